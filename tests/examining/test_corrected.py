"""Evidence that a corrigendum corrects says so, and what does not stand any more is not counted. All texts are invented."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import openupr
from openupr.examining import PlainShelf
from openupr.examining.corrected import stands, with_corrections
from openupr.examining.openness import Openness
from openupr.records import Amends, Evidence, Review

DOCUMENTS = Path(__file__).parents[1] / "documents"


@pytest.fixture(scope="module")
def aldovar() -> Review:
    """Its corrigendum corrects a number in D7 and all of R51.13."""
    return openupr.read(DOCUMENTS / "XAA-48")


def test_evidence_says_that_it_was_corrected(aldovar: Review) -> None:
    records = ["XAA-48/D7", "XAA-48/R51.13", "XAA-48/R51.13.a", "XAA-48/R51.1", "XAA-48/D70", ""]
    found = with_corrections(aldovar, tuple(Evidence(record, None, "why") for record in records))
    corrected = "why; corrected since by A/HRC/99/15/Corr.1"
    assert [each.why for each in found] == [corrected, corrected, corrected, "why", "why", "why"]
    assert with_corrections(aldovar, found) == found  # said once


def test_what_stands(aldovar: Review) -> None:
    assert not stands(aldovar, "XAA-48/D7", "acknowledged that 312 persons had been detained")
    assert stands(aldovar, "XAA-48/D7", "a state of emergency had been declared")
    assert not stands(aldovar, "XAA-48/R51.13", "as announced to the United States of America in 2023")
    assert stands(aldovar, "XAA-48/R51.13", "the agreement with Georgia on the property of returnees")
    assert stands(aldovar, "XAA-48/R51.12", "anything")
    (corrigendum,) = aldovar.corrigenda
    adds = replace(corrigendum, corrections=tuple(replace(each, amends=Amends.ADDED) for each in corrigendum.corrections))
    assert stands(replace(aldovar, corrigenda=(adds,)), "XAA-48/R51.13", "as announced to the United States of America in 2023")


@pytest.mark.corpus
def test_a_report_that_a_corrigendum_says_was_sent_is_not_overdue(corpus: Path) -> None:
    """Read by eye: the table as first printed has three rows with overdue reports, the corrected one says of the first that it was submitted."""
    of = openupr.read(corpus / "dossiers" / "SVN-07", review="SVN-07")
    found = Openness().measured(of, PlainShelf())
    assert [each.words.split()[0] for each in found.evidence] == ["HR", "CRC"]
    (corrected,) = [each for each in found.figures if each.key == "corrected"]
    assert (corrected.value, corrected.n) == (1.0, 5)
