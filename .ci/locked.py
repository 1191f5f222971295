"""Print what uv.lock names for this Python and system, with the hashes of its files, as requirements for `pip install --require-hashes --no-deps`.

    python .ci/locked.py [--dev]

So both ways of installing give the same files, and no other file of a name and version is taken, whoever serves it.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pip._vendor.packaging.markers import Marker

NAME, DEV = "openupr", "dev"
Package = dict[str, Any]


def requirements(lock: dict[str, Any], dev: bool) -> Iterator[str]:
    """A line for each package that is needed, by name."""
    packages: dict[str, list[Package]] = {}
    for package in lock["package"]:
        packages.setdefault(package["name"], []).append(package)
    (own,) = packages[NAME]
    needed: dict[tuple[str, str], Package] = {}
    open_ = [*own.get("dependencies", ()), *(own["dev-dependencies"][DEV] if dev else ())]
    seen = set()
    while open_:
        edge = open_.pop()
        for package in _meant(edge, packages[edge["name"]]):
            needed[package["name"], package["version"]] = package
            for extra in ("", *edge.get("extra", ())):
                if (package["name"], package["version"], extra) not in seen:
                    seen.add((package["name"], package["version"], extra))
                    open_ += package.get("optional-dependencies", {}).get(extra, ()) if extra else package.get("dependencies", ())
    for (name, version), package in sorted(needed.items()):
        hashes = [each["hash"] for each in (*package.get("wheels", ()), *([package["sdist"]] if "sdist" in package else ()))]
        yield f"{name}=={version} {' '.join(f'--hash={each}' for each in hashes)}"


def _meant(edge: Package, named: Iterable[Package]) -> list[Package]:
    """The version that a dependency means here; none where it is for other systems."""
    if "marker" in edge and not Marker(edge["marker"]).evaluate({"extra": ""}):
        return []
    return [each for each in named if edge.get("version", each["version"]) == each["version"]]


def main() -> None:
    """Print them."""
    lock = tomllib.loads((Path(__file__).parents[1] / "uv.lock").read_text(encoding="utf-8"))
    print("\n".join(requirements(lock, "--dev" in sys.argv[1:])))


if __name__ == "__main__":
    main()
