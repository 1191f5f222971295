"""States' names one after the other: "Australia, the Netherlands and Norway"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .dialogue_words import name_pattern
from .subject_patterns import subject_expressions


def state_name_at(text: str, at: int) -> re.Match[str] | None:
    """A State's name that begins at an offset; none at a negative one."""
    return name_pattern().match(text, at) if at >= 0 else None


def list_of_names(sentence: str, first: re.Match[str]) -> tuple[tuple[str, ...], int]:
    """The names that a list goes on with, up to the one behind "and", and where it ends."""
    names = list(_names_of_list(sentence, first))
    return tuple(name["name"] for name in names), names[-1].end()


def _names_of_list(sentence: str, first: re.Match[str]) -> Iterator[re.Match[str]]:
    name: re.Match[str] | None = first
    joint: re.Match[str] | None = None
    while name is not None:
        yield name
        if joint and joint["and"]:
            return
        joint = subject_expressions()["joint"].match(sentence, name.end())
        name = state_name_at(sentence, joint.end()) if joint else None


class ActingTogether:
    """The names of a list whose States act, from any of them on: a list of a thousand is gone through once."""

    def __init__(self, sentence: str) -> None:
        self._sentence = sentence
        self._names: list[re.Match[str]] = []
        self._at: dict[int, int] = {}
        self._act = False

    def from_name(self, first: re.Match[str]) -> tuple[str, ...]:
        """The names from this one on; empty where they do nothing."""
        if first.end() not in self._at:
            self._names = list(_names_of_list(self._sentence, first))
            self._at = {name.end(): index for index, name in enumerate(self._names)}
            self._act = subject_expressions()["acts"].match(self._sentence, self._names[-1].end()) is not None
        return tuple(name["name"] for name in self._names[self._at[first.end()] :]) if self._act else ()
