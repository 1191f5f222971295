"""What a national report says that came before a request is told as that, and never as what became of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.preparing.briefs.asked.asked_on_topic import AskedOnTopic, Since
from openupr.records import Position
from openupr.text import Place
from openupr.views.briefs.statements.request_lines import request_line

from ..examining.invented import ask, review

REPORT = Place("A/HRC/WG.6/17/XAA/1", "63", (), ())


@pytest.mark.parametrize("is_later", [False, True])
def test_the_report_of_the_same_review_came_before_what_was_asked(is_later: bool) -> None:
    of = review([ask("Adopt a programme for ferrymen", "FRA", Position.SUPPORTED)])
    (made,) = of.items
    report = replace(of, id="XAA-31", session=31) if is_later else of
    since = Since(report, REPORT, named=False, words="A programme for ferrymen was adopted.", by_words=True)
    told = str(request_line(AskedOnTopic(of, made, made.clauses[0], of.answer(made.id), verbatim=True, since=since)).text)
    assert ("Before it was asked, the" in told) is not is_later
    assert "national report of XAA said" in told or is_later
    assert "A programme for ferrymen was adopted." in told
