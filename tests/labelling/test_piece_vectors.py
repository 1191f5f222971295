"""What the pieces of a text are about: a passage has what a concern says, in its words or in others, where its pieces are near."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest

import openupr.labelling.weights as module
from openupr.labelling.piece_vectors import piece_map, piece_vectors

FOLDER = Path(module.__file__).parent / "weights"


def test_the_map_was_learnt_for_the_encoder_of_the_package() -> None:
    """Where this fails the encoder is another: run tools/train/encoder/fit_pieces.py."""
    assert hashlib.sha256((FOLDER / "encoder.npz").read_bytes()).hexdigest().startswith(piece_map().encoder)


def test_each_piece_is_of_length_1_and_has_its_place() -> None:
    ((pieces, spans),) = piece_vectors(["Prisons are overcrowded."], None)
    assert pieces.shape == (len(spans), piece_map().weight.shape[1])
    assert np.linalg.norm(pieces, axis=1) == pytest.approx(1, abs=1e-5)
    assert (spans[0], spans[1], spans[-1]) == (None, (0, 7), None)


def nearest(words: str, text: str) -> float:
    """How near the nearest piece of a text is to each of some words, in the mean."""
    (one, _), (other, _) = piece_vectors([words, text], None)
    return float((one[1:-1] @ other.T).max(axis=1).mean())


@pytest.mark.parametrize(
    ("words", "has_them", "has_not"),
    [
        (
            "corporal punishment",
            "Schools opened, roads were built, and pupils are no longer beaten.",
            "Schools opened, roads were built, and pupils are no longer late.",
        ),
        ("independent courts", "Judges are appointed by a council of their own.", "Engineers are appointed by a council of their own."),
    ],
)
def test_words_are_found_in_other_words(words: str, has_them: str, has_not: str) -> None:
    assert nearest(words, has_them) > nearest(words, has_not) + 0.02
