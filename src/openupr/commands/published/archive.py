"""`openupr archive`: what was seen, handed on with its proof; stamps, keys, what is withheld."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ..given.common_options import STORE
from ..given.given_arguments import identifier_of, refuse_overwriting
from ..given.opened_stores import store_address
from ..given.shared_reader import Reader
from ..said.command_language import command_words, message
from ..said.error_boundary import caught
from ..said.said_on_stderr import exit_with_error, say_on_stderr
from ..said.values_as_typed import Command, Commands

if TYPE_CHECKING:
    from ...archiving.archive_of_looks import Archive
    from ...archiving.log_entries import Look
    from ...stages.apart.workers import Workers

archive = typer.Typer(cls=Commands, help="Hand on what was seen with its proof; stamps, keys, what is withheld.", no_args_is_help=True)

ARCHIVE = typer.Option(None, "--archive", help="The archive's folder (default: what OPENUPR_ARCHIVE names, else beside the store).")
"""The option that names the archive, the same for every command."""


def archive_folder(asked: Path | None, store: str | None) -> Path:
    """Where the archive is: the folder asked for, else the one that OPENUPR_ARCHIVE names, else beside the store."""
    if asked is not None:
        return asked
    if found := os.environ.get("OPENUPR_ARCHIVE"):
        return Path(found)
    return Path(store_address(store)).with_suffix(".archive")


def archive_at(folder: Path, workers: Workers, *, make: bool = False) -> Archive:
    """The archive in a folder; what it keeps for itself lies beside. Raises `UsageError` where there is none, and none is to be made."""
    import secrets
    from datetime import UTC, datetime

    from ...archiving.archive_of_looks import Archive
    from ...archiving.entry_log import CHECKPOINT
    from ...archiving.looked_over import look_over
    from ...errors import UsageError

    if not make and not (folder / CHECKPOINT).is_file():
        step = message("`openupr watch add REVIEW --page FILE` begins one.")
        raise UsageError(message("there is no archive yet"), where=str(folder), next_step=step)
    return Archive(
        folder,
        folder.with_suffix(".private"),
        now=lambda: datetime.now(UTC),
        draw=secrets.token_bytes,
        look_over=lambda job: workers.one(look_over, job, name=job.look.source),
        waiting=lambda: say_on_stderr(command_words().say("Another openupr is writing to the archive; waiting ...")),
    )


def looks_named(found: Archive, what: str) -> list[tuple[int, Look]]:
    """The looks of a review (`CHN-45`), a document (its symbol) or an address. Raises `UnknownNameError` where there are none."""
    from ...errors import UnknownNameError

    named = identifier_of(Path(what), str(found.files.folder))  # a folder of this name is not meant here
    review = named[0] if named is not None and not named[1] else ""
    chosen = [
        (index, each) for index, each in found.looks() if (each.look.review == review if review else what in (each.look.subject, each.look.source))
    ]
    if not chosen:
        subjects = sorted({each.look.review for _, each in found.looks()})
        step = (
            message(
                "The archive has looks of {names}: `openupr history {subjects}` names its documents.",
                names=", ".join(subjects[:12]),
                subjects=subjects[0],
            )
            if subjects
            else ""
        )
        raise UnknownNameError(message("nobody has looked at {what}", what=what), where=str(found.files.folder), next_step=step)
    return chosen


@archive.command(cls=Command)
@caught
def export(
    what: str = typer.Argument(help="A document's symbol, a review (CHN-45) or an address."),
    to: Path = typer.Option(..., help="The file to write: .zip (a proof, for `openupr verify`), .wacz or .warc.gz (for other programs)."),
    folder: Path = ARCHIVE,
    store: str = STORE,
) -> None:
    """Write looks with their bytes, and all that it takes to check them anywhere, without a store or a network."""
    from ...errors import OpenUPRError, UsageError
    from ...rendering.files.exports import whole_file

    try:
        if not to.name.lower().endswith((".zip", ".wacz", ".warc.gz")):
            step = message("End the name in .zip, .wacz or .warc.gz.")
            raise UsageError(message("nothing can be exported as “{suffix}”", suffix=to.suffix or to.name), where=str(to), next_step=step)
        refuse_overwriting(to)
        with Reader(store=store).processes(1) as workers:
            found = archive_at(archive_folder(folder, store), workers)
            chosen = looks_named(found, what)
            data = _exported(found, chosen, to.suffix.lower())
        with whole_file(to) as out:
            out.write(data)
    except OpenUPRError as error:
        exit_with_error(error)
    say_on_stderr(command_words().count(len(chosen), one="{n} look of {what}: {file}", many="{n} looks of {what}: {file}", what=what, file=str(to)))
    say_on_stderr(command_words().say("The bytes are as they came, with every name in them, those of submissions too where there are any."))
    say_on_stderr(command_words().say("Look through them before you hand them on; `openupr archive withhold` takes some out."))


def _exported(found: Archive, chosen: list[tuple[int, Look]], ending: str) -> bytes:
    from ...archiving.plain_zip import zipped
    from ...archiving.proof_files import proof_of
    from ...archiving.warc_written import wacz, warc

    if ending == ".zip":
        return zipped(proof_of(found, [index for index, _ in chosen]))
    return (wacz if ending == ".wacz" else warc)(found, chosen)


@archive.command(cls=Command)
@caught
def stamp(
    request: Path = typer.Option(None, help="The folder to write requests to: one for each of two authorities."),
    answer: Path = typer.Option(None, help="The answer of an authority (.tsr)."),
    root: Path = typer.Option(None, help="With --answer: the authority's root certificate (PEM), from where it publishes it."),
    chain: Path = typer.Option(None, help="With --answer: certificates between (PEM), where the answer does not bring them."),
    folder: Path = ARCHIVE,
    store: str = STORE,
) -> None:
    """Have an authority say when the archive was there at the latest (RFC 3161): write requests, take answers."""
    from ...errors import OpenUPRError, UsageError

    try:
        if (request is None) == (answer is None) or (answer is not None and root is None):
            raise UsageError(message("one thing at a time"), next_step=message("Give --request FOLDER, or --answer FILE with --root FILE."))
        with Reader(store=store).processes(1) as workers:
            found = archive_at(archive_folder(folder, store), workers)
            if request is not None:
                _write_requests(found, request)
            else:
                _take_answer(found, answer, root, chain, workers)
    except OpenUPRError as error:
        exit_with_error(error)


def _write_requests(found: Archive, to: Path) -> None:
    from ...archiving.stamping import stamp_requests
    from ...rendering.files.exports import whole_file

    to.mkdir(parents=True, exist_ok=True)
    for name, data in stamp_requests(found):
        with whole_file(to / name) as out:
            out.write(data)
        typer.echo(f"curl -H 'Content-Type: application/timestamp-query' --data-binary @{to / name} ADDRESS -o {to / name.replace('.tsq', '.tsr')}")
    say_on_stderr(
        command_words().say(
            "Send each to another authority, whose roots have nothing to do with each other; then `openupr archive stamp --answer FILE --root FILE`."
        )
    )


def _take_answer(found: Archive, answer: Path, root: Path, chain: Path | None, workers: Workers) -> None:
    from ...archiving.stamp_checks import check_stamp, imprint_of
    from ...archiving.stamping import ROOTS, TimestampAnswer, stamps_by_root, take_answer
    from ...reading import content

    given = TimestampAnswer(content(answer), content(root), content(chain) if chain is not None else b"", str(answer))
    imprint, check = partial(workers.one, imprint_of, name=str(answer)), partial(workers.one, check_stamp, name=str(answer))
    size, said = take_answer(found, given, imprint, check)
    typer.echo(
        command_words().say(
            "The first {n} entries were there not later than {time}, by {authority}, under {root}.",
            n=size,
            time=said.time,
            authority=said.authority,
            root=said.root_name,
        )
    )
    typer.echo(command_words().say("SHA-256 of the root's certificate: {fingerprint}", fingerprint=said.fingerprint))
    say_on_stderr(
        command_words().say("Hold this fingerprint against what the authority publishes: no program can tell whether a root is what it says.")
    )
    if len(stamps_by_root(found, size)) < ROOTS:
        say_on_stderr(command_words().say("One more, of an authority with another root, and neither alone can have lied about the time."))


@archive.command(cls=Command)
@caught
def withhold(
    sha256: str = typer.Argument(help="The SHA-256 of the bytes (`openupr history` shows it), or the leaf hash of an entry."),
    why: str = typer.Option(..., help="Why, in a sentence that names nobody: it stands in the log for good."),
    erase: bool = typer.Option(False, "--erase", help="Erase it from this machine, too. There is no way back."),
    folder: Path = ARCHIVE,
    store: str = STORE,
) -> None:
    """Take bytes out of what is handed on, or erase them, or an entry. Their hash stays in the log, and every proof of all else holds."""
    from ...errors import OpenUPRError

    try:
        with Reader(store=store).processes(1) as workers:
            found = archive_at(archive_folder(folder, store), workers)
            found.withhold(_whole(found, sha256.lower()), why, erase=erase)
    except OpenUPRError as error:
        exit_with_error(error)
    told = (
        command_words().say("Erased: {sha256}. The reason is in the log. Copies elsewhere, and in the store, stay as they are.", sha256=sha256)
        if erase
        else command_words().say("Withheld: {sha256}. The reason is in the log. Copies elsewhere, and in the store, stay as they are.", sha256=sha256)
    )
    say_on_stderr(told)


def _whole(found: Archive, start: str) -> str:
    """The one hash of the archive that begins so; as it is where it is whole."""
    from ...errors import UnknownNameError

    every = {each.look.sha256 for _, each in found.looks()}
    fits = [each for each in every if each.startswith(start)] if 8 <= len(start) < 64 else [start]
    if len(fits) != 1:
        raise UnknownNameError(message("{fits} hashes begin with {start}", fits=len(fits), start=start), next_step=message("Give the whole SHA-256."))
    return fits[0]


@archive.command(cls=Command)
@caught
def rotate(
    stolen: bool = typer.Option(False, "--stolen", help="The key was stolen: what it signs from now on proves nothing."),
    lost: bool = typer.Option(False, "--lost", help="The key is lost: a new one signs without its word, which every check will say."),
    folder: Path = ARCHIVE,
    store: str = STORE,
) -> None:
    """Let a new key sign the archive from now on. The change is an entry of the log."""
    from ...errors import OpenUPRError, UsageError

    try:
        if stolen and lost:
            raise UsageError(message("stolen or lost"), next_step=message("Give one of --stolen, --lost, or neither."))
        with Reader(store=store).processes(1) as workers:
            found = archive_at(archive_folder(folder, store), workers)
            found.change_key("stolen" if stolen else "lost" if lost else "routine")
            public = found.signer().public.text
    except OpenUPRError as error:
        exit_with_error(error)
    typer.echo(public)
    say_on_stderr(command_words().say("Publish this line where the one before was published, so that others can hold it against the log."))
