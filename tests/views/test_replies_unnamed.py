"""A reply to a sentence of ours that names no author says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.languages.messages import messages
from openupr.records import Judgement
from openupr.records.judgements import REPLY
from openupr.views.page.listed.replies_shown import replies

from ..rendering.small_reviews import review


@pytest.mark.parametrize(("who", "told"), [("Ministry A", "Ministry A"), ("", "somebody who gives no name"), ("  ", "somebody who gives no name")])
def test_who_replies_is_told_or_that_nobody_is_named(who: str, told: str) -> None:
    made = Judgement("XAA-17/told.action", "0" * 64, REPLY, "It was done in 2030.", who, "2030-01-02T03:04:05", "")
    ((reply,),) = replies(replace(review(), judgements=(made,))).values()
    assert messages().say("Reply by {who}, {when:date}:", who=reply.who, when=reply.when).startswith(f"Reply by {told}, 2 January 2030")
