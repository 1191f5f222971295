"""The matrix of concerns, on an invented compilation with made links: its order, its picture, its rows."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import openupr
from openupr.linking.concerns import spoken
from openupr.presenting.matrix import COLUMNS, MatrixView, matrix_table
from openupr.presenting.report import report
from openupr.records import ConcernLink, Ground, Outcome, Passage, Review


@cache
def read() -> Review:
    return openupr.read(Path(__file__).parents[1] / "documents" / "XGG-48")


@cache
def links() -> tuple[ConcernLink, ...]:
    """Each concern of the compilation with one outcome after the other, in two documents."""
    passage = (Passage("XGG-48/X2.12", 0.5, ("prison",)),)
    return tuple(
        ConcernLink(asked.record, ground, list(Outcome)[(k + at) % 3], 0.5, "made for a test", passage)
        for k, asked in enumerate(spoken(read()))
        for at, ground in enumerate((Ground.NATIONAL_REPORT, Ground.RECOMMENDATIONS))
    )


def test_the_gravest_come_first() -> None:
    view = MatrixView(read(), links())
    assert len(view.lines) == len(links()) // 2 >= 3
    assert [line.rank for line in view.lines] == sorted(line.rank for line in view.lines)
    assert view.grounds == (Ground.NATIONAL_REPORT, Ground.RECOMMENDATIONS)
    counts = Counter((link.ground, link.outcome) for link in links())
    assert {(ground, outcome): view.count(ground, outcome) for ground, outcome in counts} == counts


def test_the_picture_leads_to_every_concern() -> None:
    view = MatrixView(read(), links())
    picture = str(view.picture)
    assert picture.count('<a href="#matrix-') == len(links())
    page = report(read(), {}, version="0", concerns=links())
    assert all(f'id="matrix-{line.concern.id.rpartition("/")[2]}"' in page for line in view.lines)
    assert 'id="matrix"' not in report(read(), {}, version="0")


def test_rows_one_a_concern_and_document() -> None:
    rows = list(matrix_table([(read(), links())]).rows)
    assert len(rows) == len(links())
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert {row[12] for row in rows} == {"XGG-48/X2.12"}
