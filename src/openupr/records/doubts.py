"""What the reading could not settle, or what does not add up."""

from __future__ import annotations

from dataclasses import dataclass

from ..text import Place


@dataclass(frozen=True, slots=True)
class Doubt:
    """`kind` is a word from the catalogue (`numbers_gap`, `state_unknown` ...), `what` a sentence for the user, `record` the identifier of the
    record in question (empty: the document), `place` where it stands."""

    kind: str
    what: str
    record: str = ""
    place: Place | None = None
