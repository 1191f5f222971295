"""The pages of docs/ say what is so: the generated ones are fresh, the catalogue of doubts is complete."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import accuracy

from openupr.extracting.working_group_report.part_two import unsettled
from openupr.reading import docx
from openupr.records import doubt_kinds, doubt_parts
from openupr.rendering.pages.catalogue import examinations_page
from openupr.rendering.pages.dictionary import data_dictionary
from openupr.rendering.pages.doubt_page import doubts_page

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
SOURCE = ROOT / "src" / "openupr"

RAISING = {"Doubt", "Flaw", "_doubt"}

# Where a kind is not written out in the call, and where it comes from: the Flaws of reading, a table; what is told of a clause; a function with a
# kind of its own.
HANDED_ON = {
    ("document_reading.py", "flaw.kind"),
    ("docx.py", "kind"),
    ("unsettled.py", "kind"),
    ("moved_judgements.py", "judgement"),
    ("answers_by_formulas.py", "verdict.kind"),
}


def anew(page: str, module: str) -> str:
    """What to do about a page that is not fresh."""
    return f"`make docs` writes it anew, with all others; `python -m openupr.rendering.pages.{module} > docs/{page}` this one"


def test_the_data_page_is_fresh() -> None:
    assert (DOCS / "data.md").read_text(encoding="utf-8") == data_dictionary(), anew("data.md", "dictionary")


def test_the_examinations_page_is_fresh() -> None:
    assert (DOCS / "examinations.md").read_text(encoding="utf-8") == examinations_page(), anew("examinations.md", "catalogue")


def test_the_commands_page_is_fresh(tmp_path: Path) -> None:
    made = tmp_path / "commands.md"
    command = ["typer", "openupr.commands.application", "utils", "docs", "--name", "openupr", "--output"]
    subprocess.run([sys.executable, "-m", *command, str(made)], check=True, capture_output=True)
    told = f"`make docs` writes it anew, with all others; `{' '.join(command)} docs/commands.md` this one"
    assert (DOCS / "commands.md").read_text(encoding="utf-8") == made.read_text(encoding="utf-8"), told


def test_the_accuracy_page_is_fresh_and_leaves_no_test_out() -> None:
    assert accuracy.unnamed() == []
    assert accuracy.PAGE.read_text(encoding="utf-8") == accuracy.page(), "`make docs` writes it anew"


def test_the_accuracy_page_reads_the_bars_off_a_test() -> None:
    source = 'BAR = 0.9\nNAME = "x"\n\n\ndef test_a():\n    assert right / n >= BAR\n    assert len(rows) == 150\n    assert rows == {}\n'
    assert list(accuracy.bars(ast.parse(source), source)) == ["`BAR` = `0.9`", "`right / n >= BAR`", "`len(rows) == 150`"]


def test_every_option_says_what_it_does() -> None:
    options = re.findall(r"^\* `([^`]+)`(.*)$", (DOCS / "commands.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(options) > 20
    assert [option for option, said in options if not said.startswith(": ")] == []


def test_the_page_of_doubts_is_fresh() -> None:
    assert (DOCS / "doubts.md").read_text(encoding="utf-8") == doubts_page(), anew("doubts.md", "doubt_page")


def test_every_kind_of_doubt_is_in_the_table_once_and_made_somewhere() -> None:
    listed = Counter(kind.name for part in doubt_parts() for kind in part.kinds)
    assert {kind for kind, times in listed.items() if times > 1} == set()
    made = set(kinds())
    table = "src/openupr/records/texts/doubt_kinds.toml"
    assert made - set(doubt_kinds()) == set(), f"these kinds are made, and {table} does not have them: add each, with whose fault it is and its words"
    assert set(doubt_kinds()) - made == set(), f"nothing makes these kinds any more: take each out of {table}"


def test_the_words_of_a_kind_are_sentences_and_stand_behind_a_number() -> None:
    for kind in doubt_kinds().values():
        assert all(words.endswith(".") and words[0].isupper() for words in (kind.means, kind.figures, kind.advice)), kind
        assert not kind.one[0].isdigit(), kind
        assert kind.one != kind.many, kind
        assert not (kind.one + kind.many).endswith("."), kind


def kinds() -> Iterator[str]:
    """Every kind of doubt that the source can raise. A function `_doubt` hands on the kind that its caller names, or has one of its own."""
    yield from docx._MET.values()
    yield from unsettled._CLAUSE_DOUBTS
    for path in SOURCE.rglob("*.py"):
        for call, within in _calls(ast.parse(path.read_text(encoding="utf-8"))):
            kind = call.args[0]
            if isinstance(kind, ast.Constant):
                yield kind.value
            elif not (within and ast.unparse(kind) == "kind"):
                assert (path.name, ast.unparse(kind)) in HANDED_ON, f"{path.name}:{call.lineno}: a kind of doubt that can't be looked up"


def _calls(node: ast.AST, within: bool = False) -> Iterator[tuple[ast.Call, bool]]:
    """The calls that raise a doubt, and whether they stand within a function `_doubt`."""
    for child in ast.iter_child_nodes(node):
        inside = within or (isinstance(child, ast.FunctionDef) and child.name == "_doubt")
        if isinstance(child, ast.Call) and (child.func.id if isinstance(child.func, ast.Name) else getattr(child.func, "attr", "")) in RAISING:
            yield child, inside
        yield from _calls(child, inside)
