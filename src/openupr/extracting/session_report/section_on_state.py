"""The section on one State in the Council's report on a session, under the item on the review.

A section stands under a heading that is the State's name. It tells on which documents the review rests, then whose views were heard, each under a
heading of its own. What stands elsewhere in the report (other items, other States, resolutions, annexes) is not on this review and is left out. No
position of the State is read from what it says here.

A heading that is missing or misprinted would put one State's words into another's section. A section therefore ends, with a doubt, before a paragraph
that is on another review by its own words, and before a second heading for the views of the State under review.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ...errors import UnknownNameError
from ...languages.messages import message
from ...light_dataclass import dataclass, field, replace
from ...names import find_state, find_symbols, normal_name, state
from ...records import Doubt, Heading, NumberedDocument, Paragraph, Views
from ..wordings import group_patterns, pattern

_TOLD = 6
"""Sections on other States that are named, at most."""


def views_in(paragraph: Paragraph) -> tuple[Views, ...]:
    """Whose views a paragraph of a session's report holds, by the innermost of its headings that says it; empty where none does."""
    return next((views for heading in reversed(paragraph.headings) if (views := _views(heading))), ())


def section_on(text: NumberedDocument, review: str, names: Iterable[str] = ()) -> NumberedDocument:
    """What the report of a session says on a review ("SVN-48"): its paragraphs, with their headings and notes. `names` are what documents of the
    review call the State, beside what the tables know. Where no section is on it, there is no paragraph, and a doubt says so."""
    whose = _Reviewed(review[:3], int(review[4:]), tuple(names))
    kept: list[Paragraph] = []
    doubts: list[Doubt] = []
    for heading in text.headings:
        if whose.is_name(heading.text.clean):
            section = _Section(text, heading, whose)
            kept += (paragraph for paragraph in section.paragraphs if paragraph not in kept)
            doubts += section.doubts
    if not (kept or doubts):
        doubts.append(_not_found(text, whose))
    notes = {note for paragraph in kept for note in (*paragraph.notes, *(each for heading in paragraph.headings for each in heading.notes))}
    own = {paragraph.id for paragraph in kept} | notes
    return NumberedDocument(
        text.document,
        tuple(kept),
        tuple(heading for heading in text.headings if any(heading in paragraph.headings for paragraph in kept)),
        tuple(note for note in text.notes if note.id in notes),
        (),
        (*(doubt for doubt in text.doubts if doubt.record in own or doubt.kind == "paragraphs_missing"), *doubts),
    )


@dataclass(frozen=True, slots=True)
class _Reviewed:
    """The review that is looked for: the State by its code and by what its own documents call it, and the session of the Working Group."""

    state: str
    session: int
    names: tuple[str, ...]

    @property
    def called(self) -> str:
        """The State's name in a sentence."""
        try:
            return state(self.state).name
        except UnknownNameError:
            return " ".join(next(iter(self.names), self.state).split())

    def is_name(self, printed: str) -> bool:
        """Whether these words are the State's name and nothing else."""
        words = printed.strip(" *∗.")
        found = find_state(words)
        return found.iso3 == self.state if found is not None else normal_name(words) in {*map(normal_name, self.names)} - {""}

    def is_not_in(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is on another review: it lists another national report than this one's, or says that the review of another State was
        held."""
        listed = {(each.state, each.session) for each, _, _ in find_symbols(paragraph.text.clean) if each.kind_hint == "national_report"}
        if (self.state, self.session) in listed:
            return False
        held = pattern("session_report", "review", "held").search(paragraph.text.clean)
        if held is None or any(code == self.state for code, _ in listed):
            return bool(listed)
        return not self.is_name(held["state"])


@dataclass(slots=True)
class _Section:
    """The paragraphs under a heading that names the State; none where no heading in it says whose views it holds: that is a list, or another item."""

    text: NumberedDocument
    heading: Heading
    review: _Reviewed
    paragraphs: list[Paragraph] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def __post_init__(self) -> None:
        under = list(self._under())
        held = pattern("session_report", "review", "held")
        if not any(views_in(each) or held.search(each.text.clean) for each in under):
            return
        opened: Heading | None = None
        for paragraph in under:
            own = next((each for each in reversed(paragraph.headings) if _views(each) == (Views.STATE_UNDER_REVIEW,)), None)
            if self.review.is_not_in(paragraph) or (own is not None and opened not in {None, own}):
                self.doubts.append(self._cut(paragraph))
                return
            opened = opened or own
            self.paragraphs.append(paragraph)

    def _under(self) -> Iterator[Paragraph]:
        """In the order of the report, each with the headings that lead to it. A heading that says whose views follow may be set like the State's
        name, or above it: it belongs to this section all the same, and the last one of the section before does not."""
        above: tuple[Heading, ...] | None = None
        for paragraph in self.text.paragraphs:
            headings = paragraph.headings
            if self.heading in headings:
                at = headings.index(self.heading)
                above, own = _without_views(headings[:at]), headings[at + 1 :]
            elif above is None:
                continue
            else:
                own = tuple(filter(_views, headings))
                if not own or _without_views(headings) != above:
                    return
            yield replace(paragraph, headings=(*above, self.heading, *own))

    def _cut(self, paragraph: Paragraph) -> Doubt:
        what = message(
            "{file}: with {paragraph} of the section on {heading} begins what is on another review, by its words or by a second heading. "
            "It and what follows it there are left out",
            file=self.text.document.name,
            paragraph=message("paragraph {number}", number=paragraph.number) if paragraph.number else message("a paragraph without a number"),
            heading=self.heading.text.clean,
        )
        return Doubt("plenary_cut", what, paragraph.id, paragraph.place)


def _views(heading: Heading) -> tuple[Views, ...]:
    return tuple(Views(name) for name, words in group_patterns("session_report", "views").items() if words.search(heading.text.clean))


def _without_views(headings: Sequence[Heading]) -> tuple[Heading, ...]:
    return tuple(heading for heading in headings if not _views(heading))


def _not_found(text: NumberedDocument, whose: _Reviewed) -> Doubt:
    """The doubt that no section is on the State, with the sections that there are: a misprint is seen among them."""
    heads = [heading for heading, below in pairwise(text.headings) if _views(below) == (Views.STATE_UNDER_REVIEW,)]
    found = [heading.text.clean for heading in heads]
    others = "; ".join(found[:_TOLD])
    more = len(found) - _TOLD
    listed = message("{headings} and {more} more", headings=others, more=more) if more > 0 else others
    named = {"file": text.document.name, "state": whose.called}
    what = (
        message(
            "{file} has no section on {state} under a heading that names it: the sections with views on a review are headed {headings}",
            headings=listed,
            **named,
        )
        if found
        else message("{file} has no section on {state} under a heading that names it, and none on another review that we can find", **named)
    )
    place = next((heading.place for heading in heads), None)
    return Doubt("plenary_not_found", what, place=place, document=text.document.key, expected=whose.state, found=str(listed))
