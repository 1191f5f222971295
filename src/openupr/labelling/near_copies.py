"""Requests of one review in nearly the same words get one label: that of which the labeller is surest.

A word or an article more can take a probability over its mark, and two States that ask for one thing would be told to ask for different ones.
Wordings with other verbs ("ratify", "consider ratifying") ask for different things, and keep each their own. Of 343 such groups in 239 reports seven
had two labels.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ..light_dataclass import replace
from .label_records import Labelled
from .near_wordings import wording_clusters
from .tokens import tokens
from .verbs import verb_lexicon

NEAR_COPY = 80.0
"""Edit ratio (0 to 100) of two wordings with the same verbs from which they are near-copies."""


def with_one_label(wordings: Iterable[str], labelled: Mapping[str, Labelled]) -> dict[str, Labelled]:
    """The labels of the wordings of one review, near-copies with what the surest of them is said to do and how much it asks for. Each keeps its own
    subjects, and the words of its own that are shown."""
    unique = list(dict.fromkeys(wordings))
    groups: dict[tuple[int, tuple[str, ...]], list[str]] = defaultdict(list)
    for wording, number in wording_clusters(unique, NEAR_COPY).items():
        groups[number, _verbs(wording)].append(wording)
    found: dict[str, Labelled] = {}
    for group in groups.values():
        surest = labelled[max(group, key=lambda each: (_sureness(labelled[each]), each))]
        found |= {each: labelled[each] if len(group) == 1 else _like(labelled[each], surest) for each in group}
    return {wording: found[wording] for wording in unique}


def _verbs(wording: str) -> tuple[str, ...]:
    known = verb_lexicon().category
    return tuple(each.stem for each in tokens(wording) if each.stem in known)


def _sureness(label: Labelled) -> float:
    """How sure the labeller is of that of which it is least sure."""
    demanding = label.does.demanding_probability
    return min(label.action.probability, label.does.probability, max(demanding, 1 - demanding))


def _like(own: Labelled, other: Labelled) -> Labelled:
    return replace(own, action=replace(other.action, words=own.action.words), does=replace(other.does, words=own.does.words))
