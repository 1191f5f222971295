"""Concerns of a UN body's own document and of the Universal Human Rights Index's export, both invented."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import xlsxwriter

from openupr.errors import UnreadableError
from openupr.extracting.observations import annotated, is_export, observed, uhri_annotations
from openupr.extracting.observations.uhri import heading_number_words, words_of_html
from openupr.extracting.paragraphs import extract_paragraphs, with_whole_identifiers
from openupr.reading import read_bytes
from openupr.records import AnnotationKind, Document, Doubt, Kind, Tenor

PASSAGE = {
    "AnnotationId": "a1",
    "DocumentId": "d1",
    "Symbol": "CAT/C/XEE/CO/2",
    "Body": "CAT",
    "AnnotationType": "Concerns/Observations",
    "Countries": ["Norway"],
    "Regions": ["-"],
    "Themes": ["Prisons"],
    "AffectedPersons": [],
    "Sdgs": [],
    "Text": "<p>Overcrowding</p><p>14. The Committee is concerned about the harbour prison. It recommends &quot;a second one&quot;.</p>",
    "PublicationDate": "2024-05-02T00:00:00",
    "SectionHeadings": None,
}


def test_a_body_s_own_document() -> None:
    text = "Concluding observations\n\n1. The Committee considered the report.\n\n2. It is deeply concerned about torture. The prison is old.\n"
    transcript = read_bytes(text.encode(), "cat.txt")
    document = Document("cat.txt", "cat.txt", transcript.sha256, transcript.format, Kind.OTHER, "CAT/C/XEE/CO/2", language="en")
    found = observed(with_whole_identifiers(extract_paragraphs(transcript, document), "XEE-20/X1."))
    assert [(each.id, each.bodies[0].body, each.tenor) for each in found] == [
        ("XEE-20/X1.1.1", "CAT", Tenor.NOTED),
        ("XEE-20/X1.2.1", "CAT", Tenor.CONCERNED),
        ("XEE-20/X1.2.2", "CAT", None),
    ]
    assert found[1].sources[0].paragraphs == ("2",)


# Concluding observations as committees lay them out: what should be done in a paragraph of its own, with lettered points and without.
OBSERVATIONS = """Concluding observations

1. The Committee is concerned about overcrowded ferries. Two hundred persons were left on the quay.

2. The State party should: (a) Count the persons on each ferry; (b) Look into each drowning. Those responsible should be punished; (c) Pay redress.

3. The Committee regrets that keepers are beaten. The delegation stated that the guards should be trusted. Under the Act, a keeper must ask.

4. In the light of its general comment, the State party must repeal the Quay Act. Efforts should be made to find the missing keepers. The Act is old.

5. The Act should have been repealed in 2020. According to the delegation, the quay should be mended.

6. The Committee calls upon the State party: (a) To close the old harbour; (b) To open a new one.

7. The State party should disseminate these observations. It should submit its next report by 2031. The Committee will send it a list of issues.
"""


def test_what_a_committee_says_should_be_done_is_its_own_request() -> None:
    transcript = read_bytes(OBSERVATIONS.encode(), "ccpr.txt")
    document = Document("ccpr.txt", "ccpr.txt", transcript.sha256, transcript.format, Kind.OTHER, "CCPR/C/XEE/CO/3", language="en")
    found = observed(with_whole_identifiers(extract_paragraphs(transcript, document), "XEE-20/X1."))
    assert [(each.id.partition("X1.")[2], each.tenor, each.attribution.value) for each in found] == [
        ("1.1", Tenor.CONCERNED, "named"),
        ("1.2", None, "carried"),
        ("2.1", Tenor.RECOMMENDED, "author"),
        ("2.2", Tenor.RECOMMENDED, "author"),
        ("3.1", Tenor.REGRETTED, "named"),
        ("4.1", Tenor.RECOMMENDED, "author"),
        ("4.2", Tenor.RECOMMENDED, "author"),
        ("4.3", None, "carried"),
        ("6.1", Tenor.URGED, "named"),
        ("7.1", Tenor.RECOMMENDED, "author"),
        ("7.2", Tenor.RECOMMENDED, "author"),
    ]
    assert {each.bodies[0].body for each in found} == {"CCPR"}


def test_json(tmp_path: Path) -> None:
    path = tmp_path / "export.json"
    path.write_text(json.dumps([PASSAGE, {**PASSAGE, "AnnotationId": "a2", "Countries": ["Chile"]}]), encoding="utf-8")
    doubts: list[Doubt] = []
    found = list(uhri_annotations(path, "NOR", doubts))
    assert [each.id for each in found] == ["a1"]
    one = found[0]
    assert (one.kind, one.body, one.states, one.date, one.heading, one.number) == (
        AnnotationKind.CONCERN,
        "CAT",
        ("NOR",),
        "2024-05-02",
        "Overcrowding",
        "14",
    )
    assert [(each.tenor, each.bodies[0].body) for each in annotated(one)] == [(Tenor.CONCERNED, "CAT"), (Tenor.RECOMMENDED, "CAT")]
    assert '"a second one"' in one.text.clean
    assert doubts == []


def test_what_no_rule_reads_is_a_doubt_once(tmp_path: Path) -> None:
    odd = {**PASSAGE, "Body": "Lake Board", "AnnotationType": "0f9c-11", "Countries": ["Galdora"], "Colour": "red"}
    path = tmp_path / "export.json"
    path.write_text(json.dumps([odd, odd, {"Text": " "}]), encoding="utf-8")
    doubts: list[Doubt] = []
    found = list(uhri_annotations(path, doubts=doubts))
    assert [(each.kind, each.body, each.states, each.countries) for each in found] == [(AnnotationKind.UNKNOWN, "", (), ("Galdora",))] * 2
    assert sorted(doubt.kind for doubt in doubts) == ["body_unknown", "state_unknown", "uhri_empty", "uhri_field_unknown", "uhri_kind_unknown"]
    assert "export.json has a passage without text: number 3" in [str(doubt.what) for doubt in doubts]


def test_a_list_in_an_object_is_told(tmp_path: Path) -> None:
    path = tmp_path / "export.json"
    path.write_text(json.dumps({"total": 1, "data": [PASSAGE]}), encoding="utf-8")
    assert is_export(path.read_bytes(), path.name)
    with pytest.raises(UnreadableError, match="the passages of this export lie under “data”"):
        list(uhri_annotations(path))
    path.write_text(json.dumps(PASSAGE), encoding="utf-8")
    assert len(list(uhri_annotations(path))) == 1


def test_a_workbook_with_misspelt_heads(tmp_path: Path) -> None:
    path = tmp_path / "export.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Universal Human Rights Index"])
        sheet.write_row(2, 0, ["Text", "Document Symbol", "Reccomending Body", "Countries", "Themes"])
        sheet.write_row(3, 0, ["7. The Committee urges it.", "CRC/C/XEE/CO/1", "CRC", "Norway; Chile", "- Children"])
    found = list(uhri_annotations(path))
    assert [(each.body, each.states, each.number, each.themes) for each in found] == [("CRC", ("NOR", "CHL"), "7", ("Children",))]


@pytest.mark.parametrize("content", ["<html>", '[{"Text": "1. a"}, {"Te', ""])
def test_a_bad_file(tmp_path: Path, content: str) -> None:
    path = tmp_path / "export.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableError):
        list(uhri_annotations(path))


def test_words_of_a_passage() -> None:
    assert words_of_html("a &lt;b&gt;<br/>c <i>d</i>") == "a <b>\nc d"
    assert heading_number_words("3. Text") == ("", "3", "Text")
    assert heading_number_words("Head\n4.Text") == ("Head", "4", "Text")


def test_a_report_to_the_council_is_not_said_by_the_council() -> None:
    text = "Report\n\n1. The Special Rapporteur recommends that the State mend the bridge.\n\n2. She is concerned about torture.\n"
    transcript = read_bytes(text.encode(), "report.txt")
    document = Document("report.txt", "report.txt", transcript.sha256, transcript.format, Kind.OTHER, "A/HRC/99/12/Add.1", language="en")
    found = observed(with_whole_identifiers(extract_paragraphs(transcript, document), "XEE-20/X1."))
    assert [[each.body for each in concern.bodies] for concern in found] == [[""], [""]]


@pytest.mark.parametrize(
    ("data", "is_one"),
    [
        (json.dumps([PASSAGE]).encode(), True),
        (b"\xef\xbb\xbf" + json.dumps(PASSAGE).encode(), True),
        (b'[{"Name": "no export"}]', False),
        (b"1. A paragraph about AnnotationId", False),
        (b"PK\x03\x04 not really xl/", False),
        (b"", False),
    ],
)
def test_what_is_an_export(data: bytes, is_one: bool) -> None:
    assert is_export(data, "export") is is_one
