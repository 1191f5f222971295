"""A review's records as tables.

Beside reviews that have such records, one that has none gives one row that names it and is empty otherwise, so that nobody takes it for unread
(but for doubts: there, no row means no doubt). A table without any record has no row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ...describing import Description
from ...errors import UsageError
from ...languages.messages import message
from ...light_dataclass import dataclass
from ...linking import Links
from ...records import AdvanceQuestion, Clause, ConcernLink, Correction, Document, Doubt, Review, Versions
from ..answers_shown import answers_of
from ..doubt_groups import all_doubts
from ..withheld import Withheld
from .answered_columns import Linked
from .asked_before_columns import ASKED_BEFORE_COLUMNS, asked_before_records
from .cells import Cell, Column, RecordInRow
from .columns import COLUMNS
from .in_full_columns import IN_FULL_COLUMNS, in_full_records
from .letter_columns import LETTER_COLUMNS, letter_records
from .matrix_columns import MATRIX, matrix_records
from .person_columns import PERSON_COLUMNS, person_records
from .plenary_columns import PLENARY_COLUMNS, plenary_records
from .submission_columns import SUBMISSION_COLUMNS, submission_records
from .text_columns import LINKED, TEXT_COLUMNS, text_records
from .tone_columns import TONE_COLUMNS, statement_records, tone_records

__all__ = [
    "ASKED_BEFORE",
    "BESIDE_EARLIER",
    "LABELLED",
    "LINKED",
    "MATRIX",
    "WHAT",
    "RecordTable",
    "columns",
    "is_only_review_name",
    "joined_rows",
    "record_table",
]

if TYPE_CHECKING:
    from ...labelling import Labelled


@dataclass(frozen=True, slots=True)
class RecordTable:
    """Rows of one kind. `rows` can be walked through once: they are made as they are written, however many reviews there
    are."""

    what: str
    columns: tuple[Column, ...]
    rows: Iterable[tuple[Cell, ...]]


WHAT = tuple(COLUMNS)
"""The tables there are."""

LABELLED = ("rows", "clauses", "items")
"""Those that have columns for labels."""

ASKED_BEFORE = tuple(ASKED_BEFORE_COLUMNS)
BESIDE_EARLIER = (*LINKED, *ASKED_BEFORE)
"""Those for which a review is held against the one of its State before."""


def columns(what: str) -> tuple[Column, ...]:
    """The columns of a table, in order. Raises `UsageError` for a table that does not exist."""
    if what not in COLUMNS:
        raise UsageError(message("there is no table “{what}”", what=what), next_step=message("Choose one of: {names}.", names=", ".join(WHAT)))
    return tuple(column for column, _ in COLUMNS[what])


def record_table(
    reviews: Iterable[Review],
    what: str,
    withheld: Withheld,
    labels: Mapping[str, Labelled] | None = None,
    linked: Mapping[str, Linked] | None = None,
    concerns: Mapping[str, Sequence[ConcernLink]] | None = None,
    links: Mapping[str, Links] | None = None,
    descriptions: Mapping[str, Description] | None = None,
) -> RecordTable:
    """The table `what` (one of `WHAT`) of the reviews, in their order and that of their documents. `labels` are those of clauses by their
    identifiers (`stages.classify`), for the tables in `LABELLED`; `linked` the earlier review that a review's national report answers, by the
    review's identifier, for those in `LINKED`; `concerns` what became of a review's concerns (`stages.concerns`), by its
    identifier, for those in `MATRIX`; without them their columns are empty. Raises `UsageError` for another word."""
    lines = _lines(reviews, what, labels or {}, linked or {}, concerns or {}, links or {}, descriptions or {})
    return RecordTable(what, columns(what), (tuple(map(withheld.view, line)) for line in lines))


def _lines(
    reviews: Iterable[Review],
    what: str,
    labels: Mapping[str, Labelled],
    linked: Mapping[str, Linked],
    concerns: Mapping[str, Sequence[ConcernLink]],
    links: Mapping[str, Links],
    descriptions: Mapping[str, Description],
) -> Iterator[tuple[Cell, ...]]:
    values = [value for _, value in COLUMNS[what]]

    def rows(review: Review) -> Iterator[tuple[Cell, ...]]:
        became = matrix_records(review, concerns.get(review.id, ()), descriptions.get(review.id)) if what in MATRIX else None
        for each in became or _records(review, what, labels, linked.get(review.id), links.get(review.id), descriptions.get(review.id)):
            yield tuple(value(each) for value in values)

    yield from joined_rows(what, ((review.id, rows(review)) for review in reviews))


def joined_rows(what: str, parts: Iterable[tuple[str, Iterable[tuple[Cell, ...]]]]) -> Iterator[tuple[Cell, ...]]:
    """The rows of a table from those of each review, which stands before them: a review without one is named, once there is a row at all."""
    width = len(COLUMNS[what])
    before: list[str] = []
    begun = False
    for review, rows in parts:
        own = False
        for row in rows:
            if not begun:
                yield from (_named(each, width) for each in before)
            begun = own = True
            yield row
        if own or what == "doubts":
            continue
        if begun:
            yield _named(review, width)
        else:
            before.append(review)


def _named(review: str, width: int) -> tuple[Cell, ...]:
    return (review, *(None for _ in range(width - 1)))


def is_only_review_name(row: tuple[Cell, ...]) -> bool:
    """Whether a row is no record, and only names a review without such records."""
    return all(cell is None for cell in row[1:])


def _records(
    review: Review, what: str, labels: Mapping[str, Labelled], linked: Linked | None, links: Links | None, description: Description | None
) -> Iterator[RecordInRow]:
    if what in TEXT_COLUMNS:
        yield from text_records(review, what, linked, description)
    elif what in PERSON_COLUMNS:
        yield from person_records(review, description)
    elif what in PLENARY_COLUMNS:
        yield from plenary_records(review, links or Links(review))
    elif what in LETTER_COLUMNS:
        yield from letter_records(review)
    elif what in IN_FULL_COLUMNS:
        yield from in_full_records(review, what, links or Links(review))
    elif what in SUBMISSION_COLUMNS:
        yield from submission_records(review, what, links or Links(review))
    elif what in ASKED_BEFORE_COLUMNS:
        yield from asked_before_records(review, links or Links(review))
    elif what in TONE_COLUMNS:
        yield from tone_records(review, description)
    elif what == "statements":
        yield from statement_records(review, description)
    elif what in {"rows", "clauses", "items", "answers"}:
        yield from _of_items(review, what, labels)
    elif what in {"responses", "list"}:
        yield from _of_numbers(review, what)
    elif what == "documents":
        yield from _documents(review)
    else:
        records: dict[str, tuple[Doubt | AdvanceQuestion | Correction, ...]] = {
            "questions": review.questions,
            "doubts": all_doubts(review, linked.answers.doubts if linked else ()),
            "corrections": tuple(each for corrigendum in review.corrigenda for each in corrigendum.corrections),
        }
        for record in records[what]:
            yield RecordInRow(review, record, record.place)


def _of_items(review: Review, what: str, labels: Mapping[str, Labelled]) -> Iterator[RecordInRow]:
    answers = answers_of(review)
    if what == "rows":
        for row in review.rows:
            yield RecordInRow(review, row, row.clause.place, row.item, row.clause, answers[row.item.id], labels=_labels((row.clause,), labels))
        return
    for item in review.items:
        answer = answers[item.id]
        if what == "items":
            yield RecordInRow(review, item, item.place, item, answer=answer, labels=_labels(item.clauses, labels))
        elif what == "clauses":
            for clause in item.clauses:
                yield RecordInRow(review, clause, clause.place, item, clause, answer, labels=_labels((clause,), labels))
        else:
            for said in answer.said:
                yield RecordInRow(review, said, said.place, item, answer=answer, said=said)


def _labels(clauses: Iterable[Clause], labels: Mapping[str, Labelled]) -> tuple[Labelled, ...]:
    return tuple(labels[clause.id] for clause in clauses) if labels else ()


def _of_numbers(review: Review, what: str) -> Iterator[RecordInRow]:
    """What names its item by a number: responses of the addenda, entries of the list."""
    items = {item.number: item for item in review.items}
    if what == "responses":
        for addendum in review.addenda:
            for response in addendum.responses:
                yield RecordInRow(review, response, response.place, items.get(response.item))
    elif review.thematic_list:
        for entry in review.thematic_list.entries:
            yield RecordInRow(review, entry, entry.place, items.get(entry.number))


def _documents(review: Review) -> Iterator[RecordInRow]:
    """Every file, and an empty document for each kind that is missing."""
    texts = review.versions or tuple(Versions(each.kind, each.symbol, each.title, (each,)) for each in review.documents)
    for text in texts:
        for file in text.files:
            yield RecordInRow(review, file, None, text=text)
    for kind in review.missing:
        yield RecordInRow(review, Document("", "", "", "", kind), None)
