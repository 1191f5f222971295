"""The results as a Word file: the sentences, each examination in prose and tables, the methods; with headings that a screen reader can follow."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from ...views.examined.examined_view import ExaminedView, FigureView, ResultView
from ...views.examined.rank import LEVELS
from ...views.wording import anchor, counted, opening, sentence, visible

_FIXED = (2000, 1, 1, 0, 0, 0)
"""The time in the file, so that the same review gives the same bytes."""

ILLEGAL = dict.fromkeys((*range(9), 11, 12, *range(14, 32)))
"""What XML can't hold."""


def word(view: ExaminedView) -> bytes:
    """The .docx. The same view gives the same bytes."""
    from docx import Document

    version = view.version
    document = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.language = plain_text(view.lead), "OpenUPR", "en"
    properties.created = properties.modified = datetime(*_FIXED)  # noqa: DTZ001 - a fixed mark, no time
    properties.last_modified_by, properties.revision, properties.comments = "OpenUPR", 1, f"OpenUPR {version}"
    document.add_heading(plain_text(view.lead), 0)
    document.add_paragraph(f"{view.review}. Made by OpenUPR {version}. Evidence from the documents of the review, not a judgement of the State.")
    if view.hidden_persons:
        document.add_paragraph(view.hidden_persons)
    _sentences(document, view)
    _overview(document, view)
    for result in view.told:
        _examination(document, result)
    _methods(document, view)
    out = io.BytesIO()
    document.save(out)
    return same_times(out.getvalue())


def _sentences(document: Any, view: ExaminedView) -> None:
    document.add_heading("What can be said", 1)
    document.add_paragraph(view.restraint)
    for each in view.sentences:
        paragraph = document.add_paragraph(style="List Number")
        paragraph.add_run(plain_text(each.text))
        if each.basis:
            paragraph.add_run(" " + plain_text(each.basis)).italic = True
        places = [" ".join(part for part in (anchor(spot.record), spot.place.cite() if spot.place else "") if part) for spot in each.spots]
        more = f"; and {each.more:,} more" if each.more else ""
        if places:
            searched = "looked through: " if each.searched else ""
            paragraph.add_run(plain_text(f" [{searched}{'; '.join(places)}{more}]"))


def _overview(document: Any, view: ExaminedView) -> None:
    document.add_heading("Was it a real review?", 1)
    document.add_paragraph(
        "Each examination puts one question to the documents, by a rule that is the same for every State. There is no overall mark."
    )
    for word_, meaning in LEVELS.values():
        document.add_paragraph(style="List Bullet").add_run(f"{word_}: {meaning}")
    rows = [(r.question, f"{r.definition.name}: {r.value}", "; ".join(filter(None, (r.word, r.edge))), r.rank) for r in view.told]
    _table(document, ("Question", "Figure", "Level", "Among others"), rows)
    if view.untold:
        document.add_heading("What can’t be told", 2)
        for result in view.untold:
            document.add_paragraph(plain_text(f"{result.question} {sentence(result.why_not)}."), style="List Bullet")


def _examination(document: Any, result: ResultView) -> None:
    document.add_heading(result.question, 2)
    document.add_paragraph(plain_text(f"{sentence(result.word)}. {result.sentence} {result.basis}".rstrip()))
    document.add_paragraph(f"An innocent explanation: {result.innocent}")
    document.add_paragraph("What it can’t show:")
    for limit in result.limits:
        document.add_paragraph(limit, style="List Bullet")
    document.add_heading("Figures", 3)
    figures = [figure for figure in (result.headline, *result.figures) if figure is not None]
    _table(document, ("Figure", "Value", "Count", "Formula"), list(map(_figure, figures)))
    document.add_heading("Evidence", 3)
    document.add_paragraph(f"{counted(len(result.evidence), 'record')}." if result.evidence else "No record counts here: that is the result.")
    pieces = [(anchor(piece.record), piece.place.cite() if piece.place else "", piece.why, opening(piece.words, 320)) for piece in result.first]
    if pieces:
        _table(document, ("Record", "Place", "Why", "Words"), pieces)
    if result.rest:
        document.add_paragraph(plain_text(f"And {len(result.rest):,} more: {', '.join(each.name for each in result.rest)}."))


def _figure(figure: FigureView) -> tuple[str, ...]:
    count = f"{figure.count:,} of {figure.n:,}" if figure.count is not None else ""
    return figure.name, figure.shown + (f" ({figure.interval})" if figure.interval else ""), count, figure.formula


def _methods(document: Any, view: ExaminedView) -> None:
    method = view.methods
    document.add_heading("Methods", 1)
    document.add_paragraph(
        f"The baselines are from {method.reviews} reports of sessions {method.sessions[0]} to {method.sessions[1]}; SHA-256 {method.baselines}. "
        f"Labeller: {', '.join(method.labellers) or 'none'}. OpenUPR {method.version}. "
        "The page that OpenUPR writes of this review (HTML) has the places as pictures."
    )
    rows = [(r.title, r.definition.formula, str(r.definition.smallest_n)) for r in view.results]
    _table(document, ("Examination", "Formula of its figure", "Smallest n"), rows)
    document.add_heading("Documents", 2)
    _table(document, ("Document", "SHA-256"), view.documents)


def _table(document: Any, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table whose first row is marked as its heads."""
    from docx.oxml import OxmlElement

    table = document.add_table(rows=1, cols=len(heads), style="Table Grid")
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(head).bold = True
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = plain_text(text)


def plain_text(text: str) -> str:
    """A text that XML can hold, with what would not be seen written out."""
    return visible(text).translate(ILLEGAL)


def same_times(data: bytes) -> bytes:
    """The same archive with one fixed time on every part."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = zipfile.ZipInfo(name, _FIXED)
            part.compress_type, part.create_system = zipfile.ZIP_DEFLATED, 3
            after.writestr(part, before.read(name))
    return out.getvalue()
