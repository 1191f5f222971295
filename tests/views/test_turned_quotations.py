"""A quotation that is cut does not hide the sentence that turns it round. Texts are invented."""

from __future__ import annotations

from openupr.views.safe_text import opening

_LONG = "To light the lamps is no priority, since the law on lamps already gives light to all who ask for it in writing."


def test_what_turns_a_cut_text_round_stands_behind_it() -> None:
    assert (
        opening(f"{_LONG} Nevertheless, more oil is being bought.", 40)
        == "To light the lamps is no priority … Nevertheless, more oil is being bought."
    )
    assert opening(f"{_LONG} Nevertheless, more oil is bought from the river towns.", 40).endswith("… Nevertheless, more oil is bought from …")
    assert opening(f"{_LONG} More oil is being bought, however late.", 40) == "To light the lamps is no priority …"
    assert opening(_LONG, 400) == _LONG
