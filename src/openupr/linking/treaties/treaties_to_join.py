"""The treaties that a concern asks to be joined, and which of them a passage names.

A treaty that a concern names as an exception (“no treaty besides”) or as one that is joined already isn't asked for. What names none of those that
are asked for can't be its answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...extracting.compilation.dealing_words import dealing_patterns
from ...extracting.compilation.treaties_told import treaties_told
from ...languages.word_tables import by_language, table
from ...light_dataclass import dataclass
from ...names.treaty_mentions import TreatyMention, treaties_named
from ...records import Dealing
from ..concern_matching import matters_pattern
from .joining_treaties import Mention, joining, treaties_in


@dataclass(frozen=True, slots=True)
class ToJoin:
    """What a concern asks to join: the treaties by their `codes`. `open`: it asks for one that it doesn't tell, or another may be meant. `only`: it
    asks for nothing but to join."""

    codes: frozenset[str]
    open: bool
    only: bool


@dataclass(frozen=True, slots=True)
class NamedTreaties:
    """The treaties that some text names: `surely`, by their codes, and each naming that may be of one of several."""

    surely: frozenset[str]
    perhaps: frozenset[Mention]

    def may_name(self, codes: Iterable[str]) -> bool:
        """Whether one of some treaties may be named."""
        wanted = frozenset(codes)
        return bool(wanted & self.surely) or any(wanted & each for each in self.perhaps)


@by_language(most=16_384)
def named_in(text: str) -> NamedTreaties:
    """The treaties that a text names."""
    return NamedTreaties(frozenset[str]().union(*(each.codes for each in treaties_named(text))), treaties_in(text))


def treaties_to_join(words: str, whole: str, own: str | None) -> ToJoin | None:
    """What a concern asks to join, or to lift a reservation to, by its `words`; None where it asks for no such thing, or names no treaty. `whole` has
    who says it, too; `own` is the State under review."""
    named = treaties_named(words) if matters_pattern("ratifying").search(words) else ()
    if not named:
        return None
    joined = frozenset[str]() if matters_pattern("reserving").search(words) else _joined(whole, own)
    codes: set[str] = set()
    # A short name may be a treaty's or a body's ("CED"): then another one may be asked for.
    left_open = any(all(each.isdisjoint(other.codes) for other in named) for each in treaties_in(words))
    for sure, each in _asked(words, named):
        wanted = each.codes - joined
        codes |= wanted if sure else frozenset()
        left_open = left_open or not each.codes or (bool(wanted) and not sure)
    if not codes and not left_open and not _is_asked(words):
        return None
    return ToJoin(frozenset(codes), left_open or not codes, bool(codes) and not left_open and _only_joins(words))


def _asked(words: str, named: Sequence[TreatyMention]) -> Iterable[tuple[bool, TreatyMention]]:
    """The treaties without exceptions, each with whether it surely is no exception: after “besides this one, that one” either may be meant."""
    last: TreatyMention | None = None
    for each in named:
        if matters_pattern("besides").search(words, 0, each.start):
            last = each
            continue
        gap = words[last.end : each.start] if last is not None else ""
        if last is not None and _AND.fullmatch(gap):
            last = each
            continue
        comma = last is not None and _ROW.fullmatch(gap) is not None
        last = each if comma else None
        if _had().match(words, each.end) is None:
            yield not comma, each


_AND = re.compile(r"(?:\s?\([^)]{1,40}\))? (?:and|or|as well as|nor) (?:to |of )?(?:the |its )?", re.IGNORECASE)
_ROW = re.compile(r"(?:\s?\([^)]{1,40}\))?,? ?(?:and |or |as well as )?(?:to |of )?(?:the |its )?", re.IGNORECASE)


@by_language
def _had() -> re.Pattern[str]:
    return re.compile(table("treaties_asked")["behind"]["had"])


def _joined(words: str, own: str | None) -> frozenset[str]:
    """The treaties that the State is said to have joined."""
    return frozenset(each.code for each in treaties_told(words, (), (), own, own=False) if each.dealing is Dealing.RATIFIED and each.code)


def _is_asked(words: str) -> bool:
    """Whether it says that some treaty is not joined, or asks to join one, though it names none."""
    return dealing_patterns("sentence")[Dealing.NOT_RATIFIED].search(words) is not None or matters_pattern("to_ratify").search(words) is not None


def _only_joins(words: str) -> bool:
    return joining((matters_pattern("whom").sub("", words, count=1),)).only
