"""What a national report says of itself and of its State: its sections, who made it, its sentences, which recommendations it names.

SVN-48/N17.2   the second sentence of paragraph 17
"""

from __future__ import annotations

from enum import StrEnum

from ...light_dataclass import dataclass
from ...text import Place, Text
from ..texts.documents import Document
from ..texts.doubts import Doubt
from ..texts.paragraphs import NumberedDocument
from .concerns import Cooperation


class Chapter(StrEnum):
    """What a section is for, by the general guidelines for national reports (decisions 6/102 and 17/119 of the Human Rights Council)."""

    INTRODUCTION = "introduction"
    METHODOLOGY = "methodology"  # A. how the report was made, who was consulted
    FRAMEWORK = "framework"  # B. norms and institutions
    RIGHTS = "rights"  # B, C. rights on the ground, follow-up to the previous review
    ACHIEVEMENTS = "achievements"  # D. achievements and best practices
    CHALLENGES = "challenges"  # D. challenges and constraints
    PRIORITIES = "priorities"  # E. national priorities, initiatives, commitments
    EXPECTATIONS = "expectations"  # F. capacity-building, technical assistance
    CONCLUSION = "conclusion"


class Actor(StrEnum):
    """Who took part in making the report."""

    STATE = "state"
    INSTITUTION = "institution"  # independent body of the State: national human rights institution, ombudsman, equality body
    NGO = "ngo"
    ACADEMIA = "academia"
    PARLIAMENT = "parliament"
    INTERNATIONAL = "international"
    PUBLIC = "public"
    MIXED = "mixed"  # a body that by the report's words has members from outside of the State, beside its own


class Role(StrEnum):
    """What an actor did for the report. In the order of its weight, from the heaviest."""

    DRAFTED = "drafted"
    ADOPTED = "adopted"  # or endorsed, approved: it said yes to what others wrote
    REPORTED = "reported"  # it told, for the report, what it does or what the State does: that makes it no author
    CONSULTED = "consulted"
    SUPPORTED = "supported"  # it facilitated the making, or gave its support
    INFORMED = "informed"


class Problem(StrEnum):
    """Of what kind a problem is that a report tells of. One from outside is no admission."""

    RIGHTS = "rights"  # in the enjoyment of rights, in law or in practice
    MEANS = "means"  # of money, staff, skills, data
    OUTSIDE = "outside"  # put down to, or done about, what the State does not command: sanctions, conflict, disaster


class Spot(StrEnum):
    """Where a report names recommendations."""

    HEADING = "heading"  # in a heading, or on a line of its own below one: it speaks for the section
    TEXT = "text"
    NOTE = "note"
    TABLE = "table"  # in an annexed matrix


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report that answers for itself: what stands under one heading.

    `id` is that of its first paragraph, `paragraphs` are the identifiers of all, `title` the heading's words without its number and without
    recommendations' numbers, `path` the headings above it, outermost first.
    """

    id: str
    title: str
    path: tuple[str, ...]
    chapter: Chapter
    paragraphs: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Participant:
    """Who took part in making the report: `words` as printed, which are the clean text of `paragraph`, or of its note `note` where that is not empty,
    from `start` to `end`. `named`: the words are a name, not a kind ("NGOs"). `cue` are the words that give the role. `whole`: it is a kind whose
    members the same sentence names ("all ministries, including the Ministry of Wells"), so that it is not counted beside them."""

    actor: Actor
    role: Role
    words: str
    named: bool
    cue: str
    paragraph: str
    start: int
    end: int
    place: Place
    whole: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class SelfReport:
    """A sentence of the State's report on itself. `problems` are the kinds of problem that it has words for, with these words; `no_progress`: by its
    words it tells of no progress of the State's, such as how this report was made, or what was done to people. What it says on the whole is told by a
    later stage (`own_accounts.py`). It is a statement of the State, not a fact."""

    id: str
    paragraph: str
    text: Text
    problems: tuple[tuple[Problem, str], ...]
    no_progress: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Reference:
    """Recommendations of an earlier review that the report names: `printed` as in "(Recommendations 1, 5, 7-9)", `numbers` one by one, ranges written
    out: "92.27", or "27" where only the last part is given. `paragraphs` are the identifiers of what speaks for them: a section's, or one.
    `elsewhere`: it only says that another document, such as a mid-term report, tells more.
    """

    printed: str
    numbers: tuple[str, ...]
    spot: Spot
    paragraphs: tuple[str, ...]
    elsewhere: bool
    place: Place


@dataclass(frozen=True, slots=True)
class NationalReport:
    """A State's report on itself. `cooperation` is what the State itself says of its dealings with the UN's mechanisms."""

    text: NumberedDocument
    sections: tuple[Section, ...]
    participants: tuple[Participant, ...]
    self_reports: tuple[SelfReport, ...]
    references: tuple[Reference, ...]
    doubts: tuple[Doubt, ...]
    cooperation: tuple[Cooperation, ...] = ()

    @property
    def document(self) -> Document:
        """The document that it is read from."""
        return self.text.document

    def section_of(self, paragraph: str) -> Section | None:
        """The section that a paragraph stands in, by its identifier."""
        return next((section for section in self.sections if paragraph in section.paragraphs), None)
