"""The figures of a text in one form, whatever its language: "341,000", "341 000" and "341 mil" are 341000, "2007/08" and "2007-2008" two years."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from unicodedata import normalize

from ...languages.word_tables import by_language, table
from ...text import one_of

# Begun at its first digit and bounded, so that a hostile row of digits is read in time that grows with it.
_DIGITS = r"(?<!\d)(?:\d{1,3}(?P<NAME>[.,\u00a0\u202f\u2009 ])\d{3}(?:(?P=NAME)\d{3}){0,6}(?!\d)|\d+)(?:[.,]\d+)?"
_YEAR = r"(?:1[89]|20)\d\d"
_YEARS = re.compile(rf"\b(?P<from>{_YEAR})\s?[/–-]\s?(?P<to>\d\d)(?!\d|[./–-]\d)")
# The mark of a note that stands close behind a number, in files that do not set it higher.
_NOTED_YEAR = re.compile(rf"(?P<year>{_YEAR})[.,]?\d{{1,2}}")
# The same behind a word, a bracket or a sign: it may be a number too ("No.54").
_GLUED = re.compile(r"(?:(?<=[^\W\d_A-Z])|(?<=[^\W\d_A-Z][,.;:])|(?<=[)”»%])|(?<=[)”»%][,.;:]))\d{1,3}(?![\w]|[.,]\d)")
# The same behind a number whose thousands are parted: "2,50012". And decimals that a space parts from theirs: "130, 4%".
_NOTED_THOUSANDS = re.compile(r"(?<![\d.,])(?P<first>\d{1,3})(?P<mark>[.,])(?P<last>\d{3})(?P<note>\d{1,2})(?![\d.,]\d|\d)")
_SPACED_DECIMALS = re.compile(r"(?<![\d.,])(?P<first>\d{1,6})[.,] (?P<last>\d{1,2})(?=\s?%)")
_MILLION = 1_000_000
_THREE = re.compile(r"\d+[.,]\d{3}")


def figures(text: str) -> list[str]:
    """The figures of a text that stand in digits, in order: without a mark for thousands, with a point for decimals, multiplied by the word behind
    them. Of two years that are joined, the second one is written out."""
    return [figure for figure, _ in _read(text)]


def firm_figures(text: str) -> set[str]:
    """Those of `figures` that every language writes in digits: no single digit, alone or before a word that multiplies it, and none that may be a
    note's mark."""
    return {figure for figure, firm in _read(text) if firm and len(figure) > 1}


def known_figures(text: str) -> set[str]:
    """Every figure that a text has in one form or another: in digits, in words, and where a mark could part thousands or decimals, both."""
    found = {figure for figure, _ in _read(text)}
    text = normalize("NFC", text)
    found.update(value for value, expression in _expressions("words").items() if expression.search(text))
    for match in _scaled().finditer(text):
        number = match["number"]
        if _THREE.fullmatch(number):
            found.add(_times(number.replace(",", "."), match["scale"]))
    return found


def only_in(ours: str, theirs: str) -> tuple[str, ...]:
    """The figures of the first text that the second one does not have."""
    known = known_figures(theirs).union(*_otherwise(theirs).values())
    otherwise = _otherwise(ours)
    # Where a note's mark stands close behind a year, "2013" reads "20131".
    years = {match["year"] for figure in known if (match := _NOTED_YEAR.fullmatch(figure))}
    missing = {each for each in firm_figures(ours) - known - years if known.isdisjoint(otherwise.get(each, ()))}
    return tuple(sorted(each for each in missing if not ((match := _NOTED_YEAR.fullmatch(each)) and match["year"] in known)))


def _otherwise(text: str) -> Mapping[str, set[str]]:
    """What a figure may be as well, where a note's mark or a space can't be told from it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for match in _NOTED_THOUSANDS.finditer(text):
        found[match.group().replace(",", ".")].add(match["first"] + match["last"])
    for match in _SPACED_DECIMALS.finditer(text):
        found[match["first"]].add(f"{match['first']}.{match['last']}")
    return found


def _read(text: str) -> list[tuple[str, bool]]:
    """Each figure, and whether another language would have it in digits too."""
    text = _expressions("ignored")["running_head"].sub(" ", normalize("NFC", text))
    text = _YEARS.sub(_written_out, text)
    found: list[tuple[str, bool]] = []
    at = 0
    for match in _number().finditer(text):
        if match.start() < at:
            continue
        scaled = _scaled().match(text, match.start())
        at = (scaled or match).end()
        if scaled is None:
            if match.group()[0].isdigit():
                found.append((_plain(match.group(), match["sep"] or ""), _GLUED.match(text, match.start()) is None))
            continue
        value = Decimal(_times(_value(scaled["number"], scaled["group"] or ""), scaled["scale"]))
        if scaled["rest"]:
            rest = Decimal(re.sub(r"\D", "", scaled["rest"]))
            value += rest * (Decimal(_factor(scaled["times"])) if scaled["times"] else 1)
        firm = scaled["number"][0].isdigit() and (len(scaled["number"]) > 1 or bool(scaled["rest"])) and not _THREE.fullmatch(scaled["number"])
        found.append((_shown(value), firm))
    return found


def _written_out(match: re.Match[str]) -> str:
    start, end = match["from"], match["to"]
    century = int(start[:2]) + (int(end) <= int(start[2:]))
    # "2008-02" is a month; a century ends in a range only at "00".
    return f"{start} {century}{end}" if int(end) > int(start[2:]) or end == "00" else match.group()


def _plain(number: str, group: str) -> str:
    if not group and (noted := re.fullmatch(rf"(?P<year>{_YEAR})[.,]\d{{1,2}}", number)):
        return noted["year"]
    return _value(number, group)


def _value(number: str, group: str) -> str:
    """A number without what parts its thousands, with a point for decimals. Behind a group the same mark can't begin decimals: it is a note's."""
    if not number[0].isdigit():
        return next(value for value, expression in _expressions("before").items() if expression.fullmatch(number))
    if not group:
        return number.replace(",", ".")
    parts = number.split(group)
    whole = parts[0] + "".join(part for part in parts[1:] if len(re.match(r"\d*", part).group()) == 3)  # type: ignore[union-attr]
    return whole.replace(",", ".")


def _times(number: str, scale: str) -> str:
    value, factor = Decimal(number), Decimal(_factor(scale))
    # "28.384.132 millones" says the millions twice.
    return _shown(value if value >= factor >= _MILLION else value * factor)


def _shown(value: Decimal) -> str:
    words = f"{value:f}"
    return words.rstrip("0").rstrip(".") if "." in words else words


def _factor(scale: str) -> str:
    return next(value for value, expression in _expressions("scales").items() if expression.fullmatch(scale))


@by_language
def _expressions(group: str) -> Mapping[str, re.Pattern[str]]:
    """One expression for all wordings of a value."""
    return {value: re.compile(rf"(?<![\w-]){one_of(words)}(?![\w-])", re.IGNORECASE) for value, words in table("numbers_in_words")[group].items()}


def _every(group: str) -> str:
    """All wordings of a group, the longest first: "mil millones" is not "mil"."""
    return "|".join(sorted((word for words in table("numbers_in_words")[group].values() for word in words), key=len, reverse=True))


@by_language
def _number() -> re.Pattern[str]:
    return re.compile(rf"{_DIGITS.replace('NAME', 'sep')}|(?<![\w-])(?:{_every('before')})(?=[\s-](?:{_every('scales')})(?!\w))", re.IGNORECASE)


@by_language
def _scaled() -> re.Pattern[str]:
    """A number with a word that multiplies it, and what is added: "1.3 million", "3 millones 400 mil", "16 mil 182", "12万"."""
    scales = _every("scales")
    end = r"(?:(?<=[万萬亿億])|(?!\w))"
    return re.compile(
        rf"(?P<number>{_DIGITS.replace('NAME', 'group')}|(?:{_every('before')})(?=[\s-]))[\s-]?(?P<scale>{scales}){end}"
        rf"(?:\s(?P<rest>\d{{3}}(?:[\u00a0 ]\d{{3}})?)(?![\d.,]\d|\d)(?:\s(?P<times>{scales}){end})?)?",
        re.IGNORECASE,
    )
