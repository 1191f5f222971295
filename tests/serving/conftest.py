"""An app on three invented reviews, for all tests that change nothing in them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from openupr import keep, open_store
from openupr.storing import SqliteStore

from ..made_once import made_once
from .served import DOCUMENTS, Served, served

pytest.importorskip("fastapi", reason="the app's libraries are not installed (pip install 'openupr[app]')")
pytest.importorskip("uvicorn", reason="the app's libraries are not installed (pip install 'openupr[app]')")

REVIEWS = ("XAA-48", "XBB-17", "XGG-48")


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of three invented reviews."""
    made = made_once("store-of-invented-reviews", lambda: kept_in(tmp_path_factory.mktemp("kept"), *(DOCUMENTS / each for each in REVIEWS)))
    return Path(shutil.copy(made, tmp_path_factory.mktemp("app")))


def kept_in(folder: Path, *dossiers: Path) -> Path:
    """A new store in this folder, with these dossiers in it. Their documents are gone: decisions are written beside documents that are there, and
    each copy of the store is to have its own."""
    path, documents = folder / "reviews.sqlite", folder / "documents"
    for each in dossiers:
        shutil.copytree(each, documents / each.name)
    with open_store(path) as store:
        assert keep([documents / each.name for each in dossiers], store) == [each.name for each in dossiers]
    shutil.rmtree(documents)
    return path


@pytest.fixture(scope="session")
def app(invented: Path) -> Iterator[Served]:
    """The app that nobody changes."""
    with served(invented) as made:
        yield made


@pytest.fixture
def own(invented: Path, tmp_path: Path) -> Path:
    """A copy of the store, to be changed."""
    return copied(invented, tmp_path / "own.sqlite")


def copied(store: Path, to: Path) -> Path:
    """A copy of a store: whole, also where an app is writing to it."""
    with open_store(store) as opened:
        assert isinstance(opened, SqliteStore)
        opened.copy_to(to)
    return to
