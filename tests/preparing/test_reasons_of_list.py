"""What a report gives as reasons for a whole list is carried to each of its recommendations, as said of the list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.preparing.briefs.asked_on_topic import AskedOnTopic
from openupr.preparing.briefs.reasons_of_list import reason_of_list
from openupr.records import Answer, Claim, LeadIn, Position, Source, SourceAnswer
from openupr.text import clean
from openupr.views.briefs.brief_statements import answered_with_reason

from ..rendering.small_reviews import KEY, item, place, review

REJECTED = "The recommendations below did not enjoy its support. The State rejected them based on one of these arguments: (a) lamps are dear."
LEADS = [
    (REJECTED, Position.NOT_SUPPORTED, REJECTED.partition(". ")[2]),
    ("The recommendations below did not enjoy its support because they rest on rumours:", Position.NOT_SUPPORTED, ""),  # it goes on in the list
    ("The recommendations below did not enjoy its support.", Position.NOT_SUPPORTED, None),
    ("The recommendations below are supported, because lamps are bright.", Position.SUPPORTED, None),
]


@pytest.mark.parametrize(("text", "position", "words"), LEADS)
@pytest.mark.parametrize("settled_by", [Source.REPORT, Source.ADDENDUM])
def test_reasons_are_said_of_the_list(text: str, position: Position, words: str | None, settled_by: Source) -> None:
    made = replace(item("9.1", ("Repeal the law on lamps", "CUB")), lead_in="9", position=position)
    of = review((made,), lead_ins=(LeadIn("9", clean(text), place("9", 2, 30), position, Claim.NONE, "support"),))
    said = SourceAnswer(settled_by, KEY, position, Claim.NONE, "said", place("9", 2, 30))
    answer = Answer(made.id, "9.1", position, Claim.NONE, settled_by, (said,))
    found = reason_of_list(of, made, answer)
    expected = words if settled_by is Source.REPORT else None  # a later answer may have other reasons
    assert (found.words if found is not None else None) == expected
    shown = str(answered_with_reason(AskedOnTopic(of, made, made.clauses[0], answer, verbatim=True)))
    assert ("whole list" in shown) == (expected is not None)
    assert (expected or "") in shown
