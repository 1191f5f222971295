"""Requests that may ask for a limit of a freedom, by their words: what is found, and what undoes a limit or speaks of something else."""

from __future__ import annotations

import pytest

from openupr.labelling import labeller
from openupr.labelling.limiting import goes_its_own_way, may_limit
from openupr.names import facts_of

EXAMPLES = facts_of("openupr.labelling", "limiting")["examples"]


@pytest.mark.parametrize("request_", EXAMPLES["yes"])
def test_what_may_ask_for_a_limit(request_: str) -> None:
    assert may_limit(request_)


@pytest.mark.parametrize("request_", EXAMPLES["no"])
def test_what_does_not(request_: str) -> None:
    assert not may_limit(request_)


def test_a_rider_of_its_own_way() -> None:
    assert all(map(goes_its_own_way, EXAMPLES["rider"]))
    assert not any(map(goes_its_own_way, EXAMPLES["no_rider"]))
    (found,) = labeller().label(EXAMPLES["rider"][:1])
    assert (found.does.does, found.does.sure) == ("endorse", False)


def test_it_is_given_as_a_restriction_that_is_not_sure() -> None:
    (found,) = labeller().label(["Investigate the spreading of false information, and punish those who do so"])
    assert (found.does.does, found.does.sure) == ("restrict", False)
