"""Among the paragraphs over which a national report names a recommendation, the one that answers it: “60, 62, 64–67” may stand over two dozen.

A paragraph is weighed by how alike it is to what is asked, by the trained likeness of its sentences, and by how much of the request's own words it
has. These weigh by how rare they are under that heading: what all its paragraphs have, because all its recommendations ask for it, tells nothing of
which paragraph is meant. The State itself may point at one, by a note or in its text.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from ...records import Answers, NationalReport, Spot
from .covering import weight_covered

STANDS_OUT = 0.9
"""The sum of likeness and share of words from which a paragraph is given. Of 40 recommendations drawn by chance it gives one for 22: 20 answer, two
are near. Of 20 others it gives eleven: ten answer, one is near. These were seen while ways of weighing were compared, so both figures flatter
(tests/accuracy/guidelines/telling-sentences.md)."""
CHANCE = 0.75
"""The chance that its sentence is given where the model of telling sentences is not sure of it: another one of the paragraph may be what answers."""

_K = TypeVar("_K", bound=Hashable)


def best_of(requests: Sequence[str], passages: Mapping[_K, str], likeness: Mapping[_K, float]) -> tuple[_K, float]:
    """The passage that has most of what one of the `requests` asks for, and how much: its `likeness` and its share of their words; of as good ones
    the first. `passages` are those under one heading, at least one."""
    covered = weight_covered(requests, [[words] for words in passages.values()]).max(axis=0).tolist()
    scores = {key: likeness[key] + share for key, share in zip(passages, covered, strict=True)}
    best = max(scores, key=lambda key: scores[key])
    return best, scores[best]


def paragraphs_pointed_at(report: NationalReport, answers: Answers) -> dict[str, str]:
    """By recommendation the one paragraph for which the report itself names it: the only one at all, or the only one of which a note or the text
    does, and not to say that another document tells of it."""
    meant = dict(answers.numbering.items)
    found: dict[str, set[str]] = {}
    for each in report.references:
        if each.spot is not Spot.HEADING and len(each.paragraphs) == 1 and not each.elsewhere:
            for number in each.numbers:
                found.setdefault(meant.get(number, ""), set()).update(each.paragraphs)
    alone = {each.item: each.named[0] for each in answers.links if len(each.named) == 1}
    return alone | {item: next(iter(names)) for item, names in found.items() if item and len(names) == 1}
