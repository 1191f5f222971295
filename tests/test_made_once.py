"""What is made once for all threads: each object by itself, nobody waits for ever."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest

from openupr.errors import BeingMadeError
from openupr.made_once import made_once, one_at_a_time, time_left, waiting_at_most


class Thing:
    """`make` says what is made of it."""

    def __init__(self, make: Callable[[], object]) -> None:
        self._make = make

    @made_once
    def made(self) -> object:
        """What is made of it."""
        return self._make()


def beside(act: Callable[[], object]) -> threading.Thread:
    thread = threading.Thread(target=act, daemon=True)
    thread.start()
    return thread


def test_many_threads_make_it_once_and_have_the_same() -> None:
    made: list[object] = []
    found: list[object] = []

    def make() -> object:
        time.sleep(0.2)
        made.append(object())
        return made[-1]

    thing = Thing(make)
    threads = [beside(lambda: found.append(thing.made)) for _ in range(8)]
    for each in threads:
        each.join(10)
    assert len(made) == 1
    assert found == made * 8
    assert vars(thing).keys() == {"_make", "made"}, "no lock stays with it"


def test_no_object_waits_for_another() -> None:
    """A class's property with one lock for all objects has a slow one stop every other."""
    begun, end = threading.Event(), threading.Event()
    slow = beside(lambda: Thing(lambda: (begun.set(), end.wait(20))).made)
    assert begun.wait(5)
    found: list[object] = []
    beside(lambda: found.append(Thing(lambda: 3).made)).join(5)
    end.set()
    slow.join(5)
    assert found == [3]


def test_who_may_not_wait_longer_is_told_so() -> None:
    begun, end = threading.Event(), threading.Event()
    thing = Thing(lambda: (begun.set(), end.wait(20)))
    slow = beside(lambda: thing.made)
    assert begun.wait(5)
    with waiting_at_most(0.1), pytest.raises(BeingMadeError):
        thing.made  # noqa: B018
    end.set()
    slow.join(5)
    assert thing.made


def test_two_threads_in_a_circle_are_told_so() -> None:
    locks: dict[str, object] = {}
    met = threading.Barrier(2)
    said: list[str] = []

    def take(first: str, second: str) -> None:
        with waiting_at_most(0.5), one_at_a_time(locks, first):
            met.wait(5)
            try:
                with one_at_a_time(locks, second):
                    said.append("had it")
            except BeingMadeError:
                said.append("told")

    threads = [beside(lambda: take("a", "b")), beside(lambda: take("b", "a"))]
    for each in threads:
        each.join(10)
        assert not each.is_alive()
    assert "told" in said


def test_what_failed_is_made_anew() -> None:
    turns = iter((ValueError("first"), None))

    def make() -> object:
        if (error := next(turns)) is not None:
            raise error
        return 1

    thing = Thing(make)
    with pytest.raises(ValueError, match="first"):
        thing.made  # noqa: B018
    assert thing.made == 1


def test_time_counts_for_all_that_is_asked_for() -> None:
    assert time_left(3.0) == 3.0
    with waiting_at_most(0.2) as waiting:
        assert 0 < time_left() <= 0.2
        with waiting_at_most(100):
            assert time_left() <= 0.2, "nobody gives himself more"
        time.sleep(0.25)
        with pytest.raises(BeingMadeError):
            time_left()
        waiting.from_now()
        assert time_left() > 0
