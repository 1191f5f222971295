"""Who else names the terms of what a speaker asked, counted over all reviews that are held: beside the likeness, which misses some."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.messages import Text, in_turn, message, message_of, parted, together
from ...preparing.briefs.own_requests import OwnRequest
from ...preparing.briefs.speaker_brief import SpeakerBrief
from ...preparing.briefs.terms_beside import TermBeside, TermInReview
from ..number_runs import in_runs, recommendation_number
from .brief_absence import looked_through
from .brief_statements import BriefLine, in_marks, named_in_note, several_states
from .documents_named import review_year
from .who_else import known_by, names_of_states


def terms_beside(brief: SpeakerBrief, own: OwnRequest) -> Iterator[BriefLine]:
    """How many other recommendations name each term of a request that tells what it asks for, by whom and where."""
    for each in brief.terms.get(own.asked.clause.id, ()):
        if each.tells:
            yield _named(own, each)


def nothing_near(brief: SpeakerBrief, own: OwnRequest) -> Iterator[BriefLine]:
    """That there is no request of others near to one, where none names a term of it either, and none stands beside it in the same recommendation:
    these are on its matter."""
    if any(each.state != brief.speaker for clause in own.asked.item.clauses for each in clause.recommenders):
        return
    if brief.terms.get(own.asked.clause.id) or own.beside or own.alike or own.again:
        return
    number, year = recommendation_number(own.asked.item), review_year(own.asked.review)
    none = message(
        "We found no request of others that is near to {number} of {year}, {request}.", number=number, year=year, request=known_by(own.asked)
    )
    read = (each for each in (*brief.reviews, *brief.after) if each.language == own.asked.review.language)
    held = [each.report.document.key for each in read if each.report is not None]
    yield BriefLine(in_turn(none, message("It may be there in other words.")), looked_through(held), (own.asked.clause.id,))


def _named(own: OwnRequest, term: TermBeside) -> BriefLine:
    states = names_of_states(who for each in term.named for who in each.recommenders)
    number, year = recommendation_number(own.asked.item), review_year(own.asked.review)
    names = message("{number} of {year} names {term}.", number=number, year=year, term=in_marks(term.words))
    told = message_of(
        sum(len(each.items) for each in term.named),
        one="{n} recommendation of others names it, by {states:the}.",
        many="{n} recommendations of others name it, by {states:the}.",
        states=several_states(states),
    )
    too = message("Counted with it: {words}.", words=tuple(in_marks(each) for each in term.also)) if term.also else ""
    when = message("They are of {years}.", years=tuple(str(review_year(each.review)) for each in term.named)) if len(term.named) > 1 else ""
    places = together(*(parted(each.items[0].place.document, _paragraphs(each)) for each in term.named), named_in_note(states))
    return BriefLine(in_turn(names, told, too, when), places, tuple(item.id for each in term.named for item in each.items))


def _paragraphs(named: TermInReview) -> Text:
    numbers = [recommendation_number(each) for each in named.items]
    if len(numbers) == 1:
        return message("paragraph {number}", number=numbers[0])
    return message("paragraphs {numbers}", numbers=in_runs(numbers))
