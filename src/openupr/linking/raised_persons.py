"""Who raised a person, where, what was asked for them, and what the State answered.

The State answers where it speaks of the person: in the dialogue, in its addendum, in its last words in the Council, in its national report. A
position on a recommendation that names the person is an answer too, and is kept apart: it may be one word on a list of thirty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from ..light_dataclass import dataclass
from ..records import (
    AdvanceQuestion,
    Clause,
    Concern,
    Contributor,
    Endnote,
    Item,
    Kind,
    Named,
    Paragraph,
    Person,
    Persons,
    Position,
    Response,
    Review,
    StakeholderClaim,
    Statement,
    SubmissionParagraph,
    Views,
    identifying_words,
    records_by_identifier,
)
from ..records.dialogue.full_statements import FullStatement
from ..records.dialogue.recommendations import OPEN
from ..records.identifiers import Record
from ..text.spellings import Spellings

_ALONE = (Contributor, Endnote, SubmissionParagraph)


class PersonAnswer(StrEnum):
    """What the State answered on a person. In the order from most to least."""

    SPOKEN_OF = "spoken_of"  # it speaks of the person
    FAMILY_NAME = "family_name"  # it has the family name alone, which may be another's
    POSITION = "position"  # it takes a position on a recommendation that names the person, and we find no word of it on the person
    NOT_FOUND = "not_found"  # we find neither
    CANNOT_TELL = "cannot_tell"  # we lack the document in which it answers what names the person


@dataclass(frozen=True, slots=True)
class Raised:
    """A person with what the review has on them, by identifiers of records.

    `states` are the codes of the States that named the person (as printed, where no State is known), `bodies` the codes of UN bodies; `senders` says
    how many submissions and contributors did: never which. `stages` are the documents in which others name the person. `asked` are the clauses that
    name the person, `positions` the final ones on their items, `answers` where the State itself speaks of the person, or
    of somebody of this family name: identifiers of records, or what an addendum has outside of them ("A/HRC/59/15/Add.1, paragraph 3").
    """

    person: Person
    states: tuple[str, ...]
    bodies: tuple[str, ...]
    senders: int
    stages: tuple[Kind, ...]
    asked: tuple[str, ...]
    positions: tuple[tuple[str, Position], ...]
    answers: tuple[str, ...]
    answer: PersonAnswer

    @property
    def by(self) -> int:
        """How many raised the person: States, bodies and contributors."""
        return len(self.states) + len(self.bodies) + self.senders


def raised_persons(review: Review, persons: Persons) -> tuple[Raised, ...]:
    """The persons whom others than the State under review named, in the order in which they are first named. Those of whom the State alone speaks
    are left out: its ministers, mostly."""
    held = records_by_identifier(review)
    own = tuple(_own_texts(review))
    made = (_raised(review, person, [held[each.record] for each in person.mentions if each.record in held], own) for person in persons.named)
    return tuple(each for each in made if each.by)


def is_at_stake(raised: Raised) -> bool:
    """Whether words tell that a person's rights are at stake, or a State asks for something in a recommendation or a question that names the person.
    A name in other words alone may be of somebody long dead, after whom an association or a prize is called."""
    if raised.person.kind in {Named.CASE, Named.PERPETRATOR}:
        return True
    asked = bool(raised.asked) or any(each.record.rpartition("/")[2].startswith("Q") for each in raised.person.mentions)
    return raised.person.kind is Named.OTHER and asked


def _raised(review: Review, person: Person, records: list[Record], said: Sequence[tuple[str, str]]) -> Raised:
    others = [each for each in records if not is_own_word(each)]
    states = dict.fromkeys(name for each in others for name in _states(each))
    bodies = dict.fromkeys(
        body.body or body.printed for each in others if isinstance(each, Concern) for body in each.bodies if body.body or body.printed
    )
    bodies |= dict.fromkeys(name for each in others for name in _writers(review, each))
    if not bodies and any(_kind(each) in _OF_BODIES for each in others):
        bodies = {OF_NOBODY: None}
    items = [each for each in others if isinstance(each, Item)]
    words = [spelling.casefold() for spelling in person.spellings]
    asked = [clause for item in items for clause in item.clauses if any(word in clause.request.casefold() for word in words)]
    positions = {item.id: answer.position for item in items if (answer := review.answer(item.id)) is not None}
    own, whole = _spoken_of(person, said)
    taken = PersonAnswer.POSITION if set(positions.values()) - OPEN else PersonAnswer.NOT_FOUND
    found = taken if not own else PersonAnswer.SPOKEN_OF if whole else PersonAnswer.FAMILY_NAME
    if found is PersonAnswer.NOT_FOUND and (waits_for_answers(review, positions) or not (has_answers(review) and _is_asked(review, others))):
        found = PersonAnswer.CANNOT_TELL
    return Raised(
        person,
        tuple(states),
        tuple(bodies),
        len(dict.fromkeys(_senders(others))),
        tuple(dict.fromkeys(kind for each in others if (kind := _kind(each)))),
        tuple(clause.id for clause in asked),
        tuple(positions.items()),
        own,
        found,
    )


def _own_texts(review: Review) -> Iterator[tuple[str, str]]:
    """All that is the State's own word, with where it stands."""
    for identifier, record in records_by_identifier(review).items():
        if is_own_word(record):
            yield identifier, identifying_words(record)
    for addendum in review.addenda:
        beside = [(each.place, each.text) for each in addendum.remarks] + [(each.place, each.text) for each in addendum.unread]
        for place, text in beside:
            yield f"{place.document}{f', paragraph {place.paragraph}' if place.paragraph else ''}", text.clean


def _spoken_of(person: Person, said: Sequence[tuple[str, str]]) -> tuple[tuple[str, ...], bool]:
    """Where the State has the person's name, and whether it has all of it; else where it has the family name."""
    whole = Spellings(person.spellings)
    found = tuple(name for name, text in said if next(whole.spans(text), None) is not None)
    if found:
        return found, True
    from ..describing.spellings.sounds_of_names import name_words  # half of the reviews raise nobody

    family = {words[-1] for spelling in person.spellings if (words := name_words(spelling)) and len(words[-1]) >= _LONG}
    if not family:
        return (), False
    alone = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(family)))})\b", re.IGNORECASE)
    # In small letters it is a common word ("baker"), not a name.
    return tuple(name for name, text in said if any(not match[0][0].islower() for match in alone.finditer(text))), False


_LONG = 4


def has_answers(review: Review) -> bool:
    """Whether we have a document in which the State answers what is asked in the review: its report, or an addendum."""
    return review.report is not None or bool(review.addenda)


def waits_for_answers(review: Review, positions: Mapping[str, Position]) -> bool:
    """Whether the report leaves what is recommended for a person for a later answer, and no document that we have holds such answers."""
    return not review.addenda and any(position in OPEN for position in positions.values())


def is_own_word(record: Record) -> bool:
    """Whether a record is the State's own word."""
    match record:
        case Response():
            return True
        case Statement():
            return record.is_own_word
        case Paragraph():
            from ..extracting.session_report import views_in

            letter = record.id.rpartition("/")[2][:1]
            return letter in {"N", "G"} or (letter == "P" and bool({Views.STATE_UNDER_REVIEW, Views.CONCLUDING_REMARKS} & {*views_in(record)}))
    return False


def _states(record: Record) -> Iterator[str]:
    match record:
        case Statement() | AdvanceQuestion() | FullStatement():
            if record.speaker is not None:
                yield record.speaker.state or record.speaker.printed
        case Item():
            for clause in record.clauses:
                yield from (each.state or each.printed for each in clause.recommenders if each.state or each.printed)
        case Clause():
            yield from (each.state or each.printed for each in record.recommenders)


def _writers(review: Review, record: Record) -> Iterator[str]:
    """Who wrote what a paragraph stands in: the mandates of a letter, the Secretary-General of a report on reprisals."""
    if isinstance(record, Paragraph):
        letter, *_ = record.id.rpartition("/")[2].partition(".")
        if letter.startswith("W"):
            sent = next((each.mandates for each in review.letters if each.id.endswith(f"/{letter}")), ())
            yield from (each.body or each.printed for each in sent)
        elif letter.startswith("Y"):
            yield _SECRETARY_GENERAL


def _is_asked(review: Review, others: Sequence[Record]) -> bool:
    """Whether the person is raised in the review, or in a letter of which a reply is held: who is named elsewhere alone may have been answered where
    we did not look."""
    replied = {each.id for each in review.letters if each.replies}
    return any(_kind(each) not in _WRITTEN or each.id.partition(".")[0] in replied for each in others)


_WRITTEN = {Kind.COMMUNICATION, Kind.REPRISALS_REPORT}
_SECRETARY_GENERAL = "SG"


def _senders(records: list[Record]) -> Iterator[str]:
    """Each submission and contributor once; a claim without contributors counts as one sender."""
    for record in records:
        if isinstance(record, StakeholderClaim):
            yield from record.contributors or (record.id,)
        elif isinstance(record, _ALONE):
            yield record.id.rpartition(".")[0]


OF_NOBODY = "a UN body"
"""Who raised a person in a sentence of the compilation of which nobody can be told."""
_OF_BODIES = {Kind.COMPILATION, Kind.OTHER, Kind.HUMAN_RIGHTS_INDEX, Kind.COMMUNICATION, Kind.REPRISALS_REPORT}
_KINDS = {"D": Kind.WORKING_GROUP_REPORT, "R": Kind.WORKING_GROUP_REPORT, "C": Kind.COMPILATION, "S": Kind.STAKEHOLDER_SUMMARY} | {
    "Q": Kind.ADVANCE_QUESTIONS, "B": Kind.SUBMISSION, "P": Kind.SESSION_REPORT, "T": Kind.STATEMENT, "X": Kind.OTHER, "H": Kind.HUMAN_RIGHTS_INDEX,
    "W": Kind.COMMUNICATION, "G": Kind.COMMUNICATION_REPLY, "Y": Kind.REPRISALS_REPORT
}  # fmt: skip


def _kind(record: Record) -> Kind | None:
    return _KINDS.get(record.id.rpartition("/")[2][:1])
