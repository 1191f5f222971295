"""What is counted and in doubt: what rests on it is no strength, and where too much is in doubt nothing is told of it (DESIGN.md 7.6)."""

from __future__ import annotations

from ...languages.messages import Text, message
from ...records import OPEN, Answer, Doubt, Item, Review, Source, ohchr_class
from .counting import positions_by_item

POSITIONS = frozenset(
    {
        "answered_twice",
        "answers_whole_report",
        "comment_elsewhere",
        "number_corrected",
        "part_unanswered",
        "position_differs",
        "position_left_open",
        "position_not_found",
        "position_unclear",
        "positions_differ",
        "scope_unclear",
        "two_positions",
    }
)
"""The doubts on which position, or which claim, an item has (docs/doubts.md)."""

ANSWERS = POSITIONS | {"answer_unplaced", "others_unknown", "totals_differ"}
"""These, and the doubts on how many have it."""

SPEAKERS = frozenset({"heard_and_not_heard", "not_heard_differ", "speaker_unknown", "speakers_differ"})
"""The doubts on who spoke, and how many did."""

STATES = frozenset({"state_missing", "state_unknown"})
"""The doubts on who recommended."""

REQUESTS = frozenset({"reference_unresolved", "unread"})
"""The doubts on what was recommended."""

_WHOLE = "answers_whole_report"
_OF_A_LIST = frozenset({"position_left_open", "position_not_found"})
"""The doubts on a whole list, which name its first item."""
_SETTLING = frozenset({Source.THEMATIC_LIST})
"""A document that others drew up from the State's answers: where it says the same, no doubt on the position is left."""


def open_doubts(review: Review, kinds: frozenset[str], *, on_claims: bool = False) -> tuple[Doubt, ...]:
    """The doubts of some kinds that nothing has settled: no person's decision and, unless they are `on_claims`, no list of OHCHR's that agrees."""
    answers = {answer.item: answer for answer in review.answers}
    return tuple(doubt for doubt in review.doubts if doubt.kind in kinds and _is_open(review, doubt, answers, on_claims))


def items_in_doubt(review: Review, kinds: frozenset[str] = POSITIONS, *, on_claims: bool = False) -> frozenset[str]:
    """The items whose position, or claim, is in doubt, by doubts of these kinds."""
    answers = {answer.item: answer for answer in review.answers}
    found = (item for doubt in open_doubts(review, kinds, on_claims=on_claims) for item in _items_of(review, doubt))
    return frozenset(item for item in found if not _settled(answers.get(item), on_claims))


def too_doubtful(review: Review, most: float, *, on_claims: bool = False) -> Text:
    """Why the answers of a review can't be counted where more than a share of `most` of them is in doubt; empty where they can."""
    count, n = len(items_in_doubt(review, on_claims=on_claims)), len(review.items)
    if not n or count <= most * n:
        return ""
    if count == n:
        return message("The answer to every recommendation is in doubt.")
    return message("The answers to {count} of {n} recommendations are in doubt.", count=count, n=n)


def _is_open(review: Review, doubt: Doubt, answers: dict[str, Answer], on_claims: bool) -> bool:
    items = _items_of(review, doubt) if doubt.kind in POSITIONS else ()
    return not items or any(not _settled(answers.get(item), on_claims) for item in items)


def _settled(answer: Answer | None, on_claims: bool) -> bool:
    if answer is None:
        return False
    if answer.settled_by is Source.JUDGEMENT:
        return True
    same = (said.source in _SETTLING and ohchr_class(said.position) == ohchr_class(answer.position) for said in answer.said)
    return not on_claims and answer.agreed and answer.settled_by not in _SETTLING and any(same)


def _items_of(review: Review, doubt: Doubt) -> tuple[str, ...]:
    """The items that a doubt is on: the one that it names, or whose answer stands at its place; all of its list, where it is on what the report's
    lead-in says; all that have a position, where one sentence that is no list's decides the whole report."""
    named = [item for item in review.items if _names(doubt.record, item)]
    if doubt.kind in _OF_A_LIST and named and named[0].id == doubt.record:
        return tuple(item.id for item in review.items if item.lead_in == named[0].lead_in and item.position in OPEN)
    found = tuple(item.id for item in named)
    if not found and doubt.place is not None:
        found = tuple(answer.item for answer in review.answers if any(said.place == doubt.place for said in answer.said))
    if not found and doubt.kind == _WHOLE:
        where = positions_by_item(review)
        found = tuple(item.id for item in review.items if where[item.id] not in OPEN) or tuple(item.id for item in review.items)
    return found


def _names(record: str, item: Item) -> bool:
    """Whether a record is an item, its answer, or a part of one of them: "R140.12", "A140.12", "A140.12.b"."""
    number, own = record.rpartition("/")[2][1:], item.id.rpartition("/")[2][1:]
    return number == own or (number.rpartition(".")[0] == own and number.rpartition(".")[2].isalpha())
