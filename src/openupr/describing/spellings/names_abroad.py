"""How a name is written abroad: as a neighbouring language has it, with the family name first, with a given name of another language beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Any

from ...names import facts_of
from .chinese_names import are_chinese_syllables, may_be_chinese
from .known_words import known_words
from .sound_keys import in_latin, sound

Words = tuple[str, ...]
_TWO, _THREE, _LEAST, _LONG = 2, 3, 5, 8


@lru_cache(maxsize=16_384)
def in_other_order(words: Words) -> tuple[Words, ...]:
    """A name whose last word is a father's name ("Kovyr Sergei Nikolayevich") with the family name last; a Mongolian one whose first word is a
    father's in the genitive ("Цэрэндоржийн Оюунчимэг") with that word behind, as it is in other cases; else nothing."""
    if len(words) == _THREE and _pattern("fathers", "shown").search(words[-1]):
        return ((*words[1:], words[0]),)
    if len(words) == _TWO and (father := _pattern("mongolian", "fathers").fullmatch(words[0])):
        stems = (father[1], f"{father[1]}{'a' if father[1].isascii() else 'а'}")  # a vowel at its end goes
        return tuple(name for stem in stems for name in ((words[1], stem), (stem, words[1])))
    return ()


@lru_cache(maxsize=16_384)
def without_short_forms(words: Words) -> tuple[Words, ...]:
    """A name of three words or more (two, behind "Md.") with a given name written out that some print short ("Ma."), and without the article behind
    "Abd" that others part from it ("Abdel Karim", "Abd al-Karim"); else nothing."""
    short: dict[str, str] = facts_of(__package__, "sounds_of_names")["written_out"]
    made = tuple("abd" if word != words[-1] and _WITH_ARTICLE.fullmatch(word) else short.get(word, word) for word in words)
    return (made,) if (len(words) >= _THREE or made[0] == _MUHAMMAD) and made != words else ()


_MUHAMMAD = "mohammed"
_WITH_ARTICLE = re.compile("abd(?:[aeu]|ou)l")


@lru_cache(maxsize=16_384)
def without_joined_article(words: Words) -> tuple[Words, ...]:
    """A name in Latin letters without what is left of an Arabic article before a vowel ("Lamine") in words behind the first; else nothing."""
    bare = (*words[:1], *(word[1:] if _JOINED_ARTICLE.match(word) else word for word in words[1:]))
    return (bare,) if bare != words else ()


_JOINED_ARTICLE = re.compile("l[aiou][a-z]{3}")


@lru_cache(maxsize=16_384)
def as_neighbours_write(words: Words) -> tuple[tuple[str, Words], ...]:
    """A name in what is common to Russian and its neighbours, to the two ways of Armenian or of Greek, to the letters of Tamil, to the spellings of
    Portuguese or to the dialects of Pashto, with the name of that; nothing for other names. Forms are to be compared with forms of the same name
    alone."""
    plain = tuple(map(in_latin, words))
    if len(plain) < _TWO or not all(word.isascii() and word.islower() for word in plain):
        return ()
    shown = tuple((abroad, made) for abroad, make in _MADE.items() if _shows(words, plain, abroad) and (made := make(plain)))
    return shown or _by_given_name(plain)


def _by_given_name(plain: Words) -> tuple[tuple[str, Words], ...]:
    """A name whose given name alone shows that it is one of Russian or of a neighbour: that as Russian has it, and the family name as it is."""
    made = tuple(_given().get(_given_key(word), word) for word in plain)
    return (("given", made),) if made != plain or any(_given_key(word) in _russian_given() for word in plain) else ()


def _shows(words: Words, plain: Words, abroad: str) -> bool:
    ends = any(len(word) >= _LEAST and _pattern(abroad, "shown").search(word) for word in (plain[0], plain[-1]))
    return ends and not any(map(_pattern(abroad, "not_in").search, words))


def _russian(words: Words) -> Words:
    long = _ways("russian", "ways_of_long")
    if _are_in_belarusian_letters(words):
        words = tuple(_put(word, _ways("russian", "in_own_letters")) for word in words)
    plain = (_given().get(_given_key(word), _put(word, _ways("russian", "without_hooks"))) for word in words)
    return tuple(_put(_put(each, _ways("russian", "ways")), long if len(word) >= _LONG else ()) for word, each in zip(words, plain, strict=True))


def _are_in_belarusian_letters(words: Words) -> bool:
    """Whether a name shows letters of Belarusian's own Latin alphabet, and none of what others write for them."""
    shown, others = _pattern("russian", "own_letters"), _pattern("russian", "other_letters")
    return any(map(shown.search, words)) and not any(map(others.search, words))


def _given_key(word: str) -> str:
    return sound(_put(_put(word, _ways("russian", "ways")[:1]), _ways("russian", "without_hooks")))


def _armenian(words: Words) -> Words:
    others = [word for word in words if not _pattern("armenian", "shown").search(word)]
    if any(len(_pattern("armenian", "hard").findall(word)) >= _TWO for word in others):
        return tuple(_put(word, _ways("armenian", "ways")) for word in words)
    return ()


@cache
def _given() -> dict[str, str]:
    pairs = (pair.partition("=") for pair in _facts()["russian"]["given"].split())
    return {_given_key(own): _put(russian, _ways("russian", "without_hooks")) for own, _, russian in pairs}


@cache
def _russian_given() -> frozenset[str]:
    return frozenset(map(_given_key, _given().values()))


def are_one_given_name(one: str, other: str) -> bool:
    """Whether two given names are one in Russian and in a neighbour's language: "Siarhei", "Sergei"."""
    first, second = (_given().get(key, key) for key in (_given_key(in_latin(one)), _given_key(in_latin(other))))
    return sound(first) == sound(second)


def are_in_two_alphabets(one: Words, other: Words) -> bool:
    """Whether one of two names alone is in Cyrillic letters: there Russian has left out what Armenian has."""
    return (_CYRILLIC.match(one[0]) is None) is not (_CYRILLIC.match(other[0]) is None)


_CYRILLIC = re.compile("[\u0400-\u052f]")


def _by_ways(abroad: str) -> Callable[[Words], Words]:
    return lambda words: tuple(_put(word, _ways(abroad, "ways")) for word in words)


_MADE: dict[str, Callable[[Words], Words]] = {
    "russian": _russian,
    "armenian": _armenian,
    **{abroad: _by_ways(abroad) for abroad in ("armenian_in_russian", "greek", "tamil", "portuguese", "pashto")},
}


@lru_cache(maxsize=16_384)
def shows_family_name(words: Words) -> bool:
    """Whether something tells which of two words is the family name, or the given one: without, "Birhanu Tesfaye" may be the father of "Tesfaye
    Birhanu". A list has one of them as one of the two alone, its ending is a family name's, or one alone is a syllable."""
    plain = [in_latin(word) for word in words]
    sorts = {(word in known_words()["given"], word in known_words()["family"]) for word in plain}
    endings = any(_pattern(abroad, "shown").search(word) for word in plain for abroad in ("russian", "armenian"))
    return endings or bool(sorts & {(True, False), (False, True)}) or may_be_chinese(plain) or sum(map(_is_short, plain)) == 1


def _is_short(word: str) -> bool:
    """Whether a word is one syllable, as most family names of East Asia are and few given names."""
    return len(re.findall("[aeiouy]+", word)) == 1


@lru_cache(maxsize=16_384)
def without_name_beside(words: Words) -> Words:
    """A Chinese or Vietnamese name of three syllables or more without the one word that is none ("Jason Chan Wai-lok"); empty for other names."""
    shape = _pattern("syllables", "shape")
    bare = tuple(word for word in words if shape.fullmatch(word))
    if not _THREE <= len(bare) == len(words) - 1:
        return ()
    return bare if bare[0] in _facts()["syllables"]["vietnamese"].split() or are_chinese_syllables(bare) else ()


def _put(word: str, ways: Sequence[tuple[re.Pattern[str], str]]) -> str:
    for found, put in ways:
        word = found.sub(put, word)
    return word


def _facts() -> dict[str, Any]:
    return facts_of(__package__, "names_abroad")


@cache
def _pattern(of: str, fact: str) -> re.Pattern[str]:
    return re.compile(_facts()[of][fact])


@cache
def _ways(abroad: str, ways: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(found), put) for found, put in _facts()[abroad][ways])
