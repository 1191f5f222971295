"""`openupr judge`: a person's decision on a record, written beside the dossier."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from .batch import STORE, Reader, identifier_of, opened, stop, store_path, talk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..records import Item, Judgement, Review, Row


def judge(
    path: Path = typer.Argument(help="The folder of the review (or a document in it), or a review in the store (SVN-48)."),
    record: str = typer.Argument(
        help="The record: R140.12 for a position, R52.6.a.x1 for a State; two with = between for a link, C17.2=N12; or a file's name for its kind."
    ),
    by: str = typer.Option(..., help="Who decides: a name or initials."),
    position: str = typer.Option(None, help="The State's position on an item: supported, noted, not_supported ..."),
    claim: str = typer.Option(None, help="The State's claim: none, implemented, in_progress, implemented_or_in_progress."),
    state: str = typer.Option(None, help="The recommending State of a row, by name or code."),
    link: str = typer.Option(
        None,
        help="A link: confirmed, rejected or added (C17.2=N12, R115.12=N12, S17.2=B.JS2.3); what became of a concern in a document: "
        "answered, touched or not_found (C17.2=recommendations).",
    ),
    before: Path = typer.Option(None, help="The review before, for a link to one of its recommendations (from the store it is taken by itself)."),
    kind: str = typer.Option(None, help="What kind of document a file is."),
    remove: bool = typer.Option(False, "--remove", help="Never show these words, or this record's text: give them in the place of the record."),
    why: str = typer.Option("", help="Why, in a sentence: it is shown beside the decision."),
    store: Path = STORE,
) -> None:
    """Correct a position, a claim, a State, a link or a document's kind, or remove words; the newest decision counts, none is overwritten."""
    from datetime import UTC, datetime

    from ..assembling import REMOVE, removal
    from ..errors import OpenUPRError, UnknownNameError, UsageError
    from ..keeping import judge_kept
    from ..names import asked_state
    from ..pipeline import judge as write
    from ..records import Claim, Judgement, Kind, Position, text_sha256

    named = identifier_of(path)
    folder = path if path.is_dir() else path.parent
    given = {"position": position, "claim": claim, "state": state, "link": link, "kind": kind}
    decided = {name: value for name, value in given.items() if value is not None} | ({REMOVE: record} if remove else {})
    when = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        if len(decided) != 1:
            raise UsageError("one decision at a time", next_step="Give one of --position, --claim, --state, --link, --kind, --remove.")
        field, value = next(iter(decided.items()))
        allowed = {"position": Position, "claim": Claim, "kind": Kind}.get(field)
        if allowed is not None and value not in list(allowed):
            raise UsageError(f"“{value}” is no {field}", next_step=f"One of: {', '.join(allowed)}.")
        if field == "state":
            value = asked_state(value).iso3
        if field == REMOVE:
            made = removal(record, by, when, why)
        elif field == "kind":
            if named is not None:
                raise UsageError("what a file is, is decided beside it", next_step="Give its folder, then read the folder again.")
            target = folder / record
            if not target.is_file():
                raise UnknownNameError(f"no file {record} in {folder}", next_step="Give the file's name.")
            made = Judgement(f"file:{record}", _sha256(target.read_bytes()), field, value, by, when, why)
        elif field == "link":
            made = _on_link(Reader(store=store), path, before, record, value, by, when, why)
        else:
            found = _judged(Reader(store=store).read([path]), record, field)
            made = Judgement(found.id, text_sha256(found), field, value, by, when, why)
        if named is None:
            written = write(folder, made)
        else:
            with opened(store_path(store)) as kept:
                written = judge_kept(kept, named[0], made)
    except OpenUPRError as error:
        stop(error)
    except OSError as error:
        step = "Keep the review in the store with `openupr read`, and judge it there by its name."
        stop(UsageError(f"the decision can't be written ({error.strerror})", where=str(folder), next_step=step))
    talk(f"{made.record}: {'removed' if remove else f'{made.field} is {made.value}'}, by {by} ({written})")


def _judged(reviews: Sequence[Review], record: str, field: str) -> Item | Row:
    """The record that a decision is on. Raises `UsageError` where such a decision is taken on another kind of record."""
    from ..assembling import BLOCK
    from ..errors import UsageError
    from ..records import Item, Row, named, text_of

    found = named(reviews, record)[1]
    if not isinstance(found, Row if field == "state" else Item):
        whole = "a row, such as R52.6.a.x1" if field == "state" else "a whole recommendation, such as R140.12"
        raise UsageError(f"a {field} is decided on {whole}", where=found.id, next_step="`openupr show` and the record says what there is.")
    if BLOCK in text_of(found):
        raise UsageError("words of this record are removed", where=found.id, next_step="Take them off the remove-list, decide, put them on it again.")
    assert isinstance(found, (Item, Row))
    return found


def _on_link(reader: Reader, path: Path, before: Path | None, record: str, value: str, by: str, when: str, why: str) -> Judgement:
    """The judgement on a link: of the last review in what is given, and the one before it of the same State."""
    from ..assembling import BLOCK
    from ..errors import UsageError
    from ..linking.judging import on_link
    from ..records import Judgement, ends_of, index, text_of

    read = reader.read([path])
    if not read:
        raise UsageError("there is no review in what was given", where=str(path), next_step="Give the folder of the review, or its name.")
    others = [*reader.others(read), *(reader.read([before]) if before is not None else ())]
    last = max(read, key=lambda each: each.session)
    earlier = sorted((each for each in others if each.state == last.state and each.session < last.session), key=lambda each: each.session)
    on = on_link([*earlier, last], record, value)
    held = {name: each for review in (*earlier, last) for name, each in index(review).items()}
    if any(BLOCK in text_of(held[end]) for end in ends_of(on.record) or (on.record,)):
        raise UsageError("words of this record are removed", where=on.record, next_step="Take them off the remove-list first.")
    return Judgement(on.record, on.text_sha256, on.field, on.value, by, when, why)


def _sha256(data: bytes) -> str:
    import hashlib

    return hashlib.sha256(data).hexdigest()
