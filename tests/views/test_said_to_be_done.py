"""Whether the State itself says that a request is done: by its own words on it, not by those of a list that may mean either."""

from __future__ import annotations

import pytest

from openupr.preparing.briefs.asked.asked_on_topic import AskedOnTopic
from openupr.records import Answer, Claim, Position, Source, SourceAnswer
from openupr.text import Place
from openupr.views.briefs.statements.brief_answers import calls_it_so

from ..rendering.small_reviews import item, review

BRING = "Bring the law on piers into line with the Pier Convention"
JOIN = "Ratify the Pier Convention"


@pytest.mark.parametrize(
    ("request_words", "claim", "words", "so"),
    [
        (BRING, Claim.IMPLEMENTED, "accepts … implemented … was ratified", False),
        (JOIN, Claim.IMPLEMENTED, "accepts … implemented … was ratified", True),
        (BRING, Claim.IMPLEMENTED_OR_IN_PROGRESS, "accepts … implemented … was ratified", True),
        (BRING, Claim.IMPLEMENTED, "accepts … implemented", True),
        (BRING, Claim.IN_PROGRESS, "accepts … implemented … a group was set up", False),
        (BRING, Claim.IN_PROGRESS, "accepts … implemented … is under way", True),
    ],
)
def test_its_own_words_say_so(request_words: str, claim: Claim, words: str, so: bool) -> None:
    made = review((item("9.1", (request_words, "CUB")),))
    at = Place("A/HRC/99/1/Add.1", "12", ())
    said = SourceAnswer(Source.ADDENDUM, at.document, Position.SUPPORTED, claim, words, at)
    answer = Answer(made.items[0].id, "9.1", Position.SUPPORTED, claim, Source.ADDENDUM, (said,))
    assert calls_it_so(AskedOnTopic(made, made.items[0], made.items[0].clauses[0], answer, verbatim=True)) == so
