"""Letters of special procedures, replies and reports on reprisals of an invented State, in the UN's layout. All is invented."""

from __future__ import annotations

CASE, SECOND = "Tarek Vosloma", "Jelmi Ortavo"
LETTER = f"""\
PALAIS DES NATIONS • 1211 GENEVA 10, SWITZERLAND

Mandates of the Special Rapporteur on the situation of human rights defenders; the Working Group on Arbitrary Detention and the Special Rapporteur \
on the independence of judges and lawyers

Ref.: AL XAA 3/2023

(Please use this reference in your reply)

12 June 2023

Excellency,

We have the honour to address you in our capacities as Special Rapporteur on the situation of human rights defenders; Working Group on Arbitrary \
Detention and Special Rapporteur on the independence of judges and lawyers, pursuant to Human Rights Council resolutions 52/4, 51/8 and 53/12.

In this connection, we would like to bring to the attention of your Excellency’s Government information we have received concerning the arrest of \
Mr. {CASE}, a journalist who wrote on wells.

According to the information received:

On 3 May 2023, Mr. {CASE} was arrested at the harbour. He was held for nine days without a lawyer.

While we do not wish to prejudge the accuracy of these allegations, we express our serious concern at the arrest of Mr. {CASE}.

In connection with the above alleged facts and concerns, please refer to the Annex on Reference to international human rights law.

We would be grateful for your observations on the following matters:

1. Please provide any additional information and any comment you may have on the above-mentioned allegations.

2. Please explain the legal grounds of the arrest of Mr. {CASE}.

We would appreciate receiving a response within 60 days.

Please accept, Excellency, the assurances of our highest consideration.

Orla Penwick

Special Rapporteur on the situation of human rights defenders

Annex

Reference to international human rights law

We would like to refer to article 9 of the International Covenant on Civil and Political Rights.
"""
REPLY = f"""\
PERMANENT MISSION OF ESTAVIA TO THE UNITED NATIONS OFFICE AT GENEVA

No. 117/2023

The Permanent Mission of Estavia to the United Nations Office at Geneva presents its compliments to the Office of the United Nations High \
Commissioner for Human Rights and, with reference to the joint letter AL XAA 3/2023 of 12 June 2023, has the honour to transmit \
the reply of the Government.

20 August 2023

Mr. {CASE} was arrested under the law on harbours and released on 12 May 2023.
"""
REPRISALS = f"""\
A/HRC/57/99

Distr.: General

2 September 2024

Human Rights Council

Fifty-seventh session

Agenda items 2 and 5

Cooperation with the United Nations, its representatives and mechanisms in the field of human rights

Report of the Secretary-General

Contents

I. Introduction .......... 2

1. Bahrain .......... 9

Annex I .......... 20

I. Introduction

1. The present report is submitted pursuant to Human Rights Council resolution 12/2.

2. In many States, including Estavia, people kept silent for fear of reprisals.

II. Information received on cases

A. Summary of cases

1. Bahrain

3. OHCHR expressed concern at the arrest of Mr. Adil Sanhoub, who had met the Committee against Torture (BHR 2/2023).

2. Estavia

4. On 12 June 2023, special procedures mandate holders expressed concern at the arrest of Mr. {CASE} after he had written to the Committee against \
Torture (XAA 3/2023). He was held for nine days.

5. On 20 August 2023, the Government replied that Mr. {CASE} had been released.

3. Ghana

6. OHCHR received reports that Ms. Efua Dankwo had been followed (GHA 1/2023).

III. Conclusions

7. Reprisals in Estavia and elsewhere must end.

Annex I

Comprehensive information on alleged cases of reprisals and intimidation

Bahrain

1. Mr. Adil Sanhoub was sentenced.

Estavia

2. Ms. {SECOND}, a lawyer, was questioned on her return from Geneva.

Ghana

3. Ms. Efua Dankwo was followed.

Annex II

Information on alleged cases included in follow-up to previous reports

Estavia

1. The case of Mr. Ruvim Altaske was included in the report of 2022.
"""
