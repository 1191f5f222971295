"""Footnotes that give recommendations as they were read out, on invented ones."""

from __future__ import annotations

import pytest

from openupr.extracting.working_group_report.read_out_notes import read_out
from openupr.records import Claim, Clause, Item, Note, Position, Recommender
from openupr.text import Place, clean

PLACE = Place("X", "", ())
LEAD = "The recommendation as read during the interactive dialogue:"


def item(*states: str, notes: tuple[str, ...] = ()) -> Item:
    clause = Clause("XAA-17/R7.1.a", "consider lamps", tuple(Recommender(state, state) for state in states), PLACE)
    return Item("XAA-17/R7.1", "7.1", "7", clean("7.1 Consider lamps"), PLACE, (clause,), Position.SUPPORTED, Claim.NONE, notes=notes)


def said(words: str, *states: str) -> list[tuple[str, list[str | None]]]:
    note = Note("XAA-17/F1", "1", clean(words), PLACE)
    found = read_out([note], [item(*(states or ("PER", "CHL")), notes=(note.id,))])
    return [(note.text.clean[slice(*each.span)], [who.state for who in each.recommenders]) for each in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (f"{LEAD} light the lamps (Chile).", [("light the lamps", ["CHL"])]),
        ("The recommendation made during the interactive dialogue was “Light the lamps”.", [("Light the lamps", [])]),
        ("Recommendation originally read: “Light the lamps” (Peru).", [("Light the lamps", ["PER"])]),
        (f"{LEAD[:-1]} „Light the lamps” (Peru, Chile);", [("Light the lamps", ["PER", "CHL"])]),
        (
            "The recommendations as read during the interactive dialogue: Light the lamps (Peru); Dig wells (Chile) Mend nets (Peru, Chile).",
            [("Light the lamps", ["PER"]), ("Dig wells", ["CHL"]), ("Mend nets", ["PER", "CHL"])],
        ),
        (f"{LEAD} Light the lamps (Peru) of the north", [("Light the lamps (Peru) of the north", [])]),
        ("The recommendations have not been edited.", []),
        ("Aldovar made the following point of order: lamps (Peru).", []),
    ],
)
def test_what_a_note_says_was_read_out(words: str, found: list[tuple[str, list[str]]]) -> None:
    assert said(words) == found


def test_who_read_it_out_is_told_by_the_item_of_one_state() -> None:
    assert said(f"{LEAD} Light the lamps.", "PER") == [("Light the lamps", ["PER"])]


def test_a_note_that_hangs_on_no_item_tells_nothing() -> None:
    assert read_out([Note("XAA-17/F1", "1", clean(f"{LEAD} Light the lamps."), PLACE)], [item("PER")]) == ()


def of_two(marked: str, words: str) -> list[tuple[list[str | None], tuple[str, ...]]]:
    """Who read it out, and which requests, by a note on an item of two; `marked` is the request with the mark, if any."""
    note = Note("XAA-17/F1", "1", clean(words), PLACE)
    clauses = tuple(
        Clause(f"XAA-17/R7.1.{letter}", "light lamps", (Recommender(state, state),), PLACE, (note.id,) if letter == marked else ())
        for letter, state in (("a", "PER"), ("b", "CHL"))
    )
    of = Item("XAA-17/R7.1", "7.1", "7", clean("7.1 Lamps"), PLACE, clauses, Position.SUPPORTED, Claim.NONE, notes=(note.id,))
    return [([who.state for who in each.recommenders], tuple(name[-1] for name in each.clauses)) for each in read_out([note], [of])]


def test_a_mark_within_an_item_is_on_the_request_before_it_alone() -> None:
    assert of_two("a", f"{LEAD} Light all lamps.") == [(["PER"], ("a",))]
    assert of_two("", f"{LEAD} Light all lamps.") == [([], ())]
    assert of_two("", f"{LEAD} Light all lamps (Chile).") == [(["CHL"], ("b",))]
