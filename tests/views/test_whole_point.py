"""No cut of a paragraph favours one side: invented paragraphs."""

from __future__ import annotations

from openupr.views.briefs.statements.whole_point import whole_point

LONG = "The harbour was described at length in the report of the port authority of Sundel, which many had read before it was printed. "
FIGURES = "In 2017, 6,631 people lived in 83 villages, all of them with drinking water. Of these, 1,201 have it from other sources."
REQUEST = "Ensure drinking water in all villages"


def test_a_short_paragraph_is_quoted_whole() -> None:
    assert whole_point(FIGURES, REQUEST) == FIGURES


def test_a_figure_stands_with_the_figures_beside_it() -> None:
    said = whole_point(f"{FIGURES} {LONG * 5}", REQUEST)
    assert said == f"{FIGURES} […]"


def test_a_turn_stands_with_what_it_turns() -> None:
    turned = "All villages have drinking water. However, the pipes of many are dry."
    assert whole_point(f"{LONG * 5}{turned} {LONG}".strip(), REQUEST) == f"[…] {turned} […]"


def test_what_the_state_refuses_stands_with_what_it_does() -> None:
    does, refuses = "All villages have drinking water.", "Sundel will not lay pipes for drinking water on its islands."
    assert whole_point(f"{does} {LONG * 5}{refuses} {LONG}".strip(), REQUEST) == f"{does} […] {refuses} […]"
    assert whole_point(f"{does} {LONG * 5}Lamps will not be lit.", REQUEST) == f"{does} […]", "of another thing"
