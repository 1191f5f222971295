"""The clause that opens a sentence and what its notes cite: "Noting the promise made in 2019,<4> the Committee asked for lamps.<5>"

Note 4 says where the promise stands, and not what the Committee asked for.
"""

from __future__ import annotations

import re
from itertools import pairwise

from ..working_group_report.part_one.main_clause import has_verb, main_starts

# A participle or a conjunction. Not what tells whose words follow, or when: "According to", "As noted by", "During", "In 2019".
_OPENS = re.compile(
    r"(?:(?:While|Although|Though|Whereas|Despite|Notwithstanding|Given|In (?:the )?(?:light|view) of|Further to|With reference to|In response to)\b"
    r"|(?!According|During|Regarding|Concerning|Following|Including|Pending)(?:[A-Z][a-z]+ly )?[A-Za-z]+ing\b(?! (?:was|were|is|are|had|has)\b))"
)


def main_clause(sentence: str) -> int:
    """Where the main clause begins behind one that opens the sentence; 0 where none does, or where it begins can't be told."""
    if not _OPENS.match(sentence):
        return 0
    starts = [*main_starts(sentence), len(sentence)]
    return next((start for start, end in pairwise(starts) if has_verb(sentence[start:end])), 0)
