"""The UN's page as measured on real reports, in points on A4. One look a period.

Measured with pypdfium2 on A/HRC/8/45 (2008), A/HRC/25/5 (2013) and A/HRC/59/15 (2025): edges of the text, sizes, distances of
lines and paragraphs, places of running heads. Cycle 1 alternates its margins with the page's parity and is not justified.
"""

from __future__ import annotations

from dataclasses import dataclass

WIDTH, HEIGHT = 595.0, 842.0


@dataclass(frozen=True)
class Look:
    """A period's page. `odd`, `even`: the text's edges by the page's parity; `top`: the first baseline, `bottom`: the last."""

    name: str
    odd: tuple[float, float]
    even: tuple[float, float]
    top: float
    bottom: float
    size: float
    leading: float
    gap: float  # from the last line of a paragraph to the first of the next, on top of the leading
    note_size: float
    note_leading: float
    mark_size: float
    justified: bool
    number_indent: float  # from a paragraph's number to its first word
    item_left: float  # where an item's number stands, from the left edge
    item_text: float  # where the item's other lines stand, from the left edge
    item_hangs: bool  # the first line's words stand over the other lines (cycle 1), or the number is run in (later)
    caps: bool  # headings in capitals, centred

    def edges(self, page: int) -> tuple[float, float]:
        """Left and right edge of the text on a page."""
        return self.odd if page % 2 else self.even


CYCLE_1 = Look(
    "2008", (71, 544.5), (43, 521.5), 754.5, 92, 12, 13.8, 12, 10, 11.5, 7.5, False, 36, 36, 72, True, True,
)  # fmt: skip
YEAR_2010 = Look(
    "2010", (113.4, 484.5), (113.4, 484.5), 733, 126, 10, 12, 6, 9, 11, 6.3, True, 28.35, 28.35, 28.35, False, False,
)  # fmt: skip
YEAR_2025 = Look(
    "2025", (113.4, 484.5), (113.4, 484.5), 758.4, 64, 10, 12, 6, 9, 11, 6.3, True, 28.35, 28.35, 28.35, False, False,
)  # fmt: skip

LOOKS = {look.name: look for look in (CYCLE_1, YEAR_2010, YEAR_2025)}
