"""Numbers in digits or in English words: "56", "Fifty-two", "one hundred and two"."""

from __future__ import annotations

import re

_ONES = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety"
_BELOW_HUNDRED = rf"(?:(?:{_TENS})(?:[\s‑–-]*(?:{_ONES}))?|(?:{_ONES}))"
NUMBER = rf"(?:\d{{1,3}}|(?i:(?:a|one)\s+hundred(?:\s+(?:and\s+)?{_BELOW_HUNDRED})?|{_BELOW_HUNDRED})\b)"

_TENS_BY_WORD = dict(zip(_TENS.split("|"), (20, 30, 40, 40, 50, 60, 70, 80, 90), strict=True))
_WORDS = {word: value for value, word in enumerate(_ONES.split("|"), 1)} | _TENS_BY_WORD


def number_in_words(words: str) -> int | None:
    """A number of up to three digits, or in English words up to 199 ("fifty-two", "one hundred and two"); None where it is none."""
    if words.isdigit():
        return int(words)
    total = 0
    parts = re.findall(r"[a-z]+", words.lower())
    for index, part in enumerate(parts):
        if part == "hundred":
            total = 100
        elif part in _WORDS:
            total += 0 if parts[index + 1 : index + 2] == ["hundred"] else _WORDS[part]
        elif part not in {"a", "and"}:
            return None
    return total or None
