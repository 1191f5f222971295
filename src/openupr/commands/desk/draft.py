"""`openupr draft`: a recommendation before it is made, a statement before it is read out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from ..given.common_options import ENCODING, NO_PERSONS, SHEET, STORE, TRUST
from ..given.given_arguments import from_stdin, refuse_overwriting
from ..given.shared_reader import Reader
from ..said.command_language import command_words, message
from ..said.error_boundary import caught
from ..said.said_on_stderr import exit_with_error, say_on_stderr
from ..said.values_as_typed import Command, Commands
from .before_sending import submission

if TYPE_CHECKING:
    from ...labelling import Labeller
    from ...preparing import Draft, Sheet
    from ...preparing.speaking.clock import StatementTiming
    from ...preparing.speaking.statement_cut import StatementCut
    from ...preparing.tables import OwnTable
    from ...stages.apart.workers import Workers
    from ...stages.own_work.draft_jobs import TextGiven
    from ...views.desk.checked_table import UsersTable

KINDS = ("docx", "html", "txt", "csv", "json")
"""What a checked draft can be written as."""
MOST = 2_000
"""Recommendations that are checked at once: ten seconds of work, and a page that nobody reads to its end."""

draft = typer.Typer(cls=Commands, help="Check draft recommendations and submissions, and time a statement.", no_args_is_help=True)
draft.command("submission", cls=Command)(caught(submission))


@draft.command(cls=Command)
@caught
def check(
    path: Path = typer.Argument(help="The draft: .txt, .docx or another document, or a table (.csv, .xlsx, .ods ...); - for standard input."),
    among: list[Path] = typer.Option(None, help="Reviews to hold it against, documents or folders; may be given several times."),
    state: str = typer.Option(None, help="The State that the draft is for, by name or code: only what was asked of it counts as asked before."),
    by: str = typer.Option(None, help="The State that will recommend, by name or code: support is shown for its regional group too."),
    column: str = typer.Option("text", "--text", help="In a table, the column that holds the recommendations."),
    sheet_name: str = SHEET,
    encoding: str = ENCODING,
    to: Path = typer.Option(None, help="The file to write: .docx (comments beside the text), .html, .txt, .csv or .json (default: the screen)."),
    as_json: bool = typer.Option(False, "--json", help="Print JSON instead of text."),
    no_persons: bool = NO_PERSONS,
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Mark in each draft recommendation what lets it be waved through, with the reason and the rule. Nothing is rewritten."""
    from ...errors import OpenUPRError, UsageError
    from ...labelling import labeller
    from ...preparing import NOT_CHECKED, Among
    from ...preparing import check_drafts as checked
    from ...stages.apart.limited_work import CHECKING, within_limit
    from ...views.desk.draft_view import sheet_view
    from ...views.withheld import Withheld

    reader = Reader(store=store, trust=trust)
    try:
        kind = to.suffix.lower().lstrip(".") if to else "json" if as_json else "txt"
        if kind not in KINDS:
            what = message("a checked draft can't be written as “{suffix}”", suffix=to.suffix or to.name)
            raise UsageError(
                what,
                where=str(to),
                next_step=message("End the name in {names} or .{kinds}.", names=", ".join(f".{each}" for each in KINDS[:-1]), kinds=KINDS[-1]),
            )
        refuse_overwriting(to, [path, *(among or [])])
        about, maker = _code(state), _code(by)
        found, given, beside = _draft(reader, path, column, sheet_name, encoding)
        _some_and_not_too_many(found)
        named = labeller()
        _readable(found, named)
        reviews = reader.read(among, None, None) if among else []
        if about and reviews and all(review.state != about for review in reviews):
            say_on_stderr(command_words().say("None of the reviews read is of {state:the}: nothing can have been asked of it before.", state=about))
        made = within_limit(lambda: checked(found, named, Among(reviews, named, about) if among else None, maker), path.name, doing=CHECKING)
        sheet = sheet_view(made, Withheld(reviews, persons=no_persons, off=False))
        if to is None:
            typer.echo(_shown(sheet, kind, typed=True), nl=False)
        else:
            _write(reader, sheet, kind, given, to, beside)
            say_on_stderr(
                command_words().count(
                    len(sheet.checked), one="{n} recommendation checked: {file}", many="{n} recommendations checked: {file}", file=str(to)
                )
            )
            for note in sheet.notes:
                if str(note).startswith(NOT_CHECKED):
                    say_on_stderr(command_words().said(note))
    except OpenUPRError as error:
        exit_with_error(error)
    reader.finish()


@draft.command(cls=Command)
@caught
def time(
    path: Path = typer.Argument(help="The statement: .txt, .docx or another document; - for standard input."),
    speakers: int = typer.Option(None, min=1, help="How many delegations are on the list of speakers; the seconds follow by the rule."),
    seconds: float = typer.Option(None, help="Instead: how long the speaker has."),
    overhead: float = typer.Option(None, min=0, help="Seconds between two speakers (default: 7, as seen in practice)."),
    rule: str = typer.Option("cycle2", help="The rule for speaking time: cycle1, cycle2 (all later cycles too) or equal."),
    pace: float = typer.Option(None, help="Words (Chinese: characters) a minute (default: that of each part's language, 130 in English)."),
    council_member: bool = typer.Option(False, "--council-member", help="The speaker is a member of the Human Rights Council."),
    members: int = typer.Option(None, min=0, help="How many of the speakers are members of the Council (default: as many as there can be)."),
    spoken: str = typer.Option(None, help="The language of all of it, en, fr, es, ru, ar or zh (default: each part's own, as its text says)."),
    language: str = typer.Option(None, hidden=True),
    begin: str = typer.Option(
        None, "--from", help="The words that are spoken first: all from there is timed (default: all but titles, which are named)."
    ),
    keep: list[str] = typer.Option(None, help="Words of a sentence that stays, as an ask does; may be given several times."),
    to: Path = typer.Option(None, help="Write what is left to read out (.docx): 16 points, the seconds in the margin."),
    as_json: bool = typer.Option(False, "--json", help="Print JSON instead of text."),
) -> None:
    """Say how many seconds a speaker has, how long the statement takes, where the bell rings, and which sentences to cut so that it fits. No ask is
    cut."""
    from ...errors import OpenUPRError, UsageError
    from ...preparing import languages_of, speaking_share
    from ...preparing.speaking.clock import told_share
    from ...preparing.speaking.timed_statement import timed
    from ...rendering.screen.timed_lines import cuts_shown, languages_note, longest_spoken, timing_data, timing_text, whole_length
    from ...stages.apart.limited_work import CHECKING, within_limit
    from ...stages.own_work.draft_jobs import given_text_name, statement_in
    from ...views.safe_text import shown_safely

    try:
        _spoken_file(to, path)
        if (seconds is None) == (speakers is None):
            raise UsageError(message("how long a speaker has is not known"), next_step=message("Say --seconds 54, or --speakers 112."))
        allowed = (
            told_share(seconds)
            if seconds is not None
            else speaking_share(speakers, rule=rule, handover=overhead, member=council_member, members=members)
        )
        with Reader().processes(1) as workers:
            given = _given(path, workers, begin)
            statement = workers.one(statement_in, given, name=given_text_name(given))
        text = statement.text
        if language is not None:
            say_on_stderr(command_words().say("`--language` is called `--spoken` here; the old name goes with version 0.5."))
            spoken = spoken or language
        made = within_limit(lambda: timed(text, allowed, spoken=spoken, pace=pace, keep=keep or ()), given_text_name(given), doing=CHECKING)
        timing, cut = made.timing, made.cut
        if to is not None:
            _write_spoken(to, text, cut, timing)
        mixed = languages_note(languages_of(text), made.chosen, command_words()) if pace is None else ""
    except OpenUPRError as error:
        exit_with_error(error)
    if mixed:
        say_on_stderr(mixed)
    if as_json:
        import json

        typer.echo(json.dumps(timing_data(timing, statement, cut), ensure_ascii=False, indent=1))
        return
    typer.echo(shown_safely(timing_text(timing, statement, given_text_name(given), command_words())), nl=False)
    long = longest_spoken(text, made.passages) if timing.bell is not None else []
    if long:
        units = {unit for *_, unit in long}
        each = ", ".join(
            f"{shown_safely(piece)} ({whole_length(length)}{f' {command_words().say(unit)}' if len(units) > 1 else ''})"
            for piece, length, unit in long
        )
        typer.echo(f"{command_words().say('Long to say'):<15} {each}{f', {command_words().say(units.pop())}' if len(units) == 1 else ''}")
    for line in cuts_shown(cut, command_words()):
        typer.echo(shown_safely(line))


def _spoken_file(to: Path | None, path: Path) -> None:
    """Raises `UsageError` for a statement that can't be written there: what was given is never written over."""
    from ...errors import UsageError

    if to is None:
        return
    if to.suffix.lower() != ".docx":
        raise UsageError(
            message("a statement can't be written as “{suffix}”", suffix=to.suffix or to.name),
            where=str(to),
            next_step=message("End the name in .docx."),
        )
    refuse_overwriting(to, [path])


def _write_spoken(to: Path, text: str, cut: StatementCut, timing: StatementTiming) -> None:
    """What is left of a statement, to be read out."""
    from ...rendering.word.spoken_text import spoken_word
    from ..given.to_file import write_output

    write_output(to, spoken_word(text, cut, timing, command_words()))
    say_on_stderr(command_words().say("To be read out: {file}", file=str(to)))


def _given(path: Path, workers: Workers, begin: str | None = None) -> TextGiven:
    """The user's file, or standard input. Raises `UsageError` for what OpenUPR wrote about a draft, whose reasons and advice would be checked
    as if they were one."""
    from ...errors import UsageError
    from ...stages.own_work.draft_jobs import TextGiven
    from ...stages.taken_in.own_results import wrote_for_others

    if str(path) == "-":
        return TextGiven("-", from_stdin(), begin)
    if workers.one(wrote_for_others, path, name=path.name):
        step = message("Give the draft itself. A .docx or .csv that was checked holds it, and can be checked again.")
        raise UsageError(message("OpenUPR wrote this: it is a result, and no draft"), where=path.name, next_step=step)
    return TextGiven(str(path), None, begin)


def _code(named: str | None) -> str | None:
    """The code of a State that is named by its name or its code; a code that no table knows may be that of an invented review."""
    from ...names import asked_state

    if named is None or re.fullmatch("[A-Za-z]{3}", named):
        return named.upper() if named else None
    return asked_state(named).iso3


def _draft(reader: Reader, path: Path, column: str, sheet: str | None, encoding: str | None) -> tuple[Draft, bytes | None, UsersTable | None]:
    """The draft; the bytes of the file where it is Word's; and where it is a table, all of its columns."""
    from ...errors import UsageError
    from ...preparing import from_texts
    from ...stages.own_work.draft_jobs import draft_in, given_text_name
    from ...stages.own_work.tables_apart import TableAsked, is_table_apart, table_apart

    with reader.processes(1) as workers:
        given = _given(path, workers)
        if is_table_apart(path, column, workers):
            with table_apart(TableAsked(str(path), column, "openupr draft check", sheet, encoding)) as table:
                for each in table.said:
                    say_on_stderr(command_words().said(each))
                rows = list(table.rows)
                return from_texts(path.name, (_text(row, table.text) for row in rows)), None, _beside(table, rows)
        if sheet or encoding:
            raise UsageError(
                message("only tables have sheets and encodings"), where=path.name, next_step=message("Leave --sheet and --encoding out.")
            )
        return *workers.one(draft_in, given, name=given_text_name(given)), None


def _text(row: Mapping[str, Any], column: str) -> str:
    from ...views.tables.given import TableValue, value_as_text

    return str(value_as_text(TableValue(row.get(column))) or "")


def _beside(table: OwnTable, rows: Sequence[Mapping[str, Any]]) -> UsersTable:
    """The columns of the user's table, its rows numbered as `from_texts` numbers them."""
    from ...views.desk.checked_table import UsersTable
    from ...views.tables.given import TableValue, own_column_name

    return UsersTable(
        table.names,
        {number: tuple(TableValue(row.get(name)) for name in table.names) for number, row in enumerate(rows, 1)},
        lambda name: own_column_name(name, table.names),
    )


def _readable(found: Draft, named: Labeller) -> None:
    """Raises `UsageError` where there is nothing in the draft that the checks can read."""
    from ...errors import UsageError
    from ...languages.messages import together
    from ...preparing.drafting.unread import why_unread
    from ...text import language_of

    why = [why_unread(each.text, named) for each in found.recommendations]
    if not all(why):
        return
    language = language_of(found.text)
    if language in {"fr", "es", "ru", "ar", "zh", "ja", "pt"}:
        raise UsageError(
            message("the checks read English; this draft seems to be in another language ({language})", language=language),
            where=found.name,
            next_step=message("Check the English text that will be read out. `openupr draft time` knows all six languages of the UN."),
        )
    told = together(
        *(message("“{words}”: {why}", words=each.text[:60], why=reason) for each, reason in zip(found.recommendations[:3], why, strict=False))
    )
    raise UsageError(
        message("the checks can read no recommendation in this draft"),
        where=found.name,
        next_step=message("Give recommendations in English, each with what is to be done. Found: {told}.", told=told),
    )


def _some_and_not_too_many(found: Draft) -> None:
    from ...errors import UsageError

    if not found.text.strip():
        raise UsageError(message("there is no text in this file"), where=found.name, next_step=message("Give the file that holds the draft."))
    if not found.recommendations:
        raise UsageError(
            message("there is no recommendation in this draft"),
            where=found.name,
            next_step=message("Put each into a paragraph of its own, with a number or a bullet in front."),
        )
    if len(found.recommendations) > MOST:
        raise UsageError(
            message(
                "the draft holds {recommendations} recommendations, and {most} are checked at once",
                recommendations=len(found.recommendations),
                most=MOST,
            ),
            where=found.name,
            next_step=message("Give it in parts. `openupr classify` labels a table of any length."),
        )


def _write(reader: Reader, sheet: Sheet, kind: str, given: bytes | None, to: Path, beside: UsersTable | None) -> None:
    """Write the sheet to a file, whole or not at all."""
    from ...rendering.files.exports import whole_file, write
    from ...rendering.word.draft_comments import sheet_docx
    from ...views.desk.checked_table import checked_table

    if kind == "csv":
        write(checked_table(sheet, beside), to)
        return
    if kind == "docx":
        with reader.processes(1) as workers:  # the user's own file is taken to pieces for it
            made = workers.one(partial(sheet_docx, given=given, language=command_words().language), sheet, name=sheet.name)
    else:
        made = _shown(sheet, kind).encode()
    with whole_file(to) as out:
        out.write(made)


def _shown(sheet: Sheet, kind: str, *, typed: bool = False) -> str:
    if kind == "json":
        import json

        return json.dumps(sheet.as_data(), ensure_ascii=False, indent=1) + "\n"
    from ...rendering.html.draft_page import sheet_page
    from ...views.desk.draft_view import sheet_text
    from ...views.safe_text import shown_safely

    return sheet_page(sheet, command_words()) if kind == "html" else shown_safely(sheet_text(sheet, command_words(), typed=typed))
