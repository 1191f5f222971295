"""What the weights of an answer are learnt from (`tools/train/chances.py`) is what a link weighs. Invented sentences."""

from __future__ import annotations

import numpy as np
import pytest
from tools.train.chances import MEASURES, labels, rows

from openupr.labelling import labeller
from openupr.linking.compared import Asked, compared, compared_concern
from openupr.linking.matters import facts
from openupr.linking.near_passages import Passages
from openupr.records import Ground

from ..accuracy.test_concern_links import labelled

CONCERN = compared_concern(Asked("XBB-31/C1.1", "Shelters for victims of domestic violence are too few in the villages."), labeller())
PASSAGES = (
    "Three shelters for victims of domestic violence were opened in the villages. The harbour was dredged in the spring.",
    "A safe house for victims of domestic violence was opened.",
    "Domestic violence was punished more often.",
    "Prisoners were given shelter after the flood in the villages.",
    "The museum of the capital was opened again after the works on its roof.",
)


def document(*passages: str, ground: Ground) -> Passages:
    every = [compared(f"XBB-31/N{k}", words, labeller(), words, apart=ground is Ground.STATEMENTS) for k, words in enumerate(passages)]
    return Passages(every, [None] * len(every))


@pytest.mark.parametrize("ground", list(Ground))
def test_the_likeliest_row_has_the_chance_of_the_link(ground: Ground) -> None:
    there = document(*PASSAGES, ground=ground)
    weights = np.array([facts()["score"][name] for name in MEASURES])
    base = MEASURES.index("national_report")
    weights[[MEASURES.index("statements"), MEASURES.index("recommendations")]] -= weights[base]  # the row of every document has the constant
    score = (rows(CONCERN, there, ground) @ weights).max()
    link = there.link(CONCERN, ground)
    assert link.probability is not None
    assert link.probability == pytest.approx(1 / (1 + np.exp(-score)), abs=1e-4)


def test_a_document_without_a_sentence_that_can_answer_has_no_row() -> None:
    abroad = document("By bilateral aid shelters for victims of domestic violence were opened abroad.", ground=Ground.NATIONAL_REPORT)
    assert rows(CONCERN, abroad, Ground.NATIONAL_REPORT).shape == (0, len(MEASURES))


def test_the_draw_that_measures_is_not_learnt_from() -> None:
    last = {(row["concern"], row["document"]) for row in labelled("concern-links-named.csv") if row["draw"] == "7"}
    learnt = {(concern, document) for concern, _, document in labels()}
    assert last
    assert learnt
    assert not last & learnt


def test_every_weight_is_learnt() -> None:
    assert set(facts()["score"]) - set(MEASURES) == {"answered", "touched", "far", "alike", "close"}
