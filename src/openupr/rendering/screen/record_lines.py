"""One record, or one review, in a few plain lines for the screen."""

from __future__ import annotations

import textwrap

from ...languages.messages import Messages
from ...views.one_record.record_facts import RecordView
from ...views.one_record.text_facts import RecordFact
from ...views.safe_text import shown_safely

_MOST = 200
"""Characters that are shown of a passage beside a record."""


def review_line(review: str, items: int, rows: int, statements: int, doubts: int, words: Messages) -> str:
    """A review in one line: what was found and how much does not add up."""
    counted = ((items, words.say("recommendations")), (rows, words.say("requests")), (statements, words.say("statements")))
    found = "  ".join(f"{n:>4} {what}" for n, what in counted)
    return f"{review:<7}  {found}  {words.count(doubts, one='{n} doubt', many='{n} doubts')}"


def record_lines(view: RecordView, width: int = 80) -> str:
    """A record in lines of at most `width` characters, a label before each fact."""
    lines: list[str] = []
    for fact in view.facts:
        head = f"{fact.label:<13} "  # an identifier may be longer
        body = textwrap.wrap(shown_safely(_shown(fact)), width - len(head)) or [""]
        lines.extend((head if i == 0 else " " * 14) + part for i, part in enumerate(body))
    return "\n".join(lines)


def _shown(fact: RecordFact) -> str:
    """The text of a fact, of what is long in it the beginning, cut between words."""
    if fact.long is None or fact.long[1] - fact.long[0] <= _MOST:
        return fact.text
    start, end = fact.long
    return f"{fact.text[:start]}{fact.text[start : start + _MOST].rpartition(' ')[0]} …{fact.text[end:]}"
