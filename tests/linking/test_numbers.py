"""Figures in one form, whatever the language: invented texts."""

from __future__ import annotations

import pytest

from openupr.linking.versions.figures import figures, known_figures, only_in
from tests.bounded_time import grows_with_length


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1,250 boats, 1 250 bateaux, 1.250 barcos", ["1250", "1250", "1250"]),
        ("341 mil barcos y 16 mil 182 molinos", ["341000", "16182"]),
        ("un millón 300 mil barcos; 3 millones 400 mil; 1 millón 300 000", ["1300000", "3400000", "1300000"]),
        ("1.3 million boats, 5 milliards, 93 mil millones, $93 billion", ["1300000", "5000000000", "93000000000", "93000000000"]),
        ("15,3 млн лодок, 20 тыс. домов, 40 тысяч", ["15300000", "20000", "40000"]),
        ("12万人, 3亿", ["120000", "300000000"]),
        ("28.384.132 millones", ["28384132"]),  # it says the millions twice
        ("2007/08, 2007-2008, 1999–00", ["2007", "2008", "2007", "2008", "1999", "2000"]),
        ("on 2008-02-11", ["2008", "02", "11"]),  # a date
        ("in 2010,21 and 2013.1, boats 393,478,011,5", ["2010", "2013", "393478011"]),  # the marks of notes
        ("in 2008 250 boats", ["2008", "250"]),
        ("two mills A/99/WG/XX/1 página 16 and 40 boats", ["40"]),
        ("mille barcos, a thousand boats", ["1000"]),
    ],
)
def test_one_form(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("english", "other"),
    [
        ("4,000 boats", "4 mil barcos"),
        ("two million boats", "2 millones de barcos"),
        ("nearly 50 years", "casi cincuenta años"),
        ("5.3 per thousand", "5,3 pour 1 000"),
        ("1.125 million", "1 125 000"),
        ("the school year 2007/08", "el curso 2007-2008"),
        ("by 2013 the boats.22 sailed", "para 20131 los barcos zarparon"),
        ("fifteen mills, 9 boats", "15 molinos, nueve barcos"),
        ("a rate of 130, 4% of the boats", "130,4% лодок"),  # a space behind the comma
        ("a rate of 130. 4 % of the boats", "130,4 % des bateaux"),
        ("of 45%12 and (30)13 boats", "45% лодок и (30)"),  # the mark of a note behind a bracket and a sign
        ("2,50012 boats", "2 500 bateaux"),  # and behind a number
        ("45.98312 boats, 1,2503 mills", "45 983 лодки, 1250 мельниц"),
    ],
)
def test_two_languages_that_say_the_same(english: str, other: str) -> None:
    assert (only_in(english, other), only_in(other, english)) == ((), ())


@pytest.mark.parametrize(
    ("english", "other", "ours", "theirs"),
    [
        ("16,180 boats", "16 mil 182 barcos", ("16180",), ("16182",)),
        ("1.3 million boats", "300 000 bateaux", ("1300000",), ("300000",)),
        ("341,000 boats", "341 barcos", ("341000",), ("341",)),
        ("2007/08", "2006/07", ("2008",), ("2006",)),
        ("400 boats", "barcos", ("400",), ()),
        ("In 2018, 4% of the boats", "En 2017, 4 % des bateaux", ("2018",), ("2017",)),
        ("a rate of 130, 4% of the boats", "130,5% лодок", ("130",), ("130.5",)),
        ("2,50012 boats", "2 600 bateaux", ("2.50012",), ("2600",)),
    ],
)
def test_what_differs_stays(english: str, other: str, ours: tuple[str, ...], theirs: tuple[str, ...]) -> None:
    assert (only_in(english, other), only_in(other, english)) == (ours, theirs)


def test_a_mark_that_could_part_thousands_or_decimals_is_both() -> None:
    assert known_figures("1.125 million") == {"1125000000", "1125000"}


def test_rows_without_end_are_read_in_bounded_time() -> None:
    for row in ("9" * 40_000, "1,234" * 4_000, "1 mil " * 4_000, "A/WG/" * 4_000, "2007/08 " * 4_000):
        grows_with_length(lambda text: only_in(text, text), row)
