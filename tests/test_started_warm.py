"""A command that is forked from what has loaded the house is a process as any other."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .serving.served import served
from .started_warm import CAN_FORK, Warm

pytestmark = pytest.mark.skipif(not CAN_FORK, reason="forked as Linux does it")


def warm(folder: Path, *words: str, **environment: str) -> Warm:
    return Warm([sys.executable, "-m", "openupr", *words], folder, os.environ | environment)


def alone(folder: Path, *words: str, **environment: str) -> str:
    command = [sys.executable, "-m", "openupr", *words]
    given = {"cwd": folder, "env": os.environ | environment, "encoding": "utf-8", "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    return subprocess.run(command, check=False, **given).stdout  # type: ignore[call-overload]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_says_what_a_process_of_its_own_says_in_its_folder_and_language(tmp_path: Path, language: str) -> None:
    given = {"OPENUPR_LANGUAGE": language, "OPENUPR_STORE": "none.sqlite", "COLUMNS": "90"}
    for words in (["--version"], ["list"], ["report", "nowhere.pdf"]):
        said, _ = warm(tmp_path, *words, **given).communicate(60)
        assert said == alone(tmp_path, *words, **given)
        assert said


@pytest.mark.parametrize("kill", [False, True])
def test_an_app_hears_signals(tmp_path: Path, kill: bool) -> None:
    with served(tmp_path / "s.sqlite", kill=kill) as app:
        assert isinstance(app.process, Warm)
        assert app.get("/").status == 200
    with pytest.raises(ConnectionError):
        app.get("/")
