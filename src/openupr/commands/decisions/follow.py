"""`openupr follow`: promises over the cycles, as a workbook that comes back in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ..given.common_options import NO_PERSONS, SHEET, STORE, TRUST
from ..given.given_arguments import given_path, identifier_of, refuse_overwriting
from ..given.opened_stores import opened_store, store_address
from ..given.shared_reader import Reader
from ..said.command_language import command_words, message
from ..said.said_on_stderr import exit_with_error, say_on_stderr

if TYPE_CHECKING:
    from ...preparing.briefs.promises import Promise
    from ...records import Judgement, Review
    from ...views.withheld import Withheld

_SHOWN = 12
"""Rows that are named in which something is wrong."""


def follow(
    given: list[str] = typer.Argument(metavar="STATE", help="The State, by name or code (SVN): its reviews in the store. Or folders of its reviews."),
    to: Path = typer.Option(
        None,
        help="What to write: .xlsx, .csv, .json, .jsonl or .parquet (the tracker), .html (a page), .docx (a report to fill in).",
    ),
    back: Path = typer.Option(None, "--from", help="A tracker that was edited: what was assessed in it is taken over, as decisions."),
    by: str = typer.Option(None, help="With --from: who assessed, where the tracker does not say."),
    sheet_name: str = SHEET,
    no_persons: bool = NO_PERSONS,
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Follow what a State supported over its reviews. Where we have no answer, all that was asked is followed. Beside each: the State’s claim, the
    passage of its next report, who asked again, and what UN bodies said since. Your assessment stands beside them. The workbook comes back in:
    edited assessments become decisions with author and date. They are written into judgements.jsonl in the folder of the documents."""
    from ...errors import OpenUPRError, UsageError
    from ...stages.made.promises_followed import promises_of

    reader = Reader(store=store, trust=trust)
    try:
        if (to is None) == (back is None):
            raise UsageError(message("write a tracker, or take one in"), next_step=message("Say --to tracker.xlsx, or --from tracker.xlsx."))
        if back is not None and str(back) != "-" and not back.exists():  # told before reviews are read for nothing
            raise UsageError(message("there is no such file"), where=str(back), next_step=message("Check the path."))
        named, folders = _reviews(reader, given)
        reviews = sorted([*named, *([] if folders else _later(reader, named))], key=lambda each: each.session)
        found = promises_of(reader.hand.derived(reviews, reviews), {each.id for each in named})
        withheld = reader.withheld(reviews, no_persons=no_persons)
        if to is not None:
            if not _is_taken_over(to, found, withheld):
                refuse_overwriting(to, [Path(each) for each in given])
            _write(reader, reviews, found, withheld, to)
        elif back is not None:
            _take_in(reader, back, found, withheld, folders, by, sheet_name)
    except OpenUPRError as error:
        exit_with_error(error)
    reader.finish()


def _reviews(reader: Reader, given: Sequence[str]) -> tuple[list[Review], dict[str, Path]]:
    """The reviews of one State, and the folders of those that are not of the store, by their identifiers. Raises `UsageError` for several States."""
    from ...errors import UsageError

    paths = [given_path(text) for text in given]
    state = given[0] if len(given) == 1 and not paths[0].exists() and identifier_of(paths[0]) is None else ""
    folders: dict[str, Path] = {}
    if state:
        reviews = reader.get(_of_state(reader, state))
    else:
        reviews = reader.read(paths)
        for path in paths:
            if path.is_dir() and len(paths) == 1:
                folders |= dict.fromkeys((each.id for each in reviews if identifier_of(path, None) is None), path)
            elif path.is_dir():
                folders |= {each.id: path for each in reviews if _lies_in(each, path)}
    if len({each.state for each in reviews}) != 1:
        step = message("Name one State, or folders of reviews of one.")
        raise UsageError(
            message("there is no review in what was given") if not reviews else message("these are reviews of several States"), next_step=step
        )
    return sorted(reviews, key=lambda each: each.session), folders


def _later(reader: Reader, named: Sequence[Review]) -> list[Review]:
    """The other reviews of the State since the first of these that the store holds: what became of a promise may stand there."""
    from ...searching.opening import is_there

    if not is_there(reader.store):
        return []
    held = {each.id for each in named}
    with opened_store(store_address(reader.store)) as store, store.read() as library:
        listed = [each.id for each in library.listed() if each.counts is not None and each.id[:3] == named[0].state]
    wanted = [each for each in listed if each not in held and int(each[4:]) > named[0].session]
    return reader.get(wanted) if wanted else []


def _lies_in(review: Review, folder: Path) -> bool:
    return any((folder / each.name).is_file() for each in review.documents)


def _of_state(reader: Reader, named: str) -> list[str]:
    """The reviews of a State in the store. Raises `UnknownNameError` for a name that no table knows, `UsageError` where the store has none."""
    from ...errors import UsageError
    from ...names import asked_state

    with opened_store(store_address(reader.store)) as store, store.read() as library:
        listed = [each.id for each in library.listed()]
    code = named.upper() if any(each[:3] == named.upper() for each in listed) else asked_state(named).iso3
    found = [each for each in listed if each[:3] == code]
    if not found:
        raise UsageError(
            message("the store has no review of {code}", code=code), where=reader.store, next_step=message("`openupr read` takes its documents in.")
        )
    return found


def _is_taken_over(to: Path, found: Sequence[Promise], withheld: Withheld) -> bool:
    """Whether the file to write is a tracker that was handed back: all that was edited in it is a decision. Raises `UsageError` for one with edits
    that were not taken over: whoever mistakes --to for --from would lose them."""
    from datetime import UTC, datetime

    from ...errors import OpenUPRError, UsageError
    from ...languages.messages import message_of
    from ...views.desk.tracker_edits import edits_in

    if not to.is_file() or to.suffix.lower() not in {".xlsx", ".csv"}:
        return False
    try:
        made = edits_in(str(to), None, found, withheld, None, datetime.now(UTC).isoformat(timespec="seconds"), command_words())
    except OpenUPRError:
        return False
    if edited := len(made.judgements) + len(made.wrong):
        raise UsageError(
            message_of(
                edited,
                one="{n} row of this tracker was edited, and is not taken over",
                many="{n} rows of this tracker were edited, and are not taken over",
            ),
            where=str(to),
            next_step=message("Take them over first, with --from. Or write to another file."),
        )
    return True


def _write(reader: Reader, reviews: Sequence[Review], found: Sequence[Promise], withheld: Withheld, to: Path) -> None:
    from ...preparing.briefs.promises import not_followed
    from ...rendering.files.exports import whole_file, write
    from ...rendering.files.tracker_book import write_tracker
    from ...views.desk.tracker import not_followed_said, tracker

    table = tracker(found, withheld, command_words() if to.suffix.lower() == ".xlsx" else None)
    names = list(dict.fromkeys(each.review.id for each in found))
    notes = not_followed_said(not_followed(reviews, names), command_words())
    if to.suffix.lower() in {".html", ".docx"}:
        written = _shown(reader, reviews, found, withheld, to)
    elif to.suffix.lower() == ".xlsx":
        with whole_file(to) as out:
            written = write_tracker(table, out, command_words(), notes)
    else:
        written = write(table, to)
    assessed = sum(each.assessment is not None for each in found)
    told = command_words().count(
        written,
        one="{n} recommendation of {reviews} followed: {file}",
        many="{n} recommendations of {reviews} followed: {file}",
        reviews=tuple(names),
        file=str(to),
    )
    by_persons = command_words().count(assessed, one="A person assessed {n} of them.", many="A person assessed {n} of them.") if assessed else ""
    for sentence in filter(None, (told, by_persons, *notes)):
        say_on_stderr(sentence)
    if to.suffix.lower() not in {".html", ".docx"}:
        say_on_stderr(
            command_words().say("What a program found is evidence to look at. Fill in assessment, why and assessed_by, and hand it back with --from.")
        )


def _shown(reader: Reader, reviews: Sequence[Review], found: Sequence[Promise], withheld: Withheld, to: Path) -> int:
    """Write the page, or the skeleton of a mid-term report. Returns how many recommendations it has."""
    from ... import __version__
    from ...preparing.briefs.promises import not_followed
    from ...rendering.files.written_whole import whole_file
    from ...stages.briefs.topic_briefs import subjects_in
    from ...views.desk.promise_page import promises_view

    subjects = subjects_in(reader.hand.derived(reviews, reviews))
    names = {each.review.id for each in found}
    view = promises_view(found, subjects, withheld, __version__, command_words(), not_followed(reviews, names))
    if to.suffix.lower() == ".html":
        from ...rendering.html.promises_page import promises_page

        data = promises_page(view, command_words()).encode("utf-8", "replace")
    else:
        from ...rendering.word.midterm_word import midterm_word

        data = midterm_word(view, command_words())
    with whole_file(to) as out:
        out.write(data)
    return len(found)


def _take_in(
    reader: Reader, back: Path, found: Sequence[Promise], withheld: Withheld, folders: dict[str, Path], by: str | None, sheet: str | None
) -> None:
    """Take over what was edited in a tracker. Nothing is where something in it is wrong."""
    from datetime import UTC, datetime

    from ...errors import UsageError
    from ...languages.messages import message_of
    from ...views.desk.tracker_edits import edits_in

    made = edits_in(str(back), sheet, found, withheld, by, datetime.now(UTC).isoformat(timespec="seconds"), command_words())
    for each in made.said:
        say_on_stderr(command_words().said(each))
    if made.wrong:
        for each in made.wrong[:_SHOWN]:
            say_on_stderr(command_words().said(each))
        if len(made.wrong) > _SHOWN:
            say_on_stderr(command_words().say("{n} more are like these", n=len(made.wrong) - _SHOWN))
        raise UsageError(
            message_of(len(made.wrong), one="nothing was taken over: {n} row can’t be", many="nothing was taken over: {n} rows can’t be"),
            where=str(back),
            next_step=message("Mend them."),
        )
    if not made.judgements:
        say_on_stderr(command_words().say("{file}: nothing was edited in it.", file=str(back)))
        return
    where = _judge(reader, made.judgements, folders)
    files = ", ".join(map(str, where))
    say_on_stderr(
        command_words().count(
            len(made.judgements), one="{n} assessment taken over ({files})", many="{n} assessments taken over ({files})", files=files
        )
    )


def _judge(reader: Reader, judgements: Sequence[Judgement], folders: dict[str, Path]) -> list[Path]:
    """Write the decisions: beside the documents, and in the store."""
    from ...stages.decisions.judgement_added import add_to_judgements as write
    from ...stages.decisions.read_only_folders import refuse_read_only
    from ...stages.stored.keeping import judge_all_kept, note_own, take_over

    by_review: dict[str, list[Judgement]] = {}
    for each in judgements:
        by_review.setdefault(each.record.partition("/")[0], []).append(each)
    of_folders = {review: made for review, made in by_review.items() if review in folders}
    kept = {review: made for review, made in by_review.items() if review not in folders}
    for review in of_folders:  # before anything is written anywhere
        refuse_read_only(folders[review])
    written = [write(folders[review], each) for review, made in of_folders.items() for each in made]
    with reader.processes(1) as workers:
        if kept:
            with opened_store(reader.store) as store:
                written += judge_all_kept(store, kept, workers=workers, report=reader.report)
        if of_folders:
            with opened_store(reader.store, make=True) as store:
                for review, made in of_folders.items():
                    for each in made:
                        note_own(store, each)
                    take_over(store, folders[review], workers=workers, report=reader.report)
    return list(dict.fromkeys(written))
