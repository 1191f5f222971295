"""Documents -> reviews: which belong together, which are versions of one text, what the State answered in the end, and what does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..on_demand import on_demand

if TYPE_CHECKING:
    from .anchoring import anchored
    from .dossier import FILE_RECORD, JUDGEMENTS, SETTINGS, Dossier, judgement_line, read_dossier, removal
    from .grouping import Unplaced, group, placed
    from .noted_sources import named_in_notes
    from .observed import is_large
    from .removing import BLOCK, REMOVE, Removing, has_removed, removed, shown_words, to_remove
    from .review import assemble
    from .taken import Taken
    from .taking import Files, assemble_files, bytes_of, reread, take, without_cycles

__all__ = [
    "BLOCK",
    "FILE_RECORD",
    "JUDGEMENTS",
    "REMOVE",
    "SETTINGS",
    "Dossier",
    "Files",
    "Removing",
    "Taken",
    "Unplaced",
    "anchored",
    "assemble",
    "assemble_files",
    "bytes_of",
    "group",
    "has_removed",
    "is_large",
    "judgement_line",
    "named_in_notes",
    "placed",
    "read_dossier",
    "removal",
    "removed",
    "reread",
    "shown_words",
    "take",
    "to_remove",
    "without_cycles",
]

__getattr__ = on_demand(
    __name__,
    {
        "anchored": "anchoring",
        **dict.fromkeys(("FILE_RECORD", "JUDGEMENTS", "SETTINGS", "Dossier", "judgement_line", "read_dossier", "removal"), "dossier"),
        **dict.fromkeys(("Unplaced", "group", "placed"), "grouping"),
        "named_in_notes": "noted_sources",
        "is_large": "observed",
        **dict.fromkeys(("BLOCK", "REMOVE", "Removing", "has_removed", "removed", "shown_words", "to_remove"), "removing"),
        "assemble": "review",
        "Taken": "taken",
        **dict.fromkeys(("Files", "assemble_files", "bytes_of", "reread", "take", "without_cycles"), "taking"),
    },
)
