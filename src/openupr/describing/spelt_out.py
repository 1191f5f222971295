"""Words of names in Latin letters, from whatever letters they are written in; those of scripts that leave vowels out stand in capitals.

Letters of other alphabets than Cyrillic and Arabic, which `sounds_of_names` knows, are taken one by one from `anyascii`: Chinese characters as
Mandarin says them, a syllable a word.
"""

from __future__ import annotations

import re
from functools import lru_cache

_HAN = (("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\uf900", "\ufaff"))
_KOREAN = (("\uac00", "\ud7a3"),)
_GREEK = (("\u0370", "\u03ff"),)
_WITHOUT_VOWELS = (("\u0590", "\u05ff"), ("\u0900", "\u0dff"), ("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1200", "\u137f"), ("\u1780", "\u17ff"))
_KNOWN = (("a", "z"), ("\u0400", "\u052f"), ("\u0600", "\u06ff"), ("\u0750", "\u077f"))


def _begins_in(word: str, script: tuple[tuple[str, str], ...]) -> bool:
    return any(first <= word[:1] <= last for first, last in script)


@lru_cache(maxsize=16_384)
def spelt_out(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name (`words_of`), those in other letters than Latin, Cyrillic and Arabic ones in Latin letters."""
    if "".join(words).isascii() or all(_begins_in(word, _KNOWN) for word in words):
        return words
    return tuple(made for word in words for made in _spelt(word))


def _spelt(word: str) -> list[str]:
    if _begins_in(word, _KNOWN):
        return [word]
    from anyascii import anyascii

    if _begins_in(word, _HAN + _KOREAN):
        said = [anyascii(char).lower() for char in word]
        return _as_in_korea(said) if _begins_in(word, _KOREAN) else said
    plain = re.sub("[^a-z]", "", anyascii(word).lower())
    plain = re.sub("(?<=[ae])y", "f", plain.replace("oy", "ou")) if _begins_in(word, _GREEK) else plain
    return [plain.upper() if _begins_in(word, _WITHOUT_VOWELS) else plain] if plain else []


def _as_in_korea(syllables: list[str]) -> list[str]:
    """Syllables as most write them: the family name with a hard sound ("Park", "Kim", "Chang"), a hard k in the others, too ("Kyong")."""
    first, *others = syllables
    for soft, hard in (("b", "p"), ("d", "t"), ("j", "ch"), ("l", "r")):
        first = hard + first[1:] if first.startswith(soft) else first
    return [re.sub("^g|(?<!n)g$", "k", each) for each in (first, *others)]
