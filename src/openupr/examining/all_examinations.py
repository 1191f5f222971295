"""Every examination, in the order in which results are shown, and what makes them all."""

from __future__ import annotations

from ..languages.word_tables import reading_in
from ..records import Result, Review
from .documented.admissions import Admissions
from .documented.adoption_heard import AdoptionHeard
from .documented.compilation_of_sources import CompilationOfSources
from .documented.completeness import Completeness
from .documented.consultation import Consultation
from .documented.openness import Openness
from .documented.persons_raised import PersonsRaised
from .documented.submissions_held import Submissions
from .documented.versions_held import VersionsHeld
from .frame.examination import Examination
from .frame.shelf import Shelf
from .measures.labels import Labels
from .recommended.action import Action
from .recommended.answers_given import Responses
from .recommended.claims import Claims
from .recommended.coverage import Coverage
from .recommended.endorsement import Endorsement
from .recommended.follow_through import FollowThrough
from .recommended.repetition import Repetition
from .recommended.said_in_full import SaidInFull
from .recommended.silence import Silence
from .recommended.speaking_time import SpeakingTime
from .recommended.spread import Spread
from .recommended.tone import ToneOfSpeakers

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
