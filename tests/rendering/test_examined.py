"""The examinations as page, screen, Word, JSON and table: nothing of a document acts, every link leads somewhere, two runs give the same bytes."""

from __future__ import annotations

import csv
import json
import re
import shutil
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from shown import ALL, compare_page, compare_screen, evidence_table, report, results_json, screen, word
from small_labels import labels_of
from small_reviews import KEY, answered, empty, pdf, review
from test_report import HOSTILE, NOT_OURS, Page, hostile
from tests.read_once import read_anew
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.examining import EVERY, metadata
from openupr.examining.frame.result_words import KINDS, edge_text
from openupr.examining.measures.intervals import BY_COUNTS, WIDENED
from openupr.languages.messages import message, messages
from openupr.records import Evidence, Kind, Level, Result, Review, ReviewStatus
from openupr.rendering.compare import MOST_ABREAST
from openupr.rendering.files.exports import write
from openupr.rendering.html.result_pictures import strip
from openupr.rendering.html.review_page import source
from openupr.rendering.pages import catalogue
from openupr.rendering.screen import examined_screen
from openupr.stages import pipeline
from openupr.views.examined.accuracy import ROWS, labels_said, rows_said
from openupr.views.examined.examined_view import examined_view, interval
from openupr.views.examined.quotable import quotable_sentences
from openupr.views.examined.rank import LEVELS, SPECS, edge_of, has_value, legend_of, level_word, others, rank_of
from openupr.views.examined.reviews_compared import comparison_rows, what_makes_unlike
from openupr.views.tables.evidence import COLUMNS

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ROOT / "tests" / "documents"
ENDINGS = ("html", "docx", "json", "csv", "xlsx", "jsonl")


def results(of: Review) -> tuple[Result, ...]:
    return pipeline.examine(of, [of], labels_of(of))


def page(of: Review) -> tuple[str, Page]:
    html = report(of, {KEY: pdf()}, version="1.2.3", labels=labels_of(of), results=results(of))
    return html, Page(html)


def run(*arguments: str) -> tuple[int, str]:
    found = CliRunner().invoke(application, list(arguments))
    return found.exit_code, found.output


@pytest.fixture(scope="module")
def bresland() -> tuple[Review, tuple[Result, ...]]:
    of = pipeline.read(DOCUMENTS / "XBB-17")
    return of, pipeline.examine(of, [of])


def test_the_page_begins_with_sentences_then_examinations_then_the_report() -> None:
    _, found = page(answered())
    order = [name for name in found.ids if name in {"sentences", "examined", "glance", "recommendations", "methods"}]
    assert order == ["sentences", "examined", "glance", "recommendations", "methods"]
    assert {f"examined-{each.name}" for each in EVERY} <= set(found.ids)


@pytest.mark.parametrize("of", [answered(), review(), empty(), hostile()], ids=["answered", "as of the report", "empty", "hostile"])
def test_anchors_are_unique_and_links_lead_somewhere(of: Review) -> None:
    _, found = page(of)
    assert len(found.ids) == len(set(found.ids))
    assert [link for link in found.links if link[1:] not in found.ids] == []


def test_nothing_of_a_document_acts() -> None:
    of = hostile()
    bad = tuple(
        replace(each, said=(message("{a}", a=HOSTILE),), evidence=(Evidence(of.items[0].id, of.items[0].place, HOSTILE, HOSTILE),), why=HOSTILE)
        for each in results(of)
    )
    html = report(of, {KEY: pdf()}, version="1.2.3", labels=labels_of(of), results=bad)
    found = Page(html)
    assert (found.tags["script"], found.tags["style"], found.attributes["style"]) == (1, 1, 0)
    assert not [name for name in found.attributes if name.startswith("on")]
    for text in (html, screen(of, bad, "1"), compare_page([(of, bad)], "1"), compare_screen([(of, bad)])):
        assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e]", text)
    assert "alert(1)" in zipfile.ZipFile(BytesIO(word(of, bad, "1"))).read("word/document.xml").decode()


def test_a_formula_in_a_document_is_text_in_the_table(tmp_path: Path) -> None:
    of = answered()
    bad = replace(results(of)[0], evidence=(Evidence(of.items[0].id, of.items[0].place, "why", '=HYPERLINK("x")'),))
    write(evidence_table([(of, (bad,))]), tmp_path / "x.csv")
    line = next(csv.DictReader((tmp_path / "x.csv").read_text(encoding="utf-8").splitlines()))
    assert line["words"] == '\'=HYPERLINK("x")'
    assert (line["record"], line["document"], line["page"]) == (of.items[0].id, KEY, "2")


def test_the_table_has_a_line_for_each_piece_of_evidence_and_each_result(bresland: tuple[Review, tuple[Result, ...]]) -> None:
    of, found = bresland
    lines = list(evidence_table([bresland]).rows)
    assert len(lines) == sum(max(1, len(each.evidence)) for each in found)
    names = [column.name for column in COLUMNS]
    rows = [dict(zip(names, line, strict=True)) for line in lines]
    assert {row["examination"] for row in rows} == {each.name for each in EVERY}
    little = [row["record"] for row in rows if row["examination"] == "action"]
    assert len(little) == next(each.headline.count for each in found if each.examination == "action" and each.headline)
    assert all(str(record).startswith("XBB-17/R") for record in little)
    assert of.id == rows[0]["review"]


def test_json_is_the_results(bresland: tuple[Review, tuple[Result, ...]]) -> None:
    of, found = bresland
    made = json.loads(results_json(of, found, "1.2.3"))
    assert [each["examination"] for each in made["results"]] == [each.examination for each in found]
    assert made["made_with"]["version"] == "1.2.3"
    assert re.fullmatch("[0-9a-f]{64}", made["made_with"]["baselines"])
    first = found[1]
    assert first.headline is not None
    assert made["results"][1]["headline"]["count"] == first.headline.count
    assert made["results"][1]["evidence"][0]["place"]["cite"] == first.evidence[0].place.cite() if first.evidence[0].place else ""
    described = catalogue.examinations_page().partition("## The results as JSON")[2]
    for key in (*made, *made["results"][0], *made["results"][1]["headline"], *made["sentences"][0]):
        assert f"`{key}`" in described, key


def test_table_and_json_say_the_level_in_the_word_that_the_screen_shows(bresland: tuple[Review, tuple[Result, ...]]) -> None:
    of, found = bresland
    shown = {each.examination: level_word(each) for each in found}
    assert {"usual", "can’t tell"} <= set(shown.values())
    made = json.loads(results_json(of, found, "1.2.3"))["results"]
    assert {each["examination"]: each["level_word"] for each in made} == shown
    assert {each["examination"]: each["level"] for each in made} == {each.examination: each.level.value for each in found}
    names = [column.name for column in COLUMNS]
    rows = [dict(zip(names, line, strict=True)) for line in evidence_table([bresland]).rows]
    assert {row["examination"]: row["level_word"] for row in rows} == shown
    assert {row["level"] for row in rows if row["level_word"] == "can’t tell"} == {"cannot_tell"}
    text = screen(of, found, "1")
    assert all(re.search(rf"^{word_}\b", text, re.MULTILINE | re.IGNORECASE) for word_ in {*shown.values()})


@pytest.mark.at_length
def test_two_runs_in_two_folders_give_the_same_bytes(tmp_path: Path) -> None:
    with read_anew():
        for name in ("one", "two"):
            shutil.copytree(DOCUMENTS / "XBB-17", tmp_path / name / "XBB-17")
            for ending in ENDINGS:
                status, said = run("examine", str(tmp_path / name / "XBB-17"), "--to", str(tmp_path / name / f"x.{ending}"))
                assert status == 0, said
            assert run("report", str(tmp_path / name / "XBB-17"), "--to", str(tmp_path / name / "report.html"))[0] == 0
    for ending in ENDINGS:
        one, two = ((tmp_path / name / f"x.{ending}").read_bytes() for name in ("one", "two"))
        assert len(one) > 1000
        assert one == two, ending
    assert (tmp_path / "one" / "x.html").read_bytes() == (tmp_path / "one" / "report.html").read_bytes()


def test_the_word_file_says_what_the_page_says(bresland: tuple[Review, tuple[Result, ...]]) -> None:
    from docx import Document

    of, found = bresland
    document = Document(BytesIO(word(of, found, "1.2.3")))
    headings = [paragraph.text for paragraph in document.paragraphs if (paragraph.style.name or "").startswith(("Heading", "Title"))]
    assert headings[0] == "Bresland, Universal Periodic Review, October 2013"
    view = examined_view(of, found, "1.2.3", ALL)
    assert [each.question for each in view.told] == [text for text in headings if text.endswith("?")]
    whole = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert all(each.text in whole for each in view.sentences)
    assert all(limit in whole for each in view.told for limit in each.limits)


def test_the_screen_is_eighty_columns_and_has_every_examination(bresland: tuple[Review, tuple[Result, ...]]) -> None:
    of, found = bresland
    text = screen(of, found, "1.2.3")
    assert max(map(len, text.splitlines())) <= 80
    view = examined_view(of, found, "1.2.3", ALL)
    told = " ".join(text.split())
    assert all(each.title in told for each in view.untold)
    assert all(each.definition.name in told or set(each.sentence.split()) <= set(told.split()) for each in view.told)
    assert len(screen(of, found, "1.2.3", 100).splitlines()) <= 50, "one screen"
    average = metadata()["average"]
    every = round(1 / (average["very_unusual"] + average["unusual"]))
    assert f"On average there is one unusual figure in {every} reviews." in told
    assert max(map(len, screen(of, found, "1.2.3", 110).splitlines())) in range(90, 111)
    assert max(map(len, screen(of, found, "1.2.3", 64).splitlines())) <= 64
    assert "\x1b" not in text


@pytest.mark.parametrize(("height", "reasons", "titles"), [(200, True, True), (36, False, True), (24, False, False)])
def test_a_low_screen_names_or_counts_what_can_not_be_told(
    bresland: tuple[Review, tuple[Result, ...]], height: int, reasons: bool, titles: bool
) -> None:
    view = examined_view(*bresland, "1", ALL)
    text = examined_screen.screen(view, height=height)
    told = " ".join(text.split())
    assert len(text.splitlines()) <= height
    assert all(result.title in told for result in view.untold) == titles
    assert all(" ".join(result.why_not.split()) in told for result in view.untold) == reasons
    assert f"{len(view.untold)} questions." in told or titles
    assert ("The page says why" in told) != reasons


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_a_screen_of_24_lines_holds_it_in_every_language(bresland: tuple[Review, tuple[Result, ...]], language: str) -> None:
    words = messages(language)
    view = examined_view(*bresland, "1", ALL, words=words)
    lines = examined_screen.screen(view, words=words, height=23).splitlines()
    news = [each for each in view.told if each.level not in ("usual", "cannot_tell")]
    assert len(lines) <= 23 or news, "only news may take more"
    for result in view.told:
        shown = [line for line in lines if result.word in line and result.value in line and result.definition.name[:12] in line]
        assert all(f"{result.value}  " in line for line in shown), "a figure does not run into its words"


def test_the_screen_says_how_many_files_of_a_kind_are_held(bresland: tuple[Review, tuple[Result, ...]]) -> None:
    of, found = bresland
    sent = tuple(replace(of.documents[0], kind=Kind.SUBMISSION, key=f"s{n}.pdf", name=f"s{n}.pdf") for n in range(3))
    told = replace(of.documents[0], kind=Kind.NATIONAL_REPORT, key="n.txt", name="n.txt")
    held = screen(replace(of, documents=(*of.documents, *sent, told, replace(told, key="m.txt"))), found, "1")
    held = " ".join(held.split())
    assert "3 submissions" in held
    assert "national report (2 files)" in held


def test_an_interval_is_said_as_exactly_as_the_figure(bresland: tuple[Review, tuple[Result, ...]]) -> None:
    result = next(each for each in bresland[1] if each.examination == "action")
    assert result.headline is not None
    said = basis(replace(result, headline=replace(result.headline, low=0.028, high=0.12)))
    assert "With our program’s errors, the figure is likely between 2.8 % and 12 %." in said


@pytest.mark.parametrize(
    ("unit", "low", "value", "high", "said", "shown"),
    [
        (
            "difference",
            0.38,
            0.54,
            0.54,
            "most likely lower than the +54 points counted, perhaps as low as +38 points.",
            "+38 points to +54 points, w",
        ),
        ("share", 0.2, 0.2, 0.3, "most likely higher than the 20 % counted, perhaps as high as 30 %.", "20 % to 30 %, w"),
        ("difference", 0.32, 0.42, 0.45, "is between +32 points and +45 points.", "+32 points to +45 points"),
        ("share", 0.0, 0.0, 0.05, "is likely between 0 % and 5 %.", "0 % to 5 %"),
        ("share", 0.9, 1.0, 1.0, "is likely between 90 % and 100 %.", "90 % to 100 %"),
    ],
)
def test_a_value_at_the_end_of_its_interval_is_not_given_as_the_likeliest(
    unit: str, low: float, value: float, high: float, said: str, shown: str, bresland: tuple[Review, tuple[Result, ...]]
) -> None:
    """The interval was widened to hold it: the labels' errors put the figure on the other side. No share lies below none or above all."""
    result = next(each for each in bresland[1] if each.examination == "action")
    assert result.headline is not None
    figure = replace(result.headline, unit=unit, low=low, value=value, high=high, method=WIDENED)
    assert said in basis(replace(result, headline=figure))
    ends = str(interval(figure)).replace("\u00a0", " ")
    assert ends.startswith(f"likely {shown}")
    assert ("widened to include what is counted" in ends) is shown.endswith("w")
    by_itself = replace(figure, method=BY_COUNTS)  # few labels are unsure: the count is one of the ends
    assert "widened" not in str(interval(by_itself))
    assert "most likely" not in basis(replace(result, headline=by_itself))


def test_what_is_on_the_edge_says_so_wherever_it_is_shown(bresland: tuple[Review, tuple[Result, ...]]) -> None:
    from docx import Document

    of, found = bresland
    assert all(each.on_the_edge == () for each in found if each.level is Level.CANNOT_TELL)
    edge = (Level.UNUSUAL, Level.VERY_UNUSUAL)
    plain = tuple(replace(each, on_the_edge=()) for each in found)
    near = tuple(
        replace(each, level=Level.USUAL, on_the_edge=edge, placed=(*each.placed, edge_text(edge))) if each.examination == "action" else each
        for each in plain
    )
    assert str(edge_of(next(each for each in near if each.on_the_edge))) == (words := "on the edge: could be unusual or very unusual")
    html = report(of, {}, version="1", results=near)
    assert html.count(f"<small>{words}</small>") == 2  # in the list of results, and at the examination
    assert f"<small>{words}</small>" not in report(of, {}, version="1", results=plain)
    shown = screen(of, near, "1")
    assert "(on the edge)" in " ".join(shown.split())
    assert "on the edge" not in screen(of, plain, "1")
    cells = [cell.text for table in Document(BytesIO(word(of, near, "1"))).tables for row in table.rows for cell in row.cells]
    assert f"usual; {words}" in cells
    data = {each["examination"]: each["on_the_edge"] for each in json.loads(results_json(of, near, "1"))["results"]}
    assert data["action"] == ["unusual", "very_unusual"]
    assert all(levels == [] for name, levels in data.items() if name != "action")
    rows = [dict(zip([column.name for column in COLUMNS], line, strict=True)) for line in evidence_table([(of, near)]).rows]
    assert {row["on_the_edge"] for row in rows if row["examination"] == "action"} == {("unusual", "very_unusual")}
    assert {row["on_the_edge"] for row in rows if row["examination"] != "action"} == {()}
    assert [row.cells[0][3] for row in comparison_rows([(of, near)], messages()) if row.cells[0][3].endswith("on the edge")] != []
    assert "<dt>on the edge</dt>" in compare_page([(of, near)], "1")
    quoted = next(each.text for each in quotable_sentences(of, near) if each.examination == "action")
    assert quoted.count("It is on the edge") == 1
    assert "it could also be unusual or very unusual." in quoted


@pytest.mark.parametrize(
    ("above", "below", "rank", "rank_from", "said"),
    [
        (0.92, 0.0, 1, "lowest", "Of 50 other reviews, 4 have the same figure, 46 a higher one, 0 a lower one."),
        (0.98, 0.0, 1, "lowest", "Of 50 other reviews, 1 have the same figure, 49 a higher one, 0 a lower one."),
        (1.0, 0.0, 1, "lowest", "In none of 50 other reviews is it lower."),
        (0.04, 0.94, 3, "highest", "In 2 of 50 other reviews it is higher."),
        (0.5, 0.3, 16, "lowest", "Of 50 other reviews, 10 have the same figure, 25 a higher one, 15 a lower one."),
    ],
)
def test_a_rank_counts_the_others_that_have_more_or_less(
    above: float, below: float, rank: int, rank_from: str, said: str, bresland: tuple[Review, tuple[Result, ...]]
) -> None:
    standing = next(each.standing for each in bresland[1] if each.examination == "action")
    assert standing is not None
    found = replace(standing, others=50, above=above, below=below, rank=rank, rank_from=rank_from)
    result = next(each for each in bresland[1] if each.examination == "action")
    assert str(rank_of(replace(result, standing=found))) == said


def test_every_word_for_a_level_is_in_every_legend(bresland: tuple[Review, tuple[Result, ...]]) -> None:
    """One table for the page, the Word file and the description: a word that a result bears and no legend explains would be read as a level more."""
    from docx import Document

    of, found = bresland
    words = {level_word(result) for result in found} | {word_ for word_, _ in LEVELS.values()}
    assert words == {"better than usual", "usual", "unusual", "very unusual", "can’t tell", "can’t compare", "on the edge"}
    in_word = [paragraph.text for paragraph in Document(BytesIO(word(of, found, "1"))).paragraphs]
    html = report(of, {}, version="1", results=found)
    on_page = re.findall(r"<dt>([^<]+)</dt><dd>([^<]+)</dd>", html[html.index('<dl class="levels">') :].partition("</dl>")[0])
    described = catalogue.examinations_page()
    borne = {level_word(result) for result in found if has_value(result)} | {"on the edge" for result in found if result.on_the_edge}
    borne |= {LEVELS[other][0] for result in found for other in result.on_the_edge}
    assert on_page
    assert tuple(on_page) == tuple(each for each in LEVELS.values() if each[0] in borne)
    one = next(result for result in found if has_value(result))
    edge = legend_of([replace(one, level=Level.UNUSUAL, on_the_edge=(Level.VERY_UNUSUAL,))], messages())
    assert [word_ for word_, _ in edge] == ["unusual", "very unusual", "on the edge"]
    for word_, meaning in on_page:
        assert f"{word_}: {meaning}" in in_word
    for word_, meaning in LEVELS.values():
        assert f"| {word_} | {meaning} |" in described
    beside = compare_page([bresland], "1")
    legend = beside[beside.index('<dl class="levels">') :]
    assert {level for row in comparison_rows([bresland], messages()) for _, _, level, _ in row.cells} == set(re.findall("<dt>([^<]+)</dt>", legend))


def test_what_was_not_held_says_so_and_nothing_else() -> None:
    of = replace(review(), status=ReviewStatus.POSTPONED)
    html, _ = page(of)
    assert "The documents that we have answer none of these questions." in html
    assert "The review was postponed." in " ".join(screen(of, results(of), "1").split())


def test_a_review_without_a_report_says_what_can_be_said_and_what_can_not(tmp_path: Path) -> None:
    read = pipeline.read(DOCUMENTS / "XBB-31")
    # Of its few participants no share is told: here its report names more.
    assert read.national_report is not None
    assert "too few for a share" in next(each.why_not for each in pipeline.examine(read) if each.examination == "consultation")
    one = read.national_report.participants[0]
    more = tuple(replace(one, words=f"the Ministry of {name * 3}", named=True) for name in "BCDFGHJKLM")
    of = replace(read, national_report=replace(read.national_report, participants=more))
    found = pipeline.examine(of)
    view = examined_view(of, found, "1", ALL)
    assert not view.sentences
    assert view.told
    html = report(of, {}, version="1", results=found)
    shown = " ".join(re.sub("<[^>]+>", " ", html[html.index('<section id="sentences">') : html.index('<section id="examined">')]).split())
    assert "The documents that we have answer none" not in shown
    # Rules for quoting and for “usual” stand only where they are used.
    assert not view.compares
    assert "No figure of this review can be compared with other reviews." in shown
    assert "What can be quoted" not in html
    assert "Every figure that is compared" not in html
    assert f"answer{'s' if len(view.told) > 1 else ''} to {len(view.told)} question" in shown
    assert "What the documents that went in say" in shown
    assert f"We can’t answer {len(view.untold)} questions. {view.wanting}" in shown, "a sentence runs into no heading"
    assert "We don’t have the report of the Working Group." in view.wanting
    links = set(re.findall(r'href="#([^"]+)"', html))
    assert {"examined", "own-report", "untold"} <= links <= set(Page(html).ids)
    assert view.restraint == f"We can give {len(view.told)} figure{'s' if len(view.told) > 1 else ''}. We can’t tell how usual they are."


def test_the_words_of_the_house(bresland: tuple[Review, tuple[Result, ...]]) -> None:
    shown = [screen(*bresland, "1"), catalogue.examinations_page(), compare_screen([bresland, bresland]), results_json(*bresland, "1")]
    shown += [re.sub("<[^>]+>", " ", compare_page([bresland], "1")), re.sub("<style.*?</style>|<[^>]+>", " ", page(answered())[0], flags=re.DOTALL)]
    assert [found[0] for text in shown if (found := re.search(NOT_OURS, text, re.IGNORECASE))] == []


def test_side_by_side(bresland: tuple[Review, tuple[Result, ...]]) -> None:
    of, found = bresland
    other = replace(of, id="XZZ-04", state="XZZ", session=4)
    both = [bresland, (other, found)]
    rows = comparison_rows(both, messages())
    assert len(rows) == len(EVERY)
    assert all(len(row.cells) == 2 and row.cells[0] == row.cells[1] for row in rows)
    told = list(map(str, what_makes_unlike([of, other])))
    assert told[0] == "Their time to speak went by different rules."
    assert "XZZ-04: the rule of sessions 1 to 12." in told
    action = next(row for row in rows if row.title == "What the recommendations ask for")
    assert action.cells[0][1] == "requests: 56"
    assert what_makes_unlike([of]) == ()
    text = compare_screen(both)
    assert max(map(len, text.splitlines())) <= 80
    assert "XZZ-04" in text.splitlines()[0]
    assert len(Page(compare_page(both, "1")).links) == 0
    assert compare_screen([*both, *both]).count("Time to speak") == 2  # three abreast, then the fourth


@pytest.mark.parametrize("many", [2, MOST_ABREAST, MOST_ABREAST + 1])
def test_beside_others_every_figure_names_its_review(many: int, bresland: tuple[Review, tuple[Result, ...]]) -> None:
    """Where the heads of the columns can't be seen: on a narrow screen, and where more reviews than fit stand below each other."""
    of, found = bresland
    given = [(replace(of, id=f"XZ{chr(65 + k)}-04", state=f"XZ{chr(65 + k)}"), found) for k in range(many)]
    html = compare_page(given, "1")
    cells = re.findall(r'<td><span class="of">.*?<small>(XZ[A-Z]-04), ', html)
    assert cells == [review.id for review, _ in given] * len(EVERY)
    assert html.count("<td>") == len(cells)
    style = html[html.index("<style>") : html.index("</style>")]
    below = ".compared .of { display: block; }"
    assert below in style
    # The rules that set them below each other are for narrow screens only, or, for many, for every width and for paper.
    narrow = style[style.rindex("@media ", 0, style.index(below)) : style.index(below)]
    assert (narrow.startswith("@media screen and (max-width:") and narrow.count("{") - narrow.count("}") == 1) is (many <= MOST_ABREAST)
    assert "overflow-x" not in source("examined/compared.css") + source("examined/stacked.css")


def test_a_page_that_is_handed_on_has_no_word_of_the_command_line(bresland: tuple[Review, tuple[Result, ...]]) -> None:
    from docx import Document

    of, found = bresland
    paragraphs = "\n".join(paragraph.text for paragraph in Document(BytesIO(word(of, found, "1"))).paragraphs)
    others = [pipeline.read(DOCUMENTS / name) for name in ("XBB-31", "XGG-48")]  # with a national report; with submissions
    pages = [compare_page([bresland], "1"), *(report(each, {}, version="1", results=pipeline.examine(each)) for each in (of, *others))]
    for text in (paragraphs, *(re.sub("<style.*?</style>|<script.*?</script>|<[^>]+>", " ", page, flags=re.DOTALL) for page in pages)):
        assert len(text) > 1000
        assert [each[0] for each in re.finditer(r"\bopenupr \w+|(?<![\w-])--[a-z]+", text)] == []


@pytest.mark.parametrize("name", ["XAA-48", "XBB-17", "XCC-01", "XEE-07", "XGG-48"])
def test_side_by_side_gives_a_reason_and_no_false_one(name: str) -> None:
    """What can't be told says why; a document that is held is never said to be missing."""
    of = pipeline.read(DOCUMENTS / name)
    found = pipeline.examine(of, [of])
    held, begins = {KINDS[document.kind] for document in of.documents}, "We don’t have "
    for result, row in zip(found, comparison_rows([(of, found)]), strict=True):
        value, _, level, why = row.cells[0]
        assert value or why, result.title
        missing = set(re.split(", | and ", why.removeprefix(begins).removesuffix("."))) if why.startswith(begins) else set()
        assert not held & missing, (result.title, level)
    if name == "XBB-17":  # one version of each document
        (why,) = [row.cells[0][3] for row in comparison_rows([(of, found)]) if row.title == "Documents that changed"]
        assert why.startswith("We have only one version of these: ")


def test_the_strip_shows_every_other_review_and_the_marks_of_a_level(bresland: tuple[Review, tuple[Result, ...]]) -> None:
    of, found = bresland
    result = next(each for each in found if each.examination == "action")
    known = others(of, result)
    assert known is not None
    (shown,) = examined_view(of, [result], "1", ALL).results
    svg = str(strip(messages(), "XBB-17", shown))
    assert svg.count("<circle") == len(known.values) + 1
    assert svg.rindex("unusual above") > svg.index(" 18V")  # the words lie over the line, which would cross them out
    assert {level for level, _, _ in known.marks} == {Level.UNUSUAL, Level.VERY_UNUSUAL}
    assert result.standing is not None
    # A smaller difference counts for nothing, wherever nine in ten reviews lie.
    assert min(mark for _, mark, _ in known.marks) >= result.standing.median + SPECS["action"].headline.smallest_difference


def test_where_a_rule_decides_the_picture_shows_no_other_marks(bresland: tuple[Review, tuple[Result, ...]]) -> None:
    """The baseline's “very unusual above 5 %” beside the rule's “one in ten is very unusual” would be two marks for one thing."""
    of, found = bresland
    result = next(each for each in found if each.examination == "completeness")
    known, by_baseline = others(of, result), others(of, replace(result, level_by="baseline"))
    assert known is not None
    assert by_baseline is not None
    assert (result.level_by, known.marks, bool(by_baseline.marks)) == ("rule", (), True)
    assert known.values == by_baseline.values


@pytest.mark.parametrize("name", [each.name for each in EVERY])
def test_each_examination_is_explained(name: str) -> None:
    status, said = run("explain", name)
    spec = next(each for each in EVERY if each.name == name)
    plain = " ".join(said.split())
    assert status == 0
    assert max(map(len, said.splitlines())) <= 80
    for part in (spec.question, str(spec.headline.formula), spec.headline.reason, spec.innocent, *map(str, spec.limits)):
        assert part in plain.replace("- ", "-")
    assert name in run("explain")[1]


def test_wrong_use_is_told_before_anything_is_read(tmp_path: Path) -> None:
    assert run("explain", "popularity")[0] == 2
    status, said = run("examine", str(tmp_path / "nowhere"), "--to", "x.pdf")
    assert (status, "“.pdf”" in said) == (2, True)
    assert run("examine", str(DOCUMENTS / "XBB-17"), "--compare", "--to", "x.docx")[0] == 2
    status, said = run("examine", str(DOCUMENTS / "XBB-17"), str(DOCUMENTS / "XCC-01"))
    assert (status, "--compare" in said) == (2, True)
    assert run("examine", str(DOCUMENTS / "XBB-17"), "--to", str(tmp_path / "no folder" / "x.json"))[0] == 2


def test_the_accuracy_of_the_rows_is_the_one_that_is_gated() -> None:
    floors = json.loads((ROOT / "tests" / "accuracy" / "floors.json").read_text(encoding="utf-8"))["floors"]
    for each in ROWS:
        assert round(floors[f"121 reports: rows strict, sessions {each.sessions[0]}-{each.sessions[-1]}"], 3) == each.strict


def test_the_accuracy_of_the_rows_is_that_of_the_nearest_sessions() -> None:
    assert "on reports of sessions 1 to 5. We made no rule on these reports." in str(rows_said(3))
    assert "on reports of sessions 18 to 20. We made no rule on these reports." in str(rows_said(34))
    assert "Of all requests in the two lists, 99\u00a0% stand in the other list" in str(rows_said(19)), (
        "never rounded to all; F1 is no share of what was read"
    )


def test_a_review_that_the_labeller_has_learnt_from_says_so(bresland: tuple[Review, tuple[Result, ...]]) -> None:
    result = next(each for each in bresland[1] if each.examination == "action")
    assert "It has not learnt from this review." in basis(result)
    learnt = basis(replace(result, review="NOR-06"))
    assert "It has learnt from how UPR Info’s people sorted this review, so here more may be right." in learnt
    assert "We tried it on 1,052 requests from 8 reviews, of sessions 6 to 12: it was right in 93 %." in learnt


def basis(result: Result) -> str:
    """What is said of the labels that a result rests on."""
    return " ".join(map(str, labels_said(result))).replace("\u00a0", " ")
