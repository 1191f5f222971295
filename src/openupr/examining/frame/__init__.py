"""The frame of every examination: what it measures, how unusual that is, in which words it is said."""
