"""What a brief counts adds up; a sentence is shown once; what is said of absence has been looked for twice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from lxml import html

import openupr
from openupr.preparing.briefs.chosen.paragraph_sentences import InParagraph
from openupr.preparing.briefs.for_topic.topic_brief import TopicBrief, topic_brief
from openupr.preparing.topics.on_topic import OnTopic, belonging
from openupr.preparing.topics.review_sentences import ReviewSentence
from openupr.preparing.topics.review_sentences import SentenceSource as Kind
from openupr.preparing.topics.topic_named import Names, Where
from openupr.preparing.topics.topics import topic
from openupr.records import Answer, Claim, Position, Review, Source
from openupr.rendering.html.brief_page import brief_page
from openupr.text import Place
from openupr.views.briefs.for_topic.brief_absence import is_named_before
from openupr.views.briefs.for_topic.topic_brief_view import brief_view
from openupr.views.briefs.frame.brief_counts import BriefCounts, counts_said, each_once
from openupr.views.briefs.frame.brief_shown import BriefView
from openupr.views.briefs.quoted.quoted_alone import quotation
from openupr.views.briefs.statements.brief_statements import BriefLine
from openupr.views.number_runs import in_runs
from openupr.views.withheld import Withheld

from ..rendering.small_reviews import answered, item, response, review
from .counted_and_quoted import check_counts

DOCUMENTS = Path(__file__).parents[1] / "documents"


def shown(typed: str, *reviews: Review) -> BriefView:
    return brief_view(topic_brief(belonging(topic(typed), reviews), reviews, {}), Withheld(), "0")


@pytest.mark.parametrize("typed", ["prisons", "journalists", "police violence"])
def test_counts_add_up_and_can_be_listed(typed: str) -> None:
    reviews = sorted(openupr.read_all([DOCUMENTS / "XBB-17", DOCUMENTS / "XBB-31"]), key=lambda each: each.session)
    brief = topic_brief(belonging(topic(typed), reviews), reviews, {})
    view = brief_view(brief, Withheld(), "0")
    check_counts(view, brief)
    assert view.counts == counted_by_hand(brief_page(view)), "a reader who counts the bullets has the same numbers"
    assert view.made[0] == counts_said(view.counts)
    for section in view.sections:
        many = len(section.rest)
        assert section.more == (f"“Also found” has {many} more statement{'s' if many > 1 else ''}." if many else ""), "what stands there"


def counted_by_hand(page: str) -> BriefCounts:
    """The bullets on the page, under “Also found” and under “May belong to it too”."""
    under: dict[str, int] = {}
    root = html.fromstring(page)
    heading = ""
    for each in root.xpath("//div[@class='rest']/*"):
        heading = each.text_content() if each.tag == "h2" else heading
        under[heading] = under.get(heading, 0) + len(each.xpath(".//li"))
    return BriefCounts(len(root.xpath("//main/ul/li")), under.get("Also found", 0), under.get("May belong to it too", 0))


def test_what_may_be_on_it_is_counted_as_it_is_quoted_whatever_speaks_for_it() -> None:
    made = review((item("9.1", ("Build prisons", "CUB")), item("9.2", ("Paint the piers", "FJI")), item("9.3", ("Light the piers", "NOR"))))
    found = belonging(topic("prisons"), [made])
    near = tuple(
        OnTopic(f"{each.id}.a", made.id, Kind.REQUEST, (0, 9), each.request, each.place, (), label=("Detention", 0.9)) for each in made.items[1:]
    )
    brief = topic_brief(replace(found, nearly=near, worth=near), [made], {})
    view = brief_view(brief, Withheld(), "0")
    assert "2 other recommendations may be" in str(view.sections[0].lines[0].text)
    check_counts(view, brief)


def line(words: str, place: str = "A/1, paragraph 1", told: str = "Report") -> BriefLine:
    return BriefLine(f"{told}: “{words}”", place, ("XAA-17/N1",), quotes=True)


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        (["9.1", "9.4", "9.5", "9.6", "9.8"], "9.1, 9.4–9.6, 9.8"),
        (["9.9", "9.10"], "9.9, 9.10"),
        (["53-a", "53-b", "53-c"], "53-a, 53-b, 53-c"),
        (["9.98", "9.99", "9.100", "10.101"], "9.98–9.100, 10.101"),
    ],
)
def test_numbers_that_follow_on_each_other_are_told_by_the_first_and_the_last(numbers: list[str], told: str) -> None:
    assert in_runs(numbers) == told


def test_a_sentence_that_stands_in_two_places_is_told_once_with_both() -> None:
    (told,) = each_once([line("One."), replace(line("One.", place="A/1, paragraph 9"), records=("XAA-17/N9",))])
    assert str(told.source) == "A/1, paragraph 1; A/1, paragraph 9"
    assert told.records == ("XAA-17/N1", "XAA-17/N9")


def of(position: Position, claim: Claim = Claim.NONE) -> Review:
    one = item("9.1", ("Enact a law on prisons by 2027", "CUB"))
    return replace(review((one,)), answers=(Answer(one.id, one.number, position, claim, Source.REPORT, ()),))


def test_noted_is_never_told_as_not_supported() -> None:
    for position, other in ((Position.NOTED, "did not support"), (Position.NOT_SUPPORTED, "noted")):
        every = [each.text for section in shown("prisons", of(position)).sections for each in (*section.lines, *section.rest)]
        assert any("What is its position today?" in each for each in every)
        assert not any(other in each for each in every)


def test_a_claim_is_counted_beside_what_was_supported() -> None:
    first = shown("prisons", of(Position.SUPPORTED, Claim.IMPLEMENTED_OR_IN_PROGRESS)).sections[0].lines[0]
    assert "XAA supported this one. It says that 1 is implemented or in progress: 9.1." in first.text


def test_no_request_is_said_after_a_second_look() -> None:
    asked = item("9.1", ("Improve the living of the Roma", "CUB"))
    other = item("9.2", ("Enact a law on prisons", "CUB"))
    made = review((asked, other))
    answer = response("9.1", Position.SUPPORTED, 1, "", "Housing for the Roma is a task of the State.")
    held = replace(made, addenda=(replace(answered().addenda[0], responses=(answer,)),))
    found = [each.text for each in shown("housing of Roma", held).sections[0].lines]
    assert any("we found no recommendation with “housing of Roma”" in each for each in found), found
    assert any("1 recommendation may be on it, by the State’s answer to it: 9.1." in each for each in found), found
    other_words = [each.text for each in shown("prisons", review((asked,)), replace(made, id="XAA-31", session=31)).sections[0].lines]
    assert any("It may be there in other words." in each for each in other_words), other_words


def alone(source: Kind, words: str, *said_by: tuple[str, str]) -> tuple[str, bool]:
    sentence = ReviewSentence("XAA-17/X1", source, (0, len(words)), words, Place("A/1", "1", ()))
    return quotation(InParagraph((sentence,), (said_by,), (0,), words), (0,))


IMPERSONAL = [
    ("It would appear that aliens are turned back.", "It would appear that aliens are turned back."),
    ("It was reported that aliens are turned back.", "It was reported that aliens are turned back."),
    ("It urged the State to build piers.", "It [Council of Ferries] urged the State to build piers."),
    ("It does not contain a word on piers.", "It does not contain a word on piers."),  # "it" may be a law
    ("He urged the State to build piers.", "He urged the State to build piers."),  # a body is no "he"
]


@pytest.mark.parametrize(("words", "told"), IMPERSONAL)
def test_a_name_is_put_where_a_pronoun_means_somebody(words: str, told: str) -> None:
    assert alone(Kind.CONTRIBUTOR, words, ("", "Council of Ferries"))[0] == told


def test_a_person_by_an_office_is_not_named_as_the_office() -> None:
    words = "The High Commissioner stated that piers decay."
    assert alone(Kind.BODY, words, ("The High Commissioner", "Office of the High Commissioner for Ferries"))[0] == words


def test_words_that_run_together_are_not_quoted_on_the_page() -> None:
    for words, can_be in (("The piers of Sundel decay.", True), ("Theeliminationin2007ofthepiersofsundel is sad.", False)):
        assert alone(Kind.STATE_REPORT, words)[1] is can_be


@pytest.mark.parametrize(("issued", "named"), [("2022-08-01", True), ("2022-12-19", False), ("2022", True), ("", True)])
def test_what_is_younger_than_the_national_report_is_nothing_that_it_left_unanswered(issued: str, named: bool) -> None:
    words = "Prisons are dark."
    on = OnTopic(
        "XAA-17/C1", "XAA-17", Kind.BODY, (0, len(words)), words, Place("A/2", "1", ()), (Names("prisons", "Prisons", Where.SENTENCE, own=True),)
    )
    report = SimpleNamespace(document=SimpleNamespace(date="2022-09-01"))
    held = SimpleNamespace(id="XAA-17", national_report=report, documents=[SimpleNamespace(key="A/2", date=issued)])
    brief = cast(TopicBrief, SimpleNamespace(review=held, belonging=SimpleNamespace(found=(on,))))
    assert is_named_before(brief) is named


def test_several_words_that_a_file_has_without_spaces_are_not_read_alone() -> None:
    told = {letters: alone(Kind.CONTRIBUTOR, f"The {'lamp' * 8}{'s' * (letters - 32)} burn.", ("", "Lamp Office"))[1] for letters in (32, 33)}
    assert told == {32: True, 33: False}
