"""What a cut of a paragraph loses: sentences that say of what is quoted who did what, or how many. A quotation without them says less
than its speaker does, and a shorter one that loses more is none."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ...topics.goes_on_from import goes_on_from_before
from ...topics.review_sentences import SentenceSource
from .charges_carried import charges_in, shares_its_matter
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
    topic; and what goes on from what is quoted. Each is said by who says that."""
    if not picked:
        return frozenset()
    own = (at for at in of.on[: of.sure] if at not in picked and _charges_or_counts(of, at) and any(one_voice(of, at, one) for one in picked))
    behind = (at + 1 for at in picked if at + 1 < len(of.sentences) and at + 1 not in picked and one_voice(of, at, at + 1))
    going_on = (at for at in behind if not of.sentences[at].item and goes_on_from_before(of.words(at - 1), of.words(at)))
    return frozenset((*left_out_between(of, picked), *own, *going_on))


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
