"""What takes long takes its turn."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from .at_length import TURNS, waiting

FILES = [f"tests/rooms/test_{number:02}.py" for number in range(30)]


@dataclass(frozen=True)
class Invented:
    """A test as the turns see it."""

    nodeid: str
    marked: bool = True

    def get_closest_marker(self, name: str) -> object:
        return True if self.marked and name == "at_length" else None


ITEMS = [Invented(f"{name}::test_{one}") for name in FILES for one in "ab"] + [Invented(f"{FILES[0]}::test_short", marked=False)]


def left(of: bytes, longest_first: list[str]) -> set[Invented]:
    return set(waiting(ITEMS, longest_first, of))  # type: ignore[arg-type, comparison-overlap]


@pytest.mark.parametrize("longest_first", [[], FILES[::-1], FILES[10:20]])
def test_every_test_has_its_turn_with_some_commit(longest_first: list[str]) -> None:
    for marked in ITEMS:
        assert any(marked not in left(str(number).encode(), longest_first) for number in range(100))


def test_a_sixth_is_run_and_what_is_not_marked_always() -> None:
    for number in range(20):
        of = str(number).encode()
        assert len(ITEMS) - len(left(of, [])) == 2 * len(FILES) // TURNS + 1
        assert ITEMS[-1] not in left(of, [])


def test_a_files_tests_have_their_turn_together() -> None:
    later = {item.nodeid for item in left(b"a commit", [])}
    assert all((f"{name}::test_a" in later) == (f"{name}::test_b" in later) for name in FILES)


def test_each_turn_takes_of_the_longest() -> None:
    """Of the six that take longest each commit takes one."""
    for number in range(20):
        run = {item.nodeid.partition("::")[0] for item in set(ITEMS[:-1]) - left(str(number).encode(), FILES[12:])}
        assert len(run & set(FILES[12:18])) == 1


def test_the_same_commit_takes_the_same() -> None:
    assert left(b"a commit", FILES) == left(b"a commit", FILES[:])
    assert len({frozenset(left(str(number).encode(), FILES)) for number in range(100)}) == TURNS
