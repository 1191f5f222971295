"""In which order a brief tells what it found: the weighty first. The newest review, then what is surely on the topic, what tells of a grave act, what
a program found no answer to, what a body of a treaty says, what presses, criticises or asks (what asks to join a treaty behind it); how many words of
the topic it has does not count. What can't be read alone goes last."""

from __future__ import annotations

from ...extracting.compilation.reporting_verbs import main_verbs, verbs_in
from ...labelling.acts_told import grave_acts
from ...labelling.tokens import tokens
from ...languages.stop_words import stop_words
from ...languages.word_tables import wording
from ...linking.concerns.points import families, spoken_of
from ...linking.treaties.joining_treaties import joining
from ...names.bodies import body
from ...records import Concern, Finding, Gravity, Tenor
from ..topics.likely_on_topic import weights
from ..topics.on_topic import OnTopic
from ..topics.topic_named import Where
from ..topics.topic_phrases import names_no_subject
from ..topics.topics import Topic

_SHORT = 3
_MOST_TAKEN_UP = 6
"""Words of a criticism beyond which a sentence is no nearer to it."""
_FIRM = frozenset({Tenor.CONCERNED, Tenor.REGRETTED, Tenor.DEPLORED, Tenor.URGED})


def elsewhere(topic: Topic, words: str) -> int:
    """How much a sentence speaks of other subjects than the topic: how many more it names than it has words for the topic. "Prison sentences for hate
    speech" is little on prisons."""
    read = tokens(words, unify_states=False)
    on_it = sum(any(part.has(token) for part in topic.parts) for token in read)
    return max(0, len(spoken_of(read).subjects - _own_families(topic)) - on_it)


def at_its_edge(topic: Topic, request: str) -> bool:
    """Whether a request names the topic beside what it asks for: behind "including" and the like, or behind another subject."""
    named = [words.start for part in topic.parts if (words := part.first_in(request)) is not None]
    first = min(named, default=len(request))
    edge = wording("briefs", "at_the_edge").search(request)
    before = spoken_of(tokens(request[:first], unify_states=False)).subjects - _own_families(topic)
    return bool(before) or (edge is not None and edge.start() < first)


def _own_families(topic: Topic) -> set[str]:
    phrases = {phrase for part in topic.parts for phrase in (*part.own, *part.kin)}
    return {name for kind, name, of in families() if kind == "subjects" and phrases & set(of)}


def leaning(each: OnTopic) -> int:
    """How much a sentence leans on other words than those that were typed, or on what stands around it."""
    return sum((name.where is not Where.SENTENCE) + (not name.own) for name in each.names)


def grave(words: str, finding: Finding | None = None) -> bool:
    """Whether a sentence tells of a grave act."""
    return finding.gravity is Gravity.TOLD if finding is not None else bool(grave_acts(words))


def weight(
    topic: Topic, each: OnTopic, concern: Concern | None = None, finding: Finding | None = None, *, unanswered: bool = False
) -> tuple[int, ...]:
    """The order of what bodies and contributors say in one review, the weightiest first; `unanswered`: a program found no answer to it."""
    heavy = grave(each.words, finding)
    pressing = finding is not None and finding.pressing
    firm = concern.tenor in _FIRM if concern is not None else bool(_tenors(each.words) & {*_FIRM, Tenor.RECOMMENDED})
    nobody = concern is not None and not concern.bodies
    of_treaty = concern is not None and any(known.body and body(known.body).kind == "treaty_body" for known in concern.bodies)
    return (
        int(not each.stands),
        not is_plain(each),
        nobody,
        praises(each.words),
        -heavy,
        bool(joining((each.words,)).named),
        -unanswered,
        -of_treaty,
        -pressing,
        -firm,
        elsewhere(topic, each.words) > 1,
        leaning(each),
    )


def is_plain(each: OnTopic) -> bool:
    """Whether a record is on the topic surely enough to stand on the page before others."""
    return each.chance >= weights().on_page


def weight_of_state(topic: Topic, each: OnTopic, asked_about: frozenset[str] = frozenset()) -> tuple[int, ...]:
    """The order of what a State says of itself, or a delegation of it: what stands under a heading that names the topic, what speaks of
    little else, then what takes up most of what others criticise (`asked_about`, the telling words of these), and what has a figure or a date before
    what has none."""
    taken_up = len(telling_words(topic, each.words) & asked_about)
    other = elsewhere(topic, each.words)
    about = other > 1, -min(taken_up, _MOST_TAKEN_UP), other > 0, leaning(each)
    return int(not each.stands), not is_plain(each), not each.under, *about, not any(map(str.isdigit, each.words))


def is_critical(concern: Concern) -> bool:
    """Whether a body's sentence is one of concern, or asks for something, by its verbs; and no mere report, which may be good news."""
    return concern.tenor in {*_FIRM, Tenor.RECOMMENDED}


def telling_words(topic: Topic, words: str) -> frozenset[str]:
    """The stems of a sentence that tell something and are not the topic's own."""
    read = (token for token in tokens(words, unify_states=False) if len(token.word) > _SHORT and token.word not in stop_words())
    return frozenset(token.stem for token in read if not any(part.has(token) for part in topic.parts) and not names_no_subject(token.stem))


def _tenors(words: str) -> frozenset[Tenor]:
    """What the verbs of its speaker do, those of clauses in what is said aside."""
    verbs = verbs_in(words)
    return frozenset(verb.tenor for verb in main_verbs(words, verbs, verbs[0] if verbs else None))


def praises(words: str) -> bool:
    """Whether a sentence does nothing but welcome: of its verbs of speech one welcomes, and none criticises or asks."""
    tenors = _tenors(words)
    return Tenor.WELCOMED in tenors and not tenors & {*_FIRM, Tenor.RECOMMENDED}
