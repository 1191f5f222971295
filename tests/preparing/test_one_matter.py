"""Which requests of one review are told as near to another one, and in which order: invented requests."""

from __future__ import annotations

from openupr.preparing.briefs.asked.one_matter import shared_weight, surely_on_one_matter
from openupr.preparing.briefs.for_speaker.own_requests import own_requests

from ..rendering.small_reviews import item, review

ASK = "Improve the living conditions of the Roma, with access to drinking water, sanitation and education"
NEAR = "Ensure access to drinking water and sanitation for the Roma, and improve their living conditions"
LESS = "Ensure access to sanitation and drinking water in Roma schools"
APART = "Abolish the death penalty"


def test_what_has_most_of_the_words_of_one_matter_goes_first() -> None:
    of = review((item("9.1", (ASK, "CUB")), item("9.2", (LESS, "FRA")), item("9.3", (NEAR, "NOR")), item("9.4", (APART, "KEN"))))
    (mine,) = own_requests("CUB", [of], {}, lambda *_: False)
    assert [each.item.number for each in mine.alike] == ["9.3", "9.2"]
    assert not any(each.surely for each in mine.alike), "our model does not say that these ask for one act on one thing"
    assert shared_weight(ASK, NEAR) > shared_weight(ASK, LESS)


def test_a_few_frequent_words_make_no_matter() -> None:
    assert surely_on_one_matter(ASK, NEAR)
    assert not surely_on_one_matter("Protect the rights of women and children", "Take effective measures to protect children and women at sea")
