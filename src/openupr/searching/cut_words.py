"""The words of a text as every index knows them: one way to cut them for six languages, the same for texts and for queries, before any engine.

A word is a run of letters and digits; case, accents and vowel marks do not count ("Côte" is "cote"). A Chinese character is a word of its own, and
words of several are phrases. A text is found by the keys of its words, which are stems: Snowball's for Latin letters by the language of the text, for
Cyrillic ones always ("пыток" finds "пытки"), our own for Arabic ones. Texts in French and Spanish are found by their words as they stand too, so that
a query without accents finds something; those in other languages of Latin letters by these alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from ..light_dataclass import dataclass
from .arabic_stems import PROCLITICS, arabic_stem

# Marks that stand on a letter: Latin accents written apart, Arabic vowels. Without them "é" in two characters would end a word.
_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
_CHINESE = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_CHINESE}]|[^\W_{_CHINESE}](?:[^\W_{_CHINESE}]|[{_MARKS}])*")
_IS_CHINESE = re.compile(f"[{_CHINESE}]")
_ASCII_WORD = re.compile("[a-z0-9]+")
_TATWEEL = "\u0640"  # a stroke that only lengthens an Arabic word
_ARABIC_LETTERS = str.maketrans({"\u0649": "\u064a", "\u0629": "\u0647"})  # alef maksura is often written as yeh, teh marbuta as heh
_KEPT = 131_072

# Private-use characters are letters to an index, and no word of a text has one: a key can't be taken for a form.
MARKS = {"en": "\ue001", "fr": "\ue002", "es": "\ue003", "": "\ue004"}
"""What stands before a key, by the language whose stem it is; "" for one that does not depend on the language of the text."""

_SNOWBALL = {"en": "english", "fr": "french", "es": "spanish", "ru": "russian"}
_READINGS = {"en": ("en",), "fr": ("fr", ""), "es": ("es", "")}


@dataclass(frozen=True, slots=True)
class IndexWord:
    """A word of a text: `start` (included) and `end` (excluded) in its characters, and the word as it is `spelt`, in small letters."""

    start: int
    end: int
    spelt: str

    @property
    def form(self) -> str:
        """The word without accents and marks."""
        return search_form(self.spelt)


def index_words(text: str) -> Iterator[IndexWord]:
    """The words of a text, in order."""
    for match in _WORD.finditer(text):
        if search_form(match[0]):
            yield IndexWord(match.start(), match.end(), _spelt(match[0]))


def spelt_words(text: str) -> list[str]:
    """The words of a text as they are spelt, in small letters: those of `index_words`, faster."""
    if text.isascii():
        return _ASCII_WORD.findall(text.lower())
    return [_spelt(word) for word in _WORD.findall(text) if search_form(word)]


def folded_forms(text: str) -> list[str]:
    """The folded forms of a text's words, in order."""
    return list(map(search_form, spelt_words(text)))


def index_tokens(text: str, language: str | None) -> list[str]:
    """All that an index holds of a text in this language (None: English): the forms of its words, then their keys, by each reading of them.

    Each run keeps the order of the words, so that a phrase of the text is a phrase of the tokens."""
    spelt = spelt_words(text)
    return [*map(search_form, spelt), *(token for each in keys_of_text(spelt, language) for token in each)]


def keys_of_text(spelt: Sequence[str], language: str | None) -> Iterator[tuple[str, ...]]:
    """The keys of a text's words, by each reading of its language."""
    return _keys(spelt, readings(language))


@lru_cache(4096)
def keys_of_query(spelt: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The keys that words of a query look for: whatever language they are of, and whatever language a text is in."""
    return tuple(_keys(spelt, MARKS))


def beginnings(spelt: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The forms that a query with a star looks for, the last of them the beginning of a word: in Arabic it may stand behind an article."""
    *before, start = map(search_form, spelt)
    return tuple((*before, proclitic + start) for proclitic in (PROCLITICS if _is_arabic(start) else ("",)))


def _keys(spelt: Sequence[str], languages: Iterable[str]) -> Iterator[tuple[str, ...]]:
    for language in languages:
        yield tuple(_key(word, language) for word in spelt)


def readings(language: str | None) -> tuple[str, ...]:
    """The languages by whose keys a text in this one is found."""
    return _READINGS.get("en" if language is None else language, ("",))


@lru_cache(_KEPT)
def _spelt(word: str) -> str:
    return word.lower() if word.isascii() else unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", word).casefold())


@lru_cache(_KEPT)
def search_form(word: str) -> str:
    """A word without case, accents and marks; only letters and digits are left, the digits those of ASCII."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    plain = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in apart if char.isalnum() and char != _TATWEEL)
    return plain.translate(_ARABIC_LETTERS)


@lru_cache(_KEPT)
def _key(spelt: str, language: str) -> str:
    """What a word is found by in a text of this language, behind its mark."""
    return MARKS[language] + folded_stem(spelt, language)


def folded_stem(spelt: str, language: str) -> str:
    """The folded stem of a word: "ratifi" for "ratified" and "ratify" in English. In other languages than Snowball's that is its form."""
    form = search_form(spelt)
    if _is_arabic(form):
        return arabic_stem(form)
    if "\u0400" <= form[:1] <= "\u052f":
        return _FLEETING.sub("", search_form(_stemmer("ru").stemWord(spelt.replace("ё", "е"))))
    if language == "en":
        return str(_stemmer("en").stemWord(form))
    # Endings in French and Spanish are told by their accents, which texts in English have in names alone.
    return search_form(_stemmer(language).stemWord(spelt)) if language in _SNOWBALL else form


_FLEETING = re.compile("(?<=[бвгджзклмнпрстфхцчшщ])[ое](?=[кц]$)")
"""A vowel that only some forms of a Russian word have: "пыток" beside "пытки", "отец" beside "отца"."""


def ends_in_chinese(form: str) -> bool:
    """Whether the last letter of a form is a Chinese character, and so a whole word."""
    return _IS_CHINESE.match(form[-1:]) is not None


def _is_arabic(form: str) -> bool:
    return "\u0600" <= form[:1] <= "\u06ff"


@cache
def _stemmer(language: str) -> Any:
    # Snowball's own library in C. Its twin in Python (snowballstemmer) gives the same stems, loaded in a quarter of a second, fifty times as slowly.
    import Stemmer

    return Stemmer.Stemmer(_SNOWBALL[language], 0)  # without its cache: `_key` has one
