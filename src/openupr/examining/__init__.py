"""One review, tested by the same rules as any other: one file an examination, and what is usual.

    from openupr.classifying import labeller
    from openupr.examining import Shelf, examine, ours, shipped

    results = examine(review, Shelf(shipped(), reviews), ours([review], labeller()))

Each result has a level, a sentence, figures, evidence with places, limits, and the innocent explanation. There is no overall figure.
"""

from __future__ import annotations

from ..records import Result, Review
from .action import Action
from .admissions import Admissions
from .baselines import load, metadata, shipped
from .claims import Claims
from .compilation import CompilationOfSources
from .completeness import Completeness
from .consultation import Consultation
from .coverage import Coverage
from .endorsement import Endorsement
from .follow_through import FollowThrough
from .frame import Examination, Headline, Measured
from .labels import UPR_INFO, Label, Labels, LabelTable, ours
from .openness import Openness
from .own_labels import label_table
from .repetition import Repetition
from .responses import Responses
from .shelf import Shelf
from .speaking_time import SpeakingTime
from .spread import Spread
from .submissions import Submissions
from .versions import VersionsHeld

EXAMINATIONS: tuple[type[Examination], ...] = (
    SpeakingTime,
    Action,
    Endorsement,
    Responses,
    Claims,
    Spread,
    Repetition,
    FollowThrough,
    Completeness,
)
"""The examinations of what was said and recommended, which have a baseline, in the order in which results are shown."""

RECORD: tuple[type[Examination], ...] = (Consultation, Admissions, CompilationOfSources, Openness, Coverage, Submissions, VersionsHeld)
"""The examinations of the documents that went into the review. They have no baseline: they give figures and evidence, and no level."""

EVERY = (*EXAMINATIONS, *RECORD)
"""All of them, in the order in which results are shown."""

__all__ = [
    "EVERY",
    "EXAMINATIONS",
    "RECORD",
    "UPR_INFO",
    "Examination",
    "Headline",
    "Label",
    "LabelTable",
    "Labels",
    "Measured",
    "Shelf",
    "examinations",
    "examine",
    "label_table",
    "load",
    "metadata",
    "ours",
    "shipped",
]


def examinations(labels: Labels | None = None) -> tuple[Examination, ...]:
    """Every examination, ready to be made with these labels."""
    return tuple(each(labels) for each in EVERY)


def examine(review: Review, shelf: Shelf, labels: Labels | None = None) -> tuple[Result, ...]:
    """The results of every examination of one review, in order. What can't be told is a result too, with the document that is missing."""
    return tuple(each.examine(review, shelf) for each in examinations(labels))
