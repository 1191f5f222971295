"""The recount of a brief's page finds what is wrong in it: invented pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import openupr
from openupr.preparing.briefs.topic_brief import topic_brief
from openupr.preparing.topics.on_topic import belonging
from openupr.preparing.topics.topics import topic
from openupr.rendering.html.brief_page import brief_page
from openupr.views.briefs.topic_brief_view import brief_view
from openupr.views.withheld import Withheld

from .recounted_from_page import wrong_counts

DOCUMENTS = Path(__file__).parents[1] / "documents"


@pytest.fixture(scope="module", params=["prisons", "journalists", "police violence"])
def page(request: pytest.FixtureRequest) -> str:
    reviews = sorted(openupr.read_all([DOCUMENTS / "XBB-17", DOCUMENTS / "XBB-31"]), key=lambda each: each.session)
    return brief_page(brief_view(topic_brief(belonging(topic(request.param), reviews), reviews, {}), Withheld(), "0"))


def test_a_page_counts_what_stands_in_it(page: str) -> None:
    assert wrong_counts(page) == []


@pytest.mark.parametrize(
    "counted",
    [r"has (\d+) more statement", r"(\d+) (?:different passages are|passage is) quoted", r": (\d+) recommendations? name", r"supported (\d+)"],
)
def test_a_count_that_is_one_too_many_is_found(page: str, counted: str) -> None:
    found = re.search(counted, page)
    if found is None:
        pytest.skip("this page does not count that")
    assert wrong_counts(f"{page[: found.start(1)]}{int(found[1]) + 1}{page[found.end(1) :]}")
