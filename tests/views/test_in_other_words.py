"""Where a brief sends a reader who is told that the national report does not name a topic: all texts are invented."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import openupr
from openupr.preparing.briefs.for_topic.topic_brief import TopicBrief
from openupr.preparing.topics.topics import topic
from openupr.records import Outcome, Review
from openupr.text import clean
from openupr.views.briefs.for_topic.in_other_words import in_other_words

DOCUMENTS = Path(__file__).parents[1] / "documents"


def held(*texts: str) -> Review:
    """A review whose national report says this, a paragraph each."""
    made = openupr.read(DOCUMENTS / "XBB-31")
    assert made.national_report is not None
    first = made.national_report.text.paragraphs[0]
    paragraphs = tuple(
        replace(first, id=f"XBB-31/N{k}", text=clean(words), headings=(), place=replace(first.place, paragraph=str(k)))
        for k, words in enumerate(texts, 1)
    )
    return replace(made, national_report=replace(made.national_report, text=replace(made.national_report.text, paragraphs=paragraphs)))


def told(typed: str, review: Review, links: tuple[tuple[str, Outcome, str], ...] = ()) -> tuple[list[str], str]:
    """What is said of a brief whose bodies' sentences are on the topic (surely, or perhaps), with the outcome and the paragraph of their links."""
    bodies, became = [], []
    for number, (how, outcome, record) in enumerate(links):
        on = SimpleNamespace(names=(), chance=1.0 if how == "sure" else 0.0, names_it=True, like="", label=None)
        bodies.append(SimpleNamespace(review=review, concern=SimpleNamespace(id=str(number)), on=on))
        became.append(SimpleNamespace(concern=str(number), outcome=outcome, passages=(SimpleNamespace(record=record),)))
    brief = SimpleNamespace(topic=topic(typed), review=review, bodies=tuple(bodies), became=tuple(became))
    assert review.national_report is not None
    said, places = in_other_words(cast("TopicBrief", brief), review.national_report)
    return [str(each) for each in said], str(places)


def test_the_rarer_word_of_two_is_told_by_its_place() -> None:
    review = held("Communities mend nets.", "Communities sing.", "Baskets went to Roma families. Roma children got milk.", "A hall was opened.")
    said, places = told("housing of Roma", review)
    assert said == ["2 sentences have “Roma” alone: look there."]
    assert "paragraph 3" in places


def test_a_topic_of_one_word_has_none_alone() -> None:
    assert told("prisons", held("Prisons are old.", "A hall was opened.")) == ([], "")


def test_passages_near_to_what_bodies_surely_say_are_told() -> None:
    review = held("A hall was opened.", "Those who were struck off the list got papers.", "Nets were mended.")
    links = (("sure", Outcome.TOUCHED, "XBB-31/N2"), ("sure", Outcome.NOT_FOUND, "XBB-31/N3"), ("may", Outcome.ANSWERED, "XBB-31/N1"))
    said, places = told("the erased", review, links)
    assert said == ["1 paragraph may be on what UN bodies say of it, as a program finds: look there."]
    assert "paragraph 2" in places
    assert "paragraph 1" not in places
    assert "paragraph 3" not in places
