"""What the screen prints of letters of special procedures, replies and reports on reprisals."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from ...views.letters_shown import LettersView
from ...views.wording import listed, one_line

_INDENT = "  "


def letters_screen(view: LettersView, width: int = 100) -> str:
    """The letters in lines of at most `width` characters."""
    return "\n".join(line for text, depth in _texts(view) for line in _wrapped(one_line(text), depth, width)) + "\n"


def _wrapped(text: str, depth: int, width: int) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=_INDENT * depth, subsequent_indent=_INDENT * (depth + 1))


def _texts(view: LettersView) -> Iterator[tuple[str, int]]:
    yield view.review, 0
    for letter in view.letters:
        yield ", ".join(filter(None, (letter.record, letter.reference, letter.kind, letter.date))), 1
        yield f"from {listed(letter.by)}" if letter.by else "we can’t tell who sent it", 2
        yield f"reply held: {listed(letter.replies)}" if letter.replies else "we hold no reply", 2
    for reply in view.replies:
        yield f"Reply to a letter that we don’t hold: {reply}", 1
    for each in view.reprisals:
        yield f"Report on reprisals {each.document}{f', {each.date}' if each.date else ''}: {listed(each.paragraphs)}", 1
    for note in view.notes:
        yield note, 0
