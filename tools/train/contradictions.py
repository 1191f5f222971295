"""How far the labels agree with themselves and with their own rules: the ceiling that the model card states.

    python tools/train/contradictions.py [PREDICTED.csv]

1. Rows that say nearly the same (compared without order or function words) and were labelled twice: how well one label predicts the other.
2. Rows whose action category contradicts UPR Info's rules (openupr.labelling.verbs.category_by_rule), by rule.
3. With PREDICTED.csv (evaluate.py): in how many of the model's errors a rule gives the model's category.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path

import numpy as np
from corpus import Row, rows, split
from matrix import names_of, sparse, vocabulary

from openupr.labelling.tokens import tokens
from openupr.labelling.verbs import category_by_rule, clause_verbs

ALIKE = 0.85
"""Cosine of the word views from which two rows are taken to say the same."""


def twins(data: list[Row], among: list[Row]) -> list[tuple[Row, Row]]:
    """For each row its nearest other text among the rows of another State's recommendation, where the cosine is at least ALIKE."""
    texts = [names_of(r.text) for r in among]
    known = vocabulary(texts, [])
    x = sparse(texts, known, "action")
    x = x.multiply(1 / np.sqrt(x.multiply(x).sum(1))).tocsr().astype(np.float32)
    place = {id(r): i for i, r in enumerate(among)}
    out = []
    for r in data:
        i = place[id(r)]
        near = np.asarray((x @ x[i].T).todense()).ravel()
        for j in np.argsort(-near, kind="stable")[:20]:
            if near[j] < ALIKE:
                break
            if among[j].text != r.text:
                out.append((r, among[j]))
                break
    return out


def main() -> None:
    """See the module's docstring."""
    everything = rows()
    _, test = split(everything, "dev")
    early = [r for r in everything if r.fold >= 0]
    for name, data, among in (("1-15", early[::3], early), ("16-17", test, everything)):
        pairs = twins(data, among)
        same = np.mean([a.category == b.category for a, b in pairs])
        hit, given, gold = (sum(len(s) for s in part) for part in zip(*((a.issues & b.issues, b.issues, a.issues) for a, b in pairs), strict=True))
        exact = np.mean([a.issues == b.issues for a, b in pairs])
        print(
            f"sessions {name}: {len(pairs)} of {len(data)} rows have a twin: action agrees {same:.4f};"
            f" issues micro-F1 {2 * hit / (given + gold):.4f} exact {exact:.4f}"
        )
    by_text: dict[str, list[Row]] = {}
    for r in everything:
        by_text.setdefault(" ".join(sorted({t.stem for t in tokens(r.text)})), []).append(r)
    repeated = [group for group in by_text.values() if len(group) > 1]
    print(
        f"same words: {len(repeated)} groups, {sum(map(len, repeated))} rows;"
        f" action differs in {sum(len({r.category for r in g}) > 1 for g in repeated)},"
        f" issues in {sum(len({r.issues for r in g}) > 1 for g in repeated)}"
    )
    rules: Counter[tuple[str | None, bool]] = Counter()
    answers = {}
    for r in everything:
        found = tokens(r.text)
        answers[id(r)] = category_by_rule(found, clause_verbs(found))
        category, rule = answers[id(r)]
        rules[rule, category == r.category] += 1
    for rule in sorted({k for k, _ in rules if k}):
        right, wrong = rules[rule, True], rules[rule, False]
        print(f"rule {rule}: {right + wrong} rows, contradicted by {wrong} labels ({wrong / (right + wrong):.1%})")
    print(f"no rule decides: {rules[None, False]} rows")
    if len(sys.argv) > 1:
        with Path(sys.argv[1]).open(newline="", encoding="utf-8") as handle:
            guesses = [int(line["action_category"]) for line in csv.DictReader(handle)]
        wrong_rows = [(r, g) for r, g in zip(test, guesses, strict=True) if r.category != g]
        against = sum(answers[id(r)][0] == g for r, g in wrong_rows)
        share = against / len(wrong_rows)
        print(f"errors on sessions 16-17: {len(wrong_rows)}; in {against} ({share:.0%}) UPR Info's own rule gives the model's category")


if __name__ == "__main__":
    main()
