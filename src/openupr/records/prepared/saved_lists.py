"""Lists of OHCHR on a State's openness (visits, treaties, overdue reports, standing invitations) and GANHRI's chart of national institutions, as a
person saved them: what each says of one State, on which day it was saved."""

from __future__ import annotations

from ...languages.messages import Text
from ...light_dataclass import dataclass
from .concerns import Dealing


@dataclass(frozen=True, slots=True)
class SavedTable:
    """The rows of a saved list, cell by cell as printed, and the State (ISO 3166 alpha-3) that the page around it is on (empty: none, or several).
    `passed` are the sheets of a workbook that hold something and are not read."""

    rows: tuple[tuple[str, ...], ...]
    page_state: str = ""
    passed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListedFact:
    """A row of a list: what it tells (`dealing`) of `subject` (a code of a body or a treaty; empty: none that we know) which is `printed` so; the day
    (an ISO prefix) that stands there, and the one on which it was `requested`, each empty where none does. `row` counts from 1, heads and all.
    `ended`: the request was withdrawn, or the visit called off. `beside_unread`: another row on the same visit is not understood, so that what came
    of a request can't be told."""

    dealing: Dealing
    subject: str
    printed: str
    day: str
    requested: str
    row: int
    ended: bool = False
    beside_unread: bool = False


@dataclass(frozen=True, slots=True)
class Accreditation:
    """The `status` ("A", "B" ...; a key of openness_lists.toml) of an `institution` as printed, with the day of it (an ISO prefix; empty: none stands
    there), its row, and `until` when it held (an ISO prefix; empty: the list does not say)."""

    institution: str
    status: str
    day: str
    row: int
    until: str = ""


@dataclass(frozen=True, slots=True)
class ListedLetter:
    """A letter of special procedures that a table lists: its `reference` as letters are cited, the day on which it was sent and that of the reply
    (ISO prefixes; empty: none stands there), and its row. What it is about may name anybody, and is not kept."""

    reference: str
    day: str
    replied: str
    row: int


@dataclass(frozen=True, slots=True)
class OpennessList:
    """What a list says of one State: its facts, the rows on it that are not understood (each with why), how many rows are on others, the
    accreditations of its national institutions, and the letters of special procedures. `tells` is what its rows tell of any State, `heads` those of
    its columns that we know, as printed."""

    facts: tuple[ListedFact, ...]
    unread: tuple[tuple[int, Text], ...]
    others: int
    accreditations: tuple[Accreditation, ...] = ()
    tells: tuple[Dealing, ...] = ()
    heads: tuple[str, ...] = ()
    letters: tuple[ListedLetter, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptList:
    """A list that is kept with a review: the key of its document, the day on which it was saved (an ISO date; empty: nobody said), and what it says
    of the State, without what a newer list of the review says anew. `newer` is the document of that list (empty: there is none)."""

    document: str
    day: str
    found: OpennessList
    newer: str = ""
