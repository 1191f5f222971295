"""What a sentence of a national report says of the State's own record: problems by wordings, progress by the label."""

from __future__ import annotations

import pytest

from openupr.describing import said_of_itself
from openupr.describing.said_of_itself import said
from openupr.labelling.what_it_tells import Chosen
from openupr.records import Account, Problem, SaidOfItself, Says

RIGHTS, MEANS, OUTSIDE = Problem.RIGHTS, Problem.MEANS, Problem.OUTSIDE
PROBLEM, PROGRESS, NEITHER = Says.PROBLEM, Says.PROGRESS, Says.NEITHER


def labelled(monkeypatch: pytest.MonkeyPatch, says: str) -> None:
    """What the label says of any sentence, from now on."""
    monkeypatch.setattr(said_of_itself, "of_itself", lambda *_: Chosen(says, 0.9, sure=True))


CASES = [
    # The label's answer, the wordings; what is said.
    ("neither", (), [Account(NEITHER, None, 0.9, True)]),
    ("progress", (), [Account(PROGRESS, None, 0.9, True)]),
    ("neither", ((RIGHTS, "a gap"),), [Account(PROBLEM, RIGHTS, None, True, "a gap")]),
    ("admits", ((MEANS, "too few"),), [Account(PROBLEM, MEANS, None, True, "too few")]),
    ("admits", (), [Account(NEITHER, None, None, False)]),
    ("progress", ((RIGHTS, "a gap"),), [Account(PROBLEM, RIGHTS, None, True, "a gap"), Account(PROGRESS, None, 0.9, False)]),
]


@pytest.mark.parametrize(("says", "wordings", "expected"), CASES)
def test_a_problem_is_told_by_its_wording_alone(
    monkeypatch: pytest.MonkeyPatch, says: str, wordings: tuple[tuple[Problem, str], ...], expected: list[Account]
) -> None:
    labelled(monkeypatch, says)
    found = said("The wells are few.", None, wordings)
    assert list(found.accounts) == expected
    assert found.admits is any(each is RIGHTS for each, _ in wordings)


def test_words_that_tell_of_no_progress_go_before_the_label(monkeypatch: pytest.MonkeyPatch) -> None:
    labelled(monkeypatch, "progress")
    assert said("Forty persons were held.", None, no_progress=True).accounts == (Account(NEITHER, None, None, False),)
    assert said("Forty wells were dug.", None).progress


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
    assert said("In 2018 the Government adopted a law that prohibits domestic violence and opened twelve shelters for women.", None).progress
