"""A line of the first chapter that says one thing that was done, and leads to where the page shows it."""

from __future__ import annotations

from ....languages.messages import Message
from ....light_dataclass import dataclass
from ....text import Place

FACTS = frozenset(
    "spoke recommended asked answered claims reasons responses adoption".split()
    + "earlier admissions concerns grave contributors session seconds waits questions unusual reworded".split()
)
"""How lines are called beside the examinations, for who replies to one."""


@dataclass(frozen=True, slots=True)
class FactLine:
    """A line: what it is called when somebody replies to it (one of `FACTS`), what it says, what a click on it leads to (empty: nothing), and where a
    document says so. `behind`: a page in the browser has it behind a click, so that what most readers look for is read in one go."""

    key: str
    text: tuple[Message, ...]
    href: str
    at: tuple[Place, ...] = ()
    behind: bool = False
