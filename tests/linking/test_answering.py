"""The recommendations of an invented review and the next national report, which counts them in an order that it does not state."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

import openupr
from openupr.classifying import labeller
from openupr.linking import answers
from openupr.linking.answering import smoothed
from openupr.linking.numbering import numbering
from openupr.pipeline import link
from openupr.records import Answers, Review

DOCUMENTS = Path(__file__).parents[1] / "documents"


@cache
def read(name: str) -> Review:
    return openupr.read(DOCUMENTS / name)


@cache
def linked() -> Answers:
    found = link(read("XBB-31"), [read("XBB-17")])
    assert found is not None
    return found


def test_the_order_of_the_lists_is_found_by_fit() -> None:
    numbers = linked().numbering
    assert numbers.order == ("51", "50")
    items = dict(numbers.items)
    assert (items["1"], items["16"], items["17"], items["38"]) == ("XBB-17/R51.1", "XBB-17/R51.16", "XBB-17/R50.1", "XBB-17/R50.22")
    assert numbers.fit > 10
    assert linked().doubts == ()


def test_what_is_found_is_what_the_headings_name() -> None:
    report = read("XBB-31").national_report
    assert report is not None
    named = [each for each in linked().links if each.named]
    first = [each.ranked[0].section in {report.section_of(name).id for name in each.named} for each in named]  # type: ignore[union-attr]
    assert len(named) == 37
    assert sum(first) >= 35


def test_a_link_says_where_and_by_which_words() -> None:
    one = next(each for each in linked().links if each.item == "XBB-17/R50.6")
    assert one.ranked[0].paragraphs[0] == "XBB-31/N8"
    assert "shelters" in one.ranked[0].words
    assert one.ranked[0].probability > 0.9
    assert sum(match.probability for match in one.ranked) == pytest.approx(1, abs=0.001)


def test_numbers_that_fit_no_order_are_a_doubt() -> None:
    report = read("XBB-31").national_report
    assert report is not None
    turned = tuple(replace(each, paragraphs=other.paragraphs) for each, other in zip(report.references, reversed(report.references), strict=True))
    found = answers(replace(read("XBB-31"), national_report=replace(report, references=turned)), read("XBB-17"), labeller())
    assert found is not None
    assert [doubt.kind for doubt in found.doubts] == ["numbers_not_mapped"]
    assert all(each.named == () for each in found.links)
    assert len(found.links) == len(read("XBB-17").items)


def test_a_number_beyond_the_lists_is_a_doubt() -> None:
    report = read("XBB-31").national_report
    assert report is not None
    more = (replace(report.references[0], numbers=("77",)), *report.references)
    found = answers(replace(read("XBB-31"), national_report=replace(report, references=more)), read("XBB-17"), labeller())
    assert found is not None
    assert [(doubt.kind, "77" in doubt.what) for doubt in found.doubts] == [("number_without_item", True)]


def test_numbers_with_their_list_need_no_order() -> None:
    report = read("XBB-31").national_report
    assert report is not None
    dotted = tuple(replace(each, numbers=("50.6",)) for each in report.references[2:3])
    items = read("XBB-17").items
    found = numbering(dotted, report.sections, items, np.ones((len(items), len(report.sections))))
    assert (found.order, found.items) == ((), (("50.6", "XBB-17/R50.6"),))


def test_nothing_to_link() -> None:
    assert link(read("XBB-31"), []) is None
    assert link(read("XBB-17"), [read("XBB-31")]) is None


def test_neighbours_draw_a_recommendation_to_their_section() -> None:
    alone = np.array([[0.9, 0.1], [0.45, 0.55], [0.9, 0.1]])
    assert smoothed(alone, 0.3).argmax(axis=1).tolist() == [0, 0, 0]
    assert smoothed(alone, 0.0) == pytest.approx(alone)
