"""Copies of OHCHR's thematic list that somebody filled in: they lie in the folder beside the list itself, and say nothing for the State."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..languages.messages import message_of
from ..records import Doubt, ThematicList


def without_filled_copies(lists: Sequence[ThematicList]) -> list[ThematicList]:
    """The lists, and of those with the same recommendations the one with the fewest comments first; each of the others has a doubt, and no comments:
    whoever wrote them, it is not known to be the State."""
    found: list[ThematicList] = []
    for each in lists:
        place = next((place for place, other in enumerate(found) if _words(other) == _words(each)), None)
        if place is None:
            found.append(each)
            continue
        first, copy = (found[place], each) if _comments(found[place]) <= _comments(each) else (each, found[place])
        found[place] = first
        if _comments(copy) > _comments(first):
            copy = _without_comments(copy)
        found.append(copy)
    return found


def _words(listed: ThematicList) -> tuple[tuple[str, str], ...]:
    return tuple((each.number, " ".join(each.request.split())) for each in listed.entries)


def _comments(listed: ThematicList) -> int:
    return sum(bool(each.comment.strip()) for each in listed.entries)


def _without_comments(listed: ThematicList) -> ThematicList:
    name, count = listed.document.name, _comments(listed)
    doubt = Doubt(
        "list_filled_in",
        message_of(
            count,
            one="{file} is a copy of OHCHR's list in which somebody filled in {n} comment: they are not read as the State's",
            many="{file} is a copy of OHCHR's list in which somebody filled in {n} comments: they are not read as the State's",
            file=name,
        ),
        document=listed.document.key,
    )
    return replace(listed, entries=tuple(replace(each, comment="") for each in listed.entries), doubts=(*listed.doubts, doubt))
