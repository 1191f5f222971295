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
from .reviews import Review, WorkingGroupReport
from .statements import Delegation, Form, Speakers, Statement, Voice

__all__ = [
    "AdvanceQuestion",
    "AdvanceQuestions",
    "Claim",
    "Clause",
    "Commitment",
    "Delegation",
    "Document",
    "Doubt",
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
    "Review",
    "Row",
    "Speakers",
    "Statement",
    "ThematicEntry",
    "ThematicList",
    "Unread",
    "Voice",
    "WorkingGroupReport",
    "find",
    "index",
    "rows",
]
