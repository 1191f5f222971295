"""The tracker and the briefs have one rule for where the next report answers a recommendation: they name one paragraph, and are silent together."""

from __future__ import annotations

from pathlib import Path

import pytest

import openupr
from openupr.linking import Links
from openupr.preparing.briefs.promises import Promise, promises
from openupr.preparing.briefs.replied.answer_placed import AnswerPlaced, AnswersPlaced, Placing
from openupr.preparing.briefs.replied.later_reports import LaterReports
from openupr.records import Review
from openupr.views.briefs.statements.brief_statements import told_since
from openupr.views.desk.tracker import COLUMNS, tracker
from openupr.views.places_cited import cited_place
from openupr.views.withheld import Withheld

pytestmark = pytest.mark.at_length

DOCUMENTS = Path(__file__).parents[1] / "documents"
NUMBERED = (
    ("dossiers/SVN-34", "dossiers/SVN-48"),
    ("dossiers/SVN-20", "dossiers/SVN-34"),
    ("reports/BRB-15.pdf", "dossiers/BRB-29"),
    ("reports/AFG-18.pdf", "dossiers/AFG-32"),
    ("reports/BHS-15.pdf", "dossiers/BHS-29"),
)
"""Reviews of which the next national report that we hold names recommendations by number."""
UNNUMBERED = (
    ("reports/CRI-19.pdf", "dossiers/CRI-47"),
    ("reports/FRA-02.pdf", "dossiers/FRA-43"),
)
"""Those of which it names none: a program finds where it answers, or nothing does."""
PAIRS = (*NUMBERED, *UNNUMBERED)
"""Every review whose next national report is at hand."""
_PLACE = COLUMNS.index(next(each for each in COLUMNS if each.name == "next_report"))


def hold(earlier: Review, later: Review) -> dict[Placing, int]:
    """Each promise of a review, as the tracker and as a brief have it; how many there are of each kind."""
    links = Links(later, earlier)
    found = list(promises([earlier, later], lambda *_: links))
    reports = LaterReports([earlier, later], links, ())
    followed = [each for each in found if each.review.id == earlier.id]
    counted: dict[Placing, int] = {}
    for promise, row in zip(followed, tracker(followed, Withheld()).rows, strict=True):
        placed = reports.placed(earlier, promise.item)
        assert placed == promise.placed
        if placed is not None:
            counted[placed.how] = counted.get(placed.how, 0) + 1
            _same_words(promise, placed, str(row[_PLACE]), reports)
    return counted


def _same_words(promise: Promise, placed: AnswerPlaced, cell: str, reports: LaterReports) -> None:
    since = placed.since
    assert (since is None) == (placed.is_none or placed.how is Placing.UNREAD)
    assert placed.is_none == ("We found no answer" in cell or (bool(placed.why) and str(placed.why) in cell))
    told = reports.since(promise.review, promise.item, promise.item.clauses[0])
    if since is None or told is None:
        return
    if placed.paragraph is not None and placed.how is not Placing.MAY_BE:
        if told.over:  # the brief names all over which it stands, and none of them alone
            assert placed.paragraph in placed.over
            return
        assert told.place == placed.paragraph.place
        assert cited_place(told.place, [told.place.paragraph], told.place.document) in cell
    if placed.how is Placing.OVER:
        assert told.over
        together = f"names {placed.together} recommendations together"
        assert (together in cell) == (together in str(told_since(told))) == (placed.together > 1)


def test_of_invented_reviews() -> None:
    earlier, later = (next(iter(openupr.read_all(DOCUMENTS / name))) for name in ("XBB-17", "XBB-31"))
    counted = hold(earlier, later)
    assert min(counted[how] for how in (Placing.NAMED, Placing.OVER, Placing.NOTHING)) > 0


@pytest.mark.corpus
@pytest.mark.parametrize(("earlier", "later"), PAIRS, ids=[each[1].split("/")[1] for each in PAIRS])
def test_of_every_review_whose_next_report_is_at_hand(corpus: Path, earlier: str, later: str) -> None:
    counted = hold(*(next(iter(openupr.read_all(corpus / path))) for path in (earlier, later)))
    named = {Placing.NAMED, Placing.OVER}
    assert named <= counted.keys() if (earlier, later) in NUMBERED else not named & counted.keys()
    assert counted.keys() - named


def test_a_speaker_is_told_the_same() -> None:
    earlier, later = (next(iter(openupr.read_all(DOCUMENTS / name))) for name in ("XBB-17", "XBB-31"))
    links = Links(later, earlier)
    placed = AnswersPlaced(later, links, earlier.items)
    for item in earlier.items:
        assert placed.of(item) == LaterReports([earlier, later], links, ()).placed(earlier, item)
