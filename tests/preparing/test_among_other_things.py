"""Whether a request names a topic among other things alone. Requests are invented."""

from __future__ import annotations

import pytest

from openupr.preparing.briefs.asked.among_other_things import named_among_others
from openupr.preparing.topics.topics import topic

REFUGEES = [
    ("Protect women, refugees and children", True),
    ("Protect women, children and refugees", True),
    ("Protect refugees, women and children", True),
    ("Protect the rights of women, of children and of all refugees", True),
    ("Protect refugees and migrants", False),  # both
    ("Protect refugees", False),
    ("Improve the situation of refugees, especially unaccompanied or separated children", False),
    ("Protect refugees, open the piers and build lamps", False),  # what goes on is asked, too
    ("Protect refugees, in line with the law and its plan", False),
    ("Protect refugees, and enhance their safety and welfare", False),
    ("Help victims, especially refugees and migrants", True),
    ("Take steps, including with the help of the keepers of the north, for refugees and migrants", False),
    ("Protect refugee women, refugee children and refugees", False),  # each of them is on it
    ("Ratify the Optional Protocol to the Convention on the Rights of the Child in order to help refugees", False),
    ("Protect persons on the move, in particular refugees", False),  # whom it asks for
    ("Protect refugees, including by ratifying the International Convention on the Protection of the Rights of All Migrant Workers", True),
    ("Ratify the Convention relating to the Status of Refugees, and help refugees", False),
    ("Light the piers", False),  # nothing names it: that can't be told
    ("Protect women, refugees and children, and open the refugee centre of Sundel", False),  # once alone
]


@pytest.mark.parametrize(("request_", "among"), REFUGEES)
def test_a_list_of_three_or_an_example_is_among_others(request_: str, among: bool) -> None:
    assert named_among_others(topic("refugees"), request_) is among


ASYLUM = [
    ("Help victims, such as asylum-seekers and migrants", True),
    ("Protect persons with disabilities, asylum seekers, refugees and women", True),
    ("Provide asylum-seekers with adequate beds", False),
    ("Carry out the duties of Sundel on migrants, refugees and asylum seekers", False),  # two of three are on it
    ("Fight contempt for migrants, refugees and asylum seekers, and for disability, or any other condition", True),
    ("Fight trafficking in persons, including by helping refugees and migrants at sea", True),  # a means to something else
    ("Fight trafficking in persons and help refugees at sea", False),
    ("Take measures, including by building beds for refugees", False),  # it asks for nothing else
    ("Protect the rights of migrants and asylum-seekers", False),
    ("Accede to the 1961 Convention on the Reduction of Statelessness, in line with the pledge made at the Asylum Forum", True),
]


@pytest.mark.parametrize(("request_", "among"), ASYLUM)
def test_the_noun_that_goes_with_its_word_is_of_it(request_: str, among: bool) -> None:
    assert named_among_others(topic("asylum"), request_) is among


def test_people_who_are_named_by_two_words_are_one_of_a_list() -> None:
    assert named_among_others(topic("persons with disabilities"), "Protect women, children and persons with disabilities")
    assert named_among_others(topic("persons with disabilities"), "Protect women, persons with disabilities and older persons")
    assert named_among_others(topic("persons with disabilities"), "Fight contempt for migrants, asylum seekers, and of disability, or any other")
    assert not named_among_others(topic("persons with disabilities"), "Protect persons with disabilities")


PARTS = [
    ("Give Roma water, schools and housing", False),  # the Roma are who it is on
    ("Give Roma, migrants and children water, schools and housing", True),
]


@pytest.mark.parametrize(("request_", "among"), PARTS)
def test_each_part_of_a_topic_has_to_stand_in_a_list(request_: str, among: bool) -> None:
    assert named_among_others(topic("housing of Roma"), request_) is among
