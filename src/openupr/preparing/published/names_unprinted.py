"""What a Word file shows to some readers alone: descriptions of pictures, hints at links, and names of bookmarks and of fields to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...languages.messages import message
from ...reading.wordml import Element, element_name, value
from .told_by_file import Tells, ToldByFile, once_on_a_line
from .word_package import PICTURES, local, names_a_file

HINTS = frozenset({"hyperlink", "hlinkClick", "hlinkHover"})
"""Elements of links, by their names without a prefix, which may have a hint."""
_NAMED_FIELD = {"w:alias", "w:tag"}


def names_unprinted(stories: Sequence[Element]) -> Iterator[ToldByFile]:
    """What of that the texts of a file have."""
    described, hints, fields, marks = list[str](), list[str](), list[str](), list[str]()
    referred = bookmarks_referred(stories)
    for each in (each for root in stories for each in root.iter()):
        if local(each) in PICTURES:
            described += [text for text in (value(each, name) for name in ("descr", "title", "alt")) if text and not names_a_file(text)]
        elif local(each) in HINTS:
            hints.append(value(each, "tooltip"))
        elif element_name(each) in _NAMED_FIELD:
            fields.append(value(each))
        elif is_named_bookmark(each):
            marks.append(value(each, "name"))
    if described:
        what = message("Descriptions of pictures can be read, and are read out to those who can’t see them.")
        yield once_on_a_line(Tells.PICTURES, what, described, stays=True, step=message("Look at each in Word: Edit Alt Text."))
    if any(hints):
        yield once_on_a_line(Tells.LINKS, message("Links show a hint when a mouse rests on them."), hints)
    if any(fields):
        yield once_on_a_line(Tells.TRACES, message("Fields to be filled in have names."), fields)
    if gone := [name for name in marks if name not in referred]:
        yield once_on_a_line(Tells.TRACES, message("Bookmarks have names that can be read."), gone)
    if stay := [name for name in marks if name in referred]:
        what = message("Bookmarks to which the text refers have names that can be read.")
        yield once_on_a_line(Tells.TRACES, what, stay, stays=True, step=message("In Word: Insert, Bookmark shows them."))


def bookmarks_referred(stories: Sequence[Element]) -> frozenset[str]:
    """The names of bookmarks that a link leads to, or that a field may name."""
    found = set[str]()
    for each in (each for root in stories for each in root.iter()):
        if element_name(each) == "w:hyperlink":
            found.add(value(each, "anchor"))
        elif element_name(each) in {"w:instrText", "w:fldSimple"}:
            found |= set(re.findall(r"\w+", (each.text or "") + value(each, "instr")))
    return frozenset(found)


def is_named_bookmark(element: Element) -> bool:
    """Whether a person named it: Word's own begin with a line."""
    return element_name(element) == "w:bookmarkStart" and not value(element, "name").startswith("_")
