"""A brief for an earlier review says what the later ones hold."""

from __future__ import annotations

from dataclasses import replace

from openupr.languages.messages import messages
from openupr.views.briefs.brief_documents import brief_rests_on
from openupr.views.briefs.day_of_brief import NO_DAY

from ..rendering.small_reviews import answered, review


def test_the_head_tells_what_a_later_review_holds() -> None:
    later = replace(answered(), id="XAA-31", session=31)
    said = messages().said(brief_rests_on([review()], NO_DAY, [later]))
    told = sum(each.position.value not in {"under_consideration", "unanswered"} for each in later.answers)
    assert f"XAA-31 has {len(later.items)} recommendations, {told} of them with an answer." in said
    assert "of them with an answer" not in messages().said(brief_rests_on([review()], NO_DAY))
