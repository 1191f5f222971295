"""What a report gives as reasons for a whole list is carried to each of its recommendations, as said of the list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.preparing.briefs.asked.asked_on_topic import AskedOnTopic
from openupr.preparing.briefs.replied.reasons_of_list import reason_of_list
from openupr.records import Answer, Claim, LeadIn, Position, Source, SourceAnswer
from openupr.text import clean
from openupr.views.briefs.for_topic.reasons_of_lists import reasons_of_lists
from openupr.views.briefs.statements.brief_statements import answered_with_reason
from openupr.views.briefs.statements.request_lines import request_line

from ..rendering.small_reviews import KEY, item, place, review

REJECTED = "The recommendations below did not enjoy its support. The State rejected them based on one of these arguments: (a) lamps are dear."
LEADS = [
    (REJECTED, Position.NOT_SUPPORTED, f"[…] {REJECTED.partition('. ')[2]}"),
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


def test_a_brief_tells_the_reasons_of_a_list_once_with_what_they_are_said_of() -> None:
    number = iter(("9.1", "9.2", "9.4"))
    made = [
        replace(item(next(number), (words, "CUB")), lead_in="9", position=Position.NOT_SUPPORTED)
        for words in ("Repeal the law on lamps", "Light the piers", "Paint the ferries")
    ]
    of = review(tuple(made), lead_ins=(LeadIn("9", clean(REJECTED), place("9", 2, 30), Position.NOT_SUPPORTED, Claim.NONE, "support"),))
    said = SourceAnswer(Source.REPORT, KEY, Position.NOT_SUPPORTED, Claim.NONE, "said", place("9", 2, 30))
    of = replace(of, answers=tuple(Answer(each.id, each.number, Position.NOT_SUPPORTED, Claim.NONE, Source.REPORT, (said,)) for each in made))
    asked = [AskedOnTopic(of, each, each.clauses[0], of.answer(each.id), verbatim=True) for each in made[:2]]
    (line,) = reasons_of_lists(asked)
    reason = f"[…] {REJECTED.partition('. ')[2]}"
    assert str(line.text) == f"2013: XAA gives its reasons for 9.1, 9.2, 9.4 together: “{reason}”"
    for each in asked:
        shown = str(request_line(each).text)
        assert reason not in shown
        assert shown.endswith("Its reason is said of the whole list: see “Also found”.")
