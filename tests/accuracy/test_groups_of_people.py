"""Words for groups of people, against UPR Info's tags: how many recommendations that have one, and none of its group before it, are tagged so."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from openupr.labelling.tokens import tokens
from openupr.linking.concerns.groups_of_people import end_of_phrase, group_or_family_phrases, groups_of_people
from openupr.preparing.topics.topic_phrases import Phrase

pytestmark = pytest.mark.at_length

FEWEST, LEAST = 8, 0.8
BY_DEFINITION = {"deprived liberty", "foreigner"}
"""What is here by the law that the table names, though its tags say less: UPR Info tags of two rights or groups one alone."""


@pytest.mark.corpus
def test_each_word_is_held_by_tags(corpus: Path) -> None:
    tagged: dict[str, set[str]] = {}
    with (corpus / "labels" / "upr-info-recommendations.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            tagged.setdefault(row["text"].strip(), set()).update(row["issues"].split(";"))
    read = [(tokens(text, unify_states=False), issues) for text, issues in tagged.items()]
    cut = [(every, [token.stem for token in every], issues) for every, issues in read]
    low, right, there = {}, 0, 0
    for group in (each for each in groups_of_people() if each.issue):
        before: set[int] = set()
        for phrase in (*group.names, *group.among):
            having = [at for at, (every, stems, _) in enumerate(cut) if phrase[0] in stems and at not in before and _has(every, stems, phrase)]
            before.update(having)
            held = sum(group.issue in cut[at][2] for at in having)
            right, there = right + held, there + len(having)
            if len(having) >= FEWEST and held < LEAST * len(having):
                low[group_or_family_phrases()[phrase]] = (held, len(having))
    print(f"{right} of {there} = {right / there:.3f}; lower: {low}")
    assert set(low) <= BY_DEFINITION
    assert right >= 0.94 * there


def _has(every: list, stems: list[str], phrase: Phrase) -> bool:  # type: ignore[type-arg]
    return any(end_of_phrase(every, stems, at, phrase) is not None for at in range(len(stems)))
