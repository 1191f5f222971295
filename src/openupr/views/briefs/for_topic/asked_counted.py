"""How many recommendations of a review name a topic, by whom, what the State answered and claims, and which may ask for less."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from ....languages.messages import Message, Text, Value, in_turn, message, message_of, together
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic
from ....preparing.briefs.for_topic.topic_brief import TopicBrief
from ....preparing.topics.topic_named import is_typed_in, tagged_with, typed_words
from ....preparing.topics.topic_part import TopicPart
from ....preparing.topics.topic_phrases import stems_as_written
from ....preparing.topics.topics import Topic
from ....records import Claim, Clause, Item, Position, Review
from ...code_words import POSITIONS
from ...number_runs import in_runs, recommendation_number
from ..statements.asked_and_answered import first_of_item
from ..statements.brief_answers import (
    acts_so,
    answer_counted,
    answers_said,
    answers_stand_in,
    calls_it_so,
    claim_on_request,
    claimed_at_once,
    position_on_request,
    told_later_at,
    where_counted,
)
from ..statements.brief_statements import BriefLine, cite, in_marks, named_in_note, several_states, states_of
from ..statements.claims_told import claims_at_once
from ..statements.documents_named import review_year
from .brief_absence import near_requests

_MOST_WORDS = 5
_READ_SO: Mapping[Claim, Callable[[int, Text], Message]] = {
    Claim.IMPLEMENTED: lambda n, numbers: message_of(
        n,
        one="As we read its answers, {n} of those it supported is implemented: {numbers}.",
        many="As we read its answers, {n} of those it supported are implemented: {numbers}.",
        numbers=numbers,
    ),
    Claim.IN_PROGRESS: lambda n, numbers: message_of(
        n,
        one="As we read its answers, {n} of those it supported is in progress: {numbers}.",
        many="As we read its answers, {n} of those it supported are in progress: {numbers}.",
        numbers=numbers,
    ),
    Claim.IMPLEMENTED_OR_IN_PROGRESS: lambda n, numbers: message_of(
        n,
        one="As we read its answers, {n} of those it supported is implemented or in progress: {numbers}.",
        many="As we read its answers, {n} of those it supported are implemented or in progress: {numbers}.",
        numbers=numbers,
    ),
}
"""Of those of which the State itself has no such word."""
_CLAIMED: Mapping[Claim, Callable[[int, Text], Message]] = {
    Claim.IMPLEMENTED: lambda n, numbers: message_of(
        n,
        one="It says that {n} of those it supported is implemented: {numbers}.",
        many="It says that {n} of those it supported are implemented: {numbers}.",
        numbers=numbers,
    ),
    Claim.IN_PROGRESS: lambda n, numbers: message_of(
        n,
        one="It says that {n} of those it supported is in progress: {numbers}.",
        many="It says that {n} of those it supported are in progress: {numbers}.",
        numbers=numbers,
    ),
    Claim.IMPLEMENTED_OR_IN_PROGRESS: lambda n, numbers: message_of(
        n,
        one="It says that {n} of those it supported is implemented or in progress: {numbers}.",
        many="It says that {n} of those it supported are implemented or in progress: {numbers}.",
        numbers=numbers,
    ),
}


def asked_count(review: Review, asked: Sequence[AskedOnTopic], further: Sequence[str] = ()) -> BriefLine:
    """How many recommendations of one review are on the topic, all of which are quoted; who asks for what is on it, and what the State answered.
    Those that name it among other things alone are counted apart, where others do not. `further` are the numbers of others that may be on it, or have
    the words by which these name it: they are quoted behind the page."""
    every = asked
    asked = [each for each in every if not each.among] or every
    items = {each.item.id: each for each in asked}
    apart = tuple(dict.fromkeys(recommendation_number(each.item) for each in every if each.item.id not in items))
    states = list(dict.fromkeys(name for each in asked for name in states_of(each)))
    answers = Counter(answer_counted(each) for each in items.values())
    by_name = {recommendation_number(each.item) for each in asked if each.named}
    otherwise = tuple(dict.fromkeys(recommendation_number(each.item) for each in asked if recommendation_number(each.item) not in by_name))
    values: dict[str, Value] = {"year": review_year(review), "states": several_states(states)}
    counted_ones = _named_by(review, len(items), otherwise, _words_beside(asked), values)
    seen = message_of(len(further), one="{n} other may be: see “May belong to it too”.", many="{n} others may be: see “May belong to it too”.")
    others = in_turn(_among_others(asked, apart), _answers_to_these(review, apart), seen if further else "", message("Others may be on it, too."))
    told = (
        answers_said(review, answers),
        _answers_to(review, further),
        *_told_later([*items.values()]),
        *_claims_counted([*items.values()]),
        *_asks_less(asked),
    )
    place = next(iter(items.values())).item.place
    where = where_counted(place.document, [*items.values()]) if len(items) > 1 else cite(place)
    answers_in = answers_stand_in(items.values(), place.document)
    may_be = message("may be on it: {numbers}", numbers=in_runs(further)) if further else ""
    return BriefLine(
        in_turn(counted_ones, others, *told),
        together(where, may_be, answers_in, named_in_note(states)),
        tuple(dict.fromkeys(each.item.id for each in every)),
    )


def _among_others(asked: Sequence[AskedOnTopic], apart: Sequence[str]) -> Text:
    """Which recommendations name the topic among other things alone, apart from those that are counted; or that all of these do."""
    if all(each.among for each in asked):
        counted = len({each.item.id for each in asked})
        return message_of(counted, one="That one names it among other things.", many="All of them name it among other things.")
    return (
        message_of(
            len(apart),
            one="{n} more names it among other things: {numbers}.",
            many="{n} more name it among other things: {numbers}.",
            numbers=in_runs(apart),
        )
        if apart
        else ""
    )


def asked_in_later_counted(brief: TopicBrief) -> Iterator[BriefLine]:
    """That later reviews have recommendations on the topic too, of which few are quoted here, which they are, and what the State answered."""
    for review, sure in brief.asked_later:
        values: dict[str, Value] = {"review": review.id, "year": review_year(review), "topic": brief.topic.text}
        items = sure
        typed = sum(any(is_typed_in(brief.topic.text, clause.request) for clause in each.clauses) for each in items)
        if typed == len(items):
            more = message_of(
                typed,
                one="{review} of {year} has at least {n} recommendation with “{topic}”: make its brief.",
                many="{review} of {year} has at least {n} recommendations with “{topic}”: make its brief.",
                **values,
            )
        elif typed:
            more = message_of(
                len(items),
                one="{review} of {year} has at least {n} recommendation with “{topic}”, or with words that may stand for it: make its brief.",
                many="{review} of {year} has at least {n} recommendations with “{topic}”, or with words that may stand for it: make its brief.",
                **values,
            )
        else:
            more = message_of(
                len(items),
                one="{review} of {year} has at least {n} recommendation that may be on it: make its brief.",
                many="{review} of {year} has at least {n} recommendations that may be on it: make its brief.",
                **values,
            )
        asked = [first_of_item(review, each) for each in items]
        told = answers_said(review, Counter(map(answer_counted, asked)))
        where = where_counted(items[0].place.document, asked) if len(items) > 1 else cite(items[0].place)
        source = together(where, answers_stand_in(asked, items[0].place.document))
        yield BriefLine(in_turn(more, told), source, tuple(each.id for each in items))


def _answers_to(review: Review, further: Sequence[str]) -> Text:
    """What the State answered to those that may be on the topic, by their numbers."""
    return _answers_of(
        review,
        further,
        lambda n, values: message_of(
            n, one="Its answer to the one that may be on it: {position}.", many="Of the {n} that may be, it {answers}.", **values
        ),
    )


def _answers_to_these(review: Review, apart: Sequence[str]) -> Text:
    """The same of those that name the topic among other things: what it did not support among them is no less refused."""
    return _answers_of(
        review, apart, lambda n, values: message_of(n, one="Its answer to that one: {position}.", many="Of these {n}, it {answers}.", **values)
    )


def _answers_of(review: Review, numbers: Sequence[str], say: Callable[[int, Mapping[str, Value]], Text]) -> Text:
    """What the State answered to the recommendations of these numbers: to one which answer, of several how many it answered how."""
    others = [first_of_item(review, each) for each in review.items if recommendation_number(each) in numbers]
    if not others:
        return ""
    answers = tuple(message(words, count=str(count)) for words, count in Counter(map(answer_counted, others)).most_common())
    return say(len(others), {"answers": answers, "position": message(POSITIONS[position_on_request(others[0])][0])})


def _words_beside(asked: Sequence[AskedOnTopic]) -> tuple[Text, ...]:
    """The words by which recommendations name the topic, other than those that were typed; of many the first ones, and that there are more."""
    forms = {tuple(stems_as_written(words)): words for each in reversed(asked) for words in reversed(each.by)}  # "refugee" is "refugees" here
    every = tuple(in_marks(_in_sentence(words)) for words in reversed(forms.values()))
    return every if len(every) <= _MOST_WORDS else (*every[:_MOST_WORDS], message("another word for it"))


def _in_sentence(words: str) -> str:
    """Words in the middle of a sentence: a name keeps its capitals."""
    return words if any(each.isupper() for each in words[1:]) else words.lower()


def _named_by(review: Review, every: int, otherwise: tuple[str, ...], words: tuple[Text, ...], values: Mapping[str, Value]) -> Text:
    """How many recommendations name a topic by which words, and which are on it for another reason."""
    if not otherwise and not words:
        return message_of(
            every,
            one="{year}: {n} recommendation names it, by {states:the}.",
            many="{year}: {n} recommendations name it, by {states:the}.",
            **values,
        )
    on_it = message_of(
        every,
        one="{year}: a program finds {n} recommendation on it, by {states:the}.",
        many="{year}: a program finds {n} recommendations on it, by {states:the}.",
        **values,
    )
    names: Text = message("They name it, or have words that may stand for it, such as {words:or}.", words=words) if words and every > 1 else ""
    if words and every == 1:
        names = message_of(len(words), one="It has {words} in it.", many="It has the words {words}.", words=words)
    filed: Text = ""
    if otherwise and review.thematic_list is None:
        filed = message("By a label of the program’s: {numbers}.", numbers=otherwise)
    elif otherwise:
        filed = message("By a label of the program’s, or OHCHR’s list: {numbers}.", numbers=otherwise)
    return in_turn(on_it, names, filed)


def _claims_counted(asked: Sequence[AskedOnTopic]) -> list[Message]:
    """Which of these that it supported the State says are implemented, or in progress; each request says so beside its answer, too."""
    claimed: dict[tuple[bool, Claim], list[str]] = {}
    for each in asked:
        if not claimed_at_once(each) and (claim := claim_on_request(each)) is not Claim.NONE:
            claimed.setdefault((calls_it_so(each), claim), []).append(recommendation_number(each.item))
    so = [recommendation_number(each.item) for each in asked if acts_so(each)]
    acts = message_of(
        len(so),
        one="On {n} of those it supported it says that it acts accordingly: {numbers}.",
        many="On {n} of those it supported it says that it acts accordingly: {numbers}.",
        numbers=in_runs(so),
    )
    of_each = ((_CLAIMED if so_called else _READ_SO)[claim](len(of), in_runs(of)) for (so_called, claim), of in claimed.items())
    return [*of_each, *claims_at_once(asked), *([acts] if so else [])]


def _told_later(asked: Sequence[AskedOnTopic]) -> Iterator[Message]:
    """How many of them the next national report tells as accepted, where the answers are not here or tell otherwise."""
    found = [each for each in asked if told_later_at(each) is not None and each.answer_told is not None]
    if n := sum(each.answer_told.told.position is Position.SUPPORTED for each in found if each.answer_told is not None):
        yield message_of(
            n, one="Its next national report names {n} of them as accepted.", many="Its next national report names {n} of them as accepted."
        )


def _asks_less(asked: Sequence[AskedOnTopic]) -> list[Message]:
    """Which of them may ask for the opposite, as a program reads them."""
    numbers = tuple(dict.fromkeys(recommendation_number(each.item) for each in asked if each.asks_less))
    if not numbers:
        return []
    said = message_of(
        len(numbers),
        one="One may ask for less of it, as a program reads it: look at {numbers}.",
        many="{n} may ask for less of it, as a program reads them: look at {numbers}.",
        numbers=numbers,
    )
    return [said]


def may_be_asked(brief: TopicBrief, review: Review) -> tuple[str, ...]:
    """The numbers of further recommendations of a review that may be on the topic: those that are quoted as such (`told_alone`), and what OHCHR's
    list has under a theme that is the topic."""
    near = (told_alone(brief, review) | tagged_with(brief.topic, review).keys()) - {each.item.id for each in brief.asked}
    return tuple(recommendation_number(each) for each in review.items if each.id in near)


def told_alone(brief: TopicBrief, review: Review) -> set[str]:
    """The recommendations of a review that may be on the topic, and are quoted as such one by one: for whatever reason, or since they have its words
    in whatever sense (`having_its_words`)."""
    return {each.id.rpartition(".")[0] for each in near_requests(brief, review)} | {item.id for item, _, _ in having_its_words(brief, review)}


GROUPS_READ, GROUPS_ON_TOPIC = 60, 5
"""Recommendations that OHCHR's list alone has under a group of persons which is the topic, that a reader read, and how many were on it."""


def tagged_beside(brief: TopicBrief, review: Review, *, groups: bool) -> tuple[tuple[Item, ...], tuple[str, ...]]:
    """The recommendations that OHCHR's list has under the topic, as a theme or (`groups`) as a group of persons, and that are told nowhere else; and
    the themes or groups that it has them under."""
    tags = tagged_with(brief.topic, review, groups=groups)
    if not tags:
        return (), ()
    beside = {item.id for near in brief.near_by if near.review is review for item in near.requests}
    told = {each.item.id for each in brief.asked} | told_alone(brief, review) | beside
    left = tuple(each for each in review.items if each.id in tags and each.id not in told)
    return left, tuple(dict.fromkeys(name.words for each in left for name in tags[each.id]))


def having_its_words(brief: TopicBrief, review: Review) -> Iterator[tuple[Item, Clause, tuple[str, ...]]]:
    """The requests of a review in which words stand by which others name the topic, and that are neither on it nor near to it; with these words."""
    told = {each.clause.id for each in brief.asked} | {each.id for each in brief.belonging.maybe}
    known = {tuple(stems_as_written(words)) for each in brief.asked if each.review is review for words in each.by}
    if not any(each.review is review for each in brief.asked):
        return
    for item in review.items:
        for clause in item.clauses:
            if clause.id not in told and (words := _its_words(brief.topic, clause.request, known)):
                yield item, clause, words


def _its_words(topic: Topic, request: str, known: Collection[tuple[str, ...]]) -> tuple[str, ...]:
    """The words of a request that are the topic as it was typed, or those by which others have it: one of each part; none where a part has none."""
    if is_typed_in(topic.text, request):
        return (typed_words(topic.text, request),)
    found: list[str] = []
    for part in topic.parts:  # each in turn: few requests have the first
        words = next((each for each in _written(part, request) if is_typed_in(part.name, each) or tuple(stems_as_written(each)) in known), None)
        if words is None:
            return ()
        found.append(words)
    return tuple(found)


def _written(part: TopicPart, request: str) -> Iterator[str]:
    return (request[each.start : each.end] for each in part.every_in(request))
