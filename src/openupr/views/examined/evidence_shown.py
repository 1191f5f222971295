"""What a result of an examination rests on, as it is shown: a record, with why it counts."""

from __future__ import annotations

import re

from ...light_dataclass import dataclass
from ...text import Place
from ..identifiers_shown import anchor
from ..safe_text import opening

LONGEST_PASSAGE = 320
"""Letters of a passage that a result rests on, as it is shown: more of it stands at its place."""
LONGEST_STATEMENT = 3_000
"""The same of what a delegation said: a report sums nearly every one up in fewer."""
_OF_DIALOGUE = re.compile(r"/D\d")


@dataclass(frozen=True, slots=True)
class EvidenceShown:
    """A record that a result rests on: its identifier, its place, why it counts, its words."""

    record: str
    place: Place | None
    why: str
    words: str

    @property
    def longest(self) -> int:
        """How many letters of its words are shown at most. What a delegation said stands whole: that it lacks something rests on all of it."""
        return LONGEST_STATEMENT if _OF_DIALOGUE.search(self.record) else LONGEST_PASSAGE

    @property
    def name(self) -> str:
        """What it is called where it is only named: its record, else its first words (a silent State), else its place."""
        return anchor(self.record) or opening(self.words or self.why, 60) or (self.place.cite() if self.place else "")
