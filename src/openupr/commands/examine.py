"""`openupr examine`: was it a real review? `openupr explain`: what each examination is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from .batch import NO_PERSONS, STORE, TRUST, Reader, columns, given_path, spare, stop, talk
from .report import one, page, talk_of_one, written

if TYPE_CHECKING:
    from ..rendering.compare import Examined

ENDINGS = (".html", ".docx", ".json", ".csv", ".xlsx", ".jsonl")
"""What results can be written as, by the ending of the file."""


def examine(
    paths: list[Path] = typer.Argument(
        parser=given_path,
        metavar="PATHS...",
        help="One review: its documents, their folder, or its name in the store (SVN-48). The one before it may stand beside.",
    ),
    to: Path = typer.Option(None, help="Write it: .html (a page), .docx, .json (results), .csv, .xlsx or .jsonl (evidence), by the ending."),
    compare: bool = typer.Option(False, "--compare", help="Set several reviews side by side, on the screen or in a file (but .docx)."),
    review: str = typer.Option(None, help="The review they belong to, ISO3-SS, where their text does not say."),
    as_: str = typer.Option(None, "--as", help="What kind of document it is, where its text does not say."),
    no_persons: bool = NO_PERSONS,
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Examine a review: each question with its answer, what is usual, and the evidence."""
    from .. import __version__
    from ..assembling import without_persons
    from ..errors import OpenUPRError
    from ..rendering.compare import compare_screen
    from ..rendering.screen.examined_screen import screen

    reader = Reader(store=store, trust=trust)
    try:
        ending = _ending(to, compare=compare)
        spare(to, paths)
        reviews = reader.read(paths, review, as_)
        chosen = reviews if compare and reviews else [one(reviews, "examine", paths)]
        if ending == ".html" and not compare:
            written(to, page(reader, paths, reviews, no_persons=no_persons).encode())
        else:
            made = reader.derived(chosen, reviews)
            examined = [(each.review, each.results) for each in made]
            if no_persons:
                without = without_persons([*reviews, *(each.earlier for each in made if each.earlier)])
                examined = [(without.of(each), without.of(results)) for each, results in examined]
            if ending:
                _write(to, ending, examined, compare=compare)
            else:
                typer.echo(compare_screen(examined, columns()) if compare else screen(*examined[0], __version__, columns()), nl=False)
    except OpenUPRError as error:
        stop(error)
    if not compare:
        talk_of_one(chosen[0], reviews)
    if to is not None:
        talk(f"{', '.join(each.id for each in chosen)}: {to}")
    reader.finish()


def explain(name: str = typer.Argument(None, help="The examination; without one, all are listed.")) -> None:
    """Say what an examination asks, by which rule and formula, what is usual, and what it can't show."""
    from ..errors import OpenUPRError
    from ..rendering.pages import catalogue

    try:
        typer.echo(catalogue.explain(name) if name else catalogue.names(), nl=False)
    except OpenUPRError as error:
        stop(error)


def _ending(to: Path | None, *, compare: bool) -> str:
    """The ending of the file, checked before anything is read; empty for the screen."""
    from ..errors import UsageError

    if to is None:
        return ""
    ending = to.suffix.lower()
    allowed = [each for each in ENDINGS if not (compare and each == ".docx")]
    if ending not in allowed:
        raise UsageError(f"no results can be written as {to.suffix or to.name!r}", where=str(to), next_step=f"End the name in {', '.join(allowed)}.")
    return ending


def _write(to: Path, ending: str, examined: Examined, *, compare: bool) -> None:
    """Write the results of one review, or of several side by side."""
    import json

    from .. import __version__
    from ..rendering.compare import compare_page
    from ..rendering.files.exports import write
    from ..rendering.files.results_json import results_json, results_object
    from ..rendering.word.examined_word import word
    from ..views.tables.evidence import evidence_table

    if ending == ".html":
        written(to, compare_page(examined, __version__).encode())
    elif ending == ".docx":
        written(to, word(*examined[0], __version__))
    elif ending == ".json" and compare:
        every = [results_object(*each, __version__) for each in examined]
        written(to, (json.dumps(every, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace"))
    elif ending == ".json":
        written(to, results_json(*examined[0], __version__).encode())
    else:
        write(evidence_table(examined), to)
