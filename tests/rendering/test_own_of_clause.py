"""What a clause of a recommendation asks itself, behind the words of another State."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shown import ALL
from small_labels import labels_of
from small_reviews import item, review

from openupr.languages.word_tables import reading_in
from openupr.linking.own_of_clause import own_words, words_before_own
from openupr.linking.treaties.treaties_asked import treaties_asked
from openupr.text import clean
from openupr.views.page.page_view import page_view

LEAD = "Continue to protect vulnerable groups"


@pytest.mark.parametrize(
    ("second", "own"),
    [
        (f"{LEAD}, especially indigenous peoples", "especially indigenous peoples"),
        (f"{LEAD} and to build piers", "and to build piers"),
        (f"{LEAD}, as an essential step", f"{LEAD}, as an essential step"),
        (f"{LEAD} without delay", f"{LEAD} without delay"),
        (f"{LEAD}hood and homes", f"{LEAD}hood and homes"),
        (f"[{LEAD}] and persons with disabilities", "and persons with disabilities"),
    ],
)
def test_what_stands_before_another_states_mark_is_not_its_own(second: str, own: str) -> None:
    of = item("9.1", (LEAD, "NOR"), (second, "FRA"))
    with reading_in("en"):
        assert own_words(of, of.clauses[1]) == own
        assert words_before_own(of, of.clauses[0]) == ""


def test_a_treaty_that_only_another_state_names_is_not_asked_for() -> None:
    both = item("9.1", ("Ratify CEDAW", "NOR"), ("Ratify CEDAW and abolish the death penalty", "FRA"), ("Ratify CEDAW, without delay", "PER"))
    assert treaties_asked(review((both,)))["CEDAW"] == (both.clauses[0].id, both.clauses[2].id)
    own = item("9.2", ("Ratify CEDAW", "NOR"), ("Ratify CEDAW and accede to CAT", "FRA"))
    assert treaties_asked(review((own,))) == {"CEDAW": (own.clauses[0].id,), "CAT": (own.clauses[1].id,)}


def test_no_request_is_quoted_twice_where_another_does_and_what_all_ask_is_what_the_last_says_itself() -> None:
    whole = "Fight discrimination against the fishers and persons with albinism"
    items = (
        item("9.1", (whole, "NOR"), ("[Fight discrimination against the fishers] and persons with albinism", "FRA"), line=1),
        item("9.2", ("Protect persons with albinism", "PER"), ("Support the fishers", "KEN"), line=3),
    )
    of = review(items)
    found = page_view(of, ALL, "1", labels=labels_of(of)).first.several
    quoted = [each.named.example.words for _, each in found.lines if each.named]
    assert len(quoted) == len(set(quoted))
    together = [each for _, each in found.lines if each.wordings > 1 and not each.named]
    assert all(each.words.startswith("[") for each in together)


def test_a_state_that_is_named_behind_the_first_words_too_asks_for_all_of_them() -> None:
    second = "Ratify CEDAW and CAT, and accelerate the ratification of CAT"
    of = item("9.1", ("Ratify CEDAW and CAT", "NOR"), (second, "PER"))
    both = replace(of, text=clean("9.1 Ratify CEDAW and CAT (NOR; PER), and accelerate the ratification of CAT (PER)"))
    alone = replace(of, text=clean("9.1 Ratify CEDAW and CAT (NOR; PERU), and accelerate the ratification of CAT (PER)"))
    assert treaties_asked(review((both,)))["CEDAW"] == tuple(each.id for each in both.clauses)
    assert treaties_asked(review((alone,)))["CEDAW"] == (of.clauses[0].id,)
    with reading_in("en"):
        assert own_words(both, both.clauses[1]) == second
