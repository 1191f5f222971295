"""`openupr list`, `status`, `forget` and `check`: what the store holds, and whether it is whole."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from .said_in import message, words
from .shared_reader import STORE, opened, stop, store_address, talk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..records import Holdings, Listed

_MOST = 12
"""How many names a line of `status` says."""
_FORGET = ": `openupr forget --unplaced` removes what is kept of them"


def list_(store: str = STORE) -> None:
    """List the reviews in the store: documents, items, the State's final answers, doubts."""
    from ..errors import OpenUPRError

    try:
        with opened(store_address(store)) as found, found.read() as library:
            reviews = library.listed()
    except OpenUPRError as error:
        stop(error)
    for each in reviews:
        typer.echo(_line(each))
    if not reviews:
        talk(words().say("The store holds no review yet: `openupr read` and the paths of documents takes them in."))


def status(store: str = STORE) -> None:
    """Say where the store is, how large it is, of which version, and what in it an older version of OpenUPR has read."""
    from .. import __version__
    from ..errors import OpenUPRError
    from ..views.wording import visible

    try:
        with opened(store_address(store)) as found:
            held = found.holdings()
            writable = found.writable
    except OpenUPRError as error:
        stop(error)
    lines = [
        ("Store", f"{store_address(store)}{'' if writable else ' (may only be read)'}"),
        ("Size", f"{_size(held.size)}; the originals {_size(held.originals_size)}, kept in {_size(held.originals_kept)}"),
        ("Holds", f"{_many(held.reviews, 'review')}, {_many(held.documents, 'document')}, {_many(held.judgements, 'decision')} by people"),
        *([("Decisions", _led(held))] if held.moved or held.orphans else []),
        ("Replaced", f"{_many(held.superseded, 'document')} that newer files took the place of"),
        (
            "Left out",
            f"{_many(len(held.left_out), 'document')} that belonged to a review once{_some(held.left_out)}{_FORGET if held.left_out else ''}",
        ),
        ("Unplaced", f"{_many(len(held.unplaced), 'document')} without a review that we can tell{_some(held.unplaced)}"),
        ("Readers", _confined()),
        ("Version", f"{held.version} of the store, {__version__} of OpenUPR"),
    ]
    for name, said in lines:
        typer.echo(f"{name:10}{visible(said)}")
    said = (
        f"{_many(len(held.stale), 'review')}{_some(held.stale)}: put together anew when next asked for, or by `openupr read`"
        if held.stale
        else "nothing"
    )
    typer.echo(f"{'Stale':10}{said}")


def forget(
    review: str = typer.Argument(None, help="The review, ISO3-SS: CUB-04."),
    yes: bool = typer.Option(False, "--yes", help="Do not ask."),
    unplaced: bool = typer.Option(False, "--unplaced", help="Instead of a review: every document that belongs to none."),
    store: str = STORE,
) -> None:
    """Remove a review from the store for good: records, index, and each original that no other review has. Your files stay."""
    from ..errors import OpenUPRError, UsageError
    from ..stages.keeping import forget as forget_review
    from ..stages.keeping import must_hold
    from .shared_reader import identifier_of

    try:
        named = identifier_of(Path(review)) or (review.upper(), "") if review else None
        if (named is None) != unplaced or (named is not None and named[1]):
            raise UsageError(
                message("a whole review is forgotten, one at a time"), next_step=message("Give its identifier, such as CUB-04, or --unplaced.")
            )
        what = named[0] if named else "every document that belongs to no review"
        with opened(store_address(store)) as found:
            if named is not None:
                must_hold(found, named[0])  # what is not there is told before anybody is asked
            if not yes and not (sys.stdin.isatty() and typer.confirm(f"Remove {what} from {found.address} for good?")):
                raise UsageError(message("nothing was removed"), next_step=message("Say --yes to remove it without being asked."))
            gone = forget_review(found, named[0] if named else None)
    except OpenUPRError as error:
        stop(error)
    talk(f"Removed {what}: {_many(gone.documents, 'document')}, {_many(gone.originals, 'original')}, {_many(gone.judgements, 'decision')}.")
    if gone.why:
        talk(f"Traces of it stay in the store's file ({found.address}): {gone.why}. Make room, then run any command with the store.")
    elif not gone.wholly:
        talk("Another openupr is reading the store: traces stay in its log of changes until that is done.")


def check(
    store: str = STORE,
    deep: bool = typer.Option(False, "--deep", help="Make the index of each review anew, and compare: this takes longer."),
) -> None:
    """Check everything in the store: each row, each hash, each reference, the index, each record. Ends with 1 when something is wrong."""
    from ..errors import OpenUPRError
    from ..stages.keeping import check as check_store

    try:
        with opened(store_address(store)) as found:
            faults = check_store(found, lambda number, total, name: talk(f"{number}/{total} {_step(name)}"), deep=deep)
    except OpenUPRError as error:
        stop(error)
    for each in faults:
        typer.echo(each)
    if faults:
        step = words().say("Read the documents into a new store (--store), and keep this file.")
        talk(f"{words().count(len(faults), one='{n} fault.', many='{n} faults.')} {step}")
        raise typer.Exit(1)
    typer.echo(words().say("All is well."))


def _step(name: str) -> str:
    """What is being checked."""
    say = words().say
    told = {
        "the file": say("the file"),
        "the rows": say("the rows"),
        "the index": say("the index"),
        "originals": say("originals"),
        "what was read": say("what was read"),
        "documents": say("documents"),
        "reviews": say("reviews"),
    }
    return told.get(name, name)


def _line(each: Listed) -> str:
    from ..records.positions_said import position_said

    spoken, counts = words(), each.counts
    if counts is None:
        return f"{each.id}  {spoken.say('not put together yet: run `openupr read` again')}"
    said = [spoken.count(counts.documents, one="{n} document", many="{n} documents")]
    if each.status != "held":
        said.append(spoken.say("postponed") if each.status == "postponed" else spoken.say("not held"))
    said.append(spoken.count(counts.items, one="{n} item", many="{n} items"))
    said += [spoken.say("{n} {what}", n=count, what=position_said(position)) for position, count in counts.positions.items()]
    said.append(spoken.count(sum(counts.doubts.values()), one="{n} doubt", many="{n} doubts"))
    return f"{each.id}  " + ", ".join(said)


def _confined() -> str:
    """What the processes that read documents have given up on this machine."""
    from ..stages.confining import means

    found = means()
    given_up = {"Landlock": "writing and programs", "seccomp": "programs and the network"}
    gone = " and ".join(dict.fromkeys(word for name in found for word in given_up[name].split(" and ")))
    if not found:
        return "nothing on this system can take writing, programs and the network from them: limits of time and memory alone (SECURITY.md)"
    return f"they give up {gone} ({', '.join(found)})"


def _led(held: Holdings) -> str:
    """What became of decisions whose records have changed."""
    now = f"{_many(held.moved, 'decision')} taken over to where the words stand now" if held.moved else ""
    lost = f"{_many(held.orphans, 'decision')} on records that are gone or read otherwise, which count no more" if held.orphans else ""
    return f"{', '.join(filter(None, [now, lost]))}: see the doubts of their reviews"


def _some(names: Sequence[str]) -> str:
    """The first of these names, in brackets; empty for none."""
    return f" ({', '.join(names[:_MOST])}{' ...' if len(names) > _MOST else ''})" if names else ""


def _size(size: int) -> str:
    return f"{size / 1e6:,.0f} MB" if size >= 1_000_000 else "less than 1 MB"


def _many(count: int, name: str) -> str:
    return f"{count:,} {name}{'' if count == 1 else 's'}"
