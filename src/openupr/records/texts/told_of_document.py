"""What the user says of a document where its text does not."""

from __future__ import annotations

from enum import StrEnum

from ...light_dataclass import dataclass
from .documents import Kind


class Weight(StrEnum):
    """How much the kind weighs that the user tells: `default` counts where the text does not say (it is told of a folder, or of many files), `told`
    goes before the text, and where the two differ that is a doubt (it is told of one file by its name), `decided` goes before it without one (it is
    written down as a person's decision on this file)."""

    DEFAULT = "default"
    TOLD = "told"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class UserMetadata:
    """What the user says of a document where its text does not: the review (`ISO3-SS`) and the kind; `weight` is that of the kind."""

    state: str | None = None
    session: int | None = None
    kind: Kind | None = None
    weight: Weight = Weight.TOLD
    by: str = ""
    """The code of the State whose statement it is."""
    saved: str = ""
    """The day on which a list was saved, an ISO date."""
    noted: bool = False
    """It is not the user who says it, but a note of the compilation beside it."""
