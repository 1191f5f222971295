"""Looks at a finished page as its readers see it: pictures of every chapter at the widths of a telephone, a tablet and a laptop, by day and by
night, and what can be measured of how it is set: what runs out of the screen, is cut, breaks a word, lies upon another label or stands empty."""
