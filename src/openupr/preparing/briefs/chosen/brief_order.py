"""In which order a brief tells what it found: what can be looked up first. The newest review, then what is surely on the topic, then by points:
for figures, laws and years of late that a sentence tells, half as much for those of what goes on from it and of what a contributor notes without
criticism; for a grave act, for what a program found no answer to, for who says it and how; less for what names the topic beside other things. How
many words of the topic it has does not count. What can't be read alone goes last.

The points were tried on 17 parts of seven briefs, of which one reader marked the sentences that should stand on the page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ....extracting.compilation.reporting_verbs import main_verbs, verbs_in
from ....extracting.national_report.self_reports import problems_in
from ....labelling.acts_told import grave_acts
from ....labelling.tokens import tokens
from ....languages.stop_words import stop_words
from ....languages.word_tables import by_language, wording
from ....linking.concerns.subject_families import answers_no_other, spoken_of
from ....linking.treaties.joining_treaties import joining
from ....names.bodies import body
from ....records import Concern, Finding, FindingKind, Gravity, Tenor
from ...topics.likely_on_topic import topic_weights
from ...topics.on_topic import OnTopic
from ...topics.review_sentences import SentenceSource
from ...topics.sentence_words import without_bodies
from ...topics.topic_named import Where, names_others, own_families
from ...topics.topic_phrases import plain_stems
from ...topics.topics import Topic
from .facts_told import facts_told
from .named_aside import in_a_list, in_a_name_alone, in_its_speaker, parts_apart

_SHORT = 3
_MOST_TAKEN_UP = 2
"""Words of a criticism beyond which a sentence is no nearer to it: a figure or a law tells more."""
_YEAR = re.compile(r"(?<![\d/.–-])(?:19|20)\d\d(?![\d/–-]|\.\d)")
_MOST_FACTS = 3
"""Figures, laws and years beyond which a passage tells no more for its place."""
_SURE = 0.9
"""The chance from which a sentence is as surely on the topic as one can be."""
_ON_THE_SAME = 4
"""Telling words that a sentence shares with one of the State to speak of the same thing."""
_UNDER, _OWN_WORDS = 3, 2
"""Points for a section of the national report that is on the topic by its heading, and for a sentence that names the topic itself."""
_LISTED = 2
"""Points off for a sentence that names the topic as one of three things or more."""
_LONG, _NEAR_THE_END = 150, 0.75
"""Characters of a long sentence, and from which part of it on its end is near."""
_LONG_AGO = 3
"""Years before its document from which what a body said is old."""
_FIRM = frozenset({Tenor.CONCERNED, Tenor.REGRETTED, Tenor.DEPLORED, Tenor.URGED})


@by_language(most=2_048)
def elsewhere(topic: Topic, words: str) -> int:
    """How much a sentence speaks of other subjects than the topic: how many more it names than it has words for the topic. "Prison sentences for hate
    speech" is little on prisons."""
    read = tokens(words, unify_states=False)
    on_it = sum(any(part.has(token) for part in topic.parts) for token in read)
    return max(0, len(spoken_of(read).subjects - own_families(topic)) - on_it)


def at_its_edge(topic: Topic, request: str) -> bool:
    """Whether a request names the topic beside what it asks for: behind "including" and the like, or behind another subject."""
    return bool(names_others(topic, request[: _first_named(topic, request)])) or _behind_others(topic, request)


def _behind_others(topic: Topic, words: str) -> bool:
    """Whether words name the topic behind "including" and the like alone, and not in the name of a body."""
    edge = wording("briefs", "at_the_edge").search(words)
    if edge is None:
        return False
    shown = without_bodies(words)
    first = _first_named(topic, shown)
    return edge.start() < first < len(shown) and wording("briefs", "brings_in_the_first").search(shown[:first]) is None


def _first_named(topic: Topic, words: str) -> int:
    """Where words name the topic first; their end where they don't."""
    return min((found.start for part in topic.parts if (found := part.first_in(words)) is not None), default=len(words))


def leaning(each: OnTopic) -> int:
    """How much a sentence leans on other words than those that were typed, or on what stands around it."""
    return sum((name.where is not Where.SENTENCE) + (not name.own) for name in each.names)


def grave(words: str, finding: Finding | None = None) -> bool:
    """Whether a sentence tells of a grave act."""
    return finding.gravity is Gravity.TOLD if finding is not None else bool(grave_acts(words))


def order_weight(
    topic: Topic,
    each: OnTopic,
    concern: Concern | None = None,
    finding: Finding | None = None,
    *,
    unanswered: bool = False,
    year: int | None = None,
    said: Iterable[frozenset[str]] = (),
    beside: int = 0,
) -> tuple[int, ...]:
    """The order of what bodies and contributors say in one review, the weightiest first; `unanswered`: a program found no answer to it; `said`
    are the telling words of each of the State's own statements that stand first. What names only years long before the `year` of the review goes
    behind what is newer (not a grave act that a body is concerned at: the year is that of a law, or of when it began), and what asks to join a
    treaty, or has the topic in names alone, behind all else. `beside`: how many sentences more of its paragraph are on the topic."""
    heavy = grave(each.words, finding)
    points = 2 * heavy + unanswered + 2 * (finding is not None and finding.pressing)
    points += concern is not None and any(known.body and body(known.body).kind == "treaty_body" for known in concern.bodies)
    facts = _facts(each, year)
    firm = concern is not None and concern.tenor in _FIRM
    if concern is not None:
        points += firm
    elif presses(each.words) or problems_in(each.words):
        points += 2
    elif not heavy:  # what a contributor only notes of a law says less
        facts -= facts // 2
    words = telling_on_topic(topic, whole_words(each))
    points += 2 * any(len(words & of) >= _ON_THE_SAME for of in said) + beside
    return (
        int(not each.stands),
        not is_plain(each),
        each.is_about_it,  # behind what names it
        _lacks_a_part(topic, each),
        concern is not None and not concern.bodies,
        year is not None and not (heavy and firm) and max(years_named(each.words), default=year) < year - _LONG_AGO,
        praises(whole_words(each)) or (finding is not None and finding.kind is FindingKind.PROGRESS),
        bool(joining((each.words,)).named) or in_a_name_alone(topic, each.words),
        -(points + facts + 2 * _is_sure(each)) + (0 if heavy else _beside(topic, each)),  # the act itself is another subject
        leaning(each),
    )


def _lacks_a_part(topic: Topic, each: OnTopic) -> bool:
    """Whether the words of a sentence name a part of a topic of several, and what stands around it alone another one."""
    own = {name.part for name in each.names if name.where in {Where.SENTENCE, Where.MANDATE}}
    return len(topic.parts) > 1 and 0 < len(own) < len(topic.parts)


def whole_words(each: OnTopic) -> str:
    """The words of a sentence with what goes on from it in its paragraph."""
    return f"{each.words} {each.behind}" if each.behind else each.words  # as they are its tokens are at hand


def _facts(each: OnTopic, year: int | None) -> int:
    own = min(facts_told(each.words, year), _MOST_FACTS)
    return own + (min(facts_told(whole_words(each), year), _MOST_FACTS) if each.behind else own)


def _is_sure(each: OnTopic) -> bool:
    return each.chance >= _SURE


def _beside(topic: Topic, each: OnTopic) -> int:
    """What is taken off for other things that a sentence names more than the topic, or that it names the topic behind."""
    return 2 * _behind_others(topic, each.words) + (elsewhere(topic, each.words) > 1) + _LISTED * in_a_list(topic, each.words)


def is_plain(each: OnTopic) -> bool:
    """Whether a record is on the topic surely enough to stand on the page before others."""
    return each.chance >= topic_weights().on_page


def weight_of_state(
    topic: Topic, each: OnTopic, asked_about: frozenset[str] = frozenset(), since: int | None = None, year: int | None = None, beside: int = 0
) -> tuple[int, ...]:
    """The order of what a State says of itself, or a delegation of it: what names the topic beside other things goes behind, what names a year
    `since` others spoke before. Then points for figures, laws and years of late (by the `year` of the review), for what takes up what others
    criticise (`asked_about`, the telling words of these), and for a heading that names the topic; less for what names it near its end. What is done
    in other States goes behind too, and what neither its own words, nor what it is about, nor a heading that is on it says to be on it."""
    taken_up = len(telling_on_topic(topic, whole_words(each)) & asked_about)
    other = elsewhere(topic, each.words)
    newer = since is not None and any(named >= since for named in years_named(each.words))
    points = _facts(each, year) + min(taken_up, _MOST_TAKEN_UP) + beside + _UNDER * each.under + 2 * _is_sure(each) - (other > 0)
    points += _OWN_WORDS * each.names_it - 2 * _named_late(topic, each.words) - _LISTED * in_a_list(topic, each.words)
    lent = (not (each.names_it or each.is_about_it) or _lacks_a_part(topic, each)) and not each.under
    abroad = answers_no_other(each.words)
    return int(not each.stands), not is_plain(each), each.is_about_it, is_beside(topic, each), abroad, lent, not newer, -points, leaning(each)


def _named_late(topic: Topic, words: str) -> bool:
    """Whether a long sentence names the topic near its end alone, behind a small word: "a fund for the inclusion of migrants" in one on children."""
    first = _first_named(topic, words)
    if not (len(words) > _LONG and len(words) > first > _NEAR_THE_END * len(words)):
        return False
    return words[:first].rsplit(maxsplit=1)[-1].lower() in stop_words()


def is_beside(topic: Topic, each: OnTopic) -> bool:
    """Whether a sentence speaks of much else, names the topic behind "including" and the like, or has it in the name of a meeting alone."""
    return elsewhere(topic, each.words) > 1 or _behind_others(topic, each.words) or in_a_name_alone(topic, each.words)


def is_aside(topic: Topic, each: OnTopic) -> bool:
    """Whether a sentence stands on the page only where nothing else does: it speaks of much else, has the parts of the topic far from each other, or
    the topic in the name of who speaks; or, in a report of the State, neither its words nor a heading that says what it is on names the topic, and no
    program finds it to be about that. A grave act that others tell of is another subject by its nature: that alone puts nothing aside."""
    unnamed = each.source is SentenceSource.STATE_REPORT and not (each.names_it or each.is_about_it or each.under)
    told = each.source in {SentenceSource.BODY, SentenceSource.CONTRIBUTOR} and grave(each.words) and not in_a_list(topic, each.words)
    much_else = _behind_others(topic, each.words) or in_a_name_alone(topic, each.words) if told else is_beside(topic, each)
    return unnamed or much_else or parts_apart(topic, each.words) or in_its_speaker(topic, each)


@lru_cache(maxsize=2_048)  # what each says is held against what all others say
def years_named(words: str) -> tuple[int, ...]:
    """The years that words name; none of a symbol or a span of years."""
    return tuple(int(match.group()) for match in _YEAR.finditer(words))


def is_critical(concern: Concern) -> bool:
    """Whether a body's sentence is one of concern, or asks for something, by its verbs; and no mere report, which may be good news."""
    return concern.tenor in {*_FIRM, Tenor.RECOMMENDED}


@by_language(most=2_048)
def telling_on_topic(topic: Topic, words: str) -> frozenset[str]:
    """The stems of a sentence that tell something and are not the topic's own."""
    said, plain = stop_words(), plain_stems()
    read = (token for token in tokens(words, unify_states=False) if len(token.word) > _SHORT and token.word not in said and token.stem not in plain)
    return frozenset(token.stem for token in read if not any(part.has(token) for part in topic.parts))


def speakers_tenors(words: str) -> frozenset[Tenor]:
    """What the verbs of its speaker do, those of clauses in what is said aside."""
    verbs = verbs_in(words)
    return frozenset(verb.tenor for verb in main_verbs(words, verbs, verbs[0] if verbs else None))


def presses(words: str) -> bool:
    """Whether a sentence criticises or asks, by the verbs of its speaker."""
    return bool(speakers_tenors(words) & {*_FIRM, Tenor.RECOMMENDED})


def praises(words: str) -> bool:
    """Whether a sentence does nothing but welcome: of its verbs of speech one welcomes, or it notes something as positive; none criticises or asks,
    and nothing turns it round."""
    tenors = speakers_tenors(words)
    welcomes = Tenor.WELCOMED in tenors or wording("briefs", "as_positive").search(words) is not None
    return welcomes and not tenors & {*_FIRM, Tenor.RECOMMENDED} and wording("briefs", "but").search(words) is None
