"""Which words of names sound alike, whatever letters they are written in: "Мухаммед", "Mohamed" and "Muhammad" do.

Keys of words are compared (sound_keys.py). An e may be an a, an i or a u. Arabic writes few vowels: there only consonants are compared, and those
vowels that are written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from ...names import facts_of
from .arabic_vowels import vowels_agree
from .sound_keys import ARABIC, MARKED, arabic_letters, in_latin, sound, sounds, sounds_as_written, without_accents
from .unwritten_vowels import VOWELS, fits_capitals, slots

_TWO, _THREE, _LEAST = 2, 3, 3
_WORD = re.compile(rf"(?:[^\W\d_]|[{MARKED}])+")
_VOWEL = "aeiu"


@cache
def letters_without_strokes() -> dict[int, str]:
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
        bare = [word.removeprefix(each) for each in _JOINED if word.startswith(each) and len(word) - len(each) >= _LONG]
        return (word, *bare, *([word[len(found[1]) + 1 :]] if (found := _SUN_LETTER.match(word)) else ()))
    first, second = words
    if ARABIC.search(first):
        return first + second, f"{first}ال{second}"
    return first + second, f"{first}el{second}", f"{first}e{second[0]}{second}"


_SUN_LETTER = re.compile(r"e(ch|[dnrstz])\1(?=[a-z]{3})")
"""An article that has become one with the name ("Ettaleb", "Ennaji")."""
_JOINED, _LONG = ("al", "el", "ben", "bin"), 4


@lru_cache(maxsize=16_384)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, without accents, titles' full stops and articles ("al-", "bin"), which none is at the
    end ("Nguyen Dat Van") or where nothing but one would be left ("Le Van Thuan")."""
    plain = without_accents(name.casefold()).translate(letters_without_strokes())
    printed = _WORD.findall(_ARTICLE_IN_CYRILLIC.sub("", re.sub("['’‘ʼʻʾʿ`´ʹʺ\u200d]", "", plain)))
    printed = printed[next((at for at, word in enumerate(printed) if word not in _titles() or len(printed) - at <= _TWO), 0) :]
    in_vietnam = (
        len(printed) >= _THREE and not _vietnamese_families().isdisjoint((printed[0], *printed[-2:])) and all(map(_SYLLABLE.fullmatch, printed))
    )
    kept = {_VAN, _LE} | _vietnamese_families() if in_vietnam else frozenset[str]()
    found = [word for at, word in enumerate(printed, 1) if word not in _articles() or word in kept or at == len(printed) > 1]
    found = found if len(found) > 1 or len(printed) < _THREE else printed
    return tuple(word.removeprefix("ال") if ARABIC.match(word) and len(word) > 4 else word for word in found)


@cache
def _articles() -> frozenset[str]:
    return frozenset(facts_of(__package__, "sounds_of_names")["articles"])


@cache
def _titles() -> frozenset[str]:
    """What stands before a name as a title, and is nobody's name."""
    return frozenset(facts_of(__package__, "sounds_of_names")["titles"])


@cache
def _vietnamese_families() -> frozenset[str]:
    """Family names behind which "Van" and "Le" are no articles."""
    return frozenset(facts_of(__package__, "vietnamese_names")["families"].split())


_VAN, _LE = "van", "le"
_SYLLABLE = re.compile("[^aeiouy]{0,3}[aeiouy]{1,3}[^aeiouy]{0,2}")
_ARTICLE_IN_CYRILLIC = re.compile("(?<![а-я])(?:а[лдрсштзн]ь?|эль?)[-‐‑–]")


def differ_by_case(one: str, other: str) -> bool:
    """Whether two words are alike only without the ending of a case."""
    return not any(_near(a, b) for a in sounds_as_written(one) for b in sounds_as_written(other))


def in_arabic(words: Sequence[str]) -> bool:
    """Whether a name's first word is in Arabic letters."""
    return bool(words) and ARABIC.match(words[0]) is not None


def leaves_vowels_out(word: str) -> bool:
    """Whether a word is of a script that writes few vowels: Arabic letters, or capitals (transliteration.py)."""
    return word.isupper() or ARABIC.search(word) is not None


@lru_cache(maxsize=65_536)
def sound_alike(one: str, other: str) -> bool:
    """Whether two words of names may be one word in two spellings or scripts."""
    if one == other:
        return True
    if leaves_vowels_out(one) is not leaves_vowels_out(other):
        full, bare = (other, one) if leaves_vowels_out(one) else (one, other)
        if bare.isupper():
            return fits_capitals(bare, full)
        return _same_consonants(bare, full) and vowels_agree(bare, in_latin(full)) and _inner_agree(bare, full)
    if ARABIC.search(one):  # "حسن" and "حسين" are two names: vowels that are written count
        return as_typed(one) == as_typed(other)
    if one.isupper():
        return False
    if one.isascii() and other.isascii() and firm(one) != firm(other):
        return False
    if min(len(one), len(other)) < _LEAST:
        return len(one) != len(other) and min(len(one), len(other)) == _TWO and not sounds(one).isdisjoint(sounds(other))  # "Soo", "Su"
    return any(_near(a, b) for a in sounds(one) for b in sounds(other))


def _same_consonants(arabic: str, full: str) -> bool:
    """Whether the letters for consonants are the same, and more than say nothing."""
    keys = {each for each in _arabic_sounds(arabic) if len(each) >= _TWO or (each and len(arabic) > _LEAST)}
    return not keys.isdisjoint(_spoken_consonants(full))


@lru_cache(maxsize=16_384)
def _spoken_consonants(word: str) -> frozenset[str]:
    return frozenset(each for key in sounds(word) for each in _consonants(key))


def are_told_apart_by_vowels(one: str, other: str) -> bool:
    """Whether only the vowels tell that a word in Arabic letters is not another one: "Qais" in them, and "Qusay"."""
    if (ARABIC.search(one) is None) is (ARABIC.search(other) is None):
        return False
    arabic, full = (one, other) if ARABIC.search(one) else (other, one)
    return not full.isupper() and _same_consonants(arabic, full) and not vowels_agree(arabic, in_latin(full))


def alike_but_for_vowels(one: str, other: str, *, least: int) -> bool:
    """Whether two words that are written with vowels have the same consonants, `least` or more, and end alike. At the beginning, h and g are one:
    "Honcharuk" is "Goncharuk" in Russian."""
    if leaves_vowels_out(one) or leaves_vowels_out(other) or (one.isascii() and other.isascii() and firm(one) != firm(other)):
        return False
    first, second = _bones(one), _bones(other)
    return any(a == b and len(a.strip("-")) >= least and _near(x, y) for a, x in first for b, y in second)


@lru_cache(maxsize=16_384)
def _bones(word: str) -> frozenset[tuple[str, str]]:
    """The consonants of each key of a word, behind a mark where it begins with a vowel, and the vowels at its end."""
    bare = ((key, re.sub("^h", "g", VOWELS.sub("", key))) for key in sounds(word))
    return frozenset((f"-{bones}" if key[:1] in _VOWEL else bones, key[len(key.rstrip(_VOWEL)) :]) for key, bones in bare)


@lru_cache(maxsize=16_384)
def firm(word: str) -> str:
    """The letters of a word in Latin script that all its keys have, in order: no way of writing names changes an m, n or r. Most words differ by them
    alone."""
    return re.sub("[^mnr]", "", re.sub(r"(.)\1+", r"\1", _MUTE_R.sub("", word)))


_MUTE_R = re.compile("(?<=^s)r|(?<=[oe])r(?=n(?:[^aeiou]|$))")
"""In Thai an r is written that nobody says ("Sri", "Porn")."""


def as_typed(word: str) -> str:
    """A word in Arabic letters with one letter for those that are typed in several ways."""
    return word.translate(str.maketrans(facts_of(__package__, "sounds_of_names")["arabic_typed"]))


@lru_cache(maxsize=16_384)
def _arabic_sounds(word: str) -> frozenset[str]:
    """The keys that a word in Arabic letters may stand for: some letters have two sounds, and the last one may be mute."""
    found = {word}
    for letter, put in facts_of(__package__, "sounds_of_names")["arabic_too"].items():
        found |= {each.replace(letter, put) for each in found} | {put.join(each.rsplit(letter, 1)) for each in found}
    keys = {sound(each) if ARABIC.search(each) else each for each in found}
    return frozenset(keys | {each.removesuffix("h") for each in keys if len(each) >= _TWO})


def _near(one: str, other: str) -> bool:
    """Whether two keys differ in nothing but an e, which stands for a ("Ahmed", "Ahmad"), i ("Khaled", "Khalid") or u ("Youssef", "Yusuf"). At the
    end, and before a last d or t, it is no u: "Haile" and "Hailu" are two names, and so are "Mohamed" and "Mohamud"."""
    near = len(one) == len(other) and all(a == b or {a, b} in _UNSURE for a, b in zip(one, other, strict=True))
    return near and {one[-1:], other[-1:]} != _NOT_AT_END and not (one[-1:] in _D_OR_T and {one[-2:-1], other[-2:-1]} == _NOT_AT_END)


_NOT_AT_END, _D_OR_T = {"e", "u"}, {"d", "t"}
_UNSURE = ({"e", "a"}, {"e", "i"}, {"e", "u"})


def _consonants(key: str) -> set[str]:
    """The consonants that Arabic letters would have: a "v" may be a vowel's letter or "f", a final "h" may go, "p" is "b"."""
    bare = VOWELS.sub("", key).replace("p", "b")
    found = {bare, bare.replace("v", ""), bare.replace("v", "f")}
    return {re.sub(r"(.)\1+", r"\1", each) for each in (*found, *(each.removesuffix("h") for each in found))}


def _inner_agree(arabic: str, full: str) -> bool:
    """Whether a vowel that Arabic letters write between two consonants may be the one that is said there: "محمود" is "Mahmoud", and no "Mohammed"."""
    bare, said = sound(arabic), [slots(key) for key in sounds(full)]
    if len(bare) != len(arabic.translate(arabic_letters())):
        return True  # of two letters with a vowel between them one is left
    for letter, vowels in _WRITTEN_INSIDE:
        for found in letter.finditer(arabic):
            at = len(sound(arabic[: found.start()]))
            there = {slots[at][1] for slots in said if [each for each, _ in slots[: at + 1]] == [*bare[: at + 1]]}
            if there and all(vowels.isdisjoint(spoken) for spoken in there):
                return False
    return True


_CONSONANT = "[بپتثجچحخدذرزژسشصضطظفقكکگلمنهھ]"
_WRITTEN_INSIDE = [
    (re.compile(f"(?<={_CONSONANT}){letter}(?={_CONSONANT})"), vowels) for letter, vowels in (("و", frozenset("u")), ("[يی]", frozenset("ie")))
]
