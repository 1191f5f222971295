"""In which language a command speaks: the option before it, else the environment; and nothing of a document is translated."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

DOCUMENTS = Path(__file__).resolve().parents[1] / "documents"


def run(*arguments: object, language: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "COLUMNS": "100", "OPENUPR_LANGUAGE": language}
    command = [sys.executable, "-m", "openupr", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "reviews.sqlite"
    made = run("read", DOCUMENTS / "XBB-17", "--store", path)
    assert made.returncode == 0, made.stderr
    return path


def examined(store: Path, *before: str, language: str = "") -> str:
    made = run(*before, "examine", "XBB-17", "--store", store, language=language)
    assert made.returncode == 0, made.stderr
    return made.stdout


def test_the_option_and_the_environment_say_the_language(store: Path) -> None:
    english, french = examined(store), examined(store, "--language", "fr")
    assert "Bresland, Universal Periodic Review, October 2013" in english
    assert "Bresland, Examen périodique universel, octobre 2013" in french
    assert examined(store, language="fr") == french
    assert examined(store, "--language", "en", language="fr") == english, "the option comes first"
    assert "Examen Periódico Universal, octubre de 2013" in examined(store, "--language", "es")


def test_a_pseudo_locale_leaves_nothing_of_ours_in_english(store: Path) -> None:
    long = examined(store, "--language", "en-XA")
    assert "[" in long
    for word in ("usual", "Missing", "recommendations", "report"):
        assert word not in long


def test_a_language_that_openupr_does_not_speak() -> None:
    made = run("--language", "tlh", "list")
    assert made.returncode in {1, 2}
    assert "does not speak “tlh”" in made.stderr
    assert "Traceback" not in made.stderr
