"""The skeleton of a mid-term report as a Word file: what was supported, by theme, with the evidence, and room for what was done."""

from __future__ import annotations

import io
from typing import Any

from ...languages.messages import Messages, messages, said_later
from ...views.desk.promise_page import NOT_ASSESSED, PromiseShown, PromisesView
from .word_parts import put_properties, same_times
from .word_parts import xml_text as plain_text

_YOURS: str = said_later("[What was done, by whom, when, and how it can be checked. Yours to write.]")


def midterm_word(view: PromisesView, words: Messages | None = None) -> bytes:
    """The .docx, in the language that the view was built in. The same view gives the same bytes."""
    from docx import Document

    said = words or messages()
    document = Document()
    put_properties(document, view.title, said.language, view.version)
    document.add_heading(said.say("Mid-term report: skeleton"), 0)
    document.add_paragraph(plain_text(view.title))
    for sentence in view.said:
        document.add_paragraph(plain_text(sentence))
    document.add_paragraph(said.say("A program sorted the recommendations by theme. Words in square brackets are places for yours."))
    for theme, promises in view.themes:
        document.add_heading(plain_text(theme), 1)
        for promise in promises:
            _promise(document, promise, said)
    out = io.BytesIO()
    document.save(out)
    return same_times(out.getvalue())


def _promise(document: Any, shown: PromiseShown, words: Messages) -> None:
    say = words.say
    document.add_heading(plain_text(shown.record), 2)
    document.add_paragraph(plain_text(f"{shown.words} {shown.answer}."))
    assessed = say(NOT_ASSESSED)
    if shown.assessment:
        assessed = f"{say('{assessment} ({who}).', assessment=shown.assessment, who=shown.assessed_by)} {shown.why}"
    _fact(document, words, say("Assessment"), assessed)
    document.add_paragraph(say(_YOURS))
    found_by = f" ({say('found by: {who}', who=shown.found_by)})" if shown.found_by else ""
    _fact(document, words, say("Next national report"), f"{shown.next_report}{found_by}" if shown.next_report else "")
    _fact(document, words, say("Asked again"), shown.asked_again)
    for line in shown.un_bodies:
        _fact(document, words, say("UN bodies since"), line)
    for line in shown.against:
        if line not in shown.un_bodies:
            _fact(document, words, say("Against"), line)


def _fact(document: Any, spoken: Messages, name: str, words: str) -> None:
    if words:
        paragraph = document.add_paragraph(style="List Bullet")
        paragraph.add_run(f"{name}{spoken.mark(':')} ").bold = True
        paragraph.add_run(plain_text(words))
