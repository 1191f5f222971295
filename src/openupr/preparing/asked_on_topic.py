"""A request on a topic with its answer, and one that is proposed to be made again."""

from __future__ import annotations

from dataclasses import dataclass

from ..records import Answer, Clause, Item, Position, Review
from .draft_marks import Mark
from .passages_cut import passages

_LONGEST_REASON = 260


@dataclass(frozen=True, slots=True)
class AskedOnTopic:
    """A request on the topic: its review, its item and clause, the State's answer (None: none is held). `verbatim`: the request stands in the report
    in these words; one that takes its verb from the clause before does not. `category` is its action category (0: not known); not `named`: it is on
    the topic by OHCHR's list or a label, not by its own words."""

    review: Review
    item: Item
    clause: Clause
    answer: Answer | None
    verbatim: bool
    category: int = 0
    named: bool = True


@dataclass(frozen=True, slots=True)
class Proposed:
    """An earlier request that can be made again in its words, with what the drafting checks mark in it."""

    asked: AskedOnTopic
    marks: tuple[Mark, ...]


def folded(text: str) -> str:
    """A text with its white space folded."""
    return " ".join(text.split())


def is_noted(asked: AskedOnTopic) -> bool:
    """Whether the State did not take a request upon itself."""
    return asked.answer is not None and asked.answer.position in {Position.NOTED, Position.NOT_SUPPORTED}


def reason_of(asked: AskedOnTopic) -> str:
    """The first words of the State's reasons, whole sentences that can be read alone; empty where it gives none, or none that are short."""
    given = folded(asked.answer.reasons) if asked.answer is not None else ""
    first = next((each for each in passages(given) if not given[: each.end].endswith(":")), None) if given else None
    return given[first.start : first.end] if first is not None and first.stands and first.end - first.start <= _LONGEST_REASON else ""
