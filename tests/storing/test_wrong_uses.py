"""Wrong uses of the commands: each ends with 2 and says what to do, and none of them writes anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.preparing import NOTES

from .dossiers import dossiers


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "s.sqlite"))
    monkeypatch.chdir(tmp_path)
    dossiers(tmp_path / "in", "XBB-17")
    (tmp_path / "empty").mkdir()
    return tmp_path


def run(*arguments: str) -> tuple[int, str, str]:
    found = CliRunner().invoke(application, list(arguments))
    assert found.exception is None or isinstance(found.exception, SystemExit), found.exception
    return found.exit_code, found.stdout, found.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("read empty", "there is no file in this folder"),
        ("report empty", "there is no file in this folder"),
        ("report in/XBB-17 --to x.pdf", "End the name in .html or .docx"),
        ("report in/XBB-17 --to no/x.html", "the file can't be written"),
        ("export in/XBB-17 --to no/x.csv", "the file can't be written"),
        ("export in/XBB-17 --to no/x.ris", "the file can't be written"),
        ("export in/XBB-17 --what recommendations", "items has each numbered recommendation"),
        ("show in/XBB-17 R50.3 --page x.jpg", "End the name in .png"),
        ("show in/XBB-17 R50.3 --page no/x.png", "the file can't be written"),
        ("show in/XBB-17 50.3", "Did you mean R50.3"),
        ("show in/XBB-17 Z9999", "The letter says what it is"),
        ("judge in/XBB-17 D20 --position noted --by A", "this is decided on a whole recommendation, such as R140.12: position"),
        ("judge in/XBB-17 R50.3.a --claim implemented --by A", "this is decided on a whole recommendation, such as R140.12: claim"),
        ("judge in/XBB-17 R50.3 --state Norway --by A", "a State is decided on a row"),
        ("judge in/XBB-17 R50.3.a --state Norwey --by A", "Did you mean Norway (NOR)"),
        ("diff XBB-17 XCC-17", "this is the name of a review"),
        ("diff in/XBB-17 in/XBB-17", "this is a folder"),
        ("diff in/XBB-17/advance-questions.docx in/XBB-17/thematic-list.docx --to in/XBB-17/thematic-list.docx", "would be lost"),
        ("read in/XBB-17 --review SLO-07", "no State is called “SLO”"),
    ],
)
def test_it_teaches(arguments: str, told: str, place: Path) -> None:
    before = sorted(place.rglob("*"))
    status, _, said = run(*arguments.split())
    assert (status, told in said) == (2, True), said
    assert sorted(place.rglob("*")) == before


def test_an_identifier_in_small_letters() -> None:
    assert run("show", "in/XBB-17", "r50.3.A") == run("show", "in/XBB-17", "R50.3.a")


def test_what_belongs_to_no_review_is_named(place: Path) -> None:
    (place / "letter.txt").write_text("Nothing in here says of which review it is.\n", encoding="utf-8")
    status, said, told = run("read", "letter.txt")
    assert (status, said) == (1, "")
    assert "Kept in" not in told
    assert "belongs to no review" in told
    assert "1 document without a review that we can tell (letter.txt)" in run("status")[1]


def test_a_checked_draft_is_checked_again(place: Path) -> None:
    """The notes that a check writes behind a draft are no part of it, and are not written twice."""
    import docx

    (place / "d.txt").write_text("Ratify the Convention by 2030.\n\nContinue its efforts.\n", encoding="utf-8")
    assert run("draft", "check", "d.txt", "--to", "once.docx")[0] == 0
    assert "2 recommendations checked" in run("draft", "check", "once.docx", "--to", "twice.docx")[2]
    once, twice = (docx.Document(str(place / name)) for name in ("once.docx", "twice.docx"))
    assert [sum(each.text == NOTES for each in made.paragraphs) for made in (once, twice)] == [1, 1]
    assert [comment.text for comment in twice.comments] == [comment.text for comment in once.comments]


@pytest.mark.parametrize(
    "arguments",
    [
        "draft check d.docx --to d.docx",
        "draft check d.txt --among in --to in/XBB-17/thematic-list.docx",
        "classify t.csv --to t.csv",
        "classify t.csv --to link.csv",
        "examine in/XBB-17 --to in/XBB-17/thematic-list.docx",
        "report in/XBB-17 page.html --to page.html",
        "export in/XBB-17 --to in/XBB-17/judgements.jsonl",
    ],
)
def test_what_is_read_is_not_written_over(arguments: str, place: Path) -> None:
    import docx

    draft = docx.Document()
    draft.add_paragraph("Ratify the Convention by 2030.")
    draft.save(str(place / "d.docx"))
    (place / "d.txt").write_text("Ratify the Convention by 2030.\n", encoding="utf-8")
    (place / "t.csv").write_text("text\nRatify the Convention\n", encoding="utf-8")
    (place / "link.csv").symlink_to("t.csv")
    (place / "page.html").write_text("<p>A page of one's own</p>", encoding="utf-8")
    (place / "in" / "XBB-17" / "judgements.jsonl").write_text("", encoding="utf-8")
    before = {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}
    status, _, said = run(*arguments.split())
    assert (status, "is one of those that are read, and would be lost" in said) == (2, True), said
    assert {path: path.read_bytes() for path in place.rglob("*") if path.is_file()} == before


def test_a_page_of_ours_is_written_again_among_the_documents(place: Path) -> None:
    assert [run("report", "in/XBB-17", "--to", "in/XBB-17/page.html")[0] for _ in range(2)] == [0, 0]


def test_a_page_of_ours_is_no_document(place: Path) -> None:
    """It is left out where all files of a folder are named, as a shell does for `*`; alone it is a mistake."""
    run("report", "in/XBB-17", "--to", "page.html")
    documents = [str(path) for path in sorted((place / "in" / "XBB-17").iterdir())]
    status, said, told = run("read", "page.html", *documents)
    assert (status, "page.html" in said) == (0, False)
    assert "Left out, as OpenUPR wrote it: page.html." in told
    status, _, told = run("read", "page.html", "--no-store")
    assert (status, "it is a result, and no document of a review" in told) == (2, True)


@pytest.mark.parametrize("ending", ["html", "json", "csv"])
def test_a_checked_draft_is_no_document(ending: str, place: Path) -> None:
    (place / "d.txt").write_text("Ratify the Convention by 2030.\n", encoding="utf-8")
    assert run("draft", "check", "d.txt", "--to", f"in/XBB-17/checked.{ending}")[0] == 0
    assert f"Left out, as OpenUPR wrote it: checked.{ending} (in in/XBB-17)." in run("read", "in/XBB-17", "--no-store")[2]
