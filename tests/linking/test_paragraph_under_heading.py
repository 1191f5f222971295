"""Of the paragraphs over which a report names many recommendations, the one that answers this one is given; where none stands out, none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import openupr
from openupr.linking.requests.paragraph_under_heading import best_of, paragraphs_pointed_at
from openupr.linking.requests.telling_sentence import telling_sentences
from openupr.records import AnsweredIn, Answers, Numbering, Reference, Review, Spot, TellingSentence
from openupr.text import Place, Text

DOCUMENTS = Path(__file__).parents[1] / "documents"
UNDER_HEADING = (
    "Bresland values the fishing community of its outer islands, and the Government attaches importance to all islands.",
    "In 2031 a dialogue with the fishing community of the outer islands was opened.",
    "Four schools of the fishing community of the outer islands have a teacher each, whose salary the Government pays.",
)
DIALOGUE = "Start a dialogue with the fishing community of the outer islands"
SCHOOLS = "Pay for teachers in the schools of the fishing community of the outer islands"


@pytest.fixture(scope="module")
def reviews() -> tuple[Review, Review]:
    earlier, later = (next(iter(openupr.read_all(DOCUMENTS / name))) for name in ("XBB-17", "XBB-31"))
    report = later.national_report
    assert report is not None
    told = zip(report.text.paragraphs, UNDER_HEADING, strict=False)
    paragraphs = tuple(replace(each, text=Text(words, words, ()), headings=()) for each, words in told)
    return earlier, replace(later, national_report=replace(report, references=(), text=replace(report.text, paragraphs=paragraphs)))


def telling(reviews: tuple[Review, Review], request: str, *references: Reference) -> TellingSentence | None:
    earlier, later = reviews
    report = later.national_report
    assert earlier.report is not None
    assert report is not None
    item = earlier.report.items[0]
    asking = replace(earlier, report=replace(earlier.report, items=(replace(item, clauses=(replace(item.clauses[0], request=request),)),)))
    names = tuple(each.id for each in report.text.paragraphs)
    answers = Answers(later.id, earlier.id, Numbering((), (("7", item.id),), 0.0), (AnsweredIn(item.id, (), names),), ())
    found = telling_sentences(replace(later, national_report=replace(report, references=references)), asking, answers)
    return found[0] if found else None


@pytest.mark.parametrize(("request_words", "at"), [(DIALOGUE, 1), (SCHOOLS, 2)])
def test_each_has_the_paragraph_with_what_it_alone_asks_for(reviews: tuple[Review, Review], request_words: str, at: int) -> None:
    """All name the community and its islands, which tells nothing; the first one answers neither."""
    told, report = telling(reviews, request_words), reviews[1].national_report
    assert report is not None
    assert told is not None
    assert told.paragraph == report.text.paragraphs[at].id
    assert told.sure or told.nearly


def test_where_none_stands_out_none_is_given(reviews: tuple[Review, Review]) -> None:
    assert telling(reviews, "Abolish the tax on lighthouses and pilots") is None


def test_a_note_that_names_the_number_goes_before_what_stands_out(reviews: tuple[Review, Review]) -> None:
    report = reviews[1].national_report
    assert report is not None
    last = report.text.paragraphs[-1].id
    noted = Reference("7", ("7",), Spot.NOTE, (last,), elsewhere=False, place=Place("x", "1", ()))
    told = telling(reviews, DIALOGUE, noted)
    assert told is not None
    assert told.paragraph == last
    other = replace(noted, paragraphs=(report.text.paragraphs[0].id,))
    link = AnsweredIn("i", (), tuple(each.id for each in report.text.paragraphs))
    answers = Answers("l", "e", Numbering((), (("7", "i"),), 0.0), (link,), ())
    assert paragraphs_pointed_at(replace(report, references=(noted,)), answers) == {"i": last}
    assert paragraphs_pointed_at(replace(report, references=(noted, other)), answers) == {}, "two notes: neither decides"
    alone = replace(answers, links=(replace(link, named=(last,)),))
    assert paragraphs_pointed_at(report, alone) == {"i": last}


def test_words_that_all_passages_have_tell_of_none() -> None:
    passages = {"a": "Harbours and harbours, and a law.", "b": "Harbours, and a pier."}
    best, score = best_of(["Build a pier at the harbours"], passages, dict.fromkeys(passages, 0.5))
    assert best == "b"
    assert score > 1 / 2
