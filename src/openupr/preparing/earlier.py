"""Was it asked before, and how often are clauses like it supported: a draft against the reviews that the user has read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ..classifying import Labeller
from ..classifying.features import FUNCTION
from ..classifying.tokens import tokens
from ..examining.intervals import wilson
from ..records import Clause, Item, Position, Review, ohchr_class
from .marks import Earlier, Support

ALIKE = 88
"""Token set ratio from which two clauses ask nearly the same: the words of one (almost) contain the other's."""

ORDERED = 65
"""Token sort ratio that they need as well: else "Continue its efforts" would be found in everything."""

MOST = 5
"""Earlier recommendations that are shown for one draft; the best first."""

_PASSED = FUNCTION | frozenset({";", ",", ".", ":", "take", "also", "further", "be", "it", "which", "into"})


@dataclass(frozen=True, slots=True)
class _Known:
    review: Review
    item: Item
    clause: Clause
    position: Position
    key: str
    names: frozenset[str]


class Among:
    """The reviews that drafts are held against. Keys are made once; labels only when support is asked for the first time."""

    def __init__(self, reviews: Iterable[Review], labeller: Labeller, state: str | None = None) -> None:
        """`state` (ISO 3166 alpha-3) limits "asked before" to the reviews of one State; support is counted over all."""
        self.reviews = tuple(reviews)
        self._labeller = labeller
        self._known = [_known(review, item, clause) for review in self.reviews for item in review.items for clause in item.clauses]
        self._asked = [each for each in self._known if state is None or each.review.state == state]
        self._counts: Counter[tuple[int, str, bool]] | None = None

    def earlier(self, request: str) -> tuple[Earlier, ...]:
        """The recommendations that ask nearly the same, the most alike first; at most `MOST`."""
        from rapidfuzz import fuzz, process

        key, names = _key(request)
        if not key:
            return ()
        near = process.extract(key, [each.key for each in self._asked], scorer=fuzz.token_set_ratio, score_cutoff=ALIKE, limit=None)
        found = []
        for _, score, index in near:
            each = self._asked[index]
            ordered = fuzz.token_sort_ratio(key, each.key)
            if ordered >= ORDERED and (names <= each.names if names else not each.names):
                found.append((score + ordered, each))
        # Two rows of one item under several States are one recommendation; ties go by review and identifier.
        found.sort(key=lambda pair: (-pair[0], pair[1].review.session, pair[1].clause.id))
        return tuple(_earlier(each, int(score / 2)) for score, each in found[:MOST])

    def support(self, category: int, issue: str) -> Support | None:
        """How often clauses of this category and first issue were supported; None where none of them was answered."""
        counts = self._counted()
        supported, noted = counts[category, issue, True], counts[category, issue, False]
        answered = supported + noted
        if not answered:
            return None
        low, high = wilson(supported, answered)
        return Support(category, issue, supported, answered, low, high, len(self.reviews), f"OpenUPR, {self._labeller.version}")

    def _counted(self) -> Counter[tuple[int, str, bool]]:
        if self._counts is None:
            answered = [(each, ohchr_class(each.position)) for each in self._known if each.position is not Position.UNANSWERED]
            answered = [(each, answer) for each, answer in answered if answer]
            labels = self._labeller.label(each.clause.request for each, _ in answered)
            self._counts = Counter(
                (label.action.category, label.issues[0].issue, answer == "Supported") for (_, answer), label in zip(answered, labels, strict=True)
            )
        return self._counts


def _key(request: str) -> tuple[str, frozenset[str]]:
    """The clause as it is compared, stems of its words with instruments under one name each, and those names."""
    found = [token.stem for token in tokens(request) if token.stem not in _PASSED and token.word not in _PASSED]
    # What stands in capitals is one of instruments.toml: two clauses on two treaties are not the same request, however alike their words.
    return " ".join(found), frozenset(stem for stem in found if stem.isupper())


def _known(review: Review, item: Item, clause: Clause) -> _Known:
    answer = review.answer(item.id)
    return _Known(review, item, clause, answer.position if answer else item.position, *_key(clause.request))


def _earlier(each: _Known, alike: int) -> Earlier:
    document = each.review.report.document if each.review.report else None
    return Earlier(
        id=each.clause.id,
        review=each.review.id,
        date=(document.date or "") if document else "",
        states=tuple(dict.fromkeys(r.state or r.printed for r in each.clause.recommenders)),
        request=each.clause.request,
        position=each.position.value,
        place=each.clause.place.cite(),
        alike=alike,
    )
