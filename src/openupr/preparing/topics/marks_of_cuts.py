"""The mark […] of a quotation: it stands exactly where words are left out of what is quoted, and nowhere else."""

from __future__ import annotations

from collections.abc import Collection, Sequence

OMITTED = "[…]"


def with_cuts_marked(pieces: Sequence[str], gaps: Collection[int] = (), *, cut_before: bool = False, cut_behind: bool = False) -> str:
    """The pieces of one passage as they are quoted. A mark stands before each piece at `gaps`, where something between them is left out; and before
    and behind them all where something of the same paragraph is (`cut_before`, `cut_behind`). What is whole has none."""
    shown = [OMITTED] if cut_before else []
    for number, piece in enumerate(pieces):
        shown += [OMITTED, piece] if number and number in gaps else [piece]
    if cut_behind and not shown[-1].endswith(OMITTED):
        shown.append(OMITTED)
    return " ".join(shown)
