"""The members of a joint submission that a note names and the list does not: "RW includes Reed Watch; Lamp Society; and others", behind its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...languages.messages import message
from ...light_dataclass import dataclass, replace
from ...records import Contributor, ContributorKind, Doubt, Endnote, NumberedDocument
from .members import members_in
from .summary_wordings import pattern


@dataclass(frozen=True, slots=True)
class MembersByNotes:
    """The contributors with the members that notes name, the notes that do so, and a doubt for each that says that there are others."""

    contributors: tuple[Contributor, ...]
    notes: frozenset[str]
    doubts: tuple[Doubt, ...]


def members_by_notes(found: Sequence[Contributor], text: NumberedDocument, notes: Sequence[Endnote]) -> MembersByNotes:
    """Gives each joint submission for which the list names no members those of the note that hangs on its own name."""
    read: dict[str, Contributor] = {}
    told: set[str] = set()
    doubts: list[Doubt] = []
    for each, note in _hanging(found, text, notes):
        begin = pattern("members", "in_note").match(note.text.clean)
        if begin is None or each.id in read:
            continue
        words = note.text.clean[begin.end() :]
        others = pattern("members", "others").search(words)
        members = members_in(words[: others.start()] if others else words, frozenset())
        if not members:
            continue
        read[each.id] = replace(each, members=members)
        told.add(note.id)
        if others:
            what = message("{code}: its note names members, and says that there are others.", code=each.code or each.name)
            doubts.append(Doubt("members_not_told_apart", what, each.id, note.place))
    return MembersByNotes(tuple(read.get(each.id, each) for each in found), frozenset(told), tuple(doubts))


def _hanging(found: Sequence[Contributor], text: NumberedDocument, notes: Sequence[Endnote]) -> Iterator[tuple[Contributor, Endnote]]:
    """Each joint submission without members, with the notes whose marks stand right behind its code or its name."""
    joint = [each for each in found if each.kind is ContributorKind.JOINT and not each.members]
    by_id = {note.id: note for note in notes}
    for paragraph in text.paragraphs if joint else ():
        for mark in paragraph.marks:
            before = paragraph.text.clean[: mark.at].rstrip(' )”"')
            for each in joint:
                if mark.note in by_id and any(name and before.endswith(name) for name in (each.code, each.name)):
                    yield each, by_id[mark.note]
