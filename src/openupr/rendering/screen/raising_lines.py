"""Which delegations would raise a topic, on the screen: the first of them, each in a line or two."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from ...languages.messages import Messages, Text, labelled, message, message_of, messages, state_text, together
from ...views.briefs.raising_view import RaisingView, years_in
from ...views.safe_text import shown_safely


def raising_lines(view: RaisingView, width: int, most: int, words: Messages | None = None) -> str:
    """The first `most` delegations, no wider than `width`, in the language of `words` (None: English)."""
    words = words or messages()
    rows = list(view.table.rows)
    names = [column.name for column in view.table.columns]
    out = [view.title, ""]
    for row in rows[:most]:
        cell = dict(zip(names, row, strict=True))
        told = words.said(labelled(state_text(str(cell["code"])), together(*_told(cell))))
        out += textwrap.wrap(told, width, subsequent_indent="    ", break_long_words=False)
    if len(rows) > most:
        out.append(words.say("And {n} more: --to delegations.csv has them all.", n=len(rows) - most))
    out.append("")
    for sentence in view.said:
        out += textwrap.wrap(sentence, width)
    return shown_safely("\n".join(out)) + "\n"


def _told(cell: Mapping[str, object]) -> Iterator[Text]:
    """What a delegation did, part by part."""
    n = {
        name: _number(cell[name])
        for name in ("asked_this_state", "told_as_done", "questions", "statements", "asked_others", "other_states", "supported", "answered")
    }
    if n["asked_this_state"]:
        asked = message_of(
            n["asked_this_state"],
            one="asked it in {n} recommendation, in {years} ({answers})",
            many="asked it in {n} recommendations, in {years} ({answers})",
            years=years_in(str(cell["asked_in"] or "")),
            answers=str(cell["answers"] or ""),
        )
        yield asked
    if n["told_as_done"]:
        yield message_of(
            n["told_as_done"],
            one="a document tells {n} of these as done, or a part of it",
            many="documents tell {n} of these as done, or a part of them",
        )
    if n["questions"]:
        yield message_of(n["questions"], one="put {n} advance question", many="put {n} advance questions")
    if n["statements"]:
        yield message_of(n["statements"], one="spoke of it in {n} statement", many="spoke of it in {n} statements")
    if n["asked_others"]:
        yield message(
            "asked {states} in {requests}",
            states=message_of(n["other_states"], one="{n} other State", many="{n} other States"),
            requests=message_of(n["asked_others"], one="{n} request", many="{n} requests"),
        )
    if n["asked_others"] and n["answered"]:
        yield message(
            "of its requests to others, {supported} of {answered} that were answered are supported", supported=n["supported"], answered=n["answered"]
        )


def _number(cell: object) -> int:
    return cell if isinstance(cell, int) else 0
