"""Tests on the encoder and what reads it off see what it makes, not what was kept of it for other tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.encoded_once import encoded_anew


@pytest.fixture(autouse=True, scope="module")
def by_the_encoder_itself() -> Iterator[None]:
    """The package's own encoder."""
    yield from encoded_anew()
