"""Hostile folders, by seed and number: documents of every format, names, settings, decisions, stores, special files; valid documents too."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .formats import MUTANT
from .hostile_names import NAMES, name, named, special
from .hostile_packages import docx, xlsx, xml, zipped
from .hostile_pdfs import pdf
from .hostile_settings import decisions, settings
from .hostile_stores import store
from .hostile_texts import json_text, ole, page, table, text
from .laying import DATABASE, IN, Thing
from .seeds import INVENTED
from .surroundings import WELL, Around

_BUILT: dict[bytes, Callable[[random.Random], bytes]] = {
    b".pdf": pdf,
    b".docx": docx,
    b".xlsx": xlsx,
    b".zip": zipped,
    b".xml": xml,
    b".doc": ole,
    b".xls": ole,
    b".html": page,
    b".json": json_text,
    b".jsonl": json_text,
    b".txt": text,
    b".md": text,
    b".csv": table,
}
_FORMAT = {"pdf": "pdf", "docx": "docx", "doc": "doc", "txt": "text"}
_SUBJECTS = ["documents"] * 5 + ["names"] * 2 + ["settings"] * 2 + ["decisions"] * 2 + ["stores"] * 3 + ["special"] * 2


@dataclass(frozen=True, slots=True)
class Known:
    """A review of valid documents, as it is without anything hostile beside it: its files, its rows (identifier and text), a record, its store."""

    review: str
    files: tuple[Path, ...]
    rows: frozenset[tuple[str, str]]
    record: str
    store: bytes


@dataclass(frozen=True, slots=True)
class Folder:
    """A hostile folder: what it is about, its path in the sandbox, all that lies there, and the valid review in it (its rows must all be there
    after `read`; or may be missing, if `excused`, where settings of the folder can take them away); and what is wrong around the commands."""

    seed: int
    number: int
    subjects: tuple[str, ...]
    path: bytes
    things: tuple[Thing, ...]
    known: Known
    has_valid: bool
    excused: bool
    around: Around = WELL

    @property
    def hostile(self) -> list[Thing]:
        """The files that are none of the valid ones."""
        return [each for each in self.things if not each.valid and each.path.startswith(self.path)]


def drawn(seed: int, number: int, known: list[Known]) -> Folder:
    """The folder of this seed and number."""
    draw = random.Random(f"folder {seed} {number}")
    valid = draw.choice(known)
    subjects = tuple(dict.fromkeys(draw.sample(_SUBJECTS, 1 if draw.random() < 0.7 else 2)))
    called = (
        draw.choice([each for each in NAMES if len(each) < 200 and not each.startswith(b"-")])
        if "names" in subjects and draw.random() < 0.3
        else b"folder"
    )
    path = IN + b"/" + called
    things: list[Thing] = []
    apart = draw.random() < 0.5
    has_valid = draw.random() < 0.65
    if has_valid:
        inside = path + b"/valid" if apart else path
        things += [Thing(inside + b"/" + file.name.encode(), file.read_bytes(), valid=True) for file in valid.files]
    documents = [_document(draw, valid) for _ in range(draw.randint(1, 3))]
    for subject in subjects:
        things += _of(subject, draw, path, documents, valid)
    if "documents" not in subjects and draw.random() < 0.3:
        things.append(Thing(path + b"/beside" + documents[0][0], documents[0][1]))
    excused = not apart and any(each.path.rsplit(b"/", 1)[-1] in {b"openupr.toml", b"judgements.jsonl"} for each in things)
    return Folder(seed, number, subjects, path, tuple(things), valid, has_valid, excused or "stores" in subjects)


def _of(subject: str, draw: random.Random, path: bytes, documents: list[tuple[bytes, bytes]], valid: Known) -> list[Thing]:
    match subject:
        case "documents":
            return [Thing(path + b"/" + name(draw, ending), data) for ending, data in documents]
        case "names":
            return named(draw, documents[0][1], path)
        case "special":
            return special(draw, documents[0][1], path)
        case "settings":
            return [Thing(path + b"/openupr.toml", settings(draw, ["a.pdf", "document-1.pdf", "../x"]))]
        case "decisions":
            return [Thing(path + b"/judgements.jsonl", decisions(draw, [valid.record]))]
        case _:
            return [Thing(DATABASE, store(draw, valid.store))]


def _document(draw: random.Random, valid: Known) -> tuple[bytes, bytes]:
    """A document and the ending of its name: made by structure, or an invented one of another State that is damaged."""
    if draw.random() < 0.6:
        ending = draw.choice(sorted(_BUILT))
        return ending, _BUILT[ending](draw)
    state = valid.review[:3]
    files = [each for each in sorted(INVENTED.rglob("*")) if each.suffix[1:] in _FORMAT and state not in each.as_posix()]
    chosen = draw.choice(files)
    return chosen.suffix.encode(), MUTANT[_FORMAT[chosen.suffix[1:]]](chosen.read_bytes(), draw)
