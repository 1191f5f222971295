"""The query: what is read, what is refused and where, and that nothing of it ever reaches SQLite but as a word."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from openupr.searching import Query, QueryError, search
from openupr.searching.cut_words import folded_forms, folded_stem, index_words, search_form
from openupr.searching.grammar import Either, Every, Node, Not, Term, parse_query


def term(*forms: str, prefix: bool = False) -> Term:
    return Term(forms, prefix)


A, B, C = term("a1"), term("b1"), term("c1")

READ: dict[str, Node | None] = {
    "": None,
    " , . – ": None,
    "a1": A,
    "A1": A,
    "a1 b1": Every((A, B)),
    "a1 and b1 AND c1": Every((A, B, C)),
    "a1 or b1 c1": Either((A, Every((B, C)))),
    "(a1 or b1) c1": Every((Either((A, B)), C)),
    "a1 not b1": Every((A, Not(B))),
    "a1 AND NOT b1": Every((A, Not(B))),
    "not not a1": Not(Not(A)),
    "not (a1 or b1)": Not(Either((A, B))),
    '"death penalty"': term("death", "penalty"),
    "“death penalty” moratorium": Every((term("death", "penalty"), term("moratorium"))),
    '"and" or "not"': Either((term("and"), term("not"))),
    "asylum-seekers": term("asylum", "seekers"),
    "l’État": term("l", "état"),
    "men, women & children": Every((term("men"), term("women"), term("children"))),
    "Discriminat*": term("discriminat", prefix=True),
    "anti-discriminat*": term("anti", "discriminat", prefix=True),
    "废除死刑*": term("废", "除", "死", "刑"),
    "CÔTE": term("côte"),
    "Straße": term("strasse"),
}


@pytest.mark.parametrize("query", READ)
def test_what_a_query_means(query: str) -> None:
    assert parse_query(query) == READ[query]


@pytest.mark.parametrize(
    ("query", "position", "says"),
    [
        ('a1 "b1', 4, "never closed"),
        ('a1 ""', 4, "no word between"),
        ("(a1", 1, "never closed"),
        ("a1) b1", 3, "closes nothing"),
        ("()", 2, "missing after “(”"),
        ("or a1", 1, "missing at the beginning"),
        ("a1 and", 7, "missing after “and”"),
        ("a1 and or b1", 8, "missing after “and”"),
        ("a1 not", 7, "missing after “not”"),
        ("*", 1, "right behind the beginning of a word"),
        ("abc *", 5, "right behind the beginning of a word"),
        ('"abc def"*', 10, "right behind the beginning of a word"),
        ("ab*", 3, "too many words"),
        ("abc**", 5, "right behind the beginning of a word"),
        ("a1 -b1", 4, "means nothing"),
        ("(" * 20 + "a1" + ")" * 20, 13, "inside each other"),
        ("not " * 20 + "a1", 49, "inside each other"),
        ("a1 " * 65, 193, "more than 64"),
        ("a" * 2_001, 2_001, "more than 2,000"),
    ],
)
def test_a_fault_teaches_with_its_position(query: str, position: int, says: str) -> None:
    with pytest.raises(QueryError, match=re.escape(says)) as caught:
        parse_query(query)
    assert caught.value.position == position
    assert caught.value.next_step
    assert f"character {position}" in str(caught.value)


PIECES = st.sampled_from(
    [*'"“”()*-+: ,^', " and ", " or ", " NOT ", "right", "rights*", "torture", "État", "\ue000kind", "\x00", "NEAR(", "words:", "'"]
)


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map("".join)))
@example("(((((((((((a1 or not b1) c1 or not d1) e1 or not f1) g1 or not h1) i1) j1) k1) l1) m1) n1) o1)")
@example("\ud800 a1")
@settings(max_examples=400)
def test_any_text_is_read_or_refused_and_never_an_error_of_sql(small: Connection, query: str) -> None:
    try:
        node = parse_query(query)
    except QueryError as refused:
        at = refused.position
    else:
        at = 1
        found = search(small, Query(query))
        assert found.total >= len(found.hits) >= 0
        assert node is not None or found.total == search(small, Query()).total
    assert 1 <= at <= len(query) + 1


def test_as_much_as_is_allowed_is_not_too_much_for_sqlite(small: Connection) -> None:
    deep = "not (a1 or b1 " * 6 + "c1" + ")" * 6
    long = " or ".join(f"abc{n}*" for n in range(64))
    for query in (deep, long, " ".join(f"a{n}" for n in range(64)), '"' + "right " * 300 + '"'):
        assert search(small, Query(query)).total >= 0


@given(st.text(max_size=40))
def test_words_are_where_they_say_and_only_letters_and_digits(text: str) -> None:
    at = 0
    for word in index_words(text):
        assert at <= word.start < word.end <= len(text)
        assert word.form == search_form(text[word.start : word.end])
        assert word.form.isalnum()
        assert all(" " not in folded_stem(word.spelt, language) for language in ("en", "fr", "es", ""))
        at = word.end
    assert folded_forms(text) == [word.form for word in index_words(text)]


def test_stems_join_what_belongs_together() -> None:
    assert folded_stem("ratified", "en") == folded_stem("ratify", "en") == folded_stem("ratifies", "en")
    assert folded_stem("detainees", "en") == folded_stem("detainee", "en")
    assert folded_stem("universities", "en") != folded_stem("universal", "en")
