"""Who was heard: the contributors that OHCHR's summary of stakeholders' submissions lists, and the claims that it cites them for.

SVN-48/S.JS2    the contributor with the code JS2      SVN-48/S.OSCE-ODIHR   "/" and spaces of a code are hyphens here
SVN-48/S17.2    the second sentence of paragraph 17 that contributors are cited for
"""

from __future__ import annotations

from enum import StrEnum

from ...light_dataclass import dataclass
from ...text import Place, Text
from ..texts.documents import Document
from ..texts.doubts import Doubt
from ..texts.paragraphs import NumberedDocument


class ContributorKind(StrEnum):
    """What a contributor is by the heading that the list prints it under. The list's own word, not ours: in some lists a national institution
    stands among the individual submissions."""

    CIVIL_SOCIETY = "civil_society"  # the list does not tell individual from joint submissions
    INDIVIDUAL = "individual"
    JOINT = "joint"
    NATIONAL_INSTITUTION = "national_institution"
    REGIONAL = "regional"
    UNITED_NATIONS = "united_nations"
    UNKNOWN = "unknown"  # no heading, or one that the table of headings lacks


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a contributor has its seat, as printed: `city`, `country`, each empty where the list does not say. `state` is the country's ISO 3166
    alpha-3 code, empty where the name is none that the table of States knows."""

    city: str = ""
    country: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """An organisation that a joint submission names. The list does not always tell where one name ends: `name` is as far as its punctuation says."""

    name: str
    seat: Seat


@dataclass(frozen=True, slots=True)
class Attachment:
    """A document that a contributor sent along, with the code that the summary cites it by ("CoE-ECRI") and its title as printed."""

    code: str
    title: str


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """What a mark means by the list's own legend: "*" -> "a non-governmental organization in consultative status with ..."."""

    mark: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Contributor:
    """One entry of the list. `code`, `name` and `heading` are as printed; `kind` is what the heading means. `mark` are its asterisks, `meaning` what
    the legend says of them; both are empty without a mark, and then nothing is known. `also` are other names by which the document cites it: the
    halves of "PTPR/JS4", an abbreviation that its text introduces ("the Ombudsman"), the codes of its attachments are not among them. `text` is
    the whole entry."""

    id: str
    code: str
    name: str
    seat: Seat
    kind: ContributorKind
    heading: str
    mark: str
    meaning: str
    members: tuple[Member, ...]
    attachments: tuple[Attachment, ...]
    also: tuple[str, ...]
    text: Text
    place: Place


@dataclass(frozen=True, slots=True)
class ClaimSource:
    """What a note cites for a claim. `contributor` is the identifier of the contributor, empty where the list has none of that name; `printed` the
    name as cited, `paragraphs` and `pages` as printed; `further` where the note only says "see also"; `note` the note's identifier."""

    contributor: str
    printed: str
    paragraphs: tuple[str, ...]
    pages: tuple[str, ...]
    further: bool
    note: str


@dataclass(frozen=True, slots=True)
class StakeholderClaim:
    """One sentence of the summary with those that it is cited to.

    `contributors` are the identifiers of those that say it: those that its notes cite, without "see also"; where the sentence names some of these,
    only they; without a note, those that it names or, where it names none, those of the sentence before. One that the sentence begins with as the
    one who speaks, and that no note of it cites, stands before them (with the doubt `cited_otherwise`), or alone where only "Ibid." right
    behind its name cites them.
    `sources` are what its notes cite, in order; where it has no note, that of the next sentence of the paragraph that has one.
    """

    id: str
    paragraph: str
    contributors: tuple[str, ...]
    sources: tuple[ClaimSource, ...]
    text: Text
    heading: str
    place: Place


@dataclass(frozen=True, slots=True)
class StakeholderSummary:
    """OHCHR's summary of stakeholders' submissions.

    `listed_in` is the identifier of the note that lists the contributors, empty where none does; without it the sources of the claims are codes as
    printed, and nobody is counted. `uncited` are the identifiers of contributors whose code and name stand nowhere outside the list; of those in
    `unsettled` the text has words that may mean them, and no more is known. `stated` is the number of submissions that the text says it sums up, None
    where it says none.
    """

    text: NumberedDocument
    listed_in: str
    legend: tuple[LegendEntry, ...]
    contributors: tuple[Contributor, ...]
    claims: tuple[StakeholderClaim, ...]
    uncited: tuple[str, ...]
    stated: int | None
    doubts: tuple[Doubt, ...]
    unsettled: tuple[str, ...] = ()

    @property
    def document(self) -> Document:
        """The document that it is read from."""
        return self.text.document

    def claims_of(self, contributor: str) -> tuple[StakeholderClaim, ...]:
        """The claims of one contributor, by its identifier; those that cite it with "see also" are not among them."""
        return tuple(claim for claim in self.claims if contributor in claim.contributors)
