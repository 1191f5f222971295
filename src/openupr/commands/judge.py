"""`openupr judge`: a person's decision on a record, written beside the dossier."""

from __future__ import annotations

from pathlib import Path

import typer

from .batch import STORE, Reader, identifier_of, opened, stop, store_path, talk


def judge(
    path: Path = typer.Argument(help="The folder of the review (or a document in it), or a review in the store (SVN-48)."),
    record: str = typer.Argument(help="The record: R140.12 for a position, R52.6.a.x1 for a State; or a file's name for its kind."),
    by: str = typer.Option(..., help="Who decides: a name or initials."),
    position: str = typer.Option(None, help="The State's position on an item: supported, noted, not_supported ..."),
    claim: str = typer.Option(None, help="The State's claim: none, implemented, in_progress, implemented_or_in_progress."),
    state: str = typer.Option(None, help="The recommending State of a row, ISO 3166 alpha-3."),
    kind: str = typer.Option(None, help="What kind of document a file is."),
    why: str = typer.Option("", help="Why, in a sentence: it is shown beside the decision."),
    store: Path = STORE,
) -> None:
    """Correct a position, a claim, a State or a document's kind; the newest decision counts, none is overwritten."""
    from datetime import UTC, datetime

    from ..errors import OpenUPRError, UnknownNameError, UsageError
    from ..keeping import judge_kept
    from ..names import state as state_named
    from ..pipeline import judge as write
    from ..records import Claim, Judgement, Kind, Position, find, text_sha256

    named = identifier_of(path)
    folder = path if path.is_dir() else path.parent
    given = {"position": position, "claim": claim, "state": state, "kind": kind}
    decided = {name: value for name, value in given.items() if value is not None}
    when = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        if len(decided) != 1:
            raise UsageError("one decision at a time", next_step="Give one of --position, --claim, --state, --kind.")
        field, value = next(iter(decided.items()))
        allowed = {"position": Position, "claim": Claim, "kind": Kind}.get(field)
        if allowed is not None and value not in list(allowed):
            raise UsageError(f"“{value}” is no {field}", next_step=f"One of: {', '.join(allowed)}.")
        if field == "state":
            state_named(value)
        if field == "kind":
            if named is not None:
                raise UsageError("what a file is, is decided beside it", next_step="Give its folder, then read the folder again.")
            target = folder / record
            if not target.is_file():
                raise UnknownNameError(f"no file {record} in {folder}", next_step="Give the file's name.")
            made = Judgement(f"file:{record}", _sha256(target.read_bytes()), field, value, by, when, why)
        else:
            reviews = Reader(store=store).read([path])
            found = next((each for one in reviews if (each := find(one, record))), None)
            if found is None:
                raise UnknownNameError(f"no record {record} here", next_step="`openupr export ... --what items` lists the identifiers.")
            made = Judgement(found.id, text_sha256(found), field, value, by, when, why)
        if named is None:
            written = write(folder, made)
        else:
            with opened(store_path(store)) as kept:
                written = judge_kept(kept, named[0], made)
    except OpenUPRError as error:
        stop(error)
    talk(f"{made.record}: {field} is {value}, by {by} ({written})")


def _sha256(data: bytes) -> str:
    import hashlib

    return hashlib.sha256(data).hexdigest()
