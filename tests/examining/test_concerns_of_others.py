"""What a national report tells of the concerns of others is listed apart from what the State admits, with the reason. All texts are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.describing.description import Description
from openupr.examining import Shelf
from openupr.examining.documented.admissions import REPORTED, WHY, Admissions
from openupr.extracting.national_report import read_national_report
from openupr.extracting.paragraphs import extract_paragraphs, with_whole_identifiers
from openupr.linking import Links
from openupr.reading import read_bytes
from openupr.records import Document, Review, WhoseConcern
from openupr.views.corrected_quotations import HeldBesideRecords
from openupr.views.page.documents.own_report_shown import MAY_ADMIT, OF_OTHERS, own_report
from openupr.views.quotes import Quotes

from .invented import ask, review

ILL = "discrimination against women persists in remote villages and remains a serious problem"
SENTENCES = (
    f"The Government acknowledges that {ILL}.",
    f"It is alleged that {ILL}.",
    f"Some millers have concerns that {ILL}.",
)


@pytest.fixture
def told() -> Review:
    return reporting(*SENTENCES)


def reporting(*sentences: str) -> Review:
    """A review whose national report has these sentences, a paragraph each."""
    text = "I. Introduction\n" + "".join(f"{number}. {sentence}\n" for number, sentence in enumerate(sentences, 1))
    transcript = read_bytes(text.encode(), "report.txt")
    document = Document("report.txt", "report.txt", transcript.sha256, transcript.format, language="en")
    report = read_national_report(with_whole_identifiers(extract_paragraphs(transcript, document), "XEE-48/N"))
    return replace(review([ask("Build wells")]), national_report=report)


def test_only_the_states_own_is_counted_and_each_other_has_its_reason(told: Review) -> None:
    found = Admissions().measure(told, Shelf())
    assert {each.record: each.why for each in found.evidence} == {
        "XEE-48/N1.1": WHY,
        "XEE-48/N2.1": REPORTED[WhoseConcern.NOT_SAID],
        "XEE-48/N3.1": REPORTED[WhoseConcern.ANOTHER],
    }
    assert found.headline is not None
    assert found.headline.count == 1
    assert next(each.value for each in found.figures if each.key == "reported") == 2
    assert any("2 sentences tell of concerns" in str(each) for each in found.said)


def test_what_it_says_of_an_earlier_review_without_numbers_and_of_its_annex_is_shown() -> None:
    earlier = "This report is on the recommendations issued in the III UPR cycle."
    of = replace(reporting(earlier, "It is also on the recommendations of the IV UPR cycle.", "Lamps were lit (annex, sect. 71)."), session=48)
    assert of.national_report is not None
    shown = own_report(of.national_report, Quotes(of, HeldBesideRecords(of, Links(of)), {}), Description(of).said_of_itself, None, of)
    assert [each.words for each in shown.of_earlier] == [earlier]
    assert shown.annexed is not None
    assert shown.annexed.paragraph == "3"


def test_a_report_with_concerns_of_others_alone_has_no_nought(told: Review) -> None:
    report = told.national_report
    assert report is not None
    found = Admissions().measure(replace(told, national_report=replace(report, self_reports=report.self_reports[1:])), Shelf())
    assert found.headline is None
    assert "2 sentences tell of concerns" in str(found.why_not)


def test_the_page_lists_them_under_their_own_heading(told: Review) -> None:
    report = told.national_report
    assert report is not None
    shown = own_report(report, Quotes(told, HeldBesideRecords(told, Links(told)), {}), Description(told).said_of_itself, None, told)
    groups = {(name, what): [str(each.text) for each in quotes] for name, what, quotes in shown.admitted}
    assert len(groups[OF_OTHERS]) == 2
    assert MAY_ADMIT not in groups
    assert (shown.admissions, shown.perhaps, shown.has_problems) == (1, 0, True)  # theirs are not counted
