"""Statements in shapes that delegations and secretariats use besides those of test_in_full: whose each is, and what it asks. Invented. Of ten
written before the rules, 3 were right or silent and 7 had something wrong; now 1 has (“we encourage further dialogue” is no request)."""

from __future__ import annotations

import io
import textwrap

import docx
import pytest

from openupr.extracting.spoken_texts import on_behalf_of, read_spoken, speaker_of_text
from openupr.linking.statements.requests_read_out import requests_in
from openupr.reading import read_bytes
from openupr.records.dialogue.full_statements import SpokenText

TRANSCRIPT = """UPR Working Group, review of Estavia (rough transcript)

President
I now give the floor to the distinguished representative of Mexico.

Mexico [Interpretation from Spanish]
Thank you, President. We recommend that Estavia abolish the death penalty.

President
I thank Mexico. Germany, you have the floor.

Germany
Thank you. Germany recommends to release all journalists held for their reports.

President
I thank Germany.

Cote d'Ivoire [Interpretation from French]
My delegation encourages Estavia to continue its efforts on access to water.
"""


def _asked(text: str) -> list[str]:
    return [text[start:end] for start, end in requests_in(text)]


def test_a_transcript_with_names_alone_on_their_lines_is_cut_by_speaker() -> None:
    found = read_spoken(read_bytes(TRANSCRIPT.encode(), "transcript.txt"))
    speakers = [speaker_of_text(each, "transcript.txt", None)[0] for each in found]
    assert [each.iso3 if each else None for each in speakers] == ["MEX", "DEU", "CIV"]
    assert [_asked(each.text) for each in found] == [
        ["abolish the death penalty"],
        ["release all journalists held for their reports"],
        ["continue its efforts on access to water"],
    ]


def test_a_list_of_names_is_no_transcript() -> None:
    text = "Joint statement on behalf of:\n\nNorway\n\nSweden\n\nDenmark\n\nFinland\n\nMr. President,\n\nWe urge Estavia to dig wells in the north.\n"
    (one,) = read_spoken(read_bytes(text.encode(), "joint.txt"))
    assert _asked(one.text) == ["dig wells in the north"]


def test_what_several_states_say_of_themselves_is_no_ones_statement() -> None:
    text = "Thank you. Mexico welcomes the delegation. I thank Mexico. Germany recommends to dig wells. Senegal thanks Estavia."
    assert speaker_of_text(SpokenText((), text), "dialogue.txt", None) == (None, "")


@pytest.mark.parametrize(
    ("opening", "group"),
    [
        ("on behalf of Fiji, the Marshall Islands and Samoa.", "Fiji, the Marshall Islands and Samoa"),
        ("on behalf of the Nordic and Baltic States, and we thank Estavia.", "the Nordic and Baltic States"),
        ("on behalf of Norway, and thank the delegation.", "Norway"),
    ],
)
def test_for_whom_a_statement_is_read_out_is_named_whole(opening: str, group: str) -> None:
    assert on_behalf_of(SpokenText((), f"I have the honour to speak {opening}")) == group


def test_the_items_of_a_list_end_where_another_sentence_asks_and_may_begin_with_that() -> None:
    text = "We recommend the following:\na) Set up a shelter on each island.\n"
    text += "b) Train police officers. Lastly, Peru recommends extending a standing invitation."
    assert _asked(text) == ["Set up a shelter on each island", "Train police officers", "extending a standing invitation"]
    assert _asked("Recommendation 1\nClose the mill of the harbour.\nRecommendation 2\nThat trade unions be allowed to register.") == [
        "Close the mill of the harbour",
        "That trade unions be allowed to register",
    ]


def test_a_table_of_recommendations_is_read_row_by_row() -> None:
    made = docx.Document()
    made.add_paragraph("Statement by Kenya")
    made.add_paragraph("Kenya makes the following recommendations:")
    table = made.add_table(rows=0, cols=2)
    rows = (
        ("No.", "Recommendation"),
        ("1", "Extend the school meals to the outer islands"),
        ("2", "Register the births of children of migrant workers"),
    )
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    made.add_paragraph("We thank you, Mr. President.")
    file = io.BytesIO()
    made.save(file)
    (one,) = read_spoken(read_bytes(file.getvalue(), "kenya.docx"))
    assert _asked(one.text) == [rows[1][1], rows[2][1]]


def test_a_statement_in_two_columns_has_whole_requests() -> None:
    pdf = pytest.importorskip("reportlab.pdfgen.canvas")
    file = io.BytesIO()
    page = pdf.Canvas(file)
    page.drawString(40, 800, "Permanent Mission of Ghana to the United Nations and other Organizations in Geneva")
    praise = textwrap.wrap("Ghana welcomes the delegation of Estavia and thanks it for the presentation of its report. " * 12, 45)
    asks = "We recommend that Estavia:", *textwrap.wrap("1. Ratify the Protocol to the Convention against Torture before 2027;", 45)
    asks += ("2. Limit detention before trial to six months.", "I thank you, Mr. President.")
    for left, lines in ((40, praise), (310, [*praise, *asks])):
        for number, line in enumerate(lines):
            page.drawString(left, 760 - 14 * number, line)
    page.save()
    (one,) = read_spoken(read_bytes(file.getvalue(), "ghana.pdf"))
    assert _asked(one.text) == [
        "Ratify the Protocol to the Convention against Torture before 2027",
        "Limit detention before trial to six months",
    ]


def test_headings_inside_a_list_and_marks_of_letters_and_tables_lose_no_item() -> None:
    themes = "Recommendations\nPrisons\n• Close the old mill.\n\nWells\n• Publish maps.\n• Establish shelters on each island.\nWe thank you.\n"
    assert _asked(themes) == ["Close the old mill", "Publish maps", "Establish shelters on each island"]
    assert _asked("Recommendations\n• Close the old mill.\nQuestions\n1. Take which steps to publish maps?\n") == ["Close the old mill"]
    assert _asked("Kenya recommends:\nR1: Close the old mill.\n\nR2: Publish maps.") == ["Close the old mill", "Publish maps"]
    made = docx.Document()
    made.add_paragraph("Statement by Kenya")
    made.add_paragraph("Kenya thanks Estavia.")
    table = made.add_table(rows=0, cols=3)
    for row in (("#", "Recommendation", "Theme"), ("(i)", "Close the old mill", "Work"), ("(ii)", "Publish maps", "Water")):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    made.add_paragraph("I thank you.")
    file = io.BytesIO()
    made.save(file)
    (one,) = read_spoken(read_bytes(file.getvalue(), "kenya.docx"))
    assert _asked(one.text) == ["Close the old mill", "Publish maps"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("We recommend to Estavia that it publish maps.", ["publish maps"]),
        (
            "Kenya recommends to Estavia, first, closing the old mill; second, publishing maps.",
            ["closing the old mill", "publishing maps"],
        ),
        (
            "Kenya recommends the following. First, to close the old mill. Second, to publish maps.",
            ["to close the old mill", "to publish maps"],
        ),
        ("Kenya recommends: 1. to close the old mill; 2. to publish maps. I thank you.", ["to close the old mill", "to publish maps"]),
        (
            "We recommend that Estavia close the mill on the hill, and that it publish maps.",
            ["close the mill on the hill", "publish maps"],
        ),
        (
            "We recommend that Estavia ensure that the mill close, and that it publish maps.",
            ["ensure that the mill close, and that it publish maps"],
        ),
        ("We reiterate our recommendation to close the old mill.", ["close the old mill"]),
        ("We reiterate our recommendation made in 2019 on the mill.", []),
        ("We call on all States to help Estavia with wells.", []),
        ("We ask the Council to hold a panel on wells.", []),
        ("Kenya urges armed groups to leave the wells alone.", []),
        ("We urge Estavia and its partners to close the mill.", ["close the mill"]),
        ("We call upon the media to report fairly. We urge the police to close the mill.", ["the police to close the mill"]),
        ("Kenya encourages the adoption of a law to protect wells.", ["the adoption of a law to protect wells"]),
        ("Kenya has two recommendations.\n1) To close the mill.\n2) To publish maps.\nWe wish it well.", ["To close the mill", "To publish maps"]),
    ],
)
def test_what_is_asked_of_the_state_is_told_part_by_part_and_what_is_asked_of_others_is_not(text: str, asked: list[str]) -> None:
    assert _asked(text) == asked


@pytest.mark.parametrize(
    ("title", "said", "code"),
    [
        ("Intervención de México\nExamen Periódico Universal de Estavia", "Gracias, señor Presidente.", "MEX"),
        ("EXAMEN PERIÓDICO UNIVERSAL DE PERÚ\nINTERVENCIÓN DEL BRASIL", "Gracias.", "BRA"),
        ("Déclaration de la Suisse\nExamen de l’Irlande", "Monsieur le Président, je vous remercie.", "CHE"),
        ("EPU du Pérou", "Monsieur le Président, l’Allemagne remercie la délégation.", "DEU"),
    ],
)
def test_titles_in_french_and_spanish_name_who_speaks(title: str, said: str, code: str) -> None:
    found, _ = speaker_of_text(SpokenText(tuple(title.split("\n")), said), "statement.txt", None)
    assert found is not None
    assert found.iso3 == code


def test_a_transcript_in_spanish_or_by_representatives_is_cut_by_speaker() -> None:
    spanish = "EL PRESIDENTE: Tiene la palabra Colombia.\n\nSRA. PÉREZ (Colombia): Gracias. Colombia felicita a Estavia.\n\n"
    spanish += "EL PRESIDENTE: Gracias.\n\nSR. MORA (Costa Rica): Gracias.\n\nSRA. KOVAČ (Croacia) [interpretación del inglés]: Gracias.\n"
    english = "The representative of Chile\nChile thanks Estavia.\n\nThe representative of China\nChina thanks Estavia.\n\n"
    english += "The delegation of Estavia\nWe thank all.\n\nThe delegate of Croatia\nCroatia urges Estavia to dig wells.\n"
    for text, codes in ((spanish, ["COL", "CRI", "HRV"]), (english, ["CHL", "CHN", None, "HRV"])):
        found = [speaker_of_text(each, "transcript.txt", None)[0] for each in read_spoken(read_bytes(text.encode(), "transcript.txt"))]
        assert [each.iso3 if each else None for each in found] == codes


def test_a_request_by_its_own_name_begins_a_line_of_its_own() -> None:
    said = "Kenya thanks Estavia.\n\nRecommendation One: Close the old mill of the outer harbour.\nRecommendation Two: Publish maps.\n\nThank you.\n"
    (one,) = read_spoken(read_bytes(said.encode(), "kenya.txt"))
    assert _asked(one.text) == ["Close the old mill of the outer harbour", "Publish maps"]
