"""Word's styles, as far as they bear on the text: names, lists that a style carries, bold and hidden type."""

from __future__ import annotations

from .wordml import Element, child, children, integer, on, value

_CHAIN = 12  # styles that are based on each other; Word allows eleven


class Styles:
    """The styles of one document by their identifiers. Without a styles part every question has its plain answer."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self.default = ""
        for style in children(root, "w:style") if root is not None else ():
            key = value(style, "styleId")
            self._styles[key] = style
            if value(style, "type") == "paragraph" and value(style, "default") in {"1", "true", "on"}:
                self.default = key

    def name(self, key: str) -> str:
        """The style's name as Word shows it ("heading 1"); the identifier where it has none."""
        style = self._styles.get(key)
        name = child(style, "w:name")
        return value(name) if name is not None else key

    def lists(self) -> dict[str, str]:
        """Numbering styles and the list (`num`) that each carries."""
        found = {}
        for key, style in self._styles.items():
            num = child(style, "w:pPr", "w:numPr", "w:numId")
            if value(style, "type") == "numbering" and num is not None:
                found[key] = value(num)
        return found

    def list_of(self, key: str) -> tuple[str, int | None, str] | None:
        """The list that a paragraph style carries, itself or by the style that it is based on: num, level (None: the style does
        not say), carrier.
        """
        level: int | None = None
        for carrier, style in self._chain(key):
            settings = child(style, "w:pPr", "w:numPr")
            if settings is None:
                continue
            depth, num = child(settings, "w:ilvl"), child(settings, "w:numId")
            if level is None and depth is not None:
                level = integer(depth)
            if num is not None:
                return value(num), level, carrier
        return None

    def switch(self, key: str, *path: str) -> bool | None:
        """Whether a style switches something on (path "w:rPr", "w:b"), itself or by the style that it is based on; None: not
        mentioned.
        """
        for _, style in self._chain(key):
            found = on(style, *path)
            if found is not None:
                return found
        return None

    def _chain(self, key: str) -> list[tuple[str, Element]]:
        found: list[tuple[str, Element]] = []
        while key in self._styles and len(found) < _CHAIN:
            style = self._styles[key]
            found.append((key, style))
            base = child(style, "w:basedOn")
            key = value(base) if base is not None else ""
        return found
