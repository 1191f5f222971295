"""How many recommendations of a review name a topic, by whom, what the State answered and claims, and which may ask for less."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from ...languages.messages import Message, Text, Value, in_turn, message, message_of, together
from ...preparing.briefs.asked_on_topic import AskedOnTopic
from ...preparing.briefs.topic_brief import TopicBrief
from ...preparing.topics.review_sentences import Source
from ...preparing.topics.topic_named import is_typed_in
from ...preparing.topics.topic_phrases import stems_as_written
from ...preparing.topics.topics import Topic, TopicPart
from ...records import Claim, Review
from .brief_answers import acts_so, answer_counted, answers_said, answers_stand_in, claim_of, in_runs, number_of, where_counted
from .brief_statements import MOST_NAMED, BriefLine, cite, in_marks, named_in_note, several_states, states_of, states_of_item
from .documents_named import year_of

_MOST_WORDS = 5
_CLAIMED: Mapping[Claim, Callable[[int], Message]] = {
    Claim.IMPLEMENTED: lambda n: message_of(
        n, one="Of {n} that it supported it says that it is implemented.", many="Of {n} that it supported it says that they are implemented."
    ),
    Claim.IN_PROGRESS: lambda n: message_of(
        n, one="Of {n} that it supported it says that it is in progress.", many="Of {n} that it supported it says that they are in progress."
    ),
    Claim.IMPLEMENTED_OR_IN_PROGRESS: lambda n: message_of(
        n,
        one="Of {n} that it supported it says that it is implemented or in progress.",
        many="Of {n} that it supported it says that they are implemented or in progress.",
    ),
}


def asked_count(review: Review, asked: Sequence[AskedOnTopic], further_ones: int = 0, having_words: Sequence[str] = ()) -> BriefLine:
    """How many recommendations of one review name the topic, who made them, and what the State answered to them; `further_ones` may be on it too, and
    `having_words` others have the words by which these name it. Where some of these States asked for something else in them, who asked for what is
    on it."""
    items = {each.item.id: each for each in asked}
    states = list(dict.fromkeys(name for each in items.values() for name in states_of_item(each.item)))
    own = list(dict.fromkeys(name for each in asked for name in states_of(each)))
    answers = Counter(answer_counted(each) for each in items.values())
    named = len({each.item.id for each in asked if each.named})
    year, by = year_of(review), several_states(states)
    counted_ones = _named_by(len(items), named, _words_beside(asked), {"year": year, "states": by})
    others = (
        message_of(
            further_ones,
            one="We found {n} other that may be: see “May belong to it too”.",
            many="We found {n} others that may be: see “May belong to it too”.",
        )
        if further_ones
        else message("Others may be on it in other words.")
    )
    with_words: Text = ""
    if having_words:
        with_words = message_of(
            len(having_words),
            one="{n} other has such words, perhaps for something else: see the note.",
            many="{n} others have such words, perhaps for something else: see the note.",
        )
    of_it = message("What is on it is asked by {states:the}.", states=several_states(own)) if 0 < len(own) < len(states) else ""
    told = (answers_said(review, answers), *_claims_counted([*items.values()]), *_asks_less(asked))
    place = next(iter(items.values())).item.place
    where = where_counted(place.document, [*items.values()]) if len(items) > 1 else cite(place)
    by_name = dict.fromkeys(number_of(each.item) for each in asked if each.named)
    named_in = message("named in {numbers}", numbers=in_runs(by_name)) if 0 < named < len(items) else ""
    answers_in = answers_stand_in(items.values(), place.document)
    lists = named_in_note(states), message("on it: {states}", states=tuple(own)) if of_it and len(own) > MOST_NAMED else ""
    such = message("with such words: {numbers}", numbers=in_runs(having_words)) if having_words else ""
    return BriefLine(in_turn(counted_ones, of_it, others, with_words, *told), together(where, named_in, such, answers_in, *lists), tuple(items))


def _words_beside(asked: Sequence[AskedOnTopic]) -> tuple[Text, ...]:
    """The words by which recommendations name the topic, other than those that were typed; of many the first ones, and that there are more."""
    forms = {tuple(stems_as_written(words)): words for each in reversed(asked) for words in reversed(each.by)}  # "refugee" is "refugees" here
    every = tuple(in_marks(_in_sentence(words)) for words in reversed(forms.values()))
    return every if len(every) <= _MOST_WORDS else (*every[:_MOST_WORDS], message("another word for it"))


def _in_sentence(words: str) -> str:
    """Words in the middle of a sentence: a name keeps its capitals."""
    return words if any(each.isupper() for each in words[1:]) else words.lower()


def _named_by(every: int, named: int, words: tuple[Text, ...], values: Mapping[str, Value]) -> Message:
    """How many recommendations name a topic by which words, and how many are on it for another reason."""
    if named == every and not words:
        return message_of(
            every,
            one="{year}: {n} recommendation names it, by {states:the}.",
            many="{year}: {n} recommendations name it, by {states:the}.",
            **values,
        )
    if named == every:
        return message_of(
            every,
            one="{year}: {n} recommendation names it or {words:or}, by {states:the}.",
            many="{year}: {n} recommendations name it or {words:or}, by {states:the}.",
            words=words,
            **values,
        )
    if not words:
        return message_of(
            every,
            one="{year}: {n} recommendation is on it, by {states:the}: it is filed there, or labelled so by a program.",
            many="{year}: {n} recommendations are on it, by {states:the}. By its name: {named}. The others are filed so, or labelled by a program.",
            named=named,
            **values,
        )
    return message_of(
        every,
        one="{year}: {n} recommendation is on it, by {states:the}: it has {words:or}, and is filed or labelled so.",
        many="{year}: {n} recommendations are on it, by {states:the}. By its name, or {words:or}: {named}. The others are filed or labelled so.",
        named=named,
        words=words,
        **values,
    )


def _claims_counted(asked: Sequence[AskedOnTopic]) -> list[Message]:
    """Of how many that it supported the State says that they are implemented, or in progress: never dropped behind "supported"."""
    counts = Counter(map(claim_of, asked))
    so = sum(map(acts_so, asked))
    acts = message_of(
        so,
        one="Of {n} that it supported it says that it acts accordingly.",
        many="Of {n} that it supported it says that it acts accordingly.",
    )
    return [*(_CLAIMED[claim](count) for claim, count in counts.items() if claim is not Claim.NONE), *([acts] if so else [])]


def _asks_less(asked: Sequence[AskedOnTopic]) -> list[Message]:
    """Which of them may ask for the opposite, as a program reads them."""
    numbers = tuple(dict.fromkeys(number_of(each.item) for each in asked if each.asks_less))
    if not numbers:
        return []
    said = message_of(
        len(numbers),
        one="One may ask for less of it, as a program reads it: look at {numbers}.",
        many="{n} may ask for less of it, as a program reads them: look at {numbers}.",
        numbers=numbers,
    )
    return [said]


def may_be_asked(brief: TopicBrief, review: Review) -> tuple[int, tuple[str, ...]]:
    """How many further recommendations of a review may be on the topic, and the numbers of others than these and those that are counted which have
    the words by which those name it, in whatever sense."""
    asked = {each.item.id for each in brief.asked}
    near = {each.id.rpartition(".")[0] for each in brief.belonging.maybe if each.review == review.id and each.source is Source.REQUEST}
    known = {tuple(stems_as_written(words)) for each in brief.asked if each.review is review for words in each.by}
    having = [each for each in review.items if any(_has_a_word(brief.topic, clause.request, known) for clause in each.clauses)]
    return len(near - asked), tuple(number_of(each) for each in having if each.id not in asked | near)


def _has_a_word(topic: Topic, request: str, known: Collection[tuple[str, ...]]) -> bool:
    """Whether a request has the topic as it was typed, or by words by which others have it."""
    if is_typed_in(topic.text, request):
        return True
    # Each part is looked for in turn: few requests have the first.
    return all(
        any(is_typed_in(part.name, words) or tuple(stems_as_written(words)) in known for words in _written(part, request)) for part in topic.parts
    )


def _written(part: TopicPart, request: str) -> Iterator[str]:
    return (request[each.start : each.end] for each in part.every_in(request))
