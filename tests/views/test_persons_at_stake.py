"""Which persons stand among those whose rights are at stake: by the words around the name, never by who they are."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from openupr.languages.messages import Message, messages
from openupr.linking.raised_persons import PersonAnswer, Raised, is_at_stake, raised_persons
from openupr.records import Kind, Named, NamedIn, Person, Persons, Voice
from openupr.stages import pipeline
from openupr.views.persons_shown import RAISED_ALONE, _notes, answered_words

from ..rendering.small_reviews import item, state, statement
from ..rendering.small_reviews import review as small_review

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
    assert (str(Message(RAISED_ALONE)) in notes) is (answer is PersonAnswer.NOT_FOUND)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("answer", [PersonAnswer.NOT_FOUND, PersonAnswer.POSITION])
def test_a_note_quotes_words_that_stand_on_the_screen(answer: PersonAnswer, language: str) -> None:
    review, spoken = pipeline.read(DOCUMENTS / "XBB-31", trust=True), messages(language)
    one = replace(raised(Named.CASE, "XEE-07/S3.1"), answer=answer)
    notes = [spoken.said(each) for each in _notes(review, Persons(()), 0, [one])]
    (quoted,) = (found[1].strip() for note in notes if (found := re.search("[“«](.+?)[”»]", note)))
    assert answered_words(review, one, spoken).startswith(quoted)


@pytest.mark.parametrize(
    ("report", "compiled", "said"),
    [
        ("Lamps were lit.", "The Committee noted the murder of Ada Brunt.", ["Its national report is here: we did not find the name in it."]),
        ("Lamps were lit.1\nNotes\n1 Letter on Ada Brunt.", "The Committee noted the murder of Ada Brunt.", []),
        (
            "Lamps were lit.",
            "The Committee noted the information provided by Norway on the murder of Ada Brunt.",
            [
                "Its national report is here: we did not find the name in it.",
                "Paragraph 2 of the compilation passes on what Norway told a UN body: look.",
            ],
        ),
        ("", "The Committee noted the information provided by Sundel on the murder of Ada Brunt.", []),
    ],
)
def test_a_name_that_the_national_report_lacks_is_told_where_it_was_read(tmp_path: Path, report: str, compiled: str, said: list[str]) -> None:
    """What a UN body passes on of the State's own words is no answer of the State, and a place to look at."""
    heads = {
        "1": "National report submitted in accordance with paragraph 15 (a) of the annex to Human Rights Council resolution 5/1\nNorway",
        "2": "Compilation prepared by the Office of the High Commissioner\nNorway",
    }
    for number, words in (("1", report), ("2", compiled)):
        if words:
            text = f"A/HRC/WG.6/33/NOR/{number}\n5 March 2019\n{heads[number]}\nI. Background\n1. The port is old.\n2. {words}\n"
            (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    review = pipeline.read(tmp_path, trust=True)
    one = replace(raised(Named.CASE, "NOR-33/C2.1"), answer=PersonAnswer.CANNOT_TELL)
    words = answered_words(review, one)
    lead = "Can’t tell what Norway answered: we have neither the report of the Working Group nor an addendum."
    assert words == " ".join([lead, *said])


def test_nobody_is_said_to_be_missing_in_what_was_not_read() -> None:
    review = pipeline.read(DOCUMENTS / "XBB-17", trust=True)
    held = (replace(each, language="fr") for each in review.documents if each.kind is Kind.WORKING_GROUP_REPORT)
    french = replace(review, report=None, documents=tuple(held))
    (said,) = (str(each) for each in _notes(french, Persons(()), 0, []))
    assert said == "We can’t tell who is named: no document of the review was read."


def test_whom_the_state_alone_tells_of_is_named_and_the_documents_that_were_looked_through() -> None:
    review = pipeline.read(DOCUMENTS / "XBB-17", trust=True)
    assert review.report is not None
    first, *others = review.statements
    said = replace(review.report, statements=(replace(first, voice=Voice.STATE_UNDER_REVIEW, on_behalf=""), *others))
    review, own = replace(review, report=said), first.id
    person = Person("Ada Brunt", ("Ada Brunt",), Named.CASE, (NamedIn(own, "Ada Brunt", Named.CASE),))
    nobody, counted, alone = (str(each) for each in _notes(review, Persons((person,)), 0, []))
    assert nobody.startswith("We found no name of a person whose rights are at stake.")
    assert counted.endswith("alone names are not counted there.")
    assert nobody.endswith("thematic list and report of the Working Group.")
    assert "itself names 1 person in words that tell of a case: Ada Brunt (" in alone
    other = replace(person, mentions=(*person.mentions, NamedIn(review.items[0].id, "Ada Brunt", Named.CASE)))
    assert len(list(_notes(review, Persons((other,)), 0, []))) == 2


@pytest.mark.parametrize(("family", "found"), [("Bracelets", False), ("Ombudsman", True)])
def test_a_common_word_in_small_letters_is_no_family_name(family: str, found: bool) -> None:
    """The State says “Electronic bracelets had been introduced”, and “The Ombudsman visits places of detention”."""
    review = pipeline.read(DOCUMENTS / "XBB-17", trust=True)
    name = f"Ada {family}"
    person = Person(name, (name,), Named.CASE, (NamedIn("XBB-17/D20", name, Named.CASE),))
    (one,) = raised_persons(review, Persons((person,)))
    assert (one.answer is PersonAnswer.FAMILY_NAME) is found
    assert bool(one.answers) is found


def test_where_no_name_is_answered_a_reader_is_led_to_what_the_state_said_after_others() -> None:
    """It may have spoken of all of them at once, without a name."""
    critic = statement(6, 1, state("NOR", "Norway"), "It was concerned at the arrest of Ada Brunt.")
    own = statement(7, 2, None, "It regretted that some called criminals defenders.", Voice.STATE_UNDER_REVIEW)
    of = small_review((item("9.1", ("Build schools", "NOR"), line=2),), statements=(critic, own))
    notes = [str(each) for each in _notes(of, Persons(()), 0, [raised(Named.CASE, "XAA-17/D6")])]
    assert any("Paragraph 7 of the report sums up what" in each for each in notes)
    notes = [str(each) for each in _notes(of, Persons(()), 0, [replace(raised(Named.CASE, "XAA-17/D6"), answer=PersonAnswer.SPOKEN_OF)])]
    assert not any("Paragraph 7" in each for each in notes)


def test_a_person_whom_the_state_alone_names_is_spoken_of_only_where_it_speaks() -> None:
    review = pipeline.read(DOCUMENTS / "XBB-17", trust=True)
    others = replace(review, report=None, documents=tuple(each for each in review.documents if each.kind is Kind.THEMATIC_LIST))
    (nobody,) = (str(each) for each in _notes(others, Persons(()), 0, []))
    assert nobody == "We found no name of a person whose rights are at stake. We looked for names in: thematic list."
