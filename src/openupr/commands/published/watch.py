"""`openupr watch`: look again at where a record is published, and say what is new, changed, gone, not seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ..given.common_options import STORE
from ..given.given_arguments import identifier_of
from ..given.shared_reader import Reader
from ..said.command_language import command_words, message
from ..said.error_boundary import caught
from ..said.said_on_stderr import exit_with_error, say_on_stderr, terminal_width
from ..said.values_as_typed import Command, Commands
from .archive import ARCHIVE, archive_at, archive_folder
from .history import keep_history, told_history

if TYPE_CHECKING:
    from ...archiving.archive_of_looks import Archive
    from ...archiving.watching import Fetch, Seen, Watched
    from ...stages.apart.workers import Workers

watch = typer.Typer(cls=Commands, help="Look again at where a record is published: what is new, changed, gone, not seen.", no_args_is_help=True)

DECISIONS = ("removed", "withdrawn", "there", "sound")
"""What a person can say of an entry of a list, a document, or (sound) a list of which most is missing at once."""


@watch.command(cls=Command)
@caught
def add(
    review: str = typer.Argument(help="The review, ISO3-SS: CHN-45."),
    page: str = typer.Option(..., help="A saved page (.html), a web archive (.wacz, .warc.gz), a document, a folder of these, or an address."),
    address: str = typer.Option("", help="Where the page is from, where it does not say so itself."),
    seen: str = typer.Option("", help="When it was saved, in UTC (2026-03-04T05:06:07Z), where that was not now. A web archive says it itself."),
    folder: Path = ARCHIVE,
    store: str = STORE,
) -> None:
    """Record what a page shows now, and look at it again at each `openupr watch run`."""
    from ...archiving.watching import Watched, look_at
    from ...archiving.watching import watch as keep_watching
    from ...errors import OpenUPRError, UsageError

    reader = Reader(store=store)
    try:
        named = _review(review)
        which = Watched(named, page if "://" in page else str(Path(page).absolute()), address)
        if not which.is_address and not Path(page).exists():
            raise UsageError(message("there is no such file or folder"), where=page, next_step=message("Give a saved page, a folder, or an address."))
        with reader.processes(1) as workers:
            found = archive_at(archive_folder(folder, store), workers, make=True)
            before = found.log.size
            _note_gap(found)
            with _asking([which]) as fetch:
                came = look_at(found, which, workers, seen=_time(seen), fetch=fetch)
            keep_watching(found, which)
            _say(reader, found, {named}, before, came, workers)
    except OpenUPRError as error:
        exit_with_error(error)


@watch.command(cls=Command)
@caught
def run(
    review: str = typer.Argument(None, help="The review, ISO3-SS; without one, everything that is watched."),
    folder: Path = ARCHIVE,
    store: str = STORE,
) -> None:
    """Look again at all that is watched. What a look does not show is “not seen”, until several have not and a person confirms it."""
    from ...archiving.watching import Seen, look_at, watched
    from ...errors import OpenUPRError

    reader = Reader(store=store)
    try:
        with reader.processes(1) as workers:
            found = archive_at(archive_folder(folder, store), workers)
            chosen = [each for each in watched(found) if review is None or each.review == _review(review)]
            before = found.log.size
            _note_gap(found)
            came = Seen()
            with _asking(chosen) as fetch:
                for each in chosen:
                    try:
                        one = look_at(found, each, workers, again=True, fetch=fetch)
                    except OpenUPRError as error:
                        reader.report(error)
                        continue
                    came.looks += one.looks
                    came.passed += one.passed
            _say(reader, found, {each.review for each in chosen}, before, came, workers)
    except OpenUPRError as error:
        exit_with_error(error)
    reader.finish()


@watch.command(cls=Command)
@caught
def confirm(
    what: str = typer.Argument(help="What `openupr history` names: CHN-45/W3f2a91c0."),
    removed: bool = typer.Option(False, "--removed", help="It was removed. Several sound looks must not have shown it."),
    withdrawn: bool = typer.Option(False, "--withdrawn", help="Its sender took it back. It is named nowhere from then on."),
    there: bool = typer.Option(False, "--there", help="It is there: an earlier decision counts no more."),
    sound: bool = typer.Option(False, "--sound", help="Of a list: looks that show most of it missing at once are believed."),
    by: str = typer.Option(..., help="Who decides: initials. They stand in the log for good."),
    why: str = typer.Option("", help="Why, in a sentence that names nobody: it stands in the log for good."),
    folder: Path = ARCHIVE,
    store: str = STORE,
) -> None:
    """Say what became of something that was not seen: only a person calls it removed."""
    from ...errors import OpenUPRError, UnknownNameError, UsageError

    reader = Reader(store=store)
    try:
        said = [name for name, so in zip(DECISIONS, (removed, withdrawn, there, sound), strict=True) if so]
        if len(said) != 1:
            raise UsageError(message("one decision at a time"), next_step=message("Give one of --removed, --withdrawn, --there, --sound."))
        named = identifier_of(Path(what), "the archive")  # a folder of this name is not meant here
        if named is None or not named[1]:
            raise UsageError(
                message("“{what}” is nothing that is watched", what=what),
                next_step=message("`openupr history REVIEW --names` shows what things are called."),
            )
        with reader.processes(1) as workers:
            found = archive_at(archive_folder(folder, store), workers)
            looked = any(each.look.review == named[0] for _, each in found.looks())
            told = told_history(found, named[0], workers) if looked else None
            confirmable = {} if told is None else {each.id: each.confirmable for each in told.listed}
            confirmable |= {} if told is None else {each.id: each.confirmable for each in told.sources}
            about = next((each for each in confirmable if each.lower() == f"{named[0]}/{named[1]}".lower()), None)
            if about is None:
                raise UnknownNameError(
                    message("nothing is called {what}", what=what),
                    next_step=message("`openupr history REVIEW --names` shows what things are called."),
                )
            if removed and not confirmable[about]:
                step = message("Look again on another day. Until then it is “not seen”.")
                raise UsageError(message("too few sound looks on different days have not shown it to call it removed"), where=about, next_step=step)
            found.decide(named[0], about, said[0], by, why)
            keep_history(reader, told_history(found, named[0], workers))
    except OpenUPRError as error:
        exit_with_error(error)
    said_so = {
        "removed": command_words().say("{record}: removed, by {who}. It is in the log.", record=about, who=by),
        "withdrawn": command_words().say("{record}: withdrawn, by {who}. It is in the log.", record=about, who=by),
        "there": command_words().say("{record}: there, by {who}. It is in the log.", record=about, who=by),
        "sound": command_words().say("{record}: sound, by {who}. It is in the log.", record=about, who=by),
    }
    say_on_stderr(said_so[said[0]])


@contextmanager
def _asking(every: Sequence[Watched]) -> Iterator[Fetch | None]:
    """What looks at the addresses among what is watched; None where there are none, and nobody is asked."""
    if not any(each.is_address for each in every):
        yield None
        return
    from ...fetching import WatchedAddresses
    from ...reading.swept_folders import swept_folder
    from .fetch import client

    with client() as asking, swept_folder() as folder:
        yield WatchedAddresses(asking, folder)


def _review(text: str) -> str:
    from ...stages.taken_in.gathering import checked_metadata

    asked = checked_metadata(text, None)
    return f"{asked.state}-{asked.session:02d}"


def _time(text: str) -> str:
    import re

    from ...errors import UsageError

    if text and not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", text):
        raise UsageError(message("“{text}” is no time", text=text), next_step=message("Write it in UTC, as 2026-03-04T05:06:07Z."))
    return text


def _note_gap(found: Archive) -> None:
    """Log that the looks before have no stamps of two authorities, where that is so."""
    from ...archiving.stamping import note_gap

    if found.log.size and note_gap(found, "no stamp was taken before the next look"):
        say_on_stderr(
            command_words().say(
                "The looks before were not stamped by two authorities: the gap is logged. `openupr archive stamp --request FOLDER` begins a stamp."
            )
        )


def _say(reader: Reader, found: Archive, reviews: set[str], before: int, came: Seen, workers: Workers) -> None:
    """What the looks show that is new, of each review; the store has it from then on."""
    from ...rendering.screen.seen_screen import seen_screen
    from ...views.page.listed.seen_shown import since_view
    from ...views.withheld import Withheld

    for sentence in came.passed:
        say_on_stderr(command_words().said(sentence))
    say_on_stderr(
        command_words().count(
            len(came.looks), one="{n} look recorded in {folder}.", many="{n} looks recorded in {folder}.", folder=str(found.files.folder)
        )
    )
    for each in sorted({look.review for look in came.looks} & reviews):
        told = told_history(found, each, workers)
        keep_history(reader, told)
        typer.echo(seen_screen(since_view(told, before, Withheld(), command_words()), terminal_width(), command_words()))
