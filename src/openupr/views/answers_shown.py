"""The State's final answers as the report and the tables show them: what was said where, how it came about, counts in others' classes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from ..light_dataclass import dataclass
from ..records import Answer, Claim, Item, Position, Response, Review, Source, SourceAnswer, Total, ohchr_class, upr_info_class
from .code_words import BANDS, POSITIONS, band

Stand = tuple[Position, bool]
"""A position, and whether it comes with a claim."""


def answers_of(review: Review) -> dict[str, Answer]:
    """The final answer to every item by its identifier; where nothing was settled, the report's own."""
    settled = {answer.item: answer for answer in review.answers}
    return {item.id: settled.get(item.id) or _reported(review, item) for item in review.items}


def are_final(review: Review) -> bool:
    """Whether anything but the report tells the answers: an addendum is held, or another source settled one."""
    return bool(review.addenda) or any(answer.settled_by is not Source.REPORT for answer in review.answers)


def said_by(answer: Answer, source: Source) -> SourceAnswer | None:
    """What one source says, if it does."""
    return next((said for said in answer.said if said.source is source), None)


def deciding(answer: Answer) -> SourceAnswer | None:
    """What the source says that settled the answer."""
    return said_by(answer, answer.settled_by)


def by_number_only(answer: Answer) -> bool:
    """Whether the addendum answers by a number in a list and says nothing else of it."""
    return bool(answer.parts) and all(part.by_number_only for part in answer.parts)


def says_all(response: Response) -> bool:
    """Whether the response's own text holds its reasons too, so that it is enough to show that."""
    return all(reason.text.clean in response.text.clean for reason in response.reasons)


def other_items_covered(response: Response) -> tuple[str, ...]:
    """The other items that the same reasons are given for."""
    return tuple(dict.fromkeys(number for reason in response.reasons for number in reason.covers if number != response.item))


def stand(position: Position, claim: Claim) -> Stand:
    """A position with or without a claim."""
    return position, claim is not Claim.NONE


@dataclass(frozen=True, slots=True)
class AnswerStream:
    """The items that went from one position in the report to one final answer."""

    id: str
    before: Stand
    after: Stand
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class AnswerShares:
    """How the rows of some States were answered: a number for each of `BANDS`, in their order."""

    key: str
    name: str
    numbers: tuple[int, ...]

    @property
    def rows(self) -> int:
        """All its rows."""
        return sum(self.numbers)


@dataclass(frozen=True, slots=True)
class Classed:
    """One class of another's count: whose it is, its word, our items and rows in it, and the entries of OHCHR's own list (None: no list is held)."""

    whose: str
    word: str
    items: int
    rows: int
    listed: int | None = None


def streams(items: Iterable[Item], answers: dict[str, Answer]) -> tuple[AnswerStream, ...]:
    """From the report to the final answer, in the order of the positions on both sides."""
    found: dict[tuple[Stand, Stand], list[Item]] = {}
    for item in items:
        answer = answers[item.id]
        found.setdefault((stand(item.position, item.claim), stand(answer.position, answer.claim)), []).append(item)
    order = list(POSITIONS)
    keys = sorted(found, key=lambda key: [(order.index(position), claimed) for position, claimed in key])
    return tuple(AnswerStream(f"way-{index}", *key, tuple(found[key])) for index, key in enumerate(keys, 1))


def counts_by_band(positions: Iterable[Position]) -> tuple[int, ...]:
    """How many of the positions are in each of `BANDS`."""
    counted = Counter(map(band, positions))
    return tuple(counted[key] for key in BANDS)


def classed(review: Review, answers: dict[str, Answer]) -> tuple[Classed, ...]:
    """Our items and rows in OHCHR's two classes and in UPR Info's, and what is in neither as long as there is no answer."""
    entries = review.thematic_list.entries if review.thematic_list else None
    listed = Counter(ohchr_class(entry.position) for entry in entries if entry.position is not None) if entries is not None else None
    of_items = [answers[item.id] for item in review.items]
    of_rows = [answers[row.item.id] for row in review.rows]
    found = []
    schemes: tuple[tuple[str, Callable[[Answer], str], tuple[str, ...]], ...] = (
        ("OHCHR", lambda each: ohchr_class(each.position, passed_over=each.is_passed_over), ("Supported", "Noted")),
        ("UPR Info", lambda each: upr_info_class(each.position, passed_over=each.is_passed_over), ("Accepted", "Noted")),
    )
    for whose, rule, words in schemes:
        items, rows = Counter(map(rule, of_items)), Counter(map(rule, of_rows))
        for word in (*words, *([""] if items[""] else [])):
            of_list = listed[word] if listed is not None and whose == "OHCHR" else None
            found.append(Classed(whose, word, items[word], rows[word], of_list))
    return tuple(found)


def unplaced(review: Review, answers: dict[str, Answer]) -> tuple[Response, ...]:
    """Responses of the addenda to numbers that the report does not have, or to which no report is held."""
    placed = {part.id for answer in answers.values() for part in answer.parts}
    return tuple(response for addendum in review.addenda for response in addendum.responses if response.id not in placed)


def addenda_totals(review: Review) -> tuple[Total, ...]:
    """The counts that the addenda state themselves."""
    return tuple(total for addendum in review.addenda for total in addendum.totals)


def _reported(review: Review, item: Item) -> Answer:
    lead_in = review.report.answering(item) if review.report else None
    place = lead_in.place if lead_in else item.place
    said = SourceAnswer(Source.REPORT, place.document, item.position, item.claim, lead_in.words if lead_in else "", place)
    return Answer(item.id, item.number, item.position, item.claim, Source.REPORT, (said,))
