"""The real files that are no documents: each says what it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from openupr.errors import OpenUPRError
from openupr.stages.apart.workers import Workers
from openupr.stages.taken_in.gathering import gathered_files

from .jobs import first_doubts


@pytest.mark.corpus
def test_each_gives_a_clear_error_or_doubt(corpus: Path) -> None:
    """The three pages of a server's error that were saved as .pdf are refused; the letter that is a picture is read, with its doubt."""
    paths = gathered_files(corpus / "hostile")
    assert len(paths) >= 4
    with Workers(2) as workers:
        for path, found in zip(paths, workers.map(first_doubts, paths), strict=True):
            if path.name.startswith("VEN-12"):
                assert isinstance(found, OpenUPRError), path.name
                assert "error page, not a document" in found.what
                assert path.name in found.where
                assert found.next_step
            else:
                assert found == ["no_text_layer"], path.name
