"""Who else asked for the same as a speaker's State, or nearly: in a sentence beside each request, and in their own words. Both name the same ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ....languages.messages import Text, Value, in_turn, message, message_of, parted, said_later, together
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic, on_one_line
from ....preparing.briefs.asked.one_matter import shared_weight
from ....preparing.briefs.asked.who_else_asked import AskedAgainBy, AskedAs, strength_beside
from ....preparing.briefs.for_speaker.own_requests import OwnRequest
from ....records import Clause, Recommender
from ...names_said import recommender_text
from ...number_runs import in_runs, recommendation_number
from ..statements.brief_answers import answers_by_number, numbered
from ..statements.brief_statements import BriefLine, answered_with_reason, cite, named_in_note, request_source, several_states
from ..statements.documents_named import review_year
from ..statements.known_again import known_by
from ..statements.request_lines import in_asking, in_its_words

_MOST = 6
"""Requests of one kind that are quoted as near to one, at most; the numbers of the others are told."""
_NAMED = 4
"""States that are named beside a request; of more, how many."""
_REVIEWS = 2
"""Reviews that have a sentence each; where many States asked in more of them, there is one."""


_InReview = tuple[Sequence[AskedAgainBy], Sequence[Text]]
"""Who asked for it in one review, and their names."""


def who_else(
    beside: Sequence[Recommender], alike: Sequence[AskedAgainBy], again: Sequence[AskedAgainBy] = (), own: AskedOnTopic | None = None
) -> tuple[Text, Text]:
    """Who made a request too, in the same recommendation (`beside`), who asked for nearly the same in others of that review (`alike`), and who in
    later ones (`again`), each review by itself, those that ask for it in less or more specific words, or for other means, apart; which
    others are on its matter; and where. Of those that were answered otherwise than the speaker's `own` their answers are told."""
    too = names_of_states(beside)
    asked = message("{states:The} asked for it too.", states=several_states(too, _NAMED)) if too else ""
    said, places = [], []
    for strength in AskedAs:
        surely = [each for each in (*alike, *again) if each.told_as is strength]
        named = [(near, _others(near, too if near[0] in alike else [])) for near in _by_review(surely)]
        told = [(near, states) for near, states in named if states]
        said += [_nearly(told)] if _is_counted(told) else [_nearly([each]) for each in told]
        places += [message(_PLACES[strength], places=_places(told))] if told else []
    sure = {each.item.id for each in (*alike, *again) if each.told_as is not None}
    less = [each for each in (*alike, *again) if each.told_as is None and each.item.id not in sure]
    perhaps, where_perhaps = _perhaps(less) if less else ("", "")
    otherwise = _otherwise(own, [each for each in (*alike, *again) if each.told_as is not None]) if own is not None else ""
    return in_turn(asked, *said, otherwise, perhaps), together(named_in_note(too, _NAMED), *places, where_perhaps)


def _otherwise(own: AskedOnTopic, near: Iterable[AskedAgainBy]) -> Text:
    """What the State answered to those of the same review that it answered otherwise than the speaker's: else one answer seems to be that of all."""
    every = {each.item.id: each.asked for each in near if each.review is own.review and each.item is not own.item}
    position = own.answer.position if own.answer is not None else None
    differ = [each for each in every.values() if each.is_answered and each.answer is not None and each.answer.position is not position]
    return answers_by_number(differ) if own.is_answered and differ else ""


def asked_before_by(earlier: Iterable[AskedOnTopic], own: Clause, speaker: str) -> list[AskedAgainBy]:
    """Which others made the same as a request, or nearly, in earlier reviews (`SameRequests.before`)."""
    every = ((each, tuple(who for who in each.clause.recommenders if who.printed and who.state != speaker)) for each in earlier)
    return [AskedAgainBy(each.review, each.item, each.clause, by, strength=strength_beside({}, each.clause, own)) for each, by in every if by]


def _by_review(found: Sequence[AskedAgainBy]) -> list[list[AskedAgainBy]]:
    """Each review by itself, in the order of its report: States are named in the order of the numbers behind them."""
    of = {each.review.id: each.review for each in found}
    return [[each for item in review.items for each in found if each.item.id == item.id] for review in of.values()]


def _others(near: Sequence[AskedAgainBy], named: Sequence[Text]) -> list[Text]:
    return [each for each in names_of_states(who for each in near for who in each.recommenders) if each not in named]


def _nearly(told: Sequence[_InReview]) -> Text:
    """In one sentence who asked for it in some reviews."""
    reviews = sorted((near[0].review for near, _ in told), key=lambda each: each.session)
    years = tuple(dict.fromkeys(map(review_year, reviews)))
    values: dict[str, Value] = {"year": years, "states": several_states(_together(told), _NAMED)}
    return message(_NEARLY[told[0][0][0].strength], **values)


def _is_counted(told: Sequence[_InReview]) -> bool:
    """Whether they are so many that one sentence counts them: names beside several years would say that each asked in all of these."""
    return len(told) > _REVIEWS and len(_together(told)) > _NAMED


def _together(told: Sequence[_InReview]) -> list[Text]:
    return list(dict.fromkeys(each for _, states in told for each in states))


def _places(told: Sequence[_InReview]) -> Text:
    """Where they asked, with the States behind what only counts them: each review’s, or all of one sentence."""
    if _is_counted(told):
        return together(*(_where(near, ()) for near, _ in told), named_in_note(_together(told), _NAMED))
    return together(*(_where(near, states) for near, states in told))


_NEARLY = said_later(
    {
        AskedAs.WORD_FOR_WORD: "{states:The} asked for it in {year} in the same words.",
        AskedAs.ALIKE: "{states:The} asked for nearly the same in {year}, as a program finds; it may miss some.",
        AskedAs.VAGUER: "{states:The} asked for it in {year} with a less specific verb by UPR Info’s categories, as a program reads them.",
        AskedAs.SHARPER: "{states:The} asked for it in {year} with a more specific verb by UPR Info’s categories, as a program reads them.",
        AskedAs.OTHER_MEANS: "{states:The} asked in {year} on the same subject, for other means, as a program reads them.",
        AskedAs.BESIDE: "{states:The} asked for something in the same recommendation.",
    }
)
_PLACES = said_later(
    {
        AskedAs.WORD_FOR_WORD: "in the same words: {places}",
        AskedAs.ALIKE: "nearly the same: {places}",
        AskedAs.VAGUER: "with a less specific verb: {places}",
        AskedAs.SHARPER: "with a more specific verb: {places}",
        AskedAs.OTHER_MEANS: "on the same subject, for other means: {places}",
        AskedAs.BESIDE: "in the same recommendation: {places}",
    }
)
"""How the States are told that asked for nearly the same, and where, by how much they ask for."""


def _where(near: Sequence[AskedAgainBy], states: Sequence[Text]) -> Text:
    return parted(near[0].item.place.document, _paragraphs(near), named_in_note(states, _NAMED))


def _paragraphs(near: Sequence[AskedAgainBy]) -> Text:
    numbers = _numbers(near)
    many = message("paragraphs {numbers}", numbers=in_runs(numbers))
    return many if len(numbers) > 1 else message("paragraph {number}", number=numbers[0])


def _numbers(near: Sequence[AskedAgainBy]) -> list[str]:
    items = {each.item.id for each in near}
    return [recommendation_number(each) for each in near[0].review.items if each.id in items]


def _perhaps(near: Sequence[AskedAgainBy]) -> tuple[Text, Text]:
    """Which are on its matter, each with its answer, and where. They are not counted: a sum would read as all of them."""
    of = _by_review(near)
    asked = [*{each.item.id: each.asked for found in of for each in found}.values()]
    if any(each.is_answered for each in asked):
        said = in_turn(message("Others asked on that matter; we may miss some."), answers_by_number(asked))
    else:
        said = message("Others asked on that matter; we may miss some: {numbers}.", numbers=numbered(asked))
    places = together(*(parted(found[0].item.place.document, _paragraphs(found)) for found in of))
    return said, message("on that matter: {places}", places=places)


def in_their_words(own: Iterable[OwnRequest]) -> Iterator[BriefLine]:
    """The requests of others that are near to those of the speaker, each quoted; those that are surely nearly the same first. One that is near to
    several stands with the first."""
    told: set[tuple[str, str]] = set()
    for each in own:
        every = [other for other in (*each.alike, *each.again) if (other.clause.id, each.asked.clause.request) not in told]
        told.update((other.clause.id, each.asked.clause.request) for other in every)
        for kind in (*AskedAs, None):
            of_kind = [other for other in every if other.told_as is kind]
            if kind is None:  # of all reviews that first which has most of the words
                of_kind.sort(key=lambda other: -shared_weight(each.asked.clause.request, other.clause.request))
            yield from (_in_its_words(other, each.asked) for other in of_kind[:_MOST])
            if rest := of_kind[_MOST:]:
                yield _in_number(rest, each.asked, kind)


def _in_number(rest: Sequence[AskedAgainBy], asked: AskedOnTopic, kind: AskedAs | None) -> BriefLine:
    """How many further requests of one kind there are, and by which States: with those that are quoted they are all."""
    states = names_of_states(who for of_review in _by_review(rest) for each in of_review for who in each.recommenders)
    values: dict[str, Value] = {"number": recommendation_number(asked.item), "year": review_year(asked.review), "states": several_states(states)}
    count = len({other.item.id for other in rest})  # as many as are listed
    if kind is None:
        more = message_of(
            count,
            one="{n} further request, by {states:the}, is on the matter of {number} of {year}.",
            many="{n} further requests, by {states:the}, are on the matter of {number} of {year}.",
            **values,
        )
    elif kind is AskedAs.WORD_FOR_WORD:
        more = message_of(
            count,
            one="{n} further request, by {states:the}, has the words of {number} of {year}.",
            many="{n} further requests, by {states:the}, have the words of {number} of {year}.",
            **values,
        )
    elif kind is AskedAs.ALIKE:
        more = message_of(
            count,
            one="{n} further request, by {states:the}, is nearly the same as {number} of {year}, as a program finds.",
            many="{n} further requests, by {states:the}, are nearly the same as {number} of {year}, as a program finds.",
            **values,
        )
    elif kind is AskedAs.VAGUER:
        more = message_of(
            count,
            one="{n} further request, by {states:the}, is {number} of {year} with a less specific verb, as a program reads it.",
            many="{n} further requests, by {states:the}, are {number} of {year} with a less specific verb, as a program reads them.",
            **values,
        )
    elif kind is AskedAs.BESIDE:
        more = message("{states:The} too made requests in {number} of {year}.", **values)
    elif kind is AskedAs.OTHER_MEANS:
        more = message_of(
            count,
            one="{n} further request, by {states:the}, is on the subject of {number} of {year}, for other means, as a program reads it.",
            many="{n} further requests, by {states:the}, are on the subject of {number} of {year}, for other means, as a program reads them.",
            **values,
        )
    else:
        more = message_of(
            count,
            one="{n} further request, by {states:the}, is {number} of {year} with a more specific verb, as a program reads it.",
            many="{n} further requests, by {states:the}, are {number} of {year} with a more specific verb, as a program reads them.",
            **values,
        )
    places = together(*(parted(of[0].item.place.document, _paragraphs(of)) for of in _by_review(rest)), named_in_note(states))
    return BriefLine(more, places, tuple(other.item.id for other in rest))


def _in_its_words(other: AskedAgainBy, asked: AskedOnTopic) -> BriefLine:
    values: dict[str, Value] = {"number": recommendation_number(asked.item), "year": review_year(asked.review), "request": known_by(asked)}
    words, states = on_one_line(other.clause.request), names_of_states(other.recommenders)
    if "[" in words:  # it takes words from another State's request: all of them then, with the brackets that tell who asks what
        words, states = in_its_words(other.asked)
    told = in_asking(other.asked, words, states)
    answer = answer_to_other(other, asked)
    there = request_source(other.asked, states) if answer else together(cite(other.item.place), named_in_note(states))
    places = together(there, cite(asked.item.place) if asked.item is not other.item else "")
    return BriefLine(in_turn(told, message(_NEAR_TO[other.told_as], **values), answer), places, (other.item.id,), quotes=True)


def answer_to_other(other: AskedAgainBy, asked: AskedOnTopic) -> Text:
    """What the State answered to a request of others; empty where it has the speaker's own answer, or as it, none yet."""
    unsaid = other.item is asked.item or (other.review is asked.review and not other.asked.is_answered)
    return "" if unsaid else answered_with_reason(other.asked)


_NEAR_TO = said_later(
    {
        AskedAs.WORD_FOR_WORD: "These are the words of {number} of {year}.",
        AskedAs.ALIKE: "A program finds it nearly the same as {number} of {year}, {request}: look.",
        AskedAs.VAGUER: "A program reads it as {number} of {year} with a less specific verb, {request}: look.",
        AskedAs.SHARPER: "A program reads it as {number} of {year} with a more specific verb, {request}: look.",
        AskedAs.OTHER_MEANS: "It is on the subject of {number} of {year}, {request}, for other means, as a program reads it: look.",
        AskedAs.BESIDE: "It stands in the same recommendation as {request}.",
        None: "It is on the same matter as {number} of {year}, {request}.",
    }
)


def names_of_states(found: Iterable[Recommender]) -> list[Text]:
    """States by their names, each once."""
    return list(dict.fromkeys(recommender_text(each) for each in found))
