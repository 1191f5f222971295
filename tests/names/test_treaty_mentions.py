"""The treaties that a text names."""

from __future__ import annotations

from itertools import cycle, pairwise

import pytest

from openupr.names import treaties, treaty
from openupr.names.fact_tables import table
from openupr.names.treaty_mentions import _compiled, _names_with_words, _near, treaties_named


@pytest.mark.parametrize(("text", "codes"), table("treaty_wordings")["examples"].items())
def test_what_is_named(text: str, codes: list[str]) -> None:
    assert sorted({code for each in treaties_named(text) for code in each.codes}) == sorted(codes)


@pytest.mark.parametrize("text", table("treaty_wordings")["examples"])
def test_a_place_is_named_once(text: str) -> None:
    found = treaties_named(text)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_every_code_of_the_table_is_a_treaty() -> None:
    facts = table("treaty_wordings")
    codes = {code for part in ("names", "several", "protocols", "two", "subjects", "short") for key in facts[part] for code in key.split()}
    codes |= {code for part in ("protocols", "two") for family in facts[part].values() for code in family}
    assert all(treaty(code).code == code for code in codes)


def test_every_name_that_a_text_has_is_looked_for() -> None:
    """Names are passed over by words that the text lacks: none may be passed over that stands there, however it is written."""
    names = [name for each in treaties() for name in (each.name, *each.aliases, each.code)]
    manners = cycle((str, str.upper, str.lower, lambda name: name.replace(" ", "\n"), str.title))
    shown = [manner(each) for manner, each in zip(manners, (*names, *table("treaty_wordings")["examples"]), strict=False)]
    there = 0
    for text in shown:
        near = {pattern for _, pattern in _near(text)}
        there += len(near)
        passed_over = [pattern for _, pattern, _ in _names_with_words() if pattern not in near and _compiled(pattern).search(text)]
        assert passed_over == [], text
    assert there > len(names)
    assert _near("The State built wells and mills.") == []
