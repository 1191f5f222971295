"""The picture of how answers came about: from the positions in the report, on the left, to the final answers, on the right.

Bands are as thick as there are recommendations in them. Every end has its number and words, a band whose answer comes with a claim is hatched, and
the colours (blue, orange, grey, of the Okabe-Ito palette) only repeat what the words say. It is drawn 340 pixels wide, so that it can be read on a
telephone; labels stand above their bars."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .wording import visible

if TYPE_CHECKING:
    from markupsafe import Markup

_WIDTH = 340
_BAR = 9
_TALL = 230.0
_THINNEST = 2.0
_LABEL, _NOTE, _GAP = 17.0, 14.0, 9.0
_INK, _SOFT = "#1a1a1a", "#595959"

COLOURS = {"supported": "#0b5f93", "partly": "#7fb3d3", "noted": "#e8a33d", "not_supported": "#9c4400", "unanswered": "#a9a9a5"}
"""A colour for each of `wording.BANDS`: told apart by people with any colour blindness, and by their lightness in print."""


@dataclass(frozen=True, slots=True)
class Way:
    """One band: the words at its two ends, each with a note below it (a claim), how many, its colour's key, and what a click leads to."""

    before: tuple[str, str]
    after: tuple[str, str]
    number: int
    colour: tuple[str, str]
    href: str = ""


@dataclass(slots=True)
class _End:
    top: float
    tall: float
    filled: float = 0.0


def flow(name: str, title: str, description: str, ways: Sequence[Way]) -> Markup:
    """The bands as a complete `<svg>` with title and description, in the order given. `name` makes its identifiers unique on the page."""
    from markupsafe import Markup

    scale = _TALL / max(1, sum(way.number for way in ways))
    left, low = _ends(ways, lambda way: way.before, scale)
    right, deep = _ends(ways, lambda way: way.after, scale)
    bands = Markup("").join(_band(way, left[way.before], right[way.after], _thick(way, scale), name) for way in ways)
    labels = Markup("").join(
        [
            *(_label(words, sum(w.number for w in ways if w.before == words), end, 0, _colour(ways, words, 0)) for words, end in left.items()),
            *(_label(words, sum(w.number for w in ways if w.after == words), end, 1, _colour(ways, words, 1)) for words, end in right.items()),
        ]
    )
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


def _thick(way: Way, scale: float) -> float:
    return max(_THINNEST, way.number * scale)


def _ends(ways: Sequence[Way], of: Callable[[Way], tuple[str, str]], scale: float) -> tuple[dict[tuple[str, str], _End], float]:
    """The bars of one side from the top down, and where they end."""
    talls: dict[tuple[str, str], float] = {}
    for way in ways:
        talls[of(way)] = talls.get(of(way), 0.0) + _thick(way, scale)
    found: dict[tuple[str, str], _End] = {}
    top = 0.0
    for words, tall in talls.items():
        top += _LABEL + (_NOTE if words[1] else 0)
        found[words] = _End(top, tall)
        top += tall + _GAP
    return found, top


def _band(way: Way, start: _End, end: _End, thick: float, name: str) -> Markup:
    from markupsafe import Markup

    top, to = start.top + start.filled, end.top + end.filled
    start.filled += thick
    end.filled += thick
    x, far = _BAR, _WIDTH - _BAR
    middle = (x + far) / 2
    path = (
        f"M{x} {top:.1f}C{middle:g} {top:.1f} {middle:g} {to:.1f} {far} {to:.1f}"
        f"V{to + thick:.1f}C{middle:g} {to + thick:.1f} {middle:g} {top + thick:.1f} {x} {top + thick:.1f}Z"
    )
    words = [", ".join(part for part in side if part) for side in (way.before, way.after)]
    shape = Markup('<title>{}</title><path d="{}" fill="{}" fill-opacity=".42"/>').format(
        visible(f"{way.number:,}: {words[0]} in the report, {words[1]} in the end"), path, COLOURS[way.colour[1]]
    )
    if way.after[1]:
        shape += Markup('<path d="{}" fill="url(#{}-hatch)"/>').format(path, name)
    return Markup('<a href="{}">{}</a>').format(way.href, shape) if way.href else Markup("<g>{}</g>").format(shape)


def _label(words: tuple[str, str], number: int, end: _End, side: int, colour: str) -> Markup:
    from markupsafe import Markup

    x, anchor = (_WIDTH, "end") if side else (0, "start")
    made = Markup('<rect x="{}" y="{:.1f}" width="{}" height="{:.1f}" fill="{}"/>').format(_WIDTH - _BAR if side else 0, end.top, _BAR, end.tall, colour)
    # The white outline keeps the words readable where a band passes behind them.
    text = Markup(
        '<text x="{}" y="{:.1f}" text-anchor="{}" fill="{}" stroke="#fff" stroke-width="3" paint-order="stroke"><tspan font-weight="600">{}</tspan> {}</text>'
    )
    made += text.format(x, end.top - (_NOTE if words[1] else 0) - 5, anchor, _INK, f"{number:,}", visible(words[0]))
    if words[1]:
        made += Markup(
            '<text x="{}" y="{:.1f}" text-anchor="{}" fill="{}" font-size="11" stroke="#fff" stroke-width="3" paint-order="stroke">{}</text>'
        ).format(x, end.top - 5, anchor, _SOFT, visible(words[1]))
    return made


def _colour(ways: Sequence[Way], words: tuple[str, str], side: int) -> str:
    return next(COLOURS[way.colour[side]] for way in ways if (way.before, way.after)[side] == words)
