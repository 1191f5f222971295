"""Sentences of a review with the headings that lead to them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openupr
from openupr.preparing.topics.review_sentences import SentenceSource, sentences_of
from openupr.records import Voice
from openupr.text import clean

from ..rendering.small_reviews import review, statement

DOCUMENTS = Path(__file__).parents[1] / "documents"


def test_a_heading_that_only_tells_which_recommendations_are_answered_leads_to_nothing() -> None:
    made = openupr.read(DOCUMENTS / "XBB-31")
    assert made.national_report is not None
    first = next(each for each in made.national_report.text.paragraphs if each.headings)
    headings = tuple(replace(first.headings[0], text=clean(words)) for words in ("Ferrymen (Recommendations 7, 9)", "Recommendations 7\u20139, 12"))
    text = replace(made.national_report.text, paragraphs=(replace(first, headings=headings),))
    found = list(sentences_of(replace(made, national_report=replace(made.national_report, text=text)), source=SentenceSource.STATE_REPORT))
    assert {(each.heading, each.headings) for each in found} == {("Ferrymen (Recommendations 7, 9)", ("Ferrymen (Recommendations 7, 9)",))}


def test_what_another_body_says_in_the_delegation_is_no_word_of_the_government() -> None:
    own = statement(6, 0, None, "The Government lit lamps.", Voice.STATE_UNDER_REVIEW)
    other = replace(statement(7, 0, None, "The Lamp Assembly saw dark piers.", Voice.STATE_UNDER_REVIEW), on_behalf="Lamp Assembly")
    found = {each.words: each.source for each in sentences_of(review(statements=(own, other)))}
    assert found["The Government lit lamps."] is SentenceSource.STATE_SAID
    assert found["The Lamp Assembly saw dark piers."] is SentenceSource.OWN_BODY
