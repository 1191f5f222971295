"""Prints a composed document as text, the way programs take it out of a PDF or people type it: one `Manner` each."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .composing import Composed, Composer, Numbered, Sentence, Title

_MARK = 0xE000  # a mark while the text is broken into lines: one character each
FILL = "\u2060"  # where words are put in until what stands behind begins a line
_FILLERS = (
    "",
    "also ",
    "then ",
    "once more ",
    "in principle ",
    "all the same ",
    "with some delay ",
    "after a long debate ",
    "with effect from that day ",
)


def number_alone(_: Composed, page: int) -> list[str]:
    return [str(page)]


def head_symbol(document: Composed, _: int) -> list[str]:
    return ["", document.symbol]


def nothing(_: Composed, __: int) -> list[str]:
    return []


@dataclass(frozen=True)
class Manner:
    """How a document is printed. `feet` and `heads` are the lines at the end and the beginning of a page, `first` is the foot of the first."""

    width: int = 92  # 0: a paragraph a line
    number: str = "{}. "
    odd: dict[str, str] = field(default_factory=dict)  # paragraph -> how its number is printed
    mark: str = "{}"  # behind the word: "{}" glued, " {}" apart
    own_line: bool = False  # marks at a line's end stand on a line of their own
    apart: str = ","  # between two marks
    page: int = 44
    first: Callable[[Composed, int], list[str]] | None = None
    feet: Callable[[Composed, int], list[str]] = number_alone
    heads: Callable[[Composed, int], list[str]] = head_symbol
    blank: int = 0  # lines between paragraphs
    double: bool = False  # a blank line below each line
    glue: str = ""  # headings glued "before" a paragraph's number or "after" the paragraph above
    notes: str = "end"  # end, page, run (one after the other on one line), none
    title: str = "Notes"
    note: str = "{} "
    front: Callable[[Composed], list[str]] | None = None
    edit: Callable[[Composed, Manner], None] | None = None  # what is changed before it is printed
    finish: Callable[[list[str], Composed], list[str]] | None = None  # and in the lines of the body, before the pages are made
    line_end: str = "\n"
    indent: str = ""
    restart: bool = False
    dotted: bool = False
    noted: bool = True
    paragraphs: int = 26


@dataclass
class Printed:
    """A text, with the paragraphs (number, words, marks), notes and headings that stand in it."""

    text: str
    paragraphs: list[tuple[str, str, list[int]]]
    notes: list[tuple[int, str]]
    headings: list[str]


def printed(manner: Manner, seed: int) -> Printed:
    """The document of a seed in a manner."""
    document = Composer(seed, noted=manner.noted).document(manner.paragraphs, restart=manner.restart, dotted=manner.dotted)
    if manner.edit:
        manner.edit(document, manner)
    for paragraph in document.numbered:
        _fill(paragraph, manner)
    body = _body(document, manner)
    if manner.finish:
        body = manner.finish(body, document)
    if manner.notes in {"end", "run"} and document.notes:
        body += ([manner.title] if manner.title else []) + _endnotes(document, manner)
    front = (manner.front or cover)(document)
    lines = [*front, *(_paged(body, document, manner) if manner.page else body)]
    lines = [manner.indent + _marked(line, manner) if line else line for line in lines]
    if manner.double:
        lines = [each for line in lines for each in (line, "")]
    notes = list(enumerate(document.notes, 1)) if manner.notes != "none" else []
    return Printed(
        manner.line_end.join(lines) + manner.line_end,
        [(each.number, each.clean, each.marks) for each in document.numbered],
        notes,
        [each.printed for each in document.entries if isinstance(each, Title)],
    )


def cover(document: Composed) -> list[str]:
    """The first page as the UN's PDFs give it."""
    front = document.symbol.removeprefix("A")
    return [
        "United Nations A", front, "General Assembly", "Distr.: General", "16 February 2023", "Original: English", "Human Rights Council",
        "Working Group on the Universal Periodic Review", "Forty-third session", "1 May–12 May 2023", document.state,
    ]  # fmt: skip


def _with_marks(sentence: Sentence) -> str:
    marks = "".join(chr(_MARK + mark) for mark in sentence.marks)
    if sentence.inside is not None:
        return sentence.text[: sentence.inside] + marks + sentence.text[sentence.inside :]
    return sentence.text + marks


def words_of(paragraph: Numbered, manner: Manner) -> str:
    """A paragraph's number and sentences, with marks."""
    shape = manner.odd.get(paragraph.number, manner.number)
    return shape.format(paragraph.number) + " ".join(map(_with_marks, paragraph.sentences))


def _fill(paragraph: Numbered, manner: Manner) -> None:
    """Put words in before what is to begin a line."""
    for sentence in paragraph.sentences:
        if FILL not in sentence.text:
            continue
        token = sentence.text.split(FILL)[1].split()[0]
        original = sentence.text
        for filler in _FILLERS:
            sentence.text = original.replace(FILL, filler)
            if any(line.startswith(token) for line in wrapped(words_of(paragraph, manner), manner)):
                break


def wrapped(text: str, manner: Manner, *, first: str = "") -> list[str]:
    """A text broken into lines."""
    parts = text.split("\n")
    if not manner.width:
        return [first + parts[0], *parts[1:]]
    return [
        line
        for index, part in enumerate(parts)
        for line in textwrap.wrap(part, manner.width, initial_indent=first if index == 0 else "", break_long_words=False) or [part]
    ]


def _body(document: Composed, manner: Manner) -> list[str]:
    lines: list[str] = []
    glued = ""
    for index, entry in enumerate(document.entries):
        after = document.entries[index + 1] if index + 1 < len(document.entries) else None
        if isinstance(entry, Title):
            if manner.glue == "before" and isinstance(after, Numbered) and entry.level > 1:
                glued = entry.printed + " "
            elif manner.glue == "after" and entry.level > 1 and index and isinstance(document.entries[index - 1], Numbered):
                lines += [""] * manner.blank
            else:
                lines += [*wrapped(entry.printed, manner), *[""] * manner.blank]
            continue
        text = glued + words_of(entry, manner)
        glued = ""
        if manner.glue == "after" and isinstance(after, Title) and after.level > 1 and not entry.pieces and not entry.table:
            text += " " + after.printed
        lines += [*wrapped(text, manner), *[""] * manner.blank]
        for mark, piece in entry.pieces:
            lines += [*wrapped(f"{mark} {_with_marks(piece)}", manner), *[""] * manner.blank]
        lines += entry.table
    return lines


def _endnotes(document: Composed, manner: Manner) -> list[str]:
    texts = [manner.note.format(number) + note for number, note in enumerate(document.notes, 1)]
    return wrapped(" ".join(texts), manner) if manner.notes == "run" else [line for text in texts for line in wrapped(text, manner)]


def _paged(body: Sequence[str], document: Composed, manner: Manner) -> list[str]:
    """The lines with the foot of each page, its notes where they stand there, and the head of the next."""
    done: list[str] = []
    for page, start in enumerate(range(0, len(body), manner.page), 1):
        lines = list(body[start : start + manner.page])
        if manner.notes == "page":
            marks = [ord(character) - _MARK for line in lines for character in line if 0xE000 <= ord(character) < 0xE800]
            lines += [line for mark in marks for line in wrapped(manner.note.format(mark) + document.notes[mark - 1], manner)]
        foot = manner.first if manner.first and page == 1 else manner.feet
        done += [*lines, *foot(document, page), *manner.heads(document, page + 1)]
    return done


def _marked(line: str, manner: Manner) -> str:
    """The line with its marks as they are printed."""
    shape = manner.mark

    def shown(match: re.Match[str]) -> str:
        numbers = manner.apart.join(str(ord(each) - _MARK) for each in match.group())
        return "\n" + numbers if manner.own_line and match.end() == len(line) else shape.format(numbers)

    return re.sub("[\ue000-\ue7ff]+", shown, line)
