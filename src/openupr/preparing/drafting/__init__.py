"""A user’s own drafts and submissions, checked before they are handed in."""
