"""Quotations and citations held against the documents that they name."""
