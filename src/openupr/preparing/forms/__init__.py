"""OHCHR’s own forms, filled cell by cell; every other byte stays."""
