"""The sentences of a review that may belong to a topic, as a brief quotes them, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from ...extracting.national_report.recommendation_numbers import number_groups
from ...languages.word_tables import by_language
from ...light_dataclass import dataclass, replace
from ...records import Review, Voice
from ...text import Place
from .goes_on_from import Following, what_goes_on
from .passages_cut import CutPassage, in_whole_quotations, passages

if TYPE_CHECKING:
    from ...records import Concern, Paragraph, StakeholderClaim


class Source(StrEnum):
    """What kind of record it is."""

    REQUEST = "request"  # a clause of a recommendation
    ANSWER = "answer"  # what the State says on a recommendation in its addendum
    STATE_REPORT = "state_report"  # a paragraph of the national report
    STATE_SAID = "state_said"  # what the State said in the dialogue
    BODY = "body"  # a sentence of a UN body: the compilation, or another UN document
    CONTRIBUTOR = "contributor"  # a sentence of the stakeholder summary
    QUESTION = "question"  # an advance question
    STATEMENT = "statement"  # what a delegation said in the dialogue


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what it is to be understood with: `heading`, the one `before` it, the `context` without which it can't be read; not `stands`
    where that is not there; its `paragraph`, and every heading that leads to it. `behind` it in the paragraph stands what goes on from it."""

    id: str
    source: Source
    span: tuple[int, int]
    words: str
    place: Place
    heading: str = ""
    before: str = ""
    context: str = ""
    stands: bool = True
    paragraph: str = ""
    headings: tuple[str, ...] = ()
    behind: str = ""


Worth = Callable[[str, tuple[str, ...]], bool]
"""Whether a paragraph with these headings is worth cutting into sentences."""


def sentences_of(review: Review, worth: Worth = lambda *_: True) -> Iterator[Sentence]:
    """Every sentence of a review that may belong to a topic, in the order in which they are shown; none of paragraphs that are not `worth` it."""
    yield from requests_of(review)
    yield from _answers(review, worth)
    yield from _said(review, worth)
    if review.national_report is not None:
        yield from _paragraphs(review.national_report.text.paragraphs, worth)
    yield from _bodies(review, worth)
    if review.summary is not None:
        yield from _records(Source.CONTRIBUTOR, review.summary.claims, worth)
    for question in review.questions:
        yield Sentence(question.id, Source.QUESTION, (0, len(question.text.clean)), question.text.clean, question.place, question.topic)


def report_sentences(review: Review, worth: Worth = lambda *_: True) -> Iterator[Sentence]:
    """Every sentence of a review's national report; none of paragraphs that are not `worth` it."""
    if review.national_report is not None:
        yield from _paragraphs(review.national_report.text.paragraphs, worth)


def requests_of(review: Review) -> Iterator[Sentence]:
    """Every request of a review, as it is split off."""
    for item in review.items:
        for clause in item.clauses:
            yield Sentence(clause.id, Source.REQUEST, (0, len(clause.request)), clause.request, clause.place)


def _answers(review: Review, worth: Worth) -> Iterator[Sentence]:
    for addendum in review.addenda:
        for response in addendum.responses:
            if not response.by_number_only and worth(response.text.clean, ()):
                yield from _sentences(response.id, Source.ANSWER, response.text.clean, response.place)


def _said(review: Review, worth: Worth) -> Iterator[Sentence]:
    for statement in review.report.statements if review.report else ():
        if (statement.voice is Voice.DELEGATION or statement.is_own_word) and worth(statement.text.clean, ()):
            source = Source.STATEMENT if statement.voice is Voice.DELEGATION else Source.STATE_SAID
            yield from _sentences(statement.id, source, statement.text.clean, statement.place)


def _paragraphs(paragraphs: Sequence[Paragraph], worth: Worth) -> Iterator[Sentence]:
    for paragraph in paragraphs:
        headings = tuple(each.text.clean for each in paragraph.headings if _tells(each.text.clean))
        if worth(paragraph.text.clean, headings):
            yield from _sentences(paragraph.id, Source.STATE_REPORT, paragraph.text.clean, paragraph.place, headings)


@by_language(most=512)
def _tells(heading: str) -> bool:
    """Whether a heading says more than which recommendations are answered below it."""
    rest = heading
    for each in reversed(number_groups(heading)):
        rest = rest[: each.start] + rest[each.end :]
    return any(map(str.isalpha, rest))


def _bodies(review: Review, worth: Worth) -> Iterator[Sentence]:
    yield from _records(Source.BODY, (*(review.compilation.concerns if review.compilation else ()), *review.observed), worth)


def _records(source: Source, records: Iterable[Concern | StakeholderClaim], worth: Worth) -> Iterator[Sentence]:
    """Sentences that are records, paragraph by paragraph; those that one quotation joins are one, with the first one's identifier."""
    for _, group in groupby(records, key=lambda each: (each.paragraph, each.place.document)):
        every = list(group)
        if not worth(" ".join(each.text.clean for each in every), tuple(every[0].heading.split(" > "))):
            continue
        chain = ""
        before = ""
        made: list[tuple[Sentence, bool]] = []
        for first, last in in_whole_quotations([each.text.clean for each in every]):
            text = " ".join(each.text.clean for each in every[first : last + 1])
            for part in passages(text, before, chain):
                words = text[part.start : part.end]
                record = every[first]
                path = tuple(record.heading.split(" > "))
                each = Sentence(record.id, source, (part.start, part.end), words, record.place, path[-1], *_around(part), record.paragraph, path)
                made.append((each, part.item))
                before, chain = words, part.chained(words)
        yield from _with_what_goes_on(made)


def _sentences(record: str, source: Source, text: str, place: Place, headings: tuple[str, ...] = ()) -> Iterator[Sentence]:
    heading = headings[-1] if headings else ""
    yield from _with_what_goes_on(
        [
            (
                Sentence(record, source, (each.start, each.end), text[each.start : each.end], place, heading, *_around(each), record, headings),
                each.item,
            )
            for each in passages(text, run_in=source is Source.STATE_REPORT)
        ]
    )


def _with_what_goes_on(made: Sequence[tuple[Sentence, bool]]) -> Iterator[Sentence]:
    """The sentences of one paragraph, each with what goes on from it."""
    every = [Following(each.words, item) for each, item in made]
    for number, (each, _) in enumerate(made):
        behind = what_goes_on(each.words, every[number + 1 :])
        yield replace(each, behind=behind) if behind else each


def _around(passage: CutPassage) -> tuple[str, str, bool]:
    return passage.before, passage.context, passage.stands
