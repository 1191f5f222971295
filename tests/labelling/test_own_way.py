"""Requests that go no further than the State's own way, by a rider, and those that ask for a restriction, by a head of their own: neither is sure."""

from __future__ import annotations

import pytest

from openupr.labelling import labeller
from openupr.labelling.own_way import goes_its_own_way
from openupr.names import facts_of

EXAMPLES = facts_of("openupr.labelling", "own_way")["examples"]


def test_a_rider_of_its_own_way() -> None:
    assert all(map(goes_its_own_way, EXAMPLES["yes"]))
    assert not any(map(goes_its_own_way, EXAMPLES["no"]))
    (found,) = labeller().label(EXAMPLES["yes"][:1])
    assert (found.does.does, found.does.sure) == ("endorse", False)


@pytest.mark.parametrize(
    "request_",
    [
        "Protect life from conception to natural death",
        "Safeguard the institution of the family and marriage as a union between a man and a woman",
    ],
)
def test_what_asks_for_a_restriction_is_never_sure(request_: str) -> None:
    (found,) = labeller().label([request_])
    assert (found.does.does, found.does.sure) == ("restrict", False)


@pytest.mark.parametrize(
    "request_",
    [
        "Repeal the law on false information",
        "Decriminalize defamation",
        "Ensure freedom of expression on the Internet",
        "Investigate attacks on journalists",
        "Support the family as the basic unit of society",
        "Prevent early marriage",
    ],
)
def test_what_asks_for_none(request_: str) -> None:
    (found,) = labeller().label([request_])
    assert found.does.does != "restrict"
