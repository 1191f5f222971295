"""The table of the persons whom the UN's documents of a review name."""

from __future__ import annotations

from collections.abc import Iterator

from ...describing import Description
from ...describing.persons.whose_names import told_of_a_minor
from ...light_dataclass import dataclass
from ...records import (
    AdvanceQuestion,
    Concern,
    Item,
    PersonMention,
    Response,
    Review,
    StakeholderClaim,
    Statement,
    identifying_words,
    initials_of,
    record_by_identifier,
)
from ...records.identifiers import Record
from ..identifiers_shown import full_id
from ..safe_text import counted_noun
from ..states_and_groups import recommender_name, state_of
from .answered_columns import of_record
from .cells import PLACE, REVIEW, REVIEW_FACTS, Column, Columns, RecordInRow, Type


@dataclass(frozen=True, slots=True)
class _Mention:
    id: str
    record: Record
    person: PersonMention


def person_records(review: Review, description: Description | None = None) -> Iterator[RecordInRow]:
    """The mentions of persons, in the order of the records that name them."""
    for identifier, mentions in (description or Description(review)).persons.items():
        if (record := record_by_identifier(review, identifier)) is not None:
            for person in mentions:
                yield RecordInRow(review, _Mention(identifier, record, person), record.place)


def _name(found: RecordInRow) -> str:
    """The name; of a minor, or of who suffered sexual violence, the initials (DESIGN.md 8.4), so far as its words say so."""
    person: PersonMention = found.record.person
    return initials_of(person.name) if told_of_a_minor(identifying_words(found.record.record), person) else person.name


def _speaker(found: RecordInRow) -> tuple[str, ...]:
    """Who names the person, as far as the record says: States, codes of bodies; of contributors how many, and never who."""
    record = found.record.record
    match record:
        case Statement() | AdvanceQuestion():
            return (recommender_name(record.speaker),) if record.speaker else (state_of(found.review),)
        case Item():
            return tuple(dict.fromkeys(recommender_name(each) for clause in record.clauses for each in clause.recommenders))
        case Concern():
            return tuple(each.body or each.printed for each in record.bodies)
        case StakeholderClaim():
            return (counted_noun(len(record.contributors), "contributor"),) if record.contributors else ()
        case Response():
            return (state_of(found.review),)
    return (state_of(found.review),)


PERSON_COLUMNS: dict[str, Columns] = {
    "persons": (
        REVIEW,
        (
            Column(
                "name",
                "The name as printed, without a title; initials where the words tell of a minor or of sexual violence. Names of persons whom no "
                "document of the UN names stand in no table.",
                30,
            ),
            _name,
        ),
        (
            Column(
                "kind",
                "As what: case (whose rights are at stake), official, perpetrator, expert, title (part of the name of a law, an institution, a "
                "place), other (what is around it does not say). How right it is was measured for case alone; the others err "
                "oftener.",
                12,
            ),
            of_record(lambda r: r.person.kind.value),
        ),
        (Column("record", "The identifier of the record that names the person.", 18), lambda f: full_id(f.review, f.record.id)),
        (
            Column("speaker", "Who names the person: States, codes of UN bodies (several: all of them); of contributors how many.", 24, Type.TEXTS),
            _speaker,
        ),
        (Column("probability", "How probable it is that this is a person's name.", 8, Type.NUMBER), of_record(lambda r: r.person.probability)),
        *REVIEW_FACTS,
        *PLACE,
    ),
}
"""The columns of that table."""

PERSON_TABLES = {"persons": "One line for each mention of a person by name in the UN's documents; of those that are sure enough to show."}
"""What a line of it is."""
