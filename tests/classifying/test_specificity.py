"""Specificity beyond the verb: invented clauses, mark by mark, yes and no."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openupr.classifying.specificity import Specificity, specificity

# (text, mark, the words that say yes; none: no)
MARKS = [
    ("Ratify the Convention against Torture", "instrument", ["Convention against Torture"]),
    ("Ratify OP-CAT and CED", "instrument", ["OP-CAT", "CED"]),
    ("Slovenia should help Chad", "kind", []),
    ("Adopt a law on shelters", "kind", ["law"]),
    ("Adopt a law on shelters", "instrument", []),
    ("Strengthen law enforcement and stop acts of violence", "kind", []),
    ("Protect the poor, politicians and the local population", "group", ["the poor", "politicians", "local population"]),
    ("Train police officers and fishers", "group", ["officers", "fishers"]),
    ("Help everyone with all matters", "group", []),
    ("Ratify ILO Convention No. 169", "instrument", ["ILO Convention No. 169"]),
    ("Amend the Penal Code", "instrument", ["Penal Code"]),
    ("Repeal article 5 of the Associations Act", "instrument", ["article 5 of the Associations Act"]),
    ("Comply with the Paris Principles", "instrument", ["Paris Principles"]),
    ("Protect the rights of women", "instrument", []),
    ("Those who signed a contract, cat owners included", "instrument", []),
    ("Implement the views of the Human Rights Committee", "body", ["Human Rights Committee"]),
    ("Work with WHO and UNICEF", "body", ["WHO", "UNICEF"]),
    ("Help those who are poor", "body", []),
    ("Strengthen the ombudsman", "body", ["ombudsman"]),
    ("Ratify the Convention on the Rights of the Child", "body", []),
    ("Fund the Ministry of Justice", "body", ["Ministry of Justice"]),
    ("Abolish the death penalty by 2015", "deadline", ["by 2015"]),
    ("Adopt a plan before the next review", "deadline", ["before the next review"]),
    ("Set up shelters within two years", "deadline", ["within two years"]),
    ("Implement the law in force since January 2013", "deadline", []),
    ("Implement the Youth Strategy 2020-2030", "deadline", []),
    ("Ratify the Covenant as soon as possible", "deadline", []),
    ("Ratify the Covenant as soon as possible", "soon", ["as soon as possible"]),
    ("Act without delay and promptly", "soon", ["without delay", "promptly"]),
    ("Abolish the death penalty by 2015", "soon", []),
    ("Raise aid to 0.7 per cent of its income", "end", ["0.7 per cent of"]),
    ("Guarantee at least twelve years of free schooling", "end", ["at least twelve years of"]),
    ("Repeal the law on defamation", "end", ["Repeal"]),
    ("Establish a national human rights institution", "end", ["Establish a national human rights institution"]),
    ("Implement the National Programme of Measures for Schools", "end", ["Implement the National Programme"]),
    ("Implement policies and measures for schools", "end", []),
    ("Promote the recently adopted plan", "end", []),
    ("An anti-begging bill be enacted", "end", ["enacted"]),
    ("Investigate the killings of poets", "end", ["Investigate"]),
    ("Intensify efforts to investigate killings", "end", []),
    ("Eliminate poverty", "end", []),
    ("Eliminate all provisions on begging", "end", ["Eliminate all provisions"]),
    ("Develop a comprehensive policy on rivers", "end", ["Develop a comprehensive policy"]),
    ("Promote the rights of women", "end", []),
    ("Strengthen the fight against poverty", "end", []),
    ("Close the camp by 31 December 2030", "deadline", ["by 31 December 2030"]),
    ("Close the camp before July 1st, 2030", "deadline", ["before July 1st, 2030"]),
    ("Close the camp by the first quarter of 2030", "deadline", ["by the first quarter of 2030"]),
    ("Close the camp by 1.7.2030", "deadline", ["by 1.7.2030"]),
    ("Close the camp in 2030", "deadline", ["in 2030"]),
    ("Reopen the camp that was closed in 2030", "deadline", []),
    ("Follow what the Committee said in 2030", "deadline", []),
    ("In 2010 it was promised to close the camp", "deadline", []),
    ("Plant trees by COP40", "deadline", ["by COP40"]),
    ("Plant trees no later than two years after this review", "deadline", ["no later than two years"]),
    ("Plant trees by the 63rd session of the Council", "deadline", ["by the 63rd session"]),
    ("Plant trees in the current legislative term", "deadline", ["in the current legislative term"]),
    ("Plant trees during this UPR cycle", "deadline", ["during this UPR cycle"]),
    ("Keep the promise of the first cycle", "deadline", []),
    ("Count the trees every six months and at least once a year", "deadline", ["every six months", "once a year"]),
    ("Implement what is asked by the 2030 Agenda", "deadline", []),
    ("Publish annual reports on the camps", "deadline", ["annual reports"]),
    ("Raise the annual budget and grant annual leave", "deadline", []),
    ("Take immediate steps and end it immediately", "deadline", ["immediate steps", "immediately"]),
    ("Ensure immediate access to a lawyer", "deadline", []),
    ("Register all babies immediately after birth", "deadline", []),
    ("Ratify the Convention on the Prohibition and Immediate Action for the Elimination of the Worst Forms of Child Labour", "deadline", []),
    ("Fight impunity in accordance with domestic law", "kind", []),
    ("Fight impunity within the limits of national law", "kind", []),
    ("Bring the domestic law on camps into line with CED", "kind", ["law", "CED"]),
    ("Define torture in national legislation", "kind", ["legislation"]),
    ("Invest in the agency of women and their executive skills", "kind", []),
    ("Fund the agency for refugees and the executive branch", "kind", ["agency", "executive"]),
    ("Strengthen schools, care institutions and other institutions", "kind", []),
    ("Strengthen judicial institutions and the institutions of law enforcement", "kind", ["judicial institutions", "institutions"]),
    ("Train judges in the current legislative term", "kind", []),
    ("Support families that adopt children", "end", []),
    ("Adopt measures that would prohibit begging", "end", ["prohibit"]),
    ("Protect rules which criminalise theft", "end", []),
    ("Ensure that women can submit complaints", "end", []),
    ("Avoid criminalising journalists", "end", []),
    ("Refrain from enacting the bill on rivers", "end", ["Refrain from enacting"]),
    ("Consult villagers before licences are granted", "end", []),
    ("Ensure that licences are granted", "end", ["granted"]),
    ("Meet the requirements of ratified conventions", "end", []),
    ("Help prisoners after their release", "end", []),
    ("Promote sign language", "end", []),
    ("Sign CED", "end", ["Sign"]),
    ("Recognise sign language in the Constitution", "end", ["Recognise sign language in the Constitution"]),
    ("Reconsider the rules and laws that criminalise begging", "end", ["Reconsider the rules and laws"]),
    ("Refrain from adopting measures which criminalise begging", "end", ["Refrain from adopting"]),
    ("Promote the participation of writers in the adoption of legislation", "end", []),
    ("Support the adoption of legislation on rivers", "end", ["adoption of legislation"]),
    ("Strengthen the climate change policy", "end", []),
    ("Change the policy on rivers", "end", ["Change the policy"]),
    ("End pushbacks", "end", ["End"]),
    ("Put an end to pushbacks at sea", "end", ["Put an end to"]),
    ("Stop the use of spyware against poets who report violence", "end", ["Stop"]),
    ("Train judges by the end of the term with an end in sight", "end", []),
    ("End discrimination against poets", "end", []),
    ("Put an end to all forms of violence", "end", []),
    ("Stop them", "end", []),
    ("Ensure that no child is detained", "end", ["no child is detained"]),
    ("Ensure that no child is subject to prejudice", "end", []),
    ("Ensure that the police do not use spyware", "end", ["do not use"]),
    ("Recognise same-sex marriage", "end", ["Recognise same-sex marriage"]),
    ("Remove the mandatory waiting period", "end", ["Remove the mandatory waiting period"]),
    ("Remove obstacles", "end", []),
    ("Halve maternal mortality", "end", ["Halve"]),
    ("Double the number of nurses", "end", ["Double"]),
    ("Double its efforts against hunger", "end", []),
    ("Reduce maternal mortality by a third", "end", ["by a third"]),
    ("Ensure that the police respect the rights of detainees", "addressee", ["police"]),
    ("Instruct prosecutors to open inquiries", "addressee", ["prosecutors"]),
    ("The Government should act", "addressee", ["Government"]),
    ("Reforms should be made by law, to be adopted by Parliament", "addressee", ["Parliament"]),
    ("Prevent violence by the police", "addressee", []),
    ("Train judges and the police", "addressee", []),
    ("Ensure that judges are trained", "addressee", []),
    ("Adopt a bill and train judges", "actions", ["Adopt", "train"]),
    ("Close the prison; release those held without charge", "actions", ["Close", "release"]),
    ("Ratify the Convention against Torture and CED", "actions", ["Ratify", "CED"]),
    ("Sign and ratify the Convention against Torture", "actions", ["Sign"]),
    ("Promote, protect and respect freedom of assembly", "actions", ["Promote"]),
    ("Take measures to protect women and punish offenders", "actions", ["Take"]),
    ("Improve schools by hiring teachers and building roads", "actions", ["Improve"]),
    ("In line with its pledge, swiftly adopt a bill", "actions", ["adopt"]),
    ("Ratify CAT and its Optional Protocol", "actions", ["Ratify", "its Optional Protocol"]),
    ("Ratify the two Optional Protocols", "actions", ["Ratify", "Optional Protocols"]),
    ("Ratify the Covenant in line with CAT and CED", "actions", ["Ratify"]),
    ("Adopt a plan on rivers and ensure its implementation", "actions", ["Adopt"]),
    ("Consider adopting a bill on rivers and ratifying CED", "actions", ["Consider", "ratifying"]),
    ("Refrain from closing schools and guarantee access to all", "actions", ["Refrain", "guarantee"]),
    ("To build schools, and to train teachers", "actions", ["build", "train"]),
    ("Cooperate closely with and strengthen the Office", "actions", ["Cooperate"]),
    ("Regarding the schools, make a plan", "actions", ["make"]),
    ("Remove what bars access to justice and take steps for victims", "actions", ["Remove", "take"]),
    # measures and efforts as the object of a verb, and as the head of a noun
    ("Repeal the law and take measures to protect poets", "actions", ["Repeal", "take"]),
    ("Release all poets and make efforts to reform the courts", "actions", ["Release", "make"]),
    ("Fund schools, clinics and support services", "actions", ["Fund"]),
    ("Make more efforts and take measures to protect poets", "actions", ["Make"]),
    # verbs in no list, and those whose ending looks like a noun's
    ("Double the number of inspectors and audit all farms", "actions", ["Double", "audit"]),
    ("Ban the use of traps and warn those who set them", "actions", ["Ban", "warn"]),
    ("Protect women and men all over the country", "actions", ["Protect"]),
    ("Abolish the levy and give farmers the right to sell", "actions", ["Abolish", "give"]),
    ("Criminalise fraud and collect data on its victims", "actions", ["Criminalise", "collect"]),
    ("Ban the levy and support families", "actions", ["Ban", "support"]),
    ("Improve roads and support for villages", "actions", ["Improve"]),
    ("Repeal the levy; end the siege; free Ana Lopes", "actions", ["Repeal", "end", "free"]),
    ("Repeal the levy; support for villages", "actions", ["Repeal"]),
    ("Urges that it adopt a law on rivers and that it close the prison", "actions", ["adopt", "close"]),
    ("Adopt a law on rivers so that it is clear and that it protect fish", "actions", ["Adopt"]),
    ("Release all detained poets and compensate them", "actions", ["Release", "compensate"]),
    ("Train all judges and compensate them", "actions", ["Train"]),
    ("Allow couples to marry and to adopt children", "actions", ["Allow"]),
    ("Accede to and implement the Rome Statute", "actions", ["Accede"]),
    ("Further develop, extend and fund the service", "actions", ["develop"]),
    # conventions by their numbers
    ("Ratify ILO Conventions 189 and 190", "actions", ["Ratify", "190"]),
    ("Ratify ILO Conventions Nos. 87, 98 and 105", "actions", ["Ratify", "98", "105"]),
    ("Implement ILO Conventions 189 and 190", "actions", ["Implement"]),
    ("Ratify OP-CAT, OP-ICESCR and ILO C190", "treaties", ["OP-CAT", "OP-ICESCR", "ILO C190"]),
    ("Ratify ILO C190 and C189", "treaties", ["ILO C190", "C189"]),
    ("Ratify CED and ILO Convention No. 169", "treaties", ["CED", "ILO Convention No. 169"]),
    ("Ratify the Kigali Amendment and the High Seas Treaty", "treaties", ["Kigali Amendment", "High Seas Treaty"]),
    ("Ratify ILO C190", "body", []),
]


@pytest.mark.parametrize(("text", "mark", "words"), MARKS, ids=[f"{mark}: {text}" for text, mark, _ in MARKS])
def test_marks(text: str, mark: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in getattr(specificity(text), mark)] == words


def test_yes() -> None:
    found = specificity("Ratify the Convention against Torture by 2030 and train judges")
    assert found.yes == ("instrument", "deadline", "end", "several")
    assert found.several
    assert specificity("Promote rights").yes == ()
    assert not specificity("").actions


@given(st.text(max_size=300))
def test_any_text_is_answered(text: str) -> None:
    found = specificity(text)
    assert isinstance(found, Specificity)
    for name in ("instrument", "body", "kind", "group", "deadline", "soon", "end", "addressee", "actions", "treaties"):
        spans = getattr(found, name)
        assert list(spans) == sorted(spans)
        assert all(0 <= start < end <= len(text) for start, end in spans)


@pytest.mark.parametrize("text", ["x" * 50_000, "A-" * 9_000, "A " * 9_000, "sign " * 5_000, "article 1 of the " * 2_000, "to " * 9_000])
def test_time_is_bounded(text: str) -> None:
    specificity("Ratify")
    began = time.perf_counter()
    specificity(text)
    assert time.perf_counter() - began < 1
