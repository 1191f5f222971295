"""Where the State under review spoke on the day: beside what speakers criticized a reader is led to what it may have replied.

Which paragraph replies to which criticism the report does not say, so all of them are named.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...languages.messages import Message, Value, message_of
from ..number_runs import in_runs
from .report_shown import StatementShown


def own_replies(of_state: Sequence[StatementShown], state: Value) -> Message | None:
    """In which paragraphs of the report's first part the State speaks; None where we found none."""
    paragraphs = tuple(dict.fromkeys(each.paragraph for each in of_state if each.paragraph))
    if not paragraphs:
        return None
    return message_of(
        len(paragraphs),
        one="What {state:the} replied, if it did, stands in paragraph {paragraphs} of the report.",
        many="What {state:the} replied, if it did, stands in paragraphs {paragraphs} of the report.",
        state=state,
        paragraphs=in_runs(paragraphs),
    )
