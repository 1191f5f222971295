"""One key for each file of a review, so that a place names one document. A symbol alone names the version that is read; other versions have a suffix.
Files of the same name without a symbol have their folders in the key."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import PurePath
from typing import Any, TypeVar

from ..records import Document, Doubt
from ..text import Place, Text
from .read_document import ReadDocument
from .versions_of_texts import versions

_T = TypeVar("_T")


def distinct(files: Sequence[ReadDocument], report: ReadDocument | None) -> list[ReadDocument]:
    """The files in their order. Of those with one symbol the main version keeps it; another language has its code behind it ("A/HRC/WG.6/7/ITA/1
    (fr)"), a second file of a language its name ("A/HRC/25/5 (draft.pdf)"). Files without a symbol and with one name are keyed by the path from the
    innermost folder that holds them all ("2019/questions.docx").

    `report` is the one that records are taken from: it keeps its key.
    """
    mains = {text.main.sha256 for text in versions(taken.document for taken in files)}
    same: dict[str, list[ReadDocument]] = defaultdict(list)
    for taken in files:
        same[taken.document.key].append(taken)
    keys: dict[int, str] = {}
    for alike in same.values():
        if len(alike) == 1:
            continue
        paths = _paths(alike)
        symbol = alike[0].document.symbol
        first = next((each for each in alike if each is report), None)
        if symbol is None:
            # The report keeps its bare name: a file of that name in the innermost folder itself is "./report.pdf".
            kept = first.document.key if first is not None else ""
            keys |= {id(taken): ("./" if paths[id(taken)] == kept else "") + paths[id(taken)] for taken in alike if taken is not first}
            continue
        first = first or next((each for each in alike if each.document.sha256 in mains), alike[0])
        keys |= {id(taken): f"{symbol} ({words})" for taken, words in _told_apart(alike, first, paths)}
    return [_keyed(taken, keys[id(taken)]) if id(taken) in keys else taken for taken in files]


def _told_apart(alike: Sequence[ReadDocument], first: ReadDocument, paths: dict[int, str]) -> list[tuple[ReadDocument, str]]:
    """The other versions than `first`, each with what tells it from all of them: its language, else its name, else its path."""
    languages = Counter(taken.document.language for taken in alike)
    names = Counter(taken.document.name for taken in alike)
    found = []
    for taken in alike:
        language = taken.document.language
        alone = language is not None and languages[language] == 1
        name = taken.document.name if names[taken.document.name] == 1 else paths[id(taken)]
        name = f"./{name}" if name in languages else name  # a file named "fr" is no language
        if taken is not first:
            found.append((taken, str(language) if alone else name))
    return found


def _paths(alike: Sequence[ReadDocument]) -> dict[int, str]:
    shared = _shared([PurePath(taken.path) for taken in alike])
    return {id(taken): PurePath(*PurePath(taken.path).parts[shared:]).as_posix() for taken in alike}


def _shared(paths: Sequence[PurePath]) -> int:
    """How many folders from the root on all the paths have in common."""
    folders = [path.parts[:-1] for path in paths]
    return next((n for n, parts in enumerate(zip(*folders, strict=False)) if len(set(parts)) > 1), min(map(len, folders)))


def _keyed(taken: ReadDocument, key: str) -> ReadDocument:
    """The file with all that was read in it under another key."""
    old = taken.document.key
    read = {name: _moved(getattr(taken, name), old, key) for name in ("report", "doubts", "numbered", "submission")}
    return replace(taken, document=replace(taken.document, key=key), **read)


def _moved(value: _T, old: str, new: str) -> _T:
    """The record, and all that it holds, with its places and documents under a new key; the same object where it has none of the old one."""
    found: _T = _move(value, old, new)
    return found


def _move(value: Any, old: str, new: str) -> Any:
    match value:
        case Place():
            return replace(value, document=new) if value.document == old else value
        case Document():
            return replace(value, key=new) if value.key == old else value
        case Doubt(place=None):
            return replace(value, document=new) if value.document == old else value
        case None | Text() | Enum() | str() | int() | float():
            return value
        case tuple():
            made = tuple(_move(each, old, new) for each in value)
            same = all(one is other for one, other in zip(made, value, strict=True))
            return value if same else type(value)(*made) if hasattr(value, "_fields") else made
    if not is_dataclass(value) or isinstance(value, type):
        return value
    pairs = ((each.name, getattr(value, each.name)) for each in fields(value) if each.init)
    changed = {name: made for name, held in pairs if (made := _move(held, old, new)) is not held}
    return replace(value, **changed) if changed else value
