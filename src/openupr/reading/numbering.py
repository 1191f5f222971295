"""Word's automatic numbers: what Word prints before a paragraph although it stands nowhere in the text.

After ECMA-376 part 1, 17.9: a paragraph (or its style) names a `num`, which points to an `abstractNum` with up to nine levels.
Counters belong to the `abstractNum`, so that lists of several `num` go on counting, but for a `num` that sets its own start.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ..light_dataclass import dataclass, field, replace
from .wordml import Element, child, children, element_name, integer, value

_PLACEHOLDER = re.compile(r"%([1-9])")
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class ListLevel:
    """A level of a list.

    `start` is its first value, `format` Word's name of how it counts, `text` what is printed (%1..%9 stand for the counters),
    `suffix` what follows. It begins anew after a level above it: any (`restart` None), from level `restart` up (counted from 1),
    or none (0). `decimals`: all counters are shown as decimals. `style` is the paragraph style that carries it, `font` the
    number's font.
    """

    start: int = 1
    format: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    restart: int | None = None
    decimals: bool = False
    style: str = ""
    font: str = ""


@dataclass(slots=True)
class _Num:
    abstract: str
    overrides: dict[int, ListLevel] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


class ListNumbering:
    """The lists of one document and where their counters stand. `number` is called for each paragraph in the document's order."""

    def __init__(self, root: Element | None, style_lists: dict[str, str] | None = None) -> None:
        """`root` is the numbering part; `style_lists` maps numbering styles to the `num` that they carry (for lists that point to
        a style).
        """
        self.unknown_formats: set[str] = set()
        self._abstract: dict[str, dict[int, ListLevel]] = {}
        self._num: dict[str, _Num] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()
        if root is not None:
            self._load(root, style_lists or {})

    def _load(self, root: Element, style_lists: dict[str, str]) -> None:
        links: dict[str, str] = {}
        for element in children(root, "w:abstractNum"):
            key = value(element, "abstractNumId")
            self._abstract[key] = {integer(e, "ilvl"): _level(e) for e in children(element, "w:lvl")}
            link = child(element, "w:numStyleLink")
            if link is not None:
                links[key] = value(link)
        for element in children(root, "w:num"):
            abstract = child(element, "w:abstractNumId")
            num = _Num(value(abstract) if abstract is not None else "")
            for override in children(element, "w:lvlOverride"):
                index = integer(override, "ilvl")
                level, start = child(override, "w:lvl"), child(override, "w:startOverride")
                if level is not None:
                    num.overrides[index] = _level(level)
                if start is not None:
                    num.starts[index] = integer(start)
            self._num[value(element, "numId")] = num
        for key, style in links.items():
            target = self._num.get(style_lists.get(style, ""))
            if target is not None:
                self._abstract[key] = self._abstract.get(target.abstract, {})

    def level_of_style(self, num_id: str, style: str) -> int | None:
        """The level of a list that names this paragraph style as its own; None where none does."""
        num = self._num.get(num_id)
        levels = self._abstract.get(num.abstract, {}) if num else {}
        return next((index for index, level in levels.items() if level.style == style), None)

    def number(self, num_id: str, index: int) -> tuple[str, ListLevel] | None:
        """Count one paragraph: the number as printed (perhaps empty) and its level; None where the document has no such list."""
        num = self._num.get(num_id)
        if num is None or not 0 <= index < _LEVELS:
            return None
        level = self._level(num, index)
        if level is None:
            return None
        counters = self._counters.setdefault(num.abstract, [None] * _LEVELS)
        before = counters[index]
        if index in num.starts and (num_id, index) not in self._started:
            before = None
        start = num.starts.get(index, level.start)
        counters[index] = start if before is None else before + 1
        self._started.add((num_id, index))
        for lower in range(index + 1, _LEVELS):
            below = self._level(num, lower)
            restart = None if below is None else below.restart
            if restart is None or (restart > 0 and index < restart):
                counters[lower] = None
                self._started.discard((num_id, lower))
        for higher in range(index):
            above = self._level(num, higher)
            if counters[higher] is None and above is not None:
                counters[higher] = num.starts.get(higher, above.start)
        return self._print(num, level, counters), level

    def _level(self, num: _Num, index: int) -> ListLevel | None:
        return num.overrides.get(index) or self._abstract.get(num.abstract, {}).get(index)

    def _print(self, num: _Num, level: ListLevel, counters: list[int | None]) -> str:
        if level.format == "bullet":
            return level.text
        if level.format == "none":
            return _PLACEHOLDER.sub("", level.text)

        def counter(match: re.Match[str]) -> str:
            index = int(match.group(1)) - 1
            count, shown = counters[index], self._level(num, index)
            if count is None or shown is None:
                return ""
            return self.format(count, "decimal" if level.decimals else shown.format)

        return _PLACEHOLDER.sub(counter, level.text)

    def format(self, count: int, kind: str) -> str:
        """A count in one of Word's formats; decimal, and noted in `unknown_formats`, where the format is not known here."""
        printer = _FORMATS.get(kind)
        if printer is None:
            self.unknown_formats.add(kind)
            return str(count)
        return printer(count)


def _level(element: Element) -> ListLevel:
    level = ListLevel()
    run = child(element, "w:rPr")
    fonts = child(run, "w:rFonts") if run is not None else None
    if fonts is not None:
        level = replace(level, font=value(fonts, "ascii") or value(fonts, "hAnsi"))
    for part in element:
        match element_name(part):
            case "w:start":
                level = replace(level, start=integer(part))
            case "w:numFmt":
                level = replace(level, format=value(part) or "decimal")
            case "w:lvlText":
                level = replace(level, text=value(part))
            case "w:suff":
                level = replace(level, suffix=value(part))
            case "w:lvlRestart":
                level = replace(level, restart=integer(part))
            case "w:isLgl":
                level = replace(level, decimals=value(part) not in {"0", "false", "off"})
            case "w:pStyle":
                level = replace(level, style=value(part))
            case _:
                pass  # how the number looks
    return level


def _letters(alphabet: str, count: int) -> str:
    """a, b, ... z, aa, bb: Word repeats the letter."""
    if count < 1:
        return str(count)
    times, index = divmod(count - 1, len(alphabet))
    return alphabet[index] * min(times + 1, 20)


def roman(count: int) -> str:
    """A Roman number in small letters; decimal outside 1 to 3999."""
    if not 1 <= count < 4000:
        return str(count)
    found = ""
    for figure, sign in (
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ):
        while count >= figure:
            found += sign
            count -= figure
    return found


def _ordinal(count: int) -> str:
    ending = "th" if count % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"


_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"  # as Word numbers: without ё, й, ъ, ь
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_ALIF = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_MARKS = "*†‡§"
_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda count: f"{count:02d}",
    "numberInDash": lambda count: f"- {count} -",
    "decimalFullWidth": lambda count: "".join(chr(0xFF10 + int(c)) for c in str(count)),
    "lowerLetter": lambda count: _letters(_LATIN, count),
    "upperLetter": lambda count: _letters(_LATIN.upper(), count),
    "lowerRoman": roman,
    "upperRoman": lambda count: roman(count).upper(),
    "ordinal": _ordinal,
    "russianLower": lambda count: _letters(_RUSSIAN, count),
    "russianUpper": lambda count: _letters(_RUSSIAN.upper(), count),
    "arabicAbjad": lambda count: _letters(_ABJAD, count),
    "arabicAlpha": lambda count: _letters(_ALIF, count),
    "hindiArabic": lambda count: "".join(chr(0x0660 + int(c)) for c in str(count)),
    "chicago": lambda count: _letters(_MARKS, count),
    "none": lambda _count: "",
}
