"""Charts that are handed on by themselves: where a review stands among others, who praised and who asked, what became of concerns.

They say what they say in grey too: full, half and hollow shapes go with the colours, and every number stands beside its shape."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from ...languages.messages import Messages, labelled, said_later, together
from ...views.colours import light
from ...views.examined.examined_view import ResultView
from ...views.examined.rank import on_axis
from ...views.page.documents.matrix_page import MatrixShown
from ...views.page.listed.group_voices import GroupVoice
from ...views.safe_text import shown_safely
from .result_pictures import mark_said, marks_told

if TYPE_CHECKING:
    from markupsafe import Markup

_WIDTH = 340
_INK, _SOFT, _OWN, _OTHERS, _COUNT, _FULL, _PALE, _ASKED = map(light, ("ink", "soft", "own", "others", "count", "supported", "pale", "noted"))
_ZONES = {level: light(level) for level in ("unusual", "very_unusual")}
_MOST_HEADINGS = 30
_LETTERS, _BOLD_LETTERS, _LINE = 50, 46, 15
"""Letters of a heading that a line has room for, and how much lower the next one stands."""
_BOLD_WIDE = 7.4
"""Pixels that a letter of bold 12 px type takes in the widest common type."""
_COLUMNS: dict[str, str] = said_later({"national_report": "national report", "statements": "statements", "recommendations": "recommendations"})
"""Where it was looked, as the head of a column that is narrow."""


def picture(name: str, title: str, description: str, tall: float, parts: Markup) -> Markup:
    """A chart of these parts, with its title and what it says in words."""
    from markupsafe import Markup

    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 {0} {1:g}" width="{0}" height="{1:g}" role="img" '
        'aria-labelledby="{2}-title {2}-desc" font-family="sans-serif" font-size="12"><title id="{2}-title">{3}</title>'
        '<desc id="{2}-desc">{4}</desc>{5}</svg>'
    ).format(_WIDTH, round(tall, 1), name, shown_safely(title), shown_safely(description), parts)


def text(x: float, y: float, words: str, colour: str = _INK, *, where: str = "start", size: float = 12, bold: bool = False) -> Markup:
    """A line of text."""
    from markupsafe import Markup

    weight = Markup(' font-weight="600"') if bold else Markup("")
    return Markup('<text x="{:.1f}" y="{:.1f}" fill="{}" text-anchor="{}" font-size="{:g}"{}>{}</text>').format(
        x, y, colour, where, size, weight, shown_safely(words)
    )


def box(x: float, y: float, wide: float, tall: float, fill: str, stroke: str = "") -> Markup:
    """A rectangle, full or hollow."""
    from markupsafe import Markup

    edge = Markup(' stroke="{}" stroke-width="1.4"').format(stroke) if stroke else Markup("")
    return Markup('<rect x="{:g}" y="{:g}" width="{:g}" height="{:g}" fill="{}"{}/>').format(
        round(x, 1), round(y, 1), round(max(0.0, wide), 1), round(tall, 1), fill, edge
    )


def sorted_comparison(review: str, state: str, result: ResultView, words: Messages) -> Markup | str:
    """A bar for each review that this one is compared with, from the lowest figure to the highest, and its own among them, marked. Empty where there
    are none to compare with, all have the same figure, or its own and the middle one are 0: that is no news."""
    from markupsafe import Markup

    figure, others = result.headline, result.among
    if figure is None or figure.value is None or others is None or len(set(others.values) | {figure.value}) < 2:
        return ""
    if figure.value == others.median == 0:
        return ""
    values = sorted([*others.values, figure.value])
    own = values.index(figure.value)
    low, high = min(0.0, values[0]), max(0.0, values[-1])
    step, tall, top = _WIDTH / len(values), 130.0, 34.0
    scale = tall / (high - low)
    base = top + high * scale
    parts = Markup("")
    for level, mark, side in others.marks:  # behind the bars
        y = base - mark * scale
        if top < y < top + tall:
            parts += box(0, top if side > 0 else y, _WIDTH, y - top if side > 0 else top + tall - y, _ZONES[level])
    for index, value in enumerate(values):
        y = min(base, base - value * scale)
        parts += box(index * step, y, step * 0.72, abs(value) * scale or 0.8, _OWN if index == own else _OTHERS)
    middle = base - others.median * scale
    parts += Markup('<path d="M0 {0:.1f}H{1}" stroke="{2}"/>').format(middle, _WIDTH, _INK)
    parts += _above((own + 0.4) * step, words.say(labelled(state, result.value)), result.value)
    parts += Markup('<path d="M{0:.1f} 19V{1:.1f}" stroke="{2}" stroke-width="1.4"/>').format(
        (own + 0.4) * step, min(base, base - figure.value * scale), _OWN
    )
    at = top + tall + 18
    parts += text(0, at, words.say("middle review: {value}", value=on_axis(others.median, figure.unit)))
    parts += text(_WIDTH, at, words.count(others.others, one="{n} other review", many="{n} other reviews"), _SOFT, where="end")
    for line in wrap(result.compared, 58):  # of which years and of how many speakers: without them a rank is read for what it is not
        at += 15
        parts += text(0, at, line, _SOFT, size=11)
    unit = figure.unit
    told = sorted(marks_told(others, lambda value: words.say(on_axis(value, unit))), key=lambda each: each[1])
    for number, (level, mark, side) in enumerate(told):
        word = mark_said(level, side, words, words.say(on_axis(mark, unit)))
        parts += box(0, at + 10 + 16 * number, 10, 10, _ZONES[level]) + text(15, at + 19 + 16 * number, word, _SOFT, size=11)
    said = words.say(
        "{title}. {state}: {value}. The middle one of {n} other reviews: {usual}. {compared}",
        compared=result.compared,
        title=result.definition.name,
        state=state,
        value=result.value,
        n=others.others,
        usual=on_axis(others.median, figure.unit),
    )
    return picture(f"compared-{result.examination}", result.definition.name, said, at + 12 + 16 * len(told), parts)


def _above(x: float, name: str, short: str) -> Markup:
    """The words over a mark: in its middle where there is room on both sides, else beside it; the short ones where the name is wider than the chart
    (its title has it)."""
    words = name if _BOLD_WIDE * len(name) < _WIDTH else short
    half = _BOLD_WIDE * len(words) / 2
    where = "start" if x < half else "end" if x > _WIDTH - half else "middle"
    beside = {"start": max(0.0, min(x, _WIDTH - 2 * half)), "middle": x, "end": min(_WIDTH, max(x, 2 * half))}
    return text(beside[where], 14, words, _OWN, where=where, bold=True)


def voices(groups: tuple[GroupVoice, ...], words: Messages) -> Markup | str:
    """For each regional group two bars: how many of its speakers praised, and how many asked for something that can be checked. Empty for none."""
    from markupsafe import Markup

    if not groups:
        return ""
    most = max(each.speakers for each in groups)
    scale = (_WIDTH - 60) / most
    parts, y = Markup(""), 0.0
    for each in groups:
        parts += text(0, y + 12, words.say(each.name))
        parts += text(_WIDTH, y + 12, words.count(each.speakers, one="{n} speaker", many="{n} speakers"), _SOFT, where="end")
        for row, (number, fill, stroke) in enumerate(((each.praised, "#fff", _ASKED), (each.asked, _FULL, ""))):
            top = y + 18 + 16 * row
            parts += box(0.7, top, number * scale, 10, fill, stroke) if number else ""
            parts += text(number * scale + 6, top + 9, words.number(number), size=11)
        y += 60
    for fill, stroke, word in (
        ("#fff", _ASKED, words.say("speakers that praised")),
        (_FULL, "", words.say("speakers that asked for what can be checked")),
    ):
        parts += box(0.7, y, 18, 10, fill, stroke) + text(26, y + 9, word, _SOFT, size=11)
        y += 18
    title = words.say("Who praised, and who asked")
    note = words.say("A program of ours sorts what speakers say. A speaker may do both.")
    for each in groups:
        line = words.count(
            each.speakers,
            one="{group}: of {n} speaker {praised} praised, {asked} asked for something that can be checked.",
            many="{group}: of {n} speakers {praised} praised, {asked} asked for something that can be checked.",
            group=words.say(each.name),
            praised=each.praised,
            asked=each.asked,
        )
        note = f"{note} {line}"
    return picture("voices", title, note, y, parts)


def concerns_chart(matrix: MatrixShown, words: Messages) -> Markup:
    """A square for each concern of UN bodies and each document, under the concern's heading, with the words of the page: the fullest is answered,
    which is not to say well."""
    from markupsafe import Markup

    grounds = list(matrix.grounds)
    wide = _WIDTH / max(1, len(grounds))
    side, gap = 9.0, 2.5
    across = max(1, int((wide - 8) // (side + gap)))
    names = {outcome: words.say(word) for outcome, (_, word, _) in matrix.outcomes.items()}
    parts, y = Markup(""), 12.0
    for column, ground in enumerate(grounds):
        parts += text(column * wide, y, words.say(_COLUMNS[ground]), _SOFT, size=11)
    y += 8
    under = [(above, heading, numbers) for above, every in matrix.headings for heading, numbers in every]
    over = ""
    for above, heading, numbers in under[:_MOST_HEADINGS]:
        if above != over:  # numbers under it begin anew
            over, y = above, y + 4
            for line in wrap(above, _BOLD_LETTERS):
                parts, y = parts + text(0, y + 13, line, bold=True), y + _LINE
        for line in wrap(heading or words.say("without a heading"), _LETTERS):
            parts, y = parts + text(0, y + 13, line), y + _LINE
        y += 3
        for column, ground in enumerate(grounds):
            for index, number in enumerate(numbers):
                cell = matrix.lines[number].cells.get(ground)
                if cell is not None:
                    x, top = column * wide + index % across * (side + gap), y + index // across * (side + gap)
                    parts += _square(x, top, side, cell.outcome)
        y += -(-len(numbers) // across) * (side + gap) + 4
    y += 8
    for index, (outcome, name) in enumerate(names.items()):
        x, top = index % 2 * _WIDTH / 2, y + index // 2 * 18
        parts += _square(x, top, side, outcome) + text(x + 14, top + 9, name, size=11)
    title = words.say("Which documents may take up the concerns of UN bodies")
    counted = together(
        *(
            labelled(words.say(matrix.grounds[ground]), ", ".join(f"{names[key]} {matrix.counts[ground].get(key, 0)}" for key in names))
            for ground in grounds
        )
    )
    return picture("concerns", title, f"{words.said(counted)}.", y + 40, parts)


def _square(x: float, y: float, side: float, outcome: str) -> Markup:
    """Full for answered, half for something near, hollow for none, with a dash where it can’t be told."""
    from markupsafe import Markup

    x, y, side = x + 0.7, y + 0.7, side - 1.4
    if outcome == "answered":
        return box(x, y, side, side, _FULL, _FULL)
    if outcome == "touched":
        return box(x, y, side, side, "#fff", _FULL) + box(x, y + side / 2, side, side / 2, _FULL)
    made = box(x, y, side, side, "#fff", _FULL)
    if outcome != "not_found":
        made += Markup('<path d="M{:.1f} {:.1f}H{:.1f}" stroke="{}" stroke-width="1.4"/>').format(x + 2, y + side / 2, x + side - 2, _COUNT)
    return made
