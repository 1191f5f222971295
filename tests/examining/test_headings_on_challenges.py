"""How many paragraphs stand under headings on challenges: all levels of headings are looked at, and no nought is said where headings were not found.
All texts are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.examining import Shelf
from openupr.examining.documented.admissions import Admissions
from openupr.examining.documented.consultation import Consultation
from openupr.extracting.national_report import read_national_report
from openupr.extracting.paragraphs import extract_paragraphs, with_whole_identifiers
from openupr.reading import read_bytes
from openupr.records import ApartKind, Document, Figure, NationalReport, UnnumberedPart
from openupr.text import clean

from .invented import ask, review


def report(text: str, language: str = "en") -> NationalReport:
    transcript = read_bytes(text.encode(), "report.txt")
    document = Document("report.txt", "report.txt", transcript.sha256, transcript.format, language=language)
    return read_national_report(with_whole_identifiers(extract_paragraphs(transcript, document), "XEE-48/N"))


def challenges(told: NationalReport) -> Figure | None:
    figures = Admissions().measure(replace(review([ask("Build wells")]), national_report=told), Shelf()).figures
    return next((each for each in figures if each.key == "challenges"), None)


BELOW_A_NUMBER = """I. Introduction
1. Estavia has wells.
II. Groups (recommendation 115.3)
A. Rowers
2. They row.
B. New wells, achievements and challenges
3. Much was dug.
C. Obstacles that call for support
4. The ground is hard.
5. The rope is short.
"""
NO_CHALLENGES = "I. Introduction\n1. Estavia has wells.\nII. New and emerging issues\n2. Sails are new.\n3. So are masts.\n"


@pytest.mark.parametrize(("text", "count"), [(BELOW_A_NUMBER, 2), (NO_CHALLENGES, 0)])
def test_every_heading_above_a_paragraph_is_looked_at(text: str, count: int) -> None:
    figure = challenges(report(text))
    assert figure is not None
    assert (figure.value, figure.n) == (count, len(report(text).text.paragraphs))


def test_a_heading_on_achievements_too_is_not_one_on_challenges() -> None:
    heading = "II. Achievements, best practices, challenges and constraints"
    whole = f"I. Introduction\n1. Estavia has wells.\n{heading}\n2. Much was dug.\n3. The ground is hard.\n"
    assert challenges(report(whole)) is None
    alone = whole + "III. Constraints\n4. The rope is short.\n"
    assert (figure := challenges(report(alone))) is not None
    assert figure.value == 1


def test_what_counts_is_what_the_formula_prints() -> None:
    figure = challenges(report(BELOW_A_NUMBER))
    assert figure is not None
    assert all(word in str(figure.formula) for word in ("challenges", "constraints", "obstacles", "difficulties"))
    assert "emerging" not in str(figure.formula)


def test_without_headings_nothing_is_said_of_them() -> None:
    told = report(NO_CHALLENGES)
    bare = replace(told, text=replace(told.text, headings=(), paragraphs=tuple(replace(each, headings=()) for each in told.text.paragraphs)))
    assert challenges(bare) is None


def test_a_heading_that_only_the_contents_list_was_not_read() -> None:
    told = report(NO_CHALLENGES)
    contents = UnnumberedPart(ApartKind.CONTENTS, "Contents", clean("II. New and emerging issues 2 III. Challenges 3"), told.text.paragraphs[0].place)
    assert challenges(told) is not None
    assert challenges(replace(told, text=replace(told.text, apart=(contents,)))) is None


@pytest.mark.parametrize("examination", [Admissions(), Consultation()])
def test_of_a_report_in_another_language_nothing_is_counted(examination: Admissions | Consultation) -> None:
    told = report("I. Introduction\n1. L’Estavie a des puits.\n2. Elle a des voiles.\n", language="fr")
    measured = examination.measure(replace(review([ask("Build wells")]), national_report=told), Shelf())
    assert measured.headline is None
    assert "English" in str(measured.why_not)
