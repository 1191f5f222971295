"""Pictures of results, as SVG: where the review stands among others, the order of the speakers, from action category to answer.

Each is 340 pixels wide, readable on a telephone, with its words written where they belong: nothing has to be looked up in a legend. What they show
stands in words beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from textwrap import wrap
from typing import TYPE_CHECKING

from ...languages.messages import Messages, labelled, together
from ...views.colours import light
from ...views.examined.examined_view import ExaminedView, ResultView, StandsAmong
from ...views.examined.rank import on_axis
from ...views.safe_text import sentence, shown_safely
from .flow import FlowBand, flow

if TYPE_CHECKING:
    from markupsafe import Markup

_WIDTH, _EDGE = 340, 10.0
_DOT, _STEP = 2.6, 5.4
_LETTERS = 46
"""Letters of 12 px type that a line under the axis has room for."""
_INK, _SOFT, _OWN, _COUNT, _OTHERS, _UNUSUAL = map(light, ("ink", "soft", "own", "count", "others", "unusual_words"))
_WASH = {level: light(level) for level in ("unusual", "very_unusual")}
_HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 {0} {1:g}" width="{0}" height="{1:g}" role="{6}" '
    'aria-labelledby="{2}-title {2}-desc" font-family="sans-serif" font-size="12">'
    '<title id="{2}-title">{3}</title><desc id="{2}-desc">{4}</desc>{5}</svg>'
)
_TEXT = '<text x="{:.1f}" y="{:.1f}" fill="{}" text-anchor="{}" font-size="{:g}"{} stroke="#fff" stroke-width="3" paint-order="stroke">{}</text>'


def strip(words: Messages, review: str, result: ResultView) -> Markup | str:
    """A dot for each review that this one is compared with, from the lowest figure to the highest; this one marked, the middle one named, and from
    where on a figure is unusual and very unusual. Empty where there are none to compare with, or all have the same figure."""
    from markupsafe import Markup

    figure, others = result.headline, result.among
    if figure is None or figure.value is None or others is None or not others.values:
        return ""
    low, high = min(others.values[0], figure.value), max(others.values[-1], figure.value)
    if low == high:
        return Markup("")
    if figure.unit == "share":
        low = 0.0
    scale = (_WIDTH - 2 * _EDGE) / (high - low)

    def at(value: float) -> float:
        return round(_EDGE + (value - low) * scale, 1)

    unit = figure.unit

    def shown(value: float) -> str:
        return words.say(on_axis(value, unit))

    own, middle = at(figure.value), at(others.median)
    columns = Counter(round((at(value) - _EDGE) / _STEP) for value in others.values)
    # Where many reviews have the same figure their column would be taller than the page: then dots lie closer.
    rise = min(_STEP, 84 / max(columns.values()))
    top = 56.0
    base = round(top + max(columns.values()) * rise + 6, 1)
    zones, named = _zones(others, at, top, base, unit, words)
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
    parts.append(_words(own, 13, words.say(labelled(review, result.value)), _OWN, bold=True))
    parts.append(Markup('<path d="M{0:g} {1:g}v7" stroke="{2}"/>').format(middle, base, _INK))
    parts.append(_words(middle, base + 19, words.say("middle one: {value}", value=shown(others.median)), _INK))
    parts += [
        _words(_EDGE, base + 37, shown(low), _SOFT, where="start"),
        _words(_WIDTH - _EDGE, base + 37, shown(high), _SOFT, where="end"),
    ]
    tall = base + 42
    said = [words.say("{title} {review}: {value}.", title=result.title, review=review, value=result.value)]
    n = len(others.values)
    said.append(
        words.count(
            n,
            one="We compare it with {n} review, which has {value}.",
            many="We compare it with {n} reviews. The middle one has {value}.",
            value=shown(others.median),
        )
    )
    said += [f"{sentence(mark_said(level, side, words, shown(value)))}." for level, value, side in marks_told(others, shown)]
    title = words.say("Where {review} stands: {value}", review=review, value=result.value)
    return _picture(f"stands-{result.examination}", title, " ".join(said), tall, Markup("").join(parts))


def marks_told(others: StandsAmong, shown: Callable[[float], str]) -> list[tuple[str, float, int]]:
    """From where on a figure is unusual and very unusual. Where both begin at one value, as it is printed, the second alone is true of what lies
    beyond it."""
    most = {(shown(value), side) for level, value, side in others.marks if level == "very_unusual"}
    return [each for each in others.marks if each[0] == "very_unusual" or (shown(each[1]), each[2]) not in most]


def mark_said(level: str, side: int, words: Messages, value: str) -> str:
    """From where on a figure is unusual, or very unusual."""
    match level, side > 0:
        case "very_unusual", True:
            return words.say("very unusual above {value}", value=value)
        case "very_unusual", False:
            return words.say("very unusual below {value}", value=value)
        case _, True:
            return words.say("unusual above {value}", value=value)
    return words.say("unusual below {value}", value=value)


def _zones(others: StandsAmong, at: Callable[[float], float], top: float, base: float, unit: str, words: Messages) -> tuple[Markup, Markup]:
    """The parts of the axis where a figure is unusual, and very unusual, shaded; and their names, where they begin."""
    from markupsafe import Markup

    shapes, named = Markup(""), Markup("")
    for level, value, side in marks_told(others, lambda value: words.say(on_axis(value, unit))):
        x = at(value)
        if not _EDGE < x < _WIDTH - _EDGE:
            continue  # no figure lies beyond it
        left, width = (x, _WIDTH - x) if side > 0 else (0, x)
        y, tall = round(top - 8, 1), round(base - top + 8, 1)
        shapes += Markup('<rect x="{:g}" y="{:g}" width="{:g}" height="{:g}" fill="{}"/>').format(left, y, round(width, 1), tall, _WASH[level])
        word = mark_said(level, side, words, words.say(on_axis(value, unit)))
        row = top - (24 if level == "unusual" else 11)
        room = x + 6.1 * len(word) < _WIDTH
        point, where = ((x, "start") if room else (_WIDTH, "end")) if side > 0 else ((0.0, "start") if x < 6.1 * len(word) else (x, "end"))
        named += _words(point, row, word, _UNUSUAL, where=where, size=11)
    return shapes, named


def order(words: Messages, view: ExaminedView) -> Markup | str:
    """A dot for each delegation: to the right in the order of speaking, upwards in the alphabet. Empty for fewer than ten."""
    from markupsafe import Markup

    spoke = view.spoke
    if len(spoke) < 10:
        return ""
    most = max(1, *(each.rank for each in spoke))
    left, top, wide, tall = 26.0, 10.0, _WIDTH - 40.0, 150.0
    dots = Markup("")
    for index, each in enumerate(spoke):
        x, y = left + wide * index / (len(spoke) - 1), top + tall * (1 - each.rank / most)
        dots += Markup('<a href="#{}"><circle cx="{:.1f}" cy="{:.1f}" r="2.8" fill="{}"><title>{}. {}</title></circle></a>').format(
            each.anchor, x, y, _COUNT, index + 1, shown_safely(each.name)
        )
    first, last = spoke[0].name, spoke[-1].name
    frame = Markup('<path d="M{0:g} {1:g}V{2:g}H{3:g}" fill="none" stroke="{4}"/>').format(left - 8, top - 4, top + tall + 8, _WIDTH, _SOFT)
    labels = [_words(left - 14, top + 8, "Z", _SOFT, where="end"), _words(left - 14, top + tall + 4, "A", _SOFT, where="end")]
    low = top + tall + 8
    for said in (words.say("first: {name}", name=first), words.say("last: {name}", name=last)):
        for row in wrap(said, _LETTERS):  # the official name of a State may be longer than a line
            low += 16
            labels.append(_words(left - 8, low, row, _INK, where="start"))
    described = words.say(
        "These are {n} delegations in the order of speaking, from {first} to {last}. Upwards is the alphabet: a rising line is alphabetical.",
        n=len(spoke),
        first=first,
        last=last,
    )
    whole = frame + dots + Markup("").join(labels)
    # The dots are links, so the picture is a group and not one image.
    return _picture("order-of-speakers", words.say("In which order they spoke"), described, low + 6, whole, "group")


def answers_picture(words: Messages, result: ResultView) -> Markup | str:
    """From action category to answer, in rows; empty where the result has no such figure."""
    if not result.by_category:
        return ""

    def said(number: int, kind: str, answer: str) -> str:
        return words.say("{n}: {kind}, {answer}", n=number, kind=kind, answer=answer)

    return flow(
        "asked-and-answered",
        words.say("From what was asked to the answer"),
        words.say(
            "Requests by the kind of action that they ask for, on the left, and by their answer, on the right. {numbers}.",
            numbers=together(*(labelled(f"{words.say(e.kind)}, {words.say(e.answer).lower()}", words.number(e.count)) for e in result.by_category)),
        ),
        [
            FlowBand((words.say(e.kind), ""), (words.say(e.answer), ""), e.count, ("unanswered", e.band), f"#position-{e.position}", e.rank)
            for e in result.by_category
        ],
        words,
        said,
    )


def _picture(name: str, title: str, description: str, tall: float, parts: Markup, role: str = "img") -> Markup:
    from markupsafe import Markup

    return Markup(_HEAD).format(_WIDTH, tall, name, title, description, parts, role)  # noqa: S704 - a constant


def _words(x: float, y: float, text: str, colour: str, *, where: str = "", size: float = 12, bold: bool = False) -> Markup:
    """A text at a point; without an anchor it is centred there, and kept inside of the picture."""
    from markupsafe import Markup

    wide = (8 if bold else 7.2) * len(text) * size / 12
    if not where:
        x, where = min(max(x, wide / 2 + 2), _WIDTH - wide / 2 - 2), "middle"
    weight = Markup(' font-weight="600"') if bold else Markup("")
    return Markup(_TEXT).format(x, y, colour, where, size, weight, shown_safely(text))  # noqa: S704 - a constant
