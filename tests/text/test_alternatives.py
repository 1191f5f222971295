"""Wordings in one expression: the fast one finds what the plain one finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openupr.text import one_of

TEXTS = st.text("abiksABIKSİıſ\u212a -]0\n", max_size=12)
PIECES = st.sampled_from(["a", "b", "i", "k", "s", "A", "é", " ", "\n", "\\w", "[]a]", "[^]b]", "(?-i:K)", "\\|", "\\("])
EDGES = st.sampled_from(["\\b", "(?!b)", "(?<!a)", "(?=s)"])
OFTEN = st.sampled_from(["", "", "", "?", "*", "+", "{1,2}", "??"])
WORDINGS = st.recursive(
    st.lists(EDGES | st.builds("{}{}".format, PIECES, OFTEN), min_size=1, max_size=4).map("".join),
    lambda inner: st.builds(
        lambda before, parts, often, after: f"{before}(?:{'|'.join(parts)}){often}{after}",
        st.sampled_from(["", "", "\\b", "a", "s"]),
        st.lists(inner, min_size=1, max_size=3),
        st.sampled_from(["", "", "?", "??"]),
        inner,
    ),
    max_leaves=5,
)


@given(st.lists(WORDINGS, max_size=6), TEXTS, st.booleans())
def test_finds_what_the_plain_expression_finds(wordings: list[str], text: str, ignore_case: bool) -> None:
    flags = re.IGNORECASE if ignore_case else re.NOFLAG
    for before, after in (("", ""), (r"(?<![\w-])", r"(?!\w)")):
        plain = re.compile(f"{before}(?:{'|'.join(wordings)}){after}", flags)
        fast = re.compile(before + one_of(wordings, ignore_case=ignore_case) + after, flags)
        assert [match.span() for match in fast.finditer(text)] == [match.span() for match in plain.finditer(text)]


@pytest.mark.parametrize(
    ("wordings", "text", "found"),
    [
        (["ab|abc", "b"], "abc", "ab"),
        (["\\w+", "abc"], "abcd", "abcd"),
        (["abc", "\\w+"], "abcd", "abc"),
        (["(?:re)?view", "rest"], "a REVIEW", "REVIEW"),
        (["\\bact", "ago"], "react an act", "act"),
    ],
)
def test_the_wording_that_stands_first_goes_first(wordings: list[str], text: str, found: str) -> None:
    match = re.search(one_of(wordings), text, re.IGNORECASE)
    assert match is not None
    assert match.group() == found


def test_a_group_that_captures_stays_one() -> None:
    pattern = re.compile(one_of(["(?:a|b)(?P<what>c)", "d"]), re.IGNORECASE)
    assert [match["what"] for match in pattern.finditer("ac bc d")] == ["c", "c", None]
