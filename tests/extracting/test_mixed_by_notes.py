"""A body of the State on which a note says that members from outside sit, in an invented national report."""

from __future__ import annotations

from pathlib import Path

import pytest

import openupr
from openupr.records import Actor

REPORT = """\
A/HRC/WG.6/48/XAA/1

4 November 2024

National report submitted in accordance with Human Rights Council resolutions 5/1 and 16/21

Estavia

I. Methodology

1. The Ministry of Wells drafted the national report; the preparations also involved the Interministerial Commission on Wells.1

II. Progress

2. A law on wells was adopted.

Notes

1 {note}
"""


@pytest.mark.parametrize(
    ("note", "actor"),
    [
        (
            "Members of the Interministerial Commission on Wells include, apart from representatives of ministries, also experts from universities "
            "and non-governmental organizations.",
            Actor.MIXED,
        ),
        ("Members of the Interministerial Commission on Wells include representatives of ministries.", Actor.STATE),
        ("The Interministerial Commission on Wells consults non-governmental organizations.", Actor.STATE),
    ],
)
def test_it_is_no_organ_of_the_state(tmp_path: Path, note: str, actor: Actor) -> None:
    (tmp_path / "national.txt").write_text(REPORT.format(note=note), "utf-8")
    report = openupr.read(tmp_path, review="XAA-48").national_report
    assert report is not None
    assert {each.actor for each in report.participants if "Commission" in each.words} == {actor}
