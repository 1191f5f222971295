"""The results as a Word file: the sentences, each examination in prose and tables, the methods; with headings that a screen reader can follow."""

from __future__ import annotations

from typing import Any

from ...languages.messages import Messages, labelled, messages, together
from ...views.examined.examined_view import ExaminedView, FigureView, ResultView
from ...views.examined.methods import Method
from ...views.identifiers_shown import anchor
from ...views.places_cited import place_said
from ...views.safe_text import opening, sentence
from .word_parts import new_document, saved, wide_table, xml_text


def word(view: ExaminedView, words: Messages | None = None) -> bytes:
    """The .docx, in the language that the view was built in. The same view gives the same bytes."""
    words = words or messages()
    say, version = words.say, view.version
    document = new_document(view.lead, words.language, version)
    document.add_heading(xml_text(view.lead), 0)
    judged = [say(view.judged)] if view.judged else []
    document.add_paragraph(" ".join((say("{review}. This file counts and quotes documents.", review=view.review), *judged)))
    if view.hidden_persons:
        document.add_paragraph(say(view.hidden_persons))
    _sentences(document, view, words)
    _overview(document, view, words)
    for result in view.told:
        examination(document, result, words)
    methods_of(document, view, words)
    return saved(document)


def _sentences(document: Any, view: ExaminedView, words: Messages) -> None:
    document.add_heading(words.say("What can be quoted"), 1)
    document.add_paragraph(view.restraint)
    for each in view.sentences:
        paragraph = document.add_paragraph(style="List Number")
        paragraph.add_run(xml_text(each.text))
        if each.basis:
            paragraph.add_run(" " + xml_text(each.basis)).italic = True
        places = [
            " ".join(part for part in (anchor(spot.record), place_said(spot.place, words) if spot.place else "") if part) for spot in each.spots
        ]
        if each.more:
            places.append(words.said(each.more_said))
        if places:
            searched = f"{words.say('Looked through:')} " if each.searched else ""
            paragraph.add_run(xml_text(f" [{searched}{words.said(together(*places))}]"))


def _overview(document: Any, view: ExaminedView, words: Messages) -> None:
    say = words.say
    document.add_heading(say("How the review was run"), 1)
    document.add_paragraph(
        say(
            "We put the same questions to every State’s documents, by the same rules. Where we can, we set the answer beside other "
            "reviews. There is no overall mark. An answer is evidence, not a judgement of the State. Each one names its limits and an "
            "innocent explanation."
        )
    )
    for word_, meaning in view.legend:
        document.add_paragraph(style="List Bullet").add_run(say(labelled(word_, meaning)))
    rows = [(r.question, say(labelled(r.definition.name, r.value)), words.said(together(r.word, r.edge)), r.beside) for r in view.told]
    wide_table(document, (say("Question"), say("Figure"), say("How usual"), say("Among others")), rows, (5.2, 4.6, 2.8, 4.0))
    if view.untold:
        document.add_heading(say("What we can’t tell"), 2)
        for result in view.untold:
            document.add_paragraph(xml_text(" ".join(filter(None, (result.question, result.why_not, result.listed)))), style="List Bullet")


def examination(document: Any, result: ResultView, words: Messages | None = None) -> None:
    """One examination in prose and tables."""
    words = words or messages()
    say = words.say
    document.add_heading(result.question, 2)
    why = "" if result.why_not in result.sentence else f" {result.why_not}"
    document.add_paragraph(xml_text(f"{sentence(result.word)}.{why} {result.sentence} {result.listed} {result.basis}".rstrip()))
    document.add_paragraph(say(labelled(say("An innocent explanation"), result.innocent)))
    document.add_paragraph(f"{say('What it can’t show')}{words.mark(':')}")
    for limit in result.limits:
        document.add_paragraph(limit, style="List Bullet")
    document.add_heading(say("Figures and how they are made"), 3)
    figures = [figure for figure in (result.headline, *result.figures) if figure is not None]
    heads = (say("Figure"), say("Value"), say("Count"), say("Formula"))
    wide_table(document, heads, [_figure(each, words) for each in figures], (4.6, 2.7, 2.6, 6.7))
    document.add_heading(say("Evidence"), 3)
    if result.evidence:
        document.add_paragraph(words.count(len(result.evidence), one="{n} entry", many="{n} entries") + ".")
    else:
        document.add_paragraph(say("None."))
    pieces = [
        (anchor(piece.record), place_said(piece.place, words) if piece.place else "", piece.why, opening(piece.words, 320)) for piece in result.first
    ]
    if pieces:
        wide_table(document, (say("Record"), say("Place"), say("Why"), say("Words")), pieces, (2.8, 3.6, 3.4, 6.8))
    if result.rest:
        more = words.count(len(result.rest), one="{n} more:", many="{n} more:")
        document.add_paragraph(xml_text(f"{more} {', '.join(each.name for each in result.rest)}."))


def _figure(figure: FigureView, words: Messages) -> tuple[str, ...]:
    count = words.say("{count} of {n}", count=figure.count, n=figure.n) if figure.count is not None else ""
    return figure.name, figure.shown + (f" ({figure.interval})" if figure.interval else ""), count, figure.formula


def _compared_with(method: Method, words: Messages) -> str:
    if method.own:
        return words.say(
            "A user of OpenUPR measured the reviews that it is compared with: “{own}”, {n} of sessions {first} to {last}.",
            own=method.own,
            n=method.reviews,
            first=method.sessions[0],
            last=method.sessions[1],
        )
    return words.say(
        "The other reviews are {n} reports of sessions {first} to {last} ({since} to {until}), read by the same program.",
        n=method.reviews,
        first=method.sessions[0],
        last=method.sessions[1],
        since=str(method.years[0]),
        until=str(method.years[1]),
    )


def methods_of(document: Any, view: ExaminedView, words: Messages | None = None) -> None:
    """How the figures were made, and the documents."""
    words = words or messages()
    say, method = words.say, view.methods
    document.add_heading(say("How we know"), 1)
    told = [
        _compared_with(method, words),
        f"SHA-256 {method.baselines}.",
        *[say("The program that sorts: {names}.", names=", ".join(method.labellers))] * bool(method.labellers),
        f"OpenUPR {method.version}.",
    ]
    document.add_paragraph(" ".join(told))
    rows = [(r.title, r.definition.formula, str(r.definition.smallest_n)) for r in view.results]
    wide_table(document, (say("Question"), say("Formula"), say("At least")), rows, (4.6, 9.8, 2.2))
    document.add_heading(say("Documents"), 2)
    wide_table(document, (say("Document"), "SHA-256"), view.documents, (5.2, 11.4))
