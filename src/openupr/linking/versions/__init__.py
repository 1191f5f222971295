"""Texts beside each other: versions, corrections, translations, near-identical ones."""
