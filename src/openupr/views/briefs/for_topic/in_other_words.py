"""Where the national report may speak of a topic that no sentence of it surely names: its words by themselves, and the passages that a program finds
near to what UN bodies say of it. Who reads that nothing was found looks there first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain

from ....languages.messages import Text, message_of, together
from ....preparing.briefs.chosen.brief_order import is_plain
from ....preparing.briefs.for_topic.topic_brief import TopicBrief
from ....preparing.topics.review_sentences import SentenceSource, sentences_having
from ....preparing.topics.topics import Topic
from ....records import NationalReport, Outcome, Review
from ....text import Place
from ..statements.brief_statements import cite, in_marks

_MOST = 3
"""Paragraphs that are named."""
_FEW = 10
"""Sentences with one word of a topic of several up to which it is told where it stands: of more nobody learns anything."""
_NEAR = frozenset({Outcome.ANSWERED, Outcome.TOUCHED})


def in_other_words(brief: TopicBrief, report: NationalReport) -> tuple[tuple[Text, ...], Text]:
    """What is said of such places, in sentences, and the places themselves; nothing where there are none."""
    alone, standing = words_alone(brief.topic, [brief.review], SentenceSource.STATE_REPORT)
    near = _near_to_bodies(brief, report)
    told = message_of(
        len(near),
        one="{n} paragraph may be on what UN bodies say of it, as a program finds: look there.",
        many="{n} paragraphs may be on what UN bodies say of it, as a program finds: look there.",
    )
    places = dict.fromkeys(map(cite, (*standing, *near)))
    return tuple(each for each in (alone, told if near else "") if each), together(*places)


def words_alone(topic: Topic, reviews: Iterable[Review], source: SentenceSource) -> tuple[Text, list[Place]]:
    """Of a topic of several words the one that stands in fewest sentences of a kind, where it is in few: each of them may be on the topic."""
    if len(topic.parts) < 2:
        return "", []
    found: dict[str, list[Place]] = {part.name: [] for part in topic.parts}
    may_be = (sentences_having(review, lambda text: any(part.may_be_in(text) for part in topic.parts), source) for review in reviews)
    for each in chain.from_iterable(may_be):
        for part in topic.parts:
            if (named := part.first_in(each.words)) is not None and named.sure and named.own:  # a word for it may mean another thing there
                found[part.name].append(each.place)
    standing = {name: places for name, places in found.items() if 0 < len(places) <= _FEW}
    if not standing:
        return "", []
    rarest = min(standing, key=lambda name: len(standing[name]))
    said = message_of(
        len(standing[rarest]),
        one="{n} sentence has {word} alone: look there.",
        many="{n} sentences have {word} alone: look there.",
        word=in_marks(rarest),
    )
    return said, list(dict.fromkeys(standing[rarest]))


def _near_to_bodies(brief: TopicBrief, report: NationalReport) -> list[Place]:
    """The paragraphs that links lead to from sentences of bodies that surely are on the topic, those of most sentences first."""
    surely = {each.concern.id for each in brief.bodies if each.review is brief.review and is_plain(each.on)}
    linked = (each for each in brief.became if each.concern in surely and each.outcome in _NEAR)
    counted = Counter(passage.record for each in linked for passage in each.passages)
    paragraphs = {each.id: each.place for each in report.text.paragraphs}
    return [paragraphs[record] for record, _ in counted.most_common() if record in paragraphs][:_MOST]
