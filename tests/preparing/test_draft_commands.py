"""`openupr draft check`, `openupr draft time` and `openupr classify` on invented text."""

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
from typer.testing import CliRunner, Result

from openupr.commands.application import application
from openupr.preparing.marks import Earlier
from openupr.preparing.wording import askers

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
    assert re.search(r"Action category 2, continuing \(probability \d+%\S*\)\. Subject: ", page)
    assert '<meta name="viewport"' in page
    assert "prefers-color-scheme:dark" in page
    one = Earlier("XAA-48/R1", "XAA-48", "2025-03-01", ("SVN", "XBB"), "Dig a well", "noted", "p. 1", 99)
    assert askers(one) == "Slovenia, XBB (XAA-48, 2025-03-01)"
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
    (("draft", "time", "-", "--speakers", "160"), "ok", 2, "--language"),
    (("draft", "time", "-", "--speakers", "160"), "", 2, "the file is empty. Write the draft into it"),
    (("draft", "time", "-", "--speakers", "160"), "これはとても長い道のりです。" * 9 + "人民教育国家学校", 2, "no pace for this language (ja)"),
    (("draft", "check", "-"), " \n", 2, "the file is empty. Write the draft into it"),
    (("classify", "-"), "a,b\n1,2\n", 2, "The columns are: a, b"),
    (("classify", "-"), "text\n", 2, "no row"),
    (("classify", "-"), "No,Recommendation,State\n1,Dig a well,Chad\n", 2, "'Recommendation': openupr classify - --text Recommendation"),
    (("classify", "-"), "No;Our clause, new;State\n1;Dig a well for every school in Tarn;Chad\n", 2, "--text 'Our clause, new'"),
    (("classify", "-"), "Open a well\nBuild a school\n", 2, "the first line looks like data, not like the names of columns: Open a well"),
    (("classify", "x.txt"), None, 2, "openupr draft check x.txt"),
    (("classify", "-"), "text,k\na,b,c\n", 2, "line 2 has more cells"),
    (("classify", "-"), "text,k\na\n", 2, "line 2 has fewer cells"),
    (("classify", "-"), b"text\n\xff\xfe\xfa\n", 2, "CSV UTF-8"),
    (("classify", "texts.pdf"), None, 2, ".csv, .xlsx, .json or .jsonl"),
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


def test_time_says_where_the_bell_rings(tmp_path: Path) -> None:
    (tmp_path / "statement.txt").write_text(STATEMENT, encoding="utf-8")
    found = run("draft", "time", tmp_path / "statement.txt", "--speakers", 160, "--overhead", 7, "--rule", "cycle2", "--pace", 130)
    assert found.exit_code == 0, found.output
    assert "A speaker has   45.5 s: equal shares: 8,400 s / 160 - 7 s" in found.stdout
    assert "about 98 words at 130 a minute (English)" in found.stdout
    assert "after sentence 9 of 13" in found.stdout


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
    assert "This statement is in" in found.stderr
    assert json.loads(found.stdout)["seconds"] > 0
    assert "This statement is in" not in run("draft", "time", "-", "--speakers", 160, "--pace", 120, stdin=said).stderr
    assert "This statement is in" not in run("draft", "time", "-", "--speakers", 160, stdin=STATEMENT).stderr


def test_time_of_a_council_member() -> None:
    found = run("draft", "time", "-", "--speakers", 40, "--council-member", "--language", "en", stdin="Thank you.")
    assert "A speaker has   3 min 0 s" in found.stdout
    assert "--members says how many" in found.stdout


ROWS = [["text", "id"], ["Continue, and ratify the ICCPR", "=1+1"], ["Consider a law, perhaps", "b"], ["", "c"]]
NEW = ["action_category", "action_probability", "action_sure", "issues", "issue_probabilities", "issues_sure", "specificity"]
NEW += ["doing", "words", "labeller", "note"]


def table(path: Path) -> Path:
    names, *rows = ROWS
    objects = [dict(zip(names, row, strict=True)) for row in rows]
    match path.suffix:
        case ".csv":
            with path.open("w", encoding="utf-8-sig", newline="") as handle:
                csv.writer(handle).writerows(ROWS)
        case ".xlsx":
            book = openpyxl.Workbook()
            for row in [[cell if cell != "=1+1" else "'=1+1" for cell in row] for row in ROWS]:
                book.active.append(row)
            book.save(path)
        case ".json":
            path.write_text(json.dumps(objects), encoding="utf-8")
        case _:
            path.write_text("\n".join(map(json.dumps, objects)) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("given", [".csv", ".xlsx", ".json", ".jsonl"])
@pytest.mark.parametrize("made", [".csv", ".xlsx", ".json", ".jsonl"])
def test_classify_reads_and_writes(given: str, made: str, tmp_path: Path) -> None:
    to = tmp_path / f"labels{made}"
    found = run("classify", table(tmp_path / f"texts{given}"), "--to", to)
    assert found.exit_code == 0, found.output
    assert "3 texts labelled" in found.stderr
    match made:
        case ".csv":
            rows = list(csv.DictReader(io.StringIO(to.read_text(encoding="utf-8"))))
        case ".xlsx":
            names, *cells = openpyxl.load_workbook(to).worksheets[0].iter_rows(values_only=True)
            rows = [dict(zip(names, row, strict=True)) for row in cells]
        case ".json":
            rows = json.loads(to.read_text(encoding="utf-8"))
        case _:
            rows = list(map(json.loads, to.read_text(encoding="utf-8").splitlines()))
    assert list(rows[0]) == ["text", "id", *NEW]
    assert [row["text"] or "" for row in rows] == ["Continue, and ratify the ICCPR", "Consider a law, perhaps", ""]
    assert str(rows[1]["action_category"]) == "3"
    assert "International instruments" in rows[0]["issues"].split(";")
    assert "instrument" in rows[0]["specificity"].split(";")
    assert rows[0]["doing"] == "asks_change"


def test_classify_in_a_pipe_with_another_column() -> None:
    found = run("classify", "-", "--text", "request", stdin="id,request\n1,Abolish the tax on bread\n")
    assert found.exit_code == 0, found.output
    rows = list(csv.DictReader(io.StringIO(found.stdout)))
    assert (rows[0]["id"], rows[0]["action_category"]) == ("1", "5")


@pytest.mark.parametrize("mark", [";", "\t"])
def test_classify_reads_what_excel_writes_elsewhere(mark: str) -> None:
    found = run("classify", "-", stdin=f'id{mark}text\n1{mark}"Abolish the tax on bread, salt{mark} oil"\n\n')
    assert found.exit_code == 0, found.output
    assert next(csv.DictReader(io.StringIO(found.stdout)))["text"] == f"Abolish the tax on bread, salt{mark} oil"


def test_classify_streams_more_than_a_batch(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text("".join(json.dumps({"text": f"Build school {number}", "n": number}) + "\n" for number in range(1203)), encoding="utf-8")
    assert run("classify", path, "--to", tmp_path / "out.jsonl").exit_code == 0
    numbers = [json.loads(line)["n"] for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert numbers == list(range(1203))


def test_classify_keeps_the_columns_that_are_there() -> None:
    found = run("classify", "-", stdin="text,issues,action_category\nAbolish the tax on bread,mine,2\n")
    assert "keeps them: action_category, issues. Ours stand beside them: openupr_action_category, openupr_issues." in found.stderr
    row = next(csv.DictReader(io.StringIO(found.stdout)))
    assert (row["issues"], row["action_category"], row["openupr_action_category"]) == ("mine", "2", "5")
    again = run("classify", "-", stdin=found.stdout)
    assert next(csv.DictReader(io.StringIO(again.stdout)))["openupr_action_category"] == "5"
    assert len(set(again.stdout.splitlines()[0].split(","))) == 3 + 2 * len(NEW)
    assert next(csv.DictReader(io.StringIO(run("classify", "-", "--text", "issues", stdin="issues\nAbolish the tax\n").stdout)))["openupr_issues"]


def test_classify_says_where_its_labels_mean_little() -> None:
    texts = ["Abolish the tax on bread", "Supprimez tout impôt frappant les chaussures", "Отменить налог на хлеб", "asdf qwer", "1234"]
    found = run("classify", "-", stdin="text\n" + "\n".join(texts) + "\n")
    rows = list(csv.DictReader(io.StringIO(found.stdout)))
    assert [row["note"] for row in rows] == ["", "unknown_words", "no_words", "unknown_words", "no_words"]
    assert [row["action_sure"] for row in rows] == ["yes", "no", "no", "no", "no"]
    assert [row["issues_sure"] for row in rows] == ["no"] * 5
    assert "No issue is likely enough for 1: the likeliest is given (issues_sure)." in found.stderr
    assert "2 may be no English, or no text" in found.stderr
    assert "2 without a word that the labeller can read" in found.stderr
    assert "old" not in found.stdout
