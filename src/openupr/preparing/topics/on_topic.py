"""Which records of a State's reviews belong to a topic, each with the reason, and which nearly do.

By the rule a record is in where one sentence names every part of the topic, by the words that were typed or by words that stand for them; where it
names one part, its heading may name the others, and the sentence before the people. Nearly in is what names one part where only a label or a
link speaks for the rest: a recommendation that a program labels so, one that asks for the same as one that is in. What the rule says, and how
near the words of each sentence come to those of the topic, is then weighed, for documents of all kinds alike (`likely_on_topic.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from ...labelling.tokens import tokens, with_tokens_of
from ...light_dataclass import dataclass, replace
from ...linking.concern_matching import people_named, people_of_stems
from ...records import Review
from ...text import Place
from .abbreviations_on_topic import abbreviations_naming, names_as_printed, with_abbreviations_written_out
from .marks_of_cuts import OMITTED
from .passages_cut import goes_on_by_speaker
from .requests_alongside import requests_alike, requests_answered, requests_between
from .review_sentences import ReviewSentence, SentenceSource, requests_of, sentences_of
from .sentence_words import WordsAtHand
from .topic_named import (
    Names,
    Where,
    filed_under,
    heading_on,
    is_of_nobody,
    lacks_its_form,
    lends_itself,
    mandate_names,
    mandate_spoken_of,
    parts_named,
    people_beside_others,
    stand_apart,
    tagged_with,
)
from .topics import Topic, TopicKind
from .twin_requests import twin_requests

if TYPE_CHECKING:
    from ...labelling import Labelled
    from ...records import EarlierLink
    from .likely_on_topic import Likely, TopicRuling

_HEADINGS = 3
"""Headings that lead to a sentence, the nearest ones, that are asked whether they name the topic."""
_LOOK, _LOOK_LABELLED = 0.3, 0.2
"""The chances from which what is nearly in is worth a look; of a request that a program labels so less is enough."""
LABELLED = 0.8
"""The probability from which a label is worth a line among what is nearly in."""


@dataclass(frozen=True, slots=True)
class OnTopic:
    """A record that belongs to a topic: its identifier, its review, what it is, the sentence (span of its clean text; of a clause all of its request)
    with its words and place, and by what it belongs. `label` (an issue and its probability) and `like` (the identifier of a record that is in, and
    asks for the same) speak for a request that is nearly in; the label of a sentence says what it is about, and may be why it is in. `context` are
    the words without which it can't be read (a sentence before it, what leads to its list); not `stands`: they are not there, or too many. `beside`:
    it stands in its list between `like` and another one that is in. `answered`: the State's answer `like` to it is in. `alike`: how near it comes to
    what `like` asks, where that alone speaks for it. `under`: a heading that leads to it names the topic. `chance`: how likely it belongs, as it was
    weighed. `behind` it in its paragraph stands what goes on from it, which is quoted with it and need not be on the topic.
    """

    id: str
    review: str
    source: SentenceSource
    span: tuple[int, int]
    words: str
    place: Place
    names: tuple[Names, ...]
    label: tuple[str, float] | None = None
    like: str = ""
    context: str = ""
    stands: bool = True
    beside: bool = False
    answered: bool = False
    alike: float = 0.0
    under: bool = False
    chance: float = 1.0
    behind: str = ""

    @property
    def names_it(self) -> bool:
        """Whether its own words name the topic, and not what stands around them, or what it is about."""
        return not self.is_about_it and any(name.where in {Where.SENTENCE, Where.MANDATE} for name in self.names)

    @property
    def is_about_it(self) -> bool:
        """Whether a sentence is in, or may be, by what it is about."""
        return self.label is not None and self.source is not SentenceSource.REQUEST


@dataclass(frozen=True, slots=True)
class Belonging:
    """What belongs to a topic, and what nearly does, each in the order of the reviews and of their documents."""

    topic: Topic
    found: tuple[OnTopic, ...]
    nearly: tuple[OnTopic, ...]
    worth: tuple[OnTopic, ...] | None = None

    @property
    def maybe(self) -> tuple[OnTopic, ...]:
        """What of `nearly` is worth a look, the likeliest first: of these about one in eight belongs, and twice as many touch the topic
        (tests/accuracy/test_on_topic.py). A label counts for something, and so does the State's own answer, and that another request of the
        recommendation is in. Those of a brief are fewer (`worth`, nearest_to_sure.py)."""
        if self.worth is not None:
            return self.worth
        inside = {each.id.rpartition(".")[0] for each in self.found if each.source is SentenceSource.REQUEST}

        def least(each: OnTopic) -> float:
            return _LOOK_LABELLED if each.label is not None or each.id.rpartition(".")[0] in inside else _LOOK

        worth = (each for each in self.nearly if each.answered or each.is_about_it or each.chance >= least(each))
        return tuple(sorted(worth, key=lambda each: -each.chance))

    def of(self, *sources: SentenceSource) -> tuple[OnTopic, ...]:
        """What is in, of these kinds."""
        return tuple(each for each in self.found if each.source in sources)


@dataclass(frozen=True, slots=True)
class OfReview:
    """What of one review belongs to a topic, and what nearly does, each in the order of its documents."""

    found: tuple[OnTopic, ...]
    nearly: tuple[OnTopic, ...]


def belonging(
    topic: Topic,
    reviews: Iterable[Review],
    labels: Mapping[str, Labelled] | None = None,
    links: Mapping[str, Sequence[EarlierLink]] | None = None,
    of: Callable[[Review], OfReview] | None = None,
) -> Belonging:
    """What of these reviews belongs to a topic. `labels` are those of clauses by their identifiers, `links` the requests of each review that repeat
    some of the review before, by the later one's identifier; without them nothing is nearly in by them. `of` gives what belongs of one review;
    without it that is found by the rule alone."""
    ordered = sorted(reviews, key=lambda each: (each.session, each.id))
    made = [(of or (lambda review: _parted(on_topic_by_rule(topic, review, labels or {}))))(review) for review in ordered]
    found = [each for one in made for each in one.found]
    near = {(each.id, each.span): each for one in made for each in one.nearly}
    inside = {each.id for each in found if each.source is SentenceSource.REQUEST}
    for review, unit, like in requests_alike(topic, ordered, inside, links or {}):
        near.setdefault((unit.id, unit.span), _on(review, unit, (), like=like))
    near |= {(each.id, each.span): each for review in ordered for each in _tagged(topic, review, found)}
    inside = {each.id for each in found}
    order = {review.id: place for place, review in enumerate(ordered)}
    nearly = sorted((each for each in near.values() if each.id not in inside), key=lambda each: order[each.review])
    return Belonging(topic, tuple(found), tuple(nearly))


def of_review(
    topic: Topic,
    review: Review,
    labels: Mapping[str, Labelled],
    sentences: Sequence[ReviewSentence] | None = None,
    words: WordsAtHand | None = None,
) -> OfReview:
    """What of one review belongs to a topic, weighed sentence by sentence. `sentences` are all of the review, and `words` theirs, where somebody has
    them."""
    from .likely_on_topic import likely, sentence_key

    printed = sentences if sentences is not None else tuple(sentences_of(review))
    at_hand = words or WordsAtHand()
    with with_tokens_of(at_hand.tokens):
        short = abbreviations_naming(topic, printed)
        units = with_abbreviations_written_out(topic, printed, short)
        by = on_topic_by_rule(topic, review, labels, units)
        ruled = {(each.id, each.span): each for each, _ in by}
        weighed = likely(topic, units, {(each.id, each.span): said_by_rule(each, sure=sure) for each, sure in by}, at_hand)
        found = [
            _as_weighed(topic, unit, ruled.get(key) or _on(review, unit, parts_named(topic, unit)), weighed[key])
            for unit in units
            if (key := sentence_key(unit)) in weighed
        ]
    kept = [(each, sure) for each, sure in found if sure or _worth_a_look(each)]
    if short:
        own = {sentence_key(unit): unit for unit in printed}
        kept = [(_as_printed(each, own[each.id, each.span].words, short), sure) for each, sure in kept]
    return _parted(kept)


def _as_printed(each: OnTopic, words: str, short: Mapping[str, str]) -> OnTopic:
    return each if each.words == words else replace(each, words=words, names=names_as_printed(each.names, words, short))


def _as_weighed(topic: Topic, unit: ReviewSentence, each: OnTopic, weighed: Likely) -> tuple[OnTopic, bool]:
    """A record as it was weighed, and whether it belongs. One that speaks of the mandate on the topic does, for words are weighed without names of
    bodies; its chance stays as it is: it stands behind the page. One that is about people does not where nothing at it names them."""
    off = any(part.stands_elsewhere(unit.words) for part in topic.parts) or (weighed.about is not None and is_of_nobody(weighed.about[0], each.names))
    belongs = weighed.belongs and not off and not lacks_its_form(topic, unit.words, unit.heading)
    told = replace(each, chance=weighed.chance, label=weighed.about or each.label)
    return told, belongs or any(name.where is Where.MANDATE for name in each.names)


def _worth_a_look(each: OnTopic) -> bool:
    """Whether a record that is not in nearly is: one for which only words speak that may mean something else, if they stand together."""
    from .likely_on_topic import topic_weights

    loose = each.label is None and not each.like and any(not name.sure for name in each.names)
    return not loose or (each.chance >= topic_weights().near and not stand_apart(each.names, each.words))


def said_by_rule(each: OnTopic, *, sure: bool) -> TopicRuling:
    """What the rule says of a record that it has in (`sure`) or nearly in."""
    from .likely_on_topic import TopicRuling

    if not sure:
        return TopicRuling.NEARLY
    if each.source is SentenceSource.REQUEST and each.names and all(name.where is Where.HEADING for name in each.names) and not each.like:
        return TopicRuling.FILED  # a request has no heading but its theme in OHCHR's list
    own = [name for name in each.names if name.where is Where.SENTENCE]
    return TopicRuling.OUTRIGHT if own and all(name.sure for name in own) and not (each.like or each.label) else TopicRuling.IN


def _parted(weighed: Sequence[tuple[OnTopic, bool]]) -> OfReview:
    found, nearly = (tuple(each for each, sure in weighed if sure is kept) for kept in (True, False))
    return OfReview(found, nearly)


def on_topic_by_rule(
    topic: Topic, review: Review, labels: Mapping[str, Labelled], sentences: Iterable[ReviewSentence] | None = None
) -> list[tuple[OnTopic, bool]]:
    """What of one review is in by the rule (true), and what nearly is. Without its `sentences` those are cut that may be on it."""
    weighed = list(_weighed(topic, review, labels, sentences if sentences is not None else sentences_of(review, partial(_may_be, topic))))
    found = [each for each, sure in weighed if sure]
    if twins := list(_twins(review, found)):
        place = {unit.id: number for number, unit in enumerate(requests_of(review))}
        found = sorted([*found, *twins], key=lambda each: place.get(each.id, len(place)))
    inside = {each.id for each in found}
    near = {(each.id, each.span): each for each, sure in weighed if not sure}
    between = (_on(review, unit, (), like=before, beside=True) for unit, before in requests_between(review, _asked(found, review)))
    for each in (*_by_answer(review, found), *between):
        near.setdefault((each.id, each.span), each)
    return [*((each, True) for each in found), *((each, False) for each in near.values() if each.id not in inside)]


def _weighed(topic: Topic, review: Review, labels: Mapping[str, Labelled], sentences: Iterable[ReviewSentence]) -> Iterator[tuple[OnTopic, bool]]:
    """What is in (true) and what is nearly in, paragraph by paragraph: a sentence that is in speaks for its neighbours."""
    filed = filed_under(topic, review)
    headings: dict[str, tuple[Names, ...]] = {}
    for _, group in groupby(sentences, key=lambda unit: unit.paragraph or unit.id):
        every = list(group)
        if not any(_worth_reading(topic, unit, filed) for unit in every):
            continue
        read = [(unit, parts_named(topic, unit)) for unit in every]
        made = [_of_itself(topic, review, unit, named, labels, filed, headings) for unit, named in read]
        yield from _with_neighbours(topic, review, read, made)


def _of_itself(
    topic: Topic,
    review: Review,
    unit: ReviewSentence,
    named: Sequence[Names],
    labels: Mapping[str, Labelled],
    filed: Mapping[str, tuple[Names, ...]],
    headings: dict[str, tuple[Names, ...]],
) -> tuple[OnTopic, bool] | None:
    """A sentence by its own words, its headings, its place in OHCHR's list or its label; None where nothing speaks for it."""
    label = _labelled(topic, named, labels.get(unit.id)) if unit.source is SentenceSource.REQUEST else None
    whole = len(named) == len(topic.parts) and any(each.where is Where.SENTENCE for each in named)
    if whole and all(each.sure for each in named):
        return _on(review, unit, named), True
    by_its_mandate = unit.source is SentenceSource.BODY and any(each.sure and each.where is Where.SENTENCE for each in named)
    if by_its_mandate and len(topic.parts) > 1 and mandate_names(topic, unit.words):
        return _on(review, unit, named), True
    if not whole and (mandate := mandate_spoken_of(topic, unit)):
        return _on(review, unit, [Names(part.name, mandate, Where.MANDATE, own=True) for part in topic.parts]), True
    if whole and any(topic.is_named_in(heading) for heading in unit.headings[-2:]):
        return _on(review, unit, named), True
    for heading in unit.headings[-2:]:
        if heading not in headings:
            headings[heading] = heading_on(topic, heading)
        if headings[heading]:
            return _on(review, unit, headings[heading]), True
    item = unit.id if unit.id in filed else unit.id.rpartition(".")[0]
    if unit.source is SentenceSource.REQUEST and item in filed:
        return _on(review, unit, filed[item]), True
    if whole or label:
        charted = topic.kind is TopicKind.ISSUE or len(topic.parts) > 1
        return _on(review, unit, named, label=label), bool(whole and label and charted)
    return None


def _with_neighbours(
    topic: Topic, review: Review, read: Sequence[tuple[ReviewSentence, list[Names]]], made: Sequence[tuple[OnTopic, bool] | None]
) -> Iterator[tuple[OnTopic, bool]]:
    """The sentences of one paragraph. Beside one that is in, one that may mean it is in too; so is one that goes on from it, and of a topic of
    several parts one that names a subject among them."""
    inside = [each is not None and each[1] for each in made]
    for place, (unit, named) in enumerate(read):
        weighed = made[place]
        if weighed is not None and not weighed[1] and any(inside) and _tells_what_happens(topic, unit):
            weighed = weighed[0], True
        elif weighed is None and place and inside[place - 1] and unit.context and not unit.context.endswith(OMITTED):
            before = made[place - 1]
            names = before[0].names if before is not None else ()
            inside[place] = not goes_on_by_speaker(unit.words)
            weighed = _on(review, unit, [replace(each, where=Where.BEFORE) for each in names]), inside[place]
        elif weighed is None and _names_a_subject(topic, named) and any(inside[max(0, place - 1) : place + 2]):
            weighed = _on(review, unit, named), True
        elif weighed is None and (beside := _beside_others(topic, unit)):
            weighed = _on(review, unit, beside), any(inside)
        if weighed is not None:
            yield replace(weighed[0], under=_is_under(topic, unit)), weighed[1]


def _beside_others(topic: Topic, unit: ReviewSentence) -> tuple[Names, ...]:
    """How the heading of a sentence names the topic beside others; nothing where the sentence speaks of these, or of other people. It belongs where
    its paragraph names the topic; else it may."""
    found = people_beside_others(topic, unit.heading) if unit.heading else None
    if found is None:
        return ()
    named, others = found
    stems = {token.stem for token in tokens(unit.words, unify_states=False)}
    people = people_of_stems(stems) - people_named(topic.parts[0].name)
    return () if stems & others or people else named


def _tells_what_happens(topic: Topic, unit: ReviewSentence) -> bool:
    """Whether a sentence that may be on the topic says more than who does such things, where that is told apart: "State agents" stand beside all."""
    return all(not part.acts or (found := part.first_in(unit.words)) is None or found.sure or found.phrase in part.acts for part in topic.parts)


def _is_under(topic: Topic, unit: ReviewSentence) -> bool:
    """Whether a section of the national report is on the topic by its heading, and the sentence with it."""
    named = (heading for heading in unit.headings[-_HEADINGS:] if topic.is_named_in(heading))
    return unit.source is SentenceSource.STATE_REPORT and any(lends_itself(topic, heading, unit.words) for heading in named)


def _twins(review: Review, found: Sequence[OnTopic]) -> Iterator[OnTopic]:
    """Requests of nearly the words of one that is in: what holds for the one holds for the other."""
    inside = {each.id: each for each in found if each.source is SentenceSource.REQUEST and each.review == review.id}
    for unit, twin in twin_requests(review, inside):
        yield replace(_on(review, unit, inside[twin].names, inside[twin].label), like=twin)


def _names_a_subject(topic: Topic, named: Sequence[Names]) -> bool:
    """Whether a sentence names a part of a topic of several, and not people alone, of whom a document tells much else."""
    subjects = {part.name for part in topic.parts if not part.people} if len(topic.parts) > 1 else set()
    return any(each.sure and each.where is Where.SENTENCE and each.part in subjects for each in named)


def _on(
    review: Review, unit: ReviewSentence, named: Sequence[Names], label: tuple[str, float] | None = None, like: str = "", *, beside: bool = False
) -> OnTopic:
    words = unit.words, unit.place, tuple(named)
    around = unit.context, unit.stands, beside
    return OnTopic(unit.id, review.id, unit.source, unit.span, *words, label, like, *around, behind=unit.behind)


def _worth_reading(topic: Topic, unit: ReviewSentence, filed: Mapping[str, tuple[Names, ...]]) -> bool:
    """Whether a sentence may name a part of the topic, and with what stands around it all of them; of a request a label may speak for one."""
    if unit.source is SentenceSource.REQUEST:
        return any(part.may_be_in(unit.words) for part in topic.parts) or unit.id in filed or unit.id.rpartition(".")[0] in filed
    around = (unit.words, *unit.headings[-2:], unit.before)
    return all(any(part.may_be_in(text) for text in around) for part in topic.parts)


def _may_be(topic: Topic, text: str, headings: Sequence[str]) -> bool:
    """Whether a paragraph may name every part of the topic."""
    around = (text, *headings[-2:])
    return all(any(part.may_be_in(each) for each in around) for part in topic.parts)


def _labelled(topic: Topic, named: Sequence[Names], labelled: Labelled | None) -> tuple[str, float] | None:
    """The label that speaks for the one part that a request does not name, or names by a word that may mean something else."""
    missing = [part for part in topic.parts if part.name not in {each.part for each in named if each.sure}]
    if labelled is None or len(missing) != 1 or not missing[0].issue:
        return None
    return next(((each.issue, each.probability) for each in labelled.issues if each.issue == missing[0].issue and each.probability >= LABELLED), None)


def _asked(found: Sequence[OnTopic], review: Review) -> frozenset[str]:
    return frozenset(each.id for each in found if each.source is SentenceSource.REQUEST and each.review == review.id)


def _by_answer(review: Review, found: Sequence[OnTopic]) -> Iterator[OnTopic]:
    """Requests to which the State's own answer is in: the State reads them as being on it."""
    answers = {each.id for each in found if each.source is SentenceSource.ANSWER}
    for unit, response in requests_answered(review, _asked(found, review), answers):
        yield replace(_on(review, unit, (), like=response), answered=True)


def _tagged(topic: Topic, review: Review, found: Sequence[OnTopic]) -> Iterator[OnTopic]:
    """Requests that OHCHR's list has under the topic, of recommendations of which none is in."""
    inside = {each.rpartition(".")[0] for each in _asked(found, review)}
    tags = tagged_with(topic, review)
    for unit in requests_of(review) if tags else ():
        item = unit.id.rpartition(".")[0]
        if item in tags and item not in inside:
            yield _on(review, unit, tags[item])
