"""The persons whom a review names, as they are shown: who raised each, where, what was asked, what the State answered.

A name that stakeholders alone have is in no view: only how many there are (records/persons_of_review.py). Who sent a name is a count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..describing import Description
from ..describing.whose_names import by_stakeholders
from ..languages.messages import Messages, Text, in_turn, message, message_of, messages, said_later, state_text, together
from ..linking.raised_persons import PersonAnswer, Raised, has_answers, raised_persons
from ..records import Kind, Named, Naming, Person, Persons, Review, find, initials_of
from ..text import Place
from .names_said import state_named
from .withheld import Withheld
from .wording import ANSWERS, anchor, body_name, counted, state_name

KINDS_OF_PERSONS: dict[Named, str] = said_later(
    {
        Named.CASE: "whose rights are at stake",
        Named.PERPETRATOR: "named as who did it",
        Named.OTHER: "the words around the name do not say as what",
        Named.OFFICIAL: "an official",
        Named.EXPERT: "an expert, or the holder of a mandate",
    }
)
"""As what a person is named, in words."""
RAISED_KINDS = (Named.CASE, Named.PERPETRATOR, Named.OTHER)
"""As what a person is named who is raised, and not only spoken of."""

RAISED_ALONE = "“We found no answer” is ours: the State may have answered in other words, without the name, or in a document that we don’t have."
"""What is said once of all persons."""


@dataclass(frozen=True, slots=True)
class NamedAt:
    """A record that names the person: its name in the review, whether it is the State's own word, and its place."""

    record: str
    own: bool
    place: Place | None


@dataclass(frozen=True, slots=True)
class AskedFor:
    """A request that names the person: the clause's name, its words, the States that make it, and the State's final answer in words."""

    record: str
    text: str
    states: tuple[str, ...]
    answer: str


@dataclass(frozen=True, slots=True)
class PersonShown:
    """A person. `name` are the initials of who may be a minor or suffered sexual violence; `also` are other spellings of the name, `maybe` those that
    may be. `raised` says who raised the person, `answer` (a `PersonAnswer`) and `answered` what the State said, `lost` that the name is not found
    again (empty: it is)."""

    name: str
    also: tuple[str, ...]
    maybe: tuple[str, ...]
    kind: str
    raised: str
    asked: tuple[AskedFor, ...]
    answer: str
    answered: str
    lost: str
    places: tuple[NamedAt, ...]


@dataclass(frozen=True, slots=True)
class PersonsView:
    """The persons of a review: those who are raised, those who are only spoken of (`others`), and sentences on what is not shown (`notes`)."""

    review: str
    persons: tuple[PersonShown, ...]
    others: tuple[PersonShown, ...]
    notes: tuple[str, ...]


def persons_view(review: Review, withheld: Withheld, description: Description | None = None) -> PersonsView:
    """The persons whom the review's documents name."""
    found = (description or Description(review)).named
    raised = [each for each in raised_persons(review, found) if not each.person.off]
    made = [(each, _shown(review, each, found)) for each in raised]
    persons = tuple(shown for each, shown in made if each.person.kind in RAISED_KINDS)
    others = tuple(shown for each, shown in made if each.person.kind not in RAISED_KINDS)
    return withheld.view(PersonsView(review.id, persons, others, tuple(_notes(review, found, shown=bool(persons)))))


def _notes(review: Review, found: Persons, *, shown: bool) -> Iterator[str]:
    if not shown:
        yield f"{review.id}: we found no person whose rights are at stake by name in the UN’s documents."
    else:
        yield RAISED_ALONE
    off = sum(person.off for person in found.named)
    if off:
        are = "stands" if off == 1 else "stand"
        yield (
            f"{counted(off, 'name')} {are} only in what contributors sent, and {'is' if off == 1 else 'are'} off. To see one that you know: "
            f'`openupr judge {review.id} "THE NAME" --person {Naming.SHOWN} --by YOU`.'
        )


def _shown(review: Review, raised: Raised, every: Persons) -> PersonShown:
    person = raised.person
    return PersonShown(
        _written(person),
        () if person.initials else person.spellings[1:],
        tuple(_maybe(person, every)),
        KINDS_OF_PERSONS[person.kind],
        raised_words(raised),
        tuple(_asked(review, raised)),
        raised.answer.value,
        answered_words(review, raised),
        _lost(review, raised),
        tuple(_places(review, raised)),
    )


def _written(person: Person) -> str:
    return initials_of(person.name) if person.initials else person.name


def _maybe(person: Person, every: Persons) -> Iterator[str]:
    for other in every.named:
        if other.name in person.maybe and not other.off:
            yield _written(other)


def raised_words(raised: Raised, words: Messages | None = None) -> str:
    """Who raised a person, the number first: "Raised by 3: Chile, Committee against Torture and 1 contributor or submission."."""
    names: list[Text] = [*map(state_text, raised.states), *(body_name(each) for each in raised.bodies)]
    if raised.senders:
        names.append(message_of(raised.senders, one="{n} contributor or submission", many="{n} contributors and submissions"))
    return (words or messages()).say("Raised by {n}: {names}.", n=raised.by, names=tuple(names))


def answered_words(review: Review, raised: Raised, words: Messages | None = None) -> str:
    """What the State answered on a person, in sentences, in the language of `words` (None: English)."""
    return (words or messages()).said(_answered(review, raised))


def _answered(review: Review, raised: Raised) -> Text:
    state = state_named(review)
    positions = [message("{record}: {answer}", record=anchor(record), answer=message(ANSWERS[position][0])) for record, position in raised.positions]
    answer = message("Its answer to what was recommended: {answers}.", answers=together(*positions)) if positions else ""
    where = tuple(map(_where, raised.answers))
    match raised.answer:
        case PersonAnswer.SPOKEN_OF:
            return in_turn(message("{state} speaks of this person in {places}.", state=state, places=where), answer)
        case PersonAnswer.FAMILY_NAME:
            return in_turn(message("{state} has the family name alone in {places}: look.", state=state, places=where), answer)
        case PersonAnswer.POSITION:
            return in_turn(message("We found no word of {state} on this person.", state=state), answer)
        case PersonAnswer.CANNOT_TELL:
            if has_answers(review):
                return message("Can’t tell what {state} answered: we have no reply to the letter or report that names this person.", state=state)
            return message("Can’t tell what {state} answered: we have neither the report of the Working Group nor an addendum.", state=state)
    return message("No answer of {state} that we found has this name.", state=state)


def _where(named: str) -> str:
    return named if ", paragraph" in named else anchor(named)


def _lost(review: Review, raised: Raised) -> str:
    """That who is named before the review is not named in it."""
    before = {
        Kind.COMPILATION,
        Kind.STAKEHOLDER_SUMMARY,
        Kind.SUBMISSION,
        Kind.OTHER,
        Kind.HUMAN_RIGHTS_INDEX,
        Kind.COMMUNICATION,
        Kind.REPRISALS_REPORT,
    }
    if review.report is None or not before & {*raised.stages} or Kind.WORKING_GROUP_REPORT in raised.stages:
        return ""
    return "We found this name in no statement and in no recommendation of the review."


def _asked(review: Review, raised: Raised) -> Iterator[AskedFor]:
    positions = dict(raised.positions)
    clauses = {clause.id: (item, clause) for item in review.items for clause in item.clauses}
    for identifier in raised.asked:
        item, clause = clauses[identifier]
        states = tuple(state_name(each.state) if each.state else each.printed for each in clause.recommenders)
        position = positions.get(item.id)
        yield AskedFor(anchor(identifier), clause.request, states, ANSWERS[position][0] if position else "")


def _places(review: Review, raised: Raised) -> Iterable[NamedAt]:
    for record in dict.fromkeys(each.record for each in raised.person.mentions if not by_stakeholders(each.record)):  # these lead to who sent it
        found = find(review, record)
        yield NamedAt(anchor(record), record in raised.answers, found.place if found is not None else None)
