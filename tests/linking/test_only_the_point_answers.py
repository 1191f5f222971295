"""A passage that has a concern's subject, and not what is said of it, is no answer. Invented sentences."""

from __future__ import annotations

import pytest

from openupr.linking.concerns.chances import Chances
from openupr.linking.concerns.concern_features import ConcernText, passage_features, sought, words_of_statement
from openupr.linking.concerns.near_passages import DocumentPassages
from openupr.records import Ground, Outcome

OTHERS = tuple(
    f"{what} {done}."
    for what in ("Libraries", "Harbours", "Roads", "Museums", "Bridges", "Parks", "Piers", "Mills", "Lanes")
    for done in ("opened", "were painted", "closed")
)


def outcome(concern: str, *passages: str, ground: Ground = Ground.NATIONAL_REPORT) -> Outcome:
    texts = [passage_features(f"XEE-31/N{k}", words, "XEE") for k, words in enumerate((*passages, *OTHERS), 1)]
    passing = DocumentPassages(texts, on_many_matters=ground is not Ground.RECOMMENDATIONS)
    return passing.link(sought(ConcernText("XEE-31/C1.1", concern), "XEE"), ground).outcome


DAM = "Experts called for a thorough and impartial investigation into the collapse of the tailing dam at Orvane, 2019."
NO_NEW_DAMS = (
    "They called upon the Government not to authorize any new tailing dams, nor to allow activities that would affect the integrity of existing ones "
    "until their safety was ensured."
)
HELP = (
    "Estavia is dedicated to the adequate inspection of the tailings dams in the country, and adopted relevant legal measures to support families "
    "affected by the dam collapse."
)
INQUIRY = "A prompt and impartial investigation into the collapse of the tailing dam at Orvane was opened in 2019; four directors were charged."


@pytest.mark.parametrize(
    ("concern", "passage"),
    [
        (NO_NEW_DAMS, HELP),
        (
            "They added that the COVID-19 outbreak had magnified the adverse impacts of a constitutional amendment that capped public expenditure.",
            "A measure opened an extraordinary credit in the budget of the Ministry of Rivers, to face the COVID-19 pandemic.",
        ),
    ],
)
def test_the_subject_is_not_the_point(concern: str, passage: str) -> None:
    assert outcome(concern, passage) in {Outcome.TOUCHED, Outcome.CANNOT_TELL}


def test_the_point_is() -> None:
    assert outcome(DAM, HELP, INQUIRY) is Outcome.ANSWERED


def test_a_request_that_asks_for_one_thing_alone_needs_fewer_words() -> None:
    """A recommendation is one demand, and says in few words what a concern says in many."""
    concern = (
        "The Committee was concerned about the high prevalence of domestic violence in Estavia and the limited effectiveness of mechanisms to "
        "protect victims of domestic violence, including the non-enforcement of restraining orders."
    )
    words = "Continue efforts to combat domestic violence and strengthen protection mechanisms for the victims"
    assert outcome(concern, words, ground=Ground.RECOMMENDATIONS) is Outcome.ANSWERED
    assert outcome(concern, words) is not Outcome.ANSWERED


@pytest.mark.parametrize(
    ("concern", "request_made"),
    [
        (
            "The Committee urged Estavia to pay a fair compensation to stateless persons who were still waiting for it, with regard to losses "
            "such as boats, orchards or wages.",
            "Restore the legal status and citizenship of stateless persons",
        ),
        (
            "The Committee was concerned that prisoners in the island prisons of Estavia saw a doctor twice a year, and that overcrowding had "
            "worsened since the fire at the northern jail.",
            "Improve conditions of detention in prisons",
        ),
    ],
)
def test_a_request_on_another_point_of_the_subject_is_no_answer(concern: str, request_made: str) -> None:
    assert outcome(concern, request_made, ground=Ground.RECOMMENDATIONS) is not Outcome.ANSWERED


def test_how_much_of_a_concern_a_passage_covers() -> None:
    concern = sought(ConcernText("XEE-31/C1.1", DAM), "XEE")
    texts = [passage_features(f"XEE-31/N{k}", words, "XEE") for k, words in enumerate((DAM, INQUIRY, HELP, OTHERS[0]))]
    whole, inquiry, aid, none = Chances(texts).covered(concern)
    assert whole == pytest.approx(1)
    assert whole > inquiry > aid > none == 0


def test_the_name_of_who_says_it_is_no_treaty_that_it_asks_to_join() -> None:
    concern = "The Committee on the Rights of the Child (CRC) recommended the ratification of the Protocol against the Smuggling of Lanterns."
    passage = "In compliance with the Convention on the Rights of the Child, the model enables children to take part in decisions."
    assert outcome(concern, passage) is not Outcome.ANSWERED


def test_but_it_is_where_no_other_is_named() -> None:
    concern = "The Committee on the Rights of the Child (CRC) recommended that the State ratify the Convention."
    assert outcome(concern, "The ratification of the Convention on the Rights of the Child is under way.") is Outcome.ANSWERED


HATE = "Take measures to prevent and combat hate speech and incitement to violence against sailors"


@pytest.mark.parametrize(
    ("concern", "answered"),
    [
        (
            "The expert stated that, in order to combat hate speech and incitement to violence against sailors more effectively, a clearer picture "
            "of the ports where it was heard, by whom and how was necessary.",
            False,
        ),
        ("The expert stated that Estavia should combat hate speech and incitement to violence against sailors more effectively.", True),
    ],
)
def test_what_a_concern_says_by_the_way_is_no_point_of_it(concern: str, answered: bool) -> None:
    """What a thing is for, or by which treaty it is asked, stands beside what is asked."""
    assert (outcome(concern, HATE, ground=Ground.RECOMMENDATIONS) is Outcome.ANSWERED) is answered


def test_the_core_of_a_concern_is_without_what_it_says_by_the_way() -> None:
    aside = "Estavia should widen the narrow terms for lamps and ropes in harbours, in line with the Convention on Sailors."
    core = sought(ConcernText("XEE-31/C1.1", aside), "XEE").core
    assert {"lamp", "harbour"} <= core
    assert not any("sailor" in stem for stem in core)
    assert sought(ConcernText("XEE-31/C1.1", aside.partition(", in")[0] + "."), "XEE").core == frozenset()
    assert sought(ConcernText("XEE-31/C1.1", "It should act, in line with the Convention on Sailors."), "XEE").core == frozenset(), (
        "it says nothing else"
    )


def test_a_verb_behind_a_preposition_is_not_the_speakers() -> None:
    """What stands before it belongs to what is said."""
    assert words_of_statement("Narrow terms were set for recognizing sailors who came from the burning port.").startswith("Narrow terms")
    assert words_of_statement("The Committee noted that narrow terms were set for recognizing sailors of the port.").startswith("that narrow terms")
