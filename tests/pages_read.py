"""What stands on the pages of files, letter by letter, as a reader of the page sees it: the running text apart from notes, without heads and feet."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from openupr.reading.transcript import LineRole

from .real_reviews import transcript_of

_IN_BRACKETS = re.compile(r"\([^()]*\)")


class OnPage(NamedTuple):
    """The letters that stand on a page: its running text, that without what stands in brackets, and its notes."""

    text: str
    unbracketed: str
    notes: str


def pages_by_sha256(folders: Iterable[Path]) -> Callable[[str], Mapping[int, OnPage]]:
    """The pages of a PDF in these folders, by its SHA-256; none of another file."""
    paths = {hashlib.sha256(path.read_bytes()).hexdigest(): path for folder in folders for path in folder.rglob("*.pdf")}

    @cache
    def pages(sha256: str) -> Mapping[int, OnPage]:
        parts: dict[tuple[int | None, LineRole], str] = defaultdict(str)
        for line in transcript_of(paths[sha256]).lines if sha256 in paths else ():
            parts[line.page, line.part] += f"{line.text}\n"
        numbers = {page for page, _ in parts if page is not None}
        return {page: _on_page(parts[page, LineRole.BODY], parts[page, LineRole.NOTE]) for page in numbers}

    return pages


def _on_page(text: str, notes: str) -> OnPage:
    return OnPage(letters_of(text), letters_of(_IN_BRACKETS.sub("", text)), letters_of(notes))


def letters_of(words: str) -> str:
    """The letters of words alone: the marks of notes, which stand on a page, are figures."""
    return "".join(filter(str.isalpha, unicodedata.normalize("NFKC", words))).lower()
