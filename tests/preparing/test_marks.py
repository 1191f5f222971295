"""The marks of one clause: what must and what must not be marked, with the words."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from openupr.labelling import Labeller, labeller
from openupr.languages.word_tables import table
from openupr.preparing import check_drafts, find_recommendations
from openupr.preparing.drafting.checks import drafting_marks
from openupr.preparing.drafting.soft import soft
from openupr.preparing.facts import facts
from openupr.reading import read_bytes
from openupr.rendering.html.draft_page import sheet_page
from openupr.views.desk import draft_view
from openupr.views.desk.draft_view import kinds, sheet_text
from tests.bounded_time import grows_with_length


@pytest.fixture(scope="module")
def named() -> Labeller:
    return labeller()


SOFT = [
    ("Continue to build schools", ["Continue to"]),
    ("Intensify efforts to build schools", ["efforts"]),
    ("Consider ratifying the Convention", ["Consider"]),
    ("Consider the possibility of a moratorium", ["Consider", "the possibility of"]),
    ("Inform all keepers about the new law and the possibility of benefiting from it", []),
    ("Take all necessary measures to end hunger", ["all necessary measures"]),
    ("Take measures to end hunger, including by opening kitchens", []),
    ("Ratify the Convention as soon as possible", ["as soon as possible"]),
    ("Ratify the Convention without further delay", ["without further delay"]),
    ("Expedite the adoption of the bill", ["Expedite"]),
    ("Expedite the adoption of the bill by 2027", []),
    ("Reform the courts, as appropriate", ["as appropriate"]),
    ("Treat prisoners in line with its international obligations", ["in line with its international obligations"]),
    ("Treat prisoners in line with its international obligations under the Convention", []),
    ("Pay particular attention to schools", ["Pay particular attention"]),
    ("Ratify the Convention in order to continue the protection of workers", []),
    ("Adopt the National Programme of Measures for Schools", []),
    ("Strive to seek to help", ["Strive", "seek to"]),
    ("Adopt a law on considerate driving", []),
    ("Lift restrictions on the activities of clubs", []),
    # means: a list of persons or subjects names none
    ("Take all necessary measures to protect vulnerable groups, including women and children", ["all necessary measures"]),
    ("Take measures against noise, in particular in the capital", ["measures"]),
    ("Take measures to prevent floods, including through existing policies", ["measures"]),
    ("Take measures to prevent floods, including through a law on rivers", []),
    ("Take measures, such as higher dams, against floods", []),
    ("Take measures against floods, in particular to amend the law on rivers", []),
    # means: what is to be undone, or is no means
    ("Repeal all blasphemy legislation", []),
    ("Lift all emergency measures imposed in 2024", []),
    ("Lift all legislative and administrative measures against poets", []),
    ("Repeal the law and take measures to protect poets", ["measures"]),
    ("Adopt new legislation that criminalises fraud", []),
    ("Adopt appropriate legislation on rivers", ["appropriate legislation"]),
    ("Adopt appropriate legislation criminalizing fraud", []),
    ("Allow class actions by victims", []),
    ("Adopt a national plan of action against hunger", []),
    # verbs of others
    ("Ensure that prisons keep children apart from adults", []),
    ("Ensure that the State keep its schools open", ["keep"]),
    ("Ensure that the moratorium continues", ["continues"]),
    ("Oblige shops to keep a register", []),
    ("Encourage the Government to pursue its plan", ["pursue"]),
    ("Ensure that detainees can maintain contact", []),
    ("Protect those who seek to enter the harbour", []),
    ("Recommended that it consider a law on rivers", ["consider"]),
    ("Guarantee the right of couples to pursue a claim", []),
    ("Repeal the law that criminalises efforts to help sailors", []),
    ("Ensure that detainees have the possibility of appeal", []),
    ("Take into consideration the possibility to amend the code", ["Take into consideration", "the possibility to"]),
    ("Take into consideration the views of farmers", []),
    ("Carry on with the building of schools", ["Carry on"]),
    ("Go on with the building of schools", ["Go on"]),
    ("Proceed with its programmes for schools", ["Proceed with"]),
    ("Proceed with the ratification of the Convention", []),
    # its own law as a condition
    ("Fight fraud in accordance with domestic law", ["in accordance with domestic law"]),
    ("Protect clubs within the limits of national law", ["within the limits of national law"]),
    ("Pay wages as provided for by national legislation", ["as provided for by national legislation"]),
    ("Try cases in accordance with national legislation and the Covenant", []),
    ("Bring its practice in line with domestic law", []),
]


@pytest.mark.parametrize(("text", "words"), SOFT)
def test_words_that_let_it_be_waved_through(text: str, words: list[str]) -> None:
    found = [word for mark in soft(text) for word in mark.words]
    assert sorted(found) == sorted(words)
    assert all(text[a:b] in found for mark in soft(text) for a, b in mark.spans)


@pytest.mark.parametrize("text", ["measures including " * 3_000, "efforts " * 7_000, "ensure that the " * 4_000 + "keep", "x" * 50_000])
def test_time_is_bounded(text: str) -> None:
    soft("Continue")
    grows_with_length(soft, text)


MARKS = [
    # clause, kinds that must be there, kinds that must not
    ("Continue its efforts", {"category", "soft", "no_instrument", "no_addressee", "no_end", "no_deadline"}, {"several"}),
    (
        "Ratify the Optional Protocol to the Convention against Torture by 2028",
        set(),
        {"category", "no_instrument", "no_end", "no_deadline", "several"},
    ),
    ("Ratify ICRMW and the Optional Protocol to the Convention against Torture", {"several"}, {"no_instrument", "no_end"}),
    ("Sign and ratify ICRMW", set(), {"several"}),
    ("Draft and adopt a bill on shelters", set(), {"several", "no_instrument"}),
    ("Adopt a bill on shelters and train judges in all regions", {"several"}, {"no_end"}),
    ("Decriminalize begging and place it in the civil code", set(), {"several"}),
    ("Strengthen reporting and follow-up of cases", set(), {"several"}),
    ("Take steps to protect women and combat prejudice", set(), {"several"}),
    ("Refrain from closing schools and guarantee access to all of them", {"several"}, set()),
    ("Protect prisoners against violence", {"no_instrument", "no_end"}, {"no_addressee"}),
    ("Invite the Special Rapporteur on the right to food", set(), {"no_instrument"}),
    ("Release all detained poets within two years", set(), {"no_end", "no_deadline", "no_addressee"}),
    ("Carry out a study of river fishing before the next review", set(), {"no_end", "no_deadline"}),
    ("Adopt appropriate measures against hunger", {"no_end", "soft"}, set()),
    ("Implement the national plan on housing 2017–2021", {"no_deadline"}, {"no_instrument", "no_end"}),
    ("Consider adopting a law on rivers", {"category", "soft"}, {"no_end"}),
    ("", {"no_instrument", "no_end"}, {"category", "several"}),
]


@pytest.mark.parametrize(("text", "there", "absent"), MARKS)
def test_marks(text: str, there: set[str], absent: set[str], named: Labeller) -> None:
    found = drafting_marks(text, named.label([text])[0])
    kinds = {mark.kind for mark in found}
    assert there - kinds == set()
    assert absent & kinds == set()
    assert all(text[a:b] == word for mark in found for (a, b), word in zip(mark.spans, mark.words, strict=True))


@pytest.mark.parametrize(
    ("text", "count", "words"),
    [
        ("Ratify ILO Conventions 189 and 190", "2 instruments", ("190",)),
        ("Ratify CED and ILO Conventions 189 and 190", "3 instruments", ("CED", "ILO Conventions 189", "190")),
        ("Ratify ILO Conventions 189 and 190 and close the prison", "3 requests", ("190", "close")),
    ],
)
def test_conventions_are_counted_by_their_numbers(text: str, count: str, words: tuple[str, ...], named: Labeller) -> None:
    several = next(mark for mark in drafting_marks(text, named.label([text])[0]) if mark.kind == "several")
    assert str(several.reason).startswith(f"{count} in one")
    assert several.words == words


@pytest.mark.parametrize(
    ("text", "definite"),
    [
        ("Release the poet Ana Lopes", True),
        ("Criminalise fraud", True),
        ("Raise the age for signing on from 10 to 14 years", True),
        ("Close the sawmill on the island by December 2026", True),
        ("Promote safety", False),
        ("Step up efforts to criminalise fraud", False),
        ("Raise the minimum age for signing on", False),
    ],
)
def test_what_is_definite_needs_no_instrument(text: str, definite: bool, named: Labeller) -> None:
    mark = next(mark for mark in drafting_marks(text, named.label([text])[0]) if mark.kind == "no_instrument")
    assert mark.definite is definite
    assert ("can be checked without one" in str(mark.reason)) is definite
    assert mark.advice.startswith("It may stay" if definite else "Name the treaty")


def test_a_demanding_continue_is_told_apart(named: Labeller) -> None:
    text = "Continue its efforts to ratify the Convention on the Rights of Persons with Disabilities"
    category = next(mark for mark in drafting_marks(text, named.label([text])[0]) if mark.kind == "category")
    assert "would have to be different afterwards" in str(category.reason)


def test_every_mark_is_proven_to_fire(named: Labeller) -> None:
    fired = {mark.kind for text, *_ in MARKS for mark in drafting_marks(text, named.label([text])[0])}
    assert fired | {"earlier", "support"} == set(facts("rules"))  # the two need reviews: test_earlier.py


def test_no_words_that_are_never_used() -> None:
    never = re.compile(r"\b(friends|allies|packed|flooded|drowned|chorus|gushing|rigged|hollow|hid|foreign|verdict|violation|score)\b", re.IGNORECASE)
    shown = json.dumps([facts("rules"), [each["reason"] for each in table("soft")["words"]]])
    source = Path(draft_view.__file__).read_text(encoding="utf-8")
    assert never.findall(shown + source) == []


def test_spans_lead_into_the_draft_across_lines(named: Labeller) -> None:
    text = "A heading of the draft:\n\n1. Continue to strengthen   its\nefforts to build schools\n\n2. Adopt a law on rivers"
    draft = find_recommendations(read_bytes(text.encode(), "draft.txt"))
    sheet = check_drafts(draft, named)
    for each in sheet.checked:
        for mark in each.marks:
            for (a, b), word in zip(mark.spans, mark.words, strict=True):
                assert " ".join(sheet.text[a:b].split()) == word
    data = json.loads(json.dumps(sheet.as_data()))
    assert [one["action_category"] for one in data["recommendations"]] == [2, 5]


def test_the_page_is_not_active(named: Labeller) -> None:
    text = "1. Continue <script>alert(1)</script> efforts & more\n2. Adopt a law"
    sheet = check_drafts(find_recommendations(read_bytes(text.encode(), "<b>.txt")), named)
    page = sheet_page(sheet)
    assert "<script" not in page
    assert "<b>.txt" not in page
    assert "<mark>Continue</mark>" in page
    assert "no earlier review was given" in sheet_text(sheet)
    assert "needs reviews" in sheet_text(sheet, typed=True)


def test_what_is_definite_has_its_own_advice_on_the_sheet(named: Labeller) -> None:
    draft = "1. Release the ferryman Ovid Sundel.\n2. Improve the wells.\n3. Adopt a law on wells in schools."
    sheet = check_drafts(find_recommendations(read_bytes(draft.encode(), "d.txt")), named)
    advice = [mark.advice for mark in kinds(sheet) if mark.kind == "no_instrument"]
    assert any(each.startswith("It may stay") for each in advice)
    assert any(each.startswith("Name the treaty") for each in advice)
