"""The known wordings of a kind of document, as expressions."""

from __future__ import annotations

import re

from ..languages.word_tables import by_language, table
from ..text import PrefilteredPattern


@by_language
def pattern(wordings: str, group: str, name: str) -> PrefilteredPattern:
    """One expression for all wordings of a name, without regard to case."""
    return PrefilteredPattern(table(wordings)[group][name], flags=re.IGNORECASE)


def group_patterns(wordings: str, group: str) -> dict[str, PrefilteredPattern]:
    """The expressions of a group by name, in the file's order."""
    return {name: pattern(wordings, group, name) for name in table(wordings)[group]}
