"""The results as a Word file: the sentences, each examination in prose and tables, the methods; with headings that a screen reader can follow."""

from __future__ import annotations

from typing import Any

from ...views.examined.examined_view import ExaminedView, FigureView, ResultView
from ...views.examined.methods import Method
from ...views.examined.rank import LEVELS
from ...views.wording import anchor, counted, opening, sentence
from .word_parts import new_document, plain, saved, wide_table


def word(view: ExaminedView) -> bytes:
    """The .docx. The same view gives the same bytes."""
    version = view.version
    document = new_document(view.lead, "en", version)
    document.add_heading(plain(view.lead), 0)
    document.add_paragraph(f"{view.review}. Made by OpenUPR {version}. Evidence from the documents of the review, not a judgement of the State.")
    if view.hidden_persons:
        document.add_paragraph(view.hidden_persons)
    _sentences(document, view)
    _overview(document, view)
    for result in view.told:
        examination(document, result)
    methods_of(document, view)
    return saved(document)


def _sentences(document: Any, view: ExaminedView) -> None:
    document.add_heading("What can be said", 1)
    document.add_paragraph(view.restraint)
    for each in view.sentences:
        paragraph = document.add_paragraph(style="List Number")
        paragraph.add_run(plain(each.text))
        if each.basis:
            paragraph.add_run(" " + plain(each.basis)).italic = True
        places = [" ".join(part for part in (anchor(spot.record), spot.place.cite() if spot.place else "") if part) for spot in each.spots]
        more = f"; and {each.more:,} more" if each.more else ""
        if places:
            searched = "looked through: " if each.searched else ""
            paragraph.add_run(plain(f" [{searched}{'; '.join(places)}{more}]"))


def _overview(document: Any, view: ExaminedView) -> None:
    document.add_heading("Was it a real review?", 1)
    document.add_paragraph(
        "Each examination puts one question to the documents, by a rule that is the same for every State. There is no overall mark."
    )
    for word_, meaning in LEVELS.values():
        document.add_paragraph(style="List Bullet").add_run(f"{word_}: {meaning}")
    rows = [(r.question, f"{r.definition.name}: {r.value}", "; ".join(filter(None, (r.word, r.edge))), r.rank) for r in view.told]
    wide_table(document, ("Question", "Figure", "Level", "Among others"), rows, (5.2, 4.6, 2.8, 4.0))
    if view.untold:
        document.add_heading("What can’t be told", 2)
        for result in view.untold:
            document.add_paragraph(plain(f"{result.question} {sentence(result.why_not)}."), style="List Bullet")


def examination(document: Any, result: ResultView) -> None:
    """One examination in prose and tables."""
    document.add_heading(result.question, 2)
    document.add_paragraph(plain(f"{sentence(result.word)}. {result.sentence} {result.basis}".rstrip()))
    document.add_paragraph(f"An innocent explanation: {result.innocent}")
    document.add_paragraph("What it can’t show:")
    for limit in result.limits:
        document.add_paragraph(limit, style="List Bullet")
    document.add_heading("Figures", 3)
    figures = [figure for figure in (result.headline, *result.figures) if figure is not None]
    wide_table(document, ("Figure", "Value", "Count", "Formula"), list(map(_figure, figures)), (4.6, 2.7, 2.6, 6.7))
    document.add_heading("Evidence", 3)
    document.add_paragraph(f"{counted(len(result.evidence), 'record')}." if result.evidence else "No record counts here: that is the result.")
    pieces = [(anchor(piece.record), piece.place.cite() if piece.place else "", piece.why, opening(piece.words, 320)) for piece in result.first]
    if pieces:
        wide_table(document, ("Record", "Place", "Why", "Words"), pieces, (2.8, 3.6, 3.4, 6.8))
    if result.rest:
        document.add_paragraph(plain(f"And {len(result.rest):,} more: {', '.join(each.name for each in result.rest)}."))


def _figure(figure: FigureView) -> tuple[str, ...]:
    count = f"{figure.count:,} of {figure.n:,}" if figure.count is not None else ""
    return figure.name, figure.shown + (f" ({figure.interval})" if figure.interval else ""), count, figure.formula


def _baselines(method: Method) -> str:
    sessions = f"of sessions {method.sessions[0]} to {method.sessions[1]}"
    if method.own:
        return f"The review was compared with {method.reviews} reviews {sessions}, which a user of OpenUPR measured and calls “{method.own}”"
    return f"The baselines are from {method.reviews} reports {sessions}"


def methods_of(document: Any, view: ExaminedView) -> None:
    """How the figures were made, and the documents."""
    method = view.methods
    document.add_heading("Methods", 1)
    document.add_paragraph(
        f"{_baselines(method)}; SHA-256 {method.baselines}. "
        f"Labeller: {', '.join(method.labellers) or 'none'}. OpenUPR {method.version}. "
        "The page that OpenUPR writes of this review (HTML) has the places as pictures."
    )
    rows = [(r.title, r.definition.formula, str(r.definition.smallest_n)) for r in view.results]
    wide_table(document, ("Examination", "Formula of its figure", "Smallest n"), rows, (4.6, 9.8, 2.2))
    document.add_heading("Documents", 2)
    wide_table(document, ("Document", "SHA-256"), view.documents, (5.2, 11.4))
