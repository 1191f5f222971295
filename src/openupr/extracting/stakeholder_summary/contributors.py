"""Entries of the list -> contributors: name, seat, marks by the list's own legend, the members of a joint submission."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence, Set
from dataclasses import replace

from ...records import Attachment, Contributor, ContributorKind, Endnote, LegendEntry, Member, Seat
from ..paragraphs import part_of
from .list_of_contributors import Listing
from .members import members_in
from .seats import split_seat
from .summary_wordings import pattern

_STARS = re.compile(r"[*∗]+")
_NUMBERED = re.compile(r"joint (?:submission|contribution)\s*(?:no\.?\s*)?\d*\s*[:,–-]?\s*", re.IGNORECASE)
_JOINTLY = re.compile(r"\(joint submission\)", re.IGNORECASE)
_MARK_COUNTS = {"one": "*", "two": "**", "three": "***"}


def legend(introduction: str) -> tuple[LegendEntry, ...]:
    """What the asterisks mean, by the words before the list."""
    found = []
    for name, mark in _MARK_COUNTS.items():
        begin = rf"(?:{pattern('legend', name).source}|(?<![*∗]){'[*∗]' * len(mark)}(?![*∗]))"
        said = re.search(rf"{begin}\s+(?:{pattern('legend', 'denotes').source})\s+(?P<what>[^.;)]+)", introduction, re.IGNORECASE)
        if said:
            what = re.split(r",? and (?:one|two|three) asterisks?\b", said["what"], flags=re.IGNORECASE)[0]
            found.append(LegendEntry(mark, what.strip(" ,")))
    return tuple(found)


def contributors(note: Endnote, listing: Listing, meanings: Sequence[LegendEntry]) -> list[Contributor]:
    """The contributors of a list, in its order."""
    by_mark = {entry.mark: entry.meaning for entry in meanings}
    prefix = note.id.rpartition(".")[0]
    used: dict[str, int] = {}
    # The cities of the list: where a joint submission ends in one of them, that is a seat and no member.
    cities = {split_seat(_STARS.sub("", _words(note, each.start, each.own)).strip(" ;."))[1].city for each in listing.entries if each.kind != "joint"}
    found = []
    for number, entry in enumerate(listing.entries, 1):
        text, place = part_of(note, *_clean_span(note, entry.start, entry.end))
        own = _words(note, entry.start, entry.own)
        stars = _STARS.findall(own) or _STARS.findall(entry.heading)  # a heading may bear it for all below
        mark = max(stars, key=len).replace("∗", "*") if stars else ""
        rest = _STARS.sub("", own.removeprefix(entry.code)).strip(" ;.:,–—-\n")
        name, seat, members = _parts(rest, cities, joint=entry.kind == "joint" or "JS" in entry.code)
        key = re.sub(r"[/\s]+", "-", entry.code) or f"x{number}"
        if re.fullmatch(r"nx?\d+", key):
            key += "~1"
        used[key] = used.get(key, 0) + 1
        sent = tuple(Attachment(each.code, _words(note, each.start, each.end).strip(" ;.")) for each in entry.sent)
        also = tuple(half for half in entry.code.split("/") if half != entry.code and len(half) > 2)
        found.append(
            Contributor(
                f"{prefix}.{key}" + (f"~{used[key]}" if used[key] > 1 else ""),
                entry.code,
                name,
                seat,
                ContributorKind.JOINT if _JOINTLY.search(rest) else ContributorKind(entry.kind),
                entry.heading,
                mark,
                by_mark.get(mark, ""),
                members,
                sent,
                also,
                text,
                place,
            )
        )
    return found


def _clean_span(note: Endnote, start: int, end: int) -> tuple[int, int]:
    """The span of the note's clean text that carries a span of its original."""
    origins = [original for _, original in note.text.steps]

    def clean_at(offset: int) -> int:
        index = bisect_right(origins, offset) - 1
        if index < 0:
            return 0
        clean, original = note.text.steps[index]
        limit = note.text.steps[index + 1][0] if index + 1 < len(note.text.steps) else len(note.text.clean)
        return min(clean + offset - original, limit)

    return clean_at(start), clean_at(end)


def _words(note: Endnote, start: int, end: int) -> str:
    first, last = _clean_span(note, start, end)
    return note.text.clean[first:last]


def _parts(words: str, cities: Set[str], *, joint: bool) -> tuple[str, Seat, tuple[Member, ...]]:
    """Name, seat and members that an entry says behind its code."""
    begin = pattern("members", "begin").search(words) if joint else None
    numbered = _NUMBERED.match(words) if joint else None
    if begin is None and numbered is None:
        name, seat = split_seat(words)
        return name, seat, ()
    begins = begin.end() if begin else numbered.end() if numbered else 0
    members = members_in(words[begins:].strip(" :"), cities)
    name = words[: begin.start() if begin else begins].strip(" :,–-")
    if members and not any(each.seat.country for each in members[:-1]):
        # One seat is printed for all.
        return name, members[-1].seat, (*members[:-1], replace(members[-1], seat=Seat()))
    return name, Seat(), members
