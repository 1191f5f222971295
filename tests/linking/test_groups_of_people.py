"""By which words a text speaks of a group of people: its names stand for each other, its members for it, not it for these."""

from __future__ import annotations

import pytest

from openupr.linking.concerns.groups_of_people import groups_of_people, standing_for_people
from openupr.preparing.topics.topics import topic

WORDS = [
    # (topic, sentence, the words by which it is surely named; empty for none)
    ("children", "Minors are held on the ferry.", "Minors"),
    ("children", "Girls and boys learn to sail.", "Girls"),
    ("children", "Young people like ferries.", ""),
    ("minors", "The children of Sundel learn to sail.", "children"),
    ("minors", "A minor repair was made.", ""),
    ("girls", "The children of Sundel learn to sail.", ""),  # they are not all girls
    ("minors in detention", "Girls are in the detention centre of the port.", ""),  # both parts: see below
    ("prisoners", "Inmates mend nets.", "Inmates"),
    ("prisoners", "Persons deprived of their liberty mend nets.", "deprived of their liberty"),
    ("prisoners", "The island was deprived of ferries, and liberty was feted.", ""),
    ("persons deprived of their liberty", "Detainees mend nets.", "Detainees"),
    ("detainees", "The prisons of the island are full.", "prisons"),
    ("foreigners", "Undocumented sailors were sent home.", "Undocumented"),
    ("migrants", "Foreigners need a permit to sail.", "Foreigners"),
    ("LGBTI", "Nobody is refused a berth for sexual orientation.", "sexual orientation"),
    ("LGBTI", "Gay sailors were dismissed.", "Gay"),
    ("tribal peoples", "Indigenous fishers were heard.", "Indigenous"),
    ("older persons", "The ferry is free for the elderly.", "elderly"),
    ("older persons", "The elders of the port were heard.", ""),
    ("persons with disabilities", "Disabled sailors were heard.", "Disabled"),
    ("women", "Female sailors are paid less.", "Female"),
    ("journalists", "A blogger was fined.", "blogger"),
]


@pytest.mark.parametrize(("typed", "words", "named"), WORDS)
def test_a_group_is_known_by_words_for_it_and_for_its_members(typed: str, words: str, named: str) -> None:
    found = topic(typed).parts[0].first_in(words)
    if len(topic(typed).parts) > 1:
        assert topic(typed).is_named_in(words)
        return
    assert (words[found.start : found.end] if found is not None and found.sure else "") == named


def test_small_words_in_a_phrase_for_people_part_it_into_no_topics() -> None:
    assert [part.name for part in topic("persons deprived of their liberty").parts] == ["deprived of their liberty"]


def test_issues_that_are_no_subject_lend_no_words() -> None:
    (part,) = topic("young people").parts
    assert (part.issue, part.kin, part.weak) == ("", (), ())


def test_some_members_stand_for_no_others() -> None:
    assert all(not standing_for_people(phrase) for group in groups_of_people() for phrase in group.among)
    assert all(standing_for_people(phrase) for group in groups_of_people() for phrase in group.names)
