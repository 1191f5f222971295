"""`openupr raise-with` tells why an answer has no position, in the words of every other place."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from openupr.languages.messages import messages
from openupr.preparing.briefs.asked.asked_on_topic import ToldAsDone
from openupr.preparing.briefs.raising import HeldOfState, Raising
from openupr.records import Position
from openupr.rendering.html.table_page import table_page
from openupr.rendering.screen.raising_lines import raising_lines
from openupr.text import Place
from openupr.views.briefs.raising_view import RaisingView, _answers, raising_view, records_in
from openupr.views.withheld import Withheld


def _asked(position: Position) -> tuple[SimpleNamespace, SimpleNamespace, Position]:
    return SimpleNamespace(session=20), SimpleNamespace(id="XAA-20/R1"), position


def test_what_is_to_be_answered_later_is_told_as_that() -> None:
    open_ones = (Position.UNDER_CONSIDERATION, Position.UNDER_CONSIDERATION, Position.WITHOUT_POSITION)
    made = Raising("SWE", asked=[_asked(each) for each in open_ones])  # type: ignore[misc]
    cell = _answers(made, messages())
    assert cell == "To be answered later: 2; Position unclear: 1"
    assert _answers(made, messages("fr")).startswith("Réponse à venir")


def test_what_is_told_as_done_stands_beside_what_was_asked() -> None:
    asked = [_asked(Position.SUPPORTED)]
    place = Place("A/HRC/WG.6/41/XAA/1", "12", ())
    told = ToldAsDone(SimpleNamespace(), place, "The Lamp Act was adopted.", part=True)  # type: ignore[arg-type]
    made = Raising("SWE", asked=asked, done={"XAA-20/R1": told})  # type: ignore[arg-type]
    view = raising_view("lamps", "XAA", [made], Withheld([]), HeldOfState(("XAA-20",)))
    cell = dict(zip((each.name for each in view.table.columns), next(iter(view.table.rows)), strict=True))
    assert cell["told_as_done"] == 1
    assert str(cell["where_done"]).startswith("XAA-20/R1: A/HRC/WG.6/41/XAA/1, paragraph 12")
    assert str(cell["where_done"]).endswith("(a part of it)")
    assert "a document tells 1 of these as done, or a part of it" in " ".join(raising_lines(view, 100, 3).split())


def _cells(view: RaisingView) -> dict[str, object]:
    return dict(zip((each.name for each in view.table.columns), next(iter(view.table.rows)), strict=True))


def test_an_answer_that_is_not_held_is_told_by_the_next_report_or_not_at_all() -> None:
    later = Position.UNDER_CONSIDERATION
    asked = [(SimpleNamespace(session=20, id="XAA-20"), SimpleNamespace(id=f"XAA-20/R{n}"), later) for n in (1, 2)]
    made = Raising("SWE", asked=asked, told_later={"XAA-20/R1": Position.SUPPORTED}, not_held=["XAA-20/R2"])  # type: ignore[arg-type]
    view = raising_view("lamps", "XAA", [made], Withheld([]), HeldOfState(("XAA-20",)))
    cell = str(_cells(view)["answers"])
    assert cell == "Accepted, by the next national report: 1; Answer not held: 1"
    assert "The document with the State’s answers to the recommendations of XAA-20 is not held." in view.said
    in_french = raising_view("lamps", "XAA", [made], Withheld([]), HeldOfState(("XAA-20",)), messages("fr"))
    assert "not held" not in str(_cells(in_french)["answers"])


def test_what_no_document_is_held_of_is_empty_and_never_nought() -> None:
    made = Raising("SWE")
    view = raising_view("lamps", "XAA", [made], Withheld([]), HeldOfState(("XAA-20",), without=("XAA-20",), questions=False))
    cells = _cells(view)
    assert all(cells[name] is None for name in ("asked_this_state", "questions", "statements", "asked_others", "told_as_done", "supported"))
    assert "We have no report of the Working Group of XAA-20" in view.said[0]
    held = _cells(raising_view("lamps", "XAA", [made], Withheld([]), HeldOfState(("XAA-20",), others=2)))
    assert [held[name] for name in ("asked_this_state", "questions", "statements", "asked_others")] == [0, 0, 0, 0]


@pytest.mark.parametrize(("language", "words"), [("fr", ("Suède", "paragraphe 12", "et 2 ")), ("es", ("Suecia", "párrafo 12", "y 2 "))])
def test_what_the_cells_say_and_the_page_is_in_the_language_of_the_reader(language: str, words: tuple[str, ...]) -> None:
    """All but the records' own identifiers, the documents' symbols and the topic as it was typed."""
    asked = [(SimpleNamespace(session=20, id="XAA-20"), SimpleNamespace(id=f"XAA-20/R{n}"), Position.SUPPORTED) for n in range(14)]
    told = ToldAsDone(SimpleNamespace(), Place("A/HRC/WG.6/41/XAA/1", "12", ()), "The Lamp Act was adopted.", part=True)  # type: ignore[arg-type]
    made = Raising("SWE", asked=asked, done={"XAA-20/R1": told})  # type: ignore[arg-type]
    view = raising_view("lamps", "XAA", [made], Withheld([]), HeldOfState(("XAA-20",)), messages(language))
    english = raising_view("lamps", "XAA", [made], Withheld([]), HeldOfState(("XAA-20",)))
    cells, others = _cells(view), _cells(english)
    assert cells["delegation"] == words[0]
    assert words[1] in str(cells["where_done"])
    assert words[2] in str(cells["recommendations"])
    for name in ("answers", "where_done", "recommendations"):
        assert cells[name] != others[name], name
    assert records_in(str(cells["recommendations"])) == records_in(str(others["recommendations"])) == tuple(f"XAA-20/R{n}" for n in range(12))
    page = table_page(view.title, view.table, view.said, view.heads, messages(language))
    assert f'<html lang="{language}">' in page
    same = {"code", "supported"}
    assert not [column.name for column in view.table.columns if column.name not in same and f"<dt>{english.heads[column.name]}</dt>" in page]
    assert not [column.name for column in view.table.columns if f"<dd>{column.description}</dd>" in page]
