"""`openupr judge`: a person's decision on a record, written beside the dossier."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ..given.common_options import STORE
from ..given.given_arguments import given_path, identifier_of
from ..given.opened_stores import opened_store
from ..given.shared_reader import Reader
from ..said.command_language import command_words, message
from ..said.said_on_stderr import exit_with_error, say_on_stderr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...records import Item, Judgement, Review, Row


def judge(
    path: Path = typer.Argument(
        parser=given_path,
        metavar="PATH",
        help="The folder of the review (or a document in it), or a review in the store (SVN-48), also with the record (SVN-48/R140.12).",
    ),
    record: str = typer.Argument(
        None,
        help="The record: R140.12 for a position, R52.6.a.x1 for a State; two with = between for a link, C17.2=N12; or a file's name for its kind.",
    ),
    by: str = typer.Option(..., help="Who decides: a name or initials."),
    position: str = typer.Option(None, help="The State's position on an item: supported, noted, not_supported ..."),
    claim: str = typer.Option(None, help="The State's claim: none, implemented, in_progress, implemented_or_in_progress."),
    assessment: str = typer.Option(
        None,
        help="How far a recommendation was implemented, as you assess it: unable_to_assess, not_started, started, partly, largely, implemented, "
        "regressed.",
    ),
    state: str = typer.Option(None, help="The recommending State of a row, by name or code."),
    link: str = typer.Option(
        None,
        help="A link: `confirmed`, `rejected` or `added` (C17.2=N12, R115.12=N12, S17.2=B.JS2.3). Or what became of a concern in a document: "
        "`answered`, `touched`, `not_found` or `cannot_tell` (C17.2=recommendations). Or how a request stands to an earlier one: `same`, `builds`, "
        "`general` or `opposite` (R140.12.a=SVN-34/R115.3.b).",
    ),
    reply: str = typer.Option(
        None, help="Your words, which then stand beside a sentence of ours: name it told.action, by its examination or as it is called on the page."
    ),
    before: Path = typer.Option(None, help="The review before, for a link to one of its recommendations (from the store it is taken by itself)."),
    kind: str = typer.Option(None, help="What kind of document a file is."),
    person: str = typer.Option(
        None,
        help="On a name in the place of the record: `shown` or `off` (stakeholders alone name it). On two with = between: `same` or `other` "
        "(“Ana Bell=Anna Bel”).",
    ),
    remove: bool = typer.Option(False, "--remove", help="Never show these words, or this record's text: give them in the place of the record."),
    why: str = typer.Option("", help="Why, in a sentence: it is shown beside the decision."),
    store: str = STORE,
) -> None:
    """Correct a position, a claim, a State, a link or a document's kind. Or assess what was implemented, reply to a sentence of ours, or remove
    words. The newest decision counts, none is overwritten."""
    from datetime import UTC, datetime

    from ...assembling import JUDGEMENTS, REMOVE
    from ...errors import OpenUPRError, UsageError
    from ...records import PERSON, Judgement, Naming, text_sha256
    from ...records.judgements import REPLY
    from .judged_names import on_names

    named = identifier_of(path, store)
    folder = path if path.is_dir() else path.parent
    given = {
        "position": position, "claim": claim, "assessment": assessment, "state": state, "link": link, "kind": kind, PERSON: person, REPLY: reply,
    }  # fmt: skip
    when = datetime.now(UTC).isoformat(timespec="seconds")
    note = ""
    try:
        path, record = _which(path, record, store)
        decided = {name: value for name, value in given.items() if value is not None} | ({REMOVE: record} if remove else {})
        if len(decided) != 1:
            raise UsageError(
                message("one decision at a time"),
                next_step=message("Give one of {names}.", names=", ".join(f"--{name}" for name in (*given, "remove"))),
            )
        field, value = _chosen(*next(iter(decided.items())))
        if field == REMOVE:
            made, note = _removal(Reader(store=store), path, record, by, when, why)
        elif field == PERSON:
            made = on_names(Reader(store=store).read([path]), record, Naming(value), by, when, why)
        elif field == "kind":
            if named is not None:
                raise UsageError(message("what a file is, is decided beside it"), next_step=message("Give its folder, then read the folder again."))
            made = Judgement(f"file:{record}", _sha256(folder, record), field, value, by, when, why)
        elif field == REPLY:
            made = _reply(Reader(store=store).read([path]), record, value, by, when, why)
        elif field == "link":
            made, note = _on_link(Reader(store=store), path, before, record, value, by, when, why)
        else:
            found = _judged(Reader(store=store).read([path]), record, field)
            made = Judgement(found.id, text_sha256(found), field, value, by, when, why)
        written = _written(Reader(store=store), named[0] if named else None, folder, made)
    except OpenUPRError as error:
        exit_with_error(error)
    except OSError as error:
        step = message("Keep the review in the store with `openupr read`, and judge it there by its name.")
        exit_with_error(UsageError(message("the decision can't be written ({why})", why=str(error.strerror)), where=str(folder), next_step=step))
    say_on_stderr(_decided(made, by, written))
    if named is None:
        _tell_store(Reader(store=store), folder, made)
    note = command_words().say("`openupr read` with {folder} reads the file as that.", folder=str(folder)) if field == "kind" else note
    later = _newer(Reader(store=store), written.parent, made) if written.name == JUDGEMENTS else ""
    beside = [] if named is None else [_where(beside=written.name == JUDGEMENTS)]
    for said in (*filter(None, [note, later]), *beside, *([_readable()] if remove else [])):
        say_on_stderr(said)


def _chosen(field: str, value: str) -> tuple[str, str]:
    """What is decided, as it is written down. Raises `UsageError` and `UnknownNameError` for what can't be."""
    from ...names import asked_state, chosen_value
    from ...records import ASSESSMENT, PERSON, Assessment, Claim, Kind, Naming, Position

    allowed = {"position": Position, "claim": Claim, "kind": Kind, ASSESSMENT: Assessment, PERSON: Naming}.get(field)
    if allowed is not None:
        value = chosen_value(value, allowed, f"“{value}” is no {field}")
    return field, asked_state(value).iso3 if field == "state" else value


def _decided(made: Judgement, by: str, written: Path) -> str:
    """What was decided, by whom, and in which file it stands."""
    from ...assembling import REMOVE
    from ...records.judgements import REPLY

    said = {"record": made.record, "who": by, "file": str(written)}
    if made.field == REMOVE:
        return command_words().say("{record}: removed, by {who} ({file})", **said)
    if made.field == REPLY:
        return command_words().say("{record}: replied to, by {who} ({file})", **said)
    return command_words().say("{record}: {field} is {value}, by {who} ({file})", field=made.field, value=made.value, **said)


def _where(*, beside: bool) -> str:
    """Where the decision stands."""
    if beside:
        return command_words().say("It stands beside the documents, none of which is changed.")
    return command_words().say("It stands in the store alone: the folder of the documents is gone or read-only.")


def _readable() -> str:
    return command_words().say(
        "What is to be removed stands there in plain text, so that it can be found. Whoever gets that file, or its folder, can read it."
    )


def _written(reader: Reader, review: str | None, folder: Path, made: Judgement) -> Path:
    """Write a decision on this review of the store (None: on what lies in the folder). Returns the file that holds it."""
    from ...stages.decisions.judgement_added import add_to_judgements as write
    from ...stages.stored.keeping import judge_kept

    if review is None:
        return write(folder, made)
    with reader.processes(1) as workers, opened_store(reader.store) as store:
        return judge_kept(store, review, made, workers=workers, report=reader.report)


def _tell_store(reader: Reader, folder: Path, made: Judgement) -> None:
    """Let the store know what was decided beside documents that it holds, and that it was decided on this machine. The decision stands in the file: a
    store that can't be told is no error."""
    from ...errors import OpenUPRError
    from ...stages.stored.keeping import note_own, take_over

    try:
        with reader.processes(1) as workers, opened_store(reader.store, make=True) as store:
            note_own(store, made)
            if made.field != "kind":  # what a file is takes reading it
                take_over(store, folder, workers=workers, report=reader.report)
    except OpenUPRError as error:
        say_on_stderr(
            command_words().say("The store could not be told ({why}) `openupr read` with the folder and --trust makes up for it.", why=str(error))
        )


def _newer(reader: Reader, folder: Path, made: Judgement) -> str:
    """What is to be said where a decision counts that was dated later than the one that was made now; empty otherwise."""
    from ...assembling import by_time
    from ...stages.decisions.settings_apart import dossiers_of

    with reader.processes(1) as workers:
        found = dossiers_of([folder], workers).get(folder)
    same = [each for each in (found.judgements if found else ()) if (each.record, each.field) == (made.record, made.field)]
    if not same or by_time(same)[-1] == made:
        return ""
    first = by_time(same)[-1]
    return command_words().say(
        "It does not count yet: a decision by {who} is dated {when}, which is later. Look at that date, and at your clock.",
        who=first.who,
        when=first.when,
    )


def _which(path: Path, record: str | None, store: str | None) -> tuple[Path, str]:
    """The review, and the record that is named with it or behind it. Raises `UsageError` for none, and for two."""
    from ...errors import UsageError

    review, own = identifier_of(path, store) or ("", "")
    if own and not record:
        return Path(review), own
    if own or not record:
        step = message("Name one: R140.12 behind the review or its folder, or with the review in the store: SVN-48/R140.12.")
        raise UsageError(message("two records are named") if own else message("no record is named"), where=str(path), next_step=step)
    return path, record


def _judged(reviews: Sequence[Review], record: str, field: str) -> Item | Row:
    """The record that a decision is on. Raises `UsageError` where such a decision is taken on another kind of record."""
    from ...assembling import BLOCK
    from ...errors import UsageError
    from ...records import Item, Row, identifying_words, record_named

    found = record_named(reviews, record)[1]
    if not isinstance(found, Row if field == "state" else Item):
        raise UsageError(
            message("a State is decided on a row, such as R52.6.a.x1")
            if field == "state"
            else message("this is decided on a whole recommendation, such as R140.12: {what}", what=field),
            where=found.id,
            next_step=message("`openupr show` and the record says what there is."),
        )
    if BLOCK in identifying_words(found):
        raise UsageError(
            message("words of this record are removed"),
            where=found.id,
            next_step=message("Take them off the remove-list, decide, put them on it again."),
        )
    assert isinstance(found, (Item, Row))
    return found


def _reply(reviews: Sequence[Review], record: str, words: str, by: str, when: str, why: str) -> Judgement:
    """A reply to a sentence of ours. Raises `UsageError` for a name that no sentence has."""
    from hashlib import sha256

    from ...errors import UsageError
    from ...records import Judgement
    from ...records.judgements import REPLY, TOLD
    from ...views.examined.rank import SPECS
    from ...views.page.first.fact_line import FACTS
    from ...views.page.listed.replies_shown import CHAPTERS
    from ..given.one_review import only_review

    key = record.rpartition("/")[2].removeprefix(TOLD)
    names = sorted(FACTS | SPECS.keys() | CHAPTERS)
    if key not in names:
        raise UsageError(
            message("no sentence is called {key}", key=key),
            next_step=message("Name one as told.{example}; there are: {names}.", example=names[0], names=", ".join(names)),
        )
    identifier = f"{only_review(reviews, 'judge').id}/{TOLD}{key}"
    return Judgement(identifier, sha256(identifier.encode()).hexdigest(), REPLY, " ".join(words.split()), by, when, why)


_NAMED = 3
"""How many of the records in which something is hidden are named."""


def _removal(reader: Reader, path: Path, record: str, by: str, when: str, why: str) -> tuple[Judgement, str]:
    """The decision that words or a record's text are not to be shown, and where they are hidden by it. It counts for the whole folder of a file."""
    from ...assembling import removal, to_remove
    from ...errors import UsageError

    removal(record, by, when, why)  # what is too short is told before anything is read
    read = reader.read([path, path.parent] if path.is_file() else [path])
    if not read:
        raise UsageError(
            message("there is no review in what was given"), where=str(path), next_step=message("Give the folder of the review, or its name.")
        )
    value, hidden = to_remove(read, record)
    if not hidden:
        return removal(value, by, when, why), command_words().say("Hidden in no record, only in what is told of documents or delegations.")
    some = f"{', '.join(hidden[:_NAMED])}{' ...' if len(hidden) > _NAMED else ''}"
    told = command_words().count(len(hidden), one="Hidden in {n} record ({some}).", many="Hidden in {n} records ({some}).", some=some)
    return removal(value, by, when, why), told


def _on_link(reader: Reader, path: Path, before: Path | None, record: str, value: str, by: str, when: str, why: str) -> tuple[Judgement, str]:
    """The judgement on a link: of the last review in what is given, and the one before it of the same State; and what is to be said of it."""
    from ...assembling import BLOCK
    from ...errors import UsageError
    from ...linking.judging import on_link
    from ...records import Judgement, ends_of, identifying_words, records_by_identifier

    read = reader.read([path])
    if not read:
        raise UsageError(
            message("there is no review in what was given"), where=str(path), next_step=message("Give the folder of the review, or its name.")
        )
    others = [*reader.others(read), *(reader.read([before]) if before is not None else ())]
    last = max(read, key=lambda each: each.session)
    earlier = sorted((each for each in others if each.state == last.state and each.session < last.session), key=lambda each: each.session)
    on = on_link([*earlier, last], record, value)
    held = {name: each for review in (*earlier, last) for name, each in records_by_identifier(review).items()}
    if any(BLOCK in identifying_words(held[end]) for end in ends_of(on.record) or (on.record,)):
        raise UsageError(message("words of this record are removed"), where=on.record, next_step=message("Take them off the remove-list first."))
    return Judgement(on.record, on.text_sha256, on.field, on.value, by, when, why), _of_passage(reader, last, on.record, value)


def _of_passage(reader: Reader, review: Review, pair: str, value: str) -> str:
    """What is to be known where the passage that is linked with a concern is none of those that were found near to it; empty otherwise."""
    from ...records import Concern, ends_of, records_by_identifier
    from ...views.matrix import MatrixView

    ends = ends_of(pair)
    if not ends or not isinstance(records_by_identifier(review).get(ends[0]), Concern):
        return ""
    concern, passage = ends
    (made,) = reader.derived([review], earlier=False)
    became = made.links.concerns
    view = MatrixView(review, became, made.description)  # those that share nothing with the concern are not shown, there or by `show`
    if passage in {near.passage.record for link in became if link.concern == concern for near in view.near(link)}:
        return ""
    if value == "rejected":
        return command_words().say(
            "{passage} is not among the passages that are shown as near to {concern}, and is not taken for one later. "
            "`openupr show` and the concern lists those.",
            passage=passage,
            concern=concern,
        )
    return command_words().say(
        "{passage} is not among the passages that are shown as near to {concern}, and is added to them. `openupr show` and the concern lists those.",
        passage=passage,
        concern=concern,
    )


def _sha256(folder: Path, name: str) -> str:
    """The hash of a file of the folder. Raises `UnknownNameError` where it is not there."""
    from ...errors import UnknownNameError
    from ...reading import sha256_of

    if not (folder / name).is_file():
        raise UnknownNameError(message("no file {name} in {folder}", name=name, folder=str(folder)), next_step=message("Give the file's name."))
    return sha256_of(folder / name)
