"""An app on three invented reviews, for all tests that change nothing in them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from openupr import keep, open_store
from openupr.stages.workers import Workers
from openupr.storing import SqliteStore

from .served import DOCUMENTS, Served, served

pytest.importorskip("fastapi", reason="the app's libraries are not installed (pip install 'openupr[app]')")
pytest.importorskip("uvicorn", reason="the app's libraries are not installed (pip install 'openupr[app]')")

REVIEWS = ("XAA-48", "XBB-17", "XGG-48")


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of three invented reviews."""
    folder = tmp_path_factory.mktemp("app")
    path, documents = folder / "reviews.sqlite", folder / "documents"
    for each in REVIEWS:
        shutil.copytree(DOCUMENTS / each, documents / each)
    with open_store(path) as store, Workers(2) as workers:
        assert keep([documents / each for each in REVIEWS], store, workers=workers) == list(REVIEWS)
    shutil.rmtree(documents)  # decisions are written beside documents that are there: each copy of the store is to have its own
    return path


@pytest.fixture(scope="session")
def app(invented: Path) -> Iterator[Served]:
    """The app that nobody changes."""
    with served(invented) as made:
        yield made


@pytest.fixture
def own(invented: Path, tmp_path: Path) -> Path:
    """A copy of the store, to be changed: whole, also where an app is writing to it."""
    path = tmp_path / "own.sqlite"
    with open_store(invented) as store:
        assert isinstance(store, SqliteStore)
        store.copy_to(path)
    return path
