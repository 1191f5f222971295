"""docs/accuracy.md: every figure of accuracy that the tests hold, taken from the tests and the labels themselves, so that the page can't say more.

`python tests/docs/accuracy.py` writes it; tests/docs/test_reference.py holds it fresh. Nothing is imported and no real document is read: bars are
read off the tests' source, counts and agreement off the files of labels.
"""

from __future__ import annotations

import ast
import csv
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ACCURACY = ROOT / "tests" / "accuracy"
PAGE = ROOT / "docs" / "accuracy.md"

TITLES = {
    "test_rows": "Recommendations: rows and positions",
    "test_statements": "Statements: who speaks",
    "test_responses": "Responses of the addenda",
    "test_category_2019_2025": "Action categories",
    "test_category_by_sessions": "Action categories, by sessions",
    "test_share_interval": "The interval of the share of categories 1 and 2",
    "test_checks": "Drafting checks",
    "test_bodies": "Compilation: who says it",
    "test_gravity": "Grave acts",
    "test_own_agents": "Grave acts of the State’s own agents",
    "test_national_report": "National report: what it admits, who made it",
    "test_answering": "Earlier recommendation → section that answers it",
    "test_requests": "What requests do, and which were asked before: the labels",
    "test_restricting": "Requests that ask for a restriction",
    "test_act_and_object": "Which two requests ask for one act on one thing",
    "test_asked_most": "What was asked most, and which terms tell it",
    "test_terms_recounted": "Terms that several States name, counted again",
    "test_by_group": "No country: names exchanged, and figures by regional group",
    "test_labelled_sentences": "Tone, findings, admissions, what is taken up: the labels",
    "test_tone_and_admissions": "Tone of statements, and what national reports say of their State: the heads",
    "test_persons": "Persons named",
    "test_persons_spelled": "One person over spellings and scripts",
    "test_what_findings_do": "Findings: criticism, recommendation, grave acts, addressee",
    "test_taken_up": "Concern → answered, touched, not found",
    "test_concern_links": "Concern → answered, touched, not found: the older labels",
    "test_telling_sentences": "Follow: the sentence of the next report that tells of a recommendation",
    "test_near_duplicates": "Submissions of nearly the same text",
    "test_submission_links": "Contributor → submission → passage",
    "test_on_topic": "What belongs to a topic of a brief",
    "test_topics_in_other_words": "What belongs to a topic in whatever words",
    "test_topics_of_issues": "What belongs to a topic that is an issue, by what it is about",
    "test_groups_of_people": "Which words stand for a group of people",
    "test_brief_sentences": "Which sentences a brief puts first",
    "test_neighbours": "What a quoted sentence needs beside it",
    "test_new_dossiers": "Three dossiers that no rule was made on",
    "test_variations": "Documents as other people’s tools write them",
    "test_reports_as_text": "Reports as bare text",
    "test_paragraphs_under_headings": "Follow: the paragraph that answers, of those under one heading",
}
"""The tests in the order of the page. One that is not here fails the page's own test."""

PASSES = (
    ("pass1", "pass2"),
    ("label", "second"),
    ("iso3", "blind"),
    ("position1", "position2"),
    ("bodies", "second_pass"),
    ("acts", "second_pass"),
    ("verbs", "verbs_second_pass"),
    ("reader_1", "reader_2"),
    ("does", "does_second"),
    ("restricts", "restricts_second"),
    ("demanding", "demanding_second"),
    ("relation", "relation_second"),
    ("kind", "kind_second"),
    ("label_first", "label_second"),
    ("label_first", "label_other"),
    ("of_first", "of_second"),
)
"""Columns that hold two passes over the same things; an empty one was not labelled in that pass."""

OUTCOMES = ("answered", "touched", "not_found")

_HEAD = """\
# How right it is

This page is generated from the tests in `tests/accuracy` and their labels; run `make docs` after a change there. It holds every figure that a
test pins, how the labels were made, and where a bar was missed. What the labeller of action categories and issues is worth is in
[model-card.md](model-card.md).

To repeat all of it: `OPENUPR_CORPUS=... make accuracy` (the folder of real documents; CONTRIBUTING.md); one part:
`OPENUPR_CORPUS=... pytest -s tests/accuracy/test_concern_links.py`. The labels hold identifiers and hashes of what was labelled, and none of its
words; the guidelines are beside them, in `tests/accuracy/guidelines`. A figure on labels that a rule was mended on is a fit: it shows that
nothing got worse, and not what to expect elsewhere. Each part says which is which.
"""


def page() -> str:
    """The page."""
    parts = [_HEAD]
    for name, title in TITLES.items():
        path = ACCURACY / f"{name}.py"
        source = path.read_text(encoding="utf-8")
        tree = ast.parse(source)
        said = ast.get_docstring(tree) or ""
        parts.append(f"## {title}\n\n`tests/accuracy/{name}.py`\n\n{said}\n")
        if name == "test_concern_links":
            parts.append(_matrices())
        parts.append("**What the test holds**\n\n" + "".join(f"- {bar}\n" for bar in dict.fromkeys(bars(tree, source))))
        labels = list(files(source))
        if "floors.json" in source:
            kept = json.loads((ACCURACY / "floors.json").read_text(encoding="utf-8"))
            floors = "".join(f"- {name}: {floor}\n" for name, floor in kept["floors"].items())
            parts.append(f"**Floors** (floors.json, on UPR Info's list with SHA-256 `{kept['labels_sha256'][:16]}`)\n\n{floors}")
        if labels:
            parts.append("**Labels**\n\n| file | lines | two passes agree | SHA-256 |\n|---|---|---|---|\n" + "".join(map(_line, labels)))
    return "\n".join(parts)


def bars(tree: ast.Module, source: str) -> Iterator[str]:
    """What a test holds in figures: constants in capitals that are numbers, or tables of numbers, what it is tried with, and comparisons with a
    number or with such a constant."""
    known = set()
    for node in tree.body:
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target if isinstance(node, ast.AnnAssign) else None
        value = getattr(node, "value", None)
        if isinstance(target, (ast.Name, ast.Tuple)) and value is not None and ast.unparse(target).isupper() and _of_numbers(value):
            known |= {each.id for each in ast.walk(target) if isinstance(each, ast.Name)}
            yield f"`{ast.unparse(target)}` = `{ast.unparse(value)}`"
    for function in (each for each in tree.body if isinstance(each, ast.FunctionDef)):
        for tried in (each for each in function.decorator_list if isinstance(each, ast.Call) and ast.unparse(each.func).endswith("parametrize")):
            if len(tried.args) == 2 and _of_numbers(tried.args[1]):
                yield f"{ast.unparse(tried.args[0])} in `{' '.join(ast.unparse(tried.args[1]).split())}`"
    for found in ast.walk(tree):
        if isinstance(found, ast.Assert):
            for compared in (each for each in ast.walk(found.test) if isinstance(each, ast.Compare)):
                sides = [compared.left, *compared.comparators]
                numbers = [
                    each for each in sides if isinstance(each, ast.Constant) and isinstance(each.value, (int, float)) and each.value not in {0, 1}
                ]
                named = [each for each in sides for name in ast.walk(each) if isinstance(name, ast.Name) and name.id in known]
                if numbers or named:
                    yield f"`{' '.join((ast.get_source_segment(source, compared) or '').split())}`"


def _of_numbers(value: ast.expr) -> bool:
    """Whether an expression is made of numbers, and of words only where they name them."""
    leaves = [each for each in ast.walk(value) if isinstance(each, ast.Constant)]
    plain = (ast.Constant, ast.Tuple, ast.List, ast.Dict, ast.UnaryOp, ast.USub, ast.Load)
    return bool(leaves) and all(isinstance(each, plain) for each in ast.walk(value)) and any(type(each.value) in {int, float} for each in leaves)


def files(source: str) -> Iterator[Path]:
    """The files of labels that a test names, by their names or the part of them that is written out."""
    held = sorted([*ACCURACY.glob("*.csv"), *(ACCURACY / "labels").glob("*.csv")])
    for path in held:
        if path.name in source or re.search(rf"\b{re.escape(path.stem)}\b", source):
            yield path


def unnamed() -> list[str]:
    """Tests that the page lacks, and files of labels that no test on it names."""
    tests = {path.stem for path in ACCURACY.glob("test_*.py")} ^ set(TITLES)
    named = {path for name in TITLES for path in files((ACCURACY / f"{name}.py").read_text(encoding="utf-8"))}
    held = {*ACCURACY.glob("*.csv"), *(ACCURACY / "labels").glob("*.csv")}
    return sorted(tests) + sorted(path.name for path in held - named)


def _line(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    return f"| `{path.name}` | {len(rows)} | {_agreement(rows)} | `{hashlib.sha256(path.read_bytes()).hexdigest()[:16]}` |\n"


def _agreement(rows: Sequence[Mapping[str, str]]) -> str:
    """How often two passes agree, and Cohen's kappa, where a file holds both."""
    heads = set(rows[0]) if rows else set()
    told = []
    for one, two in PASSES:
        if {one, two} <= heads:
            pairs = [(row[one], row[two]) for row in rows if row[one] and row[two]]
            agree = sum(a == b for a, b in pairs)
            told += [f"{agree} of {len(pairs)}, kappa {_kappa(pairs):.2f}"] if pairs else []
    return "; ".join(told) or "-"


def _kappa(pairs: Sequence[tuple[str, str]]) -> float:
    agree = sum(one == two for one, two in pairs) / len(pairs)
    ones, twos = Counter(one for one, _ in pairs), Counter(two for _, two in pairs)
    chance = sum(ones[label] * twos[label] for label in ones) / len(pairs) ** 2
    return 1.0 if chance == 1 else (agree - chance) / (1 - chance)


def _matrices() -> str:
    """The confusion matrices of the links of concerns: of the fresh pairs at their first run from the labels."""
    with (ACCURACY / "labels" / "concern-links-fresh.csv").open(encoding="utf-8", newline="") as handle:
        rows = [row for row in csv.DictReader(handle) if row["label"] in OUTCOMES]
    parts = []
    for draw, when in (("1", "before the rule was mended on it"), ("2", "not used to mend it: drawn from what is given as not found, and touched")):
        for what, of_submissions in (("summaries and compilations", False), ("submissions and observations", True)):
            chosen = [row for row in rows if row["draw"] == draw and ("/B." in row["concern"] or "/X" in row["concern"]) is of_submissions]
            counted = Counter((row["label"], row["given"]) for row in chosen)
            found = {label: tuple(counted[label, given] for given in OUTCOMES) for label in OUTCOMES}
            parts.append(_matrix(f"Fresh pairs, draw {draw}, {what}, at the first run ({when})", found))
    return "\n".join(parts)


def _matrix(title: str, rows: Mapping[str, Sequence[int]]) -> str:
    """A confusion matrix with the precision of each outcome."""
    columns = [sum(row[k] for row in rows.values()) for k in range(3)]
    right = [rows[label][k] for k, label in enumerate(OUTCOMES)]
    shares = [f"{r} of {n} = {r / n:.2f}" if n else "-" for r, n in zip(right, columns, strict=True)]
    body = "".join(f"| {label.replace('_', ' ')} | {' | '.join(map(str, rows[label]))} |\n" for label in OUTCOMES)
    head = f"| {title}: label \\ given | answered | touched | not found |\n|---|---|---|---|\n"
    return f"{head}{body}| right | {' | '.join(shares)} |\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
