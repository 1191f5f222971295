"""`openupr raise-with` tells why an answer has no position, in the words of every other place."""

from __future__ import annotations

from types import SimpleNamespace

from openupr.languages.messages import messages
from openupr.preparing.briefs.raising import Raising
from openupr.records import Position
from openupr.views.briefs.raising_view import _answers, answers_in


def test_what_is_to_be_answered_later_is_told_as_that() -> None:
    item = SimpleNamespace(id="XAA-20/R1")
    open_ones = (Position.UNDER_CONSIDERATION, Position.UNDER_CONSIDERATION, Position.WITHOUT_POSITION)
    made = Raising("SWE", asked=[(None, item, each) for each in open_ones])  # type: ignore[misc]
    cell = _answers(made)
    assert cell == "To be answered later: 2; Position unclear: 1"
    assert answers_in(cell, messages("fr")).startswith("Réponse à venir")
