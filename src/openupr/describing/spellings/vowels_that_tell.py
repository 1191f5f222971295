"""Where a vowel tells two given names apart, although other languages mix it up: an "a" at the end beside a family name that has none more, and the
vowels of a language that writes each as it is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from .sound_keys import in_latin, in_serbian_letters
from .sounds_of_names import differ_by_case, sound_alike

_DECLINED = re.compile("(?:[oe]v|[iy]n)a?$|sk(?:aya|aia|a|ii|iy|y|i)$")
"""Family names that Russian puts into each case, with the given name before them."""
_SERBIAN = re.compile("[a-z]{4}ic$")
"""Family names of Serbian, Croatian, Bosnian and Montenegrin, without marks."""


def are_told_by_a_vowel(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names (`words_of`) that sound alike have two given names, whichever end of the name the family name stands at."""
    return _are_in_two_cases(one, other) or _have_two_vowels(one, other) or _end_in_a_and_e(one, other) or _is_of_a_woman(one, other)


def _is_of_a_woman(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words are the same but for one that has "ne" behind it: a woman's name in French ("Julien", "Julienne"), a wife's in Hungarian."""
    apart = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and len(apart) == 1 and f"{min(apart[0], key=len)}ne" == max(apart[0], key=len)


def _end_in_a_and_e(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names in Latin letters are alike up to the last letter of the given name, an a and an e: who writes a name otherwise does not
    do so in one letter alone ("Abeba", "Abebe")."""
    mine, others = one[0], other[0]
    return [*one[1:]] == [*other[1:]] and mine[:-1] == others[:-1] and {mine[-1], others[-1]} == {"a", "e"}


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
