"""Which sentences of a document a brief quotes, in which order, and where they are cut."""
