"""What was said: part I of a working group report."""

from __future__ import annotations

from enum import StrEnum

from ...light_dataclass import dataclass
from ...text import Place, Text
from .recommendations import Recommender


class Voice(StrEnum):
    """Who speaks in a paragraph of part I."""

    DELEGATION = "delegation"
    STATE_UNDER_REVIEW = "state_under_review"
    REPORT = "report"  # the working group's own sentences: who spoke, when, how many


class Form(StrEnum):
    """Whether a statement is the report's summary or the full text."""

    SUMMARY = "summary"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Statement:
    """What one delegation said, as far as a document carries it.

    `order` counts the delegations' statements from 1 (0: not a delegation of the dialogue). `speaker` is who speaks, `on_behalf` the group
    that it speaks for, as printed; in the voice of the State under review a body that is not its Government (a parliament, an ombudsman), for
    which a member of its delegation speaks.
    """

    id: str
    paragraph: str
    order: int
    voice: Voice
    speaker: Recommender | None
    on_behalf: str
    form: Form
    text: Text
    place: Place

    @property
    def is_own_word(self) -> bool:
        """Whether the Government of the State under review says it, and not another body in its delegation."""
        return self.voice is Voice.STATE_UNDER_REVIEW and not self.on_behalf


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who took the floor, by the report's own count and by ours.

    `stated` is the number of delegations that the report says made statements (None: it does not say), `stated_words` and `place` its words;
    `not_heard` the delegations that it names as not having had the floor for want of time; `not_heard_words` its sentence on them, named or not.
    """

    stated: int | None
    stated_words: str
    place: Place | None
    found: int
    not_heard: tuple[Recommender, ...]
    not_heard_place: Place | None
    not_heard_words: str = ""


@dataclass(frozen=True, slots=True)
class Askers:
    """The States whose questions were sent to the State under review in advance (ISO 3166 alpha-3), as the report lists them, and where."""

    states: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """A document that went into a review, or a correction of it, a revision or an addition, by its symbol, which the report names, and where."""

    symbol: str
    place: Place


@dataclass(frozen=True, slots=True)
class Delegation:
    """The State's delegation as the report names it: its head and number from the first paragraph, its members as the annex lists them, and where
    it does (`listed_at`; None: it lists nobody)."""

    head: str
    stated: int | None
    members: tuple[str, ...]
    place: Place | None
    listed_at: Place | None = None
