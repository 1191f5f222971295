"""What a national report says of the State's last review: of a review of the State itself, and each sentence once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.records import Document, Kind, NationalReport, NumberedDocument, Paragraph
from openupr.text import Place, clean
from openupr.views.page.first.last_review import last_review

from ..examining.invented import ask, review

KEY = "A/HRC/WG.6/17/XAA/1"


def said(*paragraphs: str) -> list[str]:
    document = Document(KEY, "n.pdf", "0" * 64, "pdf", Kind.NATIONAL_REPORT, KEY, "XAA", 17, "2013-12-04", "en", "Report", 2)
    read = tuple(Paragraph(f"XAA-17/N{n}", str(n), str(n), (), clean(text), Place(KEY, str(n), (), ())) for n, text in enumerate(paragraphs, 1))
    report = NationalReport(NumberedDocument(document, read, (), (), (), ()), (), (), (), (), ())
    return [each.text for each in last_review(replace(review([ask("Build wells")]), national_report=report))]


TOOK = "In its last universal periodic review it accepted 31 of the 40 recommendations."
PLEDGED = "Its voluntary pledges in the universal periodic review were on lakes."


@pytest.mark.parametrize(
    ("paragraphs", "shown"),
    [
        ((TOOK, PLEDGED), [TOOK, PLEDGED]),
        (("In the reporting cycle of the Committee it accepted 31 of the 40 recommendations.",), []),
        (("For the jubilee of the Declaration it made three voluntary pledges.",), []),
        (("In the universal periodic review Norway accepted 12 of its 20 recommendations.",), []),
        (("It accepted 31 recommendations of its UPR and made voluntary pledges.",) * 2, None),
        ((TOOK + " As a candidate for the Council it made three voluntary pledges.",), [TOOK]),
        ((TOOK, TOOK + " " + PLEDGED), [TOOK, PLEDGED]),
    ],
)
def test_only_what_is_of_its_own_review_is_quoted_and_once(paragraphs: tuple[str, ...], shown: list[str] | None) -> None:
    assert said(*paragraphs) == (list(paragraphs[:1]) if shown is None else shown)


def test_a_sentence_that_two_paragraphs_have_stands_once() -> None:
    both = "In the UPR it accepted 31 of 40 recommendations and made voluntary pledges."
    before = "In the UPR it made voluntary pledges."
    assert said(both.replace(" and made voluntary pledges", ""), both, before) == ["In the UPR it accepted 31 of 40 recommendations.", both]
    assert said(both, both) == [both]
