"""Which requests were noted or not supported is said at the top, each with its numbers and where it stands."""

from __future__ import annotations

from small_reviews import item
from test_refused_clusters import CAGES
from test_what_was_noted import noted, shown

from openupr.languages.messages import messages
from openupr.records import Item
from openupr.views.page.first.fact_line import FactLine
from openupr.views.page.first.most_refused import LONGEST, most_refused
from openupr.views.page.subjects.numbers_named import numbers_named


def lines_of(items: tuple[Item, ...]) -> list[FactLine]:
    return list(most_refused(shown(noted(items, {}))[1], "SVN"))


def said(line: FactLine) -> str:
    return " ".join(map(messages("en").say, line.text))


def test_numbers_that_follow_on_each_other_are_named_by_the_first_and_the_last() -> None:
    assert numbers_named(["9.1", "9.2", "9.3", "9.7"]) == "9.1–9.3, 9.7"
    many = numbers_named(["9.1", "9.2", "9.3", "9.5", "9.7", "9.9", "9.10"])
    assert messages("en").say(many) == "9.1–9.3, 9.5, 9.7 and 2 more"


def test_what_was_noted_is_named_by_its_term_and_its_numbers_and_cites_a_request_of_each() -> None:
    (line,) = lines_of(CAGES)
    assert said(line).startswith("Among what Slovenia noted: requests of 3 States with “death penalty” in some form (9.3–9.5); “")
    assert line.href == "#refused"
    assert len(line.at) == 3
    assert all(place.paragraph.startswith("9.") for place in line.at)


def test_a_treaty_is_told_with_at_least_how_many_states_and_where_they_ask() -> None:
    (line,) = lines_of((item("9.1", ("Ratify the Convention against Torture", "NOR FRA"), line=1), item("9.2", ("Plant trees", "PER"), line=3)))
    assert "or steps to join it (at least 2 States: 9.1); “Plant trees” (Peru: 9.2)." in said(line)


def test_a_long_request_is_left_to_the_list() -> None:
    assert lines_of((item("9.1", ("Plant trees " * (1 + LONGEST // 12), "NOR"), line=1),)) == []
