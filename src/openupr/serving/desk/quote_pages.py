"""Is it there? A quotation held against documents, word for word; a citation, with its paragraphs: verified, not there, or can’t tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from ...languages.messages import Messages, message
from ...stages.held.held_sources import HeldSources
from ...stages.held.kept_wordings import WordingsOf
from ..shelf.review_shelf import IDENTIFIER
from ..shell.page_shell import page_response
from ..shell.reader_language import reader_words
from ..shell.refused import Refused
from .desk_shelf import Desk, problem_of, reviews_named

if TYPE_CHECKING:
    from ...preparing.quoting.citations_read import CitedDocument
    from ...records import Review
    from ...views.desk.quotation_view import CitationView, QuotationView
    from ...views.withheld import Withheld

MOST_QUOTED = 4_000
"""Letters of a quotation."""
_MOST_CITED = 40


def sources_of(desk: Desk) -> HeldSources:
    """Where the store's documents are looked into."""
    shelf = desk.shelf

    def get(named: Sequence[str]) -> list[Review]:
        return [shelf.review(each, patience=120.0).review for each in named]

    return HeldSources(get, lambda review: WordingsOf(review, shelf.original, shelf.workers, shelf.opened), shelf.opened)


def quotation_checked(desk: Desk, typed: str, where: str, words: Messages) -> QuotationView:
    """Whether a quotation stands where it is said to. Raises `Refused`, `OpenUPRError`."""
    from ...preparing.quoting.citations_read import typed_citations
    from ...preparing.quoting.quotation_checked import QuotationOutcome, Why, check_quotation, found_in, in_paragraphs
    from ...searching.found_for_desk import documents_with
    from ...views.desk.quotation_view import missing_documents_named, quotation_view

    found = sources_of(desk)
    if IDENTIFIER.fullmatch(where.upper()):
        found.add_reviews([desk.shelf.review(where.upper()).review])
    elif cited := typed_citations(where):
        found.add_cited(cited)
    else:
        raise Refused(
            400, message("where is it said to stand?"), message("Name a review, such as SVN-48, or a document by its symbol, such as A/HRC/25/5.")
        )
    missing = missing_documents_named([found.reviews[each] for each in sorted(found.whole)], words)
    checked, others = in_paragraphs(check_quotation(typed, list(found.documents()), missing), found.paragraphs)
    elsewhere = []
    if not others and checked.why is not Why.TOO_SHORT and checked.outcome is not QuotationOutcome.VERIFIED:
        with desk.shelf.opened() as store, store.read() as library:
            hits = documents_with(library, typed)
        elsewhere = [at for each in found.elsewhere(hits) for at in found_in(typed, each)[:1]]
    view = quotation_view(checked, found.titles, elsewhere, paragraphs=found.paragraphs, others=others, words=words)
    return _withheld(desk, found).view(view)


def citations_checked(desk: Desk, typed: str, words: Messages) -> tuple[CitationView, ...]:
    """Whether what citations name is there, and what it says. Raises `Refused`, `OpenUPRError`."""
    from ...preparing.quoting.citation_checked import check_citation
    from ...preparing.quoting.citations_read import typed_citations
    from ...views.desk.quotation_view import citation_view

    cited: Sequence[CitedDocument] = typed_citations(typed)[:_MOST_CITED]
    if not cited:
        raise Refused(400, message("there is no symbol of a document in this"), message("Write it as the UN has it: A/HRC/25/5, para. 186.62."))
    found = sources_of(desk)
    found.add_cited(cited)
    documents = {each.symbol.text: next(found.documents(each.symbol.text), None) for each in cited}
    checked = [check_citation(each, documents[each.symbol.text]) for each in cited]
    withheld = _withheld(desk, found)
    return tuple(withheld.view(citation_view(each, found.titles.get(each.document, ""), words)) for each in checked)


def _withheld(desk: Desk, found: HeldSources) -> Withheld:
    from ...views.withheld import Withheld

    shelved = [desk.shelf.review(each) for each in found.reviews]
    return Withheld([each.review for each in shelved], descriptions={each.review.id: each.made.description for each in shelved})


def routes(desk: Desk) -> APIRouter:
    """The page."""
    router = APIRouter(include_in_schema=False)

    @router.get("/quote")
    def quote(
        request: Request,
        words: str = Query("", max_length=MOST_QUOTED),
        source: str = Query("", alias="from", max_length=200),
        citation: str = Query("", max_length=MOST_QUOTED),
    ) -> Response:
        said_in = reader_words(request)
        typed, where, cited = words.replace("\r\n", "\n").strip(), source.strip(), citation.replace("\r\n", "\n").strip()
        quoted, problem = problem_of(lambda: quotation_checked(desk, typed, where, said_in), said_in) if typed else (None, "")
        parts, wrong = problem_of(lambda: citations_checked(desk, cited, said_in), said_in) if cited else (None, "")
        reviews = reviews_named(desk.shelf, said_in)
        told: dict[str, Any] = {"words_typed": typed, "where": where, "citation": cited, "reviews": reviews}
        return page_response(request, "quote.html", **told, quoted=quoted, problem=problem, parts=parts, wrong=wrong, here="desk")

    return router
