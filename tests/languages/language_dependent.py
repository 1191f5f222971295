"""Which functions of the house go by wordings of a language, directly or through one another: told by their code, without running it."""

from __future__ import annotations

import ast
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path

PACKAGE = Path(str(files("openupr")))
TABLES = "languages.word_tables"
READS = frozenset({"table", "wording", "has_table"})
"""The functions of `word_tables` that look a wording up in the language that is being read."""
KEEPS = frozenset({"cache", "lru_cache"})
"""What keeps a function's result whatever the language is."""

Name = tuple[str, str]
"""A module, as "languages.polarity", and what stands in it: a function, a class, "C.method" of a class, or "" for the module's own statements."""


@dataclass
class Module:
    """A module's imports from the house, its functions and classes, and what each of them names."""

    imports: dict[str, Name] = field(default_factory=dict)
    names: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    decorators: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


@cache
def modules() -> dict[str, Module]:
    """Every module of the package."""
    found = {}
    for path in PACKAGE.rglob("*.py"):
        parts = list(path.relative_to(PACKAGE).with_suffix("").parts)
        inside = parts[:-1]
        name = ".".join(inside if parts[-1] == "__init__" else parts)
        found[name] = _module(ast.parse(path.read_text(encoding="utf-8")), inside)
    return found


def _module(tree: ast.Module, package: list[str]) -> Module:
    made = Module()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = [*package[: len(package) - node.level + 1], *(node.module or "").split(".")]
            for each in node.names:
                made.imports[each.asname or each.name] = (".".join(filter(None, base)), each.name)
    for node in tree.body:
        _define(made, node, "")
    return made


def _define(made: Module, node: ast.stmt, inside: str) -> None:
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        name = inside + node.name
        made.decorators[name] = {ast.unparse(each).partition("(")[0].rpartition(".")[2] for each in node.decorator_list}
        # Annotations name types and do nothing.
        defaults = [*node.args.defaults, *(each for each in node.args.kw_defaults if each)]
        made.names[name] |= {found for each in node.body for found in _named(each)}
        made.names[inside.rstrip(".")] |= {found for each in defaults for found in _called(each)}
    elif isinstance(node, ast.ClassDef):
        for each in node.body:
            _define(made, each, f"{inside}{node.name}.")
        made.names[f"{inside}{node.name}"] |= {found for each in node.bases for found in _named(each)}
    elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and ast.unparse(node.value.func) == "partial":
        name = inside + ast.unparse(node.targets[0])
        made.decorators[name] = set()
        made.names[name] |= set(_named(node.value))
    else:
        # What is called when the module is loaded keeps the language of that moment; what is only named does not.
        made.names[inside.rstrip(".")] |= _called(node)


def _called(node: ast.AST) -> set[str]:
    """The names that code calls at once, and not when what it makes is called."""
    if isinstance(node, ast.Lambda):
        return set()
    inside = {found for each in ast.iter_child_nodes(node) for found in _called(each)}
    return inside | (_named(node.func) if isinstance(node, ast.Call) else set())


def _named(node: ast.AST) -> set[str]:
    """The names that code uses: of `a.b`, both `a.b` and `a`."""
    found = set()
    for each in ast.walk(node):
        if isinstance(each, ast.Name):
            found.add(each.id)
        elif isinstance(each, ast.Attribute) and isinstance(each.value, ast.Name):
            found.add(f"{each.value.id}.{each.attr}")
    return found


def resolved(module: str, name: str) -> Name | None:
    """What a name of a module stands for: its own, or another module's, through packages that hand names on."""
    known = modules()
    for _ in range(6):
        here = known.get(module)
        if here is None:
            return None
        first, _, rest = name.partition(".")
        if name in here.decorators or any(each.startswith(f"{name}.") for each in here.decorators):
            return module, name
        if first not in here.imports:
            return None
        home, original = here.imports[first]
        as_module = f"{home}.{original}".lstrip(".")
        if as_module in known and rest:
            module, name = as_module, rest
        else:
            module, name = home, f"{original}.{rest}" if rest else original
    return None


@cache
def dependent() -> frozenset[Name]:
    """Every function, class and module that goes by wordings of the language that is being read."""
    uses: dict[Name, set[Name]] = {}
    for module, made in modules().items():
        for name, named in made.names.items():
            uses[module, name] = {found for each in named if (found := resolved(module, each)) is not None and found != (module, name)}
            if "." in name:  # who makes a class may call its methods
                uses.setdefault((module, name.partition(".")[0]), set()).add((module, name))
    found = {(TABLES, name) for name in READS}
    while more := {name for name, used in uses.items() if name not in found and used & found and name[1]}:
        found |= more
    return frozenset(found | {name for name, used in uses.items() if not name[1] and used & found})
