"""Clusters of near-identical submissions: the bars of issue 7, on real submissions and on copies made by seeded edits (near_duplicates.py)."""

from __future__ import annotations

import random
from itertools import combinations
from pathlib import Path

import pytest

from openupr.linking.versions.near_duplicates import NEAR, bare_words, likenesses

from ..real_reviews import read_dossier
from .near_duplicates import Passages, copy, sentences_of, shared_passages

pytestmark = pytest.mark.at_length

PRECISION, RECALL = 0.98, 0.95


def _texts(corpus: Path, review: str) -> dict[str, str]:
    found = read_dossier(corpus, review)
    return {each.id: "\n".join(paragraph.text.clean for paragraph in each.paragraphs) for each in found.submissions}


@pytest.mark.corpus
def test_real_submissions_against_the_exhaustive_comparison(corpus: Path) -> None:
    right = wrong = missed = 0
    for review, in_clusters in (("CUB-04", 23), ("VEN-12", 22), ("GBR-13", 0)):
        texts = _texts(corpus, review)
        words = {name: Passages(bare_words(text)) for name, text in texts.items()}
        near = {(pair.first, pair.second) for pair in likenesses(texts)}
        assert len({name for pair in near for name in pair}) == in_clusters, review
        for pair in combinations(sorted(texts), 2):
            shared = shared_passages(words[pair[0]], words[pair[1]]) if min(words[name].words for name in pair) > 40 else 0.0
            right += shared >= 0.6 and pair in near
            missed += shared >= 0.6 and pair not in near
            wrong += shared < 0.45 and pair in near
    assert right + missed >= 49
    assert right / (right + missed) >= RECALL, (right, missed)
    assert right / (right + wrong) >= PRECISION, (right, wrong)


@pytest.mark.corpus
@pytest.mark.parametrize("seed", [1, 2])
def test_copies_made_by_seeded_edits(corpus: Path, seed: int) -> None:
    """Sources and filling are submissions that are like no other. At most one word in eight is another one."""
    chance = random.Random(seed)
    found = right = asked = 0
    for review in ("CUB-04", "VEN-12", "GBR-13"):
        texts = _texts(corpus, review)
        copied = {name for pair in likenesses(texts, 0.3) for name in (pair.first, pair.second)}
        sources = {name: made for name in sorted(texts) if name not in copied and len(made := sentences_of(texts[name])) >= 10}
        assert len(sources) >= 12
        for _ in range(120):
            source = chance.choice(list(sources))
            others = chance.sample([name for name in sources if name != source], 6)
            filling = [sentence for name in others for sentence in sources[name]]
            names = [word for name in others for word in texts[name].split()[:40]]
            made = copy(sources[source], filling, chance.choice([0.2, 0.3, 0.6, 0.65, 0.75, 0.9, 1.0]), chance.choice([0, 20, 12, 8]), names, chance)
            text = "\n".join(sources[source])
            taken = made.share * len(made.text.split())
            share = taken / min(len(made.text.split()), len(text.split()))
            if 0.45 <= share < 0.6:
                continue
            near = bool(likenesses({"source": text, "copy": made.text}))
            asked += share >= 0.6
            found += near
            right += near and share >= 0.6
    assert asked >= 150
    assert found - right < asked
    assert right / asked >= RECALL, (right, asked)
    assert right / found >= PRECISION, (right, found)


def test_the_threshold_is_the_one_that_was_measured() -> None:
    assert NEAR == 0.55
