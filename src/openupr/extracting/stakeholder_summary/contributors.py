"""Entries of the list -> contributors: name, seat, marks by the list's own legend, the members of a joint submission."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence, Set
from dataclasses import replace

from ...names import find_state, state_name_pattern
from ...records import Attachment, Contributor, ContributorKind, Endnote, LegendEntry, Member, Seat
from ..paragraphs import part_of
from .listing import Listing
from .wordings import pattern

_STARS = re.compile(r"[*∗]+")
_NUMBERED = re.compile(r"joint (?:submission|contribution)\s*(?:no\.?\s*)?\d*\s*[:,–-]?\s*", re.IGNORECASE)
_JOINTLY = re.compile(r"\(joint submission\)", re.IGNORECASE)
_BRACKETED = re.compile(r"\s*\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)$")
# Words that stand in the name of an organisation and in no city's.
_ORGANISATION = re.compile(
    r"(?:cent(?:re|er)|institut|associa|assoz|rights|organi[sz]|network|committee|commission|council|union|founda|fonda|society|legal|federa|international|movement"
    r"|coalition|alliance|initiative|education|culture|development|justice|peace|women|youth|children|group|office|church|forum|aid|project|campaign|\d{5})",
    re.IGNORECASE,
)
_LAST_OF_NAME = re.compile(r"(?:[,;]\s*|\)\s*|(?<![A-Z])\.\s+)(?P<city>(?:St\.?\s)?[^,;().“”]{2,40})$")
# "..., Port Ester, Coral Coast (Estavia)": city and province.
_CITY_BEFORE = re.compile(r"^(?P<name>\S+(?:\s+\S+){2,}), (?P<city>[A-ZÀ-Ý][\w’'-]+)$")
_MARK_COUNTS = {"one": "*", "two": "**", "three": "***"}


def legend(introduction: str) -> tuple[LegendEntry, ...]:
    """What the asterisks mean, by the words before the list."""
    found = []
    for name, mark in _MARK_COUNTS.items():
        begin = rf"(?:{pattern('legend', name).pattern}|(?<![*∗]){'[*∗]' * len(mark)}(?![*∗]))"
        said = re.search(rf"{begin}\s+(?:{pattern('legend', 'denotes').pattern})\s+(?P<what>[^.;)]+)", introduction, re.IGNORECASE)
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
        stars = _STARS.findall(own)
        mark = max(stars, key=len).replace("∗", "*") if stars else ""
        rest = _STARS.sub("", own[len(entry.code) :]).strip(" ;.:,–—-\n")
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
    members = _members(words[begins:].strip(" :"), cities)
    name = words[: begin.start() if begin else begins].strip(" :,–-")
    if members and not any(each.seat.country for each in members[:-1]):
        # One seat is printed for all.
        return name, members[-1].seat, (*members[:-1], replace(members[-1], seat=Seat()))
    return name, Seat(), members


def split_seat(words: str) -> tuple[str, Seat]:
    """A name and the seat behind it: "Institute of Tides, Port Ester (Estavia)" -> the institute, Port Ester, Estavia.

    Without a country there is no seat. What stands before the country is the city where nothing in it is an organisation's word.
    """
    words = words.strip(" ,;.")
    rest, country = _country(words)
    if not country:
        return words, Seat()
    state = find_state(country)
    code = state.iso3 if state else ""
    last = _LAST_OF_NAME.search(rest)
    if last and last.start() > 0 and not _ORGANISATION.search(last["city"]) and len(last["city"].split()) <= 5:
        name = rest[: last.start("city")].strip(" ,;.")
        if re.search(r", \d{3,6}$", name):
            name = name.rpartition(",")[0]
        city = last["city"].strip()
        before = _CITY_BEFORE.match(name)
        if before and not _ORGANISATION.search(before["city"]):
            name, city = before["name"], f"{before['city']}, {city}"
        return name, Seat(city, country, code)
    return rest, Seat("", country, code)


def _country(words: str) -> tuple[str, str]:
    """What stands before the country that words end in, and the country as printed; (words, "") where they end in none."""
    bracket = _BRACKETED.search(words)
    if bracket:
        inside = bracket["inside"].strip()
        before, _, last = inside.rpartition(",")
        if find_state(inside):
            return words[: bracket.start()].strip(" ,"), inside
        if before and find_state(last.strip()):
            return f"{words[: bracket.start()].strip(' ,')}, {before.strip()}", last.strip()
        return words, ""
    for match in re.finditer(r"(?<=[\s,(])[A-ZÀ-Ý]|(?<=[\s,])the [A-Z]", words):
        tail = words[match.start() :].strip(" )")
        if find_state(tail):
            before = words[: match.start()].strip(" (")
            # "University of Estavia" has no seat there: a country follows a comma or a bracket, or a bracket was lost behind it.
            if before.endswith(",") or words[match.start() - 1] == "(" or words.endswith(")"):
                return before.strip(" ,"), tail
            return words, ""
    return words, ""


def _members(words: str, cities: Set[str]) -> tuple[Member, ...]:
    among = pattern("members", "among").search(words)
    if among and re.search(r"(?i)namely|consisting", among.group()):
        words = words[among.end() :].strip(" :,")
    elif among:
        words = words[: among.start()].strip() + "; " + words[among.end() :].strip(" :,")
    parts = [words]
    if ";" in words:
        parts = _outside_brackets(words, r";")
    parts = [each for part in parts for each in _after_seats(part)]
    if len(parts) == 1 or among:
        parts = [each for part in parts for each in _enumerated(part)]
    found: list[Member] = []
    for part in parts:
        name = re.sub(r"^(?:and|y|et|e)\s+", "", part.strip(" ,;."), flags=re.IGNORECASE)
        member = Member(*split_seat(name))
        if found and not found[-1].seat.country and member.name in cities and not member.seat.city:
            found[-1] = Member(found[-1].name, replace(member.seat, city=member.name))
        elif name:
            found.append(member)
    return tuple(found)


def _outside_brackets(words: str, separator: str) -> list[str]:
    """The parts of words between separators that stand outside brackets."""
    depth = 0
    cuts = []
    for match in re.finditer(rf"[()]|{separator}", words):
        if match.group() == "(":
            depth += 1
        elif match.group() == ")":
            depth = max(0, depth - 1)
        elif depth == 0:
            cuts.append(match.span())
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(words)]
    return [words[a:b] for a, b in zip(starts, ends, strict=True)]


def _after_seats(words: str) -> list[str]:
    """Cut behind each seat: "(State)" or ", State", where another name follows."""
    state = state_name_pattern()
    cuts = [
        match.end("seat")
        for match in re.finditer(rf"(?P<seat>(?:\([^()]*(?:\([^()]*\))?[^()]*\)|, (?:{state})\b))(?=(?:,|;)? ?(?:and )?(?:[Tt]he )?[A-ZÀ-Ý“])", words)
        if (find_state(match["seat"].strip("(), ")) or find_state(match["seat"].strip("()").rpartition(",")[2].strip()))
        and re.match(r"(?:[,;]| and )", words[match.end("seat") :])
        and words.count("(", 0, match.start()) == words.count(")", 0, match.start())
    ]
    starts, ends = [0, *cuts], [*cuts, len(words)]
    return [words[a:b].strip(" ,;") for a, b in zip(starts, ends, strict=True)]


def _enumerated(words: str) -> list[str]:
    """Names in a row: at ", and", at " and the", and at commas before a name where such an end was found."""
    name, _ = split_seat(words)
    tail = words[len(name) :] if words.startswith(name) else ""
    last = [*re.finditer(r",? and (?=(?:the |[A-ZÀ-Ý“]))", name)]
    cut = next((match for match in reversed(last) if match.group().startswith(",") or name[match.end() :].startswith("the ")), None)
    if cut is None:
        return [words]
    head = _outside_brackets(name[: cut.start()], r",\s*(?=(?:the )?[A-ZÀ-ÝŠŽČ])")
    return [*head, name[cut.end() :] + tail]
