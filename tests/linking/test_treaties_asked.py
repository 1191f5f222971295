"""Which treaties a request surely asks to join."""

from __future__ import annotations

import pytest

from openupr.languages.word_tables import reading_in
from openupr.linking.treaties.treaties_asked import asked_to_join

ASKED = {
    "Ratify ICCPR": {"ICCPR"},
    "Ratify CAT and its Optional Protocol": {"CAT", "OP-CAT"},
    "Take steps towards an early ratification of the ICCPR": {"ICCPR"},
    "Consider ratifying the core treaties that it has not yet ratified, especially ICCPR and CAT": {"ICCPR", "CAT"},
    "Reconsider its decision not to ratify the CRPD": {"CRPD"},
    "Sign the Optional Protocol to CEDAW and ratify CRPD": {"OP-CEDAW", "CRPD"},
    "Ratify the Second Optional Protocol to the International Covenant on Civil and Political Rights": {"ICCPR-OP2"},
    "Withdraw its reservations to CEDAW and accede to OP-CAT": {"OP-CAT"},
    "Consolidate the legal framework by ratifying CRPD": {"CRPD"},
    "Abolish the death penalty through the ratification of the 2nd Optional Protocol to the ICCPR": {"ICCPR-OP2"},
    "Ratify the OP-CRC-SC with a view to providing better implementation of the Convention on the Rights of the Child": {"OP-CRC-SC"},
    "Ratify the Optional Protocol to CEDAW, CAT, and CRPD": {"OP-CEDAW", "CAT", "CRPD"},
    "Ratify the Optional Protocol to the Convention on the Rights of the Child (CRC) on the involvement of children in armed conflict": {"OP-CRC-AC"},
    "Take steps towards the ratification of ICCPR’s two optional protocols": {"ICCPR-OP1", "ICCPR-OP2"},
    "Accelerate the ratification of the human rights Covenants": {"ICCPR", "ICESCR"},
    "Accede to the Rome Statute and the Agreement on Privileges and Immunities of the Court": {"ROME", "APIC"},
    "Ratify CEDAW, and CAT and its Optional Protocol": {"CEDAW", "CAT", "OP-CAT"},
    "Ratify and implement in domestic law the core treaties, including CRPD": {"CRPD"},
    "Ratify without reservations the Convention on Cluster Munitions": {"CLUSTER"},
    "Ratify ILO Convention No. 158": {"ILO-158"},
    "Ratify and implement the International Labour Organization’s 2014 Protocol to the Forced Labour Convention, 1930 (No. 29)": {"ILO-P29"},
    "Ratify the International Labour Organization Protocol of 2014 to the Forced Labour Convention, 1930": {"ILO-P29"},
    "Adhere to the principles of the ICRMW and consider its early ratification": {"ICRMW"},
    "Hold talks at home with fishers and others to consider the possible ratification of the ICRMW": {"ICRMW"},
    "Envisage the gradual ratification of CAT": {"CAT"},
    "Follow through on the ratification of CAT": {"CAT"},
    "Take further steps in view of the ratification of CRPD": {"CRPD"},
    "Consider the possibility/ speed up the process of ratifying CRPD": {"CRPD"},
    "Complete the ratification of CAT and expedite the process of accession to CRPD": {"CAT", "CRPD"},
    "Conclude its consideration of the ratification of OP-CAT": {"OP-CAT"},
    "Continue the process to ratify CEDAW and adhere to the other fundamental instruments, such as CRC, and CAT": {"CEDAW", "CRC", "CAT"},
    "Ratify CEDAW and adhere to the other principles, such as those of CRC": {"CEDAW"},
    "Consider undertaking the steps leading to ratification of the parent/umbrella Convention on the Rights of the Child": {"CRC"},
    "Consider prioritizing acquiescence to CRC and CEDAW respectively": {"CRC", "CEDAW"},
    "Consider entering into ICESCR": {"ICESCR"},
    "Enter into talks on ICESCR": set(),
    "Open a regional discussion to overcome the obstacles that prevent the ratification of ICRMW": {"ICRMW"},
    "Remove all legal barriers to the accession to CAT": {"CAT"},
    "Address the obstacles to the use of wells since its ratification of CRPD": set(),
    "Help other States to overcome the obstacles that prevent the ratification of CAT": set(),
    "Consider the ratification or accession, as corresponds, of the main international and river-basin human rights instruments, especially CRC": {
        "CRC"
    },
    "Consider signing and-or ratifying CAT": {"CAT"},
    "Enact the necessary legislation in view of its ratification of OP-CAT": {"OP-CAT"},
    "Build piers in view of its ratification of OP-CAT": set(),
    "Step up talks to better prepare public opinion for the ratification of CAT": set(),
    "Step up talks in preparation for the ratification of CAT": {"CAT"},
    "Keep to this approach (of not closing the mills) by opening ports and ratifying CAT": {"CAT"},
    "Do not close the mills (or ports) by ratifying CAT": set(),
    "(As one of the authors of the text on mills) to accede to CAT": {"CAT"},
    "Turn to further ratifications, including CAT and CRPD": set(),
    "Give attention to further ratifications, including CAT and CRPD": {"CAT", "CRPD"},
    "Ratify CAT, in accordance with the recommendation of the Council of Mills, as well as CRPD": {"CAT", "CRPD"},
    "Make good use of technical assistance from OHCHR to ratify CAT": {"CAT"},
    "Consider joining other States in ratifying CAT": {"CAT"},
    "Ratify all outstanding instruments recommended in 2010 by its neighbours, these being CAT and CRPD": {"CAT", "CRPD"},
    "Try those who burnt the ports and accede to the ICC": {"ROME"},
    "Cooperate with the ICC": set(),
    "Ratify OP-CAT and publish the core instruments, such as CRC": {"OP-CAT"},
    "Ratify OP-CAT and the new law on the core instruments, such as CRC": {"OP-CAT"},
    "Ratify the treaties recommended by the committee of CRC": set(),
    "Ratify ILO Conventions no. 87 (on freedom of association) and no. 98 (on bargaining) as well as withdraw the reservation to ICERD": {
        "ILO-87",
        "ILO-98",
    },
    # Another text is asked for, or nothing.
    "Follow up its ratification of CEDAW with wells": set(),
    "Encourage other States to consider the possible ratification of the ICRMW": set(),
    "Ratify the Protocol to the Covenant on Economic, Social and Cultural Rights": set(),
    "Ratify the declaration on article 22 of the CAT and consider ratification of OP-CAT": {"OP-CAT"},
    "Ratify the 2014 Protocol to the Forced Labour Convention, 1930 (No. 29)": {"ILO-P29"},
    "Implement the commitments made when ratifying the ICESCR": set(),
    "Ratify the OP-CAT and define torture as contained in the Convention against Torture": {"OP-CAT"},
    "Ratify the amendments to article 8 of the International Convention on the Elimination of All Forms of Racial Discrimination": set(),
    "Adhere to the principles of the ICRMW": set(),
    "Refrain from ratifying the Rome Statute": set(),
    "Do not accede to the Rome Statute before consulting parliament": set(),
    "Set up a national mechanism following the recent ratification of the Optional Protocol to the Convention against Torture": set(),
    "Withdraw the declaration made upon accession, regarding article 1 of CAT": set(),
    "Implement the ICCPR, which it ratified in 1998": set(),
}


@pytest.mark.parametrize(("request_", "codes"), ASKED.items())
def test_what_is_asked(request_: str, codes: set[str]) -> None:
    with reading_in("en"):
        assert asked_to_join(request_) == codes
