"""The parts of a request that may ask for something by themselves: “plan for the harbour, including by closing the mill, and train nurses”."""

from __future__ import annotations

import re

from ...languages.word_tables import by_language, table
from ..treaties.joining_treaties import requests_in_wording

_WORDS = 3
"""The fewest words of a part: fewer name no act and no thing."""


@by_language(most=4_096)
def parts_asked(request: str) -> tuple[str, ...]:
    """The parts of a request, as they are worded, in their order: each from a verb of its own on, and the pieces of each; none where it has one
    part."""
    pieces = [_end().sub("", piece.strip(" ,;.")) for part in requests_in_wording(request) for piece in (part, *_cut().split(part))]
    whole = request.strip(" ,;.")
    return tuple(dict.fromkeys(piece for piece in pieces if piece != whole and len(piece.split()) >= _WORDS))


@by_language
def _cut() -> re.Pattern[str]:
    return re.compile(table("what_is_asked")["parts"]["cut"])


@by_language
def _end() -> re.Pattern[str]:
    return re.compile(table("what_is_asked")["parts"]["end"])
