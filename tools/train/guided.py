"""How near readers who have only UPR Info's guide come to its coders, and whom the guide follows where model and coders differ (readers/README.md).

    python tools/train/guided.py [PREDICTED.csv]

With the predictions of `evaluate.py` also the model's score on the texts that the readers coded. Intervals: 95 %, another draw of texts.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from corpus import SEED, rows, split

READERS = Path(__file__).with_name("readers")
DRAWS = 2_000
Issues = frozenset[str]


def issues(cell: str) -> Issues:
    """The issues of a cell."""
    return frozenset(name.strip() for name in cell.split(";") if name.strip())


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a file."""
    with path.open(newline="", encoding="utf-8") as handle:
        return list(csv.DictReader(handle))


def compared(one: Sequence[Issues], other: Sequence[Issues]) -> str:
    """Micro-F1 with its interval, and the share of exact sets."""
    counts = np.array([(2 * len(a & b), len(a) + len(b)) for a, b in zip(one, other, strict=True)])
    chance = np.random.default_rng(SEED)
    again = counts[chance.integers(0, len(counts), (DRAWS, len(counts)))].sum(1)
    low, high = np.quantile(again[:, 0] / again[:, 1], (0.025, 0.975))
    total = counts.sum(0)
    exact = sum(a == b for a, b in zip(one, other, strict=True)) / len(one)
    return f"micro-F1 {total[0] / total[1]:.3f} [{low:.3f}, {high:.3f}]  exact {exact:.3f}"


def main() -> None:
    """Print the figures."""
    _, test = split(rows(), "dev")
    coders = {hashlib.sha256(r.text.encode()).hexdigest()[:16]: r.issues for r in test}
    coded = table(READERS / "coded.csv")
    gold = [coders[each["sha256"]] for each in coded]
    first, second = ([issues(each[name]) for each in coded] for name in ("reader_1", "reader_2"))
    print(f"{len(coded)} texts, by the guide alone")
    print(f"  reader 1 and coders: {compared(first, gold)}\n  reader 2 and coders: {compared(second, gold)}")
    print(f"  the two readers:     {compared(first, second)}")
    alike = [i for i, (a, b) in enumerate(zip(first, second, strict=True)) if a == b]
    print(f"  both readers alike in {len(alike)}; of these the coders' set in {sum(first[i] == gold[i] for i in alike)}")
    if len(sys.argv) > 1:
        by_text = {hashlib.sha256(r.text.encode()).hexdigest()[:16]: issues(p["issues"]) for r, p in zip(test, table(Path(sys.argv[1])), strict=True)}
        model = [by_text[each["sha256"]] for each in coded]
        print(f"  model and coders:    {compared(model, gold)}; of the {len(alike)} the model's set in {sum(first[i] == model[i] for i in alike)}")
        differ = sum(by_text[text] != labelled for text, labelled in coders.items())
        print(f"model and coders differ on {differ} of {len(coders)} texts")
    judged = table(READERS / "judged.csv")
    verdicts = [(each["judge_1"], each["judge_2"]) for each in judged]
    print(
        f"{len(judged)} texts on which they differ: judge 1 {dict(Counter(a for a, _ in verdicts))}, judge 2 {dict(Counter(b for _, b in verdicts))}"
    )
    print(f"  alike {sum(a == b for a, b in verdicts)}: {dict(Counter(a for a, b in verdicts if a == b))}")
    if len(sys.argv) > 1:
        # One that gives the coders' set wherever not both judges say that the model's follows the guide better, and is right on all other texts.
        against = [(issues(each["model"]), coders[each["sha256"]]) for each in judged if each["judge_1"] == each["judge_2"] == "model"]
        same = sum(2 * len(labelled) for text, labelled in coders.items() if by_text[text] == labelled)
        kept = sum(2 * len(coders[each["sha256"]]) for each in judged if not each["judge_1"] == each["judge_2"] == "model")
        times = differ / len(judged)
        right = same + times * (kept + sum(2 * len(a & b) for a, b in against))
        total = same + times * (kept + sum(len(a) + len(b) for a, b in against))
        exact = 1 - differ / len(coders) * len(against) / len(judged)
        print(f"a labeller without any error but these: micro-F1 {right / total:.3f}, exact {exact:.3f}")


if __name__ == "__main__":
    main()
