"""What each kind of document is called, in lists and in sentences."""

from __future__ import annotations

from ...languages.messages import said_later
from ...names import parse_symbol
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


_CONCLUDING_OBSERVATIONS: str = said_later("concluding observations")


def are_concluding_observations(kind: Kind, symbol: str | None) -> bool:
    """Whether the symbol of a document that the UN issues for no review tells that a committee concludes in it on a State's report."""
    parsed = parse_symbol(symbol) if symbol and kind is Kind.OTHER else None
    return parsed is not None and parsed.kind_hint == "concluding_observations"


def kind_name(kind: Kind, symbol: str | None = None) -> str:
    """A document's kind in a list: "stakeholder summary", "report of the Working Group"; of another document what its symbol tells."""
    return _CONCLUDING_OBSERVATIONS if are_concluding_observations(kind, symbol) else KIND_NAMES[kind]
