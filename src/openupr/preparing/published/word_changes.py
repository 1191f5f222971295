"""Tracked changes accepted and traces taken out, in the XML of a Word file: what is printed stays as it is."""

from __future__ import annotations

from ...reading.styles import Styles
from ...reading.wordml import Element, child, children, element_name, on
from .hidden_type import is_hidden
from .word_file_tells import CHANGED_LOOKS

_UNWRAPPED = frozenset({"w:ins", "w:moveTo", "w:smartTag"})
_TAKEN_OUT = frozenset(
    {"w:del", "w:moveFrom", "w:cellIns", "w:cellDel", "w:cellMerge", "w:proofErr", "w:rsid", "w:permStart", "w:permEnd", *CHANGED_LOOKS}
)
_RANGES = frozenset(
    {f"w:{kind}Range{end}" for kind in ("moveFrom", "moveTo") for end in ("Start", "End")}
    | {f"w:customXml{kind}Range{end}" for kind in ("Ins", "Del", "MoveFrom", "MoveTo") for end in ("Start", "End")}
    | {f"w:comment{each}" for each in ("RangeStart", "RangeEnd", "Reference")}
)
_OF_PROPERTIES = frozenset({"w:rPr", "w:trPr", "w:numPr"})
"""What holds a mark that something was put in, and no words."""
_KEPT_HIDDEN = frozenset({"w:rPr", "w:fldChar"})
_CONTROLS = frozenset({"w:dataBinding", "w15:dataBinding", "w:alias", "w:tag"})


def accept(root: Element, styles: Styles) -> None:
    """Accept all changes of a part, and take out comments' marks, hidden type, and the marks of writing sessions."""
    _rows(root)
    _paragraph_ends(root)
    _hidden(root, styles)
    for element in list(root.iter()):
        name = element_name(element)
        if name in _TAKEN_OUT or name in _RANGES:
            remove_element(element)
        elif name in _UNWRAPPED:
            above = element.getparent()
            if above is not None and element_name(above) in _OF_PROPERTIES:
                remove_element(element)
            else:
                unwrap(element)
        elif name in _CONTROLS or (name == "w:bookmarkStart" and _is_own_mark(element)):
            remove_element(element)
    without_sessions(root)


def without_sessions(root: Element) -> None:
    """Take out the numbers that name writing sessions, and those of paragraphs, which name their authors' sessions too."""
    for element in root.iter():
        for key in [key for key in element.attrib if str(key).rpartition("}")[2].startswith(("rsid", "paraId", "textId"))]:
            del element.attrib[key]


def remove_element(element: Element) -> None:
    """Take an element out; the text behind it stays."""
    above = element.getparent()
    if above is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            above.text = (above.text or "") + element.tail
    above.remove(element)


def unwrap(element: Element) -> None:
    """Put what an element holds in its place."""
    above = element.getparent()
    if above is None:
        return
    place = above.index(element)
    for each in list(element):
        if element_name(each) not in {"w:smartTagPr", "w:customXmlPr"}:
            above.insert(place, each)
            place += 1
    remove_element(element)


def _is_own_mark(element: Element) -> bool:
    return any(str(text) == "_GoBack" for text in element.attrib.values())


def _rows(root: Element) -> None:
    for row in [each for each in root.iter() if element_name(each) == "w:tr"]:
        settings = child(row, "w:trPr")
        if child(settings, "w:del") is not None:
            table = row.getparent()
            remove_element(row)
            if table is not None and element_name(table) == "w:tbl" and next(children(table, "w:tr"), None) is None:
                remove_element(table)


def _paragraph_ends(root: Element) -> None:
    """A paragraph whose end was deleted goes on in the next one."""
    for paragraph in [each for each in root.iter() if element_name(each) == "w:p"]:
        mark = child(paragraph, "w:pPr", "w:rPr")
        if child(mark, "w:del") is None and child(mark, "w:moveFrom") is None:
            continue
        following = _following(paragraph)
        if following is None:
            continue
        place = 1 if child(following, "w:pPr") is not None else 0
        for each in [each for each in paragraph if element_name(each) != "w:pPr"]:
            following.insert(place, each)
            place += 1
        remove_element(paragraph)


def _following(paragraph: Element) -> Element | None:
    """The paragraph behind it, past what has no words."""
    following = paragraph.getnext()
    while following is not None and (element_name(following) in _RANGES or element_name(following) in {"w:bookmarkStart", "w:bookmarkEnd"}):
        following = following.getnext()
    return following if following is not None and element_name(following) == "w:p" else None


def _hidden(root: Element, styles: Styles) -> None:
    for run in [each for each in root.iter() if element_name(each) == "w:r" and is_hidden(each, styles)]:
        if on(run, "w:rPr", "w:specVanish"):
            continue
        for each in [each for each in run if element_name(each) not in _KEPT_HIDDEN]:
            remove_element(each)
