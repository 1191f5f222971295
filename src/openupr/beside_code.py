"""What is worked out of the package's own files, kept beside them where Python keeps the byte code of its modules. As with modules: nothing is
written where Python is told to write none, or where the folder can't be written to."""

from __future__ import annotations

import contextlib
import marshal
import mmap
import os
import sys
from collections.abc import Callable
from importlib.util import cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def beside(source: Path, ending: str) -> Path:
    """The file in which something that is made of a source file is kept."""
    return Path(cache_from_source(str(source))).with_suffix(ending)


def keep_beside(target: Path, data: bytes) -> None:
    """Keep it: whole, or not at all."""
    if sys.dont_write_bytecode:
        return
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(f"{target.suffix}.{os.getpid()}")
        part.write_bytes(data)
        part.replace(target)
    except OSError:
        return


def parsed_toml(source: Traversable) -> dict[str, Any]:
    """What stands in a .toml file of the package. To read twenty tables again takes twenty times as long."""

    def made() -> dict[str, Any]:
        import tomllib

        return tomllib.loads(source.read_text(encoding="utf-8"))

    found: dict[str, Any] = kept_values(source, ".table", made)
    return found


def kept_values(source: Traversable, ending: str, make: Callable[[], Any], beside_what: Path | None = None) -> Any:
    """What `make` makes of a file, in Python's own values: numbers, texts, bytes, lists, dictionaries. Kept beside the file, or beside another one
    (`beside_what`). As with byte code, what is kept is used for as long as the file has the same size and was not written since."""
    if not isinstance(source, Path) or not source.exists():  # in an archive, or frozen into a program
        return make()
    return kept_for(_state(source), beside(beside_what or source, ending), make)


def kept_bytes(source: Traversable, ending: str, make: Callable[[], bytes]) -> memoryview:
    """The same of bytes, as they lie in the kept file: what of them nobody looks at is not read. They begin at a multiple of 64."""
    if not isinstance(source, Path) or not source.exists():
        return memoryview(make())
    kept, state = beside(source, ending), _state(source)
    try:
        with kept.open("rb") as file:
            found = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError):  # there is none, or it is empty
        found = memoryview(b"")
    at = _aligned(len(state) + _LENGTH)
    if found[: len(state)] == state and int.from_bytes(found[len(state) : len(state) + _LENGTH], "little") == len(found) - at > 0:
        return found[at:]
    made = make()
    keep_beside(kept, (state + len(made).to_bytes(_LENGTH, "little")).ljust(at, b"\0") + made)
    return memoryview(made)


_LENGTH = 8


def _aligned(size: int) -> int:
    return -(-size // 64) * 64


def kept_for(state: bytes, kept: Path, make: Callable[[], Any]) -> Any:
    """What `make` makes, in Python's own values, of something in this state; kept in a file, which is read as long as the state is the same."""
    if (found := _kept_of(kept, state)) is not None:
        return found
    made = make()
    with contextlib.suppress(ValueError):  # it holds a date, which can't be kept so
        keep_beside(kept, state + marshal.dumps(made))
    return made


def _state(source: Path) -> bytes:
    of = source.stat()
    return f"{sys.version} {of.st_size} {of.st_mtime_ns} {of.st_ctime_ns}\0".encode()


def _kept_of(kept: Path, state: bytes) -> Any:
    """What is kept; None where there is none, or it is of another state of the file."""
    try:
        data = kept.read_bytes()
        return marshal.loads(memoryview(data)[len(state) :]) if data.startswith(state) else None  # noqa: S302
    except (OSError, EOFError, ValueError, TypeError):  # damaged: it is read anew
        return None
