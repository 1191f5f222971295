"""Words of a fixed expression are not on what they seem to name (concerns/fixed_expressions.py)."""

from __future__ import annotations

import pytest

from openupr.labelling.tokens import tokens
from openupr.linking.concerns.concern_features import ConcernText, passage_features, sought
from openupr.linking.concerns.fixed_expressions import without_fixed, without_fixed_words
from openupr.linking.concerns.near_passages import DocumentPassages
from openupr.records import Ground


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The mill law entered into force.", "The mill law         into      ."),
        ("Families were forced to leave.", "Families were forced to leave."),
        ("The miller entered. Force was used.", "The miller entered. Force was used."),
    ],
)
def test_what_is_left_of_a_text(text: str, left: str) -> None:
    assert without_fixed_words(text) == left
    assert len(without_fixed(tokens(text))) == len(tokens(left))


def test_a_law_that_entered_into_force_is_not_on_what_is_forced() -> None:
    concern = sought(ConcernText("XAA-30/C1.1", "The Committee was concerned that fishermen in huts were vulnerable to forced eviction."), None)
    passage = passage_features("XAA-30/N1", "In June a law on the building of huts entered into force.", None)
    assert "forc" in concern.telling
    assert "forc" not in frozenset[str]().union(*passage.stems)
    shown = DocumentPassages([passage]).passage(concern, "XAA-30/N1").words
    assert "huts" in shown
    assert "forced" not in shown


def test_what_is_forced_in_both_is_shared() -> None:
    concern = sought(ConcernText("XAA-30/C1.1", "The Committee was concerned that fishermen were vulnerable to forced eviction."), None)
    link = DocumentPassages([passage_features("XAA-30/N1", "A law prohibits forced eviction of fishermen.", None)]).link(
        concern, Ground.NATIONAL_REPORT
    )
    assert "forced" in link.passages[0].words
