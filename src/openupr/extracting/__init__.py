"""Paragraphs -> records: one file or folder a kind of document, its known variants in a .toml beside it."""
