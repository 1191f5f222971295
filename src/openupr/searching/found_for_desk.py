"""What the search of a store finds for the desk: who asks other States about a topic, and which documents may have a quotation."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import OpenUPRError
from ..preparing.briefs.raising import AskedElsewhere
from ..preparing.topics.topics import Topic
from ..records import Library
from ..stages.held.texts_named import phrase_of
from .opening import Search
from .query import Query

_MOST_HITS = 12


def asked_elsewhere(library: Library, topic: Topic, state: str) -> Iterator[AskedElsewhere]:
    """The requests on a topic to other States, among the passages that the search finds by the beginnings of its words."""
    for hit in Search(library).find(Query(topic.sought(), kind=("recommendation",)), limit=None).hits:
        if hit.state != state and topic.is_named_in(hit.text):
            yield AskedElsewhere(hit.review, hit.id, hit.by, hit.position, hit.category)


def others_held(library: Library, state: str) -> int:
    """How many reviews of other States have recommendations in the store."""
    return sum(each.counts is not None and bool(each.counts.items) and each.id[:3] != state for each in library.listed())


def documents_with(library: Library, quotation: str) -> list[tuple[str, str]]:
    """The documents in which the search finds the longest run of plain words of a quotation: pairs of a review and a document's key, each once."""
    phrase = phrase_of(quotation)
    if not phrase:
        return []
    try:
        hits = Search(library).find(Query.of(phrase), limit=_MOST_HITS).hits
    except OpenUPRError:  # what can't be searched for is not found
        return []
    return list(dict.fromkeys((hit.review, hit.document) for hit in hits))
