"""Print the versions that uv.lock names as constraints for pip, so that both ways of installing give the same packages."""

from __future__ import annotations

import tomllib
from pathlib import Path

lock = tomllib.loads((Path(__file__).parents[1] / "uv.lock").read_text(encoding="utf-8"))
for package in lock["package"]:
    if "registry" in package["source"]:
        markers = " or ".join(f"({marker})" for marker in package.get("resolution-markers", []))
        print(f"{package['name']}=={package['version']}" + (f" ; {markers}" if markers else ""))
