"""What a review consists of: frozen records, each with its place in a document."""

from .annotations import Annotation, AnnotationKind
from .answers import Answer, Said, Source, ohchr_class, upr_info_class
from .concerns import Citation, Compilation, Concern, Cooperation, Dealing, ReportingVerb, Speaker, Tenor
from .counts import Counts, counts
from .documents import Document, Kind
from .doubts import Doubt
from .gravity import GraveAct
from .identifiers import Record, find, index, text_of, text_sha256
from .judgements import Judgement
from .links import AnsweredIn, Answers, Numbering, SectionMatch
from .lists import PositionSource, ThematicEntry, ThematicList
from .national_reports import Actor, Chapter, NationalReport, Participant, Problem, Reference, Role, Section, SelfReport, Spot
from .paragraphs import Apart, ApartKind, Endnote, Heading, Mark, NumberedDocument, Paragraph, Piece, PieceKind
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
    "Actor",
    "Addendum",
    "AdvanceQuestion",
    "AdvanceQuestions",
    "Annotation",
    "AnnotationKind",
    "Answer",
    "AnsweredIn",
    "Answers",
    "Apart",
    "ApartKind",
    "Baseline",
    "BaselineRow",
    "Chapter",
    "Citation",
    "Claim",
    "Clause",
    "Commitment",
    "Compilation",
    "Concern",
    "Cooperation",
    "Counts",
    "Dealing",
    "Delegation",
    "Direction",
    "Document",
    "Doubt",
    "Endnote",
    "Evidence",
    "Explanation",
    "Figure",
    "Form",
    "GraveAct",
    "Heading",
    "Held",
    "Item",
    "Judgement",
    "Kind",
    "LeadIn",
    "Level",
    "Mark",
    "NationalReport",
    "Note",
    "NumberedDocument",
    "Numbering",
    "Origin",
    "Paragraph",
    "Part",
    "Participant",
    "Piece",
    "PieceKind",
    "Position",
    "PositionSource",
    "Problem",
    "Recommender",
    "Record",
    "Reference",
    "ReportingVerb",
    "Response",
    "Result",
    "Review",
    "Role",
    "Row",
    "Rule",
    "Said",
    "Section",
    "SectionMatch",
    "SelfReport",
    "Shelf",
    "Source",
    "Speaker",
    "Speakers",
    "Spot",
    "Standing",
    "Statement",
    "Tenor",
    "ThematicEntry",
    "ThematicList",
    "Total",
    "Unread",
    "Versions",
    "Voice",
    "WorkingGroupReport",
    "counts",
    "find",
    "index",
    "ohchr_class",
    "rows",
    "text_of",
    "text_sha256",
    "upr_info_class",
]
