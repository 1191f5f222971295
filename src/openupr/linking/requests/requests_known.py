"""What the requests of a review ask for, read once for all who hold them against others."""

from __future__ import annotations

from collections.abc import Mapping

from ...languages.word_tables import ASSUMED, has_table, is_read_whole, reading_in
from ...light_dataclass import dataclass
from ...records import Review
from ..treaties.joining_heads import TABLE
from ..treaties.joining_treaties import joining
from ..treaties.treaties_asked import JOINS_KNOWN, asked_to_join
from .request_pairs import different_requests
from .what_is_asked import MATTERS_KNOWN, KeptContent, content_to_keep


@dataclass(frozen=True, slots=True)
class KnownOfRequests:
    """Of each different wording of a review's requests, in their order, what it asks for, which treaties it asks to join, and whether nothing else;
    nothing where they are in a language that is not read."""

    contents: tuple[KeptContent, ...]
    joins: tuple[tuple[tuple[str, ...], bool], ...]


def known_of_requests(review: Review) -> KnownOfRequests:
    """What the requests of a review ask for, to be kept with it."""
    if not is_read_whole(review.language) or not has_table(TABLE, review.language):
        return KnownOfRequests((), ())
    with reading_in(review.language), MATTERS_KNOWN.given(_nothing), JOINS_KNOWN.given(_nothing):
        every = different_requests(review)
        joins = tuple((tuple(sorted(asked_to_join(each))), joining((each,)).only) for each in every)
        return KnownOfRequests(tuple(map(content_to_keep, every)), joins)


def by_wording(review: Review, kept: KnownOfRequests) -> Mapping[tuple[str, str], tuple[KeptContent, tuple[frozenset[str], bool]]]:
    """What is kept of the requests of a review, by the language in which they are read and their words."""
    every = different_requests(review) if kept.contents else []
    joins = ((frozenset(codes), only) for codes, only in kept.joins)
    return dict(zip(((review.language or ASSUMED, words) for words in every), zip(kept.contents, joins, strict=True), strict=True))


def _nothing(_: object) -> None:
    """What is made to be kept rests on nothing that is."""
