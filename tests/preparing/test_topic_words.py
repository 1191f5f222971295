"""By which words a topic is known: compounds, families of points, two words that are sure together, and what stands against it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.labelling.tokens import IRREGULAR, stem
from openupr.linking.concerns.subject_families import phrases_as_written
from openupr.preparing.topics.on_topic import belonging
from openupr.preparing.topics.topic_named import Names, Where, is_typed_in, mandate_names, stand_apart
from openupr.preparing.topics.topic_phrases import first_letters
from openupr.preparing.topics.topics import topic
from openupr.records import Position

from ..rendering.small_reviews import answered, item, response, review

WORDS = [
    # (topic, sentence, named surely, named at all)
    ("terrorism", "Terror suspects are held in the old fort.", True, True),
    ("Counter-terrorism", "Restrict the detention of terror suspects.", True, True),
    ("Counter-terrorism", "In non-terrorism cases there is a lawyer.", False, False),
    ("Counter-terrorism", "The territorial sea was measured.", False, False),
    ("asylum", "The principle of non-refoulement is kept.", True, True),
    ("tourism", "A tour of the piers was held.", False, False),
    # families of points
    ("racial profiling", "End ethnic profiling at the pier.", True, True),
    ("racial profiling", "Identity checks are made at the pier.", False, True),
    ("racial profiling", "Racist identity checks are made at the pier.", True, True),
    ("prison conditions", "Overcrowding in the prisons of Sundel grows.", True, True),
    ("prison conditions", "Overcrowding on ferries grows.", False, True),
    ("prison conditions", "Ferries sail to the detention island.", False, False),
    ("prison conditions", "Sundel has non-custodial measures for prisoners.", False, True),
    ("detention conditions", "Sundel has alternatives to detention.", False, True),
    # what is done, and who does it
    ("police violence", "Excessive force by law enforcement officials goes unpunished.", True, True),
    ("police violence", "Excessive force is used.", False, True),
    ("police violence", "It spoke of a trend of unnecessary and disproportionate use of force by police in the harbour.", True, True),
    ("police violence", "It spoke of police lethality and the excessive use of force by port agents.", True, True),
    ("police violence", "It noted abuse by the police.", True, True),
    ("police violence", "Use of force by security forces is filmed.", True, True),
    ("police violence", "Police officers may sign it, with consent of the port judge, and seize any firearms.", False, True),  # a clause lies between
    ("police violence", "The police learnt to sail.", False, True),
    ("police violence", "Under the domestic violence law the police may enter a home.", False, True),  # the violence is another's
    ("police violence", "Violence of the police was filmed.", True, True),
    ("freedom of expression", "A journalist was fined for defamation.", False, True),
    # words of one family, those of the point that has its name, and those that are near in meaning
    ("independence of judges", "Select independent judges.", True, True),
    ("independence of judges", "Respect the independence of the judiciary.", True, True),
    ("independence of judges", "Independence is feted at the pier.", False, True),
    ("women in politics", "Women lack political posts.", True, True),
    ("minors", "Minorities sail.", False, False),
    # a freedom among others, and as a right
    ("freedom of association", "It keeps the freedom of peaceful assembly and association.", True, True),
    ("freedom of association", "The right to assembly, association or movement is kept.", True, True),
    ("freedom of association", "It guarantees the right of association.", True, True),
    ("freedom of association", "The freedom of religion and harbour associations are old.", False, True),
    # names of bodies
    ("freedom of association", "It was passed by the Assembly itself.", False, False),
    ("freedom of association", "An assembly was held.", False, True),
    ('"prisons"', "The prisons are full.", True, True),
]


@pytest.mark.parametrize(("typed", "words", "sure", "named"), WORDS)
def test_a_topic_is_known_by_its_words(typed: str, words: str, sure: bool, named: bool) -> None:
    asked = topic(typed)
    found = asked.parts[0].first_in(words)
    assert asked.is_named_in(words) is sure
    assert (found is not None) is named
    if named:
        assert asked.parts[0].may_be_in(words), "what is worth looking at is found before"


def test_what_is_typed_is_looked_for_by_letters_that_every_form_of_it_has() -> None:
    """A text without them is not cut into words: none that has it may be left out."""
    written = {word for phrase in phrases_as_written().values() for word in phrase.lower().split()}
    forms = {f"{word}{ending}" for word in written for ending in ("", "s", "es", "ed", "ing", "ly", "y", "ation", "ically", "ised", "ness")}
    for word in {*forms, *IRREGULAR, *IRREGULAR.values(), "2030", "un"}:
        assert word.startswith(first_letters(stem(word))), word
    assert is_typed_in("prison conditions", "It asked to improve the condition in which prisons are.")
    assert is_typed_in("women", "A woman was heard.")
    assert not is_typed_in("prison conditions", "It asked to improve conditions of work.")


def test_a_mandate_speaks_of_the_topic_that_its_name_has() -> None:
    says = "The Special Rapporteur on the independence of judges and lawyers asked that senior judges be chosen by merit."
    assert mandate_names(topic("independence of judges"), says)
    assert not mandate_names(topic("housing of judges"), says)
    assert not mandate_names(topic("judges"), says, spoken_of=True), "what it says itself need not be on them"
    asked = "The Committee urged the State to receive the Special Rapporteur on the independence of judges and lawyers."
    assert mandate_names(topic("judges"), asked, spoken_of=True)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("migrant workers", "It asked that the ICRMW be ratified."),
        ("migrant workers", "It asked for equal rights of migrant and domestic workers."),
        ("domestic workers", "It asked that the rights of domestic and migrant workers be kept."),
    ],
)
def test_a_topic_is_named_by_a_treaty_with_it_in_its_title_and_in_a_list(typed: str, words: str) -> None:
    assert topic(typed).is_named_in(words)


@pytest.mark.parametrize(
    ("words", "apart"),
    [
        ("It is a free, independent and green island; the rule of law holds.", True),
        ("The independent work of all courts is kept.", False),
        ("Lamps are independent of what the harbour board says on each day of all courts.", True),
    ],
)
def test_parts_of_a_topic_that_stand_apart_make_no_one_thing(words: str, apart: bool) -> None:
    second = "rule of law" if "rule" in words else "courts"
    names = [Names("independence", "independent", Where.SENTENCE, own=True), Names("judges", second, Where.SENTENCE, own=False, sure=False)]
    assert stand_apart(names, words) is apart
    assert not stand_apart(names[:1], words)


def test_words_of_another_thing_that_is_joined_stay_its_own() -> None:
    assert not topic("police violence").is_named_in("It spoke of police and domestic violence.")
    assert not topic("migrant workers").is_named_in("It spoke of the CEDAW and of ships.")


def test_a_point_that_stands_beside_a_subject_may_be_meant() -> None:
    judges = topic("independence of judges")
    found = [part.first_in("Ministers interfere by interference with judicial posts.") for part in judges.parts]
    assert [each is not None and each.sure for each in found] == [False, True]


def test_of_two_requests_of_nearly_the_same_words_both_are_in() -> None:
    one = item("9.1", ("Promote access of the Roma to education, employment, healthcare and decent housing", "CUB"))
    other = item("9.2", ("Promote access of the Roma to education, employment, healthcare and decent conditions", "FJI"))
    third = item("9.3", ("Teach the Roma of the harbour to sail", "FJI"))
    found = belonging(topic("housing of Roma"), [review((one, other, third))])
    assert [(each.id, each.like) for each in found.found] == [("XAA-17/R9.1.a", ""), ("XAA-17/R9.2.a", "XAA-17/R9.1.a")]


def test_what_the_state_answers_tells_what_a_request_may_be_on() -> None:
    asked = item("9.1", ("Improve the living of the Roma", "CUB"))
    other = item("9.2", ("Teach fishers", "CUB"))
    answer = response("9.1", Position.SUPPORTED, 1, "", "Housing for the Roma is a task of the State.")
    made = review((asked, other))
    addendum = replace(answered().addenda[0], responses=(answer,))
    found = belonging(topic("housing of Roma"), [replace(made, addenda=(addendum,))])
    assert [(each.id, each.answered) for each in found.nearly] == [("XAA-17/R9.1.a", True)]
    shared = replace(addendum, responses=tuple(replace(answer, id=f"XAA-17/A9.{n}", item=f"9.{n}") for n in range(1, 6)))
    of_all = belonging(topic("housing of Roma"), [replace(made, addenda=(shared,))])
    assert not of_all.nearly, "an answer to many tells nothing of each"


@pytest.mark.parametrize(
    ("typed", "words"), [("sharia courts", "The Syariah court sat."), ("child labour", "Child labor was banned."), ("enrolment", "Enrollment rose.")]
)
def test_a_topic_is_known_in_other_spellings(typed: str, words: str) -> None:
    asked = topic(typed)
    assert asked.is_named_in(words)
    assert asked.parts[0].may_be_in(words)
    assert any(each[:-1] in words.lower() for each in asked.parts[0].beginnings() or [words[:1].lower() + "*"])
