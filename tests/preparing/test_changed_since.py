"""What a newer document may tell as changed since. All invented."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from openupr.preparing.briefs.for_topic.changed_since import changed_since
from openupr.preparing.briefs.for_topic.said_on_topic import StateSays
from openupr.preparing.topics.on_topic import OnTopic
from openupr.preparing.topics.review_sentences import ReviewSentence, SentenceSource
from openupr.preparing.topics.topics import topic
from openupr.records import Review
from openupr.text import Place

NEWEST = cast(Review, SimpleNamespace(id="XAA-34", state="XAA", session=34))
SAID = "Courts can forbid keepers with a mental illness to vote for the harbour council of Sundel."
REPORT, DIALOGUE, ANSWER = SentenceSource.STATE_REPORT, SentenceSource.STATE_SAID, SentenceSource.ANSWER


def changed(told: str, review: str = "XAA-48", source: SentenceSource = REPORT, like: float = 0.7, behind: str = "") -> list[str]:
    """The paragraphs that a newer document tells as changed: of one of the national report, where another document tells this."""
    said = StateSays(NEWEST, OnTopic("XAA-34/N9", "XAA-34", REPORT, (0, len(SAID)), SAID, Place("A/1", "9", ()), ()))
    every = tuple(ReviewSentence(f"{review}/N5", source, (0, len(each)), each, Place("A/2", "5", ())) for each in (told, behind) if each)
    about = {each.words: np.array([like, (1 - like**2) ** 0.5], np.float32) for each in every} | {SAID: np.array([1, 0], np.float32)}
    found = changed_since(topic("lamps"), NEWEST, [said], {(review, "A/2", f"{review}/N5"): every}, lambda: about)
    return [f"{key[2]} by {place.paragraph}" for key, place in found.items()]


DEED = "In 2024 the Harbour Act was amended: courts can no longer forbid keepers with a mental illness to vote."


def test_what_a_later_review_tells_as_done_has_changed() -> None:
    assert changed(DEED) == ["XAA-34/N9 by 5"]


@pytest.mark.parametrize(
    "told",
    [
        "In 2024 it was proposed that courts can no longer forbid keepers with a mental illness to vote.",  # nothing is done
        "Courts can forbid keepers with a mental illness to vote.",
        "In 2024 the Lamp Act was amended.",  # it shares no word
        "In 2011 the Harbour Act was amended: courts can no longer forbid keepers with a mental illness to vote.",  # before it was said
    ],
)
def test_nothing_else_has(told: str) -> None:
    assert changed(told) == []


def test_words_alone_are_not_enough() -> None:
    assert changed(DEED, like=0.5) == []


def test_in_one_review_the_dialogue_and_the_answers_are_newer_and_need_a_year() -> None:
    own = DEED.replace("2024", "2019")
    assert changed(own, "XAA-34", DIALOGUE) == changed(own, "XAA-34", ANSWER) == ["XAA-34/N9 by 5"]
    assert changed(own, "XAA-34", REPORT) == []
    assert changed(DEED.replace("In 2024 the", "The"), "XAA-34", DIALOGUE) == []


def test_the_state_goes_on_to_tell_of_a_deed_and_a_body_goes_on_to_its_concerns() -> None:
    more = "Courts no longer forbid keepers with a mental illness to vote."
    assert changed("In 2024 the Harbour Act was amended.", behind=more) == ["XAA-34/N9 by 5"]
    assert changed("In 2024 the Harbour Act was amended.", source=SentenceSource.BODY, behind=more) == []
