"""`openupr show`: one record, and its place as a picture."""

from __future__ import annotations

from pathlib import Path

import typer

from ..given.common_options import NO_PERSONS, STORE, TRUST
from ..given.given_arguments import given_path, identifier_of, refuse_overwriting
from ..given.shared_reader import Reader
from ..said.command_language import command_words, message
from ..said.said_on_stderr import exit_with_error, say_on_stderr, terminal_width


def show(
    path: Path = typer.Argument(
        parser=given_path, metavar="PATH", help="A document, the folder of one review, or a review or record in the store (SVN-48, SVN-48/R140.12)."
    ),
    record: str = typer.Argument(None, help="The record: R186.12, R186.12.b, A186.12, L186.12, Q.ESP.2, D29, N17, C17, C17.2, S17, S.JS2."),
    page: Path = typer.Option(None, help="Write the page as a picture (.png) with the place marked."),
    review: str = typer.Option(None, help="The review it belongs to, ISO3-SS, where its text does not say."),
    no_persons: bool = NO_PERSONS,
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Show one record with its place; with --page, the page it stands on."""
    from ...errors import OpenUPRError, UsageError
    from ...records import Concern, record_named
    from ...rendering.screen.record_lines import record_lines
    from ...views.one_record.record_facts import record_view
    from ..given.to_file import write_output

    reader = Reader(store=store, trust=trust)
    try:
        if page is not None and page.suffix.lower() != ".png":
            raise UsageError(
                message("no picture can be written as “{suffix}”", suffix=page.suffix or page.name),
                where=str(page),
                next_step=message("End the name in .png."),
            )
        refuse_overwriting(page, [path])
        record = record or (identifier_of(path, store) or ("", ""))[1]
        if not record:
            raise UsageError(
                message("no record is named"),
                where=str(path),
                next_step=message("Name it: R186.12, D29, or with the review in the store: SVN-48/R186.12."),
            )
        reviews = reader.read([path], review, None)
        owner, found = record_named(reviews, record)
        said = (*(owner.compilation.concerns if owner.compilation else ()), *owner.observed)
        (made,) = reader.derived([owner], earlier=False)
        became = made.links.concerns if isinstance(found, Concern) or any(each.paragraph == found.id for each in said) else ()
        withheld = reader.withheld(reviews, no_persons=no_persons)
        view = record_view(found, owner, withheld, became, links=made.links, description=made.description, words=command_words())
        typer.echo(record_lines(view, terminal_width()))
        if page is not None:
            from ...stages.held.page_pictures import PageWanted, page_pictured

            if not withheld.pictures:
                raise UsageError(
                    message("a page is not pictured where words are to be blocked out"), where=record, next_step=message("Leave out --page.")
                )
            place = found.place
            if place is None or place.page is None:
                raise UsageError(message("this record's document has no pages to picture"), where=record, next_step=message("Leave out --page."))
            read = next((text.main for text in owner.versions if text.main.key == place.document), None)
            document = read or next(d for d in owner.documents if d.key == place.document)
            if not withheld.pictured(document.sha256):
                raise UsageError(
                    message("a page is not pictured where words are to be blocked out"), where=record, next_step=message("Leave out --page.")
                )
            data = reader.originals([path], [owner])[document.sha256]
            wanted = PageWanted(data, place.page, tuple(box for box in place.boxes if box.page == place.page))
            with reader.processes(1) as workers:
                write_output(page, workers.one(page_pictured, wanted, name=document.name))
            say_on_stderr(f"page {place.page} of {place.document}: {page}")
    except OpenUPRError as error:
        exit_with_error(error)
    reader.finish()
