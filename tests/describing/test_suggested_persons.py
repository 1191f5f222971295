"""Who may be one person: by names alone where these tell it, by another thing in common where they do not."""

from __future__ import annotations

import pytest

from openupr.describing.persons.suggested_persons import graded, with_suggestions
from openupr.records import Named, NamedIn, Person, PersonMention


def _named(texts: dict[str, str]) -> dict[str, set[str]]:
    """Of each name, which others may be the same person, when each stands in its text."""
    mentions = [(f"r{at}", _mention(name, text), text) for at, (name, text) in enumerate(texts.items())]
    persons = [Person(each.name, (each.name,), Named.CASE, (NamedIn(record, each.name, Named.CASE),)) for record, each, _ in mentions]
    return {person.name: {*person.same_name, *person.maybe} for person in with_suggestions(persons, mentions, lambda one, other: False)}


def _mention(name: str, text: str) -> PersonMention:
    return PersonMention(name, Named.CASE, text.index(name), text.index(name) + len(name), 1.0)


@pytest.mark.parametrize(
    ("text", "maybe"),
    [
        ("Luo Wenzhao was held.", set[str]()),
        ("Luo Wenzhao was held in Zelenka in 2031.", {"罗文钊"}),
        ("Luo Wenzhao was fined 450 in the port.", {"罗文照"}),
    ],
)
def test_one_who_fits_two_others_needs_something_in_common(text: str, maybe: set[str]) -> None:
    found = _named({"罗文钊": "罗文钊 was held at the square of Zelenka.", "罗文照": "罗文照 was fined 450.", "Luo Wenzhao": text})
    assert found["Luo Wenzhao"] == maybe


def test_three_spellings_of_one_name_are_one_to_compare() -> None:
    found = _named({each: f"{each} was held." for each in ("Liang Xiaoqing", "Leung Hiu-ching", "梁曉晴")})
    assert found["梁曉晴"] == {"Liang Xiaoqing", "Leung Hiu-ching"}
    assert found["Liang Xiaoqing"] == {"梁曉晴", "Leung Hiu-ching"}


def test_one_who_fits_one_other_needs_nothing_else() -> None:
    found = _named({"Liang Xiaoqing": "Liang Xiaoqing was held.", "梁曉晴": "梁曉晴 was fined."})
    assert found == {"Liang Xiaoqing": {"梁曉晴"}, "梁曉晴": {"Liang Xiaoqing"}}


def test_names_in_three_scripts_are_one_though_two_of_them_are_not_compared() -> None:
    found = _named({"Mirza Dolanbek": "Mirza Dolanbek was held.", "Мирза Доланбек": "Мирза Доланбек.", "ميرزا دولانبك": "ميرزا دولانبك."})
    assert found["Mirza Dolanbek"] == {"Мирза Доланбек", "ميرزا دولانبك"}


@pytest.mark.parametrize(
    ("one", "other", "maybe"),
    [
        ("Ismat bin Adil", "Adil bin Ismat", False),  # a father and his child: each says whose child it is
        ("Vellan s/o Kuppan", "Kuppan s/o Vellan", False),
        ("Ismat Adil", "Adil Ismat", True),
        ("María José Orbe", "José María Orbe", False),  # the family name stays where it is
        ("María José Orbe", "Orbe María José", True),
        ("Võ Thị Hùng", "Võ Thị Hưng", False),  # both have marks of tones, and other ones
        ("Võ Thị Hùng", "Vo Thi Hung", True),
        ("Võ Văn Hoa", "Võ Thị Hoa", False),  # "Van" is no article here
    ],
)
def test_words_in_another_order_and_marks_of_tones(one: str, other: str, maybe: bool) -> None:
    same, compared = graded([(one,), (other,)])
    assert ((1, 0) in same | compared) is maybe
