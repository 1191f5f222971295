"""A quotation that is cut does not hide the sentence that turns it round. Texts are invented."""

from __future__ import annotations

from openupr.views.safe_text import opening, whole_sentences

_LONG = "To light the lamps is no priority, since the law on lamps already gives light to all who ask for it in writing."


def test_what_turns_a_cut_text_round_stands_behind_it() -> None:
    assert (
        opening(f"{_LONG} Nevertheless, more oil is being bought.", 40)
        == "To light the lamps is no priority … Nevertheless, more oil is being bought."
    )
    assert opening(f"{_LONG} Nevertheless, more oil is bought from the river towns.", 40).endswith("… Nevertheless, more oil is bought from …")
    assert opening(f"{_LONG} More oil is being bought, however late.", 40) == "To light the lamps is no priority …"
    assert opening(_LONG, 400) == _LONG


def test_a_sentence_is_not_cut_where_it_may_say_the_opposite() -> None:
    first = "The Act on Lamps, which took effect on the day after the last ferry, failed to introduce a basis for putting out lamps."
    text = f"{first} In all, 171 lamps were lit by it, and each of them burns."
    assert whole_sentences(text, 70) == f"{first} …"  # what is left out may be what counts
    assert whole_sentences(text, 400) == text
    assert whole_sentences(text, 70) == f"{first} …"
    assert whole_sentences(text, 400) == text
    assert whole_sentences(f"{first} Nevertheless, lamps go out.", 70) == f"{first} Nevertheless, lamps go out."
    assert whole_sentences(f"{text} Nevertheless, lamps go out.", 70) == f"{first} … Nevertheless, lamps go out."
    assert whole_sentences("lamps " * 60, 50).endswith("lamps …")
    assert len(whole_sentences("lamps " * 60, 50)) <= 102
