"""`openupr fetch`: the documents of a review, or of a session, from where they are published, into the archive and the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ...light_dataclass import dataclass, field
from ..given.common_options import STORE
from ..given.opened_stores import opened_store
from ..given.shared_reader import Reader
from ..said.command_language import command_words, message
from ..said.said_on_stderr import exit_with_error, say_on_stderr, talk_of_doubts
from .archive import ARCHIVE, archive_at, archive_folder
from .history import keep_history, told_history

if TYPE_CHECKING:
    from ...fetching import Fetched, FetchedFolder, Fetching, FetchOutcome, PoliteClient, WantedDocument
    from ...records import Counts, Kept

_INTERRUPTED = 130


def fetch(
    reviews: list[str] = typer.Argument(None, help="Reviews, ISO3-SS: CHN-45."),
    session: int = typer.Option(None, "--session", help="All reviews of a session of the Working Group: 45."),
    uhri: bool = typer.Option(False, "--uhri", help="The export of the Universal Human Rights Index too (about 400 MB), for one review or none."),
    symbol: list[str] = typer.Option(None, "--symbol", help="A further document of the one review, by its symbol: A/HRC/56/6. May be repeated."),
    language: str = typer.Option("en", "--language", help="The language: en, fr, es, ru, zh or ar."),
    to: Path = typer.Option(None, "--to", help="The folder for what comes (default: the folder `fetched` beside the store)."),
    from_: Path = typer.Option(None, "--from", help="Ask nobody: take what a person saved in this folder, and say what is missing."),
    dry_run: bool = typer.Option(False, "--dry-run", help="Ask nobody: list symbols and addresses, and what we have."),
    again: bool = typer.Option(False, "--again", help="Ask for what we have, too, and say what has changed."),
    archive: Path = ARCHIVE,
    store: str = STORE,
) -> None:
    """Fetch the documents of a review by their symbols, and read them into the store. Ends with 1 where one did not come that may be there."""
    from ...errors import OpenUPRError

    reader = Reader(store=store)
    try:
        asked = _asked(reviews or [], session, symbol or [], language, uhri=uhri, again=again)
        if dry_run:
            _list(asked, reader)
            return
        if from_ is not None:
            reader.keep([from_], None, None)
        folder = _folder(to, reader.store)
        if from_ is None:
            _take_in_saved(asked, folder, reader)
        found = _check_list(asked, reader) if from_ is not None else _fetched(asked, folder, reader, archive_folder(archive, store))
    except OpenUPRError as error:
        exit_with_error(error)
    except KeyboardInterrupt:
        say_on_stderr(command_words().say("Stopped. What came is kept: the same command goes on from there."))
        raise typer.Exit(_INTERRUPTED) from None
    _say_by_hand(asked, found, lambda review: from_ or folder / review)
    if found.failed:
        raise typer.Exit(1)
    reader.finish()


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the user asks for."""

    reviews: tuple[str, ...]
    symbols: tuple[str, ...]
    language: str
    uhri: bool
    again: bool


@dataclass(slots=True)
class _Found:
    """What became of it: each document that was wanted, and whether what may be published is missing."""

    every: list[Fetched] = field(default_factory=list)
    failed: bool = False


def _asked(reviews: Sequence[str], session: int | None, symbols: Sequence[str], language: str, *, uhri: bool, again: bool) -> _Asked:
    """Raises `UsageError`, `UnknownNameError`."""
    from ...errors import UsageError
    from ...fetching.host_list import checked_symbol
    from ...names import LANGUAGES, reviews_in_session, sessions_of
    from ...stages.taken_in.gathering import checked_metadata

    if language not in LANGUAGES:
        raise UsageError(
            message("“{language}” is no language of the UN", language=language),
            next_step=message("Write one of {names}.", names=", ".join(LANGUAGES)),
        )
    named = [f"{said.state}-{said.session:02d}" for said in (checked_metadata(each, None) for each in reviews)]
    for each in named:
        theirs = sessions_of(each[:3])
        if reviews_in_session(int(each[4:])).states and int(each[4:]) not in theirs:
            sessions = ", ".join(map(str, theirs)) or command_words().say("none that we know")
            say_on_stderr(
                command_words().say(
                    "{review}: by our table {state} is not reviewed in session {session}; its sessions: {sessions}.",
                    review=each,
                    state=each[:3],
                    session=int(each[4:]),
                    sessions=sessions,
                )
            )
    if session is not None:
        table = reviews_in_session(session)
        named += table.reviews
        how_many = command_words().count(
            len(table.states),
            one="Session {session}: {n} State by our table ({source}).",
            many="Session {session}: {n} States by our table ({source}).",
            session=str(session),
            source=table.source or command_words().say("unchecked"),
        )
        say_on_stderr(f"{how_many} {table.note}".rstrip())
    if not named and not uhri:
        raise UsageError(message("nothing was named"), next_step=message("Give a review (CHN-45), --session 45 or --uhri."))
    if symbols and len(named) != 1:
        raise UsageError(message("--symbol is for one review"), next_step=message("Give the review that the document belongs to."))
    if uhri and len(named) > 1:
        raise UsageError(
            message("--uhri is for one review, or none"),
            next_step=message("Fetch it alone, then name the reviews one after the other: it comes once."),
        )
    return _Asked(tuple(dict.fromkeys(named)), tuple(map(checked_symbol, symbols)), language, uhri, again)


def client() -> PoliteClient:
    """Who asks the hosts."""
    from ...fetching import PoliteClient, known_hosts, usual_manners, usual_timing

    return PoliteClient(known_hosts(), usual_manners(), usual_timing())


def _folder(to: Path | None, store: str) -> Path:
    return to or _beside(store, "fetched")


def _beside(store: str, name: str) -> Path:
    """A folder beside the store, or where the user's own data lie for a store that is no file."""
    from platformdirs import user_data_path

    return (user_data_path("openupr", appauthor=False) if "://" in store else Path(store).absolute().parent) / name


# -- what is wanted, and what is held


def wanted_of(
    review: str, reader: Reader, language: str = "en", symbols: Sequence[str] = ()
) -> tuple[list[WantedDocument], dict[tuple[str, str], Kept]]:
    """The documents of a review that can be asked for, with further `symbols`, and those that the store holds."""
    from ...fetching import reports_indexed, wanted_documents
    from ...searching.opening import is_there
    from ...stages.held.held_documents import annotations_held, documents_held

    held: dict[tuple[str, str], Kept] = {}
    known = list(symbols)
    if is_there(reader.store):
        with opened_store(reader.store) as store, store.read() as library:
            held = documents_held(library, review)
            known += [symbol for symbol, _ in held if symbol.startswith("A/HRC/")]
            reports = reports_indexed(review, annotations_held(library, review[:3]))
        known += reports if len(reports) == 1 else ()
    return wanted_documents(review, language, known), held


def _list(asked: _Asked, reader: Reader) -> None:
    from ...fetching import document_places, export_place, known_hosts, unknown_documents

    if asked.uhri:
        typer.echo(f"Human Rights Index  {export_place(asked.language, known_hosts()).address}")
    for review in asked.reviews:
        wanted, held = wanted_of(review, reader, asked.language, asked.symbols)
        typer.echo(review)
        for each in wanted:
            mark = command_words().say("held") if (each.symbol, each.language) in held else ""
            typer.echo(f"  {each.symbol:<28} {_kind(each):<20} {mark:<5}{document_places(each.symbol, each.language, known_hosts())[-1].address}")
        for not_known in unknown_documents(review, wanted):
            typer.echo(f"  {_kinds(not_known.kinds)}: {command_words().say(not_known.why)} {command_words().say(not_known.how)}")


def _check_list(asked: _Asked, reader: Reader) -> _Found:
    """What is held of what is wanted, and what is not."""
    from ...fetching import Fetched, FetchOutcome, document_places, known_hosts

    found = _Found()
    for review in asked.reviews:
        wanted, held = wanted_of(review, reader, asked.language, asked.symbols)
        for each in wanted:
            kept = held.get((each.symbol, each.language))
            address = document_places(each.symbol, each.language, known_hosts())[-1].address
            outcome = FetchOutcome.HELD if kept else FetchOutcome.BY_HAND
            _say(
                found,
                Fetched(
                    each, outcome, address, "" if kept else command_words().say("it is not among what was saved"), Path(kept.path) if kept else None
                ),
            )
    return found


# -- fetching


def _take_in_saved(asked: _Asked, folder: Path, reader: Reader) -> None:
    """Read what a person has saved into the reviews' folders since."""
    from ...reading import path_text
    from ...searching.opening import is_there
    from ...stages.taken_in.gathering import gathered_files

    folders = [place for review in asked.reviews if (place := folder / review).is_dir()]
    if not folders:
        return
    held: set[str] = set()
    if is_there(reader.store):
        with opened_store(reader.store) as store, store.read() as library:
            held = {each.path for each in library.documents()}
    new = [place for place in folders if any(path_text(path.parent.resolve() / path.name) not in held for path in gathered_files(place))]
    if new:
        reader.keep(new, None, None)


def _fetched(asked: _Asked, folder: Path, reader: Reader, looks: Path) -> _Found:
    from ...archiving.stamping import note_gap
    from ...fetching import FetchedFolder, Fetching

    found, place = _Found(), FetchedFolder(folder)
    with place.alone(), client() as asking, reader.processes(1) as workers:
        archive = archive_at(looks, workers, make=True)
        if archive.log.size and asked.again:
            note_gap(archive, "no stamp was taken before the next look")
        fetching = Fetching(asking, place, archive)
        counts = _index(asked, fetching, place, found, reader)
        for review in asked.reviews:
            wanted, held = wanted_of(review, reader, asked.language, asked.symbols)
            if len(asked.reviews) > 1:
                typer.echo(review)
            for each in fetching.documents(wanted, {key: kept.path for key, kept in held.items()}, again=asked.again):
                _say(found, each)
        came = sorted({each.wanted.review for each in found.every if each.wanted.symbol and each.has_come})
        counts = (reader.keep([folder / review for review in came], None, None) if came else []) or counts
        _look_at_symbols(found, reader)
        looked = {each.look.review for _, each in archive.looks()}
        for review in (each for each in asked.reviews if each in looked):
            keep_history(reader, told_history(archive, review, workers))
    if counts:
        from ...rendering.screen.record_lines import review_line

        for count in counts:
            typer.echo(review_line(count.review, count.items, count.rows, count.statements, sum(count.doubts.values()), command_words()))
        talk_of_doubts(counts)
        say_on_stderr(command_words().say("Kept in {store}; the files in {folder}", store=reader.store, folder=str(folder)))
    return found


def _index(asked: _Asked, fetching: Fetching, place: FetchedFolder, found: _Found, reader: Reader) -> list[Counts]:
    """The Human Rights Index, and what it says of the State of the one review, which goes into the store: it may know the report's symbol."""
    if not asked.uhri:
        return []
    each = fetching.export(asked.language, again=asked.again)
    _say(found, each)
    if each.file is None or not asked.reviews:
        return []
    return reader.keep([place.export_for(asked.reviews[0], asked.language)], asked.reviews[0], None)


def _look_at_symbols(found: _Found, reader: Reader) -> None:
    """Say of what came whether it says another symbol than the one that was asked for."""
    from ...reading import path_text

    came = {path_text(each.file.resolve()): each for each in found.every if each.file is not None and each.wanted.symbol and each.has_come}
    if not came:
        return
    with opened_store(reader.store) as store, store.read() as library:
        fresh = library.read_today()
        read = {each.path: each.document for each in library.documents() if each.path in came and each.key in fresh}
    for path, each in came.items():
        symbol = read[path].symbol if path in read else each.wanted.symbol
        if symbol and symbol != each.wanted.symbol:
            say_on_stderr(
                command_words().say(
                    "{symbol}: what came says that it is {said}. Look at it: {file}",
                    symbol=each.wanted.symbol,
                    said=symbol,
                    file=str(each.file),
                )
            )
            found.failed = True


# -- what is said


def _say(found: _Found, each: Fetched) -> None:
    found.every.append(each)
    found.failed = found.failed or each.outcome.failed
    said = _outcomes()[each.outcome]
    why = f": {each.why}" if each.outcome.failed and each.why else ""
    typer.echo(f"{each.wanted.symbol or command_words().say('Human Rights Index'):<28} {_kind(each.wanted):<20} {said}{why}")


def _say_by_hand(asked: _Asked, found: _Found, folder_of: Callable[[str], Path]) -> None:
    """What a person has to get, where it is, and where to put it."""
    from ...fetching import unknown_documents
    from ...languages.messages import in_turn

    hand = [each for each in found.every if each.outcome.failed and each.wanted.symbol]
    for review in asked.reviews:
        mine = [each for each in hand if each.wanted.review == review]
        if mine:
            said_to = command_words().say("Open these in a browser, and save each into {folder}, under any name:", folder=str(folder_of(review)))
            typer.echo(f"\n{said_to}")
            for each in mine:
                typer.echo(f"  {each.wanted.symbol:<28} {each.address}")
    if hand:
        typer.echo(command_words().say("Then run the same command again: it takes them in."))
    said = dict.fromkeys(
        f"{_kinds(each.kinds)}{command_words().mark(':')} {command_words().said(in_turn(each.why, each.how))}"
        for review in asked.reviews
        for each in unknown_documents(review, (one.wanted for one in found.every if one.wanted.review == review))
    )
    for sentence in said:
        say_on_stderr(command_words().say("Not fetched: {sentence}", sentence=sentence))


def _outcomes() -> dict[FetchOutcome, str]:
    from ...fetching import FetchOutcome

    say = command_words().say
    return {
        FetchOutcome.HELD: say("held already"),
        FetchOutcome.CAME: say("came"),
        FetchOutcome.SAME: say("the same as held"),
        FetchOutcome.CHANGED: say("has changed: the new one is read, the old one stays in the store"),
        FetchOutcome.NOT_PUBLISHED: say("not published"),
        FetchOutcome.BY_HAND: say("to be saved by hand"),
        FetchOutcome.NOT_GOT: say("not got"),
    }


def _kind(wanted: WantedDocument) -> str:
    return _kinds([wanted.kind]) if wanted.symbol else ""


def _kinds(kinds: Iterable[str]) -> str:
    from ...records import Kind
    from ...records.texts.kind_names import kind_name

    return ", ".join(command_words().say(kind_name(Kind(each))) for each in kinds)
