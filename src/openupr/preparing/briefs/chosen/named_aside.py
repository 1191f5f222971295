"""Where a sentence names a topic and is on little of it: among other things of a list, with its parts far from each other, in the name of who
speaks, of a meeting, or of a treaty."""

from __future__ import annotations

from itertools import islice, product

from ....extracting.compilation.bodies_named import mentions
from ....extracting.compilation.reporting_verbs import verbs_in
from ....languages.word_tables import wording
from ....names.treaty_mentions import treaties_named
from ...topics.on_topic import OnTopic
from ...topics.review_sentences import SentenceSource
from ...topics.topic_phrases import are_apart, is_in_an_office
from ...topics.topics import Topic, TopicKind

_MOST_PAIRS = 16
"""Places of two parts that are held against each other, at most."""


def in_a_list(topic: Topic, words: str) -> bool:
    """Whether a sentence names the topic as a further thing of a list of three or more: "racism, antisemitism and hatred"."""
    found = next((one for part in topic.parts if (one := part.first_in(words)) is not None), None)
    if found is None:
        return False
    before, behind = words[: found.start], words[found.end :]
    further = before.rstrip().endswith(",") and wording("briefs", "list_goes_on").match(behind) is not None
    return further or wording("briefs", "list_ends").search(before) is not None


def parts_apart(topic: Topic, words: str) -> bool:
    """Whether a sentence has the two parts of a topic, and nowhere in one clause: "magistrates, independently of their party" are no independence of
    judges. People may stand anywhere: what is said of them is said behind."""
    if len(topic.parts) != 2 or any(part.people for part in topic.parts):
        return False
    places = [[(each.start, each.end) for each in part.every_in(words)] for part in topic.parts]
    pairs = [sorted(each) for each in islice(product(*places), _MOST_PAIRS)]
    return bool(pairs) and all(are_apart(words[first[1] : other[0]]) for first, other in pairs)


def in_a_name_alone(topic: Topic, words: str) -> bool:
    """Whether a sentence has the topic in names of bodies, offices, funds, meetings or treaties alone: what was said at "the Global Ferry Forum" may
    be on lamps, and that a treaty is ratified tells of nobody's rights."""
    if topic.kind is TopicKind.INSTRUMENT:
        return False
    named = [(one.start, one.end) for part in topic.parts for one in part.every_in(words)]
    if not named or all(is_in_an_office(words, *one) for one in named):
        return bool(named)
    names = [(each.start, each.end) for each in treaties_named(words)] + [(each.start, each.end) for each in mentions(words) if each.code]
    return all(is_in_an_office(words, *one) or any(start <= one[0] and one[1] <= end for start, end in names) for one in named)


def in_its_speaker(topic: Topic, each: OnTopic) -> bool:
    """Whether a contributor's sentence has the topic in the contributor's name alone: "The Caucus on Lamps recommended a free press"."""
    if each.source is not SentenceSource.CONTRIBUTOR or not (verbs := verbs_in(each.words)):
        return False
    named = [one for part in topic.parts for one in part.every_in(each.words)]
    own = [one.end <= verbs[0].at and wording("briefs", "brings_in_a_subject").match(each.words) is None for one in named]
    return bool(own) and all(own)
