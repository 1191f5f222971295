"""Letters of special procedures and replies: what a head says, which words are the writers' own, and which reply is to which letter."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import openupr
from openupr.describing import Description
from openupr.extracting.letters import letter_of, read_letter, reply_of, said_in_letter
from openupr.identifying import identify
from openupr.identifying.letter_references import codes_in, own_references, references_in
from openupr.linking.raised_persons import PersonAnswer, raised_persons
from openupr.reading import read_bytes
from openupr.records import Kind, NumberedDocument, Review, Tenor
from openupr.records.prepared.state_letters import LetterType
from openupr.views.persons_shown import answered_words

from ..doubts.clean_dossier import COMPILATION, REPORT
from .invented_letters import CASE, LETTER, REPLY

FRENCH = """\
Mandats de la Rapporteuse spéciale sur la situation des défenseurs des droits de l’homme

Réf. : UA XAA 2/2022

4 mai 2022

Excellence,

Nous souhaitons exprimer notre profonde préoccupation face à l’arrestation de M. Tarek Vosloma.

Veuillez agréer, Excellence, l’assurance de notre haute considération.
"""


def read(text: str, name: str = "letter.txt") -> NumberedDocument:
    transcript = read_bytes(text.encode(), name)
    return read_letter(transcript, identify(transcript))


@pytest.mark.parametrize(
    ("head", "reference", "kind"),
    [
        ("Ref.: AL XAA 3/2023", "AL XAA 3/2023", LetterType.ALLEGATION),
        ("REFERENCE: UA XAA 12/2014:", "UA XAA 12/2014", LetterType.URGENT),
        ("Ref.: OL XAA 1/2020", "OL XAA 1/2020", LetterType.OTHER),
        ("Ref.: JAL XAA 3/2023", "AL XAA 3/2023", LetterType.ALLEGATION),
        ("REFERENCE: AL G/SO 218/2 G/SO 217/1 G/SO 214 (107-9) XAA 3/2011", "AL XAA 3/2011", LetterType.ALLEGATION),
    ],
)
def test_the_reference_says_what_a_letter_is(head: str, reference: str, kind: LetterType) -> None:
    letter = letter_of(read(LETTER.replace("Ref.: AL XAA 3/2023", head)), "W1")
    assert (letter.reference, letter.type) == (reference, kind)


def test_a_letter_by_its_head() -> None:
    text = read(LETTER)
    letter = letter_of(text, "W1")
    assert (text.document.kind, text.document.state, text.document.title) == (Kind.COMMUNICATION, "XAA", "AL XAA 3/2023")
    assert letter.date == "2023-06-12"
    assert [each.body for each in letter.mandates] == ["SR-defenders", "WGAD", "SR-judges"]
    said = " ".join(each.text.clean for each in text.paragraphs)
    assert "arrested at the harbour" in said
    assert "Penwick" not in said, "who signed is no part of what is said"
    assert "article 9" not in said, "nor is the annex on law"


def test_two_references_of_its_own_are_none() -> None:
    letter = letter_of(read(LETTER.replace("(Please use", "Ref.: UA XAA 9/2023\n\n(Please use")), "W1")
    assert (letter.reference, letter.type) == ("", LetterType.UNKNOWN)


def test_only_what_the_writers_say_is_a_concern_and_no_allegation() -> None:
    text = read(LETTER)
    (concern,) = said_in_letter(letter_of(text, "W1"), text)
    assert [verb.tenor for verb in concern.verbs] == [Tenor.CONCERNED]
    assert {each.body for each in concern.bodies} == {"SR-defenders", "WGAD", "SR-judges"}
    for words in ("we do not express our serious concern", "we are not concerned"):
        turned = read(LETTER.replace("we express our serious concern", words))
        assert not list(said_in_letter(letter_of(turned, "W1"), turned)), words


def test_a_letter_in_french() -> None:
    letter = letter_of(read(FRENCH), "W1")
    assert (letter.reference, letter.type, letter.date) == ("UA XAA 2/2022", LetterType.URGENT, "2022-05-04")


def test_a_reply_names_the_letter() -> None:
    text = read(REPLY, "reply.txt")
    assert text.document.kind is Kind.COMMUNICATION_REPLY
    assert reply_of(text, "G1").references == ("AL XAA 3/2023",)


@pytest.mark.parametrize(
    "text",
    [
        "Submission of the Lamplighters\n\n1. We asked the Government for its reply to the letter AL XAA 3/2023 in vain.\n",
        "Dear ferrymen,\n\nOn AL XAA 3/2023 the harbour was closed.\n",
    ],
)
def test_who_only_speaks_of_a_letter_wrote_none(text: str) -> None:
    assert identify(read_bytes(text.encode(), "x.txt")).kind not in {Kind.COMMUNICATION, Kind.COMMUNICATION_REPLY}


def test_references_in_running_text() -> None:
    assert [each.key for each in references_in("See AL XAA 3/2023, UA XBB 1/2022 and AL XAA 3/2023.")] == ["XAA 3/2023", "XBB 1/2022"]
    assert codes_in("replied on 2 May (XAA 3/2023; OTH 1/2020)") == {"XAA", "OTH"}
    assert own_references("as AL XAA 3/2023 says") == ()


def dossier(tmp_path: Path, **files: str) -> Review:
    for name, text in {"report": REPORT, "compilation": COMPILATION, **files}.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    return openupr.read(tmp_path, review="XAA-48")


def test_letters_and_replies_join_the_review(tmp_path: Path) -> None:
    review = dossier(tmp_path, letter=LETTER, reply=REPLY, other=LETTER.replace("3/2023", "4/2024").replace("June 2023", "June 2024"))
    assert [(each.reference, each.replies) for each in review.letters] == [("AL XAA 3/2023", ("XAA-48/G1",)), ("AL XAA 4/2024", ())]
    assert [each.letters for each in review.letter_replies] == [("XAA-48/W1",)]
    (raised,) = raised_persons(review, Description(review).named)
    assert raised.person.name == CASE
    assert raised.bodies == ("SR-defenders", "WGAD", "SR-judges")
    assert (raised.answer, raised.answers) == (PersonAnswer.SPOKEN_OF, ("XAA-48/G1.5",))
    assert not raised.person.off, "a UN body names this person"


def test_who_is_named_in_a_letter_without_a_reply_may_have_been_answered(tmp_path: Path) -> None:
    (raised,) = raised_persons(review := dossier(tmp_path, letter=LETTER), Description(review).named)
    assert raised.answer is PersonAnswer.CANNOT_TELL
    assert answered_words(review, raised).endswith("we have no reply to the letter or report that names this person.")
    silent = REPLY.replace(CASE, "The person")
    (raised,) = raised_persons(review := dossier(tmp_path, letter=LETTER, reply=silent), Description(review).named)
    assert raised.answer is PersonAnswer.NOT_FOUND, "the reply is held, and has not the name"


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (("XAA 3/2023", "XBB 3/2023"), "letter_to_another"),
        (("XAA 3/2023", "OTH 3/2023"), "letter_to_another"),
        (("12 June 2023", "12 June 2009"), "document_of_other_years"),
    ],
)
def test_what_is_to_others_or_of_other_years_is_not_read(change: tuple[str, str], kind: str, tmp_path: Path) -> None:
    (tmp_path / "openupr.toml").write_text('review = "XAA-48"\n', "utf-8")
    review = dossier(tmp_path, letter=LETTER.replace(*change))
    assert [each.kind for each in review.doubts if each.document == "letter.txt" and each.kind != "document_of_other_review"] == [kind]
    assert not review.letters
    assert not Description(review).named.named


def test_a_letter_that_a_person_says_is_one(tmp_path: Path) -> None:
    (tmp_path / "openupr.toml").write_text('review = "XAA-48"\n[files."letter.txt"]\nkind = "communication"\n', "utf-8")
    review = dossier(tmp_path, letter=LETTER.replace("Ref.: AL XAA 3/2023", "").replace("Mandates of the", "From the"))
    assert {"letter_reference_unread"} <= {each.kind for each in review.doubts}
    assert [replace(each, mandates=()).type for each in review.letters] == [LetterType.UNKNOWN]
