"""What the reading could not settle, or what does not add up."""

from __future__ import annotations

from collections.abc import Iterable

from ...languages.messages import Text
from ...light_dataclass import dataclass, filled_in, replace
from ...text import Place
from .kinds_of_doubt import Fault, doubt_kind


@dataclass(frozen=True, slots=True)
class Doubt:
    """`kind` is a word from doubt_kinds.toml (`numbers_gap`, `state_unknown` ...), `what` a sentence for the user, which is said in the
    reader's language (`str` of it: in English), `record` the identifier of the record in question (empty: the document), `place` where it stands.

    `document` is the key of the document: that of the place where there is one; empty where the doubt is on the dossier. Where two things are held
    against each other, `expected` is what should stand there (a stated count, the next number, a listed name) and `found` what does. `fault` says
    whose it is; without it, it is that of the kind. Raises `ValueError` for a kind that the table lacks.
    """

    kind: str
    what: Text
    record: str = ""
    place: Place | None = None
    document: str = ""
    expected: str = ""
    found: str = ""
    fault: Fault | None = None

    def __post_init__(self) -> None:
        kind = doubt_kind(self.kind)
        if self.fault is None:
            filled_in(self, "fault", kind.fault)
        if self.place is not None:
            filled_in(self, "document", self.place.document)


def of_document(doubts: Iterable[Doubt], document: str) -> tuple[Doubt, ...]:
    """The doubts on a document, each with its key where none names another."""
    return tuple(doubt if doubt.document else replace(doubt, document=document) for doubt in doubts)
