"""What is not to be shown: words blocked out (█) wherever a record holds them, letter by letter, so that every offset and count stays as it was.

Two things ask for it (DESIGN.md 8.4): a person's remove-list, which is applied to a review each time it is put together, and `--no-persons`, which is
applied to what is shown of it (`views.Withheld`). Neither changes a document: originals, their hashes and what is cited stay.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import lru_cache
from operator import attrgetter, is_
from types import NoneType
from typing import Any, TypeVar, cast, get_args, get_type_hints

from ..errors import UnknownNameError, UsageError
from ..languages.messages import Message, is_message, message
from ..languages.said_words import SaidWords
from ..records import Judgement, Record, Review, identifying_words, record_by_identifier, record_named, records_by_identifier
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
_MOST = 1 << 16
"""Strings of which it is remembered what becomes of them: those of a page."""
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
        then: Removing | None = None,
        keeps_ours: bool = False,
    ) -> None:
        """With `first_letters` the first letter of each word stays. `texts` are whole texts of records: what is a piece of one of them goes too.
        `exact` are words that only count in their own case, `parts` those that go only where words are listed: alone, or in a short quotation (“left
        out: “Ada””). What is left goes through `then`. With `keeps_ours` what is ours in a sentence of ours stays."""
        whole = tuple(texts)
        self._block = _but_first_letters if first_letters else _blocked
        self.texts = tuple(_plain(text) for text in whole)
        self.quoted = frozenset(part for part in parts if len(part) > 1)  # an initial alone names nobody
        self.parts = frozenset(map(str.casefold, self.quoted))
        self.spellings = Spellings({*words, *whole}, exact=exact)
        self._then, self._keeps_ours = then or None, keeps_ours
        # A page says most of what it says several times.
        self._strings, self._listed = _Changed(self._of_string), _Changed(self._of_listed)
        self._spans: Callable[[str], Sequence[tuple[int, int]]] = lru_cache(maxsize=_MOST)(lambda text: tuple(self._found(text)))

    def __bool__(self) -> bool:
        return bool(self.spellings or self._then)

    def of(self, record: _T) -> _T:
        """The record, and all that it holds, without the words; the same object where nothing is changed."""
        return cast(_T, self._of(record)) if self else record

    def _of(self, value: Any) -> Any:
        way = _WAYS[type(value)]
        return value if way is None else way(self, value)

    def _tuple(self, value: tuple[Any, ...]) -> Any:
        # A string among others may be a part of a name.
        listed = self._listed
        made = [
            (each if (new := listed[each]) is None else new) if (way := _WAYS[type(each)]) is _STRING else each if way is None else way(self, each)
            for each in value
        ]
        return value if _same(made, value) else type(value)(*made) if hasattr(value, "_fields") else tuple(made)

    def _list(self, value: list[Any]) -> Any:
        return [self._of(each) for each in value]

    def _mapping(self, value: Mapping[Any, Any]) -> Any:
        return {self._of(key): self._of(each) for key, each in value.items()}

    def _message(self, value: Message) -> Any:
        """Its sentence and the names of its values are ours."""
        if not value.values:
            return self._record(value)
        values = tuple((name, self._of(each)) for name, each in value.values)
        return value if values == value.values else replace(value, values=values)

    def _record(self, value: Any) -> Any:
        names, held = _FIELDS[type(value)]
        old = held(value)
        strings = self._strings
        new = [
            each if (way := _WAYS[type(each)]) is None else (each if (made := strings[each]) is None else made) if way is _STRING else way(self, each)
            for each in old
        ]
        if _same(new, old):
            return value
        return replace(value, **{name: made for name, made, before in zip(names, new, old, strict=True) if made is not before})

    def _said(self, value: SaidWords) -> str:
        """What is ours in a sentence of ours stays, where words of ours are kept."""
        made = self._string(str(value))
        return made if not self._keeps_ours else value if made == value else SaidWords(value.with_theirs_of(made), value.theirs)

    def _string(self, value: str) -> str:
        made = self._strings[value]
        return value if made is None else made

    def _of_string(self, value: str) -> str | None:
        made = self._what_changes(value)
        if self._then is None:
            return made
        further = self._then._strings[value if made is None else made]
        return made if further is None else further

    def _of_listed(self, value: str) -> str | None:
        made = _blocked(value) if value.casefold() in self.parts else self._what_changes(value)
        if self._then is None:
            return made
        further = self._then._listed[value if made is None else made]
        return made if further is None else further

    def _what_changes(self, value: str) -> str | None:
        """The changed string; None if it stays, because nobody asked to remove words of it, or because it is a sentence of ours and these are
        kept."""
        owner = _OWNER.match(value)
        kept = owner.end() if owner else 0
        spans = self._spans(value[kept:])
        if not spans or (self._keeps_ours and is_message(value)):  # what is ours is asked last: that loads all that we say, in each language
            return None
        return value[:kept] + self._out(value[kept:], spans)

    def _text(self, text: Text) -> Text:
        if spans := self._spans(text.clean):
            original = self._out(text.original, (text.to_original(*span) for span in spans))
            text = replace(text, clean=self._out(text.clean, spans), original=original)
        return self._then._text(text) if self._then is not None else text

    def _out(self, text: str, spans: Iterable[tuple[int, int]]) -> str:
        for start, end in spans:
            text = text[:start] + self._block(text[start:end]) + text[end:]
        return text

    def _found(self, text: str) -> Iterator[tuple[int, int]]:
        if not self.spellings:
            return
        if len(text) >= _PIECE and any(_plain(text) in whole for whole in self.texts):
            yield 0, len(text)
        else:
            yield from self.spellings.spans(text)
            for quotation in _QUOTATION.finditer(text) if self.quoted else ():
                for word in _WORD.finditer(text, *quotation.span()):
                    if word.group() in self.quoted:
                        yield word.span()


class _Changed(dict[str, str | None]):
    """What becomes of strings, each worked out when it is first met; None where it stays."""

    def __init__(self, change: Callable[[str], str | None]) -> None:
        self._change = change

    def __missing__(self, value: str) -> str | None:
        if len(self) >= _MOST:
            self.clear()
        self[value] = made = self._change(value)
        return made


_Way = Callable[[Removing, Any], Any]


class _Ways(dict[type, _Way | None]):
    """How a value of a type is gone through, worked out when one is first met; None where it holds no words."""

    def __missing__(self, kind: type) -> _Way | None:
        self[kind] = found = _way(kind)
        return found


def _way(kind: type) -> _Way | None:
    if _wordless(kind):
        return None
    for of, way in (
        (SaidWords, Removing._said),
        (str, Removing._string),
        (Text, Removing._text),
        (Message, Removing._message),
        (tuple, Removing._tuple),
        (list, Removing._list),
        (Mapping, Removing._mapping),
    ):
        if issubclass(kind, of):
            return way
    return Removing._record if is_dataclass(kind) and _FIELDS[kind][0] else None


class _Fields(dict[type, tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]]):
    """The names of the fields of a kind of record that may hold words, and what gives their values."""

    def __missing__(self, kind: type) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
        told = _hints(kind)
        names = tuple(each.name for each in fields(kind) if each.init and each.name not in _CODES and not _wordless(told.get(each.name)))
        get = attrgetter(*names) if names else tuple
        self[kind] = found = names, get if len(names) != 1 else lambda value: (get(value),)
        return found


_WAYS, _FIELDS = _Ways(), _Fields()
_STRING = Removing._string


def _wordless(kind: object) -> bool:
    """Whether a value of this type holds no words: a number, a box of numbers, a tuple of boxes."""
    if parts := get_args(kind):
        return all(each is Ellipsis or _wordless(each) for each in parts)
    if not isinstance(kind, type):
        return False
    return issubclass(kind, (Enum, int, float, NoneType)) or (hasattr(kind, "_fields") and all(map(_wordless, _hints(kind).values() or [str])))


def _hints(kind: type[Any]) -> dict[str, Any]:
    """The types of what a record has, by name; none where a type is known to those who check types alone."""
    try:
        return get_type_hints(kind)
    except NameError:
        return {}


def _same(new: Iterable[Any], old: Iterable[Any]) -> bool:
    return all(map(is_, new, old))


def removed(review: Review) -> Review:
    """The review without what a person's remove-list names: words, or records by their identifiers."""
    words, texts = [], []
    for judgement in review.judgements:
        if judgement.field == REMOVE:
            record = record_by_identifier(review, judgement.value)
            if record is None:
                words.append(judgement.value)
            else:
                texts.append(identifying_words(record))
    return Removing(words, texts=texts).of(review) if words or texts else review


def shown_words(review: Review, judgements: Sequence[Judgement], words: Mapping[str, str]) -> dict[str, str]:
    """Of texts that were judged, by their SHA-256, those in which these judgements remove nothing: the review itself does not tell any more what was
    removed from it."""
    values = [judgement.value for judgement in judgements if judgement.field == REMOVE]
    if not values:
        return dict(words)
    removing = Removing(value for value in values if record_by_identifier(review, value) is None)
    hidden = {
        each.text_sha256 for each in review.judgements if (record := record_by_identifier(review, each.record)) and BLOCK in identifying_words(record)
    }
    return {sha256: text for sha256, text in words.items() if removing.of(text) == text and sha256 not in hidden}


def to_remove(reviews: Sequence[Review], asked: str) -> tuple[str, tuple[str, ...]]:
    """What a remove-list is to hold for what a person asks (a record's identifier, or words), and the records in which it hides something: none where
    the words stand only in what is told of documents and delegations. Raises `UnknownNameError` for an identifier that no record has, `UsageError`
    for words that stand in none of these reviews, or that are removed already."""
    called = [record for review in reviews if (record := _record(review, asked)) is not None]
    removing = Removing((), texts=map(identifying_words, called)) if called else Removing([asked])
    hidden = tuple(
        identifier
        for review in reviews
        for identifier, record in records_by_identifier(review).items()
        if identifying_words(removing.of(record)) != identifying_words(record)
    )
    value = called[0].id if len(called) == 1 else asked
    if hidden:
        return value, hidden
    digest = hashlib.sha256(asked.encode()).hexdigest()
    if called or any(judgement.field == REMOVE and judgement.text_sha256 == digest for review in reviews for judgement in review.judgements):
        raise UsageError(message("this is removed already; nothing more is hidden"), where=asked)
    if is_identifier(asked):
        record_named(reviews, asked)  # raises
    # Decisions and doubts speak of records, and are no words of a document.
    said = [replace(review, judgements=(), doubts=()) for review in reviews]
    if all(removing.of(review) == review for review in said):
        step = message("Write them as a document does; what is in none yet may stand in openupr.toml: remove = [...].")
        raise UsageError(message("these words stand in none of the documents; nothing is hidden"), where=asked, next_step=step)
    return value, hidden


def _record(review: Review, asked: str) -> Record | None:
    try:
        return record_named([review], asked)[1]
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
