"""Whose views a part of the Council's plenary on a review holds (resolution 5/1, annex, paragraphs 29 to 32, and resolution 16/21, paragraph 13)."""

from __future__ import annotations

from enum import StrEnum

from ...light_dataclass import dataclass


class Views(StrEnum):
    """Whose views stand under a heading of the report of a session of the Council, in the order in which they are heard."""

    STATE_UNDER_REVIEW = "state_under_review"
    STATES = "states"  # Members of the Council and observers
    NATIONAL_INSTITUTION = "national_institution"  # of human rights
    STAKEHOLDERS = "stakeholders"
    ENTITIES = "entities"  # of the United Nations, and other international organizations that are no State
    CONCLUDING_REMARKS = "concluding_remarks"  # of the State under review


@dataclass(frozen=True, slots=True)
class PlenarySpeaker:
    """Somebody who spoke when the Council considered the outcome. `paragraph` is the identifier of the paragraph, `start` and `end` the part of
    its text that tells what was said; in a list of those who spoke, their name. `state` is the code of a State, empty for others; `name` is as
    printed. `for_others`: the codes or names of those for whom it spoke too. `point_of_order`: the codes (or names) of those who raised one while
    this speaker spoke. `listed`: only the name stands there."""

    paragraph: str
    views: Views
    state: str
    name: str
    start: int
    end: int
    for_others: tuple[str, ...] = ()
    point_of_order: tuple[str, ...] = ()
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Adoption:
    """What was said when the Council adopted the outcome: the State's last words (identifiers of paragraphs), and who else spoke. `stated` are the
    numbers of speakers that the report itself gives, by whose views."""

    own: tuple[str, ...] = ()
    speakers: tuple[PlenarySpeaker, ...] = ()
    stated: tuple[tuple[Views, int], ...] = ()


@dataclass(frozen=True, slots=True)
class CameAgain:
    """A speaker of the plenary beside the review: the `contributor` of the stakeholder summary whose name it is (empty: we found none), and the
    claims of the summary whose words come up again, by their identifiers."""

    speaker: PlenarySpeaker
    contributor: str
    claims: tuple[str, ...]
