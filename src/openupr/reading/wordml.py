"""WordprocessingML's names: elements by their usual prefixes, whichever of the standard's two sets of namespaces a file uses."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial
from typing import TYPE_CHECKING, TypeAlias

from ..names import facts_of

if TYPE_CHECKING:
    from lxml import etree

    Element: TypeAlias = etree._Element
else:
    Element = object

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
}
_OFF = {"0", "false", "off"}
_PICTURE_FONTS = ("Symbol", "Wingdings", "Webdings", "ZapfDingbats")
_PRIVATE = range(0xE000, 0xF900)  # where Word keeps the characters of picture fonts


_facts = partial(facts_of, __package__, "docx")


def ignored() -> dict[str, str]:
    """The elements that are left out on purpose, each with the reason (docx.toml)."""
    found: dict[str, str] = _facts()["ignored"]
    return found


def symbol(font: str, code: int) -> str:
    """What a font shows for a code; the character itself where the font is none of the picture fonts; empty where it is not
    known.
    """
    known: str = _facts()["symbols"].get(f"{font} {code if code > 0xFF else code + 0xF000:04X}", "")
    if known or code in _PRIVATE or font.startswith(_PICTURE_FONTS) or not 0x20 <= code <= 0x10FFFF or 0xD800 <= code < 0xE000:
        return known
    return chr(code)


@lru_cache(maxsize=4096)
def _short(tag: str) -> str:
    namespace, _, local = tag.rpartition("}")
    prefix = _PREFIXES.get(namespace[1:])
    return f"{prefix}:{local}" if prefix else tag


def element_name(element: Element) -> str:
    """The element's name with its usual prefix ("w:p"); with its namespace written out where it is none of Word's own."""
    tag = element.tag
    return _short(tag) if isinstance(tag, str) else ""


def value(element: Element, name: str = "val") -> str:
    """An attribute of Word's, without its namespace; empty where it is missing."""
    found = element.get(name)
    if found is None:
        for key, text in element.attrib.items():
            if str(key).rpartition("}")[2] == name:
                return str(text)
    return str(found or "")


def integer(element: Element, name: str = "val") -> int:
    """An attribute as a whole number within what lists and tables use; 0 where it is none."""
    text = value(element, name).strip()
    digits = text[1:] if text[:1] in {"-", "+"} else text
    if not digits.isascii() or not digits.isdigit() or len(digits) > 9:
        return 0
    return int(text)


def children(element: Element, name: str) -> Iterator[Element]:
    """The direct children of a name."""
    return (part for part in element if element_name(part) == name)


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of a name, and of it the first of the next; None where one is missing."""
    for name in path:
        if element is None:
            return None
        element = next(children(element, name), None)
    return element


def on(element: Element | None, *path: str) -> bool | None:
    """Whether a switch (bold, hidden ...) is set: None where it is not mentioned."""
    found = child(element, *path)
    return None if found is None else value(found) not in _OFF
