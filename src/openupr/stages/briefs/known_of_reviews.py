"""What every brief asks of the reviews of a State, whatever its topic is and whoever speaks: made once for each review, kept with it, and loaded when
it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import cache, partial
from typing import TYPE_CHECKING, TypeVar

from ...labelling.encoded_texts import with_vectors_of
from ...linking.requests.positions_told_later import POSITIONS_KNOWN, PositionTold, positions_in
from ...linking.requests.requests_known import KnownOfRequests, by_wording, known_of_requests
from ...linking.requests.what_is_asked import MATTERS_KNOWN, KeptContent, RequestContent, content_kept
from ...linking.treaties.treaties_asked import JOINS_KNOWN
from ...preparing.briefs.for_topic.whole_questions import REMARKS_KNOWN, only_remarks
from ...preparing.briefs.replied.answer_placed import STANDING_OUT_KNOWN, standing_out
from ...preparing.briefs.replied.told_as_done import TREATIES_KNOWN, TreatiesTold, treaties_told_in
from ...preparing.topics.review_sentences import SENTENCES_KNOWN, KnownSentences
from ...records import Review, TellingSentence
from ..made.stage_outputs import Derived, StoreCache, kept_with_all

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_T = TypeVar("_T")


@contextmanager
def known_of_reviews(derived: Sequence[Derived]) -> Iterator[None]:
    """In this block, what is kept of these reviews is known before it is asked for; of those that are kept nowhere nothing is known."""
    of = {each.review.id: each for each in derived if isinstance(each.cache, StoreCache)}
    reports = {each.review.national_report.document.sha256: each for each in of.values() if each.review.national_report is not None}

    @cache
    def asked() -> dict[tuple[str, str], tuple[KeptContent, tuple[frozenset[str], bool]]]:
        found: dict[tuple[str, str], tuple[KeptContent, tuple[frozenset[str], bool]]] = {}
        for each in of.values():
            found |= by_wording(each.review, _kept(each, "links.asked", KnownOfRequests, partial(known_of_requests, each.review)))
        return found

    def matter(key: tuple[str, str]) -> RequestContent | None:
        known = asked().get(key)
        return content_kept(known[0]) if known is not None else None

    def joins(key: tuple[str, str]) -> tuple[frozenset[str], bool] | None:
        known = asked().get(key)
        return known[1] if known is not None else None

    @cache
    def positions(key: tuple[str, str]) -> dict[str, PositionTold] | None:
        later, earlier = reports.get(key[0]), of.get(key[1])
        report = later.review.national_report if later is not None else None
        if later is None or earlier is None or report is None:
            return None
        stage = f"links.positions.{earlier.review.id}"  # one report may be the next of several reviews
        return kept_with_all(later, (earlier,), stage, dict[str, PositionTold], lambda: positions_in(report, earlier.review))

    @cache
    def stands_out(key: tuple[str, str]) -> dict[str, TellingSentence] | None:
        later, earlier = (of.get(each) for each in key)
        if later is None or earlier is None or later.earlier is None or later.earlier.id != earlier.review.id:
            return None
        make = partial(standing_out, later.review, later.links, earlier.review)
        return kept_with_all(later, (earlier,), f"topic.standing.{earlier.review.id}", dict[str, TellingSentence], make)

    @cache
    def treaties(review: str) -> TreatiesTold | None:
        return _kept(of[review], "topic.treaties", TreatiesTold, partial(treaties_told_in, of[review].review)) if review in of else None

    @cache
    def remarks() -> dict[tuple[bool, str], bool]:
        found: dict[tuple[bool, str], bool] = {}
        for each in of.values():
            if every := each.review.questions:
                made = _kept(each, "topic.remarks", tuple[bool, ...], partial(_remarks, each.review))
                found |= zip(((one.asks, one.text.clean) for one in every), made, strict=True)
        return found

    @cache
    def vectors() -> dict[str, NDArray[np.float32]]:
        return {words: vector for each in of.values() for words, vector in each.request_vectors.items()}

    by_object = {id(each.review): each for each in of.values()}

    @cache
    def sentences(key: int) -> KnownSentences | None:
        return KnownSentences(by_object[key].sentences) if key in by_object else None

    with ExitStack() as known:
        known.enter_context(with_vectors_of(vectors))  # requests are held against each other
        known.enter_context(SENTENCES_KNOWN.given(sentences))
        known.enter_context(MATTERS_KNOWN.given(matter))
        known.enter_context(JOINS_KNOWN.given(joins))
        known.enter_context(POSITIONS_KNOWN.given(positions))
        known.enter_context(STANDING_OUT_KNOWN.given(stands_out))
        known.enter_context(TREATIES_KNOWN.given(treaties))
        known.enter_context(REMARKS_KNOWN.given(lambda key: remarks().get(key)))
        yield


def _remarks(review: Review) -> tuple[bool, ...]:
    return tuple(map(only_remarks, review.questions))


def _kept(derived: Derived, stage: str, of: type[_T], make: Callable[[], _T]) -> _T:
    return derived.cache.once(stage, of, make, beside=False)
