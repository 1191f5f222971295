"""A report without a symbol that a note of the compilation names by title or address: it is joined to the note by title, body and date, and what the
compilation made of its gravest passage is told. Invented documents."""

from __future__ import annotations

from pathlib import Path

import pytest

import openupr
from openupr.examining import Shelf
from openupr.examining.documented.compilation_of_sources import CompilationOfSources
from openupr.extracting.compilation.named_sources import source_of
from openupr.linking.submissions.sources import sources
from openupr.records import Citation, Document, Fate, Kind

REPORT = """\
UNITED NATIONS HUMAN RIGHTS
OFFICE OF THE HIGH COMMISSIONER

OHCHR Assessment of the treatment of ferrymen in the Lake Provinces of Galdora

31 August 2022

I. Introduction

1. Since 2019, the Office of the United Nations High Commissioner for Human Rights has received allegations from the Lake Provinces.

2. The Office looked at laws, statistics and pictures of the harbours, and spoke with forty ferrymen.

II. Findings

3. Ferrymen were held for months without a charge.

4. The extent of arbitrary detention in the Lake Provinces may constitute international crimes, in particular crimes against humanity.

5. The Government should release all who are held without a charge.
"""

COMPILATION = """\
United Nations A/HRC/WG.6/48/XGG/2
General Assembly

Distr.: General

7 November 2024

Original: English

Human Rights Council
Working Group on the Universal Periodic Review
Forty-eighth session

Galdora

Compilation of information prepared by the Office of the United Nations High Commissioner for Human Rights

I. Background

1. The present report was prepared pursuant to Human Rights Council resolutions 5/1 and 16/21.

II. Promotion and protection of human rights

2. The Committee against Torture was concerned about overcrowding in the harbour prison.1

3. OHCHR reported that ferrymen had been held for long periods without a charge{words}.2 It recommended that Galdora release them.3

Notes

1 CAT/C/XGG/CO/2, para. 14.

2 {note}, paras. 3 and 4.

3 Ibid., para. 5.
"""
NOTE = "OHCHR, “OHCHR Assessment of the treatment of ferrymen in the Lake Provinces of Galdora”, 31 August 2022"
ADDRESS = "See https://www.ohchr.org/documents/2022-08-31/assessment-treatment-ferrymen-lake-provinces-galdora.pdf"
GRAVEST = ", which might amount to crimes against humanity"


def dossier(folder: Path, note: str = NOTE, words: str = "", report: str = REPORT, name: str = "assessment.txt") -> openupr.Review:
    (folder / "compilation.txt").write_text(COMPILATION.format(note=note, words=words), encoding="utf-8")
    (folder / name).write_text(report, encoding="utf-8")
    return openupr.read(folder)


@pytest.mark.parametrize("note", [NOTE, NOTE.replace("OHCHR, ", "").replace("“", '"').replace("”", '"'), ADDRESS])
def test_a_report_without_a_symbol_is_joined_to_the_note_that_names_it(tmp_path: Path, note: str) -> None:
    review = dossier(tmp_path, note)
    (text,) = review.further
    assert (text.document.kind, text.document.symbol, text.document.date) == (Kind.OTHER, None, "2022-08-31")
    assert ("kind", "as a note of the compilation names it") in text.document.basis
    assert [paragraph.number for paragraph in text.paragraphs] == ["1", "2", "3", "4", "5"]


def test_its_gravest_words_are_missed_with_their_hedge(tmp_path: Path) -> None:
    review = dossier(tmp_path)
    (link,) = sources(review)
    assert (link.fate, link.act, link.passage, link.hedged) == (Fate.SOFTENED, "crimes_against_humanity", "XGG-48/X1.4", True)
    assert "may constitute international crimes, in particular crimes against humanity" in link.words
    told = CompilationOfSources().measure(review, Shelf({}, ()))
    (evidence,) = told.evidence
    assert "may constitute" in str(evidence.why)


def test_nothing_is_said_of_its_twin_that_has_them(tmp_path: Path) -> None:
    review = dossier(tmp_path, words=GRAVEST)
    (link,) = sources(review)
    assert link.fate is Fate.KEPT
    assert not CompilationOfSources().measure(review, Shelf({}, ())).evidence


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("31 August 2022", "30 June 2021", id="another date"),
        pytest.param("treatment of ferrymen", "schooling of shepherds", id="another title"),
        pytest.param("OHCHR Assessment", "Fishers United: assessment", id="another author"),
    ],
)
def test_another_report_is_not_joined(tmp_path: Path, before: str, after: str) -> None:
    report = REPORT.replace(before, after).replace(
        "UNITED NATIONS HUMAN RIGHTS\nOFFICE OF THE HIGH COMMISSIONER\n", "" if "Fishers" in after else "\\g"
    )
    assert dossier(tmp_path, report=report.replace("\\g", "")).further == ()


def test_of_two_files_that_could_be_meant_none_is(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(REPORT.replace("forty", "fifty"), encoding="utf-8")
    assert dossier(tmp_path).further == ()


def test_the_store_joins_it_too(tmp_path: Path) -> None:
    from openupr.searching.opening import open_store
    from openupr.stages.stored.keeping import keep
    from openupr.stages.stored.stored_reviews import kept

    folder = tmp_path / "dossier"
    folder.mkdir()
    dossier(folder)
    store = open_store(tmp_path / "store.sqlite")
    for _ in range(2):  # kept again, it stays
        assert keep(folder, store) == ["XGG-48"]
        (review,) = kept(store, ["XGG-48"])
    assert len(review.further) == 1


def test_a_citation_with_a_symbol_means_no_file_without_one() -> None:
    file = Document(
        "a.txt", "a.txt", "1" * 64, "text", title="OHCHR Assessment of the treatment of ferrymen in the Lake Provinces of Galdora", date="2022-08-31"
    )
    named = Citation("", NOTE, (), (), "")
    assert source_of(named, [file], None) is file
    assert source_of(Citation("A/HRC/51/1", NOTE, (), (), ""), [file], None) is None
    assert source_of(named, [file, file], None) is file
