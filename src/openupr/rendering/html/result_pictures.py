"""Pictures of results, as SVG: where the review stands among others, the order of the speakers, from action category to answer.

Each is 340 pixels wide, readable on a telephone, with its words written where they belong: nothing has to be looked up in a legend. What they show
stands in words beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from ...examining.action import CATEGORIES
from ...examining.order import listed_as
from ...names import alphabetical
from ...records import Level, Position, Result, Review
from ...views.colours import light
from ...views.examined.rank import Others, shown, value_of
from ...views.wording import ANSWERS, anchor, band, visible
from .flow import Way, flow

if TYPE_CHECKING:
    from markupsafe import Markup

_WIDTH, _EDGE = 340, 10.0
_DOT, _STEP = 2.6, 5.4
_INK, _SOFT, _OWN, _COUNT, _OTHERS, _UNUSUAL = map(light, ("ink", "soft", "own", "count", "others", "unusual_words"))
_WASH = {Level.UNUSUAL: light("unusual"), Level.VERY_UNUSUAL: light("very_unusual")}
_HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 {0} {1:g}" width="{0}" height="{1:g}" role="{6}" '
    'aria-labelledby="{2}-title {2}-desc" font-family="sans-serif" font-size="12">'
    '<title id="{2}-title">{3}</title><desc id="{2}-desc">{4}</desc>{5}</svg>'
)
_TEXT = '<text x="{:.1f}" y="{:.1f}" fill="{}" text-anchor="{}" font-size="{:g}"{} stroke="#fff" stroke-width="3" paint-order="stroke">{}</text>'


def strip(name: str, review: str, result: Result, others: Others) -> Markup:
    """A dot for each review that this one is compared with, from the lowest figure to the highest; this one marked, the middle one named, and from
    where on a figure is unusual and very unusual. Empty where all have the same figure."""
    from markupsafe import Markup

    figure = result.headline
    assert figure is not None
    assert figure.value is not None
    low, high = min(others.values[0], figure.value), max(others.values[-1], figure.value)
    if low == high:
        return Markup("")
    if figure.unit == "share":
        low = 0.0
    scale = (_WIDTH - 2 * _EDGE) / (high - low)

    def at(value: float) -> float:
        return round(_EDGE + (value - low) * scale, 1)

    unit = figure.unit
    own, middle = at(figure.value), at(result.standing.median if result.standing else 0.0)
    columns = Counter(round((at(value) - _EDGE) / _STEP) for value in others.values)
    # Where many reviews have the same figure their column would be taller than the page: then dots lie closer.
    rise = min(_STEP, 84 / max(columns.values()))
    top = 56.0
    base = round(top + max(columns.values()) * rise + 6, 1)
    zones, named = _zones(others, at, top, base, unit)
    parts = [zones]
    stacked: Counter[int] = Counter()
    for value in others.values:
        column = round((at(value) - _EDGE) / _STEP)
        y = base - 4 - stacked[column] * rise
        stacked[column] += 1
        parts.append(Markup('<circle cx="{:g}" cy="{:g}" r="{}" fill="{}"/>').format(round(_EDGE + column * _STEP, 1), round(y, 1), _DOT, _OTHERS))
    parts.append(Markup('<path d="M0 {0:g}H{1}" stroke="{2}"/>').format(base, _WIDTH, _SOFT))
    parts.append(Markup('<path d="M{0:g} 18V{1:g}" stroke="{2}" stroke-width="2"/>').format(own, base, _OWN))
    parts.append(Markup('<circle cx="{:g}" cy="{:g}" r="5" fill="{}"/>').format(own, base - 5, _OWN))
    parts.append(named)  # over the line, which would cross the words out
    parts.append(_words(own, 13, f"{review}: {value_of(result)}", _OWN, bold=True))
    parts.append(Markup('<path d="M{0:g} {1:g}v7" stroke="{2}"/>').format(middle, base, _INK))
    median = result.standing.median if result.standing else 0.0
    parts.append(_words(middle, base + 19, f"middle one: {shown(median, unit)}", _INK))
    parts += [
        _words(_EDGE, base + 37, shown(low, unit), _SOFT, where="start"),
        _words(_WIDTH - _EDGE, base + 37, shown(high, unit), _SOFT, where="end"),
    ]
    tall = base + 42
    described = f"{result.title}. {review}: {value_of(result)}. "
    described += f"Compared with {len(others.values)} reviews, of which the middle one has {shown(median, unit)}"
    for level, value, side in others.marks:
        described += f"; {'above' if side > 0 else 'below'} {shown(value, unit)} a figure can be {level.replace('_', ' ')}"
    title = f"Where {review} stands: {value_of(result)}"
    return _picture(name, title, described + ".", tall, Markup("").join(parts))


def _zones(others: Others, at: Callable[[float], float], top: float, base: float, unit: str) -> tuple[Markup, Markup]:
    """The parts of the axis where a figure is unusual, and very unusual, shaded; and their names, where they begin."""
    from markupsafe import Markup

    shapes, words = Markup(""), Markup("")
    for level, value, side in others.marks:
        x = at(value)
        if not _EDGE < x < _WIDTH - _EDGE:
            continue  # no figure lies beyond it
        left, width = (x, _WIDTH - x) if side > 0 else (0, x)
        y, tall = round(top - 8, 1), round(base - top + 8, 1)
        shapes += Markup('<rect x="{:g}" y="{:g}" width="{:g}" height="{:g}" fill="{}"/>').format(left, y, round(width, 1), tall, _WASH[level])
        word = f"{'very ' if level is Level.VERY_UNUSUAL else ''}unusual {'above' if side > 0 else 'below'} {shown(value, unit)}"
        row = top - (24 if level is Level.UNUSUAL else 11)
        room = x + 6.1 * len(word) < _WIDTH
        point, where = ((x, "start") if room else (_WIDTH, "end")) if side > 0 else ((0.0, "start") if x < 6.1 * len(word) else (x, "end"))
        words += _words(point, row, word, _UNUSUAL, where=where, size=11)
    return shapes, words


def order(name: str, review: Review) -> Markup:
    """A dot for each delegation: to the right in the order of speaking, upwards in the alphabet. Empty for fewer than ten."""
    from markupsafe import Markup

    spoke = [(statement, listed_as(statement.speaker)) for statement in review.statements if statement.speaker is not None]
    if len(spoke) < 10:
        return Markup("")
    rank = {each: index for index, each in enumerate(sorted({alphabetical(name) for _, name in spoke}))}
    left, top, wide, tall = 26.0, 10.0, _WIDTH - 40.0, 150.0
    dots = Markup("")
    for index, (statement, each) in enumerate(spoke):
        x, y = left + wide * index / (len(spoke) - 1), top + tall * (1 - rank[alphabetical(each)] / max(1, len(rank) - 1))
        dots += Markup('<a href="#{}"><circle cx="{:.1f}" cy="{:.1f}" r="2.8" fill="{}"><title>{}. {}</title></circle></a>').format(
            anchor(statement.id), x, y, _COUNT, index + 1, visible(each)
        )
    first, last = _short(spoke[0][1]), _short(spoke[-1][1])
    frame = Markup('<path d="M{0:g} {1:g}V{2:g}H{3:g}" fill="none" stroke="{4}"/>').format(left - 8, top - 4, top + tall + 8, _WIDTH, _SOFT)
    words = [
        _words(left - 14, top + 8, "Z", _SOFT, where="end"),
        _words(left - 14, top + tall + 4, "A", _SOFT, where="end"),
        _words(left - 8, top + tall + 24, f"first: {first}", _INK, where="start"),
        _words(_WIDTH, top + tall + 24, f"last: {last}", _INK, where="end"),
    ]
    described = f"{len(spoke)} delegations in the order of speaking, from {first} to {last}; upwards by the alphabet. A rising line is alphabetical."
    whole = frame + dots + Markup("").join(words)
    # The dots are links, so the picture is a group and not one image.
    return _picture(name, "In which order they spoke", described, top + tall + 30, whole, "group")


def answers(name: str, result: Result) -> Markup:
    """From action category to answer, in rows; empty where the result has no such figure."""
    from markupsafe import Markup

    figure = next((each for each in result.figures if each.key == "by_category"), None)
    if figure is None or not figure.parts:
        return Markup("")
    ranks, categories = list(Position), list(CATEGORIES.values())
    ways = []
    for part in sorted(figure.parts, key=lambda part: (categories.index(part.keys[0]), ranks.index(Position(part.keys[1])))):
        position = Position(part.keys[1])
        said = (ANSWERS[position][0], "")
        kind = part.keys[0].partition(" ")[2]  # beside a count, the number of the category would be read as another one
        ways.append(Way((kind, ""), said, part.count, ("unanswered", band(position)), f"#position-{position}", ranks.index(position)))
    return flow(
        name,
        "From what was asked to the answer",
        "Bands: how many rows of each action category, on the left, got which answer, on the right. The table below has the same numbers.",
        ways,
        "{0}: {1}, {2}",
    )


def _picture(name: str, title: str, description: str, tall: float, parts: Markup, role: str = "img") -> Markup:
    from markupsafe import Markup

    return Markup(_HEAD).format(_WIDTH, tall, name, title, description, parts, role)  # noqa: S704 - a constant


def _words(x: float, y: float, text: str, colour: str, *, where: str = "", size: float = 12, bold: bool = False) -> Markup:
    """A text at a point; without an anchor it is centred there, and kept inside of the picture."""
    from markupsafe import Markup

    wide = (7.6 if bold else 6.6) * len(text) * size / 12
    if not where:
        x, where = min(max(x, wide / 2 + 2), _WIDTH - wide / 2 - 2), "middle"
    weight = Markup(' font-weight="600"') if bold else Markup("")
    return Markup(_TEXT).format(x, y, colour, where, size, weight, visible(text))  # noqa: S704 - a constant


def _short(name: str) -> str:
    return name if len(name) <= 18 else name[:17].rstrip() + "…"
