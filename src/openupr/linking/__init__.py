"""What answers what: recommendation and passage of the next national report, concern and what the review made of it, source and compilation, claim
and submission; what is nearly the same text."""

from .answering import answers
from .carrying import carried
from .concerns import became
from .earlier import asked_before, every_asked_before
from .listing import listing_changes
from .near_duplicates import clusters_of
from .senders import senders
from .sources import sources

__all__ = ["answers", "asked_before", "became", "carried", "clusters_of", "every_asked_before", "listing_changes", "senders", "sources"]
