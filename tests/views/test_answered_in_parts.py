"""A recommendation of two treaties that the State answers treaty by treaty, on invented documents."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from openupr.assembling.final_answers import derived
from openupr.examining import Shelf
from openupr.examining.recommended.claims import Claims
from openupr.languages.messages import messages
from openupr.records import Claim, Position, Source
from openupr.stages import pipeline
from openupr.stages.made.stage_outputs import Derived
from openupr.views.code_words import POSITIONS, says_of
from openupr.views.page.page_view import page_view
from openupr.views.withheld import Withheld

from ..doubts.clean_dossier import ADDENDUM, REPORT

ASKED = "Ratify the ILO Equality of Treatment (Social Security) Convention, 1962 (No. 118) and the ILO Prevention of Major Industrial Accidents \
Convention, 1993 (No. 174) (Chile);"
ANSWER = """\
2. Estavia accepts recommendation 8.2.

8.1 Estavia accepts the recommendation on ratifying the 1993 Convention on the Prevention of Major Industrial Accidents (No. 174). It has already \
ratified the latter. However, at this point in time, it cannot make a definitive statement regarding potential ratification of the 1962 ILO \
Equality of Treatment (Social Security) Convention (No. 118).
"""


@pytest.fixture
def made(tmp_path: Path) -> Derived:
    (tmp_path / "report.txt").write_text(REPORT.replace("Close the old mill (Chile);", ASKED), "utf-8")
    (tmp_path / "addendum.txt").write_text(ADDENDUM[: ADDENDUM.index("2. Recommendations")] + ANSWER, "utf-8")
    return Derived(pipeline.read(tmp_path, review="XAA-48"), None)


def test_each_treaty_has_its_own_answer(made: Derived) -> None:
    answer = made.review.answer("XAA-48/R8.1")
    assert answer is not None
    assert answer.position is Position.SUPPORTED_IN_PART
    view = page_view(made.review, Withheld([made.review], off=False), "1", labels=made.labels, results=made.results)
    assert view.subjects is not None
    found = {str(each.treaty.name): (dict(each.answers), each.treaty.claimed) for each in view.subjects.treaties if each.treaty}
    assert found == {
        "Equality of Treatment (Social Security) Convention, 1962": ({"unanswered": 1}, 0),
        "Prevention of Major Industrial Accidents Convention, 1993": ({"supported": 1}, 1),
    }


def test_a_claim_of_a_part_is_told_beside_the_count_of_claims(made: Derived) -> None:
    told = " ".join(map(messages("en").say, Claims().measure(made.review, Shelf()).said))
    assert told == (
        "Of the 4 recommendations that Estavia supported (1 in part or in principle), we found none that it calls done or under way. "
        "Of 1 other it says so of a part only."
    )


def test_parts_with_two_claims_leave_open_which_is_meant_of_the_whole(made: Derived) -> None:
    answer = made.review.answer("XAA-48/R8.1")
    assert answer is not None
    first = replace(answer.parts[0], claim=Claim.IMPLEMENTED)
    last = replace(answer.parts[1], claim=Claim.IN_PROGRESS)
    assert derived((first, last))[1] is Claim.IMPLEMENTED_OR_IN_PROGRESS
    assert derived((first, replace(last, claim=Claim.NONE)))[1] is Claim.NONE


def test_what_an_addendum_leaves_open_is_not_to_be_answered_later() -> None:
    later, unclear = POSITIONS[Position.UNDER_CONSIDERATION], POSITIONS[Position.WITHOUT_POSITION]
    put_off = says_of(Source.ADDENDUM)[Position.UNDER_CONSIDERATION]
    assert put_off == ("Position put off", "the State says that it does not answer yet, and we have no later answer")
    assert put_off not in {later, unclear}, "the State is plain: it is not we who can't tell"
    assert says_of(Source.REPORT)[Position.UNDER_CONSIDERATION] == later
