"""Where a text turns round what it said before: the sentences that begin with such words (`languages/any/turning.toml`)."""

from __future__ import annotations

import re

from ..kept_patterns import kept_pattern
from .word_tables import by_language, table


def turn_behind(text: str, at: int) -> int | None:
    """Where the first sentence that turns begins, from a place on; None where none does."""
    match = _turning().search(text, at)
    return match.start() if match else None


@by_language
def _turning() -> re.Pattern[str]:
    return kept_pattern(rf"(?:(?<=[.;!?] )|(?<=[.;!?][”\"’)] )|^){table('turning')['words']}")
