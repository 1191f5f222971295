"""Items that one sentence answers without naming them ("all other recommendations are noted"): may it be taken? It always is a doubt."""

from __future__ import annotations

from collections.abc import Sequence

from ...languages.messages import message, message_of
from ...languages.reasons_said import reason_said
from ...records import Doubt
from ...text import Place
from .groups_found import RemainingItems


def are_plain(found: Sequence[RemainingItems]) -> bool:
    """Whether the sentences on all other items state one position, and each plainly speaks of all."""
    kinds = {others.position for others in found}
    return len(kinds) == 1 and None not in kinds


def doubt(others: RemainingItems, count: int, place: Place, *, plain: bool) -> Doubt:
    """The doubt on such a sentence, which answers `count` items; 0: the report is not at hand."""
    if not count:
        said = message("the addendum answers all other recommendations at once; without the report their numbers are not known")
        return Doubt("others_unknown", said, "", place)
    if plain:
        what = message_of(
            count,
            one="one sentence answers {n} recommendation that it does not name",
            many="one sentence answers {n} recommendations that it does not name",
        )
    else:
        what = message_of(
            count,
            one="one sentence may answer {n} recommendation that it does not name; {why}: it is not taken",
            many="one sentence may answer {n} recommendations that it does not name; {why}: it is not taken",
            why=reason_said(others.why or "another says otherwise"),
        )
    return Doubt("answers_whole_report", what, "", place)
