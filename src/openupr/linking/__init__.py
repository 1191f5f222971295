"""What answers what: recommendation and passage of the next national report, concern and what the review made of it, source and compilation, claim
and submission; what is nearly the same text."""

from .review_links import Links

__all__ = ["Links"]
