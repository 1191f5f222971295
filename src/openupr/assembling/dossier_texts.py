"""A folder's `openupr.toml` and `judgements.jsonl`, read: see `dossier.py` for what they say.

Whoever passed the folder on may have written them, so that a worker reads them.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from pathlib import PurePath
from typing import Any, TypeVar

from ..errors import UnknownNameError, UsageError
from ..extracting.iso_days import whole_day
from ..languages.messages import Text, message
from ..light_dataclass import dataclass
from ..names import asked_state, chosen_value
from ..records import Judgement, Kind, ReviewStatus, UserMetadata
from .dossier import FILE_RECORD, IGNORE, JUDGEMENTS, SETTINGS, Dossier
from .judgement_lines import judgements_of
from .judgements_made import removal

_E = TypeVar("_E", Kind, ReviewStatus)
_KEYS = {"review", "status", "files", "remove"}
_FILE_KEYS = {"kind", "ignore", "by", "saved"}


def read_dossier(folder: str, settings: str | None, judgements: str | None) -> Dossier:
    """A folder's dossier from the texts of its two files (None: not there). Raises `UsageError` that names the file, the line and what is allowed."""
    where = str(PurePath(folder) / SETTINGS)
    data: dict[str, Any] = {}
    if settings is not None:
        try:
            data = tomllib.loads(settings)
        except (ValueError, RecursionError) as error:
            raise UsageError(message("this is no valid TOML: {why}", why=str(error)), where=where) from error
    wrong = _Wrong(settings or "", where)
    if strange := set(data) - _KEYS:
        raise wrong(
            min(strange),
            message("unknown key {keys}", keys=", ".join(sorted(strange))),
            message("Allowed are {keys}.", keys=", ".join(sorted(_KEYS))),
        )
    files = data.get("files", {})
    if not isinstance(files, dict) or not all(isinstance(facts, dict) for facts in files.values()):
        raise wrong("files", message("what it says of files is no table"), message('Write [files."name of the file"], and below it what it is.'))
    for name, facts in files.items():
        if strange := set(facts) - _FILE_KEYS:
            raise wrong(
                name,
                message("unknown key {keys} of {name}", keys=", ".join(sorted(strange)), name=name),
                message("Allowed are {keys}.", keys=", ".join(sorted(_FILE_KEYS))),
            )
        if not isinstance(facts.get("ignore", False), bool):
            raise wrong(
                name,
                message("what it says of {name} is neither ignore = true nor ignore = false", name=name),
                message("Write true or false, without quotes."),
            )
    ignored = [name for name, facts in files.items() if facts.get("ignore")]
    found = judgements_of(judgements or "", str(PurePath(folder) / JUDGEMENTS))
    return Dossier(
        folder,
        _review(data.get("review"), wrong),
        _one_of(ReviewStatus, data.get("status", "held"), "status", wrong),
        {name: _one_of(Kind, facts["kind"], name, wrong) for name, facts in files.items() if "kind" in facts},
        {name: _speaker(facts["by"], name, wrong) for name, facts in files.items() if "by" in facts},
        {name: _saved(facts["saved"], name, wrong) for name, facts in files.items() if "saved" in facts},
        frozenset(ignored),
        (*_removals(data.get("remove", []), wrong), *map(_ignoring, ignored), *found),
    )


@dataclass(frozen=True, slots=True)
class _Wrong:
    """Makes the error of a key of the settings, with the line on which it stands."""

    text: str
    where: str

    def __call__(self, key: str, what: Text, next_step: Text) -> UsageError:
        lines = (number for number, line in enumerate(self.text.splitlines(), 1) if re.match(rf"\s*\[*[^=\]]*{re.escape(key)}", line))
        at = next(lines, None)
        return UsageError(message("line {at}: {what}", at=at, what=what) if at else what, where=self.where, next_step=next_step)


def _removals(value: object, wrong: _Wrong) -> tuple[Judgement, ...]:
    """The remove-list as decisions, so that the store has them too. They name no person and no time; what they are on is named by a hash."""
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise wrong("remove", "the remove-list is no list of texts", 'Write remove = ["words", "identifier of a record"].')
    try:
        return tuple(removal(each, "", "", SETTINGS) for each in dict.fromkeys(value))
    except UsageError as error:
        raise wrong("remove", error.what, error.next_step) from error


def _ignoring(name: str) -> Judgement:
    """That a file is no document, as a decision: the store has it too, and the review says so."""
    return Judgement(f"{FILE_RECORD}{name}", hashlib.sha256(name.encode("utf-8", "replace")).hexdigest(), IGNORE, "true", "", "", SETTINGS)


def _review(value: object, wrong: _Wrong) -> UserMetadata:
    if value is None:
        return UserMetadata()
    state, _, session = str(value).partition("-")
    if not (
        isinstance(value, str) and len(state) == 3 and state.isascii() and state.isupper() and re.fullmatch(r"[0-9]{1,2}", session) and int(session)
    ):
        raise wrong("review", f"“{value}” is no review", "Write ISO3-SS: the State's three-letter code and the session, such as SVN-07.")
    return UserMetadata(state, int(session))


def _speaker(value: object, key: str, wrong: _Wrong) -> str:
    try:
        return asked_state(str(value)).iso3
    except (UsageError, UnknownNameError) as error:
        raise wrong(key, error.what, error.next_step) from error


def _saved(value: object, key: str, wrong: _Wrong) -> str:
    try:
        return whole_day(str(value))  # TOML has days of its own
    except UsageError as error:
        raise wrong(key, error.what, error.next_step) from error


def _one_of(kinds: type[_E], value: object, key: str, wrong: _Wrong) -> _E:
    try:
        return kinds(chosen_value(str(value), kinds, f"“{value}” is not known here"))
    except UsageError as error:
        raise wrong(key, error.what, error.next_step) from error
