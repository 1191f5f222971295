"""Holding a brief against its documents finds what is wrong in it: invented reviews."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import openupr
from openupr.preparing.briefs.for_topic.topic_brief import topic_brief
from openupr.preparing.topics.on_topic import belonging
from openupr.preparing.topics.topics import topic
from openupr.rendering.html.brief_page import brief_page
from openupr.views.briefs.for_topic.topic_brief_view import brief_view
from openupr.views.withheld import Withheld

from ..pages_read import pages_by_sha256
from .held_against_documents import Cited, Documents, held_against, places_in, quotations_in, squeezed, stands_in

DOCUMENTS = Path(__file__).parents[1] / "documents"
REVIEWS = [DOCUMENTS / "XBB-17", DOCUMENTS / "XBB-31"]


@pytest.fixture(scope="module")
def documents() -> Documents:
    return Documents(list(openupr.read_all(REVIEWS)), pages_by_sha256(REVIEWS))


@pytest.fixture(scope="module")
def pages(documents: Documents) -> list[str]:
    reviews = sorted(documents.reviews, key=lambda each: each.session)
    briefs = (topic_brief(belonging(topic(each), reviews), reviews, {}) for each in ("prisons", "journalists", "police violence"))
    return [brief_page(brief_view(each, Withheld(), "0")) for each in briefs]


def test_what_a_page_quotes_cites_and_tells_as_answered_is_right(pages: list[str], documents: Documents) -> None:
    every = [held_against(each, documents) for each in pages]
    assert [each.wrong for each in every] == [[] for _ in pages]
    for kind in ("quotation", "page", "document in the sources", "answer"):
        assert sum(each.looked_at[kind] for each in every), kind


ALTERED = [
    ("quotation", r"“(?=[^“”<]*?\b[a-z]{6,} [a-z]+ )[^“”<]*”", "“Gulls were heard by nobody at all”"),
    ("quotation", r", paragraph \d+(?:\.\d+)?, ", ", paragraph 999, "),
    ("page", r", page \d+", ", page 99"),
    ("document in the sources", r"(?<=<h2>Sources</h2>).*?</ul>", "<ul></ul>"),
    ("answer", r"(?:supported|noted) recommendation", "did not support recommendation"),
]


@pytest.mark.parametrize(("kind", "where", "instead"), ALTERED)
def test_what_is_altered_is_found(kind: str, where: str, instead: str, pages: list[str], documents: Documents) -> None:
    having = [altered for page in pages if (altered := re.sub(where, instead, page)) != page]
    assert having, "no page has that"
    for page in having:
        wrong = held_against(page, documents).wrong
        assert any(each.startswith(f"{kind}: ") for each in wrong), wrong


TEXT = squeezed("The piers of Sundel are dark. Keepers sleep. All lamps are old, it is said.")
STANDING = [
    ("the piers of Sundel are dark", True),
    ("The piers of Sundel are lit", False),
    ("[…] Keepers sleep. All lamps", True),
    ("Keepers […] sleep", False),  # nothing is left out there
    ("The piers […] All lamps are old", True),
    ("The piers All lamps are old", False),  # that something is left out is not said
    ("Keepers [of the north] sleep", True),
    ("All lamps are old […] The piers", False),
]


@pytest.mark.parametrize(("words", "stands"), STANDING)
def test_a_quotation_stands_in_a_text_word_for_word(words: str, stands: bool) -> None:
    assert stands_in(words, TEXT) is stands


def test_a_quotation_may_have_marks_of_its_own() -> None:
    assert [each[0] for each in quotations_in("It says: “The “old” lamp”. So “lit”.")] == ["The “old” lamp", "lit"]


def test_the_places_of_a_source_are_those_before_what_they_cite() -> None:
    source = (
        "A/HRC/9/1, paragraph 84, No. 33, pages 16 to 17; answer: A/HRC/9/1/Add.1, paragraphs 9.2–9.4 and 9.6, page 3; it cites CAT/C/1, paragraph 2"
    )
    assert list(places_in(source)) == [
        Cited("A/HRC/9/1", ("84, No. 33",), (16, 17)),
        Cited("A/HRC/9/1/Add.1", ("9.2–9.4", "9.6"), (3,)),
    ]


def test_a_symbol_in_words_that_are_quoted_is_no_source_of_ours(documents: Documents) -> None:
    def page(words: str) -> str:
        return f"<h2>Asked</h2><ul><li>{words} [A/HRC/98/7, page 2]</li></ul><h2>Sources</h2><ul><li>A/HRC/98/7. Report</li></ul>"

    assert held_against(page("Sundel “drafted (LAW/95) it”."), documents).wrong == []
    assert any("LAW/95" in each for each in held_against(page("Sundel drafted it (LAW/95)."), documents).wrong)
