"""Where a sentence names a topic and is on little of it. Sentences are invented."""

from __future__ import annotations

import pytest

from openupr.preparing.briefs.chosen.named_aside import in_a_list, in_a_name_alone, in_its_speaker, parts_apart
from openupr.preparing.topics.on_topic import OnTopic
from openupr.preparing.topics.review_sentences import SentenceSource
from openupr.preparing.topics.topics import topic
from openupr.text import Place

LISTED = [
    ("A plan fights racism, antisemitism and hatred.", True),
    ("A plan fights racism, hatred and antisemitism.", True),
    ("A plan fights antisemitism, racism and hatred.", False),  # the first of them is what it is on
    ("A plan fights antisemitism.", False),
    ("A plan fights racism and antisemitism.", False),  # both
]


@pytest.mark.parametrize(("words", "listed"), LISTED)
def test_a_further_thing_of_a_list_is_told_apart(words: str, listed: bool) -> None:
    assert in_a_list(topic("antisemitism"), words) is listed


APART = [
    ("The independence of the judiciary is a right.", False),
    ("Keepers, independently of their port, were heard, and the prosecutor and the judiciary of the north were told.", True),
    ("Sundel names judges for life, which keeps the judiciary and its independence.", False),
]


@pytest.mark.parametrize(("words", "apart"), APART)
def test_parts_of_a_topic_in_different_clauses_make_no_one_thing(words: str, apart: bool) -> None:
    assert parts_apart(topic("independence of the judiciary"), words) is apart


def test_people_may_stand_anywhere() -> None:
    assert not parts_apart(
        topic("education of children"), "Children live on piers, in the fog of the long winter of the north, and have no education."
    )


NAMED = [
    ("At the Global Refugee Forum Sundel joined a treaty on lamps.", True),
    ("At the Global Refugee Forum Sundel spoke of refugees.", False),
    ("Sundel joined a treaty on lamps.", False),
]
IN_TREATIES = [
    ("Sundel ratified the Optional Protocol to the Convention against Torture in 2018.", True),
    ("The Committee against Torture encouraged Sundel to accept an amendment to the Convention against Torture on its meetings.", True),
    ("The Convention against Torture is law in Sundel, and torture is a crime.", False),
]


@pytest.mark.parametrize(("words", "aside"), IN_TREATIES)
def test_the_name_of_a_treaty_alone_is_little_on_its_subject(words: str, aside: bool) -> None:
    assert in_a_name_alone(topic("torture"), words) is aside


@pytest.mark.parametrize(("words", "aside"), NAMED)
def test_the_name_of_a_meeting_alone_is_little_on_its_subject(words: str, aside: bool) -> None:
    assert in_a_name_alone(topic("refugees"), words) is aside


SPEAKER = [
    ("The Caucus on Torture (CT) recommended a free press.", SentenceSource.CONTRIBUTOR, True),
    ("The Caucus on Torture (CT) reported torture.", SentenceSource.CONTRIBUTOR, False),
    ("Regarding torture, the Lamp Union recommended a free press.", SentenceSource.CONTRIBUTOR, False),
    ("The Caucus on Torture (CT) recommended a free press.", SentenceSource.STATEMENT, False),
]


@pytest.mark.parametrize(("words", "source", "only"), SPEAKER)
def test_a_contributor_s_name_is_no_topic(words: str, source: SentenceSource, only: bool) -> None:
    assert in_its_speaker(topic("torture"), OnTopic("XAA-17/S1.1", "XAA-17", source, (0, len(words)), words, Place("A/1", "1", ()), ())) is only
