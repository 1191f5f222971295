"""What all tests share: the corpus of real documents, which lies outside of the repository."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of the accuracy tests."""
    parser.addoption("--write-floors", action="store_true", help="raise the floors of accuracy to what is measured")
    parser.addoption("--lower-floors", action="store_true", help="with --write-floors: lower them too")


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents. Without `OPENUPR_CORPUS` the test is skipped and counted so; with it, the folder has to be there."""
    named = os.environ.get("OPENUPR_CORPUS")
    if not named:
        pytest.skip("OPENUPR_CORPUS is not set: this test reads real documents")
    folder = Path(named)
    if not (folder / "reports").is_dir():
        pytest.fail(f"OPENUPR_CORPUS is {folder}, and there is no folder 'reports' in it")
    return folder.resolve()
