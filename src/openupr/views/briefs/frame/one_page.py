"""How much room a text takes on a page of A4 in Times at a size, so that what does not fit is left out whole, and never cut.

Widths are those of Times Roman (Adobe's metrics, in thousandths of the size), which Times New Roman and Liberation Serif share. Word, LibreOffice and
browsers break lines at spaces as it is done here; a fortieth is left over for what they do otherwise.
"""

from __future__ import annotations

import math
from functools import lru_cache

BODY, NOTES, HEADING, TITLE = 11.0, 8.0, 11.0, 15.0
"""Sizes in points."""
LEADING = 1.15
"""The height of a line by its size."""
PAGE_WIDTH, PAGE_HEIGHT = 595.3, 841.9
LEFT, TOP = 54.0, 48.0
"""Margins on each side, above and below."""
INDENT = 12.0
"""How far the lines of a list stand in."""
ABOVE_HEADING, BELOW_LINE, ABOVE_NOTES = 4.0, 1.5, 12.0
_LEFT_OVER = 0.025
_UNKNOWN = 700
_WIDE = 1000

_WIDTHS = {
    180: "'", 200: "|", 250: " ,.·", 278: "/:;\\ijltìíîï\u00a0", 333: "!()-I[]`frÌÍÎÏ‘’", 389: "Jsš", 408: '"', 444: "?acezàáâãäåçèéêëž“”", 469: "^",
    480: "{}", 500: "#$*0123456789_bdghknopquvxyðñòóôõöøùúûüýþÿß–«»§", 541: "~", 556: "FPSÞŠ", 564: "+<=>", 611: "ELTZÈÉÊËŽ", 667: "BCRÇæ",
    722: "ADGHKNOQUVXYwÀÁÂÃÄÅÐÑÒÓÔÕÖØÙÚÛÜÝœ", 778: "&m", 833: "%", 889: "MÆŒ", 921: "@", 944: "W", 1000: "—…",
}  # fmt: skip
_OF = {char: width for width, chars in _WIDTHS.items() for char in chars}
_BOLD = 1.08
"""How much wider bold letters are, at most."""


@lru_cache(maxsize=65_536)
def _width(word: str) -> int:
    return sum(_OF.get(char, _WIDE if ord(char) >= 0x1100 else _UNKNOWN) for char in word)


@lru_cache(maxsize=4_096)  # a page is measured again with each line that is tried on it
def lines(text: str, width: float, size: float = BODY, *, bold: bool = False) -> int:
    """How many lines a text takes in a column `width` points wide."""
    room = width * 1000 / size / (_BOLD if bold else 1.0)
    count, used = 1, 0.0
    for word in text.split(" "):
        needs = _width(word)
        if used and used + _OF[" "] + needs > room:
            count, used = count + 1, 0.0
        if needs > room:  # a word longer than a line is broken
            count += math.ceil(needs / room) - 1
        used += needs + (_OF[" "] if used else 0.0)
    return count


def height(text: str, size: float = BODY, *, indent: float = 0.0, bold: bool = False) -> float:
    """The height of a text in points, on a page with our margins."""
    return lines(text, PAGE_WIDTH - 2 * LEFT - indent, size, bold=bold) * size * LEADING


def room_on_page() -> float:
    """The height that a page has for text, less what is left over."""
    return (PAGE_HEIGHT - 2 * TOP) * (1 - _LEFT_OVER)
