"""`openupr raise-with` tells an answer that is left for later, and not here, from one that is under consideration."""

from __future__ import annotations

from types import SimpleNamespace

from openupr.languages.messages import messages
from openupr.preparing.briefs.raising import Raising
from openupr.records import Position
from openupr.views.briefs.raising_view import _answers, answers_in


def _asked(*, left: bool) -> tuple[SimpleNamespace, SimpleNamespace, Position]:
    answer = SimpleNamespace(is_left_open=left)
    return SimpleNamespace(answer=lambda _: answer), SimpleNamespace(id="XAA-20/R1"), Position.UNDER_CONSIDERATION


def test_what_is_left_for_later_is_told_as_that() -> None:
    made = Raising("SWE", asked=[_asked(left=True), _asked(left=True), _asked(left=False)])  # type: ignore[list-item]
    cell = _answers(made)
    assert cell == "Left for later, and not here: 2; Under consideration: 1"
    assert answers_in(cell, messages("fr")).startswith("Remise à plus tard, et absente ici")
