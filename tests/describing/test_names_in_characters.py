"""Names that tables of characters, syllables and forms have, and no rule of sounds: invented people."""

from __future__ import annotations

import pytest

from openupr.describing.persons.same_person import may_be_one
from openupr.describing.persons.suggested_persons import graded
from openupr.describing.spellings.sounds_of_names import name_words


def _may(one: str, other: str) -> bool:
    first, second = name_words(one), name_words(other)
    assert may_be_one(first, second) is may_be_one(second, first)
    return may_be_one(first, second)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("何俊杰", "Ho Chun-kit", True),  # written as on the mainland, said as in Hong Kong
        ("何俊杰", "Ho Chun-kei", False),
        ("He Junjie", "Ho Chun-kit", True),
        ("He Junjie", "Ho Chun-ho", False),
        ("Huang Yuting", "Wong Yuk-ting", True),
        ("Huang Yuting", "Wong Yat-ting", False),  # no character is both
        ("Shen Peiyi", "Sum Pui-yee", False),  # no way of writing has "Sum" for it
        ("吕建民", "呂建民", True),
        ("吕建民", "陸建民", False),  # two names of nearly one sound, each in its own way of writing
    ],
)
def test_names_of_the_mainland_and_of_hong_kong(one: str, other: str, same: bool) -> None:
    assert _may(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("宋晓丽", "Сун Сяоли", True),
        ("Song Xiaoli", "Сун Сяоли", True),
        ("Song Xiaoli", "Сун Сяолу", False),
        ("Lü Zhihui", "Люй Чжихуэй", True),
        ("Li Wei", "Ли Вэй", True),
        ("Li Wei", "Ли Хуэй", False),
    ],
)
def test_chinese_names_in_russian(one: str, other: str, same: bool) -> None:
    assert _may(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("尹相哲", "윤상철", True),
        ("尹相哲", "Yoon Sang-chul", True),
        ("尹相哲", "Yoon Sang-min", False),
        ("李美蘭", "리미란", True),
        ("高橋 直樹", "Naoki Takahashi", True),
        ("高橋直樹", "TAKAHASHI Naoki", True),
        ("高橋 直樹", "Naomi Takahashi", False),
        ("大田 京子", "Kyoko Ohta", True),  # a long vowel, shown in one of several ways
        ("小田 京子", "Kyoko Ohta", False),
    ],
)
def test_characters_as_korea_and_japan_read_them(one: str, other: str, same: bool) -> None:
    assert _may(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Fatma Ouardighi", "Fatima Ouardighi", True),
        ("Микола Гаврищук", "Николай Гаврищук", True),
        ("Yannis Karvouniaris", "Ioannis Karvouniaris", True),
        ("Alexandra Moncayo", "Alejandra Moncayo", False),  # two names of one language
        ("زهرا دشتبانی", "زهره دشتبانی", False),
        ("Kim Yong-nam", "Kim Yong-nim", False),
    ],
)
def test_forms_of_one_name_in_a_list(one: str, other: str, same: bool) -> None:
    assert _may(one, other) is same


def test_what_two_ways_of_writing_have_is_told_as_a_name_to_compare() -> None:
    same, compared = graded([("He Junjie",), ("Ho Chun-kit",), ("Ho Chun-ho",)])
    assert same == set()
    assert compared == {(1, 0)}


def test_the_sign_of_a_soft_consonant_is_no_letter() -> None:
    assert name_words("Kʹorov") == name_words("K’orov") == ("korov",)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Rodrigo Quintanar", "罗德里戈·金塔纳尔", True),
        ("Rodrigo Quintero", "罗德里戈·金塔纳尔", False),
        ("Marcelo Pacheco", "马尔塞洛·帕切科", True),
        ("Marcela Pacheco", "马尔塞洛·帕切科", False),
        ("Esteban Jimenez", "埃斯特万·希梅内斯", True),
        ("Esteban Gomez", "埃斯特万·希梅内斯", False),
    ],
)
def test_names_of_latin_america_as_chinese_says_them(one: str, other: str, same: bool) -> None:
    assert _may(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Maître Serge Ndombasi", "Serge Ndombasi", True),
        ("Md. Ashiqur Talukdar", "Mohammed Ashiqur Talukdar", True),
        ("Md. Ashiqur Talukdar", "Mahmud Ashiqur Talukdar", False),
        ("Hossam Abdel Ghaffar Darwisheh", "Hossam Abd al-Ghaffar Darwisheh", True),
        ("Ντίνος Μπαλάφας", "Dinos Balafas", True),
        ("Lobsang Lhundup", "洛桑伦珠", True),
        ("Lobsang Lhundup", "洛桑云丹", False),
        ("Лилчо Стоев", "Lilko Stoev", False),
        ("Лилчо Стоев", "Lilčo Stoev", True),
    ],
)
def test_titles_short_names_and_signs(one: str, other: str, same: bool) -> None:
    assert _may(one, other) is same
