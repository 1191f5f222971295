"""Each kind of doubt is proven to fire: the smallest invented input that does it, read as a user reads it; and a dossier that adds up has none.

A new kind gets its entry in the table of its room: `FIRES` of of_files, of_reports, of_addenda, of_papers, of_dossiers.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import openupr
from openupr.records import Doubt, Fault, doubt_kind, doubt_kinds
from openupr.views.doubt_groups import in_documents, unread_groups

from . import of_addenda, of_dossiers, of_files, of_papers, of_reports
from .clean_dossier import CLEAN, REVIEW, Given

ROOMS = (of_files, of_dossiers, of_papers, of_reports, of_addenda)
FIRES: dict[str, Given] = {kind: given for room in ROOMS for kind, given in room.FIRES.items()}
# Doubts on the folder, not on a document of it.
OF_THE_FOLDER = {"no_report", "status_contradicted", "judgement_orphan", "judgement_waiting", "judgement_untimely"}
# Where each doubt holds two things against each other, so that it says what was expected.
COMPARING = {
    "speakers_differ": ("3", "2"),
    "not_heard_differ": ("5", "4"),
    "troika_differs": ("3", "2"),
    "paragraphs_gap": ("6", "7"),
    "paragraph_misprinted": ("5", "51"),
    "notes_gap": ("2", "3"),
    "number_repeated": ("1", "2"),
    "totals_differ": ("7", "2 or 4"),
    "number_corrected": ("8.3", "9.3"),
    "position_differs": ("supported", "not_supported"),
    "answered_twice": ("supported", "not_supported"),
    "positions_differ": ("the addendum: supported", "OHCHR's list: noted"),
    "contributors_stated_differ": ("11", "3"),
    "contributor_not_listed": ("LAMP", "LAXMYP"),
    "cited_otherwise": ("TIDE", "LAMP"),
    "state_misspelt": ("Switzerland", "Switzerlnd"),
    "speaker_misspelt": ("CHE", "Switzerlnd"),
    "document_of_other_review": ("XAA-48", "XAA-34"),
    "date_unlikely": ("2025-01-20 or later", "2024-03-24"),
    "translation_unpaired": ("1", "2"),
}


def test_every_kind_has_an_input_that_makes_it_fire() -> None:
    missing, gone = sorted(set(doubt_kinds()) - set(FIRES)), sorted(set(FIRES) - set(doubt_kinds()))
    assert not missing, (
        f"no test makes these doubts fire: {', '.join(missing)}. Add each to FIRES in the file of its room beside this one "
        "(of_reports.py, of_addenda.py ...): the clean dossier with the one line changed that brings the doubt about, all invented"
    )
    assert not gone, f"these inputs are of kinds that are not in doubt_kinds.toml any more: {', '.join(gone)}. Take them out"
    assert sum(len(room.FIRES) for room in ROOMS) == len(FIRES), "a kind stands in two tables"


@pytest.mark.parametrize("kind", FIRES)
def test_it_fires(kind: str, tmp_path: Path) -> None:
    doubts = [doubt for doubt in FIRES[kind].doubts(tmp_path) if doubt.kind == kind]
    assert doubts, f"{kind} does not fire on its input any more: mend the reading, or find the smallest input on which it does"
    assert len(doubts) == len(set(doubts)), "each doubt is said once"
    assert all(doubt.what for doubt in doubts)
    assert all(doubt.fault in set(Fault) for doubt in doubts)
    if kind not in OF_THE_FOLDER:
        assert all(doubt.document for doubt in doubts), "which document is it on?"
    if kind in COMPARING:
        assert {(doubt.expected, doubt.found) for doubt in doubts} == {COMPARING[kind]}


def test_where_all_adds_up_there_is_no_doubt(tmp_path: Path) -> None:
    """What fires on a changed line does not fire without the change."""
    assert [(doubt.kind, str(doubt.what)) for doubt in Given(CLEAN).doubts(tmp_path)] == []
    review = openupr.read(tmp_path, review=REVIEW)
    assert len(review.documents) == len(CLEAN)
    assert len(review.items) == len(review.answers) == 4


def test_a_kind_that_the_table_lacks_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"doubt_kinds\.toml"):
        Doubt("no_such_kind", "what")


def test_the_fault_is_the_kind_s_where_the_doubt_does_not_say_otherwise() -> None:
    assert Doubt("number_repeated", "what").fault is doubt_kind("number_repeated").fault is Fault.DOCUMENT
    assert Doubt("number_repeated", "what", fault=Fault.READING).fault is Fault.READING


def test_ours_are_one_line_a_kind_and_the_others_stand_each_with_its_place() -> None:
    ours = [Doubt("note_without_mark", f"Note {number}") for number in range(9)] + [Doubt("body_unknown", "a body")]
    others = [Doubt("speakers_differ", "31 and 30"), Doubt("number_repeated", "7.1")]
    assert [(str(group.title), len(group.doubts)) for group in unread_groups([*ours, *others])] == [
        ("9 notes whose mark we did not find", 9),
        ("1 body that we do not know", 1),
    ]
    assert [(str(group.title), group.may_be_ours) for group in in_documents([*ours, *others])] == [
        ("1 count of speakers that is not ours", True),
        ("1 number printed more than once", False),
    ]
