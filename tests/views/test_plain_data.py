"""Every view is plain data: what JSON can hold, whole and without a record or a function in it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from openupr.linking.versions.near_duplicates import clusters_of
from openupr.records import Review, records_by_identifier
from openupr.searching import Hit, Hits, SearchedKind, Snippet
from openupr.stages import pipeline
from openupr.stages.made.stage_outputs import Derived
from openupr.stages.own_work.versions_compared import compare_versions
from openupr.views.citations import citations
from openupr.views.examined.examined_view import examined_view
from openupr.views.examined.results_data import results_data
from openupr.views.examined.reviews_compared import compared_reviews
from openupr.views.one_record.record_facts import record_view
from openupr.views.page.listed.summary_view import summary_view
from openupr.views.page.page_view import page_view
from openupr.views.passages_found import passages_found
from openupr.views.tables.answered_columns import Linked
from openupr.views.tables.evidence import evidence_table
from openupr.views.tables.record_tables import WHAT, record_table
from openupr.views.texts_compared import compared_submissions, compared_texts
from openupr.views.withheld import Withheld

DOCUMENTS = Path(__file__).parents[1] / "documents"
REVIEWS = ("XAA-48", "XBB-17", "XBB-31", "XDD-05", "XFF-30", "XGG-48")


@cache
def made(name: str) -> Derived:
    before = pipeline.read(DOCUMENTS / "XBB-17", trust=True) if name == "XBB-31" else None
    return Derived(pipeline.read(DOCUMENTS / name, trust=True), before)


def views(name: str, withheld: Withheld) -> Iterator[object]:
    """Every view of a dossier."""
    derived = made(name)
    review, results = derived.review, derived.results
    yield summary_view(review, withheld, labels=derived.labels)
    yield examined_view(review, results, "1", withheld, description=derived.description)
    yield results_data(review, results, "1", withheld)
    yield compared_reviews([(review, results)] * 2, withheld)
    yield citations([review])
    yield list(evidence_table([(review, results)], withheld).rows)
    labels = dict(derived.labels)
    links, became = {review.id: derived.links}, {review.id: derived.links.concerns}
    for what in WHAT:
        yield list(record_table([review], what, withheld, labels, None, became, links, {review.id: derived.description}).rows)
    yield compared_submissions(clusters_of(review.submissions), review.submissions, withheld, texts=True)
    for record in _some(review):
        yield record_view(record, review, withheld, derived.links.concerns, links=derived.links, description=derived.description)


def _some(review: Review) -> list[Any]:
    """Three records of each kind."""
    kinds: dict[type, list[Any]] = {}
    for record in records_by_identifier(review).values():
        kinds.setdefault(type(record), []).append(record)
    return [record for records in kinds.values() for record in records[:3]]


def listed(value: Any) -> Any:
    """The value with lists for tuples: JSON knows one kind of row."""
    if isinstance(value, (tuple, list)):
        return [listed(each) for each in value]
    return {key: listed(each) for key, each in value.items()} if isinstance(value, Mapping) else value


def strange(value: Any) -> Iterator[str]:
    """The types in a view that are neither plain nor of the views (or a place or a message, which are plain too)."""
    if is_dataclass(value) and not isinstance(value, type):
        if not type(value).__module__.startswith(("openupr.views.", "openupr.text.", "openupr.languages.messages")):
            yield type(value).__qualname__
        for field in fields(value):
            yield from strange(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from strange((key, each))
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from strange(each)
    elif not isinstance(value, (str, int, float, bool, type(None))) or type(value).__name__ == "Markup":
        yield type(value).__qualname__


def plain(view: Any) -> Any:
    if isinstance(view, (tuple, list)):
        return [plain(each) for each in view]
    return asdict(view) if is_dataclass(view) and not isinstance(view, type) else view


def check(view: object) -> None:
    data = plain(view)
    assert json.loads(json.dumps(data)) == listed(data), type(view)
    assert not set(strange(view)), type(view)


@pytest.mark.parametrize("persons", [False, True])
@pytest.mark.parametrize("name", REVIEWS)
def test_every_view_of_a_dossier_is_plain_data(name: str, *, persons: bool) -> None:
    for view in views(name, Withheld([made(name).review], persons=persons)):
        check(view)


@pytest.mark.parametrize("name", REVIEWS)
def test_a_page_is_plain_data(name: str) -> None:
    derived = made(name)
    links = derived.links
    linked = Linked(links.answers, derived.earlier) if links.answers is not None and derived.earlier is not None else None
    given = {"labels": derived.labels, "results": derived.results, "linked": linked, "concerns": links.concerns, "links": links}
    check(page_view(derived.review, Withheld([derived.review]), "1", description=derived.description, **given))


def test_hits_and_differences_are_plain_data() -> None:
    part = Snippet("The wells", ((4, 9),), begins=True, ends=False)
    hit = Hit(
        "CHN-17/D3",
        "CHN-17",
        17,
        "CHN",
        SearchedKind.PARAGRAPH,
        ("FRA",),
        ("France",),
        "",
        "",
        5,
        ("Labour",),
        "The wells of the north",
        part,
        "a.txt",
        "3",
        2,
    )
    check(passages_found(Hits(1, False, (hit,)), Withheld()))
    found = compare_versions(
        DOCUMENTS / "XGG-48" / "submissions" / "GPW_-_Galdoran_Prison_Watch.txt",
        DOCUMENTS / "XGG-48" / "submissions" / "Lake_Womens_Trust.txt",
        kind="submission",
    )[0]
    check(compared_texts("a", "b", "", found, Withheld()))


def test_what_is_no_plain_data_is_told() -> None:
    """The test above can fail."""
    assert set(strange([made("XFF-30").review, lambda: 0])) >= {"Review", "function"}
