"""Corrigenda in a review: which records a correction is led to, and that nothing is quoted otherwise for it. All texts are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

import openupr
from openupr import Review
from openupr.assembling.correcting import Correctable, corrected, located_correction
from openupr.records import Amends, Correction, UnitKind, identifying_words, record_by_identifier, record_named
from openupr.text import Place, clean

DOCUMENTS = Path(__file__).parents[1] / "documents"
TITLE = "Compilation of information prepared by the Office of the United Nations High Commissioner for Human Rights"
COMPILATION = f"""A/HRC/WG.6/48/XAA/2

14 November 2024

{TITLE}

Ruritania

I. Background

1. The Human Rights Committee noted that 412 schools had been built, and that 412 teachers were paid.1

2. UNICEF stated that children in Norland went to school by boat.

3. UNESCO noted that the library had reopened.

Notes

1 CCPR/C/XAA/CO/2, para. 4.
"""


def a_correction(where: str = "", before: str = "", after: str = "", amends: Amends = Amends.REPLACED, *, whole: bool = False) -> Correction:
    return Correction("XAA-48/K1.1", where, amends, whole, before, after, clean("as printed"), Place("A/HRC/99/1/Corr.1", "", ()))


PARTS = [
    Correctable("D7", UnitKind.PARAGRAPH, "7", "Some 312 persons were held, and 26 remained.", (2,)),
    Correctable("D9", UnitKind.PARAGRAPH, "9", "Some 26 boats were counted.", (3,)),
    Correctable("R51.7", UnitKind.ITEM, "51.7", "Count the boats in the north (Chad);", (5,)),
    Correctable("F7", UnitKind.FOOTNOTE, "7", "A table of boats, mills and wells of the year 2011", (5,)),
]


@pytest.mark.parametrize(
    ("correction", "records", "reason"),
    [
        (a_correction("Paragraph 7", "312 persons", "321 persons"), ("D7",), "it names “Paragraph 7”, and “312 persons” stands there"),
        (a_correction("Paragraph 51, recommendation 51.7", "", "Count", whole=True), ("R51.7",), "it names “recommendation 51.7”"),
        (a_correction("paragraph 51.7", "north", "south"), ("R51.7",), "it names “paragraph 51.7”, and “north” stands there"),
        (a_correction("Note 7", "2011", "2012"), ("F7",), "it names “Note 7”, and “2011” stands there"),
        (a_correction("", "312", "321"), ("D7",), "“312” stands nowhere else"),
        (a_correction("Page 3", "26", "62"), ("D9",), "it names page 3, and “26” stands there alone"),
        (
            a_correction("Page 5", "", "A table of boats, mills and wells of the year 2012", whole=True),
            ("F7",),
            "it names page 5, and of what stands there this is most like what it puts in",
        ),
        (a_correction("", "26", "62"), (), ""),  # it stands in two parts
        (a_correction("Paragraph 7", "3", "4"), (), ""),  # no part of a longer number
        (a_correction("Paragraph 8", "boats", "mills"), (), ""),  # no such paragraph, though the words stand elsewhere
        (a_correction("Page 4", "", "Anything at all", whole=True), (), ""),
        (a_correction("Page 2", "paragraph 9", "Wells too.", Amends.ADDED, whole=True), ("D9",), "it names “paragraph 9”"),
    ],
)
def test_what_a_correction_is_about(correction: Correction, records: tuple[str, ...], reason: str) -> None:
    found = located_correction(correction, PARTS)
    assert (found.records, str(found.reason)) == (records, reason)


@pytest.mark.parametrize(
    ("correction", "text"),
    [
        (a_correction("", "312", "321"), "Some 321 persons – 26 of them boys – were held."),
        (a_correction("", "persons - 26", "persons, 27"), "Some 312 persons, 27 of them boys – were held."),
        (a_correction("", "of them boys", "", Amends.REMOVED), "Some 312 persons – 26 – were held."),
        (a_correction("", "312", "or 313", Amends.ADDED), "Some 312 or 313 persons – 26 of them boys – were held."),
        (a_correction("", "", "Nobody was held.", whole=True), "Nobody was held."),
        (a_correction("", "", "", Amends.REMOVED, whole=True), ""),
        (a_correction("", "", "All are free.", Amends.ADDED, whole=True), "Some 312 persons – 26 of them boys – were held. All are free."),
        (a_correction("", "31", "32"), "Some 312 persons – 26 of them boys – were held."),  # it does not fit
    ],
)
def test_the_text_as_corrected(correction: Correction, text: str) -> None:
    assert corrected(correction, "Some 312 persons – 26 of them boys – were held.") == text


def test_an_invented_report_is_quoted_as_first_printed() -> None:
    of = openupr.read(DOCUMENTS / "XAA-48")
    (corrigendum,) = of.corrigenda
    assert corrigendum.corrects == "A/HRC/99/15"
    assert [(each.id, each.records) for each in corrigendum.corrections] == [
        ("XAA-48/K1.1", ("XAA-48/D7",)),
        ("XAA-48/K1.2", ("XAA-48/R51.13",)),
    ]
    statement, item = record_by_identifier(of, "XAA-48/D7"), record_by_identifier(of, "XAA-48/R51.13")
    assert statement is not None
    assert item is not None
    assert "312 persons" in identifying_words(statement)
    assert "as announced to the United States of America in 2023" in identifying_words(item)
    assert of.report is not None
    assert of.report.document.symbol == "A/HRC/99/15"
    assert of.other_reports == ()


def of_texts(tmp_path: Path, corrigendum: str, *, name: str = "A/HRC/WG.6/48/XAA/2/Corr.1", compilation: bool = True) -> Review:
    folder = tmp_path / "XAA-48"
    folder.mkdir()
    if compilation:
        (folder / "compilation.txt").write_text(COMPILATION, encoding="utf-8")
    head = f"{name}\n\n3 January 2025\n\n{TITLE}\n\nRuritania\n\nCorrigendum\n\n"
    (folder / "corr.txt").write_text(head + corrigendum, encoding="utf-8")
    return openupr.read(folder)


def doubts(of: Review) -> dict[str, str]:
    return {doubt.kind: doubt.record for doubt in of.doubts if doubt.kind.startswith(("corr",))}


def test_a_compilation(tmp_path: Path) -> None:
    of = of_texts(tmp_path, "Paragraph 2\n\nFor Norland read Norway\n\nNote 1\n\nFor para. 4 read para. 5\n")
    assert [each.records for each in of.corrigenda[0].corrections] == [("XAA-48/C2",), ("XAA-48/C.n1",)]
    assert {doubt.record for doubt in of.doubts if doubt.kind == "corrected_since"} == {"XAA-48/K1.1", "XAA-48/K1.2"}
    assert record_named([of], "k1.2")[1] is of.corrigenda[0].corrections[1]
    assert of.compilation is not None
    assert "Norland" in of.compilation.text.paragraphs[1].text.clean


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Paragraph 2\n\nFor mills read boats\n", {"correction_unplaced": "XAA-48/K1.1"}),
        ("Paragraph 2\n\nThis is seen with other eyes.\n", {"correction_unread": "XAA-48/K1.1"}),
    ],
)
def test_what_does_not_fit_is_a_doubt(tmp_path: Path, text: str, found: dict[str, str]) -> None:
    assert doubts(of_texts(tmp_path, text)) == found


def test_without_the_document_that_it_corrects(tmp_path: Path) -> None:
    of = of_texts(tmp_path, "Paragraph 2\n\nFor Norland read Norway\n", compilation=False)
    assert doubts(of) == {"corrigendum_not_applied": "XAA-48/K1"}
    assert of.corrigenda[0].corrections[0].records == ()
    assert of.compilation is None  # a corrigendum is not taken for the document


@pytest.mark.corpus
def test_the_real_one(corpus: Path) -> None:
    """Read by eye: "Page 4 / For the existing table substitute", and the table of treaty bodies with one row changed."""
    of = openupr.read(corpus / "dossiers" / "SVN-07", review="SVN-07")
    (correction,) = of.corrigenda[0].corrections
    assert (correction.where, correction.amends, correction.whole) == ("Page 4", Amends.REPLACED, True)
    assert correction.records == ("SVN-07/C9+1",)
    assert doubts(of) == {"corrected_since": "SVN-07/K1.1"}
