"""With what a result was made: versions, hashes, the reviews of the baselines."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache

from ...examining import metadata
from ...examining.own_baselines import OwnBaselines
from ...light_dataclass import dataclass
from ...records import Result


@dataclass(frozen=True, slots=True)
class Method:
    """`version` is the program's, `labellers` are the sources of labels that results used, `baselines` the SHA-256 of the package's baselines;
    `reviews`, `sessions` and `years` those that they were made from, `made` the day. `own` is the name of the user's own baselines, where these
    stand in their place."""

    version: str
    labellers: tuple[str, ...]
    baselines: str
    reviews: int
    sessions: tuple[int, int]
    years: tuple[int, int]
    made: str
    own: str = ""


def methods(version: str, results: Sequence[Result], own: OwnBaselines | None = None) -> Method:
    """What the results were made with. `own` are the user's baselines, where they were compared with these."""
    labellers = tuple(sorted({result.labels.removeprefix("ours ") for result in results} - {""}))
    if own is not None:
        return Method(version, labellers, own.sha256, own.reviews, own.sessions, own.years, "", own.name)
    made = metadata().get("made", {})
    first, last = made.get("sessions", (0, 0))
    since, until = made.get("years", (0, 0))
    return Method(version, labellers, baselines_sha256(), made.get("reviews", 0), (first, last), (since, until), made.get("date", ""))


@cache
def baselines_sha256() -> str:
    """One hash of the files of the package's baselines: of the lines "name SHA-256", sorted by name."""
    from importlib.resources import files

    folder = files("openupr.examining").joinpath("frame", "baselines")
    found = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    lines = [f"{name} {hashlib.sha256(data).hexdigest()}" for name, data in sorted(found.items())]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
