"""How a name sounds, whatever letters it is written in: "Мухаммед", "Mohamed" and "Muhammad" have one key.

Names of persons are written into Latin letters in several ways, and documents of one review mix them. A key leaves out what those ways differ in:
doubled letters, k and q and c, ou and u and o, i and y. An e may be an a, an i or a u. Arabic writes few vowels: there only consonants are compared.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from ..names import facts_of

_LATIN = re.compile(r"[a-z]")
_ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d5]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_OTHER = re.compile(f"{_ARABIC.pattern}|{_CYRILLIC.pattern}")
_WORD = re.compile(r"[^\W\d_]+")
_LAST_G = re.compile("(?<!n)g$")
_FRENCH = re.compile("[aiu]ne$")
"""How French writes the end of an Arabic name: "Noureddine", "Bouziane"."""
_VOWELS = re.compile("[aeiu]")


@cache
def _tables() -> tuple[dict[int, str], dict[int, str], tuple[tuple[re.Pattern[str], str], ...], tuple[str, ...], frozenset[str]]:
    facts = facts_of(__package__, "sounds_of_names")
    ways = tuple((re.compile(found), put) for found, put in facts["ways"])
    return (
        str.maketrans(facts["cyrillic"]),
        str.maketrans(facts["arabic"]),
        ways,
        tuple(map(_without_accents, facts["endings"])),
        frozenset(facts["articles"]),
    )


def _without_accents(words: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", words) if not unicodedata.combining(char))


@cache
def _bare_letters() -> dict[int, str]:
    """Letters with a stroke, or without a dot, that no rule of Unicode takes apart."""
    return str.maketrans(facts_of(__package__, "sounds_of_names")["bare"])


@cache
def forms_of_address() -> frozenset[str]:
    """What stands before a name in place of a title, and may be a name itself: it is only left out where two names are compared."""
    return frozenset(facts_of(__package__, "sounds_of_names")["forms_of_address"])


def as_one(words: tuple[str, ...]) -> tuple[str, ...]:
    """How a word, or two written as one, may be written: with and without the article joined before it or between them."""
    if len(words) == 1:
        (word,) = words
        return (word, *(word.removeprefix(each) for each in _JOINED if word.startswith(each) and len(word) - len(each) >= _LONG))
    first, second = words
    if _ARABIC.search(first):
        return first + second, f"{first}ال{second}"
    return first + second, f"{first}el{second}", f"{first}e{second[0]}{second}"


_JOINED, _LONG = ("al", "el", "ben", "bin"), 4


@lru_cache(maxsize=16_384)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, without accents, titles' full stops and articles ("al-", "bin")."""
    plain = _without_accents(name.casefold()).translate(_bare_letters())
    found = [word for word in _WORD.findall(re.sub(r"['’‘ʼ`´]", "", plain)) if word not in _tables()[4]]
    return tuple(word.removeprefix("ال") if _ARABIC.match(word) and len(word) > 4 else word for word in found)


@lru_cache(maxsize=16_384)
def sound(word: str) -> str:
    """The key of one word of `words_of`: for Arabic letters, consonants alone."""
    cyrillic, arabic, ways, *_ = _tables()
    if _ARABIC.search(word):
        return re.sub(r"(.)\1+", r"\1", word.translate(arabic))
    made = word.translate(cyrillic)
    for pattern, put in ways:
        made = pattern.sub(put, made)
    return re.sub(r"(.)\1+", r"\1", made)


@lru_cache(maxsize=16_384)
def sounds(word: str) -> frozenset[str]:
    """The keys that a word may stand for: in Cyrillic letters, also without the ending of a case."""
    found = {sound(word), sound(word.replace("j", "y")), sound(word.replace("x", "ks"))}  # "Jelena", "Xenia"
    found |= {sound(word.replace("x", "sh")), sound(_LAST_G.sub("k", word))}  # "Dilxat", "Wangchug"
    found |= {sound(word.replace("gh", "q")), sound(word.replace("ch", "sh")), sound(word.replace("dj", "d"))}  # "Ghasem", "Cheikh", "Djordje"
    if word.endswith("c"):
        found.add(sound(f"{word}h"))  # "Jovanovic"
    if "c" in word:
        found.add(sound(re.sub("c(?=[eiy])", "s", word)))  # "Youcef"
    if _FRENCH.search(word):
        found.add(sound(word[:-1]))
    if _CYRILLIC.search(word):
        found |= {sound(word.replace("г", "х"))}  # Ukrainian, Belarusian
        found |= {sound(word[: -len(ending)]) for ending in _tables()[3] if word.endswith(ending) and len(word) - len(ending) > _STEM}
        found |= {f"{each}{vowel}" for each in tuple(found) for vowel in "ai"}  # "Марии", "Ильи": the vowel went with the ending
    return frozenset(found)


_STEM, _LEAST = 2, 3


@lru_cache(maxsize=65_536)
def alike(one: str, other: str) -> bool:
    """Whether two words of names may be one word in two spellings or scripts."""
    if one == other:
        return True
    if bool(_ARABIC.search(one)) is not bool(_ARABIC.search(other)):
        bare, arabic = (other, one) if _ARABIC.search(one) else (one, other)
        keys = _arabic_sounds(arabic)
        return len(sound(arabic)) >= _STEM and any(not keys.isdisjoint(_consonants(each)) for each in sounds(bare))
    if _ARABIC.search(one):  # "حسن" and "حسين" are two names: vowels that are written count
        return _as_typed(one) == _as_typed(other)
    if min(len(one), len(other)) < _LEAST:
        return len(one) != len(other) and min(len(one), len(other)) == _STEM and sound(one) == sound(other)  # "Soo", "Su"
    return any(_near(a, b) for a in sounds(one) for b in sounds(other))


def _as_typed(word: str) -> str:
    return word.translate(str.maketrans(facts_of(__package__, "sounds_of_names")["arabic_typed"]))


@lru_cache(maxsize=16_384)
def _arabic_sounds(word: str) -> frozenset[str]:
    """The keys that a word in Arabic letters may stand for: some letters have two sounds, and the last one may be mute."""
    found = {word}
    for letter, put in facts_of(__package__, "sounds_of_names")["arabic_too"].items():
        found |= {each.replace(letter, put) for each in found}
    keys = {sound(each) if _ARABIC.search(each) else each for each in found}
    return frozenset(keys | {each.removesuffix("h") for each in keys if len(each) > _LEAST})


def _near(one: str, other: str) -> bool:
    """Whether two keys differ in nothing but an e, which stands for a ("Ahmed", "Ahmad"), i ("Khaled", "Khalid") or u ("Youssef", "Yusuf")."""
    return len(one) == len(other) and all(a == b or {a, b} in _UNSURE for a, b in zip(one, other, strict=True))


_UNSURE = ({"e", "a"}, {"e", "i"}, {"e", "u"})


def _consonants(key: str) -> set[str]:
    """The consonants that Arabic letters would have: a "v" may be a vowel's letter or "f", a final "h" may go, "p" is "b"."""
    bare = _VOWELS.sub("", key).replace("p", "b")
    found = {bare.replace("v", ""), bare.replace("v", "f")}
    return {re.sub(r"(.)\1+", r"\1", each) for each in (*found, *(each.removesuffix("h") for each in found))}


def in_other_letters(text: str) -> bool:
    """Whether a text has Cyrillic or Arabic letters and few Latin ones: its names are looked for by their sounds."""
    if _OTHER.search(text) is None:
        return False
    other = len(_CYRILLIC.findall(text)) + len(_ARABIC.findall(text))
    return other > len(_LATIN.findall(text.lower()))
