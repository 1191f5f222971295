"""A sentence that the first chapter lifts stands with those that it leans on, or another one stands in its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.records import Document, Kind, NationalReport, NumberedDocument, Paragraph, Review
from openupr.text import Place, clean
from openupr.views.page.first.before_review import LookedAt
from openupr.views.page.first.lifted_sentences import lifted, standing_first

from ..examining.invented import ask, review

KEY = "A/HRC/WG.6/17/XAA/1"


def read(paragraph: str, language: str = "en") -> Review:
    document = Document(KEY, "n.pdf", "0" * 64, "pdf", Kind.NATIONAL_REPORT, KEY, "XAA", 17, "2013-12-04", language, "Report", 2)
    paragraphs = (Paragraph("XAA-17/N1", "1", "1", (), clean(paragraph), Place(KEY, "1", (), ())),)
    report = NationalReport(NumberedDocument(document, paragraphs, (), (), (), ()), (), (), (), (), ())
    return replace(review([ask("Build wells")]), national_report=report)


COURTS = "The courts have a law on the theft of lamps."
FEW = "However, few thieves were convicted."


@pytest.mark.parametrize(
    ("paragraph", "words", "shown"),
    [
        (f"{COURTS} {FEW}", FEW, f"{COURTS} {FEW}"),
        (f"{COURTS} It is seldom used. {FEW}", FEW, f"{COURTS} It is seldom used. {FEW}"),
        (f"{COURTS} {FEW}", COURTS, f"{COURTS} {FEW}"),
        (f"{COURTS} It is old. {FEW}", COURTS, COURTS),
        (f"{COURTS} However, {'many lamps and ' * 30}oil were stolen.", COURTS, None),
        (FEW, FEW, None),
        (f"It has {'many lamps and ' * 30}no law. {FEW}", FEW, None),
        (f"{COURTS} Such laws are old.", "Such laws are old.", f"{COURTS} Such laws are old."),
    ],
)
def test_what_leans_is_lifted_with_what_it_leans_on(paragraph: str, words: str, shown: str | None) -> None:
    assert lifted(read(paragraph), words, Place(KEY, "1", (), ())) == shown


def test_a_name_in_front_stands_for_the_speaker_and_for_nothing_else() -> None:
    place = Place(KEY, "1", (), ())
    for words in ("It noted that lamps were stolen.", "The same Committee noted that lamps were stolen."):
        assert lifted(read(f"{COURTS} {words}"), words, place, named=True) == words
    turned = "The Committee was, however, concerned that lamps were stolen."
    assert lifted(read(f"{COURTS} {turned}"), turned, place, named=True) is None


def test_what_is_turned_round_is_not_quoted_without_that() -> None:
    place = Place(KEY, "1", (), ())
    said = "The Committee noted that lamps were stolen."
    review_ = read(f"{said} However, all were found.")
    assert lifted(review_, said, place, named=True) is None
    turned = LookedAt("C1", said, ("CAT",), "", place, ())
    assert standing_first(review_, [turned], 2) == ()


def test_of_a_language_without_such_words_a_sentence_is_taken_as_it_is() -> None:
    words = "Sin embargo, hay pocas condenas."
    assert lifted(read(f"Hay una ley. {words}", "es"), words, Place(KEY, "1", (), ())) == words


def test_those_that_can_be_read_stand_first() -> None:
    place = Place(KEY, "1", (), ())
    plain = [LookedAt(f"C{n}", f"Lamp {n} was stolen.", (), "", place, ()) for n in range(3)]
    leaning = LookedAt("C9", "Such lamps were stolen.", (), "", place, ())
    assert [each.anchor for each in standing_first(read(COURTS), [leaning, *plain], 2)] == ["C0", "C1"]
    assert [each.anchor for each in standing_first(read(COURTS), [leaning, plain[0]], 2)] == ["C0", "C9"]
