"""A request is quoted so far that it has what it is quoted for; what stands before another State's mark is not counted as the other one's."""

from __future__ import annotations

import pytest

from openupr.examining.measures.requests_by_issue import requests_by_issue
from openupr.languages.messages import messages
from openupr.views.identifiers_shown import more_said
from openupr.views.page.listed.review_view import ReviewView
from openupr.views.page.subjects.by_subject import by_subject
from openupr.views.safe_text import LONGEST_REQUEST, request_quoted

from ..rendering.small_labels import labels_of
from ..rendering.small_reviews import item, review

LONG = (
    f"Publish {'what the wells of each of its towns have cost, ' * 9}and the number of its prisoners, by town and year, at the end of every harvest"
)


def test_a_request_is_quoted_whole_unless_it_is_very_long() -> None:
    two = "Open the mills of the north to all fishers, irrespective of where they come from, and " * 3 + "build schools"
    assert request_quoted(two) == two
    assert len(LONG) > LONGEST_REQUEST
    assert request_quoted(LONG).endswith(" …")


def test_a_term_stands_in_the_request_that_is_quoted_for_it() -> None:
    of = review((item("9.1", (LONG, "NOR"), line=1), item("9.2", (f"{LONG} without delay", "FRA"), line=3)))
    labels = labels_of(of)
    named = [each.named for _, each in by_subject(ReviewView(of), labels, requests_by_issue(of, labels)).named if each.named]
    (prisoners,) = [each for each in named if "prisoners" in each.words]
    assert prisoners.example.words.endswith("prisoners …")


def test_what_stands_before_another_states_mark_counts_for_that_one_alone() -> None:
    words = ("Dig wells for its prisoners", "[Dig wells for its prisoners] and boats", "Count its prisoners")
    of = review(tuple(item(f"9.{n}", (each, who), line=2 * n) for n, (each, who) in enumerate(zip(words, ("NOR", "FRA", "PER"), strict=True), 1)))
    (prisoners,) = [each for each in requests_by_issue(of, labels_of(of)).named if "prisoners" in each.words]
    assert [clause.rpartition("/R")[2] for clause in prisoners.clauses] == ["9.1.a", "9.3.a"]


@pytest.mark.parametrize(
    ("records", "said"),
    [(["BRE-48/R130.1.a.VEN", "BRE-48/R12.d-2.b.Holy See"], "7 more requests"), (["BRE-48/D29", "BRE-48/R130.1.a.VEN"], "7 more")],
)
def test_how_many_more_there_are_is_told_in_what_was_counted(records: list[str], said: str) -> None:
    assert messages("en").said(more_said(records, 7)) == said


def test_the_request_that_is_quoted_for_a_term_is_like_the_others_that_name_it() -> None:
    """Not the shortest, which may ask for what nobody else does."""
    words = (
        "Publish a list of the cooks of its prisoners",
        "Release all the prisoners held without trial in the harbour",
        "Release at once the prisoners held without trial for what they wrote",
        "Set free or try the prisoners held without trial since the harvest",
    )
    of = review(tuple(item(f"9.{n}", (each, who), line=2 * n) for n, (each, who) in enumerate(zip(words, "NOR FRA PER CHL".split(), strict=True), 1)))
    labels = labels_of(of)
    named = [each.named for _, each in by_subject(ReviewView(of), labels, requests_by_issue(of, labels)).named if each.named]
    (prisoners,) = [each for each in named if "prisoners" in each.words]
    assert prisoners.example.words in words[1:]


def test_a_single_word_is_quoted_where_it_stands_by_itself() -> None:
    words = (
        "Protect the rights of sexual minorities in its towns",
        "Protect the rights of minorities in its islands, and hear what they have to say of the harbour",
        "Protect the rights of sexual minorities in all its towns",
    )
    of = review(tuple(item(f"9.{n}", (each, who), line=2 * n) for n, (each, who) in enumerate(zip(words, ("NOR", "FRA", "PER"), strict=True), 1)))
    labels = labels_of(of)
    named = [each.named for _, each in by_subject(ReviewView(of), labels, requests_by_issue(of, labels)).named if each.named]
    (minorities,) = [each for each in named if each.words == ("minorities",)]
    assert minorities.example.words == words[1]
