"""`openupr diff` and `openupr clusters`: two versions of one text beside each other; submissions of nearly the same text."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from ...languages.messages import Text

from ..given.common_options import GIVEN, NO_PERSONS, STORE, TRUST
from ..given.given_arguments import given_path, identifier_of, refuse_overwriting
from ..given.shared_reader import Reader
from ..said.command_language import command_words, message
from ..said.said_on_stderr import exit_with_error, say_on_stderr, terminal_width


def diff(
    before: Path = typer.Argument(help="The first version: a document."),
    after: Path = typer.Argument(help="The second version, or a document of the same kind."),
    review: str = typer.Option(None, help="The review they belong to, ISO3-SS, where their text does not say."),
    kind: str = typer.Option(None, "--as", help="What they are, where their text does not say: submission, stakeholder-summary ..."),
    to: Path = typer.Option(None, help="Write it: .html beside each other, .csv, .xlsx, .parquet, .json or .jsonl as a table."),
    json: bool = typer.Option(False, "--json", help="Write the table to stdout as JSON."),
    no_persons: bool = NO_PERSONS,
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Show what differs between two versions: added, removed, changed word by word, moved to a footnote; each with its place."""
    from ...errors import OpenUPRError
    from ...languages.messages import in_turn, messages
    from ...records import Document, Kind
    from ...rendering.files.exports import whole_file, write
    from ...rendering.side_by_side import difference_lines, side_by_side_page
    from ...stages.own_work.draft_jobs import Comparing, versions_compared
    from ...views.texts_compared import compared_texts, difference_table
    from ...views.withheld import Withheld

    try:
        _two_files(before, after)
        refuse_overwriting(to, [before, after])
        reader = Reader(store=store, trust=trust)
        with reader.processes(1) as workers:
            beside = reader.said_beside([before, after], workers)
            job = Comparing(
                str(before),
                str(after),
                review or _same(dossier.review for dossier in beside),
                kind or _same(dossier.kinds.get(path.name) for dossier, path in zip(beside, (before, after), strict=True)),
            )
            found, told, unlike = workers.one(versions_compared, job, name=f"{before.name} and {after.name}")
        removed = tuple(words for dossier in beside for words in dossier.removed)
        unlike = unlike or _folders(before, after)
        # Of two texts alone nobody can tell whom the UN's documents name too.
        sent = bool({each.kind for each in told if isinstance(each, Document)} & {Kind.SUBMISSION, Kind.STAKEHOLDER_SUMMARY})
        withheld = Withheld(persons=no_persons or sent, told=(*told, found), words=removed)
        spoken = messages() if json or _is_table(to) else command_words()
        texts = compared_texts(*_names(before, after), spoken.said(in_turn(*unlike)), found, withheld, spoken)
        if to is not None and to.suffix.lower() in {".html", ".htm"}:
            page = side_by_side_page(spoken.say("{one} and {other}", one=texts.before, other=texts.after), [texts], words=spoken)
            with whole_file(to) as out:
                out.write(page.encode())
            say_on_stderr(command_words().say("both beside each other: {file}", file=str(to)))
        elif to is not None or json:
            write(difference_table(texts), to or Path("-"), None if to else "json")
        else:
            typer.echo(difference_lines(texts, terminal_width(), spoken))
        for sentence in unlike:
            say_on_stderr(command_words().said(sentence))
    except OpenUPRError as error:
        exit_with_error(error)


def _is_table(to: Path | None) -> bool:
    return to is not None and to.suffix.lower() not in {".html", ".htm"}


def _same(said: Iterable[str | None]) -> str | None:
    """What is said of both files; None where it is not the same, or of one alone."""
    found = set(said)
    return found.pop() if len(found) == 1 else None


def _names(before: Path, after: Path) -> tuple[str, str]:
    """What the two files are called, with as many of their folders as it takes to tell them apart."""
    from ...reading import path_text

    first, second = (Path(path_text(path.absolute())).parts for path in (before, after))
    deep = next((deep for deep in range(1, max(len(first), len(second)) + 1) if first[-deep:] != second[-deep:]), 1)
    return "/".join(first[-deep:]), "/".join(second[-deep:])


def _folders(before: Path, after: Path) -> list[Text]:
    """That the files lie in the folders of two reviews, as a sentence, for texts that don't say themselves whose they are."""
    # As the name of a record in it: the name of a folder that is there would be taken for its path.
    first, second = (identifier_of(Path(each.absolute().parent.name, "R0")) for each in (before, after))
    if first is None or second is None or first[0] == second[0]:
        return []
    return [
        message(
            "These files lie in the folders of two reviews, {one} and {other}: they may be two texts, not two versions of one.",
            one=first[0],
            other=second[0],
        )
    ]


def _two_files(*given: Path) -> None:
    """Raises `UsageError` for a review or a folder: two texts are compared here, not two reviews."""
    from ...errors import UsageError

    for path in given:
        if identifier_of(path) is not None or path.is_dir():
            what = (
                message("this is a folder, and diff compares two documents")
                if path.is_dir()
                else message("this is the name of a review, and diff compares two documents")
            )
            step = message(
                "Give one file each, such as two versions of a report; `openupr examine SVN-34 SVN-48 --compare` sets reviews side by side."
            )
            raise UsageError(what, where=str(path), next_step=step)


_PATIENCE = 600.0
"""Seconds in which submissions are compared: a hundred long ones take ten."""


def clusters(
    paths: list[Path] = typer.Argument(parser=given_path, metavar="PATHS...", help=GIVEN),
    review: str = typer.Option(None, help="The review they belong to, ISO3-SS, where their text does not say."),
    to: Path = typer.Option(
        None, help="Write it: .html with the texts beside each other, .csv, .xlsx, .parquet, .json or .jsonl as a table of pairs."
    ),
    no_persons: bool = NO_PERSONS,
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Show submissions of nearly the same text, in any language. To share a text is no fault: coalitions and campaigns agree on one."""
    from ...errors import OpenUPRError
    from ...linking.versions.near_duplicates import clusters_of
    from ...rendering.files.exports import whole_file, write
    from ...rendering.side_by_side import cluster_lines, clusters_page
    from ...stages.apart.workers import Workers
    from ...views.texts_compared import cluster_table, compared_submissions

    reader = Reader(store=store, trust=trust)
    try:
        refuse_overwriting(to, paths)
        reviews = reader.read(paths, review)
        submissions = [each for one in reviews for each in one.submissions]
        page = to is not None and to.suffix.lower() in {".html", ".htm"}
        with Workers(1, seconds=_PATIENCE) as workers:
            near = workers.one(clusters_of, submissions, name="comparing the submissions")
        found = compared_submissions(near, submissions, reader.withheld(reviews, no_persons=no_persons), command_words(), texts=page)
        if to is None:
            typer.echo(cluster_lines(found, terminal_width(), command_words()))
        elif page:
            with whole_file(to) as out:
                out.write(clusters_page(found, command_words()).encode())
            say_on_stderr(command_words().say("the texts beside each other: {file}", file=str(to)))
        else:
            write(cluster_table(found), to)
    except OpenUPRError as error:
        exit_with_error(error)
    reader.finish()
