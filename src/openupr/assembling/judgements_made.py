"""Decisions as they are made here, and written as lines of `judgements.jsonl`."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields

from ..errors import UsageError
from ..languages.messages import message
from ..records import Judgement
from .redaction import REMOVE

NAMES = tuple(each.name for each in fields(Judgement))
"""What a line says of a decision."""


def long_enough(words: str, where: str = "") -> None:
    """Raises `UsageError` for words to be removed that hold less than two letters or digits: they would blot out every text."""
    if sum(char.isalnum() for char in words) < 2:
        raise UsageError(
            message("“{words}” is too short to be removed", words=words),
            where=where,
            next_step=message("Give a whole name or phrase, or the identifier of a record."),
        )


def removal(words: str, who: str, when: str, why: str, where: str = "") -> Judgement:
    """The decision that words, or the text of a record, are not to be shown. Raises `UsageError` for less than two letters or digits."""
    long_enough(words, where)
    digest = hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()
    return Judgement(f"{REMOVE}:{digest[:12]}", digest, REMOVE, words, who, when, why)


def judgement_line(judgement: Judgement) -> str:
    """The line of `judgements.jsonl` for a judgement, without its line feed."""
    return json.dumps({name: getattr(judgement, name) for name in NAMES}, ensure_ascii=False)
