"""Words of names in Latin letters, from whatever letters they are written in; those of scripts that leave vowels out stand in capitals.

Letters of other alphabets than Cyrillic and Arabic, which `sounds_of_names` knows, are taken one by one from `anyascii`: Chinese characters as
Mandarin says them, a syllable a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..names import facts_of

_HAN = (("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\uf900", "\ufaff"))
_KOREAN = (("\uac00", "\ud7a3"),)
_GREEK = (("\u0370", "\u03ff"),)
_GEORGIAN = (("\u10a0", "\u10ff"),)
_WITHOUT_VOWELS = (("\u0590", "\u05ff"), ("\u0900", "\u0dff"), ("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1200", "\u137f"), ("\u1780", "\u17ff"))
_KNOWN = (("a", "z"), ("\u0400", "\u052f"), ("\u0600", "\u06ff"), ("\u0750", "\u077f"))


def _begins_in(word: str, script: tuple[tuple[str, str], ...]) -> bool:
    return any(first <= word[:1] <= last for first, last in script)


@lru_cache(maxsize=16_384)
def ways_to_spell(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The words of a name (`words_of`), those in other letters than Latin, Cyrillic and Arabic ones in Latin letters: in more than one way, if it is
    Korean or Georgian."""
    if "".join(words).isascii() or all(_begins_in(word, _KNOWN) for word in words):
        return (words,)
    if words and all(_begins_in(word, _KOREAN) for word in words):
        return tuple(_as_in_korea([syllable for word in words for syllable in _syllables(word)]))
    made = tuple(made for word in words for made in _spelt(word))
    if made and _begins_in(words[-1], _GEORGIAN) and _ENDING.search(made[-1]):
        return made, (*made[:-1], made[-1][:-1])
    return (made,)


_ENDING = re.compile("[^aeiou]i$")
"""What Georgian adds to a family name from elsewhere."""


def _syllables(word: str) -> list[str]:
    from anyascii import anyascii

    return [anyascii(char).lower() for char in word]


def _spelt(word: str) -> list[str]:
    if _begins_in(word, _KNOWN):
        return [word]
    from anyascii import anyascii

    if _begins_in(word, _HAN + _KOREAN):
        return _syllables(word)
    word = _THAI_LEADS.sub(r"\2\1", _THAI_MUTE.sub("", word))
    plain = re.sub("[^a-z]", "", anyascii(word).lower())
    plain = re.sub("(?<=[ae])y", "v", re.sub("(?<=[ae])y(?=[kxpstfch])", "f", plain.replace("oy", "ou"))) if _begins_in(word, _GREEK) else plain
    return [plain.upper() if _begins_in(word, _WITHOUT_VOWELS) else plain] if plain else []


_THAI_MUTE, _THAI_LEADS = re.compile("[ก-ฮ][ิุ]?์"), re.compile("([เแโใไ])([ก-ฮ])")
"""A letter that is not said, and a vowel that is written before the consonant behind which it is said."""


def _as_in_korea(syllables: list[str]) -> Iterator[tuple[str, ...]]:
    """Syllables as the State's rules have them ("Jang"), as most write them, with a hard sound ("Park", "Kim", "Chang", "Kyong"), and with the family
    name in its own spellings ("Lee")."""
    first, *others = syllables
    yield tuple(syllables)
    rest = [re.sub("^g|(?<!n)g$", "k", "ah" if each == "a" else each) for each in others]
    for each in (*_hard(first), *facts_of(__package__, "sounds_of_names")["korean_families"].get(first, "").split()):
        yield each, *rest


def _hard(syllable: str) -> Iterator[str]:
    for soft, hard in (("b", "p"), ("d", "t"), ("j", "ch"), ("l", "r"), ("g", "k"), ("", "")):
        if syllable.startswith(soft):
            yield re.sub("(?<!n)g$", "k", hard + syllable[len(soft) :])
            return
