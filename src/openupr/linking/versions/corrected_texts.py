"""A document and its corrigendum: what each correction makes of the part that it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...assembling.correcting import Correctable, corrected, located_correction
from ...records import Amends, Change, Correction, Corrigendum, Difference, Unit, UnitKind
from .text_differences import words_between


def corrected_differences(units: Sequence[Unit], corrigendum: Corrigendum) -> tuple[Difference, ...]:
    """The corrections of a corrigendum in their order, each beside the part of the document that it changes. One whose part is not found, and what
    is not understood of the corrigendum, is `ADDED` as it is printed there."""
    parts = [Correctable(str(index), unit.kind, unit.label, unit.text, unit.place.pages) for index, unit in enumerate(units)]
    found: list[tuple[int, Difference]] = []
    for correction in corrigendum.corrections:
        there = located_correction(correction, parts)
        found += [(correction.place.spans[0].start, each) for each in _of(there, units)]
    for unread in corrigendum.unread:
        added = Difference(Change.ADDED, None, Unit(UnitKind.PARAGRAPH, "", unread.text.clean, unread.place))
        found.append((unread.place.spans[0].start, added))
    return tuple(difference for _, difference in sorted(found, key=lambda each: each[0]))


def _of(correction: Correction, units: Sequence[Unit]) -> Iterator[Difference]:
    if not correction.records or (correction.amends is Amends.ADDED and correction.whole):
        yield Difference(Change.ADDED, None, Unit(UnitKind.PARAGRAPH, "", correction.text.clean, correction.place))
        return
    for index in map(int, correction.records):
        before = units[index]
        if correction.amends is Amends.REMOVED and correction.whole:
            yield Difference(Change.REMOVED, before, None)
            continue
        text = corrected(correction, before.text)
        if correction.whole and before.label:
            text = text.removeprefix(before.label).lstrip(" .")
        yield Difference(Change.CHANGED, before, Unit(before.kind, before.label, text, correction.place), words_between(before.text, text))
