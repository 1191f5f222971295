"""`openupr next`: which documents of a review are missing, where they are and what they would let us answer; and when its State is reviewed next."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ..given.common_options import STORE, TRUST
from ..given.given_arguments import given_path, identifier_of, refuse_overwriting
from ..given.opened_stores import opened_store
from ..given.shared_reader import Reader
from ..said.command_language import command_words, message
from ..said.said_on_stderr import exit_with_error, say_on_stderr, terminal_width

if TYPE_CHECKING:
    from ...languages.messages import Value
    from ...records import Document, Kind


def next_(
    path: Path = typer.Argument(parser=given_path, metavar="PATH", help="A review by its name (SVN-48), held or not, or the folder of one."),
    calendar: Path = typer.Option(None, "--calendar", help="Write the session in which the State is reviewed next as a calendar entry (.ics)."),
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Say which documents of a review are missing, with symbol and address, what they would let us answer, and when its State is reviewed next."""
    from ...errors import OpenUPRError, UsageError

    reader = Reader(store=store, trust=trust)
    try:
        if calendar is not None and calendar.suffix.lower() != ".ics":
            raise UsageError(message("a calendar entry is a file that ends in .ics"), where=str(calendar), next_step=message("End the name in .ics."))
        refuse_overwriting(calendar, [path])
        review, documents, named = _held(path, reader, store)
        _say_missing(review, documents, reader, named)
        _say_before(review, reader)
        written = _say_next(review, calendar)
    except OpenUPRError as error:
        exit_with_error(error)
    reader.finish()
    if calendar is not None and not written:
        say_on_stderr(command_words().say("{file} was not written: the days of the next review are not known here.", file=str(calendar)))
        raise typer.Exit(1)


def _held(path: Path, reader: Reader, store: str | None) -> tuple[str, tuple[Document, ...], tuple[str, ...]]:
    """The review, its documents (none where nothing of it is held), and the symbols of those that its report names and that are not among them.
    Raises `UsageError`, `UnknownNameError`."""
    from ...errors import UsageError
    from ...linking.versions.named_by_report import named_not_held
    from ...names import asked_state
    from ...searching.opening import is_there
    from ...stages.taken_in.gathering import checked_metadata

    (path,) = reader.meant([path])
    named = identifier_of(path, store)
    if named is not None:
        checked_metadata(named[0], None)
        listed: Collection[str] = ()
        if is_there(reader.store):
            with opened_store(reader.store) as held, held.read() as library:
                listed = {each.id for each in library.listed() if each.counts is not None}
        if named[0] not in listed:
            asked_state(named[0][:3])
            return named[0], (), ()
    elif not path.exists():
        _refuse_name(str(path))
    reviews = reader.read([path])
    if not reviews:
        step = message("Give the review by its name, such as SVN-48, or the folder of its documents.")
        raise UsageError(message("no document of a review could be read there"), where=str(path), next_step=step)
    if len(reviews) != 1:
        raise UsageError(message("this is of {reviews} reviews", reviews=len(reviews)), where=str(path), next_step=message("Give one."))
    return reviews[0].id, reviews[0].documents, tuple(each.symbol for each in named_not_held(reviews[0]))


def _refuse_name(given: str) -> None:
    """Raises `UsageError` for the name of a State, with the reviews that it has by the table: one of them is meant."""
    from ...errors import UsageError
    from ...names import find_state, sessions_of, states

    named = find_state(given) or next((each for each in states() if each.iso3 == given.upper()), None)
    reviews = tuple(f"{named.iso3}-{number:02d}" for number in sessions_of(named.iso3)) if named is not None else ()
    if reviews:
        step = message("By our table its reviews are {reviews}: name one.", reviews=reviews)
        raise UsageError(message("this is a State, and the store has no review of it"), where=given, next_step=step)


# -- what is missing


def _say_missing(review: str, documents: tuple[Document, ...], reader: Reader, named: Collection[str]) -> None:
    from ...fetching import document_places, known_hosts, unknown_documents
    from ...names import sessions_of
    from ...views.code_words import KIND_NAMES
    from .fetch import wanted_of

    symbols = [each.symbol for each in documents if each.symbol and each.symbol.startswith("A/HRC/")]
    wanted, _ = wanted_of(review, reader, symbols=[*symbols, *named])
    kinds = {each.kind for each in documents}
    missing = [each for each in wanted if each.kind not in kinds or each.symbol in named]
    spoken = command_words()
    said = spoken.count(
        len(wanted),
        one="{review}: we have {held} of the {n} document whose symbol is known.",
        many="{review}: we have {held} of the {n} documents whose symbols are known.",
        review=review,
        held=len(wanted) - len(missing),
    )
    typer.echo(said)
    known = tuple(str(number) for number in sessions_of(review[:3]))
    if known and str(int(review[4:])) not in known and not documents:
        typer.echo(
            spoken.say(
                "By our table {state:the} is not reviewed in this session, but in {sessions}: look whether its documents exist.",
                state=review[:3],
                sessions=known,
            )
        )
    for each in missing:
        address = document_places(each.symbol, each.language, known_hosts())[-1].address
        typer.echo(f"\n{each.symbol}  {spoken.say(KIND_NAMES[each.kind])}\n  {address}")
        if each.symbol in named:
            typer.echo(f"  {spoken.say('The report names it.')}")
        if each.kind not in kinds:
            _say_questions(each.kind, kinds)
    for without in unknown_documents(review, wanted):
        lacking = [kind for kind in without.kinds if kind not in kinds]
        if lacking:
            kinds_said = ", ".join(spoken.say(KIND_NAMES[kind]) for kind in lacking)
            typer.echo("\n" + spoken.say("No symbol is known: {kinds}", kinds=kinds_said))
            typer.echo(_wrapped(f"{spoken.say(without.why)} {spoken.say(without.how)}", "  "))
        for kind in lacking:
            _say_questions(kind, kinds)
    if missing:
        say_on_stderr(spoken.say("`openupr fetch {review}` asks for those that have a symbol.", review=review))


def _say_questions(kind: Kind, held: Collection[Kind]) -> None:
    """Say what a document of this kind would let us answer."""
    from ...examining.all_examinations import EVERY
    from ...examining.frame.result_words import KINDS
    from ...languages.messages import Message

    found = []
    for each in EVERY:
        if kind in each.needs:
            others = [Message(KINDS[other]) for other in each.needs if other is not kind and other not in held]
            question = command_words().say(each.question)
            found.append(command_words().say("{question} (with {document})", question=question, document=others[0]) if others else question)
    for question in found or _what_it_is_for(kind):
        typer.echo(_wrapped(question, "  - ", "    "))


def _what_it_is_for(kind: Kind) -> list[str]:
    """What a document is for that no examination needs."""
    say = command_words().say
    told = {
        "addendum": say("Which recommendations does the State support in the end, and why not the others?"),
        "thematic_list": say("Which position does OHCHR note on each recommendation, and what does the State say of carrying it out?"),
        "advance_questions": say("What was asked before the review, and did the State answer it?"),
        "submission": say("What did those who wrote to the UN say, and what of it stands in its summary?"),
    }
    return [told[kind]] if kind in told else []


def _wrapped(text: str, first: str, further: str = "") -> str:
    import textwrap

    return textwrap.fill(
        text, terminal_width(), initial_indent=first, subsequent_indent=further or first, break_long_words=False, break_on_hyphens=False
    )


# -- when


def _say_before(review: str, reader: Reader) -> None:
    """Say that the review before is not held: what was asked then can't be told without it."""
    from ...names import sessions_of
    from ...searching.opening import is_there

    earlier = [number for number in sessions_of(review[:3]) if number < int(review[4:])]
    if not earlier:
        return
    before = f"{review[:3]}-{earlier[-1]:02d}"
    held: Collection[str] = ()
    if is_there(reader.store):
        with opened_store(reader.store) as store, store.read() as library:
            held = {each.id for each in library.listed()}
    if before not in held:
        said = command_words().say(
            "The review before, {before}, is not in the store. So we can’t tell what was asked then, or what became of it. `openupr fetch {before}`",
            before=before,
        )
        typer.echo(f"\n{said}")


def _say_next(review: str, calendar: Path | None) -> bool:
    """Say when the State is reviewed next, and write it down; whether there was something to write."""
    from datetime import UTC, date, datetime

    from ...names import reviews_in_session, session, sessions, sessions_of
    from ...views.briefs.frame.day_of_brief import BriefDay, is_over

    spoken = command_words()
    later = [number for number in sessions_of(review[:3]) if number > int(review[4:])]
    if not later:
        last = sessions()[-1]
        ends = spoken.say(
            "The next review: not known here. Our table of sessions ends with session {session} ({day:date}).",
            session=str(last.number),
            day=last.start,
        )
        typer.echo(f"\n{ends}")
        return False
    found, listed = session(later[0]), reviews_in_session(later[0])
    note = "".join(f" {each}" for each in (found.note, listed.note) if each)
    named = f"{review[:3]}-{later[0]:02d}"
    first = (
        spoken.say("The next review: {review}, by {source}.", review=named, source=listed.source)
        if listed.source
        else spoken.say("The next review: {review}, by our table, unchecked.", review=named)
    )
    days: dict[str, Value] = {"session": str(later[0]), "start": found.start, "end": found.end}
    second = (
        spoken.say("Session {session}: {start:date} to {end:date} (by {source}).", source=found.source, **days)
        if found.source
        else spoken.say("Session {session}: {start:date}; we don’t know the days.", **days)
    )
    typer.echo(f"\n{first} {second}{note}")
    today = BriefDay(datetime.now(UTC).date())
    if is_over(later[0], today):
        typer.echo(spoken.say("Session {session} is over: `openupr fetch {review}` asks for its documents.", session=str(later[0]), review=named))
    coming = next((number for number in later if not is_over(number, today)), None)
    if coming is not None and coming != later[0]:
        typer.echo(
            spoken.say(
                "The next one to come, by our table: {review}, session {session} ({start:date}).",
                review=f"{review[:3]}-{coming:02d}",
                session=str(coming),
                start=session(coming).start,
            )
        )
    if coming is not None:
        typer.echo(spoken.say("Not known here: the day of this State’s review, and the deadlines for submissions. OHCHR’s calendar has them."))
    if calendar is None or not found.source:
        return False
    from ...rendering.files.calendar_file import calendar_entry
    from ...rendering.files.written_whole import whole_file

    title = spoken.say("Universal Periodic Review of {state:the}: session {session}", state=review[:3], session=str(later[0]))
    said = spoken.say("The days of the session, by {source}. The day of this State’s review is not known here.", source=found.source)
    with whole_file(calendar) as out:
        out.write(calendar_entry(f"{review[:3]}-{later[0]:02d}@openupr", date.fromisoformat(found.start), date.fromisoformat(found.end), title, said))
    say_on_stderr(spoken.say("Written: {file}", file=str(calendar)))
    return True
