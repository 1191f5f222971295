"""`openupr quote` and `openupr citation`: does it stand there, and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ..given.common_options import NO_PERSONS, STORE, TRUST
from ..given.given_arguments import from_stdin, refuse_overwriting
from ..given.opened_stores import opened_store
from ..given.shared_reader import Reader
from ..said.command_language import command_words, message
from ..said.said_on_stderr import exit_with_error, say_on_stderr, terminal_width

if TYPE_CHECKING:
    from ...preparing.quoting.quotation_checked import FoundAt
    from ...stages.apart.workers import Workers
    from ...text import Place
    from ...views.withheld import Withheld
    from ..given.sources_named import Sources

_MOST_LETTERS = 20_000
"""Letters of a quotation, or of a text with citations."""
PICTURE = typer.Option(None, "--picture", help="Write the page as a picture (.png) with the words marked.")
AS_JSON = typer.Option(False, "--json", help="Print JSON instead of text.")


def quote(
    quotation: str = typer.Argument(help="The quotation, in quotation marks; - for standard input."),
    source: list[str] = typer.Option(
        ...,
        "--from",
        help="Where it is said to stand: a review (SVN-48), a document by its symbol, also with a paragraph (“A/HRC/25/5, para. 12”), or a file.",
    ),
    picture: Path = PICTURE,
    as_json: bool = AS_JSON,
    no_persons: bool = NO_PERSONS,
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Say whether a quotation stands in a document word for word: verified, not there, or can't tell. Ends with 1 where it is not verified."""
    from dataclasses import asdict

    from ...errors import OpenUPRError
    from ...preparing.quoting.quotation_checked import QuotationOutcome, Why, check_quotation, in_paragraphs
    from ...rendering.screen.quotation_lines import quotation_lines
    from ...stages.apart.limited_work import within_limit
    from ...views.desk.quotation_view import quotation_view
    from ..given.sources_named import Sources

    reader = Reader(store=store, trust=trust)
    try:
        _is_picture(picture, source)
        typed = _given(quotation)
        with reader.processes(1) as workers:
            spoken = None if as_json else command_words()
            found = Sources(reader, workers, spoken)
            found.add(source)
            documents = list(found.documents())
            checked = within_limit(lambda: check_quotation(typed, documents, found.missing), "the quotation")
            checked, others = in_paragraphs(checked, found.paragraphs)
            verified = checked.outcome is QuotationOutcome.VERIFIED
            elsewhere = [] if others or checked.why is Why.TOO_SHORT or verified else list(_elsewhere(reader, typed, found))
            view = quotation_view(checked, found.titles, elsewhere, paragraphs=found.paragraphs, others=others, words=spoken)
            withheld = found.withheld(persons=no_persons, told=(view,))
            view = withheld.view(view)
            if as_json:
                _print_json(asdict(view))
            else:
                typer.echo(quotation_lines(view, terminal_width(), command_words()))
            if picture is not None:
                at = [*(each.place for each in checked.found), *(each.place for each in others), *([checked.near.place] if checked.near else [])]
                _pictured(picture, at, found, workers, withheld)
    except OpenUPRError as error:
        exit_with_error(error)
    reader.finish()
    if not verified:
        raise typer.Exit(1)


def citation(
    text: str = typer.Argument(help="The citation: “A/HRC/25/5, para. 186.62”. There may be several in one text; - for standard input."),
    source: list[str] = typer.Option(None, "--from", help="Where the documents are: reviews, files or folders (default: the store)."),
    picture: Path = PICTURE,
    as_json: bool = AS_JSON,
    no_persons: bool = NO_PERSONS,
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Say whether the paragraphs, notes and pages that a citation names are there, and what they say. Ends with 1 where one is not verified."""
    from dataclasses import asdict

    from ...errors import OpenUPRError, UsageError
    from ...preparing.quoting.citation_checked import check_citation
    from ...preparing.quoting.citations_read import typed_citations
    from ...preparing.quoting.quotation_checked import QuotationOutcome
    from ...rendering.screen.quotation_lines import citation_lines
    from ...stages.apart.limited_work import within_limit
    from ...views.desk.quotation_view import citation_view
    from ..given.sources_named import Sources

    reader = Reader(store=store, trust=trust)
    try:
        _is_picture(picture, source or [])
        given = _given(text)
        cited = typed_citations(given)
        if not cited:
            step = message("Write the symbol as the UN has it: “A/HRC/25/5, para. 186.62”.")
            raise UsageError(message("there is no symbol of a document in this"), where=given[:60], next_step=step)
        with reader.processes(1) as workers:
            spoken = None if as_json else command_words()
            found = Sources(reader, workers, spoken)
            if source:
                found.add(source)
            else:
                found.add_cited(cited)
            documents = {each.symbol.text: next(found.documents(each.symbol.text), None) for each in cited}
            checked = [within_limit(partial(check_citation, each, documents[each.symbol.text]), each.printed) for each in cited]
            views = [citation_view(each, found.titles.get(each.document, ""), spoken) for each in checked]
            withheld = found.withheld(persons=no_persons, told=tuple(views))
            views = [withheld.view(view) for view in views]
            if as_json:
                _print_json([asdict(view) for view in views])
            else:
                typer.echo("\n\n".join(citation_lines(view, terminal_width(), command_words()) for view in views))
            if picture is not None:
                at = [part.place for each in checked for part in each.parts if part.place is not None]
                _pictured(picture, at, found, workers, withheld)
    except OpenUPRError as error:
        exit_with_error(error)
    reader.finish()
    if any(each.outcome is not QuotationOutcome.VERIFIED for each in checked):
        raise typer.Exit(1)


def _elsewhere(reader: Reader, typed: str, found: Sources) -> Iterator[FoundAt]:
    """Where the quotation stands in other documents of the store, as far as its search finds its words."""
    from ...preparing.quoting.quotation_checked import found_in
    from ...searching.found_for_desk import documents_with
    from ...searching.opening import is_there

    if not is_there(reader.store):
        return
    with opened_store(reader.store) as store, store.read() as library:
        hits = documents_with(library, typed)
    for each in found.elsewhere(hits):
        yield from found_in(typed, each)[:1]


def _given(text: str) -> str:
    """What is typed, or given on standard input. Raises `UsageError` for nothing, and for more than anybody quotes."""
    from ...errors import UsageError

    found = from_stdin().decode("utf-8", "replace") if text == "-" else text
    if len(found) > _MOST_LETTERS:
        raise UsageError(message("this has more than {most_letters} letters", most_letters=_MOST_LETTERS), next_step=message("Give it in parts."))
    if not any(map(str.isalnum, found)):
        raise UsageError(
            message("there are no words in this"), where=found[:60], next_step=message("Put them in quotation marks behind the command.")
        )
    return found


def _is_picture(picture: Path | None, given: Sequence[str]) -> None:
    """Raises `UsageError` for a picture that can't be written there."""
    from ...errors import UsageError

    if picture is None:
        return
    if picture.suffix.lower() != ".png":
        raise UsageError(
            message("no picture can be written as “{suffix}”", suffix=picture.suffix or picture.name),
            where=str(picture),
            next_step=message("End the name in .png."),
        )
    refuse_overwriting(picture, [Path(each) for each in given])


def _pictured(to: Path, places: Sequence[Place], found: Sources, workers: Workers, withheld: Withheld) -> None:
    """Write the page of the first place that has one, with the words marked."""
    from ...stages.held.kept_wordings import WordsWanted, words_pictured
    from ..given.to_file import write_output

    place = next((each for each in places if each.page is not None), None)
    if place is None or place.page is None:
        say_on_stderr(command_words().say("There is no page to picture: nothing was found, or the file has no pages."))
        return
    if not found.pictured(place.document, withheld):
        say_on_stderr(command_words().say("No page is pictured where words are to be blocked out."))
        return
    title = found.titles.get(place.document, place.document)
    write_output(to, workers.one(words_pictured, WordsWanted(found.data(place.document), title, place.spans, place.page), name=title))
    say_on_stderr(command_words().say("Page {page} of {title}: {file}", page=str(place.page), title=title, file=str(to)))


def _print_json(made: object) -> None:
    import json

    typer.echo(json.dumps(made, ensure_ascii=False, indent=1))
