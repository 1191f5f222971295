"""What is handed on: a Word file with headings and footnotes that Word knows, charts as SVG and PNG that say the same without colours."""

from __future__ import annotations

import io
import math
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image, ImageColor
from shown import ALL
from small_labels import labels_of
from small_reviews import answered, place
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.commands.said.command_language import speak
from openupr.languages.messages import messages
from openupr.records import Outcome
from openupr.rendering.files.chart_files import ChartFile, charts_of
from openupr.rendering.files.chart_png import chart_png
from openupr.rendering.html.charts import PARTS, Stack, stacks
from openupr.rendering.html.more_charts import concerns_chart, sorted_comparison
from openupr.rendering.html.result_pictures import order
from openupr.rendering.word.review_word import review_word
from openupr.rendering.word.word_parts import SIZE, new_document, wide_table
from openupr.stages import pipeline
from openupr.views.colours import ANSWERS, light
from openupr.views.corrected_quotations import Quoted
from openupr.views.examined.rank import SPECS, _marks
from openupr.views.matrix import OUTCOMES
from openupr.views.names_said import name_said
from openupr.views.page.documents.matrix_page import Concerned, ConcernOutcomeShown, MatrixShown
from openupr.views.page.page_view import PageView, page_view

DOCUMENTS = Path(__file__).parents[1] / "documents"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def whole() -> PageView:
    of = pipeline.read(DOCUMENTS / "XBB-17")
    return page_view(of, ALL, "1", labels=pipeline.classify([of]), results=pipeline.examine(of))


def part(data: bytes, name: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


# --- Word


def test_its_footnotes_are_words_own_and_name_symbol_paragraph_and_page(whole: PageView) -> None:
    data = review_word(whole)
    notes = part(data, "word/footnotes.xml")
    texts = ["".join(note.itertext()).strip() for note in notes if note.get(f"{WORD}type") is None]
    assert texts
    assert any(re.search(r"A/HRC/98/7, paragraph [\d.]+, page \d+", text) for text in texts)
    numbers = [each.get(f"{WORD}id") for each in part(data, "word/document.xml").iter(f"{WORD}footnoteReference")]
    assert numbers == [str(k) for k in range(1, len(texts) + 1)]
    held = zipfile.ZipFile(io.BytesIO(data))
    assert b"footnotes+xml" in held.read("[Content_Types].xml")
    assert b"footnotes.xml" in held.read("word/_rels/document.xml.rels")
    styles = part(data, "word/styles.xml")
    known = {each.get(f"{WORD}styleId") for each in styles.iter(f"{WORD}style")}
    assert {"FootnoteReference", "FootnoteText", "Heading1"} <= known


def test_it_is_short_unless_the_whole_is_asked_for(whole: PageView) -> None:
    import docx

    short, all_of_it = (docx.Document(io.BytesIO(review_word(whole, whole=each))) for each in (False, True))
    heads = [each.text for each in short.paragraphs if each.style.name.startswith("Heading")]
    assert heads[0] == "The review in a minute"
    assert "By subject" in heads
    words = [sum(len(each.text.split()) for each in of.paragraphs) for of in (short, all_of_it)]
    assert words[0] <= 1_200  # about three pages
    assert words[1] > 2 * words[0]
    assert len(all_of_it.tables) > len(short.tables)
    assert review_word(whole) == review_word(whole)


def test_its_columns_hold_their_longest_words(whole: PageView) -> None:
    """At 10.5 points a letter takes about 2 mm, a cell's margins 4 mm."""
    import docx

    for table in docx.Document(io.BytesIO(review_word(whole))).tables:
        for row in table.rows:
            for cell in row.cells:
                longest = max((len(word) for word in cell.text.split()), default=0)
                assert cell.width.cm >= 0.4 + 0.2 * longest, cell.text


def test_a_search_is_written_as_a_word_file(tmp_path: Path) -> None:
    import docx

    store = ["--store", str(tmp_path / "store.db")]
    run = CliRunner().invoke
    assert run(application, ["read", str(DOCUMENTS / "XBB-17"), *store]).exit_code == 0
    to = tmp_path / "found.docx"
    assert run(application, ["find", "education", "--to", str(to), *store]).exit_code == 0
    texts = [each.text for each in docx.Document(str(to)).paragraphs]
    assert texts[0] == "Found for “education”"
    assert len(texts) > 3


# --- charts


def charts(of: PageView) -> list[ChartFile]:
    return list(charts_of(of, messages("en")))


def test_each_chart_has_title_source_and_a_text_for_who_cannot_see_it(whole: PageView) -> None:
    every = charts(whole)
    assert {"asked-most", "order-of-speaking", "praised-and-asked"} & {each.name for each in every}
    assert any(each.name.startswith("compared-") for each in every)
    for each in every:
        root = etree.fromstring(each.svg.encode())
        told = {child.tag.rpartition("}")[2]: child.text for child in root}
        assert told["title"] == each.title
        assert told["desc"] == each.alt
        assert len(each.alt) > 20
        assert "Source: documents of the review XBB-17" in re.sub("<[^>]+>", " ", each.svg)
        assert "href" not in each.svg
        image = Image.open(io.BytesIO(chart_png(each.svg, each.alt)))
        assert image.size[0] == 1140
        assert image.info["Description"] == each.alt


def test_they_are_written_beside_a_list_of_what_each_says(tmp_path: Path) -> None:
    folder = tmp_path / "charts"
    assert CliRunner().invoke(application, ["report", str(DOCUMENTS / "XBB-17"), "--charts", str(folder)]).exit_code == 0
    names = {path.name for path in folder.iterdir()}
    drawn = {name.removesuffix(".svg") for name in names if name.endswith(".svg")}
    assert drawn
    assert names == {"charts.txt", *(f"{name}.{ending}" for name in drawn for ending in ("svg", "png"))}
    assert all(name in (folder / "charts.txt").read_text("utf-8") for name in drawn)


def test_a_picture_is_drawn_as_its_svg_says() -> None:
    svg = str(stacks("c", "Title", "Says", [Stack("A", ((3, "supported"), (1, "noted")))], messages()))
    image = Image.open(io.BytesIO(chart_png(svg, "Says"))).convert("RGB")
    assert image.size == (1020, 3 * 44)
    blue = ImageColor.getrgb(ANSWERS["supported"])
    assert math.dist(image.getpixel((150, 70)), blue) < 12
    assert math.dist(image.getpixel((1000, 20)), (255, 255, 255)) < 12


def test_a_long_label_is_whole_on_lines_of_its_own_and_no_bar_stands_on_it() -> None:
    label = "The right to take part in public affairs, to assemble and to form unions of every kind"
    svg = str(stacks("c", "T", "D", [Stack(label, ((2, "supported"),)), Stack("Housing", ((1, "supported"),))], messages()))
    lines = [(words, float(y)) for y, words in re.findall(r'<text x="0" y="([\d.]+)" fill="[^"]+">([^<]+)</text>', svg)]
    assert " ".join(words for words, _ in lines[:-1]) == label
    assert max(len(words) for words, _ in lines) <= 46
    first, second = (float(y) for y in re.findall(r'<rect x="[\d.]+" y="([\d.]+)"', svg))
    at = [y for _, y in lines]
    assert sorted({*at, first, second}) == [*at[:-1], first, at[-1], second]


def test_long_words_of_a_legend_have_a_line_of_their_own() -> None:
    def at(*words: str) -> list[str]:
        svg = str(stacks("c", "T", "D", [Stack("A", ((1, "supported"),))], messages(), [("supported", each) for each in words]))
        return re.findall(r'<text x="(\d+)" y="[\d.]+" fill="#565656" font-size="11">', svg)

    assert at("Supported", "Noted") == ["25", "175"]
    assert at("the national report is near", "look") == ["25", "25"]


def test_what_is_no_shape_of_ours_is_refused() -> None:
    with pytest.raises(ValueError, match="no chart of ours"):
        chart_png('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><image href="file:///etc/passwd"/></svg>', "")


def grey(colour: str) -> float:
    """How light a colour looks in print without colours, 0 to 255."""
    red, green, blue = ImageColor.getrgb(colour)[:3]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


BLIND = {
    "protan": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deutan": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritan": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
"""How colours look to people who lack one kind of cones (Machado, Oliveira, Fernandes 2009, severity 1)."""


def looks(colour: str, kind: str) -> tuple[float, ...]:
    rgb = ImageColor.getrgb(colour)[:3]
    return tuple(sum(weight * part for weight, part in zip(row, rgb, strict=True)) for row in BLIND[kind])


def pairs() -> Iterator[tuple[str, str]]:
    shapes = [key for key in PARTS if key != "count"]
    yield from ((one, other) for k, one in enumerate(shapes) for other in shapes[k + 1 :])


@pytest.mark.parametrize(("one", "other"), list(pairs()))
def test_parts_are_told_apart_in_grey_and_by_colour_blind_eyes(one: str, other: str) -> None:
    """By shape (full, hollow, crossed out), or else by how light they are and by any eyes."""
    if (bool(PARTS[one][1]), PARTS[one][2]) != (bool(PARTS[other][1]), PARTS[other][2]):
        return
    assert abs(grey(PARTS[one][0]) - grey(PARTS[other][0])) >= 30
    for kind in BLIND:
        assert math.dist(looks(PARTS[one][0], kind), looks(PARTS[other][0], kind)) >= 40


def test_the_fullest_square_is_answered_and_each_number_is_said() -> None:
    cells = [ConcernOutcomeShown(outcome, "", False, ()) for outcome in ("answered", "answered", "touched", "not_found", "cannot_tell")]
    lines = tuple(
        Concerned(f"C{k}", "", place(), "criticism", (), True, False, "", "", "", {"statements": cell}, (), Quoted((), ()))
        for k, cell in enumerate(cells)
    )
    counts = {"statements": {"answered": 2, "touched": 1, "not_found": 1, "cannot_tell": 1}}
    outcomes = {outcome.value: words for outcome, words in OUTCOMES.items() if outcome is not Outcome.LATER}
    shown = MatrixShown(lines, {"statements": "statements"}, outcomes, (("", (("A heading", (0, 1, 2, 3, 4)),)),), counts, 0, False, 0, {}, {})
    svg = str(concerns_chart(shown, messages("en")))
    full, inside = light("supported"), svg[: svg.index(">answered</text>")]
    assert "answered 2, something near 1, not found 1, can’t be told 1" in svg
    assert inside.count(f'height="7.6" fill="{full}"') == 3  # two concerns, and the square that explains them


def test_one_value_for_all_is_no_comparison(whole: PageView) -> None:
    assert whole.examined is not None
    for each in whole.examined.told:
        svg = str(sorted_comparison("XBB-17", "Bresland", each, messages("en")))
        if each.among is None or not each.among.values:
            assert svg == ""


def test_an_answered_review_has_its_charts_without_examinations() -> None:
    of = answered()
    assert [each.name for each in charts(page_view(of, ALL, "1", labels=labels_of(of)))] == ["asked-most", "praised-and-asked"]


def test_a_word_that_is_wider_than_its_column_makes_the_heads_smaller_and_is_not_broken() -> None:
    table = wide_table(new_document("A", "en", "1"), ("Subject", "Supported"), [("Housing", "1")], (4.0, 1.7))
    wide, narrow = (cell.paragraphs[0].runs[0] for cell in table.rows[0].cells)
    assert wide.font.size is None
    assert narrow.font.size.pt < SIZE


def test_a_picture_has_no_empty_box_where_a_space_keeps_words_together() -> None:
    def drawn(words: str) -> bytes:
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><text x="2" y="14">{words}</text></svg>'
        return chart_png(svg, "")

    assert drawn("19\u00a0%") == drawn("19\u202f%") == drawn("19 %")


def test_a_letter_that_the_type_lacks_is_drawn_and_is_no_empty_box() -> None:
    def drawn(words: str) -> bytes:
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><text x="2" y="14">{words}</text></svg>'
        return chart_png(svg, "")

    every = "é e è ê ë ñ n í i ï ç c ü É – - ¿ ? ÷ ×".split()
    assert len({drawn(each) for each in every}) == len(every), "each is drawn otherwise: none as the box of what is lacking"
    assert drawn("œ") == drawn("oe")
    assert drawn("ب") != drawn("م"), "of another script, letters that are read alike"


def test_charts_are_in_the_language_that_was_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENUPR_LANGUAGE", "ar-XB")
    speak(None)
    try:
        assert CliRunner().invoke(application, ["report", str(DOCUMENTS / "XBB-17"), "--charts", str(tmp_path)]).exit_code == 0
    finally:
        monkeypatch.delenv("OPENUPR_LANGUAGE")
        speak(None)
    said = (tmp_path / "charts.txt").read_text("utf-8")
    assert not re.search(r"States|speakers|other reviews|Source|subjects", said)


def test_a_word_file_names_states_in_its_language(whole: PageView) -> None:
    french = messages("fr")
    named = [(each.key, each.speaker) for each in whole.first.voiced]
    named += [(each.of.name.removeprefix("by-"), each.of.says) for _, each in whole.first.several.lines if len(each.states) == 1]
    named += [(each.named.example.of.name.removeprefix("by-"), each.named.example.of.says) for _, each in whole.first.several.lines if each.named]
    said = {name_said(french, key, name): name for key, name in named}
    assert any(ours != english for ours, english in said.items())
    text = etree.tostring(
        etree.fromstring(zipfile.ZipFile(io.BytesIO(review_word(whole, language="fr"))).read("word/document.xml")), method="text", encoding="unicode"
    )
    assert [ours for ours in said if ours not in text] == []


def test_no_mark_lies_where_no_share_can_lie() -> None:
    """Of a hundred reviews that all have 0 % none has less: "very unusual below 0.1 %" would call each of them so."""
    assert {(str(level), side) for level, _, side in _marks((0.0,) * 100, SPECS["repetition"].headline)} == {("very_unusual", 1)}


def spans_of(svg: str) -> list[tuple[float, float, str]]:
    """From where to where each text of a chart runs, in the widest common type, and its words."""
    found = []
    for each in etree.fromstring(svg.encode()).iter("{*}text"):
        words = "".join(each.itertext())
        wide = len(words) * float(each.get("font-size", "12")) * 0.52
        x = float(each.get("x", "0")) - {"middle": wide / 2, "end": wide}.get(each.get("text-anchor", ""), 0.0)
        found.append((x, x + wide, words))
    return found


@pytest.mark.parametrize("name", ["Bresland", "The United Commonwealth of Upper and Lower Bresland and its Islands"])
def test_the_words_over_a_mark_stay_in_the_picture_and_at_the_mark(whole: PageView, name: str) -> None:
    assert whole.examined is not None
    result = next(each for each in whole.examined.told if each.headline and each.among and len(set(each.among.values)) > 2)
    assert result.headline is not None
    assert result.among is not None
    for value in (min(result.among.values), result.among.median or 1.0, max(result.among.values)):
        of = replace(result, headline=replace(result.headline, value=value), among=replace(result.among, median=result.among.median or 1.0))
        svg = str(sorted_comparison("XBB-17", name, of, messages("en")))
        spans = spans_of(svg)
        assert [words for left, right, words in spans if left < -0.5 or right > 340.5] == []
        mark = float(re.findall(r'<path d="M([\d.]+) 19V', svg)[0])
        (over,) = [(left, right) for left, right, words in spans if result.value in words and "middle" not in words]
        assert over[0] - 2 <= mark <= over[1] + 2


def test_a_zero_beside_a_zero_is_no_picture(whole: PageView) -> None:
    assert whole.examined is not None
    result = next(each for each in whole.examined.told if each.headline and each.among and len(set(each.among.values)) > 2)
    assert result.headline is not None
    assert result.among is not None
    none = replace(result, headline=replace(result.headline, value=0.0), among=replace(result.among, median=0.0))
    assert sorted_comparison("XBB-17", "Bresland", none, messages("en")) == ""


def test_a_long_name_of_who_spoke_first_is_whole(whole: PageView) -> None:
    assert whole.examined is not None
    first = replace(whole.examined.spoke[0], name="The United Commonwealth of Upper and Lower Bresland and its Islands")
    svg = str(order(messages("en"), replace(whole.examined, spoke=(first, *whole.examined.spoke[1:]) * 3)))
    assert "Bresland and its" in svg
    assert [words for left, right, words in spans_of(svg) if left < -0.5 or right > 340.5] == []
