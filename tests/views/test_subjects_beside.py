"""A subject leads to those of the page that are often given with it: who looks for the freedom of expression finds the press."""

from __future__ import annotations

from openupr.examining.measures.requests_by_issue import requests_by_issue
from openupr.views.page.listed.review_view import ReviewView
from openupr.views.page.subjects.by_subject import by_subject

from ..rendering.small_labels import labels_of
from ..rendering.small_reviews import item, review

EXPRESSION, PRESS = "Freedom of opinion and expression", "Freedom of the press"


def test_a_subject_leads_to_those_that_are_often_given_with_it() -> None:
    given = {"Let all speak": EXPRESSION, "Let newspapers appear": PRESS, "Count its wells": "Corruption"}
    of = review(tuple(item(f"9.{number}", (words, "NOR"), line=2 * number) for number, words in enumerate(given, 1)))
    labels = labels_of(of, {words: (5, True, (issue,)) for words, issue in given.items()})
    found = {each.name: each for each in by_subject(ReviewView(of), labels, requests_by_issue(of, labels)).subjects}
    beside = {str(name): [str(other) for _, other in each.beside] for name, each in found.items()}
    assert beside == {EXPRESSION: [PRESS], PRESS: [EXPRESSION], "Corruption": []}
    assert found[EXPRESSION].beside[0][0] == found[PRESS].key
