"""One statement of a brief, in our words and those of a document, with its source."""
