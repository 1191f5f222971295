"""`openupr list`, `status`, `forget` and `check`: what the store holds, and whether it is whole."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ..given.common_options import STORE
from ..given.opened_stores import opened_store, store_address
from ..said.command_language import agreed, command_words, message
from ..said.said_on_stderr import exit_with_error, say_on_stderr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...records import Holdings, ListedReview

_MOST = 12
"""How many names a line of `status` says."""


def list_(store: str = STORE) -> None:
    "List the reviews in the store: documents, recommendations, the State's final answers, doubts."
    from ...errors import OpenUPRError

    try:
        with opened_store(store_address(store)) as found, found.read() as library:
            reviews = library.listed()
    except OpenUPRError as error:
        exit_with_error(error)
    for each in reviews:
        typer.echo(_line(each))
    if not reviews:
        say_on_stderr(command_words().say("The store holds no review yet: `openupr read` and the paths of documents takes them in."))


def status(store: str = STORE) -> None:
    """Say where the store is, how large it is, of which version, and what in it an older version of OpenUPR has read."""
    from ... import __version__
    from ...errors import OpenUPRError
    from ...views.safe_text import shown_safely

    say, count, address = command_words().say, command_words().count, store_address(store)
    try:
        with opened_store(address) as found:
            held = found.holdings()
            writable = found.writable
    except OpenUPRError as error:
        exit_with_error(error)
    left, unplaced, stale = map(len, (held.left_out, held.unplaced, held.stale))
    once = count(left, one="{n} document that belonged to a review once", many="{n} documents that belonged to a review once") + _some(held.left_out)
    lines = [
        (say("Store"), address if writable else say("{store} (may only be read)", store=address)),
        (
            say("Size"),
            say(
                "{size}; the originals {originals}, kept in {kept}",
                size=_size(held.size),
                originals=_size(held.originals_size),
                kept=_size(held.originals_kept),
            ),
        ),
        (say("Holds"), ", ".join(_held(held))),
        *([(say("Decisions"), _led(held))] if held.moved or held.orphans else []),
        (
            say("Replaced"),
            count(
                held.superseded,
                one="{n} document that a newer file took the place of",
                many="{n} documents that newer files took the place of",
            ),
        ),
        (
            say("Left out"),
            say("{documents}: `openupr forget --unplaced` removes what is kept of them", documents=once) if left else once,
        ),
        (
            say("Unplaced"),
            count(unplaced, one="{n} document without a review that we can tell", many="{n} documents without a review that we can tell")
            + _some(held.unplaced),
        ),
        (say("Readers"), _confined()),
        (say("Version"), say("{store} of the store, {version} of OpenUPR", store=str(held.version), version=__version__)),
        (
            say("Stale"),
            say(
                "{reviews}: put together anew when next asked for, or by `openupr read`",
                reviews=count(stale, one="{n} review", many="{n} reviews") + _some(held.stale),
            )
            if stale
            else say("nothing"),
        ),
    ]
    room = max(10, *(len(name) + 2 for name, _ in lines))
    for name, said in lines:
        typer.echo(f"{name:{room}}{shown_safely(said)}")


def forget(
    review: str = typer.Argument(None, help="The review, ISO3-SS: CUB-04."),
    yes: bool = typer.Option(False, "--yes", help="Do not ask."),
    unplaced: bool = typer.Option(False, "--unplaced", help="Instead of a review: every document that belongs to none."),
    document: str = typer.Option(None, "--document", help="Only this document of the review, by its file's name: it is set aside."),
    store: str = STORE,
) -> None:
    """Remove a review from the store for good: records, index, and each original that no other review has. Your files stay."""
    from ...errors import OpenUPRError, UsageError
    from ...stages.stored.keeping import forget_review, must_hold, set_document_aside
    from ..given.given_arguments import identifier_of

    try:
        named = identifier_of(Path(review)) or (review.upper(), "") if review else None
        if (named is None) != unplaced or (named is not None and named[1]):
            raise UsageError(
                message("a whole review is forgotten, one at a time"), next_step=message("Give its identifier, such as CUB-04, or --unplaced.")
            )
        what = named[0] if named else command_words().say("every document that belongs to no review")
        with opened_store(store_address(store)) as found:
            if named is not None and document:
                set_document_aside(found, named[0], document)
                told = message("{document} is set aside: {review} is put together without it.", document=document, review=named[0])
                say_on_stderr(command_words().said(told))
                return
            if named is not None:
                must_hold(found, named[0])  # what is not there is told before anybody is asked
            if not yes and not (sys.stdin.isatty() and _agreed(what, found.address)):
                raise UsageError(message("nothing was removed"), next_step=message("Say --yes to remove it without being asked."))
            gone = forget_review(found, named[0] if named else None)
    except OpenUPRError as error:
        exit_with_error(error)
    count = command_words().count
    removed = (
        count(gone.documents, one="{n} document", many="{n} documents"),
        count(gone.originals, one="{n} original", many="{n} originals"),
        count(gone.judgements, one="{n} decision", many="{n} decisions"),
    )
    say_on_stderr(command_words().say("Removed {what}: {parts}.", what=what, parts=", ".join(removed)))
    if gone.why:
        say_on_stderr(
            command_words().say(
                "Traces of it stay in the store's file ({store}): {why}. Make room, then run any command with the store.",
                store=found.address,
                why=gone.why,
            )
        )
    elif not gone.wholly:
        say_on_stderr(command_words().say("Another openupr is reading the store: traces stay in its log of changes until that is done."))


def _agreed(what: str, address: str) -> bool:
    return agreed(command_words().say("Remove {what} from {store} for good?", what=what, store=address))


def check(
    store: str = STORE,
    deep: bool = typer.Option(False, "--deep", help="Make the index of each review anew, and compare: this takes longer."),
) -> None:
    """Check everything in the store: each row, each hash, each reference, the index, each record. Ends with 1 when something is wrong."""
    from ...errors import OpenUPRError
    from ...stages.stored.keeping import check_store

    try:
        with opened_store(store_address(store)) as found:
            faults = check_store(found, lambda number, total, name: say_on_stderr(f"{number}/{total} {_step(name)}"), deep=deep)
    except OpenUPRError as error:
        exit_with_error(error)
    for each in faults:
        typer.echo(each)
    if faults:
        step = command_words().say("Read the documents into a new store (--store), and keep this file.")
        say_on_stderr(f"{command_words().count(len(faults), one='{n} fault.', many='{n} faults.')} {step}")
        raise typer.Exit(1)
    typer.echo(command_words().say("All is well."))


def _step(name: str) -> str:
    """What is being checked."""
    say = command_words().say
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


def _line(each: ListedReview) -> str:
    from ...records.dialogue.positions_said import position_counted

    spoken, counts = command_words(), each.counts
    if counts is None:
        return f"{each.id}  {spoken.say('not put together yet: run `openupr read` again')}"
    said = [spoken.count(counts.documents, one="{n} document", many="{n} documents")]
    if each.status != "held":
        said.append(spoken.say("postponed") if each.status == "postponed" else spoken.say("not held"))
    said.append(spoken.count(counts.items, one="{n} recommendation", many="{n} recommendations"))
    said += [spoken.say(position_counted(position, count)) for position, count in counts.positions.items()]
    said.append(spoken.count(sum(counts.doubts.values()), one="{n} doubt", many="{n} doubts"))
    return f"{each.id}  " + ", ".join(said)


def _confined() -> str:
    """What the processes that read documents have given up on this machine."""
    from ...stages.apart.confining import means

    found = means()
    say = command_words().say
    if not found:
        return say("nothing on this system can take writing, programs and the network from them: limits of time and memory alone (SECURITY.md)")
    writing, programs, network = say("writing"), say("programs"), say("the network")
    given_up = {"Landlock": (writing, programs), "seccomp": (programs, network)}
    gone = tuple(dict.fromkeys(each for name in found for each in given_up[name]))
    return say("they give up {what} ({means})", what=gone, means=", ".join(found))


def _led(held: Holdings) -> str:
    """What became of decisions whose records have changed."""
    count, said = command_words().count, []
    if held.moved:
        said.append(
            count(
                held.moved,
                one="{n} decision taken over to where the words stand now",
                many="{n} decisions taken over to where the words stand now",
            )
        )
    if held.orphans:
        said.append(
            count(
                held.orphans,
                one="{n} decision on a record that is gone or read otherwise, which counts no more",
                many="{n} decisions on records that are gone or read otherwise, which count no more",
            )
        )
    return command_words().say("{what}: see the doubts of their reviews", what=", ".join(said))


def _held(held: Holdings) -> tuple[str, ...]:
    """How much of what is held."""
    count = command_words().count
    return (
        count(held.reviews, one="{n} review", many="{n} reviews"),
        count(held.documents, one="{n} document", many="{n} documents"),
        count(held.judgements, one="{n} decision by people", many="{n} decisions by people"),
    )


def _some(names: Sequence[str]) -> str:
    """The first of these names, in brackets; empty for none."""
    return f" ({', '.join(names[:_MOST])}{' ...' if len(names) > _MOST else ''})" if names else ""


def _size(size: int) -> str:
    return command_words().say("{n} MB", n=round(size / 1e6)) if size >= 1_000_000 else command_words().say("less than 1 MB")
