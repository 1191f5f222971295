"""The words that readers see for the codes of records: positions, claims, sources, kinds of documents. They are those of
DESIGN.md 2; what a lay reader may not know is explained here, once."""

from __future__ import annotations

from collections.abc import Collection

from ..describing.claim_said import ClaimSaid
from ..languages.messages import Message, message_of, said_later
from ..names import language_name
from ..records import OPEN, Assessment, Kind, Position, Review, ReviewStatus, Source, Views
from ..records.dialogue.positions_said import position_counted
from ..records.texts import kind_names
from .safe_text import listed

ANSWER_NOT_HELD: str = said_later("Answer not held")
"""What is told of an answer that a document puts off, where no document that is held gives it."""
ANSWER_BY_REPORT: dict[Position, str] = said_later(
    {
        Position.SUPPORTED: "Accepted, by the next national report",
        Position.SUPPORTED_IN_PART: "Accepted in part, by the next national report",
        Position.SUPPORTED_IN_PRINCIPLE: "Accepted in principle, by the next national report",
        Position.NOTED: "Noted, by the next national report",
        Position.NOT_SUPPORTED: "Not accepted, by the next national report",
    }
)
"""What the next national report tells of an answer that no document gives."""

POSITIONS: dict[Position, tuple[str, str]] = said_later(
    {
        Position.SUPPORTED: ("Supported", "the State says that it accepts the recommendation"),
        Position.SUPPORTED_IN_PART: ("Supported in part", "the State accepts a part of it and says so"),
        Position.SUPPORTED_IN_PRINCIPLE: (
            "Supported in principle",
            "the State agrees with the aim but does not commit to the request as put",
        ),
        Position.NOTED: ("Noted", "the State takes note of it, which is the UN’s term for not supporting it"),
        Position.NOT_SUPPORTED: ("Not supported", "the State says that it does not accept it; the UN counts it as noted"),
        Position.UNDER_CONSIDERATION: ("To be answered later", "the State puts off its answer, usually to an addendum to the report"),
        Position.UNANSWERED: ("No answer found", "no document that we have states a position; the UN counts as noted what gets no answer at all"),
        Position.WITHOUT_POSITION: (
            "Position unclear",
            "the addendum speaks of it, and we can’t tell from it whether it is supported or noted",
        ),
    }
)
"""Each position: its label and what it means. In the order in which they are shown. Why a final answer has none is said in these words everywhere."""


SAYS: dict[Position, tuple[str, str]] = POSITIONS | said_later(
    {Position.UNANSWERED: ("No position stated", "the document speaks of it and states no position")}
)
"""The same for what one document says."""

ANSWERED_SO: dict[Position, tuple[str, str]] = SAYS | said_later(
    {Position.UNDER_CONSIDERATION: ("Position put off", "the State says that it does not answer yet, and we have no later answer")}
)
"""The same for an addendum: it is the State's answer, and where it puts off its position none is to follow."""


def says_of(source: Source) -> dict[Position, tuple[str, str]]:
    """Each position in a document of this kind: its label and what it means."""
    return ANSWERED_SO if source is Source.ADDENDUM else SAYS


BANDS: dict[str, str] = said_later(
    {
        "supported": "Supported",
        "partly": "In part or in principle",
        "noted": "Noted",
        "not_supported": "Not supported",
        "unanswered": "No position that we have",
    }
)
"""Positions in five classes, for tables that have no room for eight. No position that we hold: each of `OPEN`."""


def bands_said(open_ones: Collection[Position]) -> dict[str, str]:
    """`BANDS` for one review in which these positions of `OPEN` occur: where it is one alone, the last class has that one's own label."""
    return BANDS | {"unanswered": POSITIONS[next(iter(open_ones))][0]} if len(open_ones) == 1 else BANDS


def answers_counted(key: str, n: int, open_ones: Collection[Position] | None = None) -> Message:
    """So many recommendations with a position: "217 supported". With the `open_ones` of a review (see `bands_said`) the key is one of `BANDS`."""
    if key == "partly":
        return message_of(n, one="{n} in part or in principle", many="{n} in part or in principle")
    if key != "unanswered" or open_ones is None:
        return position_counted(key, n)
    if len(open_ones) == 1:
        return position_counted(next(iter(open_ones)), n)
    return message_of(n, one="{n} no position that we have", many="{n} no position that we have")


ALL_OF_BAND: dict[str, str] = said_later(
    {
        "supported": "all supported",
        "partly": "all in part or in principle",
        "noted": "all noted",
        "not_supported": "all not supported",
    }
)
"""What is said of several recommendations that are of one class. Those without a position are told by the label of their class."""


_BAND_OF = {
    Position.SUPPORTED_IN_PART: "partly",
    Position.SUPPORTED_IN_PRINCIPLE: "partly",
    **dict.fromkeys(OPEN, "unanswered"),
}


CLAIMS: dict[str, tuple[str, str]] = said_later(
    {
        ClaimSaid.NONE: ("", ""),
        ClaimSaid.IMPLEMENTED: ("said to be implemented already", "the State says that it has done so already"),
        ClaimSaid.ACTS_SO: ("said to be acted on already", "the State says that it acts, or has acted, accordingly"),
        ClaimSaid.LARGELY: ("said to be largely implemented", "the State says that it has done so for the most part, but not that it has in full"),
        ClaimSaid.IN_PROGRESS: ("said to be in progress", "the State says that it is doing so already"),
        ClaimSaid.IMPLEMENTED_OR_IN_PROGRESS: (
            "said to be implemented already or in progress",
            "the State’s words leave open if it has done so in full, in part, or is doing so",
        ),
    }
)
"""Each claim (`ClaimSaid`): its label and what it means."""


CLAIMED: dict[str, str] = said_later(
    {
        ClaimSaid.IMPLEMENTED: "implemented",
        ClaimSaid.ACTS_SO: "acted on",
        ClaimSaid.LARGELY: "largely implemented",
        ClaimSaid.IN_PROGRESS: "in progress",
        ClaimSaid.IMPLEMENTED_OR_IN_PROGRESS: "implemented or in progress",
    }
)
"""Each claim behind “with a claim that they are”."""


ASSESSMENTS: dict[Assessment, tuple[str, str]] = said_later(
    {
        Assessment.UNABLE_TO_ASSESS: ("Unable to assess", "what would be needed to tell is missing"),
        Assessment.NOT_STARTED: ("Not started", "nothing that was done is known"),
        Assessment.STARTED: ("Started", "first steps were taken"),
        Assessment.PARTLY: ("Partly implemented", "a part of what was recommended is done"),
        Assessment.LARGELY: ("Largely implemented", "most of what was recommended is done"),
        Assessment.IMPLEMENTED: ("Implemented", "all that was recommended is done"),
        Assessment.REGRESSED: ("Regressed", "it is worse than when it was recommended"),
    }
)
"""How far a recommendation was implemented, as a person assesses it: its label and what it means. In the order in which they are shown."""


SOURCES: dict[Source, str] = said_later(
    {
        Source.JUDGEMENT: "a person’s decision",
        Source.ADDENDUM: "the addendum",
        Source.REPORT: "the report",
        Source.THEMATIC_LIST: "OHCHR’s thematic list",
    }
)
"""What a source is called in a sentence."""


VIEWS: dict[Views, str] = said_later(
    {
        Views.STATE_UNDER_REVIEW: "the State under review",
        Views.STATES: "States in the Council",
        Views.NATIONAL_INSTITUTION: "the national human rights institution",
        Views.STAKEHOLDERS: "other stakeholders",
        Views.ENTITIES: "international organizations",
        Views.CONCLUDING_REMARKS: "concluding remarks",
    }
)
"""Whose views a paragraph of the Council's plenary holds."""


KINDS: dict[Kind, tuple[str, str]] = said_later(
    {
        Kind.NATIONAL_REPORT: ("National report", "what the State under review says of itself"),
        Kind.COMPILATION: ("Compilation", "OHCHR, the UN’s human rights office, brings together what UN bodies say of the State"),
        Kind.STAKEHOLDER_SUMMARY: ("Stakeholder summary", "OHCHR sums up what organizations and institutions sent in"),
        Kind.ADVANCE_QUESTIONS: ("Advance questions", "what States asked in writing before the review"),
        Kind.WORKING_GROUP_REPORT: ("Report of the Working Group", "what was said in the review and recommended"),
        Kind.ADDENDUM: ("Addendum", "what the State under review answers to the recommendations after the review"),
        Kind.DECISION: ("Decision", "the Human Rights Council adopts the outcome of the review"),
        Kind.SESSION_REPORT: ("Session report", "the Human Rights Council on its session, with what was said when it adopted the outcome"),
        Kind.THEMATIC_LIST: ("Thematic list", "OHCHR’s list of the recommendations with the State’s positions, by theme"),
        Kind.SUBMISSION: ("Submission", "what one contributor sent to OHCHR, going by the file’s name or folder"),
        Kind.STATEMENT: ("Statement", "what a delegation read out in the dialogue, in full"),
        Kind.COMMUNICATION: ("Communication", "what experts of the UN wrote to the State, on a case or a law"),
        Kind.COMMUNICATION_REPLY: ("Reply to a communication", "what the State answered to experts of the UN"),
        Kind.REPRISALS_REPORT: ("Report on reprisals", "the Secretary-General on those who were punished for speaking to the UN"),
        Kind.OPENNESS_LIST: ("List of visits, treaties or reports", "what the UN lists of the State’s cooperation, as a person saved it"),
        Kind.HUMAN_RIGHTS_INDEX: ("Human Rights Index", "an export of what UN bodies found, by OHCHR"),
        Kind.OTHER: ("Other document", "none of the documents that the UN issues for a review"),
        Kind.UNKNOWN: ("Kind not recognized", "its text does not say what it is"),
    }
)
"""Each kind of document: its name and what it is."""

_OF_A_COMMITTEE: tuple[str, str] = said_later(
    (
        "Concluding observations",
        "what a UN committee concludes on the State. We show where it is concerned or asks for something, not what it welcomes",
    )
)


def kind_words(kind: Kind, symbol: str | None) -> tuple[str, str]:
    """What a document is called and what it is: by its kind, and of another document by its symbol where that tells."""
    return _OF_A_COMMITTEE if kind_names.are_concluding_observations(kind, symbol) else KINDS[kind]


STATUS = said_later(
    {
        ReviewStatus.POSTPONED: (
            "This review was postponed",
            "The folder’s settings say that it did not take place in this session and was put off to another one.",
        ),
        ReviewStatus.NOT_HELD: ("This review did not take place", "The folder’s settings say that the review was not held."),
    }
)
"""What became of a review that was not held: a headline and a sentence."""


KIND_NAMES = kind_names.KIND_NAMES


kind_name = kind_names.kind_name
"""Each kind of document as a list names it."""


def band(position: Position) -> str:
    """The key in `BANDS` that a position belongs to."""
    return _BAND_OF.get(position) or position.value


def kinds_not_read(review: Review) -> dict[Kind, str]:
    """The kinds of documents that are held only in languages of which nothing is extracted, each with these languages: "Spanish"."""
    return {kind: listed(map(language_name, codes)) for kind, codes in review.not_read.items()}
