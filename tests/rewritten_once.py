"""The assertions of all tests, rewritten once for the processes that run them (pytest -n), each of which would do it for itself: some seven seconds.

pytest keeps what it has rewritten beside the byte code. The process that starts the others does it before, by functions of pytest's own; where a
later pytest has none such, nothing is done, and each process does it as before.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any


def rewritten_once(config: Any, folder: Path) -> None:
    """Rewrite every file of tests below the folder that has not been rewritten since it was written."""
    try:
        from _pytest.assertion.rewrite import PYC_TAIL, _read_pyc, _rewrite_test, _write_pyc, assertstate_key, get_cache_dir, try_makedirs
    except ImportError:
        return
    if sys.dont_write_bytecode or assertstate_key not in config.stash:
        return
    state = config.stash[assertstate_key]
    for path in (*folder.rglob("test_*.py"), *folder.rglob("conftest.py")):
        kept = get_cache_dir(path)
        if try_makedirs(kept) and _read_pyc(path, kept / f"{path.stem}{PYC_TAIL}", state.trace) is None:
            digest, code = _rewrite_test(path, config)
            _write_pyc(state, code, digest, kept / f"{path.stem}{PYC_TAIL}")
