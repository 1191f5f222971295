"""What each kind of document is called, in lists and in sentences."""

from __future__ import annotations

from ...languages.messages import said_later
from .documents import Kind

KIND_NAMES: dict[Kind, str] = said_later(
    {
        Kind.NATIONAL_REPORT: "national report",
        Kind.COMPILATION: "compilation",
        Kind.STAKEHOLDER_SUMMARY: "stakeholder summary",
        Kind.ADVANCE_QUESTIONS: "advance questions",
        Kind.WORKING_GROUP_REPORT: "report of the Working Group",
        Kind.ADDENDUM: "addendum",
        Kind.DECISION: "decision",
        Kind.SESSION_REPORT: "session report",
        Kind.THEMATIC_LIST: "thematic list",
        Kind.SUBMISSION: "submission",
        Kind.STATEMENT: "statement",
        Kind.COMMUNICATION: "communication",
        Kind.COMMUNICATION_REPLY: "reply to a communication",
        Kind.REPRISALS_REPORT: "report on reprisals",
        Kind.OPENNESS_LIST: "list of visits, treaties or reports",
        Kind.HUMAN_RIGHTS_INDEX: "Human Rights Index",
        Kind.OTHER: "other document",
        Kind.UNKNOWN: "kind not recognized",
    }
)
"""Each kind of document as a list names it."""


def kind_name(kind: Kind) -> str:
    """A document's kind in a list: "stakeholder summary", "report of the Working Group"."""
    return KIND_NAMES[kind]
