"""Documents of a review."""

from __future__ import annotations

import re
from enum import StrEnum

from ...light_dataclass import dataclass

_CORRIGENDUM = re.compile(r"/Corr\.\d+$")
_REVISION = re.compile(r"/Rev\.(\d+)\b")


class Kind(StrEnum):
    """What a document is in the review (UPR.md, "Documents and their ways"). `unknown` where its text does not say."""

    NATIONAL_REPORT = "national_report"
    COMPILATION = "compilation"
    STAKEHOLDER_SUMMARY = "stakeholder_summary"
    WORKING_GROUP_REPORT = "working_group_report"
    ADDENDUM = "addendum"
    DECISION = "decision"
    SESSION_REPORT = "session_report"
    THEMATIC_LIST = "thematic_list"
    ADVANCE_QUESTIONS = "advance_questions"
    SUBMISSION = "submission"
    STATEMENT = "statement"
    COMMUNICATION = "communication"
    COMMUNICATION_REPLY = "communication_reply"
    REPRISALS_REPORT = "reprisals_report"
    OPENNESS_LIST = "openness_list"
    HUMAN_RIGHTS_INDEX = "human_rights_index"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Document:
    """One file as identified by its own first pages.

    `key` is how places name it, one for each file of a review: the symbol, for another version than the main one with its language or name behind it
    ("A/HRC/WG.6/7/ITA/1 (fr)"), or the file's name where there is none, with the folders that tell it from another of that name.
    `state` is an ISO 3166 alpha-3 code, `session` a number, `date` an ISO prefix (2013-12-04), `language` a two-letter code; each is None where
    the text does not say. `basis` tells, for each of these facts, the words of the document (or the user's option) that it rests on.
    """

    key: str
    name: str
    sha256: str
    format: str
    kind: Kind = Kind.UNKNOWN
    symbol: str | None = None
    state: str | None = None
    session: int | None = None
    date: str | None = None
    language: str | None = None
    title: str = ""
    pages: int = 0
    basis: tuple[tuple[str, str], ...] = ()

    @property
    def printed_state(self) -> str:
        """How the title of a report prints the State under review; empty where it does not."""
        return self.title.rpartition("Review")[2].strip(" *∗–-")

    @property
    def corrects(self) -> str | None:
        """The symbol of the document that this one corrects, for a corrigendum ("A/HRC/14/15/Corr.1" -> "A/HRC/14/15"); None for any other."""
        symbol = self.symbol or ""
        return _CORRIGENDUM.sub("", symbol) if _CORRIGENDUM.search(symbol) else None

    @property
    def revision(self) -> int:
        """Which revision of its text it is: 2 for "A/HRC/14/15/Rev.2", 0 for the text as first issued or without a symbol."""
        found = _REVISION.search(self.symbol or "")
        return int(found.group(1)) if found else 0

    @property
    def review(self) -> str | None:
        """The review that the document belongs to, `ISO3-SS`, if its text says."""
        return f"{self.state}-{self.session:02d}" if self.state and self.session else None
