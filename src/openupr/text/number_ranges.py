"""Lists of numbers with ranges in them, written out: "140.82-85, 87", "92.27 to 92.29", "7–9". One reader for all that names recommendations."""

from __future__ import annotations

import re

from ..kept_patterns import kept_pattern

NUMBER = r"\d{1,3}(?:\.\d{1,3}){0,2}(?![\d/%]|\.\d)"
"""A number of a list: with up to two dots, and no share, date or part of a longer one."""
NUMBER_TO = r"\s*(?:-|‐|‑|–|—|−|\bto\b|\bthrough\b)\s*"
"""What stands between the two ends of a range, with or without spaces."""
NUMBER_PART = r"(?:[-‐‑–]?[a-h](?!\w))?"
"""A part of a recommendation: "132.79-c", "132.79c"."""
DOTTED_NUMBER = r"(?<![\d.])\d{1,3}\.\d{1,3}(?![\d/%]|\.\d)"
"""A number of a recommendation with that of its list: "140.82"."""
_RANGE = kept_pattern(rf"({NUMBER}){NUMBER_PART}(?:{NUMBER_TO}({NUMBER}))?")
_DOTTED_RANGE = re.compile(rf"{DOTTED_NUMBER}{NUMBER_PART}(?:{NUMBER_TO}{NUMBER})?")
_MISPRINTED = re.compile(r"(?P<first>\d+\.\d+)(?:\s?[-‐‑–—]\s?\d+){2,}")
"""A full stop that is a hyphen: "137.22-137-29" may be any range."""
_LONGEST = 150
"""How many numbers a range spans at most: a longer one is a misprint, or no range."""


def written_out(printed: str) -> tuple[str, ...]:
    """Each number of a list once, ranges written out: "7-9" is 7, 8, 9; "92.27-92.29" and "92.27-29" are 92.27, 92.28, 92.29. What is no range is its
    first number: the second is not larger, or far away, or it is a misprint; of two lists ("92.27-93.4") it is its two ends."""
    found: dict[str, None] = {}
    group = ""
    for first, last in _RANGE.findall(_MISPRINTED.sub(r"\g<first>", printed)):
        head, _, tail = first.rpartition(".")
        group = head or group
        if head == "" and group and "." in printed:
            head = group
        begin = int(tail)
        of_last, _, end_tail = last.rpartition(".")
        end = int(end_tail) if last and of_last in {"", head} else begin
        if not begin <= end <= begin + _LONGEST:
            end = begin
        for number in range(begin, end + 1):
            found[f"{head}.{number}" if head else str(number)] = None
        if of_last not in {"", head}:
            found[last] = None
            group = of_last
    return tuple(found)


def dotted_numbers(text: str) -> tuple[str, ...]:
    """Every number with a dot ("140.82") in a text of other words, ranges written out, each once."""
    return tuple(
        dict.fromkeys(number for match in _DOTTED_RANGE.finditer(_MISPRINTED.sub(r"\g<first>", text)) for number in written_out(match.group()))
    )
