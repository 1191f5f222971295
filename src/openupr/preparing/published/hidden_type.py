"""Type in a Word file that nobody sees: hidden, white, or tiny."""

from __future__ import annotations

from ...reading.styles import Styles
from ...reading.wordml import Element, child, element_name, integer, on, value

_TINY = 5
"""Half points up to which type is too small to be read."""
_WHITE = 0xF0
"""Each of red, green and blue is at least so bright."""


def is_hidden(run: Element, styles: Styles) -> bool:
    """Whether a run is hidden type, by itself or by its styles: as the reader of Word files has it."""
    settings = child(run, "w:rPr")
    direct = on(settings, "w:vanish")
    if direct is not None:
        return direct
    style = child(settings, "w:rStyle")
    if style is not None and (found := styles.switch(value(style), "w:rPr", "w:vanish")) is not None:
        return found
    return bool(styles.switch(_paragraph_style(run, styles), "w:rPr", "w:vanish"))


def is_faint(run: Element) -> bool:
    """Whether a run is white or tiny, by itself. White on a dark ground can be seen: a person has to look."""
    settings = child(run, "w:rPr")
    size, colour = child(settings, "w:sz"), child(settings, "w:color")
    if size is not None and 0 < integer(size) <= _TINY:
        return True
    if colour is None or child(settings, "w:highlight") is not None or child(settings, "w:shd") is not None:
        return False
    code = value(colour)
    try:
        return len(code) == 6 and all(int(code[at : at + 2], 16) >= _WHITE for at in (0, 2, 4))
    except ValueError:
        return False


def _paragraph_style(run: Element, styles: Styles) -> str:
    above = run.getparent()
    while above is not None and element_name(above) != "w:p":
        above = above.getparent()
    style = child(above, "w:pPr", "w:pStyle")
    return value(style) if style is not None else styles.default
