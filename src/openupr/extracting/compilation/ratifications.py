"""The treaties of a sentence, and those that it says are not ratified: those that it lists right behind such words ("had not ratified the ...", "not
yet a party, namely ..."), or right before them ("... had not yet been ratified")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from ...names import Treaty, begins_treaty, find_treaty, treaties, treaty, treaty_words
from .plural_protocols import its_protocols, plural_protocols

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
# A name in a list that can't be read: it begins as a treaty's, and runs on to where the list goes on.
_UNREAD = re.compile(
    r"(?:[\s,]|\b(?:and|or|the|as|well|both|its|to|of|\d{4})\b)*"
    r"(?P<name>(?:[A-Z][\w’-]* |[Oo]ptional |[Aa]dditional ){0,6}"
    r"(?:[Pp]rotocol|[Cc]onvention|[Cc]ovenant|[Tt]reaty|[Aa]greement|[Aa]mendment)s?\b[^.;:•]{0,160}?)"
    r"(?:,|,? and|,? or|,? as well as)(?: to)?(?: the| its)? ?"
)
# Such a name has no verb: behind one the list is over. Behind "to" stands a treaty.
_VERBAL = re.compile(
    r"\b(?:is|are|was|were|be|been|has|had|have|which|that|who|should|would|will|may|can|could|not|to (?!the\b|its\b|[A-Z])\w+"
    r"|(?!relating|concerning|regarding|trafficking|including|financing|bombing|counterfeiting|smuggling)[a-z]{2,}ing"
    r"|(?!armed|related|displaced|enforced|organized|organised|based|enclosed|detained|united|disabled|aged|amended)[a-z]{3,}ed)\b"
)
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
_BARE = re.compile(rf"(?:Council of )?(?:(?:Optional|Additional|International|European) )*{_HEAD}(?: No\. \d+)?")
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
    """The treaties of a sentence in their order, each by its longest name; those apart that only say to which one something else belongs. Protocols
    under one head are named one by one, or where it can't be told which they are, once by the words."""
    return list(_named(sentence))


@lru_cache(maxsize=64)  # a sentence is asked for what it ratifies, what it asks to ratify, and what the next one goes on with
def _named(sentence: str) -> tuple[Named, ...]:
    found: list[Named] = []
    several = plural_protocols(sentence, _known_at)
    at = 0
    for word in re.finditer(r"(?<![\w-])(?:[A-Z0-9][\w-]*|optional protocol\b)", sentence):
        if word.start() < at:
            continue
        if (plural := next((each for each in several if each[0] <= word.start() < each[1]), None)) is not None:
            at = plural[1]
            found += [Named(part.start, part.end, part.code, _name(sentence, part.start, part.end, part.code)) for part in plural[2]]
        elif (known := _known_at(sentence, word.start())) is not None:
            at = known[1]
            printed = sentence[word.start() : at]
            if not _PART.search(sentence, 0, word.start()) and not (" " not in printed and _SAYS.match(sentence, at)):
                found.append(Named(word.start(), at, known[0].code, known[0].name))
                found += _its_protocol(sentence, found[-1], known[0])
        elif (shape := _SHAPE.match(sentence, word.start())) and not _PART.search(sentence, 0, word.start()):
            name = _SMALL.sub("", shape.group())
            name = _running_on(sentence, word.start()) if _BARE.fullmatch(name) else name
            at = word.start() + len(name)
            code = _by_words().get(_long_words(name), "")
            found.append(Named(word.start(), at, code, treaty(code).name if code else name))
    return tuple(each for before, each in zip([None, *found], found, strict=False) if before is None or not _is_gloss(sentence, before, each))


def without_treaties(sentence: str) -> str:
    """The sentence with the names of treaties blanked out, every character in its place: a name has words of its own ("on", "for")."""
    at = 0
    for word in re.finditer(r"(?<![\w-])[A-Z0-9][\w-]*", sentence):
        if word.start() >= at and (known := _known_at(sentence, word.start())) is not None:
            at = known[1]
            sentence = sentence[: word.start()] + " " * (at - word.start()) + sentence[at:]
    return sentence


@lru_cache(maxsize=1024)
def _known_at(sentence: str, start: int) -> tuple[Treaty, int] | None:
    """The treaty by the longest name that begins at a place and that the table has, and where that ends."""
    first = _FIRST.match(sentence, start)
    if first is None or not begins_treaty(first.group()):
        return None
    words = list(islice(_WORD.finditer(sentence[start : start + _LONGEST]), _WORDS))
    for end in reversed([word.end() for word in words[: treaty_words([word.group() for word in words])]]):
        printed = sentence[start : start + end].rstrip(" ,:;.")
        known = find_treaty(_bare(printed)) if not printed.endswith(("’s", "'s", " the")) else None
        if known:
            return known, start + len(printed)
    return None


def _running_on(sentence: str, start: int) -> str:
    """The words of a name that goes on in small letters, so that where it ends is not told: up to a comma or a verb."""
    name = re.compile(r"[^,.;:•]{0,160}").match(sentence, start)
    words = name.group() if name else ""
    verb = _VERBAL.search(words)
    return words[: verb.start()].rstrip() if verb else words.rstrip()


def _name(sentence: str, start: int, end: int, code: str) -> str:
    return treaty(code).name if code else sentence[start:end].strip(" ,")


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
    plain = _REPEATS.sub("", printed) if printed.endswith(")") and find_treaty(printed) is None else printed
    return _UNITED.sub("", _LABOUR.sub("ILO ", plain))


_REPEATS = re.compile(r" \([A-Z][\w’ -]+\)$")
_UNITED = re.compile(r"^(?:UN|United Nations|the) ")
_LABOUR = re.compile(r"^International Labour Organization \(ILO\) ")
_WORD, _FIRST = re.compile(r"\S+"), re.compile(r"[\w’'-]+")
_LONGEST = 400
"""Characters of a name at most."""


def _its_protocol(sentence: str, of: Named, known: Treaty) -> list[Named]:
    """The optional protocol that a treaty is named with, where it has only one; those that it is named with in the plural."""
    if parts := its_protocols(sentence, of.end, known):
        return [Named(part.start, part.end, part.code, _name(sentence, part.start, part.end, part.code)) for part in parts]
    match = _ITS_PROTOCOL.match(sentence, of.end + 1)
    only = find_treaty(f"Optional Protocol to the {of.name}") if match else None
    several = find_treaty(f"Second Optional Protocol to {of.code}") if match else None
    return [Named(match.start(), match.end(), only.code, only.name)] if match and only and not several else []


def is_unread(name: str) -> bool:
    """Whether words for which the table has no treaty are no whole name of one: several protocols, or a name that runs on."""
    return _SHAPE.fullmatch(name) is None


def joined(named: Sequence[Named], sentence: str, at: int) -> list[Named]:
    """The treaties from a place on, for as long as they are of one list. A name in the list that can't be read is kept by its words."""
    found: list[Named] = []
    for each in named:
        if each.start > at and not _BETWEEN.fullmatch(sentence, at, each.start):
            unread = _UNREAD.fullmatch(sentence, at, each.start)
            if unread is None or _VERBAL.search(unread["name"]):
                break
            found.append(Named(unread.start("name"), unread.end("name"), "", unread["name"].rstrip(" ,")))
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
