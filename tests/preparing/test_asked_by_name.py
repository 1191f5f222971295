"""A recommendation for which a label speaks alone may be on a topic, and is not counted as naming it. All is invented."""

from __future__ import annotations

from dataclasses import replace

from openupr.preparing.topics.asked_by_name import with_requests_that_name_it
from openupr.preparing.topics.on_topic import belonging, of_review
from openupr.preparing.topics.topics import topic

from ..rendering.small_reviews import item, review


def test_what_no_request_of_a_recommendation_names_may_be_on_it_first_of_all() -> None:
    made = review((item("9.1", ("Build prisons", "CUB"), ("Paint ferries", "NOR")), item("9.2", ("Paint the quay", "FJI"))))
    found = belonging(topic("prisons"), [made])
    (named,) = found.found
    others = tuple(replace(named, id=each.id, words=each.request) for one in made.items for each in one.clauses if each.id != named.id)
    told = with_requests_that_name_it(replace(found, found=(named, *others)), [made])
    assert [each.id for each in told.found] == ["XAA-17/R9.1.a", "XAA-17/R9.1.b"]
    assert [each.id for each in told.nearly] == ["XAA-17/R9.2.a"]
    assert told.worth is None
    assert with_requests_that_name_it(replace(found, found=(named, *others), worth=(named,)), [made]).worth == (others[1], named)


def test_who_asks_to_let_in_a_mandate_asks_on_its_subject() -> None:
    one = "Respond to the invitation addressed to the Special Rapporteur on freedom of religion or belief"
    several = "Let in the Special Rapporteur on torture and the Special Rapporteur on freedom of religion or belief, at dates of their own"
    made = review((item("9.1", ("Respect freedom of religion", "CUB")), item("9.2", (one, "NOR")), item("9.3", (several, "FJI"))))
    found = with_requests_that_name_it(belonging(topic("freedom of religion"), [made]), [made])
    assert [each.id for each in found.found] == ["XAA-17/R9.1.a", "XAA-17/R9.2.a"]
    every = belonging(topic("freedom of religion"), [made], of=lambda each: of_review(topic("freedom of religion"), each, {}))
    assert [each.id for each in with_requests_that_name_it(every, [made]).found] == ["XAA-17/R9.1.a", "XAA-17/R9.2.a"]
