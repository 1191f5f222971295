"""The skeleton of a mid-term report as a Word file: what was supported, by theme, with the evidence, and room for what was done."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from ...views.promise_page import NOT_ASSESSED, PromiseShown, PromisesView
from .examined_word import plain_text, same_times

_YOURS = "[What was done, by whom, when, and how it can be checked. Yours to write.]"


def midterm_word(view: PromisesView) -> bytes:
    """The .docx. The same view gives the same bytes."""
    from docx import Document

    document = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.language = plain_text(view.title), "OpenUPR", "en"
    properties.created = properties.modified = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed mark, no time
    properties.last_modified_by, properties.revision, properties.comments = "OpenUPR", 1, f"OpenUPR {view.version}"
    document.add_heading("Mid-term report: skeleton", 0)
    document.add_paragraph(plain_text(view.title))
    for sentence in view.said:
        document.add_paragraph(plain_text(sentence))
    document.add_paragraph("A program sorted the recommendations by theme. Words in square brackets are places for yours.")
    for theme, promises in view.themes:
        document.add_heading(plain_text(theme), 1)
        for promise in promises:
            _promise(document, promise)
    out = io.BytesIO()
    document.save(out)
    return same_times(out.getvalue())


def _promise(document: Any, shown: PromiseShown) -> None:
    document.add_heading(plain_text(shown.record), 2)
    document.add_paragraph(plain_text(f"{shown.words} {shown.answer}."))
    assessed = f"{shown.assessment}, by {shown.assessed_by}. {shown.why}" if shown.assessment else NOT_ASSESSED
    _fact(document, "Assessment", assessed)
    document.add_paragraph(_YOURS)
    found_by = f" (found by: {shown.found_by})" if shown.found_by else ""
    _fact(document, "Next national report", f"{shown.next_report}{found_by}" if shown.next_report else "")
    _fact(document, "Asked again", shown.asked_again)
    for line in shown.un_bodies:
        _fact(document, "UN bodies since", line)
    for line in shown.against:
        if line not in shown.un_bodies:
            _fact(document, "Against", line)


def _fact(document: Any, name: str, words: str) -> None:
    if words:
        paragraph = document.add_paragraph(style="List Bullet")
        paragraph.add_run(f"{name}: ").bold = True
        paragraph.add_run(plain_text(words))
