"""Links between records: what answers what, with the probability and the words that decided. Each is open to a judgement."""

from __future__ import annotations

from dataclasses import dataclass

from .doubts import Doubt


@dataclass(frozen=True, slots=True)
class SectionMatch:
    """A section of a national report that may answer a recommendation.

    `section` is the identifier of its first paragraph, `probability` that of the State naming the recommendation there, `paragraphs` are those that
    are nearest (at most three, nearest first), `words` those of the recommendation that they have too.
    """

    section: str
    title: str
    probability: float
    paragraphs: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnsweredIn:
    """Where the next national report answers a recommendation, `item` by its identifier.

    `ranked`: the sections by falling probability, found from the texts alone. `named`: the paragraphs in which, or for whose section, the report
    names the recommendation by number, which is the State's own word and goes before what is found.
    """

    item: str
    ranked: tuple[SectionMatch, ...]
    named: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Numbering:
    """What the numbers that a national report prints mean. `order`: the lists of the earlier report in the order in which they are counted ("122",
    "121"), empty where the numbers are printed with their list ("92.27") or where no order fits. `items`: printed number -> item's identifier.
    `fit`: how many standard deviations the passages and the items so paired are more alike than pairs drawn at random; 0 without any.
    """

    order: tuple[str, ...]
    items: tuple[tuple[str, str], ...]
    fit: float


@dataclass(frozen=True, slots=True)
class Answers:
    """The recommendations of an earlier review and where the national report of a later one answers them."""

    review: str
    earlier: str
    numbering: Numbering
    links: tuple[AnsweredIn, ...]
    doubts: tuple[Doubt, ...]
