"""A review as passages: what is found, with what it is found by.

A passage's `number` is its place among the hits of its kind, newest session first, then States by their codes, then the order of the documents, so
that the index gives them in that order without sorting: (999 - session), three characters of the State's code, the turn in the review.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from ..errors import UsageError
from ..languages.messages import message
from ..languages.word_tables import ASSUMED
from ..light_dataclass import dataclass
from ..names import cycle_of, state
from ..records import Answer, Document, Item, NumberedDocument, Recommender, Review, Statement, Voice
from ..text import Place, language_of
from .cut_words import folded_forms, index_tokens
from .query import SearchedKind

if TYPE_CHECKING:
    from ..labelling import Labelled

TURNS = 1 << 24
"""Passages that a review can have: the largest real one has some 3,000."""

_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_REVIEW = re.compile(r"([A-Z0-9]{3})-(\d{2,3})")
_json = json.JSONEncoder(ensure_ascii=False).encode  # made once: `dumps` would make one for each value

FACT = "\ue000"  # a mark as those of keys (`cut_words.MARKS`): facts share one column with them
EVERYTHING = f"{FACT}all"


@dataclass(frozen=True, slots=True)
class IndexedPassage:
    """A passage before it is written: fields as in the index's table."""

    number: int
    id: str
    review: str
    session: int
    state: str
    kind: SearchedKind
    by: tuple[str, ...]
    names: tuple[str, ...]
    position: str
    claim: str
    category: int | None
    issues: tuple[str, ...]
    text: str
    language: str
    place: Place

    @property
    def words(self) -> str:
        """What the full text holds of it: forms, keys, facts."""
        return indexed(self.text, self.language, self._facts())

    def _facts(self) -> Iterator[str]:
        yield EVERYTHING
        yield fact("kind", self.kind)
        yield fact("state", self.state)
        yield fact("session", str(self.session))
        yield from (fact("by", code) for code in self.by)
        yield from dict.fromkeys(fact("group", group) for group in map(_group, self.by) if group)
        yield from (fact("issue", issue) for issue in self.issues)
        for name, value in (("cycle", _cycle(self.session)), ("position", self.position), ("claim", self.claim), ("category", self.category)):
            if value:
                yield fact(name, str(value))

    def row(self) -> dict[str, object]:
        """The row of the index's table."""
        return {
            "number": self.number,
            "id": self.id,
            "review": self.review,
            "session": self.session,
            "state": self.state,
            "kind": self.kind.value,
            "by": _json(self.by),
            "names": _json(self.names),
            "position": self.position or None,
            "claim": self.claim or None,
            "category": self.category,
            "issues": _json(self.issues),
            "text": self.text,
            "language": self.language,
            "document": self.place.document,
            "paragraph": self.place.paragraph,
            "page": self.place.page,
            "words": self.words,
        }


def indexed(text: str, language: str, facts: Iterable[str]) -> str:
    """What the full text holds of a passage."""
    return " ".join((*index_tokens(text, language), *facts))


def facts_among(words: str) -> list[str]:
    """The facts among what the full text holds of a passage."""
    return [word for word in words.split(" ") if word.startswith(FACT)]


@lru_cache(4096)
def fact(name: str, value: str) -> str:
    """A fact as a word of the index: "position noted" in letters and digits alone."""
    return f"{FACT}{name}{FACT}{''.join(folded_forms(value))}"


def passage_numbers(review: str) -> tuple[int, int]:
    """The first number of a review's passages and the one behind its last. Raises `UsageError` for what is no review."""
    match = _REVIEW.fullmatch(review)
    if not match:
        raise UsageError(
            message("“{review}” is no review", review=review),
            next_step=message("Write ISO3-SS: the State's three-letter code and the session, such as SVN-07."),
        )
    code = 0
    for letter in match[1]:
        code = code * len(_LETTERS) + _LETTERS.index(letter)
    first = ((999 - int(match[2])) * len(_LETTERS) ** 3 + code) * TURNS
    return first, first + TURNS


def indexed_passages(review: Review, labels: Mapping[str, Labelled]) -> Iterator[IndexedPassage]:
    """Every passage of a review, in the order of its documents: the three that come in, what was asked in advance, the report, what was answered,
    what was said in the Council, and further documents.

    Left out is what repeats others: OHCHR's thematic list (the recommendations), the sentences of a compilation (its paragraphs).
    """
    first, _ = passage_numbers(review.id)
    # Versions of one text share their key; records are read from the English one where there is one.
    languages: dict[str, str] = {}
    for document in sorted(review.documents, key=lambda document: _language(document) != ASSUMED):
        languages.setdefault(document.key, _language(document))
    turns = chain(_numbered(review), _questions(review), _report(review, labels), _addenda(review), _further(review))
    for turn, said in enumerate(turns):
        known = tuple(dict.fromkeys(each.state for each in said.by if each.state))
        names = tuple(dict.fromkeys(each.printed for each in said.by))
        label = said.label
        yield IndexedPassage(
            number=first + turn,
            id=said.id,
            review=review.id,
            session=review.session,
            state=review.state,
            kind=said.kind,
            by=known,
            names=tuple(map(_storable, names)),
            position=said.position,
            claim=said.claim,
            category=label.action.category if label else None,
            issues=tuple(issue.issue for issue in label.issues) if label else (),
            text=_storable(said.text),
            language=languages.get(said.place.document, ASSUMED) if said.language is None else said.language,
            place=said.place,
        )


@dataclass(frozen=True, slots=True)
class _Said:
    kind: SearchedKind
    id: str
    text: str
    place: Place
    by: tuple[Recommender, ...] = ()
    position: str = ""
    claim: str = ""
    label: Labelled | None = None
    language: str | None = None  # None: that of the document that it stands in


def _numbered(review: Review) -> Iterator[_Said]:
    compilation = review.compilation.text if review.compilation else None
    report = review.national_report.text if review.national_report else None
    summary = review.summary.text if review.summary else None
    for document in (report, compilation, summary):
        if document is not None:
            yield from _paragraphs(document)


def _further(review: Review) -> Iterator[_Said]:
    for document in (*review.plenary, *review.further):
        yield from _paragraphs(document)


def _paragraphs(numbered: NumberedDocument) -> Iterator[_Said]:
    language = _language(numbered.document)
    for paragraph in numbered.paragraphs:
        yield _Said(SearchedKind.PARAGRAPH, paragraph.id, paragraph.text.clean, paragraph.place, language=language)
    for note in numbered.notes:
        yield _Said(SearchedKind.FOOTNOTE, note.id, note.text.clean, note.place, language=language)


def _questions(review: Review) -> Iterator[_Said]:
    for question in review.questions:
        yield _Said(SearchedKind.QUESTION, question.id, question.text.clean, question.place, (question.speaker,))
        if question.translation:
            language = language_of(question.translation.clean) or ""
            yield _Said(SearchedKind.QUESTION, question.id, question.translation.clean, question.place, (question.speaker,), language=language)


def _report(review: Review, labels: Mapping[str, Labelled]) -> Iterator[_Said]:
    report = review.report
    if report is None:
        return
    yield from map(_statement, report.statements)
    answers = {answer.item: answer for answer in review.answers}
    for item in report.items:
        yield from _clauses(item, answers.get(item.id), labels)
    for commitment in report.commitments:
        yield _Said(SearchedKind.COMMITMENT, commitment.id, commitment.text.clean, commitment.place)
    for note in report.notes:
        yield _Said(SearchedKind.FOOTNOTE, note.id, note.text.clean, note.place)
    for unread in report.unread:
        yield _Said(SearchedKind.UNREAD, unread.id, unread.text.clean, unread.place)


def _statement(statement: Statement) -> _Said:
    kind = SearchedKind.STATEMENT if statement.voice is Voice.DELEGATION else SearchedKind.PARAGRAPH
    return _Said(kind, statement.id, statement.text.clean, statement.place, (statement.speaker,) if statement.speaker else ())


def _clauses(item: Item, answer: Answer | None, labels: Mapping[str, Labelled]) -> Iterator[_Said]:
    stands = answer or item
    for clause in item.clauses:
        yield _Said(
            SearchedKind.RECOMMENDATION,
            clause.id,
            clause.request,
            clause.place,
            clause.recommenders,
            stands.position.value,
            stands.claim.value,
            labels.get(clause.id),
        )


def _addenda(review: Review) -> Iterator[_Said]:
    for addendum in review.addenda:
        for response in addendum.responses:
            text = " ".join(dict.fromkeys((response.text.clean, *(reason.text.clean for reason in response.reasons))))
            yield _Said(SearchedKind.RESPONSE, response.id, text, response.place, position=response.position.value, claim=response.claim.value)
        for unread in addendum.unread:
            yield _Said(SearchedKind.UNREAD, unread.id, unread.text.clean, unread.place)


def _language(document: Document) -> str:
    """As reading takes it: a document that does not say its language is read as English."""
    return document.language or ASSUMED


def _group(code: str) -> str | None:
    try:
        return state(code).group
    except LookupError:
        return None


def _cycle(session: int) -> int | None:
    try:
        return cycle_of(session)
    except LookupError:
        return None


def _storable(text: str) -> str:
    """The text without halves of surrogate pairs, which no database in UTF-8 can hold."""
    return text.encode("utf-8", "replace").decode()
