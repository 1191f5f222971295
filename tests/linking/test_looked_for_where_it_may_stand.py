"""An expression is tried only on a text that has the words that are certain of it: with and without that the same is found."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from openupr import read_all
from openupr.labelling import tokens as of_tokens
from openupr.linking.requests import what_is_asked
from openupr.linking.treaties import joining_treaties

DOCUMENTS = Path(__file__).parents[1] / "documents"
WORDED = [
    "Ratify ILO Conventions Nos. 169 and 189, CEDAW and its Optional Protocol, and the Rome Statute",
    "Issue a standing invitation to all special procedures; establish a national preventive mechanism",
    "ADOPT AN ANTI-DISCRIMINATION LAW, A NATIONAL ACTION PLAN AND A MORATORIUM ON EXECUTIONS",
    "Abolish the Death  Penalty, ratify the Second Optional Protocol to ICCPR – and İmprove the ſtate of prisons",
    "Become party to the International Convention on the\nProtection of the Rights of All Migrant Workers and Members of Their Families",
    "Establish a national human rights institution in line with the Paris Principles, and fund NGOs",
]


def test_with_and_without_it_the_same_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    reviews = read_all([DOCUMENTS / name for name in ("XAA-48", "XBB-17", "XCC-01", "XDD-05", "XEE-07")])
    texts = [*WORDED, *(clause.request for review in reviews for item in review.items for clause in item.clauses)]
    asked, tokens = what_is_asked.request_matter.__wrapped__, of_tokens._tokens.__wrapped__  # type: ignore[attr-defined]
    filtered = [(asked(text), tokens(text, True)) for text in texts]
    assert len({each.measures for each, _ in filtered}) > 3
    monkeypatch.setattr(what_is_asked, "may_find", lambda *_: True)
    monkeypatch.setattr(of_tokens, "may_find", lambda *_: True)
    assert [(asked(text), tokens(text, True)) for text in texts] == filtered


def test_treaties_are_found_as_by_one_expression() -> None:
    longest = sorted(joining_treaties._codes(), key=lambda key: (-len(key), key))
    whole = re.compile(r"\b(?:" + "|".join(re.sub(r"\\? ", r"[\\s\\W]+", re.escape(key)) for key in longest) + r")\b", re.IGNORECASE)
    texts = [*WORDED, *(f"Ratify the {one.title()} and the {other}" for one, other in zip(longest, longest[::-1], strict=True))]
    for text in texts:
        assert [each.span() for each in joining_treaties._named().finditer(text)] == [each.span() for each in whole.finditer(text)], text
