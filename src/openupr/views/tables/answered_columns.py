"""The table of earlier recommendations and the sections of a national report that answer them (`answered_in`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ...light_dataclass import dataclass
from ...records import FOUND, AnsweredIn, Answers, NationalReport, Review, Section, SectionMatch
from ...text import Place
from ..identifiers_shown import full_id
from .cells import PLACE, REVIEW, REVIEW_FACTS, Cell, Column, Columns, RecordInRow, Type

SECTIONS = 3
"""How many sections of the national report are listed for an earlier recommendation: those that a person decided on or that the report names, and
then the most probable ones; all of the former, however many."""


@dataclass(frozen=True, slots=True)
class Linked:
    """Where a national report answers the recommendations of an `earlier` review: what `stages.link` gives, with that review."""

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
        first = [section.id for section in _sections(review.national_report, link, (*_decided(link), *link.named))]
        ranked = sorted(enumerate(link.ranked, 1), key=lambda each: first.index(each[1].section) if each[1].section in first else len(first))
        listed = ranked[: max(SECTIONS, sum(match.section in first for _, match in ranked))]
        for rank, match in listed:
            section = _section(review, match)
            yield AnsweredLine(link, rank, match, linked), section.place if section else None
        if not listed:
            yield AnsweredLine(link, 0, None, linked), None


def answering_sections(report: NationalReport | None, link: AnsweredIn) -> tuple[Section, ...]:
    """The sections that are given as the answer, on the page (the first) as in the table: those that a person decided on, or else those in which the
    report names the recommendation, in its order, or else the one that is found."""
    decided = _decided(link)
    if decided:
        return _sections(report, link, decided)
    return _sections(report, link, link.named) or _sections(report, link, [link.found.section] if link.found else [])


def _decided(link: AnsweredIn) -> list[str]:
    """A person's decision goes before the State's own word."""
    return [match.section for match in link.ranked if match.judged]


def _sections(report: NationalReport | None, link: AnsweredIn, names: Iterable[str]) -> tuple[Section, ...]:
    """The sections of paragraphs, each once, without those that a person rejected."""
    every = {section.id: section for name in names if report and (section := report.section_of(name))}
    return tuple(section for name, section in every.items() if name not in link.rejected)


def ids_of(review: Review, records: tuple[str, ...]) -> tuple[str, ...]:
    """Whole identifiers of records."""
    return tuple(full_id(review, each) for each in records)


def of_record(value: Callable[[Any], Cell]) -> Callable[[RecordInRow], Cell]:
    """A column's value from the record alone."""
    return lambda found: value(found.record)


def _section(review: Review, match: SectionMatch | None) -> Section | None:
    report = review.national_report
    return report.section_of(match.section) if report and match else None


def _item_text(line: AnsweredLine) -> str:
    return next((item.request for item in line.linked.earlier.items if item.id == line.link.item), "")


def _is_named(found: RecordInRow) -> bool:
    section = _section(found.review, found.record.match)
    return section is not None and bool({*section.paragraphs} & {*found.record.link.named})


ANSWERED_COLUMNS: Columns = (
    REVIEW,
    (Column("item", "The identifier of the earlier review's recommendation.", 16), of_record(lambda r: r.link.item)),
    (Column("item_text", "Its wording without its number and its States.", 60), of_record(_item_text)),
    (
        Column(
            "rank",
            f"1: the most probable section; up to {SECTIONS} are listed, and all that are named, first, whatever their rank (0: none was found).",
            6,
            Type.INTEGER,
        ),
        of_record(lambda r: r.rank),
    ),
    (Column("section", "The section's heading.", 36), of_record(lambda r: r.match and r.match.title)),
    (
        Column("probability", "That this section answers it, 0 to 1, from the texts alone; it may be answered nowhere.", 9, Type.NUMBER),
        of_record(lambda r: r.match and r.match.probability),
    ),
    (
        Column(
            "found", f"yes: it is given as the answer: decided by a person, else named, else from {FOUND} on (no: not found here).", 6, Type.YES_NO
        ),
        lambda f: _section(f.review, f.record.match) in answering_sections(f.review.national_report, f.record.link),
    ),
    (Column("lacking", "Why none of the sections can be the answer (empty: nothing says so).", 24), of_record(lambda r: str(r.link.lacking) or None)),
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
