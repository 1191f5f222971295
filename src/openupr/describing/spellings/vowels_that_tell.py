"""Where a vowel tells two given names apart, although other languages mix it up: an "a" at the end beside a family name that has none more, and the
vowels of a language that writes each as it is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from .sounds_of_names import differ_by_case, in_latin, in_serbian_letters, sound_alike

_DECLINED = re.compile("(?:[oe]v|[iy]n)a?$|sk(?:aya|aia|a|ii|iy|y|i)$")
"""Family names that Russian puts into each case, with the given name before them."""
_SERBIAN = re.compile("[a-z]{4}ic$")
"""Family names of Serbian, Croatian, Bosnian and Montenegrin, without marks."""


def are_told_by_a_vowel(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names (`words_of`) that sound alike have two given names, whichever end of the name the family name stands at."""
    return _are_in_two_cases(one, other) or _have_two_vowels(one, other)


def _are_in_two_cases(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the given names are one only if one of them stands in another case ("Айнура" of "Айнур"), but the family names, which would be, are
    written alike ("Сагындыкова")."""
    first, second = _given_and_family(one, _DECLINED, in_latin), _given_and_family(other, _DECLINED, in_latin)
    if not first or not second:
        return False
    return sound_alike(first[0], second[0]) and differ_by_case(first[0], second[0]) and not differ_by_case(first[1], second[1])


def _have_two_vowels(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two given names beside a family name of Serbian have the same number of vowels, and other ones: "Đorđe", "Đurđa"."""
    first, second = (_given_and_family(name, _SERBIAN, in_serbian_letters) for name in (one, other))
    if not first or not second:
        return False
    vowels = ["".join(re.findall("[aeiou]", in_serbian_letters(given))) for given, _ in (first, second)]
    return len(vowels[0]) == len(vowels[1]) and vowels[0] != vowels[1]


def _given_and_family(name: Sequence[str], family: re.Pattern[str], in_letters: Callable[[str], str]) -> tuple[str, str] | None:
    for given, last in ((name[0], name[-1]), (name[-1], name[0])) if name else ():
        if family.search(in_letters(last)):
            return given, last
    return None
