"""Statements in full: what a delegation read out in the dialogue, as it handed it out or as somebody wrote it down.

SVN-48/T.NZL     New Zealand's        SVN-48/T.NZL~2   a second text of the same State        SVN-48/T.x1   nobody can tell whose
"""

from __future__ import annotations

from enum import StrEnum

from ...light_dataclass import dataclass
from ...text import Place, Text
from .recommendations import Recommender
from .tones import StatementTone


@dataclass(frozen=True, slots=True)
class SpokenText:
    """What one speaker reads out, in a file: `text`, a paragraph a line, and the lines that nobody says (`titles`). `head` is the line that names the
    speaker in the transcript of a whole dialogue; empty where the file holds one statement."""

    titles: tuple[str, ...]
    text: str
    head: str = ""


@dataclass(frozen=True, slots=True)
class FullStatement:
    """A delegation's statement as read out. `speaker` is the State (None: the text does not say, and a doubt does), `on_behalf` the group that it
    speaks for, as printed; `basis` the words that name it. `text` has a paragraph a line, `titles` are the lines that nobody says. `unread_in` are
    the languages of it, or of a part of it, in which the requests of a delegation are not read ("": it is too short to tell); a doubt says so."""

    id: str
    speaker: Recommender | None
    on_behalf: str
    basis: str
    text: Text
    place: Place
    titles: tuple[str, ...] = ()
    unread_in: tuple[str, ...] = ()


class RequestOutcome(StrEnum):
    """What the report has of a request that was read out."""

    KEPT = "kept"  # a clause has nearly all of its words
    SHORTENED = "shortened"  # a clause has some of them
    IN_SUMMARY = "in_summary"  # no clause has them, the summary in part I does
    NOT_FOUND = "not_found"  # we found it in neither


@dataclass(frozen=True, slots=True)
class SaidRequest:
    """A request in a statement: its span in the statement's text; the clause of the same State that is the same request (empty: we found none); how
    much of its words that has; what became of it, and the words of it that the report has not."""

    start: int
    end: int
    clause: str
    share: float
    became: RequestOutcome
    without: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InFull:
    """A statement in full beside the record. `summary` is the identifier of the report's summary of it (empty: none), `tone` that of its sentences;
    `lost` are the spans of those that criticise and that the summary has not, `more` the clauses of its State that we did not find in it. `unread`:
    it speaks of recommending, and we read no request in it; then `more` is empty, for nothing can be told of what it has not, and so it is
    where a page of its file could not be read, or a part of it is in a language whose requests are not read."""

    statement: str
    summary: str
    requests: tuple[SaidRequest, ...]
    tone: StatementTone
    lost: tuple[tuple[int, int], ...]
    more: tuple[str, ...]
    unread: bool = False
