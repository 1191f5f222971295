"""Which body "the Committee" is stands in square brackets where its record knows it. Texts are invented."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from openupr.preparing.topics.on_topic import OnTopic
from openupr.preparing.topics.review_sentences import SentenceSource
from openupr.records import Review, Speaker
from openupr.text import Place
from openupr.views.briefs.paragraph_lines import bodies_of_sentence
from openupr.views.briefs.quoted_alone import quoted_sentence

WORDS = "The Committee urged Sundel to light its piers."
NAMED = "The Committee [Committee on the Rights of the Child] urged Sundel to light its piers."


@pytest.mark.parametrize(
    ("carried", "context", "source", "shown"),
    [
        (False, "", SentenceSource.BODY, NAMED),
        (True, "", SentenceSource.BODY, WORDS),  # it goes on from another sentence
        (False, "Piers are dark.", SentenceSource.BODY, f"Piers are dark. {WORDS}"),
        (False, "", SentenceSource.STATE_REPORT, WORDS),
    ],
)
def test_a_committee_is_named_where_it_is_known(carried: bool, context: str, source: SentenceSource, shown: str) -> None:
    place = Place("A/1", "1", ())
    concern = SimpleNamespace(id="XGG-48/C1.2", paragraph="1", place=place, carried=carried, bodies=(Speaker("CRC", "The Committee"),))
    review = cast("Review", SimpleNamespace(compilation=SimpleNamespace(concerns=(concern,)), observed=()))
    on = OnTopic("XGG-48/C1.2", "XGG-48", source, (0, len(WORDS)), WORDS, place, (), context=context)
    assert quoted_sentence(on, bodies_of_sentence(review, on))[0] == shown
