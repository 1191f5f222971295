"""`openupr verify`: does a proof, or an archive, hold? Without a store and without a network."""

from __future__ import annotations

from pathlib import Path

import typer

from ..said.command_language import command_words
from ..said.said_on_stderr import exit_with_error, terminal_width


def verify(
    path: Path = typer.Argument(help="A proof (.zip, by `openupr archive export`), or the folder of an archive."),
    against: list[Path] = typer.Option(
        None,
        help="A checkpoint or a proof of the same log that somebody else holds (several times). Contradictions are told.",
    ),
    root: list[str] = typer.Option(None, help="The SHA-256 fingerprint of a stamping authority's root that you trust; may be given several times."),
    json: bool = typer.Option(False, "--json", help="Print what was found as JSON."),
) -> None:
    """Check that looks are included, that the log was only added to since, and when it was stamped at the latest. Ends with 1 if not."""
    from dataclasses import asdict
    from json import dumps

    from ...archiving.checking_jobs import Checking, proof_checked
    from ...errors import OpenUPRError
    from ...languages.messages import messages
    from ...rendering.screen.seen_screen import proof_screen
    from ...stages.apart.workers import Workers
    from ...views.proof_shown import proof_view

    try:
        trusted = tuple("".join(each.split(":")).lower() for each in root or ())
        with Workers(1, seconds=_PATIENCE) as workers:
            proved = workers.one(proof_checked, Checking(str(path), tuple(map(str, against or ())), trusted), name=str(path))
        view = proof_view(proved, path.name, messages() if json else command_words())
    except OpenUPRError as error:
        exit_with_error(error)
    typer.echo(dumps(asdict(view), ensure_ascii=False, indent=1) if json else proof_screen(view, terminal_width(), command_words()), nl=json)
    if not view.holds:
        raise typer.Exit(1)


_PATIENCE = 600.0
"""Seconds of work for a check: an archive of a million entries takes a minute."""
