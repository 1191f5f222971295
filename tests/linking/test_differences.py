"""What differs between two versions. All sentences are invented."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from openupr.errors import UnreadableError, UsageError
from openupr.linking.versions.text_differences import part_differences, why_no_versions, words_between
from openupr.records import Change, Document, Kind, Unit, UnitKind
from openupr.rendering.side_by_side import difference_lines, side_by_side_page
from openupr.stages.own_work.versions_compared import compare_versions
from openupr.text import Place
from openupr.views.texts_compared import compared_texts, difference_table
from openupr.views.withheld import Withheld

BREAD = "The Guild of Bakers stated that bread was dear and that mills stood still in the north."
BOATS = "River Network recommended that all boats be counted before the end of the year."
COURT = "The Ombud regretted that the court of Port Ester had no judge for two years."
SCHOOL = "Weavers Guild noted that schools in the hills had neither roofs nor teachers."


def unit(text: str, label: str = "", kind: UnitKind = UnitKind.PARAGRAPH) -> Unit:
    return Unit(kind, label, text, Place("A/X/1", label, ()))


def changes(before: list[Unit], after: list[Unit], *, partial: bool = False) -> list[tuple[str, str, str]]:
    return [
        (each.change.value, each.before.text[:9] if each.before else "", each.after.text[:9] if each.after else "")
        for each in part_differences(before, after, partial=partial)
    ]


def test_added_removed_changed_and_the_same_in_order() -> None:
    before = [unit(BREAD, "1"), unit(BOATS, "2"), unit(COURT, "3")]
    after = [unit(BREAD, "1"), unit(COURT.replace("two years", "three years"), "2"), unit(SCHOOL, "3")]
    assert changes(before, after) == [
        ("same", "The Guild", "The Guild"),
        ("removed", "River Net", ""),
        ("changed", "The Ombud", "The Ombud"),
        ("added", "", "Weavers G"),
    ]


def test_the_same_words_with_another_number() -> None:
    assert [each[0] for each in changes([unit(BREAD, "1"), unit(COURT, "2")], [unit(SCHOOL, "1"), unit(BREAD, "2"), unit(COURT, "3")])] == [
        "added",
        "renumbered",
        "renumbered",
    ]


def test_an_item_that_goes_into_a_footnote() -> None:
    before = [unit(BREAD, "140.1", UnitKind.ITEM), unit(BOATS, "140.2", UnitKind.ITEM)]
    note = unit(f"The recommendation as read out was: “{BOATS}”", "2", UnitKind.FOOTNOTE)
    assert [each[0] for each in changes(before, [before[0], note])] == ["same", "to_footnote"]
    assert [each[0] for each in changes([before[0], note], before)] == ["same", "from_footnote"]


def test_a_footnote_that_stood_before_has_not_taken_up_an_item() -> None:
    note = unit(f"The recommendation as read out was: “{BOATS}”", "2", UnitKind.FOOTNOTE)
    assert [each[0] for each in changes([unit(BOATS, "140.2", UnitKind.ITEM), note], [note])] == ["removed", "same"]


def test_a_corrigendum_removes_nothing() -> None:
    assert [each[0] for each in changes([unit(BREAD, "1"), unit(BOATS, "2")], [unit(BOATS.replace("year", "month"), "2")], partial=True)] == [
        "changed"
    ]


def test_the_words_lead_from_one_text_to_the_other() -> None:
    before, after = "No judge sat for two years in Port Ester.", "No judge at all sat for three years."
    words = words_between(before, after)
    assert "".join(each.text for each in words if each.change is not Change.REMOVED) == after
    assert "".join(each.text for each in words if each.change is not Change.ADDED).split() == before.split()
    assert [each.text.strip() for each in words if each.change is Change.REMOVED] == ["two years in Port Ester."]


def test_documents_of_two_states_reviews_or_kinds_are_no_versions() -> None:
    def of(review: str | None, kind: Kind = Kind.NATIONAL_REPORT) -> Document:
        return Document(
            key="a.txt", name="a.txt", sha256="", format="txt", kind=kind, state=review and review[:3], session=int(review[-2:]) if review else None
        )

    assert "two States, XAA-17 and XBB-17" in str(why_no_versions(of("XAA-17"), of("XBB-17")))
    assert "two States, XAA and XBB" in str(why_no_versions(replace(of("XAA-17"), session=None), replace(of("XBB-17"), session=None)))
    assert "two reviews of one State" in str(why_no_versions(of("XAA-17"), of("XAA-30")))
    assert "two kinds" in str(why_no_versions(of("XAA-17"), of("XAA-17", Kind.COMPILATION)))
    assert (
        why_no_versions(of("XAA-17"), of("XAA-17"))
        == why_no_versions(of(None), of("XAA-17"))
        == why_no_versions(of("XAA-17", Kind.UNKNOWN), of("XAA-17"))
        == ""
    )


def test_the_screen_parts_files_of_one_name_and_is_no_wider_than_it_is(tmp_path: Path) -> None:
    from typer.testing import CliRunner

    from openupr.commands.application import application

    for folder, words in (("first", BREAD), ("second", BREAD.replace("dear", "cheap"))):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(f"{words} {BOATS} {COURT}\n", encoding="utf-8")
    out = CliRunner().invoke(application, ["diff", str(tmp_path / "first" / "a.txt"), str(tmp_path / "second" / "a.txt")]).stdout
    assert out.startswith("first/a.txt → second/a.txt: ")
    assert "[-dear-] {+cheap+}" in " ".join(out.split())
    assert max(map(len, out.splitlines())) <= 80


def test_screen_table_and_page() -> None:
    found = part_differences([unit(BREAD, "1"), unit(COURT, "2")], [unit(BREAD.replace("dear", "<b>cheap</b>"), "1")])
    texts = compared_texts("first", "second", "", found, Withheld())
    lines = difference_lines(texts)
    assert lines.startswith("first → second: 1 removed, 1 changed")
    assert "[-dear-] {+<b>cheap</b>+}" in lines
    rows = list(difference_table(texts).rows)
    assert [row[0] for row in rows] == ["changed", "removed"]
    page = side_by_side_page("Two", [texts])
    assert "<ins>&lt;b&gt;cheap&lt;/b&gt; </ins>" in page
    assert "<del>dear </del>" in page
    assert "<script" not in page


@pytest.mark.parametrize("ending", [".html", ".csv", ".json"])
def test_the_command(tmp_path: Path, ending: str) -> None:
    from typer.testing import CliRunner

    from openupr.commands.application import application

    (tmp_path / "a.txt").write_text(f"{BREAD}\n\n{BOATS}\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"{BREAD}\n\n{SCHOOL}\n", encoding="utf-8")
    assert [each.change.value for each in compare_versions(tmp_path / "a.txt", tmp_path / "b.txt")[0]] == ["same", "removed", "added"]
    out = tmp_path / f"out{ending}"
    result = CliRunner().invoke(application, ["diff", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--to", str(out)])
    assert result.exit_code == 0, result.output
    text = out.read_text(encoding="utf-8")
    assert "schools in the hills" in text
    assert "removed" in text


MILLS = "The mills of the north were closed in the winter, and it is not known when they will be open again."
ENGLISH = "\n\n".join((BREAD, BOATS, COURT, SCHOOL, MILLS))
SPANISH = (
    "El Gremio de Panaderos declaró que el pan es caro y que los molinos del norte están parados.\n\nLa Red de los Ríos recomendó que se cuenten "
    "todas las barcas antes del fin del año.\n\nEl Ombud lamentó que el tribunal de Puerto Ester no tuviera juez en dos años.\n\nEl Gremio de "
    "Tejedores señaló que las escuelas de las colinas no tienen ni techos ni maestros.\n\nLos molinos del norte se cerraron en el invierno.\n"
)


def test_two_languages_are_not_compared_word_by_word(tmp_path: Path) -> None:
    for name, text in (
        ("a.txt", ENGLISH),
        ("b.txt", SPANISH),
        ("c.txt", ENGLISH.replace("two years", "three years")),
        ("d.txt", "Los molinos del norte."),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"different languages \(English and Spanish\)") as error:
        compare_versions(tmp_path / "a.txt", tmp_path / "b.txt")
    assert error.value.next_step == "Give two versions in one language."
    with pytest.raises(UsageError) as error:
        compare_versions(tmp_path / "a.txt", tmp_path / "b.txt", review="XYZ-34", kind="compilation")
    assert "openupr examine" in error.value.next_step
    assert [each.change.value for each in compare_versions(tmp_path / "a.txt", tmp_path / "c.txt")[0]] == [
        "same",
        "same",
        "changed",
        "same",
        "same",
    ]
    # Of a few words the language is a guess.
    assert len(compare_versions(tmp_path / "a.txt", tmp_path / "d.txt")[0]) == 6


def test_a_scan_is_not_compared(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "scan.pdf").write_bytes(pdf_without_text())
    for before, after in (("a.txt", "scan.pdf"), ("scan.pdf", "a.txt")):
        with pytest.raises(UnreadableError, match=r"scan\.pdf: no page has text") as error:
            compare_versions(tmp_path / before, tmp_path / after)
        assert error.value.where.endswith("scan.pdf")


def pdf_without_text() -> bytes:
    made, data = pdfium.PdfDocument.new(), BytesIO()
    made.new_page(595, 842)
    made.save(data)
    made.close()
    return data.getvalue()


def test_files_in_the_folders_of_two_reviews_are_told_apart(tmp_path: Path) -> None:
    from typer.testing import CliRunner

    from openupr.commands.application import application

    for folder in ("XAA-17", "XBB-17"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(f"{BREAD}\n", encoding="utf-8")
    (tmp_path / "XAA-17" / "b.txt").write_text(f"{BREAD}\n", encoding="utf-8")
    apart, together = (
        CliRunner().invoke(application, ["diff", str(tmp_path / "XAA-17" / "a.txt"), str(tmp_path / other)])
        for other in ("XBB-17/a.txt", "XAA-17/b.txt")
    )
    assert "two reviews, XAA-17 and XBB-17" in apart.stderr
    assert together.stderr == ""


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ("a " * 3_000 + "b " + "c " * 2_000, "a " * 3_000 + "d " + "c " * 2_000, ["same", "removed", "added", "same"]),
        ("x " * 1_500, "y " + "x " * 1_500, ["added", "same"]),
        ("x " * 1_500, "x " * 1_500 + "y ", ["same", "added"]),
        ("x " * 3_000, "x " * 2_000, ["same", "removed"]),
        ("a " + "x " * 3_000 + "b", "c " + "x " * 3_001 + "d", ["removed", "added"]),
    ],
)
def test_texts_of_the_same_few_words_differ_between_their_ends(before: str, after: str, kinds: list[str]) -> None:
    """Word by word they would take time that grows with the square of their length."""
    found = words_between(before, after)
    assert [each.change.value for each in found] == kinds
    assert "".join(each.text for each in found if each.change is not Change.ADDED).split() == before.split()
    assert "".join(each.text for each in found if each.change is not Change.REMOVED).split() == after.split()
