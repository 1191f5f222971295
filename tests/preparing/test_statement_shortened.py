"""A long statement of a delegation is cut to what it criticises and asks, and its praise goes first: invented statements."""

from __future__ import annotations

from openupr.preparing.briefs.chosen.statement_shortened import shortened_statement
from openupr.records import Statement

from ..rendering.small_reviews import review, state, statement

MANY = "many " * 60
PRAISE = f"Cuba welcomed the {MANY}lamps of the harbour. It also welcomed its new pier."


def said(words: str) -> Statement:
    return statement(1, 1, state("CUB"), words)


def short(words: str, longest: int = 400) -> str:
    return shortened_statement(review(), said(words), longest)


def test_what_is_short_is_whole() -> None:
    assert short("Cuba welcomed the lamps. It asked for a pier.") == "Cuba welcomed the lamps. It asked for a pier."


def test_demands_go_before_praise_and_a_long_list_of_them_is_cut_between_two() -> None:
    one, two = f"close the old prison{' and the yard' * 8}", f"pay the ferrymen{' and the pilots' * 24}"
    asked = f"It recommended that XAA {one}; {two}; and print the law on fishing."
    assert short(f"{PRAISE} {asked}") == f"[…] It recommended that XAA {one} […]"
    listed = f"It recommended that XAA (a) {one}, (b) {two} and (c) print the law."
    assert short(f"{PRAISE} {listed}") == f"[…] It recommended that XAA (a) {one} […]"


def test_what_can_t_be_cut_stands_whole_before_praise_alone() -> None:
    asked = f"It urged XAA to close the old prison{' and the yard' * 40}."
    assert short(f"{PRAISE} {asked}") == f"[…] {asked}"


def test_criticism_and_questions_go_before_demands() -> None:
    demand, worry = f"Cuba recommended that XAA close the prison{' and the yard' * 10}.", "It was concerned at the beating of prisoners."
    question = f"It asked when the yard would be closed{', and the pier,' * 10} for good."
    told = short(f"{demand} {PRAISE} {worry} {question}")
    assert worry in told
    assert question in told
    assert "recommended" not in told


def test_what_only_welcomes_is_quoted_from_its_beginning() -> None:
    told = f"Cuba welcomed the {MANY}lamps of the harbour. It also welcomed its new pier. {MANY.capitalize()}gulls were praised."
    assert short(told).startswith("Cuba welcomed the many")
    assert short(told).endswith("[…]")
