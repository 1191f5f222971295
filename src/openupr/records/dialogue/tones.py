"""What the sentences of a statement do, as labels say it, and what the whole of it does by praise and criticism.

They are labels, given by a model whose errors are measured (docs/model-card.md), and no facts of the document.
"""

from __future__ import annotations

from enum import StrEnum

from ...light_dataclass import dataclass


class Tone(StrEnum):
    """What a sentence of a statement does; several may apply."""

    PRAISE = "praise"  # of the State under review
    CRITICISM = "criticism"  # of the State under review: concern, regret, doubt, or what is lacking
    QUESTION = "question"
    RECOMMENDATION = "recommendation"
    COURTESY = "courtesy"  # thanks for report, delegation, answers
    NEUTRAL = "neutral"


class Overall(StrEnum):
    """What a whole statement does, by its praise and criticism alone."""

    PRAISE_ONLY = "praise_only"
    MOSTLY_PRAISE = "mostly_praise"
    MIXED = "mixed"
    MOSTLY_CRITICAL = "mostly_critical"
    CRITICAL_ONLY = "critical_only"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class SentenceTone:
    """The tone of the sentence that stands from `start` to `end` in a statement's clean text. `probabilities` are those of each `Tone`, in its
    order. `of_state` is the probability that it criticises, and that this is of the State under review; `sure`: where it has the label, whether that
    is sure; `doubted`: where it has not, whether it may criticise it all the same."""

    start: int
    end: int
    labels: tuple[Tone, ...]
    probabilities: tuple[float, ...]
    of_state: float = 0.0
    sure: bool = True
    doubted: bool = False

    @property
    def may_criticise(self) -> bool:
        """Whether it criticises the State under review, or may: what does not surely does nothing of the kind."""
        return self.doubted or Tone.CRITICISM in self.labels

    @property
    def surely_criticises(self) -> bool:
        """Whether it criticises the State under review, and we are sure of it."""
        return self.sure and Tone.CRITICISM in self.labels


@dataclass(frozen=True, slots=True)
class StatementTone:
    """The tone of each sentence of a statement, in order, and of all of it. `sure`: whether all of it does the same, whatever the criticism is of
    which we are not sure, of what has the label and of what is `doubted`."""

    overall: Overall
    sentences: tuple[SentenceTone, ...]
    sure: bool = True

    def has(self, tone: Tone) -> bool:
        """Whether a sentence of it does this."""
        return any(tone in sentence.labels for sentence in self.sentences)

    @property
    def may_criticise(self) -> bool:
        """Whether a sentence of it criticises the State under review, or may."""
        return any(sentence.may_criticise for sentence in self.sentences)

    @property
    def surely_criticises(self) -> bool:
        """Whether a sentence of it criticises the State under review, and we are sure of it."""
        return any(sentence.surely_criticises for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class PraisedIssue:
    """A sentence of a statement that praises the State on an issue (UPR Info's) on which UN bodies criticise it: where the sentence stands, and the
    identifiers of these `concerns`."""

    statement: str
    start: int
    end: int
    issue: str
    concerns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VoicedConcern:
    """A sentence in which a speaker voices concern: its words; the rank of the gravest act that it tells of (1 is the gravest; behind them all for
    none), what it is of (that act, or its own words) and whether it is of such an act; how near its words come to words of force (0 and more); the
    probability that it criticises the State under review; whether it `praises` it too; of how many `acts`
    it tells."""

    text: str
    rank: int
    of: str
    is_grave: bool
    force: float
    of_state: float
    praises: bool = False
    acts: int = 0
