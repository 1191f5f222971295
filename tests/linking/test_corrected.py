"""A document beside its corrigendum: each kind of correction as a difference. All texts are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from openupr.stages.own_work.versions_compared import compare_versions

TITLE = "Compilation of information prepared by the Office of the United Nations High Commissioner for Human Rights"
HEAD = "{symbol}\n\n14 November 2024\n\n{title}\n\nRuritania\n\n"
TEXT = "I. Background\n\n1. The Committee noted that 412 boats were counted.\n\n2. UNICEF stated that wells were dug.\n"


@pytest.mark.parametrize(
    ("correction", "change", "before", "after"),
    [
        ("Paragraph 1\n\nFor 412 read 421\n", "changed", "412 boats", "421 boats"),
        ("Paragraph 2 should read:\n\nUNICEF stated that mills stood still.\n", "changed", "wells were dug", "mills stood still"),
        ("Paragraph 2\n\nDelete the paragraph\n", "removed", "wells were dug", ""),
        ("Paragraph 2\n\nAfter “wells” insert “and pits”\n", "changed", "wells were", "wells and pits were"),
        ("After paragraph 2 insert\n\nUNESCO noted that the library burned.\n", "added", "", "UNESCO noted that the library burned."),
        ("Paragraph 2\n\nFor mills read boats\n", "added", "", "Paragraph 2 For mills read boats"),  # not found: as it is printed
        ("Paragraph 2\n\nIt is seen with other eyes\n", "added", "", "Paragraph 2 It is seen with other eyes"),  # not understood
    ],
)
def test_a_correction(tmp_path: Path, correction: str, change: str, before: str, after: str) -> None:
    document = HEAD.format(symbol="A/HRC/WG.6/48/XAA/2", title=TITLE) + TEXT
    corrigendum = HEAD.format(symbol="A/HRC/WG.6/48/XAA/2/Corr.1", title=TITLE) + f"Corrigendum\n\n{correction}"
    (tmp_path / "a.txt").write_text(document, encoding="utf-8")
    (tmp_path / "b.txt").write_text(corrigendum, encoding="utf-8")
    (found,) = compare_versions(tmp_path / "a.txt", tmp_path / "b.txt")[0]
    assert found.change.value == change
    assert (found.before is not None) is bool(before)
    assert (found.after is not None) is bool(after)
    assert found.before is None or before in found.before.text
    assert found.after is None or after in found.after.text
    assert found.after is None or found.after.place.document == "A/HRC/WG.6/48/XAA/2/Corr.1"
