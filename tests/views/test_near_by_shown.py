"""How a brief tells what stands near to what it quotes: by number and page, behind all that may belong, and counted as nothing. All invented."""

from __future__ import annotations

from dataclasses import replace

from openupr.preparing.briefs.for_topic.near_by import NearBy
from openupr.preparing.briefs.for_topic.topic_brief import topic_brief
from openupr.preparing.topics.on_topic import belonging
from openupr.preparing.topics.said_otherwise import READ, RIGHT
from openupr.preparing.topics.topics import topic
from openupr.records import Item, Position
from openupr.text import Place
from openupr.views.briefs.for_topic.asked_counted import may_be_asked
from openupr.views.briefs.for_topic.near_by_shown import how_often_otherwise, passages_near, standing_between
from openupr.views.briefs.for_topic.nearly_on_topic import nearly_on_topic

from ..rendering.small_reviews import KEY, answered, item, place, review

LONG = "Mend all piers of Sundel, and light each of them with lamps that no storm of the northern sea can put out"


def told(*items: Item, besides: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    made = review(items)
    return [(str(each.text), str(each.source)) for each in standing_between(NearBy(made, items, ()), besides)]


def test_recommendations_are_told_with_their_pages_the_answers_and_what_they_first_ask() -> None:
    ((text, source),) = told(item("9.2", (LONG, "CUB")), item("9.3", ("Paint ferries", "CUB"), position=Position.NOTED))
    assert text == (
        "2013: 2 others stand near recommendations on the topic and are like them, as a program finds. We don’t count them as on the topic: "
        "read them too. Of these recommendations XAA supported 1 and noted 1. "
        f"They begin: 9.2, page 2, “{LONG}”; 9.3, page 2, “Paint ferries”."
    )
    assert source == f"look at: {KEY}, paragraphs 9.2 and 9.3, page 2"


def test_a_very_long_request_is_told_up_to_its_object() -> None:
    ((text, _),) = told(item("9.2", (f"{LONG}, {'and no wave of the wide grey sea can reach, ' * 6}for good", "CUB")))
    assert "It begins: 9.2, page 2, “Mend all piers of Sundel […]”." in text
    assert "XAA supported this one." in text, "a number alone would not say what it counts"


def test_one_alone_and_none_that_is_told_elsewhere() -> None:
    items = item("9.2", (LONG, "CUB")), item("9.3", ("Paint ferries", "CUB"))
    ((text, _),) = told(*items, besides=("XAA-17/R9.2",))
    assert "1 other stands near recommendations on the topic" in text
    assert "We don’t count it as on the topic: read it too." in text
    assert told(*items, besides=tuple(each.id for each in items)) == []


def test_of_many_no_words_are_given() -> None:
    ((text, _),) = told(*(item(f"9.{number}", ("Paint ferries", "CUB")) for number in range(1, 14)))
    assert "They begin" not in text


def test_paragraphs_are_told_document_by_document() -> None:
    key = "A/9"
    places = (replace(place("7", page=2), document=key), Place(key, "8", ()), Place(key, "9", ()), Place("A/8", "3", ()), Place("A/8", "11", ()))
    line, other = passages_near(NearBy(answered(), (), places), {("A/8", "11")})
    assert str(other.text).startswith("A/8 of 2013: 1 more paragraph may be near to it")
    assert str(line.text) == "A/9 of 2013: 3 more paragraphs may be near to it, as a program finds. They are not quoted here: read them too."
    assert str(line.source) == f"look at: {key}, paragraphs 7–9, page 2"
    assert not line.quotes


def test_what_may_be_said_in_other_words_is_told_as_that() -> None:
    key = "A/9"
    near = NearBy(answered(), (), (Place(key, "3", ()),), (Place(key, "8", ()), Place(key, "10", ())))
    _, line = passages_near(near, set())
    assert str(line.text) == "A/9 of 2013: 2 more paragraphs may say it in other words. A program compared sentences; look there."
    assert str(line.source) == f"look at: {key}, paragraphs 8 and 10"
    assert [str(each) for each in how_often_otherwise([near])] == [
        f"In a test, of {READ} paragraphs that may say it in other words, {RIGHT} were on their topic."
    ]
    assert not list(how_often_otherwise([replace(near, otherwise=())]))


def test_they_stand_behind_all_that_may_belong_and_no_count_has_them() -> None:
    requests = ("Repair the prisons", "Paint the corridors", "Dust the corridors", "Light the prisons")
    made = review(tuple(item(f"9.{number}", (text, "CUB")) for number, text in enumerate(requests, 1)))
    brief = topic_brief(belonging(topic("prisons"), [made]), [made], {})
    near = NearBy(made, made.items[1:3], (Place(KEY, "7", ()),))
    first, last = nearly_on_topic(replace(brief, near_by=(near,)))
    assert "2 others stand near recommendations on the topic" in str(first.text)
    assert "1 more paragraph may be near to it" in str(last.text)
    assert [each.quotes for each in (first, last)] == [False, False]
    assert may_be_asked(replace(brief, near_by=(near,)), made) == ()


def test_a_recommendation_begins_without_who_asks_and_shows_that_it_asks_more() -> None:
    clauses = (("Free all keepers of lamps", "CUB"), ("Light all piers", "FJI"))
    ((text, _),) = told(item("9.2", *clauses))
    assert "It begins: 9.2, page 2, “Free all keepers of lamps […]”." in text


def test_pages_are_told_from_the_first_to_the_last() -> None:
    first, second = item("9.2", ("Paint ferries", "CUB")), item("9.4", ("Light piers", "CUB"))
    ((_, source),) = told(replace(first, place=place("9.2", page=8)), replace(second, place=place("9.4", page=5)))
    assert source == f"look at: {KEY}, paragraphs 9.2 and 9.4, pages 5 to 8"
