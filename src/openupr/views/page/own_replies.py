"""Where the State under review spoke on the day: beside what speakers criticized a reader is led to what it may have replied.

Which paragraph replies to which criticism the report does not say, so all of them are named.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...languages.messages import Message, Value, message_of
from ..number_runs import in_runs
from .report_shown import StatementShown


def own_replies(of_state: Sequence[StatementShown], state: Value) -> Message | None:
    """In which paragraphs of the report's first part we found its Government speaking; None where we found none. Others may be its word too: that no
    reply stands elsewhere is not said."""
    paragraphs = tuple(dict.fromkeys(each.paragraph for each in of_state if each.paragraph and not each.on_behalf))
    if not paragraphs:
        return None
    return message_of(
        len(paragraphs),
        one="We found {state:the} speaking in paragraph {paragraphs} of the report: look there for a reply.",
        many="We found {state:the} speaking in paragraphs {paragraphs} of the report: look there for a reply.",
        state=state,
        paragraphs=in_runs(paragraphs),
    )
