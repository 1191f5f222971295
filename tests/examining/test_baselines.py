"""Baselines: read and written, of the code that they were made with, the same in two runs, facts only."""

from __future__ import annotations

import ast
import csv
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

from openupr.examining import EXAMINATIONS, Examination, metadata, shipped
from openupr.examining.frame.baselines import COLUMNS, baseline_csv, code_hash, computed_with, parse_baseline
from openupr.examining.frame.levels import percentile
from openupr.languages.message_literals import message_literals
from openupr.records import BaselineRow

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ("tests/documents/XBB-17", "tests/documents/XEE-07")
FOLDER = ROOT / "src" / "openupr" / "examining" / "frame" / "baselines"


COMPARED = [each for each in EXAMINATIONS if each.name in shipped()]


def test_each_examination_of_what_was_asked_and_said_has_a_baseline() -> None:
    lacking = {each.name for each in EXAMINATIONS} - set(shipped())
    assert not lacking, f"{lacking}: python -m tools.baselines FOLDER writes them; it needs the reports of many reviews. Until then there is no level"
    gone = set(shipped()) - {each.name for each in EXAMINATIONS}
    assert not gone, f"{gone}: no examination of this name is left; remove the file"


@pytest.mark.parametrize("examination", COMPARED, ids=lambda each: each.name)
def test_the_baseline_is_of_this_code(examination: type[Examination]) -> None:
    """Fails when a figure's code has changed since: run `python -m tools.baselines` anew."""
    assert metadata()["figures"][examination.name]["code_sha256"] == code_hash(examination), "stale: run python -m tools.baselines FOLDER anew"


def test_what_only_explains_makes_no_baseline_stale() -> None:
    """Limits and sentences may be reworded; a change of what is computed may not go unseen."""
    from openupr.examining.frame.baselines import _code

    whole = (FOLDER.parents[1] / "recommended" / "action.py").read_text(encoding="utf-8")
    reworded = whole.replace("A State that is doing much already", "Who does much already").replace("# ", "# so: ")
    assert reworded != whole
    assert _code(reworded, prose=False) == _code(whole, prose=False)
    moved = whole.replace("from ..frame.examination import", "from ..frames.examination import")
    assert moved != whole
    assert _code(moved, prose=False) == _code(whole, prose=False)
    assert _code(whole.replace("in LITTLE", "not in LITTLE"), prose=False) != _code(whole, prose=False)


HELPER = """
TOLD = said_later({"yes": "It asks.", "no": ("It does not.", "")})

def told(n, words, which):
    if n > 2:
        return message("{n} of them asked.", n=n)
    return message_of(n, one="{n} asks.", many="{n} ask.", of=words.say("all of them")) if which == "some" else TOLD[which]
"""


@pytest.mark.parametrize(
    ("before", "after", "is_code"),
    [
        ("{n} of them asked.", "Of these, {n} asked.", False),
        ("{n} ask.", "{n} of them ask.", False),
        ("all of them", "each of them", False),
        ("It does not.", "It does nothing of the kind.", False),
        ("n > 2", "n > 3", True),
        ("n=n", "n=n + 1", True),
        ('"some"', '"none"', True),
        ('"yes":', '"surely":', True),
        ('""', '"now it says something"', True),
        ('"It asks."', '""', True),
        ("words.say(", "words.sort(", True),
    ],
)
def test_the_text_of_a_message_is_prose_wherever_it_is_said(before: str, after: str, is_code: bool) -> None:
    """Also in the modules that an examination takes functions from. What decides which message is said, and what is put into it, is code."""
    from openupr.examining.frame.baselines import _code

    changed = HELPER.replace(before, after)
    assert changed != HELPER
    for prose in (True, False):
        assert (_code(changed, prose=prose) != _code(HELPER, prose=prose)) is is_code


def test_no_figure_is_computed_by_what_a_message_says() -> None:
    """Else its text would be code: a message is compared with nothing, and nothing is looked for in it."""
    modules = {module for each in EXAMINATIONS for module in (*computed_with(each), inspect.getmodule(each))}
    for module in modules:
        assert module is not None
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.Compare):
                calls = [each for side in (node.left, *node.comparators) for each in ast.walk(side) if isinstance(each, ast.Call)]
                assert not [ast.unparse(node) for call in calls if any(message_literals(call))], module.__name__


def test_what_a_figure_is_computed_with_is_watched() -> None:
    """Without a list that has to be kept: an examination that counts by something of these rooms names it among its imports."""
    named = {each.name: {module.__name__.partition(".")[2] for module in computed_with(each)} for each in EXAMINATIONS}
    assert "describing.given_reasons" in named["responses"]
    assert "describing.given_reasons" not in named["spread"]
    assert all("examining.measures.counting" in each for each in named.values())


def test_shipped_baselines_hold_facts_only() -> None:
    for path in FOLDER.glob("*.csv"):
        with path.open(newline="", encoding="utf-8") as handle:
            rows = list(csv.reader(handle))
        assert tuple(rows[0]) == COLUMNS
        assert max(len(cell) for row in rows for cell in row) <= 20


@pytest.mark.parametrize("name", [each.name for each in COMPARED])
def test_metadata_say_what_the_rows_say(name: str) -> None:
    baseline, said = shipped()[name], metadata()["figures"][name]
    assert set(baseline.sources) == set(said) - {"code_sha256"}
    for source in baseline.sources:
        values = sorted(row.value for row in baseline.of(source))
        assert len(values) == said[source]["n"]
        assert percentile(values, 0.9) == pytest.approx(said[source]["p90"], abs=1e-4)


def test_written_and_read_again() -> None:
    rows = (
        BaselineRow("XAA-17", 17, 2013, "part_one", "dotted", "report", 50, 0.25, 40, "documents"),
        BaselineRow("XBB-03", 3, 0, "", "", "", None, -0.123457, 9, "UPR Info"),
    )
    text = baseline_csv(rows)
    assert set(parse_baseline("action", text).rows) == set(rows)
    assert baseline_csv(parse_baseline("action", text).rows) == text
    with pytest.raises(ValueError, match="columns"):
        parse_baseline("action", "review,value\nXAA-17,1\n")


@pytest.mark.at_length
def test_the_tool_gives_the_same_bytes_twice(tmp_path: Path) -> None:
    """On two invented reviews, into two folders."""
    for run in ("one", "two"):
        command = [sys.executable, "-m", "tools.baselines", *DOCUMENTS, "--out", str(tmp_path / run), "--date", "2013-01-01", "--workers", "1"]
        subprocess.run(command, check=True, cwd=ROOT, capture_output=True)
    one, two = ({path.name: path.read_bytes() for path in (tmp_path / run).rglob("*") if path.is_file()} for run in ("one", "two"))
    assert one == two
    assert {path.stem for path in (tmp_path / "one").glob("*.csv")} == {each.name for each in EXAMINATIONS}
