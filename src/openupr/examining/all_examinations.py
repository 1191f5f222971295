"""Every examination, in the order in which results are shown, and what makes them all."""

from __future__ import annotations

from ..languages.word_tables import reading_in
from ..records import Result, Review
from .action import Action
from .admissions import Admissions
from .adoption_heard import AdoptionHeard
from .answers_given import Responses
from .claims import Claims
from .compilation_of_sources import CompilationOfSources
from .completeness import Completeness
from .consultation import Consultation
from .coverage import Coverage
from .endorsement import Endorsement
from .examination import Examination
from .follow_through import FollowThrough
from .labels import Labels
from .openness import Openness
from .persons_raised import PersonsRaised
from .repetition import Repetition
from .said_in_full import SaidInFull
from .shelf import Shelf
from .silence import Silence
from .speaking_time import SpeakingTime
from .spread import Spread
from .submissions_held import Submissions
from .tone import ToneOfSpeakers
from .versions_held import VersionsHeld

EXAMINATIONS: tuple[type[Examination], ...] = (
    SpeakingTime,
    Action,
    Endorsement,
    ToneOfSpeakers,
    Responses,
    Claims,
    Spread,
    Repetition,
    FollowThrough,
    Completeness,
)
"""The examinations of what was said and recommended, which have a baseline, in the order in which results are shown."""

RECORD: tuple[type[Examination], ...] = (
    Consultation,
    Admissions,
    CompilationOfSources,
    Silence,
    Openness,
    Coverage,
    Submissions,
    PersonsRaised,
    SaidInFull,
    AdoptionHeard,
    VersionsHeld,
)
"""The examinations of the documents that went into the review, of what was said in full, and of what came after it. They have no baseline: they give
figures and evidence, and no level."""

EVERY = (*EXAMINATIONS, *RECORD)
"""All of them, in the order in which results are shown."""


def examinations(labels: Labels | None = None) -> tuple[Examination, ...]:
    """Every examination, ready to be made with these labels."""
    return tuple(each(labels) for each in EVERY)


def examine_all(review: Review, shelf: Shelf, labels: Labels | None = None) -> tuple[Result, ...]:
    """The results of every examination of one review, in order. What can't be told is a result too, with the document that is missing."""
    with reading_in(review.language):
        return tuple(each.examine(review, shelf) for each in examinations(labels))
