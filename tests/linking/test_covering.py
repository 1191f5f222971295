"""How much of a request's own matter a section has."""

from __future__ import annotations

from openupr.linking.covering import covered, headed, stems

SECTIONS = (
    ("Pumps were built in the villages, and the water is tested.", "The rights of all persons are protected by the policies of the Government."),
    ("Teachers were trained.", "Persons who were erased from the register of pumps may apply again."),
    ("Persons of age have the right to a pension.",),
)
HEADINGS = ("Water", "Erased persons", "Older persons")


def test_general_words_carry_nothing() -> None:
    assert stems("Ratify, promote and protect the rights of all persons") == frozenset()
    assert covered(["Take measures to protect the rights of persons"], SECTIONS).tolist() == [[0, 0, 0]]
    request = "Test the water of the pumps"
    first, second, third = covered([request], SECTIONS)[0].tolist()
    assert first == 1
    assert first > second > third == 0


def test_a_word_that_the_report_has_nowhere_weighs_most() -> None:
    known, unknown = covered(["Test the water", "Test the water for arsenic"], SECTIONS)[:, 0].tolist()
    assert known == 1
    assert 0.5 < unknown < 0.9


def test_what_is_asked_has_to_stand_in_one_paragraph() -> None:
    apart = covered(["Train teachers for the register"], SECTIONS)[0, 1]
    assert 0 < apart < 1


def test_a_heading_is_named_by_a_word_that_is_its_own() -> None:
    asked = ["Let erased persons return", "Let older persons dig", "Test the water", "Protect persons"]
    named = headed(asked, HEADINGS, SECTIONS).tolist()
    assert named == [[False, True, False], [False, False, True], [True, False, False], [False, False, False]]
    everywhere = [*SECTIONS[:1], ("Older and erased persons and the water",), *SECTIONS[2:]]
    assert headed(["Let older persons dig"], HEADINGS, everywhere).tolist() == [[False, False, False]]  # others speak of them too


def test_a_paragraph_has_its_heading() -> None:
    request = "Let erased persons apply for the pension"
    alone, beneath = (covered([request], [("All may apply.",)], headings)[0, 0] for headings in ((), ("Erased persons",)))
    assert 0 < alone < beneath < 1
    assert beneath == covered([request], [("All erased persons may apply.",)])[0, 0]
