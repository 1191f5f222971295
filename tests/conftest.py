"""What all tests share: the corpus of real documents, which lies outside of the repository."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of the accuracy tests."""
    parser.addoption("--write-floors", action="store_true", help="raise the floors of accuracy to what is measured")
    parser.addoption("--kills", type=int, default=10, help="how often work is killed (tests/storing/test_killed.py, test_killed_works.py)")
    parser.addoption("--lower-floors", action="store_true", help="with --write-floors: lower them too")


def pytest_configure() -> None:
    """Ctrl-C is heard in the processes that tests start, also where the tests run in a shell's background, which has them ignore it."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents. Without `OPENUPR_CORPUS` the test is skipped and counted so; with it, the folder has to be there."""
    named = os.environ.get("OPENUPR_CORPUS")
    if not named:
        pytest.skip("OPENUPR_CORPUS is not set: this test reads real documents")
    folder = Path(named)
    if not (folder / "reports").is_dir():
        pytest.fail(f"OPENUPR_CORPUS is {folder}, and there is no folder 'reports' in it")
    return folder.resolve()


@pytest.fixture(scope="session", autouse=True)
def store_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """No test touches the store of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        path = tmp_path_factory.mktemp("store") / "reviews.sqlite"
        patch.setenv("OPENUPR_STORE", str(path))
        yield path


@pytest.fixture(scope="session", autouse=True)
def processes_of_the_tests() -> Iterator[None]:
    """Commands that run in the tests' process share the processes that read for them."""
    from .shared_processes import shared

    with pytest.MonkeyPatch.context() as patch:
        yield from shared(patch)
