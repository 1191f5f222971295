"""Corrigenda: what was corrected in a document after it was out.

SVN-07/K1        the review's first corrigendum
SVN-07/K1.2      the second correction in it

A correction changes nothing by itself: what it is about is quoted as first printed, and the correction is shown beside it.
"""

from __future__ import annotations

from enum import StrEnum

from ...languages.messages import Message
from ...light_dataclass import dataclass
from ...text import Place, Text
from ..texts.documents import Document
from .recommendations import Unread


class Amends(StrEnum):
    """What a correction does."""

    REPLACED = "replaced"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction. What was matched: `text`, the whole instruction as printed, `where`, the words that say what it is about ("Page 4, paragraph
    7"; empty: none), and the words `before` and `after` in it, each empty where it has none. What it is taken to mean: `amends`; `whole` where all
    of the part is replaced, added or removed and not words in it; `records`, the identifiers of what it touches as far as we find it, for the
    `reason`."""

    id: str
    where: str
    amends: Amends
    whole: bool
    before: str
    after: str
    text: Text
    place: Place
    records: tuple[str, ...] = ()
    reason: str | Message = ""


@dataclass(frozen=True, slots=True)
class Corrigendum:
    """A corrigendum: `corrects` is the symbol of the document that it corrects. `unread` are the parts of it that we don't understand."""

    id: str
    document: Document
    corrects: str
    corrections: tuple[Correction, ...]
    unread: tuple[Unread, ...]
