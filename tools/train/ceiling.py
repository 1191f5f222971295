"""How high the issues can be scored at all: what the coders' own labels of sessions 14-17 allow, without any model.

    python tools/train/ceiling.py

1. Requests met in more than one review, by the same words, or by the same subject (opening verbs and function words left out): the best
   score that any function of the text can have on them, and how well the coding of one review predicts that of another. What is asked
   for again is the easy part (treaties, standing invitations): an upper bound, not an estimate.
2. UPR Info's own rules (issue_rules.toml): how many labels contradict them, and the score of a labeller that keeps the rules and is
   right in all else.

contradictions.py has the third figure, of rows that say nearly the same.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from corpus import Row, issue_names, rows

from openupr.labelling.charting import chart
from openupr.labelling.features import FUNCTION, MARKS
from openupr.labelling.tokens import tokens
from openupr.labelling.verbs import verb_lexicon

RULES = Path(__file__).with_name("issue_rules.toml")
FIRST, LAST = 14, 17
HOW = frozenset("effort measur step further act necessari possib possibilit appropriat ful soon also mor such its".split())
"""Stems that say how a thing is asked for, not what is asked for: not part of a request's subject."""


@cache
def stems(text: str) -> tuple[str, ...]:
    """The stems of a text in order, without marks."""
    return tuple(t.stem for t in tokens(text) if t.word not in MARKS)


def words_of(text: str) -> str:
    """The stems of a text in any order: two texts with the same are the same words."""
    return " ".join(sorted(set(stems(text))))


def subject_of(text: str) -> str:
    """The same without function words and without the verbs that say what kind of action is asked: "Ratify OP-CAT" is "Consider ratifying OP-CAT"."""
    return " ".join(sorted(set(stems(text)) - FUNCTION - HOW - set(verb_lexicon().category)))


def coded(data: list[Row]) -> np.ndarray:
    """The coders' issues, (n, 54) of 0 and 1."""
    return np.array([[name in r.issues for name in issue_names()] for r in data], np.float64)


@dataclass(frozen=True, slots=True)
class Score:
    """Micro-F1 and the share of exact sets."""

    micro: float
    exact: float

    def __str__(self) -> str:
        return f"micro-F1 {self.micro:.4f} exact {self.exact:.4f}"


def score(gold: np.ndarray, given: np.ndarray) -> Score:
    """Micro-F1 and exact share of `given` (n, 54)."""
    return Score(float(2 * (gold * given).sum() / (gold.sum() + given.sum())), float((gold == given).all(1).mean()))


def best_function(groups: list[np.ndarray]) -> Score:
    """The highest micro-F1, and the highest exact share, that one set of issues for each group can have; (rows, 54) each.

    F1 = 2 hits / (gold + given) is highest where each issue is given whose share in its group is above half of that F1: found by going round until
    it stays (Dinkelbach). The exact share is highest with each group's most frequent set: another function, so that the two are bounds apart.
    """
    micro = 1.0
    for _ in range(50):
        hits = total = 0.0
        for gold in groups:
            share = gold.mean(0)
            given = share > micro / 2
            given[share.argmax()] = True  # every row has an issue
            hits += float(gold[:, given].sum())
            total += float(gold.sum()) + float(given.sum()) * len(gold)
        if abs(2 * hits / total - micro) < 1e-12:
            break
        micro = 2 * hits / total
    most = sum(Counter(row.tobytes() for row in gold).most_common(1)[0][1] for gold in groups)
    return Score(micro, most / sum(map(len, groups)))


def second_coding(groups: list[list[Row]]) -> Score:
    """How well the most frequent set of the group's other reviews predicts a row's."""
    gold, given = [], []
    for group in groups:
        for row in group:
            others = Counter(tuple(sorted(o.issues)) for o in group if o.review != row.review)
            chosen = min(others, key=lambda issues: (-others[issues], issues))
            gold.append(row)
            given.append([name in chosen for name in issue_names()])
    return score(coded(gold), np.array(given, np.float64))


@lru_cache(maxsize=1)
def rules() -> tuple[list[tuple[list[str], list[str], bool]], list[tuple[str, list[str]]]]:
    """The rules of issue_rules.toml: must (keys, issues, always), only (issue, keys). A key is stems between spaces."""
    table = tomllib.loads(RULES.read_text(encoding="utf-8"))

    def keys(words: list[str]) -> list[str]:
        # A unified name is a key as it stands; all other words go the way of the text.
        return [f" {w if w.isupper() else ' '.join(stems(w))} " for w in words]

    return [(keys(m["words"]), m["issues"], m.get("always", False)) for m in table["must"]], [(o["issue"], keys(o["words"])) for o in table["only"]]


def against(row: Row) -> tuple[set[str], set[str]]:
    """Issues that the rules call for and the label lacks, and those that the label has though the words for them are not there.

    Where the label has a group (chart.toml) and there are two or more things besides groups, the merging rule (1.2) lets the coder leave
    the things out: no contradiction.
    """
    text = f" {' '.join(stems(row.text))} "
    must, only = rules()
    called: dict[str, bool] = {}
    for keys, issues, always in must:
        if any(key in text for key in keys):
            for issue in issues:
                called[issue] = called.get(issue, False) or always
    groups = chart().groups
    things = {issue for issue in called if issue not in groups} | (row.issues - groups)
    merged = bool(row.issues & groups) and len(things) > 1
    lacking = {issue for issue, always in called.items() if issue not in row.issues and (always or issue in groups or not merged)}
    return lacking, {issue for issue, keys in only if issue in row.issues and not any(key in text for key in keys)}


def main() -> None:
    """See the module's docstring."""
    data = [r for r in rows() if FIRST <= r.session <= LAST]
    print(f"sessions {FIRST}-{LAST}: {len(data)} rows")
    for name, key in (("the same words", words_of), ("the same subject", subject_of)):
        found: dict[str, list[Row]] = defaultdict(list)
        for r in data:
            found[key(r.text)].append(r)
        groups = [g for k, g in found.items() if k and len({r.review for r in g}) > 1]
        differ = sum(len({r.issues for r in g}) > 1 for g in groups)
        print(
            f"{name} in more than one review: {len(groups)} groups, {sum(map(len, groups))} rows, coded differently in {differ};"
            f" best function of the text {best_function([coded(g) for g in groups])}; one coding by the other {second_coding(groups)}"
        )
    contradicted = [against(r) for r in data]
    gold = coded(data)
    sets = [(r.issues | lacking) - without for r, (lacking, without) in zip(data, contradicted, strict=True)]
    kept = np.array([[name in issues for name in issue_names()] for issues in sets], np.float64)
    lacks, has = sum(len(a) for a, _ in contradicted), sum(len(b) for _, b in contradicted)
    print(
        f"UPR Info's rules: {sum(bool(a or b) for a, b in contradicted)} rows contradict them ({lacks} issues called for and lacking,"
        f" {has} given without the words); a labeller that keeps them and is right in all else: {score(gold, kept)}"
    )
    each = Counter(i for a, b in contradicted for i in (*a, *b))
    print("  " + ", ".join(f"{i} {n} of {int(gold[:, issue_names().index(i)].sum())}" for i, n in each.most_common(12)))


if __name__ == "__main__":
    main()
