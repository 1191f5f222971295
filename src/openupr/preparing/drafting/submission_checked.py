"""A submission held against the rules and the documents before it is sent: each point with what it rests on. Advice: nothing is rewritten."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from ...languages.messages import Text, in_turn, message, message_of, said_later
from ...light_dataclass import dataclass
from ...names import state
from ...records import Item, Position, Review
from ..quoting.citation_checked import CheckedCitation
from ..quoting.quotation_checked import CheckedQuotation, QuotationOutcome
from .submission_read import QuotedWords, SubmissionRead

PREFERRED: dict[str, str] = said_later({"en": "It is in English.", "fr": "It is in French.", "es": "It is in Spanish."})
OFFICIAL: dict[str, str] = said_later(
    {
        "ar": "It is in Arabic. English, French or Spanish are preferred.",
        "zh": "It is in Chinese. English, French or Spanish are preferred.",
        "ru": "It is in Russian. English, French or Spanish are preferred.",
    }
)
_OTHER_STATES = 0.5
"""From this share of the mentions of the State under review on, another State is told."""
_FEW_STATES = 3


_MOST_EDGES = 6
"""Lines of the heads and feet of pages that are shown."""


class RuleKept(StrEnum):
    """Whether a rule is kept."""

    KEPT = "kept"
    LOOK = "look"
    BROKEN = "broken"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class RulePoint:
    """One rule: whether it is kept, in a sentence; its source."""

    ruled: RuleKept
    said: Text
    source: Text = ""
    examples: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class CitedRecommendation:
    """A recommendation that a submission cites by its number: the paragraph where, the outcome, the item with its review and the State's final answer
    where it is there; `last` is the last number that we have of its group."""

    number: str
    where: Text
    outcome: QuotationOutcome
    review: str = ""
    item: Item | None = None
    position: Position | None = None
    last: str = ""


@dataclass(frozen=True, slots=True)
class CheckedQuote:
    """A quotation of a submission, held against the document that its paragraph cites."""

    quoted: QuotedWords
    checked: CheckedQuotation


@dataclass(frozen=True, slots=True)
class SubmissionCitations:
    """What a submission cites, held against what we have."""

    citations: tuple[CheckedCitation, ...]
    recommendations: tuple[CitedRecommendation, ...]
    quotations: tuple[CheckedQuote, ...]


def rule_points(read: SubmissionRead, about: str) -> Iterator[RulePoint]:
    """The rules of form. `about` is the code of the State under review."""
    yield from _length(read)
    yield _language(read)
    yield _one_state(read, about)
    yield _numbers(read)
    if read.edges:
        said = message("Its pages have a head or a foot, which every reader sees: read what stands there.")
        yield RulePoint(RuleKept.LOOK, said, examples=tuple(f"“{each}”" for each in read.edges[:_MOST_EDGES]))
    for flaw in read.flaws:
        yield RulePoint(RuleKept.CANNOT_TELL, message("Not read: {what}.", what=flaw))


def _length(read: SubmissionRead) -> Iterator[RulePoint]:
    limit, words, both = read.limit, read.words, read.words + read.note_words
    if limit is None or limit.words is None:
        said = message(
            "It has {words} words, and {notes} in its notes. We know no rule in words for that review.", words=words, notes=read.note_words
        )
        yield RulePoint(RuleKept.CANNOT_TELL, said)
        return
    allowed = (
        message("A joint submission may have {limit}.", limit=limit.words)
        if read.joint
        else message("A submission of one sender may have {limit}.", limit=limit.words)
    )
    if words > limit.words:
        said = message("{more} words too many: it has {words} without its notes.", more=words - limit.words, words=words)
        yield RulePoint(RuleKept.BROKEN, in_turn(said, allowed), limit.source)
    elif both > limit.words:
        said = message("It has {words} words, and {both} with its notes.", words=words, both=both)
        yield RulePoint(RuleKept.LOOK, in_turn(said, allowed, message("We don’t know whether notes count: ask OHCHR.")), limit.source)
    else:
        yield RulePoint(RuleKept.KEPT, in_turn(message("It has {words} words with its notes.", words=both), allowed), limit.source)
    if read.joint:
        said = message("It says that several send it. The names of all of them should stand at its beginning.")
        yield RulePoint(RuleKept.LOOK, said, limit.source)


def _language(read: SubmissionRead) -> RulePoint:
    source = message("OHCHR’s technical guidelines for stakeholders: official languages, preferably English, French or Spanish")
    if read.language in PREFERRED:
        return RulePoint(RuleKept.KEPT, message(PREFERRED[read.language]), source)
    if read.language in OFFICIAL:
        return RulePoint(RuleKept.LOOK, message(OFFICIAL[read.language]), source)
    if read.language is None:
        return RulePoint(RuleKept.CANNOT_TELL, message("We can’t tell its language."), source)
    said = message("It seems to be in a language that is not official at the UN ({language}).", language=read.language)
    return RulePoint(RuleKept.BROKEN, said, source)


def _one_state(read: SubmissionRead, about: str) -> RulePoint:
    source = message("OHCHR’s technical guidelines for stakeholders: one country a submission")
    own = dict(read.states).get(about, 0)
    try:
        known = bool(state(about))
    except LookupError:
        known = False
    others = [(iso3, count) for iso3, count in read.states if iso3 != about and count >= max(_FEW_STATES, _OTHER_STATES * own)]
    named = tuple(message_of(n, one="{state:state}: {n} time", many="{state:state}: {n} times", state=iso3) for iso3, n in others)
    if known and not own:
        return RulePoint(RuleKept.BROKEN, message("It does not name {state:the}, by the names that we know.", state=about), source, named)
    if others:
        alone = message("It should be on {state:the} alone.", state=about) if known else message("It should be on one State alone.")
        return RulePoint(RuleKept.LOOK, in_turn(message("It names other States often."), alone), source, named)
    if known:
        kept = message_of(own, one="It is on {state:the}: {n} mention.", many="It is on {state:the}: {n} mentions.", state=about)
        return RulePoint(RuleKept.KEPT, kept, source)
    return RulePoint(RuleKept.KEPT, message("It names no other State often."), source)


def _numbers(read: SubmissionRead) -> RulePoint:
    source = message("OHCHR’s technical guidelines for stakeholders: paragraphs and pages numbered")
    if not read.paragraphs:
        return RulePoint(RuleKept.CANNOT_TELL, message("None of its paragraphs is long: we look for numbers at long ones alone."), source)
    if not read.unnumbered:
        return RulePoint(
            RuleKept.KEPT,
            message_of(read.paragraphs, one="Its {n} long paragraph is numbered.", many="Its {n} long paragraphs are numbered."),
            source,
        )
    said = message("We see no number at {unnumbered} of its {n} long paragraphs.", unnumbered=len(read.unnumbered), n=read.paragraphs)
    return RulePoint(RuleKept.LOOK, said, source, read.unnumbered[:4])


def cited_recommendations(read: SubmissionRead, reviews: Sequence[Review]) -> Iterator[CitedRecommendation]:
    """Each cited recommendation, looked up in these reviews of the State; once for each review that has its number."""
    for number, where in read.recommendations:
        found = [(review, item) for review in reviews for item in review.items if item.number == number]
        if found:
            for review, item in found:
                answer = review.answer(item.id)
                yield CitedRecommendation(number, where, QuotationOutcome.VERIFIED, review.id, item, answer.position if answer else item.position)
            continue
        last = _last(number, reviews)
        yield CitedRecommendation(number, where, QuotationOutcome.NOT_THERE if last else QuotationOutcome.CANNOT_TELL, last=last)


def _last(number: str, reviews: Sequence[Review]) -> str:
    """The last number of its group, where a review has that group whole and it ends before this number; else empty."""
    group, _, own = number.rpartition(".")
    for review in reviews:
        run = sorted(int(each.number.rpartition(".")[2]) for each in review.items if each.number.rpartition(".")[0] == group)
        if run and run == list(range(1, run[-1] + 1)) and own.isdigit() and int(own) > run[-1]:
            return f"{group}.{run[-1]}"
    return ""
