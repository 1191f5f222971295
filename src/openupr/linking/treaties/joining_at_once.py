"""Whether a request surely asks to join a treaty, and for no less: that can be checked afterwards, whatever the rest of it says.

“Ratify it”, “Continue its efforts by a) ratifying it” and “Take further steps, such as becoming a party to it” ask for it; “consider ratifying it”,
“take steps to ratify it” and “continue the process of ratifying it” don't. Of “Maintain the moratorium and ratify it” it is told apart: what is
joined on to what goes on may hang on that (“continue the process to sign and ratify it”).
"""

from __future__ import annotations

import re

from ...kept_patterns import kept_pattern
from ...languages.word_tables import by_language, has_table, table
from .joining_heads import TABLE, joining_heads
from .joining_treaties import joins_outright
from .treaties_asked import asked_to_join


def joins_at_once(request: str) -> bool:
    """Whether a request surely asks to join a treaty outright: by its own verb, or as the means or an example of what it asks for."""
    return bool(_asked(request)) and (joins_outright(request) or any(_wording("as_means").search(request[:at]) for at in _heads(request)))


def joins_besides(request: str) -> bool:
    """Whether a request to join a treaty is joined on, as a verb by itself, to what else it asks for."""
    return bool(_asked(request)) and any(
        _wording("joined_on").search(request[:at]) and _wording("deed_alone").match(request, at) for at in _heads(request)
    )


def _asked(request: str) -> frozenset[str]:
    return asked_to_join(request) if has_table(TABLE) else frozenset()


def _heads(request: str) -> list[int]:
    return [each.start for each in joining_heads(request)]


@by_language
def _wording(key: str) -> re.Pattern[str]:
    return kept_pattern(table("joining_treaties")["patterns"][key], re.IGNORECASE)
