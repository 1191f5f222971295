"""What is told of a review in some twenty lines: what was found, and what did not add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..languages.word_tables import ASSUMED
from ..names import language_name
from ..records import Held, Kind, Position, Review
from . import wording
from .doubt_groups import doubts_of, how_many, in_documents, not_read
from .leading import leading, next_ones
from .requests_shown import KINDS_OF_ASKING, by_kind, labellers
from .review_view import ReviewView
from .settings_said import settings_said
from .withheld import Withheld
from .wording import counted

if TYPE_CHECKING:
    from ..labelling import Labelled

MOST_DOUBTS = 12
"""Doubts on the documents that are written out."""
_MOST_OF_A_KIND = 3
_MOST_DOCUMENTS = 12


@dataclass(frozen=True, slots=True)
class SummaryView:
    """What was found, each fact with its label (empty: that of the fact before), and what did not add up, each line with its indent."""

    facts: tuple[tuple[str, str], ...]
    doubts: tuple[tuple[str, str], ...]


def summary_view(review: Review, withheld: Withheld, *, doubts: int = MOST_DOUBTS, labels: Mapping[str, Labelled] | None = None) -> SummaryView:
    """The review in short; at most `doubts` doubts on the documents are written out, the rest counted. With the `labels` of its clauses
    (`stages.classify`), a fact says what is asked."""
    return withheld.view(SummaryView(tuple(_facts(ReviewView(review), labels)), tuple(_doubts(review, doubts))))


def _doubts(review: Review, most: int) -> Iterator[tuple[str, str]]:
    """Lines, each with its indent: what does not add up in the documents, at most `most` of them and a few of each kind; what we could not read, one
    line a kind."""
    found = doubts_of(review)
    documents, ours = in_documents(found), not_read(found)
    if not found:
        yield "", "What did not add up: nothing was found"
        return
    yield "", f"What does not add up in the documents: {how_many(documents) or 'nothing was found'}"
    left = most
    for group in documents:
        if len(group.doubts) > 1:
            yield "  ", f"{wording.sentence(str(group.title))}:"
        shown = min(_MOST_OF_A_KIND, left, len(group.doubts))
        left -= shown
        indent = "  - " if len(group.doubts) == 1 else "    - "
        for doubt in group.doubts[:shown]:
            where = "; ".join(part for part in (wording.anchor(doubt.record), doubt.place.cite() if doubt.place else doubt.document) if part)
            yield indent, wording.sentence(str(doubt.what)) + (f" [{where}]" if where else "")
        if shown < len(group.doubts):
            yield indent, f"and {len(group.doubts) - shown:,} more" if shown else "openupr export lists them"
    yield "", f"What we could not read: {how_many(ours) or 'we know of nothing'}"
    for group in ours:
        yield "  ", f"{wording.sentence(str(group.title))}. {group.kind.figures}"
    yield "", "openupr export --what doubts lists each, with its place"


def _facts(view: ReviewView, labels: Mapping[str, Labelled] | None) -> Iterator[tuple[str, str]]:
    review, report = view.review, view.review.report
    cycle = wording.cycle(review.session)
    yield (
        "Review",
        f"{review.id}: {wording.state_of(review)}, session {review.session}" + (f", cycle {cycle}" if cycle else ""),
    )
    if review.status is not Held.HELD:
        headline, sentence = wording.STATUS[review.status]
        yield "Status", f"{headline}. {sentence}"
    alike = Counter((document.symbol, document.language) for document in review.documents)
    several = {document.sha256 for text in review.versions if len(text.languages) > 1 for document in text.files}
    for document in review.documents[:_MOST_DOCUMENTS]:
        facts = (
            document.symbol or document.name,
            document.name if document.symbol and alike[document.symbol, document.language] > 1 else "",
            wording.KINDS[document.kind][0].lower(),
            language_name(document.language) if document.sha256 in several or document.language not in {ASSUMED, None} else "",
            wording.long_date(document.date),
            counted(document.pages, "page") if document.pages else "",
        )
        yield "Document", ", ".join(fact for fact in facts if fact)
    if len(review.documents) > _MOST_DOCUMENTS:
        yield "", f"and {len(review.documents) - _MOST_DOCUMENTS:,} more: openupr export --what documents lists all"
    if review.missing:
        yield "Missing", wording.listed(wording.kind_name(kind) for kind in review.missing)
    if report is None:
        language = wording.not_read(review).get(Kind.WORKING_GROUP_REPORT)
        yield "Found", f"a report of the Working Group, but in {language}: not read" if language else "no report of the Working Group"
        yield from _besides(view)
        return
    speakers = report.speakers
    stated = "does not state how many" if speakers.stated is None else f"states {speakers.stated:,}"
    yield "Spoke", f"{counted(speakers.found, 'delegation')} found; the report {stated}"
    if speakers.not_heard:
        yield "Not heard", f"{len(speakers.not_heard)}: {wording.listed(each.printed for each in speakers.not_heard)}"
    yield (
        "Recommended",
        (
            f"{counted(len(view.items), 'item')} (what the UN counts), {counted(len(view.clauses), 'clause')}, "
            f"{counted(len(view.rows), 'row')} (what UPR Info counts), from {counted(len(view.recommending), 'State')}"
        ),
    )
    if labels is not None and view.rows:
        numbers = dict(zip(KINDS_OF_ASKING.values(), by_kind(view.rows, labels), strict=True))
        said = ", ".join(f"{number:,} {name.lower()}" for name, number in numbers.items() if number)
        yield "Asks for", f"{said} (rows; by our labeller {labellers(labels[clause.id] for clause in view.clauses)})"
    yield from _positions("As of the report", view.reported, wording.POSITIONS)
    if view.final:
        yield from _positions("Final answers", [(p, len(items), claimed) for p, items, claimed in view.positions], wording.ANSWERS)
        if view.disagreeing:
            yield "Sources differ", f"on {counted(len(view.disagreeing), 'recommendation')}: the report shows what each says"
    for index, (key, states) in enumerate(view.groups):
        yield (
            "" if index else "Rows by group",
            f"{sum(len(state.rows) for state in states):,} {wording.group_name(key)} ({len(states)})",
        )
    if view.recommending:
        yield "Most rows", _most_rows(view)
    yield from _besides(view)


def _most_rows(view: ReviewView) -> str:
    """The States with the most rows. Those that share the last place are all named, or, where they are many, counted."""
    numbers = [len(state.rows) for state in view.recommending]
    shown = leading(numbers, _MOST_ROWS)
    named = [f"{state.name} {len(state.rows)}" for state in view.recommending[:shown]]
    if shown < min(_MOST_ROWS, len(numbers)):
        share = next_ones(numbers, shown)
        named.append(f"{f'{share} others' if named else counted(share, 'State')} {numbers[shown]} each")
    return ", ".join(named)


_MOST_ROWS = 5


def _positions(label: str, every: Sequence[tuple[Position, int, int]], words: Mapping[Position, tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for index, (position, number, claimed) in enumerate(every):
        claim = f", {claimed:,} of them with a claim of implementation" if claimed else ""
        yield "" if index else label, f"{number:,} {words[position][0].lower()}{claim}"


def _besides(view: ReviewView) -> Iterator[tuple[str, str]]:
    report, listed = view.review.report, view.review.thematic_list
    others = [
        counted(number, one, many)
        for number, one, many in (
            (len(view.review.questions), "advance question", ""),
            (len(listed.entries) if listed else 0, "entry of OHCHR's thematic list", "entries of OHCHR's thematic list"),
            (len(view.unplaced), "answer to a number that no report held has", "answers to numbers that no report held has"),
            (len(report.commitments) if report else 0, "voluntary commitment", ""),
            (len(report.notes) if report else 0, "footnote", ""),
            (len(view.unread), "passage that could not be understood", "passages that could not be understood"),
        )
        if number
    ]
    if others:
        yield "Also", ", ".join(others)
    if said := settings_said(view.review):
        yield "Settings", " ".join(map(str, said))
