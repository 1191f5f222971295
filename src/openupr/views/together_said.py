"""That a State answered a recommendation together with others, as briefs and the tracker tell it."""

from __future__ import annotations

from ..languages.messages import Text, message
from ..preparing.briefs.replied.answered_together import answered_together
from ..records import Answer, Review


def together_said(review: Review, answer: Answer | None) -> Text:
    """How many recommendations one answer of the State is to; empty where it is to this one alone, or stands in a bare list of numbers."""
    others = answered_together(review, answer)
    return message("It answered {every} recommendations together, this one among them.", every=len(others) + 1) if others else ""
