"""Where paragraphs of a document were not found, what rests on all of them can't be told: no share, no answer, nothing that is "not found"."""

from __future__ import annotations

from pathlib import Path

import pytest

import openupr
from openupr.examining import Shelf
from openupr.examining.documented.admissions import Admissions
from openupr.examining.documented.consultation import Consultation
from openupr.examining.documented.openness import Openness
from openupr.examining.documented.submissions_held import Submissions
from openupr.examining.frame.examination import Examination
from openupr.examining.recommended.coverage import Coverage
from openupr.linking import Links
from openupr.records import Ground, Outcome

from ..doubts.clean_dossier import COMPILATION, NATIONAL_REPORT, REPORT, SUMMARY

WHOLE = NATIONAL_REPORT.replace("2. A law", "2. Wells were dug.\n\n3. Mills stand still.\n\n4. A law")
LACKING = {
    "one paragraph": WHOLE.replace("3. Mills stand still.\n\n", ""),
    "all": NATIONAL_REPORT.replace("1. The report", "The report").replace("2. A law", "A law"),
}


def read(folder: Path, identifier: str = "XAA-48", **texts: str) -> openupr.Review:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return openupr.read(folder, review=identifier)


def why_not(examination: Examination, review: openupr.Review) -> str:
    return str(examination.measure(review, Shelf({}, ())).why_not)


@pytest.mark.parametrize("report", LACKING.values(), ids=LACKING)
@pytest.mark.parametrize("examination", [Consultation(), Admissions()])
def test_no_share_of_a_national_report_with_paragraphs_missing(tmp_path: Path, report: str, examination: Examination) -> None:
    assert "did not find" not in why_not(examination, read(tmp_path, national=WHOLE))
    told = why_not(examination, read(tmp_path, national=report))
    assert "We did not find paragraph" in told or "We found no numbered paragraph" in told


def test_which_paragraphs_are_missing_is_said(tmp_path: Path) -> None:
    report = read(tmp_path, national=LACKING["one paragraph"]).national_report
    assert report is not None
    assert str(report.text.missing) == "We did not find paragraph 3 of national.txt."


def test_no_answer_and_nothing_not_found_in_it(tmp_path: Path) -> None:
    before = read(tmp_path / "before", "XAA-34", report=REPORT.replace("A/HRC/99/5", "A/HRC/98/5"))
    now = tmp_path / "now"
    whole = read(now, national=WHOLE, compilation=COMPILATION.replace("noted that 412", "was concerned that only 412"))
    linked = openupr.link(whole, [before])
    assert linked is not None
    assert (bool(linked.links), linked.unread) == (True, "")
    review = read(now, national=LACKING["one paragraph"])
    linked = openupr.link(review, [before])
    assert linked is not None
    assert (linked.links, str(linked.unread)) == ((), "We did not find paragraph 3 of national.txt.")
    outcomes = {link.outcome for link in Links(review).concerns if link.ground is Ground.NATIONAL_REPORT}
    assert outcomes == {Outcome.CANNOT_TELL}


@pytest.mark.parametrize("examination", [Coverage(), Openness()])
def test_no_share_of_a_compilation_with_paragraphs_missing(tmp_path: Path, examination: Examination) -> None:
    review = read(tmp_path, report=REPORT, compilation=COMPILATION.replace("2. UNICEF", "4. UNICEF"))
    assert why_not(examination, review) == "We did not find paragraphs 2 and 3 of compilation.txt."


def test_no_share_of_a_summary_with_paragraphs_missing(tmp_path: Path) -> None:
    review = read(tmp_path, report=REPORT, summary=SUMMARY.replace("3. LAMP", "4. LAMP"))
    assert why_not(Submissions(), review) == "We did not find paragraph 3 of summary.txt."
