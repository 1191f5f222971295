"""The treaties that a text names, each where it stands: by their names, short names and numbers, and protocols by the treaty that they are to.

What all goes by stands in treaties.toml and treaty_wordings.toml. The longest name counts: “the Protocol to the Convention” is not the Convention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from ..kept_patterns import kept_pattern
from ..light_dataclass import dataclass
from ..text.required_words import Words, certain_of, lowered
from .bodies import treaties
from .fact_tables import table
from .ilo_conventions import by_numbers, end_of_number
from .misprinted_treaties import misprinted_treaty


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
    return tuple(_told(text, each) for each in _supplemented(text, [*_with_short_names(text, found)]))


def _supplemented(text: str, named: list[TreatyMention]) -> Iterator[TreatyMention]:
    """The treaties, but for those that are only said to be supplemented by another one: “the Covenant’s second Optional Protocol”."""
    last: TreatyMention | None = None
    for each in named:
        if last is not None and last.codes.isdisjoint(_facts()["protocols"]) and _word("supplementing").fullmatch(text, last.end, each.start):
            last = TreatyMention(last.codes, last.start, each.end)
            continue
        mothers = last is not None and not last.codes.isdisjoint(_facts()["protocols"])
        if last is not None and mothers and _OWNED.fullmatch(text, last.end, each.start) and _protocol_at(text, each.start):
            own = {code for treaty in last.codes for code in _facts()["protocols"].get(treaty, [])}
            last = TreatyMention(each.codes if each.codes <= own else frozenset(), last.start, each.end)
            continue
        if last is not None:
            yield last
        last = TreatyMention(frozenset(), each.start, each.end) if last is not None and _MORE.fullmatch(text, last.end, each.end) else each
    if last is not None:
        yield last


def _told(text: str, named: TreatyMention) -> TreatyMention:
    """What is named, or that it is open: a treaty of a region may have the name of one that is known, a number may be that of none."""
    start, end = _with_what_makes_it_another(text, named)
    if named.codes and (start, end) == (named.start, named.end) and _has_number(text, named):
        return named
    return TreatyMention(frozenset(), start, end)


def _with_what_makes_it_another(text: str, named: TreatyMention) -> tuple[int, int]:
    """Where a name stands with the words before and behind it that make it the name of another treaty."""
    if named.codes and all(code in _of_regions() for code in named.codes):
        return named.start, named.end
    begin = max(0, named.start - _LONGEST)
    before = _word("regional").search(text, begin, named.start) or _SUPPLEMENTED.search(text, begin, named.start)
    behind = _word("in_a_region").match(text, named.end) or _MORE.match(text, named.end)
    start = before.start() if before else named.start
    other, name = _CAPITAL.search(text, begin, named.start), text[named.start : named.end]
    if not before and other and name[0].isupper() and not name.isupper() and not _protocol_at(text, named.start):
        start = named.start if _word("before_a_name").fullmatch(other[1]) else other.start(1)
    return start, behind.end() if behind else named.end


def _protocol_at(text: str, at: int) -> bool:
    """Whether what is named here begins with the word for a protocol or its number."""
    return bool(_word("protocol").match(text, at))


def _has_number(text: str, named: TreatyMention) -> bool:
    """Whether the number that stands before a name of a protocol is its own."""
    before = _compiled(rf"\b(?:{'|'.join(_numbers('ordinals'))})_$").search(text, max(0, named.start - _LONGEST), named.start)
    if before is None:
        return True
    at = _number("ordinals", before.group().strip())
    return all(at == _place(code) for code in named.codes)


def _place(code: str) -> int:
    """The number of a protocol among those to its treaty; 0 where it has none."""
    family: list[str] = next((each for each in _facts()["protocols"].values() if code in each), [])
    numbered = next((each for each in _facts()["numbered"].values() if code in each), [code] if len(family) == 1 else [])
    return numbered.index(code) + 1 if code in numbered else 0


def _with_short_names(text: str, named: list[TreatyMention]) -> Iterator[TreatyMention]:
    """What stands in brackets right behind a name is another name of it: it may tell which protocol is meant, and is no treaty by itself."""
    last: TreatyMention | None = None
    for each in named:
        if last is not None and _OPENED.fullmatch(text, last.end, each.start) and text[each.end : each.end + 1] in {")", "]"}:
            last = TreatyMention(last.codes or each.codes, last.start, each.end + 1)
            continue
        if last is not None and text[last.end : each.start] == " " and _is_short_for(text[each.start : each.end], each.codes, last.codes):
            last = TreatyMention(last.codes, last.start, each.end)
            continue
        if last is not None:
            yield last
        last = each
    if last is not None:
        yield last


def _is_short_for(name: str, codes: frozenset[str], of: frozenset[str]) -> bool:
    """Whether a name in capitals says again what stands right before it, as where the brackets around it were lost, or to what that is a protocol."""
    own = {code for each in codes for code in (each, *_facts()["protocols"].get(each, []))}
    return name.isupper() and bool(of) and of <= own


def _plain(text: str) -> list[TreatyMention]:
    """What is named by a name, the longest at each place."""
    every = [TreatyMention(codes, match.start(), match.end()) for codes, pattern in _near(text) for match in _compiled(pattern).finditer(text)]
    every += [TreatyMention(*each) for each in by_numbers(text)]
    every += [TreatyMention(frozenset({code}), start, end) for code, start, end in misprinted_treaty(text)]
    every += _under(text, every)
    every.sort(key=lambda each: (each.start, -each.end, sorted(each.codes)))
    found: list[TreatyMention] = []
    for each in sorted(every, key=lambda each: (each.start - each.end, each.start)):  # the longest first
        if all(each.end <= other.start or other.end <= each.start for other in found):
            found.append(TreatyMention(each.codes, each.start, end_of_number(text, each.codes, each.end)))
    return sorted(found, key=lambda each: each.start)


def _near(text: str) -> list[tuple[frozenset[str], str]]:
    """The names that may stand in a text, each with what it names: few of 600 do, and to look for a word takes a hundredth of the time."""
    low, every = lowered(text), _by_word()
    numbers = {number for word in [word for word in every if word in low] for number in every[word]}
    held = (_names_with_words()[number] for number in sorted(numbers))
    return [(codes, pattern) for codes, pattern, certain_words in held if all(any(word in low for word in words) for words in certain_words)]


def _under(text: str, named: list[TreatyMention]) -> Iterator[TreatyMention]:
    """What goes by the name of a treaty that stands before it."""
    for code, rule in _facts()["under"].items():
        first = min((each.start for each in named if not each.codes.isdisjoint(rule["treaties"])), default=len(text))
        yield from (TreatyMention(frozenset({code}), match.start(), match.end()) for match in _compiled(rule["name"]).finditer(text, first))


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
            owners = {each.start for each in before if _OWNED.fullmatch(text, each.end, match.start())}
            taken |= owners  # “the Covenant’s protocols” are asked for, not it
            yield TreatyMention(_protocols(text, match, before, end), min(owners, default=match.start()), end)
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
    if not joint or _is_of_another(text, match, last, joint.group()):
        return []
    found = [last]
    if "their" in joint.group().lower() or (_is_many(match) and _word("thereto").match(text, match.end())):
        for each in reversed(named[: named.index(last)]):
            if not _ROW.fullmatch(_BRACKET.sub("", text[each.end : found[-1].start])):
                break
            found.append(each)
    return found


_PURPOSE = re.compile(r"\s+to\s+(?!(?:the|it|this|that|them|these|those|both|each|which|said|a)\b)[a-z]", re.IGNORECASE)


def _is_of_another(text: str, match: re.Match[str], last: TreatyMention, joint: str) -> bool:
    """Whether “and the Optional Protocol to suppress ...” says by a purpose of its own what it is, where the treaty before it has one protocol alone:
    that one has no such name."""
    families = [_facts()["protocols"].get(treaty, []) for treaty in last.codes]
    return _PURPOSE.match(text, match.end()) is not None and not _OWNED_BY.search(joint) and all(len(each) == 1 for each in families)


_OWNED_BY = re.compile(r"\b(?:its|their)\b", re.IGNORECASE)


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
    return any(match[name] for name in ("many", "ops", "its", "theirs", "related", "counted"))


def _protocols(text: str, match: re.Match[str], of: list[TreatyMention], end: int) -> frozenset[str]:
    """Which protocols are meant."""
    said = " ".join(word for word in re.findall(r"\w+", match.group().lower()))
    tail = (_TAIL_OF_MANY if _is_many(match) and _ON.match(text, end) else _TAIL).match(text, end)
    subject = text[match.start() : tail.end() if tail else end + _LONGEST]
    found: set[str] = set()
    for treaty in (code for each in of for code in sorted(each.codes)):
        family = _facts()["protocols"].get(treaty, [])
        if len(of) > 1 and len(family) > 1 and of[0].start > match.start():
            return frozenset()  # “the Protocols to this one and that one”: of this one it may be one or several
        told = [code for code in family if code in _subjects() and _subjects()[code].search(subject)]
        found |= set(told or _by_number(said, match, treaty, text))
    return frozenset(found)


def _by_number(said: str, match: re.Match[str], treaty: str, text: str) -> list[str]:
    """Which of the protocols to a treaty are meant by their number, or by how many they are; none where it is beyond those that are known."""
    family: list[str] = _facts()["protocols"].get(treaty, [])
    numbered: list[str]
    two: list[str]
    numbered, two = _facts()["numbered"].get(treaty, family if len(family) == 1 else []), _facts()["two"].get(treaty, family)
    if len(family) > 1 and re.search(r"\b(?:other|remaining|further|new|latest)\b", said):
        return []
    if at := _ROMAN.get(match["figure"] or "") or int(match["figure"] or 0) or _number("ordinals", said):
        return [code for code in numbered[at - 1 : at] if code]
    if many := _number("counts", said):
        return next((each for each in (family, two) if len(each) == many), [])
    if len(family) < 2 or re.search(r"\ball\b", said):
        return family
    if _is_many(match):
        return two
    # “The Optional Protocol” to the Covenant is the name of the first, and some say it of the one on the death penalty.
    of_death = re.search(r"death penalty|capital punishment|executions?\b|aboli", text, re.IGNORECASE)
    return numbered[:1] if all(numbered) and not of_death else []


def _number(kind: str, said: str) -> int:
    """The number that is said in words: which one (`ordinals`), or how many (`counts`); 0: none."""
    return next((at for words, at in _numbers(kind).items() if re.search(rf"\b(?:{words})\b", said, re.IGNORECASE)), 0)


@cache
def _numbers(kind: str) -> dict[str, int]:
    return {words: int(at) for at, words in table("treaty_wordings")[kind].items()}


_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
_MORE = re.compile(r"[- /]?OP[- ]?\d+")
"""Behind a short name a protocol to it that was not understood."""

_OWNED = re.compile(r"(?:[’']s?)?\s+")
_CAPITAL = re.compile(r"[^\s;:.(\[…“–-]\s+([A-Z][\w’'-]*)\s+$")
_SUPPLEMENTED = re.compile(r"\b(?:supplement(?:ing|s|ary to)|protocol to)\s+(?:the\s+)?$", re.IGNORECASE)
_OPENED = re.compile(r"\s?[(\[](?:the\s)?")
_BRACKET = re.compile(r"\s?\([^)]{1,40}\)")
_ROW = re.compile(r"(?:,?\s(?:and|or|as well as)|,|/)\s?(?:to\s|of\s)?(?:the\s)?", re.IGNORECASE)
_NEXT = re.compile(r",?\s(?:(?:and|or|as well as|with|including)\s)?(?:the\s)?", re.IGNORECASE)
_TAIL, _TAIL_OF_MANY = (
    re.compile(
        rf"[^;:.]{{0,{most}}}?(?=[;:.]|,? (?:and|as well as) (?:the |its |to )*(?:[A-Z]{{3}}|(?:[A-Z][a-z]+ )*(?:Convention|Covenant|Protocol))|$)"
    )
    for most in (130, 260)
)
_ON = re.compile(r",? (?:on|concerning|regarding|relating to) ")
"""Behind the name of a treaty the subjects of its protocols begin, one by one."""

_LONGEST = 130
"""Characters behind a name in which its subject may stand."""


@cache
def _facts() -> dict[str, Any]:
    found: dict[str, Any] = table("treaty_wordings")
    return found


@cache
def _subjects() -> dict[str, re.Pattern[str]]:
    return {code: _compiled(pattern) for code, pattern in table("treaty_wordings")["subjects"].items()}


@cache
def _word(name: str) -> re.Pattern[str]:
    pattern = table("treaty_wordings")["words"][name]
    return _compiled(pattern.replace("NTH", f"(?:{'|'.join(_numbers('ordinals'))})").replace("COUNT", f"(?:{'|'.join(_numbers('counts'))})"))


@cache
def _names_with_words() -> tuple[tuple[frozenset[str], str, tuple[Words, ...]], ...]:
    """What each name names, the pattern that finds it, and the words that stand where it does."""
    facts = table("treaty_wordings")
    found = [(code, pattern) for part in ("names", "short", "several") for code, patterns in facts[part].items() for pattern in patterns]
    found += [(each.code, _literal(name)) for each in treaties() for name in _names(each.name, each.aliases, each.code)]
    whole = [(frozenset(code.split()), rf"(?<![\w-])(?:{pattern})(?![\w-])") for code, pattern in found]
    sure = certain_of([_spelled(pattern) for _, pattern in whole])
    return tuple((codes, pattern, words or _ANY) for (codes, pattern), words in zip(whole, sure, strict=True))


_ANY: tuple[Words, ...] = (frozenset({""}),)
"""What stands in every text."""


@cache
def _by_word() -> dict[str, list[int]]:
    """The places of the names in `_names_with_words`, by words of which one stands wherever the name does."""
    found: dict[str, list[int]] = {}
    for number, (_, _, certain_words) in enumerate(_names_with_words()):
        for word in certain_words[0]:
            found.setdefault(word, []).append(number)
    return found


def _names(name: str, aliases: tuple[str, ...], code: str) -> Iterator[str]:
    """Its names as the table has them. What a protocol is to is read by itself: its number may stand before its name."""
    every = dict.fromkeys((name, re.sub(r", \d{4}$", "", name), *aliases, *([code] if re.fullmatch(r"[A-Z]{3,6}", code) else ())))
    yield from (each for each in every if not (code in _of_families() and re.search(r"Protocol to ", each)))


@cache
def _of_regions() -> frozenset[str]:
    return frozenset(each.code for each in treaties() if each.scope != "universal")


@cache
def _of_families() -> frozenset[str]:
    return frozenset(code for family in table("treaty_wordings")["protocols"].values() for code in family)


def _literal(name: str) -> str:
    return "_".join(re.escape(word) for word in name.split())


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the table. One of capitals alone is an abbreviation, met as it is printed: a cat is no treaty."""
    plain = re.sub(r"\(\?P?<?\w*>?|\\.", "", pattern.replace("THE", ""))
    words = re.search(r"[a-z]{3}", plain)
    return kept_pattern(_spelled(pattern), re.IGNORECASE if words else 0)


def _spelled(pattern: str) -> str:
    return pattern.replace("THE", "(?:the_)?").replace("_", r"(?:\s+)")
