"""`openupr baselines`: what is usual in reviews of your own."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ..given.common_options import GIVEN, STORE, TRUST
from ..given.given_arguments import given_path, refuse_overwriting
from ..given.opened_stores import opened_store, store_address
from ..given.shared_reader import Reader
from ..said.command_language import command_words, message
from ..said.said_on_stderr import exit_with_error, say_on_stderr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...examining.own_baselines import OwnBaselines
    from ...languages.messages import Value
    from ...records import BaselineRow, Review

BASELINES = typer.Option(
    None,
    "--baselines",
    metavar="FOLDER",
    help="Compare with reviews of your own, which `openupr baselines` measured, not the package's.",
)
"""The option that names baselines of one's own."""

_YEARS = re.compile(r"(\d{4})(?:-(\d{4}))?")


def baselines(
    paths: list[Path] = typer.Argument(None, parser=given_path, metavar="[PATHS]...", help=GIVEN),
    to: Path = typer.Option(..., help="The folder to write to: a table for each figure, and what they were made from."),
    everything: bool = typer.Option(False, "--all", help="Every review in the store."),
    years: str = typer.Option(None, help="Only reviews of these years, by the date of their report: `2020-2024`."),
    name: str = typer.Option(None, help="What the pages call them (default: the folder's name)."),
    workers: int = typer.Option(None, min=1, help="How many processes read side by side (default: 2 for a batch)."),
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Measure reviews of your own, so that `examine` and `report` can compare a review with them (--baselines)."""
    from ...errors import OpenUPRError, UsageError

    reader = Reader(workers=workers, store=store, trust=trust)
    try:
        if bool(paths) == everything:
            raise UsageError(
                message("nothing, or too much, is named"),
                next_step=message("Name documents, folders or reviews of the store, or say --all, not both."),
            )
        between = _between(years)
        refuse_overwriting(to, paths or [])
        if everything:
            with opened_store(store_address(store)) as found, found.read() as library:
                named = [each.id for each in library.listed()]
            reviews = reader.get(named)
        else:
            reviews = reader.read(paths)
        chosen = [each for each in reviews if between is None or between[0] <= _year(each) <= between[1]]
        made = _made(reader, name or to.resolve().name, chosen, reviews)
        _write(made, to)
    except OpenUPRError as error:
        exit_with_error(error)
    known = sorted(len(each.rows) for each in made.figures.values())
    figures = command_words().count(len(known), one="{n} figure", many="{n} figures")
    told: dict[str, Value] = {
        "measured": made.reviews,
        "reviews": len(reviews),
        "figures": figures,
        "fewest": known[0],
        "most": known[-1],
        "file": str(to),
    }
    say_on_stderr(
        command_words().say("{measured} of {reviews} reviews measured: {figures}, each known of {fewest} to {most} of them, in {file}", **told)
        if known[0] < known[-1]
        else command_words().say("{measured} of {reviews} reviews measured: {figures}, each known of {fewest} of them, in {file}", **told)
    )
    say_on_stderr(command_words().say("A level takes 100 comparable reviews; with fewer a page says the rank."))
    reader.finish()


def named_baselines(folder: Path | None) -> OwnBaselines | None:
    """The baselines of one's own that are named; None where none are. Raises `UsageError`."""
    if folder is None:
        return None
    from ...examining.own_baselines import read_own
    from ...stages.keys.stage_versions import stage_version

    return read_own(folder, stage_version("results"))


def _made(reader: Reader, name: str, chosen: list[Review], beside: list[Review]) -> OwnBaselines:
    from ...examining.own_baselines import figures_of, own_baselines
    from ...labelling import labeller
    from ...stages.keys.stage_versions import stage_version

    def measured() -> Iterator[Iterator[tuple[str, BaselineRow]]]:
        for each in reader.derived(chosen, beside):
            yield figures_of(each.review, each.shelf({}), each.label_table)

    return own_baselines(name, stage_version("results"), labeller().version, measured())


def _write(made: OwnBaselines, to: Path) -> None:
    """Write the files, what they were made from last: a folder without it holds no baselines."""
    from ...errors import UsageError
    from ...examining.own_baselines import FILE
    from ..given.to_file import write_output

    if to.exists() and any(to.iterdir() if to.is_dir() else [to]) and not (to / FILE).is_file():
        raise UsageError(
            message("there is something else in this folder"), where=str(to), next_step=message("Name a new folder, or one that holds baselines.")
        )
    try:
        to.mkdir(parents=True, exist_ok=True)
        for old in (to / FILE, *to.glob("*.csv")):
            old.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(
            message("this folder can’t be written ({why})", why=str(error.strerror)), where=str(to), next_step=message("Name another folder.")
        ) from error
    files = made.files()
    for file in sorted(files, key=lambda each: each == FILE):
        write_output(to / file, files[file].encode())


def _between(years: str | None) -> tuple[int, int] | None:
    from ...errors import UsageError

    if years is None:
        return None
    match = _YEARS.fullmatch(years.strip())
    if match is None or int(match[1]) > int(match[2] or match[1]):
        raise UsageError(message("“{years}” are no years", years=years), next_step=message("Say them as `2024`, or `2020-2024`."))
    return int(match[1]), int(match[2] or match[1])


def _year(review: Review) -> int:
    """The year of a review's report, else of its session; 0 where neither is known."""
    from ...examining.measures.years import session_year

    date = review.report.document.date if review.report else None
    return int(date[:4]) if date else session_year(review.session) or 0
