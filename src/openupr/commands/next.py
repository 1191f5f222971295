"""`openupr next`: which documents of a review are missing, where they are and what they would let us answer; and when its State is reviewed next."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from .shared_reader import STORE, TRUST, Reader, columns, given_path, identifier_of, opened, stop, talk

if TYPE_CHECKING:
    from ..records import Document, Kind

_FOR = {
    "addendum": "Which recommendations does the State support in the end, and why not the others?",
    "thematic_list": "Which position does OHCHR note on each recommendation, and what does the State say of carrying it out?",
    "advance_questions": "What was asked before the review, and did the State answer it?",
    "submission": "What did those who wrote to the UN say, and what of it stands in its summary?",
}
"""What documents are for that no examination needs, by their kinds."""


def next_(
    path: Path = typer.Argument(parser=given_path, metavar="PATH", help="A review by its name (SVN-48), held or not, or the folder of one."),
    calendar: Path = typer.Option(None, "--calendar", help="Write the session in which the State is reviewed next as a calendar entry (.ics)."),
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Say which documents of a review are missing, with symbol and address, what they would let us answer, and when its State is reviewed next."""
    from ..errors import OpenUPRError, UsageError

    reader = Reader(store=store, trust=trust)
    try:
        if calendar is not None and calendar.suffix.lower() != ".ics":
            raise UsageError("a calendar entry is a file that ends in .ics", where=str(calendar), next_step="End the name in .ics.")
        review, documents = _held(path, reader, store)
        _say_missing(review, documents, reader)
        _say_before(review, reader)
        written = _say_next(review, calendar)
    except OpenUPRError as error:
        stop(error)
    reader.finish()
    if calendar is not None and not written:
        raise typer.Exit(1)


def _held(path: Path, reader: Reader, store: str | None) -> tuple[str, tuple[Document, ...]]:
    """The review, and its documents: none where nothing of it is held. Raises `UsageError`, `UnknownNameError`."""
    from ..errors import UsageError
    from ..searching.opening import is_there
    from ..stages.gathering import told

    named = identifier_of(path, store)
    if named is not None:
        told(named[0], None)
        listed: Collection[str] = ()
        if is_there(reader.store):
            with opened(reader.store) as held, held.read() as library:
                listed = {each.id for each in library.listed() if each.counts is not None}
        if named[0] not in listed:
            return named[0], ()
    reviews = reader.read([path])
    if len(reviews) != 1:
        raise UsageError(f"this is of {len(reviews)} reviews", where=str(path), next_step="Give one.")
    return reviews[0].id, reviews[0].documents


# -- what is missing


def _say_missing(review: str, documents: tuple[Document, ...], reader: Reader) -> None:
    from ..fetching import document_places, known_hosts, unknown_documents
    from .fetch import wanted_of

    symbols = [each.symbol for each in documents if each.symbol and each.symbol.startswith("A/HRC/")]
    wanted, _ = wanted_of(review, reader, symbols=symbols)
    kinds = {each.kind for each in documents}
    missing = [each for each in wanted if each.kind not in kinds]
    typer.echo(f"{review}: {len(wanted) - len(missing)} of the {len(wanted)} documents whose symbols are known are held.")
    for each in missing:
        address = document_places(each.symbol, each.language, known_hosts())[-1].address
        typer.echo(f"\n{each.symbol}  {_words(each.kind)}\n  {address}")
        _say_questions(each.kind, kinds)
    for without in unknown_documents(review, wanted):
        lacking = [kind for kind in without.kinds if kind not in kinds]
        if lacking:
            typer.echo(f"\nNo symbol is known: {', '.join(map(_words, lacking))}")
            typer.echo(_wrapped(f"{without.why[0].upper()}{without.why[1:]}. {without.how}", "  "))
        for kind in lacking:
            _say_questions(kind, kinds)
    if missing:
        talk(f"`openupr fetch {review}` asks for those that have a symbol.")


def _say_questions(kind: Kind, held: Collection[Kind]) -> None:
    """Say what a document of this kind would let us answer."""
    from ..examining.every import EVERY
    from ..examining.result_words import KINDS

    found = []
    for each in EVERY:
        if kind in each.needs:
            others = [KINDS[other] for other in each.needs if other is not kind and other not in held]
            found.append(f"{each.question}{f' (with {others[0]})' if others else ''}")
    for question in found or filter(None, [_FOR.get(kind, "")]):
        typer.echo(_wrapped(question, "  - ", "    "))


def _wrapped(text: str, first: str, further: str = "") -> str:
    import textwrap

    return textwrap.fill(text, columns(), initial_indent=first, subsequent_indent=further or first, break_long_words=False, break_on_hyphens=False)


def _words(kind: Kind) -> str:
    return str(kind).replace("_", " ")


# -- when


def _say_before(review: str, reader: Reader) -> None:
    """Say that the review before is not held: what was asked then can't be told without it."""
    from ..names import sessions_of
    from ..searching.opening import is_there

    earlier = [number for number in sessions_of(review[:3]) if number < int(review[4:])]
    if not earlier:
        return
    before = f"{review[:3]}-{earlier[-1]:02d}"
    held: Collection[str] = ()
    if is_there(reader.store):
        with opened(reader.store) as store, store.read() as library:
            held = {each.id for each in library.listed()}
    if before not in held:
        typer.echo(
            f"\nThe review before, {before}, is not in the store: what was asked then and became of it can't be told. `openupr fetch {before}`"
        )


def _say_next(review: str, calendar: Path | None) -> bool:
    """Say when the State is reviewed next, and write it down; whether there was something to write."""
    from datetime import date

    from ..names import reviews_of, session, sessions, sessions_of

    later = [number for number in sessions_of(review[:3]) if number > int(review[4:])]
    if not later:
        last = sessions()[-1]
        typer.echo(f"\nThe next review: not known here. Our table of sessions ends with session {last.number} ({last.start}).")
        return False
    found, listed = session(later[0]), reviews_of(later[0])
    checked = f"by {listed.source}" if listed.source else "by our table, unchecked"
    note = "".join(f" {each}" for each in (found.note, listed.note) if each)
    when = f"{found.start} to {found.end} (by {found.source})" if found.source else f"{found.start}; the days are not known here"
    typer.echo(f"\nThe next review: {review[:3]}-{later[0]:02d}, {checked}. Session {later[0]}: {when}.{note}")
    typer.echo("Not known here: the day of this State’s review, and the deadlines for submissions. OHCHR’s calendar has them.")
    if calendar is None or not found.source:
        return False
    from ..rendering.files.calendar_file import calendar_entry
    from ..rendering.files.written_whole import whole_file

    title = f"Universal Periodic Review of {_name(review[:3])}: session {later[0]}"
    said = f"The days of the session, by {found.source}. The day of this State’s review is not known here."
    with whole_file(calendar) as out:
        out.write(calendar_entry(f"{review[:3]}-{later[0]:02d}@openupr", date.fromisoformat(found.start), date.fromisoformat(found.end), title, said))
    talk(f"Written: {calendar}")
    return True


def _name(code: str) -> str:
    from ..names import state

    return state(code).name
