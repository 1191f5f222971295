"""Decisions of `openupr judge --person`: a name that may be shown, and two names of one person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..said.command_language import message

if TYPE_CHECKING:
    from ...records import Judgement, Naming, Review


def on_names(reviews: Sequence[Review], asked: str, value: Naming, who: str, when: str, why: str) -> Judgement:
    """The decision on one name, or on two with "=" between. Raises `UsageError` where the words are no name that documents of the reviews
    have."""
    from ...describing import Description
    from ...errors import UsageError
    from ...records import JOIN, Naming, naming

    names = [" ".join(part.split()) for part in asked.split(JOIN)]
    two = value in {Naming.SAME, Naming.OTHER}
    if len(names) != (2 if two else 1) or not all(names):
        if two:
            both = message("Write both with = between: “Ana Bell=Anna Bel”.")
            raise UsageError(message("“{value}” is said of two names", value=str(value)), where=asked, next_step=both)
        alone = message("Write the name in the place of the record: “Ana Bell”.")
        raise UsageError(message("“{value}” is said of one name", value=str(value)), where=asked, next_step=alone)
    every = [Description(review).named for review in reviews]
    held = {_plain(name) for found in every for person in found.named for name in person.spellings} | {
        _plain(name) for found in every for name in found.off
    }
    if lacking := [name for name in names if _plain(name) not in held]:
        step = message("Write it as a document does; `openupr persons` lists whom the UN’s documents name.")
        raise UsageError(message("we find no such name in the documents"), where=lacking[0], next_step=step)
    return naming(names[0], value, who, when, why, other=names[1] if two else "")


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
