"""Versions of one document beside each other: its languages paragraph by paragraph, a later version or a corrigendum word by word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request
from fastapi.responses import Response

from ...languages.messages import Messages, Text, message, said_later
from ...light_dataclass import dataclass
from ...names import language_name
from ...views import code_words, identifiers_shown
from ..shelf.review_shelf import Shelved
from ..shell.reader_language import reader_words
from ..shell.refused import Refused
from .desk_shelf import Desk, ReviewsOfState, desk_page

if TYPE_CHECKING:
    from ...records import Alignment, Corrigendum, Document, Paragraph, Revision, Unit
    from ...views.texts_compared import ComparedTexts


KINDS_OF_PARTS: dict[str, str] = said_later(
    {"item": "recommendation", "paragraph": "paragraph", "heading": "heading", "contributor": "contributor", "footnote": "footnote"}
)
"""What the parts of a text are called that is compared, by the kinds of `records.Unit`."""


@dataclass(frozen=True, slots=True)
class PairShown:
    """Two versions that can be set beside each other: the end of their address, what they are, the two documents' names."""

    key: str
    kind: str
    what: Text
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class BesideShown:
    """Two paragraphs that say the same in two languages, each with its record's name, its number and its words (empty: this version has no such
    paragraph); and the figures that one of them alone has."""

    left: tuple[str, str, str]
    right: tuple[str, str, str]
    only: tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class LanguagesShown:
    """Two language versions: their languages by code and name, their documents, their paragraphs in order, and how many stand alone."""

    languages: tuple[tuple[str, str], tuple[str, str]]
    documents: tuple[str, str]
    pairs: tuple[BesideShown, ...]
    alone: int
    differing: int


def version_pairs(shelved: Shelved) -> list[PairShown]:
    """The versions of a review's documents that can be set beside each other."""
    links = shelved.made.links
    found = [
        PairShown(_key(each.main, each.other), code_words.kind_name(each.main.kind), _languages(each), _name(each.main), _name(each.other))
        for each in links.alignments
    ]
    found += [
        PairShown(
            _key(each.before, each.after),
            code_words.kind_name(each.before.kind),
            message("An earlier and a later version"),
            _name(each.before),
            _name(each.after),
        )
        for each in links.revisions
    ]
    return found + [
        PairShown(
            _key(corrected, each.document),
            code_words.kind_name(corrected.kind),
            message("What a corrigendum changes"),
            _name(corrected),
            _name(each.document),
        )
        for each, corrected, _ in _corrigenda(shelved)
    ]


def _key(one: Document, other: Document) -> str:
    """The end of the address of two versions: by their fingerprints, so that it stays."""
    return f"{one.sha256[:12]}-{other.sha256[:12]}"


def _name(document: Document) -> str:
    return document.symbol or document.name


def _languages(each: Alignment) -> Text:
    return message("{names}", names=tuple(message(language_name(side.language or "en") or "another language") for side in (each.main, each.other)))


def _corrigenda(shelved: Shelved) -> Iterator[tuple[Corrigendum, Document, tuple[Unit, ...]]]:
    """The corrigenda of the documents that we have, each with the document that it corrects, and the parts of that."""
    from ...linking.versions.units import numbered_units, report_units

    review = shelved.view.review
    reports = [review.report] if review.report is not None else []
    texts = [each.text for each in (review.national_report, review.compilation, review.summary) if each is not None]
    for each in review.corrigenda:
        for report in reports:
            if report.document.symbol == each.corrects:
                yield each, report.document, report_units(report, recorded=True)
        for text in texts:
            if text.document.symbol == each.corrects:
                yield each, text.document, numbered_units(text, recorded=True)


def languages_shown(shelved: Shelved, each: Alignment) -> LanguagesShown:
    """Two language versions, paragraph by paragraph."""
    from ...linking.versions.revisions import differing

    review = shelved.view.review
    texts = [one.text for one in (review.national_report, review.compilation, review.summary) if one is not None]
    paragraphs = {paragraph.id: paragraph for text in (*texts, *review.further) for paragraph in text.paragraphs}
    only = {pair: (ours, theirs) for pair, ours, theirs in differing(each, {name: one.text.clean for name, one in paragraphs.items()})}
    pairs = tuple(BesideShown(_side(paragraphs, one.main), _side(paragraphs, one.other), only.get(one, ((), ()))) for one in each.pairs)
    sides = (each.main.language or "en", each.other.language or "en")
    names = (language_name(sides[0]) or sides[0], language_name(sides[1]) or sides[1])
    alone = sum(not (one.left[0] and one.right[0]) for one in pairs)
    return LanguagesShown(((sides[0], names[0]), (sides[1], names[1])), (_name(each.main), _name(each.other)), pairs, alone, len(only))


def _side(paragraphs: dict[str, Paragraph], name: str) -> tuple[str, str, str]:
    found = paragraphs.get(name)
    return (identifiers_shown.anchor(name), found.number, found.text.clean) if found is not None else ("", "", "")


def changes_shown(shelved: Shelved, key: str, words: Messages) -> ComparedTexts | None:
    """A later version, or what a corrigendum makes of a document; None where this is neither."""
    from ...linking.versions.corrected_texts import corrected_differences
    from ...views.texts_compared import compared_texts

    revision: Revision | None = next((each for each in shelved.made.links.revisions if _key(each.before, each.after) == key), None)
    if revision is not None:
        note = (
            words.say(
                "That {document} is the earlier one is known because {reason}.", document=_name(revision.before), reason=words.said(revision.order)
            )
            if revision.order
            else ""
        )
        return compared_texts(_name(revision.before), _name(revision.after), note, revision.differences, shelved.withheld, words)
    for each, corrected, units in _corrigenda(shelved):
        if _key(corrected, each.document) == key:
            return compared_texts(_name(corrected), _name(each.document), "", corrected_differences(units, each), shelved.withheld, words)
    return None


def routes(desk: Desk) -> APIRouter:
    """The pages."""
    router = APIRouter(include_in_schema=False)

    @router.get("/r/{identifier}/versions")
    def every(request: Request, identifier: str) -> Response:
        shelved = desk.shelf.review(identifier)
        of = ReviewsOfState(shelved, (shelved,))
        return desk_page(
            request, "versions.html", of, "versions", pairs=version_pairs(shelved), kinds_of_parts=KINDS_OF_PARTS, beside=None, changes=None, key=""
        )

    @router.get("/r/{identifier}/versions/{key}")
    def two(request: Request, identifier: str, key: str) -> Response:
        shelved = desk.shelf.review(identifier)
        of, pairs = ReviewsOfState(shelved, (shelved,)), version_pairs(shelved)
        aligned = next((each for each in shelved.made.links.alignments if _key(each.main, each.other) == key), None)
        beside = languages_shown(shelved, aligned) if aligned is not None else None
        changes = changes_shown(shelved, key, reader_words(request)) if beside is None else None
        if beside is None and changes is None:
            raise Refused(
                404,
                message("these two versions are not here"),
                message("Those that can be set beside each other are listed on the page of versions."),
            )
        return desk_page(
            request, "versions.html", of, "versions", pairs=pairs, kinds_of_parts=KINDS_OF_PARTS, beside=beside, changes=changes, key=key
        )

    return router
