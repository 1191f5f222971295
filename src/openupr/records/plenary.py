"""Whose views a part of the Council's plenary on a review holds (resolution 5/1, annex, paragraphs 29 to 32, and resolution 16/21, paragraph 13)."""

from __future__ import annotations

from enum import StrEnum


class Views(StrEnum):
    """Whose views stand under a heading of the report of a session of the Council, in the order in which they are heard."""

    STATE_UNDER_REVIEW = "state_under_review"
    STATES = "states"  # Members of the Council and observers
    NATIONAL_INSTITUTION = "national_institution"  # of human rights
    STAKEHOLDERS = "stakeholders"
    CONCLUDING_REMARKS = "concluding_remarks"  # of the State under review
