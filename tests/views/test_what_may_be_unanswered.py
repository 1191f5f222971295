"""What a brief says where no finding is surely without an answer: that it can't tell, and where to look; pointers to the same place stand once."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from openupr.preparing.briefs.for_topic.topic_brief import TopicBrief
from openupr.preparing.topics.on_topic import OnTopic
from openupr.preparing.topics.review_sentences import SentenceSource
from openupr.preparing.topics.topic_named import Names, Where
from openupr.records import NationalReport, Outcome
from openupr.text import Place
from openupr.views.briefs.for_topic.asked_by_documents import _pointers_once
from openupr.views.briefs.for_topic.brief_parts import _where_to_compare
from openupr.views.briefs.statements.brief_statements import BriefLine

REPORT = cast(NationalReport, SimpleNamespace(document=SimpleNamespace(key="A/1", date="2022-09-01")))


@pytest.mark.parametrize(
    ("outcomes", "told"),
    [
        ([Outcome.TOUCHED, Outcome.CANNOT_TELL], "these paragraphs of A/2 of 2023: 2 and 1. Look there."),
        ([Outcome.ANSWERED, Outcome.CANNOT_TELL], "whether it answers paragraph 2 of A/2 of 2023: look."),
        ([Outcome.ANSWERED, Outcome.LATER], "Compare them."),
        ([Outcome.CANNOT_TELL] * 7, "1, 2, 3, 4, 5 and 2 more. Look there."),
    ],
)
def test_paragraphs_that_may_have_no_answer_are_named_the_least_sure_first(outcomes: list[Outcome], told: str) -> None:
    review = SimpleNamespace(id="XAA-42", session=42, documents=[], date="2023-01-30", report=None)
    names = (Names("piers", "Piers", Where.SENTENCE, own=True),)
    bodies, became = [], []
    for number, outcome in enumerate(outcomes, 1):
        on = OnTopic(f"C{number}", "XAA-42", SentenceSource.BODY, (0, 12), "Piers decay.", Place("A/2", str(number), ()), names)
        bodies.append(SimpleNamespace(review=review, on=on, concern=SimpleNamespace(id=f"C{number}"), late=False))
        became.append(SimpleNamespace(concern=f"C{number}", outcome=outcome))
    line = _where_to_compare(cast(TopicBrief, SimpleNamespace(review=review, bodies=bodies, became=became)), REPORT)
    assert str(line.text).startswith("We can’t tell what the national report of 2022 leaves unanswered")
    assert str(line.text).endswith(told), str(line.text)


def test_a_pointer_to_the_same_place_stands_once_and_each_quotation_stays() -> None:
    pointers = [BriefLine("Notes name 9.1.", "A/1, paragraph 3", (each,), quotes=False) for each in ("N3.1", "N3.2")]
    quoted = [BriefLine("“Piers.”", "A/1, paragraph 3", (each,), quotes=True) for each in ("N3.1", "N3.2")]
    assert list(_pointers_once([*pointers, *quoted])) == [pointers[0], *quoted]
