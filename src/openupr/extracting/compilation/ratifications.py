"""The treaties of a sentence, and those that it says are not ratified: those that it lists right behind such words ("had not ratified the ...", "not
yet a party, namely ..."), or right before them ("... had not yet been ratified")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from ...names import find_treaty, treaties, treaty

# The longest names have about twenty words.
_WORDS = 26
# What may stand between a list's treaties: years and numbers, brackets, names that the table lacks, and the words that join them. A verb ends it.
_JOINING = (
    "and or nor the two three four five six seven eight nine ten further additional new several "
    "certain important number of on to for in with against as well its their by a an all any both either "
    "also between relating concerning following including namely such particular particularly especially notably yet other its "
    "core main international human rights treaty treaties instrument instruments convention conventions"
)
_BETWEEN = re.compile(rf"(?:[\s,:()“”\"/.–-]|\b[A-Z0-9][\w’-]*|\b(?:{'|'.join(_JOINING.split())})\b)*")
# Behind these words a treaty only says to which one a protocol or an amendment that the table does not know belongs.
_PART = re.compile(
    r"\b(?:protocols?|amendments?|articles? [\w ()]{1,20}|annex(?:es)?|reservations?) (?:to|of) (?:the )?$|\bcompact (?:on|for) (?:the )?$",
    re.IGNORECASE,
)
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


# A treaty that the table lacks, by the shape of its name; the small words in it join what begins with a capital.
_HEAD = r"(?:Protocol|Convention|Covenant|Charter|Treaty)"
_SHAPE = re.compile(
    rf"(?<![\w-])(?:Council of )?(?:[A-Z][\w’-]* ){{0,3}}?{_HEAD}(?: No\. \d+)? (?:to|on|for|of|concerning|relating|amending|against)\b"
    rf"(?: (?!(?:and|or) (?:the )?(?:[A-Z][\w’-]* ){{0,4}}{_HEAD}\b)"
    r"(?:to|the|of|on|and|all|for|with|in|by|regard|regards|against|its|amending|relating|concerning|No\."
    r"|[A-Z0-9][\w’-]*(?:,(?= (?:[A-Z][a-z]+,? )*(?:and|or) [A-Z][a-z]))?))+"
)
_SMALL = re.compile(r"(?: (?:to|the|of|on|and|for|with|in|by|regard|regards|against|its|relating|concerning))+$")
# "The Convention and its Optional Protocol".
_ITS_PROTOCOL = re.compile(r"(?:and|or|with|including) its (?:Optional Protocol|Protocol|protocol|optional protocol)\b(?! (?:to|on))")


@dataclass(frozen=True, slots=True)
class Named:
    """Words that name a treaty: its code, or "" and the words as `printed` where the table lacks it; "" and "" for treaties without a name."""

    start: int
    end: int
    code: str
    name: str

    @property
    def printed(self) -> str:
        """The words, where there is no code."""
        return "" if self.code else self.name


def not_ratified(
    sentence: str, said: Iterable[re.Match[str]], many: re.Pattern[str], many_before: re.Pattern[str], before: Sequence[Named] = ()
) -> list[Named]:
    """The treaties of which the sentence says it; one without a name where it says it of the human rights treaties at large: such words stand right
    behind (`many`) or right before (`many_before`). `said` are the places of the words that say it, `before` the treaties of the sentences before."""
    here = named(sentence)
    found: dict[tuple[str, str], Named] = {}
    for match in said:
        behind = joined([each for each in here if each.start >= match.end()], sentence, match.end())
        if not behind and match.groupdict().get("passive"):
            behind = ends_list([each for each in here if each.end <= match.start()], sentence, match.start())
        if not behind and _IT.match(sentence, match.end()):
            earlier = [each for each in here if each.end <= match.start()]
            behind = ends_list(earlier, sentence, earlier[-1].end) if earlier and _SIGNED.search(sentence, 0, match.start()) else []
            behind = behind or ([] if earlier else list(before[-1:]))
        if behind and _LATER.match(sentence, behind[-1].end):
            continue
        found |= {(each.code, each.printed): each for each in behind if (each.code, each.printed) not in found}
        if not behind and (many.match(sentence, match.end()) or many_before.search(sentence, 0, match.start())):
            found.setdefault(("", ""), Named(match.start(), match.end(), "", ""))
    return list(found.values())


def named(sentence: str) -> list[Named]:
    """The treaties of a sentence in their order, each by its longest name; those apart that only say to which one something else belongs."""
    found: list[Named] = []
    at = 0
    for word in re.finditer(r"(?<![\w-])[A-Z0-9][\w-]*", sentence):
        if word.start() < at:
            continue
        shape = _SHAPE.match(sentence, word.start())
        ends = [match.end() for match in re.finditer(r"\S+", sentence[word.start() :])][:_WORDS]
        for end in reversed(ends):
            printed = sentence[word.start() : word.start() + end].rstrip(" ,:;.")
            known = find_treaty(_bare(printed)) if not printed.endswith(("’s", "'s")) else None
            if known:
                at = word.start() + len(printed)
                if not _PART.search(sentence, 0, word.start()) and not (" " not in printed and _SAYS.match(sentence, at)):
                    found.append(Named(word.start(), at, known.code, known.name))
                    found += _its_protocol(sentence, found[-1])
                break
        else:
            if shape and not _PART.search(sentence, 0, word.start()):
                name = _SMALL.sub("", shape.group())
                at = word.start() + len(name)
                code = _by_words().get(_long_words(name), "")
                found.append(Named(word.start(), at, code, treaty(code).name if code else name))
    return [each for before, each in zip([None, *found], found, strict=False) if before is None or not _is_gloss(sentence, before, each)]


def _is_gloss(sentence: str, before: Named, each: Named) -> bool:
    """Whether a name in brackets only says the one before it again: "(European Convention on Human Rights)"."""
    return sentence[before.end : each.start] == " (" and ")" in sentence[each.end - 1 : each.end + 1]


def _long_words(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in re.findall(r"\w{4,}", name))


@cache
def _by_words() -> dict[frozenset[str], str]:
    """The codes of the treaties by the longer words of their names: a small word that is misprinted ("for the Elimination") makes no other treaty."""
    found: dict[frozenset[str], list[str]] = {}
    for each in treaties():
        found.setdefault(_long_words(each.name), []).append(each.code)
    return {words: codes[0] for words, codes in found.items() if len(codes) == 1}


def _bare(printed: str) -> str:
    """The name without a bracket that only repeats it by abbreviation, or names the organization: "International Labour Organization (ILO) ..."."""
    plain = re.sub(r" \([A-Z][\w’ -]+\)$", "", printed) if find_treaty(printed) is None else printed
    return re.sub(r"^(?:UN|United Nations|the) ", "", re.sub(r"^International Labour Organization \(ILO\) ", "ILO ", plain))


def _its_protocol(sentence: str, of: Named) -> list[Named]:
    """The optional protocol that a treaty is named with, where it has only one."""
    match = _ITS_PROTOCOL.match(sentence, of.end + 1)
    only = find_treaty(f"Optional Protocol to the {of.name}") if match else None
    several = find_treaty(f"Second Optional Protocol to {of.code}") if match else None
    return [Named(match.start(), match.end(), only.code, only.name)] if match and only and not several else []


def joined(named: Sequence[Named], sentence: str, at: int) -> list[Named]:
    """The treaties from a place on, for as long as they are of one list."""
    found = []
    for each in named:
        if each.start > at and not _BETWEEN.fullmatch(sentence, at, each.start):
            break
        found.append(each)
        at = each.end
    return found


def ends_list(named: Sequence[Named], sentence: str, at: int) -> list[Named]:
    """The treaties of the list that ends at a place."""
    found: list[Named] = []
    for each in reversed(named):
        if each.end < at and not _BETWEEN.fullmatch(sentence, each.end, at):
            break
        found.insert(0, each)
        at = each.start
    return found
