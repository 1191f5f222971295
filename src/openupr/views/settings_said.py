"""What a person's settings and decisions do to a review, in words: whoever reads it sees what somebody left out, hid or decided."""

from __future__ import annotations

from ..languages.messages import Message, message_of
from ..records import Review

_NAMED = 6


def settings_said(review: Review) -> tuple[Message, ...]:
    """What the settings of its folder do, in sentences: "They leave out 1 file: notes.txt."; none for nothing."""
    removed = sum(each.field == "remove" for each in review.judgements)
    decided = [each for each in review.judgements if each.who]
    said = []
    if left_out := review.left_out:
        said.append(
            message_of(len(left_out), one="They leave out {n} file: {names}.", many="They leave out {n} files: {names}.", names=_some(left_out))
        )
    if removed:
        said.append(message_of(removed, one="They remove {n} phrase.", many="They remove {n} phrases."))
    if decided:
        who = _some(tuple(dict.fromkeys(each.who for each in decided)))
        said.append(message_of(len(decided), one="They hold {n} decision by {names}.", many="They hold {n} decisions by {names}.", names=who))
    return tuple(said)


def _some(names: tuple[str, ...]) -> tuple[str | Message, ...]:
    more = len(names) - _NAMED
    return (*names[:_NAMED], *((message_of(more, one="{n} more", many="{n} more"),) if more > 0 else ()))
