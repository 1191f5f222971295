"""The parts of a Word file that can tell something, and what each is to the copy: kept, bared, or left out."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from ...languages.messages import said_later
from ...light_dataclass import dataclass
from ...reading.package import Package
from ...reading.wordml import Element

PATH = re.compile(r"(?:[A-Za-z]:\\|\\\\|file:|/Users/|/home/)[^\"<>|]*")
"""A path of a computer or a network."""
_FILE_NAME = re.compile(r"[^\s/\\]+\.(?:jpe?g|png|gif|tiff?|bmp|heic|docx?|pdf)\b", re.IGNORECASE)
PICTURES = frozenset({"docPr", "cNvPr", "shape", "imagedata"})
"""Elements that say how a picture is called, by their names without a prefix."""
STORIES = frozenset({"officeDocument", "header", "footer", "footnotes", "endnotes"})
"""Relations that lead to text which is printed."""
KEPT = frozenset({*STORIES, "styles", "stylesWithEffects", "settings", "numbering", "fontTable", "theme", "image", "webSettings"})
"""Relations whose parts the copy has, bared."""
LEFT_OUT: dict[str, str] = said_later(
    {
        "comments": "comments",
        "commentsExtended": "comments",
        "commentsIds": "comments",
        "commentsExtensible": "comments",
        "people": "the list of those who changed it or commented",
        "documenttasks": "tasks",
        "customXml": "data of programs",
        "custom-properties": "custom properties",
        "extended-properties": "properties",
        "core-properties": "properties",
        "thumbnail": "a picture of the first page",
        "glossaryDocument": "building blocks",
        "attachedTemplate": "the address of its template",
        "printerSettings": "settings of a printer",
        "font": "embedded fonts",
        "vbaProject": "macros",
        "keyMapCustomizations": "settings of Word",
        "classificationlabels": "a label of sensitivity",
        "mailMergeSource": "the source of a mail merge",
        "mailMergeHeaderSource": "the source of a mail merge",
        "mailMergeRecipientData": "the recipients of a mail merge",
        "recipientData": "the recipients of a mail merge",
        "transform": "the address of a transformation",
        "origin": "a digital signature",
        "signature": "a digital signature",
        "ui": "settings of Word",
        "extensibility": "settings of Word",
    }
)
"""Relations that the copy does not have, by the last word of their types: what they lead to, in words. Nothing that is printed hangs on them."""
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True, slots=True)
class PartRelation:
    """Where a part points to: the last word of the relation's type, its target (a part, or an address outside), and whether it is `outside`."""

    source: str
    id: str
    kind: str
    target: str
    outside: bool


def rels_of(part: str) -> str:
    """The name of the part that holds the relations of another one; of the whole, where that is empty."""
    folder, _, file = part.rpartition("/")
    return posixpath.join(folder, "_rels", f"{file}.rels")


def part_relations(package: Package, part: str) -> Iterator[PartRelation]:
    """What a part points to, addresses outside of the file too."""
    if not package.has(rels_of(part)):
        return
    folder = part.rpartition("/")[0]
    for each in package.xml(rels_of(part)).iter(_RELATIONSHIP):
        target, outside = str(each.get("Target") or ""), each.get("TargetMode") == "External"
        inside = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        kind = str(each.get("Type") or "").rpartition("/")[2]
        yield PartRelation(part, str(each.get("Id") or ""), kind, target if outside else inside, outside)


def reached(package: Package, kinds: frozenset[str] | None = None) -> dict[str, str]:
    """The parts that the file leads to, each with the kind of the relation that led there; with `kinds`, by these relations alone."""
    found: dict[str, str] = {}
    waiting = [""]
    while waiting:
        for each in part_relations(package, waiting.pop()):
            if not each.outside and each.target not in found and package.has(each.target) and (kinds is None or each.kind in kinds):
                found[each.target] = each.kind
                waiting.append(each.target)
    return found


def is_xml(part: str) -> bool:
    """Whether a part is XML by its name."""
    return part.lower().endswith((".xml", ".rels", ".vml"))


def local(element: Element) -> str:
    """An element's name without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def names_a_file(text: str) -> bool:
    """Whether what a picture is called is the name of a file, or a path."""
    return PATH.search(text) is not None or _FILE_NAME.search(text) is not None
