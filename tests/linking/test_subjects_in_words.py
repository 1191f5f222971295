"""Which subjects the words of a request name."""

from __future__ import annotations

import pytest

from openupr.labelling.which_subjects import JOINING
from openupr.languages.word_tables import reading_in
from openupr.linking.requests.subjects_in_words import subjects_in_words

CHILD, WOMEN, TORTURE, BODIES = "Rights of the Child", "Women's rights", "Torture and other CID treatment", "Treaty bodies"


@pytest.mark.parametrize(
    ("request_", "named", "others"),
    [
        ("End female genital mutilation", {WOMEN}, {CHILD, TORTURE}),
        ("End the cutting of girls, FGM", {WOMEN, CHILD}, {TORTURE}),
        ("Punish domestic violence", {WOMEN}, {CHILD}),
        ("Punish marital rape", {WOMEN}, {CHILD}),
        ("End corporal punishment", set(), {CHILD, TORTURE}),
        ("Feed prisoners", {"Detention"}, set()),
        ("Join the OP-CAT", {TORTURE, "Detention", JOINING}, set()),
        ("Protect women, as the Committee on the Elimination of Discrimination against Women recommended", {WOMEN, BODIES}, {CHILD}),
        ("Build shelters, as the Committee on the Rights of the Child recommended", {BODIES}, {WOMEN}),
        ("Mend the pier", set(), {WOMEN, CHILD, JOINING}),
    ],
)
def test_words_of_one_subject_name_it_and_words_of_several_that_of_their_people(request_: str, named: set[str], others: set[str]) -> None:
    with reading_in("en"):
        found = subjects_in_words(request_)
    assert named <= found
    assert found.isdisjoint(others)
