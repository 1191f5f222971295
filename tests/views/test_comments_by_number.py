"""A paragraph behind the lists that names recommendations by their numbers is what the State says of them; others' are not taken."""

from __future__ import annotations

import pytest

from openupr.records import Claim, LeadIn, Position
from openupr.views.page.listed.comments_by_number import comments_by_number
from openupr.views.page.listed.review_view import ReviewView
from openupr.views.page.subjects.asked_for import asked_for

from ..rendering.small_labels import labels_of
from ..rendering.small_reviews import clean, item, place, review

ITEMS = tuple(
    item(f"10.{number}", (words, "NOR"), position=Position.NOT_SUPPORTED, lead_in="10", line=2 * number)
    for number, words in enumerate(("Join the court", "Open the mills", "Dig wells in its ports", "Count the looms"), 1)
)
LIST = LeadIn("10", clean("The following did not enjoy the support of Arcadia:"), place("10", 2, 31), Position.NOT_SUPPORTED, Claim.NONE, "")


def with_paragraphs(*texts: str) -> ReviewView:
    behind = tuple(LeadIn(str(n), clean(each), place(str(n), 2, 31 + n), None, Claim.NONE, "") for n, each in enumerate(texts, 11))
    return ReviewView(review(ITEMS, lead_ins=(LIST, *behind)))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("With regard to the recommendation in paragraph 10.2 above, Arcadia indicated that its mills were open.", ["10.2"]),
        ("With regard to paragraphs 10.1 and 10. 4 above, Arcadia indicated that it had a law.", ["10.1", "10.4"]),
        ("On 10.1. to 10.3. Arcadia said that a vote must come first.", ["10.1", "10.2", "10.3"]),
        ("With regard to the recommendation in paragraph 8.2 above, Arcadia indicated that its mills were open.", []),
        ("Arcadia indicated that its mills were open.", []),
        ("The recommendations in 10.1 and 10.2 enjoy the support of Arcadia.", []),  # no comment: an answer
    ],
)
def test_who_is_named(text: str, numbers: list[str]) -> None:
    assert sorted(comments_by_number(with_paragraphs(text).review)) == numbers


def test_what_the_state_says_of_a_number_stands_beside_the_request() -> None:
    text = "With regard to the recommendation in paragraph 10.2 above, Arcadia indicated that its mills were open."
    view = with_paragraphs(text)
    second, third = (asked_for(view, ITEMS[at].clauses, labels_of(view.review)) for at in (1, 2))
    assert second.comment is not None
    assert (second.comment.text, second.comment.covers, second.comment.place.paragraph) == (text, ("10.2",), "11")
    assert third.comment is None


def test_what_two_paragraphs_name_has_no_comment() -> None:
    one = "On 10.2 Arcadia said that its mills were open."
    assert comments_by_number(with_paragraphs(one, "On 10.2 and 10.3 Arcadia said that it would see.").review).keys() == {"10.3"}
