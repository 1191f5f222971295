"""The words of cooperation.toml, as patterns."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from ...records import Dealing
from ...text import Sought

# The value of "not_so" that means the general test.
_CLAUSE = "clause"


@cache
def patterns(which: str) -> Mapping[Dealing, Sought]:
    """The patterns of this key of cooperation.toml, by the dealing that they are of."""
    words = _facts()["words"]
    return {
        Dealing(name): Sought([re.sub(r"\{(\w+)\}", lambda match: words.get(match[1], match[0]), entry[which])], flags=re.IGNORECASE)
        for name, entry in _facts().items()
        if which in entry and entry[which] != _CLAUSE
    }


@cache
def words(which: str) -> re.Pattern[str]:
    """A pattern of [words]."""
    return re.compile(_facts()["words"][which], re.IGNORECASE)


def is_denied(dealing: Dealing, before: str) -> bool:
    """Whether the words before a dealing say that it is not so, in the way in which that one can be denied."""
    if _facts()[dealing].get("not_so") == _CLAUSE:
        return denied(before)
    own = patterns("not_so").get(dealing)
    return own is not None and own.search(before) is not None


def denied(before: str) -> bool:
    """Whether a "not" reaches over what stands behind these words: no new clause begins between them."""
    return any(words("new_clause").search(before, match.end()) is None for match in words("not").finditer(before))


@cache
def _facts() -> dict[str, dict[str, str]]:
    return tomllib.loads(files(__package__).joinpath("cooperation.toml").read_text(encoding="utf-8"))
