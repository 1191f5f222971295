"""Words in another script than the text around them: "Selma Kordavi (סלמה קורדבי)". Nobody here reads them, so each may be somebody's name.

Left out are single letters (a symbol, a unit, a letter of mathematics), and what a table of ours explains: the name of a State.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from ...names import find_state
from ...text.letters import is_usual

_LATIN = r"\u0000-\u036f\u1d00-\u1eff\u2000-\u2bff\ua720-\ua7ff\ufb00-\ufb06\uff00-\uff5e\U0001d400-\U0001d7ff"
"""Latin letters, plain, wide or in the type of mathematics, and signs of no script."""
_LETTER = rf"(?![{_LATIN}])[^\W\d_]"
_MARKS = r"\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0962\u0963\u0981-\u0dff"
_MORE_MARKS = r"\u0e31-\u0e4e\u0eb1-\u0ece\u0f0b\u0f18\u0f19\u0f35-\u0f84\u0f8d-\u0fbc\u102b-\u103e\u1056-\u109d\u1361\u17b4-\u17d3\u180b-\u180d"
_UNSEEN = r"\ufe00-\ufe0f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_BETWEEN = r"[\s.,'’ʼ‘\-‐‑–־·•・‧=]{1,3}"
_WORD = re.compile(f"{_LETTER}(?:{_LETTER}|[{_MARKS}{_MORE_MARKS}{_UNSEEN}])*")
_RUN = re.compile(f"{_WORD.pattern}(?:{_BETWEEN}{_WORD.pattern})*")
_COMPARED, _SMALL = re.compile(r"[\u0400-\u052f\u0620-\u064a\u066e-\u06d5]"), re.compile("[a-z]")
_ANY = re.compile(_LETTER)
_SHORT = 60
"""Letters of a text that may be a name alone, and no sentence."""


def has_other_letters(text: str) -> bool:
    """Whether a text has a Cyrillic or Arabic letter."""
    return not is_usual(text) and _COMPARED.search(text) is not None


def is_cyrillic(word: str) -> bool:
    """Whether a word begins with a Cyrillic letter."""
    return _script(word[0]) == "CYRILLIC"


def in_other_letters(text: str) -> bool:
    """Whether a text has Cyrillic or Arabic letters and few Latin ones: its names are looked for by their sounds."""
    return has_other_letters(text) and len(_COMPARED.findall(text)) > len(_SMALL.findall(text.lower()))


def in_other_scripts(texts: Iterable[str]) -> frozenset[str]:
    """What stands in a document in another script than most of its letters. `texts` are all of the document."""
    held = tuple(texts)
    other = [text for text in held if not is_usual(text) and _ANY.search(text) is not None]
    if not other:
        return frozenset()
    return frozenset(run for text in other for run in _runs(text, _main_script(held)))


def not_in_its_script(text: str) -> Iterator[str]:
    """The same of one text alone; one that is short and in no Latin letters may be a name whole."""
    if is_usual(text) or _ANY.search(text) is None:
        return
    yield from _runs(text, "" if sum(map(str.isalpha, text)) < _SHORT else _main_script((text,)))


def _runs(text: str, main: str) -> Iterator[str]:
    for found in _RUN.finditer(text):
        for script, words in groupby(_WORD.finditer(text, *found.span()), key=lambda word: _script(word[0][0])):
            first, *rest = words
            run = text[first.start() : (rest or [first])[-1].end()].rstrip()
            if script != main and sum(map(str.isalpha, run)) > 1 and find_state(run) is None:
                yield run


def _main_script(texts: Iterable[str]) -> str:
    letters = Counter[str]()
    for text in texts:
        letters.update(filter(str.isalpha, text))
    scripts = Counter[str]()
    for letter, many in letters.items():
        scripts[_script(letter)] += many
    return scripts.most_common(1)[0][0]


@lru_cache(maxsize=16_384)
def _script(letter: str) -> str:
    """The script of a letter; those in which Japanese is written are one."""
    name = unicodedata.name(letter, "").partition(" ")[0]
    return "CJK" if name in {"HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"} else "LATIN" if name in {"FULLWIDTH", "MATHEMATICAL"} else name
