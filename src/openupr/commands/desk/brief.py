"""`openupr brief`: what was asked, said and found on a topic, as one page with its sources, or as evidence alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ..given.common_options import NO_PERSONS, STORE, TRUST
from ..given.given_arguments import given_path, identifier_of, refuse_overwriting
from ..given.shared_reader import Reader
from ..said.command_language import command_words, message
from ..said.said_on_stderr import exit_with_error, say_on_stderr, terminal_width

if TYPE_CHECKING:
    from ...languages.messages import Messages, Text
    from ...preparing.quoting.quotation_checked import HeldText
    from ...preparing.topics.on_topic import Belonging
    from ...records import Review
    from ...stages.briefs.speakers_asked import SpeakerAsked
    from ...stages.briefs.topic_briefs import BriefAsked
    from ...views.briefs.frame.brief_shown import BriefView
    from ...views.briefs.frame.day_of_brief import BriefDay
    from ...views.desk.evidence_view import EvidenceView
    from ...views.withheld import Withheld
    from ..given.sources_named import Sources

KINDS = ("docx", "html", "txt", "json")
"""What a brief can be written as."""
_EVIDENCE = ("pdf", "docx", "txt", "json")
"""What evidence can be written as."""


def brief(
    given: list[str] = typer.Argument(
        metavar="REVIEW", help="The review that it is for (SVN-48; SVN: the newest), with earlier ones from the store; or folders."
    ),
    topic: str = typer.Option(None, "--topic", help="What it is about: a few words, one of UPR Info's issues, a group, or an instrument."),
    by: str = typer.Option(None, "--by", help="Instead: for a speaker of this State. What it asked and what became of it, and two asks that fit."),
    seconds: float = typer.Option(None, "--seconds", help="With --by: how long the speaker has."),
    speakers: int = typer.Option(None, "--speakers", min=1, help="With --by: how many are on the list; the seconds follow by the rule."),
    language: str = typer.Option("en", "--language", help="With --by: the speaker's language (en, fr, es ...), for official quotations."),
    kind_of: str = typer.Option("page", "--as", help="page (default), or evidence: passages alone, by date; as .pdf the pages that they stand on."),
    to: Path = typer.Option(None, help="The file to write: .docx (with footnotes), .html (to print), .txt or .json (default: the screen)."),
    no_persons: bool = NO_PERSONS,
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Write one page on a topic: what was asked before, how it was answered, and what is said of it now. The State, UN bodies and contributors have
    their parts, and so has what we found no answer to. Each statement has its source."""
    from ...errors import OpenUPRError, UsageError

    reader = Reader(store=store, trust=trust)
    try:
        if (topic is None) == (by is None) or (by is not None and kind_of != "page"):
            raise UsageError(
                message("a brief is on a topic, or for a speaker"), next_step=message("Say --topic asylum, or --by Germany --seconds 54.")
            )
        alone = _evidence(kind_of)
        kind = _kind(to, _EVIDENCE if alone else KINDS)
        paths = reader.meant([given_path(text) for text in given])
        if to is not None:
            refuse_overwriting(to, paths)
        reviews = reviews_so_far(reader, paths)
        after = [] if alone else later_reviews(reader, reviews)
        withheld = reader.withheld([*reviews, *after], no_persons=no_persons)
        if by is not None:
            from ...stages.briefs.who_speaks import speaking_state, time_allowed

            speaking_state(by)  # a name that is misspelt is told before all else
            allowed = time_allowed(seconds, speakers)
            with _for_speaker(reader, paths, reviews, after, by, allowed, language.lower()) as spoken:
                _write_speaker(spoken, withheld, kind, to, _today(reader, reviews))
        elif alone:
            from ...stages.briefs.topic_briefs import belonging_to_topic

            _write_evidence(reader, paths, reviews, belonging_to_topic(reader.hand.derived(reviews, reviews), topic), withheld, kind, to)
        else:
            from ...stages.briefs.topic_briefs import BriefAsked

            made_of = reader.hand.derived([*reviews, *after], [*reviews, *after])
            asked = BriefAsked(made_of[: len(reviews)], topic, made_of[len(reviews) :])
            _write(asked, withheld, kind, to, _today(reader, reviews))
    except OpenUPRError as error:
        exit_with_error(error)
    reader.finish()


def _evidence(kind: str) -> bool:
    from ...errors import UsageError

    if kind not in {"page", "evidence"}:
        raise UsageError(message("there is no kind of brief “{kind}”", kind=kind), next_step=message("Say --as page, or --as evidence."))
    return kind == "evidence"


def _kind(to: Path | None, kinds: Sequence[str]) -> str:
    from ...errors import UsageError

    kind = to.suffix.lower().lstrip(".") if to is not None else "txt"
    if kind == "pdf" and kind not in kinds:
        step = message("Write it as .docx or .html, and print that as PDF.")
        raise UsageError(message("a brief can’t be written as PDF here"), where=str(to), next_step=step)
    if kind not in kinds:
        step = message("End the name in {names} or .{kinds}.", names=", ".join(f".{each}" for each in kinds[:-1]), kinds=kinds[-1])
        raise UsageError(message("a brief can’t be written as {suffix}", suffix=to.suffix or to.name) if to else "", where=str(to), next_step=step)
    return kind


def reviews_so_far(reader: Reader, paths: Sequence[Path]) -> list[Review]:
    """The reviews that were given, and the earlier ones of the State that the store holds, oldest first; beside files where the user names
    it. Raises `UsageError` for several States."""
    from ...errors import UsageError

    named = [name[0] for path in paths if (name := identifier_of(path)) is not None]
    found = {each.id: each for each in reader.read([*paths, *map(Path, _earlier(reader, named))])}
    if found and len(named) < len(paths) and reader.store_is_named():
        taken = [each for each in _earlier(reader, list(found)) if each not in found]
        reader.say_beside(taken)
        found.update((each.id, each) for each in (reader.get(taken) if taken else ()))
    if len({each.state for each in found.values()}) != 1:
        what = message("there is no review in what was given") if not found else message("these are reviews of several States")
        raise UsageError(what, next_step=message("Name one review, such as SVN-48, or folders of reviews of one State."))
    return sorted(found.values(), key=lambda each: each.session)


def _earlier(reader: Reader, named: Sequence[str]) -> list[str]:
    """The reviews of the store before the newest of these, where they are of one State."""
    from ...searching.opening import is_there

    if len({each[:3] for each in named}) != 1 or not is_there(reader.store):
        return []
    with reader.opened() as store, store.read() as library:
        listed = [each.id for each in library.listed() if each.counts is not None]
    newest = max(int(each[4:]) for each in named)
    return [each for each in listed if each[:3] == named[0][:3] and int(each[4:]) < newest and each not in named]


def later_reviews(reader: Reader, reviews: Sequence[Review]) -> list[Review]:
    """The later reviews of the State that the store holds, the oldest first: what became of a request may stand there."""
    from ...searching.opening import is_there

    if not is_there(reader.store):
        return []
    state, newest = reviews[-1].state, reviews[-1].session
    with reader.opened() as store, store.read() as library:
        named = [each.id for each in library.listed() if each.counts is not None and each.id[:3] == state and int(each.id[4:]) > newest]
    return sorted(reader.read([Path(each) for each in named]), key=lambda each: each.session) if named else []


def _today(reader: Reader, reviews: Sequence[Review]) -> BriefDay:
    """The day, and the later reviews of the State that the store holds."""
    from datetime import UTC, datetime

    from ...searching.opening import is_there
    from ...views.briefs.frame.day_of_brief import brief_day

    listed = []
    if is_there(reader.store):
        with reader.opened() as store, store.read() as library:
            listed = list(library.listed())
    return brief_day(datetime.now(UTC).date(), reviews[-1].id, listed)


@contextmanager
def _for_speaker(
    reader: Reader,
    paths: Sequence[Path],
    reviews: Sequence[Review],
    after: Sequence[Review],
    by: str,
    allowed: tuple[float, Text],
    language: str,
) -> Iterator[SpeakerAsked]:
    from ...names import spoken_name
    from ...stages.briefs.speakers_asked import SpeakerAsked
    from ...stages.briefs.who_speaks import SpeakerWanted
    from ...views.briefs.for_speaker.spoken_leads import greeting_of, lead_in_language

    with reader.processes(1) as workers:

        @cache
        def sources_beside() -> Sources:
            from ..given.sources_named import Sources

            return Sources(reader, workers)

        def text_of(review: Review, key: str) -> HeldText:
            sources = sources_beside()
            if not sources.reviews:  # reading once more costs as much as the brief: only where a version in that language is held
                sources.add([str(each) for each in paths])
            sources.add_document(review, key)
            return sources.document(f"{review.id}/{key}")

        every = [*reviews, *after]
        made = reader.hand.derived(every, every)
        before, later = made[: len(reviews)], made[len(reviews) :]
        yield SpeakerAsked(SpeakerWanted(before, by, spoken_name, greeting_of, lead_in_language, allowed, language, text_of, later))


def _write(asked: BriefAsked, withheld: Withheld, kind: str, to: Path | None, when: BriefDay) -> None:
    from ... import __version__
    from ...views.briefs.for_topic.topic_brief_view import brief_view

    _written(brief_view(asked, withheld, __version__, when, _words(kind)), kind, to)


def _write_speaker(made: SpeakerAsked, withheld: Withheld, kind: str, to: Path | None, when: BriefDay) -> None:
    from ... import __version__
    from ...views.briefs.for_speaker.speaker_brief_view import speaker_view

    _written(speaker_view(made, withheld, __version__, when, _words(kind)), kind, to)
    if all(each.report is None for each in made.reviews):  # the page is handed in, and teaches nobody a command
        told = message('`openupr brief {review} --topic "WORDS"` makes a page of what is here on one topic.', review=made.review.id)
        say_on_stderr(command_words().said(told))


def _words(kind: str) -> Messages | None:
    """The words of what people read; data for programs is in English."""
    return command_words() if kind != "json" else None


def _written(view: BriefView, kind: str, to: Path | None) -> None:
    if kind == "docx":
        from ...rendering.word.brief_word import brief_word

        data = brief_word(view, command_words())
    elif kind == "html":
        from ...rendering.html.brief_page import brief_page

        data = brief_page(view, command_words()).encode("utf-8", "replace")
    elif kind == "json":
        import json
        from dataclasses import asdict

        data = (json.dumps(asdict(view), ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")
    else:
        from ...rendering.screen.brief_lines import brief_lines

        data = brief_lines(view, terminal_width() if to is None else 100, command_words()).encode("utf-8", "replace")
    if to is None:
        typer.echo(data.decode("utf-8"), nl=False)
        return
    from ...rendering.files.written_whole import whole_file

    with whole_file(to) as out:
        out.write(data)
    counts = view.counts
    told = command_words().count(
        counts.page,
        one="One page with {n} statement, and {more} more behind it: {file}",
        many="One page with {n} statements, and {more} more behind it: {file}",
        more=counts.also,
        file=str(to),
    )
    say_on_stderr(told)


def _write_evidence(
    reader: Reader, paths: Sequence[Path], reviews: Sequence[Review], found: Belonging, withheld: Withheld, kind: str, to: Path | None
) -> None:
    from ... import __version__
    from ...preparing.briefs.for_topic.evidence_passages import evidence
    from ...rendering.files.written_whole import whole_file
    from ...views.desk.evidence_view import evidence_view

    view = evidence_view(reviews[-1].state, found.topic.text, evidence(found, reviews), withheld, __version__, _words(kind))
    if kind == "pdf":
        data = _annexes(reader, paths, reviews, view)
    elif kind == "docx":
        from ...rendering.word.evidence_word import evidence_word

        data = evidence_word(view, command_words())
    elif kind == "json":
        import json
        from dataclasses import asdict

        data = (json.dumps(asdict(view), ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")
    else:
        from ...rendering.screen.brief_lines import evidence_lines

        data = evidence_lines(view, terminal_width() if to is None else 100).encode("utf-8", "replace")
    if to is None:
        typer.echo(data.decode("utf-8"), nl=False)
        return
    with whole_file(to) as out:
        out.write(data)
    documents = len({each.sha256 for each in view.passages})
    passages, words = len(view.passages), command_words()
    said = (
        words.count(passages, one="{n} passage, by date: {file}", many="{n} passages of one document, by date: {file}", file=str(to))
        if documents == 1
        else words.say("{n} passages of {documents} documents, by date: {file}", n=passages, documents=documents, file=str(to))
    )
    say_on_stderr(said)


def _annexes(reader: Reader, paths: Sequence[Path], reviews: Sequence[Review], view: EvidenceView) -> bytes:
    """The pages of the passages as one PDF, made by a worker: the documents are strangers'. Raises `UsageError` where pages may not be shown."""
    from ...errors import UsageError
    from ...rendering.files.annexes import Annex, AnnexesWanted, annexes
    from ...views.desk.annex_pages import annex_list, annex_pages

    if not view.pictures:
        raise UsageError(message("no page is handed on where words are to be blocked out"), next_step=message("Write the passages as .docx."))
    pages = annex_pages(view, command_words())
    if not pages:
        if any(each.closed for each in view.passages):
            raise UsageError(message("no page is handed on where words are to be blocked out"), next_step=message("Write the passages as .docx."))
        raise UsageError(message("none of the passages stands in a PDF"), next_step=message("Write the passages as .docx."))
    held = reader.originals(paths, reviews)
    originals = {each.sha256: held[each.sha256] for each in pages if each.sha256 in held}
    made = tuple(Annex(each.numbers, each.stamp, each.sha256, each.page, each.boxes) for each in pages if each.sha256 in originals)
    with reader.processes(1) as workers:
        return workers.one(annexes, AnnexesWanted(view.title, annex_list(view, command_words()), made, originals), name=view.title)
