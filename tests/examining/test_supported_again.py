"""Which earlier recommendation, supported or refused, a request repeats, on invented links."""

from __future__ import annotations

from openupr.examining.recommended.follow_through import _surely_supported
from openupr.records import EarlierLink, Relation

REFUSED, SUPPORTED = "XAA-04/R8.1.a", "XAA-04/R7.1.a"


def link(earlier: str, likeness: float, probability: float, judged: str = "") -> EarlierLink:
    return EarlierLink("XAA-17/R9.1.a", earlier, Relation.SAME, likeness, probability, "the same measure", (), judged)


def test_what_was_refused_and_is_nearer_by_far_is_what_is_asked_again() -> None:
    near = link(REFUSED, 0.94, 0.99)
    assert _surely_supported([near, link(SUPPORTED, 0.72, 0.63)], {SUPPORTED}) == []
    for kept in (link(SUPPORTED, 0.72, 0.9), link(SUPPORTED, 0.96, 0.63), link(SUPPORTED, 0.72, 0.63, "A. K.")):
        assert _surely_supported([near, kept], {SUPPORTED}) == [kept]
