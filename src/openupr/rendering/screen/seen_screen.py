"""What the screen prints of a record's history, and of a check of an archive or a proof."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from ...languages.messages import Messages
from ...views.page.listed.seen_shown import SeenThing, SeenView
from ...views.proof_shown import ProofView
from ...views.safe_text import one_line


def seen_screen(view: SeenView, width: int, words: Messages) -> str:
    """The history in lines of at most `width` characters."""
    lines = [view.review, ""]
    lines += _facts(view.facts, width)
    for thing in view.things:
        lines += ["", *_thing(thing, width)]
    if view.counts:
        lines += ["", words.say("Entries of lists"), *(f"  {count:>5}  {one_line(what)}" for what, count in view.counts)]
    for thing in view.entries:
        lines += ["", *_thing(thing, width)]
    for each in (*view.beside, *view.notes):
        lines += ["", *textwrap.wrap(one_line(each), width)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def proof_screen(view: ProofView, width: int, words: Messages) -> str:
    """A check in lines of at most `width` characters; what is to be typed stands on one line, however long."""
    lines = [one_line(view.head), ""]
    lines += _facts(view.facts, width)
    for title, sentences in view.parts:
        lines += ["", title]
        for each in sentences:
            lines += textwrap.wrap(one_line(each), width, initial_indent="  ", subsequent_indent="    ")
    if view.by_hand:
        lines += ["", words.say("By hand, in the folder of the proof"), *(f"  {one_line(each)}" for each in view.by_hand)]
    lines += ["", *textwrap.wrap(one_line(view.limits), width)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _facts(facts: Iterable[tuple[str, str]], width: int) -> Iterator[str]:
    every = [*facts]
    room = max(12, *(len(label) + 2 for label, _ in every))
    for label, text in every:
        yield from textwrap.wrap(one_line(text), width, initial_indent=f"{label:<{room}}", subsequent_indent=" " * room)


def _thing(thing: SeenThing, width: int) -> Iterator[str]:
    yield from textwrap.wrap(one_line(f"{thing.name} [{thing.id}]"), width)
    if thing.where:
        yield from textwrap.wrap(one_line(thing.where), width, initial_indent="  ", subsequent_indent="    ")
    for each in thing.lines:
        yield from textwrap.wrap(one_line(each.what), width, initial_indent=f"  {each.when:<26}", subsequent_indent=" " * 28)
        if each.proof:
            yield from textwrap.wrap(one_line(each.proof), width, initial_indent=" " * 28, subsequent_indent=" " * 28)
