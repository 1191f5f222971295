"""`openupr report`: one review as a page to read, print and hand on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from .batch import STORE, Reader, stop, talk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..records import Review


def report(
    paths: list[Path] = typer.Argument(
        help="One review: its documents, their folder, or its name in the store (SVN-48). The one before it may stand beside."
    ),
    to: Path = typer.Option(None, help="The file to write (default: ISO3-SS.html in this folder)."),
    review: str = typer.Option(None, help="The review they belong to, ISO3-SS, where their text does not say."),
    as_: str = typer.Option(None, "--as", help="What kind of document it is, where its text does not say."),
    store: Path = STORE,
) -> None:
    """Write a review as one self-contained HTML file."""
    from ..errors import OpenUPRError

    reader = Reader(store=store)
    try:
        reviews = reader.read(paths, review, as_)
        chosen = one(reviews)
        target = to or Path(f"{chosen.id}.html")
        written(target, page(reader, paths, reviews).encode())
    except OpenUPRError as error:
        stop(error)
    talk(f"{chosen.id}: {target}")
    reader.finish()


def one(reviews: Sequence[Review]) -> Review:
    """The review that is meant: the last one, where all are of one State. Raises `UsageError` for none, and for those of several States."""
    from ..errors import UsageError

    if len({each.state for each in reviews}) != 1:
        names = ", ".join(each.id for each in reviews[:6])
        raise UsageError(
            f"one review is shown at a time; there are {len(reviews)} here{': ' + names if names else ''}",
            next_step="Give the documents of one review (and of the one before it, if you like); examine --compare sets several side by side.",
        )
    return max(reviews, key=lambda each: each.session)


def page(reader: Reader, paths: Sequence[Path], reviews: Sequence[Review]) -> str:
    """The page of the review that is meant, with pictures from its files: what `report` and `examine --to x.html` write."""
    from .. import __version__
    from ..pipeline import examine
    from ..presenting.report import report as make

    chosen = one(reviews)
    labels = reader.labels([chosen])
    results = examine(chosen, reader.others(reviews), labels)
    return make(chosen, reader.originals(paths, [chosen]), version=__version__, labels=labels, results=results)


def written(to: Path, data: bytes) -> None:
    """Write a file. Raises `UsageError` where it can't be."""
    from ..errors import UsageError

    try:
        to.write_bytes(data)
    except OSError as error:
        raise UsageError(f"the file can't be written ({error.strerror})", where=str(to), next_step="Check that its folder is there.") from error
