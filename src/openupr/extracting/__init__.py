"""Paragraphs -> records: one file or folder a kind of document, its known wordings in `languages`."""
