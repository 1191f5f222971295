"""Names in Burmese letters, and how they are written in Latin ones: syllable by syllable, for no space stands between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from ..names import facts_of
from .sounds_of_names import forms_of_address

_TONES = str.maketrans({"့": None, "း": None, "ါ": "ာ"})
_SYLLABLE = re.compile("(?P<first>[က-ဪဿ])(?P<medial>[ျ-ှ]*)(?P<vowel>[ာ-ဲံ]*)်?(?:(?P<last>[က-အ])(?:်္?|္))?")
_IN_BURMESE = re.compile("[က-႟]+")


def in_burmese(words: Sequence[str]) -> str:
    """A name that is written in Burmese letters alone, without what stands between them; else nothing."""
    joined = "".join(words)
    return joined if _IN_BURMESE.fullmatch(joined) else ""


def is_said(burmese: str, words: Sequence[str]) -> bool:
    """Whether Latin words (`words_of`) are how a name in Burmese letters is said, either of them with a form of address or without it."""
    heard = {_key(said(burmese)), _key(said(re.sub("^(?:ဦး|ဒေါ်)", "", burmese)))}
    bare = words[1:] if words[0] in forms_of_address() else words
    return not heard.isdisjoint({_key("".join(words)), _key("".join(bare))})


@lru_cache(maxsize=1024)
def said(burmese: str) -> str:
    """A name in Burmese letters as BGN/PCGN writes it, but for apostrophes."""
    return "".join(map(_said, _SYLLABLE.finditer(burmese.translate(_TONES))))


def _said(syllable: re.Match[str]) -> str:
    facts = facts_of(__package__, "burmese_names")
    letter, medial, rime = syllable["first"], syllable["medial"], syllable["vowel"] + (syllable["last"] or "")
    if letter in facts["vowels"]:
        return str(facts["vowels"][letter])
    first = facts["initials"].get(letter, "")
    if "ှ" in medial:
        first = "sh" if letter in "ရသ" else f"h{first}"
    glide = "y" if not first.startswith("sh") and not {*"ျြ"}.isdisjoint(medial) else ""
    rounded = facts["rimes"].get(f"ွ{rime}") if "ွ" in medial else None
    return f"{first}{glide}{rounded}" if rounded else f"{first}{glide}{'w' if 'ွ' in medial else ''}{facts['rimes'].get(rime, '')}"


@cache
def _same() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(each["found"]), each["put"]) for each in facts_of(__package__, "burmese_names")["same"])


@lru_cache(maxsize=4096)
def _key(latin: str) -> str:
    for found, put in _same():
        latin = found.sub(put, latin)
    return re.sub(r"(.)\1+", r"\1", latin)
