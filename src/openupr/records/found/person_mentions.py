"""Persons whom the records of a review name."""

from __future__ import annotations

from enum import StrEnum

from ...light_dataclass import dataclass


class Named(StrEnum):
    """As what a person is named."""

    CASE = "case"  # whose rights are at stake: a prisoner, victim, defender, journalist, litigant
    OFFICIAL = "official"
    PERPETRATOR = "perpetrator"
    EXPERT = "expert"  # a holder of a mandate, a member of a body, an author
    TITLE = "title"  # only as part of the name of a law, a prize, an institution, a place; or a figure of history
    OTHER = "other"  # what is around the name does not say


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person's `name` as printed, from `start` to `end` of the record's text; `probability` that it is one."""

    name: str
    kind: Named
    start: int
    end: int
    probability: float
