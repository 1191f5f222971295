"""Who took part in making the national report as the page shows it: each with the sentence of the report that says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....examining.documented.consultation import participants_once
from ....extracting.paragraphs import part_of
from ....languages.messages import said_later
from ....light_dataclass import dataclass
from ....records import Actor, Endnote, NationalReport, Paragraph, Participant, Role
from ....text import Place, sentences

ACTORS = said_later(
    {
        Actor.STATE: "Organs of the State",
        Actor.MIXED: "Bodies with members of the State and from outside, by the report’s own words",
        Actor.INSTITUTION: "Independent bodies of the State: national human rights institution, ombudsman, equality body",
        Actor.NGO: "Non-governmental organizations",
        Actor.ACADEMIA: "Universities, academics",
        Actor.PARLIAMENT: "Parliament",
        Actor.INTERNATIONAL: "International organizations",
        Actor.PUBLIC: "The public",
    }
)
"""What each kind of participant is called."""

ROLES = said_later(
    {
        Role.DRAFTED: "made it or helped to make it",
        Role.ADOPTED: "adopted or endorsed it",
        Role.REPORTED: "gave information for it",
        Role.CONSULTED: "consulted, heard or involved",
        Role.SUPPORTED: "supported the making",
        Role.INFORMED: "informed",
    }
)
"""What each did."""


@dataclass(frozen=True, slots=True)
class TookPart:
    """Who took part in making the national report: in its words and where these stand; how; and the sentence that says so, with its place. `named`
    and `whole`: see `records.Participant`. `asking`: the words are those for how the public was asked ("a public consultation")."""

    words: str
    role: Role
    named: bool
    whole: bool
    asking: bool
    place: Place
    sentence: str
    told_at: Place


def who_took_part(report: NationalReport) -> Iterator[tuple[str, tuple[TookPart, ...]]]:
    """By kind, each once, and the kinds behind them that are not counted beside those that stand here."""
    every = [*participants_once(report.participants), *(each for each in report.participants if each.whole)]
    for actor, name in ACTORS.items():
        if found := tuple(_shown(each, report) for each in every if each.actor is actor):
            yield name, found


def _shown(each: Participant, report: NationalReport) -> TookPart:
    asking = each.actor is Actor.PUBLIC and each.cue.casefold() in each.words.casefold()
    return TookPart(each.words, each.role, each.named, each.whole, asking, each.place, *_told(each, report))


def _told(of: Participant, report: NationalReport) -> tuple[str, Place]:
    """The words that say what one did: the sentence that names it, on to the one that has the words of its role; for a name in a note that has none,
    the sentence at its mark; for one that got its role elsewhere in the report, the sentence there."""
    others = [each for each in report.participants if each.cue == of.cue and each.role is of.role and each.actor is of.actor]
    found = (
        told
        for each in (of, *others)
        for whole, at in _places(each, report)
        if (told := _on_to_the_role(whole, at, each.cue, behind=whole.id == each.paragraph)) is not None
    )
    return next(found, (of.cue, of.place))


def _places(of: Participant, report: NationalReport) -> Iterator[tuple[Paragraph | Endnote, int]]:
    """Where one is named, and behind a note the marks that lead to it."""
    paragraph = next(each for each in report.text.paragraphs if each.id == of.paragraph)
    note = report.text.note(of.note) if of.note else None
    if note is None:
        yield paragraph, of.start
        return
    yield note, of.start
    yield from ((paragraph, mark.at - 1) for mark in paragraph.marks if mark.note == note.id)


def _on_to_the_role(whole: Paragraph | Endnote, at: int, cue: str, *, behind: bool) -> tuple[str, Place] | None:
    spans: Sequence[tuple[int, int]] = sentences(whole.text.clean)
    number = next((k for k, (start, end) in enumerate(spans) if start <= at < end), None)
    if number is None:
        return None
    last = next((k for k in (number, *[number + 1] * behind) if k < len(spans) and cue in whole.text.clean[slice(*spans[k])]), None)
    if last is None:
        return None
    text, place = part_of(whole, spans[number][0], spans[last][1])
    return text.clean, place
