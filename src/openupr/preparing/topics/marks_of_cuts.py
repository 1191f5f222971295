"""The mark […] of a quotation: it stands exactly where words are left out of what is quoted, and nowhere else."""

from __future__ import annotations

from collections.abc import Collection, Sequence

OMITTED = "[…]"


def with_cuts_marked(pieces: Sequence[str], gaps: Collection[int] = (), *, begins_within: bool = False, ends_within: bool = False) -> str:
    """The pieces of one passage as they are quoted. A mark stands before each piece at `gaps`, where something between them is left out; at the
    beginning and the end only where the sentence there is cut (`begins_within`, `ends_within`; a list is one sentence). What is whole has none,
    whatever stands before or after it in its paragraph."""
    shown = [OMITTED] if begins_within else []
    for number, piece in enumerate(pieces):
        shown += [OMITTED, piece] if number and number in gaps else [piece]
    if ends_within and not shown[-1].endswith(OMITTED):
        shown.append(OMITTED)
    return " ".join(shown)
