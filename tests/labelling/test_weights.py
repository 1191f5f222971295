"""The weights as data: no pickle, small, quick, checked when they are read."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import openupr.labelling.weights as module
from openupr.labelling import WeightsError, issue_names, labeller
from openupr.labelling.features import VIEWS, features
from openupr.labelling.linear_heads import heads
from openupr.labelling.scoring import known_features, known_in, values
from openupr.labelling.weights import load_model, read_model

FOLDER = Path(module.__file__).parent / "weights"


def arrays() -> dict[str, np.ndarray]:
    with np.load(FOLDER / "default.npz", allow_pickle=False) as data:
        return {key: data[key] for key in data.files}


def test_weights_are_plain_arrays_of_at_most_40_megabytes() -> None:
    assert all(a.dtype.kind in "iufb" for a in arrays().values()), "an object array would need a pickle"
    assert sum(p.stat().st_size for p in FOLDER.iterdir()) <= 40_000_000


def test_every_feature_has_one_row_and_every_issue_a_column() -> None:
    model = load_model("default")
    assert len(model.index) == len(model.idf) == len(set(model.index.values()))
    assert model.action.out.shape[1] == 5
    assert model.issue.out.shape[1] == len(model.issues) == len(issue_names()) == 54
    for head in (model.action, model.issue):
        assert head.table.shape[1] == head.scale.shape[0] == head.bias.shape[0] == head.out.shape[1] + head.out.shape[0]
    assert model.issue.first == 0
    assert model.action.first + len(model.action.table) == len(model.idf)
    assert 0.5 < model.confidence < 1
    assert ((model.issue_threshold > 0.1) & (model.issue_threshold < 0.8)).all()


def test_the_squares_of_a_view_sum_to_its_weight() -> None:
    # What training computes (tools/train/matrix.py) in one place for all texts.
    model = load_model("default")
    found = known_features(model, features("Ratify the CRC, ratify the CRPD and take steps to protect children and the rights of the child")[1])
    for task in (0, 1):
        value = values(model, found, task)
        for number, weight in enumerate(model.view_weight[task]):
            sums = np.zeros(len(model.idf))
            np.add.at(sums, found.ids[found.view == number], value[found.view == number])
            assert (sums @ sums) ** 0.5 == pytest.approx(weight, abs=1e-5), VIEWS[number]


def test_each_view_stands_in_one_run_of_rows() -> None:
    kinds = [
        "chart" if n.startswith(("t:", "tm:", "t1:", "tp:", "tn:")) else "parts" if n.startswith("c:") else "opening" if ":" in n else "words"
        for n in load_model("default").index
    ]
    runs = [k for i, k in enumerate(kinds) if i == 0 or kinds[i - 1] != k]
    assert runs == ["chart", "parts", "words", "opening"]


@pytest.mark.parametrize(
    ("key", "value"), [("format", np.int64(99)), ("issues", np.frombuffer(b"Women\nMen", np.uint8)), ("idf", np.zeros(3, np.float32))]
)
def test_weights_that_do_not_fit_are_refused(tmp_path: Path, key: str, value: np.ndarray) -> None:
    np.savez(tmp_path / "bad.npz", **(arrays() | {key: value}))
    with pytest.raises(WeightsError, match=r"bad\.npz"):
        read_model(tmp_path / "bad.npz")


def test_a_pickle_is_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "bad.npz", **(arrays() | {"names": np.array([{"a": 1}], dtype=object)}))
    with pytest.raises(ValueError, match="pickle"):
        read_model(tmp_path / "bad.npz")


def test_the_version_is_on_every_label() -> None:
    (label,) = labeller().label(["Ratify ICCPR"])
    assert label.labeller == f"default {heads().version}" == labeller().version


@pytest.mark.parametrize(
    "text",
    ["", "x", "Ratify CEDAW; and, by 2031, adopt a law on wells, wells and wells", "Continue to protect the rights of Peru’s fishers", "word " * 500],
)
def test_features_are_found_the_same_by_tokens_and_by_their_names(text: str) -> None:
    """Training goes by names, labelling by tokens."""
    model = labeller().model
    tokens, views = features(text)
    one, other = known_features(model, views), known_in(model, tokens)
    for field in ("ids", "places", "view", "log", "length", "shown"):
        assert getattr(one, field).tobytes() == getattr(other, field).tobytes(), field


def test_how_likely_another_answer_is_agrees_with_the_chances() -> None:
    head = heads().of["pair"]
    for at in range(len(head.weight)):
        vector = np.eye(len(head.weight), dtype=np.float32)[at]
        for answer, chance in enumerate(head.chances(vector)):
            assert head.others(vector, answer) == pytest.approx(1 - chance, abs=0.02)
