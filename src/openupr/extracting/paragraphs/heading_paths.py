"""The levels of headings: by their numbers ("IV." over "B." over "2."), without a number by how they are set; in the order in which they come."""

from __future__ import annotations

import re

from ...light_dataclass import dataclass
from .blocks import HEADING_NUMBER, Block

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@dataclass(slots=True)
class Open:
    """A heading whose section is not over: its sort, its number in its run (0: none), and whether a paragraph has come since."""

    sort: tuple[object, ...]
    value: int
    used: bool = False


class HeadingLevels:
    """Keeps the open headings; `place` tells a new one's number, where its words begin, and its level."""

    def __init__(self) -> None:
        self.open: list[Open] = []

    def place(self, block: Block) -> tuple[str, int, int]:
        """(number as printed, offset of the words in the clean text, level from 1) of a heading."""
        number, offset = heading_number(block.clean)
        sort, value = self._sort(number, block)
        at = next((i for i, each in enumerate(self.open) if each.sort == sort), None)
        if at is not None and not number and not self.open[-1].used and at == len(self.open) - 1:
            at = None  # two headings without numbers in a row: the second stands under the first
            sort = (*sort, len(self.open))
        if at is not None:
            del self.open[at:]
        self.open.append(Open(sort, value))
        return number, offset, len(self.open)

    def use(self) -> None:
        """A paragraph has come: the headings before it have a text."""
        for each in self.open:
            each.used = True

    def _sort(self, number: str, block: Block) -> tuple[tuple[object, ...], int]:
        if not number:
            line = block.lines[0]
            return ("plain", round(line.size), line.bold, line.style), 0
        if number.isdigit():
            return ("arabic",), int(number)
        if "." in number:
            return ("dotted", number.count(".")), int(number.rpartition(".")[2])
        if "(" in number or ")" in number:
            return ("bracketed",), 0
        roman, letter = roman_value(number), ord(number) - 64 if len(number) == 1 else 0
        if roman and letter:
            # "C." and "I." are both: the one whose run it continues.
            values = {each.sort[0]: each.value for each in self.open}
            if values.get("roman", 0) + 1 != roman and values.get("letter", 0) + 1 == letter:
                roman = 0
        return (("roman",), roman) if roman else (("letter",), letter)


def heading_number(clean: str) -> tuple[str, int]:
    """A heading's number without its stop, and where its words begin; ("", 0) where it has none."""
    match = HEADING_NUMBER.match(clean)
    if match is None:
        return "", 0
    number = match["number"] or match["loose"]
    bare = not re.match(r"[.,)]", clean[len(number) :]) and ")" not in number
    # "A national institution", "I wish": a letter without its stop is a word.
    return ("", 0) if bare and not (len(number) > 1 and roman_value(number)) else (number, match.end())


def roman_value(text: str) -> int:
    """The value of a Roman number up to 399, 0 where it is none."""
    if not re.fullmatch(r"C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", text) or not text:
        return 0
    total = 0
    for character, following in zip(text, [*text[1:], ""], strict=True):
        value = _VALUES[character]
        total += -value if value < _VALUES.get(following, 0) else value
    return total
