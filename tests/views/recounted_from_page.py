"""The counts of a brief, recounted by a reader who has its page alone: nothing here knows how they were made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

_MORE = re.compile(r"“Also found” has ([\d,]+) more statements?\.")
_PASSAGES = re.compile(r"^([\d,]+) statements? in all: ([\d,]+) on the page, ([\d,]+) under .*?, ([\d,]+) under")
_ASKED = re.compile(r"^(\d{4}): (?:a program finds )?(\d+) recommendations? (?:on it|names? it)\b")
_OTHERS = re.compile(r"\b(\d+) other recommendations? may be on it")
_ANSWERS = re.compile(
    r"\b(?:supported|noted|did not support|was to answer|gave no answer that we found to|answered) (\d+|this one)\b"
    r"(?: (in part|in principle|later|with))?"
)
_LISTED = r"((?:\d+\.\d+(?:–\d+\.\d+)?(?:, | and )?)+)"
_MAY_BE, _LOOK_AT = re.compile(f"may be on it: {_LISTED}"), re.compile(f"look at: [^,]+, paragraphs? {_LISTED}")
_OF_OTHERS = re.compile(r"Of these, it ([^.]*)\.")


def wrong_counts(page: str) -> list[str]:
    """Every count of a brief's page that a reader who recounts finds otherwise, in words; none where all are right."""
    root = html.fromstring(page)
    main, rest = root.find_class("page")[0], root.find_class("rest")
    shown = _parts(main)
    behind, nearly, made = statements_behind(rest[0]) if rest else ({}, [], [])
    return [*statements_more(main, behind), *_passages(shown, behind, nearly, made), *_requests(main, shown, behind, nearly)]


def _parts(element: etree._Element) -> dict[str, list[str]]:
    """The statements of the page, by their headings."""
    found: dict[str, list[str]] = {}
    for heading in element.iter("h2"):
        following = heading.getnext()
        lines = following.iterchildren("li") if following is not None and following.tag == "ul" else ()
        found[text_of(heading)] = [text_of(each) for each in lines]
    return found


def statements_behind(element: etree._Element) -> tuple[dict[str, list[str]], list[str], list[str]]:
    """What stands behind the page: the statements under “Also found” by their headings, those that may belong, how it was made."""
    also: dict[str, list[str]] = {}
    apart: dict[str, list[str]] = {}
    title = heading = ""
    for each in element.iter("h2", "h3", "li"):
        if each.tag == "h2":
            title, heading = text_of(each), ""
        elif each.tag == "h3":
            heading = text_of(each)
        elif title == "Also found":
            also.setdefault(heading, []).append(text_of(each))
        else:
            apart.setdefault(title, []).append(text_of(each))
    made = [text_of(each) for each in element.iter("p", "li")]
    return also, apart.get("May belong to it too", []), made


def text_of(element: etree._Element) -> str:
    """The words of an element on one line, without the marks of notes."""
    copied = html.fromstring(html.tostring(element))
    for mark in copied.findall(".//sup"):
        mark.drop_tree()
    return " ".join(copied.text_content().split())


def statements_more(main: etree._Element, behind: dict[str, list[str]]) -> list[str]:
    """Whether “Also found” has as many statements of each part as its heading on the page says."""
    told: dict[str, int] = {}
    title = ""
    for each in main.iter("h2", "p"):
        if each.tag == "h2":
            title = text_of(each)
        elif found := _MORE.search(text_of(each)):
            told[title] = number_of(found[1])
    return [f"“{title}”: told {n}, printed {len(behind.get(title, []))}" for title, n in told.items() if n != len(behind.get(title, []))]


def number_of(words: str) -> int:
    return int(words.replace(",", ""))


def _passages(shown: dict[str, list[str]], behind: dict[str, list[str]], nearly: list[str], made: list[str]) -> list[str]:
    told = next((found for each in made if (found := _PASSAGES.match(each))), None)
    if told is None:
        return []
    page, also = (sum(map(len, each.values())) for each in (shown, behind))
    counted = {"all": page + also + len(nearly), "on the page": page, "also found": also, "may belong": len(nearly)}
    said = dict(zip(counted, map(number_of, told.groups()), strict=True))
    return [f"passages, {name}: told {said[name]}, printed {counted[name]}" for name in counted if said[name] != counted[name]]


def _answers(words: str) -> int:
    """How many answers these words count."""
    return sum(1 if each[1] == "this one" else int(each[1]) for each in _ANSWERS.finditer(words))


def _requests(main: etree._Element, shown: dict[str, list[str]], behind: dict[str, list[str]], nearly: list[str]) -> list[str]:
    """Whether the recommendations of a year are as many as are quoted, and as the answers add up to; and the others as many as may belong."""
    wrong: list[str] = []
    title = next(iter(shown), "")
    quoted = [*shown.get(title, []), *behind.get(title, [])]
    for line in shown.get(title, []):
        found = _ASKED.match(line)
        if found is None:
            continue
        year, told = found[1], int(found[2])
        others = int(may[1]) if (may := _OTHERS.search(line)) else 0
        answered = _answers(_OF_OTHERS.sub("", line[found.end() :]))
        if (of_others := _OF_OTHERS.search(line)) is not None and _answers(of_others[1]) != others:
            wrong.append(f"{year}: {others} that may be, {_answers(of_others[1])} answers")
        if answered != told:
            wrong.append(f"{year}: {told} recommendations, {answered} answers")
        told_of = (re.findall(r"[Rr]ecommendation (\d[\d.]*\d(?: \([a-z]\))?)", each)[:1] for each in quoted if each.startswith(f"{year}, "))
        numbers = {number for each in told_of for number in each}
        if len(numbers) != told:
            wrong.append(f"{year}: {told} recommendations, {len(numbers)} quoted")
        printed = {each[1] for one in nearly if (each := re.match(rf"{year}, recommendation ([^,]+),", one))} - set(numbers)
        printed |= _told_by_list(year, nearly) & {number for each in _MAY_BE.findall(text_of(main)) for number in _written_out(each)}
        if others != len(printed):
            wrong.append(f"{year}: {others} others, {len(printed)} under “May belong to it too”")
    return wrong


def _told_by_list(year: str, nearly: list[str]) -> set[str]:
    """The numbers that are told together, for OHCHR's list has them under a heading."""
    lines = [each for each in nearly if each.startswith(f"{year}: OHCHR’s thematic list has ")]
    return {number for each in lines for listed in _LOOK_AT.findall(each) for number in _written_out(listed)}


def _written_out(listed: str) -> Iterator[str]:
    """The numbers of a list, runs written out."""
    for each in re.split(r", | and ", listed):
        first, _, last = each.strip(" .").partition("–")
        head, _, begin = first.rpartition(".")
        yield from (f"{head}.{number}" for number in range(int(begin), int(last.rpartition(".")[2]) + 1)) if last else (first,)
