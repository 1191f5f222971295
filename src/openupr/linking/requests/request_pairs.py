"""Two requests side by side, as numbers: what a model weighs when it says how the one stands to the other (same_request.py).

Words count by how rare they are in recommendations; treaties, acts on them, measures by name, people, articles and numbers by whether both name the
same; the two vectors of the encoder say what is alike in other words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log
from typing import TYPE_CHECKING

from ...labelling import encoded_texts
from ...labelling.linear_heads import heads
from ...labelling.tokens import tokens
from ...labelling.word_rarity import rarity
from ...languages.word_tables import by_language
from ...light_dataclass import dataclass
from ...records import Review
from .opposing import opposed
from .what_is_asked import RequestContent, request_matter

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MARKS = frozenset(";,.:")

FEATURES = (
    "own", "back", "common", "mass", "rarest", "second", "third", "names_shared", "names_apart", "names_of_one", "numbers_shared", "numbers_apart",
    "opposed", "treaties_shared", "treaties_apart", "acts_shared", "acts_of_one", "measures_shared", "people_apart", "people_shared", "same_object",
    "sharing_of_one", "length", "length_of_earlier", "near", "near_2", "near_4", "near_own", "near_back", "no_matter",
)  # fmt: skip
"""What each number of `features` says, in its order."""


@dataclass(frozen=True, slots=True)
class Request:
    """One wording: what it asks, its stems with their `mass`, those of them that name an instrument or body, and its numbers."""

    text: str
    asked: RequestContent
    stems: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    mass: float


@by_language(most=8_192)
def weighed_stems(text: str) -> tuple[frozenset[str], float]:
    """The stems of a wording, without marks, and how much they tell together: by how rare they are."""
    stems = frozenset(token.stem for token in tokens(text)) - _MARKS
    return stems, sum(map(rarity, stems))


@by_language(most=8_192)
def read_request(text: str) -> Request:
    """A wording with all that is held against another one's; read once."""
    stems, mass = weighed_stems(text)
    return Request(
        text,
        request_matter(text),
        stems,
        frozenset(stem for stem in stems if stem.isupper() and len(stem) > 2),
        frozenset(stem for stem in stems if stem.isdigit()),
        mass,
    )


@by_language(most=8_192)
def wording_vector(text: str) -> NDArray[np.float32]:
    """A wording's vector (384,) of length 1, which says what it is about. Made only for those that may stand to another: it costs milliseconds."""
    import numpy as np

    near = heads().of["near"].logits(encoded_texts.vector_of(text))
    return (near / max(float(np.linalg.norm(near)), 1e-9)).astype(np.float32)


REQUESTS_READ = "links.requests"
"""The stage whose output they are."""


@dataclass(frozen=True, slots=True)
class RequestVectors:
    """What the encoder makes of each different request of a review (float32, 384 each), in the report's order."""

    vectors: bytes


def vectors_of_requests(review: Review) -> RequestVectors:
    """The vectors of the requests of a review, to be kept beside it."""
    with encoded_texts.with_vectors_of(dict):
        return RequestVectors(b"".join(each.tobytes() for each in encoded_texts.text_vectors(different_requests(review))))


def vectors_by_request(review: Review, kept: RequestVectors) -> Mapping[str, NDArray[np.float32]]:
    """What is kept of the requests of a review, by their words."""
    import numpy as np

    every = different_requests(review)
    return dict(zip(every, np.frombuffer(kept.vectors, np.float32).reshape(len(every), -1), strict=True)) if every else {}


def different_requests(review: Review) -> list[str]:
    """The different wordings of its requests, in the order of its report."""
    return list(dict.fromkeys(clause.request for item in review.items for clause in item.clauses))


def wording_vectors(texts: Sequence[str]) -> NDArray[np.float32]:
    """The vectors (n, 384) of several wordings."""
    import numpy as np

    encoded_texts.text_vectors(texts)
    return np.array([wording_vector(text) for text in texts])


SOME = 4.0
"""Mass of shared stems below which two wordings are about other things: one that stands in every fiftieth recommendation."""


def may_stand(now: Request, earlier: Request) -> bool:
    """Whether two wordings share enough to be worth comparing by their vectors."""
    return sum(map(rarity, now.stems & earlier.stems)) >= SOME or bool(now.asked.measures & earlier.asked.measures)


def pair_features(now: Request, earlier: Request) -> list[float]:
    """The numbers of a pair (30,), as `FEATURES` names them."""
    a, b = now.asked, earlier.asked
    shared = now.stems & earlier.stems
    weights = sorted(map(rarity, shared), reverse=True)
    mass = sum(weights)
    own, back = mass / max(now.mass, 1.0), mass / max(earlier.mass, 1.0)
    near = round(float(wording_vector(now.text) @ wording_vector(earlier.text)), 3)
    return [
        own,
        back,
        mass / max(now.mass + earlier.mass - mass, 1.0),
        mass / 10,
        *(weight / 10 for weight in (*weights, 0.0, 0.0, 0.0)[:3]),
        *_named(now.names, earlier.names),
        *_named(now.numbers, earlier.numbers)[:2],
        float(opposed(a.deed, b.deed)),
        *_named(a.treaties, b.treaties)[:2],
        float(bool(a.acts & b.acts)),
        float(bool(a.acts) != bool(b.acts)),
        float(bool(a.measures & b.measures)),
        *_named(a.people, b.people)[1::-1],
        float(a.object == b.object),
        float(a.sharing != b.sharing),
        log(1 + len(now.stems)) / 3,
        log(1 + len(earlier.stems)) / 3,
        near,
        near**2,
        near**4,
        near * own,
        near * back,
        float(not _some_matter(a, b)),
    ]


def _some_matter(now: RequestContent, earlier: RequestContent) -> bool:
    """Whether they share matter, an act, a measure or a treaty, or have no matter but the same people."""
    if now.acts & earlier.acts or now.measures & earlier.measures or now.treaties & earlier.treaties:
        return True
    if now.core and earlier.core:
        return bool(now.core & earlier.core)
    if now.matter or earlier.matter:
        return bool(now.matter & earlier.matter)
    return bool(now.people) and now.people == earlier.people


def _named(one: frozenset[str] | frozenset[int], other: frozenset[str] | frozenset[int]) -> Sequence[float]:
    """Whether both name one of the same, both name some and none of the same, and whether one alone names any."""
    both = bool(one and other)
    return float(bool(one & other)), float(both and not one & other), float(bool(one) != bool(other))
