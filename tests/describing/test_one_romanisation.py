"""Names that are one by the rules of one way of writing, and names that only sound alike."""

from __future__ import annotations

import pytest

from openupr.describing.persons.one_romanisation import are_marked_apart, is_one_name
from openupr.describing.persons.suggested_persons import with_suggestions
from openupr.records import Named, Person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Мирза Щукин", "Mirza Shchukin"),
        ("Yulia Sorokina", "Iuliia Sorokina"),
        ("Youssef Kaliman", "يوسف Kaliman"),
        ("Cabdiraxmaan Warsame Faarax", "Abdirahman Warsame Farah"),
        ("Soerjadi Djojopoero", "Suryadi Joyopuro"),
        ("Nur Hayati Sirego", "Nurhayati Sirego"),
        ("LIU Xiaobing", "Xiaobing Liu"),
        ("Liu Xiaobing", "Xiaobing Liu"),
        ("Kim Do-yeon", "Do-yeon Kim"),
        ("김서연", "Kim Seo-yeon"),
        ("Tenzin Dolma", "Tenzing Drolma"),
        ("罗文昭", "Luo Wenzhao"),
        ("羅文昭", "罗文昭"),
        ("Ｌｕｏ Wenzhao", "Luo Wenzhao"),
        ("ኃይሉ ሠናይት", "ሀይሉ ሰናይት"),
        ("Đỗ Văn Tuấn", "Do Van Tuan"),
    ],
)
def test_one_way_of_writing(one: str, other: str) -> None:
    assert is_one_name(one, other)
    assert is_one_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Deha Karsan", "Duha Karsan"),
        ("Nawaf Rashid", "Rashid Nawaf"),
        ("Luo Wenzhao", "Luo Wenchao"),
        ("Pak Song-hun", "Pak Sung-hun"),
        ("Lee Siu-fung", "Lee Siu-fong"),
        ("José Ibáñez Quil", "José Antonio Ibáñez Quil"),
        ("J. Karsan", "Jana Karsan"),
        ("Юлиан Щукин", "Юлий Щукин"),
        ("Yulian Shchukin", "Yulia Shchukin"),
        ("Đỗ Văn Tuấn", "Đỗ Văn Tuân"),
        ("Karsan", "Karsan"),
        ("Tsering Gyatso", "Tshering Gyatso"),
    ],
)
def test_what_only_sounds_alike_or_less(one: str, other: str) -> None:
    assert not is_one_name(one, other)
    assert not is_one_name(other, one)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Đỗ Văn Tuấn", "Đỗ Văn Tuân", True),
        ("Hồ Ngọc Ánh", "Hồ Ngọc Anh", True),
        ("Đỗ Văn Tuấn", "Do Van Tuan", False),
        ("Éloi Ndayizéyé", "Eloi Ndayizéyé", False),
        ("José Pérez", "Jose Perez", False),
        ("Simón Bolívez", "Simon Bolívez", False),
    ],
)
def test_marks_tell_two_names_apart_where_both_have_them(one: str, other: str, apart: bool) -> None:
    assert are_marked_apart(one, other) is apart


def test_a_name_that_is_two_others_names_is_to_be_compared() -> None:
    names = ("Luo Wenzhao", "罗文昭", "罗文钊", "Mirza Shchukin", "Мирза Щукин", "Mirza Schukine")
    found = {each.name: each for each in with_suggestions([Person(name, (name,), Named.CASE, ()) for name in names], (), lambda one, other: False)}
    assert not found["Luo Wenzhao"].same_name
    assert found["Mirza Shchukin"].same_name == ("Мирза Щукин",)
    assert found["Мирза Щукин"].same_name == ("Mirza Shchukin",)
    assert "Mirza Schukine" in found["Mirza Shchukin"].maybe
