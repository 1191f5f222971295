"""Persons on the subject of a brief: whom documents name in the open in what belongs to it, who raised them, and what the State answered.

Names that stakeholders alone have are not among them, and none where persons are blocked out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ....languages.messages import Messages, Text, in_turn, message, message_of, said_later, state_text, together
from ....light_dataclass import dataclass
from ....linking.raised_persons import PersonAnswer, Raised, is_own_word, raised_persons
from ....records import Kind, Named, Person, Persons, Review, by_stakeholders, initials_of, record_by_identifier
from ...code_words import kind_name
from ...persons_shown import KINDS_OF_PERSONS, answered_words, raised_words
from ...withheld import Withheld
from ..statements.brief_statements import MOST_NAMED, BriefLine, cite
from ..statements.documents_named import review_year

_NAMED = 3
"""Places that a line cites, at most."""


@dataclass(frozen=True, slots=True)
class OnSubject:
    """A person on the subject, in one review; `beside`: the names of others whose cases the same records raise, and who have no line of their own."""

    review: Review
    raised: Raised
    beside: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name, or the initials of who may be a minor or suffered sexual violence."""
        return _shown(self.raised.person)

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
        cases = tuple(each for each in persons.named if each.kind is Named.CASE and not each.off) if persons is not None else ()
        raised = raised_persons(review, Persons(cases)) if cases else ()  # the others need not be looked for in all that the State says
        on_it = [each for each in raised if is_on(review, each)]
        others = [each for each in raised if each not in on_it]
        mine = [OnSubject(review, each, tuple(_beside(each, others))) for each in on_it]
        found += sorted(mine, key=lambda each: not each.unanswered)
    return tuple(found)


def _beside(one: Raised, others: Iterable[Raised]) -> Iterator[str]:
    """The names of the others whom a record raises that raises this one."""
    records = {each.record for each in one.person.mentions}
    return (_shown(each.person) for each in others if any(mention.record in records for mention in each.person.mentions))


def _shown(person: Person) -> str:
    return initials_of(person.name) if person.initials else person.name


def person_line(each: OnSubject, words: Messages) -> BriefLine:
    """In the reader's language, who raised a person and what was answered, with the places that name the person."""
    kind = message(KINDS_OF_PERSONS[each.raised.person.kind])
    told: Text = message("{year}: {name}, {kind}.", year=review_year(each.review), name=each.name, kind=kind)
    if each.raised.person.initials:
        told = in_turn(told, message("These initials stand for the name: the words around it tell of a minor or of sexual violence."))
    said = raised_words(each.raised, words), answered_words(each.review, each.raised, words)
    more = len(each.beside) - MOST_NAMED
    names: tuple[Text, ...] = (*each.beside[:MOST_NAMED], *([message_of(more, one="{n} more", many="{n} more")] if more > 0 else []))
    others = message("Where this person is raised, others are named, too: {names}.", names=names) if names else ""
    return BriefLine(in_turn(told, *said, others), _source(each), _records(each))


def person_questions(found: Iterable[OnSubject]) -> Iterator[BriefLine]:
    """A question for the first person of whom we found no word of the State."""
    each = next((one for one in found if one.unanswered), None)
    if each is not None:
        missing = tuple(message(kind_name(kind)) for kind in (Kind.WORKING_GROUP_REPORT, Kind.ADDENDUM) if kind in each.review.missing)
        raised = _RAISED[each.raised.answer is PersonAnswer.POSITION, bool(missing)]
        told = message(raised, year=review_year(each.review), name=each.name, documents=missing)
        asks = message("What does {state:the} say on this case?", state=state_text(each.review.state))
        yield BriefLine(in_turn(told, asks), _source(each), _records(each))


_RAISED: dict[tuple[bool, bool], str] = said_later(
    {
        (True, False): "In {year} the case of {name} was raised; we found no word of the State that has this name.",
        (True, True): "In {year} the case of {name} was raised; we found no word of the State that has this name (missing here: {documents}).",
        (False, False): "In {year} the case of {name} was raised; we found no answer that has this name.",
        (False, True): "In {year} the case of {name} was raised; we found no answer that has this name (missing here: {documents}).",
    }
)
"""What is said by whether the State took a position all the same, and whether documents are missing."""


def _records(each: OnSubject) -> tuple[str, ...]:
    """The records that name the person, those who raise the person before the State; those of stakeholders lead to who sent the name."""
    every = dict.fromkeys(one.record for one in each.raised.person.mentions if not by_stakeholders(one.record))
    return tuple(sorted(every, key=lambda record: _is_the_states(each.review, record)))


def _is_the_states(review: Review, record: str) -> bool:
    found = record_by_identifier(review, record)
    return found is not None and is_own_word(found)


def _source(each: OnSubject) -> Text:
    """Where the person is raised, then where the State speaks of the person, told apart; who sent a name is not told."""
    places: dict[bool, dict[Text, None]] = {False: {}, True: {}}
    for record in _records(each):
        if (found := record_by_identifier(each.review, record)) is not None:
            places[is_own_word(found)][cite(found.place)] = None
    raised = [*places[False]] or [message("raised in what contributors sent")]
    rest = len(raised) - _NAMED
    more = message_of(rest, one="{n} more place", many="{n} more places") if rest > 0 else ""
    own = [message("the State itself: {place}", place=place) for place in list(places[True])[:1]]
    return together(*raised[:_NAMED], *own, more)
