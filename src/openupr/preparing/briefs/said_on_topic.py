"""Who says what on the topic of a brief: a sentence of the State, of a UN body, of contributors or of a delegation, with its review."""

from __future__ import annotations

from ...light_dataclass import dataclass
from ...records import Concern, Finding, Recommender, Review, StakeholderClaim
from ..topics.on_topic import OnTopic


@dataclass(frozen=True, slots=True)
class StateSays:
    """A sentence of the State: of its national report, of its replies in the dialogue, or of its addendum; there with the numbers of all
    recommendations that it gives this one answer to."""

    review: Review
    on: OnTopic
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BodySays:
    """A sentence of the compilation or of a UN body, with what it does (None: not known). Without `concern.bodies`, nobody can be told. `late`: the
    document was issued after the review, and is nothing that was known for it."""

    review: Review
    on: OnTopic
    concern: Concern
    finding: Finding | None
    late: bool = False


@dataclass(frozen=True, slots=True)
class ContributorSays:
    """A sentence that the stakeholder summary gives to contributors."""

    review: Review
    on: OnTopic
    claim: StakeholderClaim


@dataclass(frozen=True, slots=True)
class DelegationSays:
    """A sentence of a delegation in the dialogue, or its question in advance, with who it is (None: not known)."""

    review: Review
    on: OnTopic
    speaker: Recommender | None


Says = StateSays | BodySays | ContributorSays | DelegationSays


def paragraph_of(said: Says) -> str:
    """The identifier of the paragraph, statement or answer that a sentence stands in."""
    return said.concern.paragraph if isinstance(said, BodySays) else said.claim.paragraph if isinstance(said, ContributorSays) else said.on.id
