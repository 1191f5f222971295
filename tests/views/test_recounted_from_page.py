"""The recount of a brief's page finds what is wrong in it: invented pages."""

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

from .recounted_from_page import wrong_counts

DOCUMENTS = Path(__file__).parents[1] / "documents"


@pytest.fixture(scope="module")
def pages() -> list[str]:
    reviews = sorted(openupr.read_all([DOCUMENTS / "XBB-17", DOCUMENTS / "XBB-31"]), key=lambda each: each.session)
    briefs = (topic_brief(belonging(topic(each), reviews), reviews, {}) for each in ("prisons", "journalists", "police violence", "detention"))
    return [brief_page(brief_view(each, Withheld(), "0")) for each in briefs]


def test_a_page_counts_what_stands_in_it(pages: list[str]) -> None:
    assert [wrong_counts(each) for each in pages] == [[], [], [], []]


@pytest.mark.parametrize(
    "counted",
    [r"has (\d+) more statement", r"(\d+) statements? in all", r": (\d+) recommendations? name", r"supported (\d+)"],
)
def test_a_count_that_is_one_too_many_is_found(pages: list[str], counted: str) -> None:
    counting = [(page, found) for page in pages if (found := re.search(counted, page)) is not None]
    assert counting, "no page counts that"
    for page, found in counting:
        assert wrong_counts(f"{page[: found.start(1)]}{int(found[1]) + 1}{page[found.end(1) :]}")
