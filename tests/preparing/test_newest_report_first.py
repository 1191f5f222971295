"""Of several reports the newest that speaks of a request is the one that is told."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from openupr.preparing.briefs.asked.asked_on_topic import AskedOnTopic, Since
from openupr.preparing.briefs.for_speaker.own_requests import OwnRequest, _in_words
from openupr.preparing.briefs.replied.state_on_request import StateOnRequest
from openupr.preparing.topics.review_sentences import ReviewSentence, SentenceSource
from openupr.records import Review
from openupr.text import Place

from ..rendering.small_reviews import item, review

OLD, NEW = (replace(review(), id=f"XAA-{session}", session=session) for session in (31, 45))


def told(of: Review, source: SentenceSource, words: str) -> StateOnRequest:
    return StateOnRequest(of, ReviewSentence("N1", source, (0, len(words)), words, Place("r", "1", ())))


def words_told(*every: StateOnRequest) -> str:
    made = item("9.1", ("Light the piers of the harbour", "CUB"))
    since = Since(OLD, Place("old", "7", ()), named=True, words="Piers were lit.")
    asked = AskedOnTopic(review(), made, made.clauses[0], None, verbatim=True, since=since)
    found = _in_words(OwnRequest(asked, (), OLD, None, (), ()), every)
    return cast(Since, found).words


def test_a_newer_report_goes_before_an_older_one() -> None:
    assert words_told(told(NEW, SentenceSource.STATE_REPORT, "All piers are lit.")) == "All piers are lit."
    assert words_told(told(OLD, SentenceSource.STATE_REPORT, "Some piers are lit.")) == "Piers were lit."
    assert words_told() == "Piers were lit."


def test_what_is_said_in_a_newer_dialogue_does_not() -> None:
    assert words_told(told(NEW, SentenceSource.STATE_SAID, "Piers are dear to us.")) == "Piers were lit."
