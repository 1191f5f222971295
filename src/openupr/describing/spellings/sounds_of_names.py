"""How a name sounds, whatever letters it is written in: "Мухаммед", "Mohamed" and "Muhammad" have one key.

Names of persons are written into Latin letters in several ways, and documents of one review mix them. A key leaves out what those ways differ in:
doubled letters, k and q and c, ou and u and o, i and y. An e may be an a, an i or a u. Arabic writes few vowels: there only consonants are compared.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ...names import facts_of
from .arabic_vowels import vowels_agree

_ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d5]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_MARKED = r"\u0900-\u0dff\u0e00-\u0eff\u0f00-\u0f0a\u0f18-\u0fbc\u1000-\u109f\u1780-\u17ff"
"""Scripts in which vowels are marks at a letter: there a mark is no accent."""
_TWO, _THREE = 2, 3
_WORD = re.compile(rf"(?:[^\W\d_]|[{_MARKED}])+")
_IS_MARKED = re.compile(f"[{_MARKED}]")
_DOUBLED = re.compile(r"(.)\1+")
_VOWEL = "aeiu"
_VOWELS = re.compile(f"[{_VOWEL}]")


class _Way(NamedTuple):
    """What is found in a word, what stands for it, and letters without which it isn't found: most words lack one, which is seen sooner."""

    found: re.Pattern[str]
    put: str
    needs: frozenset[str]


def _ways(pairs: Iterable[tuple[str, str]]) -> tuple[_Way, ...]:
    return tuple(_Way(re.compile(found), put, _letters_needed(found)) for found, put in pairs)


def _letters_needed(pattern: str) -> frozenset[str]:
    """The letters that stand in a pattern by themselves, not in brackets of either kind and not in one of several branches."""
    plain = re.sub(r"\\.|\[[^\]]*\][?*]?|\{[^}]*\}", "", pattern)
    while (fewer := re.sub(r"\([^()]*\)[?*]?", "", plain)) != plain:
        plain = fewer
    return frozenset() if "|" in plain else frozenset(re.sub(r".[?*]|[^a-z]", "", plain))


@cache
def _tables() -> tuple[dict[int, str], dict[int, str], tuple[_Way, ...], tuple[str, ...], frozenset[str]]:
    facts = facts_of(__package__, "sounds_of_names")
    return (
        str.maketrans(facts["cyrillic"]),
        str.maketrans(facts["arabic"]),
        _ways(facts["ways"]),
        tuple(map(_without_accents, facts["endings"])),
        frozenset(facts["articles"]),
    )


def _without_accents(words: str) -> str:
    return unicodedata.normalize("NFC", "".join(filter(_stays, unicodedata.normalize("NFKD", words))))


def _stays(char: str) -> bool:
    return not unicodedata.combining(char) or _IS_MARKED.match(char) is not None


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
    if _ARABIC.search(first):
        return first + second, f"{first}ال{second}"
    return first + second, f"{first}el{second}", f"{first}e{second[0]}{second}"


_SUN_LETTER = re.compile(r"e(ch|[dnrstz])\1(?=[a-z]{3})")
"""An article that has become one with the name ("Ettaleb", "Ennaji")."""
_JOINED, _LONG = ("al", "el", "ben", "bin"), 4


@lru_cache(maxsize=16_384)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, without accents, titles' full stops and articles ("al-", "bin"), which none is at the
    end ("Nguyen Dat Van") or where nothing but one would be left ("Le Van Thuan")."""
    plain = _without_accents(name.casefold()).translate(letters_without_strokes())
    printed = _WORD.findall(_ARTICLE_IN_CYRILLIC.sub("", re.sub(r"['’‘ʼʻʾʿ`´ʹʺ]", "", plain)))
    printed = printed[next((at for at, word in enumerate(printed) if word not in _titles() or len(printed) - at <= _TWO), 0) :]
    in_vietnam = (
        len(printed) >= _THREE and not _vietnamese_families().isdisjoint((printed[0], *printed[-2:])) and all(map(_SYLLABLE.fullmatch, printed))
    )
    kept = {_VAN, _LE} if in_vietnam else frozenset[str]()
    found = [word for at, word in enumerate(printed, 1) if word not in _tables()[4] or word in kept or at == len(printed) > 1]
    found = found if len(found) > 1 or len(printed) < _THREE else printed
    return tuple(word.removeprefix("ال") if _ARABIC.match(word) and len(word) > 4 else word for word in found)


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


@lru_cache(maxsize=16_384)
def sound(word: str) -> str:
    """The key of one word of `words_of`: for Arabic letters, consonants alone."""
    cyrillic, arabic, ways, *_ = _tables()
    if _ARABIC.search(word):
        return _DOUBLED.sub(r"\1", word.translate(arabic))
    made = word.translate(cyrillic)
    letters = frozenset(made)
    for way in ways:
        if way.needs <= letters:
            made = way.found.sub(way.put, made)
            letters = frozenset(made)
    return _DOUBLED.sub(r"\1", made)


def in_latin(word: str) -> str:
    """A word of `words_of` in Latin letters, if its letters are Cyrillic."""
    return word.translate(_tables()[0])


@lru_cache(maxsize=16_384)
def sounds(word: str) -> frozenset[str]:
    """The keys that a word may stand for: in Cyrillic letters, also without the ending of a case."""
    found = sounds_as_written(word)
    if not _CYRILLIC.search(word):
        return found
    stems = {sound(word[: -len(ending)]) for ending in _tables()[3] if word.endswith(ending) and len(word) - len(ending) > _STEM}
    return found | stems | {f"{each}{vowel}" for each in stems for vowel in "ai"}  # "Марии", "Ильи": the vowel went with the ending


@lru_cache(maxsize=16_384)
def sounds_as_written(word: str) -> frozenset[str]:
    """The keys that a word may stand for as it is written, whatever case a sentence may have put it in."""
    written = (
        {in_latin(word), in_latin(word.replace("ң", "н")), word.translate(_as_in_serbian()), in_latin(word.translate(_unmarked()))}
        if _CYRILLIC.search(word)
        else {word}
    )
    letters = frozenset("".join(written))
    for way in _other_ways():
        if way.needs <= letters and len(written) <= _MOST:
            more = {way.found.sub(way.put, each) for each in written} - written
            if more:
                written |= more
                letters = letters.union(*more)
    if _CYRILLIC.search(word):
        written |= {word.replace("г", "х"), word.replace("қ", "х")}  # Ukrainian, Belarusian; Kazakh as Russians write it
    return frozenset(map(sound, written))


_STEM, _LEAST, _MOST = 2, 3, 64


@cache
def _other_ways() -> tuple[_Way, ...]:
    return _ways(facts_of(__package__, "sounds_of_names")["other_ways"])


@cache
def _unmarked() -> dict[int, str]:
    """Cyrillic letters whose Latin ones have a mark that is left out: "Цуркэнеску", "Turcanescu"."""
    return str.maketrans(facts_of(__package__, "sounds_of_names")["unmarked"])


@cache
def _as_in_serbian() -> dict[int, str]:
    """Cyrillic letters as those write them who leave the accents out: "Цвијетић", "Cvijetic"."""
    return str.maketrans(facts_of(__package__, "sounds_of_names")["serbian"])


def in_serbian_letters(word: str) -> str:
    """A word of `words_of` in the Latin letters of Serbian, without marks, if its letters are Cyrillic."""
    return in_latin(word.translate(_as_in_serbian()))


def differ_by_case(one: str, other: str) -> bool:
    """Whether two words are alike only without the ending of a case."""
    return not any(_near(a, b) for a in sounds_as_written(one) for b in sounds_as_written(other))


def in_arabic(words: Sequence[str]) -> bool:
    """Whether a name's first word is in Arabic letters."""
    return bool(words) and _ARABIC.match(words[0]) is not None


def leaves_vowels_out(word: str) -> bool:
    """Whether a word is of a script that writes few vowels: Arabic letters, or capitals (transliteration.py)."""
    return word.isupper() or _ARABIC.search(word) is not None


@lru_cache(maxsize=65_536)
def sound_alike(one: str, other: str) -> bool:
    """Whether two words of names may be one word in two spellings or scripts."""
    if one == other:
        return True
    if leaves_vowels_out(one) is not leaves_vowels_out(other):
        full, bare = (other, one) if leaves_vowels_out(one) else (one, other)
        if bare.isupper():
            return _fits_capitals(bare, full)
        return _same_consonants(bare, full) and vowels_agree(bare, in_latin(full)) and _inner_agree(bare, full)
    if _ARABIC.search(one):  # "حسن" and "حسين" are two names: vowels that are written count
        return as_typed(one) == as_typed(other)
    if one.isupper():
        return False
    if one.isascii() and other.isascii() and firm(one) != firm(other):
        return False
    if min(len(one), len(other)) < _LEAST:
        return len(one) != len(other) and min(len(one), len(other)) == _STEM and not sounds(one).isdisjoint(sounds(other))  # "Soo", "Su"
    return any(_near(a, b) for a in sounds(one) for b in sounds(other))


def _fits_capitals(bare: str, full: str) -> bool:
    """Whether a word of a script that leaves out some vowels may be one that has them all."""
    inherent, bare = INHERENT in bare, bare.replace(INHERENT, "")
    if _TAMIL.search(bare):
        hard = bare.translate(_FROM_TAMIL)
        return any(_fits(key, _unsure(each.translate(_HARD)), inherent) for key in _keys_without_vowels(hard) for each in sounds(full))
    return any(len(key) >= _LEAST and _fits(key, _unsure(each), inherent) for key in _keys_without_vowels(bare) for each in sounds(full))


INHERENT = "Ω"
"""Behind a word of a script in which a consonant without a sign has an a behind it, and all other vowels are written (transliteration.py)."""
_TAMIL, _FROM_TAMIL, _HARD = re.compile("[ΚΤΠΣ]"), str.maketrans("ΚΤΠΣ", "KTPS"), str.maketrans("gdbJCS", "ktpsss")
"""Letters of Tamil that are hard or soft (transliteration.py), and keys in which all are hard."""


def _same_consonants(arabic: str, full: str) -> bool:
    """Whether the letters for consonants are the same, and more than say nothing."""
    keys = {each for each in _arabic_sounds(arabic) if len(each) >= _STEM or (each and len(arabic) > _LEAST)}
    return not keys.isdisjoint(_spoken_consonants(full))


@lru_cache(maxsize=16_384)
def _spoken_consonants(word: str) -> frozenset[str]:
    return frozenset(each for key in sounds(word) for each in _consonants(key))


def are_told_apart_by_vowels(one: str, other: str) -> bool:
    """Whether only the vowels tell that a word in Arabic letters is not another one: "Qais" in them, and "Qusay"."""
    if (_ARABIC.search(one) is None) is (_ARABIC.search(other) is None):
        return False
    arabic, full = (one, other) if _ARABIC.search(one) else (other, one)
    return not full.isupper() and _same_consonants(arabic, full) and not vowels_agree(arabic, in_latin(full))


def alike_but_for_vowels(one: str, other: str, *, least: int) -> bool:
    """Whether two words that are written with vowels have the same consonants, `least` or more, and end alike. At the beginning, h and g are one:
    "Honcharuk" is "Goncharuk" in Russian."""
    if leaves_vowels_out(one) or leaves_vowels_out(other) or (one.isascii() and other.isascii() and firm(one) != firm(other)):
        return False
    first, second = _bones(one), _bones(other)
    return any(a == b and len(a) >= least and _near(x, y) for a, x in first for b, y in second)


@lru_cache(maxsize=16_384)
def _bones(word: str) -> frozenset[tuple[str, str]]:
    """The consonants of each key of a word, and the vowels at its end."""
    return frozenset((re.sub("^h", "g", _VOWELS.sub("", key)), key[len(key.rstrip(_VOWEL)) :]) for key in sounds(word))


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
    keys = {sound(each) if _ARABIC.search(each) else each for each in found}
    return frozenset(keys | {each.removesuffix("h") for each in keys if len(each) >= _STEM})


def _near(one: str, other: str) -> bool:
    """Whether two keys differ in nothing but an e, which stands for a ("Ahmed", "Ahmad"), i ("Khaled", "Khalid") or u ("Youssef", "Yusuf"). At the
    end it is no u: "Haile" and "Hailu" are two names."""
    near = len(one) == len(other) and all(a == b or {a, b} in _UNSURE for a, b in zip(one, other, strict=True))
    return near and {one[-1:], other[-1:]} != _NOT_AT_END


_NOT_AT_END = {"e", "u"}
_UNSURE = ({"e", "a"}, {"e", "i"}, {"e", "u"})


def _consonants(key: str) -> set[str]:
    """The consonants that Arabic letters would have: a "v" may be a vowel's letter or "f", a final "h" may go, "p" is "b"."""
    bare = _VOWELS.sub("", key).replace("p", "b")
    found = {bare, bare.replace("v", ""), bare.replace("v", "f")}
    return {re.sub(r"(.)\1+", r"\1", each) for each in (*found, *(each.removesuffix("h") for each in found))}


@lru_cache(maxsize=4096)
def _keys_without_vowels(word: str) -> frozenset[str]:
    """The keys of capitals of `ways_to_spell`: "kh" may be k (Khmer, Thai), a last h mute (Hebrew), and a last r have an n behind it (Thai)."""
    ways = (word, word.replace("KH", "K"), word.replace("PH", "P"), word.replace("JN", "J~N"), re.sub("OYA", "OVA", word))
    keys = {sound(each).replace("~", "") for way in ways for each in (_indic(way), re.sub("m(?=[gkcjtd])", "n", _indic(way)))}
    return frozenset(keys | {key.removesuffix("h") for key in keys} | {f"{key}n" for key in keys if key.endswith("r")})


def _indic(word: str) -> str:
    """Capitals of `spelt_out` as a word in Latin letters: what is "ch" there has one letter, "v" and "b" are one, and so are the sounds of s."""
    return re.sub("c(?!h)", "ch", word.lower().replace("yy", "y")).replace("v", "b").replace("jn", "gi")


def _unsure(key: str) -> str:
    return _LAST_NG.sub("n", key.replace("v", "b").replace("S", "s"))


def _fits(bare: str, full: str, inherent: bool) -> bool:
    """Whether a key with some vowels is one of a key with all: consonants are the same, and each vowel that is written may be the one there. What is
    not written is no i where a vowel is `inherent` in letters; what begins with the letter for y is said so, and nothing else is."""
    if (bare[:1] == "i" and full[:1] in {"a", "u"}) or (bare[:1] in {"a", "e", "u"} and full[:1] == "i" and full[1:2] in {"a", "u"}):
        return False
    one, other = _slots(_unsure(bare)), _slots(full)
    if {one[-1][1], other[-1][1]} == _NOT_AT_END:
        return False
    if inherent and any(not a and "i" in b for (_, a), (_, b) in zip(one, other, strict=False)):
        return False
    return [each for each, _ in one] == [each for each, _ in other] and all(_may_be(a, b) for (_, a), (_, b) in zip(one, other, strict=True))


def _slots(key: str) -> list[tuple[str, str]]:
    """Each consonant with the vowels before it; at the end, an empty consonant with the last vowels."""
    return [(found[2], found[1]) for found in re.finditer(r"([aeiu]*)([^aeiu]|$)", key)][: len(_VOWELS.sub("", key)) + 1]


def _may_be(written: str, spoken: str) -> bool:
    if not written:
        return len(spoken) < _LEAST
    return bool({*written} & {*spoken}) or "e" in written + spoken


def _inner_agree(arabic: str, full: str) -> bool:
    """Whether a vowel that Arabic letters write between two consonants may be the one that is said there: "محمود" is "Mahmoud", and no "Mohammed"."""
    bare, said = sound(arabic), [_slots(key) for key in sounds(full)]
    if len(bare) != len(arabic.translate(_tables()[1])):
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


_LAST_NG = re.compile("ng$")
