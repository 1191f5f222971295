"""What became of a concern, against hand labels (guidelines/concern-links.md).

`concern-links-150.csv` was labelled before there was a rule (seed 20261124), by reading each document whole; 24 pairs have a second label in `also`
that the labeller would have given as well. There was one labeller and no blind second pass. The rule's marks were chosen on these pairs, so the
figures measure, and are no blind ones.

`concern-links-not-found.csv` are links that a version of the rule gave as `not_found`, labelled with that in sight: draw 1 (seed 4242) and 2
(seed 4243) when it was right in 20 of 28 and 20 of 29, after which it was mended; draw 3 the rest of what it gives now on seven reviews.
Those of SVN-07 were looked at then for the first time; what is given now was chosen on all of them, so it is a fit, not a forecast.
"""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import openupr
from openupr.classifying import labeller
from openupr.linking import became
from openupr.linking.concerns import Asked, claimed, spoken
from openupr.records import ConcernLink, Outcome, find

LABELS = Path(__file__).with_name("labels")
REVIEWS = ("AFG-32", "BRA-41", "BRB-29", "BRN-33", "SVN-07", "SVN-34", "SVN-48")


@cache
def links(corpus: Path) -> dict[tuple[str, str], tuple[str, ConcernLink]]:
    """Every link of the seven reviews by concern and document, with the hash of the concern's words."""
    found = {}
    for name in REVIEWS:
        review = openupr.read(corpus / "dossiers" / name)
        asked = {each.record: each for each in (*spoken(review), *claimed(review))}
        for row in labelled("concern-links-150.csv"):
            record = find(review, row["concern"])
            if record is not None:
                asked.setdefault(record.id, Asked(record.id, record.text.clean))
        for link in became(review, labeller(), asked.values()):
            record = find(review, link.concern)
            assert record is not None
            found[link.concern, link.ground.value] = hashlib.sha256(record.text.clean.encode()).hexdigest()[:16], link
    return found


@cache
def labelled(name: str) -> tuple[dict[str, str], ...]:
    with (LABELS / name).open(encoding="utf-8", newline="") as handle:
        return tuple(csv.DictReader(handle))


@pytest.mark.corpus
def test_answered_touched_not_found(corpus: Path) -> None:
    rows = labelled("concern-links-150.csv")
    assert len(rows) == 150
    kept = [row for row in rows if links(corpus).get((row["concern"], row["document"]), ("", None))[0] == row["sha256"]]
    assert len(kept) >= 145, "many concerns read otherwise than when they were labelled"
    pairs = [(row, links(corpus)[row["concern"], row["document"]][1].outcome.value) for row in kept]
    confusion = Counter((row["label"], ours) for row, ours in pairs)
    print("\n" + "\n".join(f"{label:>10}: " + ", ".join(f"{ours} {confusion[label, ours]}" for ours in Outcome) for label in Outcome))
    agree = sum(count for (label, ours), count in confusion.items() if label == ours)
    near = sum(ours in {row["label"], row["also"]} for row, ours in pairs)
    print(f"right {agree} of {len(kept)}, with the second label {near}")
    assert agree / len(kept) >= 0.62
    said = sum(confusion[label, "not_found"] for label in Outcome)
    assert confusion["not_found", "not_found"] / said >= 0.9
    answered = sum(confusion[label, "answered"] for label in Outcome)
    assert confusion["answered", "answered"] / answered >= 0.68


@pytest.mark.corpus
def test_not_found_is_right_in_nine_of_ten(corpus: Path) -> None:
    """Of all that is given as `not_found` on the seven reviews, with all labels."""
    labels = {
        (row["concern"], row["document"], row["sha256"]): row["label"]
        for name in ("concern-links-150.csv", "concern-links-not-found.csv")
        for row in labelled(name)
    }
    given = [(link.concern, link.ground.value, text) for text, link in links(corpus).values() if link.outcome is Outcome.NOT_FOUND]
    known = [labels[key] for key in given if key in labels]
    print(f"\nnot found: {known.count('not_found')} right of {len(known)} labelled, {len(given)} in all")
    assert len(given) >= 35
    assert len(known) >= 0.9 * len(given)
    assert known.count("not_found") / len(known) >= 0.9
