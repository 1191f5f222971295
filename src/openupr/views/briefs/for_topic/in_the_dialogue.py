"""Where a State speaks in the report of the Working Group, for a brief that has no national report: who finds nothing quoted reads there."""

from __future__ import annotations

from ....languages.messages import Text, message_of, state_text
from ....records import Review, Voice
from ...number_runs import in_runs


def where_state_spoke(review: Review) -> tuple[Text, str] | None:
    """That what the State's Government said there was looked through, and in which paragraphs it stands; the report. None where it said nothing."""
    if review.report is None:
        return None
    own = (each for each in review.report.statements if each.voice is Voice.STATE_UNDER_REVIEW and each.is_own_word)
    paragraphs = tuple(dict.fromkeys(each.paragraph for each in own if each.paragraph))
    if not paragraphs:
        return None
    told = message_of(
        len(paragraphs),
        one="In what {state:the} said in the dialogue no sentence is surely on it. Read it, for it may use other words: paragraph {paragraphs}.",
        many="In what {state:the} said in the dialogue no sentence is surely on it. Read it, for it may use other words: paragraphs {paragraphs}.",
        state=state_text(review.state),
        paragraphs=tuple(in_runs(paragraphs).split(", ")),
    )
    return told, review.report.document.key
