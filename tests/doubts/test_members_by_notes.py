"""The members of a joint submission that a note on its name gives, on an invented summary."""

from __future__ import annotations

from pathlib import Path

import pytest

import openupr

from .clean_dossier import SUMMARY

REED = "JS1 Reed Watch, Graz (Austria)."
TOLD = "JS1 includes Weavers Guild – Space for Looms; River Network for Bread and Mills, and others."


@pytest.mark.parametrize(
    ("note", "members", "doubts"),
    [
        (TOLD, ["Weavers Guild – Space for Looms", "River Network for Bread and Mills"], {"members_not_told_apart"}),
        (TOLD.replace(", and others", ""), ["Weavers Guild – Space for Looms", "River Network for Bread and Mills"], set()),
        ("Its letter is not public.", [], {"note_cites_nobody"}),
    ],
)
def test_a_note_on_its_name_names_them(tmp_path: Path, note: str, members: list[str], doubts: set[str]) -> None:
    text = SUMMARY.replace("JS1 Joint submission 1 submitted by: Weavers Guild, Graz (Austria) and River Network, Lyon (France).", REED)
    text = text.replace("4. JS1 recommended new courts.4", "4. Reed Watch (JS1)4 recommended new courts.5")
    text = text.replace("4 JS1, para. 7.", f"4 {note}\n5 JS1, p. 7.")
    (tmp_path / "summary.txt").write_text(text, "utf-8")
    summary = openupr.read(tmp_path, review="XAA-48").summary
    assert summary is not None
    (joint,) = [each for each in summary.contributors if each.code == "JS1"]
    assert [member.name for member in joint.members] == members
    assert {doubt.kind for doubt in summary.doubts} == doubts
