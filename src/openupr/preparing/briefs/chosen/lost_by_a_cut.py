"""What a cut of a paragraph loses: sentences that say of what is quoted who did what, or how many. A quotation without them says less
than its speaker does, and a shorter one that loses more is none."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ....extracting.compilation.reporting_verbs import verbs_in
from ...topics.goes_on_from import goes_on_from_before
from ...topics.review_sentences import SentenceSource
from .brief_order import praises
from .charges_carried import charges_in, demands, shares_its_matter
from .facts_told import figures_told
from .paragraph_sentences import InParagraph

_OF_OTHERS = frozenset({SentenceSource.BODY, SentenceSource.CONTRIBUTOR})


def has_a_speaker_of(of: InParagraph, one: int, other: int) -> bool:
    """Whether somebody who says one sentence says the other one, too."""
    return bool({name for _, name in of.said_by[one] if name} & {name for _, name in of.said_by[other] if name})


def one_voice(of: InParagraph, one: int, other: int) -> bool:
    """Whether two sentences are said by the same, or by several of whom it is one; a State and a delegation speak for themselves."""
    return has_a_speaker_of(of, one, other) if of.sentences[one].source in _OF_OTHERS else not of.sentences[other].item


def lost_by(of: InParagraph, picked: Collection[int]) -> frozenset[int]:
    """The sentences that are left out though they tell of what is quoted: what stands between; what charges or counts something, and is surely on the
    topic; and what goes on from what is quoted. Each is said by who says that. So are what is told before a demand,
    and the name of who speaks."""
    if not picked:
        return frozenset()
    behind = (at + 1 for at in picked if at + 1 < len(of.sentences) and at + 1 not in picked and one_voice(of, at, at + 1))
    going_on = (at for at in behind if not of.sentences[at].item and goes_on_from_before(of.words(at - 1), of.words(at)))
    return frozenset((*left_out_between(of, picked), *gravely_lost_by(of, picked), *going_on))


def gravely_lost_by(of: InParagraph, picked: Collection[int]) -> frozenset[int]:
    """Those of the sentences lost without which a shorter quotation says another thing: all but what only tells more of the same."""
    if not picked:
        return frozenset()
    between = (at for at in left_out_between(of, picked) if _charges_or_counts(of, at))
    own = (at for at in of.on[: of.sure] if at not in picked and _charges_or_counts(of, at) and any(one_voice(of, at, one) for one in picked))
    before = (at for one in picked for at in (*told_before_a_demand(of, one), *names_the_speaker(of, one)) if at not in picked)
    return frozenset((*between, *own, *before))


def told_before_a_demand(of: InParagraph, at: int) -> Iterator[int]:
    """What a paragraph tells on the topic before a demand, whoever says it, the nearest first: a demand without the charge that it answers hangs in
    the air. Only what says who tells it, and does more than praise."""
    if of.sentences[at].source not in _OF_OTHERS or not demands(of.words(at)):
        return
    for one in sorted((one for one in of.on[: of.sure] if one < at), reverse=True):
        words = of.words(one)
        if verbs_in(words) and not demands(words) and not praises(words) and not of.sentences[one].item:
            yield one


def names_the_speaker(of: InParagraph, at: int) -> Iterator[int]:
    """The sentence before that says who speaks in one that does not say so itself."""
    if of.sentences[at].source in _OF_OTHERS and not of.sentences[at].item and not verbs_in(of.words(at)):
        yield from [one for one in reversed(range(at)) if verbs_in(of.words(one)) and one_voice(of, at, one)][:1]


def left_out_between(of: InParagraph, picked: Collection[int]) -> Iterator[int]:
    """What is left out between two quoted sentences, by who says the one before, and charges or counts something or is on the same: "They noted that
    the law names no keepers" between a concern and its demand."""
    for at in range(min(picked) + 1, max(picked)):
        before = max(one for one in picked if one < at) if at not in picked else at
        if before == at or of.sentences[at].item or not one_voice(of, before, at):
            continue
        if _charges_or_counts(of, at) or shares_its_matter(of.words(before), of.words(at)):
            yield at


def _charges_or_counts(of: InParagraph, at: int) -> bool:
    return bool(charges_in(of.words(at), of.sentences[at].source)) or figures_told(of.words(at)) > 0
