"""Documents -> reviews: which belong together, which are versions of one text, what the State answered in the end, and what does not fit."""

from .dossier import FILE_RECORD, JUDGEMENTS, SETTINGS, Dossier, judgement_line, read_dossier
from .grouping import group, placed
from .review import assemble
from .taken import Taken
from .taking import Files, assemble_files, reread, take, take_file, without_cycles

__all__ = [
    "FILE_RECORD",
    "JUDGEMENTS",
    "SETTINGS",
    "Dossier",
    "Files",
    "Taken",
    "assemble",
    "assemble_files",
    "group",
    "judgement_line",
    "placed",
    "read_dossier",
    "reread",
    "take",
    "take_file",
    "without_cycles",
]
