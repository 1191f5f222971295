"""The names of a list of those who spoke: "(a) Representatives of States Members: Chile, Ghana; (b) Observers for non-governmental organizations:
..."."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from ...languages.word_tables import by_language, table
from ...light_dataclass import dataclass
from ...records import Paragraph, Views
from ...records.dialogue.plenary import PlenarySpeaker
from ..wordings import pattern
from .organizations_in_sentence import has_head, organizations_of, plain_name, stands_alone
from .states_in_sentence import names_in

ALPHABETICAL = 0.7
"""The share of a list's entries that are in alphabetical order, at least, where it is kept in that order: a list of 10 in which three names hold
a comma."""
_OF_LIST = (Views.ENTITIES, Views.STATES, Views.NATIONAL_INSTITUTION, Views.STAKEHOLDERS)


def begins_list(text: str) -> int | None:
    """Where the names begin in a paragraph that lists who spoke; None where it lists nobody."""
    match = _patterns()["listed"].search(text)
    return match.end() if match else None


def listed_speakers(paragraph: Paragraph, at: int, views: Views, known: Set[str] = frozenset()) -> tuple[list[PlenarySpeaker], list[str]]:
    """Each name of the list from `at` on, as whom its head says; else by `views`. With them the words of which it can't be told how many names they
    are. `known` are names that the review has elsewhere (`plain_name`)."""
    text = paragraph.text.clean
    heads = [(match.start(), match.end(), match.group()) for match in _patterns()["lists"].finditer(text, at)] or [(at, at, "")]
    speakers: list[PlenarySpeaker] = []
    unsettled: list[str] = []
    for (_, start, head), (stop, *_) in pairwise((*heads, (len(text), 0, ""))):
        of = _views_of(head, views)
        if single := _patterns()["single"].search(head):
            speakers.append(PlenarySpeaker(paragraph.id, of, "", single["name"], start, start + 1, listed=True))
        entries = [each for begin, end in _entries(text, start, stop) if (each := _Entry.of(text, begin, end)) is not None]
        if of is Views.STATES:
            for entry in entries:
                speakers += _states(paragraph, of, entry)
            continue
        for joined, sure in _names(entries, text, known):
            first, last = joined[0], joined[-1]
            name = " ".join(text[first.start : last.end].split())
            if sure:
                others = organizations_of(last.for_others, known) if last.for_others else ()
                speakers.append(PlenarySpeaker(paragraph.id, of, "", name, first.start, last.end, others, listed=True))
                unsettled += [last.for_others] if last.for_others and not others else []
            else:
                unsettled.append(name)
    return speakers, unsettled


@dataclass(frozen=True, slots=True)
class _Entry:
    """What stands between two commas of a list: where the name is, and the words for whom it spoke too."""

    start: int
    end: int
    for_others: str

    @classmethod
    def of(cls, text: str, begin: int, end: int) -> _Entry | None:
        words = text[begin:end]
        bracket = re.search(r"\s*\((?=(?:also|on|speaking|by|in|video|pre-recorded|joint)\b)[^()]*\)", words)
        others = _patterns()["for_others"].search(words)
        whole = words[: bracket.start() if bracket else others.start() if others else len(words)]
        cut = re.sub(r"^\s*(?:and\s+)?(?:the\s+)?|(?<=[a-z])\d{1,2}\s*$|[\s.;]*(?:\band)?[\s.;]*$", "", whole)
        if not any(map(str.isalpha, cut)):
            return None
        at = begin + whole.find(cut)
        return cls(at, at + len(cut), re.sub(r"^the\s+|[\s.]+$", "", " ".join(others["names"].split())) if others else "")


def _entries(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The entries between commas and semicolons that stand in no brackets."""
    depth, begin = 0, start
    for at in range(start, stop):
        depth += (text[at] == "(") - (text[at] == ")")
        if text[at] in ",;" and depth <= 0:
            yield begin, at
            begin = at + 1
    yield begin, stop


def _states(paragraph: Paragraph, of: Views, entry: _Entry) -> Iterator[PlenarySpeaker]:
    text = paragraph.text.clean
    codes = tuple(dict.fromkeys(code for _, _, code in names_in(entry.for_others))) or ((entry.for_others,) if entry.for_others else ())
    found = names_in(text[entry.start : entry.end]) or [(0, entry.end - entry.start, "")]
    for each in found:
        start, stop, code = each
        name = " ".join(text[entry.start + start : entry.start + stop].split())
        others = codes if each == found[-1] else ()
        yield PlenarySpeaker(paragraph.id, of, code, name, entry.start + start, entry.start + stop, others, listed=True)


def _names(entries: Sequence[_Entry], text: str, known: Set[str]) -> Iterator[tuple[list[_Entry], bool]]:
    """The entries that are one name, and whether that is sure. The UN lists organizations by the alphabet: an entry that stands out of it goes on
    with the name before. One that can't be a name alone does so, too. Where the alphabet can be kept in several ways, the entries in between are
    open."""
    units: list[list[_Entry]] = []
    if entries and _patterns()["institution"].search(text[entries[0].start : entries[0].end]):  # it is named first
        yield [entries[0]], True
        entries = entries[1:]
    for entry in entries:
        if units and not stands_alone(text[entry.start : entry.end]) and plain_name(text[entry.start : entry.end]) not in known:
            units[-1].append(entry)
        else:
            units.append([entry])
    keys = [_key(text[unit[0].start : unit[0].end]) for unit in units]
    if max(_runs(keys), default=0) < ALPHABETICAL * len(keys):  # in the order in which they spoke
        heads = [*(has_head(text[unit[0].start : unit[-1].end]) for unit in units), True]
        yield from ((unit, heads[number] and heads[number + 1]) for number, unit in enumerate(units))
        return
    kept = _in_order(keys)
    possible = _ever_in_order(keys)
    at = 0
    while at < len(units):
        end = at + 1
        while end < len(units) and end not in kept and end not in possible:
            end += 1  # it stands out of the alphabet however it is kept
        joined = [entry for unit in units[at:end] for entry in unit]
        sure = at in kept and (end >= len(units) or end in kept)
        yield joined, sure
        at = end


def _key(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", plain_name(name)) if not unicodedata.combining(char))


def _in_order(keys: Sequence[str]) -> frozenset[int]:
    """The places that every longest run in alphabetical order has."""
    best = max(_runs(keys), default=0)
    up, down = _runs(keys), _runs([*reversed(keys)], falling=True)[::-1]
    level: dict[int, list[int]] = {}
    for at, length in enumerate(up):
        if length + down[at] - 1 == best:
            level.setdefault(length, []).append(at)
    return frozenset(places[0] for places in level.values() if len(places) == 1)


def _ever_in_order(keys: Sequence[str]) -> frozenset[int]:
    """The places that at least one longest run in alphabetical order has."""
    best = max(_runs(keys), default=0)
    up, down = _runs(keys), _runs([*reversed(keys)], falling=True)[::-1]
    return frozenset(at for at in range(len(keys)) if up[at] + down[at] - 1 == best)


def _runs(keys: Sequence[str], *, falling: bool = False) -> list[int]:
    """For each place the length of the longest run in order that ends there."""
    found: list[int] = []
    for at, key in enumerate(keys):
        before = (found[each] for each in range(at) if (keys[each] >= key if falling else keys[each] <= key))
        found.append(1 + max(before, default=0))
    return found


def _views_of(head: str, views: Views) -> Views:
    """Whose list it is by its head; else by the heading of the section."""
    return next((each for each in _OF_LIST if pattern("plenary", "heads", each.value).search(head)), views)


@by_language
def _patterns() -> dict[str, re.Pattern[str]]:
    words = table("plenary")["speakers"]
    return {
        "listed": re.compile(words["listed"], re.IGNORECASE),
        "lists": re.compile(words["lists"], re.IGNORECASE),
        "single": re.compile(r"\bfor\s+the\s+(?P<name>European Union)\b"),
        "institution": re.compile(table("plenary")["names"]["institutions"], re.IGNORECASE),
        "for_others": re.compile(rf"\(?\s*(?:{words['for_others']})\s+(?P<names>[^()]+)"),
    }
