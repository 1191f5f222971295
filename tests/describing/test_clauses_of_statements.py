"""Which clauses of a sentence are looked at by themselves: those in which a speaker may criticise beside what it praises."""

from __future__ import annotations

import pytest

from openupr.describing.clauses_of_statements import clauses_beside, clauses_of_critic


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


def test_what_a_speaker_criticizes_or_asks_is_told_from_what_it_praises() -> None:
    praised = "It commended the ban on flogging, but was concerned at the dry wells."
    assert clauses_of_critic(praised) == ("was concerned at the dry wells.",)
    whole = "It noted that the wells ran dry."
    assert clauses_of_critic(whole) == (whole,), "without a verb of praise or of concern all of it may be meant"
    going_on = "It was concerned at the dry wells and referred to the concerns of a committee about the ports."
    assert clauses_of_critic(going_on) == (going_on,)
    assert clauses_of_critic("It was concerned at the dry wells while welcoming the new ports.") == ("was concerned at the dry wells while ",)
    noted = "It welcomed the new ports, while noting the dry wells of the islands."
    assert not any("ports" in each for each in clauses_of_critic(noted))
