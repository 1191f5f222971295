"""What a Word file tells besides the words that it prints."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from ...languages.messages import Message, Value, labelled, message, message_of, said_later
from ...reading.package import Package
from ...reading.styles import Styles
from ...reading.wordml import Element, child, element_name, value
from .hidden_type import is_faint, is_hidden
from .names_unprinted import names_unprinted
from .picture_metadata import picture_tells
from .told_by_file import Tells, ToldByFile, in_order, once_on_a_line
from .word_package import KEPT, LEFT_OUT, PATH, PICTURES, STORIES, PartRelation, is_xml, local, names_a_file, part_relations, reached

CHANGES = frozenset(f"w:{each}" for each in "ins del moveTo moveFrom cellIns cellDel cellMerge".split())
"""Elements that hold what was put in, taken out or moved, or stand for it in a paragraph's or a row's properties."""
CHANGED_LOOKS = frozenset(f"w:{each}Change" for each in "rPr pPr sectPr tblPr tblGrid tcPr trPr tblPrEx numbering".split())
"""Elements that hold how something looked before."""
_CORE: dict[str, str] = said_later({"creator": "who wrote it", "lastModifiedBy": "who saved it last"})
_TIMES: dict[str, str] = said_later({"created": "made", "modified": "saved last", "lastPrinted": "printed last"})
_TELLING_FIELDS = re.compile(
    r"\b(AUTHOR|LASTSAVEDBY|USERNAME|USERINITIALS|USERADDRESS|FILENAME|TEMPLATE|COMMENTS|DOCPROPERTY|DOCVARIABLE|INCLUDETEXT|INCLUDEPICTURE|LINK|DDE\w*)\b"
)
_LANG = ("val", "eastAsia", "bidi")


def word_file_tells(data: bytes, name: str) -> tuple[ToldByFile, ...]:
    """All that is found, the gravest first. Raises `UnreadableError`."""
    return in_order(_Looked(Package(data, name)).every())


class _Looked:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._parts = reached(package)
        self._roots = {part: package.xml(part) for part in self._parts if is_xml(part)}
        styles = next((self._roots[part] for part, kind in self._parts.items() if kind == "styles" and part in self._roots), None)
        self._styles = Styles(styles)
        self._stories = {part: root for part, root in self._roots.items() if self._parts[part] in STORIES}
        self._relations = [each for part in ("", *self._parts) for each in part_relations(package, part)]

    def every(self) -> Iterator[ToldByFile]:
        yield from self._changes()
        yield from self._comments()
        yield from self._hidden()
        yield from self._properties()
        yield from self._pictures()
        yield from self._links()
        yield from self._paths()
        yield from names_unprinted(list(self._stories.values()))
        yield from self._embedded()
        yield from self._traces()

    # -- what was changed, and said beside it

    def _changes(self) -> Iterator[ToldByFile]:
        names, gone, put, looks = set[str](), list[str](), 0, 0
        for root in self._stories.values():
            for element in root.iter():
                name = element_name(element)
                if name in CHANGES or name in CHANGED_LOOKS:
                    names.add(value(element, "author"))
                    put += name in {"w:ins", "w:moveTo"}
                    looks += name in CHANGED_LOOKS
                    if name in {"w:del", "w:moveFrom"}:
                        gone.append("".join(part.text or "" for part in element.iter() if element_name(part) in {"w:delText", "w:t"}))
        if not (put or looks or gone):
            return
        counts: dict[str, Value] = {
            "insertions": message_of(put, one="{n} insertion", many="{n} insertions"),
            "deletions": message_of(len(gone), one="{n} deletion", many="{n} deletions"),
            "looks": looks,
        }
        changed = (
            message(
                "Changes by {names} are kept in it: {insertions}, {deletions}, {looks} of its looks.",
                names=tuple(sorted(filter(None, names))),
                **counts,
            )
            if any(names)
            else message("Changes are kept in it: {insertions}, {deletions}, {looks} of its looks.", **counts)
        )
        yield once_on_a_line(Tells.CHANGES, changed)
        if any(map(str.strip, gone)):
            yield once_on_a_line(Tells.CHANGES, message("Words that were deleted can still be read."), gone)

    def _comments(self) -> Iterator[ToldByFile]:
        names, words = set[str](), []
        for part, kind in self._parts.items():
            if kind == "comments" and part in self._roots:
                for each in self._roots[part]:
                    names |= {value(each, "author"), value(each, "initials")} - {""}
                    words.append(_text(each))
        if words:
            yield once_on_a_line(
                Tells.COMMENTS,
                message_of(
                    len(words),
                    one="{n} comment by {names} can be read.",
                    many="{n} comments by {names} can be read.",
                    names=tuple(sorted(names)) or message("somebody"),
                ),
                words,
            )
        for part, kind in self._parts.items():
            if kind in {"people", "documenttasks"} and part in self._roots:
                people = [value(each, name) for each in self._roots[part].iter() for name in ("author", "userId", "displayName")]
                yield once_on_a_line(Tells.NAMES, message("It lists who changed it or commented, with their accounts."), filter(None, people))

    def _hidden(self) -> Iterator[ToldByFile]:
        hidden, faint = [], []
        for root in self._stories.values():
            for run in root.iter():
                if element_name(run) == "w:r" and (words := _text(run)).strip():
                    if is_hidden(run, self._styles):
                        hidden.append(words)
                    elif is_faint(run):
                        faint.append(words)
        if hidden:
            yield once_on_a_line(Tells.HIDDEN, message("Hidden type stands in it, which Word does not print."), hidden)
        if faint:
            step = message("Look at each in Word: select all, and set the colour to black.")
            yield once_on_a_line(Tells.HIDDEN, message("White or tiny type stands in it, which nobody may have seen."), faint, stays=True, step=step)

    # -- who, when, with what

    def _properties(self) -> Iterator[ToldByFile]:
        data: list[str] = []
        for part, kind in self._parts.items():
            root = self._roots.get(part)
            if root is None:
                continue
            if kind == "core-properties":
                yield from _core(root)
            elif kind == "extended-properties":
                yield from _extended(root)
            elif kind == "custom-properties":
                yield once_on_a_line(Tells.PROPERTIES, message("It has custom properties."), (f"{each.get('name')}: {_text(each)}" for each in root))
            elif kind == "customXml":
                data.append(_text(root))
            elif kind == "classificationlabels":
                what = message("It has a label of sensitivity, which names the organization’s account.")
                yield once_on_a_line(Tells.ORGANISATION, what, _values(root))
            elif kind == "settings":
                yield from _settings(root)
        if data:
            yield once_on_a_line(Tells.PROPERTIES, message("Data of programs are kept in it, which Word does not show."), data)

    def _pictures(self) -> Iterator[ToldByFile]:
        found, unknown, cut = [], 0, 0
        for part, kind in self._parts.items():
            if kind == "image":
                of = picture_tells(self._package.read(part))
                found += [labelled(part.rpartition("/")[2], each) for each in of.words]
                unknown += not of.known
        for root in self._stories.values():
            cut += sum(local(each) == "srcRect" and any(text.strip("0") for text in _values(each)) for each in root.iter())
        if found:
            yield once_on_a_line(Tells.PICTURES, message("Pictures carry more than they show."), found)
        if unknown:
            step = message("Save them as PNG and put them in again.")
            yield once_on_a_line(
                Tells.PICTURES,
                message_of(unknown, one="{n} picture could not be looked into.", many="{n} pictures could not be looked into."),
                stays=True,
                step=step,
            )
        if cut:
            step = message("In Word: Compress Pictures, “Delete cropped areas”.")
            yield once_on_a_line(
                Tells.CUT,
                message_of(
                    cut,
                    one="What was cut off from {n} picture is still in the file.",
                    many="What was cut off from {n} pictures is still in the file.",
                ),
                stays=True,
                step=step,
            )

    def _links(self) -> Iterator[ToldByFile]:
        links = [each.target for each in self._relations if each.outside and each.kind == "hyperlink"]
        yield from links_told(links, lambda n: message_of(n, one="{n} link can be read and followed.", many="{n} links can be read and followed."))
        fetched = [each.target for each in self._relations if each.outside and each.kind in {"image", "frame", "oleObject", "subDocument"}]
        if fetched:
            step = message("Put the thing itself in: as it is, whoever opens the file asks that address for it.")
            yield once_on_a_line(Tells.LINKS, message("Something is fetched from elsewhere when it is opened."), fetched, stays=True, step=step)

    def _paths(self) -> Iterator[ToldByFile]:
        names, fields = [], []
        for root in self._stories.values():
            for each in root.iter():
                if local(each) in PICTURES:
                    names += [text for text in (value(each, name) for name in ("descr", "name", "title", "alt")) if names_a_file(text)]
                elif element_name(each) in {"w:instrText", "w:fldSimple"}:
                    code = (each.text or "") + value(each, "instr")
                    fields += [code.strip()] if _TELLING_FIELDS.search(code) or (PATH.search(code)) else []
        if names:
            yield once_on_a_line(Tells.PATHS, message("Pictures keep the names of their files."), names)
        if fields:
            step = message("In Word: select the field, Ctrl+Shift+F9 makes it plain text.")
            yield once_on_a_line(Tells.PATHS, message("Fields name files, authors or properties."), fields, stays=True, step=step)

    def _embedded(self) -> Iterator[ToldByFile]:
        fonts = [each for each in self._relations if each.kind == "font"]
        if fonts:
            yield once_on_a_line(
                Tells.EMBEDDED,
                message_of(
                    len(fonts),
                    one="{n} font of the computer on which it was written is embedded.",
                    many="{n} fonts of the computer on which it was written are embedded.",
                ),
                (each.target for each in fonts),
            )
        gone = [each for each in self._relations if each.kind in {"vbaProject", "glossaryDocument", "thumbnail", "printerSettings", "origin"}]
        for each in gone:
            yield once_on_a_line(Tells.EMBEDDED, message("It has {what}.", what=message(LEFT_OUT[each.kind])), [each.target])
        others = [each for each in self._relations if not each.outside and self._stays(each)]
        if others:
            words = [f"{each.kind}: {each.target}" for each in others]
            step = message("Put a picture in its place, or take it out: a chart carries all of its table.")
            what = message("Other files or charts are embedded, with all that they hold.")
            yield once_on_a_line(Tells.EMBEDDED, what, words, stays=True, step=step)

    def _stays(self, each: PartRelation) -> bool:
        return each.kind not in {*KEPT, *LEFT_OUT, "customXmlProps", "wordVbaData", "hyperlink"} and self._package.has(each.target)

    def _traces(self) -> Iterator[ToldByFile]:
        marks, languages, editors, tags = Counter[str](), Counter[str](), [], []
        for root in self._roots.values():
            for each in root.iter():
                for key, text in each.attrib.items():
                    marks["rsid"] += str(key).rpartition("}")[2].startswith("rsid")
                    if element_name(each) == "w:lang" and str(key).rpartition("}")[2] in _LANG:
                        languages[str(text)] += 1
                if element_name(each) == "w:permStart":
                    editors.append(value(each, "ed"))
                elif element_name(each) == "w:smartTag":
                    tags.append(f"{value(each, 'element')}: {_text(each)}")
        if marks["rsid"]:
            yield once_on_a_line(Tells.TRACES, message("Marks of the sessions in which it was written tell which files were made from one another."))
        if any(editors):
            yield once_on_a_line(Tells.NAMES, message("It names who may edit parts of it."), editors)
        if tags:
            yield once_on_a_line(Tells.TRACES, message("Words are tagged as names or places."), tags)
        if len(languages) > 1:
            step = message("In Word: select all, Review, Language.")
            yield once_on_a_line(Tells.LANGUAGES, message("The languages of spelling tell where it was written."), languages, stays=True, step=step)


def _core(root: Element) -> Iterator[ToldByFile]:
    found: defaultdict[str, str] = defaultdict(str)
    for each in root:
        found[local(each)] = (each.text or "").strip()
    names = [labelled(message(words), found[key]) for key, words in _CORE.items() if found[key]]
    if names:
        yield once_on_a_line(Tells.NAMES, message("Its properties name persons."), names)
    times = [labelled(message(words), found[key]) for key, words in _TIMES.items() if found[key]]
    if times:
        yield once_on_a_line(Tells.TIMES, message("It says when it was made, and when it was worked on."), times)
    rest = [f"{key}: {text}" for key, text in found.items() if text and key not in {*_CORE, *_TIMES, "revision", "language"}]
    if rest:
        yield once_on_a_line(Tells.PROPERTIES, message("It has a title or other properties, maybe of an older text."), rest)


def _extended(root: Element) -> Iterator[ToldByFile]:
    found = {local(each): _text(each) for each in root}
    named = [f"{key}: {found[key]}" for key in ("Company", "Manager", "HyperlinkBase") if found.get(key)]
    if named:
        yield once_on_a_line(Tells.ORGANISATION, message("Its properties name an organization, a manager or an address."), named)
    made = [f"{key}: {found[key]}" for key in ("Application", "AppVersion", "Template", "TotalTime") if found.get(key)]
    if made:
        yield once_on_a_line(Tells.PROGRAMS, message("It says with which program it was written, and for how long."), made)


def _settings(root: Element) -> Iterator[ToldByFile]:
    variables = [f"{value(each, 'name')}: {value(each)}" for each in root.iter() if element_name(each) == "w:docVar"]
    if variables:
        yield once_on_a_line(Tells.PROPERTIES, message("It keeps variables of a program."), variables)
    if child(root, "w:attachedTemplate") is not None:
        yield once_on_a_line(Tells.PATHS, message("It names the template that it was made from."))
    if any(local(each) == "docId" for each in root):
        yield once_on_a_line(Tells.TRACES, message("It has a number of its own, which its copies share."))
    if child(root, "w:mailMerge") is not None:
        yield once_on_a_line(Tells.PATHS, message("It is set up for a mail merge, and names its source."))


def _values(root: Element) -> list[str]:
    return [str(text) for each in root.iter() for text in each.attrib.values()]


def _text(element: Element) -> str:
    return "".join(part.text or "" for part in element.iter() if isinstance(part.tag, str) and local(part) not in {"instrText", "delText"})


def links_told(links: Sequence[str], followed: Callable[[int], Message]) -> Iterator[ToldByFile]:
    """What the links of a file tell; `followed` says how many others there are than those that name a place or a person."""
    private = [each for each in links if is_local(each)]
    if private:
        yield once_on_a_line(Tells.PATHS, message("Links lead into a computer or a network, and name its folders."), private)
    named = [each for each in links if each not in private and ("@" in each or "%40" in each)]
    if named:
        step = message("Take them out if they should not be public.")
        yield once_on_a_line(Tells.LINKS, message("Links name an account or an address of mail."), named, stays=True, step=step)
    others = [each for each in links if each not in {*private, *named}]
    if others:
        step = message("Open each: a link to a shared folder opens it to every reader.")
        yield once_on_a_line(Tells.LINKS, followed(len(set(others))), others, stays=True, step=step)


def is_local(target: str) -> bool:
    """Whether a link leads into a computer or a network of its writer's."""
    return target.lower().startswith("file:") or PATH.match(target) is not None
