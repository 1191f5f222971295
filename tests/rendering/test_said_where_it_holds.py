"""What the page always says it says only where it holds: a sentence of a review without answers, programs or submissions. Texts are invented."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest
from shown import ALL, report
from small_labels import labels_of
from small_reviews import ITEMS, answered, empty, item, place, review
from tools.messages.found_messages import every_message

from openupr.examining.documented.submissions_held import LENGTH_COUNTED, Submissions
from openupr.examining.recommended.speaking_time import THIRD_MINUTE, SpeakingTime
from openupr.languages.messages import messages
from openupr.records import Claim, Doubt, Item, LeadIn, Position, Review, Speakers
from openupr.rendering.html.contents import report_chapters
from openupr.text import clean
from openupr.views.page.page_view import PageView, page_view


def page(of: Review) -> PageView:
    return page_view(of, ALL, "1", labels=labels_of(of))


def text(of: Review, *, sorted_by_program: bool = True) -> str:
    html = report(of, {}, version="1", **({"labels": labels_of(of)} if sorted_by_program else {}))
    return " ".join(unescape(re.sub("<[^>]+>", " ", html)).split())


def test_the_sum_is_told_as_that_of_both_columns() -> None:
    asking = page(review()).asking
    assert asking is not None
    both = {kind.key: kind.sure + kind.unsure for kind in asking.kinds if kind.key != "unsure"}
    assert {kind: n for kind, n in asking.likeliest if n} == {kind: n for kind, n in both.items() if n}
    assert "In the last column" not in text(review())


def test_who_our_readers_were_and_which_specific_requests_are_left_out_is_told_where_each_is_met() -> None:
    """Two counts of specific requests look like an error, and so do readers who read by hand and are language models."""
    said = text(review())
    assert said.count("those that may ask for a restriction or to share are left out: they are fewer.") == 2
    assert "had given by hand" not in said
    assert "Our readers, by whom we measured our programs, were language models, as far as our records tell who they were." in said


def test_who_our_readers_were_is_told_wherever_a_program_judged() -> None:
    """Programs that find concerns and admissions were measured by readers, too, not only the one that sorts requests."""
    readers = "Our readers, by whom we measured our programs, were language models"
    assert readers in text(review(), sorted_by_program=False)
    assert page(replace(review(), report=None)).judged is None or readers in text(replace(review(), report=None))
    assert readers not in text(replace(empty(), report=None), sorted_by_program=False), "nothing on it was judged"


def test_no_sentence_of_ours_lets_readers_be_taken_for_people() -> None:
    said = {one for one, _ in every_message() if re.search(r"(?i)\breaders (?:\(|who|labelled|judged|went|checked|which|had|found)", one)}
    assert len(said) > 8
    assert [one for one in said if "language models" not in one and not one.startswith("Such readers")] == []


@pytest.mark.parametrize(
    ("speakers", "session", "said"),
    [(137, 17, False), (40, 17, True), (137, 3, True), (20, 3, True)],
)
def test_a_third_minute_is_told_of_where_members_have_one(speakers: int, session: int, said: bool) -> None:
    of = review(speakers=Speakers(speakers, "many spoke", place("4", 1, 4), speakers, (), None))
    assert (THIRD_MINUTE in SpeakingTime().limits_of(replace(of, session=session))) == said


def test_the_length_of_submissions_is_told_of_where_some_are_held() -> None:
    assert LENGTH_COUNTED in Submissions.limits
    assert LENGTH_COUNTED not in Submissions().limits_of(review())


def test_what_programs_judged_is_said_where_they_judged() -> None:
    assert "Our programs judge what is praise, what is criticism and which requests ask little" in text(review())
    assert "small request, and they err" not in text(review(), sorted_by_program=False)
    assert page(replace(review(), report=None)).judged is None or "small request" not in str(page(replace(review(), report=None)).judged)


LATER = tuple(replace(each, position=Position.UNDER_CONSIDERATION) for each in ITEMS)


@pytest.mark.parametrize(
    ("items", "said"),
    [
        (ITEMS, "all 3 recommendations, with their answers"),
        ((ITEMS[0], *LATER[1:]), "all 3 recommendations, with the answers that we have"),
        (LATER, "all 3 recommendations; no answer to them is among our files"),
    ],
)
def test_answers_are_promised_as_far_as_there_are_some(items: tuple[Item, ...], said: str) -> None:
    assert messages("en").say(report_chapters(page(review(items)))["everything"].gloss) == said


@pytest.mark.parametrize(
    ("items", "alone"),
    [
        ((item("9.1", ("Plant trees", "NOR")), item("9.2", ("Clean the lakes", "FRA"), line=3)), True),
        ((item("9.1", ("Plant trees", "NOR FRA")), item("9.2", ("Clean the lakes", ""), line=3)), False),
    ],
)
def test_each_is_by_one_state_only_where_none_is_by_two(items: tuple[Item, ...], alone: bool) -> None:
    assert page(review(items)).recommended.each_by_one_state == alone
    assert ("Each was made by one State alone" in text(review(items))) == alone


def test_a_file_without_text_is_not_said_to_be_read() -> None:
    of = replace(answered(), doubts=(Doubt("no_text_layer", "so", "scan.pdf"),))
    assert "1 of them has no text that it could read." in text(of)
    assert "no text that it could read" not in text(answered())


COMMENT = "The law of the land protects all trees, and the State sees no need of another one."


def commented(lead: str) -> Review:
    """A list that is not supported, and below it a paragraph with the State's comment in one of its own."""
    leads = (
        LeadIn("9", clean("These are not supported:"), place("9", 2, 30), Position.NOT_SUPPORTED, Claim.NONE, "not supported"),
        LeadIn("10", clean(lead), place("10", 2, 31), Position.UNANSWERED, Claim.NONE, ""),
        LeadIn("", clean(COMMENT), place("10", 2, 32), Position.UNANSWERED, Claim.NONE, ""),
    )
    return review((item("9.1", ("Plant trees", "NOR"), position=Position.NOT_SUPPORTED),), lead_ins=leads)


@pytest.mark.parametrize("two", ["recommendation", "two recommendations"])
def test_a_comment_below_a_refused_list_stands_beside_it(two: str) -> None:
    of = commented(f"With regard to the {two} above, Aldovar offers the following comment:")
    refused = page(of).first.refused
    assert refused is not None
    assert (refused.said.startswith("With regard to"), [each.text for each in refused.comment]) == (True, [COMMENT])
    whole = text(of)
    assert COMMENT in whole[whole.index("What was not supported") : whole.index("By subject", whole.index("What was not supported"))]
    assert "Paragraph 10, which introduces no list and states no position" in whole
    assert "Paragraph 10: no answer found" not in whole


@pytest.mark.parametrize("lead", ["The President thanked all delegations for the day:", "Aldovar makes the following voluntary commitments:"])
def test_what_else_stands_below_a_refused_list_is_no_comment_on_it(lead: str) -> None:
    refused = page(commented(lead)).first.refused
    assert refused is not None
    assert not refused.comment


@pytest.mark.parametrize(
    ("behind", "said"),
    [
        (f"; {COMMENT}", COMMENT),
        (f". {COMMENT}", COMMENT),
        (";", ""),
        ("; Voluntary commitments", ""),
        ("; Ensure that they get water every day.", ""),
    ],
)
def test_a_comment_in_a_refused_recommendation_stands_beside_it(behind: str, said: str) -> None:
    of = item("9.1", ("Plant trees", "NOR"), position=Position.NOT_SUPPORTED)
    made = review((replace(of, text=clean(of.text.clean + behind)),))
    refused = page(made).first.refused
    assert refused is not None
    ((_, line),) = refused.lines
    assert (line.comment.text if line.comment else "") == said
