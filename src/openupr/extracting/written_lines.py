"""The lines of a text that somebody wrote to be read out or sent, and the marks of its lists."""

from __future__ import annotations

import itertools
import re
from functools import cache

from ..languages.messages import message_languages, messages, said_later
from ..reading import Line, LineRole, Transcript

MARK = re.compile(r"\s*(?:R(?:ec)?\.?\s?\d{1,2}\s*[.:)]|\(?\d{1,3}(?:\.\d{1,3})*[.)]|\(?[a-zA-Z]{1,4}\)|[ivx]{1,5}\.|[•▪◦‣·*–—-])\s+")
"""A number, letter or bullet before an item: "1.", "2)", "(a)", "iv.", "6.12.", "R1:", "•", "-"."""

NOTES: str = said_later("Notes by OpenUPR, not part of the draft")
"""The heading of what `draft_comments` writes after a draft: a checked file that is mended and checked again is read as far as this."""

BROKEN = {"docx", "doc", "html"}
"""Formats in which a line feed inside a paragraph was put there by whoever wrote it (Shift+Enter); in plain text it may be a right margin."""


def heads_notes(line: str) -> bool:
    """Whether a line is the heading of our notes, in whichever language the draft was checked."""
    return "OpenUPR" in line and line.strip() in _headings()


@cache
def _headings() -> frozenset[str]:
    return frozenset(messages(language).say(NOTES) for language in message_languages())


def lines_written(transcript: Transcript) -> list[Line]:
    """The lines of the running text that the user wrote: without the notes that an earlier check left behind a draft."""
    own = itertools.takewhile(lambda line: not heads_notes(line.text), transcript.lines)
    return [line for line in own if line.part is LineRole.BODY and line.text.strip()]
