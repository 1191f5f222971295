"""Submissions that name neither State nor sender, over all that are held: how many are told, and how many of those that lie under a wrong name."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from openupr.linking.submissions.named_in_none import submissions_naming_none
from openupr.names import members

from ..real_reviews import read_dossier

SENT = ("CUB-04", "GBR-13", "VEN-12")


@pytest.mark.corpus
@pytest.mark.at_length
def test_how_many_are_told_rightly_and_how_many_that_lie_under_a_wrong_name(corpus: Path) -> None:
    reviews = {name: read_dossier(corpus, name) for name in SENT}
    told = {name: len(submissions_naming_none(of, ())) for name, of in reviews.items()}
    assert told == {"CUB-04": 1, "GBR-13": 0, "VEN-12": 0}
    assert sum(bool(each.words) for of in reviews.values() for each in of.submissions) == 212
    chance, found, laid = random.Random(7), 0, 0
    for name, of in reviews.items():
        others = [each for other in SENT if other != name for each in reviews[other].submissions]
        for state in chance.sample(members(), 10):
            senders = chance.choices(others, k=len(of.submissions))
            held = tuple(replace(each, name=one.name, code=one.code) for each, one in zip(of.submissions, senders, strict=True) if each.words)
            found += len(submissions_naming_none(replace(of, state=state.iso3, submissions=held), ()))
            laid += len(held)
    assert found / laid >= 0.7, (found, laid)
