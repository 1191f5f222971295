"""Charts as SVG, drawn by hand: few, small, with their numbers as text, readable without colour and without script.

`bars` gives a complete `<svg>` with title and description; widths are in pixels at which the type is 12 px high, the page
scales them. A label is a link where the caller gives it a target, so that a bar leads to what it counts. `line` gives the
bar of one line of a table."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import TYPE_CHECKING

from ...languages.messages import Messages
from ...light_dataclass import dataclass
from ...views.colours import light
from ...views.safe_text import shown_safely

if TYPE_CHECKING:
    from markupsafe import Markup

_WIDTH = 340
_ROW = 36
_LETTERS, _BELOW = 46, 15
"""Letters that have room above a bar in the widest common type, and how much lower the next line of a label stands."""
_LINE = 110
BLUE, PALE = light("supported"), light("pale")
COUNT = light("count")
"""The colour of a bar that says nothing of an answer."""
_INK, _SOFT = light("ink"), light("soft")


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its label, its number, the part of it that is told apart (at most `number`), text behind the number, what
    a click leads to, and its colour."""

    label: str
    number: int
    part: int = 0
    after: str = ""
    href: str = ""
    colour: str = COUNT


def bars(name: str, title: str, description: str, every: Sequence[Bar], words: Messages) -> Markup:
    """Horizontal bars in the given order, the labels above them: readable on a telephone. `name` makes the chart's
    identifiers unique on its page."""
    from markupsafe import Markup

    after = max((_length(f"{words.number(bar.number)} {bar.after}") for bar in every), default=0)
    scale = (_WIDTH - after - 6) / max(1, max((bar.number for bar in every), default=1))
    lines = [_bar(bar, _ROW * index, scale, name, words) for index, bar in enumerate(every)]
    hatch = Markup("")
    if any(bar.part for bar in every):
        hatch = Markup(
            '<defs><pattern id="{0}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
            '<rect width="2" height="6" fill="#fff" fill-opacity=".6"/></pattern></defs>'
        ).format(name)
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 {0} {1}" width="{0}" height="{1}" role="group" '
        'aria-labelledby="{2}-title {2}-desc" font-family="sans-serif" font-size="12">'
        '<title id="{2}-title">{3}</title><desc id="{2}-desc">{4}</desc>{5}{6}</svg>'
    ).format(_WIDTH, _ROW * len(every) + 4, name, title, description, hatch, Markup("").join(lines))


@dataclass(frozen=True, slots=True)
class Stack:
    """A bar in parts: its label, its parts, each a number and what it is drawn as (`PARTS`), text behind its sum, and what a click leads to."""

    label: str
    parts: tuple[tuple[int, str], ...]
    after: str = ""
    href: str = ""

    @property
    def number(self) -> int:
        """The sum of its parts."""
        return sum(number for number, _ in self.parts)


PARTS: dict[str, tuple[str, str, bool]] = {
    "supported": (light("supported"), "", False),
    "partly": (light("partly"), "", False),
    "noted": ("#fff", light("noted"), False),
    "not_supported": ("#fff", light("not_supported"), True),
    "unanswered": (light("pale"), "", False),
    "count": (light("count"), "", False),
}
"""How parts are drawn, so that they are told apart without colours: fill, edge, and whether a line crosses them out."""


def stacks(name: str, title: str, description: str, every: Sequence[Stack], words: Messages, legend: Sequence[tuple[str, str]] = ()) -> Markup:
    """Horizontal bars like those of `bars`, each divided into its parts, in the given order. `legend`: words for parts that are drawn."""
    from markupsafe import Markup

    after = max((_length(f"{words.number(bar.number)} {bar.after}") for bar in every), default=0)
    scale = (_WIDTH - after - 6) / max(1, max((bar.number for bar in every), default=1))
    lines, low = [], 0
    for bar in every:
        lines.append(_stack(bar, low, scale, words))
        low += _ROW + _BELOW * (len(_cut(bar.label)) - 1)
    low += 8
    beside = 2 if all(_length(label) < 120 for _, label in legend) else 1  # words that long have a line of their own, or two
    y = low
    for index, (key, label) in enumerate(legend):
        x, each = index % beside * 150, wrap(label, _LETTERS) if beside == 1 else [label]
        lines.append(_part(x, y, 18, key))
        for row, words_of in enumerate(each):
            lines.append(Markup('<text x="{}" y="{}" fill="{}" font-size="11">{}</text>').format(x + 25, y + 10 + 14 * row, _SOFT, words_of))
        if x or beside == 1 or index == len(legend) - 1:
            y += 4 + 14 * len(each)
    tall = y
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 {0} {1}" width="{0}" height="{1}" role="group" '
        'aria-labelledby="{2}-title {2}-desc" font-family="sans-serif" font-size="12">'
        '<title id="{2}-title">{3}</title><desc id="{2}-desc">{4}</desc>{5}</svg>'
    ).format(_WIDTH, tall, name, shown_safely(title), shown_safely(description), Markup("").join(lines))


def _part(x: float, y: float, wide: float, key: str) -> Markup:
    """A part of a bar."""
    from markupsafe import Markup

    fill, edge, crossed = PARTS[key]
    if not edge:
        return Markup('<rect x="{:g}" y="{:g}" width="{:g}" height="11" fill="{}"/>').format(round(x, 1), y, round(max(1.0, wide - 0.8), 1), fill)
    made = Markup('<rect x="{:g}" y="{:g}" width="{:g}" height="9.6" fill="{}" stroke="{}" stroke-width="1.4"/>').format(
        round(x + 0.7, 1), y + 0.7, round(max(1.0, wide - 2.2), 1), fill, edge
    )
    if crossed:
        made += Markup('<path d="M{:g} {:g}H{:g}" stroke="{}" stroke-width="1.4"/>').format(
            round(x + 0.7, 1), y + 5.5, round(x + wide - 1.5, 1), edge
        )
    return made


def _cut(label: str) -> list[str]:
    """A label in as many lines as it needs: no word of a subject or heading is left out."""
    return wrap(label, _LETTERS) or [""]


def _stack(bar: Stack, top: int, scale: float, words: Messages) -> Markup:
    from markupsafe import Markup

    label = Markup("")
    y, x, shapes = top + 3, 0.0, Markup("")
    for each in _cut(bar.label):  # an element a line: what draws the picture's PNG knows no line within one
        y += _BELOW
        label += Markup('<text x="0" y="{}" fill="{}">{}</text>').format(y - 5, _INK, shown_safely(each))
    for number, key in bar.parts:
        if number:
            shapes += _part(x, y, number * scale, key)
            x += number * scale
    after = f" {bar.after}" if bar.after else ""
    whole = Markup("<title>{}{} {}{}</title>").format(shown_safely(bar.label), words.mark(":"), words.number(bar.number), after) + label + shapes
    whole += Markup('<text x="{:g}" y="{}" fill="{}">{}<tspan fill="{}">{}</tspan></text>').format(
        round(x + 5, 1), y + 10, _INK, words.number(bar.number), _SOFT, after
    )
    return Markup('<a href="{}">{}</a>').format(bar.href, whole) if bar.href else Markup("<g>{}</g>").format(whole)


def line(number: int, most: int) -> Markup:
    """One bar for a line of a table whose text gives the number: `most` fills the width. Hidden from screen readers, which
    read the number."""
    from markupsafe import Markup

    length = round(max(1.0, _LINE * number / max(1, most)), 1) if number else 0.0
    return Markup(
        '<svg class="line" viewBox="0 0 {0} 10" width="{0}" height="10" aria-hidden="true"><rect width="{1:g}" height="10" fill="{2}"/></svg>'
    ).format(_LINE, length, COUNT)


def share_bar(name: str, parts: Sequence[int], colours: Sequence[str]) -> Markup:
    """One bar for a line of a table, as wide for every line: each part's share of the whole, in its colour. The table's text gives the numbers, so
    it is hidden from screen readers. `name` says whose it is, when it is pointed at."""
    from markupsafe import Markup

    whole = max(1, sum(parts))
    left, shapes = 0.0, Markup("")
    for part, colour in zip(parts, colours, strict=True):
        width = _LINE * part / whole
        if part:
            shapes += Markup('<rect x="{:g}" width="{:g}" height="10" fill="{}"/>').format(round(left, 1), round(max(0.6, width - 0.6), 1), colour)
        left += width
    return Markup(
        '<svg class="line" viewBox="0 0 {0} 10" width="{0}" height="10" preserveAspectRatio="none" aria-hidden="true"><title>{1}</title>{2}</svg>'
    ).format(_LINE, shown_safely(name), shapes)


def _bar(bar: Bar, top: int, scale: float, name: str, words: Messages) -> Markup:
    from markupsafe import Markup

    y = top + 18
    length = round(max(1.0, bar.number * scale), 1) if bar.number else 0.0
    shape = Markup('<rect x="0" y="{}" width="{:g}" height="11" fill="{}"/>').format(y, length, bar.colour)
    if bar.part:
        shape += Markup('<rect x="0" y="{}" width="{:g}" height="11" fill="url(#{}-hatch)"/>').format(y, round(bar.part * scale, 1), name)
    after = f" {bar.after}" if bar.after else ""
    whole = Markup(
        '<title>{0}{9} {1}{2}</title><text x="0" y="{3}" fill="{4}">{0}</text>{5}'
        '<text x="{6:g}" y="{7}" fill="{4}">{1}<tspan fill="{8}">{2}</tspan></text>'
    ).format(shown_safely(bar.label), words.number(bar.number), after, y - 5, _INK, shape, length + 5, y + 10, _SOFT, words.mark(":"))
    if bar.href:
        return Markup('<a href="{}">{}</a>').format(bar.href, whole)
    return Markup("<g>{}</g>").format(whole)


def _length(text: str) -> int:
    """About how many pixels a text takes in 12 px type (measured on system faces: 6.3 a character on average)."""
    return round(6.6 * len(text)) + 4
