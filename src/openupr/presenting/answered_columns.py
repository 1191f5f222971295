"""The table of earlier recommendations and the sections of a national report that answer them (`answered_in`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ..records import FOUND, AnsweredIn, Answers, Review, Section, SectionMatch
from ..text import Place
from .cells import PLACE, REVIEW, REVIEW_FACTS, Cell, Column, Columns, Found, Type
from .wording import full_id

SECTIONS = 3
"""How many sections of the national report are listed for an earlier recommendation, the most probable ones."""


@dataclass(frozen=True, slots=True)
class Linked:
    """Where a national report answers the recommendations of an `earlier` review: what `pipeline.link` gives, with that review."""

    answers: Answers
    earlier: Review

    @property
    def items(self) -> dict[str, str]:
        """The earlier recommendations by the numbers that the national report prints."""
        return dict(self.answers.numbering.items)


@dataclass(frozen=True, slots=True)
class AnsweredLine:
    """An earlier recommendation and one of its sections, `rank` 1 the most probable; 0 without any."""

    link: AnsweredIn
    rank: int
    match: SectionMatch | None
    linked: Linked


def answered_lines(review: Review, linked: Linked) -> Iterator[tuple[AnsweredLine, Place | None]]:
    """The lines of the table, each with the place of its section."""
    for link in linked.answers.links:
        ranked = link.ranked[:SECTIONS]
        for rank, match in enumerate(ranked, 1):
            section = _section(review, match)
            yield AnsweredLine(link, rank, match, linked), section.place if section else None
        if not ranked:
            yield AnsweredLine(link, 0, None, linked), None


def ids_of(review: Review, records: tuple[str, ...]) -> tuple[str, ...]:
    """Whole identifiers of records."""
    return tuple(full_id(review, each) for each in records)


def of_record(value: Callable[[Any], Cell]) -> Callable[[Found], Cell]:
    """A column's value from the record alone."""
    return lambda found: value(found.record)


def _section(review: Review, match: SectionMatch | None) -> Section | None:
    report = review.national_report
    return report.section_of(match.section) if report and match else None


def _item_text(line: AnsweredLine) -> str:
    return next((item.request for item in line.linked.earlier.items if item.id == line.link.item), "")


def _is_named(found: Found) -> bool:
    section = _section(found.review, found.record.match)
    return section is not None and bool({*section.paragraphs} & {*found.record.link.named})


ANSWERED_COLUMNS: Columns = (
    REVIEW,
    (Column("item", "The identifier of the earlier review's recommendation.", 16), of_record(lambda r: r.link.item)),
    (Column("item_text", "Its wording without its number and its States.", 60), of_record(_item_text)),
    (
        Column("rank", f"1: the most probable section; up to {SECTIONS} are listed (0: no section was found).", 6, Type.INTEGER),
        of_record(lambda r: r.rank),
    ),
    (Column("section", "The section's heading.", 36), of_record(lambda r: r.match and r.match.title)),
    (
        Column("probability", "That this section answers it, 0 to 1, from the texts alone; it may be answered nowhere.", 9, Type.NUMBER),
        of_record(lambda r: r.match and r.match.probability),
    ),
    (
        Column("found", f"yes: it is given as the answer: named, decided by a person, or from {FOUND} on (no: not found here).", 6, Type.YES_NO),
        lambda f: _is_named(f) or (f.record.match is not None and f.record.link.found is f.record.match),
    ),
    (Column("lacking", "Why none of the sections can be the answer (empty: nothing says so).", 24), of_record(lambda r: r.link.lacking or None)),
    (
        Column("nearest", "The identifiers of its paragraphs that are nearest, at most three.", 24, Type.TEXTS),
        lambda f: ids_of(f.review, f.record.match.paragraphs if f.record.match else ()),
    ),
    (
        Column("words", "The words of the recommendation that they have too.", 30, Type.TEXTS),
        of_record(lambda r: r.match.words if r.match else ()),
    ),
    (
        Column("judged", "Who decided that it is answered here (empty: nobody).", 12),
        of_record(lambda r: (r.match and r.match.judged) or None),
    ),
    (Column("judged_why", "Why, in that person's words.", 30), of_record(lambda r: (r.match and r.match.why) or None)),
    (Column("named_here", "yes: the report itself names the recommendation in this section, which goes first.", 8, Type.YES_NO), _is_named),
    (
        Column("named", "The identifiers of all paragraphs for which the report names it.", 24, Type.TEXTS),
        lambda f: ids_of(f.review, f.record.link.named),
    ),
    (
        Column("elsewhere", "The identifiers of those that only say that another document, as a mid-term report, tells of it.", 24, Type.TEXTS),
        lambda f: ids_of(f.review, f.record.link.elsewhere),
    ),
    (
        Column("unlisted", "yes: the report names recommendations by number, and this one is not among them.", 8, Type.YES_NO),
        of_record(lambda r: r.link.unlisted),
    ),
    *REVIEW_FACTS,
    *PLACE,
)
