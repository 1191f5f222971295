"""Thematic lists: invented tables, and OHCHR's two real ones."""

from __future__ import annotations

import io
import re
from collections import Counter

import docx
import pytest

from openupr.extracting.thematic_list import extract_thematic_list
from openupr.reading import read_bytes
from openupr.records import Document, Position

HEADS = ["Recommendation and recommending State", "Position of the State under review", "Human rights themes and groups of persons", "Relevant SDGs"]
TORTURE = "Theme: Prohibition of torture"
SOURCE = "Source of Position: A/HRC/99/5/Add.1 - Para.3"


def made(*rows: list[str] | str, heads: list[str] = HEADS) -> bytes:
    """A list: a text is a row that spans all columns, a list one cell each; line feeds part paragraphs."""
    document = docx.Document()
    table = document.add_table(0, len(heads))
    for row in [heads, *rows]:
        cells = table.add_row().cells
        if isinstance(row, str):
            cells[0].merge(cells[-1]).text = row
            continue
        for cell, text in zip(cells, row, strict=True):
            first, *others = text.split("\n")
            cell.text = first
            for other in others:
                cell.add_paragraph(other)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def read(data: bytes, review: str = "XAA-48"):
    transcript = read_bytes(data, "list.docx")
    return transcript, extract_thematic_list(transcript, Document("list.docx", "list.docx", transcript.sha256, "docx"), review)


ENTRY = [
    f"7.1 Ratify the Convention (No. 29) (Spain) (Iran (Islamic Republic of)); Accede to it (Norway);\n{SOURCE}",
    "Supported",
    "- Prohibition of torture\n- Right to health\nGroups of Persons:\n- Children",
    "- 3 - GOOD HEALTH AND WELL-BEING\n- 16 - PEACE",
]


def test_one_entry():
    transcript, found = read(made(TORTURE, ENTRY))
    (entry,) = found.entries
    assert (entry.id, entry.number, entry.position) == ("XAA-48/L7.1", "7.1", Position.SUPPORTED)
    assert entry.request == "Ratify the Convention (No. 29); Accede to it"
    assert entry.states == ("ESP", "IRN", "NOR")
    assert entry.printed_states == ("(Spain) (Iran (Islamic Republic of))", "(Norway)")
    assert entry.source is not None
    assert (entry.source.symbol, entry.source.paragraph) == ("A/HRC/99/5/Add.1", "3")
    assert entry.headings == ("Prohibition of torture",)
    assert entry.themes == ("Prohibition of torture", "Right to health")
    assert entry.persons == ("Children",)
    assert entry.goal_numbers == (3, 16)
    assert found.doubts == ()
    (span,) = entry.place.spans
    assert transcript.text[span.start : span.end] == entry.text.original
    assert entry.place.cite() == "list.docx, para. 7.1"


IN_OTHER_LANGUAGES = {
    "es": (
        ["Recomendación y Estado que la formula", "Posición del Estado examinado", "Temas y grupos de personas", "ODS pertinentes"],
        "Tema: Prohibición de la tortura",
        "7.1 Ratificar el Convenio (núm. 29) (España) (Irán (República Islámica del)); adherirse a él (Noruega y Países Bajos);\n"
        "Fuente de la posición: A/HRC/99/5/Add.1 - Párr. 3",
        "- Prohibición de la tortura\nGrupos de personas:\n- Niños",
        {"Aceptada": "supported", "Se toma nota": "noted", "No aceptada": "not_supported", "Aceptada parcialmente": "supported_in_part"},
        "Aceptada, si hay recursos",
    ),
    "fr": (
        ["Recommandation et État auteur de la recommandation", "Position de l’État examiné", "Thèmes et groupes de personnes", "ODD pertinents"],
        "Thème : Interdiction de la torture",
        "7.1 Ratifier la Convention (no 29) (Espagne) (Iran (République islamique d’)) ; y adhérer (Norvège et Pays-Bas) ;\n"
        "Source de la position : A/HRC/99/5/Add.1 - Par. 3",
        "- Interdiction de la torture\nGroupes de personnes :\n- Enfants",
        {"Acceptée": "supported", "Notée": "noted", "Non acceptée": "not_supported", "Acceptée en partie": "supported_in_part"},
        "Acceptée, si les ressources le permettent",
    ),
}


@pytest.mark.parametrize("language", IN_OTHER_LANGUAGES)
def test_a_list_in_another_language(language: str):
    """Heads, States, source and themes are known; of positions the whole cell, and no other words."""
    heads, theme, asked, themes, positions, unknown = IN_OTHER_LANGUAGES[language]
    for printed, position in (*positions.items(), (unknown, None)):
        _, found = read(made(theme, [asked, printed, themes, "- 3 - x"], heads=heads))
        (entry,) = found.entries
        assert entry.states == ("ESP", "IRN", "NOR", "NLD")
        assert (entry.position, entry.printed_position) == (position, printed)
        assert entry.source is not None
        assert (entry.source.symbol, entry.source.paragraph) == ("A/HRC/99/5/Add.1", "3")
        assert (len(entry.headings), entry.headings, len(entry.persons), entry.goal_numbers) == (1, entry.themes, 1, (3,))
        assert [doubt.kind for doubt in found.doubts] == ([] if position else ["position_unknown"])


def test_a_cell_over_several_rows_holds_for_each():
    document = docx.Document()
    table = document.add_table(0, len(HEADS))
    for row in (HEADS, [TORTURE, "", "", ""], ENTRY, [ENTRY[0].replace("7.1", "7.2"), "", ENTRY[2], ""]):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    table.rows[1].cells[0].merge(table.rows[1].cells[-1])
    for column in (1, 3):
        table.rows[2].cells[column].merge(table.rows[3].cells[column])
    out = io.BytesIO()
    document.save(out)
    _, found = read(out.getvalue())
    assert [(entry.number, entry.position, entry.goal_numbers) for entry in found.entries] == [
        ("7.1", Position.SUPPORTED, (3, 16)),
        ("7.2", Position.SUPPORTED, (3, 16)),
    ]


@pytest.mark.parametrize("merged", [(0,), (0, 1), (0, 1, 3)])
def test_a_recommendation_over_several_theme_rows_is_one_entry(merged):
    """The recommendation's cell reaches over a row for each theme; its position may reach too, or stand in the first row only."""
    document = docx.Document()
    table = document.add_table(0, len(HEADS))
    following = ["", "", "- Right to housing", ""], ["", "", "Groups of Persons:\n- Women", "" if 3 in merged else "- 11 - CITIES"]
    other = [ENTRY[0].replace("7.1", "7.2"), "Noted", "- Right to health", ""]
    for row in (HEADS, ENTRY, *following, other):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for column in merged:
        table.rows[1].cells[column].merge(table.rows[3].cells[column])
    out = io.BytesIO()
    document.save(out)
    _, found = read(out.getvalue())
    assert [(entry.number, entry.position) for entry in found.entries] == [("7.1", Position.SUPPORTED), ("7.2", Position.NOTED)]
    one, two = found.entries
    assert one.themes == ("Prohibition of torture", "Right to health", "Right to housing")
    assert one.persons == ("Children", "Women")
    assert one.goal_numbers == ((3, 16) if 3 in merged else (3, 16, 11))
    assert len(one.places) == 1
    assert (two.themes, two.persons, two.goals) == (("Right to health",), (), ())
    assert (found.unread, found.doubts) == ((), ())


def test_the_form_with_a_column_for_comments():
    heads = ["Recommendation", "Position", "Full list of themes", "Assessment/comments on level of implementation"]
    row = [ENTRY[0], "Noted", "- Right to health\nSDGs:\n- 3 - GOOD HEALTH\nAffected persons:\n- Children", "Under way."]
    _, found = read(made("Theme: Right to health", row, heads=heads))
    (entry,) = found.entries
    assert (entry.position, entry.comment, entry.goals, entry.persons) == (Position.NOTED, "Under way.", ("3 - GOOD HEALTH",), ("Children",))


def test_an_entry_under_several_themes_is_one():
    _, found = read(made(TORTURE, ENTRY, "Theme: Right to health", ENTRY))
    (entry,) = found.entries
    assert entry.headings == ("Prohibition of torture", "Right to health")
    assert len(entry.places) == 2
    assert found.doubts == ()


@pytest.mark.parametrize(
    ("rows", "kinds"),
    [
        ([ENTRY, ["7.1 Ratify another one (Spain);", "Supported", "", ""]], ["entries_differ", "entries_differ"]),
        ([["7.1 Ratify it (Spain);", "Maybe", "", ""]], ["position_unknown"]),
        ([["7.1 Ratify it;", "Noted", "", ""]], ["states_missing"]),
        ([["7.1 Ratify it (Spain);\nSource of Position: A/HRC/99/5/Add.1 - Para.3vv", "Noted", "", ""]], ["source_unclear"]),
        ([["7.1 Ratify it (Spain);", "Noted", "", ""], ["7.4 Do it (Spain);", "Noted", "", ""]], ["numbers_gap"]),
        ([["Ratify it without a number (Spain);", "Noted", "", ""]], ["row_unread", "list_unread"]),
        ([TORTURE, ["7.1 Ratify it (Spain);", "Noted", "- Right to health", ""]], ["theme_not_listed"]),
    ],
)
def test_what_does_not_add_up_is_a_doubt(rows, kinds):
    _, found = read(made(*rows))
    assert [doubt.kind for doubt in found.doubts] == kinds


def test_a_document_without_a_list_says_so():
    _, found = read(made(["a", "b"], heads=["x", "y"]))
    assert (found.entries, [doubt.kind for doubt in found.doubts][-1]) == ((), "list_unread")


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("review", "positions", "doubts"),
    [
        ("SVN-34", {Position.SUPPORTED: 182, Position.NOTED: 33}, []),
        ("SVN-48", {Position.SUPPORTED: 217, Position.NOTED: 37}, ["source_unclear"]),
    ],
)
def test_real_lists(corpus, review, positions, doubts):
    """Against the same table as python-docx gives it: every row is an entry, with the same words and position."""
    path = corpus / "dossiers" / review / "thematic-list.docx"
    _, found = read(path.read_bytes(), review)
    assert Counter(entry.position for entry in found.entries) == positions
    assert [doubt.kind for doubt in found.doubts] == doubts
    assert found.unread == ()
    rows = [[cell.text for cell in row.cells] for row in docx.Document(str(path)).tables[0].rows]
    gold = {m.group(1): row for row in rows if (m := re.match(r"(\d+\.\d+) ", row[0]))}
    assert sorted(gold) == sorted(entry.number for entry in found.entries)
    for entry in found.entries:
        row = gold[entry.number]
        text, source = row[0].split("\nSource of Position: ")
        assert entry.text.original == text.strip()
        assert entry.printed_position == row[1].strip()
        assert entry.source is not None
        assert entry.source.printed == source.strip()
        assert entry.recommenders
        assert all(recommender.basis == "exact" for recommender in entry.recommenders)
        assert "(" not in re.sub(r"\(No\. \d+\)", "", entry.request)
        assert [f"- {theme}" for theme in entry.themes] == [line for line in row[2].split("\n") if line][: len(entry.themes)]
