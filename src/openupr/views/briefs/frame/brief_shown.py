"""A brief as it is shown: one page of whole statements, each with its source, and what else was found. Plain data, which every rendering has."""

from __future__ import annotations

from ....languages.messages import Messages
from ....light_dataclass import dataclass
from ..statements.brief_statements import BriefLine
from . import one_page
from .brief_counts import BriefCounts


@dataclass(frozen=True, slots=True)
class BriefSection:
    """A part of the brief: its title, the lines on the page, what is said of those that are not, and these (`rest`). Where room is short, the
    `needed` lines of each go before all others, then one of each section, then the `first` ones of each. `both`: the first ones are two sides of one
    matter. `whole` are the paragraphs that lines on the page cut, all of each."""

    title: str
    lines: tuple[BriefLine, ...]
    more: str = ""
    rest: tuple[BriefLine, ...] = ()
    first: int = 1
    needed: int = 0
    both: bool = False
    whole: tuple[BriefLine, ...] = ()

    @property
    def behind(self) -> tuple[BriefLine, ...]:
        """All that stands behind the page."""
        return (*self.whole, *self.rest)


@dataclass(frozen=True, slots=True)
class SourceShown:
    """A document that the brief quotes: how it is cited, what it is, its date, its SHA-256."""

    cite: str
    what: str
    date: str
    sha256: str

    @property
    def said(self) -> str:
        """The document in a line."""
        return f"{self.cite}. {self.what}{f', {self.date}' if self.date else ''}. SHA-256 {self.sha256}"


@dataclass(frozen=True, slots=True)
class BriefParts:
    """What of a brief on a topic rests on its topic and reviews alone, in one language: the sections of its `passages`, those `to_begin` with, and
    its `questions` (none, or one section), whose lines are `asking` where anything is asked; what nearly belongs; its documents; which sentences are
    `not_quoted`, and who is behind `joint` submissions, in sentences; whether it `proposes` requests; what reports tell of answers that are missing
    (`told_by_next`). Words are not blocked out in it yet."""

    passages: tuple[BriefSection, ...]
    to_begin: tuple[BriefSection, ...]
    questions: tuple[BriefSection, ...]
    asking: tuple[BriefLine, ...]
    nearly: tuple[BriefLine, ...]
    documents: tuple[SourceShown, ...]
    not_quoted: tuple[str, ...]
    joint: tuple[str, ...]
    proposes: bool
    told_by_next: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SpeakerParts:
    """What of a brief for a speaker rests on its reviews, the speaker and the seconds alone, in one language: the `sections` before persons whom it
    raised, and `behind` these; the lines of its advance questions (`asking`); the keys of the documents that it `rests_on`; how it was `made`, in
    sentences; what reports tell of answers that are missing (`told_by_next`). Words are not blocked out in it yet."""

    sections: tuple[BriefSection, ...]
    behind: tuple[BriefSection, ...]
    asking: tuple[BriefLine, ...]
    rests_on: tuple[str, ...]
    made: tuple[str, ...]
    told_by_next: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BriefView:
    """The brief: its title, what it is for, its sections, the documents, and how it was made, in sentences. `nearly` are records that may belong to
    the topic too, each with the reason."""

    title: str
    subtitle: str
    sections: tuple[BriefSection, ...]
    documents: tuple[SourceShown, ...]
    made: tuple[str, ...]
    nearly: tuple[BriefLine, ...]
    version: str

    @property
    def counts(self) -> BriefCounts:
        """How many statements it has, and where."""
        return BriefCounts(sum(len(each.lines) for each in self.sections), sum(len(each.rest) for each in self.sections), len(self.nearly))

    @property
    def on_page(self) -> tuple[BriefSection, ...]:
        """The sections that have a line on the page."""
        return tuple(each for each in self.sections if each.lines)

    def behind(self, words: Messages) -> list[tuple[str, list[tuple[str, tuple[BriefLine, ...]]]]]:
        """What stands behind the page, under its heading, each part with its title: what the page cuts, and what else was found."""
        cut = [(each.title, each.whole) for each in self.sections if each.whole]
        also = [(each.title, each.rest) for each in self.sections if each.rest]
        every = ((words.say("Cut on the page, whole here"), cut), (words.say("Also found"), also))
        return [(heading, parts) for heading, parts in every if parts]

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes of the page, in order."""
        return tuple(str(line.source) for section in self.sections for line in section.lines if line.source)

    @property
    def height(self) -> float:
        """How high the first page is, in points, as far as it is measured."""
        return _height(self)

    @property
    def fits(self) -> bool:
        """Whether the first page holds all of it."""
        return self.height <= one_page.room_on_page()


def _height(view: BriefView) -> float:
    total = one_page.height(view.title, one_page.TITLE, bold=True) + one_page.height(view.subtitle, one_page.NOTES) + 2 * one_page.BELOW_LINE
    for section in view.on_page:
        total += one_page.ABOVE_HEADING + one_page.height(section.title, one_page.HEADING, bold=True)
        for line in section.lines:
            total += one_page.height(f"{line.text} 00", indent=one_page.INDENT) + one_page.BELOW_LINE
        if section.more:
            total += one_page.height(section.more, one_page.NOTES, indent=one_page.INDENT)
    notes = view.notes
    return total + (one_page.ABOVE_NOTES if notes else 0.0) + sum(one_page.height(f"00 {note}", one_page.NOTES) for note in notes)
