"""What the screen prints of the persons of a review."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from ...languages.messages import Messages, messages
from ...views.page.documents.cases_beside import CasesView
from ...views.persons_shown import PersonShown, PersonsView
from ...views.safe_text import one_line

_INDENT = "  "


def persons_screen(view: PersonsView, width: int = 100, beside: Iterable[CasesView] = (), words: Messages | None = None) -> str:
    """The persons in lines of at most `width` characters, below what lists of cases `beside` them tell."""
    spoken = words or messages()
    lines = [view.review]
    for cases in beside:
        lines += ["", spoken.say("Beside {file}", file=one_line(cases.source))]
        lines += [line for said in cases.said for line in textwrap.wrap(one_line(said), width, initial_indent=_INDENT, subsequent_indent=_INDENT * 2)]
    for person in view.persons:
        lines += ["", *_person(person, width, spoken)]
    if view.others:
        lines += ["", spoken.say("Others who are named")]
        for person in view.others:
            named = f"{spoken.say('{name}: {kind}', name=person.name, kind=person.kind)}. {person.raised}"
            lines += textwrap.wrap(one_line(named), width, initial_indent=_INDENT, subsequent_indent=_INDENT * 2)
    for note in view.notes:
        lines += ["", *textwrap.wrap(one_line(note), width)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _person(person: PersonShown, width: int, words: Messages) -> Iterator[str]:
    def wrapped(text: str) -> list[str]:
        return textwrap.wrap(one_line(text), width, initial_indent=_INDENT, subsequent_indent=_INDENT * 2)

    yield one_line(words.say("{name}: {kind}", name=person.name, kind=person.kind))
    if person.also:
        yield from wrapped(words.say("Also written {names}.", names=person.also))
    if person.same_name:
        yield from wrapped(words.say("The same name by the rules of writing: {names}. You decide whether it is one person.", names=person.same_name))
    if person.maybe:
        yield from wrapped(words.say("Compare: {names}. This may be another spelling, or another person.", names=person.maybe))
    for reason in person.reasons:
        yield from wrapped(reason)
    yield from wrapped(person.raised)
    for asked in person.asked:
        by = ", ".join(asked.states)
        said = (
            words.say("Asked in {record}: “{text}” ({states}).", record=asked.record, text=asked.text, states=by)
            if by
            else words.say("Asked in {record}: “{text}”.", record=asked.record, text=asked.text)
        )
        yield from wrapped(said)
    yield from wrapped(person.answered)
    if person.lost:
        yield from wrapped(person.lost)
    if person.places:
        records = ", ".join(each.record for each in person.places)
        yield from wrapped(
            words.count(len(person.places), one="Named in {n} place: {records}.", many="Named in {n} places: {records}.", records=records)
        )
