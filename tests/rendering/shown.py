"""What commands show of results and records, with nothing withheld: a view and its rendering in one step."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from openupr.records import Result, Review
from openupr.rendering import compare
from openupr.rendering.html import review_page
from openupr.rendering.screen import examined_screen, review_screen
from openupr.rendering.word import examined_word
from openupr.views.examined.examined_view import examined_view
from openupr.views.examined.results_data import results_data
from openupr.views.examined.reviews_compared import Examined, compared_reviews
from openupr.views.page.listed.summary_view import summary_view
from openupr.views.page.page_view import page_view
from openupr.views.tables import evidence, record_tables
from openupr.views.tables.record_tables import RecordTable
from openupr.views.withheld import Withheld

ALL = Withheld()


def screen(review: Review, results: Sequence[Result], version: str, width: int = 80) -> str:
    return examined_screen.screen(examined_view(review, results, version, ALL), width)


def word(review: Review, results: Sequence[Result], version: str) -> bytes:
    return examined_word.word(examined_view(review, results, version, ALL))


def results_json(review: Review, results: Sequence[Result], version: str) -> str:
    return json.dumps(results_data(review, results, version, ALL), ensure_ascii=False)


def compare_page(examined: Examined, version: str) -> str:
    return compare.compare_page(compared_reviews(examined, ALL), version)


def compare_screen(examined: Examined) -> str:
    return compare.compare_screen(compared_reviews(examined, ALL))


def evidence_table(examined: Examined) -> RecordTable:
    return evidence.evidence_table(examined, ALL)


def table(reviews: Sequence[Review], what: str, *made: Any, **named: Any) -> RecordTable:
    return record_tables.record_table(reviews, what, ALL, *made, **named)


def report(review: Review, originals: Mapping[str, bytes], *, version: str, **made: Any) -> str:
    return review_page.report_as_html(page_view(review, ALL, version, **made), originals)


def summary(review: Review, *, width: int = 100, **made: Any) -> str:
    return review_screen.summary(summary_view(review, ALL, **made), width)
