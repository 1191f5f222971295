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


def cut_from(words: str, whole: str) -> str:
    """Words of a text as they are quoted: with a mark before and behind them where the text has more there. Both have their white space folded."""
    before, found, behind = whole.partition(words) if words else ("", "", "")
    more_before, more_behind = (bool(found) and any(map(str.isalnum, each)) for each in (before, behind))
    return with_cuts_marked([words], cut_before=more_before, cut_behind=more_behind) if words else ""
