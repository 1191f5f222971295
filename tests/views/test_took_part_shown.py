"""Who took part in making the national report, each with the sentence that says so. Texts are invented."""

from __future__ import annotations

from openupr.extracting.national_report import read_national_report
from openupr.extracting.paragraphs import extract_paragraphs, with_whole_identifiers
from openupr.reading import read_bytes
from openupr.records import Document, NationalReport
from openupr.views.page.documents.took_part_shown import TookPart, who_took_part

TEXT = """
I. Methodology
1. The report was drafted by the Ministry of Wells. In addition, it requested information from the Ombudsman. They also commented on the draft.
2. The draft was put to a broad public consultation.
3. Under the leadership of the Ministry of Wells, 2 institutions of the executive and judicial branches1 reported on the State’s work for the report.
II. Framework
4. Fish is dear.

Notes
1 Instituto de Pozos (IP), Consejo de Mareas (CM).
"""


def report(text: str) -> NationalReport:
    transcript = read_bytes(text.encode(), "report.txt")
    document = Document("report.txt", "report.txt", transcript.sha256, transcript.format, language="en")
    return read_national_report(with_whole_identifiers(extract_paragraphs(transcript, document), "XEE-20/N"))


def shown(text: str) -> dict[str, TookPart]:
    return {each.words: each for _, told in who_took_part(report(text)) for each in told}


def test_each_stands_with_the_sentence_that_gives_its_role() -> None:
    told = shown(TEXT)
    assert told["the Ministry of Wells"].sentence == "The report was drafted by the Ministry of Wells."
    assert told["the Ombudsman"].sentence.startswith("In addition, it requested information from the Ombudsman.")


def test_a_name_in_a_note_stands_with_the_sentence_at_its_mark() -> None:
    told = shown(TEXT)["Instituto de Pozos (IP)"]
    assert told.sentence.startswith("Under the leadership of the Ministry of Wells, 2 institutions")
    assert (told.place.paragraph, told.told_at.paragraph) == ("note 1", "3")


def test_a_consultation_is_how_the_public_was_asked_and_no_participant() -> None:
    told = shown(TEXT)
    assert [each.words for each in told.values() if each.asking] == ["a broad public consultation"]
