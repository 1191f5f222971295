"""The paragraph of a national report that speaks of recommendations which the State accepted before."""

from __future__ import annotations

import pytest

from openupr.linking.requests.accepted_earlier import tells_of_accepted
from openupr.records import Document, Kind, NationalReport, NumberedDocument, Paragraph
from openupr.text import Place, clean

from ..examining.invented import KEY, ask, review

TELLS = "This section tells of the recommendations accepted by the Government in the second cycle of the review."
BY_SYMBOL = f"The recommendations that it supported are numbered as in {KEY}."


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        (("Wells were dug.", TELLS), "2"),
        ((TELLS, BY_SYMBOL), "2"),
        (("In its last universal periodic review it had not accepted two recommendations.",), None),
        (("The recommendations of the Committee were accepted.",), None),
        (("In the last universal periodic review it took note of all recommendations.",), None),
    ],
)
def test_where_it_speaks_of_what_was_accepted(paragraphs: tuple[str, ...], found: str | None) -> None:
    key = "A/HRC/WG.6/30/XAA/1"
    document = Document(key, "n.pdf", "0" * 64, "pdf", Kind.NATIONAL_REPORT, key, "XAA", 30, "2018-05-04", "en", "Report", 2)
    read = tuple(Paragraph(f"XAA-30/N{n}", str(n), str(n), (), clean(text), Place(key, str(n), (), ())) for n, text in enumerate(paragraphs, 1))
    report = NationalReport(NumberedDocument(document, read, (), (), (), ()), (), (), (), (), ())
    told = tells_of_accepted(report, review([ask("Build wells")]))
    assert (told.number if told else None) == found
    assert tells_of_accepted(None, review([ask("Build wells")])) is None
