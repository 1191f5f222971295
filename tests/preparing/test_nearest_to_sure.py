"""Of what may belong to a topic only the few that are most like sure records are shown, each with its reason. Requests are invented."""

from __future__ import annotations

from openupr.preparing.briefs.topic_brief import topic_brief
from openupr.preparing.topics.nearest_to_sure import MOST, with_likest
from openupr.preparing.topics.on_topic import Belonging, OnTopic, of_review
from openupr.preparing.topics.topics import topic
from openupr.records import Review
from openupr.views.briefs.nearly_on_topic import nearly_on_topic

from ..rendering.small_reviews import item, review

SURE = "Protect journalists of Sundel from attacks by the police"
LIKE = "Protect the writers of Sundel from violence by the police"
FAR = "Ratify the Convention on the Rights of the Child"


def looked_at(*requests: str) -> tuple[Belonging, Review]:
    made = review(tuple(item(f"9.{number}", (text, "CUB")) for number, text in enumerate(requests, 1)))
    every = of_review(topic("journalists"), made, {})
    return Belonging(topic("journalists"), every.found, every.nearly), made


def test_a_request_that_is_like_a_sure_one_may_belong_and_one_that_is_not_may_not() -> None:
    found, made = looked_at(SURE, LIKE, FAR)
    (may,) = with_likest(found, [made]).maybe
    assert (may.id, may.like, may.near) == ("XAA-17/R9.2.a", "XAA-17/R9.1.a", True)
    (line,) = nearly_on_topic(topic_brief(found, [made], {}))
    assert "A program finds its words like those of A/HRC/99/1, paragraph 9.1" in str(line.text)


def test_what_may_belong_is_no_more_than_a_few() -> None:
    every = [f"Protect the writers of {place} from attacks by the police" for place in "Aru Bel Cor Dun Esk Fen Gol Hul".split()]
    found, made = looked_at(SURE, *every)
    assert len(with_likest(found, [made]).maybe) == MOST


def test_without_a_sure_record_they_stand_as_they_were_weighed() -> None:
    one = OnTopic("XAA-17/R9.1.a", "XAA-17", looked_at(SURE)[0].found[0].source, (0, 3), "Dig", looked_at(SURE)[0].found[0].place, (), chance=0.5)
    other = Belonging(topic("journalists"), (), (one,))
    assert with_likest(other, [looked_at(SURE)[1]]).maybe == (one,)
