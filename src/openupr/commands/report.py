"""`openupr report`: one review as a page to read, print and hand on."""

from __future__ import annotations

from pathlib import Path

import typer

from .batch import Reader, stop, talk


def report(
    paths: list[Path] = typer.Argument(help="The documents of one review, or their folder."),
    to: Path = typer.Option(None, help="The file to write (default: ISO3-SS.html in this folder)."),
    review: str = typer.Option(None, help="The review they belong to, ISO3-SS, where their text does not say."),
    as_: str = typer.Option(None, "--as", help="What kind of document it is, where its text does not say."),
) -> None:
    """Write a review as one self-contained HTML file."""
    from .. import __version__
    from ..errors import OpenUPRError, UsageError
    from ..pipeline import classify, files_in
    from ..presenting.report import report as make

    reader = Reader()
    try:
        reviews = reader.read(paths, review, as_)
        if len(reviews) != 1:
            names = ", ".join(each.id for each in reviews[:6])
            raise UsageError(
                f"a report shows one review; there are {len(reviews)} here{': ' + names if names else ''}",
                next_step="Give it the documents of one review.",
            )
        originals = {}
        wanted = {document.sha256 for document in reviews[0].documents}
        for path in files_in(paths):
            data = path.read_bytes()
            digest = _sha256(data)
            if digest in wanted:
                originals[digest] = data
        html = make(reviews[0], originals, version=__version__, labels=classify(reviews))
    except OpenUPRError as error:
        stop(error)
    target = to or Path(f"{reviews[0].id}.html")
    target.write_text(html, encoding="utf-8")
    talk(f"{reviews[0].id}: {target}")
    reader.finish()


def _sha256(data: bytes) -> str:
    import hashlib

    return hashlib.sha256(data).hexdigest()
