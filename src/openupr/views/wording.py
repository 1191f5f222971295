"""The words that readers see for positions, claims, groups, dates and numbers; and how a document's text is made safe to
look at.

The words are those of DESIGN.md 2. What a lay reader may not know is explained here, once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..languages.messages import said_later
from ..languages.reversal_words import turn_behind
from ..names import GROUPS, body, cycle_of, language_name, state
from ..records import Assessment, Claim, Kind, Position, Recommender, Review, ReviewStatus, Source, Views, kind_names

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
        Position.UNDER_CONSIDERATION: ("Under consideration", "the State will answer later, usually in an addendum to the report"),
        Position.UNANSWERED: ("No answer in the report", "the report states no position on it"),
    }
)
"""Each position: its label and what it means. In the order in which they are shown."""

ANSWERS: dict[Position, tuple[str, str]] = POSITIONS | said_later(
    {
        Position.UNDER_CONSIDERATION: (
            "Under consideration",
            "our documents put it off or speak of it, and say neither that it is supported nor that it is noted",
        ),
        Position.UNANSWERED: ("No answer found", "no document that we have states a position; what gets no answer at all the UN counts as noted"),
    }
)
"""The same for final answers, when more than the report is held."""

SAYS: dict[Position, tuple[str, str]] = POSITIONS | said_later(
    {Position.UNANSWERED: ("No position stated", "the document speaks of it and states no position")}
)
"""The same for what one document says."""

BANDS: dict[str, str] = said_later(
    {
        "supported": "Supported",
        "partly": "In part or in principle",
        "noted": "Noted",
        "not_supported": "Not supported",
        "unanswered": "No answer that we hold",
    }
)
"""Positions in five classes, for tables that have no room for seven. No answer that we hold: no position, or one that is still to come."""

NOT_HELD, NOT_FOUND = said_later({False: "Answer not held here", True: "No answer found"}).values()
"""What the last of `BANDS` is called where the document that the State answers in is missing, and where it is held."""


def bands_said(missing: Iterable[Kind]) -> dict[str, str]:
    """`BANDS` for one review that lacks these kinds of documents: nobody is told to have given no answer in a document that we have not read."""
    return BANDS | {"unanswered": NOT_HELD if Kind.ADDENDUM in missing else NOT_FOUND}


_BAND_OF = {
    Position.SUPPORTED_IN_PART: "partly",
    Position.SUPPORTED_IN_PRINCIPLE: "partly",
    Position.UNDER_CONSIDERATION: "unanswered",
}

CLAIMS: dict[Claim, tuple[str, str]] = said_later(
    {
        Claim.NONE: ("", ""),
        Claim.IMPLEMENTED: ("said to be implemented already", "the State says that it has done so already"),
        Claim.IN_PROGRESS: ("said to be in progress", "the State says that it is doing so already"),
        Claim.IMPLEMENTED_OR_IN_PROGRESS: (
            "said to be implemented already or in progress",
            "the State says in one sentence, of many recommendations, that it has done so or is doing so",
        ),
    }
)
"""Each claim: its label and what it means."""

CLAIMED: dict[Claim, str] = said_later(
    {
        Claim.IMPLEMENTED: "implemented",
        Claim.IN_PROGRESS: "in progress",
        Claim.IMPLEMENTED_OR_IN_PROGRESS: "implemented or in progress",
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
        Kind.SUBMISSION: ("Submission", "what one contributor sent to OHCHR"),
        Kind.STATEMENT: ("Statement", "what a delegation read out in the dialogue, in full"),
        Kind.COMMUNICATION: ("Communication", "what experts of the UN wrote to the State, on a case or a law"),
        Kind.COMMUNICATION_REPLY: ("Reply to a communication", "what the State answered to experts of the UN"),
        Kind.REPRISALS_REPORT: ("Report on reprisals", "the Secretary-General on those who were punished for speaking to the UN"),
        Kind.HUMAN_RIGHTS_INDEX: ("Human Rights Index", "an export of what UN bodies found, by OHCHR"),
        Kind.OTHER: ("Other document", "none of the documents that the UN issues for a review"),
        Kind.UNKNOWN: ("Kind not recognised", "its text does not say what it is"),
    }
)
"""Each kind of document: its name and what it is."""

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

GROUP_NAMES: dict[str, str] = said_later(
    {
        "african": "African States",
        "asia_pacific": "Asia-Pacific States",
        "eastern_european": "Eastern European States",
        "grulac": "Latin American and Caribbean States",
        "weog": "Western European and other States",
        "none": "In no regional group",
        "unknown": "Name not recognised",
    }
)
"""The UN's regional groups, and what stands in none of them."""

# C0 and C1 controls, and the marks that embed, override or isolate a direction: with them a text can look like another one.
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")


def shown_safely(text: str) -> str:
    """The text with its control characters and direction overrides written out ("<U+202E>"): nothing acts, nothing is hidden.

    Line feeds and tabs stay; so do the plain direction marks that Arabic and Hebrew texts need.
    """
    # What Python takes for printable has none of them: most texts, told in a fiftieth of the time.
    return text if text.isprintable() else _HIDDEN.sub(lambda match: f"<U+{ord(match.group()):04X}>", text)


def one_line(text: str) -> str:
    """A text on one line, without characters that act."""
    return shown_safely(" ".join(text.split()))


def state_name(iso3: str) -> str:
    """The UN's short name of a State; the code itself where no table knows it (the invented reviews)."""
    try:
        return state(iso3).name
    except LookupError:
        return iso3


def body_name(code: str, printed: str = "") -> str:
    """The name of a UN body by its code; as printed, or the code itself, where no table knows it."""
    try:
        return body(code).name if code else printed
    except LookupError:
        return printed or code


def state_of(review: Review) -> str:
    """The State under review: the UN's short name, or as its report's title prints it where no table knows its code."""
    known = state_name(review.state)
    printed = review.report.document.printed_state if review.report and known == review.state else ""
    return printed or known


def group_of(recommender: Recommender) -> str:
    """The key of the recommender's regional group: one of `GROUPS`, `none` (the European Union, the Holy See ...), or
    `unknown`."""
    if recommender.state is None:
        return "unknown"
    try:
        return state(recommender.state).group or "none"
    except LookupError:
        return "unknown"


def group_name(key: str) -> str:
    """A regional group's name."""
    return GROUP_NAMES[key]


def group_keys() -> tuple[str, ...]:
    """Every key of `group_of`, in the order in which they are shown."""
    return (*GROUPS, "none", "unknown")


def recommender_name(recommender: Recommender) -> str:
    """A recommending State by the UN's name, or as printed where it was not recognised."""
    return state_name(recommender.state) if recommender.state else recommender.printed


def cycle(session: int) -> int | None:
    """The cycle that a session belongs to; None for a session that the table does not have yet."""
    try:
        return cycle_of(session)
    except LookupError:
        return None


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 item", "2,531 items"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(names: Iterable[str]) -> str:
    """ "A, B and C"."""
    every = list(names)
    return every[0] if len(every) == 1 else f"{', '.join(every[:-1])} and {every[-1]}" if every else ""


def sentence(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


KIND_NAMES = kind_names.KIND_NAMES
kind_name = kind_names.kind_name
"""Each kind of document as a list names it."""


def band(position: Position) -> str:
    """The key in `BANDS` that a position belongs to."""
    return _BAND_OF.get(position) or position.value


def not_read(review: Review) -> dict[Kind, str]:
    """The kinds of documents that are held only in languages of which nothing is extracted, each with these languages: "Spanish"."""
    return {kind: listed(map(language_name, codes)) for kind, codes in review.not_read.items()}


def opening(text: str, most: int = 150) -> str:
    """The first words of a text, at most so many characters, cut between words. Where a later sentence turns them round, its first words stand behind
    them: "It is no priority … Nevertheless, it is considered."."""
    if len(text) <= most:
        return text
    cut = text[:most].rpartition(" ")[0].rstrip(" ,;:")
    turn = turn_behind(text, len(cut))
    behind = text[turn:] if turn is not None else ""
    return f"{cut} …" + (f" {behind if len(behind) <= most else behind[:most].rpartition(' ')[0].rstrip(' ,;:') + ' …'}" if behind else "")


def anchor(record: str) -> str:
    """The part of an identifier that names the record inside its review: "SVN-48/R140.12" gives "R140.12"."""
    return record.rpartition("/")[2]


def full_id(review: Review, record: str) -> str:
    """The identifier with its review: "SVN-48/R140.12"."""
    return f"{review.id}/{anchor(record)}" if record else ""


(HIDDEN_PERSONS,) = said_later(
    (
        "In ten dossiers two readers, which are language models, found 27 mentions of persons in sentences of UN bodies and stakeholders. All 27 "
        "were blocked out, and with them 1.3 % of the other words with a capital. Our marks were chosen on 20 of the 27. Of 56 mentions in texts of "
        "the press 54 were blocked out. Names may remain: read before you hand it on.",
    )
)
"""What is said where persons are blocked out (tests/accuracy/test_persons.py holds both figures)."""
