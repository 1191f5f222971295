"""`openupr show`: one record, and its place as a picture."""

from __future__ import annotations

from pathlib import Path

import typer

from .batch import STORE, Reader, identifier_of, stop, talk


def show(
    path: Path = typer.Argument(help="A document, the folder of one review, or a review or record in the store (SVN-48, SVN-48/R140.12)."),
    record: str = typer.Argument(None, help="The record: R186.12, R186.12.b, A186.12, L186.12, Q.ESP.2, D29."),
    page: Path = typer.Option(None, help="Write the page as a picture (.png) with the place marked."),
    review: str = typer.Option(None, help="The review it belongs to, ISO3-SS, where its text does not say."),
    store: Path = STORE,
) -> None:
    """Show one record with its place; with --page, the page it stands on."""
    from ..errors import OpenUPRError, UnknownNameError, UsageError
    from ..presenting.lines import record_lines
    from ..records import find

    reader = Reader(store=store)
    try:
        record = record or (identifier_of(path) or ("", ""))[1]
        if not record:
            raise UsageError("which record?", where=str(path), next_step="Name it: R186.12, D29, or with the review in the store: SVN-48/R186.12.")
        reviews = reader.read([path], review, None)
        owner, found = next(((one, each) for one in reviews if (each := find(one, record))), (None, None))
        if owner is None or found is None:
            raise UnknownNameError(
                f"no record {record} in {', '.join(one.id for one in reviews[:6]) or path}",
                next_step="`openupr export ... --what items` lists the identifiers.",
            )
        typer.echo(record_lines(found, owner))
        if page is not None:
            from ..reading.pictures import page_png

            place = found.place
            if place is None or place.page is None:
                raise UsageError("this record's document has no pages to picture", where=record)
            read = next((text.main for text in owner.versions if text.main.key == place.document), None)
            document = read or next(d for d in owner.documents if d.key == place.document)
            data = reader.originals([path], [owner])[document.sha256]
            page.write_bytes(page_png(data, place.page, [box for box in place.boxes if box.page == place.page]))
            talk(f"page {place.page} of {place.document}: {page}")
    except OpenUPRError as error:
        stop(error)
    reader.finish()
