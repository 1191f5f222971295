"""`openupr classify` on invented tables: labels beside the columns that were given, and none where they would mean nothing."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest

from .test_draft_commands import run

ROWS = [["text", "id"], ["Continue, and ratify the ICCPR", "=1+1"], ["Consider a law, perhaps", "b"], ["", "c"]]
NEW = ["action_category", "action_probability", "action_sure", "issues", "issue_probabilities", "issues_sure", "specificity"]
NEW += ["does", "does_probability", "does_sure", "does_words", "demanding", "demanding_probability", "words", "labeller", "note"]


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
    assert "2 texts labelled" in found.stderr
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
    assert rows[0]["does"] == "continue"  # the head decides: LABELLING.md, "does"


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


@pytest.mark.at_length
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
    texts = ["Abolish the tax on bread", "Supprimez tout impôt frappant les souliers neufs", "Отменить налог на хлеб", "asdf qwer wells", "1234"]
    found = run("classify", "-", stdin="text\n" + "\n".join(texts) + "\n")
    rows = list(csv.DictReader(io.StringIO(found.stdout)))
    assert [row["note"] for row in rows] == ["", "other_language (fr)", "no_words", "unknown_words", "no_words"]
    assert [row["action_sure"] for row in rows] == ["yes", "", "", "no", ""]
    assert [row["issues_sure"] for row in rows] == ["no", "", "", "no", ""]
    assert "The category is unsure for 1 (action_sure)." in found.stderr
    assert "No issue is sure for 2: the likeliest is given (issues_sure)." in found.stderr
    assert "1 may be no English, or no text" in found.stderr
    assert "1 in another language than English (fr): not labelled. --all-languages" in found.stderr
    assert "2 without a word that the labeller can read: not labelled" in found.stderr
    assert "old" not in found.stdout


FRENCH = "Supprimez tout impôt frappant les souliers neufs"
LABELS = [name for name in NEW if name != "note"]


def test_what_has_no_words_or_is_in_another_language_gets_no_labels() -> None:
    given = f"text,mine\n,a\n{FRENCH},b\nAbolir la pena,c\nОтменить налог на хлеб для всех жителей города и области,d\nAbolish the tax on bread,e\n"
    found = run("classify", "-", stdin=given)
    rows = list(csv.DictReader(io.StringIO(found.stdout)))
    assert [row["note"] for row in rows] == ["no_words", "other_language (fr)", "other_language", "other_language (ru)", ""]
    assert [any(row[name] for name in LABELS) for row in rows] == [False, False, False, False, True]
    assert [row["mine"] for row in rows] == list("abcde")
    assert "3 in another language than English (fr, ru): not labelled" in found.stderr
    every = run("classify", "-", "--all-languages", stdin=given)
    rows = list(csv.DictReader(io.StringIO(every.stdout)))
    assert [bool(row["action_category"]) for row in rows] == [False, True, True, True, True]
    assert [(row["action_sure"], row["issues_sure"]) for row in rows[:4]] == [("", ""), *[("no", "no")] * 3]
    assert [row["note"] for row in rows] == ["no_words", "other_language (fr)", "other_language", "other_language (ru)", ""]
    assert "they are labelled all the same" in every.stderr


LONG = "Repair all schools of the islands and train judges of labour courts. "


@pytest.mark.parametrize("further", [(), ("--all-languages",)])
def test_what_is_longer_than_is_read_gets_no_labels_and_what_is_read_in_part_says_so(further: tuple[str, ...]) -> None:
    texts = [(LONG * 2_000)[:100_000], LONG * 88, LONG * 15, LONG, "", FRENCH]
    assert list(map(len, texts[:2])) == [100_000, 6_072]
    found = run("classify", "-", *further, stdin="text\n" + "".join(f'"{text}"\n' for text in texts))
    assert found.exit_code == 0, found.output
    rows = list(csv.DictReader(io.StringIO(found.stdout)))
    assert [row["note"] for row in rows] == ["too_long", "too_long", "beginning_only", "", "no_words", "other_language (fr)"]
    labelled = [False, False, True, True, False, bool(further)]
    assert [bool(row["action_category"]) for row in rows] == labelled
    assert [any(row[name] for name in LABELS) for row in rows] == labelled
    assert [rows[2][name] for name in ("action_sure", "issues_sure", "does_sure")] == ["no", "no", "no"]
    assert "2 of more characters than are read: not labelled (note)." in found.stderr
    assert "Of 1 long ones only the beginning was read" in found.stderr


@pytest.mark.parametrize("further", [(), ("--all-languages",)])
def test_what_is_said_to_be_unsure_is_what_the_columns_have(further: tuple[str, ...]) -> None:
    texts = ["Abolish the tax on bread", "Build wells in the north", "asdf qwer wells", FRENCH, "Abolir la pena", "n/a"]
    found = run("classify", "-", *further, stdin="text\n" + "\n".join(texts) + "\n")
    rows = list(csv.DictReader(io.StringIO(found.stdout)))
    unsure = [sum(row[name] == "no" for row in rows) for name in ("action_sure", "issues_sure")]
    assert unsure[0] == (4 if further else 2)
    assert f"The category is unsure for {unsure[0]} (action_sure)." in found.stderr
    assert f"No issue is sure for {unsure[1]}: " in found.stderr


def test_a_table_without_any_text_to_label(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(f"text\n{FRENCH}\n", encoding="utf-8")
    found = run("classify", tmp_path / "t.csv", "--to", tmp_path / "out.xlsx")
    assert (found.exit_code, "0 texts labelled" in found.stderr) == (0, True)


VALUES = [date(2025, 1, 1), datetime(2025, 3, 4, 10, 30), time(9, 5), timedelta(hours=30, minutes=2), 3, 0.5, True, "007", 12_345_678_901, None]  # noqa: DTZ001
"""What cells of a workbook hold."""
AS_TEXTS = ["2025-01-01", "2025-03-04 10:30:00", "09:05:00", "30:02:00", "3", "0.5", "TRUE", "007", "12345678901", ""]


@pytest.fixture
def values(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    book.active.append(["text", *"abcdefghij"])
    book.active.append(["Abolish the tax on bread", *VALUES])
    book.save(tmp_path / "t.xlsx")
    return tmp_path / "t.xlsx"


def test_other_columns_of_a_workbook_stay_what_they_are(values: Path) -> None:
    to = values.with_name("out.xlsx")
    assert run("classify", values, "--to", to).exit_code == 0
    names, row = openpyxl.load_workbook(to).worksheets[0].iter_rows(values_only=True)
    found = dict(zip(names, row, strict=True))
    made = [found[name] for name in "abcdefghij"]
    assert [type(each) for each in made] == [datetime, *map(type, VALUES[1:])]  # Excel's dates are times at midnight
    assert [made[0].date(), *made[1:]] == VALUES
    assert isinstance(found["action_probability"], float)
    assert isinstance(found["action_category"], int)


def test_other_columns_of_a_workbook_as_texts_and_json(values: Path) -> None:
    (row,) = csv.DictReader(io.StringIO(run("classify", values).stdout))
    assert [row[name] for name in "abcdefghij"] == AS_TEXTS
    for ending in ("json", "parquet"):
        assert run("classify", values, "--to", values.with_name(f"out.{ending}")).exit_code == 0
    (data,) = json.loads(values.with_name("out.json").read_text(encoding="utf-8"))
    assert [data[name] for name in "abcdefghij"] == [*AS_TEXTS[:4], *VALUES[4:]]
    assert data["action_probability"] == float(row["action_probability"])
    import duckdb

    held = duckdb.sql(f"SELECT a, b, e, typeof(action_probability) FROM '{values.with_name('out.parquet')}'").fetchall()[0]
    assert held == ("2025-01-01", "2025-03-04 10:30:00", "3", "DOUBLE")


def test_what_json_nests_stays_nested(tmp_path: Path) -> None:
    mine = {"text": "Abolish the tax on bread", "n": 1.0, "list": [1, {"a": "b"}], "yes": True, "cut": "\ud800", "big": 2**60}
    (tmp_path / "t.jsonl").write_text(json.dumps(mine) + "\n", encoding="utf-8")
    for ending in ("jsonl", "xlsx"):
        assert run("classify", tmp_path / "t.jsonl", "--to", tmp_path / f"out.{ending}").exit_code == 0
    made = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    assert {name: made[name] for name in mine} == mine | {"cut": "\ufffd"}
    assert type(made["n"]) is float
    names, row = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0].iter_rows(values_only=True)
    found = dict(zip(names, row, strict=True))
    assert (found["list"], found["yes"], found["big"]) == ('[1, {"a": "b"}]', True, str(2**60))


def test_numbers_of_a_csv_get_no_apostrophe() -> None:
    found = run("classify", "-", stdin="text,a,b,c,d\nAbolish the tax on bread,-5,+1.5,-,=1+1\n")
    (row,) = csv.DictReader(io.StringIO(found.stdout))
    assert [row[name] for name in "abcd"] == ["-5", "+1.5", "-", "'=1+1"]


def test_names_that_differ_in_capitals_alone(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("text,Note,a,A\nAbolish the tax on bread,x,1,2\n", encoding="utf-8")
    found = run("classify", tmp_path / "t.csv", "--to", tmp_path / "out.parquet")
    assert found.exit_code == 0, found.output
    assert "Ours stand beside them: openupr_note." in found.stderr
    import duckdb

    made = duckdb.sql(f"SELECT Note, a, A_2 FROM '{tmp_path / 'out.parquet'}'").fetchall()[0]
    assert made == ("x", "1", "2")


@pytest.mark.parametrize("command", [("classify",), ("draft", "check")])
def test_what_is_left_out_of_a_table_is_said(command: tuple[str, ...], tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for name, asked in (("A", "Dig a well for every school"), ("B", "Abolish the tax on bread")):
        sheet = book.create_sheet(name)
        for row in (["Our asks"], ["No", "Text"], [1, asked]):
            sheet.append(row)
    book.save(tmp_path / "t.xlsx")
    found = run(*command, tmp_path / "t.xlsx")
    assert "Not read: “B” (it has a column “text” too)" in found.stderr
    assert "Row 1 stands above the names of the columns, and is left out: “Our asks”." in found.stderr
    assert "Dig a well" in found.stdout
    assert "Abolish" not in found.stdout
    assert "Abolish" in run(*command, tmp_path / "t.xlsx", "--sheet", "B").stdout
    (tmp_path / "t.csv").write_bytes("text\nDig a well in every town of Šmarčna\n".encode("cp1250"))
    assert "Windows-1252" in run(*command, tmp_path / "t.csv").stderr
    assert "Šmarčna" in run(*command, tmp_path / "t.csv", "--encoding", "cp1250").stdout
