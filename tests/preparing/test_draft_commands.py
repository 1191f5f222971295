"""`openupr draft check` and `openupr draft time` on invented text, and wrong uses of them and of `openupr classify`."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest
from reportlab.pdfgen import canvas
from typer.testing import CliRunner, Result

from openupr.commands.application import application
from openupr.preparing.drafting.draft_marks import EarlierRequest
from openupr.views.desk.draft_view import askers

XAA = Path(__file__).parents[1] / "documents" / "XAA-48"
DRAFT = "1. Continue to strengthen efforts to build schools\n2. Adopt a national action plan on business and human rights\n"
STATEMENT = "Thank you, Mr. President. " + "We recommend to adopt a law on schools in every district. " * 12


def run(*arguments: object, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(application, [str(each) for each in arguments], input=stdin)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_check_from_standard_input() -> None:
    found = run("draft", "check", "-", stdin="Continue to strengthen efforts ...\n")
    assert found.exit_code == 0, found.output
    assert "category 2, continuing" in found.stdout
    assert "Words that let it be waved through: “efforts”" in found.stdout


def test_check_a_word_file(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Adopt a law on schools", style="List Number")
    document.add_paragraph("Consider building schools", style="List Number")
    document.save(str(tmp_path / "draft.docx"))
    found = run("draft", "check", tmp_path / "draft.docx", "--json")
    assert found.exit_code == 0, found.output
    assert [one["text"] for one in json.loads(found.stdout)["recommendations"]] == ["Adopt a law on schools", "Consider building schools"]


@pytest.mark.parametrize("ending", [".txt", ".html", ".json"])
def test_check_writes_a_file(draft: Path, ending: str) -> None:
    to = draft.with_name(f"out{ending}")
    found = run("draft", "check", draft, "--to", to)
    assert found.exit_code == 0, found.output
    assert found.stdout == ""
    assert "schools" in to.read_text(encoding="utf-8")
    before = to.read_bytes()
    run("draft", "check", draft, "--to", to)
    assert to.read_bytes() == before


def test_check_writes_word_and_csv(draft: Path) -> None:
    assert run("draft", "check", draft, "--to", draft.with_name("out.docx"), "--by", "nor").exit_code == 0
    made = docx.Document(str(draft.with_name("out.docx")))
    assert len(list(made.comments)) == 2
    assert run("draft", "check", draft, "--to", draft.with_name("out.csv")).exit_code == 0
    rows = list(csv.DictReader(io.StringIO(draft.with_name("out.csv").read_text(encoding="utf-8"))))
    assert [row["action_category"] for row in rows] == ["2", "5"]
    assert rows[0]["marks"].split(";")[0] == "category"
    assert int(rows[0]["answered"]) >= int(rows[0]["supported"]) > 30


def test_check_a_table(tmp_path: Path) -> None:
    path = tmp_path / "draft.csv"
    path.write_text('id,ask\n1,"Adopt a law on schools"\n2,\n3,Consider building schools\n', encoding="utf-8")
    found = run("draft", "check", path, "--text", "ask", "--json")
    assert found.exit_code == 0, found.output
    assert [one["text"] for one in json.loads(found.stdout)["recommendations"]] == ["Adopt a law on schools", "Consider building schools"]
    wrong = run("draft", "check", path)
    assert (wrong.exit_code, "The columns are: id, ask" in wrong.stderr) == (2, True)


@pytest.mark.parametrize(("name", "mark"), [("d.csv", ","), ("d.csv", ";"), ("d.csv", "\t"), ("d.tsv", "\t")])
def test_the_column_of_a_table_is_named(name: str, mark: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(f"No{mark}Draft recommendation\n1{mark}Dig a well\n2{mark}Build schools\n", encoding="utf-8")
    found = run("draft", "check", tmp_path / name)
    assert (found.exit_code, f"openupr draft check {tmp_path / name} --text 'Draft recommendation'" in found.stderr) == (2, True)
    data = json.loads(run("draft", "check", tmp_path / name, "--text", "Draft recommendation", "--json").stdout)
    assert [one["text"] for one in data["recommendations"]] == ["Dig a well", "Build schools"]


def test_a_workbook_without_a_head(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["Open a well"], ["Build schools"]):
        book.active.append(row)
    book.save(tmp_path / "d.xlsx")
    found = run("draft", "check", tmp_path / "d.xlsx")
    assert (found.exit_code, "looks like data" in found.stderr) == (2, True)


@pytest.mark.parametrize("ending", ["docx", "csv", "html"])
def test_a_row_in_another_language_stops_nothing(ending: str, tmp_path: Path) -> None:
    path, to = tmp_path / "d.csv", tmp_path / f"out.{ending}"
    path.write_text("text\nDig a well\nCreuser des puits dans tout le pays pour les écoles\nBuild schools\n", encoding="utf-8")
    found = run("draft", "check", path, "--to", to)
    assert found.exit_code == 0, found.output
    assert "2 recommendations checked" in found.stderr
    assert "Not checked: 2, “Creuser des puits" in found.stderr
    if ending == "docx":
        made = docx.Document(str(to))
        assert [each.text.split(":")[0] for each in made.comments] == ["OpenUPR, recommendation 1", "OpenUPR, recommendation 3"]
        assert any(each.text.startswith("Not checked: 2") for each in made.paragraphs)


@pytest.mark.parametrize(("ending", "command"), [("html", "check"), ("txt", "check"), ("json", "check"), ("html", "time"), ("txt", "time")])
def test_what_was_checked_is_no_draft(ending: str, command: str, draft: Path) -> None:
    to = draft.with_name(f"out.{ending}")
    assert run("draft", "check", draft, "--to", to).exit_code == 0
    again = run("draft", command, to, *(["--speakers", 100] if command == "time" else []))
    assert (again.exit_code, "OpenUPR wrote this: it is a result, and no draft" in again.stderr) == (2, True), again.output
    assert "Give the draft itself" in again.stderr


def test_what_the_screen_showed_is_no_draft(draft: Path) -> None:
    shown = draft.with_name("shown.txt")
    shown.write_text(run("draft", "check", draft).stdout, encoding="utf-8")
    assert "OpenUPR wrote this" in run("draft", "check", shown).stderr


@pytest.mark.parametrize("ending", ["docx", "csv"])
def test_what_holds_the_draft_is_checked_again(ending: str, draft: Path) -> None:
    to = draft.with_name(f"out.{ending}")
    assert run("draft", "check", draft, "--to", to).exit_code == 0
    assert len(json.loads(run("draft", "check", to, "--json").stdout)["recommendations"]) == 2


def test_rows_keep_their_numbers_where_one_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("no,text\n1,Adopt a law on wells\n2,\n3,Creuser des puits dans tout le pays\n4,Build schools\n", encoding="utf-8")
    found = json.loads(run("draft", "check", path, "--json").stdout)
    assert [each["number"] for each in (*found["recommendations"], *found["not_checked"])] == [1, 4, 3]
    assert run("draft", "check", path, "--to", tmp_path / "out.csv").exit_code == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text(encoding="utf-8"))))
    assert [(row["no"], row["number"]) for row in rows] == [("1", "1"), ("3", "3"), ("4", "4")]


def test_check_among_reviews(draft: Path) -> None:
    found = run("draft", "check", draft, "--among", XAA, "--state", "XAA", "--json")
    assert found.exit_code == 0, found.output
    data = json.loads(found.stdout)
    assert data["reviews"] == ["XAA-48"]
    assert [one["id"] for one in data["recommendations"][1]["earlier"]] == ["XAA-48/R51.8.a"]


@pytest.mark.parametrize("ending", ["html", "docx", "txt"])
def test_what_is_handed_on_has_no_word_of_the_command_line(ending: str, draft: Path) -> None:
    """The screen says what else can be typed; a file goes to people who type nothing."""
    typed = "name their folders with --among"
    assert typed in run("draft", "check", draft).stdout
    to = draft.with_name(f"out.{ending}")
    assert run("draft", "check", draft, "--to", to).exit_code == 0
    made = docx.Document(str(to)) if ending == "docx" else None
    text = "\n".join(each.text for each in (*made.paragraphs, *made.comments)) if made else to.read_text(encoding="utf-8")
    assert "no earlier review was given to look in" in text
    assert not re.search(r"(?<![\w-])--[a-z]", text.partition("</style>")[2] or text)
    assert ("(=)" in text) is ("= Of " in text) is (ending != "html")


def test_the_page_names_its_numbers_and_the_states_that_asked(draft: Path) -> None:
    to = draft.with_name("out.html")
    assert run("draft", "check", draft, "--to", to).exit_code == 0
    page = to.read_text(encoding="utf-8")
    assert re.search(r"Action category 2, continuing \(probability \d+\s%\S*( unsure)?\)\. Subject: ", page)
    assert '<meta name="viewport"' in page
    assert "prefers-color-scheme:dark" in page
    one = EarlierRequest("XAA-48/R1", "XAA-48", "2025-03-01", ("SVN", "XBB"), "Dig a well", "noted", "p. 1", 99)
    assert askers(one) == "Slovenia, XBB (XAA-48, 1 March 2025)"
    assert askers(replace(one, states=(), date="")) == "a State that the report does not name (XAA-48)"


WRONG = [
    (("draft", "check", "nowhere.txt"), None, 1, "Check that it exists"),
    (("draft", "check", "nowhere.csv"), None, 2, "Check the path"),
    (("draft", "check", "-", "--to", "x.pdf"), DRAFT, 2, ".docx, .html, .txt, .csv or .json"),
    (("draft", "check", "-", "--state", "Slovnia"), DRAFT, 2, "Did you mean Slovenia (SVN)"),
    (("draft", "check", "-"), "Continuer à renforcer les efforts pour protéger les droits des femmes et des enfants", 2, "read English"),
    (("draft", "check", "-"), "1.\n", 2, "recommendation"),
    (("draft", "check", "-"), "hello\n", 2, "“hello”: it is a single word"),
    (("draft", "check", "-"), "Creuser un puits\n", 2, "can read no recommendation"),
    (("draft", "time", "-", "--speakers", "160", "--rule", "cycle7"), STATEMENT, 2, "cycle1, cycle2"),
    (("draft", "time", "-", "--speakers", "160", "--from", "Madam"), STATEMENT, 2, "Copy them from the file"),
    (("draft", "time", "-", "--speakers", "160"), "ok", 2, "--spoken"),
    (("draft", "time", "-"), STATEMENT, 2, "Say --seconds 54, or --speakers 112"),
    (("draft", "time", "-", "--seconds", "54", "--speakers", "112"), STATEMENT, 2, "Say --seconds 54, or --speakers 112"),
    (("draft", "time", "-", "--seconds", "3"), STATEMENT, 2, "between 5 and 1,200 seconds"),
    (("draft", "time", "-", "--speakers", "160"), "", 2, "the file is empty. Write the draft into it"),
    (("draft", "time", "-", "--speakers", "160"), "これはとても長い道のりです。" * 9 + "人民教育国家学校", 2, "no pace for this language (ja)"),
    (("draft", "check", "-"), " \n", 2, "the file is empty. Write the draft into it"),
    (("classify", "-"), "a,b\n1,2\n", 2, "The columns are: a, b"),
    (("classify", "-"), "text\n", 2, "no row"),
    (("classify", "-"), "No,Recommendation,State\n1,Dig a well,Chad\n", 2, "“Recommendation”: openupr classify - --text Recommendation"),
    (("classify", "-"), "No;Our clause, new;State\n1;Dig a well for every school in Tarn;Chad\n", 2, "--text 'Our clause, new'"),
    (("classify", "-"), "Open a well\nBuild a school\n", 2, "the first line looks like data, not like the names of columns: Open a well"),
    (("classify", "x.txt"), None, 2, "openupr draft check x.txt"),
    (("classify", "-"), "text,k\na,b,c\n", 2, "line 2 has more cells"),
    (("classify", "-"), "text,k\na\n", 2, "line 2 has fewer cells"),
    (("classify", "-"), b"text\n\x81\x8d\n", 2, "CSV UTF-8"),
    (("classify", "texts.pdf"), None, 2, ".xlsx, .xls, .ods, .json or .jsonl"),
    (("classify", "nowhere.csv"), None, 2, "Check the path"),
    (("classify", "-", "--to", "x.pdf"), "text\na\n", 2, "End the name in"),
]


@pytest.mark.parametrize(("arguments", "stdin", "code", "words"), WRONG)
def test_wrong_use_teaches(
    arguments: tuple[str, ...], stdin: str | bytes | None, code: int, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = run(*arguments, stdin=stdin)
    assert (found.exit_code, words in found.stderr) == (code, True), found.output
    assert "Traceback" not in found.output
    assert list(tmp_path.iterdir()) == []


def test_a_draft_beyond_measure_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("\n".join(["- Ratify the treaty"] * 2_001), encoding="utf-8")
    found = run("draft", "check", path)
    assert found.exit_code == 2
    assert "list.txt: the draft holds 2,001 recommendations, and 2,000 are checked at once. Give it in parts." in found.stderr


def test_time_says_where_the_bell_rings(tmp_path: Path) -> None:
    (tmp_path / "statement.txt").write_text(STATEMENT, encoding="utf-8")
    found = run("draft", "time", tmp_path / "statement.txt", "--speakers", 160, "--overhead", 7, "--rule", "cycle2", "--pace", 130)
    assert found.exit_code == 0, found.output
    assert "A speaker has   45.5 s: equal shares: 8,400 s / 160 - 7 s" in found.stdout
    assert "about 98 words at 130 a minute (English)" in found.stdout
    assert "after sentence 9 of 13" in found.stdout


def test_seconds_that_are_known_need_no_rule(tmp_path: Path) -> None:
    (tmp_path / "statement.txt").write_text(STATEMENT, encoding="utf-8")
    found = run("draft", "time", tmp_path / "statement.txt", "--seconds", 54).stdout
    assert "A speaker has   54.0 s: as you say\nThat is room    for about 117 words" in found
    assert "The rule" not in found


def test_time_leaves_out_our_own_notes(tmp_path: Path) -> None:
    (tmp_path / "s.txt").write_text("We recommend to adopt a law on wells in every district of Tarn.\n", encoding="utf-8")
    run("draft", "check", tmp_path / "s.txt", "--to", tmp_path / "s.docx")
    took = [json.loads(run("draft", "time", tmp_path / name, "--speakers", 100, "--json").stdout)["seconds"] for name in ("s.txt", "s.docx")]
    assert took[0] == took[1] > 1


@pytest.mark.parametrize("ending", ["html", "docx"])
def test_one_recommendation_is_one(ending: str, tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text("Adopt a law on wells.\n", encoding="utf-8")
    assert run("draft", "check", tmp_path / "d.txt", "--to", tmp_path / f"out.{ending}").exit_code == 0
    made = tmp_path / f"out.{ending}"
    said = made.read_text(encoding="utf-8") if ending == "html" else "\n".join(each.text for each in docx.Document(str(made)).paragraphs)
    assert "1 recommendation, found by paragraphs" in said


def test_time_as_json_and_from_a_place(tmp_path: Path) -> None:
    (tmp_path / "s.txt").write_text("CHECK AGAINST DELIVERY\n\n" + STATEMENT, encoding="utf-8")
    found = run("draft", "time", tmp_path / "s.txt", "--speakers", 160, "--overhead", 0, "--from", "Thank you", "--json")
    data = json.loads(found.stdout)
    assert data["seconds_allowed"] == 52.5
    start, end = data["last_sentence_span"]
    assert data["text"][start:end] == data["last_sentence"]
    assert data["text"].startswith("Thank you")


def test_a_statement_in_two_languages_is_told() -> None:
    said = "We recommend to adopt a law on schools in every district. " * 3 + "Nous recommandons d'adopter une loi sur les écoles du pays. " * 3
    found = run("draft", "time", "-", "--speakers", 160, "--json", stdin=said)
    assert found.stderr == ""
    data = json.loads(found.stdout)
    assert [part["language"] for part in data["parts"]] == ["en", "fr"]
    assert sum(part["seconds"] for part in data["parts"]) == pytest.approx(data["seconds"], abs=0.11)
    shown = run("draft", "time", "-", "--speakers", 160, stdin=said).stdout
    assert re.search(r"takes .* each part at the pace of its language.*\n +English: 33 words at 130 .*\n +French: \d+ words at 111", shown)
    assert "This statement is in" in run("draft", "time", "-", "--speakers", 160, "--spoken", "fr", stdin=said).stderr
    assert "This statement is in" not in run("draft", "time", "-", "--speakers", 160, "--pace", 120, stdin=said).stderr
    assert "This statement is in" not in run("draft", "time", "-", "--speakers", 160, stdin=STATEMENT).stderr


def test_words_are_shown_whole() -> None:
    english = "We recommend to adopt a law on wells, in line with the CRPD and document A/HRC/99/L.5, in every district. "
    french = "Nous recommandons d'adopter une loi sur les écoles du pays, avec le HCDH. " * 3
    exact = json.loads(run("draft", "time", "-", "--speakers", 160, "--json", stdin=english).stdout)["spoken_length"]
    assert exact != int(exact)
    shown = run("draft", "time", "-", "--speakers", 500, stdin=english).stdout
    assert f": {int(exact + 0.5)} words as spoken" in shown
    assert re.search(r"Long to say +A/HRC/99/L\.5 \(\d+\)", shown)
    both = run("draft", "time", "-", "--speakers", 160, stdin=english * 3 + french).stdout
    lengths = re.findall(r"(?:English|French): (\S+) words at", both)
    assert len(lengths) == 2
    assert all(map(str.isdigit, lengths))


def test_title_lines_are_not_timed_and_named(tmp_path: Path) -> None:
    title = "Statement by Bresland\nReview of Tarn\nCheck against delivery\n\n"
    (tmp_path / "s.txt").write_text(title + STATEMENT, encoding="utf-8")
    shown, alone = run("draft", "time", tmp_path / "s.txt", "--speakers", 160), run("draft", "time", "-", "--speakers", 160, stdin=STATEMENT)
    assert "Timed from      “Thank you, Mr. President. We recommend" in shown.stdout
    assert "Not timed       “Statement by Bresland”; “Review of Tarn”; “Check against delivery”" in shown.stdout
    assert "Not timed" not in alone.stdout
    assert "Timed from      “Thank you" in alone.stdout
    takes = [re.search(r"takes ([\d.]+ s)", each.stdout) for each in (shown, alone)]
    assert takes[0]
    assert takes[1]
    assert takes[0][1] == takes[1][1]
    named = json.loads(run("draft", "time", tmp_path / "s.txt", "--speakers", 160, "--from", "Review of", "--json").stdout)
    assert named["text"].startswith("Review of Tarn\nCheck against delivery\nThank you")
    assert named["not_timed"] == ["Statement by Bresland"]


def test_a_picture_of_a_statement_is_told(tmp_path: Path) -> None:
    out = io.BytesIO()
    made = canvas.Canvas(out)
    made.rect(50, 50, 100, 100, fill=1)
    made.save()
    (tmp_path / "s.pdf").write_bytes(out.getvalue())
    for each in (("time", tmp_path / "s.pdf", "--speakers", 9), ("check", tmp_path / "s.pdf")):
        found = run("draft", *each)
        assert (found.exit_code, "OCR" in found.stderr, "--language" in found.stderr) == (1, True, False), found.output


def test_a_checked_table_keeps_its_columns_and_rows(tmp_path: Path) -> None:
    path, to = tmp_path / "d.csv", tmp_path / "out.csv"
    path.write_text("number,text,who\nA,Dig a well,Ana\nB,,Bo\nC,Creuser des puits dans tout le pays pour les écoles,Cy\n", encoding="utf-8")
    assert run("draft", "check", path, "--to", to).exit_code == 0
    rows = list(csv.DictReader(io.StringIO(to.read_text(encoding="utf-8"))))
    assert [(row["number"], row["openupr_number"], row["who"], row["marks"] == "not_checked", row["language"]) for row in rows] == [
        ("A", "1", "Ana", False, ""),
        ("C", "3", "Cy", True, "fr"),
    ]
    assert rows[1]["action_category"] == ""
    assert "another language (fr)" in rows[1]["why"]


def test_time_of_a_council_member() -> None:
    found = run("draft", "time", "-", "--speakers", 40, "--council-member", "--spoken", "en", stdin="Thank you.")
    assert "A speaker has   3 min 0 s" in found.stdout
    assert "--members says how many" in found.stdout


def test_a_document_has_no_sheets(draft: Path) -> None:
    found = run("draft", "check", draft, "--sheet", "A")
    assert (found.exit_code, "only tables have sheets" in found.stderr) == (2, True)


def test_the_old_name_of_the_spoken_language_works_and_says_the_new_one() -> None:
    said = "Nous remercions la délégation de son rapport et nous saluons les progrès accomplis. " * 8
    new, old = (run("draft", "time", "-", "--speakers", 60, name, "fr", stdin=said) for name in ("--spoken", "--language"))
    assert (new.exit_code, old.exit_code, new.stdout) == (0, 0, old.stdout)
    assert "`--language` is called `--spoken` here" in old.stderr
    assert "--spoken" not in new.stderr
