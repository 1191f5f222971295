"""Every real dossier has its page, every fourth one without persons too, and none is large."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application

DOSSIERS = (
    *("AFG-32", "BHS-29", "BOL-07", "BRA-41", "BRB-29", "BRN-33", "CHN-17", "CRI-47", "CUB-04", "FRA-43"),
    *("GBR-13", "ITA-07", "ITA-34", "NOR-06", "SVN-07", "SVN-20", "SVN-34", "SVN-48", "USA-09", "VEN-12"),
)
MOST_BYTES = 3_000_000


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kept") / "reviews.sqlite"


@pytest.mark.corpus
def test_these_are_all(corpus: Path) -> None:
    assert {path.name for path in (corpus / "dossiers").iterdir() if path.is_dir()} == set(DOSSIERS)


@pytest.mark.corpus
@pytest.mark.parametrize("dossier", DOSSIERS)
def test_a_dossier_has_its_page(corpus: Path, store: Path, tmp_path: Path, dossier: str) -> None:
    for persons in ((), *([("--no-persons",)] if DOSSIERS.index(dossier) % 4 == 1 else ())):
        to = tmp_path / f"page{len(persons)}.html"
        made = CliRunner().invoke(application, ["report", str(corpus / "dossiers" / dossier), "--to", str(to), "--store", str(store), *persons])
        assert made.exit_code == 0, made.output
        assert to.stat().st_size <= MOST_BYTES
