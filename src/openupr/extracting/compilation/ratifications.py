"""The treaties of a sentence, and those that it says are not ratified: those that it lists right behind such words ("had not ratified the ...", "not
yet a party, namely ..."), or right before them ("... had not yet been ratified")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache, partial
from itertools import islice

from ...languages.word_tables import by_language, wording
from ...light_dataclass import dataclass
from ...names import Treaty, begins_treaty, find_treaty, most_treaty_words, treaties, treaty
from ...names.treaty_mentions import treaties_named
from .plural_protocols import its_protocols, plural_protocols

_wording = partial(wording, "ratifications")

# The longest names have about twenty words.
_WORDS = 26
# It came in the end.
_LATER = re.compile(r",? (?:until|till|before) ")
# An abbreviation before these is the treaty's committee, which says something.
_SAYS = re.compile(r" (?:\w+ly |also |further )?[a-z]+ed\b")
_SIGNED = re.compile(r"\bsign(?:ed|atory|ature)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TreatyName:
    """Words that name a treaty: its code, or "" and the words as `printed` where the table lacks it, or for treaties without a name."""

    start: int
    end: int
    code: str
    name: str

    @property
    def printed(self) -> str:
        """The words, where there is no code."""
        return "" if self.code else self.name


def not_ratified(
    sentence: str, said: Iterable[re.Match[str]], many: re.Pattern[str], many_before: re.Pattern[str], before: Sequence[TreatyName] = ()
) -> list[TreatyName]:
    """The treaties of which the sentence says it; where it says it of the human rights treaties at large, one by these words: they stand right behind
    (`many`) or right before (`many_before`). `said` are the places of the words that say it, `before` the treaties of the sentences before."""
    here = treaties_in_sentence(sentence)
    found: dict[tuple[str, str], TreatyName] = {}
    for match in said:
        behind = treaties_listed([each for each in here if each.start >= match.end()], sentence, match.end())
        if not behind and match.groupdict().get("passive"):
            behind = ends_list([each for each in here if each.end <= match.start()], sentence, match.start())
        if not behind and _wording("it").match(sentence, match.end()):
            earlier = [each for each in here if each.end <= match.start()]
            behind = ends_list(earlier, sentence, earlier[-1].end) if earlier and _SIGNED.search(sentence, 0, match.start()) else []
            behind = behind or ([] if earlier else list(before[-1:]))
        if behind and _LATER.match(sentence, behind[-1].end):
            continue
        found |= {(each.code, each.printed): each for each in behind if (each.code, each.printed) not in found}
        if not behind and (at_large := _at_large(sentence, match, many, many_before)):
            found.setdefault(("", at_large), TreatyName(match.start(), match.end(), "", at_large))
    return list(found.values())


def _at_large(sentence: str, said: re.Match[str], many: re.Pattern[str], many_before: re.Pattern[str]) -> str:
    """The words for the human rights treaties at large, with what says which of them are meant: of those "to which it was not yet party" a reader
    would else take it that none is ratified."""
    if behind := many.match(sentence, said.end()):
        limit = _wording("which_of_many").match(sentence, behind.end())
        since = _wording("since_when").search(sentence, 0, said.start())
        return behind.group() + (limit.group() if limit else "") + (f", {since.group()}" if since else "")
    before = _right_before(sentence, said.start(), many, many_before)
    return sentence[before.start() : said.end()].rstrip(" ,") if before else ""


def _right_before(sentence: str, at: int, many: re.Pattern[str], many_before: re.Pattern[str]) -> re.Match[str] | None:
    """The words for treaties at large of which a clause that goes up to a place tells: "the core treaties to which it was (not yet party)"."""
    clause = many_before.search(sentence, 0, at)
    return next((each for each in many.finditer(sentence, 0, at) if clause and each.end() > clause.start()), None)


def treaties_in_sentence(sentence: str) -> list[TreatyName]:
    """The treaties of a sentence in their order, each by its longest name; those apart that only say to which one something else belongs. Protocols
    under one head are named one by one, or where it can't be told which they are, once by the words."""
    return list(_named(sentence))


@by_language(most=64)  # a sentence is asked for what it ratifies, what it asks to ratify, and what the next one goes on with
def _named(sentence: str) -> tuple[TreatyName, ...]:
    found: list[TreatyName] = []
    several = plural_protocols(sentence, _known_at)
    at = 0
    for word in re.finditer(r"(?<![\w-])(?:[A-Z0-9][\w-]*|optional protocol\b)", sentence):
        if word.start() < at:
            continue
        if (plural := next((each for each in several if each[0] <= word.start() < each[1]), None)) is not None:
            at = plural[1]
            found += [TreatyName(part.start, part.end, part.code, _name(sentence, part.start, part.end, part.code)) for part in plural[2]]
        elif (known := _known_at(sentence, word.start())) is not None:
            at = known[1]
            printed = sentence[word.start() : at]
            if found and found[-1].name.startswith("Protocol") and _wording("belongs").fullmatch(sentence, found[-1].end, word.start()):
                continue
            if not _wording("part").search(sentence, 0, word.start()) and not (" " not in printed and _SAYS.match(sentence, at)):
                found.append(TreatyName(word.start(), at, known[0].code, known[0].name))
                found += _its_protocol(sentence, found[-1], known[0])
        elif (shape := _wording("shape").match(sentence, word.start())) and not _wording("part").search(sentence, 0, word.start()):
            name = _wording("small").sub("", shape.group())
            name = _running_on(sentence, word.start()) if _wording("bare").fullmatch(name) else name
            at = word.start() + len(name)
            code = _by_words().get(_long_words(name), "")
            found.append(TreatyName(word.start(), at, code, treaty(code).name if code else name))
    found = _with_other_forms(sentence, found)
    return tuple(each for before, each in zip([None, *found], found, strict=False) if before is None or not _is_gloss(sentence, before, each))


def _with_other_forms(sentence: str, found: list[TreatyName]) -> list[TreatyName]:
    """The treaties with those that go by another form of their name ("the Convention against All Forms of ..."), or by what they belong to ("and
    related Protocol"): they stand where nothing was read, or where words were kept without a code."""
    for mention in treaties_named(sentence):
        printed = sentence[mention.start : mention.end]
        beside = [each for each in found if each.start < mention.end and mention.start < each.end]
        if (
            not mention.codes
            or any(each.code or each.start < mention.start for each in beside)
            or _is_named_otherwise(sentence, mention.start, printed)
        ):
            continue
        found = [each for each in found if each not in beside]
        found += [TreatyName(mention.start, mention.end, code, treaty(code).name) for code in sorted(mention.codes)]
    return sorted(found, key=lambda each: each.start)


def _is_named_otherwise(sentence: str, start: int, printed: str) -> bool:
    """Whether a treaty's name only says what something else belongs to, is that of its committee, stands in brackets behind another name, or leaves
    open which protocols of several treaties are meant ("their protocols")."""
    of_another = (
        _wording("part").search(sentence, 0, start) or (sentence[start - 1 : start] == "(" and start > 1) or _THEIRS.search(sentence, 0, start)
    )
    return bool(of_another) or (" " not in printed and _SAYS.match(sentence, start + len(printed)) is not None)


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
    for end in reversed([word.end() for word in words[: most_treaty_words([word.group() for word in words])]]):
        printed = sentence[start : start + end].rstrip(" ,:;.")
        known = find_treaty(_bare(printed)) if not printed.endswith(("’s", "'s", " the")) else None
        if known:
            return known, start + len(printed)
    return None


def _running_on(sentence: str, start: int) -> str:
    """The words of a name that goes on in small letters, so that where it ends is not told: up to a comma or a verb."""
    name = re.compile(r"[^,.;:•]{0,160}").match(sentence, start)
    words = name.group() if name else ""
    verb = _wording("verbal").search(words)
    return words[: verb.start()].rstrip() if verb else words.rstrip()


def _name(sentence: str, start: int, end: int, code: str) -> str:
    return treaty(code).name if code else sentence[start:end].strip(" ,")


def _is_gloss(sentence: str, before: TreatyName, each: TreatyName) -> bool:
    """Whether a name in brackets only says the one before it again: "(European Convention on Human Rights)"."""
    return sentence[before.end : each.start] == " (" and ")" in sentence[each.end - 1 : each.end + 1]


def _long_words(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in re.findall(r"\w{4,}|\d+", name))


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
_THEIRS = re.compile(r"\btheir $", re.IGNORECASE)
_WORD, _FIRST = re.compile(r"\S+"), re.compile(r"[\w’'-]+")
_LONGEST = 400
"""Characters of a name at most."""


def _its_protocol(sentence: str, of: TreatyName, known: Treaty) -> list[TreatyName]:
    """The optional protocol that a treaty is named with, where it has only one; those that it is named with in the plural."""
    if parts := its_protocols(sentence, of.end, known):
        return [TreatyName(part.start, part.end, part.code, _name(sentence, part.start, part.end, part.code)) for part in parts]
    match = _wording("its_protocol").match(sentence, of.end + 1)
    only = find_treaty(f"Optional Protocol to the {of.name}") if match else None
    several = find_treaty(f"Second Optional Protocol to {of.code}") if match else None
    return [TreatyName(match.start(), match.end(), only.code, only.name)] if match and only and not several else []


def is_unread_treaty(name: str) -> bool:
    """Whether words for which the table has no treaty are no whole name of one: several protocols, or a name that runs on."""
    return _wording("shape").fullmatch(name) is None


def treaties_listed(named: Sequence[TreatyName], sentence: str, at: int) -> list[TreatyName]:
    """The treaties from a place on, for as long as they are of one list. A name in the list that can't be read is kept by its words."""
    found: list[TreatyName] = []
    for each in named:
        if each.start > at and not _wording("between").fullmatch(sentence, at, each.start):
            unread = _wording("unread").fullmatch(sentence, at, each.start)
            if unread is None or _wording("verbal").search(unread["name"]):
                break
            found.append(TreatyName(unread.start("name"), unread.end("name"), "", unread["name"].rstrip(" ,")))
        found.append(each)
        at = each.end
    return found


def ends_list(named: Sequence[TreatyName], sentence: str, at: int) -> list[TreatyName]:
    """The treaties of the list that ends at a place."""
    found: list[TreatyName] = []
    for each in reversed(named):
        if each.end < at and not _wording("between").fullmatch(sentence, each.end, at):
            break
        found.insert(0, each)
        at = each.start
    return found
