"""Who else names the terms of what a speaker asked, counted over all reviews that are held: beside the likeness, which misses some."""

from __future__ import annotations

from collections.abc import Iterator

from ....languages.messages import Text, in_turn, message, message_of, parted, together
from ....preparing.briefs.for_speaker.own_requests import OwnRequest
from ....preparing.briefs.for_speaker.speaker_brief import SpeakerBrief
from ....preparing.briefs.replied.terms_beside import TermBeside, TermInReview
from ...number_runs import in_runs, recommendation_number
from ..statements.brief_statements import BriefLine, in_marks, named_in_note, several_states
from ..statements.documents_named import review_year
from .who_else import names_of_states


def terms_beside(brief: SpeakerBrief, own: OwnRequest) -> Iterator[BriefLine]:
    """How many requests of others name each term of a request that tells what it asks for, by whom and where."""
    for each in brief.terms.get(own.asked.clause.id, ()):
        if each.tells:
            yield _named(own, each)


def _named(own: OwnRequest, term: TermBeside) -> BriefLine:
    states = names_of_states(who for each in term.named for who in each.recommenders)
    number, year = recommendation_number(own.asked.item), review_year(own.asked.review)
    names = message("{number} of {year} names {term}.", number=number, year=year, term=in_marks(term.words))
    requests = sum(each.requests for each in term.named)
    told = message_of(
        requests,
        one="{n} request of others names it, to whatever end, by {states:the}.",
        many="{n} requests of others name it, to whatever end, by {states:the}.",
        states=several_states(states),
    )
    stand = message_of(
        sum(len(each.items) for each in term.named), one="They stand in {n} recommendation.", many="They stand in {n} recommendations."
    )
    too = message("Counted with it: {words}.", words=tuple(in_marks(each) for each in term.also)) if term.also else ""
    when = message("They are of {years}.", years=tuple(str(review_year(each.review)) for each in term.named)) if len(term.named) > 1 else ""
    places = together(*(parted(each.items[0].place.document, _paragraphs(each)) for each in term.named), named_in_note(states))
    return BriefLine(
        in_turn(names, told, stand if requests > 1 else "", too, when), places, tuple(item.id for each in term.named for item in each.items)
    )


def _paragraphs(named: TermInReview) -> Text:
    numbers = [recommendation_number(each) for each in named.items]
    if len(numbers) == 1:
        return message("paragraph {number}", number=numbers[0])
    return message("paragraphs {numbers}", numbers=in_runs(numbers))
