"""`openupr examine`: was it a real review? `openupr explain`: what each examination is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ..given.common_options import NO_PERSONS, STORE, TRUST
from ..given.given_arguments import given_path, refuse_overwriting
from ..given.one_review import only_review, talk_of_one
from ..given.shared_reader import Reader
from ..given.to_file import write_output
from ..said.command_language import command_words, message
from ..said.said_on_stderr import exit_with_error, say_on_stderr, terminal_height, terminal_width
from .own_reviews import BASELINES, named_baselines
from .report import report_page

if TYPE_CHECKING:
    from ...describing import Description
    from ...examining.own_baselines import OwnBaselines
    from ...views.examined.reviews_compared import Examined
    from ...views.withheld import Withheld

ENDINGS = (".html", ".docx", ".json", ".csv", ".xlsx", ".jsonl")
"""What results can be written as, by the ending of the file."""


def examine(
    paths: list[Path] = typer.Argument(
        parser=given_path,
        metavar="PATHS...",
        help="One review: its documents, their folder, or its name in the store (SVN-48). "
        "The one before it may stand beside, or in the store that --store names.",
    ),
    to: Path = typer.Option(None, help="Write it: .html (a page), .docx, .json (results), .csv, .xlsx or .jsonl (evidence), by the ending."),
    compare: bool = typer.Option(False, "--compare", help="Set several reviews side by side, on the screen or in a file (but .docx)."),
    review: str = typer.Option(None, help="The review they belong to, ISO3-SS, where their text does not say."),
    as_: str = typer.Option(None, "--as", help="What kind of document it is, where its text does not say."),
    baselines: Path = BASELINES,
    no_persons: bool = NO_PERSONS,
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Examine a review: each question with its answer, what is usual, and the evidence."""
    from ... import __version__
    from ...errors import OpenUPRError

    reader = Reader(store=store, trust=trust)
    try:
        ending = _ending(to, compare=compare)
        refuse_overwriting(to, paths)
        compared_with = named_baselines(baselines)
        reviews = reader.read(paths, review, as_)
        chosen = reviews if compare and reviews else [only_review(reviews, "examine", paths)]
        if ending == ".html" and not compare:
            write_output(to, report_page(reader, paths, reviews, compared_with, no_persons=no_persons).encode())
        else:
            made = reader.derived(chosen, reviews)
            examined = [(each.review, each.results if compared_with is None else each.results_beside(compared_with)) for each in made]
            withheld = reader.withheld([*reviews, *(each.earlier for each in made)], no_persons=no_persons)
            if ending:
                _write(to, ending, examined, withheld, made[0].description, compared_with, compare=compare)
            elif compare:
                from ...rendering.compare import compare_screen
                from ...views.examined.reviews_compared import compared_reviews

                typer.echo(compare_screen(compared_reviews(examined, withheld, command_words()), terminal_width()), nl=False)
            else:
                from ...rendering.screen.examined_screen import HEIGHT, screen
                from ...views.examined.examined_view import examined_view

                view = examined_view(*examined[0], __version__, withheld, own=compared_with, description=made[0].description, words=command_words())
                typer.echo(screen(view, terminal_width(), words=command_words(), height=terminal_height(HEIGHT)), nl=False)
    except OpenUPRError as error:
        exit_with_error(error)
    if not compare:
        talk_of_one(chosen[0], reviews)
    if to is not None:
        say_on_stderr(command_words().say("{reviews}: {file}", reviews=", ".join(each.id for each in chosen), file=str(to)))
    reader.finish()


def explain(name: str = typer.Argument(None, help="The examination; without one, all are listed.")) -> None:
    """Say what an examination asks, by which rule and formula, what is usual, and what it can't show."""
    from ...errors import OpenUPRError
    from ...rendering.pages import catalogue

    try:
        typer.echo(catalogue.explained_examination(name, command_words()) if name else catalogue.names(command_words()), nl=False)
    except OpenUPRError as error:
        exit_with_error(error)


def _ending(to: Path | None, *, compare: bool) -> str:
    """The ending of the file, checked before anything is read; empty for the screen."""
    from ...errors import UsageError

    if to is None:
        return ""
    ending = to.suffix.lower()
    allowed = [each for each in ENDINGS if not (compare and each == ".docx")]
    if ending not in allowed:
        raise UsageError(
            message("no results can be written as “{suffix}”", suffix=to.suffix or to.name),
            where=str(to),
            next_step=message("End the name in {names}.", names=", ".join(allowed)),
        )
    return ending


def _write(
    to: Path, ending: str, examined: Examined, withheld: Withheld, description: Description, own: OwnBaselines | None, *, compare: bool
) -> None:
    """Write the results of one review, of which `description` says what its words name, or of several side by side. `own` are the user's
    baselines, where they were compared with these."""
    import json

    from ... import __version__
    from ...rendering.compare import compare_page
    from ...rendering.files.exports import write
    from ...rendering.word.examined_word import word
    from ...views.examined.examined_view import examined_view
    from ...views.examined.results_data import results_data
    from ...views.examined.reviews_compared import compared_reviews
    from ...views.tables.evidence import evidence_table

    if ending == ".html":
        write_output(to, compare_page(compared_reviews(examined, withheld, command_words()), __version__, command_words()).encode())
    elif ending == ".docx":
        write_output(
            to, word(examined_view(*examined[0], __version__, withheld, own=own, description=description, words=command_words()), command_words())
        )
    elif ending == ".json":
        every = [results_data(*each, __version__, withheld, own) for each in examined]
        write_output(to, (json.dumps(every if compare else every[0], ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace"))
    else:
        write(evidence_table(examined, withheld), to)
