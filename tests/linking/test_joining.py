"""Requests to join a treaty, and the treaties that a text names."""

from __future__ import annotations

import pytest

from openupr.linking.treaties.joining_at_once import joins_at_once, joins_besides
from openupr.linking.treaties.joining_treaties import answers_it, answers_of_joining, joining, treaties_in
from openupr.linking.treaties.treaties_asked import asked_to_join


def codes(text: str) -> list[str]:
    return sorted("/".join(sorted(each)) for each in treaties_in(text))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ratify ICRMW", ["ICRMW"]),
        ("CAT and its Optional Protocol", ["CAT", "OP-CAT"]),
        ("ICCPR’s two optional protocols", ["ICCPR-OP1/ICCPR-OP2"]),
        ("the Convention on the Rights of Persons with Disabilities (CRPD) was signed", ["CRPD"]),
        ("the Optional Protocol to the Covenant on Economic, Social and Cultural Rights", ["OP-ICESCR"]),
        ("the Optional Protocol to the Convention on the Rights of Persons with Disabilities (CRPD)", ["OP-CRPD"]),
        ("the third OP to the CRC on a communications procedure", ["OP-CRC-IC"]),
        ("the Optional Protocols to the Convention on the Rights of the Child", ["OP-CRC-AC/OP-CRC-IC/OP-CRC-SC"]),
        (
            "the Optional Protocols to the Convention on the Rights of the Child: the one on the sale of children was signed",
            ["OP-CRC-SC"],
        ),
        ("the 1961 Convention on the Reduction of Statelessness", ["STATELESS-1961"]),
        ("ILO Convention No. 189", ["ILO-189"]),
        ("the Domestic Workers Convention, 2011 (No. 189)", ["ILO-189"]),
        ("the Agreement on the Privileges and Immunities of the International Criminal Court", ["APIC"]),
        ("the protection of migrant workers, and a cat in the tracks", []),
    ],
)
def test_treaties_are_told_from_each_other(text: str, named: list[str]) -> None:
    assert codes(text) == named


@pytest.mark.parametrize(
    ("wording", "only"),
    [
        ("Ratify ICRMW", True),
        ("Quickly ratify ICRMW", True),
        ("Expedite means and ways towards the ratification of ICRMW", True),
        ("As a matter of priority, ratify ICRMW", True),
        ("Comply with ICRMW, and ratify the Convention on the Rights of Persons with Disabilities", False),
        ("Consider taking initial steps towards the ratification of ICRMW", True),
        ("Complete the process of accession to the Convention on the Rights of Persons with Disabilities", True),
        ("Ratify and implement ILO Convention No. 189, in order to protect domestic workers", True),
        ("Build ramps in schools and ratify the Convention on the Rights of Persons with Disabilities", False),
        ("Accede to the 1961 Convention on the Reduction of Statelessness and put in place a procedure for stateless persons", False),
        ("Ratify the outstanding human rights instruments", False),
        ("Ratify ICRMW and its pending instruments", False),  # what they are is not said, so that it can't be told that none is named
        ("Ratify ICRMW and the Protocol on Wells", False),
        ("Ratify CAT and its Optional Protocol", True),
        ("Sign the peace agreement", False),
        ("Bring its laws into line with ICRMW", False),
    ],
)
def test_what_asks_for_nothing_but_to_join_a_treaty(wording: str, only: bool) -> None:
    assert joining((wording,)).only is only


def test_every_clause_counts_and_one_of_several_treaties_is_enough() -> None:
    both = joining(("Ratify ICRMW", "Consider ratifying CRPD"))
    assert both.only
    assert answers_it(both, treaties_in("Estavia signed the Convention on the Rights of Persons with Disabilities."))
    assert not answers_it(both, treaties_in("Estavia signed the Convention on the Rights of the Child."))
    assert not joining(("Ratify ICRMW", "Inspect farms")).only


def test_another_protocol_is_another_treaty() -> None:
    asked = joining(("Ratify the Optional Protocol to the Convention on the Rights of the Child on a communications procedure",))
    assert not answers_it(
        asked, treaties_in("Estavia joined the Optional Protocol to the Convention on the Rights of the Child on the sale of children.")
    )
    assert answers_it(asked, treaties_in("Estavia will join the Optional Protocols to the Convention on the Rights of the Child."))
    assert not answers_it(asked, treaties_in("Estavia reported under the Convention on the Rights of the Child."))


@pytest.mark.parametrize(
    "wording",
    [
        "Enact the necessary legislation in view of its ratification of OP-CAT",
        "Formalize this (of not closing the mills) by opening ports and ratifying CAT",
        "Ratify the Optional Protocols to CAT, as recommended by the committee of CRC",
        "Build mills in line with CRPD",
    ],
)
def test_what_is_asked_to_be_joined_is_found_as_the_counts_of_states_find_it(wording: str) -> None:
    assert joining((wording,)).named == {frozenset({code}) for code in asked_to_join(wording)}


@pytest.mark.parametrize(
    ("sentence", "answers"),
    [
        ("He referred to a question from Peru as to why it had not ratified CEDAW.", False),
        ("In response to a question, the Minister said that it had decided to ratify CEDAW.", True),
        ("It confirmed its commitment to ratifying CAT.", True),
    ],
)
def test_what_only_tells_a_question_on_joining_answers_nothing(sentence: str, answers: bool) -> None:
    assert answers_of_joining(sentence) is answers


@pytest.mark.parametrize(
    ("request_", "at_once", "besides"),
    [
        ("Ratify CEDAW", True, False),
        ("Continue its efforts to honour all rights by a) ratifying CEDAW; b) becoming a party to the CRC", True, False),
        ("Take further steps for women, including through the early ratification of CEDAW", True, False),
        ("Consider ratifying CEDAW", False, False),
        ("Take steps to ratify CEDAW", False, False),
        ("Continue the process to ratify CEDAW and adhere to the CRC", False, True),
        ("Maintain the wells and ratify CAT", False, True),
        ("Honour women, including by considering ratifying CEDAW", False, False),
        ("Continue its efforts by building wells", False, False),
    ],
)
def test_what_is_to_be_joined_at_once(request_: str, at_once: bool, besides: bool) -> None:
    assert (joins_at_once(request_), joins_besides(request_)) == (at_once, besides)
