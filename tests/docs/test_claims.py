"""docs/was-it-a-real-review.md is fresh; on each claim the page of `report` says one thing of a review that is emptied and another of its twin, each
rightly; and it prints the sentences that the page of docs quotes."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from typing import Any

import claims_page
import pytest
from claims_page import CLAIMS, EMPTIED, TWIN, counted, printed, told

from openupr.records import Level
from openupr.rendering.html.review_page import report_as_html

LOW, HIGH = {Level.STRENGTH, Level.USUAL}, {Level.UNUSUAL, Level.VERY_UNUSUAL}
FIFTEEN = pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim["says"])


@cache
def text_of_page(which: str) -> str:
    """The words of the page of a review, in one line."""
    html = re.sub(r"(?s)<(style|script|svg)\b.*?</\1>", " ", report_as_html(told()[which].page, {}))
    return " ".join(unescape(re.sub("<[^>]+>", " ", html)).split())


def test_the_page_is_fresh() -> None:
    assert claims_page.PAGE.read_text(encoding="utf-8") == claims_page.page(), "`python -m tests.docs.claims_page` writes it anew"


def test_there_are_fifteen_claims() -> None:
    assert len({claim["says"] for claim in CLAIMS}) == len(CLAIMS) == 15


@FIFTEEN
def test_the_two_differ_and_each_lies_on_its_side(claim: dict[str, Any]) -> None:
    assert printed(claim, EMPTIED) != printed(claim, TWIN)
    emptied, twin = (counted(claim, which)[0] for which in (EMPTIED, TWIN))
    assert emptied > twin if claim["more"] == EMPTIED else emptied < twin
    levels = {which: told()[which].results[claim["from"]].level for which in (EMPTIED, TWIN)}
    if "on" not in claim:
        assert levels[EMPTIED] not in LOW
        assert levels[TWIN] not in HIGH


@pytest.mark.parametrize("claim", [each for each in CLAIMS if "counted" in each], ids=lambda claim: claim["says"])
def test_what_is_so_by_the_making_of_the_two_is_counted_so(claim: dict[str, Any]) -> None:
    assert [list(counted(claim, which)[1:]) for which in (EMPTIED, TWIN)] == claim["counted"]


def test_what_is_read_by_labels_and_likeness_is_never_wrong_of_the_twin() -> None:
    """Where nothing can be counted by the making: what is told of the twin is so, and less than all is told of the emptied."""
    results = {which: told()[which].results for which in (EMPTIED, TWIN)}
    headlines = {name: [results[which][name].headline for which in (EMPTIED, TWIN)] for name in ("admissions", "silence", "tone", "action")}
    counts = {name: [figure.count or 0 if figure else 0 for figure in both] for name, both in headlines.items()}
    assert counts["admissions"][0] == 0, "nothing in the emptied report admits a problem"
    assert counts["admissions"][1] >= 4
    assert counts["silence"] == [4, 0], "of eight without a passage four are surely so; the report of the twin has a passage on each"
    assert counts["tone"] == [149, 0], "twelve speak critically in the one, all in the other"
    assert counts["action"][0] >= 108, "the third of the soft verbs, “further strengthen”, is a general one by UPR Info’s coding"
    assert counts["action"][1] == 10
    assert [round(figure.value or 0) for which in (EMPTIED, TWIN) if (figure := results[which]["speaking_time"].headline)] == [45, 120]


@FIFTEEN
def test_the_page_of_report_prints_what_is_quoted(claim: dict[str, Any]) -> None:
    for which in (EMPTIED, TWIN):
        for said in printed(claim, which):
            for sentence in re.split(r"(?<=[.])\s", said) if "on" not in claim or said != printed(claim, which)[-1] else said.split(": ")[:1]:
                assert " ".join(sentence.split()) in text_of_page(which), sentence


@FIFTEEN
def test_a_claim_on_which_nothing_can_be_told_says_why(claim: dict[str, Any]) -> None:
    for which in (EMPTIED, TWIN):
        view = told()[which].view(claim["from"])
        assert view.told or "on" in claim or any(each.startswith("We can’t tell: ") for each in printed(claim, which))


def test_the_first_chapter_says_the_worst_and_the_best_of_both() -> None:
    say = {which: [" ".join(map(str, fact.text)) for fact in told()[which].page.first.facts] for which in (EMPTIED, TWIN)}
    spoke = (
        "161 delegations spoke. By the rules they had 140 minutes in all: about 52 seconds each, in equal shares. "
        "If each change of speaker takes 7 seconds, about 45 seconds remain for each speaker. In none of "
    )
    (line,) = (each for each in say[EMPTIED] if each.startswith(spoke))
    assert line.endswith("With fewer than 100 to compare we don’t call it unusual.")
    assert "Among the 72 recommendations that Corvania supported, we found 68 that it calls implemented." in say[EMPTIED]
    interrupted = "4 other stakeholders spoke when the Council adopted the outcome. During the words of 3 of them, a State raised a point of order."
    assert interrupted in say[EMPTIED]
    assert "Lindmark comments on each recommendation that it noted." in say[TWIN]
    assert not [line for line in say[TWIN] if "point of order" in line]


def test_it_is_linked_where_readers_look() -> None:
    for name in ("index", "journalist", "advocate"):
        assert f"]({claims_page.PAGE.name}" in (claims_page.PAGE.parent / f"{name}.md").read_text(encoding="utf-8"), name
