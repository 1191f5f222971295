"""Which messages there are: those that stand in calls of the code and of the templates, and those that the examinations and the help of the commands
are made of."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import typer
from jinja2 import Environment, nodes

from openupr.commands.application import application
from openupr.commands.said.help_said import help_paragraphs, placeholder
from openupr.examining import EVERY
from openupr.examining.measures.counting import breakdown, mark_shares, number, share_figure, yes_by
from openupr.labelling import CATEGORIES
from openupr.languages.message_literals import message_literals, name_of_call
from openupr.languages.messages import Message
from openupr.languages.word_tables import table
from openupr.names import GROUPS, LANGUAGE_NAMES, bodies, speaking_facts, treaties
from openupr.names.advance_question_days import questions_due
from openupr.names.gravity import acts
from openupr.preparing.facts import facts
from openupr.records import Figure, doubt_kinds
from openupr.views.issue_names import issue_name

SOURCE = Path(__file__).resolve().parents[2] / "src" / "openupr"


_FIGURES = frozenset(each.__name__ for each in (share_figure, number, breakdown, mark_shares, yes_by, Figure))
"""What makes a figure of an examination: its second and third arguments are its name and its formula, which a view says."""


class Found(NamedTuple):
    """A message: its English text, its form for other numbers than one (empty: it has one form), and the file that says it."""

    one: str
    many: str
    where: str


@cache
def every_message() -> Mapping[tuple[str, str], Sequence[str]]:
    """Each message with the files that say it, in the order of the files. Raises `ValueError` for one that is not written out where it is said."""
    found: dict[tuple[str, str], list[str]] = {}
    for each in (*_in_code(), *_in_templates(), *_in_examinations(), *_in_tables(), *_in_commands()):
        if each.one.strip() and each.where not in (files := found.setdefault((each.one, each.many), [])):
            files.append(each.where)
    return found


def _in_code() -> Iterator[Found]:
    for path in sorted(SOURCE.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        where = path.relative_to(SOURCE).as_posix()
        if where != "languages/messages.py":
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.Call):
                    yield from _of_call(node, where)


def _of_call(call: ast.Call, where: str) -> Iterator[Found]:
    for one, many in message_literals(call):
        yield Found(_written(one, where), _written(many, where) if many else "", where)
    if where.startswith("examining/") and name_of_call(call) in _FIGURES:
        for each in call.args[1:3]:
            if isinstance(each, (ast.Constant, ast.JoinedStr)):
                yield Found(_written(each, where), "", where)
    elif where in {"views/desk/tracker.py", "views/briefs/raising_view.py"} and name_of_call(call) == "Column":
        yield Found(_written(call.args[1], where), "", where)


def _written(node: ast.expr, where: str) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise ValueError(f"{where}, line {node.lineno}: a message is written out where it is said, with its values in braces: {ast.unparse(node)}")


def _in_templates() -> Iterator[Found]:
    for path in sorted(SOURCE.rglob("*.html")):
        where = path.relative_to(SOURCE).as_posix()
        for call in Environment(autoescape=True).parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):
            name = call.node.name if isinstance(call.node, nodes.Name) else ""
            named = {each.key: each.value for each in call.kwargs}
            if name in {"say", "say_marked"} and isinstance(call.args[0], nodes.Const):
                yield Found(str(call.args[0].value), "", where)
            elif name in {"count", "count_marked"}:
                one, many = named["one"], named["many"]
                if not (isinstance(one, nodes.Const) and isinstance(many, nodes.Const)):
                    raise ValueError(f"{where}, line {call.lineno}: a message is written out where it is said")
                yield Found(str(one.value), str(many.value), where)


def _in_examinations() -> Iterator[Found]:
    for each in EVERY:
        where = f"{each.__module__.removeprefix('openupr.').replace('.', '/')}.py"
        for text in (
            each.title,
            each.question,
            each.innocent,
            each.rule.says,
            each.rule.source,
            each.rule.unverified,
            *each.limits,
            each.headline.name,
            each.headline.formula,
            each.headline.reason,
            each.headline.counts,
        ):
            yield Found(text.text, text.many, where) if isinstance(text, Message) else Found(text, "", where)


def _in_tables() -> Iterator[Found]:
    """Names and words that stand in tables of facts, which a view says: languages, subjects, grave acts, UN bodies, treaties, rules, doubts."""
    for name in LANGUAGE_NAMES.values():
        yield Found(name, "", "names/language_names.py")
    for issue in tomllib.loads((SOURCE / "labelling" / "issues.toml").read_text(encoding="utf-8"))["issues"]:
        yield Found(issue_name(issue), "", "labelling/issues.toml")
    for act in acts():
        yield Found(act.name, "", "names/gravity.toml")
        yield Found(act.source, "", "names/gravity.toml")
    for mark in facts("rules").values():
        for key in ("title", "advice", "rule", "reason_definite", "advice_definite"):
            yield Found(mark.get(key, ""), "", "preparing/rules.toml")
    for words in table("soft")["words"]:
        yield Found(words["reason"], "", "languages/en/soft.toml")
    for name in (*CATEGORIES.values(), *GROUPS.values()):
        yield Found(name, "", "labelling/__init__.py")
    for rule in speaking_facts().rules.values():
        yield Found(rule.title, "", "names/speaking_time.toml")
    yield Found(questions_due(1).source, "", "names/advance_question_rule.toml")
    for named, where in ((bodies(), "names/bodies.toml"), (treaties(), "names/treaties.toml")):
        yield from (Found(name, "", where) for each in named for name in (each.name, *getattr(each, "called", ())))
    for kind in doubt_kinds().values():
        yield Found(f"{{n}} {kind.one}", f"{{n}} {kind.many}", "records/texts/doubt_kinds.toml")
        for text in (kind.figures, kind.means, kind.advice):
            yield Found(text, "", "records/texts/doubt_kinds.toml")


def _in_commands() -> Iterator[Found]:
    """What the commands say of themselves and of their arguments and options, as `--help` says it."""
    root = typer.main.get_command(application)
    return _of_command(root, typer.Context(root))


def _of_command(command: Any, context: Any) -> Iterator[Found]:
    where = "commands/application.py"
    if command.callback is not None:
        where = f"{command.callback.__module__.removeprefix('openupr.').replace('.', '/')}.py"
    for text in (*help_paragraphs(command.help), *help_paragraphs(command.epilog)):
        yield Found(text, "", where)
    yield Found(command.short_help or "", "", "commands/application.py")
    for param in command.get_params(context):
        yield from (Found(text, "", "commands/said/help_said.py" if param.name == "help" else where) for text in help_paragraphs(param.help))
        if param.metavar or param.param_type_name == "argument":
            yield Found(placeholder(param), "", where)
    for each in getattr(command, "commands", {}).values():
        yield from _of_command(each, typer.Context(each, parent=context))
