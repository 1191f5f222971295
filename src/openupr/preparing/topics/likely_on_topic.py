"""How likely each sentence of a review belongs to a topic: one weighing for documents of every kind, fitted on sentences that a reader labelled.

What is weighed: whether the words of the topic are in it by the rule (`on_topic.py`), how near its words come to those that were typed, and to words
that stand for them, how near they come with what stands around them, whether its heading, or a neighbour in its paragraph, is on the topic, and how
far it is on the subjects of the topic as the labeller reads both. Of a topic that is one thing in several words ("police violence") its words stand
together, and those say nothing that belong to another such thing ("domestic violence").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import IntEnum
from functools import cache, partial
from typing import TYPE_CHECKING

from ...labelling.near_words import SearchedTexts, compared_words
from ...labelling.tokens import tokens
from ...languages.word_tables import by_language
from ...light_dataclass import dataclass, replace
from ...linking.concerns.groups_of_people import group_or_family_phrases, standing_for_people
from ...linking.requests.parts_asked import parts_asked
from ...names import facts_of
from .about_issue import about_issue, issue_weights
from .review_sentences import ReviewSentence, SentenceSource
from .sentence_words import WordsAtHand
from .subject_shares import subject_shares
from .topic_named import heading_names
from .topic_part import TopicPart
from .topic_phrases import known_phrases
from .topics import Topic

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FEATURES = ("in", "nearly", "typed", "typed_in_part", "kin", "around", "beside", "heading", "under", "subject", "kin_on_subject")
"""What is weighed, in the order of the weights; the last two hang on the issues that the labeller reads in the sentence (`with_subjects`)."""

_SUBJECT, _KIN = FEATURES.index("subject"), FEATURES.index("kin")
_HEADINGS = 3
"""Headings that lead to a sentence of the national report, the nearest ones, that are asked whether they name the topic."""
_LONGEST_PHRASE = 4
_COMPOUND = 2
"""Words of a compound, at least."""
_PROPER_NAME = re.compile(r"(?<=\b[Tt]he )[A-Z][\w’'-]+(?:\s+(?:(?:of|on|for|and|the)\s+){0,2}[A-Z][\w’'-]+)+")
"""Words with a capital one behind the other, small words between: behind "the", for a title has capitals too."""
_APART = 0.2
"""How much nearer all words of a sentence come to those of one thing than those that stand together, for these to be taken to stand apart."""

Key = tuple[str, tuple[int, int]]
"""A sentence: the identifier of its record, and its span there."""


class TopicRuling(IntEnum):
    """What the rule says of a sentence; `OUTRIGHT`: it is in by its own words, `FILED`: OHCHR's list files it under a theme that is the topic."""

    NEARLY = 0
    IN = 1
    OUTRIGHT = 2
    FILED = 3


@dataclass(frozen=True, slots=True)
class TopicWeights:
    """Weights of `FEATURES` and their `bias`; `marks` are the chances from which a sentence is in, by what the rule says of it (None: nothing); from
    `near` it nearly is, from `on_page` it may stand on the page. `far` is how near words come to each other that have nothing in common. Of
    so many sentences that `belong` to topics of several words in a test, so many are `found`."""

    of: tuple[float, ...]
    bias: float
    marks: Mapping[TopicRuling | None, float]
    near: float
    on_page: float
    far: float
    belong: int
    found: int


@cache
def topic_weights() -> TopicWeights:
    """The package's weights (tools/train/fit_on_topic.py)."""
    table = facts_of(__package__, "likely_on_topic")
    of, marks = tuple(table["weights"][name] for name in FEATURES), table["marks"]
    by = dict.fromkeys((TopicRuling.IN, TopicRuling.OUTRIGHT, TopicRuling.FILED), marks["ruled"]) | {
        TopicRuling.NEARLY: marks["alone"],
        None: marks["alone"],
    }
    several = table["several_words"]
    return TopicWeights(of, table["weights"]["bias"], by, table["near"], table["on_page"], table["far"], several["belong"], several["found"])


@dataclass(frozen=True, slots=True)
class Likely:
    """The chance that a sentence belongs, in two decimals, and whether that is enough. `about`: an issue that the topic is, and how likely the
    sentence is about it, where that speaks for it more than its words do."""

    chance: float
    belongs: bool
    about: tuple[str, float] | None = None


def likely(topic: Topic, units: Sequence[ReviewSentence], ruled: Mapping[Key, TopicRuling], words: WordsAtHand | None = None) -> dict[Key, Likely]:
    """How likely each sentence belongs: of those that nearly do at least, and of those of which the rule says something. `words` are those of the
    sentences, where somebody has them."""
    found = topic_weights()
    weighed = chances_by_words(topic, units, ruled, words)
    part = _by_parts(topic, units, ruled, weighed)
    kept = ((key, max(chance, part.get(key, 0.0)), ruled.get(key)) for key, chance in weighed.items())
    by_words = {key: Likely(chance, chance >= found.marks[says]) for key, chance, says in kept if chance >= found.near or says is not None}
    about = about_issue(topic, units, [weighed[sentence_key(unit)] for unit in units], words or WordsAtHand())
    return by_words | {
        key: told for key, of in about.items() if (told := _by_its_issue(by_words.get(key, Likely(weighed[key], False)), of)) is not None
    }


def _by_its_issue(words: Likely, about: tuple[str, float]) -> Likely | None:
    """A sentence by what it is about, where it surely belongs by that and not by its words, or may and does not by these."""
    if words.chance >= topic_weights().on_page and words.belongs:
        return None
    if about[1] >= issue_weights().page:
        return Likely(about[1], belongs=True, about=about)
    return None if words.belongs else replace(words, about=about)


def chances_by_words(
    topic: Topic, units: Sequence[ReviewSentence], ruled: Mapping[Key, TopicRuling], words: WordsAtHand | None = None
) -> dict[Key, float]:
    """The chance of each sentence, in two decimals."""
    import numpy as np

    found = topic_weights()
    by = np.array(found.of)
    read = topic_features(topic, units, ruled, words)
    most = read @ by + found.bias + by[_SUBJECT] + by[_SUBJECT + 1] * read[:, _KIN]
    with_subjects(topic, units, read, np.flatnonzero(most >= np.log(found.near / (1 - found.near))).tolist(), words)
    every = 1 / (1 + np.exp(-(read @ by + found.bias)))
    return {sentence_key(unit): round(float(chance), 2) for unit, chance in zip(units, every, strict=True)}


def _by_parts(topic: Topic, units: Sequence[ReviewSentence], ruled: Mapping[Key, TopicRuling], weighed: Mapping[Key, float]) -> dict[Key, float]:
    """The chance of the likeliest part of requests that name the topic by their own words and ask for several things: what one of them asks for, the
    request does, whatever else it asks for. A part is weighed as a request of its own."""
    mark = topic_weights().on_page
    requests = ((sentence_key(unit), unit) for unit in units if unit.source is SentenceSource.REQUEST)
    asked = [unit for key, unit in requests if ruled.get(key) is TopicRuling.OUTRIGHT and weighed[key] < mark]
    parts = [replace(unit, words=words, span=(number, number)) for unit in asked for number, words in enumerate(parts_asked(unit.words))]
    named = [unit for unit in parts if topic.is_named_in(unit.words)]
    if not named:
        return {}
    chances = chances_by_words(topic, named, {sentence_key(unit): TopicRuling.OUTRIGHT for unit in named})
    of = {unit.id: sentence_key(unit) for unit in asked}
    best: dict[Key, float] = {}
    for (record, _), chance in chances.items():
        best[of[record]] = max(chance, best.get(of[record], 0.0))
    return best


def sentence_key(unit: ReviewSentence) -> Key:
    """Which sentence it is."""
    return unit.id, unit.span


def with_subjects(
    topic: Topic, units: Sequence[ReviewSentence], read: NDArray[np.float64], places: Sequence[int], words: WordsAtHand | None = None
) -> None:
    """Adds how far sentences are on the topic's subjects: those at these `places`, which may belong; the others do not, whatever they are on."""
    known = (words or WordsAtHand()).chances
    for at, share in zip(places, subject_shares(topic.text, (units[at].words for at in places), known), strict=True):
        read[at, _SUBJECT], read[at, _SUBJECT + 1] = share, share * read[at, _KIN]


def topic_features(
    topic: Topic, units: Sequence[ReviewSentence], ruled: Mapping[Key, TopicRuling], words: WordsAtHand | None = None
) -> NDArray[np.float64]:
    """What is weighed of each sentence (n, 11), without its subjects."""
    import numpy as np

    of_one = len(topic.parts) == 1 and len(compared_words(topic.parts[0].name)) > 1
    near = (_of_one_thing if of_one else _of_words)(topic, units, words or WordsAtHand())
    says = [ruled.get(sentence_key(unit)) for unit in units]
    inside = [each is not None and each is not TopicRuling.NEARLY for each in says]
    outright = [each in {TopicRuling.OUTRIGHT, TopicRuling.FILED} for each in says]
    headings = {each for unit in units for each in unit.headings[-_HEADINGS:]}
    headed = {heading: heading_names(topic, heading) for heading in headings}
    named = {heading: topic.is_named_in(heading) for heading in headings}
    beside = [any(_is_beside(units, at, other) and inside[other] for other in (at - 1, at + 1)) for at in range(len(units))]
    return np.array(
        [
            inside,
            [each is TopicRuling.NEARLY for each in says],
            near.typed,
            near.in_part,
            np.maximum(near.kin, outright),
            np.maximum(near.around, outright),
            beside,
            [each is TopicRuling.FILED or any(headed[of] for of in unit.headings[-2:]) for each, unit in zip(says, units, strict=True)],
            [unit.source is SentenceSource.STATE_REPORT and any(named[of] for of in unit.headings[-_HEADINGS:]) for unit in units],
            np.zeros(len(units)),
            np.zeros(len(units)),
        ],
        dtype=np.float64,
    ).T


@dataclass(frozen=True, slots=True)
class _Near:
    """How near the words of each sentence come to those that were typed (all of them, and on average), to words that stand for them, and to those
    that were typed with what stands around it."""

    typed: NDArray[np.float32]
    in_part: NDArray[np.float32]
    kin: NDArray[np.float32]
    around: NDArray[np.float32]


def _of_words(topic: Topic, units: Sequence[ReviewSentence], at_hand: WordsAtHand) -> _Near:
    """Of a topic whose words may stand anywhere in a sentence."""
    import numpy as np

    said, known = [at_hand.without_bodies(unit.words) for unit in units], at_hand.compared
    alone = SearchedTexts(((words,) for words in said), known)
    headed = SearchedTexts(((words, unit.heading) for words, unit in zip(said, units, strict=True)), known)
    around = SearchedTexts(((words, unit.heading, unit.context or unit.before) for words, unit in zip(said, units, strict=True)), known)
    typed = [(part.name, *_people_of(part)) for part in topic.parts]
    kin = [(part.name, *kin_of(part)) for part in topic.parts]
    beside = [around if len(topic.parts) == 1 or part.people else headed for part in topic.parts]  # "they" goes on, a subject does not
    every = (
        np.min([texts.has_one_of(each) for texts, each in zip(of, phrases, strict=True)], axis=0)
        for of, phrases in (([alone] * len(typed), typed), ([alone] * len(kin), kin), (beside, typed))
    )
    as_typed, as_kin, with_around = map(_scaled, every)
    return _Near(as_typed, _scaled(alone.has_of(topic.text)), as_kin, with_around)


def _of_one_thing(topic: Topic, units: Sequence[ReviewSentence], at_hand: WordsAtHand) -> _Near:
    """Of a topic that is one thing in several words: they stand together, or some of them in the heading or in what the sentence goes on from."""
    import numpy as np

    (part,) = topic.parts
    shown = cache(partial(_shown_of, part))  # a heading stands above many sentences, and a sentence before another
    said = [shown(_without_proper_names(part, at_hand.without_bodies(unit.words))) for unit in units]
    headings = [shown(unit.heading) for unit in units]
    contexts = [shown(unit.context or unit.before) for unit in units]
    alone = SearchedTexts(((words,) for words in said), at_hand.compared)
    typed, in_part = map(_scaled, alone.together(topic.text))
    kin = _scaled(np.max([alone.together(phrase)[0] for phrase in (part.name, *kin_of(part))], axis=0))
    around = _scaled(SearchedTexts(zip(said, headings, contexts, strict=True), at_hand.compared).has(part.name))
    beside = (_scaled(SearchedTexts(((text,) for text in texts), at_hand.compared).together(part.name)[0]) for texts in (headings, contexts))
    apart = _scaled(alone.has(part.name)) > typed + _APART
    return _Near(typed, in_part, kin, np.where(apart, np.max([typed, *beside], axis=0), around))


def _scaled(nearness: NDArray[np.float32]) -> NDArray[np.float32]:
    """From 0, for words that have nothing in common, to 1 for the same."""
    import numpy as np

    far = topic_weights().far
    found: NDArray[np.float32] = np.clip((nearness - far) / (1 - far), 0, 1)
    return found


def _people_of(part: TopicPart) -> list[str]:
    """Other names of the people whom a part names: "children" is as good as "minors" where these were typed."""
    written = group_or_family_phrases()
    return [written[phrase] for phrase in standing_for_people(part.own[0])]


def kin_of(part: TopicPart) -> list[str]:
    """The phrases that stand for a part, as our tables write them."""
    written = group_or_family_phrases()
    return [written[phrase] for phrase in (*part.own, *part.kin, *part.near) if phrase in written]


def _shown_of(part: TopicPart, words: str) -> str:
    return _in_its_name(part, _without_others(part, words))


def _without_others(part: TopicPart, words: str) -> str:
    """A sentence without the phrases that our tables know for other things than a part of a topic."""
    read = tokens(words, unify_states=False)
    stems = [token.stem for token in read]
    own, begin = part.phrases, _beginnings_of_known()
    places = [at for at, stem in enumerate(stems) if stem in begin or part.begins_with(stem)]
    spans = [(at, at + size) for size in range(_LONGEST_PHRASE, 1, -1) for at in places if at + size <= len(read)]
    known = known_phrases()
    others = [(start, end) for start, end in spans if (phrase := tuple(stems[start:end])) in known and phrase not in own]
    if not others:
        return words
    kept = {at for start, end in spans if tuple(stems[start:end]) in own for at in range(start, end)}
    people = standing_for_people(part.own[0])  # "elder abuse" is a thing of its own, and on them
    kept |= {at for at in places if (stems[at],) in people}
    shown = list(words)
    for start, end in others:
        if kept.isdisjoint(range(start, end)):
            first, last = read[start].start, read[end - 1].end
            shown[first:last] = " " * (last - first)
    return "".join(shown)


@by_language
def _beginnings_of_known() -> frozenset[str]:
    """The first words of all phrases that our tables know: most words of a sentence begin none."""
    return frozenset(phrase[0] for phrase in known_phrases() if phrase)


def _in_its_name(part: TopicPart, words: str) -> str:
    """Words with the name of a part for other names of the very thing, as our tables have them under one ("capital punishment" for the death penalty,
    "the elderly" for older persons): who has the one has typed the other."""
    words = _in_the_name_of_its_people(part, words)
    name = tokens(part.name, unify_states=False)
    if len(name) != 1 or not name[0].stem.isupper() or not part.may_be_in(words):
        return words
    for token in reversed(tokens(words, unify_states=False)):
        if token.stem == name[0].stem:
            words = f"{words[: token.start]}{part.name}{words[token.end :]}"
    return words


def _in_the_name_of_its_people(part: TopicPart, words: str) -> str:
    """Words with the name of the people whom a part names for other names of these."""
    meant = standing_for_people(part.own[0])
    named = [each for each in part.every_in(words) if each.sure and each.phrase in meant] if meant else []
    for each in reversed(named):
        words = f"{words[: each.start]}{part.name}{words[each.end :]}"
    return words


def _without_proper_names(part: TopicPart, words: str) -> str:
    """A sentence without the words of a compound where all of them stand in proper names of several words: "the Association of Chief Ferry Officers"
    and "the Lamp Reduction Unit" say nothing of ferry lamps."""
    typed = {stem for phrase in part.own if len(phrase) > 1 for stem in phrase}
    names = [match.span() for match in _PROPER_NAME.finditer(words)] if len(typed) >= _COMPOUND else []
    having = [token for token in tokens(words, unify_states=False) if token.stem in typed] if names else []
    if not having or not all(any(start <= each.start < end for start, end in names) for each in having):
        return words
    shown = list(words)
    for token in having:
        shown[token.start : token.end] = " " * (token.end - token.start)
    return "".join(shown)


def _is_beside(units: Sequence[ReviewSentence], at: int, other: int) -> bool:
    return 0 <= other < len(units) and bool(units[at].paragraph) and units[at].paragraph == units[other].paragraph
