"""What stands beside the answers to specific requests: how often other States do the same, by the labels of others."""

from __future__ import annotations

from small_reviews import item, review

from openupr.examining import UPR_INFO
from openupr.examining.frame.baselines import shipped
from openupr.languages.messages import messages
from openupr.views.page.first.answers_told import less_often_elsewhere


def test_that_specific_requests_are_supported_less_often_is_counted_over_other_reviews() -> None:
    rows = [row for row in shipped()["responses"].of(UPR_INFO) if row.year]  # of no other is the year known
    (told,) = less_often_elsewhere(review((item("9.1", ("Build schools", "NOR"), line=2),)))
    words = messages("en").said(told)
    assert f"In {sum(row.value > 0 for row in rows)} of {len(rows)} reviews from 2008–2014" in words
    assert sum(row.value > 0 for row in rows) > 0.9 * len(rows), "the explanation says “nearly all”"
