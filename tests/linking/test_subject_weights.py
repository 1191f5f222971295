"""Texts that share only words which stand on any subject share nothing (concerns/subject_weights.py)."""

from __future__ import annotations

import numpy as np

from openupr.linking.concern_matching import facts
from openupr.linking.concerns.chances import MEASURES, Chances
from openupr.linking.concerns.concern_features import ConcernText, passage_features, sought
from openupr.linking.concerns.near_passages import _touches
from openupr.linking.concerns.subject_weights import subject_weight

NEAR = MEASURES.index("near")


def test_a_word_on_one_subject_weighs_more_than_one_on_any() -> None:
    assert subject_weight("evict") > 4 * subject_weight("international")
    assert subject_weight("asylum") > 4 * subject_weight("undu")
    assert subject_weight("protect") < subject_weight("no such stem") < subject_weight("asylum")


def test_what_passages_have_of_the_subject_of_a_concern() -> None:
    concern = sought(
        ConcernText("XAA-30/C1.1", "The Committee was concerned that asylum seekers were detained without undue international delay."), None
    )
    common = passage_features("XAA-30/N1", "The mills were built without undue international delay.", None)
    subject = passage_features("XAA-30/N2", "Asylum seekers are no longer detained.", None)
    few, much = Chances([common, subject]).on_subjects(concern)
    assert few < facts()["marks"]["little"] < much
    rare, _ = Chances([common, subject]).covered(concern)
    assert rare > few, "by their rarity the common words would weigh more"


def test_a_passage_that_shares_common_words_must_be_nearer_or_likelier() -> None:
    marks = facts()["marks"]

    def touches(near: float, chance: float, share: float) -> bool:
        measured = np.zeros(len(MEASURES))
        measured[NEAR] = near
        return _touches(chance, measured, share)

    assert touches(0.52, 0.96, marks["little"])
    assert not touches(0.52, 0.96, marks["little"] - 0.01)
    assert touches(0.6, 0.92, 0.0), "near and likely"
    assert not touches(0.6, 0.85, 0.0)
    assert touches(0.72, 0.85, 0.0), "the same in other words"
