"""In what manner a text is made of a PDF: the choices that people's tools make for them, the named manners, and those that a seed draws."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any


class Promise(StrEnum):
    """What a manner promises of its text."""

    LOSSLESS = "lossless"  # all that a record needs is there, and can be told apart
    LOSSY = "lossy"  # furniture of the page inside, notes between the lines, marks or letters lost


class Engine(StrEnum):
    """Who takes the text from the page."""

    LINES = "lines"  # the printed lines in the order of our own reading, each with what it is
    PDFIUM = "pdfium"
    PDFIUM_BOUNDED = "pdfium bounded"
    POPPLER = "pdftotext"
    POPPLER_LAYOUT = "pdftotext -layout"
    POPPLER_RAW = "pdftotext -raw"
    PYPDF = "pypdf"
    PDFMINER = "pdfminer"
    MUPDF = "pymupdf"


class Pages(StrEnum):
    """What stands between two pages."""

    NOTHING = "nothing"
    FEED = "form feed"
    BLANK = "blank lines"
    RULE = "rule"  # "--- 3 ---", "Page 3 of 20": converters name the page


class Flow(StrEnum):
    """How lines make paragraphs."""

    KEPT = "kept"  # line under line, as printed
    SPACED = "spaced"  # the same with a blank line between paragraphs
    JOINED = "joined"  # a paragraph a line
    JOINED_SPACED = "joined and spaced"
    ALL_SPACED = "every line spaced"  # a blank line after every printed line


class Marks(StrEnum):
    """How the mark of a note is written."""

    GLUED = "glued"
    SPACED = "spaced"
    BRACKETS = "brackets"
    RAISED = "raised"  # ¹²
    CARET = "caret"  # ^12
    LOST = "lost"
    OWN_LINE = "on a line of their own"
    OWN_LINE_IN_HEADINGS = "below headings"  # those of headings alone: the text files of the corpus are so


class Notes(StrEnum):
    """Where the notes stand."""

    TITLED = "at the end, under a title"
    UNTITLED = "at the end, without a title"
    PRINTED = "as printed"  # footnotes between the lines, at the foot of the page that they are printed on
    INLINE = "behind their paragraph"
    PAGE = "at the foot of the page that their mark is on"
    LOST = "lost"


class Headings(StrEnum):
    """How a heading stands to the paragraph below it."""

    OWN = "own line"
    GLUED = "glued to what follows"
    HASHED = "with number signs"  # Markdown


@dataclass(frozen=True, slots=True)
class Manner:
    """One manner; what is not said is the plainest: the body's lines as printed, the page's head and foot
    taken out, notes at the end, in UTF-8."""

    name: str
    engine: Engine = Engine.LINES
    furniture: bool = False
    pages: Pages = Pages.NOTHING
    flow: Flow = Flow.KEPT
    marks: Marks = Marks.GLUED
    notes: Notes = Notes.TITLED
    headings: Headings = Headings.OWN
    cover: bool = True  # what stands before the first heading or paragraph is there
    run_together: bool = False  # here and there a line has lost its spaces
    numbers_apart: bool = False  # the number of a paragraph, heading, item or note stands on a line of its own
    hyphens_joined: bool = False
    columns: bool = False  # tables column by column
    lists_joined: bool = False  # a list in a note, such as that of the contributors, is one line too
    indented: bool = False
    ascii_signs: bool = False
    spaces: str = " "
    newline: str = "\n"
    encoding: str = "utf-8"

    @property
    def promise(self) -> Promise:
        """What it promises, by its choices."""
        lossy = (
            self.engine is not Engine.LINES
            or self.furniture
            or self.pages is Pages.RULE
            or self.marks in {Marks.LOST, Marks.OWN_LINE, Marks.OWN_LINE_IN_HEADINGS}
            or self.notes is not Notes.TITLED
            or not self.cover
            or self.run_together
            or self.headings is Headings.GLUED
            or self.columns
            or self.lists_joined
            or self.encoding in {"cp1252", "latin-1", "ascii"}
        )
        return Promise.LOSSY if lossy else Promise.LOSSLESS


PLAIN = Manner("lines as printed")
_INSIDE = Manner("heads and feet inside", furniture=True)

NAMED = (
    PLAIN,
    replace(PLAIN, name="form feeds", pages=Pages.FEED),
    replace(PLAIN, name="blank lines between pages", pages=Pages.BLANK),
    replace(PLAIN, name="blank lines between paragraphs", flow=Flow.SPACED),
    replace(PLAIN, name="a paragraph a line", flow=Flow.JOINED),
    replace(PLAIN, name="a paragraph a line, blank lines between", flow=Flow.JOINED_SPACED),
    replace(PLAIN, name="every line with a blank line below", flow=Flow.ALL_SPACED),
    replace(PLAIN, name="hyphens at line ends joined", hyphens_joined=True),
    replace(PLAIN, name="hyphens joined, a paragraph a line", hyphens_joined=True, flow=Flow.JOINED),
    replace(PLAIN, name="ASCII quotes and dashes", ascii_signs=True),
    replace(PLAIN, name="CRLF", newline="\r\n"),
    replace(PLAIN, name="byte order mark", encoding="utf-8-sig"),
    replace(PLAIN, name="UTF-16", encoding="utf-16"),
    replace(PLAIN, name="double spaces", spaces="  "),
    replace(PLAIN, name="tabs for spaces", spaces="\t"),
    replace(PLAIN, name="no-break spaces", spaces="\u00a0"),
    replace(PLAIN, name="indented lines", indented=True),
    replace(PLAIN, name="numbers on lines of their own", numbers_apart=True),
    replace(PLAIN, name="numbers on lines of their own, blank lines between paragraphs", numbers_apart=True, flow=Flow.SPACED),
    replace(PLAIN, name="marks in brackets", marks=Marks.BRACKETS),
    replace(PLAIN, name="marks in brackets, a paragraph a line", marks=Marks.BRACKETS, flow=Flow.JOINED),
    replace(PLAIN, name="marks raised", marks=Marks.RAISED),
    replace(PLAIN, name="marks with a caret", marks=Marks.CARET),
    replace(PLAIN, name="marks behind a space", marks=Marks.SPACED),
    replace(PLAIN, name="Markdown headings", headings=Headings.HASHED, flow=Flow.JOINED_SPACED),
    # What loses something.
    _INSIDE,
    replace(_INSIDE, name="heads and feet inside, form feeds", pages=Pages.FEED),
    replace(_INSIDE, name="heads and feet inside, blank lines at pages", pages=Pages.BLANK),
    replace(_INSIDE, name="heads and feet inside, a paragraph a line", flow=Flow.JOINED),
    replace(_INSIDE, name="heads and feet inside, spaced", flow=Flow.SPACED),
    replace(PLAIN, name="rules between pages", pages=Pages.RULE),
    replace(PLAIN, name="Windows-1252", encoding="cp1252", newline="\r\n"),
    replace(PLAIN, name="Windows-1252, a paragraph a line", encoding="cp1252", newline="\r\n", flow=Flow.JOINED),
    replace(PLAIN, name="ASCII alone", encoding="ascii", ascii_signs=True),
    replace(PLAIN, name="marks lost", marks=Marks.LOST),
    replace(PLAIN, name="marks lost, a paragraph a line", marks=Marks.LOST, flow=Flow.JOINED),
    replace(PLAIN, name="marks on lines of their own", marks=Marks.OWN_LINE),
    replace(
        _INSIDE, name="marks of headings below them, heads and feet inside", marks=Marks.OWN_LINE_IN_HEADINGS, pages=Pages.BLANK, notes=Notes.PRINTED
    ),
    replace(PLAIN, name="notes as printed", notes=Notes.PRINTED),
    replace(PLAIN, name="notes as printed, a paragraph a line", notes=Notes.PRINTED, flow=Flow.JOINED),
    replace(_INSIDE, name="notes as printed, heads and feet inside", notes=Notes.PRINTED),
    replace(PLAIN, name="notes without a title", notes=Notes.UNTITLED),
    replace(PLAIN, name="cover cut off, a paragraph a line", cover=False, flow=Flow.JOINED),
    replace(PLAIN, name="cover and notes cut off, lines run together", cover=False, flow=Flow.JOINED, notes=Notes.LOST, run_together=True),
    replace(PLAIN, name="notes behind their paragraph", notes=Notes.INLINE),
    replace(PLAIN, name="notes behind their paragraph, a paragraph a line", notes=Notes.INLINE, flow=Flow.JOINED),
    replace(PLAIN, name="notes at the foot of the page", notes=Notes.PAGE),
    replace(_INSIDE, name="notes at the foot of the page, heads and feet inside", notes=Notes.PAGE),
    replace(PLAIN, name="notes and marks lost", marks=Marks.LOST, notes=Notes.LOST),
    replace(PLAIN, name="notes lost, marks there", notes=Notes.LOST),
    replace(PLAIN, name="a paragraph a line, lists too", flow=Flow.JOINED, lists_joined=True),
    replace(PLAIN, name="headings glued", headings=Headings.GLUED),
    replace(PLAIN, name="headings glued, a paragraph a line", headings=Headings.GLUED, flow=Flow.JOINED),
    replace(PLAIN, name="tables column by column", columns=True),
    *(Manner(engine.value, engine) for engine in Engine if engine is not Engine.LINES),
    Manner("pdfium, form feeds", Engine.PDFIUM, pages=Pages.FEED),
    Manner("pdfium, Windows-1252", Engine.PDFIUM, encoding="cp1252", newline="\r\n"),
    Manner("pdfium, ASCII signs", Engine.PDFIUM, ascii_signs=True),
    Manner("pdftotext without form feeds", Engine.POPPLER, pages=Pages.BLANK),
)

_DRAWN: dict[str, tuple[object, ...]] = {
    "furniture": (True,),
    "pages": (Pages.FEED, Pages.BLANK, Pages.RULE),
    "flow": (Flow.SPACED, Flow.JOINED, Flow.JOINED_SPACED, Flow.ALL_SPACED),
    "marks": (Marks.SPACED, Marks.BRACKETS, Marks.RAISED, Marks.CARET, Marks.LOST, Marks.OWN_LINE, Marks.OWN_LINE_IN_HEADINGS),
    "notes": (Notes.UNTITLED, Notes.PRINTED, Notes.INLINE, Notes.PAGE, Notes.LOST),
    "headings": (Headings.GLUED,),
    "cover": (False,),
    "run_together": (True,),
    "numbers_apart": (True,),
    "hyphens_joined": (True,),
    "columns": (True,),
    "lists_joined": (True,),
    "indented": (True,),
    "ascii_signs": (True,),
    "spaces": ("  ", "\t", "\u00a0"),
    "newline": ("\r\n",),
    "encoding": ("utf-8-sig", "utf-16", "cp1252"),
}
"""The choices that a drawn manner may differ in, and what they may be."""


def drawn(seed: str) -> Manner:
    """A manner that differs in two to four choices that the seed draws; its name says them."""
    lot = random.Random(seed)
    names = lot.sample(sorted(_DRAWN), lot.randint(2, 4))
    choices: dict[str, Any] = {name: lot.choice(_DRAWN[name]) for name in names}
    said = [_said(name, value) for name, value in choices.items()]
    return replace(PLAIN, name=f"drawn {seed}: " + ", ".join(said), **choices)


def _said(name: str, value: object) -> str:
    if isinstance(value, bool):
        return name.replace("_", " ") if value else f"no {name}"
    return f"{name} {value!r}" if name in {"spaces", "newline"} else f"{name} {value}"
