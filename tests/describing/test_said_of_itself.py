"""What a sentence of a national report says of the State's own record, where its wordings and the label agree and where they differ."""

from __future__ import annotations

import pytest

from openupr.describing import said_of_itself
from openupr.describing.said_of_itself import LIKELY, said
from openupr.labelling.what_it_tells import AdmissionLabel, Chosen
from openupr.records import Account, Problem, SaidOfItself, Says

RIGHTS, MEANS, OUTSIDE = Problem.RIGHTS, Problem.MEANS, Problem.OUTSIDE
PROBLEM, PROGRESS, NEITHER = Says.PROBLEM, Says.PROGRESS, Says.NEITHER


def labelled(monkeypatch: pytest.MonkeyPatch, says: str, admits: float, *, sure: bool = True, kind: str = "rights") -> None:
    """What the label says of any sentence, from now on."""
    label = AdmissionLabel(Chosen(says, 0.9, sure), Chosen(kind, 0.8, True), admits)
    monkeypatch.setattr(said_of_itself, "admission", lambda *_: label)


CASES = [
    # The label's answer, how likely it finds an admission, the wordings; what is said.
    ("neither", 0.01, (), [Account(NEITHER, None, 0.9, True)]),
    ("progress", 0.01, (), [Account(PROGRESS, None, 0.9, True)]),
    ("neither", 0.3, ((RIGHTS, "a gap"),), [Account(PROBLEM, RIGHTS, 0.3, True, "a gap")]),
    ("admits", 0.6, ((MEANS, "too few"),), [Account(PROBLEM, MEANS, 0.6, True, "too few")]),
    ("admits", 0.6, (), [Account(PROBLEM, RIGHTS, 0.6, False)]),
    ("neither", 0.01, ((RIGHTS, "a gap"),), [Account(PROBLEM, RIGHTS, 0.01, False, "a gap"), Account(NEITHER, None, 0.9, False)]),
    ("progress", 0.02, ((RIGHTS, "a gap"),), [Account(PROBLEM, RIGHTS, 0.02, False, "a gap"), Account(PROGRESS, None, 0.9, False)]),
]


@pytest.mark.parametrize(("says", "admits", "wordings", "expected"), CASES)
def test_both_are_said_where_they_differ(
    monkeypatch: pytest.MonkeyPatch, says: str, admits: float, wordings: tuple[tuple[Problem, str], ...], expected: list[Account]
) -> None:
    labelled(monkeypatch, says, admits)
    found = said("The wells are few.", None, wordings)
    assert list(found.accounts) == expected
    both = admits >= LIKELY and any(each is RIGHTS for each, _ in wordings)
    assert found.admits is both, "what the label or the wording alone calls an admission does not count"


def test_words_that_tell_of_no_progress_go_before_the_label(monkeypatch: pytest.MonkeyPatch) -> None:
    labelled(monkeypatch, "progress", 0.01)
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
