"""Sentences, States and numbers that a seed draws."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

STATE = "Aldovar"
"""The State under review: no State of the table has this name."""
_HERE = Path(__file__).parent
_STATES = _HERE.parents[1] / "invent" / "states.toml"


@cache
def phrases() -> dict[str, Any]:
    """The grammar's words."""
    return tomllib.loads((_HERE / "phrases.toml").read_text(encoding="utf-8"))


@cache
def states() -> dict[str, str]:
    """The States' names as documents of the UN print them, by their codes."""
    return tomllib.loads(_STATES.read_text(encoding="utf-8"))


class Lot(random.Random):
    """A draw that is the same for the same seed, with what the grammar is asked for."""

    def sentence(self, template: str) -> str:
        """A template with its places filled in."""
        words = phrases()["recommendations"]
        filled = template.replace("{R}", self.choice(words["subject"])).replace("{r}", self.choice(words["object"]))
        return filled.replace("{D}", "The delegation of {S}").replace("{S}", STATE)

    def request(self) -> str:
        """A request: verb, object, and sometimes more."""
        words = phrases()["requests"]
        return f"{self.choice(words['verbs'])} {self.choice(words['objects'])} {self.choice(words['tails'])}".strip()

    def some_states(self, most: int = 4) -> list[str]:
        """One to `most` codes of States."""
        return self.sample(sorted(states()), self.choice([1, 1, 1, 2, 2, 3, most]))

    def listed(self, names: Sequence[str]) -> str:
        """The States behind a request, in one of the ways that reports have."""
        style = self.choice(["and", "and", "commas", "runs", "semicolon"]) if len(names) > 1 else "and"
        if style == "runs":
            return " ".join(f"({name})" for name in names)
        if style == "semicolon":
            return f"({'; '.join(names)})"
        if style == "commas":
            return f"({', '.join(names)})"
        return f"({', '.join(names[:-1])}{' and ' if len(names) > 1 else ''}{names[-1]})"
