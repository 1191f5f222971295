"""Where the vowels that Arabic letters write may be those of a word in Latin letters: the last ones of a name tell most names apart."""

from __future__ import annotations

import re

_SHORT = 3
_YA_AT_END, _I_AT_END, _IA_AT_END = re.compile("[يی]ة$"), re.compile("[^يی][يی]$"), re.compile("[iye][ae]h?$")
"""A feminine ending ("Fawzia"), and the masculine one beside it ("Fawzi")."""
_OPEN_AT_END, _I_SPOKEN, _CLOSED = re.compile("[aeiouyh]$"), re.compile("(?:ai|ay|ey|[^aeiou]i)$"), re.compile("[^ةهىيیےېءعأاآوئ]$")
""" "Qusay" ends in a vowel that Arabic letters write, "Qais" does not."""
_E_AT_END, _AH_AT_END = re.compile("eh?$"), re.compile("[ae]h$")
_LONG_VOWELS = {"ei", "ey", "ai", "ay", "ee"}
"""How a letter for i is written: not where there is none ("Hassan", "Hossein")."""
_THREE_BARE, _U_THEN_I = re.compile("[^اآوىيیېےئؤةه]{3}"), re.compile("[^aeiouy]*(?:ou?|u)[^aeiouy]+[iy][^aeiouy]+")
"""No name has u and i between three letters without one for the i: "Hocine" is no "حسن"."""
_ALIF, _YA = "اآ", "يىیېے"


def vowels_agree(arabic: str, full: str) -> bool:
    """Whether the vowel before the last consonant, and the end, may be the ones that Arabic letters write: "Jamal", "Jamil", "Jamila"."""
    arabic = arabic.replace("ہ", "ه")
    core = arabic.removesuffix("ة").removesuffix("ه")
    bare = re.sub("(?<=[ae])h$", "", full) if arabic[-1] not in "هح" else full
    if (arabic.endswith("ة") and bare[-1] not in "ae") or (arabic.endswith("ه") and _OPEN_AT_END.search(full) is None):
        return False
    if (_CLOSED.search(arabic) and _I_SPOKEN.search(full)) or (arabic[-1] in "يی" and (_OPEN_AT_END.search(full) is None or _AH_AT_END.search(full))):
        return False
    if arabic[1:2] in _ALIF and (first := re.search("[aeiou]+", full)) and {*first[0]}.isdisjoint("aeo"):
        return False  # "صادق" is "Sadeq", and no "Siddiq"
    if (_THREE_BARE.fullmatch(arabic) and _U_THEN_I.fullmatch(_VOWELED.sub("", bare))) or (_YA_AT_END.search(arabic) and not _IA_AT_END.search(full)):
        return False
    if (_I_AT_END.search(arabic) and _IA_AT_END.search(full)) or (arabic[-1] == "ا" and _E_AT_END.search(full)):
        return False  # "زهرا" is "Zahra", and no "Zohreh"
    if arabic[-1] not in "اآةهىيیےعءأوی" and len(arabic) > _SHORT and bare[-1] == "a":
        return False
    inner = core[-2:-1]  # the letter before the last one
    spoken = re.search(r"([aeiouy]+)[^aeiouy]+[aeiouy]*$", _VOWELED.sub("", bare))
    if inner and inner in _ALIF + _YA and core[-1] not in _ALIF + _YA + "ةهوء" and spoken:
        return bool({*spoken[1]} & ({*"ae"} if inner in _ALIF else {*"iye"}))
    return spoken is None or inner in "وىئؤع" or spoken[1] not in _LONG_VOWELS or core[-1:] in _YA


_VOWELED = re.compile("(?<=[^aeiouy])e$")
