"""`openupr raise-with` tells why an answer has no position, in the words of every other place."""

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


def _asked(position: Position) -> tuple[SimpleNamespace, SimpleNamespace, Position]:
    return SimpleNamespace(session=20), SimpleNamespace(id="XAA-20/R1"), position


def test_what_is_to_be_answered_later_is_told_as_that() -> None:
    open_ones = (Position.UNDER_CONSIDERATION, Position.UNDER_CONSIDERATION, Position.WITHOUT_POSITION)
    made = Raising("SWE", asked=[_asked(each) for each in open_ones])  # type: ignore[misc]
    cell = _answers(made)
    assert cell == "To be answered later: 2; Position unclear: 1"
    assert answers_in(cell, messages("fr")).startswith("Réponse à venir")


def test_what_is_told_as_done_stands_beside_what_was_asked() -> None:
    asked = [_asked(Position.SUPPORTED)]
    place = Place("A/HRC/WG.6/41/XAA/1", "12", ())
    told = ToldAsDone(SimpleNamespace(), place, "The Lamp Act was adopted.", part=True)  # type: ignore[arg-type]
    made = Raising("SWE", asked=asked, done={"XAA-20/R1": told})  # type: ignore[arg-type]
    view = raising_view("lamps", "XAA", [made], Withheld([]), ["XAA-20"], 0)
    cell = dict(zip((each.name for each in view.table.columns), next(iter(view.table.rows)), strict=True))
    assert cell["told_as_done"] == 1
    assert str(cell["where_done"]).startswith("XAA-20/R1: A/HRC/WG.6/41/XAA/1, paragraph 12")
    assert str(cell["where_done"]).endswith("(a part of it)")
    assert "a document tells 1 of these as done, or a part of it" in " ".join(raising_lines(view, 100, 3).split())
