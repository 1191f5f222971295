"""An index of invented reviews, on a database in memory."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

sys.path.insert(0, str(Path(__file__).parents[1] / "rendering"))  # small_reviews.py


@pytest.fixture
def index() -> Iterator[Connection]:
    from empty_index import empty_index

    with empty_index() as made:
        yield made


@pytest.fixture(scope="session")
def small() -> Iterator[Connection]:
    from empty_index import empty_index
    from small_reviews import answered

    from openupr.searching import put

    with empty_index() as made:
        put(made, answered(), {})
        yield made
