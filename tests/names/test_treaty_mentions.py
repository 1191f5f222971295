"""The treaties that a text names."""

from __future__ import annotations

from itertools import pairwise

import pytest

from openupr.names import treaty
from openupr.names.fact_tables import table
from openupr.names.treaty_mentions import treaties_named


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
