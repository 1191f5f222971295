"""The words of cooperation.toml, as patterns."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...languages.word_tables import by_language, table
from ...records import Dealing
from ...text import PrefilteredPattern

# The value of "not_so" that means the general test.
_CLAUSE = "clause"


@by_language
def dealing_patterns(which: str) -> Mapping[Dealing, PrefilteredPattern]:
    """The patterns of this key of cooperation.toml, by the dealing that they are of."""
    words = table("cooperation")["words"]
    return {
        Dealing(name): PrefilteredPattern([re.sub(r"\{(\w+)\}", lambda match: words.get(match[1], match[0]), entry[which])], flags=re.IGNORECASE)
        for name, entry in table("cooperation").items()
        if which in entry and entry[which] != _CLAUSE
    }


@by_language
def dealing_pattern(which: str) -> re.Pattern[str]:
    """A pattern of [words]."""
    return re.compile(table("cooperation")["words"][which], re.IGNORECASE)


def is_denied(dealing: Dealing, before: str) -> bool:
    """Whether the words before a dealing say that it is not so, in the way in which that one can be denied."""
    if table("cooperation")[dealing].get("not_so") == _CLAUSE:
        return denied(before)
    own = dealing_patterns("not_so").get(dealing)
    return own is not None and own.search(before) is not None


def denied(before: str) -> bool:
    """Whether a "not" reaches over what stands behind these words: no new clause begins between them."""
    return any(dealing_pattern("new_clause").search(before, match.end()) is None for match in dealing_pattern("not").finditer(before))
