"""`openupr brief` and `raise-with` on invented reviews, from the store and from folders."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from typer.testing import CliRunner, Result

import openupr
from openupr.commands.application import application

DOCUMENTS = Path(__file__).parents[1] / "documents"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(application, [str(each) for each in arguments])


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two invented reviews of one State and one of another, and a store that holds them."""
    folder = tmp_path_factory.mktemp("brief")
    for name in ("XBB-17", "XBB-31", "XGG-48"):
        shutil.copytree(DOCUMENTS / name, folder / name)
    with openupr.open_store(folder / "reviews.sqlite") as store:
        openupr.keep([folder / "XBB-17", folder / "XBB-31", folder / "XGG-48"], store)
    return folder


def test_a_brief_takes_the_earlier_reviews_of_the_state_from_the_store(place: Path) -> None:
    found = run("brief", "XBB-31", "--topic", "prisons", "--store", place / "reviews.sqlite")
    assert found.exit_code == 0, found.output
    assert "From the documents of XBB-17 and" in found.stdout
    told = " ".join(found.stdout.split())
    # “Imprisonment” stands for prisons, and may mean something else: what has it alone, and is like nothing that names prisons, may belong.
    assert "2013: 1 recommendation names it, by Morocco. XBB supported this one. 1 other recommendation may be on it: 50.2." in told


def test_the_store_that_is_named_has_the_reviews_before_a_folder_too(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = ("brief", place / "XBB-31", "--topic", "prisons")
    named = run(*folder, "--store", place / "reviews.sqlite")
    assert "From the documents of XBB-17 and" in named.stdout
    assert f"XBB-17 is taken from the store {place / 'reviews.sqlite'} as what came before." in " ".join(named.stderr.split())
    monkeypatch.setenv("OPENUPR_STORE", str(place / "reviews.sqlite"))
    assert "XBB-17" not in run(*folder).stdout  # what lies in the usual store changes nothing that is made of files


@pytest.mark.parametrize("command", ["report", "examine"])
def test_a_folder_has_the_review_before_from_the_store_that_is_named(place: Path, command: str) -> None:
    written = {}
    for given in ("XBB-31", place / "XBB-31"):
        to = place / f"{command}-{Path(given).is_dir()}.{'html' if command == 'report' else 'json'}"
        found = run(command, given, "--to", to, "--store", place / "reviews.sqlite")
        assert found.exit_code == 0, found.output
        written[Path(given).is_dir()] = to.read_text(encoding="utf-8")
        assert ("XBB-17 is taken from the store" in " ".join(found.stderr.split())) == Path(given).is_dir()
    assert written[True] == written[False]
    if command == "report":  # what is examined of these two is the same alone
        alone = place / "report-alone.html"
        assert run(command, place / "XBB-31", "--to", alone, "--store", place / "none.sqlite").exit_code == 0
        assert alone.read_text(encoding="utf-8") != written[True]


def test_a_brief_from_the_store_loads_no_more_than_it_needs(place: Path) -> None:
    """`make bench` holds the time: what reads documents and answers, examinations, models and pages take as long to load as the brief to make."""
    arguments = ["openupr", "brief", "XBB-31", "--topic", "torture", "--store", str(place / "reviews.sqlite")]
    assert run(*arguments[1:]).exit_code == 0  # what belongs to the topic is kept now
    code = (
        f"import sys; sys.argv = {arguments!r}; import openupr.commands as c\n"
        "try:\n    c.main()\nexcept SystemExit:\n    print('LOADED', *sys.modules)"
    )
    said, _, loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, encoding="utf-8").stdout.partition("LOADED")
    assert "torture" in said
    others = {"PIL", "docx", "jinja2", "lxml", "numpy", "onnxruntime", "pydantic", "pypdfium2", "rapidfuzz"}
    ours = ("examining.all_examinations", "extracting.addendum", "extracting.working_group_report.part_two.lead_ins", "languages.answer_meaning")
    ours += ("reading.pdf", "rendering.html", "stages.stored.keeping")
    assert set(loaded.split()) & {*others, *(f"openupr.{each}" for each in ours)} == set()


def test_seconds_and_speakers_are_read_without_what_reads_anything(place: Path) -> None:
    """A brief from the store has no time to load it. What is not written plainly is refused as ever."""
    store = str(place / "reviews.sqlite")
    arguments = ["openupr", "brief", "XBB-31", "--by", "Norway", "--seconds", "54.5", "--store", store]
    code = (
        f"import sys; sys.argv = {arguments!r}; import openupr.commands as c\n"
        "try:\n    c.main()\nexcept SystemExit:\n    print('LOADED', *sys.modules)"
    )
    said, _, loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, encoding="utf-8").stdout.partition("LOADED")
    assert "54" in said
    assert "pydantic" not in loaded.split()
    for wrong in (("--seconds", "soon"), ("--speakers", "0"), ("--speakers", "-2"), ("--speakers", "2.5")):
        assert run("brief", "XBB-31", "--by", "Norway", *wrong, "--store", store).exit_code == 2, wrong
    assert run("brief", "XBB-31", "--by", "Norway", "--speakers", "94", "--store", store).exit_code == 0


@pytest.mark.parametrize("ending", ["docx", "html", "json", "txt"])
def test_it_is_written_whole_and_the_same_each_time(place: Path, ending: str) -> None:
    to = place / f"prisons.{ending}"
    arguments = ("brief", "XBB-31", "--topic", "prisons", "--to", to, "--store", place / "reviews.sqlite")
    assert run(*arguments).exit_code == 0
    before = to.read_bytes()
    assert run(*arguments).exit_code == 0
    assert to.read_bytes() == before


WRONG = [
    (("--topic", "prisins"), "we found “prisins” in no document of XBB-17, XBB-31. Near to it: prisons."),
    (("--topic", "rights of the"), "“rights of the” names no subject"),
    (("--topic", "prisons", "--to", "x.pdf"), "a brief can’t be written as PDF here. Write it as .docx or .html, and print that as PDF."),
    (("--topic", "prisons", "--to", "x.xlsx"), "a brief can’t be written as .xlsx"),
    (("--topic", "prisons", "--as", "speech"), "there is no kind of brief “speech”"),
]


@pytest.mark.parametrize(("options", "said"), WRONG)
def test_what_can_not_be_done_says_what_to_do(place: Path, options: tuple[str, ...], said: str) -> None:
    found = run("brief", "XBB-31", *options, "--store", place / "reviews.sqlite")
    assert found.exit_code == 2
    assert said in " ".join(found.stderr.split())


def test_a_file_that_was_given_is_not_written_over(place: Path) -> None:
    given = place / "XBB-17" / "thematic-list.docx"
    before = given.read_bytes()
    found = run("brief", place / "XBB-17", "--topic", "prisons", "--to", given, "--store", place / "reviews.sqlite")
    assert found.exit_code == 2
    assert given.read_bytes() == before


def test_evidence_comes_with_its_pages(place: Path) -> None:
    to = place / "annex.pdf"
    found = run("brief", "XGG-48", "--topic", "torture", "--as", "evidence", "--to", to, "--store", place / "reviews.sqlite")
    assert found.exit_code == 0, found.output
    texts = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(to)]
    assert "CAT/C/XGG/CO/2, paragraph 12, page 2" in texts[0]
    assert all(text.startswith("") and "Annex" in text for text in texts)
    hidden = run("brief", "XGG-48", "--topic", "torture", "--as", "evidence", "--to", to, "--no-persons", "--store", place / "reviews.sqlite")
    assert hidden.exit_code == 2
    assert "no page is handed on where words are to be blocked out" in hidden.stderr


def test_delegations_are_counted_column_by_column(place: Path) -> None:
    to = place / "delegations.csv"
    found = run("raise-with", "XBB-31", "--topic", "Domestic violence", "--to", to, "--store", place / "reviews.sqlite")
    assert found.exit_code == 0, found.output
    with to.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert next((row["delegation"], row["asked_this_state"], row["answers"]) for row in rows) == ("Brazil", "1", "Supported: 1")
    assert "score" not in rows[0]
    page = place / "delegations.html"
    wrong = run("raise-with", "XBB-31", "--topic", "domestic violence", "--to", place / "page.pdf", "--store", place / "reviews.sqlite")
    assert (wrong.exit_code, "End the name in .csv, .xlsx, .json, .jsonl, .parquet or .html." in wrong.stderr) == (2, True)
    assert run("raise-with", "XBB-31", "--topic", "domestic violence", "--to", page, "--store", place / "reviews.sqlite").exit_code == 0
    assert "<td>Brazil</td>" in page.read_text(encoding="utf-8")


def test_what_was_supported_is_a_page_and_a_skeleton(place: Path) -> None:
    page, skeleton = place / "followed.html", place / "midterm.docx"
    for to in (page, skeleton):
        assert run("follow", "XBB", "--to", to, "--store", place / "reviews.sqlite").exit_code == 0
    text = page.read_text(encoding="utf-8")
    assert "Nobody has assessed it." in text
    assert "<script" not in text
    from docx import Document

    words = [each.text for each in Document(str(skeleton)).paragraphs]
    assert words[0] == "Mid-term report: skeleton"
    assert "XBB-17/R50.4" in words
    assert words.count("[What was done, by whom, when, and how it can be checked. Yours to write.]") == 35


def test_json_has_every_statement_with_its_records(place: Path) -> None:
    to = place / "brief.json"
    assert run("brief", "XBB-31", "--topic", "prisons", "--to", to, "--store", place / "reviews.sqlite").exit_code == 0
    data = json.loads(to.read_text(encoding="utf-8"))
    lines = [line for section in data["sections"] for line in section["lines"]]
    assert {"XBB-17/R50.4.a", "XBB-31/N5"} <= {record for line in lines for record in line["records"]}
