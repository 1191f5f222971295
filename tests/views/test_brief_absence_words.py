"""The words that a brief says it looked for are words that somebody can look for."""

from __future__ import annotations

import pytest

from openupr.preparing.topics.topics import topic
from openupr.records import Kind
from openupr.views.briefs.for_topic.brief_absence import _not_named, _sure_words

from .test_asked_by_documents import held


@pytest.mark.parametrize("asked", ["poverty", "right to health", "trafficking", "statelessness", "disabilities", "housing of Roma"])
def test_no_stem_and_no_code_is_told_as_a_word(asked: str) -> None:
    for part in topic(asked).parts:
        told = _sure_words(part)
        assert told[0] == part.name
        stems = ("extrem poverti", "human traffick", "health car", "abort servic")
        assert not [each for each in told if "_" in each or each in stems]


def test_words_that_stand_for_a_topic_are_told() -> None:
    assert "poor" in _sure_words(topic("poverty").parts[0])


@pytest.mark.parametrize(
    ("report", "told"),
    [
        ("Ferries are late. Lamps are new.", "no sentence of the report with “prison” or “overcrowding”."),
        ("A prison was closed.", "no sentence of the report with “overcrowding”."),
        ("Prisons were closed.", "no sentence of the report with “overcrowding”."),
        ("Prisons were closed. Schools know overcrowding.", "no sentence of the report with “prison” and “overcrowding” together."),
    ],
)
def test_of_a_topic_of_two_words_those_are_told_that_stand_nowhere(report: str, told: str) -> None:
    held_one = held(f"1. {report}\n")
    said = str(_not_named(topic("prison overcrowding"), ["the report"], [held_one], Kind.NATIONAL_REPORT))
    assert said == f"We found {told} It may speak of it in other words."
