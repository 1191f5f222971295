"""What the State's own report said of a treaty that it is asked to join, on an invented one."""

from __future__ import annotations

from pathlib import Path

import pytest

import openupr
from openupr.views.page.subjects.asked_for import said_ratified

from ..doubts.clean_dossier import NATIONAL_REPORT, REPORT

ASKED = "CRPD"


@pytest.mark.parametrize(
    ("says", "found"),
    [
        ("Estavia has ratified the Convention on the Rights of Persons with Disabilities.", True),
        ("Estavia has signed the Convention on the Rights of Persons with Disabilities.", False),
        ("Estavia has ratified the Convention on the Rights of the Child.", False),
    ],
)
def test_its_own_report_is_quoted_where_it_says_so(tmp_path: Path, says: str, found: bool) -> None:
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    (tmp_path / "national.txt").write_text(NATIONAL_REPORT.replace("A law on wells was adopted.", says), "utf-8")
    review = openupr.read(tmp_path, review="XAA-48")
    place = said_ratified(review.national_report, ASKED)
    assert (place is not None) is found
    assert place is None or place.paragraph == "2"
