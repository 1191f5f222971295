"""The words that a brief says it looked for are words that somebody can look for."""

from __future__ import annotations

import pytest

from openupr.preparing.topics.topics import topic
from openupr.views.briefs.for_topic.brief_absence import _sure_words


@pytest.mark.parametrize("asked", ["poverty", "right to health", "trafficking", "statelessness", "disabilities", "housing of Roma"])
def test_no_stem_and_no_code_is_told_as_a_word(asked: str) -> None:
    for part in topic(asked).parts:
        told = _sure_words(part)
        assert told[0] == part.name
        stems = ("extrem poverti", "human traffick", "health car", "abort servic")
        assert not [each for each in told if "_" in each or each in stems]


def test_words_that_stand_for_a_topic_are_told() -> None:
    assert "poor" in _sure_words(topic("poverty").parts[0])
