"""Documents -> reviews: which belong together, which are versions of one text, what the State answered in the end, and what does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..on_demand import on_demand

if TYPE_CHECKING:
    from .document_reading import Files, assemble_files, bytes_of, extract_file, reread, without_cycles
    from .dossier import FILE_RECORD, IGNORE, JUDGEMENTS, SETTINGS, Dossier
    from .dossier_texts import read_dossier
    from .further_concerns import is_large
    from .grouping import Unplaced, assign_to_review, group
    from .judgements_made import judgement_line, removal
    from .moved_judgements import anchored
    from .noted_sources import named_in_notes
    from .read_document import ReadDocument
    from .redaction import BLOCK, REMOVE, Removing, has_removed, is_identifier, shown_words, to_remove
    from .review import assemble
    from .trusted_judgements import by_time, trusted_decisions

__all__ = [
    "BLOCK",
    "FILE_RECORD",
    "IGNORE",
    "JUDGEMENTS",
    "REMOVE",
    "SETTINGS",
    "Dossier",
    "Files",
    "ReadDocument",
    "Removing",
    "Unplaced",
    "anchored",
    "assemble",
    "assemble_files",
    "assign_to_review",
    "by_time",
    "bytes_of",
    "extract_file",
    "group",
    "has_removed",
    "is_identifier",
    "is_large",
    "judgement_line",
    "named_in_notes",
    "read_dossier",
    "removal",
    "reread",
    "shown_words",
    "to_remove",
    "trusted_decisions",
    "without_cycles",
]

__getattr__ = on_demand(
    __name__,
    {
        "anchored": "moved_judgements",
        **dict.fromkeys(("FILE_RECORD", "IGNORE", "JUDGEMENTS", "SETTINGS", "Dossier"), "dossier"),
        "read_dossier": "dossier_texts",
        **dict.fromkeys(("judgement_line", "removal"), "judgements_made"),
        **dict.fromkeys(("Unplaced", "group", "assign_to_review"), "grouping"),
        "named_in_notes": "noted_sources",
        "is_large": "further_concerns",
        **dict.fromkeys(("BLOCK", "REMOVE", "Removing", "has_removed", "is_identifier", "shown_words", "to_remove"), "redaction"),
        "assemble": "review",
        **dict.fromkeys(("by_time", "trusted_decisions"), "trusted_judgements"),
        "ReadDocument": "read_document",
        **dict.fromkeys(("Files", "assemble_files", "bytes_of", "reread", "extract_file", "without_cycles"), "document_reading"),
    },
)
