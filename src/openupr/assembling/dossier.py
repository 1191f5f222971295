"""What a person says of a dossier: `openupr.toml` for what can't be told from the files, `judgements.jsonl` for decisions on records.

review = "SVN-07"                    # whose review the files of this folder are
status = "held"                      # or "postponed", "not_held"
remove = ["Ana Example", "N17"]      # words, or records, that are never to be shown

[files."questions.pdf"]
kind = "advance_questions"           # what this file is
[files."draft-of-a-letter.docx"]
ignore = true                        # no document of the review
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TypeVar

from ..errors import UsageError
from ..names import chosen
from ..records import Held, Judgement, Kind, Told, Weight
from .removing import REMOVE

_E = TypeVar("_E", Kind, Held)
SETTINGS = "openupr.toml"
JUDGEMENTS = "judgements.jsonl"
_KEYS = {"review", "status", "files", "remove"}
_FILE_KEYS = {"kind", "ignore"}
FILE_RECORD = "file:"
"""A judgement on a whole file has this before the file's name as its record, and the file's SHA-256 as its text's."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """A folder's settings and judgements. `told` is what they say of every file in it, `kinds` of single ones; `ignored` are names to pass over."""

    folder: str
    told: Told = field(default_factory=Told)
    status: Held = Held.HELD
    kinds: dict[str, Kind] = field(default_factory=dict)
    ignored: frozenset[str] = frozenset()
    judgements: tuple[Judgement, ...] = ()

    @property
    def review(self) -> str | None:
        """The review that the settings name."""
        return f"{self.told.state}-{self.told.session:02d}" if self.told.state and self.told.session else None

    def of(self, path: PurePath) -> Told:
        """What is told of one file."""
        return Told(self.told.state, self.told.session, self.kinds.get(path.name), Weight.DECIDED if path.name in self.kinds else Weight.TOLD)


def read_dossier(folder: str, settings: str | None, judgements: str | None) -> Dossier:
    """A folder's dossier from the texts of its two files (None: not there). Raises `UsageError` that names the file and what is allowed."""
    where = str(PurePath(folder) / SETTINGS)
    data = {}
    if settings is not None:
        try:
            data = tomllib.loads(settings)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            raise UsageError(f"this is no valid TOML: {error}", where=where) from error
    if strange := set(data) - _KEYS:
        raise UsageError(f"unknown key {', '.join(sorted(strange))}", where=where, next_step=f"Allowed are {', '.join(sorted(_KEYS))}.")
    files: dict[str, dict[str, object]] = data.get("files", {})
    if not isinstance(files, dict) or not all(isinstance(facts, dict) for facts in files.values()):
        raise UsageError("what it says of files is no table", where=where, next_step='Write [files."name of the file"], and below it what it is.')
    for name, facts in files.items():
        if strange := set(facts) - _FILE_KEYS:
            raise UsageError(
                f"unknown key {', '.join(sorted(strange))} of {name}", where=where, next_step=f"Allowed are {', '.join(sorted(_FILE_KEYS))}."
            )
    found = _judgements(judgements, str(PurePath(folder) / JUDGEMENTS))
    kinds = {name: _one_of(Kind, facts["kind"], where) for name, facts in files.items() if "kind" in facts}
    kinds |= {j.record.removeprefix(FILE_RECORD): Kind(j.value) for j in found if j.record.startswith(FILE_RECORD) and j.field == "kind"}
    return Dossier(
        folder,
        _review(data.get("review"), where),
        _one_of(Held, data.get("status", "held"), where),
        kinds,
        frozenset(name for name, facts in files.items() if facts.get("ignore")),
        (*_removals(data.get("remove", []), where), *found),
    )


def _removals(value: object, where: str) -> tuple[Judgement, ...]:
    """The remove-list as decisions, so that the store has them too. They name no person and no time; what they are on is named by a hash."""
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise UsageError("the remove-list is no list of texts", where=where, next_step='Write remove = ["words", "identifier of a record"].')
    return tuple(removal(each, "", "", SETTINGS, where) for each in dict.fromkeys(value))


def removal(words: str, who: str, when: str, why: str, where: str = "") -> Judgement:
    """The decision that words, or the text of a record, are not to be shown. Raises `UsageError` for less than two letters or digits."""
    if sum(char.isalnum() for char in words) < 2:
        raise UsageError(
            f"“{words}” is too short to be removed", where=where, next_step="Give a whole name or phrase, or the identifier of a record."
        )
    digest = hashlib.sha256(words.encode()).hexdigest()
    return Judgement(f"{REMOVE}:{digest[:12]}", digest, REMOVE, words, who, when, why)


def _review(value: object, where: str) -> Told:
    if value is None:
        return Told()
    state, _, session = str(value).partition("-")
    if not (len(state) == 3 and state.isascii() and state.isupper() and session.isdigit() and int(session)):
        raise UsageError(
            f"“{value}” is no review", where=where, next_step="Write ISO3-SS: the State's three-letter code and the session, such as SVN-07."
        )
    return Told(state, int(session))


def _one_of(kinds: type[_E], value: object, where: str) -> _E:
    return kinds(chosen(str(value), kinds, f"“{value}” is not known here", where))


def _judgements(text: str | None, where: str) -> tuple[Judgement, ...]:
    found = []
    for number, line in enumerate((text or "").splitlines(), 1):
        if not line.strip():
            continue
        try:
            found.append(Judgement(**json.loads(line)))
        except (TypeError, ValueError, RecursionError) as error:
            raise UsageError(
                f"line {number} is no judgement: {error}", where=where, next_step="Each line is one JSON object as `openupr judge` writes it."
            ) from error
    return tuple(sorted(found, key=lambda judgement: judgement.when))


def judgement_line(judgement: Judgement) -> str:
    """The line of `judgements.jsonl` for a judgement, without its line feed."""
    names = ("record", "text_sha256", "field", "value", "who", "when", "why")
    return json.dumps({name: getattr(judgement, name) for name in names}, ensure_ascii=False)
