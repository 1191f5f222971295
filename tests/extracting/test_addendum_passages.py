"""Invented passages of addenda, sentences on other things, and plain answers: what we read in each (`addendum_passages.py`: how they were made)."""

from __future__ import annotations

from collections import Counter

import pytest
from addendum_passages import OPEN, POSITIVE, Judged, judged, named, passages
from invented_addenda import items, transcript
from test_addendum_negated import read

from openupr.assembling.final_answers import derived
from openupr.extracting.addendum import extract_addendum
from openupr.records import Claim, Document, Position

DOCUMENT = Document("A/HRC/99/5/Add.1", "addendum", "0" * 64, "text", language="en")


def all_judged(*, held: bool) -> list[Judged]:
    """As written, and the sentences on "this recommendation" as numbered paragraphs that name it."""
    found = [each for passage in passages() if passage.held is held for each in judged(passage)]
    return found + [each for passage in passages() if passage.held is held and (again := named(passage)) for each in judged(again)]


@pytest.mark.parametrize(("held", "most_silent"), [(False, 35), (True, 30)])
def test_no_passage_is_read_otherwise_than_it_is_meant(held: bool, most_silent: int) -> None:
    """Of the 351 answers of the held passages 6 were read wrongly when they were first looked at (142 before); four causes were mended since."""
    found = all_judged(held=held)
    outcomes, claims, reasons = (Counter(getattr(each, what) for each in found) for what in ("outcome", "claim", "reason"))
    print(f"\n{'held' if held else 'development'}: {dict(outcomes)}; claims {dict(claims)}; reasons {dict(reasons)}")
    assert [str(each) for each in found if each.outcome == "false" or each.claim == "false"] == []
    assert outcomes["silent"] <= most_silent
    assert [each for each in found if each.position in POSITIVE and each.outcome != "right"] == []
    assert reasons["false"] <= 1
    assert claims["silent"] <= 2


ELSEWHERE = """
Supported by donors, the Ministry trains judges each year.
Supported by Freedonia, the programme reaches ten schools.
Accepted practice is that judges decide.
Ruritania accepts that more needs to be done.
Ruritania supports these efforts.
Ruritania supports all efforts to end poverty.
Ruritania supports both initiatives.
Ruritania accepts each case on its merits.
Ruritania supports the following programme: schools for all.
Ruritania accepts those persons who flee from war.
Ruritania supports it financially.
Ruritania accepts them as refugees.
The fund supports them.
Ruritania supports this approach in the Council.
Ruritania agrees that torture is a crime.
Ruritania agrees with the assessment of the Committee.
Ruritania agrees with the concern expressed in this recommendation.
Ruritania accepts the premise of this recommendation.
The Convention was accepted in 1994.
Individual complaints are accepted by the Ombudsman.
It was accepted in 1994.
They are supported by the State.
Children are supported by the State until the age of 18; they are accepted in all schools.
The refugees enjoy the support of the Government.
This enjoys the support of the public.
Victims receive the full support of the Government.
Ruritania gives its support to families.
Ruritania lends its support to the work of the Committee.
Ruritania accepts responsibility for the events.
Ruritania has accepted most recommendations of the first cycle.
Ruritania accepted 80 of the 90 recommendations made in the first cycle.
A bill to support this recommendation was rejected.
The question of accepting this recommendation was put to the people, who supported it.
Ruritania notes with concern the number of accidents.
Ruritania notes that this recommendation was made before.
The Government has taken note of the views of the Committee.
The Government supports civil society in following up this recommendation.
Ruritania supports these recommendations of the Human Rights Committee.
In line with this recommendation, the Government supports women in politics.
As accepted by all States, torture is prohibited.
Ruritania accepts it as a fact that prisons are full.
This is widely accepted.
The recommendation is based on internationally accepted norms.
The sponsors of this recommendation are supported by Ruritania.
The authors of the recommendation were accepted as observers.
The Government approved the budget.
This plan was approved by the Government.
The Government adopted it in 2012.
The Government favours it in the long run.
Implemented by donors, the programme reaches all.
The plan, which has been implemented since 2010, is in line with the recommendation.
These measures have been implemented.
The law has been fully implemented.
Both programmes are being implemented.
The reforms recommended by the Committee have been implemented.
Many of the recommendations of the Committee have been implemented.
The implementation of the law is under way.
The Government is implementing this plan.
The Government complies with its obligations.
The programme that was implemented in response to this recommendation has ended.
""".strip().splitlines()


@pytest.mark.parametrize("text", ELSEWHERE)
def test_what_is_said_of_something_else_answers_nothing(text: str) -> None:
    position, claim = read(f"96.4\n{text}")
    assert (position in OPEN, claim) == (True, Claim.NONE)


PLAIN = """
supported|Accepted. Ruritania is committed to combating trafficking in persons and has adopted a national plan.
supported|Ruritania supports this recommendation and is taking steps to bring its law into line.
supported|We support this recommendation, consistent with our laws and policies.
supported|The Government accepts recommendation 96.4. The Government has increased its budget, and no child is detained with adults.
supported|The Government of the Republic of Ruritania accepts this recommendation and recalls that it has ratified the Convention.
supported|Ruritania accepts this recommendation, and will continue to take measures to prevent violence against women.
supported|Ruritania is able to accept this recommendation, as its legislation already prohibits torture.
supported|This recommendation has the support of Ruritania.
supported|Ruritania accepts the recommendation. The ratification process is currently under way in Parliament.
supported|The recommendation is supported. No restriction on the press exists in Ruritania.
supported|Recommendation 96.4 enjoys support. Ruritania has never applied the death penalty.
supported|Ruritania fully endorses this recommendation, while noting that implementation depends on available resources.
supported|Having consulted all stakeholders, Ruritania accepts this recommendation.
supported|As a party to the Convention, Ruritania accepts this recommendation.
supported|Ruritania accepts this recommendation and would welcome the support of the international community in this regard.
supported|The Government has carefully considered the recommendation and is pleased to inform that it accepts it.
supported|Supported: Ruritania will ratify the Protocol in 2014.
supported|Ruritania accepts this recommendation. It should be noted, however, that not all prisons are state-run.
supported|Ruritania supports the recommendation that the minimum age be raised.
supported|Ruritania considers that this recommendation is in line with its policy and therefore accepts it.
supported|Ruritania supports the recommendation and wishes to emphasise that no executions took place.
supported_in_part|Accepted in part. Ruritania has no plans to withdraw its reservation.
supported_in_principle|Ruritania accepts the spirit of this recommendation.
noted|Ruritania notes this recommendation. The legal system does not provide for such a body.
noted|Recommendation 96.4 is noted. Ruritania is considering ratification.
noted|Ruritania thanks Portugal for the recommendation and takes note of it.
not_supported|Ruritania is unable to accept this recommendation, as the matter falls within the competence of the courts.
not_supported|For these reasons, Ruritania cannot support this recommendation.
not_supported|The Government has considered this recommendation but does not accept it.
not_supported|The recommendation is not acceptable to Ruritania because it infringes its sovereignty.
not_supported|Ruritania considers that this recommendation is not in line with its policy and therefore does not accept it.
""".strip().splitlines()


@pytest.mark.parametrize("line", PLAIN)
def test_a_plain_answer_is_read_whatever_stands_beside_it(line: str) -> None:
    position, _, text = line.partition("|")
    assert read(f"96.4\n{text}")[0] == position


@pytest.mark.parametrize(
    ("sentence", "position"),
    [
        ("All other recommendations are supported.", "supported"),
        ("The Government supports all remaining recommendations.", "supported"),
        ("All the other recommendations are noted.", "noted"),
        ("The other recommendations are supported.", "unanswered"),
        ("All other recommendations that the law allows are supported.", "unanswered"),
        ("Most of the other recommendations are supported.", "unanswered"),
        ("All other recommendations would be supported if funds were found.", "unanswered"),
        ("All other recommendations are supported. All other recommendations are noted.", "unanswered"),
    ],
)
def test_one_sentence_on_all_others_is_a_doubt(sentence: str, position: str) -> None:
    """And an answer only where it plainly speaks of all."""
    text = f"1. Ruritania accepts recommendation 96.1.\n2. {sentence}"
    found = extract_addendum(transcript(text), DOCUMENT, "XAA-20", items())
    parts = [response for response in found.responses if response.item == "96.7"]
    assert (derived(parts)[0] if parts else Position.UNANSWERED) == position
    kinds = {doubt.kind for doubt in found.doubts}
    assert "answers_whole_report" in kinds or (position == "unanswered" and "item_unanswered" in kinds)
    assert ("item_unanswered" in kinds) is (position == "unanswered")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1. Ruritania accepts recommendations 96.3 and 96.4.\n2. Ruritania notes recommendation 96.4.", "answered_twice"),
        ("# Accepted recommendations\n96.4 Ruritania cannot accept this recommendation.", "position_differs"),
        ("# Rejected recommendations\n96.4 Ruritania accepts this recommendation.", "position_differs"),
        ("96.4\nRuritania accepts this recommendation. It cannot accept it.", "position_unclear"),
        ("1. Ruritania would accept recommendations 96.4 and 96.5 if Parliament agreed.", "position_unclear"),
        ("# Recommendations accepted and recommendations noted\n96.4, 96.5", "position_unclear"),
    ],
)
def test_two_positions_are_no_answer(text: str, kind: str) -> None:
    found = extract_addendum(transcript(text), DOCUMENT, "XAA-20", items())
    (response,) = [response for response in found.responses if response.item == "96.4"]
    assert response.position is Position.UNANSWERED
    assert kind in {doubt.kind for doubt in found.doubts if doubt.record == "XAA-20/A96.4"}
