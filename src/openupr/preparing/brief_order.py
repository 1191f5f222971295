"""In which order a brief tells what it found: the weighty first. The newest review, then what tells of a grave act, what criticises or asks, what
speaks of little else; what can't be read alone, and what may use a word in another sense, goes last."""

from __future__ import annotations

from ..labelling.acts_told import grave_acts
from ..labelling.tokens import tokens
from ..linking.points import families, spoken_of
from ..records import Concern, Finding, Gravity, Tenor
from .on_topic import OnTopic
from .topic_named import Where
from .topics import Topic

_FIRM = frozenset({Tenor.CONCERNED, Tenor.REGRETTED, Tenor.DEPLORED, Tenor.URGED})


def elsewhere(topic: Topic, words: str) -> int:
    """How much a sentence speaks of other subjects than the topic: how many more it names than it has words for the topic. "Prison sentences for hate
    speech" is little on prisons."""
    read = tokens(words, unify_states=False)
    on_it = sum(any(part.has(token) for part in topic.parts) for token in read)
    return max(0, len(spoken_of(read).subjects - _own_families(topic)) - on_it)


def _own_families(topic: Topic) -> set[str]:
    phrases = {phrase for part in topic.parts for phrase in (*part.own, *part.kin)}
    return {name for kind, name, of in families() if kind == "subjects" and phrases & set(of)}


def leaning(each: OnTopic) -> int:
    """How much a sentence leans on other words than those that were typed, or on what stands around it."""
    return sum((name.where is not Where.SENTENCE) + (not name.own) for name in each.names)


def grave(words: str, finding: Finding | None = None) -> bool:
    """Whether a sentence tells of a grave act."""
    return finding.gravity is Gravity.TOLD if finding is not None else bool(grave_acts(words))


def weight(topic: Topic, each: OnTopic, concern: Concern | None = None, finding: Finding | None = None) -> tuple[int, ...]:
    """The order of what bodies and contributors say in one review, the weightiest first."""
    heavy = grave(each.words, finding)
    pressing = finding is not None and finding.pressing
    firm = concern is not None and concern.tenor in _FIRM
    nobody = concern is not None and not concern.bodies
    return int(not each.stands), nobody, -heavy, elsewhere(topic, each.words) > 1, -pressing, -firm, leaning(each)


def weight_of_state(topic: Topic, each: OnTopic) -> tuple[int, ...]:
    """The order of what a State says of itself, or a delegation of it: what has a figure or a date goes before what has none."""
    return int(not each.stands), elsewhere(topic, each.words) > 0, leaning(each), not any(map(str.isdigit, each.words))
