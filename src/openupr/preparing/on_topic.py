"""Which records of a State's reviews belong to a topic, each with the reason, and which nearly do.

A record is in where one sentence names every part of the topic, by the words that were typed or by words that stand for them; where the sentence
names one part, its heading may name the others, and the sentence before the people. Nearly in is what names one part where only a label or a link
speaks for the rest: a recommendation that a program labels so, one that asks for the same as one that is in. Search first, labels and likeness beside
it, never instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ..records import Review
from ..text import Place
from .review_sentences import Sentence, Source, requests_of, sentences_of
from .topics import Topic

if TYPE_CHECKING:
    from ..labelling import Labelled
    from ..records import EarlierLink

LABELLED = 0.8
"""The probability from which a label is worth a line among what is nearly in."""


class Where(StrEnum):
    """Where a part of the topic is named."""

    SENTENCE = "sentence"
    HEADING = "heading"
    BEFORE = "before"  # the sentence before, in the same paragraph


@dataclass(frozen=True, slots=True)
class Names:
    """One part of the topic as a record names it: the part's name, the `words` of the document, where they stand, and whether they are those that
    were typed (`own`) or stand for them; not `sure` where they may mean something else."""

    part: str
    words: str
    where: Where
    own: bool
    sure: bool = True


@dataclass(frozen=True, slots=True)
class OnTopic:
    """A record that belongs to a topic: its identifier, its review, what it is, the sentence (span of its clean text; of a clause all of its request)
    with its words and place, and by what it belongs. `label` (an issue and its probability) and `like` (the identifier of a record that is in, and
    asks for the same) speak for one that is nearly in. `context` are the words without which it can't be read (a sentence before it, what leads to
    its list); not `stands`: they are not there, or too many."""

    id: str
    review: str
    source: Source
    span: tuple[int, int]
    words: str
    place: Place
    names: tuple[Names, ...]
    label: tuple[str, float] | None = None
    like: str = ""
    context: str = ""
    stands: bool = True


@dataclass(frozen=True, slots=True)
class Belonging:
    """What belongs to a topic, and what nearly does, each in the order of the reviews and of their documents."""

    topic: Topic
    found: tuple[OnTopic, ...]
    nearly: tuple[OnTopic, ...]

    def of(self, *sources: Source) -> tuple[OnTopic, ...]:
        """What is in, of these kinds."""
        return tuple(each for each in self.found if each.source in sources)


def belonging(
    topic: Topic,
    reviews: Iterable[Review],
    labels: Mapping[str, Labelled] | None = None,
    links: Mapping[str, Sequence[EarlierLink]] | None = None,
) -> Belonging:
    """What of these reviews belongs to a topic. `labels` are those of clauses by their identifiers, `links` the requests of each review that repeat
    some of the review before, by the later one's identifier; without them nothing is nearly in by them."""
    ordered = sorted(reviews, key=lambda each: (each.session, each.id))
    found: list[OnTopic] = []
    nearly: list[OnTopic] = []
    for review in ordered:
        for unit in sentences_of(review):
            if not _worth_reading(topic, unit):
                continue
            named = _named(topic, unit)
            label = _labelled(topic, named, labels.get(unit.id)) if labels and unit.source is Source.REQUEST else None
            whole = len(named) == len(topic.parts) and any(each.where is Where.SENTENCE for each in named)
            if whole and (label or all(each.sure for each in named)):
                found.append(_on(review, unit, named, label=label))
            elif whole or label:
                nearly.append(_on(review, unit, named, label=label))
    near = {each.id: each for each in nearly}
    for each in _alike(ordered, found, links or {}):
        near.setdefault(each.id, each)
    order = {review.id: place for place, review in enumerate(ordered)}
    return Belonging(topic, tuple(found), tuple(sorted(near.values(), key=lambda each: order[each.review])))


def _on(review: Review, unit: Sentence, named: Sequence[Names], label: tuple[str, float] | None = None, like: str = "") -> OnTopic:
    return OnTopic(
        unit.id, review.id, unit.source, unit.span, unit.words, unit.place, tuple(named), label, like, context=unit.context, stands=unit.stands
    )


def _worth_reading(topic: Topic, unit: Sentence) -> bool:
    """Whether a sentence may name a part of the topic, and with what stands around it all of them; of a request a label may speak for one."""
    if unit.source is Source.REQUEST:
        return any(part.may_be_in(unit.words) for part in topic.parts)
    return all(part.may_be_in(unit.words) or part.may_be_in(unit.heading) or part.may_be_in(unit.before) for part in topic.parts)


def _named(topic: Topic, unit: Sentence) -> list[Names]:
    """The parts that a sentence names, each once: in its own words, else in its heading; or people in the sentence before, whom it goes on with as
    "they". A subject does not go on so: behind "education and housing" may stand anything."""
    found = []
    for part in topic.parts:
        places = ((Where.SENTENCE, unit.words), (Where.HEADING, unit.heading), (Where.BEFORE, unit.before if part.people else ""))
        for where, text in places:
            if words := part.first_in(text):
                found.append(Names(part.name, text[words.start : words.end], where, words.own, words.sure))
                break
    return found


def _labelled(topic: Topic, named: Sequence[Names], labelled: Labelled | None) -> tuple[str, float] | None:
    """The label that speaks for the one part that a request does not name, or names by a word that may mean something else."""
    missing = [part for part in topic.parts if part.name not in {each.part for each in named if each.sure}]
    if labelled is None or len(missing) != 1 or not missing[0].issue:
        return None
    return next(((each.issue, each.probability) for each in labelled.issues if each.issue == missing[0].issue and each.probability >= LABELLED), None)


def _alike(reviews: Sequence[Review], found: Sequence[OnTopic], links: Mapping[str, Sequence[EarlierLink]]) -> Iterator[OnTopic]:
    """Requests that ask for the same as one that is in, in the review before or after."""
    inside = {each.id for each in found if each.source is Source.REQUEST}
    units = {unit.id: (review, unit) for review in reviews for unit in requests_of(review)}
    for made in links.values():
        for link in made:
            for one, other in ((link.clause, link.earlier), (link.earlier, link.clause)):
                if one in inside and other not in inside and other in units and link.relation in {"same", "builds"}:
                    review, unit = units[other]
                    yield _on(review, unit, (), like=one)
