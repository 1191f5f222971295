"""`openupr openness`: lists on visits, treaties, reports, invitations and national institutions beside what the compilation says."""

from __future__ import annotations

from pathlib import Path

import typer

from ..given.common_options import NO_PERSONS, STORE, TRUST
from ..given.given_arguments import given_path
from ..given.shared_reader import Reader
from ..said.command_language import command_words, message
from ..said.said_on_stderr import exit_with_error


def openness(
    path: Path = typer.Argument(parser=given_path, metavar="PATH", help="A review by its name in the store (SVN-48), or its folder or documents."),
    source: list[Path] = typer.Option(
        [], "--from", help="A list saved from OHCHR's pages, or GANHRI's chart: .csv, .xlsx or .html. Without it, those that are kept."
    ),
    day: str = typer.Option(None, "--date", help="The day on which it was saved, 2026-01-31: how long requests are open is computed from it."),
    as_json: bool = typer.Option(False, "--json", help="Print JSON instead of text."),
    no_persons: bool = NO_PERSONS,
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Show OHCHR's lists of visits, treaties, reports and invitations, and GANHRI's chart of national institutions, with their dates. The
    compilation's words stand beside them."""
    from dataclasses import asdict
    from datetime import UTC, datetime
    from json import dumps

    from ...errors import OpenUPRError, UsageError
    from ...extracting.iso_days import whole_day
    from ...languages.messages import messages
    from ...rendering.screen.openness_screen import openness_screen
    from ...stages.own_work.list_jobs import ListAsked, list_in
    from ...views.page.documents.lists_shown import kept_views
    from ...views.page.documents.openness_beside import openness_view
    from ..given.one_review import only_review

    reader = Reader(store=store, trust=trust)
    try:
        saved = whole_day(day) if day else ""
        chosen = only_review(reader.read([path]), "openness", [path])
        withheld = reader.withheld([chosen], no_persons=no_persons)
        spoken = None if as_json else command_words()  # data for programs is in English
        if not source and not chosen.lists:
            step = message(
                "Give one with --from. Or keep one: openupr read LIST.csv --as openness-list --date 2026-01-31 --review {review}", review=chosen.id
            )
            raise UsageError(message("no list is kept with this review"), where=chosen.id, next_step=step)
        until = saved or datetime.now(UTC).date().isoformat()
        with reader.processes(len(source)) as workers:
            found = [workers.one(list_in, ListAsked(str(each), chosen.state, until), name=each.name) for each in source]
        views = [
            openness_view(chosen, each, name.name, saved, withheld, spoken, [other for other in found if other is not each])
            for each, name in zip(found, source, strict=True)
        ] or [*kept_views(chosen, withheld, spoken or messages())]
        typer.echo(dumps([asdict(view) for view in views], ensure_ascii=False, indent=1) if as_json else openness_screen(views, spoken))
    except OpenUPRError as error:
        exit_with_error(error)
    reader.finish()
