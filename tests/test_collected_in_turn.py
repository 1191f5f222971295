"""One process of a run collects before the others, and gathers hypothesis's constants for them."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from hypothesis.internal.conjecture import providers

from .collected_in_turn import in_turn
from .constants_once import GATHERS, constants_once, none_gathered
from .made_once import PLACE, made_once


def test_the_others_wait_until_the_first_has_collected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PLACE, str(tmp_path))
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    told: list[str] = []
    begun, end = threading.Event(), threading.Event()

    def first() -> None:
        with in_turn():
            begun.set()
            end.wait(20)
            told.append("first")

    def other() -> None:
        with in_turn():
            told.append("other")

    threads = [threading.Thread(target=each, daemon=True) for each in (first, other)]
    threads[0].start()
    assert begun.wait(20)
    threads[1].start()
    time.sleep(0.3)
    assert told == []
    end.set()
    for each in threads:
        each.join(20)
    assert told == ["first", "other"]


def test_nobody_waits_for_one_that_failed_or_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    for place in ("failed", "hangs"):
        (tmp_path / place).mkdir()
        monkeypatch.setenv(PLACE, str(tmp_path / place))
        with pytest.raises(ZeroDivisionError), in_turn():
            raise ZeroDivisionError
    (tmp_path / "hangs" / "collected").unlink()
    begun = time.monotonic()
    for place in ("failed", "hangs"):
        monkeypatch.setenv(PLACE, str(tmp_path / place))
        with in_turn(0.2):
            pass
    assert 0.2 <= time.monotonic() - begun < 30


def test_constants_are_gathered_by_the_first_that_draws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PLACE, str(tmp_path))
    gathered: list[str] = []
    made = providers._local_constants | providers.Constants(strings={"Bresland"}, floats={7.25})
    monkeypatch.setattr(providers, "_seen_modules", set())
    monkeypatch.setattr(providers, "_sys_modules_len", None)
    none = providers._local_constants
    monkeypatch.setattr(providers, "_local_constants", none)

    def gather() -> providers.Constants:
        if not providers._seen_modules:
            gathered.append("all")
            providers._local_constants = made
        return providers._local_constants

    monkeypatch.setattr(providers, GATHERS, gather)
    with pytest.MonkeyPatch.context() as patch:
        none_gathered(patch)
        assert providers._get_local_constants() is providers._local_constants
    assert gathered == []
    constants_once(monkeypatch)
    assert providers._get_local_constants() == made
    assert gathered == ["all"]
    monkeypatch.setattr(providers, "_seen_modules", set())  # as another process of the run, which has none
    monkeypatch.setattr(providers, "_local_constants", none)
    assert providers._get_local_constants() == made
    assert gathered == ["all"]


def test_what_could_not_be_made_is_made_by_who_waits_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PLACE, str(tmp_path))
    begun, end = threading.Event(), threading.Event()
    found: list[str] = []

    def fails() -> str:
        begun.set()
        end.wait(20)
        raise ZeroDivisionError

    def first() -> None:
        with pytest.raises(ZeroDivisionError):
            made_once("table", fails)

    threads = [threading.Thread(target=each, daemon=True) for each in (first, lambda: found.append(made_once("table", lambda: "made")))]
    threads[0].start()
    assert begun.wait(20)
    threads[1].start()
    time.sleep(0.2)
    assert found == []
    end.set()
    for each in threads:
        each.join(20)
    assert found == ["made"]
