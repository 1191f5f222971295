"""The different words that texts have, whatever stands between their letters: few of many names are found in them, and only those are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable

LETTER = r"[^\W\d_]"
INNER = r"(?:['.]|-\s*+)?"
"""What may stand between two letters of a word: a hyphen of a line's end, an apostrophe, a full stop ("U.N.")."""
_LETTERS = re.compile(f"{LETTER}+")
_END_OF_LINE = re.compile(r"-\s+")
_SIGNS, _AROUND = str.maketrans(dict.fromkeys("'.-")), "'.-,;:()[]\"“”"
_INSIDE = re.compile(rf"{LETTER}['.-]{LETTER}")
_SPACED = re.compile(rf"\s{LETTER}(?:\s++{LETTER}(?!{LETTER}))++")
"""Letters that are set apart, but for the first where no space stands before it."""
_INITIAL = re.compile(rf"(?<!{LETTER}){LETTER}\.")


class WrittenWords:
    """The words of `texts`, which are folded."""

    def __init__(self, texts: Iterable[str]) -> None:
        text = " ".join(texts)
        printed = set(_END_OF_LINE.sub("-", text).split())
        self.initials = frozenset(_INITIAL.findall("\n".join(word for word in printed if "." in word)))
        """The letters that stand alone before a full stop, with it."""
        words = {word.strip(_AROUND) for word in printed}
        plain = {word for word in words if word.isalpha()}
        signed = "\n".join(words - plain)
        loose = {word.translate(_SIGNS) for word in words - plain if _INSIDE.search(word)}
        loose |= {text[found.start() - 1] + "".join(found.group().split()) for found in _SPACED.finditer(text)}
        self._loose = "\n".join(_LETTERS.findall("\n".join(loose)))  # without quotation marks, for Python looks through plain letters fastest
        self._alone = plain.union(_LETTERS.findall(signed))
        self._row = "\n".join((*self._alone, self._loose))

    def within(self, letters: str) -> bool:
        """Whether a word may have these letters in it, side by side."""
        return letters in self._alone or letters in self._row

    def alone(self, words: Iterable[str]) -> bool:
        """Whether one of these words may stand between other signs than letters."""
        return any(word in self._alone or word in self._loose for word in words)
