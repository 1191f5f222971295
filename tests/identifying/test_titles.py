"""The title of a first page, and the State that it names, with and without what the UN's printer puts below."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from openupr.identifying import identify
from openupr.reading import read_bytes
from openupr.records import Document, Kind

MASTHEAD = [
    "A/HRC/99/5",
    "Distr.: General",
    "24 March 2025",
    "Human Rights Council",
    "Report of the Working Group on the",
    "Universal Periodic Review",
]
TEXT = "The Working Group held its forty-eighth session from 20 to 31 January 2025."


def word_file(*lines: str) -> Document:
    document = docx.Document()
    for line in [*MASTHEAD, *lines]:
        document.add_paragraph(line)
    data = BytesIO()
    document.save(data)
    return identify(read_bytes(data.getvalue(), "report.docx"))


@pytest.mark.parametrize(
    "below",
    [
        ("GE.25-01234", "Introduction", f"1. {TEXT}"),
        ("Introduction", f"1. {TEXT}"),
        ("I. Summary of the proceedings", "A. Presentation by the State under review"),
        (f"1. {TEXT}",),
        ("Contents", "Page"),
        ("* The annex is circulated as received.",),
    ],
)
@pytest.mark.parametrize(
    ("printed", "name"), [("Tuvalu", "Tuvalu"), ("Tuvalu*", "Tuvalu"), ("Estavia", "Estavia"), ("Papua New Guinea", "Papua New Guinea")]
)
def test_the_state_in_a_title_ends_where_the_name_does(printed: str, name: str, below: tuple[str, ...]) -> None:
    found = word_file(printed, *below)
    assert found.printed_state == name
    assert found.title == f"Report of the Working Group on the Universal Periodic Review {name}"


def test_a_line_below_a_known_name_is_no_part_of_it() -> None:
    assert word_file("Tuvalu", "_____________________", "Distributed late").printed_state == "Tuvalu"


@pytest.mark.parametrize(
    ("second", "symbol"),
    [
        ("A/HRC/WG.6/48/XGG/1 page 3", "A/HRC/WG.6/48/XGG/1"),
        ("A/HRC/WG.6/48/XGG/1 página 3", "A/HRC/WG.6/48/XGG/1"),
        ("A/HRC/WG.6/48/XGG/1 page 2", None),  # pages follow on each other
        ("A/HRC/WG.6/48/XGG/1 para 7", None),  # so does nothing in a list of references
        ("A/HRC/WG.6/48/XGG/2 page 3", None),  # which of them it is can't be told
        ("As A/HRC/WG.6/48/XGG/1 page 3", None),
        ("A/HRC/WG.6/48/XGG/1 page 3 has lamps.", None),
    ],
)
def test_a_symbol_that_stands_from_page_to_page_is_the_document_s_own(second: str, symbol: str | None) -> None:
    lines = ("I. METHODOLOGY", "1. Lamps are lit.", "A/HRC/WG.6/48/XGG/1 page 2", "2. Piers are lit.", second, "3. Ferries sail.")
    last = "A/HRC/WG.6/48/XGG/1 page 4"
    assert identify(read_bytes("\n".join((*lines, last)).encode(), "report.txt")).symbol == symbol
    assert identify(read_bytes("\n".join(lines).encode(), "report.txt")).symbol is None, "two are no run"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("I. Summary of the proceedings of the review process", Kind.WORKING_GROUP_REPORT),
        ("The summary of the proceedings of the review process is in part I.", Kind.COMPILATION),
    ],
)
def test_a_report_whose_cover_is_cut_off(words: str, kind: Kind) -> None:
    """It names the documents that it rests on. A text that speaks of its heading is no report."""
    rests_on = "2. The review rested on a compilation prepared by the Office of the United Nations High Commissioner for Human Rights."
    text = "\n".join(["Introduction", f"1. {TEXT}", rests_on, words, "A. Presentation by the State under review"])
    assert identify(read_bytes(text.encode(), "report.txt")).kind is kind


def test_a_report_that_begins_in_another_language_is_read_in_that_of_most_of_it() -> None:
    own = "La délégation a rappelé que la loi sur les puits est en discussion au Parlement et que les routes du nord sont ouvertes à tous."
    asked = "The delegation of Peru noted that the wells of the north were open to all and asked for the law on the mills that had been promised."
    assert word_file("Introduction", f"1. {TEXT}", *[own] * 30, *[asked] * 60).language == "en"
    assert word_file("Introduction", f"1. {TEXT}", *[own] * 60, *[asked] * 30).language == "fr"
