"""`openupr raise-with` tells an answer that is left for later, and not here, from one that is under consideration."""

from __future__ import annotations

from types import SimpleNamespace

from openupr.languages.messages import messages
from openupr.preparing.briefs.asked_on_topic import ToldAsDone
from openupr.preparing.briefs.raising import Raising
from openupr.records import Position
from openupr.rendering.screen.raising_lines import raising_lines
from openupr.text import Place
from openupr.views.briefs.raising_view import _answers, answers_in, raising_view
from openupr.views.withheld import Withheld


def _asked(*, left: bool) -> tuple[SimpleNamespace, SimpleNamespace, Position]:
    answer = SimpleNamespace(is_left_open=left)
    return SimpleNamespace(answer=lambda _: answer, session=20), SimpleNamespace(id="XAA-20/R1"), Position.UNDER_CONSIDERATION


def test_what_is_left_for_later_is_told_as_that() -> None:
    made = Raising("SWE", asked=[_asked(left=True), _asked(left=True), _asked(left=False)])  # type: ignore[list-item]
    cell = _answers(made)
    assert cell == "Left for later, and not here: 2; Under consideration: 1"
    assert answers_in(cell, messages("fr")).startswith("Remise à plus tard, et absente ici")


def test_what_is_told_as_done_stands_beside_what_was_asked() -> None:
    asked = [_asked(left=False)]
    place = Place("A/HRC/WG.6/41/XAA/1", "12", ())
    told = ToldAsDone(SimpleNamespace(), place, "The Lamp Act was adopted.", part=True)  # type: ignore[arg-type]
    made = Raising("SWE", asked=asked, done={"XAA-20/R1": told})  # type: ignore[arg-type]
    view = raising_view("lamps", "XAA", [made], Withheld([]), ["XAA-20"], 0)
    cell = dict(zip((each.name for each in view.table.columns), next(iter(view.table.rows)), strict=True))
    assert cell["told_as_done"] == 1
    assert str(cell["where_done"]).startswith("XAA-20/R1: A/HRC/WG.6/41/XAA/1, paragraph 12")
    assert str(cell["where_done"]).endswith("(a part of it)")
    assert "a document tells 1 of these as done, or a part of it" in " ".join(raising_lines(view, 100, 3).split())
