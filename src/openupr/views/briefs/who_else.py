"""Who else asked for the same as a speaker's State, or nearly: in a sentence beside each request, and in their own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...languages.messages import Text, Value, in_turn, message, parted, together
from ...preparing.briefs.asked_on_topic import AskedOnTopic, on_one_line
from ...preparing.briefs.speaker_brief import OwnRequest
from ...preparing.briefs.who_else_asked import AskedAgainBy
from ...records import Recommender
from ..names_said import recommender_text
from ..safe_text import opening
from .brief_answers import number_of
from .brief_statements import BriefLine, cite, in_marks, named_in_note, several_states
from .documents_named import year_of

_MOST = 3
"""Requests that are quoted as near to one, at most."""
_NAMED = 4
"""States that are named beside a request; of more, how many."""
_NAMED_BY = 90
"""Characters of a request by which a reader knows it again."""


def who_else(beside: Sequence[Recommender], alike: Sequence[AskedAgainBy], again: Sequence[AskedAgainBy] = ()) -> tuple[Text, Text]:
    """Who made a request too, in the same recommendation (`beside`), who asked for nearly the same in others of that review (`alike`), and who in the
    next one (`again`); and where."""
    too = names_of(beside)
    asked = message("{states:The} asked for it too.", states=several_states(too, _NAMED)) if too else ""
    every = ((near, _others(near, named)) for near, named in ((alike, too), (again, [])) if near)
    told = [(_nearly(near, states), _where(near, states)) for near, states in every if states]
    places = message("nearly the same: {places}", places=together(*(where for _, where in told))) if told else ""
    return in_turn(asked, *(said for said, _ in told)), together(named_in_note(too, _NAMED), places)


def _others(near: Sequence[AskedAgainBy], named: Sequence[Text]) -> list[Text]:
    return [each for each in names_of(who for each in near for who in each.recommenders) if each not in named]


def _nearly(near: Sequence[AskedAgainBy], states: Sequence[Text]) -> Text:
    year = year_of(near[0].review)
    values: dict[str, Value] = {"year": year, "states": several_states(states, _NAMED)}
    return message("{states:The} asked for nearly the same in {year}, as a program finds; it may miss some.", **values)


def _where(near: Sequence[AskedAgainBy], states: Sequence[Text]) -> Text:
    items = {each.item.id for each in near}
    numbers = [number_of(each) for each in near[0].review.items if each.id in items]
    many = message("paragraphs {numbers}", numbers=", ".join(numbers))
    where = many if len(numbers) > 1 else message("paragraph {number}", number=numbers[0])
    return parted(near[0].item.place.document, where, named_in_note(states, _NAMED))


def in_their_words(own: Iterable[OwnRequest]) -> Iterator[BriefLine]:
    """The requests of others that are near to those of the speaker, each quoted."""
    for each in own:
        asks, number, year = known_by(each.asked), number_of(each.asked.item), year_of(each.asked.review)
        for other in (*each.alike[:_MOST], *each.again[:_MOST]):
            words = on_one_line(other.clause.request)
            told = message(
                "{year}, {states}: “{words}”.", year=year_of(other.review), states=several_states(names_of(other.recommenders)), words=words
            )
            many = named_in_note(names_of(other.recommenders))
            near = message("A program finds it near to {number} of {year}, {request}: look.", number=number, year=year, request=asks)
            yield BriefLine(in_turn(told, near), together(cite(other.item.place), many, cite(each.asked.item.place)), (other.item.id,), quotes=True)


def known_by(asked: AskedOnTopic) -> Text:
    """The first words of a request, by which a reader knows it again."""
    return in_marks(opening(on_one_line(asked.clause.request if asked.verbatim else asked.item.text.clean), _NAMED_BY))


def names_of(found: Iterable[Recommender]) -> list[Text]:
    """States by their names, each once."""
    return list(dict.fromkeys(recommender_text(each) for each in found))
