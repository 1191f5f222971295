"""A stage's version covers every module and library that the stage uses: a change of any of them makes what was kept stale."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from openupr.room_digests import digests, files_at_work
from openupr.stages.keys.stage_versions import STAGES, stage_version

DOCUMENTS = Path(__file__).resolve().parents[1] / "documents"

WORK = """
import json, sys
from importlib.metadata import packages_distributions
from pathlib import Path

from openupr.assembling.document_reading import Files, assemble_files, bytes_of, extract_file
from openupr.records import UserMetadata

known = packages_distributions()

def tell(stage):
    modules = [getattr(module, "__file__", None) or "" for name, module in sorted(sys.modules.items()) if name.startswith("openupr")]
    used = {name.partition(".")[0] for name in sys.modules}
    told[stage] = {"modules": modules, "libraries": sorted({each for name in used for each in known.get(name, ())})}

told = {}
paths = [str(path) for path in sorted(Path(sys.argv[1]).rglob("X*/*")) if path.is_file() and path.suffix not in {".toml", ".jsonl"}]
asked = UserMetadata("XAA", 48)
taken = [extract_file(bytes_of(path, asked), path, asked) for path in paths]
tell("document")
review = assemble_files(Files("XAA-48", tuple(taken)))
tell("review")
from openupr.linking import Links
from openupr.records import outputs_of
links = Links(review, review)
made = [getattr(links, kind.partition(".")[2]) for kind in outputs_of(Links)]
tell("links")
from openupr.labelling import labeller
from openupr.examining import Shelf, examine_all, labels_of_clauses, shipped
examine_all(review, Shelf(shipped(), [review]), labels_of_clauses([review], labeller()))
tell("results")
print(json.dumps(told))
"""
"""The stages in their order, each with what all that stand before it have loaded too: a result rests on them."""

NOT_THE_WORK = {
    "openupr": "the project itself",
    "msgspec": "how records are kept",
    "numpy": "arithmetic of floats, in document and review by way of py3langid, which is named",
}


@pytest.fixture(scope="module")
def told() -> dict[str, dict[str, list[str]]]:
    """The modules and libraries that each stage uses."""
    done = subprocess.run([sys.executable, "-c", WORK, str(DOCUMENTS)], check=True, capture_output=True, encoding="utf-8")
    return json.loads(done.stdout)  # type: ignore[no-any-return]


@pytest.mark.parametrize("stage", ["document", "review", "links", "results"])
def test_a_version_covers_what_the_stage_uses(stage: str, told: dict[str, dict[str, list[str]]]) -> None:
    used = told[stage]
    package = files("openupr")
    rooms, libraries = STAGES[stage]
    covered = {name for room in rooms for name, _ in files_at_work(package.joinpath(*room.split("/")), room)}
    own = {Path(path).relative_to(str(package)).as_posix() for path in used["modules"] if path and not path.endswith("__init__.py")}
    # Importing one file of `assembling` imports them all.
    own -= {name for name in own if stage == "document" and name.startswith("assembling/")}
    assert own - covered == set()
    assert {each.lower().replace("_", "-") for each in used["libraries"]} - set(libraries) - set(NOT_THE_WORK) - INSTALLED_WITH == set()


def test_an_init_only_says_where_the_names_of_its_room_stand() -> None:
    """It is no part of a version, so nothing that works may stand in one."""
    package = Path(str(files("openupr")))
    rooms = {room.partition("/")[0] for rooms, _ in STAGES.values() for room in rooms} - {"preparing"}  # of which single files are named
    inits = [path for room in sorted(rooms) for path in (package / room).rglob("__init__.py")]
    assert len(inits) > 10
    for path in inits:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            named = [ast.unparse(target) for target in node.targets] if isinstance(node, ast.Assign) else []
            said = isinstance(node, (ast.Import, ast.ImportFrom, ast.If)) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
            assert said or set(named) <= {"__all__", "__getattr__", "_HOMES"}, f"{path}: {ast.unparse(node)[:80]}"


INSTALLED_WITH = {"python-docx", "typing-extensions", "olefile", "pip", "setuptools", "wheel"}
"""What a named library brings along, or every environment has."""


def test_labels_are_made_by_one_room() -> None:
    """Whatever else is in `labelling`: what labels imports from other rooms nothing but names, errors, text, tables of words, and how it is kept."""
    folder = Path(str(files("openupr"))) / "labelling"
    seen, waiting = set(), ["label_clauses"]
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        for node in ast.walk(ast.parse((folder / f"{name}.py").read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level:
                beside = {
                    "beside_code",
                    "errors",
                    "kept_patterns",
                    "languages.word_tables",
                    "light_dataclass",
                    "names",
                    "room_digests",
                    "text.lower_case",
                    "text.required_words",
                }
                assert (node.level == 1 and node.module) or node.module in beside, f"{name}.py imports {node.module}"
                waiting += [str(node.module)] if node.level == 1 else []
    assert {"label_clauses", "features", "scoring", "weights", "verbs", "tokens"} <= seen


def test_a_version_follows_its_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "openupr").mkdir()
    for room in {room.partition("/")[0] for rooms, _ in STAGES.values() for room in rooms}:
        source = Path(str(files("openupr"))) / room
        target = tmp_path / "openupr" / room
        if source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
        else:
            target.mkdir()
            for path in [*source.rglob("*.py"), *source.rglob("*.toml"), *source.rglob("*.gz")]:
                (target / path.relative_to(source)).parent.mkdir(parents=True, exist_ok=True)
                (target / path.relative_to(source)).write_bytes(path.read_bytes())
    monkeypatch.setattr("importlib.resources.files", lambda _: tmp_path / "openupr")

    def now() -> dict[str, str]:
        stage_version.cache_clear()
        digests.cache_clear()
        return {stage: stage_version(stage) for stage in STAGES}

    before = now()
    assert before == now()
    for changed, stages in {
        "reading/pdf.py": {"document", "leaves", "review", "description", "links", "results", "marks", "wording", "topic", "brief"},
        "assembling/final_answers.py": {"review", "description", "links", "results", "topic", "brief"},
        "assembling/document_reading.py": {"document", "leaves", "review", "description", "links", "results", "marks", "topic", "brief"},
        "labelling/verbs.py": {"labels", "description", "links", "results", "marks", "topic", "brief"},
        "linking/requests/asked_before.py": {"links", "results", "topic", "brief"},
        "examining/recommended/spread.py": {"results", "brief"},
        "describing/spellings/known_words.txt.gz": {"description", "links", "results", "marks", "topic", "brief"},
        "names/states.toml": {"document", "leaves", "review", "labels", "description", "links", "results", "marks", "wording", "topic", "brief"},
    }.items():
        path = tmp_path / "openupr" / changed
        whole = path.read_bytes()
        path.write_bytes(whole + b"\n")
        assert {stage for stage, version in now().items() if version != before[stage]} == stages
        path.write_bytes(whole)
    table = tmp_path / "openupr" / "languages" / "en" / "addendum.toml"
    whole_table = table.read_bytes()
    assert b"\n[examples]\n" in whole_table
    table.write_bytes(whole_table + b"# another example\n")
    assert now() == before, "an example makes nothing stale"
    table.write_bytes(b"# a wording\n" + whole_table)
    assert now() != before
    table.write_bytes(whole_table)
    taking = tmp_path / "openupr" / "assembling" / "document_reading.py"
    whole = taking.read_text(encoding="utf-8")
    assert "from ..reading import " in whole
    taking.write_text(whole.replace("from ..reading import ", "from ..other.reading import "), encoding="utf-8")
    room = tmp_path / "openupr" / "reading" / "inner"
    room.mkdir()
    (tmp_path / "openupr" / "reading" / "pdf.py").rename(room / "pdf.py")
    assert now() == before, "what has moved makes nothing stale"
    taking.write_text(whole.replace("from ..reading import ", "from ..writing import "), encoding="utf-8")
    assert {stage for stage, version in now().items() if version != before[stage]} == {
        "brief",
        "topic",
        "document",
        "leaves",
        "review",
        "description",
        "links",
        "results",
        "marks",
    }
    stage_version.cache_clear()
    digests.cache_clear()
