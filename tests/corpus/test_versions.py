"""Which files are versions of one text, on real dossiers; and the positions of OHCHR's lists."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

from openupr import read
from openupr.records import Kind, Position, ohchr_class

from ..real_reviews import read_dossier


@pytest.mark.corpus
def test_a_report_twice_and_a_national_report_in_three_languages(corpus: Path, tmp_path: Path) -> None:
    dossier = corpus / "dossiers" / "CUB-04"
    for name in ("working-group-report.pdf", "national-report.en.txt", "national-report.es.txt", "national-report.fr.txt"):
        shutil.copy(dossier / name, tmp_path / name)
    shutil.copy(corpus / "reports" / "CUB-04.pdf", tmp_path / "a-copy.pdf")
    review = read(tmp_path)
    texts = {text.kind: text for text in review.versions}
    assert set(texts) == {Kind.WORKING_GROUP_REPORT, Kind.NATIONAL_REPORT}
    assert len(texts[Kind.WORKING_GROUP_REPORT].files) == 1
    assert texts[Kind.WORKING_GROUP_REPORT].symbol == "A/HRC/11/22"
    assert sorted(texts[Kind.NATIONAL_REPORT].languages) == ["en", "es", "fr"]
    assert texts[Kind.NATIONAL_REPORT].main.language == "en"


@pytest.mark.corpus
def test_a_report_in_two_languages(corpus: Path) -> None:
    review = read_dossier(corpus, "BOL-07")
    (text,) = review.versions
    assert (text.kind, text.symbol, sorted(text.languages)) == (Kind.WORKING_GROUP_REPORT, "A/HRC/14/7", ["en", "es"])
    assert review.report is not None
    assert review.report.document.language == "en"
    assert len(review.items) == 79


@pytest.mark.corpus
def test_a_corrigendum_is_a_version_of_what_it_corrects(corpus: Path) -> None:
    review = read_dossier(corpus, "SVN-07")
    compilation = next(text for text in review.versions if text.kind is Kind.COMPILATION)
    assert [document.symbol for document in compilation.files] == ["A/HRC/WG.6/7/SVN/2", "A/HRC/WG.6/7/SVN/2/Corr.1"]


@pytest.mark.corpus
@pytest.mark.parametrize(("name", "supported", "claimed", "noted"), [("SVN-34", 182, None, 33), ("SVN-48", 217, 39, 37)])
def test_final_answers_equal_ohchrs_list(corpus: Path, name: str, supported: int, claimed: int | None, noted: int) -> None:
    review = read_dossier(corpus, name)
    assert review.thematic_list is not None
    listed = {entry.number: entry.position for entry in review.thematic_list.entries}
    differing = {
        answer.number: (answer.position, listed[answer.number])
        for answer in review.answers
        if (position := listed[answer.number]) is None or ohchr_class(answer.position) != ohchr_class(position)
    }
    assert differing == {}
    counted = Counter(answer.position for answer in review.answers)
    assert (counted[Position.SUPPORTED], counted[Position.NOTED]) == (supported, noted)
    if claimed is not None:
        assert sum(answer.claim != "none" for answer in review.answers) == claimed
    assert not [doubt for doubt in review.doubts if doubt.kind in {"positions_differ", "list_differs", "totals_differ", "item_unanswered"}]
