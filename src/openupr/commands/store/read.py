"""`openupr read`: what was found, in twenty lines; what did not add up."""

from __future__ import annotations

from pathlib import Path

import typer

from ..given.common_options import STORE, TRUST
from ..given.given_arguments import identifier_of
from ..given.shared_reader import Reader
from ..said.command_language import command_words, message
from ..said.said_on_stderr import exit_with_error, say_on_stderr, talk_of_doubts


def read(
    paths: list[Path] = typer.Argument(help="Documents, or folders of them; or reviews in the store (SVN-48): what they hold is said again."),
    review: str = typer.Option(None, help="The review they belong to, ISO3-SS, where their text does not say: SVN-07."),
    by: str = typer.Option(None, "--by", help="With --as statement: the State that read it out, by name or code (NZL)."),
    as_: str = typer.Option(None, "--as", help="What kind of document it is, where its text does not say: working-group-report."),
    date: str = typer.Option(None, "--date", help="With --as openness-list: the day on which the list was saved, 2026-01-31."),
    workers: int = typer.Option(None, min=1, help="How many processes read side by side (default: 2 for a batch)."),
    on: str = typer.Option(None, "--on", metavar="ADDRESS", help="Read on the Dask cluster whose scheduler listens there: tcp://192.0.2.7:8786."),
    store: str = STORE,
    trust: bool = TRUST,
    no_store: bool = typer.Option(False, "--no-store", help="Keep nothing: read the files alone."),
) -> None:
    """Read documents into the store, and say what was found and what does not add up."""
    from ...errors import UsageError
    from ...records import counts
    from ...rendering.screen.record_lines import review_line
    from ...rendering.screen.review_screen import summary
    from ...views.page.listed.summary_view import summary_view

    more = by or date  # a statement has a speaker, a list a day
    as_ = f"{as_}:{more}" if as_ and more else as_
    reader = Reader(workers=workers, store=store, on=on, trust=trust)
    if on and workers:
        exit_with_error(
            UsageError(
                message("--workers is for this machine, --on for a cluster: one of the two"),
                next_step=message("A cluster's workers are counted there."),
            )
        )
    named = [path for path in paths if identifier_of(path) is not None]
    if named and len(named) < len(paths):
        step = message("Give the paths alone, or the names alone.")
        exit_with_error(
            UsageError(message("documents are read, reviews by their names are in the store already"), where=str(named[0]), next_step=step)
        )
    only = no_store or bool(named)
    reviews = reader.read(paths, review, as_) if only else []
    found = [counts(each) for each in reviews] if only else reader.keep(paths, review, as_)
    if len(found) == 1 and (reviews := reviews or reader.get([found[0].review])):  # none where the store can't give it, which was said then
        (made,) = reader.derived(reviews, earlier=False)
        typer.echo(summary(summary_view(reviews[0], reader.withheld(reviews), labels=made.labels, words=command_words())))
    elif found:
        for each in found:
            typer.echo(review_line(each.review, each.items, each.rows, each.statements, sum(each.doubts.values()), command_words()))
        talk_of_doubts(found)
    if found and not only:
        say_on_stderr(command_words().say("Kept in {store}", store=reader.store))
    reader.finish()
