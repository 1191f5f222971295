"""Pairs of names that are looked up are all of those that the comparison of each with each finds."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import pytest

from openupr.describing.persons.names_to_compare import worth_comparing
from openupr.describing.persons.same_person import may_be_one
from openupr.describing.spellings.sounds_of_names import name_words

_LABELS = Path(__file__).parents[1] / "accuracy" / "labels"


@pytest.mark.parametrize("labels", ["persons-spelled-fifth.csv", "persons-spelled-fourteenth.csv", "persons-spelled-twenty-eighth.csv"])
def test_no_pair_that_agrees_is_left_out(labels: str) -> None:
    with _LABELS.joinpath(labels).open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    for dossier in dict.fromkeys(row["dossier"] for row in rows):
        names = [name_words(row["spelling"]) for row in rows if row["dossier"] == dossier]
        assert _agreeing(names) <= worth_comparing([[name] for name in names])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Yusuf Orbe", "Youssef Orbe"),  # by sound
        ("Zhou Lanmei", "ZHOU Lanmei"),
        ("Abd al-Hakim Dovari", "Abdelhakim Dovari"),  # two words joined
        ("Nasser bin Adil Dovari", "Nasser Dovari"),  # more words
        ("Ogbazghi Fessehaye", "Okbazghi Fessehaye"),  # near
        ("Tuerxun Abulikemu", "Tursun Ablikim"),  # in the pinyin of characters
        ("Quispe M. Orbe", "Quispe Mamani Orbe"),  # an initial
        ("Cai Zhengxiong", "Tsai Cheng-hsiung"),  # by a table of syllables
        ("Мирза Доланбек", "Mirza Dolanbek"),  # in other letters
    ],
)
def test_what_agrees_in_each_way_is_compared(one: str, other: str) -> None:
    names = [name_words(one), name_words(other)]
    assert worth_comparing([[name] for name in names]) == {(1, 0)}


def test_names_that_share_nothing_are_not_compared() -> None:
    names = ["Ana Orbe", "Timur Kasymov", "Lilko Brandt", "Wenzel Gruber"]
    assert worth_comparing([[name_words(name)] for name in names]) == set()


def test_any_spelling_of_a_person_makes_a_pair_and_none_is_one_with_itself() -> None:
    names = [[name_words("Timur Kasymov"), name_words("Ana Orbe")], [name_words("Wenzel Gruber")], [name_words("Anna Orbe")]]
    assert worth_comparing(names) == {(2, 0)}


def _agreeing(names: Sequence[tuple[str, ...]]) -> set[tuple[int, int]]:
    return {(b, a) for a, b in combinations(range(len(names)), 2) if may_be_one(names[b], names[a])}
