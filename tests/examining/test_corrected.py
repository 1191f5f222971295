"""Evidence that a corrigendum corrects says so, and what does not stand any more is not counted. All texts are invented."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import openupr
from openupr.assembling.correcting import stands
from openupr.examining import Shelf
from openupr.examining.documented.openness import Openness
from openupr.examining.measures.evidence_corrected import with_corrections
from openupr.records import Amends, Compilation, Cooperation, Dealing, Evidence, Kind, NumberedDocument, Review
from openupr.text import Place, clean

DOCUMENTS = Path(__file__).parents[1] / "documents"


@pytest.fixture(scope="module")
def aldovar() -> Review:
    """Its corrigendum corrects a number in D7 and all of R51.13."""
    return openupr.read(DOCUMENTS / "XAA-48")


def test_evidence_says_that_it_was_corrected(aldovar: Review) -> None:
    records = ["XAA-48/D7", "XAA-48/R51.13", "XAA-48/R51.13.a", "XAA-48/R51.1", "XAA-48/D70", ""]
    found = with_corrections(aldovar, tuple(Evidence(record, None, "why") for record in records))
    corrected = "why; corrected since by A/HRC/99/15/Corr.1"
    assert [str(each.why) for each in found] == [corrected, corrected, corrected, "why", "why", "why"]
    assert with_corrections(aldovar, found) == found  # said once


def test_evidence_that_a_correction_leaves_alone_says_nothing_of_it(aldovar: Review) -> None:
    def whys(of: Review, record: str, *words: str) -> list[bool]:
        return ["corrected since" in str(each.why) for each in with_corrections(of, tuple(Evidence(record, None, "why", each) for each in words))]

    assert whys(aldovar, "XAA-48/D7", "acknowledged that 312 persons had been detained", "a state of emergency had been declared") == [True, False]
    again, gone = "the agreement with Georgia on the property of returnees", "as announced to the United States of America in 2023"
    assert whys(aldovar, "XAA-48/R51.13", again, gone) == [False, True], "what is put in has the one again, and not the other"
    (corrigendum,) = aldovar.corrigenda
    adds = replace(corrigendum, corrections=tuple(replace(each, amends=Amends.ADDED) for each in corrigendum.corrections))
    assert whys(replace(aldovar, corrigenda=(adds,)), "XAA-48/R51.13", gone) == [True], "there is more to read of it now"


def test_dealings_that_a_corrigendum_takes_away_are_in_no_figure(aldovar: Review) -> None:
    rows = ("CAT Report overdue since 2031", "CRC Report overdue since 2033", "CRC 1 May 2030")
    kinds = (Dealing.REPORT_OVERDUE, Dealing.REPORT_OVERDUE, Dealing.RATIFIED)
    document = replace(aldovar.documents[0], kind=Kind.COMPILATION, key="C", sha256="3" * 64)
    told = tuple(Cooperation(kind, "", "", clean(row), "XAA-48/C1", Place("C", "", ())) for kind, row in zip(kinds, rows, strict=True))
    held = Compilation(NumberedDocument(document, (), (), (), (), ()), (), told, ())
    of = replace(aldovar, documents=(*aldovar.documents, document), compilation=held)
    (corrigendum,) = aldovar.corrigenda
    table = replace(corrigendum.corrections[0], amends=Amends.REPLACED, whole=True, before="", after=rows[1], records=("XAA-48/C1",))
    result = Openness().examine(replace(of, corrigenda=(replace(corrigendum, corrections=(table,)),)), Shelf())
    figures = {each.key: each for each in result.figures}
    assert {part.keys[0]: part.count for part in figures["by_kind"].parts} == {"report or follow-up overdue": 1}
    assert (figures["corrected"].value, figures["corrected"].n) == (2, 3)
    assert [(each.words, str(each.why)) for each in result.evidence] == [("CRC Report overdue since 2033", "report or follow-up overdue")]
    assert "corrected" not in {each.key for each in Openness().examine(replace(of, corrigenda=()), Shelf()).figures}


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
    found = Openness().measured(of, Shelf())
    assert [each.words.split()[0] for each in found.evidence] == ["HR", "CRC"]
    assert not any("corrected since" in str(each.why) for each in Openness().examine(of, Shelf()).evidence), "the new table has both rows again"
    (corrected,) = [each for each in found.figures if each.key == "corrected"]
    assert (corrected.value, corrected.n) == (1.0, 33), "ratifications too, as in the figure by kind"
    (kinds,) = [each for each in found.figures if each.key == "by_kind"]
    assert {part.keys[0]: part.count for part in kinds.parts}["report or follow-up overdue"] == 2
