"""A treaty that a request asks to join is no longer asked for once the request is turned: denied, excepted, praised, of another deed."""

from __future__ import annotations

import pytest

from openupr.languages.word_tables import reading_in
from openupr.linking.treaties.treaties_asked import asked_to_join

TREATIES = {
    "the Convention on the Rights of Persons with Disabilities": "CRPD",
    "the Convention against Torture": "CAT",
    "OP-CAT": "OP-CAT",
    "the Rome Statute": "ROME",
    "the Second Optional Protocol to the International Covenant on Civil and Political Rights": "ICCPR-OP2",
    "ILO Convention No. 189": "ILO-189",
}

JOINING = (
    "Ratify {}",
    "To ratify {}",
    "Sign {}",
    "Sign and ratify {}",
    "Accede to {}",
    "Join {}",
    "Adhere to {}",
    "Become a party to {}",
    "Become party to {} as soon as possible",
    "Consider ratifying {}",
    "Consider the ratification of {}",
    "Consider the possibility of acceding to {}",
    "Complete the process of ratification of {} without delay",
    "Expedite the accession to {}",
    "Take the necessary steps towards the ratification of {}",
    "Continue its efforts with a view to ratifying {}",
    "Proceed with the ratification of {}",
    "Ratification of {}",
    "Close the river camps and ratify {}",
    "Close the river camps, and consider ratifying {}",
    "Strengthen its laws by becoming a party to {}",
    "Strengthen its laws, including through the ratification of {}",
    "Ratify the remaining treaties, in particular {}",
    "Ratify the treaties to which it is not yet a party, such as {}",
    "Reconsider its decision not to ratify {}",
    "Ratify and fully implement {}",
    "Express its consent to be bound by {}",
    "Ratify the River Charter and {}",
    "Give consideration to becoming a signatory to {}",
    "Consider, with the help of the ports, acceding to {}",
)

TURNED = {
    "denied": (
        "Do not ratify {}",
        "Do not sign, and do not ratify, {}",
        "Not to ratify {}",
        "Never accede to {}",
        "Refrain from ratifying {}",
        "Refrain from signing or ratifying {}",
        "Refrain from applying and ratifying {}",
        "Neither sign nor ratify {}",
        "Avoid acceding to {}",
        "Stop short of becoming a party to {}",
        "Consider not ratifying {}",
        "Decline to ratify {}",
        "Close the river camps without ratifying {}",
        "Close the river camps instead of ratifying {}",
        "Close the river camps rather than consider the ratification of {}",
        "Abandon the ratification of {}",
        "Postpone the accession to {}",
        "Oppose the ratification of {}",
        "Delay ratifying {}",
        "Further delay the ratification of {}",
        "End the consideration of the ratification of {}",
        "Suspend its efforts towards accession to {}",
        "Reconsider its accession to {}",
        "Review its ratification of {}",
        "Reverse its ratification of {}",
    ),
    "excepted": (
        "Ratify the core treaties except {}",
        "Ratify the core treaties, but not {}",
        "Ratify the core treaties other than {}",
        "Ratify the core treaties, with the exception of {}",
        "Ratify the core treaties, apart from {}",
        "Ratify the core treaties, excluding {}",
        "Ratify the core treaties instead of {}",
        "Ratify the core treaties save for {}",
        "Ratify all but {}",
    ),
    "praised or done": (
        "Welcome the ratification of {}",
        "Welcome its signature and the ratification of {}",
        "The ratification of {} was a welcome step",
        "Ratification of {} in 2011",
        "Congratulate the State on ratifying {}",
        "Follow up its ratification of {}",
        "Having ratified {}, close the river camps",
        "Following the ratification of {}, close the river camps",
        "Close the river camps as it did when ratifying {}",
        "Close the river camps in view of its ratification of {}",
        "On ratification of {}, close the river camps",
        "Honour the commitments undertaken by ratifying {}",
        "Respect the commitments which it undertook by ratifying {}",
        "Set up the body to which it committed itself by signing {}",
        "Before closing the river camps and ratifying {}, open a port",
        "Lift the declaration made on accession to {}",
        "Welcome the decision to close the river camps and accede to {}",
        "Welcome the steps towards peace, including by ratifying {}",
        "It was right to close the river camps and ratify {}",
        "Withdraw the promise to close the river camps and to ratify {}",
        "Ratify the core treaties, as it ratified {}",
    ),
    "another deed": (
        "Withdraw from {}",
        "Withdraw its reservations to {}",
        "Implement {}",
        "Fulfil its obligations under {}",
        "As a party to {}, close the river camps",
        "Being a party to {}, close the river camps",
        "Close the river camps, as a State party to {}",
        "Adhere to the principles of {}",
        "Adhere to its obligations under {}",
        "Adhere to the standards, in particular {}",
        "Join efforts to apply {}",
        "Join other States in applying {}",
        "Sign the bill on {}",
        "Sign a law to apply {}",
        "Ratify the amendments to {}",
        "Make the declaration under article 9 of {}",
        "Ratify the declaration under article 9 of {}",
        "Ratify the River Charter and implement {}",
        "Ratify the River Charter and withdraw its reservations to {}",
        "Ratify the River Charter in line with {}",
        "Ratify the River Charter, as recommended by the committee of {}",
        "Ratify the protocols supplementing {}",
        "Share its experience in ratifying {}",
        "Report on the ratification of {}",
        "Give effect to the ratification of {}",
        "Raise awareness of the ratification of {}",
        "Continue the reforms initiated with the ratification of {}",
        "Study the consequences of the ratification of {}",
    ),
    "others": (
        "Encourage other States to ratify {}",
        "Encourage its neighbours to ratify {}",
        "Call on other States to apply the Charter and to ratify {}",
        "Support all States in acceding to {}",
        "Promote the universal ratification of {}",
        "Promote accession to {} in its region",
        "Assist neighbouring countries in signing and ratifying {}",
        "Consider the ratification of {} by other States",
        "Advance the ratification of the River Charter and {} by its neighbours",
    ),
}


def asked(request: str) -> set[str]:
    with reading_in("en"):
        return set(asked_to_join(request))


@pytest.mark.parametrize("wording", JOINING)
@pytest.mark.parametrize("name", TREATIES)
def test_another_wording_of_joining_keeps_the_treaty(name: str, wording: str) -> None:
    assert asked(wording.format(name)) == {TREATIES[name]}


@pytest.mark.parametrize("wording", [each for turned in TURNED.values() for each in turned])
@pytest.mark.parametrize("name", TREATIES)
def test_what_is_turned_asks_for_no_treaty(name: str, wording: str) -> None:
    assert asked(wording.format(name)) == set()


@pytest.mark.parametrize("wording", JOINING)
@pytest.mark.parametrize(
    "before", ["Refrain from this: do not {}", "Do not sign … {}", "Do not close the river camps or {}", "Neither close the river camps nor {}"]
)
def test_a_denial_before_it_reaches_a_deed_in_a_row(wording: str, before: str) -> None:
    request = before.format(wording[0].lower() + wording[1:].format("OP-CAT"))
    assert asked(request) == set(), request


@pytest.mark.parametrize("adjective", ["Inter-American", "European", "African", "Arab", "regional", "Council of Europe", "ASEAN", "Brelandic"])
@pytest.mark.parametrize(
    "name",
    [
        "Convention against Torture",
        "Convention on the Rights of the Child",
        "Convention against Corruption",
        "Convention on Enforced Disappearance",
        "Convention on the Elimination of All Forms of Racial Discrimination",
    ],
)
@pytest.mark.parametrize("wording", ["Ratify the {}", "Consider acceding to the {}", "Ratify the remaining treaties, in particular the {}"])
def test_a_regional_treaty_is_not_that_of_the_same_name(wording: str, name: str, adjective: str) -> None:
    assert len(asked(wording.format(name))) == 1
    assert asked(wording.format(f"{adjective} {name}")) == set()
    assert asked(wording.format(f"{name} of the Council of Europe")) == set()
    assert asked(f"{wording.format(f'{adjective} {name}')} and CRPD") == {"CRPD"}


@pytest.mark.parametrize(
    ("request_", "codes"),
    {
        "Ratify ICCPR and CAT, but not OP-CAT": {"ICCPR", "CAT"},
        "Ratify ICCPR, except its Optional Protocol, and CAT": {"ICCPR"},
        "Ratify ICCPR and CAT and withdraw its reservations to CEDAW": {"ICCPR", "CAT"},
        "Ratify the third Optional Protocol to the ICCPR": set(),
        "Ratify ICCPR and its fourth Optional Protocol": {"ICCPR"},
        "Ratify the Protocol against the Smuggling of Migrants by Land, Sea and Air, supplementing the United Nations Convention against "
        "Transnational Organized Crime": {"UNTOC-SMUGGLING"},
        "Ratify the Convention against Transnational Organized Crime and its three Protocols": {
            "UNTOC",
            "PALERMO",
            "UNTOC-SMUGGLING",
            "UNTOC-FIREARMS",
        },
        "Consider the possibility of acceding to the Rome Statute as well as its Agreement on Privileges and Immunities": {"ROME", "APIC"},
        "Ratify the Rome Statute, including accession to the Agreement on its Privileges and Immunities": {"ROME", "APIC"},
        "Withdraw its reservations to CAT and accede to its Optional Protocol": {"OP-CAT"},
        "Apply CAT and consider ratifying it": {"CAT"},
        "Apply CAT and adopt the bill, and consider ratifying it": set(),
        "Apply CAT and refrain from ratifying it": set(),
        "Ratify CRPD, to which it is already a signatory": {"CRPD"},
        "Ratify the treaties that it has already ratified, such as CRPD": set(),
    }.items(),
)
def test_which_of_several(request_: str, codes: set[str]) -> None:
    assert asked(request_) == codes
