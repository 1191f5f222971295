"""A copy of a Word file that prints the same words and tells nothing else: changes accepted; comments, hidden type, properties and traces left out.

Only what the file leads to by relations that we know is in the copy. The copy is read again by the same reader, and told about by the same rules: it
is handed on only where it prints the same words.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from ...errors import UsageError
from ...languages.messages import message
from ...reading import read_bytes
from ...reading.package import Package
from ...reading.styles import Styles
from ...reading.wordml import Element, element_name, value
from .names_unprinted import HINTS, bookmarks_referred, is_named_bookmark
from .picture_metadata import bare_picture
from .word_changes import accept, remove_element, unwrap, without_sessions
from .word_file_tells import is_local
from .word_package import LEFT_OUT, PICTURES, STORIES, is_xml, local, names_a_file, part_relations, reached, rels_of

_TIME = (1980, 1, 1, 0, 0, 0)
"""The time of every part: no clock is read."""
_TYPES = "[Content_Types].xml"
_OF_SETTINGS = frozenset(
    f"w:{each}"
    for each in "attachedTemplate docVars mailMerge rsids trackRevisions documentProtection writeProtection attachedSchema schemaLibrary"
    " saveThroughXslt activeWritingStyle linkStyles".split()
)
_EMBEDS = frozenset({"w:embedRegular", "w:embedBold", "w:embedItalic", "w:embedBoldItalic"})
_DROPPED = frozenset({*LEFT_OUT, "customXmlProps", "wordVbaData"})
_HYPERLINK = "w:hyperlink"


def cleaned_word_file(data: bytes, name: str) -> bytes:
    """The copy. Raises `UsageError` where it would not print the same words, `UnreadableError` for a file that can't be read."""
    package = Package(data, name)
    made = _archived(dict(_parts(package)))
    if _printed(made, name) != _printed(data, name):
        step = message("Save it anew in Word: File, Info, Inspect Document; then check that.")
        raise UsageError(message("no clean copy was made: it would not print the same words"), where=name, next_step=step)
    return made


def _printed(data: bytes, name: str) -> list[str]:
    return [" ".join(line.text.split()) for line in read_bytes(data, name).lines]


def _parts(package: Package) -> Iterator[tuple[str, bytes]]:
    """Every part of the copy with its bytes, the list of their types first."""
    kinds = _kept(package)
    names = [_TYPES, *kinds]
    roots = {part: package.xml(part) for part in kinds if is_xml(part)}
    styles = Styles(next((roots[part] for part, kind in kinds.items() if kind == "styles" and part in roots), None))
    referred = bookmarks_referred([root for part, root in roots.items() if kinds[part] in STORIES])
    for part in ("", *kinds):
        if package.has(rels_of(part)):
            yield rels_of(part), _relations(package, part, roots.get(part))
    for part, kind in kinds.items():
        if part in roots:
            _bare(roots[part], kind, styles, referred)
            yield part, _written(roots[part])
        else:
            yield part, bare_picture(package.read(part)) if kind == "image" else package.read(part)
    yield _TYPES, _types(package, {*names, *(rels_of(part) for part in ("", *kinds))})


def _kept(package: Package) -> dict[str, str]:
    every = {each.kind for part in ("", *reached(package)) for each in part_relations(package, part)}
    return reached(package, frozenset(every - _DROPPED))


def _relations(package: Package, part: str, root: Element | None) -> bytes:
    """The relations of a part without those that the copy does not have; links into a computer become plain words."""
    made = package.xml(rels_of(part))
    for each in list(made):
        kind = str(each.get("Type") or "").rpartition("/")[2]
        outside = each.get("TargetMode") == "External"
        if kind in _DROPPED:
            remove_element(each)
        elif outside and kind == "hyperlink" and is_local(str(each.get("Target") or "")):
            for link in [link for link in (root.iter() if root is not None else ()) if element_name(link) == _HYPERLINK]:
                if value(link, "id") == each.get("Id"):
                    unwrap(link)
            _unlinked(root, str(each.get("Id")))
            remove_element(each)
    return _written(made)


def _unlinked(root: Element | None, identifier: str) -> None:
    """Take links out of pictures that lead there."""
    for each in [each for each in (root.iter() if root is not None else ()) if local(each) in {"hlinkClick", "hlinkHover"}]:
        if value(each, "id") == identifier:
            remove_element(each)


def _bare(root: Element, kind: str, styles: Styles, referred: frozenset[str]) -> None:
    if kind in STORIES:
        accept(root, styles)
        _names_of_pictures(root)
        _without_names_unprinted(root, referred)
    elif kind == "settings":
        for each in [
            each for each in root if element_name(each) in _OF_SETTINGS or local(each) in {"docId", "persistentDocumentId", "chartTrackingRefBased"}
        ]:
            remove_element(each)
    elif kind == "fontTable":
        for each in [each for each in root.iter() if element_name(each) in _EMBEDS]:
            remove_element(each)
    if kind in {"numbering", "styles", "stylesWithEffects", "settings"}:
        accept(root, styles)
    without_sessions(root)


def _names_of_pictures(root: Element) -> None:
    """Names of files in what pictures are called go; a description in words stays, for those who can't see the picture."""
    for each in root.iter():
        if local(each) in PICTURES:
            for key, text in each.attrib.items():
                plain = str(key).rpartition("}")[2]
                if plain in {"descr", "name", "title", "alt"} and names_a_file(str(text)):
                    each.set(key, "Picture" if plain == "name" else "")


def _without_names_unprinted(root: Element, referred: frozenset[str]) -> None:
    """Take out hints at links, and bookmarks to which nothing refers. Descriptions of pictures stay, for those who can't see them."""
    gone = [each for each in root.iter() if is_named_bookmark(each) and value(each, "name") not in referred]
    ends = {value(each, "id") for each in gone}
    gone += [each for each in root.iter() if element_name(each) == "w:bookmarkEnd" and value(each, "id") in ends]
    for each in gone:
        remove_element(each)
    for each in root.iter():
        if local(each) in HINTS:
            for key in [key for key in each.attrib if str(key).rpartition("}")[2] == "tooltip"]:
                del each.attrib[key]


def _types(package: Package, parts: set[str]) -> bytes:
    made = package.xml(_TYPES)
    for each in list(made):
        named = str(each.get("PartName") or "").lstrip("/")
        if named and named not in parts:
            remove_element(each)
    return _written(made)


def _written(root: Element) -> bytes:
    from lxml import etree

    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made


def _archived(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    ordered = [_TYPES, *(name for name in parts if name != _TYPES)]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ordered:
            info = zipfile.ZipInfo(name, _TIME)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 3
            archive.writestr(info, parts[name])
    return out.getvalue()
