"""How many recommendations a report answers together: as many as its headings name, and no number where they don't say."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any, cast

import pytest

from openupr.preparing.briefs.replied.answer_placed import AnswersPlaced
from openupr.records import AnsweredIn

HEADED = ("N3", "N4")


def together(named: Mapping[str, tuple[str, ...]]) -> int:
    """How many recommendations are answered with "1", which the report names over the paragraphs 3 and 4 of ten."""
    report = SimpleNamespace(text=SimpleNamespace(paragraphs=[SimpleNamespace(id=f"N{number}") for number in range(1, 11)]))
    links = SimpleNamespace(answers=SimpleNamespace(links=[AnsweredIn(item, (), paragraphs) for item, paragraphs in named.items()]))
    placed = AnswersPlaced(cast("Any", SimpleNamespace(national_report=report, state="XBB")), cast("Any", links), ())
    return placed._together[HEADED]


CASES: list[tuple[dict[str, tuple[str, ...]], int]] = [
    ({"1": HEADED, "2": HEADED, "3": HEADED}, 3),
    ({"1": HEADED, "2": (*HEADED, "N8")}, 2),
    ({"1": HEADED, "2": ("N5",)}, 1),
    ({"1": HEADED, "2": HEADED, "3": tuple(f"N{number}" for number in range(2, 10))}, 1),
]


@pytest.mark.parametrize(("named", "count"), CASES, ids=["one heading", "another heading too", "others", "a heading above all"])
def test_as_many_as_the_heading_names(named: dict[str, tuple[str, ...]], count: int) -> None:
    assert together(named) == count
