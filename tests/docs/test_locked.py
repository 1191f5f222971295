"""What is installed without uv is what uv.lock names, file by file: each has its hash, all that is needed is there, and pip takes nothing else."""

from __future__ import annotations

import importlib.util
import re
import tomllib

import pytest
from examples import ROOT


@pytest.mark.parametrize("dev", [False, True])
def test_all_that_is_needed_has_hashes(dev: bool) -> None:
    spec = importlib.util.spec_from_file_location("locked", ROOT / ".ci" / "locked.py")
    assert spec is not None
    assert spec.loader is not None
    locked = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(locked)
    lines = list(locked.requirements(tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8")), dev))
    named = {}
    for line in lines:
        match = re.fullmatch(r"([a-z0-9-]+)==(\S+)((?: --hash=sha256:[0-9a-f]{64})+)", line)
        assert match, line[:100]
        named[match[1]] = match[2]
    assert len(named) == len(lines), "each once"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *(project["dependency-groups"]["dev"] if dev else ())]
    assert {re.split(r"[<>=!~;\[ ]", each)[0].lower().replace("_", "-") for each in wanted} <= set(named)
    assert ("pytest" in named) is dev


def test_pip_takes_nothing_without_a_hash() -> None:
    """But for ourselves, without what we need."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    locked = re.search(r"^LOCKED_ONLY := (.*)$", makefile, re.MULTILINE)
    assert locked is not None
    makefile = makefile.replace("$(LOCKED_ONLY)", locked[1])
    installs = [line for line in makefile.splitlines() if re.search(r"\$\(PIP\) install|-m pip .*\binstall ", line)]
    assert len(installs) == 5
    for line in installs:
        assert "--no-deps" in line
        assert "--require-hashes" in line or re.search(r"--editable \.$|dist/openupr-\*\.whl$", line), line
