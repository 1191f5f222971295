"""What a review consists of: frozen records, each with its place in a document."""

from .answers import Answer, Said, Source, ohchr_class, upr_info_class
from .documents import Document, Kind
from .doubts import Doubt
from .identifiers import Record, find, index, text_of, text_sha256
from .judgements import Judgement
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
from .results import Baseline, BaselineRow, Direction, Evidence, Figure, Level, Part, Result, Rule, Standing
from .reviews import Review, WorkingGroupReport
from .shelf import Shelf
from .statements import Delegation, Form, Speakers, Statement, Voice
from .versions import Held, Versions

__all__ = [
    "Addendum",
    "AdvanceQuestion",
    "AdvanceQuestions",
    "Answer",
    "Baseline",
    "BaselineRow",
    "Claim",
    "Clause",
    "Commitment",
    "Delegation",
    "Direction",
    "Document",
    "Doubt",
    "Evidence",
    "Explanation",
    "Figure",
    "Form",
    "Held",
    "Item",
    "Judgement",
    "Kind",
    "LeadIn",
    "Level",
    "Note",
    "Origin",
    "Part",
    "Position",
    "PositionSource",
    "Recommender",
    "Record",
    "Response",
    "Result",
    "Review",
    "Row",
    "Rule",
    "Said",
    "Shelf",
    "Source",
    "Speakers",
    "Standing",
    "Statement",
    "ThematicEntry",
    "ThematicList",
    "Total",
    "Unread",
    "Versions",
    "Voice",
    "WorkingGroupReport",
    "find",
    "index",
    "ohchr_class",
    "rows",
    "text_of",
    "text_sha256",
    "upr_info_class",
]
