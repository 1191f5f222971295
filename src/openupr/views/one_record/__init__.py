"""One record by itself: label and text, in order."""
