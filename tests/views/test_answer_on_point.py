"""Of a long answer of a State what speaks of the request is quoted, and each cut has its mark. Texts are invented."""

from __future__ import annotations

from openupr.views.answer_on_point import answer_on_point

COURT = "In 1962 the Lamp Court confirmed that the law on compensation for the removal of lamps from the old register is adequate."
CASES = "The Lamp Office goes on to decide case by case on people who have not yet regularised their stay in the river towns."
OTHER = "The ferries were painted anew in the year after, and the harbours of both towns were given wider gates and taller masts."
REQUEST = "Adopt a law allowing all people of the river towns to regularise their stay"


def test_the_sentence_on_the_point_is_kept_and_what_is_left_out_has_its_mark() -> None:
    assert answer_on_point(f"{COURT} {OTHER} {CASES}", REQUEST, 250) == f"{COURT} … {CASES}"
    assert answer_on_point(f"{COURT} {OTHER} {CASES}", REQUEST, 130) == f"… {CASES}"
    assert answer_on_point(f"{CASES} {OTHER}", REQUEST, 130) == f"{CASES} …"


def test_an_answer_that_fits_stands_whole() -> None:
    assert answer_on_point(f"{COURT} {CASES}", REQUEST) == f"{COURT} {CASES}"


def test_what_turns_a_kept_sentence_round_stands_behind_it() -> None:
    turned = f"{OTHER} {CASES} Nevertheless, no law is planned. {COURT}"
    assert answer_on_point(turned, REQUEST, 130) == f"… {CASES} Nevertheless, no law is planned. …"


def test_one_long_sentence_is_cut_with_its_mark() -> None:
    assert answer_on_point("lamps " * 60, REQUEST, 50).endswith("lamps …")
