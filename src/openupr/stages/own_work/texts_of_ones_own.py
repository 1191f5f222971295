"""The labels of texts of one's own: some at a time, each by itself, in processes side by side where there are many."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...errors import OpenUPRError
from ...light_dataclass import dataclass

if TYPE_CHECKING:
    from ...labelling import Labelled, Labeller

BATCH = 100
"""Texts that are labelled at a time: some of 6,000 characters each take a process seconds."""

OTHER = "other_language"
"""The note of a text that is plainly in another language than English; its code follows in brackets where it can be told."""
LABELLED = ("", "unknown_words")
"""Notes of texts that get labels."""
BEGINNING = "beginning_only"
"""The note of a text of which the encoder has read the beginning alone."""


@dataclass(frozen=True, slots=True)
class TextsAsked:
    """Texts to be labelled, those in another language than English too where that is wanted."""

    texts: tuple[str, ...]
    all_languages: bool = False


@dataclass(frozen=True, slots=True)
class TextLabelled:
    """A text's label (None: it gets none), what is specific in it, and the note that says why its labels mean little or are lacking (empty: nothing
    against them)."""

    label: Labelled | None
    specific: tuple[str, ...]
    note: str


def labelled_texts(batches: Iterator[Sequence[str]], *, all_languages: bool, count: int | None = None) -> Iterator[list[TextLabelled]]:
    """The labels of each batch of texts (`BATCH` of them, the last may be shorter), in their order. One batch is labelled here; for more, `count`
    processes do it (None: two, where the machine has them). Raises `OpenUPRError` where one of them stops."""
    first = next(batches, ())
    second = next(batches, ())
    if not second:
        if first:
            yield label_texts(TextsAsked(tuple(first), all_languages))
        return
    from ..apart.workers import Workers

    def jobs() -> Iterator[TextsAsked]:
        for texts in (first, second):
            yield TextsAsked(tuple(texts), all_languages)
        for texts in batches:
            yield TextsAsked(tuple(texts), all_languages)

    with Workers(count or min(2, os.cpu_count() or 1)) as workers:
        for found in workers.map(label_texts, jobs(), name=lambda _: "the labels of the texts"):
            if isinstance(found, OpenUPRError):
                raise found
            yield found


def label_texts(asked: TextsAsked) -> list[TextLabelled]:
    """The labels of some texts, in this process."""
    from ...describing.specificity import specificity
    from ...labelling import labeller

    one = labeller()
    notes = [_note(text, one) for text in asked.texts]
    wanted = [note in LABELLED or (asked.all_languages and note.startswith(OTHER)) for note in notes]
    labels = iter(one.label(text for text, want in zip(asked.texts, wanted, strict=True) if want))
    found = []
    for text, note, want in zip(asked.texts, notes, wanted, strict=True):
        label = next(labels) if want else None
        specific = specificity(text).yes if label else ()
        found.append(TextLabelled(label, specific, note or (BEGINNING if label and not label.whole else "")))
    return found


def _note(text: str, labeller: Labeller) -> str:
    """Why the labels of a text mean little, or why it has none; empty where nothing is against them."""
    from ...languages.word_tables import ASSUMED
    from ...preparing import TOO_LONG, foreign, note_of

    note = note_of(text, labeller)
    language = foreign(text, labeller) if note not in {"", TOO_LONG} else None
    if language is None or (note == "no_words" and language == ASSUMED):
        return note
    return f"{OTHER} ({language})" if language else OTHER
