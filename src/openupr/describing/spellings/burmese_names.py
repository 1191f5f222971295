"""Names in Burmese letters, and how they are written in Latin ones: syllable by syllable, for no space stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from ...names import facts_of
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
    return not _heard(burmese).isdisjoint(key for name in (words, _bare(words)) for key in (_key("".join(name)), "".join(map(_key, name))))


@lru_cache(maxsize=1024)
def _heard(burmese: str) -> frozenset[str]:
    """The keys of a name in Burmese letters, with the form of address before it and without; a t inside it may be said as d."""
    ways = (burmese, burmese.replace("န္တ", "န္ဒ"), burmese[:1] + burmese[1:].replace("တ", "ဒ"))
    bare = {each for said in ways for each in (said, _address().sub("", said))}
    read = {burmese_in_latin(each) for name in bare for each in (name, _SHORT_I.sub("အေ", name))}
    return frozenset(map(_key, read | {each for name in bare for each in _in_shan(name)}))


def _in_shan(burmese: str) -> Iterator[str]:
    """A Shan name, which Burmese letters show by what stands before it, with the m that Shan has where Burmese says n."""
    for before, ways in facts_of(__package__, "burmese_names")["before_shan_names"].items():
        if burmese.startswith(before):
            syllables = list(_SYLLABLE.finditer(burmese[len(before) :].translate(_TONES)))
            rest = "".join(re.sub("n$", "m", _said(each)) if each["last"] == "မ" else _said(each) for each in syllables)
            yield from (f"{way}{rest}" for way in ways.split())


@cache
def _address() -> re.Pattern[str]:
    """A form of address before a name: behind it begins a syllable, so that it is none itself."""
    return re.compile(f"^(?:{'|'.join(facts_of(__package__, 'burmese_names')['forms_of_address'])})(?=[က-ဪဿ](?!့?်))")


_SHORT_I = re.compile("အိ(?![က-အ]့?်)")
"""A syllable that is printed "Ei" by most, and "I" by the system."""


def _bare(words: Sequence[str]) -> Sequence[str]:
    return words[1:] if words[0] in forms_of_address() else words


def are_said_alike(one: tuple[str, bool], other: tuple[str, bool]) -> bool:
    """Whether two names in Latin letters (`said_in_latin`), one of which can only be Burmese, are written for one name in Burmese letters."""
    return one[0] == other[0] and (one[1] or other[1])


def said_in_latin(words: Sequence[str]) -> tuple[str, bool] | None:
    """The key of a name in Latin letters (`words_of`) without a form of address, if all its words may be Burmese, and whether one of them can be
    nothing else."""
    bare = _bare(words) if words else ()
    if len(bare) < _LEAST or not all(map(_MAY_BE.fullmatch, bare)):
        return None
    return "".join(map(_key, bare)), any(map(_MUST_BE.search, words))


_LEAST = 2
_MAY_BE = re.compile(
    "(?:(?:h?[klmnpstw]|[bdghyz]|h?ng|[kpst]h|ch|g[yw]|h?ny)?[yw]?(?:a(?:[iu]?ng|i[kn]e?|uk|[hrwy]e?|[lnt]t?)?|e(?:e|i[nt]?|[lnht]t?)?|i(?:[nt][nte]?|ne|ke)?|o(?:[enot]|un|ung|ke?|te)?|u(?:n[gt]?|[t])?|y[ei]))+"
)
_MUST_BE = re.compile("^(?:h[lmnpt]|phy|kya|kyi|khin|thw|myi|ngw|nyu|lwi)|a(?:ung|uk|ing)$|[dkzyl]aw$")


@lru_cache(maxsize=1024)
def burmese_in_latin(burmese: str) -> str:
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
