"""The ceiling of the issues (tools/train/ceiling.py): right on rows that are invented, and the figures of the model card on the real ones."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

pytestmark = pytest.mark.at_length

ROOT = Path(__file__).resolve().parents[2]
TRAIN = ROOT / "tools" / "train"
CHILD, WOMEN, PLAN, ESC = "Rights of the Child", "Women's rights", "National plan of action", "ESC rights - general"
INSTRUMENTS, TORTURE, DETENTION = "International instruments", "Torture and other CID treatment", "Detention"


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch) -> tuple[ModuleType, ModuleType]:
    """The modules `ceiling` and `corpus` of tools/train, which stand beside each other and not in a package."""
    monkeypatch.syspath_prepend(str(TRAIN))
    modules = importlib.import_module("ceiling"), importlib.import_module("corpus")
    for module in modules:  # another test's "corpus" must not be found, nor this one by another test
        monkeypatch.delitem(sys.modules, module.__name__)
    return modules


def row(module: ModuleType, text: str, *issues: str, review: str = "XAA-14") -> object:
    return module.Row(review=review, session=14, text=text, category=5, issues=frozenset(issues), fold=-1)


def test_the_best_function_gives_what_most_rows_have(tools: tuple[ModuleType, ModuleType]) -> None:
    ceiling, _ = tools
    agreed, split = np.array([[1.0, 0, 0]] * 3), np.array([[1.0, 0, 0], [1, 0, 0], [0, 1, 0]])
    assert ceiling.best_function([agreed]) == ceiling.Score(1.0, 1.0)
    best = ceiling.best_function([split])
    assert best.micro == pytest.approx(2 / 3)  # 2 hits of 3 given and 3 coded
    assert best.exact == pytest.approx(2 / 3)


def test_no_function_is_better_than_the_best(tools: tuple[ModuleType, ModuleType]) -> None:
    ceiling, _ = tools
    chance = np.random.default_rng(3)
    groups = [(chance.random((n, 3)) < 0.5).astype(float) for n in (2, 3, 5)]
    sets = [np.array(bits, float) for bits in np.ndindex(2, 2, 2) if any(bits)]
    every = [
        ceiling.score(np.vstack(groups), np.vstack([np.tile(s, (len(g), 1)) for s, g in zip(chosen, groups, strict=True)])).micro
        for chosen in ((a, b, c) for a in sets for b in sets for c in sets)
    ]
    assert ceiling.best_function(groups).micro == pytest.approx(max(every))


def test_one_coding_is_held_against_those_of_other_reviews_only(tools: tuple[ModuleType, ModuleType]) -> None:
    ceiling, corpus = tools
    first, second, third = (row(corpus, "x", i, review=r) for i, r in ((CHILD, "XAA-14"), (CHILD, "XAA-14"), (WOMEN, "XBB-15")))
    assert ceiling.second_coding([[first, second, third]]).micro == 0.0
    assert ceiling.second_coding([[first, row(corpus, "x", CHILD, review="XBB-15")]]).exact == 1.0


def test_the_subject_leaves_out_how_it_is_asked_for(tools: tuple[ModuleType, ModuleType]) -> None:
    ceiling, _ = tools
    assert ceiling.subject_of("Ratify OP-CAT") == ceiling.subject_of("Consider ratifying the Optional Protocol to the Convention against Torture")
    assert ceiling.words_of("Ratify OP-CAT") != ceiling.words_of("Consider ratifying OP-CAT")
    assert ceiling.subject_of("Ratify OP-CAT") != ceiling.subject_of("Ratify CAT")


@pytest.mark.parametrize(
    ("text", "issues", "lacking", "without"),
    [
        ("Ratify OP-CAT", (INSTRUMENTS, TORTURE), {DETENTION}, set()),
        ("Ratify OP-CAT", (INSTRUMENTS, TORTURE, DETENTION), set(), set()),
        ("Adopt a plan of action for girls", (CHILD,), {PLAN}, set()),
        ("Take steps for girls", (CHILD, PLAN), set(), {PLAN}),
        ("Guarantee pensions", (ESC,), set(), {ESC}),
        ("Guarantee economic, social and cultural rights", (ESC,), set(), set()),
        # 1.2: a group and two things: the things may be left out, but never the group, nor what is always tagged.
        ("Protect people of lower caste from unemployment and from organised crime", ("Minorities",), set(), set()),
        ("Protect people of lower caste from unemployment", ("Minorities",), {"Development"}, set()),
        ("Protect people of lower caste from unemployment, organised crime and torture", ("Minorities",), {TORTURE}, set()),
    ],
)
def test_labels_against_the_rules(
    tools: tuple[ModuleType, ModuleType], text: str, issues: tuple[str, ...], lacking: set[str], without: set[str]
) -> None:
    ceiling, corpus = tools
    assert ceiling.against(row(corpus, text, *issues)) == (lacking, without)


def test_the_rules_name_known_issues_only(tools: tuple[ModuleType, ModuleType]) -> None:
    ceiling, corpus = tools
    must, only = ceiling.rules()
    named = {issue for _, issues, _ in must for issue in issues} | {issue for issue, _ in only}
    assert named <= set(corpus.issue_names())
    assert all(key.strip() for keys in ([k for k, _, _ in must] + [k for _, k in only]) for key in keys)


def test_the_early_split_judges_on_later_sessions_only(tools: tuple[ModuleType, ModuleType]) -> None:
    _, corpus = tools
    data = [
        corpus.Row(review=f"XAA-{session:02}", session=session, text=text, category=5, issues=frozenset({CHILD}), fold=0)
        for session, text in ((12, "a"), (13, "b"), (14, "b"), (14, "c"), (15, "d"), (16, "e"))
    ]
    train, test = corpus.split(data, "early")
    assert [r.session for r in train] == [12, 13]
    assert [r.text for r in test] == ["c", "d"], "texts seen in training are taken out, sessions 16 and 17 are not touched"


@pytest.mark.corpus
def test_the_model_card_states_what_the_tool_gives(corpus: Path) -> None:
    run = subprocess.run(
        [sys.executable, str(TRAIN / "ceiling.py")],
        env=os.environ | {"OPENUPR_CORPUS": str(corpus), "PYTHONPATH": str(ROOT / "src")},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    card = (ROOT / "docs" / "model-card.md").read_text(encoding="utf-8")
    figures = [line.split("micro-F1 ")[1:] for line in run.stdout.splitlines()]
    found = [f"{float(part.split()[0]):.3f}".lstrip("0") for parts in figures for part in parts]
    assert len(found) == 5
    missing = [figure for figure in found if figure not in card.split("## Ceilings")[1].split("##")[0]]
    assert not missing, f"docs/model-card.md, Ceilings: not the tool's figures {found}"
