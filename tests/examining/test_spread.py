"""A speaker of whom the report says that it recommended something is never told as one that was silent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.examining.frame.shelf import Shelf
from openupr.examining.recommended.spread import Spread
from openupr.records import Recommender
from openupr.text import clean

from ..rendering.small_reviews import answered


@pytest.mark.parametrize(
    ("words", "made"), [("Fiji praised piers. It made a recommendation.", True), ("Fiji praised piers. It made no recommendation.", False)]
)
def test_what_the_report_says_of_a_speaker_without_a_recommendation_is_told(words: str, made: bool) -> None:
    of = answered()
    assert of.report is not None
    first = of.statements[0]
    statement = replace(first, id=f"{of.id}/D99", speaker=Recommender("FJI", "Fiji"), text=clean(words))
    of = replace(of, report=replace(of.report, statements=(*of.report.statements, statement)))
    found = Spread().measure(of, Shelf())
    (why,) = [str(each.why) for each in found.evidence if each.record == statement.id]
    assert ("recommended something" in why) is made
    assert any("nothing stands under its name" in str(each) for each in found.said) is made
