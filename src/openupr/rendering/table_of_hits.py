"""What a search found, as a table."""

from __future__ import annotations

from collections.abc import Callable

from ..views.passages_found import FoundPassage, FoundView
from ..views.tables.cells import Cell, Column, Type
from ..views.tables.record_tables import RecordTable

FOUND: tuple[tuple[Column, Callable[[FoundPassage], Cell]], ...] = (
    (Column("review", "The review: ISO 3166 code of the State under review, a hyphen, the session in two digits (CHN-17).", 9), lambda h: h.review),
    (Column("id", "The record's identifier: `openupr show` shows it.", 20), lambda h: h.id),
    (
        Column("kind", "What it is: recommendation (a clause), statement, paragraph, response, question, commitment, footnote, unread.", 15),
        lambda h: h.kind,
    ),
    (Column("text", "The whole passage.", 80), lambda h: h.text),
    (Column("found", "The part of it that was looked for, with a star on either side of each mark.", 60), lambda h: h.marked),
    (Column("by", "The codes of the States that recommend, speak or ask.", 12, Type.TEXTS), lambda h: h.by),
    (Column("by_names", "Their names as printed.", 30, Type.TEXTS), lambda h: h.names),
    (Column("state", "The code of the State under review.", 8), lambda h: h.state),
    (Column("session", "The number of the session of the Working Group.", 8, Type.INTEGER), lambda h: h.session),
    (Column("position", "The State's final position (empty: the passage is no recommendation or response).", 19), lambda h: h.position or None),
    (Column("claim", "The claim that comes with it.", 15), lambda h: h.claim or None),
    (Column("action_category", "UPR Info's action category by our labeller, 1 to 5.", 9, Type.INTEGER), lambda h: h.category),
    (Column("issues", "UPR Info's issues by our labeller, the most probable first.", 40, Type.TEXTS), lambda h: h.issues),
    (Column("document", "The document that it stands in: its symbol, or its file's name.", 20), lambda h: h.document),
    (Column("paragraph", "The number of the paragraph in the document, as printed.", 10), lambda h: h.paragraph),
    (Column("page", "The page of the file on which it begins, counted from 1.", 6, Type.INTEGER), lambda h: h.page),
)
"""The columns of the table of hits, and their values."""


def found_table(found: FoundView) -> RecordTable:
    """The hits as a table, for export."""
    return RecordTable("found", tuple(column for column, _ in FOUND), (tuple(value(each) for _, value in FOUND) for each in found.passages))
