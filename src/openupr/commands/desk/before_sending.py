"""`openupr draft submission`: a submission before it is sent."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial
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
    from ...languages.messages import Text
    from ...preparing.drafting.draft_marks import Sheet
    from ...preparing.drafting.submission_checked import SubmissionCitations
    from ...preparing.drafting.submission_read import SubmissionRead
    from ...records import Review
    from ...stages.apart.workers import Workers
    from ...stages.own_work.submission_jobs import CleanCopy, SubmissionLooked
    from ..given.sources_named import Sources

_MOST_CITED = 100
"""Documents whose words are looked into."""
_HEAD = 4096
"""Bytes that tell what a file is."""


def submission(
    path: Path = typer.Argument(help="The submission as you are going to send it: .docx or .pdf."),
    review: str = typer.Option(..., "--review", help="The review that it is for (SVN-48), held or not; or the folder of its documents."),
    clean: Path = typer.Option(None, "--clean", help="Write a copy that tells nothing but its words. Never written over the file that was given."),
    as_json: bool = typer.Option(False, "--json", help="Print JSON instead of text."),
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Check a submission before it is sent: what it cites, what it asks, whom it names, its length and form by the rules. And what its file tells:
    authors, changes, comments, hidden text, pictures, links."""
    from dataclasses import asdict, replace

    from ...errors import OpenUPRError
    from ...languages.messages import messages
    from ...preparing.drafting.submission_checked import rule_points
    from ...rendering.screen.submission_lines import submission_lines
    from ...stages.own_work.submission_jobs import SubmissionGiven, submission_in
    from ...views.desk.submission_view import cited_section, copy_section, submission_view
    from ..given.sources_named import Sources

    reader, spoken = Reader(store=store, trust=trust), messages() if as_json else command_words()
    try:
        _check_names(path, clean, review)
        with reader.processes(1) as workers:
            found = Sources(reader, workers)
            name = _named(reader, review, found)
            looked = workers.one(submission_in, SubmissionGiven(str(path), int(name[4:])), name=path.name)
            cited = cited_section(_cited(looked, found), found.titles, spoken)
            cited = found.withheld(persons=False, told=(cited,)).view(cited)  # all else is the sender's own text, and its names are to be looked at
            asked = _asked(looked.read, found)
            view = submission_view(looked.read, name, looked.told, list(rule_points(looked.read, name[:3])), cited, asked, spoken)
            if clean is not None:
                made = _cleaned(path, clean, workers)
                view = replace(view, sections=(view.sections[0], copy_section(made.told, clean.name, spoken), *view.sections[1:]))
    except OpenUPRError as error:
        exit_with_error(error)
    if as_json:
        import json

        typer.echo(json.dumps(asdict(view), ensure_ascii=False, indent=1))
    else:
        typer.echo(submission_lines(view, terminal_width(), spoken))
        if clean is None and looked.told:
            command = f"openupr draft submission {path.name} --review {review} --clean copy{_ending(path)}"
            say_on_stderr(command_words().say("A copy without these: `{command}`", command=command))
    reader.finish()


def _check_names(path: Path, clean: Path | None, review: str) -> None:
    """Raises `UsageError` for a copy that can't be written there: what was given is never written over."""
    from ...errors import UsageError

    if clean is None:
        return
    if clean.suffix.lower() != (ending := _ending(path)):
        raise UsageError(
            message("the copy of a {suffix} is a {suffix} too", suffix=ending),
            where=str(clean),
            next_step=message("End the name in {suffix}.", suffix=ending),
        )
    refuse_overwriting(clean, [path, Path(review)])


def _ending(path: Path) -> str:
    """How the name of a copy ends: a PDF stays one, whatever its name says."""
    from ...reading import plain_file, sniff

    if not path.is_file():
        return path.suffix.lower()
    with plain_file(path, None) as file:
        kind = sniff(file.read(_HEAD))
    return ".pdf" if kind == "pdf" else path.suffix.lower()


def _named(reader: Reader, given: str, found: Sources) -> str:
    """The review's name; what we have to look citations up in is taken in: the folder, or the reviews of that State in the store. Raises
    `UsageError`."""
    from ...errors import UsageError
    from ...names import states
    from ...searching.opening import is_there
    from ...stages.taken_in.gathering import checked_metadata

    (path,) = reader.meant([given_path(given)])
    given = str(path)
    named = identifier_of(path)
    if named is None:
        if not path.exists():
            raise UsageError(
                message("there is no such review or folder"), where=given, next_step=message("Name the review as SVN-48, or give its folder.")
            )
        found.add([given])
        if len(found.reviews) != 1:
            raise UsageError(
                message("this is of {reviews} reviews", reviews=len(found.reviews)), where=given, next_step=message("Name one: --review SVN-48.")
            )
        return next(iter(found.reviews))
    checked_metadata(named[0], None)
    listed: list[str] = []
    if is_there(reader.store):
        with opened_store(reader.store) as store, store.read() as library:
            listed = [each.id for each in library.listed() if each.counts is not None and each.id[:3] == named[0][:3]]
    if listed:
        found.add(listed)
    else:
        if named[0][:3] not in {each.iso3 for each in states()}:
            say_on_stderr(command_words().say("No State of our table has the code {code}: is it right?", code=named[0][:3]))
        say_on_stderr(
            command_words().say(
                "The store has no review of {code}: what is cited can’t be looked up. `openupr read` and `openupr fetch` take documents in.",
                code=named[0][:3],
            )
        )
    return named[0]


def _cited(looked: SubmissionLooked, found: Sources) -> SubmissionCitations:
    """What it cites, looked up. A copy of it that was sent before may be among the review's documents: it is no source of its own words."""
    from ...preparing.drafting.submission_checked import CheckedQuote, SubmissionCitations, cited_recommendations
    from ...preparing.quoting.citation_checked import check_citation
    from ...preparing.quoting.quotation_checked import check_quotation
    from ...stages.apart.limited_work import CHECKING, within_limit

    read = looked.read
    wanted = read.citations[:_MOST_CITED]
    found.add_cited(wanted)
    documents = {each.symbol.text: next(found.documents(each.symbol.text), None) for each in wanted}
    citations = [within_limit(partial(check_citation, each, documents[each.symbol.text]), each.printed, doing=CHECKING) for each in wanted]
    quotes = []
    every = cache(lambda: list(found.documents(but=looked.sha256)))
    for each in read.quotations:
        document = documents.get(each.citation.symbol.text) if each.citation is not None else None
        # What cites nothing that we have may stand anywhere: in all that is here, or in what is not.
        beside = () if each.citation is None else (each.citation.symbol.text,)
        look = (
            partial(check_quotation, each.words, [document]) if document else partial(check_quotation, each.words, every(), (*found.missing, *beside))
        )
        quotes.append(CheckedQuote(each, within_limit(look, str(each.where), doing=CHECKING)))
    reviews = _of_one_state(list(found.reviews.values()))
    return SubmissionCitations(tuple(citations), tuple(cited_recommendations(read, reviews)), tuple(quotes))


def _of_one_state(reviews: Sequence[Review]) -> list[Review]:
    first = reviews[0].state if reviews else None
    return [each for each in reviews if each.state == first]


def _asked(read: SubmissionRead, found: Sources) -> Sheet | Text:
    """What it asks, checked as a draft; or why not."""
    from ...labelling import labeller
    from ...preparing import Among, check_drafts
    from ...stages.apart.limited_work import CHECKING, within_limit
    from ...views.desk.submission_view import not_english

    if read.language not in {None, "en"}:
        return not_english(read.language)
    if not read.draft.recommendations:
        return message("We found no request in it: a heading “Recommendations”, or sentences that say who should do what.")
    named = labeller()
    reviews = list(found.reviews.values())
    return within_limit(lambda: check_drafts(read.draft, named, Among(reviews, named, None) if reviews else None), read.name, doing=CHECKING)


def _cleaned(path: Path, clean: Path, workers: Workers) -> CleanCopy:
    from ...stages.own_work.submission_jobs import clean_copy
    from ..given.to_file import write_output

    made = workers.one(clean_copy, str(path), name=path.name)
    write_output(clean, made.data)
    return made
