"""What belongs to a topic as it is weighed: invented requests in other words, and with a word in another sense."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.preparing.topics.likely_on_topic import FEATURES, TopicRuling, likely, sentence_key, topic_features, topic_weights
from openupr.preparing.topics.on_topic import of_review, on_topic_by_rule, said_by_rule
from openupr.preparing.topics.review_sentences import SentenceSource, requests_of
from openupr.preparing.topics.subject_shares import subject_shares
from openupr.preparing.topics.topics import topic
from openupr.records import Review

from ..rendering.small_reviews import item, review

WEIGHED = [
    ("hate speech", "Combat hate speech in the ferry towns", True),
    ("overcrowded prisons", "End the overcrowding of the jails of Sundel, and of its prisons", True),
    ("Death penalty", "Raise the human capital of the ferry towns", False),
    ("hate speech", "Raise the wages of ferrymen", False),
]


def asked(*requests: str) -> Review:
    return review(tuple(item(f"9.{number}", (words, "CUB")) for number, words in enumerate(requests, 1)))


@pytest.mark.parametrize(("typed", "request_made", "belongs"), WEIGHED)
def test_a_request_is_in_by_what_it_says(typed: str, request_made: str, belongs: bool) -> None:
    found = of_review(topic(typed), asked(request_made), {})
    assert [each.id for each in found.found if each.source is SentenceSource.REQUEST] == (["XAA-17/R9.1.a"] if belongs else [])


def test_what_comes_near_in_other_words_comes_nearer_than_what_does_not() -> None:
    made = asked("Punish the language of hatred, and hateful talk on the ferries", "Raise the wages of ferrymen")
    units = list(requests_of(made))
    near, far = topic_features(topic("hate speech"), units, {})
    in_part = FEATURES.index("typed_in_part")
    assert near[in_part] > far[in_part] + 0.2


def test_a_body_s_name_says_nothing_of_the_topic() -> None:
    made = asked("Report to the Committee against Torture on the ferries", "Punish torture on the ferries")
    units = list(requests_of(made))
    name, deed = topic_features(topic("torture"), units, {})
    typed = FEATURES.index("typed")
    assert name[typed] < 0.5 < deed[typed]


def test_a_word_of_a_topic_says_nothing_where_it_belongs_to_another_thing() -> None:
    made = asked("Teach the police of domestic violence", "Teach the police against violence")
    units = list(requests_of(made))
    other, own = topic_features(topic("police violence"), units, {})
    for name in ("typed", "kin", "around"):
        assert other[FEATURES.index(name)] < 0.6 < own[FEATURES.index(name)]


def test_words_of_one_thing_that_stand_apart_are_not_it() -> None:
    made = asked("Let the police help all ferrymen who were hurt on the islands by violence", "Punish violence by the police on the islands")
    apart, together = topic_features(topic("police violence"), list(requests_of(made)), {})
    for name in ("typed", "kin", "around"):
        assert apart[FEATURES.index(name)] < 0.6 < together[FEATURES.index(name)]


def test_a_heading_of_which_half_is_the_topic_speaks_for_what_stands_under_it() -> None:
    (unit,) = requests_of(asked("Open forty stations on the islands"))
    headings = ("Freedom of expression and information", "Ferries, harbours, lights and freedom of expression")
    half, less = (topic_features(topic("freedom of expression"), [replace(unit, headings=(each,))], {})[0] for each in headings)
    heading = FEATURES.index("heading")
    assert (half[heading], less[heading]) == (1, 0)


def test_what_the_rule_has_in_needs_less_than_what_it_says_nothing_of() -> None:
    marks = topic_weights().marks
    assert marks[TopicRuling.OUTRIGHT] == marks[TopicRuling.IN] < marks[TopicRuling.NEARLY] == marks[None] < topic_weights().on_page


def test_a_chance_is_given_to_all_that_the_rule_names_and_stands_with_the_record() -> None:
    made, meant = asked("Combat hate speech", "Build a ferry"), topic("hate speech")
    ruled = {(each.id, each.span): said_by_rule(each, sure=sure) for each, sure in on_topic_by_rule(meant, made, {})}
    weighed = likely(meant, list(requests_of(made)), ruled)
    assert list(weighed) == [("XAA-17/R9.1.a", (0, 18))]
    (found,) = of_review(meant, made, {}).found
    assert found.chance == weighed[found.id, found.span].chance > topic_weights().marks[TopicRuling.OUTRIGHT]


def test_what_is_in_by_its_heading_alone_is_not_in_outright() -> None:
    made, meant = asked("Combat hate speech"), topic("hate speech")
    (each, sure), *_ = on_topic_by_rule(meant, made, {})
    assert said_by_rule(each, sure=sure) is TopicRuling.OUTRIGHT
    assert said_by_rule(replace(each, names=()), sure=True) is TopicRuling.IN
    assert said_by_rule(each, sure=False) is TopicRuling.NEARLY
    assert sentence_key(next(iter(requests_of(made)))) == (each.id, each.span)


def test_an_act_under_a_heading_that_says_who_acts_is_sure() -> None:
    (part,) = topic("police violence").parts
    told = part.act_in("Excessive use of force is punished on the ferries.", "Conduct of the security forces")
    assert told is not None
    assert told.sure
    assert part.act_in("Excessive use of force is punished on the ferries.", "The harbour") is None
    assert part.act_in("Ferrymen are paid.", "Conduct of the security forces") is None


def test_a_sentence_on_the_topic_s_subject_has_more_of_it() -> None:
    on, off = subject_shares("police violence", ["Punish police officers for the excessive use of force", "Raise the wages of ferrymen"])
    assert on > 0.5 > 0.1 > off


def test_of_two_parts_the_people_may_stand_before_and_the_subject_may_not() -> None:
    (unit,) = requests_of(asked("Protect the indigenous leaders of the islands"))
    (goes_on,) = requests_of(asked("Return the land to them"))
    subject, people = (
        topic_features(topic("indigenous land"), [replace(each, context=before)], {})[0]
        for each, before in ((unit, "Their land was taken."), (goes_on, "Indigenous leaders were driven out."))
    )
    around = FEATURES.index("around")
    assert subject[around] < 0.6 < people[around]


def test_a_request_for_several_things_belongs_by_the_one_that_is_on_the_topic() -> None:
    long = "Review the wages of ferrymen and the price of lamps, and ensure that every harbour has a crane and a clock, as well as establishing"
    alone, among = "Establish a national system of guardians for asylum-seekers", f"{long} a national system of guardians for asylum-seekers"
    made = asked(alone, among)
    found = {each.id: each.chance for each in of_review(topic("asylum seekers"), made, {}).found}
    assert found[f"{made.id}/R9.2.a"] >= topic_weights().on_page
    other = asked(f"{long} a national system of guardians for gulls")
    assert not of_review(topic("asylum seekers"), other, {}).found


def test_another_name_of_the_very_thing_is_as_good_as_the_one_that_was_typed() -> None:
    made = asked("Repeal the capital punishment of ferrymen", "Repeal the death penalty of ferrymen")
    units = list(requests_of(made))
    other, own = topic_features(topic("death penalty"), units, {})
    assert other.tolist() == pytest.approx(own.tolist(), abs=1e-5)


@pytest.mark.parametrize("said", ["the elderly", "older people"])
def test_people_are_as_surely_meant_by_another_name_of_theirs(said: str) -> None:
    requests = [f"Continue to widen the services for {who} on the ferries, to improve their daily lives" for who in ("older persons", said)]
    assert len(of_review(topic("older persons"), asked(*requests), {}).found) == 2


def test_a_thing_that_befalls_people_and_has_its_own_name_is_on_them() -> None:
    made, meant = asked("Punish elder abuse on the ferries"), topic("older persons")
    (read,) = topic_features(meant, list(requests_of(made)), {})
    assert read[FEATURES.index("typed")] == 1


def test_a_compound_s_words_in_proper_names_say_nothing_of_it() -> None:
    made = asked(
        "Agree on piers with the Union of Chief Police Officers, the Violence Study Unit and all keepers of the lamps of the town",
        "End violence of the Harbour Police against all keepers of the lamps of the town",
    )
    names, deed = topic_features(topic("police violence"), list(requests_of(made)), {})
    typed = FEATURES.index("typed")
    assert names[typed] < 0.3 < deed[typed]


def test_sentences_of_death_are_death_sentences() -> None:
    assert topic("Death penalty").is_named_in("Forbid sentences of death for ferrymen")
    assert not topic("Death penalty").is_named_in("Long sentences led to the death of ferrymen")
