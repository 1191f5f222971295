"""`openupr show`: one record, and its place as a picture."""

from __future__ import annotations

from pathlib import Path

import typer

from .batch import Reader, stop, talk


def show(
    path: Path = typer.Argument(help="A document, or the folder of one review."),
    record: str = typer.Argument(help="The record: R186.12, R186.12.b, A186.12, L186.12, Q.ESP.2, D29."),
    page: Path = typer.Option(None, help="Write the page as a picture (.png) with the place marked."),
    review: str = typer.Option(None, help="The review it belongs to, ISO3-SS, where its text does not say."),
) -> None:
    """Show one record with its place; with --page, the page it stands on."""
    from ..errors import OpenUPRError, UnknownNameError, UsageError
    from ..pipeline import files_in
    from ..presenting.lines import record_lines
    from ..records import find

    reader = Reader()
    try:
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
            data = next(content for file in files_in(path) if _is(document.sha256, content := file.read_bytes()))
            page.write_bytes(page_png(data, place.page, [box for box in place.boxes if box.page == place.page]))
            talk(f"page {place.page} of {place.document}: {page}")
    except OpenUPRError as error:
        stop(error)
    reader.finish()


def _is(sha256: str, data: bytes) -> bool:
    import hashlib

    return hashlib.sha256(data).hexdigest() == sha256
