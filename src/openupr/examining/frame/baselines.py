"""Baselines as files: one CSV a figure, and `metadata.toml` with what they were made from. Written by `tools/baselines`, read here.

A baseline is stale when the code of its figure has changed since; a test compares the hashes (DESIGN.md 6).
"""

from __future__ import annotations

import ast
import csv
import hashlib
import inspect
import sys
import textwrap
import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from io import StringIO
from types import ModuleType
from typing import Any

from ...languages.message_literals import message_literals
from ...records import Baseline, BaselineRow
from ..measures.comparable_reviews import DIGITS
from .examination import Examination

COLUMNS = ("review", "session", "year", "format", "numbers", "answers", "speakers", "value", "n", "source")
"""The columns of a baseline's CSV, in order; empty where a fact is not known."""

METADATA = "metadata.toml"


@lru_cache(maxsize=1)
def shipped() -> Mapping[str, Baseline]:
    """The baselines that come with the package, by figure; read once."""
    folder = files(__package__).joinpath("baselines")
    if not folder.is_dir():
        return {}
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir() if path.name.endswith(".csv")}
    return {name.removesuffix(".csv"): parse_baseline(name.removesuffix(".csv"), text) for name, text in sorted(texts.items())}


@lru_cache(maxsize=1)
def metadata() -> Mapping[str, Any]:
    """What the baselines of the package were made from: `made` (versions, hashes, date), `figures` (code, percentiles by source), `differences`
    between sources, and `average`, the mean number of results of each level that a review has. Empty where there are none."""
    path = files(__package__).joinpath("baselines", METADATA)
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def parse_baseline(figure: str, text: str) -> Baseline:
    """A baseline from the text of its CSV. Raises ValueError where the columns are others."""
    reader = csv.DictReader(StringIO(text))
    if tuple(reader.fieldnames or ()) != COLUMNS:
        raise ValueError(f"the baseline {figure} has the columns {reader.fieldnames}, not {list(COLUMNS)}")
    return Baseline(
        figure,
        tuple(
            BaselineRow(
                review=row["review"],
                session=int(row["session"]),
                year=int(row["year"] or 0),
                format=row["format"],
                numbers=row["numbers"],
                answers=row["answers"],
                speakers=int(row["speakers"]) if row["speakers"] else None,
                value=float(row["value"]),
                n=int(row["n"]),
                source=row["source"],
            )
            for row in reader
        ),
    )


def baseline_csv(rows: Iterable[BaselineRow]) -> str:
    """The text of a baseline's CSV, sorted by source and review."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in sorted(rows, key=lambda row: (row.source, row.session, row.review)):
        speakers = "" if row.speakers is None else row.speakers
        value = f"{row.value:.{DIGITS}f}".rstrip("0").rstrip(".")
        writer.writerow([row.review, row.session, row.year or "", row.format, row.numbers, row.answers, speakers, value, row.n, row.source])
    return out.getvalue()


def shared() -> tuple[ModuleType, ...]:
    """The modules that every figure may be computed with. Those of other rooms are reached by the shelf; what an examination imports from
    `describing` or `linking` itself is found (`computed_with`)."""
    from ...labelling import near_wordings
    from ...linking.requests import asked_before, opposing, request_pairs, same_request, what_is_asked
    from ..measures import comparable_reviews, counting, doubted, head_errors, intervals, labels, order

    own = (counting, doubted, head_errors, intervals, labels, comparable_reviews, order, near_wordings)
    return (*own, asked_before, what_is_asked, opposing, request_pairs, same_request)


def computed_with(examination: type[Examination]) -> tuple[ModuleType, ...]:
    """The modules that compute an examination's figures, its own apart: those that all share, and those of `describing` and `linking` that it takes
    functions or classes from."""
    room = __package__.partition(".")[0]
    names = {getattr(each, "__module__", "") for each in vars(inspect.getmodule(examination)).values()}
    own = sorted((name for name in names if name.startswith((f"{room}.describing.", f"{room}.linking."))), key=_by_room)
    every = shared()
    return (*every, *(each for name in own if (each := sys.modules[name]) not in every))


def _by_room(module: str) -> tuple[str, str]:
    """A module's room and name: in which folder of the room it stands changes no order."""
    _, room, *_, name = module.split(".")
    return room, name


def code_hash(examination: type[Examination]) -> str:
    """The SHA-256 of the code that computes an examination's headline figure: its module's functions and the modules that they are computed with.

    What only explains does not count: docstrings, comments, layout, the prose of the class, and the text of messages wherever one is said. Nor
    does it count where a name is imported from, so that a file may move or be called otherwise.
    """
    module = inspect.getmodule(examination)
    assert module is not None
    parts = [_code(inspect.getsource(each), prose=True) for each in computed_with(examination)]
    parts.append(_code(inspect.getsource(module), prose=False))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _code(source: str, *, prose: bool) -> str:
    """The code of a module in one spelling. Without `prose`, what classes assign (questions, limits, sentences) is left out, but for defaults."""
    tree = ast.parse(textwrap.dedent(source))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            node.module, node.level = "", 0
            node.names.sort(key=lambda each: each.name)
        elif isinstance(node, ast.Call):
            _without_texts(node)
        body = getattr(node, "body", None)
        if not isinstance(body, list):
            continue
        kept = [each for each in body if not (isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant))]
        if isinstance(node, ast.ClassDef) and not prose:
            kept = [each for each in kept if not _explains(each)]
        node.body = kept or [ast.Pass()]  # type: ignore[attr-defined]
    bare = [each for each in tree.body if isinstance(each, ast.ImportFrom)]
    tree.body = [*sorted(bare, key=ast.unparse), *(each for each in tree.body if each not in bare)]
    return ast.unparse(tree)


def _without_texts(call: ast.Call) -> None:
    """Take the texts of messages out of a call: what a reader sees moves no figure. Whether there is one stays, as do the values in it."""
    for forms in message_literals(call):
        for text in forms:
            if isinstance(text, ast.Constant) and isinstance(text.value, str) and text.value:
                text.value = "…"


def _explains(statement: ast.stmt) -> bool:
    """Whether a class's statement is prose: an assignment, but for a field with a plain type."""
    if isinstance(statement, ast.Assign):
        return True
    return isinstance(statement, ast.AnnAssign) and "ClassVar" in ast.unparse(statement.annotation)
