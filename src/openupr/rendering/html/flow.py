"""The picture of how answers came about: from the positions in the report, on the left, to the final answers, on the right.

Bands are as thick as there are recommendations in them. Every end has its number and words, a band whose answer comes with a claim is hatched, and
the colours (blue, orange, grey) only repeat what the words say. It is drawn 340 pixels wide, so that it can be read on a
telephone. The words stand above the bars on the left and beside them on the right, where no band passes."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ...languages.messages import Messages
from ...light_dataclass import dataclass
from ...views.colours import ANSWERS, light
from ...views.safe_text import shown_safely

if TYPE_CHECKING:
    from markupsafe import Markup

_WIDTH, _FAR = 340, 186
_BAR = 9
_TALL = 230.0
_THINNEST = 2.0
_LINE, _GAP = 14.5, 10.0
_LETTERS = 20  # of 12 px type, beside the right bars
_INK, _SOFT = light("ink"), light("soft")


@dataclass(frozen=True, slots=True)
class FlowBand:
    """One band: the words at its two ends, each with a note below it (a claim), how many, the keys of their colours, what a click leads to, and where
    its right end stands among the others."""

    before: tuple[str, str]
    after: tuple[str, str]
    number: int
    colour: tuple[str, str]
    href: str = ""
    rank: int = 0


@dataclass(slots=True)
class _End:
    """A bar at one side: its number, colour and words line by line, where it stands, and how much of it bands have taken."""

    number: int
    colour: str
    words: list[str]
    note: str
    label: float = 0.0
    top: float = 0.0
    tall: float = 0.0
    filled: float = 0.0


Said = Callable[[int, str, str], str]
"""What a band says when it is pointed at, of its number and the words of its two ends."""


def flow(name: str, title: str, description: str, ways: Sequence[FlowBand], words: Messages, said: Said | None = None) -> Markup:
    """The bands as a complete `<svg>` with title and description, in the order given. `name` makes its identifiers unique on the page; `said` is what
    a band says when it is pointed at (None: how an answer changed)."""
    from markupsafe import Markup

    def changed(number: int, before: str, after: str) -> str:
        return words.say("{n}: {before} in the report, {after} in the end", n=number, before=before, after=after)

    scale = _TALL / max(1, sum(way.number for way in ways))
    left, low = _ends(ways, 0, scale, words)
    right, deep = _ends(sorted(ways, key=lambda way: way.rank), 1, scale, words, next(iter(left.values())).top if left else 0.0)
    bands = Markup("").join(_band(way, left[way.before], right[way.after], _thick(way, scale), name, said or changed) for way in ways)
    labels = Markup("").join(_label(end, side) for side, ends in enumerate((left, right)) for end in ends.values())
    tall = round(max(low, deep), 1)
    hatch = Markup(
        '<defs><pattern id="{}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<rect width="2" height="6" fill="#fff" fill-opacity=".6"/></pattern></defs>'
    ).format(name)
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="chart flow" viewBox="0 0 {0} {1:g}" width="{0}" height="{1:g}" role="group" '
        'aria-labelledby="{2}-title {2}-desc" font-family="sans-serif" font-size="12">'
        '<title id="{2}-title">{3}</title><desc id="{2}-desc">{4}</desc>{5}{6}{7}</svg>'
    ).format(_WIDTH, tall, name, title, description, hatch, bands, labels)


def _thick(way: FlowBand, scale: float) -> float:
    return max(_THINNEST, way.number * scale)


def _ends(ways: Sequence[FlowBand], side: int, scale: float, words: Messages, top: float = 0.0) -> tuple[dict[tuple[str, str], _End], float]:
    """The bars of one side from the top down, and where they end."""
    found: dict[tuple[str, str], _End] = {}
    for way in ways:
        label = (way.before, way.after)[side]
        end = found.setdefault(label, _End(0, ANSWERS[way.colour[side]], [], label[1]))
        end.number += way.number
        end.tall += _thick(way, scale)
    for (word, _), end in found.items():
        text = f"{words.number(end.number)} {word}"
        end.words = textwrap.wrap(text, _LETTERS) if side else [text]
        lines = _LINE * (len(end.words) + bool(end.note))
        end.label = top
        end.top = top + (max(0.0, (lines - end.tall) / 2) if side else lines)
        top = max(end.top + end.tall, top + lines) + _GAP
    return found, top


def _band(way: FlowBand, start: _End, end: _End, thick: float, name: str, said: Said) -> Markup:
    from markupsafe import Markup

    top, to = start.top + start.filled, end.top + end.filled
    start.filled += thick
    end.filled += thick
    x, far = _BAR, _FAR
    middle = (x + far) / 2
    path = (
        f"M{x} {top:.1f}C{middle:g} {top:.1f} {middle:g} {to:.1f} {far} {to:.1f}"
        f"V{to + thick:.1f}C{middle:g} {to + thick:.1f} {middle:g} {top + thick:.1f} {x} {top + thick:.1f}Z"
    )
    before, after = (", ".join(part for part in side if part) for side in (way.before, way.after))
    shape = Markup('<title>{}</title><path d="{}" fill="{}" fill-opacity=".42"/>').format(
        shown_safely(said(way.number, before, after)), path, ANSWERS[way.colour[1]]
    )
    if way.after[1]:
        shape += Markup('<path d="{}" fill="url(#{}-hatch)"/>').format(path, name)
    return Markup('<a href="{}">{}</a>').format(way.href, shape) if way.href else Markup("<g>{}</g>").format(shape)


def _label(end: _End, side: int) -> Markup:
    from markupsafe import Markup

    x, y = (_FAR + _BAR + 7 if side else 0, end.label + 10.5)
    made = Markup('<rect x="{}" y="{:.1f}" width="{}" height="{:.1f}" fill="{}"/>').format(_FAR if side else 0, end.top, _BAR, end.tall, end.colour)
    number, _, rest = end.words[0].partition(" ")
    lines = [Markup('<tspan font-weight="600">{}</tspan> {}').format(number, shown_safely(rest)), *map(shown_safely, end.words[1:])]
    lines += [Markup('<tspan font-size="11" fill="{}">{}</tspan>').format(_SOFT, shown_safely(end.note))] * bool(end.note)
    for line in lines:
        # The white outline keeps the words readable where a band passes behind them.
        made += Markup('<text x="{}" y="{:.1f}" fill="{}" stroke="#fff" stroke-width="3" paint-order="stroke">{}</text>').format(x, y, _INK, line)
        y += _LINE
    return made
