"""By what two names agree, as it is told to who decides."""

from __future__ import annotations

import pytest

from openupr.describing.persons.agreed_by import AgreedBy
from openupr.describing.persons.why_suggested import why_suggested


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Mirza Dolanbék", "Mirza Dolanbek", AgreedBy.LETTERS),
        ("Dolanbek Mirza", "Mirza Dolanbek", AgreedBy.ORDER),
        ("罗文钊", "羅文釗", AgreedBy.CHARACTERS),
        ("Luo Wenzhao", "羅文釗", AgreedBy.SYLLABLES),
        ("Mirza Shchukin", "Мирза Щукин", AgreedBy.SYSTEM),
        ("Alexander Shchukin", "Александр Щукин", AgreedBy.LIST),
        ("Tjipto Wirjawan", "Cipto Wiryawan", AgreedBy.SPELLING),
        ("Siarhei Horbach", "Sergei Gorbach", AgreedBy.NEIGHBOUR),
        ("Mirza Dolanbek", "Myrza Dolanbeck", AgreedBy.SOUND),
        ("Yusuf Karimi", "يوسف كريمي", AgreedBy.SOUND),
        ("Mirza Dolagbazi", "Mirza Dolakbazi", AgreedBy.NEAR),
    ],
)
def test_the_reason_is_the_one_that_holds(one: str, other: str, why: AgreedBy) -> None:
    assert why_suggested((one,), (other,)) == (why, one, other)


def test_of_several_spellings_the_surest_reason_counts() -> None:
    assert why_suggested(("Myrza Shchukine", "Mirza Shchukin"), ("Мирза Щукин",)) == (AgreedBy.SYSTEM, "Mirza Shchukin", "Мирза Щукин")


def test_where_no_reason_holds_none_is_told() -> None:
    assert why_suggested(("Mirza Dolanbek",), ("Tarek Vosloma",)) is None
