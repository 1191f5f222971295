"""The matrix of concerns as a page shows it: its squares, and behind each the passages that show what became of the concern."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from ....describing import Description
from ....examining.frame.result_words import ADDRESSEES
from ....languages.messages import Text, message
from ....languages.word_tables import has_table, reading_in
from ....light_dataclass import dataclass
from ....linking.concerns.near_passages import NEAREST
from ....linking.concerns.words_in_common import has_its_words, is_pointed_at
from ....preparing.topics.goes_on_from import goes_on_from_before
from ....records import Addressee, Concern, ConcernLink, Ground, NearPassage, Outcome, Paragraph, Review
from ....text import Place
from ...code_words import POSITIONS
from ...corrected_quotations import HeldBesideRecords, Quoted
from ...identifiers_shown import anchor
from ...matrix import GROUNDS, ConcernLine, MatrixPassage, MatrixView
from ...places_cited import paragraphs_later


@dataclass(frozen=True, slots=True)
class NearPassageShown:
    """A passage that a square leads to: its anchor, whether the page shows its record (`shown`), who decided that it belongs there, for a
    recommendation the State's answer in words, its words, those that it `shared` with the concern and those with what stands `before` that, without
    which it is not understood, its place, and the text that stands there where the page has it nowhere else."""

    anchor: str
    shown: bool
    judged: str
    answer: str
    words: str
    shared: tuple[str, ...]
    before: tuple[str, ...]
    place: Place | None
    text: str
    beside: Quoted


@dataclass(frozen=True, slots=True)
class ConcernOutcomeShown:
    """What became of a concern in one document: the outcome, why, whether a person decided, the passages that are near."""

    outcome: str
    reason: Text
    judged: bool
    found: tuple[NearPassageShown, ...]


@dataclass(frozen=True, slots=True)
class Concerned:
    """A line: the concern's anchor, text and place; what it is surely found to do ("criticism", "recommendation"; empty where that is not sure);
    who says it, whether the sentence itself names them (`named`), or nobody can be told (`of_nobody`); in words whose doing it tells of or who is
    asked, if not the State (`addressed`), and whether it asks somebody (`asks`); the gravest act under which we count it and the document's words
    for which we do (empty: none), which the sentence may only report, allege or fear (`hedged`); its cells by the document; and the recommendations
    that answer it, each with the State's answer; and the sentence `before` it in its paragraph, where it goes on from that."""

    anchor: str
    text: str
    place: Place
    surely: str
    bodies: tuple[Text, ...]
    named: bool
    of_nobody: bool
    addressed: str
    act: str
    by: str
    cells: Mapping[str, ConcernOutcomeShown]
    recommended: tuple[tuple[str, str], ...]
    beside: Quoted
    hedged: bool = False
    asks: bool = False
    before: str = ""


@dataclass(frozen=True, slots=True)
class MatrixShown:
    """The lines, those of the gravest acts first; the documents that are at hand, and the outcomes that there can be (sign, word, meaning), by their
    keys; the numbers of the lines under their headings; how many concerns addressed to the State have an outcome in a document; how many are
    addressed to others or leave it open; whether some are of a UN body's own document, and how many sentences of such are left out as its procedure;
    and how often hand labels say what links say, also (`sealed`) in the documents that were kept apart until the rule was made. `spoken_of`: of how
    many of which it can't be told the national report has several words."""

    lines: tuple[Concerned, ...]
    grounds: Mapping[str, str]
    outcomes: Mapping[str, tuple[str, str, str]]
    headings: tuple[tuple[str, tuple[tuple[str, tuple[int, ...]], ...]], ...]
    counts: Mapping[str, Mapping[str, int]]
    to_others: int
    of_other_documents: bool
    on_procedure: int
    right: Mapping[str, tuple[int, ...]]
    sealed: Mapping[str, tuple[int, ...]]
    spoken_of: int = 0

    @property
    def to_state(self) -> int:
        """How many concerns are addressed to the State: those that are counted."""
        return sum(not line.addressed for line in self.lines)

    @property
    def open(self) -> bool:
        """Whether of any of them it can't be told what became of it."""
        return any(counts.get(Outcome.CANNOT_TELL.value) for counts in self.counts.values())


def matrix_shown(review: Review, links: Sequence[ConcernLink], description: Description, beside: HeldBesideRecords) -> MatrixShown | None:
    """The matrix of a review; None where there is no concern to follow. `beside` tells what stands beside a record that is quoted."""
    if not links:
        return None
    view = MatrixView(review, links, description)
    before = _before(review)
    numbers = {line.concern.id: number for number, line in enumerate(view.lines)}
    return MatrixShown(
        tuple(_line(view, line, beside, before.get(line.concern.id, "")) for line in view.lines),
        {ground.value: GROUNDS[ground] for ground in view.grounds},
        {outcome.value: words for outcome, words in view.outcomes.items()},
        tuple(
            (above, tuple((heading, tuple(numbers[line.concern.id] for line in lines)) for heading, lines in under)) for above, under in view.headings
        ),
        {ground.value: {outcome.value: view.count(ground, outcome) for outcome in view.outcomes} for ground in view.grounds},
        view.to_others,
        view.of_other_documents,
        view.on_procedure,
        {key: tuple(numbers) for key, numbers in view.right.items()},
        {key: tuple(numbers) for key, numbers in view.sealed.items()},
        sum(
            not line.addressee or line.addressee is Addressee.STATE
            for line in view.lines
            if (link := line.cells.get(Ground.NATIONAL_REPORT)) and link.reason == NEAREST and _numbers(view, link, has_its_words)
        ),
    )


def _before(review: Review) -> dict[str, str]:
    """By the identifier of each sentence that goes on from the one before in its paragraph, that one: “However, the practice remained” says nothing
    alone. None of a document in a language whose words for that we do not have."""
    found: dict[str, str] = {}
    texts = (review.compilation.text if review.compilation else None, *review.further)
    languages = {each.document.key: each.document.language for each in texts if each is not None}
    for each in (review.compilation.concerns if review.compilation else (), review.observed):
        for one, other in pairwise(each):
            language = languages.get(other.place.document) or review.language or None
            if one.paragraph == other.paragraph and has_table("briefs", language):
                with reading_in(language):
                    found |= {other.id: one.text.clean} if goes_on_from_before(one.text.clean, _without_who(other)) else {}
    return found


def _without_who(concern: Concern) -> str:
    """A sentence with a pronoun for who says it, who is told beside it: “The same Committee was concerned” goes on from nothing but its speaker."""
    words = concern.text.clean
    who = next((each.printed for each in concern.bodies if each.printed and words.startswith((each.printed, f"The {each.printed}"))), "")
    return f"It{words[words.index(who) + len(who) :]}" if who else words


def _line(view: MatrixView, line: ConcernLine, beside: HeldBesideRecords, before: str) -> Concerned:
    concern = line.concern
    return Concerned(
        anchor(concern.id),
        concern.text.clean,
        concern.place,
        line.finding.kind.value if line.finding.pressing and line.finding.sure else "",
        line.bodies,
        line.named,
        not concern.bodies,
        "" if line.addressee is Addressee.STATE else ADDRESSEES[line.addressee],
        line.act,
        line.by,
        {
            ground.value: ConcernOutcomeShown(
                link.outcome.value,
                reason_shown(view, link),
                bool(link.judged),
                tuple(_near(view, concern, each, beside) for each in view.beside(link)),
            )
            for ground, link in line.cells.items()
        },
        tuple((anchor(near.passage.record), _answer(near)) for near in view.recommended(line)),
        beside.of(concern),
        line.hedged,
        line.asks,
        before,
    )


def reason_shown(view: MatrixView, link: ConcernLink) -> Text:
    """Why an outcome is given. Where no passage is likely to be near, those of the national report that may be are named all the same: a reader
    begins with these, not with the whole report. Those that have several of its words are named before all: the report may well speak of it."""
    if link.reason != NEAREST:
        return link.reason
    if spoken := _numbers(view, link, has_its_words):
        return message("several of its words stand in {paragraphs}; we can’t tell if that answers it", paragraphs=paragraphs_later(spoken))
    if view.beside(link):
        return link.reason
    told = _numbers(view, link, is_pointed_at)
    if not told:
        return message("we are not sure of any passage, and not sure that there is none")
    return message("we are not sure of any passage, and not sure that there is none; begin with {paragraphs}", paragraphs=paragraphs_later(told))


def _numbers(view: MatrixView, link: ConcernLink, fits: Callable[[NearPassage], bool]) -> list[str]:
    """The paragraphs of a national report among the passages of a link that fit."""
    records = (view.record(near.passage.record) for near in view.near(link) if fits(near.passage))
    return [each.number for each in records if isinstance(each, Paragraph) and each.number]


def _near(view: MatrixView, concern: Concern, near: MatrixPassage, beside: HeldBesideRecords) -> NearPassageShown:
    record, words = view.record(near.passage.record), near.passage.words
    text = getattr(record, "text", None)
    return NearPassageShown(
        anchor(near.passage.record),
        near.shown,
        near.passage.judged,
        _answer(near),
        near.words,
        tuple(each for each in words if each in concern.text.clean),
        tuple(each for each in words if each not in concern.text.clean),
        near.place,
        "" if near.shown or text is None else text.clean,
        beside.of(record),
    )


def _answer(near: MatrixPassage) -> str:
    return POSITIONS[near.position][0] if near.position else ""
