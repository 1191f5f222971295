"""Words of scripts that leave some vowels out, in capitals (transliteration.py), beside words in Latin letters, which have them all."""

from __future__ import annotations

import re
from functools import lru_cache

from .sound_keys import sound, sounds

VOWELS = re.compile("[aeiu]")
"""The vowels of a key."""
_LEAST = 3
_NOT_AT_END = {"e", "u"}


def fits_capitals(bare: str, full: str) -> bool:
    """Whether a word of a script that leaves out some vowels may be one that has them all."""
    inherent, closed, bare = INHERENT in bare, CLOSED in bare, bare.replace(INHERENT, "").replace(CLOSED, "")
    if _TAMIL.search(bare):
        hard = bare.translate(_FROM_TAMIL)
        keys = _keys_without_vowels(hard) | _keys_without_vowels(re.sub("(?<=.)K", "H", hard))  # "Mahendran"
        said = {_unsure(each.translate(_HARD)) for each in sounds(full) | sounds(full.replace("zh", "l"))}
    else:
        keys = frozenset(key for key in _keys_without_vowels(bare) if len(key) >= _LEAST)
        said = set(map(_unsure, sounds(full)))
    return any(_fits(key, each, inherent, closed) for key in keys for each in said)


INHERENT = "Ω"
"""Behind a word of a script in which a consonant without a sign has an a behind it, and all other vowels are written (transliteration.py)."""


CLOSED = "Ψ"
"""Behind a word of such a script that ends in a consonant with a sign that no vowel follows."""


_TAMIL, _FROM_TAMIL, _HARD = re.compile("[ΚΤΠΣ]"), str.maketrans("ΚΤΠΣ", "KTPS"), str.maketrans("gdbJCS", "ktpsss")
"""Letters of Tamil that are hard or soft (transliteration.py), and keys in which all are hard."""


@lru_cache(maxsize=4096)
def _keys_without_vowels(word: str) -> frozenset[str]:
    """The keys of capitals of `ways_to_spell`. "kh" may be k (Khmer, Thai), a last h mute (Hebrew), a last r have an n behind it (Thai), "avu" be
    "ao" (Telugu), "ev" be "eo" (Lao), and j and bh be z and v (Bengali)."""
    changed = (found.sub(put, word) for found, put in _SAID_OTHERWISE)
    keys = {sound(each).replace("~", "") for way in (word, *changed) for each in (_indic(way), re.sub("m(?=[gkcjtd])", "n", _indic(way)))}
    return frozenset(keys | {key.removesuffix("h") for key in keys} | {f"{key}n" for key in keys if key.endswith("r")})


_SAID_OTHERWISE = [
    (re.compile(found), put)
    for found, put in (
        ("KH", "K"),
        ("PH", "P"),
        ("MP", "MB"),
        ("JN", "J~N"),
        ("J", "Z"),
        ("BH", "V"),
        ("OYA", "OVA"),
        ("AVU$", "AU"),
        ("EV(?=[^AEIOU]|$)", "EO"),
    )
]


def _indic(word: str) -> str:
    """Capitals of `spelt_out` as a word in Latin letters: what is "ch" there has one letter, "v" and "b" are one, and so are the sounds of s."""
    return re.sub("c(?!h)", "ch", word.lower().replace("yy", "y")).replace("v", "b").replace("jn", "gi")


def _unsure(key: str) -> str:
    return key.replace("v", "b").replace("S", "s")


def _fits(bare: str, full: str, inherent: bool, closed: bool) -> bool:
    """Whether a key with some vowels is one of a key with all: consonants are the same, and each vowel that is written may be the one there. What is
    not written is no i where a vowel is `inherent` in letters. At the end it is none where that is `closed`, and elsewhere no i or u. What begins
    with the letter for y is said so, and nothing else is."""
    if (bare[:1] == "i" and full[:1] in {"a", "u"}) or (bare[:1] in {"a", "e", "u"} and full[:1] == "i" and full[1:2] in {"a", "u"}):
        return False
    one, other = slots(_unsure(bare)), slots(full)
    written, spoken = one[-1][1], other[-1][1]
    unwritten = not written and (closed or (not inherent and "u" in spoken) or "i" in spoken)
    if (unwritten and spoken) or (written and not _ends_alike(written, spoken)):
        return False
    if inherent and any(not a and "i" in b for (_, a), (_, b) in zip(one, other, strict=False)):
        return False
    return [each for each, _ in one] == [each for each, _ in other] and all(_may_be(a, b) for (_, a), (_, b) in zip(one, other, strict=True))


def _ends_alike(written: str, spoken: str) -> bool:
    """Whether the vowels at the end may be the same: of several, an e says little ("ei")."""
    mine, others = (vowels.replace("e", "") or vowels[:1] for vowels in (written, spoken))
    return not mine or not others or bool({*mine} & {*others}) or ("e" in mine + others and {mine, others} != _NOT_AT_END)


def slots(key: str) -> list[tuple[str, str]]:
    """Each consonant with the vowels before it; at the end, an empty consonant with the last vowels."""
    return [(found[2], found[1]) for found in re.finditer(r"([aeiu]*)([^aeiu]|$)", key)][: len(VOWELS.sub("", key)) + 1]


def _may_be(written: str, spoken: str) -> bool:
    if not written:
        return len(spoken) < _LEAST
    return bool({*written} & {*spoken}) or "e" in written + spoken
