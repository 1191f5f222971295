"""What a review consists of: frozen records, each with its place in a document."""

from .documents import Document, Kind
from .doubts import Doubt
from .identifiers import Record, find, index
from .lists import PositionSource, ThematicEntry, ThematicList
from .questions import AdvanceQuestion, AdvanceQuestions
from .recommendations import (
    Claim,
    Clause,
    Commitment,
    Item,
    LeadIn,
    Note,
    Origin,
    Position,
    Recommender,
    Row,
    Unread,
    rows,
)
from .responses import Addendum, Explanation, Response, Total
from .reviews import Review, WorkingGroupReport
from .statements import Delegation, Form, Speakers, Statement, Voice

__all__ = [
    "Addendum",
    "AdvanceQuestion",
    "AdvanceQuestions",
    "Claim",
    "Clause",
    "Commitment",
    "Delegation",
    "Document",
    "Doubt",
    "Explanation",
    "Form",
    "Item",
    "Kind",
    "LeadIn",
    "Note",
    "Origin",
    "Position",
    "PositionSource",
    "Recommender",
    "Record",
    "Response",
    "Review",
    "Row",
    "Speakers",
    "Statement",
    "ThematicEntry",
    "ThematicList",
    "Total",
    "Unread",
    "Voice",
    "WorkingGroupReport",
    "find",
    "index",
    "rows",
]
