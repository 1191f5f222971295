"""Bodies that a sentence only counts: "three treaty bodies", "several mandate holders", "an independent expert". The notes tell which they are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from ...names import body
from ...records import Speaker
from .bodies_named import BodyMention, mentions

_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "both": 2}
_COMMITTEES, _HOLDERS = "treaty bodies", "mandate holders"
_COUNT = (
    rf"(?P<count>{'|'.join(_NUMBERS)}|the two|the three|the four|several|some|many|various|numerous|other|multiple|a (?:large )?number of|a group of"
    r"|certain)"
)
_COUNTED = re.compile(
    rf"\b{_COUNT}\s+(?:(?:other|different|independent|relevant|former|United Nations|UN|human rights|thematic|special procedures?)\s+)*"
    r"(?P<noun>treaty bod(?:y|ies)|[Cc]ommittees?|(?:special )?rapporteurs?|mandate[ -]holders?|special procedures?|experts?"
    r"|working groups?)\b(?! (?:of|on|against|for|from|in)\b)",
    re.IGNORECASE,
)
# "Two experts" alone may be anybody's; "two committees" a parliament's, where no note is a treaty body's.
_OURS = re.compile(r"United Nations|UN|independent|human rights|treaty|mandate|special|committee|rapporteur", re.IGNORECASE)


def named_and_counted(text: str) -> list[BodyMention]:
    """The bodies that a sentence names, and those that it counts, in order."""
    named = mentions(text)
    counted = [
        mention
        for mention in _counted(text)
        if all(mention.end <= other.start or mention.start >= other.end or _within(other, mention) for other in named if other.code != "SP")
    ]
    left = [mention for mention in named if not any(_within(mention, other) for other in counted)]
    return sorted((*left, *counted), key=lambda mention: mention.start)


def _within(mention: BodyMention, other: BodyMention) -> bool:
    return other.start <= mention.start and mention.end <= other.end


def _counted(text: str) -> Iterator[BodyMention]:
    for match in _COUNTED.finditer(text):
        if _OURS.search(match.group()):
            yield BodyMention(match.start(), match.end(), "", match.group(), (_kind(match["noun"]),))


def _kind(noun: str) -> str:
    return _COMMITTEES if re.match("treaty|committee", noun, re.IGNORECASE) else _HOLDERS


def is_counted(mention: BodyMention) -> bool:
    """Whether it only counts bodies."""
    return mention.kinds in {(_COMMITTEES,), (_HOLDERS,)}


def who_is_counted(mention: BodyMention, cited: Collection[str], itself: Collection[str] = ()) -> tuple[Speaker, ...]:
    """The bodies whose documents the notes cite, where they are as many as the words say: all of them, or those that a note cites
    `itself` and does not only say to see also. Else mandate holders are `SP`, and committees stay as printed."""
    kinds = {"treaty_body"} if mention.kinds == (_COMMITTEES,) else {"procedure"}
    match = _COUNTED.match(mention.printed)
    number = _number(match["count"].lower()) if match else None
    for known in (cited, itself):
        codes = sorted(code for code in known if body(code).kind in kinds)
        if codes and (len(codes) == number or (number is None and len(codes) > 1)):
            return tuple(Speaker(code, mention.printed) for code in codes)
    return (Speaker("SP" if mention.kinds == (_HOLDERS,) else "", mention.printed),)


@cache
def _number(count: str) -> int | None:
    return _NUMBERS.get(count.removeprefix("the "))
