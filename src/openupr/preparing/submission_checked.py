"""A submission held against the rules and the documents before it is sent: each point with what it rests on. Advice: nothing is rewritten."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ..names import state
from ..records import Item, Review
from .citation_checked import CheckedCitation
from .quotation_checked import CheckedQuotation, Outcome
from .submission_read import QuotedWords, SubmissionRead

PREFERRED = {"en": "English", "fr": "French", "es": "Spanish"}
OFFICIAL = {"ar": "Arabic", "zh": "Chinese", "ru": "Russian"}
_OTHER_STATES = 0.5
"""From this share of the mentions of the State under review on, another State is told."""
_FEW_STATES = 3


class Ruled(StrEnum):
    """Whether a rule is kept."""

    KEPT = "kept"
    LOOK = "look"
    BROKEN = "broken"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class RulePoint:
    """One rule: whether it is kept, in a sentence; its source."""

    ruled: Ruled
    said: str
    source: str = ""
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CitedRecommendation:
    """A recommendation that a submission cites by its number: the paragraph where, the outcome, the item with its review where it is there; `last`
    is the last number that we have of its group."""

    number: str
    where: str
    outcome: Outcome
    review: str = ""
    item: Item | None = None
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
    for flaw in read.flaws:
        yield RulePoint(Ruled.CANNOT_TELL, f"Not read: {flaw}.")


def _length(read: SubmissionRead) -> Iterator[RulePoint]:
    limit = read.limit
    if limit is None or limit.words is None:
        yield RulePoint(
            Ruled.CANNOT_TELL, f"It has {read.words:,} words, and {read.note_words:,} in its notes. We know no rule in words for that review."
        )
        return
    kind = "joint submission" if read.joint else "submission of one sender"
    both = read.words + read.note_words
    allowed = f"A {kind} may have {limit.words:,}."
    if read.words > limit.words:
        yield RulePoint(
            Ruled.BROKEN, f"{read.words - limit.words:,} words too many: it has {read.words:,} without its notes. {allowed}", limit.source
        )
    elif both > limit.words:
        said = f"It has {read.words:,} words, and {both:,} with its notes. {allowed} We don’t know whether notes count: ask OHCHR."
        yield RulePoint(Ruled.LOOK, said, limit.source)
    else:
        yield RulePoint(Ruled.KEPT, f"It has {both:,} words with its notes. {allowed}", limit.source)
    if read.joint:
        yield RulePoint(Ruled.LOOK, "It says that several send it. The names of all of them should stand at its beginning.", limit.source)


def _language(read: SubmissionRead) -> RulePoint:
    source = "OHCHR’s technical guidelines for stakeholders: official languages, preferably English, French or Spanish"
    if read.language in PREFERRED:
        return RulePoint(Ruled.KEPT, f"It is in {PREFERRED[read.language]}.", source)
    if read.language in OFFICIAL:
        return RulePoint(Ruled.LOOK, f"It is in {OFFICIAL[read.language]}. English, French or Spanish are preferred.", source)
    if read.language is None:
        return RulePoint(Ruled.CANNOT_TELL, "We can’t tell its language.", source)
    return RulePoint(Ruled.BROKEN, f"It seems to be in a language that is not official at the UN ({read.language}).", source)


def _one_state(read: SubmissionRead, about: str) -> RulePoint:
    source = "OHCHR’s technical guidelines for stakeholders: one country a submission"
    counts = dict(read.states)
    own = counts.get(about, 0)
    try:
        name = state(about).name
    except LookupError:
        name = ""
    others = [(iso3, count) for iso3, count in read.states if iso3 != about and count >= max(_FEW_STATES, _OTHER_STATES * own)]
    if name and not own:
        return RulePoint(
            Ruled.BROKEN, f"It does not name {name}, by the names that we know.", source, tuple(f"{state(each).name}: {n}" for each, n in others)
        )
    if others:
        named = tuple(f"{state(iso3).name}: {count} times" for iso3, count in others)
        return RulePoint(Ruled.LOOK, f"It names other States often. It should be on {name or 'one State'} alone.", source, named)
    return RulePoint(Ruled.KEPT, f"It is on {name}: {own} mentions." if name else "It names no other State often.", source)


def _numbers(read: SubmissionRead) -> RulePoint:
    source = "OHCHR’s technical guidelines for stakeholders: paragraphs and pages numbered"
    if not read.paragraphs:
        return RulePoint(Ruled.CANNOT_TELL, "We found no paragraphs in it.", source)
    if not read.unnumbered:
        return RulePoint(Ruled.KEPT, f"Its {read.paragraphs} long paragraphs are numbered.", source)
    said = f"{len(read.unnumbered)} of its {read.paragraphs} long paragraphs have no number that we can see."
    return RulePoint(Ruled.LOOK, said, source, read.unnumbered[:4])


def cited_recommendations(read: SubmissionRead, reviews: Sequence[Review]) -> Iterator[CitedRecommendation]:
    """Each recommendation that is cited, looked up in these reviews of the State. One whose number several of them have is told of each."""
    for number, where in read.recommendations:
        found = [(review, item) for review in reviews for item in review.items if item.number == number]
        if found:
            yield from (CitedRecommendation(number, where, Outcome.VERIFIED, review.id, item) for review, item in found)
            continue
        last = _last(number, reviews)
        yield CitedRecommendation(number, where, Outcome.NOT_THERE if last else Outcome.CANNOT_TELL, last=last)


def _last(number: str, reviews: Sequence[Review]) -> str:
    """The last number of its group, where a review has that group whole and it ends before this number; else empty."""
    group, _, own = number.rpartition(".")
    for review in reviews:
        run = sorted(int(each.number.rpartition(".")[2]) for each in review.items if each.number.rpartition(".")[0] == group)
        if run and run == list(range(1, run[-1] + 1)) and own.isdigit() and int(own) > run[-1]:
            return f"{group}.{run[-1]}"
    return ""
