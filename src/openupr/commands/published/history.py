"""`openupr history`: what became of a document, or of a whole record, where it is published."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ..given.common_options import STORE
from ..given.opened_stores import opened_store
from ..given.shared_reader import Reader
from ..said.command_language import agreed, command_words
from ..said.said_on_stderr import exit_with_error, say_on_stderr, terminal_width
from .archive import ARCHIVE, archive_at, archive_folder, looks_named

if TYPE_CHECKING:
    from ...archiving.archive_of_looks import Archive
    from ...records import RecordHistory, Review
    from ...stages.apart.workers import Workers


def history(
    what: str = typer.Argument(help="A document's symbol (A/HRC/WG.6/45/CHN/3), a review (CHN-45) or an address."),
    names: bool = typer.Option(False, "--names", help="Name the contributors that are gone. Ask them first: one may have left to be safe."),
    looks: int = typer.Option(2, min=1, help="On how many days sound looks must not show a thing before it can be confirmed as removed."),
    json: bool = typer.Option(False, "--json", help="Print it as JSON."),
    folder: Path = ARCHIVE,
    store: str = STORE,
) -> None:
    """Say what was seen of it, day by day: versions, listed, not seen, removed, restored, each with its entry in the log."""
    from dataclasses import asdict
    from json import dumps

    from ...errors import OpenUPRError
    from ...languages.messages import messages
    from ...rendering.screen.seen_screen import seen_screen
    from ...views.page.listed.seen_shown import seen_view

    reader = Reader(store=store)
    try:
        with reader.processes(1) as workers:
            found = archive_at(archive_folder(folder, store), workers)
            _, first = looks_named(found, what)[0]
            told = told_history(found, first.look.review, workers, looks)
        keep_history(reader, told)
        review = held_review(reader, first.look.review)
        subject = "" if what.upper() == first.look.review else first.look.subject or first.look.source
        named = names and may_name(told)
        view = seen_view(told, reader.withheld([review]), review, named=named, subject=subject, words=messages() if json else command_words())
    except OpenUPRError as error:
        exit_with_error(error)
    if told.absent and not names:
        say_on_stderr(command_words().say("--names shows who is gone; `openupr watch confirm` takes a person's word on it."))
    typer.echo(dumps(asdict(view), ensure_ascii=False, indent=1) if json else seen_screen(view, terminal_width(), command_words()), nl=json)


def told_history(found: Archive, review: str, workers: Workers, enough: int | None = None) -> RecordHistory:
    """The history of a review's record; its pages are read by workers. `enough`: on how many days a thing must not have been seen."""
    from ...archiving.contributor_pages import page_read
    from ...archiving.histories import record_history
    from ...archiving.source_changes import ENOUGH

    told = record_history(found, review, lambda data, address: workers.one(page_read, (data, address), name=address), enough or ENOUGH)
    assert told is not None
    return told


def held_review(reader: Reader, review: str) -> Review | None:
    """The review as the store holds it; None where it holds none of this name."""
    from ...searching.opening import is_there

    if not is_there(reader.store):
        return None
    with opened_store(reader.store) as store, store.read() as library:
        held = {each.id for each in library.listed()}
    return next(iter(reader.get([review])), None) if review in held else None


def keep_history(reader: Reader, told: RecordHistory) -> None:
    """Let the store have it, so that examinations and pages show it. A store that is not there or can't be written is no error."""
    from ...records import pack_record
    from ...searching.opening import is_there

    if not is_there(reader.store):
        return
    with opened_store(reader.store) as store:
        if store.writable:
            with store.write() as library:
                library.put_history(told.review, pack_record(told))


def may_name(told: RecordHistory) -> bool:
    """Whether those that are gone may be named: the user is asked, where there is a terminal; --names alone says so where there is none."""
    import sys

    from ...views.page.listed.seen_shown import ASK_FIRST

    if not told.absent:
        return True
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        say_on_stderr(command_words().say(ASK_FIRST))
        return True
    return agreed(f"{command_words().say(ASK_FIRST)} {command_words().say('Show them?')}", err=True)
