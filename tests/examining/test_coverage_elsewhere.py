"""Concerns of UN documents beside the compilation: counted apart, so that the headline compares like with like."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import openupr
from openupr.examining import Shelf
from openupr.examining.recommended.coverage import Coverage
from openupr.records import ConcernLink, Ground, Outcome, Review

DOCUMENTS = Path(__file__).parents[1] / "documents"


@pytest.fixture
def held() -> Review:
    """The invented compilation and observations, with the report of another invented review."""
    of, report = openupr.read(DOCUMENTS / "XGG-48"), openupr.read(DOCUMENTS / "XBB-17")
    return replace(of, report=report.report)


def test_they_are_a_figure_of_their_own(held: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    assert held.compilation is not None
    said = [each for each in held.compilation.concerns if each.bodies]
    own = [ConcernLink(each.id, Ground.RECOMMENDATIONS, Outcome.ANSWERED, 0.9, "", ()) for each in said[:3]]
    others = [ConcernLink(each.id, Ground.RECOMMENDATIONS, Outcome.NOT_FOUND, 0.9, "", ()) for each in held.observed[:4]]
    monkeypatch.setattr("openupr.linking.concerns.became_of_concerns.outcomes_of_concerns", lambda *_: [*own, *others])
    found = Coverage().measure(held, Shelf())
    assert found.headline is not None
    assert (found.headline.count, found.headline.n) == (0, 3)
    elsewhere = next(figure for figure in found.figures if figure.key == "elsewhere")
    assert elsewhere.value == 4
    assert {part.keys[0] for part in elsewhere.parts} <= {each.place.document for each in held.observed}
    assert {part.keys[1] for part in elsewhere.parts if part.count} == {"not found"}


def test_without_any_there_is_no_such_figure(held: Review) -> None:
    found = Coverage().measure(replace(held, observed=()), Shelf())
    assert [figure.key for figure in found.figures if figure.key == "elsewhere"] == []
