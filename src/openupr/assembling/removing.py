"""What is not to be shown: words blocked out (█) wherever a record holds them, letter by letter, so that every offset and count stays as it was.

Two things ask for it (DESIGN.md 8.4): a person's remove-list, which is applied to a review each time it is put together, and `--no-persons`, which is
applied to what is shown of it (`views.Withheld`). Neither changes a document: originals, their hashes and what is cited stay.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from ..errors import UnknownNameError, UsageError
from ..languages.messages import Message
from ..records import Judgement, Record, Review, find, index, named, text_of
from ..text import Text
from ..text.letters import folded
from ..text.spellings import Spellings

REMOVE = "remove"
"""The field of a judgement that takes words, or the text of a record, out of what is shown: they are its value."""
BLOCK = "█"
"""What stands for each character of a word that is not shown."""

_T = TypeVar("_T")
# A sentence of a removed paragraph stands in other records too; shorter pieces are words that anyone uses.
_PIECE = 20
# Identifiers name their review in front, and codes and hashes name nobody.
_OWNER = re.compile(r"[A-Z]{3}-\d{2}(?:/(?:[RALDVFUNCPKX]\d[\w.]*)?|$)|[RALDVFUNCPKX]\d[\w.]*$")
# What no one writes but to name a record: it is a slip where no record is called so.
_IDENTIFIER = re.compile(r"(?:[A-Z]{3}-\d{2}/)?(?:[RALDVFUNCSPKX]\d[\w.]*|[QSBH]\.\S+)", re.IGNORECASE)
# What a result or a link quotes of the words that differ or are shared.
_QUOTATION = re.compile("“[^“”]{1,60}”")
_WORD = re.compile(r"\w(?:[\w'’.-]*\w)?")
_CODES = frozenset({"kind", "state", "sha256", "text_sha256", "format", "language", "date", "when"})


class Removing:
    """Blocks out `words` in records and views: each where it stands as a word or phrase of its own, however it is written (`text.spellings`)."""

    def __init__(
        self,
        words: Iterable[str],
        *,
        texts: Iterable[str] = (),
        exact: Iterable[str] = (),
        parts: Iterable[str] = (),
        first_letters: bool = False,
    ) -> None:
        """With `first_letters` the first letter of each word stays. `texts` are whole texts of records: what is a piece of one of them goes too.
        `exact` are words that only count in their own case, `parts`
        those that go only where words are listed: alone, or in a short quotation (“left out: “Ada””)."""
        whole = tuple(texts)
        self._block = _but_first_letters if first_letters else _blocked
        self.texts = tuple(_plain(text) for text in whole)
        self.quoted = frozenset(part for part in parts if len(part) > 1)  # an initial alone names nobody
        self.parts = frozenset(map(str.casefold, self.quoted))
        self.spellings = Spellings({*words, *whole}, exact=exact)

    def of(self, record: _T) -> _T:
        """The record, and all that it holds, without the words; the same object where nothing is changed."""
        found: _T = self._of(record)
        return found

    def _of(self, value: Any) -> Any:
        if not self.spellings or value is None or isinstance(value, (Enum, int, float)):
            return value
        if isinstance(value, str):
            return self._string(value)
        if isinstance(value, Text):
            return self._text(value)
        if isinstance(value, tuple):
            made = tuple(_blocked(each) if isinstance(each, str) and each.casefold() in self.parts else self._of(each) for each in value)
            same = all(new is old for new, old in zip(made, value, strict=True))
            return value if same else type(value)(*made) if hasattr(value, "_fields") else made
        if isinstance(value, list):
            return [self._of(each) for each in value]
        if isinstance(value, Mapping):
            return {self._of(key): self._of(each) for key, each in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            return self._record(value)
        return value

    def _record(self, value: Any) -> Any:
        if isinstance(value, Message) and value.values:  # its sentence and the names of its values are ours
            values = tuple((name, self._of(each)) for name, each in value.values)
            return value if values == value.values else replace(value, values=values)
        changed = {}
        for each in fields(value):
            if each.init and each.name not in _CODES and (new := self._of(old := getattr(value, each.name))) is not old:
                changed[each.name] = new
        return replace(value, **changed) if changed else value

    def _string(self, value: str) -> str:
        owner = _OWNER.match(value)
        kept = owner.end() if owner else 0
        made = value[:kept] + self._out(value[kept:], self._spans(value[kept:]))
        return made if made != value else value

    def _text(self, text: Text) -> Text:
        spans = list(self._spans(text.clean))
        if not spans:
            return text
        original = self._out(text.original, (text.to_original(*span) for span in spans))
        return replace(text, clean=self._out(text.clean, spans), original=original)

    def _out(self, text: str, spans: Iterable[tuple[int, int]]) -> str:
        for start, end in spans:
            text = text[:start] + self._block(text[start:end]) + text[end:]
        return text

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        if len(text) >= _PIECE and any(_plain(text) in whole for whole in self.texts):
            yield 0, len(text)
        else:
            yield from self.spellings.spans(text)
            for quotation in _QUOTATION.finditer(text) if self.quoted else ():
                for word in _WORD.finditer(text, *quotation.span()):
                    if word.group() in self.quoted:
                        yield word.span()


def removed(review: Review) -> Review:
    """The review without what a person's remove-list names: words, or records by their identifiers."""
    words, texts = [], []
    for judgement in review.judgements:
        if judgement.field == REMOVE:
            record = find(review, judgement.value)
            if record is None:
                words.append(judgement.value)
            else:
                texts.append(text_of(record))
    return Removing(words, texts=texts).of(review) if words or texts else review


def shown_words(review: Review, judgements: Sequence[Judgement], words: Mapping[str, str]) -> dict[str, str]:
    """Of texts that were judged, by their SHA-256, those in which these judgements remove nothing: the review itself does not tell any more what was
    removed from it."""
    values = [judgement.value for judgement in judgements if judgement.field == REMOVE]
    if not values:
        return dict(words)
    removing = Removing(value for value in values if find(review, value) is None)
    hidden = {each.text_sha256 for each in review.judgements if (record := find(review, each.record)) and BLOCK in text_of(record)}
    return {sha256: text for sha256, text in words.items() if removing.of(text) == text and sha256 not in hidden}


def to_remove(reviews: Sequence[Review], asked: str) -> tuple[str, tuple[str, ...]]:
    """What a remove-list is to hold for what a person asks (a record's identifier, or words), and the records in which it hides something: none where
    the words stand only in what is told of documents and delegations. Raises `UnknownNameError` for an identifier that no record has, `UsageError`
    for words that stand in none of these reviews, or that are removed already."""
    called = [record for review in reviews if (record := _record(review, asked)) is not None]
    removing = Removing((), texts=map(text_of, called)) if called else Removing([asked])
    hidden = tuple(
        identifier for review in reviews for identifier, record in index(review).items() if text_of(removing.of(record)) != text_of(record)
    )
    value = called[0].id if len(called) == 1 else asked
    if hidden:
        return value, hidden
    digest = hashlib.sha256(asked.encode()).hexdigest()
    if called or any(judgement.field == REMOVE and judgement.text_sha256 == digest for review in reviews for judgement in review.judgements):
        raise UsageError("this is removed already; nothing more is hidden", where=asked)
    if is_identifier(asked):
        named(reviews, asked)  # raises
    # Decisions and doubts speak of records, and are no words of a document.
    said = [replace(review, judgements=(), doubts=()) for review in reviews]
    if all(removing.of(review) == review for review in said):
        step = "Write them as a document does; what is in none yet may stand in openupr.toml: remove = [...]."
        raise UsageError("these words stand in none of the documents; nothing is hidden", where=asked, next_step=step)
    return value, hidden


def _record(review: Review, asked: str) -> Record | None:
    try:
        return named([review], asked)[1]
    except UnknownNameError:
        return None


def is_identifier(words: str) -> bool:
    """Whether what is to be removed is written as the identifier of a record is."""
    return _IDENTIFIER.fullmatch(words.strip()) is not None


def has_removed(review: Review) -> bool:
    """Whether a person's remove-list names something in this review: then no page of its documents is pictured."""
    return any(judgement.field == REMOVE for judgement in review.judgements)


def _plain(text: str) -> str:
    """The text in folded letters on one line, its hyphens at line ends joined."""
    return " ".join(folded(text).split()).replace("- ", "-")


def _blocked(text: str) -> str:
    return re.sub(r"\S", BLOCK, text)


def _but_first_letters(text: str) -> str:
    return re.sub(r"(?<=\w)\w", BLOCK, text)
