"""How much of a request's own matter a section has."""

from __future__ import annotations

from openupr.linking.requests.covering import absent, headed, stems, weight_covered

SECTIONS = (
    ("Pumps were built in the villages, and the water is tested.", "The rights of all persons are protected by the policies of the Government."),
    ("Teachers were trained.", "Persons who were erased from the register of pumps may apply again."),
    ("Persons of age have the right to a pension.",),
)
HEADINGS = ("Water", "Erased persons", "Older persons")


def test_general_words_carry_nothing() -> None:
    assert stems("Ratify, promote and protect the rights of all persons") == frozenset()
    assert weight_covered(["Take measures to protect the rights of persons"], SECTIONS).tolist() == [[0, 0, 0]]
    request = "Test the water of the pumps"
    first, second, third = weight_covered([request], SECTIONS)[0].tolist()
    assert first == 1
    assert first > second > third == 0


def test_a_word_that_the_report_has_nowhere_weighs_most() -> None:
    known, unknown = weight_covered(["Test the water", "Test the water for arsenic"], SECTIONS)[:, 0].tolist()
    assert known == 1
    assert 0.5 < unknown < 0.9


def test_what_is_asked_has_to_stand_in_one_paragraph() -> None:
    apart = weight_covered(["Train teachers for the register"], SECTIONS)[0, 1]
    assert 0 < apart < 1


def test_a_heading_is_named_by_a_word_that_is_its_own() -> None:
    asked = ["Let erased persons return", "Let older persons dig", "Test the water", "Protect persons"]
    named = headed(asked, HEADINGS, SECTIONS).tolist()
    assert named == [[False, True, False], [False, False, True], [True, False, False], [False, False, False]]
    everywhere = [*SECTIONS[:1], ("Older and erased persons and the water",), *SECTIONS[2:]]
    assert headed(["Let older persons dig"], HEADINGS, everywhere).tolist() == [[False, False, False]]  # others speak of them too


def test_a_paragraph_has_its_heading() -> None:
    request = "Let erased persons apply for the pension"
    alone, beneath = (weight_covered([request], [("All may apply.",)], headings)[0, 0] for headings in ((), ("Erased persons",)))
    assert 0 < alone < beneath < 1
    assert beneath == weight_covered([request], [("All erased persons may apply.",)])[0, 0]


def test_the_own_word_of_a_request_has_to_stand_somewhere() -> None:
    report = ["The Galdish and the Velorian communities have seats.", "Clinics treat intersex children.", "Settled groups get land; Cuba grows."]
    for request, word in (
        ("Recognize the Torvian community as a minority, as the Galdish and Velorian communities are", "Torvian"),
        ("Fund schools of the Torvian-speaking minority", "Torvian"),
        ("End the distinction between “nomadic” and “settled” groups", "nomadic"),
        ("Prohibit corporal punishment of children", "corporal"),
    ):
        assert absent(request, report) == word
        assert absent(request, [*report, f"Of {word} matters it says more."]) == ""
    for request in (
        "Recognize the Velorian community",
        "Support the Cuban population",
        "Give land to “settled” groups",
        "Protect intersex children",
        "Fund all communities, including the Torvian community",  # an example only
        "Protect lesbian, gay and intersex persons from albinism",  # one of a row, for which a report has many names
        "Drain the marshes",  # nothing that could not be said otherwise
    ):
        assert absent(request, report) == "", request


def test_words_of_grammar_tell_nothing() -> None:
    assert stems("Work towards ending non-lawful ends") == stems("Work towards lawful")
