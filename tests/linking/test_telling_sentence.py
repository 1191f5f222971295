"""The sentence of the next national report that tells of what was asked: a treaty by its name, else by its matter and the kind of thing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import openupr
from openupr.linking import Links
from openupr.linking.requests.telling_sentence import MAY_TELL, telling_sentences
from openupr.linking.requests.what_is_asked import kind_to_be_made
from openupr.records import Answers, Numbering, Review, TellingSentence
from openupr.text import Text

DOCUMENTS = Path(__file__).parents[1] / "documents"
REPORT = (
    "Bresland attaches importance to lighthouses.",
    "The law on the trafficking of persons was amended in 2031, and the penalties for traffickers are higher.",
    "In 2030 the Government ratified the Convention on the Rights of Persons with Disabilities.",
    "Corporal punishment in schools was prohibited by the Schools Act of 2029.",
)


@pytest.fixture(scope="module")
def reviews() -> tuple[Review, Review]:
    earlier, later = (next(iter(openupr.read_all(DOCUMENTS / name))) for name in ("XBB-17", "XBB-31"))
    report = later.national_report
    assert report is not None
    told = zip(report.text.paragraphs, REPORT, strict=False)
    paragraphs = tuple(replace(each, text=Text(words, words, ()), headings=()) for each, words in told)
    return earlier, replace(later, national_report=replace(report, text=replace(report.text, paragraphs=paragraphs)))


def telling(reviews: tuple[Review, Review], request: str) -> TellingSentence | None:
    earlier, later = reviews
    assert earlier.report is not None
    item = earlier.report.items[0]
    asking = replace(earlier, report=replace(earlier.report, items=(replace(item, clauses=(replace(item.clauses[0], request=request),)),)))
    found = telling_sentences(later, asking, Answers(later.id, earlier.id, Numbering((), (), 0.0), (), ()))
    return found[0] if found else None


def words_of(reviews: tuple[Review, Review], told: TellingSentence) -> str:
    report = reviews[1].national_report
    assert report is not None
    return next(each.text.clean[told.start : told.end] for each in report.text.paragraphs if each.id == told.paragraph)


SURE = [
    ("Ratify the Convention on the Rights of Persons with Disabilities", REPORT[2]),
    ("Prohibit corporal punishment of children in schools", REPORT[3]),
]


@pytest.mark.parametrize(("request_words", "sentence"), SURE)
def test_what_tells_of_it_is_given(reviews: tuple[Review, Review], request_words: str, sentence: str) -> None:
    told = telling(reviews, request_words)
    assert told is not None
    assert told.sure
    assert words_of(reviews, told) == sentence


def test_another_treaty_tells_nothing_of_the_one_that_is_asked_for(reviews: tuple[Review, Review]) -> None:
    assert telling(reviews, "Ratify the Convention against Torture") is None


def test_a_law_is_not_the_plan_that_was_asked_for(reviews: tuple[Review, Review]) -> None:
    """It may be near, no more: who asked for a plan would be told that there is one."""
    told = telling(reviews, "Develop a national plan of action to combat the trafficking of persons")
    assert told is None or (MAY_TELL <= told.probability and not told.sure)
    assert kind_to_be_made("Develop a national plan of action to combat trafficking")
    assert not kind_to_be_made("Combat trafficking in persons")


def test_nothing_is_told_by_a_report_that_is_on_other_things(reviews: tuple[Review, Review]) -> None:
    assert telling(reviews, "Release all ferrymen who were arrested at the harbour") is None
    earlier, later = reviews
    assert Links(replace(later, national_report=None), earlier).telling_sentences == ()


def test_over_a_review_in_between_no_number_of_the_report_names_a_recommendation(
    reviews: tuple[Review, Review], monkeypatch: pytest.MonkeyPatch
) -> None:
    """“Recommendation 50.4” of a report is one of the review just before it, and not the 50.4 of one further back."""
    earlier, _ = reviews
    later = next(iter(openupr.read_all(DOCUMENTS / "XBB-31")))
    adjacent = Links(later, earlier).answers
    assert adjacent is not None
    assert adjacent.numbering.items
    monkeypatch.setattr("openupr.names.review_schedule.sessions_of", lambda state: (17, 24, 31))
    apart = Links(later, earlier).answers
    assert apart is not None
    assert apart.numbering.items == ()
    assert not any(each.named or each.unlisted for each in apart.links)
    assert apart.doubts == ()
