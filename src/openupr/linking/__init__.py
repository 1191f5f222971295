"""What answers what: recommendation and passage of the next national report."""

from .answering import answers

__all__ = ["answers"]
