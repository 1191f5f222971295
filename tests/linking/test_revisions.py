"""Versions of one text one after the other, and what differs in a part. All sentences are invented."""

from __future__ import annotations

import pytest

from openupr.linking.versions.revisions import difference_sorts, differing, sorts
from openupr.records import AlignedPair, Alignment, Change, Difference, Document, Sort, Unit, UnitKind
from openupr.text import Place

NUMBERS, STATES, WORDS, MARKS = Sort.NUMBERS, Sort.STATES, Sort.WORDS, Sort.MARKS


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("412 boats were counted", "421 boats were counted", (NUMBERS,)),
        ("Chad and Norway asked", "Chad and Sweden asked", (STATES,)),
        ("Chad and Norway asked", "Norway and Chad asked", ()),  # the same States and words in another order: no more than marks
        ("Boats were counted", "Boats were counted twice", (WORDS,)),
        ("Chad counted 3 boats", "Mali counted 4 large boats", (NUMBERS, STATES, WORDS)),
        ("Boats, mills and wells", "boats mills; and wells.", ()),
        ("Czechia asked", "Czech Republic asked", ()),  # one State by two of its names
    ],
)
def test_what_differs(before: str, after: str, found: tuple[Sort, ...]) -> None:
    assert difference_sorts(before, after) == (found or (MARKS,))
    assert difference_sorts(after, before) == (found or (MARKS,))


def unit(text: str) -> Unit:
    return Unit(UnitKind.PARAGRAPH, "1", text, Place("A/99/1", "1", ()))


def test_only_what_is_in_both_versions_has_words_that_differ() -> None:
    one, other = unit("Boats were counted"), unit("Mills were counted")
    assert sorts(Difference(Change.CHANGED, one, other)) == (WORDS,)
    assert sorts(Difference(Change.SAME, one, one)) == ()
    assert sorts(Difference(Change.ADDED, None, one)) == ()
    assert sorts(Difference(Change.REMOVED, one, None)) == ()


def test_figures_of_two_languages() -> None:
    documents = (Document("a", "a", "0" * 64, "text", language="en"), Document("b", "b", "1" * 64, "text", language="fr"))
    texts = {
        "1": "1,250 boats and 3.5 mills in 2011",
        "1.fr": "1 250 bateaux et 3,5 moulins en 2011",
        "2": "In 18 of 7 wells",
        "2.fr": "Dans 81 puits",
    }
    pairs = (AlignedPair("1", "1.fr", True, ()), AlignedPair("2", "2.fr", True, ()), AlignedPair("3", "", False, ()))
    assert [(pair.main, ours, theirs) for pair, ours, theirs in differing(Alignment(*documents, pairs), texts)] == [("2", ("18",), ("81",))]
