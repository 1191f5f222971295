"""What is called after somebody is no person, and whoever holds an office is no case: invented names in noun phrases of every kind."""

from __future__ import annotations

import pytest

from openupr.describing import NamesOfTexts
from openupr.records import Named

CALLED_AFTER = [
    "It should improve detention in the Lenna and Maria Velinsk juvenile centres.",
    "The Maria Velinsk satellite was launched in May.",
    "The “Maria Velinsk” national project led to new wells.",
    "It extended benefits under the Bono Maria Velinsk voucher system.",
    "It opened the Dr. Maria Velinsk assistance centre for victims.",
    "It welcomed the Maria Velinsk National Project.",
    "The Maria Velinsk rail network links the north with the coast.",
    "Children in the Maria Velinsk primary school had no water.",
    "It awarded the Maria Velinsk prize for journalism.",
    "It launched operation Maria Velinsk Plan in the north.",
    "The Maria Velinsk law of 2012 was amended.",
    "Torture went on in prisons such as Maria Velinsk and Carlos Umbrano.",
    "It transferred him to the prison of Maria Velinsk.",
    "The radio programme Our Paths – Maria Velinsk is broadcast once a week.",
    "Wells were dug in four islands: Lenna, Bres and Maria Velinsk; none was closed.",
    "Its office is 30 Maria Street, Orven.",
]


@pytest.mark.parametrize("text", CALLED_AFTER)
def test_a_name_inside_the_name_of_a_thing_is_no_person(text: str) -> None:
    assert {each.kind for each in NamesOfTexts([text]).shown(text)} <= {Named.TITLE}


def test_a_figure_of_history_is_no_person_of_the_review() -> None:
    """Whom one text calls a national hero, and of whom no text tells as a case."""
    hero = "It remembered the thought of its national hero Maria Velinsk, who said that wells are for all."
    plain = "It cited the words of Maria Velinsk, who said that wells are for all."
    case = "It demanded the release of political prisoners, including Maria Velinsk."
    assert {each.kind for text in (hero, plain) for each in NamesOfTexts([hero, plain]).shown(text)} == {Named.TITLE}
    assert {each.kind for each in NamesOfTexts([hero, case]).shown(case)} == {Named.CASE}
    assert {each.kind for each in NamesOfTexts([plain]).shown(plain)} == {Named.OTHER}


CASES = [
    "There was a decision in the Maria Velinsk case.",
    "It appealed the verdict of the Maria Velinsk case.",
    "It asked about the family of Maria Velinsk whilst investigations were open.",
    "It demanded the release of political prisoners, including Maria Velinsk.",
    "It raised the cases of Jelmi Ortavo and Maria Velinsk.",
    "Release all prisoners of conscience, such as Jelmi Ortavo and Maria Velinsk (Peru);",
    "Investigate the deaths of Jelmi Ortavo and Maria Velinsk (United States of America);",
    "It welcomed the release of Maria Velinsk (Bolivarian Republic of Venezuela).",
    "It asked about three villages: Maria Velinsk was arrested there.",
    "The company Orven Mines – Maria Velinsk was arrested there in 2010.",
]


@pytest.mark.parametrize("text", CASES)
def test_who_is_a_case_is_one_whatever_stands_behind(text: str) -> None:
    assert ("Maria Velinsk", Named.CASE) in [(each.name, each.kind) for each in NamesOfTexts([text]).shown(text)]


OFFICIALS = [
    "The Minister for Roads and Wells, Maria Velinsk, presented the report on missing persons.",
    "Maria Velinsk, State Minister for Reforms, said that the death penalty was gone.",
    "Ms. Maria Velinsk, an adviser with the Ministry of Wells, replied.",
    "In 2010 it set up an inquiry, chaired by Sir Martin Velinsk, into torture.",
    "The issues were raised by the media representative of the Union of Wells, Maria Velinsk.",
    "It referred to abuses since the fall of the Martin Velinsk regime.",
    "The floor went to another member of the delegation, Ms. Maria Velinsk, on disappeared persons.",
]


@pytest.mark.parametrize("text", OFFICIALS)
def test_who_holds_an_office_is_no_case(text: str) -> None:
    assert [each.kind for each in NamesOfTexts([text]).shown(text)] == [Named.OFFICIAL]


def test_an_inquiry_does_not_say_whether_its_name_is_that_of_the_case_or_the_chair() -> None:
    text = "It took note of the Maria Velinsk Inquiry."
    assert {each.kind for each in NamesOfTexts([text]).shown(text)} <= {Named.OTHER}


def test_a_given_name_that_is_a_word_is_a_name() -> None:
    text = "It was concerned at the attempted murder of Minor Lopez and at threats."
    assert [(each.name, each.kind) for each in NamesOfTexts([text]).shown(text)] == [("Minor Lopez", Named.CASE)]


def test_a_place_of_one_text_is_nobody_in_the_others() -> None:
    there = "The wells in Maria Bay were closed."
    begins = "Maria Bay and Lenn had no water."
    assert not NamesOfTexts([there, begins]).shown(begins)


def test_words_that_no_list_has_are_nobodys_name_where_nothing_tells_of_a_person() -> None:
    text = "Its theme was Keldamu Pranayeng, and all sang."
    assert not NamesOfTexts([text]).shown(text)
    assert NamesOfTexts([text]).hidden()  # what may be a name is blocked out all the same


def test_who_leads_a_protest_or_signs_a_petition_holds_no_office() -> None:
    for text in ("The march led by Maria Velinsk was banned.", "It threw out the complaint that was signed by Maria Velinsk."):
        assert Named.OFFICIAL not in {each.kind for each in NamesOfTexts([text]).shown(text)}


@pytest.mark.parametrize("lead", ["prisons such as " + "Ana and Bo and " * 40, "the murders of " + "Ana Bode in May 2019, " * 60])
def test_long_lists_are_gone_through_once(lead: str) -> None:
    assert NamesOfTexts([f"{lead}Carlos Velinsk went."]).shown(f"{lead}Carlos Velinsk went.")


def test_who_did_wrong_by_the_text_is_no_case() -> None:
    text = "Extradite the confessed terrorist Carlos Umbrano (Peru)."
    assert [each.kind for each in NamesOfTexts([text]).shown(text)] == [Named.PERPETRATOR]


def test_what_is_called_an_island_is_nobody() -> None:
    asked, listed = "Return them to the island of Maria Garcia.", "It has the archipelago, including Maria Garcia and Lenn."
    assert not NamesOfTexts([asked, listed]).shown(listed)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Prosecute or extradite for trial Carlos Umbrano and dozens of other well-known bombers living in the islands.", Named.PERPETRATOR),
        ("Extradite the confessed bomber and murderer Carlos Umbrano.", Named.PERPETRATOR),
        ("Extradite the confessed terrorist Carlos Umbrano.", Named.PERPETRATOR),
        ("Do not prosecute Carlos Umbrano.", Named.OTHER),
        ("Prosecute the murder of Carlos Umbrano.", Named.CASE),
        ("Ensure a fair trial for the journalist Carlos Umbrano.", Named.CASE),
    ],
)
def test_who_is_to_be_tried_is_nobody_whose_rights_are_at_stake(text: str, kind: Named) -> None:
    assert [each.kind for each in NamesOfTexts([text]).shown(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The detention of lawyers was raised by Maria Velinsk.", Named.OTHER),
        ("The arrest of three fishers was denounced by the poet Maria Velinsk.", Named.OTHER),
        ("Prisoners had been tortured by officers led by Maria Velinsk.", Named.OTHER),
        ("The murder of the poet was investigated by Maria Velinsk.", Named.OTHER),
        ("It welcomed the complaint by Maria Velinsk, who was detained.", Named.CASE),
        ("It was alarmed at plans to prosecute Maria Velinsk for her writing.", Named.OTHER),
        ("It regretted that Peru had decided to prosecute Maria Velinsk.", Named.OTHER),
        ("The poet had been killed by Maria Velinsk.", Named.PERPETRATOR),
        ("The poet had never been killed by Maria Velinsk.", Named.OTHER),
        ("It recommended that Peru prosecute Maria Velinsk.", Named.PERPETRATOR),
    ],
)
def test_nobody_did_wrong_by_standing_behind_what_was_done_to_another(text: str, kind: Named) -> None:
    assert [each.kind for each in NamesOfTexts([text]).shown(text)] == [kind]
