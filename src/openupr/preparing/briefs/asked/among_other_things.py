"""Whether a request names a topic among other things alone. It is counted apart, for what the State answered may be said of the others.

The standard: a request is on a topic where what it asks for has it alone, beside one other thing, or as most of the things that it lists. It names
it among other things where it is one of three or more in a list of which most are something else, or one of several examples; where it is but a means
to what is on another subject ("Fight fog, including by lighting piers"); or beside a treaty on something else that the State is to join.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from ....errors import UnknownNameError
from ....extracting.working_group_report.part_two.beginnings import is_gerund, is_verb
from ....languages.word_tables import by_language, has_table, wording
from ....linking.treaties.joining_treaties import blank_where_treaties, joining
from ....names import treaty
from ...topics.topic_named import names_others
from ...topics.topic_part import FoundWords
from ...topics.topics import Topic, TopicKind

_MOST_PLACES = 2
"""Places of one list at most: one that has the topic in each of its things is on it."""
_BEGINS = re.compile(r"[\w’'-]+")
_ENDS = re.compile(r"^[\w’'-]*((?:\s[\w’'-]+)?(.*))$", re.DOTALL)
"""Behind words that stand for a topic: what stands behind their last one, and behind the noun that goes with it ("asylum" in "asylum seekers")."""
_COMMA = re.compile(r",\s+")
_SHORT = 3
"""Words of one thing of a list, at most."""


@by_language(most=2_048)
def named_among_others(topic: Topic, request: str) -> bool:
    """Whether each place at which a request names a part of the topic is one of a list, or the request asks to join a treaty that is not on it. Of a
    request that does not name all parts in its words it can't be told."""
    if not has_table("briefs"):
        return False
    every = [part.every_in(request) for part in topic.parts]
    places = [[each for each in of_part if each.sure] or of_part for of_part in every]
    if not all(places):
        return False
    listed = all(
        len(of_part) <= _MOST_PLACES and all(_is_listed(request, each) for each in of_part) and not _fill_their_list(request, of_part)
        for of_part in places
    )
    every_place = [each for of_part in places for each in of_part]
    return listed or _is_a_means(topic, request, every_place) or _joins_another(topic, request, every_place)


def _is_a_means(topic: Topic, request: str, places: Sequence[FoundWords]) -> bool:
    """Whether a request on another subject has the topic behind "including by" alone."""
    means = wording("briefs", "by_such_means").search(request)
    return means is not None and all(each.start > means.end() for each in places) and bool(names_others(topic, request[: means.start()]))


def _fill_their_list(request: str, places: Sequence[FoundWords]) -> bool:
    """Whether most of the things of a list are the topic: "migrants, refugees and asylum seekers" for asylum."""
    first, last = min(each.start for each in places), max(each.end for each in places)
    (*before, lead), between, (_, *behind) = (
        wording("briefs", "parts_things").split(each) for each in (request[:first], request[first:last], request[last:])
    )
    if len(places) < _MOST_PLACES or len(between) > len(places):
        return False
    others = sum(1 for _ in takewhile(_is_short, reversed(before[1:]))) + bool(before) if _is_short(lead) else 0
    return len(places) > others + sum(1 for _ in takewhile(lambda each: not _is_no_thing(each), behind))


def _is_short(words: str) -> bool:
    return len(words.split()) <= _SHORT


def _joins_another(topic: Topic, request: str, places: Sequence[FoundWords]) -> bool:
    """Whether a request asks to join treaties of which no name has the topic, and does not do so for its sake."""
    treaties = next((at for at, (one, other) in enumerate(zip(request, blank_where_treaties(request), strict=False)) if one != other), 0)
    if topic.kind is TopicKind.INSTRUMENT or any(each.sure and each.start > treaties for each in places):
        return False
    codes = {code for mention in joining((request,)).named for code in mention}
    names = [_name_of(code) for code in codes]
    return bool(names) and all(names) and not any(topic.is_named_in(name) for name in names)


def _name_of(code: str) -> str:
    try:
        return treaty(code).name
    except UnknownNameError:
        return ""


def _is_listed(request: str, found: FoundWords) -> bool:
    """Whether words stand in a list of three or more, at whatever place; or of two behind "including", "such as" or "especially"."""
    head = wording("briefs", "whose_end").search(request[: found.start])
    before = request[: head.start() if head is not None else found.start]
    behind, behind_noun = _ENDS.findall(request[found.end :])[0]
    goes_on = any(wording("briefs", "list_goes_on").match(each) for each in (behind, behind_noun))
    if (goes_on and before.rstrip().endswith(",")) or wording("briefs", "listed_last").search(before) is not None or _is_first(behind):
        return True
    beside = goes_on or wording("briefs", "beside_another").search(before) is not None
    return beside and wording("briefs", "an_example").search(before) is not None


def _is_first(behind: str) -> bool:
    """Whether a list of two or more goes on from words: its things begin with no verb, and with no word that leads on."""
    found = wording("briefs", "listed_first").match(behind)
    others = _COMMA.split(found["others"])[1:] if found is not None else []
    return bool(others) and not any(_is_no_thing(each) for each in others)


def _is_no_thing(words: str) -> bool:
    first = _BEGINS.match(words)
    if first is None or is_verb(first[0].lower()) or is_gerund(first[0].lower()):
        return True
    return any(wording("briefs", each).match(words) is not None for each in ("at_the_edge", "joins_on"))
