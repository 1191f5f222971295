"""`openupr report`: one review as a page to read, print and hand on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ..given.common_options import NO_PERSONS, STORE, TRUST
from ..given.given_arguments import given_path, refuse_overwriting
from ..given.one_review import only_review, talk_of_one
from ..given.shared_reader import Reader
from ..given.to_file import write_output
from ..said.command_language import command_words, message
from ..said.said_on_stderr import exit_with_error, say_on_stderr
from .own_reviews import BASELINES, named_baselines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...errors import OpenUPRError
    from ...examining.own_baselines import OwnBaselines
    from ...records import Review
    from ...views.page.page_view import PageView
    from ...views.withheld import Withheld


def report(
    paths: list[Path] = typer.Argument(
        parser=given_path,
        metavar="PATHS...",
        help="One review: its documents, their folder, or its name in the store (SVN-48). "
        "The one before it may stand beside, or in the store that --store names.",
    ),
    to: Path = typer.Option(None, help="The file to write (default: ISO3-SS.html in this folder)."),
    review: str = typer.Option(None, help="The review they belong to, ISO3-SS, where their text does not say."),
    as_: str = typer.Option(None, "--as", help="What kind of document it is, where its text does not say."),
    baselines: Path = BASELINES,
    whole: bool = typer.Option(False, "--whole", help="Into a Word file: every request, recommendation and examination (else two to four pages)."),
    pictures: bool = typer.Option(False, "--pictures", help="With pictures of the pages that it refers to: a larger file (none with --no-persons)."),
    charts: Path = typer.Option(
        None, help="Write its charts into this folder, each as SVG and PNG with title, source and a text for who can’t see it."
    ),
    no_persons: bool = NO_PERSONS,
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Write a review as one self-contained HTML file, or in short as a Word file."""
    from ...errors import OpenUPRError, UsageError

    reader = Reader(store=store, trust=trust)
    try:
        ending = to.suffix.lower() if to is not None else ".html"
        if ending not in {".html", ".htm", ".docx"}:
            step = message("End the name in .html or .docx; `openupr examine` writes tables.")
            raise UsageError(message("no report can be written as “{suffix}”", suffix=to.suffix or to.name), where=str(to), next_step=step)
        refuse_overwriting(to, paths)
        compared = named_baselines(baselines)
        reviews = reader.read(paths, review, as_)
        chosen = only_review(reviews, "report", paths)
        target = to or Path(f"{chosen.id}.html") if charts is None or to else charts
        if to is None and charts is None:
            refuse_overwriting(target, paths)
        if charts is not None:
            from ...rendering.files.chart_files import write_charts

            write_charts(shown(reader, reviews, compared, no_persons=no_persons)[0], charts, command_words().language)
        if target == charts:
            pass  # the charts alone were asked for
        elif ending == ".docx":
            from ...rendering.word.review_word import review_word

            write_output(
                target, review_word(shown(reader, reviews, compared, no_persons=no_persons)[0], whole=whole, language=command_words().language)
            )
        else:
            write_output(target, report_page(reader, paths, reviews, compared, pictures=pictures, no_persons=no_persons).encode())
    except OpenUPRError as error:
        exit_with_error(error)
    talk_of_one(chosen, reviews)
    if charts and target != charts:
        say_on_stderr(command_words().say("{review}: {file}, charts in {folder}", review=chosen.id, file=str(target), folder=str(charts)))
    else:
        say_on_stderr(command_words().say("{reviews}: {file}", reviews=chosen.id, file=str(target)))
    reader.finish()


def report_page(
    reader: Reader,
    paths: Sequence[Path],
    reviews: Sequence[Review],
    compared: OwnBaselines | None = None,
    *,
    pictures: bool = False,
    no_persons: bool = False,
) -> str:
    """The page of the review that is meant, with `pictures` from its files: what `report` and `examine --to x.html` write. `compared` are the user's
    own baselines, where it is to be compared with these."""
    from ...rendering.html.review_page import report_as_html as make
    from ...stages.held.page_pictures import pictured_by

    view, withheld = shown(reader, reviews, compared, no_persons=no_persons)
    if not (pictures and withheld.pictures):
        return make(view, {}, language=command_words().language)
    with reader.processes(1) as workers:

        def unseen(error: OpenUPRError) -> None:
            say_on_stderr(command_words().say("{why} The report has no pictures of it.", why=error.said_in(command_words().said)))

        picture = reader.hand.pictures(only_review(reviews), pictured_by(workers, unseen))
        data = {sha256: each for sha256, each in reader.originals(paths, [only_review(reviews)]).items() if withheld.pictured(sha256)}
        return make(view, data, picture, language=command_words().language)


def shown(reader: Reader, reviews: Sequence[Review], compared: OwnBaselines | None = None, *, no_persons: bool = False) -> tuple[PageView, Withheld]:
    """What is shown of the review that is meant, and what is withheld from it."""
    from ... import __version__
    from ...views.page.page_of_made import page_of_made

    chosen = only_review(reviews)
    (made,) = reader.derived([chosen], reviews)
    withheld = reader.withheld([chosen, made.earlier], no_persons=no_persons)
    return page_of_made(made, withheld, __version__, command_words(), compared), withheld
