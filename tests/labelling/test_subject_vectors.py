"""What sentences are about, as vectors: of the encoder that the package has, and nearer where they are about one thing."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest

import openupr.labelling.weights as module
from openupr.labelling.subject_vectors import likeness_map, subject_vector

FOLDER = Path(module.__file__).parent / "weights"


def test_the_map_was_learnt_for_the_encoder_of_the_package() -> None:
    """Where this fails the encoder is another: run tools/train/encoder/fit_likeness.py."""
    assert hashlib.sha256((FOLDER / "encoder.npz").read_bytes()).hexdigest().startswith(likeness_map().encoder)


def test_vectors_are_of_length_1_and_of_a_text_alone() -> None:
    one = subject_vector("Prisons are overcrowded.", None)
    assert one.shape == (384,)
    assert np.linalg.norm(one) == pytest.approx(1, abs=1e-5)
    assert np.array_equal(one, likeness_map().about(module_vector("Prisons are overcrowded.")))


def module_vector(text: str) -> np.ndarray:
    from openupr.labelling.encoder import encoder

    return encoder().encode(text).vector


@pytest.mark.parametrize(
    ("one", "like", "other"),
    [
        ("Prisons are overcrowded.", "A new detention centre gives each inmate more room.", "More teachers were trained for rural schools."),
        ("Journalists were beaten at a demonstration.", "Reporters are safe to cover protests.", "The tax on sugar was raised."),
        ("Girls are married before they are eighteen.", "The minimum age of marriage is eighteen.", "Wells were dug in the dry north."),
    ],
)
def test_what_is_about_one_thing_is_nearer(one: str, like: str, other: str) -> None:
    assert subject_vector(one, None) @ subject_vector(like, None) > subject_vector(one, None) @ subject_vector(other, None) + 0.1
