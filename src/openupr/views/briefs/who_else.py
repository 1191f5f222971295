"""Who else asked for the same as a speaker's State, or nearly: in a sentence beside each request, and in their own words. Both name the same ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...languages.messages import Text, Value, in_turn, message, message_of, parted, together
from ...preparing.briefs.asked_on_topic import AskedOnTopic, on_one_line
from ...preparing.briefs.own_requests import OwnRequest
from ...preparing.briefs.who_else_asked import AskedAgainBy
from ...records import Recommender
from ..names_said import recommender_text
from ..safe_text import opening
from .brief_answers import in_runs, recommendation_number
from .brief_statements import BriefLine, cite, in_marks, named_in_note, several_states
from .documents_named import review_year

_MOST = 6
"""Requests of one kind that are quoted as near to one, at most; the numbers of the others are told."""
_NAMED = 4
"""States that are named beside a request; of more, how many."""
_NAMED_BY = 90
"""Characters of a request by which a reader knows it again."""


def who_else(beside: Sequence[Recommender], alike: Sequence[AskedAgainBy], again: Sequence[AskedAgainBy] = ()) -> tuple[Text, Text]:
    """Who made a request too, in the same recommendation (`beside`), who asked for nearly the same in others of that review (`alike`), and who in
    later ones (`again`), each review by itself; how many more may be near; and where."""
    too = names_of_states(beside)
    asked = message("{states:The} asked for it too.", states=several_states(too, _NAMED)) if too else ""
    surely = [(near, _others(near, too if near[0] in alike else [])) for near in _by_review([each for each in (*alike, *again) if each.surely])]
    told = [(_nearly(near, states), _where(near, states)) for near, states in surely if states]
    places = message("nearly the same: {places}", places=together(*(where for _, where in told))) if told else ""
    sure = {each.item.id for each in (*alike, *again) if each.surely}
    less = [each for each in (*alike, *again) if not each.surely and each.item.id not in sure]
    perhaps, where_perhaps = _perhaps(less, more=bool(too or told)) if less else ("", "")
    return in_turn(asked, *(said for said, _ in told), perhaps), together(named_in_note(too, _NAMED), places, where_perhaps)


def asked_before_by(earlier: Iterable[AskedOnTopic]) -> list[AskedAgainBy]:
    """Who made the same, or nearly, in earlier reviews (`SameRequests.before`), as what is told of others: the speaker may be among them."""
    every = ((each, tuple(who for who in each.clause.recommenders if who.printed)) for each in earlier)
    return [AskedAgainBy(each.review, each.item, each.clause, by) for each, by in every if by]


def _by_review(found: Sequence[AskedAgainBy]) -> list[list[AskedAgainBy]]:
    of = {each.review.id: each.review for each in found}
    return [[each for each in found if each.review.id == name] for name in of]


def _others(near: Sequence[AskedAgainBy], named: Sequence[Text]) -> list[Text]:
    return [each for each in names_of_states(who for each in near for who in each.recommenders) if each not in named]


def _nearly(near: Sequence[AskedAgainBy], states: Sequence[Text]) -> Text:
    year = review_year(near[0].review)
    values: dict[str, Value] = {"year": year, "states": several_states(states, _NAMED)}
    return message("{states:The} asked for nearly the same in {year}, as a program finds; it may miss some.", **values)


def _where(near: Sequence[AskedAgainBy], states: Sequence[Text]) -> Text:
    return parted(near[0].item.place.document, _paragraphs(near), named_in_note(states, _NAMED))


def _paragraphs(near: Sequence[AskedAgainBy]) -> Text:
    numbers = _numbers(near)
    many = message("paragraphs {numbers}", numbers=in_runs(numbers))
    return many if len(numbers) > 1 else message("paragraph {number}", number=numbers[0])


def _numbers(near: Sequence[AskedAgainBy]) -> list[str]:
    items = {each.item.id for each in near}
    return [recommendation_number(each) for each in near[0].review.items if each.id in items]


def _perhaps(near: Sequence[AskedAgainBy], *, more: bool) -> tuple[Text, Text]:
    """How many may be near (`more` than are told), and where: a program is less sure of them."""
    count = len({each.item.id for each in near})
    further = message_of(
        count,
        one="{n} more recommendation may be near; a program may miss some: look.",
        many="{n} more recommendations may be near; a program may miss some: look.",
    )
    alone = message_of(
        count,
        one="{n} recommendation may be near; a program may miss some: look.",
        many="{n} recommendations may be near; a program may miss some: look.",
    )
    said = further if more else alone
    places = together(*(parted(of[0].item.place.document, _paragraphs(of)) for of in _by_review(near)))
    return said, message("may be near: {places}", places=places)


def in_their_words(own: Iterable[OwnRequest]) -> Iterator[BriefLine]:
    """The requests of others that are near to those of the speaker, each quoted; those that are surely nearly the same first. One that is near to
    several stands with the first."""
    told: set[tuple[str, str]] = set()
    for each in own:
        every = [other for other in (*each.alike, *each.again) if (other.clause.id, each.asked.clause.request) not in told]
        told.update((other.clause.id, each.asked.clause.request) for other in every)
        for surely in (True, False):
            of_kind = [other for other in every if other.surely is surely]
            yield from (_in_its_words(other, each.asked) for other in of_kind[:_MOST])
            if rest := of_kind[_MOST:]:
                values: dict[str, Value] = {"number": recommendation_number(each.asked.item), "year": review_year(each.asked.review)}
                count = len({other.item.id for other in rest})
                more = (
                    message_of(
                        count,
                        one="{n} more is nearly the same as {number} of {year}, as a program finds; it may miss some.",
                        many="{n} more are nearly the same as {number} of {year}, as a program finds; it may miss some.",
                        **values,
                    )
                    if surely
                    else message_of(
                        count,
                        one="{n} more may be near to {number} of {year}, as a program finds; it may miss some.",
                        many="{n} more may be near to {number} of {year}, as a program finds; it may miss some.",
                        **values,
                    )
                )
                places = together(*(parted(of[0].item.place.document, _paragraphs(of)) for of in _by_review(rest)))
                yield BriefLine(more, places, tuple(other.item.id for other in rest))


def _in_its_words(other: AskedAgainBy, asked: AskedOnTopic) -> BriefLine:
    values: dict[str, Value] = {"number": recommendation_number(asked.item), "year": review_year(asked.review), "request": known_by(asked)}
    words, states = on_one_line(other.clause.request), names_of_states(other.recommenders)
    told = message("{year}, {states}: “{words}”.", year=review_year(other.review), states=several_states(states), words=words)
    near = (
        message("A program finds it nearly the same as {number} of {year}, {request}: look.", **values)
        if other.surely
        else message("It may be near to {number} of {year}, {request}, as a program finds: look.", **values)
    )
    there, here = cite(other.item.place), cite(asked.item.place)
    places = together(there, named_in_note(states), here if asked.item is not other.item else "")
    return BriefLine(in_turn(told, near), places, (other.item.id,), quotes=True)


def known_by(asked: AskedOnTopic) -> Text:
    """The first words of a request, by which a reader knows it again."""
    return in_marks(opening(on_one_line(asked.clause.request if asked.verbatim else asked.item.text.clean), _NAMED_BY))


def names_of_states(found: Iterable[Recommender]) -> list[Text]:
    """States by their names, each once."""
    return list(dict.fromkeys(recommender_text(each) for each in found))
