"""What goes wrong with the issues, and why: a linear model without a teacher, learnt in seconds, on sessions 14 and 15.

    python tools/train/develop.py [SPLIT]      ("early", sessions 1-13 against 14-15, unless said otherwise; see corpus.split)

The model is a linear SVM for each issue over the shipped features. On fold 0 it is .003 micro-F1 below the shipped one (model card), so that
a change of features can be tried without the hours that the teachers take. Prints its figures, with one threshold for all issues drawn out
of fold, and its errors by issue:

- `rule`: UPR Info's own rules (issue_rules.toml) give the model's answer;
- `twin`: the nearest text of another wording that says nearly the same (contradictions.py) was coded as the model says;
- `threshold`: right if the issue had the best threshold in hindsight;
- `silent`: the coder gave the issue and no word of the chart for it is there; `spoken`: the words are there and the coder did not give it;
- `rest`: the others.
"""

from __future__ import annotations

import sys
from collections import Counter

import numpy as np
from ceiling import against
from contradictions import twins
from corpus import Row, issue_names, rows, split
from matrix import names_of, sparse, vocabulary
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from openupr.labelling.charting import charted
from openupr.labelling.tokens import tokens

FOLDS = 4
COST = 0.5  # of 0.3, 0.5 and 1: the flattest place
KINDS = ("rule", "twin", "threshold", "silent", "spoken", "rest")


def margins(train: csr_matrix, target: np.ndarray, test: csr_matrix) -> np.ndarray:
    """Distances (n, 54) of the rows of `test` from each issue's border."""
    out = np.zeros((test.shape[0], target.shape[1]))
    for k in range(target.shape[1]):
        if target[:, k].any():
            out[:, k] = LinearSVC(C=COST, dual=True, tol=0.01, max_iter=300, random_state=0).fit(train, target[:, k]).decision_function(test)
        else:
            out[:, k] = -1  # an issue that no row of the part has
    return out


def answers(margin: np.ndarray, threshold: float) -> np.ndarray:
    """Issues given: at the threshold, or the nearest one."""
    return (margin >= threshold) | ((margin == margin.max(1, keepdims=True)) & (margin.max(1, keepdims=True) < threshold))


def f1(gold: np.ndarray, given: np.ndarray) -> np.ndarray:
    """F1 of each issue."""
    return 2 * (gold & given).sum(0) / np.maximum(gold.sum(0) + given.sum(0), 1)


def micro(gold: np.ndarray, given: np.ndarray) -> float:
    """Micro-F1."""
    return float(2 * (gold & given).sum() / (gold.sum() + given.sum()))


def threshold_of(train: list[Row], data: csr_matrix, target: np.ndarray) -> float:
    """The threshold with the best micro-F1 where each quarter of the reviews is judged by a model of the others."""
    order = {review: i % FOLDS for i, review in enumerate(sorted({r.review for r in train}))}
    fold = np.array([order[r.review] for r in train])
    margin = np.zeros(target.shape)
    for n in range(FOLDS):
        margin[fold == n] = margins(data[fold != n], target[fold != n], data[fold == n])
    grid = np.arange(-0.5, 0.11, 0.05)
    return float(grid[int(np.argmax([micro(target, answers(margin, t)) for t in grid]))])


def kinds(test: list[Row], gold: np.ndarray, margin: np.ndarray, given: np.ndarray, everything: list[Row]) -> dict[str, Counter[str]]:
    """For each issue its errors by kind: the first that fits, in the order of the module's docstring."""
    names = issue_names()
    grid = np.arange(-0.8, 0.6, 0.02)
    best = [max(grid, key=lambda t, k=k: float(f1(gold[:, [k]], margin[:, [k]] >= t)[0])) for k in range(len(names))]
    near = {id(a): b for a, b in twins(test, everything)}
    out: dict[str, Counter[str]] = {name: Counter() for name in names}
    for i, row in enumerate(test):
        lacking, without = against(row)
        spoken = {issue for issue, _, _ in charted(tokens(row.text))}
        for k in np.flatnonzero(gold[i] != given[i]):
            name, missed = names[k], bool(gold[i, k])
            if (name in without) if missed else (name in lacking):
                kind = "rule"
            elif id(row) in near and (name in near[id(row)].issues) != missed:
                kind = "twin"
            elif (margin[i, k] >= best[k]) == missed:
                kind = "threshold"
            elif missed and name not in spoken:
                kind = "silent"
            else:
                kind = "spoken" if not missed and name in spoken else "rest"
            out[name]["missed" if missed else "too much"] += 1
            out[name][kind] += 1
    return out


def main() -> None:
    """See the module's docstring."""
    everything = rows()
    train, test = split(everything, sys.argv[1] if len(sys.argv) > 1 else "early")
    names = issue_names()
    documents = [names_of(r.text) for r in train]
    known = vocabulary(documents, [])
    data, other = sparse(documents, known, "issue"), sparse([names_of(r.text) for r in test], known, "issue")
    target, gold = (np.array([[n in r.issues for n in names] for r in part]) for part in (train, test))
    threshold = threshold_of(train, data, target)
    margin = margins(data, target, other)
    given = answers(margin, threshold)
    print(f"{len(train)} rows learnt, {len(test)} judged; threshold {threshold:.2f}")
    print(f"micro-F1 {micro(gold, given):.4f} macro-F1 {f1(gold, given).mean():.4f} exact {(gold == given).all(1).mean():.4f}")
    found = kinds(test, gold, margin, given, everything)
    total = sum(found.values(), Counter())
    print(f"errors: {total['missed']} missed, {total['too much']} too much; " + ", ".join(f"{kind} {total[kind]}" for kind in KINDS))
    for k in sorted(range(len(names)), key=lambda k: -(found[names[k]]["missed"] + found[names[k]]["too much"])):
        c = found[names[k]]
        if c:
            print(
                f"  {f1(gold[:, [k]], given[:, [k]])[0]:.3f} {names[k]} ({gold[:, k].sum()}): {c['missed']} missed, {c['too much']} too much; "
                + ", ".join(f"{kind} {c[kind]}" for kind in KINDS if c[kind])
            )


if __name__ == "__main__":
    main()
