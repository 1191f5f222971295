"""What UN bodies found: the sentences of a compilation, each with who says it; and what it tells of the State's cooperation with them.

SVN-48/C12.2   the second sentence of paragraph 12 that a body says
"""

from __future__ import annotations

from enum import StrEnum

from ...light_dataclass import dataclass
from ...text import Place, Text
from ..texts.documents import Document
from ..texts.doubts import Doubt
from ..texts.paragraphs import NumberedDocument


class Tenor(StrEnum):
    """What a reporting verb does. In the order of its weight, from the lightest."""

    NOTED = "noted"  # noted, reported, stated, recalled
    WELCOMED = "welcomed"  # welcomed, commended, noted with appreciation
    CONCERNED = "concerned"  # was concerned, noted with concern, questioned
    REGRETTED = "regretted"
    DEPLORED = "deplored"  # deplored, condemned, was alarmed
    RECOMMENDED = "recommended"  # recommended, encouraged, asked, stated that the State should
    URGED = "urged"  # urged, called upon


class Attribution(StrEnum):
    """How we know who says a sentence."""

    NAMED = "named"  # its own words: a name, a short name, a pronoun
    CARRIED = "carried"  # it goes on with what the sentence before reports
    AUTHOR = "author"  # its words name nobody, and it is in a body's own document: that body
    NOTE = "note"  # it says that something was recommended or feared and not by whom: the body whose document its note cites
    UNATTRIBUTED = "unattributed"  # nobody can be told: the compilation's own words, the State's answer, or one that names another body than its note


class Addressee(StrEnum):
    """Whose doing a sentence tells of, or who is asked, by its own words."""

    STATE = "state"  # the State under review; a duty to protect or to investigate is its own
    OTHER_STATE = "other_state"  # another State, an occupying power, forces of other States
    ARMED_GROUP = "armed_group"  # an armed group or a de facto authority
    BUSINESS = "business"
    OTHER = "other"  # donors, the international community, gangs
    OPEN = "open"  # the words don't tell


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A verb by which a sentence reports: `words` as printed, `at` their offset in the sentence's clean text."""

    tenor: Tenor
    words: str
    at: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """A body that says a sentence. `body` is its code in the table of bodies, empty for one that the table lacks; `printed` the words that name it,
    which may be a pronoun ("it"), or empty where the sentence goes on with what the one before reports."""

    body: str
    printed: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A source that a note names: `symbol` of a UN document (empty: none), `title` as printed ("UNHCR submission"), `paragraphs` ("15 (a)",
    "27–28") and `pages` as printed, `note` the identifier of the note."""

    symbol: str
    title: str
    paragraphs: tuple[str, ...]
    pages: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Concern:
    """One sentence of a compilation with the bodies that say it.

    `bodies` are none where nobody can be told (`attribution` is `unattributed`): such a sentence is kept and counted in no figure.
    `paragraph` is the identifier of its paragraph, `heading` the path to it ("IV. ... > B. ... > 1. Women"). `verbs` are its reporting verbs, none
    where it goes on with what the sentence before reports. `addressee` is who did or should do what it tells. `sources` are those of the notes at
    the sentence or, where it has none, at the next sentence of the paragraph that has one.
    """

    id: str
    paragraph: str
    bodies: tuple[Speaker, ...]
    verbs: tuple[ReportingVerb, ...]
    attribution: Attribution
    addressee: Addressee
    text: Text
    heading: str
    sources: tuple[Citation, ...]
    place: Place

    @property
    def carried(self) -> bool:
        """Whether it goes on with what the sentence before reports."""
        return self.attribution is Attribution.CARRIED

    @property
    def by_its_words(self) -> bool:
        """Whether the sentence itself says who says it, not the one before or the document that it stands in."""
        return self.attribution not in {Attribution.CARRIED, Attribution.AUTHOR}

    @property
    def tenor(self) -> Tenor | None:
        """The heaviest of its verbs; None where it has none."""
        order = list(Tenor)
        return max((verb.tenor for verb in self.verbs), key=order.index, default=None)


class Dealing(StrEnum):
    """Of what part of the cooperation with the UN's human rights mechanisms a document tells."""

    RATIFIED = "ratified"
    SIGNED = "signed"
    NOT_RATIFIED = "not_ratified"
    TREATY_RECOMMENDED = "treaty_recommended"  # a body asks for the ratification
    STANDING_INVITATION = "standing_invitation"
    NO_STANDING_INVITATION = "no_standing_invitation"
    VISIT_MADE = "visit_made"
    VISIT_AGREED = "visit_agreed"  # or the State invited, or a visit is in preparation
    VISIT_REQUESTED = "visit_requested"
    VISIT_DECLINED = "visit_declined"  # refused or put off, as the text says, by whomever
    VISIT_DISCUSSED = "visit_discussed"  # talked about, or said not to be planned: neither agreed nor asked for
    REPORT_SUBMITTED = "report_submitted"
    REPORT_OVERDUE = "report_overdue"
    REPRISAL = "reprisal"


@dataclass(frozen=True, slots=True)
class Cooperation:
    """One thing that a compilation or a national report tells of the State's cooperation; in a national report it is the State's own statement.

    `subject` is a code of a treaty or a body, empty where none is named, or one that the tables lack: `named` are then its words as printed. `value`
    is what is told of it: a date as printed, "yes", "no", "several" where treaties are only counted (`named`); `text` the row or sentence.
    `paragraph` is the identifier of its paragraph, `note` that of its note that names the treaty, where the sentence does not."""

    dealing: Dealing
    subject: str
    value: str
    text: Text
    paragraph: str
    place: Place
    named: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Compilation:
    """OHCHR's compilation of UN information. `concerns` are all sentences of its numbered paragraphs, those that are `unattributed` too."""

    text: NumberedDocument
    concerns: tuple[Concern, ...]
    cooperation: tuple[Cooperation, ...]
    doubts: tuple[Doubt, ...]

    @property
    def document(self) -> Document:
        """The document that it is read from."""
        return self.text.document
