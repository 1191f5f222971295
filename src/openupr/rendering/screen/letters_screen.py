"""What the screen prints of letters of special procedures, replies and reports on reprisals."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from ...languages.messages import Messages
from ...views.page.documents.letters_shown import LettersView
from ...views.safe_text import one_line

_INDENT = "  "


def letters_screen(view: LettersView, width: int, words: Messages) -> str:
    """The letters in lines of at most `width` characters."""
    return "\n".join(line for text, depth in _texts(view, words) for line in _wrapped(one_line(text), depth, width)) + "\n"


def _wrapped(text: str, depth: int, width: int) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=_INDENT * depth, subsequent_indent=_INDENT * (depth + 1))


def _texts(view: LettersView, words: Messages) -> Iterator[tuple[str, int]]:
    say = words.say
    yield view.review, 0
    for letter in view.letters:
        yield ", ".join(filter(None, (letter.record, letter.reference, letter.kind, letter.date))), 1
        yield say("from {senders}", senders=letter.by) if letter.by else say("we can’t tell who sent it"), 2
        yield say("reply that we have: {replies}", replies=letter.replies) if letter.replies else say("we have no reply"), 2
    for reply in view.replies:
        yield say("Reply to a letter that we don’t have: {reply}", reply=reply), 1
    for letter_listed in view.listed:
        yield say("Listed letter that we don’t have: {letter}", letter=letter_listed), 1
    for each in view.reprisals:
        said = say("Report on reprisals {document}", document=", ".join(filter(None, (each.document, each.date))))
        yield f"{said}{words.mark(':')} {words.listed(each.paragraphs)}", 1
    for note in view.notes:
        yield note, 0
