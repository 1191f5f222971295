"""Items that one sentence answers without naming them ("all other recommendations are noted"): may it be taken? It always is a doubt."""

from __future__ import annotations

from collections.abc import Sequence

from ...records import Doubt
from ...text import Place
from .groups_found import Others


def are_plain(found: Sequence[Others]) -> bool:
    """Whether the sentences on all other items state one position, and each plainly speaks of all."""
    kinds = {others.position for others in found}
    return len(kinds) == 1 and None not in kinds


def doubt(others: Others, count: int, place: Place, *, plain: bool) -> Doubt:
    """The doubt on such a sentence, which answers `count` items; 0: the report is not at hand."""
    if not count:
        said = "the addendum answers all other recommendations at once; without the report their numbers are not known"
        return Doubt("others_unknown", said, "", place)
    named = f"{count} recommendation{'s' if count > 1 else ''} that it does not name"
    if plain:
        return Doubt("answers_whole_report", f"one sentence answers {named}", "", place)
    why = others.why or "another says otherwise"
    return Doubt("answers_whole_report", f"one sentence may answer {named}; {why}: it is not taken", "", place)
