"""Writing what a command made into the file that its user named: whole, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def write_output(to: Path, data: bytes) -> None:
    """Write a file. Raises `UsageError` where it can't be."""
    from ...rendering.files.exports import whole_file

    with whole_file(to) as out:
        out.write(data)
