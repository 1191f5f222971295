"""Doubts on real dossiers: ours are few lines, each is said once, on one document, and says whose fault it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from openupr.records import Fault
from openupr.views.doubt_groups import all_doubts, how_many, in_documents, unread_groups
from openupr.views.page.listed.review_view import ReviewView

from ..real_reviews import read_dossier

MOST_LINES = 3
OF_THE_FOLDER = {"no_report"}


@pytest.mark.corpus
@pytest.mark.parametrize("dossier", ["SVN-34", "SVN-48", "FRA-43", "SVN-07", "AFG-32", "BRB-29", "BRN-33", "CRI-47", "BRA-41"])
def test_what_is_our_fault_comes_to_few_lines(corpus: Path, dossier: str) -> None:
    review = read_dossier(corpus, dossier)
    doubts, view = all_doubts(review), ReviewView(review)
    assert len(view.not_read) <= MOST_LINES, [group.title for group in view.not_read]
    assert how_many(in_documents(doubts)) + how_many(unread_groups(doubts)) == len(doubts) == len(review.doubts)
    assert all(doubt.fault in set(Fault) for doubt in doubts)
    assert all(doubt.document or doubt.kind in OF_THE_FOLDER for doubt in doubts)
    assert {doubt.document for doubt in doubts} - {""} <= {document.key for document in review.documents}
