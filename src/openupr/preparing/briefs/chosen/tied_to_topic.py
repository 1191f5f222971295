"""Whether a sentence that names a topic and a person ties the one to the other. A delegation that lists ten concerns in one sentence, and names two
persons behind the last of them, says nothing of these for the first.

Topic and person belong together where no thing of a list stands between them, where the list's lead-in brings the names in ("prisoners of
conscience, such as A and B"), or where what is said right behind a name has the topic ("A, held for his religion").
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ....languages.word_tables import wording
from ...topics.topics import Topic

_BARE = 2
"""Words of a thing of a list that has nothing of its own beside it: "harassment, detention and ..."."""
_ENDS = re.compile(r";|[.!?]\s+(?=[A-Z])")
_NAME = r"(?:(?:Mr|Ms|Mrs|Dr|Prof)\.?\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*(?:\s+\([^()]*\))?"
_JOINED = r"(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+)"
_NAMES_BEFORE = re.compile(rf"(?:(?<=\s){_NAME}{_JOINED})+(?:(?:Mr|Ms|Mrs|Dr|Prof)\.?\s+)?$")
_NAMES_BEHIND = re.compile(rf"^(?:{_JOINED}{_NAME})+(?=,|\s|$)")


def tied_to_topic(topic: Topic, words: str, spellings: Iterable[str]) -> bool:
    """Whether a sentence that is on a topic ties a person, who stands there in one of these spellings, to it. Where the sentence does not name the
    topic itself, what says that it is on it (its heading, what all of it is about) speaks for the person too."""
    places = [(each.start, each.end) for part in topic.parts for each in part.every_in(words)]
    names = [match.span() for spelling in spellings for match in re.finditer(rf"(?<!\w){re.escape(spelling)}(?!\w)", words)]
    return not places or any(_are_tied(words, place, name) for place in places for name in names)


def _are_tied(words: str, place: tuple[int, int], name: tuple[int, int]) -> bool:
    if place[1] <= name[0]:
        return _leads_to_name(words[: place[0]], words[place[1] : name[0]])
    return name[1] > place[0] or _is_said_of_name(words[name[1] : place[0]])


def _leads_to_name(before: str, between: str) -> bool:
    """Whether the topic, with these words `before` it, leads on to a name behind it, or to the first of several."""
    between = _NAMES_BEFORE.sub("", between)
    first, *things = wording("briefs", "parts_things").split(between)
    if _ENDS.search(between) or not things:
        return not _ENDS.search(between)
    *others, last = things
    if wording("briefs", "brings_in_names").match(last) is None:
        return False
    if not others:
        return True
    listed = not first.strip() and wording("briefs", "a_thing_begins").search(before) is not None
    return listed and all(len(each.split()) <= _BARE for each in others[:-1])


def _is_said_of_name(between: str) -> bool:
    """Whether the topic stands in what is said right behind a name, or behind the last of several."""
    between = _NAMES_BEHIND.sub("", between)
    if _ENDS.search(between):
        return False
    first, *things = wording("briefs", "parts_things").split(between)
    if not things:
        return True
    return not first.strip() and len(things) <= _BARE and wording("briefs", "said_of_a_person").match(things[0]) is not None
