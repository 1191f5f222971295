"""The columns of every table: name, description, width and where the value comes from. The one place where they are defined."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from ..records import Clause, Document, Item, Recommender, Review, rows
from ..text import Place
from .wording import cycle, full_id, group_name, group_of, state_name

Cell = str | int | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, one line that describes it, and how wide a spreadsheet shows it (in characters)."""

    name: str
    description: str
    width: int = 12


@dataclass(frozen=True, slots=True)
class Found:
    """A record with what its columns may ask for."""

    review: Review
    record: Any
    place: Place | None
    item: Item | None = None
    clause: Clause | None = None


_Value = Callable[[Found], Cell]
Columns = tuple[tuple[Column, _Value], ...]


def _document(found: Found) -> Document | None:
    key = found.place.document if found.place else None
    return next((document for document in found.review.documents if document.key == key), None)


def _of_document(name: str) -> _Value:
    return lambda found: getattr(_document(found), name, None)


def _of_item(value: Callable[[Item], Cell]) -> _Value:
    return lambda found: value(found.item) if found.item else None


def _of_clause(value: Callable[[Clause], Cell]) -> _Value:
    return lambda found: value(found.clause) if found.clause else None


def boxes_words(place: Place | None) -> str:
    """A place's boxes as one text: "page:left,top,right,bottom" in points, semicolons between."""
    boxes = place.boxes if place else ()
    return ";".join(f"{box.page}:{','.join(format(round(side, 1), 'g') for side in box[1:])}" for box in boxes)


def _lead_in_words(found: Found) -> str:
    lead_ins = found.review.report.lead_ins if found.review.report else ()
    number = found.item.lead_in if found.item else None
    return next((lead_in.words for lead_in in lead_ins if lead_in.number == number), "")


def _notes(found: Found) -> str:
    notes = found.review.report.notes if found.review.report and found.item else ()
    wanted = found.item.notes if found.item else ()
    return "\n".join(f"{note.mark} {note.text.clean}" for note in notes if note.id in wanted)


def _names(recommenders: Iterable[Recommender]) -> str:
    return "; ".join(dict.fromkeys(recommender.printed for recommender in recommenders))


def _codes(recommenders: Iterable[Recommender]) -> str:
    return " ".join(dict.fromkeys(recommender.state for recommender in recommenders if recommender.state))


def _group(recommender: Recommender | None) -> str:
    key = group_of(recommender) if recommender else "unknown"
    return "" if key in {"none", "unknown"} else group_name(key)


def _row_count(item: Item) -> int:
    return sum(1 for _ in rows((item,)))


_REVIEW = (
    Column("review", "The review: ISO 3166 code of the State under review, a hyphen, the session in two digits (CHN-17).", 9),
    lambda f: f.review.id,
)
_REVIEW_FACTS: Columns = (
    (Column("state_under_review", "The State under review by the UN's short name.", 22), lambda f: state_name(f.review.state)),
    (Column("session", "The number of the session of the Working Group.", 8), lambda f: f.review.session),
    (
        Column("cycle", "The cycle that the session belongs to (1-12: 1, 13-26: 2, 27-40: 3, 41-54: 4).", 7),
        lambda f: cycle(f.review.session),
    ),
)
_ID = (
    Column("id", "The record's identifier. The report shows it at # and the part behind the slash.", 20),
    lambda f: full_id(f.review, f.record.id),
)
_ANSWER: Columns = (
    (
        Column(
            "position",
            "The State's position as of the report (supported, supported_in_part, supported_in_principle, noted, not_supported, "
            "under_consideration, unanswered).",
            19,
        ),
        _of_item(lambda i: i.position.value),
    ),
    (
        Column(
            "claim",
            "What the State says of implementation when it answers (none, implemented, in_progress, implemented_or_in_progress).",
            15,
        ),
        _of_item(lambda i: i.claim.value),
    ),
    (Column("lead_in", "The number of the paragraph that introduces the list.", 8), _of_item(lambda i: i.lead_in)),
    (Column("lead_in_words", "The words of that paragraph that position and claim rest on.", 40), _lead_in_words),
    (
        Column("origin", "list: written out in part II. reference: part II names it by its paragraph in part I.", 10),
        _of_item(lambda i: i.origin.value),
    ),
    (Column("notes", "Footnotes that hang on the item, one to a line: mark, text.", 30), _notes),
)
_PLACE: Columns = (
    (Column("symbol", "The UN's symbol of the document (empty: it has none).", 16), _of_document("symbol")),
    (
        Column("paragraph", "The number of the paragraph in the document, as printed.", 10),
        lambda f: f.place.paragraph if f.place else None,
    ),
    (
        Column("page", "The page of the file on which the record begins, counted from 1.", 6),
        lambda f: f.place.page if f.place else None,
    ),
    (
        Column(
            "boxes",
            'Its lines: "page:left,top,right,bottom" in points (1/72 inch) from the top left corner, semicolons between.',
            24,
        ),
        lambda f: boxes_words(f.place),
    ),
    (Column("file", "The name of the file that was read.", 16), _of_document("name")),
    (Column("sha256", "SHA-256 of that file: what makes sure that it is the same.", 20), _of_document("sha256")),
    (Column("date", "The date of the document, as far as its first pages give it (ISO 8601).", 11), _of_document("date")),
)
_NUMBER = (
    Column("number", "The item's number, completed by its lead-in's where the report restarts its lists.", 9),
    _of_item(lambda i: i.number),
)
_WHOLE: Columns = (
    (
        Column("item_text", "The whole item as printed, on one line, with its States, without footnote marks.", 60),
        _of_item(lambda i: i.text.clean),
    ),
    (
        Column("item_original", "The whole item with the line ends and footnote marks of the document.", 60),
        _of_item(lambda i: i.text.original),
    ),
)

COLUMNS: dict[str, Columns] = {
    "rows": (
        _REVIEW,
        (
            Column(
                "recommending_state",
                "The recommending State's ISO 3166 alpha-3 code (empty: the printed name is no State that we know).",
                12,
            ),
            lambda f: f.record.recommender.state,
        ),
        (Column("text", "The clause without its number and its States.", 60), _of_clause(lambda c: c.request)),
        _ID,
        (
            Column("item", "The identifier of the item that the row belongs to.", 16),
            lambda f: full_id(f.review, f.item.id) if f.item else None,
        ),
        _NUMBER,
        (
            Column("clause", "The identifier of the clause that the row belongs to.", 16),
            _of_clause(lambda c: c.id.rpartition("/")[2]),
        ),
        (
            Column("recommending_state_name", "The recommending State's name as printed.", 24),
            lambda f: f.record.recommender.printed,
        ),
        (
            Column(
                "recommending_state_basis",
                "How the name was recognised: exact, typing_error (the only State that near), unknown.",
                12,
            ),
            lambda f: f.record.recommender.basis,
        ),
        (
            Column("group", "The recommending State's UN regional group (empty: none, or the State is not known).", 28),
            lambda f: _group(f.record.recommender),
        ),
        *_REVIEW_FACTS,
        *_ANSWER,
        *_PLACE,
        *_WHOLE,
    ),
    "clauses": (
        _REVIEW,
        _ID,
        (
            Column("item", "The identifier of the item that the clause belongs to.", 16),
            lambda f: full_id(f.review, f.item.id) if f.item else None,
        ),
        _NUMBER,
        (Column("text", "The clause without its number and its States.", 60), _of_clause(lambda c: c.request)),
        (
            Column("recommending_states", "The codes of the States that make the request, in the report's order.", 24),
            _of_clause(lambda c: _codes(c.recommenders)),
        ),
        (Column("recommending_state_names", "Their names as printed.", 40), _of_clause(lambda c: _names(c.recommenders))),
        *_REVIEW_FACTS,
        *_ANSWER,
        *_PLACE,
    ),
    "items": (
        _REVIEW,
        _ID,
        _NUMBER,
        (Column("text", "The item without its number and its States: its clauses in order.", 60), _of_item(lambda i: i.request)),
        (
            Column("recommending_states", "The codes of its recommending States, each once, in the report's order.", 24),
            _of_item(lambda i: " ".join(i.states)),
        ),
        (
            Column("recommending_state_names", "Their names as printed.", 40),
            _of_item(lambda i: _names(r for c in i.clauses for r in c.recommenders)),
        ),
        (Column("clauses", "How many clauses the item has.", 8), _of_item(lambda i: len(i.clauses))),
        (Column("rows", "How many rows the item has: clauses times recommending States.", 6), _of_item(_row_count)),
        *_REVIEW_FACTS,
        *_ANSWER,
        *_PLACE,
        *_WHOLE,
    ),
    "statements": (
        _REVIEW,
        _ID,
        (Column("order", "The statement's place in the order of the report, from 1.", 7), lambda f: f.record.order),
        (
            Column("speaker", "The code of the State that spoke (empty: the printed name is no State that we know).", 9),
            lambda f: f.record.speaker and f.record.speaker.state,
        ),
        (Column("speaker_name", "The speaker's name as printed.", 24), lambda f: f.record.speaker and f.record.speaker.printed),
        (
            Column("group", "The speaker's UN regional group (empty: none, or the State is not known).", 28),
            lambda f: _group(f.record.speaker),
        ),
        (Column("on_behalf", "The group that the State says it speaks for, as printed.", 20), lambda f: f.record.on_behalf),
        (Column("form", "summary: the report's summary of what was said. full: the full text.", 9), lambda f: f.record.form.value),
        (Column("text", "The statement, on one line, without footnote marks.", 80), lambda f: f.record.text.clean),
        (
            Column("words", "How many words the text has (runs of characters between white space).", 7),
            lambda f: len(f.record.text.clean.split()),
        ),
        *_REVIEW_FACTS,
        *_PLACE,
        (
            Column("original", "The text with the line ends and footnote marks of the document.", 60),
            lambda f: f.record.text.original,
        ),
    ),
    "doubts": (
        _REVIEW,
        (Column("kind", "What kind of doubt it is, one word from the catalogue.", 24), lambda f: f.record.kind),
        (Column("what", "The doubt in a sentence.", 80), lambda f: f.record.what),
        (
            Column("record", "The identifier of the record in question (empty: the document).", 18),
            lambda f: full_id(f.review, f.record.record),
        ),
        *_REVIEW_FACTS,
        *_PLACE,
    ),
}
