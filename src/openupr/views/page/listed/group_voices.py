"""Who praised and who asked, by regional group: counts of speakers, by our labels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from ....describing import Description
from ....examining.measures.labels import is_demanding
from ....labelling import Labelled
from ....light_dataclass import dataclass
from ....records import Tone
from ...states_and_groups import group_key, group_keys, group_name
from .review_view import ReviewView


@dataclass(frozen=True, slots=True)
class GroupVoice:
    """A regional group: how many of its members spoke, how many of them praised, and how many asked for something that can be checked."""

    key: str
    name: str
    speakers: int
    praised: int
    asked: int


def group_voices(view: ReviewView, description: Description, labels: Mapping[str, Labelled]) -> tuple[GroupVoice, ...]:
    """The groups that spoke, in their usual order."""
    demanding = {view.key(row.recommender) for row in view.rows if is_demanding(labels[row.clause.id])}
    spoke: dict[str, set[str]] = defaultdict(set)
    praised: set[str] = set()
    for each in view.review.statements:
        if each.speaker is not None:
            key = view.key(each.speaker)
            spoke[group_key(each.speaker)].add(key)
            if each.id in description.tone and description.tone[each.id].has(Tone.PRAISE):
                praised.add(key)
    return tuple(
        GroupVoice(key, group_name(key), len(spoke[key]), len(spoke[key] & praised), len(spoke[key] & demanding))
        for key in group_keys()
        if spoke[key]
    )
