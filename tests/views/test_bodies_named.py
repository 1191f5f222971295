"""Who says a sentence of a UN body is told in brackets where its paragraph is quoted and does not tell it. Bodies' words are invented."""

from __future__ import annotations

from .paragraphs_said import quoted, said, told

WORDS = "The Committee urged Sundel to light its piers."
NAMED = "The Committee [Committee on the Rights of the Child] urged Sundel to light its piers."


def test_a_committee_is_named_where_it_is_known() -> None:
    assert quoted((said(1, WORDS, "The Committee", "CRC"),)) == NAMED
    assert quoted((said(1, WORDS, "The Committee", ""),)) == WORDS


def test_of_a_paragraph_that_only_a_label_speaks_for_its_sentence_alone_is_quoted() -> None:
    first = said(1, "The Committee on the Rights of the Child noted the fog.", "The Committee on the Rights of the Child", "CRC")
    last = said(2, "The Committee on Lamps urged Sundel to light its piers.", "The Committee on Lamps", "")
    assert quoted((first, last), on=1, label=("Trafficking", 0.9)) == f"[…] {last.text.clean}"
    assert quoted((first, last), on=1) == f"{first.text.clean} {last.text.clean}"


def test_a_paragraph_that_may_be_on_it_is_quoted_whole_with_each_body_named_once() -> None:
    first = said(1, "The Committee on the Rights of the Child noted the fog.", "The Committee on the Rights of the Child", "CRC")
    assert quoted((first, said(2, WORDS, "The Committee", "CRC")), on=1) == f"{first.text.clean} {WORDS}"


def test_who_says_the_first_sentence_is_told_before_it_where_only_a_later_one_names_them() -> None:
    first = said(1, "Sundel had trouble with lamps.", "Committee against Torture", "CAT")
    later = said(2, "The Committee against Torture regretted the fog.", "Committee against Torture", "CAT")
    assert "according to Committee against Torture: “Sundel had trouble" in told((first, later))
    assert "according to" not in told((later, first))
