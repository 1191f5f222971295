"""The persons whom a review names, as they are shown: who raised each, where, what was asked, what the State answered.

A name that stakeholders alone have is in no view: only how many there are (records/kept/persons_of_review.py). Who sent a name is a count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..describing import Description
from ..extracting.compilation.addressees import addressing
from ..languages.messages import Message, Messages, Text, message, message_of, messages, said_later, state_text, together
from ..languages.word_tables import is_read_whole
from ..light_dataclass import dataclass, replace
from ..linking.raised_persons import PersonAnswer, Raised, has_answers, is_at_stake, is_own_word, raised_persons, waits_for_answers
from ..linking.statements.question_answered import question_answered
from ..records import (
    Kind,
    Named,
    Naming,
    Person,
    Persons,
    Review,
    Statement,
    by_stakeholders,
    initials_of,
    record_by_identifier,
    records_by_identifier,
)
from ..text import Place
from ..text.spellings import Spellings
from .code_words import POSITIONS, kind_name
from .identifiers_shown import anchor
from .names_said import body_text, state_named
from .spoken_after import own_replies
from .suggested_shown import reasons_shown
from .withheld import Withheld

KINDS_OF_PERSONS: dict[Named, str] = said_later(
    {
        Named.CASE: "whose case is raised",
        Named.PERPETRATOR: "named as accused or to be tried",
        Named.OTHER: "the words around the name do not say as what",
        Named.OFFICIAL: "an official, or a former one",
        Named.EXPERT: "an expert, or the holder of a mandate",
    }
)
"""As what a person is named, in words."""

RAISED_ALONE: str = said_later(
    "“We found no answer” is ours: the State may have answered in other words, without the name, or in a document that we don’t have."
)
"""What is said once, where it is said of a person that no answer was found."""
_NO_WORD: str = said_later(
    "“We found no word” is ours: the State may have answered in other words, without the name, or in a document that we don’t have."
)
"""The same where there is a position for each."""


@dataclass(frozen=True, slots=True)
class NamedAt:
    """A record that names the person: its name in the review, whether it is the State's own word, and its place."""

    record: str
    own: bool
    place: Place | None


@dataclass(frozen=True, slots=True)
class RequestNamingPerson:
    """A request that names the person: the clause's name, its words, the States that make it, and the State's final answer in words."""

    record: str
    text: str
    states: tuple[str, ...]
    answer: str


@dataclass(frozen=True, slots=True)
class PersonShown:
    """A person. `name` are the initials of who may be a minor or suffered sexual violence; `also` are other spellings of the name, `same_name` names
    that are the same by the rules of writing, `maybe` those to compare, `reasons` why, for each. `raised` says who raised the person, `answer` (a
    `PersonAnswer`) and `answered` what the State said, `lost` that the name is not found again (empty: it is)."""

    name: str
    also: tuple[str, ...]
    same_name: tuple[str, ...]
    maybe: tuple[str, ...]
    kind: str
    raised: str
    asked: tuple[RequestNamingPerson, ...]
    answer: str
    answered: str
    lost: str
    places: tuple[NamedAt, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonsView:
    """The persons of a review: those who are raised, those who are only spoken of (`others`), and sentences on what is not shown
    (`notes`). `of_contributors`: whether a document is held in which contributors may name somebody."""

    review: str
    persons: tuple[PersonShown, ...]
    others: tuple[PersonShown, ...]
    notes: tuple[str, ...]
    of_contributors: bool = False


_WITH_ITS_WORDS = {Kind.NATIONAL_REPORT, Kind.WORKING_GROUP_REPORT, Kind.ADDENDUM}
"""Documents in which the State itself speaks."""


def persons_view(review: Review, withheld: Withheld, description: Description | None = None, words: Messages | None = None) -> PersonsView:
    """The persons whom the review's documents name, in these `words` (English without)."""
    spoken = words or messages()
    found = (description or Description(review)).named
    raised = [each for each in raised_persons(review, found) if not each.person.off]
    made = [(each, _shown(review, each, found, spoken)) for each in raised]
    persons = tuple(shown for each, shown in made if is_at_stake(each))
    # An expert is who speaks, or holds a mandate, and nobody who is named by others.
    others = tuple(
        replace(shown, raised=_named_by(review, each, spoken))
        for each, shown in made
        if not is_at_stake(each) and each.person.kind is not Named.EXPERT
    )
    young = sum(each.person.initials for each, _ in made if is_at_stake(each) or each.person.kind is not Named.EXPERT)
    notes = tuple(map(spoken.said, _notes(review, found, young, [each for each in raised if is_at_stake(each)])))
    of_contributors = review.summary is not None or bool(review.submissions) or any(each.senders for each in raised)
    return withheld.view(PersonsView(review.id, persons, others, notes, of_contributors))


def _notes(review: Review, found: Persons, young: int, at_stake: Iterable[Raised]) -> Iterator[Message]:
    """What is not shown; `young`: so many of those that are stand by initials."""
    if not at_stake:
        # Names that contributors alone give are counted below; of the others none was read.
        apart = {Kind.SUBMISSION, Kind.UNKNOWN, *review.not_read, *_not_understood(review)}
        state, kinds = state_named(review), dict.fromkeys(each.kind for each in review.documents if each.kind not in apart)
        if kinds:
            yield message(
                "We found no name of a person whose rights are at stake. We looked for names in: {documents}.",
                documents=tuple(message(kind_name(kind)) for kind in kinds),
            )
            if kinds.keys() & _WITH_ITS_WORDS:
                yield message("Persons whom {state:the} alone names are not counted there.", state=state)
        else:
            yield message("We can’t tell who is named: no document of the review was read.")
    yield from _of_the_state_alone(review, found)
    answers = {each.answer for each in at_stake}
    if answers & {PersonAnswer.NOT_FOUND, PersonAnswer.POSITION}:
        yield Message(RAISED_ALONE if PersonAnswer.NOT_FOUND in answers else _NO_WORD)
        # A State may speak of them all at once, without a name: where it spoke after others, a reader can look.
        if review.report is not None and (elsewhere := own_replies(review.report.statements, state_named(review))) is not None:
            yield elsewhere
    if young:
        yield message_of(
            young,
            one="{n} person stands by initials: the words around the name tell of a minor or of sexual violence.",
            many="{n} persons stand by initials: the words around the name tell of a minor or of sexual violence.",
        )
    off = sum(person.off for person in found.named)
    if off:
        command = f'`openupr judge {review.id} "THE NAME" --person {Naming.SHOWN} --by YOU`'
        yield message_of(
            off,
            one="We found {n} name that stands only in what contributors sent. It is not shown. To see one that you know: {command}.",
            many="We found {n} names that stand only in what contributors sent. They are not shown. To see one that you know: {command}.",
            command=command,
        )
    yield from _not_looked_through(review)


def _not_understood(review: Review) -> Iterator[Kind]:
    """The documents of which nothing is said, for their language is not read."""
    records = {Kind.NATIONAL_REPORT: review.national_report, Kind.COMPILATION: review.compilation, Kind.STAKEHOLDER_SUMMARY: review.summary}
    yield from (kind for kind, record in records.items() if record and any(doubt.kind == "language_not_read" for doubt in record.doubts))


def _not_looked_through(review: Review) -> Iterator[Message]:
    """That submissions are in languages in which we look for no persons: whom they name is blocked out like any word that may be a name, and is in no
    number."""
    others = sum(not is_read_whole(each.document.language) for each in review.submissions if each.paragraphs)
    if others:
        yield message_of(
            others,
            one="{n} submission is in a language in which we look for no persons. Words in it that may be names are blocked out and not counted.",
            many="{n} submissions are in languages in which we look for no persons. Words in them that may be names are blocked out and not counted.",
        )


def _of_the_state_alone(review: Review, found: Persons) -> Iterator[Message]:
    """Whose cases the State alone tells of, by name: nobody raised them, and they are in the record all the same."""
    held = records_by_identifier(review)
    cases = [
        each
        for each in found.named
        if each.kind is Named.CASE and not each.off and all(place.record in held and is_own_word(held[place.record]) for place in each.mentions)
    ]
    if cases:
        names = (message("{name} ({record})", name=_written(each), record=anchor(each.mentions[0].record)) for each in cases)
        yield message_of(
            len(cases),
            one="{state:The} itself names {n} person in words that tell of a case: {names}.",
            many="{state:The} itself names {n} persons in words that tell of a case: {names}.",
            state=state_named(review),
            names=tuple(names),
        )


def _shown(review: Review, raised: Raised, every: Persons, words: Messages) -> PersonShown:
    person = raised.person
    return PersonShown(
        _written(person),
        () if person.initials else person.spellings[1:],
        tuple(_shown_of(person.same_name, every)),
        tuple(_shown_of(person.maybe, every)),
        words.say(KINDS_OF_PERSONS[person.kind]),
        raised_words(raised, words),
        tuple(_asked(review, raised, words)),
        raised.answer.value,
        answered_words(review, raised, words),
        words.say(_LOST) if _is_lost(review, raised) else "",
        tuple(_places(review, raised)),
        tuple(map(words.said, reasons_shown(person, every))),
    )


def _written(person: Person) -> str:
    return initials_of(person.name) if person.initials else person.name


def _shown_of(names: tuple[str, ...], every: Persons) -> Iterator[str]:
    for other in every.named:
        if other.name in names and not other.off:
            yield _written(other)


def raised_words(raised: Raised, words: Messages | None = None) -> str:
    """Who raised a person, the number first: "Raised by 3: Chile, Committee against Torture and 1 contributor or submission."."""
    return (words or messages()).say("Raised by {n}: {names}.", n=raised.by, names=_who(raised, words or messages()))


def _named_by(review: Review, raised: Raised, words: Messages) -> str:
    """The same of who is only named, with where the State speaks of this person: nobody says that rights of theirs are at stake."""
    named = message("Named in full by {n}: {names}.", n=raised.by, names=_who(raised, words))
    spoken = raised.answer in {PersonAnswer.SPOKEN_OF, PersonAnswer.FAMILY_NAME}
    return words.say_all([named, _answered(review, raised) if spoken else ""])


def _who(raised: Raised, words: Messages) -> tuple[Text, ...]:
    names: list[Text] = [*(words.state(each) for each in raised.states), *(body_text(each) for each in raised.bodies)]
    if raised.senders:
        names.append(message_of(raised.senders, one="{n} contributor or submission", many="{n} contributors and submissions"))
    return tuple(names)


def answered_words(review: Review, raised: Raised, words: Messages | None = None) -> str:
    """What the State answered on a person, in sentences."""
    spoken = words or messages()
    said = [_answered(review, raised), *_not_in_own_report(review, raised), *_passed_on(review, raised), *_answering(review, raised)]
    open_ = raised.answer in {PersonAnswer.SPOKEN_OF, PersonAnswer.FAMILY_NAME, PersonAnswer.POSITION}
    if raised.positions and open_:
        positions = together(
            *(
                message("{record}: {position}", record=anchor(record), position=spoken.say(POSITIONS[position][0]).lower())
                for record, position in raised.positions
            )
        )
        said.append(message("Its answer to what was recommended: {positions}.", positions=positions))
    return spoken.say_all(said)


def _answered(review: Review, raised: Raised) -> Message:
    state = state_named(review)
    match raised.answer:
        case PersonAnswer.SPOKEN_OF:
            return message("{state:The} speaks of this person in {records}.", state=state, records=tuple(map(_where, raised.answers)))
        case PersonAnswer.FAMILY_NAME:
            return _family_name_alone(review, raised)
        case PersonAnswer.POSITION:
            return message("We found no word of {state:the} that has this name.", state=state)
        case PersonAnswer.CANNOT_TELL:
            if waits_for_answers(review, dict(raised.positions)):
                return message(
                    "Can’t tell what {state:the} answered: later answers are not here, and the report may answer without the name.", state=state
                )
            if has_answers(review):
                return message("Can’t tell what {state:the} answered: we have no reply to the letter or report that names this person.", state=state)
            return message("Can’t tell what {state:the} answered: we have neither the report of the Working Group nor an addendum.", state=state)
    return message("We found no answer of {state:the} that has this name.", state=state)


def _family_name_alone(review: Review, raised: Raised) -> Message:
    """Where the State uses only the family name: it may mean somebody else."""
    records = [record_by_identifier(review, each) for each in raised.answers]
    paragraphs = [each.place.paragraph or "" for each in records if isinstance(each, Statement)]
    if len(paragraphs) == len(records) and all(paragraphs):
        return message_of(
            len(paragraphs),
            one="{state:The} uses only the family name in paragraph {paragraphs} of the report. Look there if it means this person.",
            many="{state:The} uses only the family name in paragraphs {paragraphs} of the report. Look there if it means this person.",
            state=state_named(review),
            paragraphs=tuple(paragraphs),
        )
    return message(
        "{state:The} uses only the family name in {records}. Look there if it means this person.",
        state=state_named(review),
        records=tuple(map(_where, raised.answers)),
    )


def _not_in_own_report(review: Review, raised: Raised) -> Iterator[Message]:
    """That the national report, which was read whole, has no such name, where no document of answers is here to look in."""
    report = review.national_report
    if raised.answer is not PersonAnswer.CANNOT_TELL or report is None or report.text.missing or not is_read_whole(report.document.language):
        return
    whole = Spellings(raised.person.spellings)
    if not any(next(whole.spans(each.text.clean), None) for part in (report.text.notes, report.text.apart) for each in part):
        yield message("Its national report is here: we did not find the name in it.")


def _passed_on(review: Review, raised: Raised) -> Iterator[Message]:
    """Where a UN body that names the person passes on what the State told it."""
    if raised.answer in {PersonAnswer.SPOKEN_OF, PersonAnswer.POSITION} or review.compilation is None:
        return
    whole, of_state = Spellings(raised.person.spellings), addressing(review.compilation.document)
    telling = (each for each in review.compilation.concerns if of_state.informed(each.text.clean))
    naming = (each for each in telling if next(whole.spans(each.text.clean), None) is not None)
    for number in dict.fromkeys(each.place.paragraph for each in naming):
        yield message(
            "Paragraph {number} of the compilation passes on what {state:the} told a UN body: look.", number=number, state=state_named(review)
        )


def _answering(review: Review, raised: Raised) -> Iterator[Message]:
    """Whose questions the State says that it answers where it speaks of the person."""
    if raised.answer is not PersonAnswer.SPOKEN_OF:
        return
    for identifier in raised.answers:
        if isinstance(record := record_by_identifier(review, identifier), Statement):
            spans = Spellings(raised.person.spellings).spans(record.text.clean)
            asked = dict.fromkeys(state for start, _ in spans for state in question_answered(record.text.clean, start))
            if asked:
                yield message("There it answers a question of {states} ({record}).", states=tuple(map(state_text, asked)), record=anchor(identifier))


def _where(named: str) -> Text:
    document, comma, paragraph = named.partition(", paragraph ")
    return message("{document}, paragraph {paragraph}", document=document, paragraph=paragraph) if comma else anchor(named)


_LOST: str = said_later(
    "We looked for the name alone: we found it in no other State’s statement and in no recommendation. "
    "A recommendation without the name may be on this case."
)


def _is_lost(review: Review, raised: Raised) -> bool:
    """Whether who is named before the review is not named in it."""
    before = {
        Kind.COMPILATION,
        Kind.STAKEHOLDER_SUMMARY,
        Kind.SUBMISSION,
        Kind.OTHER,
        Kind.HUMAN_RIGHTS_INDEX,
        Kind.COMMUNICATION,
        Kind.REPRISALS_REPORT,
    }
    return review.report is not None and bool(before & {*raised.stages}) and Kind.WORKING_GROUP_REPORT not in raised.stages


def _asked(review: Review, raised: Raised, words: Messages) -> Iterator[RequestNamingPerson]:
    positions = dict(raised.positions)
    clauses = {clause.id: (item, clause) for item in review.items for clause in item.clauses}
    for identifier in raised.asked:
        item, clause = clauses[identifier]
        states = tuple(words.state(each.state) if each.state else each.printed for each in clause.recommenders)
        position = positions.get(item.id)
        yield RequestNamingPerson(anchor(identifier), clause.request, states, words.say(POSITIONS[position][0]) if position else "")


def _places(review: Review, raised: Raised) -> Iterable[NamedAt]:
    for record in dict.fromkeys(each.record for each in raised.person.mentions if not by_stakeholders(each.record)):  # these lead to who sent it
        found = record_by_identifier(review, record)
        yield NamedAt(anchor(record), record in raised.answers, found.place if found is not None else None)
