"""Letters of Cyrillic that Bulgaria's law of 2009 and the BGN systems write in their own way are one name with those; other letters stay others."""

from __future__ import annotations

import pytest

from openupr.describing.persons.suggested_persons import graded


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Петър Първанов", "Petar Parvanov", True),
        ("Кръстьо Щерев", "Krastyo Shterev", True),
        ("Петър Първанов", "Petar Porvanov", False),
        ("Петър Шерев", "Petar Shterev", False),
    ],
)
def test_one_name_in_two_scripts(one: str, other: str, same: bool) -> None:
    found, _ = graded([(one,), (other,)])
    assert (((0, 1) in found) or ((1, 0) in found)) is same
