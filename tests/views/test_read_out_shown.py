"""What was read out beside what part II prints, and who asked in the room alone: on a small invented review."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.describing.asked_in_room import asked_in_room
from openupr.extracting.state_lists import parse_states
from openupr.records import Note, ReadOut, Review
from openupr.text import clean
from openupr.views.page.listed.read_out_shown import read_out_shown, read_out_told
from openupr.views.page.listed.report_shown import recommended_shown, report_shown
from openupr.views.page.listed.review_view import ReviewView

from ..rendering.small_reviews import ITEMS, place, review, state, statement


def with_notes(*read: tuple[int, str]) -> Review:
    """The small review with footnotes: which item each hangs on, and what it says was read out."""
    notes = tuple(Note(f"XAA-17/F{n}", str(n), clean(f"As read: {words}"), place(str(n))) for n, (_, words) in enumerate(read, 1))
    told = tuple(
        ReadOut(note.id, (ITEMS[item].id,), (len("As read: "), len(note.text.clean)), (state("DZA"),))
        for note, (item, _) in zip(notes, read, strict=True)
    )
    return review(notes=notes, read_out=told)


def test_what_lost_the_most_words_stands_first() -> None:
    shown = read_out_shown(ReviewView(with_notes((1, "Pursue efforts"), (2, "Abolish the death penalty and end torture in prisons"))))
    assert [(each.items[0].says, each.lost, each.added) for each in shown] == [
        ("10.1", ("and end torture in prisons",), ()),
        ("9.2", ("Pursue",), ("Continue its",)),
    ]
    assert (shown[0].printed, shown[0].read) == ("Abolish the death penalty", "Abolish the death penalty and end torture in prisons")
    assert [str(each) for each in read_out_told(shown)] == [
        "Footnotes of the report say that 2 recommendations were read out in other words: 10.1 and 9.2.",
        "As Algeria read it out, 10.1 was: “Abolish the death penalty and end torture in prisons”.",
        "As printed, it is: “Abolish the death penalty”.",
    ]


def test_one_wording_that_was_split_is_shown_once_and_lost_nothing() -> None:
    whole = "Continue its efforts and abolish the death penalty"
    (shown,) = read_out_shown(ReviewView(with_notes((1, whole), (2, whole))))
    assert ([link.says for link in shown.items], shown.lost, shown.added) == (["9.2", "10.1"], (), ())
    assert read_out_told([shown]) == ()


def test_what_stands_in_another_recommendation_of_the_same_state_is_not_lost() -> None:
    (shown,) = read_out_shown(ReviewView(with_notes((2, "Abolish the death penalty and continue efforts in prisons"))))
    assert shown.lost == ("and continue efforts in prisons",)


def test_a_number_with_a_comma_is_one_word_and_the_longest_passage_stands_first() -> None:
    long = "Abolish the death penalty, which counts as a grave wrong to all who live there"
    shown = read_out_shown(ReviewView(with_notes((1, "Continue its efforts for 3,000 lamps, 2,000 mills, oxen"), (2, long))))
    assert [each.items[0].says for each in shown] == ["10.1", "9.2"]
    assert shown[0].lost == ("which counts as a grave wrong to all who live there",)
    assert any("3,000" in passage for passage in shown[1].lost)


def test_where_only_words_were_added_no_wording_is_quoted_as_cut() -> None:
    view = ReviewView(with_notes((1, "Efforts")))
    assert [len(read_out_told(read_out_shown(view))), read_out_told(())] == [1, ()]
    assert recommended_shown(view).reworded == {"R9.2.a": "read-out-1"}


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("Estavia was praised. Cuba encouraged Peru to dig wells.", True),
        ("Cuba welcomed the law and urged the Government to dig wells.", True),
        ("Cuba called on the Peruvian authorities to dig wells.", True),
        ("Cuba advised the Government of Peru to dig wells.", True),
        ("Praising the mills, Cuba recommended it to dig wells.", True),
        ("Cuba called on the Chilean authorities to dig wells.", False),
        ("Cuba called on the Human Rights Council to help Peru.", False),
        ("Cuba called on the Government of Chile to dig wells.", False),
        ("Cuba asked Peru to share its experience with wells.", False),
        ("Cuba urged the international community to help Peru.", False),
        ("Cuba urged Chile to dig wells.", False),
        ("Cuba invited Peru to elaborate on wells.", False),
        ("Cuba noted that a committee had encouraged Peru to dig wells.", False),
        ("Cuba made recommendations.", False),
    ],
)
def test_what_a_summary_asks_of_the_state(said: str, asks: bool) -> None:
    of = replace(review(), id="PER-17", state="PER")
    assert bool(asked_in_room(of, statement(7, 1, state("CUB", "Cuba"), said))) is asks


def test_a_speaker_without_a_recommendation_that_asks_is_told_so() -> None:
    asking = statement(7, 1, state("CHL", "Chile"), "Chile encouraged the Government to dig wells.")
    shown = report_shown(
        ReviewView(review(statements=(asking, statement(8, 2, state("CUB", "Cuba"), "Cuba encouraged the Government to dig wells."))))
    )
    assert shown is not None
    assert [each.asks for each in shown.statements] == [True, False]


def test_a_name_that_has_another_of_the_same_state_in_it_is_one() -> None:
    (found,), _ = parse_states("Lao’s People Democratic Republic")
    assert (found.state, found.printed, found.basis) == ("LAO", "Lao’s People Democratic Republic", "typing_error")
    assert [each.state for each in parse_states("Lao’s People Democratic Republic; Chile")[0]] == ["LAO", "CHL"]
