"""The State's final answer to each recommendation, with every document that says something of it."""

from __future__ import annotations

from enum import StrEnum

from ...light_dataclass import dataclass
from ...text import Place
from .recommendations import OPEN, Claim, Position
from .responses import Response


class Source(StrEnum):
    """Where a position is said. In the order in which they decide, from the last word to the first."""

    JUDGEMENT = "judgement"
    ADDENDUM = "addendum"
    REPORT = "report"
    THEMATIC_LIST = "thematic_list"


@dataclass(frozen=True, slots=True)
class SourceAnswer:
    """What one source says of an item: `words` are those that decided, `document` its key (empty for a judgement), `place` where it says so."""

    source: Source
    document: str
    position: Position
    claim: Claim
    words: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class Answer:
    """The final answer to one item.

    `position` and `claim` are those of the last source that states one (`settled_by`); where none does, `position` says why (`Position`). `said`
    holds what every source says, in the order in which they decide. `parts` are the responses of the addendum: one, or several where the State
    splits the item; an item that is answered differently in its parts is `supported_in_part`. `agreed` is whether no two sources contradict each
    other in the UN's own two classes, the report's "to be examined" aside; a judgement settles it.
    """

    item: str
    number: str
    position: Position
    claim: Claim
    settled_by: Source
    said: tuple[SourceAnswer, ...]
    parts: tuple[Response, ...] = ()
    agreed: bool = True

    @property
    def reasons(self) -> str:
        """The State's reasons in its own words, cleaned; empty where it gives none."""
        return " ".join(dict.fromkeys(reason.text.clean for part in self.parts for reason in part.reasons))

    @property
    def is_left_open(self) -> bool:
        """Whether the report puts the answer off ("will be examined") and no addendum is held: it may have been answered."""
        return self.position is Position.UNDER_CONSIDERATION

    @property
    def is_without_position(self) -> bool:
        """Whether an addendum speaks of it, and neither that nor anything else that is held takes a position."""
        return self.position is Position.WITHOUT_POSITION

    @property
    def is_passed_over(self) -> bool:
        """Whether the report puts the answer off, and we found nothing on it in the addendum that is held."""
        reported = next((said.position for said in self.said if said.source is Source.REPORT), None)
        return self.position is Position.UNANSWERED and reported is Position.UNDER_CONSIDERATION

    @property
    def last_word(self) -> SourceAnswer | None:
        """What settled it; where no source takes a position, what the newest source says that speaks of it at all."""
        if self.position in OPEN:
            return next(iter(self.said), None)
        return next((said for said in self.said if said.source is self.settled_by), None)

    @property
    def document(self) -> str:
        """The key of the document that has the last word; empty for a judgement."""
        return self.last_word.document if self.last_word else ""


# OHCHR's lists know two words. "Support in part" is listed under both by some lists and under either by others; here it counts as noted, as
# what is not clearly supported does (UPR Info's methodology of responses: only what is clearly accepted is accepted).
_SUPPORTED = {Position.SUPPORTED}
_OPEN = OPEN - {Position.UNANSWERED}


def ohchr_class(position: Position, *, passed_over: bool = False) -> str:
    """The class in OHCHR's lists: `Supported`, `Noted`, or empty while the State has not answered. What gets no answer is noted (UPR.md, Rules); of
    what an addendum seems to pass over (`passed_over`) that is not said, for we may have missed it there."""
    if position in _OPEN or passed_over:
        return ""
    return "Supported" if position in _SUPPORTED else "Noted"


def upr_info_class(position: Position, *, passed_over: bool = False) -> str:
    """The class in UPR Info's list: `Accepted`, `Noted`, or empty as in `ohchr_class` (Database_Methodology_Responses, 2014)."""
    if position in _OPEN or passed_over:
        return ""
    return "Accepted" if position in _SUPPORTED else "Noted"
