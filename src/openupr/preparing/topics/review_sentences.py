"""The sentences of a review that may belong to a topic, as a brief quotes them, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from itertools import chain, groupby
from typing import TYPE_CHECKING

from ...extracting.national_report.recommendation_numbers import number_groups
from ...extracting.paragraphs.sentence_parts import InText, part_of
from ...languages.word_tables import ASSUMED, by_language, language_read
from ...light_dataclass import dataclass, replace
from ...linking.known_before import KnownBefore
from ...records import Review, Voice
from ...text import Place
from .goes_on_from import Following, what_goes_on
from .passages_cut import CutPassage, cut_passages, in_whole_quotations
from .torn_lines import is_torn, torn_at

if TYPE_CHECKING:
    from ...records import Concern, Paragraph, StakeholderClaim, Statement


class SentenceSource(StrEnum):
    """What kind of record it is."""

    REQUEST = "request"  # a clause of a recommendation
    ANSWER = "answer"  # what the State says on a recommendation in its addendum
    STATE_REPORT = "state_report"  # a paragraph of the national report
    STATE_SAID = "state_said"  # what the State said in the dialogue, or promised of its own accord
    OWN_BODY = "own_body"  # what another body than the Government said in the State's delegation
    BODY = "body"  # a sentence of a UN body: the compilation, or another UN document
    CONTRIBUTOR = "contributor"  # a sentence of the stakeholder summary
    QUESTION = "question"  # an advance question
    STATEMENT = "statement"  # what a delegation said in the dialogue


BEFORE_REVIEW = frozenset({SentenceSource.STATE_REPORT, SentenceSource.BODY, SentenceSource.CONTRIBUTOR})
"""The documents before a review: national report, compilation, stakeholder summary."""
OWN_WORDS = frozenset({SentenceSource.STATE_REPORT, SentenceSource.STATE_SAID, SentenceSource.OWN_BODY, SentenceSource.ANSWER})
"""What the State under review says itself: of one thing a paragraph, where delegations pass from one to the next."""


@dataclass(frozen=True, slots=True)
class ReviewSentence:
    """A sentence with what it is to be understood with: `heading`, the one `before` it, the `context` without which it can't be read; not `stands`
    where that is not there; its `paragraph`, and every heading that leads to it. `behind` it in the paragraph stands what goes on from it. `item`: it
    is one of a list, behind this `mark`."""

    id: str
    source: SentenceSource
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
    item: bool = False
    mark: str = ""


Worth = Callable[[str, tuple[str, ...]], bool]
"""Whether a paragraph with these headings is worth cutting into sentences."""


def _always(_: str, __: tuple[str, ...]) -> bool:
    return True


def sentences_of(review: Review, worth: Worth = _always, source: SentenceSource | None = None) -> Iterator[ReviewSentence]:
    """Every sentence of a review that may belong to a topic, in the order in which they are shown; none of paragraphs that are not `worth` it. Of one
    `source` alone (None: of all) nothing else is cut."""
    for sources, cut in _CUT:
        if source is None or source in sources:
            yield from (each for each in cut(review, worth) if source in (None, each.source))


class KnownSentences:
    """All sentences of a review that somebody has: `every` one, in the order in which they are shown."""

    def __init__(self, every: Sequence[ReviewSentence]) -> None:
        self.every = every

    @cached_property
    def by_source(self) -> dict[SentenceSource, list[ReviewSentence]]:
        """Those of each source."""
        found: dict[SentenceSource, list[ReviewSentence]] = {}
        for each in self.every:
            found.setdefault(each.source, []).append(each)
        return found

    @cached_property
    def by_text(self) -> dict[tuple[SentenceSource, str], list[ReviewSentence]]:
        """Those of each statement, answer or paragraph of a report, as its sentences are cut from the whole of it."""
        found: dict[tuple[SentenceSource, str], list[ReviewSentence]] = {}
        for each in self.every:
            found.setdefault((each.source, each.id), []).append(each)
        return found


SENTENCES_KNOWN: KnownBefore[int, KnownSentences] = KnownBefore()
"""Those of a review, by its `id`."""


def sentences_having(review: Review, may: Callable[[str], bool], source: SentenceSource) -> Iterator[ReviewSentence]:
    """The sentences of one source of a review of which the words `may` be what is looked for: where nobody has them all, no paragraph is cut of which
    the text may not."""
    known = SENTENCES_KNOWN.of(id(review))
    every = known.by_source.get(source, ()) if known is not None else sentences_of(review, lambda text, _: may(text), source)
    return (each for each in every if each.source is source and may(each.words))


def paragraphs_cut(review: Review, wanted: Container[str]) -> dict[tuple[str, str], tuple[ReviewSentence, ...]]:
    """All sentences of these paragraphs, statements and answers of a review, each with the place of its own lines; by the document's key and the
    identifier."""
    report = review.national_report.text.paragraphs if review.national_report is not None else ()
    bodies = (*(review.compilation.concerns if review.compilation is not None else ()), *review.observed)
    claims = review.summary.claims if review.summary is not None else ()
    known = SENTENCES_KNOWN.of(id(review)) if language_read() == ASSUMED else None  # they are cut in that language
    cut = _InTheirPlaces(known, wanted)
    made = chain(
        _answers(review, cut=cut),
        _said(review, cut=cut),
        _committed(review, cut=cut),
        _paragraphs([each for each in report if each.id in wanted], cut=cut),
        _records(SentenceSource.BODY, [each for each in bodies if each.paragraph in wanted]),
        _records(SentenceSource.CONTRIBUTOR, [each for each in claims if each.paragraph in wanted]),
    )
    found: dict[tuple[str, str], list[ReviewSentence]] = {}
    for each in made:
        found.setdefault((each.place.document, each.paragraph), []).append(each)
    return {key: tuple(every) for key, every in found.items()}


def _sentences(record: str, source: SentenceSource, whole: InText, headings: tuple[str, ...] = ()) -> Iterator[ReviewSentence]:
    """The sentences of a text, none where its lines are out of order; each with the place of the whole, which costs nothing."""
    text, heading = whole.text.clean, headings[-1] if headings else ""
    torn = list(torn_at(whole.text.original, text))
    made = []
    for each in cut_passages(text, run_in=source is SentenceSource.STATE_REPORT):
        if is_torn(each.start, each.end, torn):
            continue
        said = (each.start, each.end), text[each.start : each.end], whole.place
        made.append(ReviewSentence(record, source, *said, heading, *_around(each), record, headings, item=each.item, mark=each.mark))
    yield from _with_what_goes_on(made)


def _with_what_goes_on(made: Sequence[ReviewSentence]) -> Iterator[ReviewSentence]:
    """The sentences of one paragraph, each with what goes on from it."""
    every = [Following(each.words, each.item) for each in made]
    for number, each in enumerate(made):
        behind = what_goes_on(each.words, every[number + 1 :])
        yield replace(each, behind=behind) if behind else each


def _around(passage: CutPassage) -> tuple[str, str, bool]:
    return passage.before, passage.context, passage.stands


_Cut = Callable[..., Iterator[ReviewSentence]]
"""What cuts a text into its sentences, as `_sentences` does."""


class _InTheirPlaces:
    """Cuts those texts that are `wanted` into sentences that have the places of their own lines each; what is `known` is not cut anew."""

    def __init__(self, known: KnownSentences | None, wanted: Container[str]) -> None:
        self._known, self._wanted = known, wanted

    def __call__(self, record: str, source: SentenceSource, whole: InText, headings: tuple[str, ...] = ()) -> Iterator[ReviewSentence]:
        if record not in self._wanted:
            return
        known = self._known.by_text.get((source, record), ()) if self._known is not None else None
        every = _sentences(record, source, whole, headings) if known is None else (each for each in known if each.place == whole.place)
        for each in every:
            yield replace(each, place=part_of(whole, *each.span)[1])


def _reported(review: Review, worth: Worth) -> Iterator[ReviewSentence]:
    if review.national_report is not None:
        yield from _paragraphs(review.national_report.text.paragraphs, worth)


def requests_of(review: Review) -> Iterator[ReviewSentence]:
    """Every request of a review, as it is split off."""
    for item in review.items:
        for clause in item.clauses:
            yield ReviewSentence(clause.id, SentenceSource.REQUEST, (0, len(clause.request)), clause.request, clause.place)


def _answers(review: Review, worth: Worth = _always, cut: _Cut = _sentences) -> Iterator[ReviewSentence]:
    for addendum in review.addenda:
        for response in addendum.responses:
            if not response.by_number_only and worth(response.text.clean, ()):
                yield from cut(response.id, SentenceSource.ANSWER, response)


def _said(review: Review, worth: Worth = _always, cut: _Cut = _sentences) -> Iterator[ReviewSentence]:
    for statement in review.report.statements if review.report else ():
        if statement.voice is not Voice.REPORT and worth(statement.text.clean, ()):
            yield from cut(statement.id, _source_of(statement), statement)


def _committed(review: Review, worth: Worth = _always, cut: _Cut = _sentences) -> Iterator[ReviewSentence]:
    """What the State promised of its own accord, behind the recommendations."""
    for each in review.report.commitments if review.report else ():
        if worth(each.text.clean, ()):
            yield from cut(each.id, SentenceSource.STATE_SAID, each)


def _source_of(statement: Statement) -> SentenceSource:
    if statement.voice is Voice.DELEGATION:
        return SentenceSource.STATEMENT
    return SentenceSource.STATE_SAID if statement.is_own_word else SentenceSource.OWN_BODY


def _paragraphs(paragraphs: Sequence[Paragraph], worth: Worth = _always, cut: _Cut = _sentences) -> Iterator[ReviewSentence]:
    for paragraph in paragraphs:
        headings = tuple(each.text.clean for each in paragraph.headings if _tells(each.text.clean))
        if worth(paragraph.text.clean, headings):
            yield from cut(paragraph.id, SentenceSource.STATE_REPORT, paragraph, headings)


@by_language(most=512)
def _tells(heading: str) -> bool:
    """Whether a heading says more than which recommendations are answered below it."""
    rest = heading
    for each in reversed(number_groups(heading)):
        rest = rest[: each.start] + rest[each.end :]
    return any(map(str.isalpha, rest))


def _bodies(review: Review, worth: Worth) -> Iterator[ReviewSentence]:
    yield from _records(SentenceSource.BODY, (*(review.compilation.concerns if review.compilation else ()), *review.observed), worth)


def _claimed(review: Review, worth: Worth) -> Iterator[ReviewSentence]:
    if review.summary is not None:
        yield from _records(SentenceSource.CONTRIBUTOR, review.summary.claims, worth)


def _asked(review: Review, _: Worth) -> Iterator[ReviewSentence]:
    for question in review.questions:
        yield ReviewSentence(question.id, SentenceSource.QUESTION, (0, len(question.text.clean)), question.text.clean, question.place, question.topic)


def _records(source: SentenceSource, records: Iterable[Concern | StakeholderClaim], worth: Worth = _always) -> Iterator[ReviewSentence]:
    """Sentences that are records, paragraph by paragraph; those that one quotation joins are one, with the first one's identifier."""
    for _, group in groupby(records, key=lambda each: (each.paragraph, each.place.document)):
        every = list(group)
        if not worth(" ".join(each.text.clean for each in every), tuple(every[0].heading.split(" > "))):
            continue
        chain = ""
        before = ""
        made: list[ReviewSentence] = []
        for first, last in in_whole_quotations([each.text.clean for each in every]):
            text = " ".join(each.text.clean for each in every[first : last + 1])
            for part in cut_passages(text, before, chain):
                words = text[part.start : part.end]
                record = every[first]
                path = tuple(record.heading.split(" > "))
                at, around = (part.start, part.end), _around(part)
                made.append(
                    ReviewSentence(
                        record.id, source, at, words, record.place, path[-1], *around, record.paragraph, path, item=part.item, mark=part.mark
                    )
                )
                before, chain = words, part.chained(words)
        yield from _with_what_goes_on(made)


_CUT: tuple[tuple[tuple[SentenceSource, ...], Callable[[Review, Worth], Iterator[ReviewSentence]]], ...] = (
    ((SentenceSource.REQUEST,), lambda review, _: requests_of(review)),
    ((SentenceSource.ANSWER,), _answers),
    ((SentenceSource.STATEMENT, SentenceSource.STATE_SAID, SentenceSource.OWN_BODY), _said),
    ((SentenceSource.STATE_SAID,), _committed),
    ((SentenceSource.STATE_REPORT,), _reported),
    ((SentenceSource.BODY,), _bodies),
    ((SentenceSource.CONTRIBUTOR,), _claimed),
    ((SentenceSource.QUESTION,), _asked),
)
"""What cuts the sentences of each source, in the order in which they are shown."""
