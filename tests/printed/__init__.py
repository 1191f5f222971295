"""Invented documents in numbered paragraphs, printed as text in many manners, each with the paragraphs and notes that a reader should find."""
