"""Conventions of the International Labour Organization, which go by their numbers: "ILO Conventions Nos. 138 and 182", "... Convention (No. 189)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..kept_patterns import kept_pattern


def by_numbers(text: str) -> Iterator[tuple[frozenset[str], int, int]]:
    """Where a text names such conventions by their numbers: the codes of all that are named at a place, and where it begins and ends."""
    for pattern in (*_ILO, _BARE) if _ILO_NAMED.search(text) else ():
        for match in pattern.finditer(text):
            numbers = re.findall(r"\d{1,3}", match["numbers"])
            yield frozenset(f"ILO-{int(number)}" for number in numbers), match.start(), match.end()


def end_of_number(text: str, codes: frozenset[str], end: int) -> int:
    """Where the name of one such convention ends with its number behind it: "Lamp Convention, 2011 (No. 189)"; `end` where it has none."""
    number = _NUMBER.match(text, end) if len(codes) == 1 else None
    return number.end() if number and f"ILO-{number[1]}" in codes else end


_NUMBER = re.compile(r"(?:, \d{4})?,? ?\((?:ILO )?(?:Convention )?[Nn]o\.? ?(\d{1,3})\)")

_ORGANIZATION = r"(?:ILO|International Labour Organi[sz]ation(?: \(ILO\))?)(?:[’']s)?"
_ILO_NAMED = re.compile(_ORGANIZATION)
_NUMBERS = (
    r"(?P<numbers>(?:[Nn]os?\.? ?|C\.? ?)*\d{1,3}(?!\d)"
    r"(?:(?: \((?:on|concerning) [^()\d]{2,90}\))?(?:, |,? and | & )(?:the )?(?:Conventions? )?(?:[Nn]o\.? ?|C\.? ?)*\d{1,3}(?![\d/]))*)"
)
_ABOUT = (
    r"(?: \((?:concerning|on) [^()]{2,120}\)"
    r"|,? \(?(?:concerning|on) "
    r"(?:(?!,? (?:as well as|so as to|in order to) | and (?:the |its |of )?(?:[A-Z]{3}|Optional|International|ILO))[^,;.])*)?"
)
_BARE = kept_pattern(rf"\bConventions? (?=[Nn]o){_NUMBERS}{_ABOUT}")
_ILO = tuple(
    kept_pattern(pattern)
    for pattern in (
        rf"{_ORGANIZATION} (?:(?!and |ratif|acced|sign|[Pp]rotocol)[A-Za-z-]+ ){{0,3}}?(?:Conventions?,? )?\(?{_NUMBERS}\)?{_ABOUT}",
        rf"\bConventions? {_NUMBERS}(?: \([^)]*\))?,? (?:of|from) the {_ORGANIZATION}{_ABOUT}",
        rf"{_ORGANIZATION}(?:(?! [Pp]rotocol)[^;.()]){{3,90}} Convention(?:, \d{{4}})?,? \((?:ILO )?(?:Convention )?{_NUMBERS}\)",
        rf"\bConvention(?:, \d{{4}})?,? \((?:ILO )?(?:Convention )?{_NUMBERS}\)(?=[^;]*\b{_ORGANIZATION})",
    )
)
