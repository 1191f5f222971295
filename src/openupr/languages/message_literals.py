"""Which texts in a call are messages: what a reader sees, and no code that computes. For the catalogues, and for what tells code from prose."""

from __future__ import annotations

import ast
from collections.abc import Iterator


def message_literals(call: ast.Call) -> Iterator[tuple[ast.expr, ast.expr | None]]:
    """Each text that a call says, or keeps to be said later, with its form for other numbers than one where it has two."""
    name = name_of_call(call)
    named = {each.arg: each.value for each in call.keywords}
    if name in {"say", "message", "worded"} and call.args and isinstance(call.args[0], (ast.Constant, ast.JoinedStr)):
        yield call.args[0], None
    elif name in {"count", "message_of"} and {"one", "many"} <= set(named):
        yield named["one"], named["many"]
    elif name == "said_later":
        yield from ((each, None) for each in _inside(call.args[0]))


def name_of_call(call: ast.Call) -> str:
    """The name of what is called, whatever it is an attribute of; empty where it has none."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id if isinstance(call.func, ast.Name) else ""


def _inside(node: ast.expr) -> Iterator[ast.expr]:
    """The texts of a table: its values, whatever they are in, but no key, and nothing that is called."""
    if isinstance(node, ast.Dict):
        for each in node.values:
            yield from _inside(each)
    elif isinstance(node, (ast.Tuple, ast.List, ast.Set)):
        for each in node.elts:
            yield from _inside(each)
    elif isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
        yield node
