"""What the words of a review's records name, each kind made when it is first asked for, and once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..records import Output, Outputs
from .given_reasons import ReasonGiven

if TYPE_CHECKING:
    from ..records import Cache, Finding, GraveAct, PersonMention, Persons, PraisedIssue, Review, SaidOfItself, StatementTone, VoicedConcern


class Description(Outputs):
    """What the words of a `review` name. `cache` keeps each kind (None: they are made anew for every object of this class)."""

    stage = "description"

    grave: Output[dict[str, tuple[GraveAct, ...]]] = Output("grave_in.grave_in")
    """The grave acts that each concern of a UN body tells of, the gravest first, by its identifier; those that tell of none are left out."""

    findings: Output[dict[str, Finding]] = Output("what_bodies_say.findings_in")
    """What each sentence of the compilation and of the other documents of UN bodies does, by its identifier."""

    reasons: Output[dict[str, ReasonGiven]] = Output("reasons.reasons_in")
    """What the State gives with each answer that notes or does not support: a reason, or words that are none; by the item's identifier."""

    tone: Output[dict[str, StatementTone]] = Output("tone_of_statements.tones_in")
    """The tone of each statement and of its sentences, by its identifier."""

    praised: Output[tuple[PraisedIssue, ...]] = Output("praised_issues.praised_issues", "review", "tone", "findings")
    """The sentences that praise the State, by the issues that they are surely on, with the concerns of UN bodies on the same issue."""

    voiced: Output[dict[str, tuple[VoicedConcern, ...]]] = Output("voiced_concerns.voiced_in", "review", "tone")
    """The sentences of each statement in which its speaker voices concern, by its identifier; those without any are left out."""

    said_of_itself: Output[dict[str, SaidOfItself]] = Output("problem_or_progress.said_of_itself")
    """What each sentence of the national report says of the State's own record, by its identifier."""

    persons: Output[dict[str, tuple[PersonMention, ...]]] = Output("persons.persons_in.persons_in")
    """The persons whom each record of the UN's documents names, in the order of its words, by its identifier; those that name none are left out."""

    named: Output[Persons] = Output("persons.whose_names.persons_named", "review", "persons")
    """The persons of the review, each with all places, and what is blocked out of its texts because stakeholders alone name it."""

    def __init__(self, review: Review, *, cache: Cache | None = None) -> None:
        super().__init__(cache, review.language)
        self.review = review
