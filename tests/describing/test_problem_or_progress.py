"""What a sentence of a national report says of the State's own record: problems of rights by a head, others by wordings, progress by the label."""

from __future__ import annotations

import pytest

from openupr.describing import problem_or_progress
from openupr.describing.problem_or_progress import problems_and_progress
from openupr.labelling.what_it_tells import CalibratedChoice
from openupr.records import Account, Problem, SaidOfItself, Says

RIGHTS, MEANS, OUTSIDE = Problem.RIGHTS, Problem.MEANS, Problem.OUTSIDE
PROBLEM, PROGRESS, NEITHER = Says.PROBLEM, Says.PROGRESS, Says.NEITHER


def labelled(monkeypatch: pytest.MonkeyPatch, says: str, admits: float = 0.0) -> None:
    """What the label says of any sentence, from now on, and how likely it admits a problem of rights."""
    monkeypatch.setattr(problem_or_progress, "of_itself", lambda *_: CalibratedChoice(says, 0.9, sure=True))
    monkeypatch.setattr(problem_or_progress, "admitting", lambda *_: admits)


CASES = [
    # The label's answer, how likely it admits a problem of rights, the wordings; what is said.
    ("neither", 0.1, (), [Account(NEITHER, None, 0.9, True)]),
    ("progress", 0.1, (), [Account(PROGRESS, None, 0.9, True)]),
    ("neither", 0.9, ((RIGHTS, "a gap"),), [Account(PROBLEM, RIGHTS, 0.9, True, "a gap")]),
    ("neither", 0.5, ((RIGHTS, "a gap"),), [Account(NEITHER, None, None, False, "a gap")]),
    ("admits", 0.5, ((RIGHTS, "a gap"),), [Account(NEITHER, None, None, False, "a gap")]),
    ("admits", 0.1, ((MEANS, "too few"),), [Account(PROBLEM, MEANS, None, True, "too few")]),
    ("admits", 0.5, ((RIGHTS, "a gap"), (MEANS, "too few")), [Account(PROBLEM, MEANS, None, True, "too few")]),
    ("admits", 0.9, (), [Account(PROBLEM, RIGHTS, 0.9, True)]),
    ("admits", 0.5, (), [Account(NEITHER, None, None, False)]),
    ("progress", 0.9, ((RIGHTS, "a gap"),), [Account(PROBLEM, RIGHTS, 0.9, True, "a gap"), Account(PROGRESS, None, 0.9, False)]),
]


@pytest.mark.parametrize(("says", "admits", "wordings", "expected"), CASES)
def test_a_problem_of_rights_is_told_by_the_head(
    monkeypatch: pytest.MonkeyPatch, says: str, admits: float, wordings: tuple[tuple[Problem, str], ...], expected: list[Account]
) -> None:
    labelled(monkeypatch, says, admits)
    found = problems_and_progress("The wells are few.", None, wordings)
    assert list(found.accounts) == expected
    assert found.admits is (admits >= 0.8)
    assert found.may_admit is (admits < 0.8 and [kind for kind, _ in wordings] == [RIGHTS])


@pytest.mark.parametrize(
    ("sentence", "words", "admits"),
    [
        ("The State acknowledges that discrimination against women persists in remote villages and remains a serious problem.", "persists", True),
        ("Measures were taken to address the difficulties of fishermen in the global crisis.", "difficulties", False),
        ("Accession to the protocol is still being considered.", "Accession to the protocol is still being considered", False),
    ],
)
def test_what_stands_beside_a_wording_decides(sentence: str, words: str, admits: bool) -> None:
    assert problems_and_progress(sentence, None, ((RIGHTS, words),)).admits is admits


def test_what_another_state_did_is_no_progress_of_the_state(monkeypatch: pytest.MonkeyPatch) -> None:
    labelled(monkeypatch, "progress")
    assert not problems_and_progress("The Governments of Chile, with many helpers, established schools.", "PER").claims
    assert problems_and_progress("The Governments of Peru, with many helpers, established schools.", "PER").claims
    assert problems_and_progress("With the help of Chile, schools were established.", "PER").claims


def test_what_says_in_so_many_words_that_progress_was_made_claims_it(monkeypatch: pytest.MonkeyPatch) -> None:
    labelled(monkeypatch, "neither")
    assert problems_and_progress("Substantial progress has been made in lighting.", None).claims
    assert problems_and_progress("The State has made great strides.", None).claims
    for none in ("It is not true that progress has been made.", "If progress has been made, it is slow.", "Little progress has been made."):
        assert not problems_and_progress(none, None).claims
    assert not problems_and_progress("Progress has been made.", None, no_progress=True).claims
    admits = problems_and_progress("Progress has been made, but wells are too few.", None, ((MEANS, "too few"),))
    assert list(admits.accounts) == [Account(PROBLEM, MEANS, None, True, "too few")]


def test_words_that_tell_of_no_progress_go_before_the_label(monkeypatch: pytest.MonkeyPatch) -> None:
    labelled(monkeypatch, "progress")
    assert problems_and_progress("Forty persons were held.", None, no_progress=True).accounts == (Account(NEITHER, None, None, False),)
    assert problems_and_progress("Forty wells were dug.", None).progress


@pytest.mark.parametrize(
    ("kinds", "admits", "outside"),
    [
        ((RIGHTS,), True, False),
        ((MEANS,), False, False),
        ((OUTSIDE,), False, True),
        ((OUTSIDE, MEANS), False, False),
        ((RIGHTS, OUTSIDE), True, False),
    ],
)
def test_rights_alone_are_admitted(kinds: tuple[Problem, ...], admits: bool, outside: bool) -> None:
    found = SaidOfItself(tuple(Account(PROBLEM, kind, 0.5, True, "words") for kind in kinds))
    assert (found.admits, found.laid_outside, found.progress, found.sure) == (admits, outside, False, True)
    assert ((RIGHTS in found.counted), (OUTSIDE in found.counted)) == (admits, outside), "what is listed is what is counted"


def test_a_deed_of_the_state_is_progress() -> None:
    words = "In 2018 the Government adopted a law that prohibits domestic violence and opened twelve shelters for women."
    assert problems_and_progress(words, None).progress
