"""Examinations of what was said, recommended and answered."""
