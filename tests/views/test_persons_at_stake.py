"""Which persons stand among those whose rights are at stake: by the words around the name, never by who they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from openupr.languages.messages import Message
from openupr.linking.raised_persons import PersonAnswer, Raised, is_at_stake
from openupr.records import Named, NamedIn, Person, Persons
from openupr.stages import pipeline
from openupr.views.persons_shown import RAISED_ALONE, _notes

DOCUMENTS = Path(__file__).parents[1] / "documents"


def raised(kind: Named, record: str, asked: tuple[str, ...] = ()) -> Raised:
    person = Person("Ada Brunt", ("Ada Brunt",), kind, (NamedIn(record, "Ada Brunt", kind),))
    return Raised(person, (), (), 1, (), asked, (), (), PersonAnswer.NOT_FOUND)


@pytest.mark.parametrize(
    ("kind", "record", "asked", "expected"),
    [
        (Named.CASE, "XEE-07/S3.1", (), True),
        (Named.PERPETRATOR, "XEE-07/S3.1", (), True),
        (Named.OTHER, "XEE-07/S3.1", (), False),  # "the Ada Brunt Lamp Association"
        (Named.OTHER, "XEE-07/R7.1", ("XEE-07/R7.1.a",), True),
        (Named.OTHER, "XEE-07/Q.PER.1", (), True),
        (Named.EXPERT, "XEE-07/R7.1", ("XEE-07/R7.1.a",), False),
        (Named.OFFICIAL, "XEE-07/D8", (), False),
    ],
)
def test_at_stake(kind: Named, record: str, asked: tuple[str, ...], expected: bool) -> None:
    assert is_at_stake(raised(kind, record, asked)) is expected


@pytest.mark.parametrize("answer", PersonAnswer)
def test_that_no_answer_was_found_is_called_ours_only_where_none_was(answer: PersonAnswer) -> None:
    one = replace(raised(Named.CASE, "XEE-07/S3.1"), answer=answer)
    notes = [str(each) for each in _notes(pipeline.read(DOCUMENTS / "XBB-31", trust=True), Persons(()), 0, [one])]
    assert (str(Message(RAISED_ALONE)) in notes) is (answer in {PersonAnswer.NOT_FOUND, PersonAnswer.POSITION})
