"""What a person's settings and decisions do to a review, in words: whoever reads it sees what somebody left out, hid or decided."""

from __future__ import annotations

from ..records import Review
from .wording import counted, listed

_NAMED = 6


def settings_said(review: Review) -> str:
    """Behind "the settings of its folder": "leave out 1 file (notes.txt), remove 2 phrases, hold 3 decisions by A. K."; empty for none."""
    removed = sum(each.field == "remove" for each in review.judgements)
    decided = [each for each in review.judgements if each.who]
    parts = [
        f"leave out {counted(len(review.left_out), 'file')} ({_some(review.left_out)})" if review.left_out else "",
        f"remove {counted(removed, 'phrase')}" if removed else "",
        f"hold {counted(len(decided), 'decision')} by {_some(tuple(dict.fromkeys(each.who for each in decided)))}" if decided else "",
    ]
    return listed(filter(None, parts))


def _some(names: tuple[str, ...]) -> str:
    more = len(names) - _NAMED
    return listed([*names[:_NAMED], *([f"{more:,} more"] if more > 0 else [])])
