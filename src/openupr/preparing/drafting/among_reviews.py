"""Was it asked before, and how often are clauses like it supported: a draft against the reviews that the user has read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ...examining.measures.intervals import wilson
from ...labelling import Labeller
from ...languages.messages import Text, message
from ...light_dataclass import dataclass
from ...linking.requests.same_request import Stand, relation_to_earlier
from ...records import OPEN, Clause, Item, Kind, Position, Review, ohchr_class
from ..speaking.clock import LANGUAGES
from .draft_marks import EarlierRequest, Support


@dataclass(frozen=True, slots=True)
class _Known:
    review: Review
    item: Item
    clause: Clause
    position: Position


class Among:
    """The reviews that drafts are held against. Labels are made only when support is asked for the first time."""

    def __init__(self, reviews: Iterable[Review], labeller: Labeller, state: str | None = None) -> None:
        """`state` (ISO 3166 alpha-3) limits "asked before" to the reviews of one State; support is counted over all."""
        self.reviews = tuple(reviews)
        self._labeller = labeller
        self._state = state
        self._known = [_known(review, item, clause) for review in self.reviews for item in review.items for clause in item.clauses]
        self._asked = [each for each in self._known if state is None or each.review.state == state]
        self._counts: Counter[tuple[int, str, bool]] | None = None

    @property
    def asked_of(self) -> tuple[str, ...]:
        """The identifiers of the reviews in which "asked before" is looked for."""
        return tuple(dict.fromkeys(each.review.id for each in self._asked))

    @property
    def not_read(self) -> tuple[Text, ...]:
        """Of those whose report is held in languages alone that are not read, that, in words: nobody knows what was asked there."""
        held = {review.id: review.not_read.get(Kind.WORKING_GROUP_REPORT) for review in self.reviews if self._state in {None, review.state}}
        return tuple(
            message(
                "we have the report of {review}, but in {languages}: not read",
                review=review,
                languages=tuple(message(LANGUAGES.get(code, code)) for code in codes),
            )
            for review, codes in held.items()
            if codes
        )

    def earlier(self, request: str) -> tuple[EarlierRequest, ...]:
        """The recommendations that ask for the same or for a part of it, as recommendations are held against the review before
        (linking/requests/same_request.py): the nearest of each review, the nearest first, then the second of each, and so on."""
        found = [(near, each) for each in self._asked if (near := relation_to_earlier(request, each.clause.request))]
        # Two rows of one item under several States are one recommendation; ties go by review and identifier.
        found.sort(key=lambda pair: (*(-x for x in pair[0].rank), pair[1].review.session, pair[1].clause.id))
        seen: Counter[str] = Counter()
        ordered = []
        for near, each in found:
            ordered.append((seen[each.review.id], near, each))
            seen[each.review.id] += 1
        ordered.sort(key=lambda one: one[0])
        return tuple(_earlier(each, near) for _, near, each in ordered)

    def support(self, category: int, issue: str) -> Support | None:
        """How often clauses of this category that have this issue were supported; None where none of them was answered."""
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
                (label.action.category, one.issue, answer == "Supported")
                for (_, answer), label in zip(answered, labels, strict=True)
                for one in label.issues
            )
        return self._counts


def _known(review: Review, item: Item, clause: Clause) -> _Known:
    answer = review.answer(item.id)
    return _Known(review, item, clause, answer.position if answer else item.position)


def _earlier(each: _Known, near: Stand) -> EarlierRequest:
    document = each.review.report.document if each.review.report else None
    return EarlierRequest(
        id=each.clause.id,
        review=each.review.id,
        date=(document.date or "") if document else "",
        states=tuple(dict.fromkeys(r.state or r.printed for r in each.clause.recommenders)),
        request=each.clause.request,
        position=each.position.value,
        place=each.clause.place.cite(),
        at=each.clause.place,
        alike=round(100 * near.near),
        relation=near.relation.value,
        still_open=each.position in OPEN and not each.review.addenda,
    )
