"""The treaties that States ask the State under review to join, those that the most States ask for first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..languages.messages import Text
from ..records import Claim
from .names_said import treaty_text
from .quotes import Link
from .requests_shown import clause_number
from .review_view import ReviewView
from .wording import BANDS, anchor, band, recommender_name


@dataclass(frozen=True, slots=True)
class TreatyAskedFor:
    """A treaty: its name, the States that ask for it with the keys of their lines, their requests (each by its item), and the answers to these by
    `wording.BANDS`; of how many of their recommendations (`items`) the State says that it is done or under way (`claimed`)."""

    code: str
    name: Text
    states: tuple[Link, ...]
    clauses: tuple[Link, ...]
    answers: tuple[tuple[str, int], ...]
    items: int = 0
    claimed: int = 0


def treaties_shown(view: ReviewView, asked: Mapping[str, Sequence[str]]) -> tuple[TreatyAskedFor, ...]:
    """The treaties of `asked` (`linking.treaties_asked`); those that nobody asks for who is known are left out."""
    found = []
    for code, clauses in asked.items():
        rows = [row for clause in clauses for row in view.rows_of_clause.get(clause, ())]
        states = {view.key(row.recommender): recommender_name(row.recommender) for row in rows}
        numbers = {row.clause.id: clause_number(row) for row in rows}
        bands = Counter(band(view.answers[row.item.id].position) for row in rows)
        if states:
            named = tuple(Link(f"by-{key}", name) for key, name in sorted(states.items(), key=lambda each: each[1]))
            links = tuple(Link(anchor(clause), number) for clause, number in numbers.items())
            items = {row.item.id for row in rows}
            claimed = sum(view.answers[item].claim is not Claim.NONE for item in items)
            answers = tuple((key, bands[key]) for key in BANDS if bands[key])
            found.append(TreatyAskedFor(code, treaty_text(code), named, links, answers, len(items), claimed))
    return tuple(sorted(found, key=lambda each: (-len(each.states), str(each.name))))
