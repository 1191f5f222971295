"""The treaties that a text names, each where it stands: by their names, short names and numbers, and protocols by the treaty that they are to.

What all goes by stands in treaties.toml and treaty_wordings.toml. The longest name counts: “the Protocol to the Convention” is not the Convention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from .bodies import treaties
from .fact_tables import table


@dataclass(frozen=True, slots=True)
class TreatyMention:
    """A naming of treaties: the codes of all that are surely named (none: it is open which), and where it stands."""

    codes: frozenset[str]
    start: int
    end: int


@lru_cache(maxsize=4096)
def treaties_named(text: str) -> tuple[TreatyMention, ...]:
    """The treaties that a text names, in its order."""
    found = sorted(_with_protocols(text, list(_with_short_names(text, _plain(text)))), key=lambda each: each.start)
    return tuple(_with_short_names(text, found))


def _with_short_names(text: str, named: list[TreatyMention]) -> Iterator[TreatyMention]:
    """What stands in brackets right behind a name is another name of it: it may tell which protocol is meant, and is no treaty by itself."""
    last: TreatyMention | None = None
    for each in named:
        if last is not None and _OPENED.fullmatch(text, last.end, each.start) and text[each.end : each.end + 1] in {")", "]"}:
            last = TreatyMention(last.codes or each.codes, last.start, each.end + 1)
            continue
        if last is not None:
            yield last
        last = each
    if last is not None:
        yield last


def _plain(text: str) -> list[TreatyMention]:
    """What is named by a name, the longest at each place."""
    every = [TreatyMention(codes, match.start(), match.end()) for codes, pattern in _patterns() for match in pattern.finditer(text)]
    every += _of_the_ilo(text)
    every.sort(key=lambda each: (each.start, -each.end, sorted(each.codes)))
    found: list[TreatyMention] = []
    for each in sorted(every, key=lambda each: (each.start - each.end, each.start)):  # the longest first
        if all(each.end <= other.start or other.end <= each.start for other in found):
            found.append(each)
    return sorted(found, key=lambda each: each.start)


def _with_protocols(text: str, named: list[TreatyMention]) -> Iterator[TreatyMention]:
    """The treaties, with protocols in words under the treaty that they are to, which then is not named itself where it stands behind “to the”."""
    taken: set[int] = set()
    words = [match for match in _word("protocol").finditer(text) if all(match.end() <= each.start or each.end <= match.start() for each in named)]
    for match in words:
        behind = _behind(text, match.end(), named)
        if behind:
            of = _coordinated(text, match, behind, named) if _is_many(match) else [behind]
            taken |= {each.start for each in of}
            end = of[-1].end
            yield TreatyMention(_protocols(text, match, of, end), match.start(), end)
            continue
        before = _before(text, match, named)
        if before:
            there = _word("thereto").match(text, match.end())
            end = there.end() if there else match.end()
            taken |= {each.start for each in before if re.match("[’']", text[each.end :])}  # “the Covenant’s protocols” are asked for, not it
            yield TreatyMention(_protocols(text, match, before, end), match.start(), end)
        else:
            yield TreatyMention(frozenset(), match.start(), match.end())
    yield from (each for each in named if each.start not in taken)


def _behind(text: str, at: int, named: list[TreatyMention]) -> TreatyMention | None:
    """The treaty right behind “Protocol to the”."""
    joint = _word("to").match(text, at)
    return next((each for each in named if joint and each.start == joint.end()), None)


def _before(text: str, match: re.Match[str], named: list[TreatyMention]) -> list[TreatyMention]:
    """The treaties that “and its Optional Protocol” goes back to: of “their” all that stand in one row before it."""
    last = next((each for each in reversed(named) if each.end <= match.start()), None)
    if last is None:
        return []
    gap = _BRACKET.sub("", text[last.end : match.start()])
    joint = _word("its").fullmatch(gap) or (_word("thereto").match(text, match.end()) and _NEXT.fullmatch(gap))
    if not joint:
        return []
    found = [last]
    if "their" in joint.group().lower() or (_is_many(match) and _word("thereto").match(text, match.end())):
        for each in reversed(named[: named.index(last)]):
            if not _ROW.fullmatch(_BRACKET.sub("", text[each.end : found[-1].start])):
                break
            found.append(each)
    return found


def _coordinated(text: str, match: re.Match[str], first: TreatyMention, named: list[TreatyMention]) -> list[TreatyMention]:
    """Behind “the Optional Protocols to” the treaties in one row that have protocols: theirs are meant too, not the treaties. “The two” are those of
    one treaty, and a treaty that has its own protocol behind it stands for itself."""
    found = [first]
    for each in named[named.index(first) + 1 :]:
        gap = _BRACKET.sub("", text[found[-1].end : each.start])
        if not _ROW.fullmatch(gap) or not each.codes & _facts()["protocols"].keys() or _OWN.match(text, each.end):
            break
        if _COUNTED.search(match.group()) and not re.search(r"\bto\b", gap):
            break
        found.append(each)
    return found


_OWN = re.compile(
    r"(?:\s?\([^)]{1,40}\))?,? (?:and|as well as|with) (?:its|the) (?:two |three |first |second )*"
    r"(?:Optional )?(?:Protocol|OP)s?(?! (?:to|of|on)\b)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\b(?:two|both|three)\b", re.IGNORECASE)


def _is_many(match: re.Match[str]) -> bool:
    return bool(match["many"] or match["ops"])


def _protocols(text: str, match: re.Match[str], of: list[TreatyMention], end: int) -> frozenset[str]:
    """Which protocols are meant."""
    said = " ".join(word for word in re.findall(r"\w+", match.group().lower()))
    tail = _TAIL.match(text, end)
    subject = text[match.start() : tail.end() if tail else end + _LONGEST]
    found: set[str] = set()
    for treaty in (code for each in of for code in sorted(each.codes)):
        family = _facts()["protocols"].get(treaty, [])
        if len(of) > 1 and len(family) > 1 and of[0].start > match.start():
            return frozenset()  # “the Protocols to this one and that one”: of this one it may be one or several
        told = [code for code in family if code in _subjects() and _subjects()[code].search(subject)]
        found |= set(told or _by_number(said, match, family, _facts()["two"].get(treaty, family), text))
    return frozenset(found)


def _by_number(said: str, match: re.Match[str], family: list[str], two: list[str], text: str) -> list[str]:
    if len(family) < 2:
        return family
    if re.search(r"\b(?:other|remaining|further|new|latest)\b", said):
        return []
    if match["figure"] or (number := re.search(r"\b(first|second|third|1st|2nd|3rd)\b", said)):
        at = int(match["figure"]) - 1 if match["figure"] else _NTH[number[1]] if number else 0
        # Of those that have no number in their names the first and second are told by their subjects alone.
        return family[at : at + 1] if len(family) == 2 or at == 2 else []
    if re.search(r"\b(?:three|all)\b", said):
        return family
    if _is_many(match):
        return two
    # “The Optional Protocol” to the Covenant is the name of the first, and some say it of the one on the death penalty.
    return family[:1] if len(family) == 2 and not re.search(r"death penalty|capital punishment|executions?\b|aboli", text, re.IGNORECASE) else []


_NTH = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2}
_OPENED = re.compile(r"\s?[(\[](?:the\s)?")
_BRACKET = re.compile(r"\s?\([^)]{1,40}\)")
_ROW = re.compile(r"(?:,?\s(?:and|or|as well as)|,|/)\s?(?:to\s|of\s)?(?:the\s)?", re.IGNORECASE)
_NEXT = re.compile(r",?\s(?:(?:and|or|as well as|with|including)\s)?(?:the\s)?", re.IGNORECASE)
_TAIL = re.compile(
    r"[^;:.]{0,130}?"
    r"(?=[;:.]|,? (?:and|as well as) (?:the |its |to )*(?:[A-Z]{3}|(?:[A-Z][a-z]+ )*(?:Convention|Covenant|Protocol))|$)"
)
_LONGEST = 130
"""Characters behind a name in which its subject may stand."""


def _of_the_ilo(text: str) -> Iterator[TreatyMention]:
    """Conventions of the International Labour Organization by their numbers."""
    for pattern in (*_ILO, _BARE) if _ILO_NAMED.search(text) else ():
        for match in pattern.finditer(text):
            numbers = re.findall(r"\d{1,3}", match["numbers"])
            yield TreatyMention(frozenset(f"ILO-{int(number)}" for number in numbers), match.start(), match.end())


_ORGANIZATION = r"(?:ILO|International Labour Organi[sz]ation(?: \(ILO\))?)(?:[’']s)?"
_ILO_NAMED = re.compile(_ORGANIZATION)
_NUMBERS = (
    r"(?P<numbers>(?:[Nn]os?\.? ?|C\.? ?)*\d{1,3}(?!\d)(?:(?:, |,? and | & )(?:the )?(?:Conventions? )?(?:[Nn]o\.? ?|C\.? ?)*\d{1,3}(?![\d/]))*)"
)
_ABOUT = r"(?:,? \(?(?:concerning|on) (?:(?! and (?:the |its |of )?(?:[A-Z]{3}|Optional|International|ILO))[^,;.])*)?"
_BARE = re.compile(rf"\bConventions? (?=[Nn]o){_NUMBERS}{_ABOUT}")
_ILO = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_ORGANIZATION} (?:(?!and |ratif|acced|sign)[A-Za-z-]+ ){{0,3}}?(?:Conventions?,? )?\(?{_NUMBERS}\)?{_ABOUT}",
        rf"\bConventions? {_NUMBERS}(?: \([^)]*\))?,? (?:of|from) the {_ORGANIZATION}{_ABOUT}",
        rf"{_ORGANIZATION}[^;.()]{{3,90}} Convention(?:, \d{{4}})?,? \((?:ILO )?(?:Convention )?{_NUMBERS}\)",
        rf"\bConvention(?:, \d{{4}})?,? \((?:ILO )?(?:Convention )?{_NUMBERS}\)(?=[^;]*\b{_ORGANIZATION})",
    )
)


@cache
def _facts() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = table("treaty_wordings")
    return found


@cache
def _subjects() -> dict[str, re.Pattern[str]]:
    return {code: _compiled(pattern) for code, pattern in table("treaty_wordings")["subjects"].items()}


@cache
def _word(name: str) -> re.Pattern[str]:
    return _compiled(table("treaty_wordings")["words"][name])


@cache
def _patterns() -> tuple[tuple[frozenset[str], re.Pattern[str]], ...]:
    facts = table("treaty_wordings")
    found = [(code, pattern) for part in ("names", "short", "several") for code, patterns in facts[part].items() for pattern in patterns]
    found += [(each.code, _literal(name)) for each in treaties() for name in _names(each.name, each.aliases, each.code)]
    return tuple((frozenset(code.split()), _compiled(rf"(?<![\w-])(?:{pattern})(?![\w-])")) for code, pattern in found)


def _names(name: str, aliases: tuple[str, ...], code: str) -> Iterator[str]:
    """Its names as the table has them. What a protocol is to is read by itself: its number may stand before its name."""
    every = dict.fromkeys((name, re.sub(r", \d{4}$", "", name), *aliases, *([code] if re.fullmatch(r"[A-Z]{3,6}", code) else ())))
    yield from (each for each in every if not (code in _of_families() and re.search(r"Protocol to ", each)))


@cache
def _of_families() -> frozenset[str]:
    return frozenset(code for family in table("treaty_wordings")["protocols"].values() for code in family)


def _literal(name: str) -> str:
    return "_".join(re.escape(word) for word in name.split())


def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the table. One of capitals alone is an abbreviation, met as it is printed: a cat is no treaty."""
    plain = re.sub(r"\(\?P?<?\w*>?|\\.", "", pattern.replace("THE", ""))
    words = re.search(r"[a-z]{3}", plain)
    return re.compile(pattern.replace("THE", "(?:the_)?").replace("_", r"(?:\s+)"), re.IGNORECASE if words else 0)
