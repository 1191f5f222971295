"""Whom a note means by a code that the list lacks: by a part of a listed code, by initials, or by a slip of one letter.

A code that may mean two contributors means none: it stays a doubt, and of neither is it said that nobody cites it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from ...light_dataclass import dataclass
from ...names import find_body, find_state, find_treaty
from ...records import Contributor
from .code_and_name import abbreviations_of_name, unaccented

_LEAST = 3
"""Letters of initials, or of a part of a code, at least, that mean a contributor without the text's word for it."""
_LONG = 5
"""Letters of a code in which one may be wrong without the text's word for it."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What a code that the list lacks may mean: `contributor` where it is one beyond doubt, else empty; `among` are all that it may mean."""

    contributor: str
    among: tuple[str, ...]


def meant(code: str, contributors: Sequence[Contributor], told: Sequence[str], named: Callable[[str], Sequence[str]]) -> Meant:
    """Whom a code means; `told` are the paragraphs whose notes cite it, and `named` says whom a text names."""
    if is_body(code):
        return Meant("", ())
    ways = {each.id: way for each in contributors if (way := _way(code, each)) is not None}
    if not ways:
        return Meant("", ())
    beside = [set(named(text)) & set(ways) for text in told]
    # The text names one of them wherever it is cited; where it names others too, nothing is told.
    shared = set.union(*beside) if beside else set()
    if len(shared) == 1:
        return Meant(shared.pop(), tuple(ways))
    alone = next(iter(ways)) if len(ways) == 1 and not shared else ""
    return Meant(alone if alone and ways[alone] else "", tuple(ways))


def _way(code: str, contributor: Contributor) -> bool | None:
    """Whether a code means a contributor without the text's word for it; None where it can't mean it."""
    key = letters_and_figures(code)
    listed = contributor.code or ""
    parts = {letters_and_figures(part) for part in re.split(r"[-‑–/_.]", listed)} if len(re.split(r"[-‑–/_.]", listed)) > 1 else set()
    if key in parts and not key.isdigit():
        return len(key) >= _LEAST
    names = [listed, *([] if contributor.members else [contributor.name])]
    initials = {letters for name in names for letters in abbreviations_of_name(name)}
    seats = {letters_and_figures(seat)[:1] for seat in (contributor.seat.city, contributor.seat.country) if letters_and_figures(seat)[:1].isalpha()}
    if key in initials | {f"{letters}{seat}" for letters in initials for seat in seats}:
        return len(key) >= _LEAST
    if not listed:
        return None
    short = listed.split()[0]
    # "APX Estavia branch" is cited as "APX" too.
    heads = [listed] if len(listed.split()) <= 2 else []
    heads += [short] if short.isupper() and short != listed else []
    return max((slip for head in heads if (slip := _slip(key, letters_and_figures(head))) is not None), default=None)


def _slip(key: str, listed: str) -> bool | None:
    """Whether one code is the other with a letter too many, too few, another or two in turn: beyond doubt (True), with the text's word for it, or
    not (None). Figures are never taken for others; a joint submission is known by its number."""
    letters, figures = re.sub(r"\d", "", key), re.sub(r"\D", "", key)
    others, number = re.sub(r"\d", "", listed), re.sub(r"\D", "", listed)
    if figures != number or not letters or not _one_off(letters, others):
        return None
    return bool(number and others == "js") or len(listed) >= _LONG


def _one_off(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) == 1:
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    if len(long) != len(short) or long == short:
        return False
    at = [index for index, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(at) == 1:
        return True
    return len(at) == 2 and at[1] == at[0] + 1 and one[at[0]] == other[at[1]] and one[at[1]] == other[at[0]]


def is_misprint(code: str, listed: str) -> bool:
    """Whether a code that the text introduces is the listed one with a slip: "RJFB" for "RJBF"."""
    return len(letters_and_figures(listed)) >= _LEAST and _slip(letters_and_figures(code), letters_and_figures(listed)) is not None


def letters_and_figures(words: str) -> str:
    """The letters and figures of words, without accents and capitals."""
    return "".join(letter for letter in unaccented(words) if letter.isalnum())


def perhaps_cited(codes: Mapping[str, Meant], contributors: Sequence[Contributor]) -> frozenset[str]:
    """Those of whom it can't be said that nobody cites them: a code may mean them, or nobody that we know and begins as their words do."""
    open_ones = {each for code in codes.values() for each in code.among if each != code.contributor}
    begins = {letters_and_figures(printed)[:1] for printed, code in codes.items() if not code.among and not is_body(printed)}
    for each in contributors:
        words = unaccented(f"{each.code} {each.name}").split()
        if any(letters_and_figures(word)[:1] in begins for word in words if letters_and_figures(word)):
            open_ones.add(each.id)
    return frozenset(open_ones)


def is_body(code: str) -> bool:
    """Whether a code is that of a UN body, a State or a treaty, and so of no contributor."""
    return bool(find_body(code) or find_state(code) or find_treaty(code))
