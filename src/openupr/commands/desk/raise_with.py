"""`openupr raise-with`: which delegations would raise a topic, by what they did before."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ..given.common_options import NO_PERSONS, STORE, TRUST
from ..given.given_arguments import given_path, refuse_overwriting
from ..given.opened_stores import opened_store
from ..given.shared_reader import Reader
from ..said.command_language import command_words, message
from ..said.said_on_stderr import exit_with_error, say_on_stderr, terminal_width
from .brief import later_reviews, reviews_so_far

if TYPE_CHECKING:
    from ...preparing.briefs.raising import AskedElsewhere
    from ...views.briefs.raising_view import RaisingView

_SHOWN = 12
_KINDS = ("csv", "xlsx", "json", "jsonl", "parquet", "html")
"""How the name of a file may end."""


def raise_with(
    given: list[str] = typer.Argument(
        metavar="REVIEW", help="The review that it is for (SVN-48; SVN: the newest), with earlier ones from the store; or folders."
    ),
    topic: str = typer.Option(..., "--topic", help="What it is about: a few words, one of UPR Info's issues, a group, or an instrument."),
    to: Path = typer.Option(None, help="The file to write: .csv, .xlsx, .json, .jsonl, .parquet, or .html (a page). Default: the screen."),
    no_persons: bool = NO_PERSONS,
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Say which delegations would raise a topic: those that asked this State about it before, with the answer, and those that ask others about it.
    It says how often, how specifically and with what result. Columns of evidence, no score. What a document plainly tells as done is counted in
    told_as_done; where_done names the paragraph. The columns specific, supported and answered are of requests to other States. An empty cell is no
    0: it can't be told, or we found none."""
    from ...errors import OpenUPRError
    from ...preparing.briefs.raising import held_of_state, raising
    from ...preparing.briefs.replied.told_as_done import TellsAsDone
    from ...searching.found_for_desk import asked_elsewhere, others_held
    from ...searching.opening import is_there
    from ...stages.briefs.topic_briefs import belonging_to_topic
    from ...views.briefs.raising_view import FOR_PEOPLE, raising_view

    reader = Reader(store=store, trust=trust)
    try:
        paths = reader.meant([given_path(text) for text in given])
        if to is not None:
            _check_ending(to)
            refuse_overwriting(to, paths)
        reviews = reviews_so_far(reader, paths)
        found = belonging_to_topic(reader.hand.derived(reviews, reviews), topic)
        elsewhere: list[AskedElsewhere] = []
        others = 0
        if is_there(reader.store):
            with opened_store(reader.store) as held, held.read() as library:
                elsewhere = list(asked_elsewhere(library, found.topic, reviews[-1].state))
                others = others_held(library, reviews[-1].state)
        later = later_reviews(reader, reviews)
        made = raising(found, reviews, elsewhere, TellsAsDone([*reviews, *later]), later)
        withheld = reader.withheld(reviews, no_persons=no_persons)
        view = partial(raising_view, topic, reviews[-1].state, made, withheld, held_of_state(reviews, others))
        _write(view(command_words() if to is None or to.suffix.lower().lstrip(".") in FOR_PEOPLE else None), view(command_words()).said, to)
    except OpenUPRError as error:
        exit_with_error(error)
    reader.finish()


def _check_ending(to: Path) -> None:
    """Raises `UsageError` for a file that can't be written, before anything is looked for."""
    from ...errors import UsageError

    if to.suffix.lower().lstrip(".") not in _KINDS:
        raise UsageError(
            message("no table can be written as “{suffix}”", suffix=to.suffix or to.name),
            where=str(to),
            next_step=message("End the name in {names} or .{kinds}.", names=", ".join(f".{each}" for each in _KINDS[:-1]), kinds=_KINDS[-1]),
        )


def _write(view: RaisingView, said: tuple[str, ...], to: Path | None) -> None:
    """Show it, or write it to a file, and say what is to be known of it."""
    from ...rendering.files.exports import write
    from ...rendering.files.written_whole import whole_file

    if to is None:
        _show(view)
        return
    if to.suffix.lower() == ".html":
        from ...rendering.html.table_page import table_page

        with whole_file(to) as out:
            out.write(table_page(view.title, view.table, view.said, view.heads, command_words()).encode("utf-8", "replace"))
        written = len(tuple(view.table.rows))
    else:
        written = write(view.table, to)
    say_on_stderr(command_words().count(written, one="{n} delegation: {file}", many="{n} delegations: {file}", file=str(to)))
    for sentence in said:
        say_on_stderr(sentence)


def _show(view: RaisingView) -> None:
    from ...rendering.screen.raising_lines import raising_lines

    typer.echo(raising_lines(view, terminal_width(), _SHOWN, command_words()), nl=False)
