"""Whose concern a sentence of a national report tells of. All sentences are invented."""

from __future__ import annotations

import pytest

from openupr.describing import problem_or_progress
from openupr.describing.problem_or_progress import problems_and_progress
from openupr.describing.whose_concern import whose_concern
from openupr.labelling.what_it_tells import CalibratedChoice
from openupr.records import Problem, WhoseConcern

STATE, ANOTHER, NOT_SAID = WhoseConcern

CASES = [
    # The words for a problem, the sentence, and whose concern it tells of.
    (STATE, "few", "The wells of the north are few."),
    (STATE, "", "The Government is concerned about the state of the wells."),
    (STATE, "", "Slovenia is deeply concerned about the state of its wells."),
    (STATE, "run dry", "The Ministry of Water and the police are worried that wells run dry."),
    (STATE, "", "The Government dug wells and is concerned about the old ones."),
    (STATE, "run dry", "The Government acknowledges that there are concerns about wells that run dry."),
    (STATE, "", "The Government shares the concerns of the millers about the wells."),
    (STATE, "few", "Millers have concerns about the price of flour, but wells are few."),
    (STATE, "poor", "A survey found that wells are poor, and the report noted that millers are poor."),
    (STATE, "a concern", "The state of the wells remains a concern."),
    (STATE, "", "Serious concerns remained in the interior."),
    (STATE, "", "Complaints procedures were set up for millers."),
    (STATE, "", "Fears were never the mark of our millers."),
    (NOT_SAID, "", "Concerns have arisen about the effect that the law on wells is said to have on millers."),
    (NOT_SAID, "few", "There have been some concerns that wells are few."),
    (NOT_SAID, "few", "It has been alleged that wells are few."),
    (NOT_SAID, "few", "Measures are taken to meet the growing concerns about wells, which are few."),
    (ANOTHER, "", "However, some in the north have concerns that the wells run dry."),
    (ANOTHER, "", "Talks showed concern on the part of some millers that the wells run dry."),
    (ANOTHER, "few", "According to the millers’ union, wells are few."),
    (ANOTHER, "few", "Non-governmental organizations criticized that wells were few."),
    (ANOTHER, "few", "The Ombudsman noted that wells were few."),
    (ANOTHER, "few", "Austria was concerned that wells were few."),
    (ANOTHER, "few", "The concern that wells were few was raised by some members of the Government’s own party."),
]


@pytest.mark.parametrize(("whose", "words", "sentence"), CASES)
def test_the_holder_of_a_concern_is_read_off_the_grammar(whose: WhoseConcern, words: str, sentence: str) -> None:
    assert whose_concern(sentence, "SVN", words) is whose


@pytest.mark.parametrize("name", ["Slovenia", "The Gambia", "Viet Nam"])
def test_it_is_the_same_for_every_state(name: str) -> None:
    own = {"Slovenia": "SVN", "The Gambia": "GMB", "Viet Nam": "VNM"}[name]
    assert whose_concern(f"{name} fears that wells run dry.", own) is STATE
    assert whose_concern(f"{name} fears that wells run dry.", "NOR") is ANOTHER


@pytest.mark.parametrize(("whose", "sentence"), [(each[0], each[2]) for each in CASES])
def test_only_the_states_own_concern_is_counted(monkeypatch: pytest.MonkeyPatch, whose: WhoseConcern, sentence: str) -> None:
    """However likely the head holds it to be an admission."""
    monkeypatch.setattr(problem_or_progress, "of_itself", lambda *_: CalibratedChoice("admits", 0.9, sure=True))
    monkeypatch.setattr(problem_or_progress, "admitting", lambda *_: 0.99)
    monkeypatch.setattr(problem_or_progress, "whose_concern", lambda *_: whose)
    found = problems_and_progress(sentence, "SVN", ((Problem.RIGHTS, "wells"),))
    assert found.admits is (whose is STATE)
    assert found.reports_concern is (whose is not STATE)
    assert found.whose is whose
    assert not found.may_admit
