"""Persons: whom the documents of a review name, with every place, and what may be shown of them (DESIGN.md 8.4).

What decides whether a name is shown is where it stands. What the UN publishes of itself (the working group report, recommendations, documents of UN
bodies) names it in the open. A name that stands in submissions or in the stakeholder summary alone may be somebody's who never wished to be found: it
is off until a person turns it on.
"""

from __future__ import annotations

import hashlib
from enum import StrEnum

from ...light_dataclass import dataclass
from ..found.person_mentions import Named
from ..judgements import Judgement
from .pairs import JOIN

PERSON = "person"
"""The field of a judgement on a name, or on two names; its record is `PERSON_RECORD` and the name as printed, or both with `JOIN` between."""
PERSON_RECORD = "person:"


class Naming(StrEnum):
    """What a person decides on a name, or on two."""

    SHOWN = "shown"  # it may be shown, though stakeholders alone name it
    OFF = "off"  # it may not, after it was turned on
    SAME = "same"  # two spellings of one person
    OTHER = "other"  # two persons


@dataclass(frozen=True, slots=True)
class NamedIn:
    """Where a person is named: the record's identifier, the `name` as printed there, and as what."""

    record: str
    name: str
    kind: Named


@dataclass(frozen=True, slots=True)
class Person:
    """One person, as far as the spelling tells: all who are written so in one review.

    `spellings` are all forms that stand for this person, `name` the first of them. Of others in the list, `same_name` are names that are this one
    by the rules of one way of writing, `maybe` those whose given and family names agree with these by their sound: somebody has to decide on both.
    `off`: stakeholders alone name this person, and nobody turned the name on. `initials`: the words around the name tell of a minor or of sexual
    violence.
    """

    name: str
    spellings: tuple[str, ...]
    kind: Named
    mentions: tuple[NamedIn, ...]
    same_name: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()
    off: bool = False
    initials: bool = False


@dataclass(frozen=True, slots=True)
class Persons:
    """The persons of a review in the order in which they are first named, and what is blocked out of its texts: `off` are names, and words that may
    be names, that stakeholders alone have, `parts` their words, which stand nowhere else: alone they are blocked out in lists and short quotations.
    `initials` are names of which the first letters may stand."""

    named: tuple[Person, ...] = ()
    off: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


def initials_of(name: str) -> str:
    """The initials of a name: "A. B." for "Ana Bell"."""
    return " ".join(f"{word[0]}." for word in name.replace("-", " ").split() if word[0].isupper() or not word[0].isascii())


def naming(name: str, value: Naming, who: str, when: str, why: str = "", *, other: str = "") -> Judgement:
    """The decision that a name may be shown or not, or that it and an `other` one are the same person's, or two persons'."""
    record = f"{PERSON_RECORD}{name}{JOIN + other if other else ''}"
    return Judgement(record, hashlib.sha256(record.encode()).hexdigest(), PERSON, value.value, who, when, why)


def names_judged(judgement: Judgement) -> tuple[str, ...]:
    """The one or two names that a judgement is on; none for a judgement on anything else."""
    if judgement.field != PERSON or not judgement.record.startswith(PERSON_RECORD):
        return ()
    return tuple(filter(None, (part.strip() for part in judgement.record.removeprefix(PERSON_RECORD).split(JOIN))))
