"""The commands of the store, as a person types them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.commands.given.given_arguments import identifier_of

from .dossiers import dossiers


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, str, str]]:
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "s.sqlite"))
    monkeypatch.chdir(tmp_path)
    dossiers(tmp_path / "in", "XBB-17", "XEE-07")

    def invoke(*arguments: str) -> tuple[int, str, str]:
        found = CliRunner().invoke(application, list(arguments))
        return found.exit_code, found.stdout, found.stderr

    return invoke


def test_a_life_in_the_store(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    status, said, told = run("list")
    assert (status, said) == (1, "")
    assert "there is no store yet" in told

    status, said, told = run("read", "in")
    assert status == 0, told
    assert [line[:6] for line in said.splitlines()] == ["XBB-17", "XEE-07"]
    assert "What does not add up in the documents of 2 reviews: 1 recommendation on whose answer the sources do not agree\n" in told
    assert "What we could not read in 2 reviews: nothing was found\n" in told
    assert f"Kept in {tmp_path / 's.sqlite'}" in told
    assert run("read", "in")[:2] == (status, said)

    assert run("list")[1].splitlines()[0] == "XBB-17  5 documents, 40 recommendations, 5 noted, 34 supported, 1 supported in part, 0 doubts"
    assert "Stale     nothing" in run("status")[1]
    assert run("check")[:2] == (0, "All is well.\n")

    from_files = run("export", "in/XBB-17", "--what", "items")[1]
    assert run("export", "XBB-17", "--what", "items")[1] == from_files
    assert run("export", "xbb-17", "--what", "items")[1] == from_files
    assert run("show", "XBB-17/R50.3")[1] == run("show", "in/XBB-17", "R50.3")[1]
    assert run("show", "XBB-17", "R50.3")[1] == run("show", "in/XBB-17", "R50.3")[1]
    assert run("show", "XBB-17")[0] == 2

    assert run("report", "XBB-17", "--to", "store.html")[0] == 0
    assert run("report", "in/XBB-17", "--to", "files.html")[0] == 0
    assert (tmp_path / "store.html").read_bytes() == (tmp_path / "files.html").read_bytes()

    assert run("judge", "XBB-17", "R50.3", "--position", "noted", "--by", "A. K.")[0] == 0
    assert (tmp_path / "in" / "XBB-17" / "judgements.jsonl").is_file()
    assert "Stale     nothing" in run("status")[1]
    assert run("list")[1].startswith("XBB-17  5 documents, 40 recommendations, 6 noted, 33 supported")
    assert "Noted" in run("show", "XBB-17/R50.3")[1].partition("final answer")[2].splitlines()[0]

    status, _, told = run("forget", "XBB-17")
    assert status == 2
    assert "nothing was removed" in told
    assert run("forget", "XBB-17", "--yes")[0] == 0
    assert [line[:6] for line in run("list")[1].splitlines()] == ["XEE-07"]
    status, _, told = run("show", "XBB-17/R50.3")
    assert status == 2
    assert "is not in the store" in told
    assert (tmp_path / "in" / "XBB-17" / "A-HRC-98-7.pdf").is_file()


def test_an_empty_table_has_no_row(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    """XBB-17 holds no submission, and the review before it is not at hand: nobody is to count a row for that."""
    for what in ("submissions", "answered_in"):
        assert "0 rows of 1 review in t.csv\n" in run("export", "in/XBB-17", "--what", what, "--to", "t.csv")[2]
        assert (tmp_path / "t.csv").read_text(encoding="utf-8").count("\n") == 1
    said = run("export", "in", "--what", "questions", "--to", "t.csv")[2]
    assert "10 rows of 2 reviews in t.csv; 1 of the reviews has none and a line that says so" in said
    run("read", "in")
    assert "0 rows of 2 reviews in t.csv\n" in run("export", "--all", "--what", "submissions", "--to", "t.csv")[2]


def test_a_review_by_its_name(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    """`judge` takes the record with the review, as `show` does; `read` says what the store holds, and keeps nothing."""
    first = run("read", "in/XBB-17")[1]
    assert run("read", "XBB-17") == (0, first, "")
    assert "XBB-18 is not in the store" in run("read", "XBB-18")[2]
    assert "Give the paths alone" in run("read", "XBB-17", "in")[2]
    status, _, told = run("judge", "XBB-17/R50.3", "--position", "noted", "--by", "A. K.")
    assert (status, "XBB-17/R50.3: position is noted, by A. K." in told) == (0, True)
    assert f"({tmp_path / 'in' / 'XBB-17' / 'judgements.jsonl'})\nIt stands beside the documents" in told
    assert "no record is named" in run("judge", "XBB-17", "--position", "noted", "--by", "A. K.")[2]
    assert "two records are named" in run("judge", "XBB-17/R50.3", "R50.4", "--position", "noted", "--by", "A. K.")[2]


def test_the_store_notices_what_was_decided_beside_the_documents(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    run("read", "in/XBB-17")
    assert "final answer  Supported" in run("show", "XBB-17/R50.3")[1]
    run("judge", "in/XBB-17", "R50.3", "--position", "noted", "--by", "A. K.")
    assert "final answer  Noted" in run("show", "XBB-17/R50.3")[1]
    (tmp_path / "in" / "XBB-17" / "judgements.jsonl").write_text("no judgement\n", encoding="utf-8")
    status, said, told = run("show", "XBB-17/R50.3")
    assert (status, "final answer  Noted" in said, "line 1 is no judgement" in told) == (1, True, True)


@pytest.mark.parametrize("where", ["in/XBB-17", "in/XBB-17/A-HRC-98-7.pdf"])
def test_a_decision_by_the_folder_reaches_the_store(run: Callable[..., tuple[int, str, str]], where: str) -> None:
    """What is listed, counted and found says what was decided, without another reading."""
    run("read", "in")
    assert "R50.3.a" not in run("find", "--position", "noted", "--json")[1]
    assert run("judge", where, "R50.3", "--position", "noted", "--by", "A. K.")[0] == 0
    status = run("status")[1]
    assert "1 decision by people" in status
    assert "Stale     nothing" in status
    assert run("list")[1].startswith("XBB-17  5 documents, 40 recommendations, 6 noted, 33 supported")
    assert "R50.3.a" in run("find", "--position", "noted", "--json")[1]
    assert run("check")[:2] == (0, "All is well.\n")


def test_a_decision_on_what_the_store_does_not_hold(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    assert run("judge", "in/XBB-17", "R50.3", "--position", "noted", "--by", "A. K.")[0] == 0
    assert "0 documents" in run("status")[1], "the store is made to know the decision, and holds nothing else"
    assert "Noted" in run("show", "in/XBB-17", "R50.3")[1].partition("final answer")[2].splitlines()[0], "it counts without a question"
    run("read", "in/XEE-07")
    run("judge", "in/XBB-17", "R50.4", "--position", "noted", "--by", "A. K.")
    assert "0 decisions by people" in run("status")[1]


def test_which_of_many_reviews_the_store_has(run: Callable[..., tuple[int, str, str]]) -> None:
    run("read", "in")
    assert "which holds 2 reviews; of this State: XBB-17." in run("show", "XBB-18/R1")[2]
    assert "which holds 2 reviews." in run("show", "XZZ-18/R1")[2]


def test_the_way_out_of_several_reviews(run: Callable[..., tuple[int, str, str]]) -> None:
    for command in ("report", "examine"):
        assert f"or `openupr read in`, then `openupr {command} XEE-07`." in run(command, "in", "--to", "x.html")[2]
    run("read", "in")
    assert "or one name: `openupr report XEE-07`." in run("report", "XBB-17", "XEE-07")[2]


def test_private_files_and_our_own(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    """Neither is taken for a document of the review, in any result; ours may be written again."""
    folder = tmp_path / "in" / "XBB-17"
    before = run("read", "in/XBB-17", "--no-store")[1]
    (folder / "Our notes.txt").write_text("Ask Ana Example to speak on the concluding observations.\n", encoding="utf-8")
    (folder / "~$draft.docx").write_bytes(b"open")
    (folder / "Thumbs.db").write_bytes(b"\0")
    for name in ("page.html", "results.json"):
        assert [run("examine", "in/XBB-17", "--to", f"in/XBB-17/{name}")[0] for _ in range(2)] == [0, 0]
    for ending in ("csv", "xlsx", "json", "jsonl", "parquet", "ris", "bib", "csl.json"):
        assert [run("export", "in/XBB-17", "--to", f"in/XBB-17/rows.{ending}")[0] for _ in range(2)] == [0, 0], ending
    status, said, told = run("read", "in/XBB-17")
    assert (status, said) == (0, before)
    assert "Our notes.txt (in in/XBB-17). If it is, say what: `openupr judge FOLDER NAME" in told
    assert "page.html, results.json, rows.bib" in told.partition("Left out, as OpenUPR wrote them: ")[2]
    assert "5 documents" in run("status")[1]
    assert "Our notes" not in (folder / "page.html").read_text(encoding="utf-8")
    assert "would be lost" in run("export", "in/XBB-17", "--to", "in/XBB-17/Our notes.txt")[2]
    status, said, told = run("judge", "in/XBB-17", "Our notes.txt", "--kind", "submission", "--by", "A. K.")
    assert "reads the file as that" in told
    assert "Our notes.txt, submission" in run("read", "in/XBB-17")[1]


def test_a_report_in_another_language_is_not_absent(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    words = "Los molinos del norte siguen cerrados y los barcos no salen del puerto porque nadie sabe cuando termina el invierno en las islas. " * 4
    title = "A/HRC/59/92\n\nInforme del Grupo de Trabajo sobre el Examen Periódico Universal\n\nUtopía\n\n1. Véase A/HRC/WG.6/48/XYZ/1.\n\n2. "
    (tmp_path / "r.txt").write_text(title + words, encoding="utf-8")
    said = run("read", "r.txt")[1]
    assert "Found             a report of the Working Group, but in Spanish: not read" in said
    told = run("export", "r.txt", "--to", "t.csv")[2]
    assert "XYZ-48: we have its document “report of the Working Group” in Spanish alone, which is not read" in told
    assert "in Spanish alone" in run("export", "--all", "--to", "t.csv")[2]
    assert "Spanish" not in run("export", "r.txt", "--what", "documents", "--to", "t.csv")[2]
    run("report", "r.txt", "--to", "r.html")
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "only in this language, and did not read it: Spanish" in page
    assert "No report of the Working Group was found" not in page


def test_what_is_removed_can_be_read_in_the_file(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    told = run("judge", "in/XBB-17", "pretrial detention", "--remove", "--by", "A. K.")[2]
    assert "pretrial detention" in (tmp_path / "in" / "XBB-17" / "judgements.jsonl").read_text(encoding="utf-8")
    assert "stands there in plain text" in told


def test_the_store_says_what_was_left_out_since(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    notes = tmp_path / "in" / "XBB-17" / "notes.txt"
    notes.write_text("Whom to call before the session, and what to say of the mills.\n", encoding="utf-8")
    report = next(path for path in notes.parent.iterdir() if path.name.startswith("A-HRC-98-7"))
    run("read", str(report), str(notes))
    assert "Left out  0 documents" in run("status")[1]
    run("read", "in/XBB-17")
    said = run("status")[1]
    assert "Left out  1 document that belonged to a review once (notes.txt): `openupr forget --unplaced`" in said
    assert "Replaced  0 documents" in said
    assert "1 document, 1 original" in run("forget", "--unplaced", "--yes")[2]
    assert "Left out  0 documents" in run("status")[1]


@pytest.mark.parametrize(
    ("record", "option", "typed", "written"),
    [
        ("R50.3", "--position", "Not-Supported", "not_supported"),
        ("R50.3", "--claim", "In progress", "in_progress"),
        ("advance-questions.docx", "--kind", "advance questions", "advance_questions"),
        ("advance-questions.docx", "--kind", "Working-Group_Report", "working_group_report"),
    ],
)
def test_a_word_is_read_in_every_spelling(
    run: Callable[..., tuple[int, str, str]], tmp_path: Path, record: str, option: str, typed: str, written: str
) -> None:
    assert run("judge", "in/XBB-17", record, option, typed, "--by", "A. K.")[0] == 0
    assert f'"{written}"' in (tmp_path / "in" / "XBB-17" / "judgements.jsonl").read_text(encoding="utf-8")
    status, _, told = run("judge", "in/XBB-17", record, option, "nonesuch", "--by", "A. K.")
    assert (status, "is no" in told, written in told) == (2, True, True)


def test_which_review_of_several_is_shown(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    dossiers(tmp_path / "both", "XBB-17", "XBB-31")
    for command in ("examine", "report"):
        told = run(command, "both", "--to", "x.html")[2]
        assert "XBB-31 alone is shown: XBB-17 is there as what came before it." in told
        assert "--compare" in told
    assert "alone is shown" not in run("examine", "in/XBB-17")[2]
    assert "alone is shown" not in run("examine", "both", "--compare")[2]


def test_what_is_not_there_is_not_forgotten(run: Callable[..., tuple[int, str, str]]) -> None:
    run("read", "in/XBB-17")
    status, _, told = run("forget", "ABC-01")
    assert (status, "ABC-01 is not in the store" in told, "--yes" in told) == (2, True, False)
    assert "--yes" in run("forget", "XBB-17")[2]


def test_without_a_store(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    status, said, _ = run("read", "in", "--no-store")
    assert status == 0
    assert len(said.splitlines()) == 2
    assert not (tmp_path / "s.sqlite").exists()


def test_damage_ends_with_1(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    import sqlite3

    assert run("read", "in/XEE-07")[0] == 0
    raw = sqlite3.connect(tmp_path / "s.sqlite")
    raw.executescript("UPDATE originals SET size = size + 1")
    raw.close()
    status, said, _ = run("check")
    assert status == 1
    assert "its hash differs" in said


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("SVN-48", ("SVN-48", "")),
        ("svn-7", ("SVN-07", "")),
        ("SVN-48/R140.12.b.ESP", ("SVN-48", "R140.12.b.ESP")),
        ("SVN-48.pdf", None),
        ("folder/SVN-48", None),
        ("SVNX-48", None),
    ],
)
def test_names_and_paths(given: str, expected: tuple[str, str] | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert identifier_of(Path(given)) == expected
    (tmp_path / "SVN-48").mkdir()
    if given == "SVN-48":
        assert identifier_of(Path(given)) is None, "a folder goes before"


@pytest.mark.parametrize("option", ["--no-store", "--store=s.sqlite"])
def test_how_many_were_read_and_how_many_not(run: Callable[..., tuple[int, str, str]], tmp_path: Path, option: str) -> None:
    (tmp_path / "in" / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    (tmp_path / "in" / "letter.txt").write_text("Views on conclusions and/or recommendations\n\nNo review is named.\n", encoding="utf-8")
    (tmp_path / "in" / "other.txt").write_text("Views on conclusions and/or recommendations\n\nNone is named here.\n", encoding="utf-8")
    status, _, told = run("read", "in", option)
    assert status == 1
    assert "9/10 files read, 1 could not be\n" in told
    assert "1 file could not be read. 2 files belong to no review that can be told.\n" in told
    (tmp_path / "in" / "broken.pdf").unlink()
    (tmp_path / "in" / "other.txt").unlink()
    told = run("read", "in", "--no-store")[2]
    assert "8/8 files read\n" in told
    assert "\n1 file belongs to no review that can be told.\n" in told


def test_files_of_one_text_are_told_apart(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    english = (
        "National report submitted in accordance with a resolution\n\n1. The mills of the north were closed, and it is not known for how long.\n"
    )
    french = (
        "Rapport national présenté conformément à une résolution\n\n1. Les moulins du nord sont fermés et on ne sait pas pour combien de temps.\n"
    )
    for name, text in (("a.txt", english), ("b.txt", french), ("c.txt", english + "\n2. The boats were counted in the spring.\n")):
        (folder / name).write_text(f"A/HRC/WG.6/48/XYZ/1\n\n{text}", encoding="utf-8")
    lines = [line for line in run("read", "texts", "--no-store")[1].splitlines() if line.startswith("Document")]
    assert [line.removeprefix("Document").strip() for line in lines] == [
        "A/HRC/WG.6/48/XYZ/1, a.txt, national report, English",
        "A/HRC/WG.6/48/XYZ/1, c.txt, national report, English",
        "A/HRC/WG.6/48/XYZ/1, national report, French",
    ]
