"""What columns are made of: a column, a record with what its columns may ask for, and the columns that several tables share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from ...light_dataclass import dataclass
from ...preparing.briefs.replied.answer_quoted import reasons_quoted
from ...records import (
    Answer,
    Clause,
    Document,
    Item,
    Recommender,
    Review,
    Source,
    SourceAnswer,
    StatementTone,
    Versions,
    ohchr_class,
    rows,
    upr_info_class,
)
from ...text import Place
from ..answers_shown import by_number_only
from ..identifiers_shown import full_id
from ..states_and_groups import cycle, group_key, group_name, state_of
from .given import TableValue

if TYPE_CHECKING:
    from ...labelling import Labelled

Single = str | int | float | bool
Cell = Single | tuple[Single, ...] | TableValue | None


class Type(StrEnum):
    """What the cells of a column hold, besides nothing; each as data.md says it."""

    TEXT = "text"
    INTEGER = "whole number"
    NUMBER = "number"
    YES_NO = "yes or no"
    TEXTS = "texts"
    INTEGERS = "whole numbers"
    NUMBERS = "numbers"
    YES_NOS = "yes or no, several"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, one line that describes it, how wide a spreadsheet shows it (in characters), and what its cells hold:
    `str`, `int`, `float`, `bool`, or a tuple of one of these."""

    name: str
    description: str
    width: int = 12
    type: Type = Type.TEXT


@dataclass(frozen=True, slots=True)
class RecordInRow:
    """A record with what its columns may ask for."""

    review: Review
    record: Any
    place: Place | None
    item: Item | None = None
    clause: Clause | None = None
    answer: Answer | None = None
    said: SourceAnswer | None = None
    text: Versions | None = None
    labels: tuple[Labelled, ...] = ()
    tone: StatementTone | None = None


_Value = Callable[[RecordInRow], Cell]
Columns = tuple[tuple[Column, _Value], ...]


def _document(found: RecordInRow) -> Document | None:
    key = found.place.document if found.place else None
    return next((document for document in found.review.documents if document.key == key), None)


def _of_document(name: str) -> _Value:
    return lambda found: getattr(_document(found), name, None)


def of_item(value: Callable[[Item], Cell]) -> _Value:
    """The value of the record's item, where there is one."""
    return lambda found: value(found.item) if found.item else None


def of_clause(value: Callable[[Clause], Cell]) -> _Value:
    """The value of the record's clause, where there is one."""
    return lambda found: value(found.clause) if found.clause else None


def of_answer(value: Callable[[Answer], Cell]) -> _Value:
    """The value of the final answer to the record's item."""
    return lambda found: value(found.answer) if found.answer else None


def of_said(value: Callable[[SourceAnswer], Cell]) -> _Value:
    """The value of what one source says."""
    return lambda found: value(found.said) if found.said else None


def of_label(value: Callable[[Labelled], Cell]) -> _Value:
    """The value of the label of the record's clause, where there is one."""
    return lambda found: value(found.labels[0]) if found.labels else None


def of_labels(value: Callable[[tuple[Labelled, ...]], Cell]) -> _Value:
    """The value of the labels of all clauses of the record's item, where there are any."""
    return lambda found: value(found.labels) if found.labels else None


def _answer_words(answer: Answer) -> str:
    said = answer.last_word
    if said is None:
        return ""
    if said.source is Source.ADDENDUM and answer.is_without_position:
        return " … ".join(dict.fromkeys(part.words or part.text.clean for part in answer.parts))
    return said.words


def _answer_page(answer: Answer) -> int | None:
    said = answer.last_word
    return said.place.page if said and said.place else None


def box_words(place: Place | None) -> tuple[str, ...]:
    """A place's boxes, each as "page:left,top,right,bottom" in points."""
    boxes = place.boxes if place else ()
    return tuple(f"{box.page}:{','.join(format(round(side, 1), 'g') for side in box[1:])}" for box in boxes)


def _lead_in_words(found: RecordInRow) -> str:
    lead_in = found.review.report.introducing(found.item) if found.review.report and found.item else None
    return lead_in.words if lead_in else ""


def _notes(found: RecordInRow) -> str:
    notes = found.review.report.notes if found.review.report and found.item else ()
    wanted = found.item.notes if found.item else ()
    return "\n".join(f"{note.mark} {note.text.clean}" for note in notes if note.id in wanted)


def printed_names(recommenders: Iterable[Recommender]) -> tuple[str, ...]:
    """The names as printed, each once."""
    return tuple(dict.fromkeys(recommender.printed for recommender in recommenders))


def state_codes(recommenders: Iterable[Recommender]) -> tuple[str, ...]:
    """The codes, each once."""
    return tuple(dict.fromkeys(recommender.state for recommender in recommenders if recommender.state))


def group_words(recommender: Recommender | None) -> str:
    """The name of a regional group; empty for none."""
    key = group_key(recommender) if recommender else "unknown"
    return "" if key in {"none", "unknown"} else group_name(key)


def row_count(item: Item) -> int:
    """How many rows an item has."""
    return sum(1 for _ in rows((item,)))


REVIEW = (
    Column("review", "The review: ISO 3166 code of the State under review, a hyphen, the session in two digits (CHN-17).", 9),
    lambda f: f.review.id,
)
REVIEW_FACTS: Columns = (
    (Column("state_under_review", "The State under review by the UN's short name.", 22), lambda f: state_of(f.review)),
    (Column("session", "The number of the session of the Working Group.", 8, Type.INTEGER), lambda f: f.review.session),
    (
        Column("cycle", "The cycle that the session belongs to (1-12: 1, 13-26: 2, 27-40: 3, 41-54: 4).", 7, Type.INTEGER),
        lambda f: cycle(f.review.session),
    ),
)
ID = (
    Column("id", "The record's identifier. The report shows it at # and the part behind the slash.", 20),
    lambda f: full_id(f.review, f.record.id),
)
ANSWER: Columns = (
    (
        Column(
            "position",
            "The State's position as of the report; final_position has the last word (supported, supported_in_part, "
            "supported_in_principle, noted, not_supported, under_consideration, unanswered).",
            19,
        ),
        of_item(lambda i: i.position.value),
    ),
    (
        Column(
            "claim",
            "What the State says of implementation in the report (none, implemented, in_progress, implemented_or_in_progress).",
            15,
        ),
        of_item(lambda i: i.claim.value),
    ),
    (Column("lead_in", "The number of the paragraph that introduces the list.", 8), of_item(lambda i: i.lead_in)),
    (Column("lead_in_words", "The words of that paragraph that position and claim rest on.", 40), _lead_in_words),
    (
        Column("origin", "list: written out in part II. reference: part II names it by its paragraph in part I.", 10),
        of_item(lambda i: i.origin.value),
    ),
    (Column("notes", "Footnotes that hang on the item, one to a line: mark, text.", 30), _notes),
)
FINAL: Columns = (
    (
        Column(
            "final_position",
            "The State's final position: what was said last, by a person's decision, the addendum, the report, OHCHR's list, in this order. "
            "Where none takes one, why: under_consideration, to be answered later; unanswered, no answer found; without_position, position in the "
            "addendum is unclear.",
            19,
        ),
        of_answer(lambda a: a.position.value),
    ),
    (
        Column(
            "left_open",
            "yes: the report puts the answer off (“will be examined”), and no addendum is held. The State has mostly answered "
            "since, in an addendum that is not here: count these apart.",
            9,
            Type.YES_NO,
        ),
        of_answer(lambda a: a.is_left_open),
    ),
    (
        Column(
            "without_position",
            "yes: an addendum that is held speaks of it and does not say whether it is supported or noted, and nothing else does. It is answered, "
            "so it is not left open.",
            9,
            Type.YES_NO,
        ),
        of_answer(lambda a: a.is_without_position),
    ),
    (Column("final_claim", "The claim that comes with the final answer; the words are those of claim.", 15), of_answer(lambda a: a.claim.value)),
    (
        Column(
            "answered_in",
            "The document that the final answer is from: its symbol, or its file's name (empty: a person's decision). Where none takes a position, "
            "the newest that speaks of it.",
            20,
        ),
        of_answer(lambda a: a.document),
    ),
    (
        Column(
            "answer_words",
            "The words that the final position rests on; for a person's decision who, when and why; what an addendum says that takes no position.",
            40,
        ),
        of_answer(_answer_words),
    ),
    (Column("reasons", "The State's reasons in its own words, from the addendum.", 60), of_answer(reasons_quoted)),
    (Column("answer_page", "The page of that document on which the answer begins.", 7, Type.INTEGER), of_answer(_answer_page)),
    (
        Column(
            "by_number_only",
            "yes: the addendum answers by the number in a list and says no more of it (empty: no addendum answers it).",
            9,
            Type.YES_NO,
        ),
        of_answer(lambda a: by_number_only(a) if a.parts else None),
    ),
    (
        Column("ohchr_class", "The final position in OHCHR's two words: Supported, Noted (empty: no answer yet).", 11),
        of_answer(lambda a: ohchr_class(a.position, passed_over=a.is_passed_over)),
    ),
    (
        Column("upr_info_class", "The final position in UPR Info's two words: Accepted, Noted (empty: no answer yet).", 11),
        of_answer(lambda a: upr_info_class(a.position, passed_over=a.is_passed_over)),
    ),
    (
        Column(
            "sources_agree",
            "no: two documents contradict each other in OHCHR's two words; the table answers has what each says (empty: only one says anything).",
            9,
            Type.YES_NO,
        ),
        of_answer(lambda a: a.agreed if len(a.said) > 1 else None),
    ),
)
_LABELLER = (
    "Name and version of the labeller that gave the labels; docs/model-card.md says how right it is (empty: the table was made without labels)."
)
LABEL: Columns = (
    (
        Column(
            "action_category",
            "UPR Info's action category by our labeller: 1 minimal, 2 continuing, 3 considering, 4 general, 5 specific (empty: no labels).",
            9,
            Type.INTEGER,
        ),
        of_label(lambda each: each.action.category),
    ),
    (Column("action_probability", "The category's calibrated probability, 0 to 1.", 9, Type.NUMBER), of_label(lambda each: each.action.probability)),
    (
        Column("action_sure", "no: the labeller is unsure of the category; count it apart.", 9, Type.YES_NO),
        of_label(lambda each: each.action.sure),
    ),
    (
        Column("issues", "UPR Info's issues by our labeller, the most probable first.", 40, Type.TEXTS),
        of_label(lambda each: tuple(issue.issue for issue in each.issues)),
    ),
    (
        Column("issue_probabilities", "Their calibrated probabilities, in the same order.", 20, Type.NUMBERS),
        of_label(lambda each: tuple(issue.probability for issue in each.issues)),
    ),
    (
        Column("issues_sure", "no: none of the 54 is likely enough, and the likeliest is given; leave it out of a count.", 9, Type.YES_NO),
        of_label(lambda each: each.issues[0].sure),
    ),
    (
        Column("does", "What it does by our labeller: change, continue, share, praise, endorse, restrict, others or nothing.", 10),
        of_label(lambda each: each.does.does),
    ),
    (Column("does_probability", "That class's calibrated probability, 0 to 1.", 9, Type.NUMBER), of_label(lambda each: each.does.probability)),
    (
        Column("does_sure", "no: the labeller is unsure of what it does; count it apart.", 9, Type.YES_NO),
        of_label(lambda each: each.does.sure),
    ),
    (
        Column("demanding", "Whether it asks for something that can be checked afterwards, by our labeller.", 9, Type.YES_NO),
        of_label(lambda each: each.does.demanding),
    ),
    (
        Column("demanding_probability", "The probability that it is so, 0 to 1.", 9, Type.NUMBER),
        of_label(lambda each: each.does.demanding_probability),
    ),
    (Column("labeller", _LABELLER, 12), of_label(lambda each: each.labeller)),
)
DOES_WORDS: Columns = (
    (
        Column("does_words", "The words that speak most for what it does and against the next likely class.", 30, Type.TEXTS),
        lambda f: tuple(f.clause.request[a:b] for a, b in f.labels[0].does.words) if f.labels and f.clause else None,
    ),
)
LABELS: Columns = (
    (
        Column("action_categories", "The action category of each of its clauses by our labeller, in their order.", 12, Type.INTEGERS),
        of_labels(lambda every: tuple(each.action.category for each in every)),
    ),
    (
        Column("actions_sure", "Whether the labeller is sure of each of them, in the same order.", 12, Type.YES_NOS),
        of_labels(lambda every: tuple(each.action.sure for each in every)),
    ),
    (
        Column("issues", "The issues of its clauses by our labeller, each once.", 40, Type.TEXTS),
        of_labels(lambda every: tuple(dict.fromkeys(issue.issue for each in every for issue in each.issues))),
    ),
    (Column("labeller", _LABELLER, 12), of_labels(lambda every: "; ".join(dict.fromkeys(each.labeller for each in every)))),
)
PLACE: Columns = (
    (Column("symbol", "The UN's symbol of the document (empty: it has none).", 16), _of_document("symbol")),
    (
        Column("paragraph", "The number of the paragraph in the document, as printed.", 10),
        lambda f: f.place.paragraph if f.place else None,
    ),
    (
        Column("page", "The page of the file on which the record begins, counted from 1.", 6, Type.INTEGER),
        lambda f: f.place.page if f.place else None,
    ),
    (
        Column(
            "boxes",
            'Its lines, each as "page:left,top,right,bottom" in points (1/72 inch) from the top left corner.',
            24,
            Type.TEXTS,
        ),
        lambda f: box_words(f.place),
    ),
    (Column("file", "The name of the file that was read.", 16), _of_document("name")),
    (Column("sha256", "SHA-256 of that file: what makes sure that it is the same.", 20), _of_document("sha256")),
    (Column("date", "The date of the document, as far as its first pages give it (ISO 8601).", 11), _of_document("date")),
)
NUMBER = (
    Column("number", "The item's number, completed by its lead-in's where the report restarts its lists.", 9),
    of_item(lambda i: i.number),
)
WHOLE: Columns = (
    (
        Column("item_text", "The whole item as printed, on one line, with its States, without footnote marks.", 60),
        of_item(lambda i: i.text.clean),
    ),
    (
        Column("item_original", "The whole item with the line ends and footnote marks of the document.", 60),
        of_item(lambda i: i.text.original),
    ),
)
