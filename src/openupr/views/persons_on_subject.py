"""Persons on the subject of a brief: whom documents name in the open in what belongs to it, who raised them, and what the State answered.

Names that stakeholders alone have are not among them, and none where persons are blocked out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..describing.whose_names import by_stakeholders
from ..languages.messages import message
from ..linking.raised_persons import PersonAnswer, Raised, is_own, raised_persons
from ..records import Kind, Named, Review, find, initials_of
from .brief_statements import BriefLine, cite, year_of
from .persons_shown import KINDS_OF_PERSONS, answered_words, raised_words
from .withheld import Withheld
from .wording import kind_name, listed, state_name

_NAMED = 3
"""Places that a line cites, at most."""


@dataclass(frozen=True, slots=True)
class OnSubject:
    """A person on the subject, in one review."""

    review: Review
    raised: Raised

    @property
    def name(self) -> str:
        """The name, or the initials of who may be a minor or suffered sexual violence."""
        return initials_of(self.raised.person.name) if self.raised.person.initials else self.raised.person.name

    @property
    def unanswered(self) -> bool:
        """Whether we found no word of the State on the person, where we could look."""
        return self.raised.answer in {PersonAnswer.NOT_FOUND, PersonAnswer.POSITION}


def persons_on(reviews: Iterable[Review], withheld: Withheld, is_on: Callable[[Review, Raised], bool]) -> tuple[OnSubject, ...]:
    """The persons of these reviews who are on a subject and whose own rights are at stake, by the words around the name; the newest review first, and
    first those without an answer."""
    found = []
    for review in sorted(reviews, key=lambda each: -each.session):
        persons = withheld.persons_of(review)
        raised = raised_persons(review, persons) if persons is not None else ()
        mine = [OnSubject(review, each) for each in raised if not each.person.off and each.person.kind is Named.CASE and is_on(review, each)]
        found += sorted(mine, key=lambda each: not each.unanswered)
    return tuple(found)


def person_line(each: OnSubject) -> BriefLine:
    """Who raised a person and what was answered, with the places that name the person."""
    told = f"{year_of(each.review)}: {each.name}, {KINDS_OF_PERSONS[each.raised.person.kind]}."
    if each.raised.person.initials:
        told += " These initials stand for the name: the words around it tell of a minor or of sexual violence."
    return BriefLine(f"{told} {raised_words(each.raised)} {answered_words(each.review, each.raised)}", _source(each), _records(each))


def person_questions(found: Iterable[OnSubject]) -> Iterator[BriefLine]:
    """A question for the first person of whom we found no word of the State."""
    each = next((one for one in found if one.unanswered), None)
    if each is not None:
        said = "no word on this person" if each.raised.answer is PersonAnswer.POSITION else "no answer"
        missing = [kind_name(kind) for kind in (Kind.WORKING_GROUP_REPORT, Kind.ADDENDUM) if kind in each.review.missing]
        held = f" (missing here: {listed(missing)})" if missing else ""
        told = f"In {year_of(each.review)} the case of {each.name} was raised; we found {said}{held}."
        text = f"{told} What does {state_name(each.review.state)} say on this case?"
        yield BriefLine(text, _source(each), _records(each))


def _records(each: OnSubject) -> tuple[str, ...]:
    """The records that name the person, those who raise the person before the State; those of stakeholders lead to who sent the name."""
    every = dict.fromkeys(one.record for one in each.raised.person.mentions if not by_stakeholders(one.record))
    return tuple(sorted(every, key=lambda record: _is_the_states(each.review, record)))


def _is_the_states(review: Review, record: str) -> bool:
    found = find(review, record)
    return found is not None and is_own(found)


def _source(each: OnSubject) -> str:
    """Where the person is raised, then where the State speaks of the person, told apart; who sent a name is not told."""
    places: dict[bool, dict[str, None]] = {False: {}, True: {}}
    for record in _records(each):
        if (found := find(each.review, record)) is not None:
            places[is_own(found)][cite(found.place)] = None
    raised = [*places[False]] or [str(message("raised in what contributors sent"))]
    told = raised[:_NAMED]
    more = f"; and {len(raised) - _NAMED} more places" if len(raised) > _NAMED else ""
    own = [str(message("the State itself: {place}", place=place)) for place in list(places[True])[:1]]
    return "; ".join((*told, *own)) + more
