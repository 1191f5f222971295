"""OHCHR's thematic list of a review: its recommendations with positions, themes, persons and goals."""

from __future__ import annotations

from ...light_dataclass import dataclass
from ...text import Place, Text
from ..texts.documents import Document
from ..texts.doubts import Doubt
from .recommendations import Position, Recommender, Unread


@dataclass(frozen=True, slots=True)
class PositionSource:
    """What the list gives as the source of a position: as printed, and read ("A/HRC/59/15/Add.1", paragraph "3"; empty: it names
    none).
    """

    printed: str
    symbol: str
    paragraph: str


@dataclass(frozen=True, slots=True)
class ThematicEntry:
    """One recommendation of a thematic list, once, however many themes it stands under.

    `id` is `{review}/L{number}`; the item of the report with the same number is `{review}/R{number}`. `text` is the whole entry
    as printed, number and States included; `request` its wording without them. `position` is None where the printed word is not
    known. `headings` are the themes that it stands under, in order; `themes`, `persons` and `goals` what its own cells list, as
    printed ("16 - PEACE, JUSTICE AND STRONG INSTITUTIONS"). `comment` is what the column for assessment says. `place` is the
    first place of its text, `places` all of them.
    """

    id: str
    number: str
    text: Text
    request: str
    recommenders: tuple[Recommender, ...]
    printed_states: tuple[str, ...]
    position: Position | None
    printed_position: str
    source: PositionSource | None
    headings: tuple[str, ...]
    themes: tuple[str, ...]
    persons: tuple[str, ...]
    goals: tuple[str, ...]
    comment: str
    place: Place
    places: tuple[Place, ...]

    @property
    def states(self) -> tuple[str, ...]:
        """The recommending States' codes, each once, in the list's order."""
        return tuple(dict.fromkeys(recommender.state for recommender in self.recommenders if recommender.state))

    @property
    def goal_numbers(self) -> tuple[int, ...]:
        """The numbers (1-17) of the Sustainable Development Goals that the entry lists."""
        found = (goal.split("-")[0].strip() for goal in self.goals)
        return tuple(int(number) for number in found if number.isascii() and number.isdigit())


@dataclass(frozen=True, slots=True)
class ThematicList:
    """What one thematic list says. `unread` are rows of its table that are neither an entry, a heading nor a theme."""

    document: Document
    entries: tuple[ThematicEntry, ...]
    unread: tuple[Unread, ...]
    doubts: tuple[Doubt, ...]
