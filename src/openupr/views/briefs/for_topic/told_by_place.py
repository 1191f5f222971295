"""Where sentences stand that have the words of a topic and are quoted nowhere in its brief: told by their paragraphs, so that no reader believes that
all is quoted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from ....languages.messages import Text, message_of
from ....preparing.briefs.asked.asked_on_topic import on_one_line
from ....preparing.briefs.for_topic.topic_brief import TopicBrief
from ....preparing.topics.on_topic import OnTopic
from ....preparing.topics.passages_cut import without_addresses
from ....preparing.topics.review_sentences import SentenceSource
from ....preparing.topics.topic_named import Where
from ..statements.brief_statements import BriefLine, cite

_OF_PARAGRAPHS = frozenset({SentenceSource.STATE_REPORT, SentenceSource.BODY, SentenceSource.CONTRIBUTOR})
_OURS = re.compile(r"\s*\[[^\]]*\]")
"""What we put into a quotation: names, and marks of cuts."""
_MOST_PLACES = 8


def told_by_place(brief: TopicBrief, lines: Iterable[BriefLine]) -> Iterator[Text]:
    """How many sentences have words that surely name the topic and are quoted in none of these lines, and in which paragraphs."""
    quoted = words_quoted(lines)
    places: Counter[Text] = Counter()
    for each in dict.fromkeys((*brief.belonging.found, *brief.belonging.nearly)):
        if each.source in _OF_PARAGRAPHS and _surely_named(brief, each) and not is_quoted(each, quoted):
            places[cite(each.place)] += 1
    if not places:
        return
    first = tuple(places)[:_MOST_PLACES]
    more = (message_of(len(places) - len(first), one="{n} more paragraph", many="{n} more paragraphs"),) if len(places) > len(first) else ()
    yield message_of(
        sum(places.values()),
        one="At least {n} sentence more has words for it and is not quoted: {places}.",
        many="At least {n} sentences more have words for it and are not quoted: {places}.",
        places=(*first, *more),
    )


def words_quoted(lines: Iterable[BriefLine]) -> str:
    """All that these lines say, as sentences of documents are looked for in it."""
    return "\n".join(_bare(str(line.text)) for line in lines)


def is_quoted(each: OnTopic, quoted: str) -> bool:
    """Whether a sentence stands in what is quoted (`words_quoted`)."""
    return _bare(each.words) in quoted


def _surely_named(brief: TopicBrief, each: OnTopic) -> bool:
    """Whether a sentence has sure words for every part itself."""
    own = {name.part for name in each.names if name.where is Where.SENTENCE and name.sure}
    return all(part.name in own for part in brief.topic.parts)


def _bare(words: str) -> str:
    """Words as they are compared: without what we add, and without signs at their end."""
    return _OURS.sub("", on_one_line(without_addresses(words))).rstrip(" .;,:")
