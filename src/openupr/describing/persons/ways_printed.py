"""A name as a list or a table prints it, and as a sentence would: "QUISPE MAMANI, Elena" is "Elena Quispe Mamani"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ..spellings.sounds_of_names import name_words

Words = tuple[str, ...]


def ways_printed(name: str) -> tuple[Words, ...]:
    """The words of a name (`name_words`) as printed; with the given name first, where a comma or capitals tell that the family name stands there; by
    the State's rules, where it is in McCune and Reischauer's for Korean; and with "ri" for the vowel of ISO 15919 that most write so."""
    ways = dict.fromkeys((name_words(name), *map(name_words, _otherwise(name))))
    return tuple(ways)


def _otherwise(name: str) -> Iterator[str]:
    family, comma, given = name.partition(",")
    if comma and given.strip():
        yield f"{given.strip()} {family.strip()}"
    elif found := _FAMILY_FIRST.fullmatch(name):
        yield f"{found['given']} {found['family']}"
    if _RING.search(parted := unicodedata.normalize("NFD", name)):
        yield _RING.sub("ri", parted)
    if _BREVE.search(composed := unicodedata.normalize("NFC", name)):
        yield re.sub("[ŏŎ]", "eo", re.sub("[ŭŬ](?!i)", "eu", composed))


_FAMILY_FIRST = re.compile(r"(?P<family>[^\W\d_a-zà-ÿ]{2,}(?:[ -][^\W\d_a-zà-ÿ]{2,})*) (?P<given>[^\W\d_][a-zà-ÿ].*)")
_RING = re.compile("r\u0325")
_BREVE = re.compile("[ŏŎŭŬ]")
