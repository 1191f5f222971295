"""What the next national report tells of an answer is said as that: where the addendum is missing, or beside it where the two differ."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.linking.requests.positions_told_later import PositionTold
from openupr.preparing.briefs.asked.answers_told_later import AnswersToldLater, AnswerToldLater
from openupr.preparing.briefs.asked.asked_on_topic import AskedOnTopic
from openupr.preparing.briefs.for_topic.topic_brief import topic_brief
from openupr.preparing.topics.on_topic import OnTopic, belonging
from openupr.preparing.topics.review_sentences import SentenceSource
from openupr.preparing.topics.topics import topic
from openupr.records import Position
from openupr.text import Place
from openupr.views.briefs.for_topic.asked_counted import asked_count
from openupr.views.briefs.for_topic.nearly_on_topic import nearly_on_topic
from openupr.views.briefs.statements.brief_answers import answer_sentences
from openupr.views.briefs.statements.brief_statements import request_source
from openupr.views.briefs.statements.claims_told import in_the_list

from ..examining.invented import ask, review

NEXT = Place("A/HRC/WG.6/30/XAA/1", "4", (), ())


def _asked(answered: Position, told: Position | None, *, by_list: bool = True) -> AskedOnTopic:
    held = review([ask("Build wells", "FRA", answered), ask("Paint the bridges", "FRA", answered)])
    item = held.items[0]
    found = AnswerToldLater(held, PositionTold(item.id, told, NEXT, by_list)) if told is not None else None
    return replace(AskedOnTopic(held, item, item.clauses[0], held.answer(item.id), True), answer_told=found)


@pytest.mark.parametrize(
    ("answered", "told", "by_list", "said"),
    [
        (Position.UNDER_CONSIDERATION, Position.SUPPORTED, True, "The next national report of XAA counts this one among the accepted."),
        (Position.UNDER_CONSIDERATION, Position.SUPPORTED, False, "The next national report of XAA names this one among the accepted."),
        (Position.UNDER_CONSIDERATION, Position.NOTED, False, "The next national report of XAA names this one among the noted."),
        (Position.NOTED, Position.SUPPORTED, True, "The next national report of XAA counts this one among the accepted."),
        (Position.NOTED, Position.NOT_SUPPORTED, False, ""),
        (Position.SUPPORTED, Position.SUPPORTED, True, ""),
        (Position.UNDER_CONSIDERATION, None, True, ""),
    ],
)
def test_it_is_told_beside_the_answer(answered: Position, told: Position | None, *, by_list: bool, said: str) -> None:
    asked = _asked(answered, told, by_list=by_list)
    sentences = str(answer_sentences(asked))
    assert said in sentences
    assert ("next national report" in sentences) == bool(said)
    assert ("told in the next national report: A/HRC/WG.6/30/XAA/1" in str(request_source(asked))) == bool(said)
    own = {Position.UNDER_CONSIDERATION: "to be answered later", Position.NOTED: "noted recomm", Position.SUPPORTED: "supported recomm"}
    assert own[answered] in sentences, "the answer itself stays what it is"


def test_a_list_and_a_count_tell_it_too() -> None:
    asked = _asked(Position.UNDER_CONSIDERATION, Position.SUPPORTED)
    assert str(in_the_list(asked)).endswith("The next national report of XAA counts this one among the accepted.")
    assert "Its next national report names 1 of them as accepted." in str(asked_count(asked.review, [asked]).text)
    noted = _asked(Position.UNDER_CONSIDERATION, Position.NOTED, by_list=False)
    assert "as accepted" not in str(asked_count(noted.review, [noted]).text)


def test_it_is_told_of_what_may_belong_too(monkeypatch: pytest.MonkeyPatch) -> None:
    held = review([ask("Build prisons", "FRA", Position.UNDER_CONSIDERATION), ask("Paint the bridges", "FRA", Position.UNDER_CONSIDERATION)])
    item = held.items[1]
    near = OnTopic(item.clauses[0].id, held.id, SentenceSource.REQUEST, (0, 9), item.request, item.place, (), label=("Detention", 0.9))
    brief = topic_brief(replace(belonging(topic("prisons"), [held]), nearly=(near,), worth=(near,)), [held], {})
    told = AnswerToldLater(held, PositionTold(item.id, Position.SUPPORTED, NEXT, by_list=True))
    monkeypatch.setattr(AnswersToldLater, "of", lambda _, __, of: told if of.id == item.id else None)
    (line,) = nearly_on_topic(brief)
    assert "“Paint the bridges”" in str(line.text)
    assert str(line.text).endswith("The next national report of XAA counts this one among the accepted.")
    assert "told in the next national report: A/HRC/WG.6/30/XAA/1" in str(line.source)
