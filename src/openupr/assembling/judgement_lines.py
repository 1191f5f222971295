"""Decisions as lines of `judgements.jsonl`: each a JSON object, every field of which is looked at before the decision is heeded."""

from __future__ import annotations

import json
import re
from datetime import datetime

from ..errors import UsageError
from ..languages.messages import message, told_as_text
from ..records import PERSON, TAKEN_BACK, Assessment, Claim, Judgement, Kind, Naming, Position, names_judged
from ..records.judgements import REPLY, TOLD
from .judgements_made import NAMES, long_enough
from .redaction import REMOVE

_OPTIONAL = {"why"}
LONGEST_REPLY = 2_000
"""Characters of a reply that stands beside a sentence."""
_FIELDS = ("position", "claim", "assessment", "state", "kind", "link", PERSON, REPLY, REMOVE)
_VALUES: dict[str, type[Position | Claim | Kind | Assessment | Naming]] = {
    "position": Position,
    "claim": Claim,
    "kind": Kind,
    "assessment": Assessment,
    PERSON: Naming,
}
_HASH = re.compile(r"[0-9a-f]{64}(?:=[0-9a-f]{64})*")
_STEP = message("Each line is one JSON object as `openupr judge` writes it.")
_MAY_BE_TAKEN_BACK = frozenset({"position", "claim", "assessment", "state", "link"})


def judgements_of(text: str, where: str) -> tuple[Judgement, ...]:
    """The decisions of a file, as they were written. Raises `UsageError`, which names the line."""
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                found.append(_judgement(line))
            except UsageError as error:
                raise UsageError(
                    message("line {number} is no judgement: {what}", number=number, what=told_as_text(error.told[0])),
                    where=where,
                    next_step=error.told[1] or _STEP,
                ) from error
            except (ValueError, RecursionError) as error:
                raise UsageError(
                    message("line {number} is no judgement: {why}", number=number, why=str(error)), where=where, next_step=_STEP
                ) from error
    return tuple(found)


def _judgement(line: str) -> Judgement:
    told = json.loads(line)
    if not isinstance(told, dict):
        raise UsageError(message("it is no object in braces"))
    if strange := told.keys() - set(NAMES):
        raise UsageError(message("unknown field {names}", names=", ".join(sorted(strange))))
    if missing := set(NAMES) - told.keys() - _OPTIONAL:
        raise UsageError(message("it has no {names}", names=", ".join(sorted(missing))))
    for name, value in told.items():
        if not isinstance(value, str):
            raise UsageError(message("its {name} is no text", name=name))
        if any("\ud800" <= char <= "\udfff" for char in value):
            raise UsageError(message("its {name} holds half a character", name=name))
    made = Judgement(**told)
    _check(made)
    return made


def _check(made: Judgement) -> None:
    kind, _, ends = made.field.partition(":")
    if kind not in _FIELDS or (ends and kind != "link"):
        raise UsageError(message("nothing can be decided on “{field}”", field=made.field))
    if not made.record or not made.value or not made.who:
        raise UsageError(message("its {next} is empty", next=next(name for name in ("record", "value", "who") if not getattr(made, name))))
    if not _HASH.fullmatch(made.text_sha256):
        raise UsageError(message("its text_sha256 is no SHA-256"))
    try:
        datetime.fromisoformat(made.when)
    except ValueError as error:
        raise UsageError(
            message("its when, “{when}”, is no date and time", when=made.when), next_step=message("Write it as 2026-05-01T10:00:00+00:00.")
        ) from error
    if made.value == TAKEN_BACK and kind in _MAY_BE_TAKEN_BACK:
        return
    if kind in _VALUES and made.value not in set(_VALUES[kind]):
        raise UsageError(
            message("its value, “{value}”, is no {kind}", value=made.value, kind=kind),
            next_step=message("One of: {names}.", names=", ".join(_VALUES[kind])),
        )
    if kind == "state" and not re.fullmatch(r"[A-Z]{3}", made.value):
        raise UsageError(message("its value, “{value}”, is no code of a State", value=made.value))
    if kind == REPLY and (TOLD not in made.record or len(made.value) > LONGEST_REPLY):
        raise UsageError(message("a reply stands beside a sentence of ours, and has at most {longest_reply} characters", longest_reply=LONGEST_REPLY))
    if kind == PERSON and len(names_judged(made)) != (2 if made.value in {Naming.SAME, Naming.OTHER} else 1):
        raise UsageError(message("its record names no person"), next_step=message("Write it as `person:Ana Example`, or both names with = between."))
    if kind == REMOVE:
        long_enough(made.value)
