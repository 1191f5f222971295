"""The numbers of a speaker's brief, recounted by a reader who has its page alone: nothing here knows how they were made."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from lxml import html

from .recounted_from_page import number_of, statements_behind, statements_more, text_of

_PASSAGES = re.compile(r"^([\d,]+) statements? in all: ([\d,]+) on the page, ([\d,]+) under")
_ASKS = re.compile(r"^(\d+) asks? that fits? ([\d,]+) seconds; the greeting takes (\d+) of them$")
_ASK = re.compile(r"^(\d+) s: ")
_TOGETHER = re.compile(r"^Together (\d+) seconds with the greeting: “.*?” (\d+) are left\.")
_FIT = re.compile(r"\b(An|\d+) asks? of (?:another State|other States) under “Also found” would fit too: (.*? s\))\.(?= |$)")
_NAMED_FIT = re.compile(r"(\d+(?:\.\d+[\w.()–-]*| \([a-z]+\))) of \d{4} \((\d+) s\)")
_ASKED = re.compile(r"^(\d{4}): .+? asked in (\d+) recommendations?\.")
_ANSWERS = re.compile(r"\b(?:supported|noted|did not support|was to answer|gave no answer that we found to|answered) (\d+|this one)\b")
_REQUEST = re.compile(r"^(\d{4}): “")
_BEFORE = re.compile(r"asked for the same, or nearly, before: ([^:]+?)\.(?= |$)")
_NAMED_BY = re.compile(r"\b(?:They stand in (\d+) recommendations?|(1) request of others names it)\b")
_NEAR = re.compile(
    r"Others asked on that matter(?:; we may miss some: (?P<plain>.*? of \d{4}(?:, \d.*? of \d{4})*)"
    r"|; we may miss some\. (?P<answered>.*? of \d{4}(?: later \([^)]*\))?))\.(?= |$)"
)
_OF_YEAR = re.compile(r"((?:(?:\d+\.\d+[\w.()–-]*(?: \([a-z]\))?|\d+ \([a-z]\))(?:, )?)+) of (\d{4})")
_FURTHER = re.compile(r"^(\d+) further requests?, by ")
_STATES = re.compile(r"\b(\d+) States named in the note\b")
_LIST_OF_STATES = re.compile(r"the (\d+) States: ([^;\]]+)")
_NUMBERS = re.compile(r"(?<![\w/.-])\d+\.\d+(?:–\d+\.\d+)?(?: \([a-z]\))?")
_RUN = re.compile(r"^(.*?)(\d+)–.*?(\d+)$")


@dataclass(frozen=True, slots=True)
class Shown:
    """A statement as a reader has it: its part, its words, and its source."""

    part: str
    text: str
    source: str

    @property
    def place(self) -> str:
        """The place that its source names first."""
        return self.source.split("; ")[0]


def wrong_for_speaker(page: str) -> list[str]:
    """Every number of a speaker's page that a reader who recounts finds otherwise, in words; none where all are right."""
    root = html.fromstring(page)
    main, rest = root.find_class("page")[0], root.find_class("rest")
    shown = _on_page(main)
    behind, _, made = statements_behind(rest[0]) if rest else ({}, [], [])
    also = [_behind(part, line) for part, lines in behind.items() for line in lines]
    wrong = [*statements_more(main, behind), *_passages(shown, also, made), *wrong_seconds(shown, also), *_asked(shown, also)]
    for each in (*shown, *also):
        wrong += wrongly_listed(each)
    return wrong


def _on_page(main: html.HtmlElement) -> list[Shown]:
    notes = {each.get("id"): text_of(each).partition(" ")[2] for each in main.iter("li") if (each.get("id") or "").startswith("note-")}
    found = []
    for heading in main.iter("h2"):
        following = heading.getnext()
        for each in following.iterchildren("li") if following is not None and following.tag == "ul" else ():
            marks = [link.get("href").removeprefix("#") for link in each.iter("a")]
            found.append(Shown(text_of(heading), text_of(each), notes[marks[-1]] if marks else ""))
    return found


def _behind(part: str, line: str) -> Shown:
    text, _, source = line.rpartition(" [")
    return Shown(part, text, source.removesuffix("]")) if text else Shown(part, line, "")


def _passages(shown: list[Shown], also: list[Shown], made: list[str]) -> list[str]:
    told = next((found for each in made if (found := _PASSAGES.match(each))), None)
    if told is None:
        return ["it does not say how many statements there are"]
    page, more = len(shown), len(also)
    counted = {"all": page + more, "on the page": page, "also found": more}
    return [
        f"passages, {name}: told {n}, printed {counted[name]}"
        for name, n in zip(counted, map(number_of, told.groups()), strict=True)
        if n != counted[name]
    ]


def wrong_seconds(shown: list[Shown], also: list[Shown]) -> list[str]:
    """Whether the asks are as many as the heading says, take so many seconds with the greeting, and leave so many that so many others fit."""
    title = next((found for each in shown if (found := _ASKS.match(each.part))), None)
    told = next((found for each in shown if (found := _TOGETHER.match(each.text))), None)
    if title is None or told is None:
        return []
    asks, allowed, greeting = map(number_of, title.groups())
    taken = [int(found[1]) for each in shown if (found := _ASK.match(each.text))]
    total, left = int(told[1]), int(told[2])
    wrong = [f"asks: told {asks}, printed {len(taken)}"] if asks != len(taken) else []
    wrong += [f"seconds: told {total}, printed {sum(taken) + greeting}"] if total != sum(taken) + greeting else []
    wrong += [f"left: told {left}, printed {allowed - total}"] if left != allowed - total else []
    others = {(_in_place(each), found[1]) for each in also if each.part == shown[0].part and (found := _ASK.match(each.text))}
    for each in shown:
        if found := _FIT.search(each.text):
            named = _NAMED_FIT.findall(found[2])
            wrong += _fitting(1 if found[1] == "An" else int(found[1]), named, others, left)
    return wrong


def _fitting(told: int, named: list[tuple[str, str]], others: set[tuple[str, str]], left: int) -> list[str]:
    """Whether the asks of other States that are named as fitting are so many, stand under “Also found” with their seconds, and fit together."""
    needed = sum(int(length) for _, length in named)
    unseen = [(number, length) for number, length in named if (number.partition(" ")[0], length) not in others]
    return [
        *([f"others that fit: told {told}, named {len(named)}"] if told != len(named) else []),
        *(f"others that fit: {number} of {length} s is not under “Also found”" for number, length in unseen),
        *([f"others that fit: they take {needed} s, {left} are left"] if needed > left else []),
    ]


def _in_place(shown: Shown) -> str:
    """The number of the recommendation that a statement quotes, by its place."""
    return shown.place.partition(", ")[2].partition(", page")[0].removeprefix("paragraph ").replace(", No. ", ".")


def _asked(shown: list[Shown], also: list[Shown]) -> list[str]:
    """Whether the recommendations of a year are as many as are quoted, or named with a newer one, and as the answers add up to."""
    quoted: dict[str, set[str]] = defaultdict(set)
    for each in (*shown, *also):
        if found := _REQUEST.match(each.text):
            quoted[found[1]].add(each.place.partition(", ")[2].partition(", page")[0].removeprefix("paragraph ").replace(", No. ", "."))
        for earlier in _BEFORE.findall(each.text):
            for numbers, year in re.findall(r"([\d.,–() a-z]+?) of (\d{4})", earlier):
                quoted[year] |= _numbers(numbers)
    wrong = []
    for each in (*shown, *also):
        counted = [(found, part) for part in re.split(r"(?<=\.) (?=\d{4}: )", each.text) if (found := _ASKED.match(part))]
        for found, part in counted:
            year, told = found[1], int(found[2])
            answered = sum(1 if count == "this one" else int(count) for count in _ANSWERS.findall(part[found.end() :]))
            wrong += [f"{year}: {told} recommendations, {answered} answers"] if answered != told else []
        if len(counted) == 1 and "in later reviews" not in each.part:  # of later reviews only what is on the same matter is quoted
            year = counted[0][0][1]
            listed = _numbers(" ".join(_NUMBERS.findall(each.source.partition("; A/")[0].partition("; answers:")[0])))
            lacking = listed - quoted[year]
            wrong += [f"{year}: {sorted(lacking)} are quoted nowhere"] if lacking else []
    return wrong


def wrongly_listed(each: Shown) -> list[str]:
    """Whether what a statement counts is as much as its source lists."""
    wrong = []
    if near := _NEAR.search(each.text):
        named = {f"{year}/{number}" for listed, year in _OF_YEAR.findall(near["plain"] or near["answered"]) for number in _numbers(listed)}
        places = re.split(r"; [a-z ]+: ", each.source.partition("on that matter: ")[2])[0]
        wrong += [f"{each.text[:60]}…: {len(named)} on that matter, {places} are listed"] if len(named) != len(set(_in_documents(places))) else []
    for counted in (_NAMED_BY, _FURTHER):
        if found := counted.search(each.text):
            numbers = {f"{of}{number}" for of, number in _in_documents(each.source)}
            wrong += (
                [f"{each.text[:60]}…: told {found[found.lastindex or 1]}, listed {len(numbers)}"]
                if int(found[found.lastindex or 1]) != len(numbers)
                else []
            )
    counts = sorted(int(found) for found in _STATES.findall(each.text))
    named = sorted(int(found[0]) for found in _LIST_OF_STATES.findall(each.source))
    wrong += [f"{each.text[:60]}…: {count} States are listed nowhere" for count in counts if count not in named]
    return wrong


def _in_documents(source: str) -> list[tuple[str, str]]:
    """The numbers that a source lists, with the document of each."""
    parts = re.findall(r"(A/HRC/[\w./-]+?), (paragraphs? (?:[\dA-Za-z.–, -]|\([a-z]\))+)", source)
    return [(document, number) for document, listed in parts for number in _numbers(listed.partition(" ")[2])]


def _numbers(listed: str) -> set[str]:
    """The numbers of a list, runs written out: “9.1, 9.4–9.6” are four."""
    found: set[str] = set()
    for each in re.split(r", |\s+(?=\d)", listed.strip(" ,")):
        run = _RUN.match(each.strip())
        if run is None:
            found |= {each.strip()} if re.match(r"\d", each.strip()) else set()
        else:
            found |= {f"{run[1]}{number}" for number in range(int(run[2]), int(run[3]) + 1)}
    return found
