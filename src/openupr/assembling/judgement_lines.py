"""Decisions as lines of `judgements.jsonl`: each a JSON object, every field of which is looked at before the decision is heeded."""

from __future__ import annotations

import json
import re
from datetime import datetime

from ..errors import UsageError
from ..records import Assessment, Claim, Judgement, Kind, Position
from ..records.judgements import REPLY, TOLD
from .judgements_made import NAMES, long_enough
from .removing import REMOVE

_OPTIONAL = {"why"}
LONGEST_REPLY = 2_000
"""Characters of a reply that stands beside a sentence."""
_FIELDS = ("position", "claim", "assessment", "state", "kind", "link", REPLY, REMOVE)
_VALUES: dict[str, type[Position | Claim | Kind | Assessment]] = {"position": Position, "claim": Claim, "kind": Kind, "assessment": Assessment}
_HASH = re.compile(r"[0-9a-f]{64}(?:=[0-9a-f]{64})*")
_STEP = "Each line is one JSON object as `openupr judge` writes it."


def judgements_of(text: str, where: str) -> tuple[Judgement, ...]:
    """The decisions of a file, as they were written. Raises `UsageError`, which names the line."""
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                found.append(_judgement(line))
            except UsageError as error:
                raise UsageError(f"line {number} is no judgement: {error.what}", where=where, next_step=error.next_step or _STEP) from error
            except (ValueError, RecursionError) as error:
                raise UsageError(f"line {number} is no judgement: {error}", where=where, next_step=_STEP) from error
    return tuple(found)


def _judgement(line: str) -> Judgement:
    told = json.loads(line)
    if not isinstance(told, dict):
        raise UsageError("it is no object in braces")
    if strange := told.keys() - set(NAMES):
        raise UsageError(f"unknown field {', '.join(sorted(strange))}")
    if missing := set(NAMES) - told.keys() - _OPTIONAL:
        raise UsageError(f"it has no {', '.join(sorted(missing))}")
    for name, value in told.items():
        if not isinstance(value, str):
            raise UsageError(f"its {name} is no text")
        if any("\ud800" <= char <= "\udfff" for char in value):
            raise UsageError(f"its {name} holds half a character")
    made = Judgement(**told)
    _check(made)
    return made


def _check(made: Judgement) -> None:
    kind, _, ends = made.field.partition(":")
    if kind not in _FIELDS or (ends and kind != "link"):
        raise UsageError(f"nothing can be decided on “{made.field}”")
    if not made.record or not made.value or not made.who:
        raise UsageError(f"its {next(name for name in ('record', 'value', 'who') if not getattr(made, name))} is empty")
    if not _HASH.fullmatch(made.text_sha256):
        raise UsageError("its text_sha256 is no SHA-256")
    try:
        datetime.fromisoformat(made.when)
    except ValueError as error:
        raise UsageError(f"its when, “{made.when}”, is no date and time", next_step="Write it as 2026-05-01T10:00:00+00:00.") from error
    if kind in _VALUES and made.value not in set(_VALUES[kind]):
        raise UsageError(f"its value, “{made.value}”, is no {kind}", next_step=f"One of: {', '.join(_VALUES[kind])}.")
    if kind == "state" and not re.fullmatch(r"[A-Z]{3}", made.value):
        raise UsageError(f"its value, “{made.value}”, is no code of a State")
    if kind == REPLY and (TOLD not in made.record or len(made.value) > LONGEST_REPLY):
        raise UsageError(f"a reply stands beside a sentence of ours, and has at most {LONGEST_REPLY:,} characters")
    if kind == REMOVE:
        long_enough(made.value)
