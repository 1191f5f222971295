"""Documents -> reviews: which belong together, which are versions of one text, what the State answered in the end, and what does not fit."""

from .dossier import FILE_RECORD, JUDGEMENTS, SETTINGS, Dossier, judgement_line, read_dossier
from .grouping import group
from .review import assemble
from .taken import Taken

__all__ = ["FILE_RECORD", "JUDGEMENTS", "SETTINGS", "Dossier", "Taken", "assemble", "group", "judgement_line", "read_dossier"]
