"""The trained model as data: one .npz without a pickle, read once."""

from __future__ import annotations

import marshal
import math
import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..beside_code import kept_bytes
from ..light_dataclass import dataclass, field
from ..names import facts_of
from .features import VIEWS, WHOLE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FORMAT = 1
"""Raised when the arrays' meaning changes; weights of another format are refused."""

LABELLERS = {"default": "default.npz"}


class WeightsError(ValueError):
    """The weights do not fit this version of the package: their format, their issues or their sizes."""


@dataclass(frozen=True, slots=True)
class ModelHead:
    """One task's part of the model, for n outputs and h hidden units.

    `table` (rows, n + h) int8, times `scale` (n + h,) is the weight; `bias` (n + h,); `out` (h, n). `first` is the vocabulary's row that
    `table`'s first row belongs to.
    """

    table: NDArray[np.int8]
    scale: NDArray[np.float32]
    bias: NDArray[np.float32]
    out: NDArray[np.float32]
    first: int


@dataclass(frozen=True, slots=True)
class Model:
    """Vocabulary, heads and calibration.

    `index` has the row of each feature, view after view; `idf` (rows,); `shown` (rows,) 1 where a feature stands on words, 0 for those of
    `WHOLE`; `view_weight` (2, 5): of each of `VIEWS` for action and issues.
    Calibrated action: softmax(logits * `action_slope` + `action_shift`). Calibrated issue: logistic(logit * `issue_slope` + `issue_shift`),
    given where it is at least `issue_threshold` (54,). `confidence`: the probability below which an action is "unsure". `parts` keeps the rows of
    the parts of words that were met.
    """

    version: str
    index: dict[str, int]
    idf: NDArray[np.float32]
    shown: NDArray[np.float32]
    view_weight: NDArray[np.float32]
    action: ModelHead
    issue: ModelHead
    action_slope: float
    action_shift: NDArray[np.float32]
    issue_slope: NDArray[np.float32]
    issue_shift: NDArray[np.float32]
    issue_threshold: NDArray[np.float32]
    confidence: float
    issues: tuple[str, ...]
    parts: dict[str, tuple[int, ...]] = field(default_factory=dict)


@lru_cache(maxsize=1)
def issue_names() -> tuple[str, ...]:
    """The 54 issues, in the order of the model's columns."""
    return tuple(facts_of(__package__, "issues")["issues"])


@lru_cache(maxsize=2)
def load_model(name: str) -> Model:
    """The model of the labeller `name`, read once. Raises KeyError for an unknown name, WeightsError where the file does not fit."""
    file = LABELLERS[name]
    return _model(arrays_in(file), file)


def arrays_in(name: str) -> dict[str, NDArray[Any]]:
    """The arrays of one of the package's .npz files; not to be written to. To unpack the encoder's takes half of the time in which it is loaded, so
    that they are kept as they lie in memory, and of what nobody looks at nothing is read. Raises ValueError where the file holds a pickle."""
    import numpy as np

    source = files(__package__).joinpath("weights", name)

    def unpacked() -> bytes:
        with np.load(BytesIO(source.read_bytes()), allow_pickle=False) as data:
            return _laid_out({key: data[key] for key in data.files})

    data = kept_bytes(source, ".arrays", unpacked)
    size = int.from_bytes(data[:_SIZE], "little")
    listed = marshal.loads(data[_SIZE : _SIZE + size])  # noqa: S302 - as Python's own byte code, it lies where only who installs may write
    return {key: np.frombuffer(data, np.dtype(kind), math.prod(shape), at).reshape(shape) for key, (kind, shape, at) in listed.items()}


_SIZE = 8


def _laid_out(arrays: Mapping[str, NDArray[Any]]) -> bytes:
    """Arrays one behind the other, each at a multiple of 64, behind a list of where each lies."""
    of = {key: (each.dtype.str, each.shape) for key, each in arrays.items()}
    at = _SIZE + len(marshal.dumps({key: (*each, 1 << 62) for key, each in of.items()}))  # as long as the list can be
    places: dict[str, int] = {}
    for key, each in arrays.items():
        places[key] = at = -(-at // 64) * 64
        at += each.nbytes
    listed = marshal.dumps({key: (*each, places[key]) for key, each in of.items()})
    out = bytearray(at)
    out[: _SIZE + len(listed)] = len(listed).to_bytes(_SIZE, "little") + listed
    for key, each in arrays.items():
        out[places[key] : places[key] + each.nbytes] = each.tobytes()
    return bytes(out)


def read_model(path: Path) -> Model:
    """The model in an .npz. Raises WeightsError where the file does not fit this version, ValueError where it holds a pickle."""
    import numpy as np

    with np.load(path, allow_pickle=False) as data:
        return _model({key: data[key] for key in data.files}, path.name)


def _model(arrays: Mapping[str, NDArray[Any]], file: str) -> Model:
    if int(arrays["format"]) != FORMAT:
        raise WeightsError(f"{file} has format {int(arrays['format'])}, this version reads {FORMAT}")
    issues = tuple(bytes(arrays["issues"]).decode().split("\n"))
    if issues != issue_names():
        raise WeightsError(f"the issues of {file} are not those of issues.toml")
    names = bytes(arrays["names"]).decode().split("\n")
    if len(names) != len(arrays["idf"]) or arrays["view_weight"].shape != (2, len(VIEWS)):
        raise WeightsError(f"{file} has {len(names)} names for {len(arrays['idf'])} features")
    heads = [
        ModelHead(arrays[f"{h}_table"], arrays[f"{h}_scale"], arrays[f"{h}_bias"], arrays[f"{h}_out"], int(arrays[f"{h}_first"]))
        for h in ("action", "issue")
    ]
    return Model(
        version=bytes(arrays["version"]).decode(),
        index=dict(zip(names, range(len(names)), strict=True)),
        idf=arrays["idf"],
        shown=_shown(arrays["names"], len(names)),
        view_weight=arrays["view_weight"],
        action=heads[0],
        issue=heads[1],
        action_slope=float(arrays["action_slope"]),
        action_shift=arrays["action_shift"],
        issue_slope=arrays["issue_slope"],
        issue_shift=arrays["issue_shift"],
        issue_threshold=arrays["issue_threshold"],
        confidence=float(arrays["confidence"]),
        issues=issues,
    )


def _shown(names: NDArray[np.uint8], count: int) -> NDArray[np.float32]:
    """Of each of so many names, one a line, 1 where it stands on words."""
    import numpy as np

    begin = "|".join(map(re.escape, WHOLE)).encode()
    whole = [match.start() for match in re.finditer(b"(?m)^(?:%s)" % begin, bytes(names))]
    found = np.ones(count, np.float32)
    found[np.searchsorted(np.flatnonzero(names == ord("\n")), whole)] = 0
    return found
