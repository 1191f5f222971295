"""Two spellings of one name by the rules of one way of writing: letter by letter, not by sound.

Rules of sounds can't tell "Deha" from "Duha" and find "Yusuf" in "Youssef": what they find is somebody's to compare (same_person.py). Here nothing is
guessed: two spellings have the same letters, but for accents that one of them leaves out; or one is what a published system makes of the other's
letters; or a table of syllables or characters has both; or a list of names has each word of both as one name (listed_names.py).
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import combinations
from typing import Any

from ...names import facts_of
from ..spellings.burmese_names import in_burmese, is_said
from ..spellings.chinese_names import are_same_characters, in_characters, is_spelt, parts_in_pinyin
from ..spellings.korean_names import families_in_korea
from ..spellings.listed_names import are_listed_as_one
from ..spellings.sounds_of_names import letters_without_strokes, name_words, sound_alike
from ..spellings.tibetan_names import are_spelt_so, in_tibetan
from ..spellings.vietnamese_names import is_vietnamese
from .same_person import may_be_one

Words = tuple[str, ...]
Pair = tuple[int, int]
_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_TWO = 2


def is_one_name(one: str, other: str) -> bool:
    """Whether two names as printed, of two words or more, are one name by the rules of one way of writing."""
    mine, others = name_words(one), name_words(other)
    if min(len("".join(mine)), len("".join(others))) < _TWO or are_marked_apart(one, other):
        return False
    if any(map(in_characters, (mine, others))):
        return _are_same_characters(mine, others)
    if any(_HANGUL.fullmatch("".join(name)) for name in (mine, others)):
        return _is_said_in_korea(mine, others)
    if min(len(mine), len(others)) < _TWO and not any(map(in_burmese, (mine, others))):
        return False
    if _has_initial(mine) or _has_initial(others):
        return mine == others
    return _in_this_order(mine, others) or (sorted(mine) == sorted(others) and _tell_the_family(one, other))


def _has_initial(words: Words) -> bool:
    return any(len(word) == 1 and word.isascii() for word in words)


def _are_same_characters(mine: Words, others: Words) -> bool:
    one, other = in_characters(mine), in_characters(others)
    if one and other:
        return len(one) > 1 and are_same_characters(one, other)
    return is_spelt(one or other, others if one else mine) or _in_tibet(mine, others)


_HANGUL = re.compile("[\uac00-\ud7a3]+")


def _is_said_in_korea(mine: Words, others: Words) -> bool:
    """Whether a name is the other one as the State's rules write it in Latin letters, the family name as it may be borne."""
    letters, latin = ("".join(mine), others) if _HANGUL.fullmatch("".join(mine)) else ("".join(others), mine)
    if not all(map(str.isascii, latin)):
        return letters == "".join(latin)
    given = _letter_by_letter(letters[1:])
    orders = ((latin[0], latin[1:]), (latin[-1], latin[:-1])) if latin else ()
    return any(letters[0] in families_in_korea(family) and "".join(rest) == given for family, rest in orders)


def _in_tibet(mine: Words, others: Words) -> bool:
    return in_tibetan(mine) == in_tibetan(others) != () and are_spelt_so(mine, others)


def _in_this_order(mine: Words, others: Words) -> bool:
    if "".join(mine) == "".join(others) or _in_tibet(mine, others):
        return True
    burmese = in_burmese(mine) or in_burmese(others)
    if burmese:
        return not (in_burmese(mine) and in_burmese(others)) and is_said(burmese, others if in_burmese(mine) else mine)
    if are_in_one_spelling(mine, others):
        return True
    if len(mine) != len(others):
        return False
    told = [_is_one_word(*pair) or (sound_alike(*pair) and are_listed_as_one(*pair) and None) for pair in zip(mine, others, strict=True)]
    if None in told and (not may_be_one(mine, others) or any(map(families_in_korea, (mine[0], mine[-1])))):
        return False  # a list says nothing of syllables, where each letter counts
    return False not in told


def are_in_one_spelling(mine: Words, others: Words) -> bool:
    """Whether two names (`name_words`) are one in two published spellings of its language, or in two systems for its letters."""
    reformed = not {mine, *_as_reformed(mine)}.isdisjoint({others, *_as_reformed(others)})
    return reformed or (_are_slavic(mine, others) and _slavic(mine) == _slavic(others))


def are_in_one_system(mine: Words, others: Words) -> bool:
    """Whether one of two names in two alphabets is word by word what a published system makes of the other one's letters: by no list of names."""
    pairs = list(zip(mine, others, strict=False))
    return len(mine) == len(others) and all(one.isascii() is not other.isascii() and _is_one_word(one, other) for one, other in pairs)


def _is_one_word(one: str, other: str) -> bool:
    if one == other:
        return True
    if one.isascii() is other.isascii():
        return one.replace("ё", "е") == other.replace("ё", "е")
    latin, letters = (one, other) if one.isascii() else (other, one)
    if _CYRILLIC.fullmatch(letters):
        return _in_latin(letters).fullmatch(latin) is not None
    return _letter_by_letter(letters) == latin


_CYRILLIC = re.compile("[\u0400-\u052f]+")


@lru_cache(maxsize=4096)
def _in_latin(word: str) -> re.Pattern[str]:
    """What a word in Cyrillic letters may be in Latin ones: an ending of two letters is one letter in some systems."""
    table = _facts()["cyrillic"]
    made = "".join(table.get(letter, re.escape(letter)) for letter in _ENDING.sub("", word))
    return re.compile(made + {"ий": "(?:[iy][iyj]?)", "ый": "(?:y[iyj]?)"}.get("".join(_ENDING.findall(word)), ""))


_ENDING = re.compile("[иы]й$")


@lru_cache(maxsize=4096)
def _letter_by_letter(word: str) -> str:
    """A word in Latin letters as Unicode's tables have each of its own; empty where those write no vowels, or a script leaves them out."""
    from anyascii import anyascii

    if not _WITH_VOWELS.fullmatch(word):
        return ""
    return anyascii(word).lower().replace("'", "")


_WITH_VOWELS = re.compile("[\u0370-\u03ff\u0531-\u058f\u10a0-\u10ff\u1200-\u137f\uac00-\ud7a3]+")
"""Greek, Armenian, Georgian, Ethiopic and Korean letters."""


@lru_cache(maxsize=4096)
def _as_reformed(words: Words) -> tuple[Words, ...]:
    """A name that shows by two signs that it is written in another spelling of its language, in the one that others use for it."""
    return tuple(
        tuple(_put(word, way) for word in words)
        for way in ("somali", "indonesian", "ethiopic")
        if sum(len(_pattern(way, "shown").findall(word)) for word in words) >= _facts()[way]["signs"]
    )


def _are_slavic(mine: Words, others: Words) -> bool:
    ends = _pattern("slavic", "ends")
    return all(word.isascii() for word in (*mine, *others)) and all(any(map(ends.search, name)) for name in (mine, others))


def _slavic(words: Words) -> Words:
    return tuple(_put(word, "slavic") for word in words)


@lru_cache(maxsize=4096)
def _put(word: str, way: str) -> str:
    for found, put in _ways(way):
        word = found.sub(put, word)
    return word


def are_marked_apart(one: str, other: str) -> bool:
    """Whether two spellings of the same letters have other marks on one of them ("Tuấn", "Tuân"). A mark that is missing is left out by who writes
    so, unless both have marks of tones or of length, which nobody sets here and there ("Hồ Ngọc Ánh", "Hồ Ngọc Anh")."""
    mine, others = _marked(one), _marked(other)
    if [letter for letter, _ in mine] != [letter for letter, _ in others]:
        return False
    told = _have_tones(one, other)
    return any(a != b and (told or bool(a and b)) for (_, a), (_, b) in zip(mine, others, strict=True))


def are_told_by_tones(one: str, other: str) -> bool:
    """Whether two spellings of the same letters both have marks that nobody sets here and there, and other ones: then they are two names."""
    return _have_tones(one, other) and are_marked_apart(one, other)


def _have_tones(one: str, other: str) -> bool:
    parted = [unicodedata.normalize("NFD", name) for name in (one, other)]
    in_vietnam = all(is_vietnamese(name_words(name)) and any(map(unicodedata.combining, name)) for name in parted)
    return in_vietnam or all(map(_TONES.search, parted))


_TONES = re.compile("[\u0304\u0309\u0323\u031b]|[aeo]\u0302[\u0300\u0301\u0303]", re.IGNORECASE)
"""A stroke for length, and marks that Vietnamese alone has: a hook, a dot below, a horn, two marks on a vowel."""


@lru_cache(maxsize=4096)
def _marked(name: str) -> tuple[tuple[str, str], ...]:
    """The letters of a name in order, each with its marks: a stroke through it is one."""
    found: list[tuple[str, str]] = []
    for char in unicodedata.normalize("NFKD", name.casefold()):
        if unicodedata.combining(char) and found:
            found[-1] = (found[-1][0], found[-1][1] + char)
        elif char.isalpha():
            bare = char.translate(letters_without_strokes())
            found.append((bare, "" if bare == char else char))
    return tuple(found)


def _tell_the_family(one: str, other: str) -> bool:
    """Whether one says which word is the family name, and the other no other one, so that it may stand first or last: by capitals, a comma
    or, in China and Korea, by the number of syllables. Elsewhere the two words turned round may be a father and his son."""
    mine, others = _family(one), _family(other)
    return mine == others if mine and others else bool(mine or others)  # where one says it, the other has the same words


def _family(name: str) -> str:
    printed = [each.group() for each in _WORD.finditer(unicodedata.normalize("NFKC", name))]
    capitals = [word for word in printed if len(word) > 1 and word.isupper() and word.isascii()]
    if len(printed) > 1 and 0 < len(capitals) < len(printed):
        return "".join(capitals).casefold()
    before, comma, _ = name.partition(",")
    if comma:
        return re.sub(r"\W", "", before).casefold()
    plain = [word.casefold() for word in printed]
    if len(plain) != _TWO or not all(word.replace("-", "").isascii() for word in plain):
        return ""
    syllables = [_syllables(word) for word in plain]
    for here, there in ((0, 1), (1, 0)):
        if syllables[here] == 1 and syllables[there] == _TWO and (parts_in_pinyin(plain[here]) == {1} or families_in_korea(plain[here])):
            return plain[here]
    return ""


def _syllables(word: str) -> int:
    """How many syllables of China or Korea a word has, if it can have no other number; 0 otherwise."""
    if "-" in word:
        return len(word.split("-"))
    parts = parts_in_pinyin(word)
    return next(iter(parts)) if len(parts) == 1 else 1 if families_in_korea(word) else 0


def named_alike(names: Sequence[Sequence[str]], agree: set[Pair]) -> set[Pair]:
    """Which of some persons, each with all spellings, have one name by the rules of one way of writing (`is_one_name`): pairs of their numbers,
    the greater first. `agree` are those that agree by sound: a list of names is asked for no others."""
    maybe, alike, elsewhere = {*agree}, defaultdict[object, set[int]](set), set[int]()
    for at, spellings in enumerate(names):
        for spelling in spellings:
            words = name_words(spelling)
            if not all(map(str.isascii, words)):
                elsewhere.add(at)
            for key in _keys(words):
                alike[key].add(at)
    for same in alike.values():
        maybe |= {(one, other) for other, one in combinations(sorted(same), _TWO)}
    maybe |= {(max(at, each), min(at, each)) for at in elsewhere for each in range(len(names)) if each != at}
    return {pair for pair in maybe if any(is_one_name(a, b) for a in names[pair[0]] for b in names[pair[1]])}


def _keys(words: Words) -> Iterator[object]:
    """What two names in Latin letters have in common that are one by another rule than the list of names."""
    yield "".join(words)
    yield frozenset(words)
    yield _slavic(words)
    yield from map("".join, _as_reformed(words))
    if syllables := in_tibetan(words):
        yield syllables


def that_fit_two(pairs: set[Pair], names: Sequence[Sequence[str]]) -> set[Pair]:
    """Those of some pairs in which one fits two others, of one script, that have not one name: "Luo Wenzhao", which is two names in characters.
    Nothing says which of them is meant."""
    near = defaultdict[int, set[int]](set)
    for one, other in pairs:
        near[one].add(other)
        near[other].add(one)
    return set(_of_two(near, pairs, names))


def _of_two(near: dict[int, set[int]], pairs: set[Pair], names: Sequence[Sequence[str]]) -> Iterator[Pair]:
    for at, others in near.items():
        for one, other in combinations(sorted(others), _TWO):
            if (other, one) not in pairs and _script(names[one][0]) == _script(names[other][0]):
                yield from ((max(at, each), min(at, each)) for each in (one, other))


def _script(name: str) -> str:
    return unicodedata.name(name[0], "").partition(" ")[0]


def _facts() -> dict[str, Any]:
    return facts_of(__package__, "one_romanisation")


@cache
def _pattern(way: str, fact: str) -> re.Pattern[str]:
    return re.compile(_facts()[way][fact])


@cache
def _ways(way: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(found), put) for found, put in _facts()[way]["ways"])
