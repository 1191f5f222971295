"""Names that are no person's by the words around them. Peoples, organisations and people are invented, but for Roma."""

from __future__ import annotations

import pytest

from openupr.describing.persons.peoples_named import named_by_code, peoples_named, things_named


@pytest.mark.parametrize(
    ("texts", "is_one"),
    [
        (["It helped minorities (such as the Roma, Tisli and Orvanti)."], True),
        (["A plan for Roma, Tisli and Orvanti communities was adopted."], True),
        (["Orvanti communities had no water.", "Roma and Orvanti were counted."], True),
        (["A plan for Roma and Orvanti was adopted."], False),  # nothing says that they are peoples
        (["A plan for Roma and Orvanti communities was adopted.", "Orvanti was arrested."], False),
        (["Roma communities, Maria and Orvanti were arrested."], False),  # beside a name of persons
        (["Tisli and Orvanti communities wrote."], True),
        (["The Orvanti families had no water.", "Roma and Orvanti were counted."], False),  # may be called after a person
        (["Tisli and Orvanti, of minority communities, were arrested."], False),  # beside nothing that we know
    ],
)
def test_a_people(texts: list[str], is_one: bool) -> None:
    assert ("Orvanti" in peoples_named({"Orvanti"}, texts)) is is_one


def test_a_name_of_persons_that_we_know_is_no_people() -> None:
    assert not peoples_named({"Maria"}, ["A plan for Roma and Maria communities was adopted."])


@pytest.mark.parametrize(
    ("name", "text", "is_one"),
    [
        ("Upper Orvantis", "They attacked one ethnic or religious group, the Upper Orvantis.", True),
        ("Upper Orvanti", "They attacked one ethnic or religious group, the Upper Orvanti.", False),  # may be one person
        ("Upper Orvantis", "They attacked the Upper Orvantis.", False),  # nothing says that they are a people
        ("Maria Orvantis", "They attacked one ethnic group, the Maria Orvantis.", False),  # a name of persons
        ("Also Orvanti", "They came. Also Orvanti religious rites were forbidden.", True),
        ("Also Orvanti", "They came. Also Orvanti was arrested.", False),
        ("Also Orvanti", "They came to Also Orvanti religious rites.", False),  # opens no sentence: may be a name
        ("Maria Orvanti", "They came. Maria Orvanti religious rites were forbidden.", False),
    ],
)
def test_a_people_of_several_words(name: str, text: str, is_one: bool) -> None:
    assert (name in peoples_named({name}, [text])) is is_one


@pytest.mark.parametrize(
    ("texts", "is_one"),
    [
        (["The rules of “Orvi Brasil” were changed.", "It left “Orvi Brasil,” too."], True),
        (["The rules of “Orvi Brasil” were changed.", "Orvi Brasil was arrested."], False),
        (["He is called “Orvi Brasil" + " Tisl”."], False),
        (["“Orvi Tisl” was closed."], False),  # no State's name in it
    ],
)
def test_a_quoted_thing_that_is_called_after_a_state(texts: list[str], is_one: bool) -> None:
    names = {"Orvi Brasil", "Orvi Tisl"}
    assert (things_named(names, texts) == {"Orvi Brasil"}) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Associazione Comunità Orvi Tisl (AOT) asked for boats.", True),
        ("Associazione Comunità Orvi Tisl (XOT) asked for boats.", False),  # of another
        ("Associazione Comunità Orvi Tisl, of the Boat School (AOT), asked for boats.", False),
        ("Associazione Comunità Orvi Tisl asked for boats.", False),
    ],
)
def test_a_contributor_in_another_spelling_before_its_code(text: str, is_one: bool) -> None:
    name = "Associazione Comunità Orvi Tisl"
    assert (named_by_code({name}, [text], [("AOT", "Association “Comunita Orvi Tisle”")]) == {name}) is is_one


def test_who_speaks_for_an_organisation_is_not_it() -> None:
    assert not named_by_code({"Ana Tisl"}, ["Ana Tisl (AOT) asked for boats."], [("AOT", "Association “Comunita Orvi Tisle”")])


def test_a_month_is_nobody() -> None:
    assert things_named({"Orvanti"}, ["They fast in the month of Orvanti."]) == {"Orvanti"}
    assert not things_named({"Orvanti"}, ["They fast in the month of Orvanti.", "Orvanti was arrested."])
