"""The parts of a brief as they are kept: a sentence of ours that was said knows what in it is not ours (`SaidWords`). That is kept beside its words,
for by it names are blocked out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, overload

from ....languages.said_words import SaidWords
from ....light_dataclass import dataclass
from .brief_shown import BriefParts, SpeakerParts


@dataclass(frozen=True, slots=True)
class KeptParts:
    """The parts with plain texts, and of each text in its turn what of it is not ours (None: it is no sentence of ours)."""

    parts: BriefParts
    theirs: tuple[tuple[tuple[int, int], ...] | None, ...]


@dataclass(frozen=True, slots=True)
class KeptSpeakerParts:
    """The same of a brief for a speaker."""

    parts: SpeakerParts
    theirs: tuple[tuple[tuple[int, int], ...] | None, ...]


@overload
def as_kept(parts: BriefParts) -> KeptParts: ...
@overload
def as_kept(parts: SpeakerParts) -> KeptSpeakerParts: ...
def as_kept(parts: BriefParts | SpeakerParts) -> KeptParts | KeptSpeakerParts:
    """The parts as they can be kept."""
    theirs = list[tuple[tuple[int, int], ...] | None]()

    def plain(text: str) -> str:
        theirs.append(text.theirs if isinstance(text, SaidWords) else None)
        return str(text)

    made = _with_texts(parts, plain)
    return KeptSpeakerParts(made, tuple(theirs)) if isinstance(made, SpeakerParts) else KeptParts(made, tuple(theirs))


@overload
def as_made(kept: KeptParts) -> BriefParts: ...
@overload
def as_made(kept: KeptSpeakerParts) -> SpeakerParts: ...
def as_made(kept: KeptParts | KeptSpeakerParts) -> BriefParts | SpeakerParts:
    """The parts as they were made."""
    theirs = iter(kept.theirs)

    def said(text: str) -> str:
        of = next(theirs)
        return text if of is None else SaidWords(text, of)

    made: BriefParts | SpeakerParts = _with_texts(kept.parts, said)
    return made


def _with_texts(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return value if isinstance(value, Enum) else change(value)
    if isinstance(value, tuple):
        return tuple([_with_texts(each, change) for each in value])
    if is_dataclass(value) and not isinstance(value, type):
        return type(value)(*[_with_texts(getattr(value, field.name), change) for field in fields(value)])
    return value
