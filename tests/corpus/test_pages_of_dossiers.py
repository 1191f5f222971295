"""Real dossiers have their pages, every fourth one without persons too, and none is large. Others are taken with each commit, all with `--whole`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application

pytestmark = pytest.mark.at_length

DOSSIERS = (
    *("AFG-32", "BHS-29", "BOL-07", "BRA-41", "BRB-29", "BRN-33", "CHN-17", "CRI-47", "CUB-04", "FRA-43"),
    *("GBR-13", "ITA-07", "ITA-34", "NOR-06", "SVN-07", "SVN-20", "SVN-34", "SVN-48", "USA-09", "VEN-12"),
)
DRAWN = 5
MOST_BYTES = 3_000_000


@pytest.mark.corpus
def test_these_are_all(corpus: Path) -> None:
    assert {path.name for path in (corpus / "dossiers").iterdir() if path.is_dir()} == set(DOSSIERS)


@pytest.mark.corpus
def test_dossiers_have_their_pages(corpus: Path, tmp_path: Path, some_in_turn: Callable[[Sequence[str], int], list[str]]) -> None:
    for at, dossier in enumerate(some_in_turn(DOSSIERS, DRAWN)):
        for persons in ((), *([("--no-persons",)] if at % 4 == 1 else ())):
            to = tmp_path / f"{dossier}{len(persons)}.html"
            told = ["report", str(corpus / "dossiers" / dossier), "--to", str(to), "--store", str(tmp_path / "reviews.sqlite"), *persons]
            made = CliRunner().invoke(application, told)
            assert made.exit_code == 0, f"{dossier}: {made.output}"
            assert to.stat().st_size <= MOST_BYTES, dossier
