"""The lists that are kept with a review, as its page shows them: what each says of the State, for how long visits have been asked for."""

from __future__ import annotations

from collections.abc import Iterator

from ....languages.messages import Messages, Text, message, message_of, parted
from ....light_dataclass import dataclass, replace
from ....linking.visits_open import OpenVisit, open_visits
from ....records import Review
from ....records.prepared.saved_lists import KeptList
from ...withheld import Withheld
from .openness_beside import BesideLine, OpennessView, lines_beside, openness_view_said


@dataclass(frozen=True, slots=True)
class KeptListShown:
    """A list by its `document`, with how it is dated and what there is to say of it, and its lines: first the visits that are open, longest first.
    Rows that are not understood are counted and named by their numbers alone: what stands in them may be anything."""

    document: str
    dated: Text
    lines: tuple[BesideLine, ...]
    notes: tuple[Text, ...]


def lists_shown(review: Review) -> tuple[KeptListShown, ...]:
    """The lists of a review, the newest first."""
    visits = open_visits(review)
    return tuple(_shown(review, kept, [each for each in visits if each.document == kept.document]) for kept in review.lists)


def open_for(visit: OpenVisit) -> Text:
    """For how long a visit has been asked for, and until when that is known."""
    return message_of(visit.years, one="asked for {n} year by {day:date}", many="asked for {n} years by {day:date}", day=visit.until)


def kept_views(review: Review, withheld: Withheld, words: Messages) -> tuple[OpennessView, ...]:
    """The same for the screen and as data, with why a row is not understood; a sentence where no list is kept is up to who asks."""
    found = []
    for kept, shown in zip(review.lists, lists_shown(review), strict=True):
        source = words.say(parted(shown.document, shown.dated))
        notes = _notes(review, replace(kept, found=replace(kept.found, unread=())))
        found.append(openness_view_said(review, kept.found, source, shown.lines, notes, withheld, words))
    return tuple(found)


def _shown(review: Review, kept: KeptList, visits: list[OpenVisit]) -> KeptListShown:
    first = {each.row: number for number, each in enumerate(visits)}
    by_row = {each.row: each for each in visits}
    lines = [_open(line, by_row[line.row]) if line.row in by_row else line for line in lines_beside(review, kept.found, {})]
    ordered = sorted(lines, key=lambda line: first.get(line.row, len(first)))
    dated = message("saved on {day:date}", day=kept.day) if kept.day else message("nobody says when it was saved")
    return KeptListShown(kept.document, dated, tuple(ordered), tuple(_notes(review, kept)))


def _open(line: BesideLine, visit: OpenVisit) -> BesideLine:
    if len(visit.since) == len("2026-01-31"):
        return replace(line, what=message("asked to visit on {day:date}", day=visit.since), when="", open_for=open_for(visit))
    return replace(line, what=message("asked to visit in {when:date}", when=visit.since), when="", open_for=open_for(visit))


def _notes(review: Review, kept: KeptList) -> Iterator[Text]:
    found = kept.found
    if kept.newer:
        yield message("{list} is newer. What it tells anew is not shown here.", list=kept.newer)
    elif not (found.facts or found.accreditations or found.letters):
        yield message("We found no row on {state:the} that we understand.", state=review.state)
    if not kept.day and found.facts:
        yield message("Without a day we do not say for how long visits have been asked for.")
    if found.unread:
        rows = tuple(str(row) for row, _ in found.unread)
        yield message_of(len(rows), one="{n} row is not understood: row {rows}.", many="{n} rows are not understood: rows {rows}.", rows=rows)
