"""OHCHR's compilation of UN information: paragraphs -> concerns with their bodies, verbs and sources; the State's cooperation with the mechanisms."""

from .cooperation import read_cooperation, unread_treaties
from .whole_compilation import read_compilation

__all__ = ["read_compilation", "read_cooperation", "unread_treaties"]
