"""The type of charts as PNG: Pillow's own letters, and by strokes what these lack: accents, dashes, the Spanish question mark.

Pillow's type has the letters of English alone, and draws an empty box for each other one. It stays, for with it a picture is the same on every
machine.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any
from unicodedata import combining, normalize

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2009\u202f", " ") | {"œ": "oe", "Œ": "OE", "…": "...", "\u2212": "–"})
"""What is set as other letters."""
_ABOVE: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "\u0301": (((-0.02, -0.07), (0.09, -0.19)),),
    "\u0300": (((0.02, -0.07), (-0.09, -0.19)),),
    "\u0302": (((-0.11, -0.07), (0, -0.18), (0.11, -0.07)),),
    "\u030c": (((-0.11, -0.18), (0, -0.07), (0.11, -0.18)),),
    "\u0303": (((-0.13, -0.09), (-0.05, -0.14), (0.05, -0.09), (0.13, -0.14)),),
    "\u0308": (((-0.11, -0.12), (-0.07, -0.12)), ((0.07, -0.12), (0.11, -0.12))),
}
"""Strokes of an accent, from the middle of its letter's top, in parts of the letters' size."""
_BELOW = {"\u0327": (((0.0, 0.0), (0.0, 0.06), (0.06, 0.12), (0.0, 0.18), (-0.07, 0.17)),)}
_SIGNS: dict[str, tuple[float, tuple[tuple[tuple[float, float], ...], ...]]] = {
    "–": (0.54, (((0.03, -0.27), (0.51, -0.27)),)),
    "—": (1.0, (((0.03, -0.27), (0.97, -0.27)),)),
    "÷": (0.6, (((0.08, -0.3), (0.52, -0.3)), ((0.28, -0.47), (0.32, -0.47)), ((0.28, -0.13), (0.32, -0.13)))),
    "×": (0.6, (((0.13, -0.46), (0.47, -0.12)), ((0.13, -0.12), (0.47, -0.46)))),
}
"""Signs that are strokes alone: how wide, and these from the base line."""
_TURNED = {"¿": "?", "¡": "!"}
_HEAVY = 0.07
"""How wide a stroke is."""


def width(words: str, font: Any) -> float:
    """How wide a text is, in pixels."""
    return sum(advance for _, _, advance in _letters(words, font))


def draw_words(draw: ImageDraw, at: tuple[float, float], words: str, font: Any, fill: str, stroke: float = 0, stroke_fill: str | None = None) -> None:
    """Draws a text from a point on its base line to the right. `stroke` makes it heavier, as Pillow does."""
    x, y = at
    for letter, marks, advance in _letters(words, font):
        if letter in _SIGNS:
            _strokes(draw, (x, y), _SIGNS[letter][1], font, stroke_fill or fill, stroke)
        elif letter in _TURNED or (letter in "ij" and marks and marks[0] in _ABOVE):
            _cut(draw, (x, y), letter, font, stroke_fill or fill, stroke)
        else:
            draw.text((x, y), letter, font=font, fill=fill, anchor="ls", stroke_width=stroke, stroke_fill=stroke_fill)
        for mark in marks:
            left, top, right, _ = font.getbbox(letter, anchor="ls")
            top = font.getbbox("x", anchor="ls")[1] if letter in "ij" else top  # their dot gives way to the accent
            middle = x + (left + right) / 2
            _strokes(draw, (middle, y + top if mark in _ABOVE else y), _ABOVE.get(mark) or _BELOW.get(mark, ()), font, stroke_fill or fill, stroke)
        x += advance


def _letters(words: str, font: Any) -> Iterator[tuple[str, str, float]]:
    """Each letter or run of letters that the type has, with its accents and how wide it is."""
    from anyascii import anyascii

    run = ""
    for each in words.translate(_SPACES):
        if _has(each):
            run += each
            continue
        if run:
            yield run, "", font.getlength(run)
            run = ""
        parts = normalize("NFD", each)
        base, marks = parts[0], parts[1:]
        if each in _SIGNS:
            yield each, "", _SIGNS[each][0] * font.size
        elif each in _TURNED:
            yield each, "", font.getlength(_TURNED[each])
        elif marks and _has(base) and all(map(combining, marks)):
            yield base, marks, font.getlength(base)
        elif other := anyascii(each):
            yield other, "", font.getlength(other)
    if run:
        yield run, "", font.getlength(run)


@cache
def _has(letter: str) -> bool:
    """Whether the type has a letter: what it lacks is drawn as the box of a character that nobody uses."""
    from PIL import ImageFont

    font = ImageFont.load_default(40)
    shape, none = font.getmask(letter), font.getmask("\U000ffffd")
    return letter in {" ", ""} or (shape.size, bytes(shape)) != (none.size, bytes(none))


def _strokes(draw: ImageDraw, at: tuple[float, float], lines: Any, font: Any, fill: str, stroke: float) -> None:
    wide = max(1, round(_HEAVY * font.size + 2 * stroke))
    for line in lines:
        draw.line([(at[0] + x * font.size, at[1] + y * font.size) for x, y in line], fill=fill, width=wide, joint="curve")


def _cut(draw: ImageDraw, at: tuple[float, float], letter: str, font: Any, fill: str, stroke: float) -> None:
    """A letter without its dot, or a mark turned about."""
    from PIL import Image, ImageDraw

    size = round(font.size * 2)
    mask = Image.new("L", (size, size), 0)
    base = round(font.size * 1.4)
    shown = _TURNED.get(letter, letter)
    ImageDraw.Draw(mask).text((font.size * 0.5, base), shown, font=font, fill=255, anchor="ls", stroke_width=stroke, stroke_fill=255)
    low = round(-font.getbbox("x", anchor="ls")[1])
    if letter in _TURNED:
        left, top, right, bottom = mask.getbbox() or (0, 0, 1, 1)
        turned = mask.crop((left, top, right, bottom)).rotate(180)
        mask.paste(0, (0, 0, size, size))
        mask.paste(turned, (left, top + round(font.size * 0.18)))
    else:
        mask.paste(0, (0, 0, size, base - low - round(stroke) - 1))
    draw.bitmap((at[0] - font.size * 0.5, at[1] - base), mask, fill=fill)
