"""Who counts as a body of the UN, and who does not: invented sentences of compilations."""

from __future__ import annotations

import pytest
from tests.extracting.test_compilation import read

from openupr.extracting.compilation.un_bodies import is_un_body, said_by_un
from openupr.linking.concerns.became_of_concerns import concern_texts
from openupr.records import Concern, Review, Speaker


def concerns(*sentences: str) -> tuple[Concern, ...]:
    return read("Compilation\n\nI. Wells\n\n1. " + " ".join(sentences) + "\n").concerns


@pytest.mark.parametrize(
    ("sentences", "by_un"),
    [
        (["UNICEF noted that wells were dry."], [True]),
        (["UNICEF Estavia noted that wells were dry.", "It recommended new ones."], [False, False]),
        (["The Estavian Committee for the United Nations Children’s Fund (UNICEF Estavia) noted that wells were dry."], [False]),
        (["The Global Alliance of National Human Rights Institutions recommended new wells."], [False]),
        (["The Council of Europe recommended new wells."], [False]),
        (["The Special Rapporteur on lanterns was concerned about the wells."], [True]),
        (["Amara Velin, member of the Committee against Torture, asked about the cellars.", "She called on Estavia to light them."], [False, False]),
        (["An expert from the Committee against Torture said that cellars were dark."], [False]),
        (["Committee against Torture experts asked about the cellars."], [False]),
        (["A member of the Committee against Torture asked about cellars.", "The Committee was concerned about them."], [False, True]),
        (["The Chair of the Committee against Torture regretted the dark."], [True]),
        (["The OSCE High Commissioner on National Minorities was concerned about wells.", "The High Commissioner asked for more."], [False, False]),
        (["The High Commissioner on National Minorities was concerned about the wells."], [False]),
        (["The High Commissioner was concerned about the wells."], [True]),
        (["The High Commissioner for Lanterns was concerned about the wells."], [True]),
        (["The Special Representative of the Union of River States recommended wells."], [False]),
        (["The Special Representative of the Secretary-General recommended wells."], [True]),
        (["The Special Envoy of the Council of Europe recommended wells."], [False]),
        (["The Mission of the Union of River States recommended wells."], [False]),
        (["The River Union Mission recommended wells.", "The Mission asked for more."], [False, False]),
        (["The Mission recommended wells."], [True]),
        (["The United Nations Mission in Estavia recommended wells.", "The Mission asked for more."], [True, True]),
        (["The European Union Agency for Fundamental Rights recommended wells.", "The Agency asked for more."], [False, False]),
        (["UN Watch recommended wells."], [False]),
        (["The United Nations Association of Estavia recommended wells."], [False]),
        (["The UN Resident Coordinator recommended wells."], [True]),
    ],
)
def test_who_is_a_body_of_the_un(sentences: list[str], by_un: list[bool]) -> None:
    assert [said_by_un(each) for each in concerns(*sentences)] == by_un


def test_a_body_that_the_tables_lack_is_one_by_its_name_and_by_the_shorter_name_in_brackets() -> None:
    long = "Estavian Committee for the United Nations Children’s Fund"
    said = concerns(f"The {long} (UNICEF Estavia) noted that wells were dry.", "UNICEF Estavia recommended new ones.", "It asked for lamps.")
    assert [each.bodies for each in said] == [(Speaker("", long),)] * 3


def test_the_committee_of_a_member_is_the_committee_when_it_speaks() -> None:
    last = concerns("A member of the Committee against Torture asked about cellars.", "The Committee was concerned about them.")[-1]
    assert last.bodies == (Speaker("CAT", "The Committee"),)


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        (
            "A member of the Committee against Torture and a member of the Committee on the Rights of the Child asked about cellars.",
            [("", "member of the Committee against Torture"), ("", "member of the Committee on the Rights of the Child")],
        ),
        (
            "UNICEF and a member of the Committee on the Rights of the Child asked about cellars.",
            [("UNICEF", "UNICEF"), ("", "member of the Committee on the Rights of the Child")],
        ),
        (
            "Members of the Committee against Torture and the Committee on the Rights of the Child asked about cellars.",
            [("", "members of the Committee against Torture"), ("", "members of the Committee on the Rights of the Child")],
        ),
        (
            "A member of the Committee against Torture and UNICEF asked about cellars.",
            [("", "member of the Committee against Torture"), ("UNICEF", "UNICEF")],
        ),
        (
            "A member of the Committee against Torture deplored the cellars and the Committee on the Rights of the Child deplored the wells.",
            [("", "member of the Committee against Torture"), ("CRC", "Committee on the Rights of the Child")],
        ),
    ],
)
def test_each_member_is_told_from_its_committee(sentence: str, bodies: list[tuple[str, str]]) -> None:
    (concern,) = concerns(sentence)
    assert [(each.body, each.printed) for each in concern.bodies] == bodies


def test_what_no_body_of_the_un_says_is_no_concern_of_one() -> None:
    compilation = read(
        "Compilation\n\nI. Wells\n\n1. UNICEF Estavia recommended that Estavia dig wells. UNHCR recommended that Estavia build huts.\n"
    )
    review = Review("XEE-07", "XEE", 7, (compilation.document,), None, (), compilation=compilation)
    assert [each.record for each in concern_texts(review)] == ["XEE-07/C1.2"]


@pytest.mark.parametrize("code", ["CAT", "UNICEF", "OHCHR", "SR-food"])
def test_bodies_of_the_un(code: str) -> None:
    assert is_un_body(Speaker(code, "it"))
