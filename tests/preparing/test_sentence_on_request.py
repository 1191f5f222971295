"""Which sentence has most of what a request asks for: invented sentences."""

from __future__ import annotations

from openupr.preparing.briefs.chosen.sentence_on_request import most_on

WATER = "Improve the drinking water of the Roma settlements, and train the judges of the island courts"


def test_the_sentence_with_most_of_one_part_is_found() -> None:
    said = ["Gulls were counted.", "Since 2020 the Roma settlements have had drinking water.", "The island has a court."]
    assert most_on(WATER, said) == 1


def test_one_word_of_it_is_not_enough_and_nothing_is_found() -> None:
    assert most_on(WATER, ["Water is cold.", "The island has a harbour."]) is None


def test_a_treaty_is_told_by_its_name_alone() -> None:
    assert most_on("Ratify the Convention on the Rights of Persons with Disabilities", ["The rights of persons with disabilities are law."]) is None


def test_a_word_that_begins_otherwise_in_the_sentence_counts_before_it_is_cut_into_words() -> None:
    asked = "Build shelters for women and children in the harbour"
    assert most_on(asked, ["Each woman and child has it.", "A woman and a child live in the shelters of the harbour."]) == 1
    assert most_on("Improve the housing of wives", ["Gulls have none.", "Wives have had housing since 2020."]) == 1
