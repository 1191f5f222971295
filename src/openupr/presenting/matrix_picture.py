"""The matrix as a picture that can be read at arm's length: one line a heading, in it for each document one square a concern."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from ..records import Ground, Outcome
from .charts import BLUE, PALE
from .matrix import GROUNDS, NO_ACT, OUTCOMES, Line, MatrixView
from .wording import anchor, visible

if TYPE_CHECKING:
    from markupsafe import Markup

_SIDE, _GAP, _ROW, _LABEL, _TYPE = 18, 4, 26, 330, 15

_ACROSS = 30
"""Squares beside each other in all blocks: so many fill the width of the page with letters that can still be read; further ones stand below."""

_LETTERS = 40
"""Characters of a heading that fit beside the squares; a longer one takes several lines."""

_INK = "#1a1a1a"


def picture(view: MatrixView) -> Markup:
    """One line a heading, under those above it; in it for each document one square a concern. As wide for one document as for three."""
    from markupsafe import Markup

    across = _ACROSS // len(view.grounds)
    wide = across * (_SIDE + _GAP) + 24 * 3 // len(view.grounds)
    parts = [_legend(view)]
    top = 62
    for k, ground in enumerate(view.grounds):
        parts.append(Markup('<text x="{}" y="{}" font-weight="bold">{}</text>').format(_LABEL + wide * k, top, visible(_title(ground))))
    top += 14
    before = ""
    for (above, heading), lines in view.headings.items():
        if above and above != before:
            text, down = _text(above, top, across=_LETTERS + _ACROSS * 2, bold=True)
            parts.append(text)
            top += down
        before = above
        text, down = _text(heading, top)
        parts.append(text)
        for k, ground in enumerate(view.grounds):
            for at, line in enumerate(lines):
                if ground in line.cells:
                    row, column = divmod(at, across)
                    parts.append(_square(line, ground, _LABEL + wide * k + column * (_SIDE + _GAP), top + row * (_SIDE + _GAP)))
        top += max(down, _ROW + (len(lines) - 1) // across * (_SIDE + _GAP))
    width, height = _LABEL + wide * len(view.grounds), top + 4
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="chart matrix" viewBox="0 0 {0} {1}" width="{0}" height="{1}" role="group" '
        'aria-labelledby="matrix-title matrix-desc" font-family="sans-serif" font-size="{2}">'
        '<title id="matrix-title">Concerns and what became of them</title>'
        '<desc id="matrix-desc">One line a heading of the compilation, or another document; one square a concern: {3}. '
        "A thick edge: it tells of a grave act. The list below has the same in words.</desc>{4}</svg>"
    ).format(width, height, _TYPE, "; ".join(f"{_LOOKS[outcome]}: {word}" for outcome, (_, word, _) in view.outcomes.items()), Markup("").join(parts))


_LOOKS = {
    Outcome.ANSWERED: "full",
    Outcome.TOUCHED: "half full",
    Outcome.NOT_FOUND: "empty",
    Outcome.CANNOT_TELL: "with a question mark",
    Outcome.LATER: "with a dash",
}
"""How the square of an outcome looks."""


def _title(ground: Ground) -> str:
    return GROUNDS[ground][:1].upper() + GROUNDS[ground][1:]


def _legend(view: MatrixView) -> Markup:
    """Each outcome's square with its word, and that of a grave act."""
    from markupsafe import Markup

    left, parts = 0, Markup("")
    for outcome, (_, word, _) in view.outcomes.items():
        parts += _shape(outcome, left, 8) + _words(word, left)
        left += _SIDE + 34 + round(_TYPE * 0.56 * len(word))
    word = "thick edge: tells of a grave act"
    return parts + _shape(Outcome.NOT_FOUND, left, 8, grave=True) + _words(word, left)


def _words(word: str, left: int) -> Markup:
    from markupsafe import Markup

    return Markup('<text x="{}" y="22">{}</text>').format(left + _SIDE + 6, visible(word))


def _text(heading: str, top: int, across: int = _LETTERS, *, bold: bool = False) -> tuple[Markup, int]:
    """A heading in as many lines as it takes, and how far down it reaches."""
    from markupsafe import Markup

    lines = textwrap.wrap(heading, across) or [""]
    weight = Markup(' font-weight="bold"') if bold else ""
    spans = Markup("").join(
        Markup('<tspan x="{}" y="{}">{}</tspan>').format(0 if bold else 12, top + _TYPE + k * (_TYPE + 3), visible(each))
        for k, each in enumerate(lines)
    )
    return Markup("<text{}>{}</text>").format(weight, spans), _ROW + (len(lines) - 1) * (_TYPE + 3)


def _square(line: Line, ground: Ground, left: int, top: int) -> Markup:
    from markupsafe import Markup

    outcome = line.cells[ground].outcome
    shape = _shape(outcome, left, top, grave=line.rank != NO_ACT)
    said = f"{anchor(line.concern.id)}, {GROUNDS[ground]}: {OUTCOMES[outcome][1]}{f'; it names: {line.act}' if line.act else ''}"
    return Markup('<a href="#matrix-{}"><title>{}</title>{}</a>').format(anchor(line.concern.id), visible(said), shape)


def _shape(outcome: Outcome, left: int, top: int, *, grave: bool = False) -> Markup:
    from markupsafe import Markup

    fill = {Outcome.ANSWERED: BLUE, Outcome.TOUCHED: PALE}.get(outcome, "#fff")
    edge = Markup('stroke="{}" stroke-width="{}"').format(_INK if grave else BLUE, "3.5" if grave else "1.5")
    half, sign = Markup(""), {Outcome.CANNOT_TELL: "?", Outcome.LATER: "–"}.get(outcome, "")
    if outcome is Outcome.TOUCHED:
        half = Markup('<rect x="{}" y="{}" width="{}" height="{}" fill="{}"/>').format(left, top + _SIDE // 2, _SIDE, _SIDE // 2, BLUE)
    if sign:
        half = Markup('<text x="{:g}" y="{}" text-anchor="middle" fill="{}">{}</text>').format(left + _SIDE / 2, top + _SIDE - 4, _INK, sign)
    box = Markup('<rect x="{}" y="{}" width="{}" height="{}" {}/>')
    back = box.format(left, top, _SIDE, _SIDE, Markup('fill="{}"').format(fill))
    return back + half + box.format(left, top, _SIDE, _SIDE, Markup('fill="none" ') + edge)
