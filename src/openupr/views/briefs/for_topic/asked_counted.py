"""How many recommendations of a review name a topic, by whom, what the State answered and claims, and which may ask for less."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from ....describing.claim_said import ClaimSaid
from ....languages.messages import Message, Text, Value, in_turn, message, message_of, together
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic
from ....preparing.briefs.for_topic.topic_brief import TopicBrief
from ....preparing.topics.topic_named import is_typed_in, tagged_with, typed_words
from ....preparing.topics.topic_part import TopicPart
from ....preparing.topics.topic_phrases import stems_as_written
from ....preparing.topics.topics import Topic
from ....records import Claim, Clause, Item, Position, Review
from ....records.dialogue.positions_said import position_said
from ...number_runs import in_runs, recommendation_number
from ..statements.asked_and_answered import first_of_item
from ..statements.brief_answers import (
    acts_so,
    answer_counted,
    answers_listed,
    answers_of_these,
    answers_said,
    answers_stand_in,
    calls_it_so,
    claim_in_words,
    claimed_at,
    claimed_at_once,
    position_on_request,
    told_later_at,
    where_counted,
)
from ..statements.brief_statements import BriefLine, cite, in_marks, named_in_note, several_states
from ..statements.claims_told import claims_at_once
from ..statements.documents_named import review_year
from ..statements.request_lines import states_of_sentence
from .brief_absence import near_requests
from .named_over_shown import run_said, runs_named

_MOST_WORDS = 5
_MOST_NUMBERS = 8
"""Recommendations that a line names by their numbers; of more, how many, and the note names them."""
_CLAIMED: Mapping[ClaimSaid, Callable[[int, Text], Message]] = {
    ClaimSaid.LARGELY: lambda n, numbers: message_of(
        n, one="It says that {n} is largely implemented: {numbers}.", many="It says that {n} are largely implemented: {numbers}.", numbers=numbers
    ),
    ClaimSaid.IMPLEMENTED: lambda n, numbers: message_of(
        n, one="It says that {n} is implemented: {numbers}.", many="It says that {n} are implemented: {numbers}.", numbers=numbers
    ),
    ClaimSaid.IN_PROGRESS: lambda n, numbers: message_of(
        n, one="It says that {n} is in progress: {numbers}.", many="It says that {n} are in progress: {numbers}.", numbers=numbers
    ),
    ClaimSaid.IMPLEMENTED_OR_IN_PROGRESS: lambda n, numbers: message_of(
        n,
        one="It says that {n} is implemented or in progress: {numbers}.",
        many="It says that {n} are implemented or in progress: {numbers}.",
        numbers=numbers,
    ),
}
_READ_SO: Mapping[Claim, Callable[[int, Text], Message]] = {
    Claim.IMPLEMENTED: lambda n, numbers: message_of(
        n,
        one="As we read its answers, {n} is implemented: {numbers}.",
        many="As we read its answers, {n} are implemented: {numbers}.",
        numbers=numbers,
    ),
    Claim.IN_PROGRESS: lambda n, numbers: message_of(
        n,
        one="As we read its answers, {n} is in progress: {numbers}.",
        many="As we read its answers, {n} are in progress: {numbers}.",
        numbers=numbers,
    ),
    Claim.IMPLEMENTED_OR_IN_PROGRESS: lambda n, numbers: message_of(
        n,
        one="As we read its answers, {n} is implemented or in progress: {numbers}.",
        many="As we read its answers, {n} are implemented or in progress: {numbers}.",
        numbers=numbers,
    ),
}
"""Of those of which the State itself has no such word."""


def asked_count(review: Review, asked: Sequence[AskedOnTopic], further: Sequence[str] = (), more: Text = "", meaning: Text = "") -> BriefLine:
    """How many recommendations of one review name the topic, all of which are quoted; who asks for what is on it, and what the State answered to all
    of them. `further` are the numbers of others that may be on it, or have the words by which these name it: they are quoted behind the page. `more`
    is what is said once, behind the last of the reviews; `meaning` tells what one of the answers is called by."""
    items = {each.item.id: each for each in asked}
    states = list(dict.fromkeys(name for each in asked for name in states_of_sentence(each)))
    values: dict[str, Value] = {"year": review_year(review), "states": several_states(states)}
    runs = [run_said(each) for each in runs_named(asked)]
    told = (
        _named_by(len(items), _words_beside(asked), values),
        message_of(len(items), one="It names it among other things.", many="Some name it among other things.") if _is_beside(items, asked) else "",
        _answers_numbered(review, [*items.values()]),
        *_told_later([*items.values()]),
        *_claims_counted([*items.values()]),
        meaning,
        *(said for said, _ in runs),
        _may_be(review, further, [*items.values()]),
        *_asks_less(asked),
        more,
    )
    place = next(iter(items.values())).item.place
    where = answers_listed(place.document, [*items.values()]) if len(items) > 1 else cite(place)
    claimed = claimed_at([*items.values()])
    answers_in = answers_stand_in(items.values(), place.document)
    may_be = message("may be on it: {numbers}", numbers=in_runs(further)) if len(further) > _MOST_NUMBERS else ""
    return BriefLine(
        in_turn(*told),
        together(where, claimed, may_be, answers_in, *(at for _, at in runs), named_in_note(states)),
        tuple(dict.fromkeys(each.item.id for each in asked)),
    )


def _is_beside(items: Collection[str], asked: Sequence[AskedOnTopic]) -> bool:
    """Whether some of these recommendations name the topic among other things alone."""
    return len({each.item.id for each in asked if not each.among}) < len(items)


def _answers_numbered(review: Review, asked: Sequence[AskedOnTopic]) -> Text:
    """What the State answered to all of them, with the numbers of those to which it gave the rarer answers: these a reader looks for."""
    by: dict[str, dict[str, None]] = {}
    for each in asked:
        by.setdefault(answer_counted(each), {})[recommendation_number(each.item)] = None
    ordered = sorted(by.items(), key=lambda pair: -len(pair[1]))
    said = [message(words, count=str(len(of))) for words, of in ordered]
    told = [
        message("{answer} ({numbers})", answer=one, numbers=in_runs(of)) if place and len(of) <= _MOST_NUMBERS and "(" not in words else one
        for place, (one, (words, of)) in enumerate(zip(said, ordered, strict=True))
    ]
    return answers_of_these(review, asked, told)


def _may_be(review: Review, further: Sequence[str], counted: Sequence[AskedOnTopic]) -> Text:
    """Which others may be on the topic than those that are `counted`, and what the State answered to them."""
    if not further:
        return ""
    others = [first_of_item(review, each) for each in review.items if recommendation_number(each) in further]
    values: dict[str, Value] = {"numbers": in_runs(further) if len(further) <= _MOST_NUMBERS else message("see the note")}
    seen = message_of(
        len(further), one="{n} other recommendation may be on it: {numbers}.", many="{n} other recommendations may be on it: {numbers}.", **values
    )
    if {position_on_request(each) for each in (*others, *counted)} == {Position.UNDER_CONSIDERATION}:
        return seen  # it is said of all of them
    if len(others) == 1:
        return in_turn(seen, message("Its answer to that: {position}.", position=position_said(position_on_request(others[0]))))
    answers = tuple(message(words, count=str(count)) for words, count in Counter(map(answer_counted, others)).most_common())
    return in_turn(seen, message("Of these, it {answers}.", answers=answers))


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
        told = answers_said(review, asked)
        where = where_counted(items[0].place.document, asked) if len(items) > 1 else cite(items[0].place)
        source = together(where, answers_stand_in(asked, items[0].place.document))
        yield BriefLine(in_turn(more, told), source, tuple(each.id for each in items))


def _words_beside(asked: Sequence[AskedOnTopic]) -> tuple[Text, ...]:
    """The words by which recommendations name the topic, other than those that were typed; of many the first ones, and that there are more."""
    forms = {tuple(stems_as_written(words)): words for each in reversed(asked) for words in reversed(each.by)}  # "refugee" is "refugees" here
    every = tuple(in_marks(_in_sentence(words)) for words in reversed(forms.values()))
    return every if len(every) <= _MOST_WORDS else (*every[:_MOST_WORDS], message("another word for it"))


def _in_sentence(words: str) -> str:
    """Words in the middle of a sentence: a name keeps its capitals."""
    return words if any(each.isupper() for each in words[1:]) else words.lower()


def _named_by(every: int, words: tuple[Text, ...], values: Mapping[str, Value]) -> Text:
    """How many recommendations name a topic, and by which words other than those that were typed."""
    if not words:
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
    if every > 1:
        return in_turn(on_it, message("They name it, or have words that may stand for it, such as {words:or}.", words=words))
    return in_turn(on_it, message_of(len(words), one="It has {words} in it.", many="It has the words {words}.", words=words))


def _claims_counted(asked: Sequence[AskedOnTopic]) -> list[Message]:
    """Which of these the State says are implemented, or in progress, whatever its answer; each request says so beside its answer, too."""
    claimed: dict[tuple[bool, Claim, ClaimSaid], list[str]] = {}
    for each in asked:
        claim = each.answer.claim if each.answer is not None and not acts_so(each) else Claim.NONE
        if claim in _READ_SO and not claimed_at_once(each):
            claimed.setdefault((calls_it_so(each), claim, claim_in_words(each)), []).append(recommendation_number(each.item))
    so = [recommendation_number(each.item) for each in asked if acts_so(each)]
    acts = message_of(
        len(so),
        one="Of {n} it says that it acts accordingly: {numbers}.",
        many="Of {n} it says that it acts accordingly: {numbers}.",
        numbers=in_runs(so),
    )
    of_each = ((_CLAIMED[said] if so_called else _READ_SO[claim])(len(of), in_runs(of)) for (so_called, claim, said), of in claimed.items())
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
