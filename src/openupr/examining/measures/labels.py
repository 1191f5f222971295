"""Labels of clauses as they are passed in: by one source at a time, never mixed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from ...languages.messages import said_later
from ...languages.word_tables import reading_in
from ...light_dataclass import dataclass, field, replace

if TYPE_CHECKING:
    from ...labelling import Labelled, Labeller
    from ...records import Review, Row

UPR_INFO = "UPR Info"
"""The source of labels that UPR Info's coders gave."""

DOCUMENTS = "documents"
"""The source of a figure that no label enters."""

CATEGORIES: dict[int, str] = said_later({1: "1 minimal", 2: "2 continuing", 3: "3 considering", 4: "4 general", 5: "5 specific"})
"""UPR Info's action categories as they are read."""

MINIMAL = 1
LITTLE = (MINIMAL, 2)
"""UPR Info's action categories that ask for little (minimal) or for more of the same (continuing)."""

GENERAL, SPECIFIC = 4, 5
"""UPR Info's action categories of general and of specific actions."""

ENDORSING = ("praise", "endorse", "restrict")
"""What a request does instead of asking for a better record: the classes that `endorsement` counts."""

NOT_MEASURED = ("restrict", "share")
"""What requests do that count in no figure as demanding, specific or vague: a restriction is none the better for being specific, and experience is
shared in whatever words."""


@dataclass(frozen=True, slots=True)
class Label:
    """The label of one clause: action `category` 1-5, calibrated `probabilities` of the five (empty: a person's label), whether the labeller is
    `sure`, `issues`, what the clause `does` (empty: not labelled), whether it is `demanding` (None: not labelled), and what is `specific` in it
    (None: not labelled). `does_sure`: whether the labeller is sure of what it does. Not `new`: it carries out, or goes on with, what exists.
    `doubted`: it may as well be demanding as not. `beside`: it asks outright for something demanding behind what is to go on. `joins`: it surely asks
    to join a treaty, and for no less."""

    category: int
    probabilities: tuple[float, ...] = ()
    sure: bool = True
    issues: tuple[str, ...] = ()
    does: str = ""
    demanding: bool | None = None
    specific: tuple[str, ...] | None = None
    does_sure: bool = True
    new: bool = True
    doubted: bool = False
    beside: bool = False
    joins: bool = False

    def chance(self, categories: Iterable[int]) -> float:
        """The probability that the category is one of these; 0 or 1 for a person's label."""
        if not self.probabilities:
            return float(self.category in set(categories))
        return min(1.0, sum(self.probabilities[category - 1] for category in categories))


class Labels(Protocol):
    """Labels by one `source`: "UPR Info", or "ours" with name and version of the labeller."""

    @property
    def source(self) -> str:
        """Who labelled."""
        ...

    def of(self, clause: str) -> Label | None:
        """The label of the clause with this identifier; None where it has none."""
        ...


@dataclass(frozen=True, slots=True)
class LabelTable:
    """Labels held in a table, by the clause's identifier."""

    source: str
    table: Mapping[str, Label] = field(default_factory=dict)

    def of(self, clause: str) -> Label | None:
        """The label of the clause with this identifier; None where it has none."""
        return self.table.get(clause)


def labels_of_clauses(
    reviews: Iterable[Review],
    labeller: Labeller,
    specific: Callable[[str], tuple[str, ...]] | None = None,
) -> LabelTable:
    """Our own labels of every clause of the reviews (`labelled_clauses`). `specific` adds what is specific in it."""
    reviews = list(reviews)
    made = labelled_clauses(reviews, labeller)
    clauses = [clause for review in reviews for item in review.items for clause in item.clauses]
    table = {each.id: label_of(made[each.id], specific(each.request) if specific else None) for each in clauses}
    return LabelTable(f"ours {labeller.version}", table)


def labelled_clauses(reviews: Iterable[Review], labeller: Labeller) -> dict[str, Labelled]:
    """What our labeller gives every clause of the reviews, by the clause's identifier, each in the language of its review; each wording is labelled
    once, and near-copies in one review have one label. Which request surely asks to join a treaty is told beside it."""
    from ...labelling.near_copies import with_one_label

    reviews = list(reviews)
    clauses = [[(clause.id, clause.request) for item in review.items for clause in item.clauses] for review in reviews]
    wordings: dict[str | None, dict[str, None]] = {}
    for review, each in zip(reviews, clauses, strict=True):
        wordings.setdefault(review.language, {}).update(dict.fromkeys(request for _, request in each))
    labelled: dict[str | None, dict[str, Labelled]] = {}
    for language, requests in wordings.items():
        with reading_in(language):
            labelled[language] = dict(zip(requests, labeller.label(list(requests)), strict=True))
    found: dict[str, Labelled] = {}
    for review, each in zip(reviews, clauses, strict=True):
        with reading_in(review.language):
            together = _joining_marked(with_one_label((request for _, request in each), labelled[review.language]))
        found |= {identifier: together[request] for identifier, request in each}
    return found


def label_of(found: Labelled, specific: tuple[str, ...] | None = None) -> Label:
    """What our labeller gave a clause, as examinations take it."""
    action = found.action
    return Label(
        action.category,
        action.probabilities,
        action.sure,
        tuple(issue.issue for issue in found.issues),
        found.does.does,
        found.does.demanding,
        specific,
        found.does.sure,
        found.does.new,
        found.does.doubted,
        found.does.beside,
        found.does.joins,
    )


def _joining_marked(labelled: Mapping[str, Labelled]) -> dict[str, Labelled]:
    """The labels of requests by their words, in the language that is read, with what the labeller can't know: which of them surely ask to join a
    treaty. Of a verb that goes on with something it is said that more is asked besides."""
    from ...linking.treaties.joining_at_once import joins_at_once, joins_besides

    found = dict(labelled)
    for words, each in labelled.items():
        kind = each.action.category
        if kind == SPECIFIC and joins_at_once(words):
            found[words] = replace(each, does=replace(each.does, joins=True))
        elif kind in LITTLE and not each.does.beside and (joins_besides(words) or joins_at_once(words)):
            found[words] = replace(each, does=replace(each.does, beside=True))
    return found


class DemandLevel(Enum):
    """How much a request asks for; a request is one of these, in every chapter, figure, brief and file."""

    DEMANDING = "demanding"
    LITTLE = "little"
    NEITHER = "neither"
    UNSURE = "unsure"


GOING_ON = "continue"
"""What a request does that asks the State to go on, with little or with much."""


def demand_level(label: Label | Labelled) -> DemandLevel:
    """How much a request asks for. `LITTLE`: for little or to go on as before, by UPR Info's kinds; it is never demanding, though what is to go on
    may be checked. `DEMANDING`: for something new that can be checked afterwards, as to join a treaty always can. `UNSURE`: it may as well be for
    that as not; or one program says that it can be checked and another that the State is to go on or is backed, though UPR Info's kind is another.
    It counts nowhere. `NEITHER`: anything else, a restriction among it, and to carry out a law or a plan that is there."""
    kind, does, demanding, new, doubted, joins = (
        (label.category, label.does, label.demanding, label.new, label.doubted, label.joins)
        if isinstance(label, Label)
        else (label.action.category, label.does.does, label.does.demanding, label.does.new, label.does.doubted, label.does.joins)
    )
    if kind in LITTLE:
        return DemandLevel.LITTLE
    if joins:
        return DemandLevel.DEMANDING
    if not new or does in NOT_MEASURED:
        return DemandLevel.NEITHER
    if doubted:
        return DemandLevel.UNSURE
    if not demanding:
        return DemandLevel.NEITHER
    return DemandLevel.UNSURE if does in {GOING_ON, *ENDORSING} else DemandLevel.DEMANDING


def asks_for_little(label: Label | Labelled) -> bool:
    """Whether a request asks for little, or to go on as before."""
    return demand_level(label) is DemandLevel.LITTLE


def is_demanding(label: Label | Labelled) -> bool:
    """Whether a request asks for something new that can be checked afterwards."""
    return demand_level(label) is DemandLevel.DEMANDING


def labelled_rows(review: Review, labels: Labels | None) -> list[tuple[Row, Label]]:
    """Each row of the review that has a label, with it, in the report's order."""
    if labels is None:
        return []
    return [(row, label) for row in review.rows if (label := labels.of(row.clause.id)) is not None]
