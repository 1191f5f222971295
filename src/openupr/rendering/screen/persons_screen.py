"""What the screen prints of the persons of a review."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from ...views.cases_beside import CasesView
from ...views.persons_shown import PersonShown, PersonsView
from ...views.wording import counted, listed, one_line

_INDENT = "  "


def persons_screen(view: PersonsView, width: int = 100, beside: Iterable[CasesView] = ()) -> str:
    """The persons in lines of at most `width` characters, below what lists of cases `beside` them tell."""
    lines = [view.review]
    for cases in beside:
        lines += ["", f"Beside {one_line(cases.source)}"]
        lines += [line for said in cases.said for line in textwrap.wrap(one_line(said), width, initial_indent=_INDENT, subsequent_indent=_INDENT * 2)]
    for person in view.persons:
        lines += ["", *_person(person, width)]
    if view.others:
        lines += ["", "Others who are named"]
        for person in view.others:
            lines += [f"{_INDENT}{one_line(person.name)}: {person.kind}"]
    for note in view.notes:
        lines += ["", *textwrap.wrap(one_line(note), width)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _person(person: PersonShown, width: int) -> Iterator[str]:
    def wrapped(text: str) -> list[str]:
        return textwrap.wrap(one_line(text), width, initial_indent=_INDENT, subsequent_indent=_INDENT * 2)

    yield one_line(f"{person.name}: {person.kind}")
    if person.also:
        yield from wrapped(f"Also written {listed(person.also)}.")
    if person.maybe:
        yield from wrapped(f"{listed(person.maybe)} may be the same person: you decide.")
    yield from wrapped(person.raised)
    for asked in person.asked:
        by = f" ({', '.join(asked.states)})" if asked.states else ""
        yield from wrapped(f"Asked in {asked.record}: “{asked.text}”{by}.")
    yield from wrapped(person.answered)
    if person.lost:
        yield from wrapped(person.lost)
    if person.places:
        yield from wrapped(f"Named in {counted(len(person.places), 'place')}: {', '.join(each.record for each in person.places)}.")
