"""What a State answered in a later review, told with what it answers: the request in its words, who made it, and what the State said to it."""

from __future__ import annotations

from ....languages.messages import in_turn, together
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic, on_one_line
from ....preparing.briefs.for_topic.said_on_topic import Says, StateSays
from ....preparing.topics.review_sentences import SentenceSource
from ....records import Item, Review
from .brief_answers import position_sentence
from .brief_statements import BriefLine, cite, states_of_item, words_of_item
from .request_lines import in_asking

_MOST = 2
"""Recommendations of one answer that are told in their words; of more nothing is told before it but their numbers."""


def answered_before(said: Says) -> BriefLine | None:
    """What stands before an answer: each recommendation with its States and its fate; None where it answers many, or one that is not held."""
    if not isinstance(said, StateSays) or said.on.source is not SentenceSource.ANSWER or len(said.answers) > _MOST:
        return None
    items = {each.number: each for each in said.review.items}
    asked = [first_of_item(said.review, items[number]) for number in said.answers if number in items]
    if not asked or len(asked) < len(said.answers):
        return None
    told = (part for each in asked for part in (in_asking(each, _words(each), states_of_item(each.item)), position_sentence(each)))
    return BriefLine(in_turn(*told), together(*(cite(each.item.place) for each in asked)), tuple(each.item.id for each in asked), quotes=True)


def _words(asked: AskedOnTopic) -> str:
    """All of a recommendation; with the brackets of its States where several ask for different things in it."""
    if len(asked.item.clauses) > 1:
        return on_one_line(asked.item.text.clean).rstrip(" ;.")
    return on_one_line(asked.clause.request) if asked.verbatim else words_of_item(asked.item)


def first_of_item(review: Review, item: Item) -> AskedOnTopic:
    """The first request of a recommendation, with the answer to that."""
    return AskedOnTopic(review, item, item.clauses[0], review.answer(item.id), on_one_line(item.clauses[0].request) in on_one_line(item.text.clean))
