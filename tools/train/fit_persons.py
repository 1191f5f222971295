"""The weights of the finder of persons: [weights] of src/openupr/describing/persons/persons.toml but for those that were set by judgement.

    python -m tools.train.fit_persons RUNS.jsonl >> src/openupr/describing/persons/persons.toml

RUNS has a line of JSON a run of words: [State, [features] (describing/persons/person_features.py), 1 where it names a person else 0]. Runs behind a
title are persons; they are learnt from without the title, at a seventh of the weight of those that somebody read, for most stand in lists of
delegations.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

TITLED = 0.15


def main(runs: Path) -> None:
    """Print the weights."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    told = [json.loads(line) for line in runs.read_text("utf-8").splitlines()]
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([{each: 1 for each in features if each != "title"} for _, features, _ in told])
    weights = [TITLED if "title" in features else 1.0 for _, features, _ in told]
    model = LogisticRegression(C=1.0, max_iter=500).fit(matrix, [label for *_, label in told], sample_weight=weights)
    print(f"[weights]\nbias = {model.intercept_[0]:.2f}")
    for name, weight in sorted(zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True), key=lambda each: -each[1]):
        print(f'"{name}" = {weight:.2f}')


if __name__ == "__main__":
    main(Path(sys.argv[1]))
