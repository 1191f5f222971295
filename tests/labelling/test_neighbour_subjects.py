"""Subjects beside each other, by how often both are given."""

from __future__ import annotations

from openupr.labelling.neighbour_subjects import neighbour_subjects
from openupr.names import facts_of


def test_a_pair_leads_both_ways_and_to_the_one_that_is_given_with_it_most_first() -> None:
    assert neighbour_subjects("Freedom of opinion and expression") == ("Freedom of the press", "Freedom of association and peaceful assembly")
    assert "Freedom of opinion and expression" in neighbour_subjects("Freedom of the press")
    assert neighbour_subjects("Corruption") == ()


def test_each_pair_is_of_two_subjects_and_often_together() -> None:
    issues = facts_of("openupr.labelling", "issues")["issues"]
    for one, other, both, either in facts_of("openupr.labelling", "neighbour_subjects")["pairs"]:
        assert {one, other} <= set(issues)
        assert both * 6 >= either
