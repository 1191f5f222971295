"""One record, or one review, in a few plain lines for the screen."""

from __future__ import annotations

import textwrap

from ..records import Clause, Item, Record, Review, Row, Statement, Unread
from . import wording
from .wording import counted, recommender_name, visible

_WIDTH = 100


def review_line(review: Review) -> str:
    """A review in one line: what was found and how much does not add up."""
    statements = len({s.order for s in review.statements})
    parts = [
        f"{review.id:<7}",
        f"{len(review.items):>4} items",
        f"{sum(1 for _ in review.rows):>4} rows",
        f"{statements:>4} statements",
    ]
    return "  ".join(parts) + f"  {counted(len(review.doubts), 'doubt')}"


def record_lines(record: Record) -> str:
    """A record with its wording as printed, who said or asked it, and its place."""
    facts = [("record", record.id), *_facts(record), ("place", record.place.cite())]
    lines: list[str] = []
    for label, text in facts:
        body = textwrap.wrap(visible(text), _WIDTH - 14) or [""]
        lines.extend((f"{label:<14}" if i == 0 else " " * 14) + part for i, part in enumerate(body))
    return "\n".join(lines)


def _facts(record: Record) -> list[tuple[str, str]]:
    match record:
        case Item():
            facts = [("wording", record.text.clean), ("position", _position(record))]
            facts += [(clause.id.rpartition("/")[2], f"{clause.request} — {_names(clause)}") for clause in record.clauses]
            return facts + [("footnotes", ", ".join(record.notes))] * bool(record.notes)
        case Clause():
            return [("wording", record.request), ("asked by", _names(record))]
        case Row():
            return [("wording", record.clause.request), ("asked by", recommender_name(record.recommender))]
        case Statement():
            who = recommender_name(record.speaker) if record.speaker else record.voice.replace("_", " ")
            return [("speaker", who), ("wording", record.text.clean)]
        case Unread():
            return [("unread", record.why), ("wording", record.text.clean)]
        case _:
            return [("wording", record.text.clean)]


def _names(clause: Clause) -> str:
    return ", ".join(recommender_name(r) for r in clause.recommenders) or "no State found"


def _position(item: Item) -> str:
    claim = wording.CLAIMS[item.claim][0]
    return wording.POSITIONS[item.position][0] + (f"; {claim}" if claim else "")
