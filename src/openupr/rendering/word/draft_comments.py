"""A checked draft as a Word file: the draft as it was, beside each recommendation a comment by “OpenUPR” with its marks, their reasons, and
after it a page of notes, headed as ours: advice and rules.

A comment leaves the text alone: a Word file that was given comes back as it is, with comments added; from another file the text is laid out
anew, line by line.
"""

from __future__ import annotations

import io
import itertools
import zipfile
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ...languages.messages import Messages, messages
from ...preparing import NOTES, heads_notes
from ...preparing.drafting.draft_marks import Checked, Sheet
from ...views.desk.draft_view import (
    ADVICE,
    action_words,
    advice_words,
    asked_before_lines,
    issues_said,
    kinds,
    labels_note,
    mark_words,
    support_note,
    support_words,
)

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.run import Run

AUTHOR = "OpenUPR"
"""Whose comments they are."""

_MADE = (1980, 1, 1, 0, 0, 0)
"""The time that is written into the archive: no clock is read."""


def sheet_docx(sheet: Sheet, given: bytes | None = None, language: str = "en") -> bytes:
    """The bytes of the Word file. `given` is the Word file that the sheet was made from, None for another kind of file."""
    import docx

    words = messages(language)
    whole = _whole(given) if given is not None else None
    if whole is None:
        document = docx.Document()
        lines = _laid_out(document, sheet.text)
        found = [lines[a:b] for a, b in _lines_of(sheet.text, sheet.checked)]
    else:
        document = whole
        _without_notes(document)
        found = list(_found(document, sheet.checked))
    placed = [(each, [run for runs in of for run in runs]) for each, of in zip(sheet.checked, found, strict=True)]
    lost = [each for each, runs in placed if not runs]
    for each, runs in placed:
        if runs:
            _comment(document, runs, list(_words(sheet, each, words)))
    head = document.add_paragraph()
    head.paragraph_format.page_break_before = True
    head.add_run(words.say(NOTES)).bold = True
    if given is not None and whole is None:
        document.add_paragraph(
            words.say("A part of the Word file that was given is damaged. Its words stand here in a new file; its layout does not.")
        )
    for line in _about(sheet, words):
        document.add_paragraph(line)
    for each in lost:
        for line in (words.say("No paragraph holds: {words}", words=each.text), *_words(sheet, each, words)):
            document.add_paragraph(line)
    return _bytes(document)


def _whole(given: bytes) -> Document | None:
    """The Word file; None where a part of it is damaged that reading its words does without."""
    import docx
    from lxml import etree

    try:
        return docx.Document(io.BytesIO(given))
    except (etree.XMLSyntaxError, KeyError, ValueError, zipfile.BadZipFile):
        return None


def _without_notes(document: Document) -> None:
    """Take out what an earlier check wrote: its notes, and its comments."""
    from docx.oxml.ns import qn

    body = document.element.body
    after = itertools.dropwhile(lambda each: not heads_notes("".join(node.text or "" for node in each.iter(qn("w:t")))), list(body))
    for element in after:
        if element.tag != qn("w:sectPr"):
            body.remove(element)
    ours = [comment for comment in document.comments if comment.author == AUTHOR]
    for comment in ours:
        for tag in ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"):
            for mark in [each for each in body.iter(qn(tag)) if each.get(qn("w:id")) == str(comment.comment_id)]:
                mark.getparent().remove(mark)
        comment._comment_elm.getparent().remove(comment._comment_elm)


def _laid_out(document: Document, text: str) -> list[list[Run]]:
    """A paragraph for each line of the text, and their runs."""
    return [[document.add_paragraph().add_run(line)] for line in text.split("\n")]


def _lines_of(text: str, checked: Sequence[Checked]) -> Iterator[tuple[int, int]]:
    """The lines that each recommendation stands in: the first, and the one after the last."""
    starts = [0, *(i + 1 for i, character in enumerate(text) if character == "\n")]
    for each in checked:
        yield bisect_right(starts, each.span.start) - 1, bisect_right(starts, max(each.span.start, each.span.end - 1))


def _found(document: Document, checked: Sequence[Checked]) -> Iterator[list[list[Run]]]:
    """The runs of the paragraph that holds each recommendation, in the order of the file; nothing where none does."""
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    paragraphs = [Paragraph(element, document) for element in document.element.body.iter(qn("w:p"))]
    folded = ["".join("".join(node.text or "" for node in each._p.iter(qn("w:t"), qn("w:delText"))).split()) for each in paragraphs]
    at = 0
    for each in checked:
        wanted = "".join(each.text.split())
        here = next((i for i in [*range(at, len(folded)), *range(at)] if wanted in folded[i]), None)
        if here is None:
            yield []
            continue
        at = here
        yield [[Run(element, paragraphs[here]) for element in paragraphs[here]._p.iter(qn("w:r"))]]


def _words(sheet: Sheet, each: Checked, words: Messages) -> Iterator[str]:
    yield words.say(
        "OpenUPR, recommendation {number}: {action}. Subject: {subject}.",
        number=str(each.number),
        action=action_words(each.action, words),
        subject=issues_said(each, words),
    )
    for mark in each.marks:
        yield f"• {mark_words(mark, words)}"
    yield from (f"• {line}" for line in asked_before_lines(sheet, each, words))
    yield from (f"= {support_words(found, words)}" for found in each.support)


def _about(sheet: Sheet, words: Messages) -> Iterator[str]:
    yield words.count(
        len(sheet.checked),
        one="{n} recommendation, found by {ways}. The comments beside the text are by OpenUPR: advice; nothing was rewritten.",
        many="{n} recommendations, found by {ways}. The comments beside the text are by OpenUPR: advice; nothing was rewritten.",
        ways=sheet.found_by,
    )
    if found := kinds(sheet):
        yield words.say(ADVICE)
        yield from (f"• {advice_words(mark, words)}" for mark in found)
    if any(each.support for each in sheet.checked):
        yield support_note(words=words)
    yield from map(words.say, sheet.notes)
    yield labels_note(sheet, words)


def _comment(document: Document, runs: list[Run], lines: Sequence[str]) -> None:
    from docx.oxml.ns import qn

    comment = document.add_comment(runs=[runs[0], runs[-1]], text="", author=AUTHOR, initials="OU")
    comment.paragraphs[0].add_run(lines[0])
    for line in lines[1:]:
        comment.add_paragraph(line)
    element: Any = comment._comment_elm
    element.attrib.pop(qn("w:date"), None)  # no clock: the same draft gives the same bytes


def _bytes(document: Document) -> bytes:
    """The saved file, its archive with one fixed time."""
    saved, out = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _MADE), source.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
