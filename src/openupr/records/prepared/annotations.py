"""What an export of the Universal Human Rights Index says: passages of UN documents, each with what OHCHR's staff noted on it."""

from __future__ import annotations

from enum import StrEnum

from ...light_dataclass import dataclass
from ...text import Place, Text


class AnnotationKind(StrEnum):
    """What a passage is, by the export."""

    RECOMMENDATION = "recommendation"
    CONCERN = "concern"  # concerns, observations
    UNKNOWN = "unknown"  # the export names no kind that we know: often an identifier stands in its place


@dataclass(frozen=True, slots=True)
class Annotation:
    """One passage.

    `id` is the export's own ("" where it has none), `symbol` the document's, `body` a code of the table of bodies ("" for one that it lacks) and
    `printed_body` as printed. `states` are ISO 3166 codes, `countries` the names as printed. `heading` stands above the passage, `number` is its
    paragraph's. `themes`, `persons`, `goals` are OHCHR's labels. The last three are told of recommendations of the Universal Periodic Review.
    """

    id: str
    symbol: str
    kind: AnnotationKind
    body: str
    printed_body: str
    states: tuple[str, ...]
    countries: tuple[str, ...]
    date: str
    heading: str
    number: str
    text: Text
    themes: tuple[str, ...]
    persons: tuple[str, ...]
    goals: tuple[str, ...]
    place: Place
    session: str = ""
    recommending: tuple[str, ...] = ()
    position: str = ""
