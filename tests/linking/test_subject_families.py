"""What answers a concern, on made-up texts: it names the subject, the point and the people in some word of the same family, and is told of home."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

import openupr
from openupr.labelling.tokens import tokens
from openupr.linking.concerns.became_of_concerns import outcomes_of_concerns
from openupr.linking.concerns.concern_features import ConcernText
from openupr.linking.concerns.subject_families import answers_no_other, at_home, concern_subjects, spoken_of
from openupr.records import ConcernLink, Ground, Outcome, Review
from openupr.text import clean, sentences

DOCUMENTS = Path(__file__).parents[1] / "documents"


@cache
def review() -> Review:
    return openupr.read(DOCUMENTS / "XBB-31")


def reported(*paragraphs: str) -> Review:
    """The review with a national report of these paragraphs, under one heading."""
    report = review().national_report
    assert report is not None
    first = report.text.paragraphs[0]
    made = tuple(replace(first, id=f"XBB-31/N{k}", text=clean(words), headings=()) for k, words in enumerate(paragraphs, 1))
    return replace(review(), national_report=replace(report, text=replace(report.text, paragraphs=made)))


FILLING = (
    "The harbour of the northern island was dredged in the spring, and two ferries were bought.",
    "The budget of the ministry of roads rose by a tenth in each of the last three years.",
    "The museum of the capital was opened again after the works on its roof.",
)


def link(concern: str, *paragraphs: str) -> ConcernLink:
    """What became of a concern in a report of these paragraphs and of some on other matters."""
    found = outcomes_of_concerns(reported(*paragraphs, *FILLING), [ConcernText("XBB-31/C1.1", concern)])
    return next(each for each in found if each.ground is Ground.NATIONAL_REPORT)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("free legal aid for the accused", "a defence counsel is paid by the State for the accused"),
        ("the accused must have a lawyer", "legal representation of the accused"),
        ("buildings inaccessible to persons with disabilities", "rules on universal design for persons with disabilities"),
        ("early and forced marriages in the villages", "the marriage of minors in the villages"),
        ("statistics on hate crimes", "disaggregated data on hate crimes"),
        ("shelters for victims of domestic violence", "a safe house for victims of domestic violence"),
        ("perpetrators of torture were not prosecuted", "those who torture were convicted"),
        ("the waiting time to see a family doctor", "the shortage of doctors in primary care"),
        ("Overcrowding of the prisons", "The living space of each prisoner"),
    ],
)
def test_words_of_one_family_meet(one: str, other: str) -> None:
    first, second = (spoken_of(tokens(text)) for text in (one, other))
    assert first.points & second.points


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("free legal aid for the accused", "trials were delayed and the accused waited"),
        ("buildings inaccessible to persons with disabilities", "programmes for persons with disabilities"),
        ("sentences for violence against women were lenient", "a campaign against violence against women"),
    ],
)
def test_another_point_of_one_subject_is_none_of_the_family(one: str, other: str) -> None:
    first, second = (spoken_of(tokens(text)) for text in (one, other))
    assert not first.points & second.points


def test_the_words_of_a_phrase_stand_in_one_clause() -> None:
    assert "legal aid" in spoken_of(tokens("aid that is legal and free")).points
    assert "legal aid" not in spoken_of(tokens("They sent aid. Legal questions came later.")).points


def test_a_part_of_the_people_is_not_the_people() -> None:
    """“In particular” tells of some of those whom a concern is on."""
    assert concern_subjects("Insurance for all, in particular refugees").people == frozenset()
    assert "refugees and migrants" in concern_subjects("Insurance for refugees").people


def test_a_part_goes_before_the_whole() -> None:
    assert concern_subjects("mental health care").subjects == {"mental health"}
    assert "health" in concern_subjects("health care").subjects


def test_what_is_told_of_elsewhere_is_left_out() -> None:
    text = "Aid for refugee camps was given by bilateral projects. Schools were built in the valleys. The draft report was discussed with all."
    kept = [text[start:end] for start, end in at_home(text, sentences(text))]
    assert kept == ["Schools were built in the valleys."]
    assert answers_no_other("that development assistance reach those in need")
    assert not answers_no_other("that schools be built")


LEGAL_AID = "The Committee recommended that free legal aid be available without delay to all who are accused in criminal proceedings and cannot pay."


def test_another_word_for_the_point_answers() -> None:
    found = link(LEGAL_AID, "A free defence counsel is available without delay to all who are accused in criminal proceedings and cannot pay.")
    assert (found.outcome, [each.record for each in found.passages]) == (Outcome.ANSWERED, ["XBB-31/N1"])


def test_general_words_answer_nothing() -> None:
    near = "Trials without delay are the rule, and codes of ethics for criminal proceedings were adopted."
    assert link(LEGAL_AID, near).outcome is not Outcome.ANSWERED


INCLUSION = "The Committee recommended ensuring the participation of persons with disabilities in public life and their access to employment."


@pytest.mark.parametrize(
    ("passage", "answers"),
    [
        ("Persons with disabilities have access to employment and participate in public life.", True),
        ("Roma have access to employment and participate in public life.", False),
        ("The protection of older persons in public life is promoted by civil society and at the international level.", False),
    ],
)
def test_others_answer_nothing(passage: str, answers: bool) -> None:
    assert (link(INCLUSION, passage).outcome is Outcome.ANSWERED) is answers


SHELTER = "The Committee recommended adequate living conditions in the shelters for refugees and access to health care and to psychological support."


@pytest.mark.parametrize(
    ("passage", "answers"),
    [
        ("In the shelters for refugees living conditions are adequate, and there is access to health care and psychological support.", True),
        (
            "By bilateral aid living conditions in shelters for refugees abroad are adequate, and there is access to health care and to "
            "psychological support.",
            False,
        ),
        (
            "The draft report on shelters for refugees, their health care and psychological support was discussed at the hearing on this report.",
            False,
        ),
    ],
)
def test_what_is_told_of_elsewhere_answers_nothing(passage: str, answers: bool) -> None:
    assert (link(SHELTER, passage).outcome is Outcome.ANSWERED) is answers


def test_the_same_grave_act_and_the_same_people_answer() -> None:
    concern = "The Committee was concerned at child and forced marriage in the Roma community."
    same = "More is done about early and forced marriages in the Roma community: to force anybody into one is an offence."
    assert link(concern, same).outcome is Outcome.ANSWERED
    assert link(concern, "More is done about the schools and the houses of the Roma community.").outcome is not Outcome.ANSWERED


def test_a_reservation_is_answered_by_what_speaks_of_reservations() -> None:
    concern = "The Committee recommended that the State withdraw its reservation to the Convention on the Rights of the Child."
    named = "The State reports to the body of the Convention on the Rights of the Child in time."
    assert link(concern, named).outcome is not Outcome.ANSWERED
    kept = f"{named} Its reservation to the Convention on the Rights of the Child is kept."
    assert link(concern, kept).outcome is Outcome.ANSWERED
    of_articles = concern.replace("to the Convention", "to articles 14 and 20 of the Convention")
    assert link(of_articles, kept).outcome is Outcome.TOUCHED, "it may be to other articles"


MECHANISM = "The Committee recommended an independent mechanism to monitor violence against women, with adequate funding."


@pytest.mark.parametrize(
    ("passage", "answers"),
    [
        ("An independent mechanism monitors violence against women and has adequate funding.", True),
        ("There is adequate funding to prevent violence against women.", False),  # a part of the point, and no rare word that both have
    ],
)
def test_the_whole_point_or_something_rare_answers(passage: str, answers: bool) -> None:
    assert (link(MECHANISM, passage).outcome is Outcome.ANSWERED) is answers


def test_a_grave_act_is_a_subject() -> None:
    concern = "The Special Rapporteur reported that two thousand ferrymen had been shot dead by soldiers."
    assert not concern_subjects(concern).subjects
    assert link(concern, "The price of salt was fixed by the ministry of trade.").outcome is Outcome.NOT_FOUND
