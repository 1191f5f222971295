"""Which clauses of a sentence are looked at by themselves: those in which a speaker may criticise beside what it praises."""

from __future__ import annotations

import pytest

from openupr.describing.clauses_of_statements import clauses_beside


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("Aldovar welcomed the law on wells but noted that they often ran dry.", ("It noted that they often ran dry",)),
        ("Aldovar praised the law, although the wells in the north ran dry.", ("the wells in the north ran dry",)),
        ("Aldovar commended the treaty, noting concerns about how wells are dug.", ("noting concerns about how wells are dug",)),
        ("It noted that most wells are dry and recommended that Estavia dig more.", ("It noted that most wells are dry",)),
        ("It recommended that Estavia dig wells while keeping the lakes of the north.", ()),
        ("Aldovar asked about steps taken to address concerns expressed by the Committee over wells.", ()),
        ("Aldovar thanked the delegation for having referred to the wells of the north.", ()),
        ("Aldovar welcomed the law on wells.", ()),
    ],
)
def test_clauses_beside(sentence: str, clauses: tuple[str, ...]) -> None:
    assert clauses_beside(sentence) == clauses
