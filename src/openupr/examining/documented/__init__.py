"""Examinations of what the State and others put on record, and of who was heard."""
