"""The treaties that a sentence says are not ratified: those that it lists right behind such words ("had not ratified the ...", "not yet a party,
namely ..."), or right before them ("... had not yet been ratified")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...names import find_treaty

# The longest names have about twenty words.
_WORDS = 26
# What may stand between a list's treaties: years and numbers, brackets, names that the table lacks, and the words that join them. A verb ends it.
_JOINING = (
    "and or nor the several certain important number of on to for in with against as well its their by a an all any both either "
    "also between relating concerning following including namely such particular particularly especially notably yet other its "
    "core main international human rights treaty treaties instrument instruments convention conventions"
)
_BETWEEN = re.compile(rf"(?:[\s,:()“”\"/.–-]|\b[A-Z0-9][\w’-]*|\b(?:{'|'.join(_JOINING.split())})\b)*")
# Behind these words a treaty only says to which one a protocol or an amendment that the table does not know belongs.
_PART = re.compile(r"\b(?:protocols?|amendments?|articles? [\w ()]{1,20}|annex(?:es)?|reservations?) (?:to|of) (?:the )?$", re.IGNORECASE)
# What a sentence goes back by to a treaty that it named as signed.
_IT = re.compile(
    r"(?:it|them|either|(?:the|this|that|these|those) (?:convention|covenant|protocol|treaty|instrument)s?)\b(?! (?:on|to|for|relat|against))",
    re.IGNORECASE,
)
# It came in the end.
_LATER = re.compile(r",? (?:until|till|before) ")
# An abbreviation before these is the treaty's committee, which says something.
_SAYS = re.compile(r" (?:\w+ly |also |further )?[a-z]+ed\b")
_SIGNED = re.compile(r"\bsign(?:ed|atory|ature)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Named:
    start: int
    end: int
    code: str


def not_ratified(sentence: str, said: Iterable[re.Match[str]], many: re.Pattern[str], many_before: re.Pattern[str]) -> Iterator[str]:
    """The codes of the treaties of which the sentence says it; "" once where it says it of the human rights treaties without a name: such words
    stand right behind (`many`) or right before (`many_before`). `said` are the places of the words that say it. Of a treaty that the table lacks
    nothing is told."""
    named = _named(sentence)
    found: list[str] = []
    for match in said:
        behind = _joined([each for each in named if each.start >= match.end()], sentence, match.end())
        if not behind and match.groupdict().get("passive"):
            behind = _joined_back([each for each in named if each.end <= match.start()], sentence, match.start())
        if not behind and _IT.match(sentence, match.end()):
            before = [each for each in named if each.end <= match.start()]
            behind = _joined_back(before, sentence, before[-1].end) if before and _SIGNED.search(sentence, 0, match.start()) else []
        if behind and _LATER.match(sentence, behind[-1].end):
            continue
        found += [each.code for each in behind]
        if not behind and (many.match(sentence, match.end()) or many_before.search(sentence, 0, match.start())):
            found.append("")
    return iter(dict.fromkeys(found))


def _named(sentence: str) -> list[_Named]:
    """The treaties of a sentence in their order, each by its longest name; those apart that only say to which one something else belongs."""
    found: list[_Named] = []
    at = 0
    for word in re.finditer(r"(?<![\w-])[A-Z0-9][\w-]*", sentence):
        if word.start() < at:
            continue
        ends = [match.end() for match in re.finditer(r"\S+", sentence[word.start() :])][:_WORDS]
        for end in reversed(ends):
            printed = sentence[word.start() : word.start() + end].rstrip(" ,:;.")
            known = find_treaty(printed) if not printed.endswith(("’s", "'s")) else None
            if known:
                at = word.start() + len(printed)
                if not _PART.search(sentence, 0, word.start()) and not (" " not in printed and _SAYS.match(sentence, at)):
                    found.append(_Named(word.start(), at, known.code))
                break
    return found


def _joined(named: Sequence[_Named], sentence: str, at: int) -> list[_Named]:
    """The treaties from a place on, for as long as they are of one list."""
    found = []
    for each in named:
        if not _BETWEEN.fullmatch(sentence, at, each.start):
            break
        found.append(each)
        at = each.end
    return found


def _joined_back(named: Sequence[_Named], sentence: str, at: int) -> list[_Named]:
    """The treaties of the list that ends at a place."""
    found: list[_Named] = []
    for each in reversed(named):
        if not _BETWEEN.fullmatch(sentence, each.end, at):
            break
        found.insert(0, each)
        at = each.start
    return found
