"""What the screen says of names that are one by the rules of writing, and of those that somebody has to compare."""

from __future__ import annotations

from openupr.rendering.screen.persons_screen import persons_screen
from openupr.views.persons_shown import PersonShown, PersonsView


def test_two_grades_of_other_names_are_told_apart() -> None:
    reasons = (
        "Мирза Щукин: given and family name agree by a published system for Cyrillic letters.",
        "Myrza Schukine: they sound alike.",
    )
    raised = ("whose case is raised", "Raised by 1: Chile.", (), "not_found", "", "", ())
    person = PersonShown("Mirza Shchukin", (), ("Мирза Щукин",), ("Myrza Schukine",), *raised, reasons)
    told = persons_screen(PersonsView("XAA-48", (person,), (), ()))
    assert "The same name by the rules of writing: Мирза Щукин. You decide whether it is one person." in told.replace("\n    ", " ")
    assert "Compare: Myrza Schukine. This may be another spelling, or another person." in told.replace("\n    ", " ")
    assert all(reason in told.replace("\n    ", " ") for reason in reasons)
