"""What answers what: recommendation and passage of the next national report, concern and what the review made of it, source and compilation;
what is nearly the same text."""

from .answering import answers
from .concerns import became
from .near_duplicates import clusters_of
from .sources import sources

__all__ = ["answers", "became", "clusters_of", "sources"]
