"""What a reader is told of why a name is suggested."""

from __future__ import annotations

from openupr.languages.messages import messages
from openupr.records import Named, Person, Persons
from openupr.views.suggested_shown import reasons_shown


def _person(name: str, **more: object) -> Person:
    return Person(name, (name,), Named.CASE, (), **more)  # type: ignore[arg-type]


def test_each_suggested_name_has_its_reason() -> None:
    person = _person("Mirza Shchukin", same_name=("Мирза Щукин",), maybe=("Myrza Schukine", "ميرزا شوكين"))
    every = Persons((person, _person("Мирза Щукин"), _person("Myrza Schukine"), _person("ميرزا شوكين"), _person("Ana Orbe")))
    assert [messages().said(each) for each in reasons_shown(person, every)] == [
        "Мирза Щукин: given and family name agree by a published system for Cyrillic letters.",
        "Myrza Schukine: given and family name sound alike in two spellings.",
        "ميرزا شوكين: given and family name sound alike, read from Arabic letters.",
    ]


def test_a_name_that_is_off_is_in_no_reason() -> None:
    person = _person("Mirza Shchukin", same_name=("Мирза Щукин",), maybe=("Myrza Schukine",))
    every = Persons((person, _person("Мирза Щукин", off=True), _person("Myrza Schukine", initials=True)))
    assert [messages().said(each) for each in reasons_shown(person, every)] == ["M. S.: given and family name sound alike in two spellings."]


def test_a_name_that_is_nearly_alike_is_told_so_and_no_surer() -> None:
    person = _person("Mirza Dolagbazi", maybe=("Mirza Dolakbazi",))
    assert [messages().said(each) for each in reasons_shown(person, Persons((person, _person("Mirza Dolakbazi"))))] == [
        "Mirza Dolakbazi: nearly the same letters. Of names that we compared, spellings of one name differ so more often than two names."
    ]
