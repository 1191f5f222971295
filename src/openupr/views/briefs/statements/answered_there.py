"""What became of the recommendations that stand in a paragraph of the dialogue: reports of the first sessions have them there alone, and list by
their numbers what was not supported."""

from __future__ import annotations

import re

from ....languages.messages import in_turn, message, together
from ....preparing.briefs.for_topic.said_on_topic import DelegationSays
from ....records import Item
from ...number_runs import recommendation_number
from .asked_and_answered import first_of_item
from .brief_answers import answer_stands_at, position_sentence
from .brief_statements import BriefLine, cite


def answered_there(said: DelegationSays) -> BriefLine:
    """What the State answered to each recommendation that a delegation makes in this very sentence, and where; empty where none stands there. Those
    of other parts of its paragraph, by their letters, are on something else."""
    place, letters = said.on.place, _letters(said.on.words)
    there = [each for each in said.review.items if _stands_in(each, place.document, place.paragraph)]
    asked = [first_of_item(said.review, each) for each in there if letters >= _letters(recommendation_number(each))]
    last = [(each, each.answer.last_word) for each in asked if each.answer is not None]
    where = dict.fromkeys(message(answer_stands_at(each), place=cite(one.place)) for each, one in last if one is not None and one.place is not None)
    return BriefLine(in_turn(*map(position_sentence, asked)), together(*where), tuple(each.item.id for each in asked))


_LETTER = re.compile(r"(?<!\w)\(([a-z])\)")


def _letters(words: str) -> set[str]:
    return set(_LETTER.findall(words))


def _stands_in(item: Item, document: str, paragraph: str) -> bool:
    return item.place.document == document and item.place.paragraph == paragraph
