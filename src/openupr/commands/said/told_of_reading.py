"""What a command says of reading, in the user's language: how far it is, what could not be read, how much does not add up in many reviews."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .command_language import command_words

if TYPE_CHECKING:
    from ...records import Counts


def progress_told(read: int, total: int, unread: int) -> str:
    """How many of the files are read."""
    if unread:
        return command_words().count(
            total, one="{read}/{n} file read, {unread} could not be", many="{read}/{n} files read, {unread} could not be", read=read, unread=unread
        )
    return command_words().count(total, one="{read}/{n} file read", many="{read}/{n} files read", read=read)


def failed_told(unread: int, unplaced: int) -> str:
    """How many files could not be read, and how many belong to no review."""
    count = command_words().count
    said = [count(unread, one="{n} file could not be read.", many="{n} files could not be read.")] if unread else []
    if unplaced:
        said.append(count(unplaced, one="{n} file belongs to no review that can be told.", many="{n} files belong to no review that can be told."))
    return " ".join(said)


def doubts_told(counts: Sequence[Counts]) -> tuple[str, str]:
    """How many doubts of which kind many reviews have: in the documents, and of our reading."""
    from ...languages.messages import Message
    from ...records import Fault, doubt_kinds

    kinds: Counter[str] = Counter()
    for each in counts:
        kinds.update(each.doubts)
    known, say = doubt_kinds(), command_words().say
    ordered = sorted(kinds.items(), key=lambda each: (-each[1], each[0]))

    def told(*, ours: bool) -> str:
        said = (
            say(Message(f"{{n}} {known[kind].one}", f"{{n}} {known[kind].many}", (("n", n),)))
            for kind, n in ordered
            if (known[kind].fault is Fault.READING) is ours
        )
        return f"{command_words().mark(';')} ".join(said) or say("nothing was found")

    n = len(counts)
    return (
        say("What does not add up in the documents of {n} reviews: {doubts}", n=n, doubts=told(ours=False)),
        say("What we could not read in {n} reviews: {doubts}", n=n, doubts=told(ours=True)),
    )
