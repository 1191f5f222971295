"""`openupr pack`: the copy of a folder that can be given away."""

from __future__ import annotations

from pathlib import Path

import typer

from ..given.shared_reader import Reader
from ..said.command_language import command_words, message
from ..said.said_on_stderr import exit_with_error, say_on_stderr


def pack(
    folder: Path = typer.Argument(help="The folder of the documents."),
    to: Path = typer.Option(..., help="Where to write: a .zip, or a folder that is not there yet."),
    without: str = typer.Option(None, "--without", help="submissions: leave out what contributors sent, and what nobody can tell to be none."),
    workers: int = typer.Option(None, min=1, help="How many processes read side by side (default: 2 for a batch)."),
) -> None:
    """Make a copy to give away: documents and decisions, without the remove-list, the words on it, and the names of who decided."""
    from ...errors import OpenUPRError, UsageError
    from ...stages.own_work.packing import pack_folder as make
    from ...stages.own_work.packing import write_pack
    from ...stages.taken_in.gathering import gathered_files
    from ...stages.taken_in.own_results import own_among

    reader = Reader(workers=workers)
    try:
        if without not in {None, "submissions"}:
            raise UsageError(message("“{without}” can't be left out", without=without), next_step=message("Say --without submissions."))
        if not folder.is_dir():
            raise UsageError(message("a folder is packed"), where=str(folder), next_step=message("Give the folder that holds the documents."))
        if to.exists() or folder.resolve() in (to.resolve(), *to.resolve().parents):
            step = message("Name a .zip or a folder that is not there yet, outside the folder that is packed.")
            raise UsageError(message("the copy can't be written there"), where=str(to), next_step=step)
        outside = [path for path in gathered_files(folder, reader.report) if not path.resolve().is_relative_to(folder.resolve())]
        every = [path for path in gathered_files(folder) if path not in set(outside)]
        with reader.processes(len(every)) as processes:
            own = sorted(own_among(every, processes))
            files = [path for path in every if path not in set(own)]
            made = make(folder, files, lambda: reader.read([folder]), processes, without_submissions=without is not None)
        write_pack(made, to)
    except OpenUPRError as error:
        exit_with_error(error)
    except OSError as error:
        exit_with_error(
            UsageError(
                message("the copy can't be written ({why})", why=str(error.strerror)),
                where=str(to),
                next_step=message("Choose a place that you may write to."),
            )
        )
    documents = len([name for name in made.files if not name.endswith(("judgements.jsonl", "openupr.toml"))])
    say = command_words().say
    told = say(
        "{documents} documents and {decisions} decisions by {persons} persons, named by letters: {file}",
        documents=documents,
        decisions=made.decisions,
        persons=made.deciders,
        file=str(to),
    )
    typer.echo(told)
    for name, text in made.as_text:
        typer.echo(say("As text alone, with words blocked out: {name} ({file})", name=name, file=text))
    left = [*made.left_out, *((str(path.relative_to(folder)), say("OpenUPR wrote it")) for path in own)]
    left += [(str(path.relative_to(folder)), say("it is a link that leads out of the folder")) for path in outside]
    for name, why in left:
        typer.echo(say("Left out: {name}: {why}", name=name, why=say(why)))
    if without is None:
        say_on_stderr(
            command_words().say("Where the folder has submissions they are in it whole, with all names. `--without submissions` leaves them out.")
        )
    say_on_stderr(command_words().say("A summary of submissions stays as the UN printed it, with all names."))
    say_on_stderr(
        command_words().say(
            "Look through it before you give it away. Documents are as they came: Word files and PDFs may name who wrote them in their properties."
        )
    )
