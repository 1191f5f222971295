"""Long regular expressions, made ready once on a machine: what Python makes of one is kept beside the byte code.

To make ready the expressions that a brief needs took a sixth of its time. Python keeps none of this itself and has no public way to it, so that a
Python which does it otherwise makes them ready as ever. A test holds some against what `re.compile` gives.
"""

from __future__ import annotations

import hashlib
import marshal
import re
import sys
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from .beside_code import beside, keep_beside

_sre: Any
_compiler: Any
_parser: Any
try:
    _sre, _compiler, _parser = map(import_module, ("_sre", "re._compiler", "re._parser"))
except ImportError:  # another Python
    _sre = None


def kept_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """The expression, as `re.compile` makes it. Only for those of the package itself: what a user types, and names, are written nowhere."""
    if _sre is None or sys.implementation.name != "cpython":
        return re.compile(source, flags)
    key = f"{sys.version} {_sre.MAGIC} {int(flags)} {source}"
    kept = f"{_folder(sys.pycache_prefix)}/{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}.pattern"
    try:
        with open(kept, "rb") as file:  # noqa: PTH123 - of some hundred files: a path of its own takes as long as to read one
            held, *made = marshal.loads(file.read())  # noqa: S302 - as Python's own byte code, it lies where only who installs may write
        if held == key:
            return cast(re.Pattern[str], _sre.compile(source, *made))
    except (OSError, EOFError, ValueError, TypeError, RuntimeError, OverflowError):  # none is kept, or it is damaged
        pass
    try:
        made = _made(source, int(flags))
        found: re.Pattern[str] = _sre.compile(source, *made)
    except (AttributeError, TypeError):  # a Python that does it otherwise
        return re.compile(source, flags)
    keep_beside(Path(kept), marshal.dumps((key, *made)))
    return found


@lru_cache(maxsize=2)
def _folder(_: str | None) -> str:
    """Where Python keeps byte code, by what it is told of that."""
    return str(beside(Path(__file__), ".pattern").parent)


def _made(source: str, flags: int) -> list[Any]:
    """What Python's own expressions are made of."""
    parsed = _parser.parse(source, flags)
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    code = [int(each) for each in _compiler._code(parsed, flags)]  # some are integers of a kind of their own, which can't be kept
    return [int(flags | state.flags), code, state.groups - 1, dict(state.groupdict), tuple(names)]
