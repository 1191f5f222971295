"""The rules of the house that no other tool holds: its size, its names, its front door."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from importlib import import_module
from pathlib import Path

import pytest

import openupr
from openupr import searching
from openupr.records import ReviewStatus
from openupr.storing import SqliteStore

from .conftest import LONGEST

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "openupr"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LIBRARY = (ROOT / "docs" / "developer.md").read_text(encoding="utf-8")

MOST_LINES = 400
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "shared", "tools", "core", "base"}
HEAVY = {
    "numpy",
    "pypdfium2",
    "lxml",
    "jinja2",
    "typer",
    "rich",
    "PIL",
    "xlsxwriter",
    "rapidfuzz",
    "py3langid",
    "docx",
    "httpcore2",
    "tenacity",
    "cryptography",
    "warcio",
    "rfc3161_client",
    "fastapi",
    "starlette",
    "uvicorn",
    "pydantic",
    "anyio",
}


def written(*folders: str) -> Iterator[Path]:
    """The files of these folders that a person or a tool of ours wrote."""
    for folder in folders:
        yield from (path for path in (ROOT / folder).rglob("*") if path.is_file() and not re.search(r"/\.\w+_cache/|__pycache__", path.as_posix()))


def test_the_longest_files_of_tests_are_there() -> None:
    """They are begun first (tests/conftest.py)."""
    assert [name for name in LONGEST if not (ROOT / name).is_file()] == []


def test_the_front_door() -> None:
    verbs = ["classify", "examine", "keep", "kept", "link", "open_store", "read", "read_all"]
    assert openupr.__all__ == ["OpenUPRError", "Review", "__version__", *verbs]
    assert dir(openupr) == openupr.__all__
    assert openupr.__version__ == PROJECT["project"]["version"]
    shown = set(re.findall(r"\bopenupr\.(?!toml\b)([a-zA-Z]\w*)", LIBRARY))
    assert shown == {name for name in openupr.__all__ if name.isidentifier() and name[0] != "_"}


@pytest.mark.parametrize("name", [name for name in openupr.__all__ if not name.startswith("_")])
def test_public_names_are_explained(name: str) -> None:
    thing = getattr(openupr, name)
    assert len(inspect.getdoc(thing) or "") > 40
    members = [(key, value) for key, value in vars(thing).items() if not key.startswith("_")] if inspect.isclass(thing) else []
    assert [key for key, value in members if (callable(value) or isinstance(value, property)) and not inspect.getdoc(value)] == []


def test_the_version_is_the_same_everywhere() -> None:
    cited = re.findall(r'^version: "(.+)"$', (ROOT / "CITATION.cff").read_text(encoding="utf-8"), re.MULTILINE)
    assert cited == [PROJECT["project"]["version"]]


def test_a_change_is_a_file_with_one_fact() -> None:
    """Such as changes/+cluster.added.md: its name says the kind, and its text is short."""
    kinds = "|".join(each["directory"] for each in PROJECT["tool"]["towncrier"]["type"])
    for path in (ROOT / "changes").iterdir():
        if path.name != "README.md":
            assert re.fullmatch(rf"\+[a-z0-9-]+\.({kinds})\.md", path.name), path.name
            text = path.read_text(encoding="utf-8").strip()
            assert "\n" not in text, f"{path.name}: one line, which `towncrier build` makes an entry"
            assert len(text) <= 240, f"{path.name}: one fact; another one has a file of its own"
            assert text.endswith("."), path.name


def test_files_are_small() -> None:
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in written("src") if path.suffix in {".py", ".html", ".css", ".js"}}
    large = {str(path.relative_to(ROOT)): lines for path, lines in sizes.items() if lines > MOST_LINES}
    assert large == {}, f"at most {MOST_LINES} lines: what in it is a subject of its own gets a file of its own"


def test_there_are_no_drawers() -> None:
    assert [str(path.relative_to(ROOT)) for path in written("src") if DRAWERS & {path.stem, *path.relative_to(SOURCE).parts}] == []


def test_a_file_name_occurs_once() -> None:
    """So that a name in a message, a test or a question is one place."""
    places: dict[str, list[str]] = {}
    for path in SOURCE.rglob("*.py"):
        places.setdefault(path.name, []).append(str(path.relative_to(SOURCE)))
    twice = {name: where for name, where in places.items() if len(where) > 1 and name != "__init__.py"}
    assert twice == {}, "the newer file takes a name that says more: what of it is in there?"


ASKED_FOR_BY_NAME = {
    "message": "tools/messages finds by it what is to be translated; commands have one that loads no language before it is said",
    "routes": "each file of the web app hands its addresses to the application by it",
    "upgrade": "alembic asks each migration for it",
}
"""Functions that may be defined in several files, with the reason. Those of commands are called as a person types them; `read`, `examine` and
`classify` are called so from Python, too."""


def test_a_name_is_defined_once() -> None:
    """Public classes and functions: a name in a traceback, a question or a search is one place, and says by itself what it is of."""
    hang_on = (SOURCE / "commands" / "application.py").read_text(encoding="utf-8")
    typed = set(re.findall(r"\w+", re.sub(r"^from \S+ import", "", hang_on, flags=re.MULTILINE)))
    places: dict[str, set[str]] = {}
    for path in SOURCE.rglob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
                hung = any(HANGS.match(ast.unparse(each)) for each in node.decorator_list)
                if not path.is_relative_to(SOURCE / "commands") or not (hung or node.name in typed):
                    places.setdefault(node.name, set()).add(str(path.relative_to(SOURCE)))
    twice = {name: where for name, where in places.items() if len(where) > 1}
    again = {name: where for name, where in twice.items() if name not in ASKED_FOR_BY_NAME}
    assert again == {}, "the newer one takes a name that says its subject"
    assert set(ASKED_FOR_BY_NAME) <= set(twice), "take it out: it is defined once"


def test_no_module_needs_another_that_needs_it() -> None:
    """Not for the type of an argument either: a type that two modules share stands in a third one."""
    modules = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCE.rglob("*.py") if path.name != "__init__.py"}
    needs = TopologicalSorter({path: set(_needed(path, tree)) & set(modules) for path, tree in modules.items()})
    try:
        needs.prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(str(path.relative_to(SOURCE)) for path in error.args[1]))


def _needed(path: Path, tree: ast.Module) -> Iterator[Path]:
    """The modules of the house that a module names in its imports, wherever these stand."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            room = path.parents[node.level - 1].joinpath(*(node.module or "").split("."))
            yield room.with_suffix(".py")
            yield from (room / f"{each.name}.py" for each in node.names)


def test_every_room_stands_in_the_layout() -> None:
    drawn = (ROOT / ".importlinter").read_text(encoding="utf-8").partition("layers =")[2].partition("\n\n")[0]
    layers = re.findall(r"^    openupr\.(\w+)$", drawn, re.MULTILINE)
    rooms = {path.name for path in SOURCE.iterdir() if (path / "__init__.py").is_file()} | {path.stem for path in SOURCE.glob("[!_]*.py")}
    assert set(layers) == rooms
    shown = re.findall(r"^\| `(\w+)(?:/|\.py)` \|", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert shown == layers[::-1], "CONTRIBUTING.md shows the rooms in the order of .importlinter"


PLACED = re.compile(r"`((?:[\w.]+/)*[\w.]+(?:\.(?:py|toml|txt|json|md)|/))`")
"""A file or a folder as CONTRIBUTING.md names it."""


def test_what_the_guide_names_is_there() -> None:
    """By its place in the repository or in src/openupr, or by its name alone."""
    named = set(PLACED.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))
    assert len(named) > 40
    files = {path.name for path in written("src", "tests", "tools", "docs", "changes")} | {path.name for path in ROOT.iterdir()}
    folders = {f"{path.name}/" for path in SOURCE.rglob("*") if path.is_dir()}
    gone = {each for each in named if not ((ROOT / each).exists() or (SOURCE / each).exists() or each in files | folders)}
    assert gone == set(), "CONTRIBUTING.md sends its reader to what is not there"


CALLED_BY_OTHERS = {"format_field", "connect_unix_socket", "dump_bytecode", "load_bytecode", "_missing_"}
CALLED_BY_OTHERS |= {"format_usage", "format_help_text", "format_options", "format_epilog"}
"""Methods that libraries ask for by their names."""


HANGS = re.compile(r"\w+\.(?:command|callback|get|post|middleware|exception_handler)\(")
"""Decorators by which a library takes what they stand on."""


def test_nothing_is_there_that_nobody_uses() -> None:
    """Functions, methods and classes of src whose name stands nowhere in src, its templates or tools. What a test alone uses belongs to the test."""
    defined: dict[str, Path] = {}
    used = set(openupr.__all__) | CALLED_BY_OTHERS
    for path in written("src", "tools"):
        if path.suffix in {".html", ".js"}:
            used |= set(re.findall(r"\w+", path.read_text(encoding="utf-8")))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if path.suffix == ".py" else ():
            if isinstance(node, (ast.Name, ast.Attribute)):
                used.add(node.id if isinstance(node, ast.Name) else node.attr)
            elif isinstance(node, ast.alias) and node.asname not in {None, node.name}:
                used.add(node.name)  # used under another name
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and path.name != "__init__.py":
                used |= set(re.findall(r"\w+", node.value)) if len(node.value) < 100 else set()
            elif isinstance(node, (ast.FunctionDef, ast.ClassDef)) and path.is_relative_to(SOURCE):
                hung = any(HANGS.match(ast.unparse(each)) for each in node.decorator_list)
                if not hung and not re.match(r"__|_(?:begin|end)_", node.name):
                    defined[node.name] = path
    unused = {name: str(path.relative_to(SOURCE)) for name, path in defined.items() if name not in used}
    assert unused == {}, "delete it"


def test_sql_stands_in_two_rooms() -> None:
    """What reads, examines and shows reviews knows a store by `records.kept.library` alone, so that another kind of store is one more file."""
    found = {
        path.relative_to(SOURCE).parts[0]
        for path in SOURCE.rglob("*.py")
        if re.search(r"^\s*(?:from|import) (?:sqlalchemy|sqlite3|alembic)\b", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert found == {"storing", "searching"}


def test_no_name_that_a_room_hands_on_is_the_name_of_a_file_in_it() -> None:
    """Once the file is loaded it would stand in the place of the name."""
    rooms = [path.parent for path in SOURCE.rglob("__init__.py") if "__getattr__ = on_demand(" in path.read_text(encoding="utf-8")]
    assert len(rooms) > 3
    for room in rooms:
        named = import_module(".".join(["openupr", *room.relative_to(SOURCE).parts])).__all__
        assert set(named) & {path.stem for path in room.iterdir() if path.suffix in {"", ".py"}} == set(), room.name


def test_importing_loads_nothing_heavy() -> None:
    code = "import sys, openupr; print(*{name.partition('.')[0] for name in sys.modules})"
    loaded = set(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, encoding="utf-8").stdout.split())
    assert loaded & HEAVY == set()


def test_help_loads_nothing_heavy() -> None:
    """`make bench` holds the seconds."""
    code = (
        "import sys; sys.argv = ['openupr', '--help']; import openupr.commands as c\n"
        "try:\n    c.main()\nexcept SystemExit:\n    print('LOADED', *{name.partition('.')[0] for name in sys.modules})"
    )
    said, _, loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, encoding="utf-8").stdout.partition("LOADED")
    assert "Usage: openupr" in said
    assert set(loaded.split()) & (HEAVY - {"typer", "rich"}) == set()


def test_what_lists_a_store_loads_no_more_than_it_shows(tmp_path: Path) -> None:
    """`make bench` holds the seconds: the records of reviews, the tables of words, and typer's own reader of values take most of them."""
    address = str(tmp_path / "reviews.sqlite")
    with SqliteStore(address, index=searching) as store, store.write() as library:
        library.put_status("XBB-17", ReviewStatus.POSTPONED)
    code = (
        f"import sys; sys.argv = ['openupr', 'list', '--store', {address!r}]; import openupr.commands as c\n"
        "try:\n    c.main()\nexcept SystemExit:\n    print('LOADED', *sys.modules)"
    )
    said, _, loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, encoding="utf-8").stdout.partition("LOADED")
    assert "XBB-17" in said
    heavy = {"pydantic", *(f"openupr.{each}" for each in ("names", "text", "records.reviews", "searching.full_text"))}
    assert set(loaded.split()) & heavy == set()


def test_nothing_names_somebodys_machine() -> None:
    place = re.compile(r"(?<![\w.}$])/(?:root|home|work|Users)/\w")
    texts = [ROOT / name for name in ("Makefile", "pyproject.toml", "README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
    binary = {".pdf", ".docx", ".doc", ".npz", ".gz", ".mo", ".png"}
    texts += [path for path in written("src", "tests", "tools", "docs", ".ci") if path.suffix not in binary]
    assert [str(path.relative_to(ROOT)) for path in texts if place.search(path.read_text(encoding="utf-8"))] == []


def test_the_lock_is_of_this_project() -> None:
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    own = next(package for package in lock["package"] if package["name"] == "openupr")
    asked = PROJECT["project"]["dependencies"] + [each for extra in PROJECT["project"]["optional-dependencies"].values() for each in extra]
    assert sorted(each["name"] + each["specifier"] for each in own["metadata"]["requires-dist"]) == sorted(asked)
    assert sorted(each["name"] + each["specifier"] for each in own["metadata"]["requires-dev"]["dev"]) == sorted(PROJECT["dependency-groups"]["dev"])


def test_dependencies_have_lower_bounds_only() -> None:
    asked = (
        PROJECT["project"]["dependencies"]
        + PROJECT["dependency-groups"]["dev"]
        + [each for extra in PROJECT["project"]["optional-dependencies"].values() for each in extra]
    )
    assert [each for each in asked if not re.fullmatch(r"[a-z0-9-]+>=[\d.]+", each)] == []
