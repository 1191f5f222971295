"""Where the State under review spoke after others had: beside what speakers criticized a reader is led to what it may have replied.

Which paragraph replies to which criticism the report does not say, so all of them are named. What it said before the first speaker is no reply.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....languages.messages import Message, Value, message_of
from ....records import Statement
from ...number_runs import in_runs
from ..listed.spoken_after import after_others


def own_replies(statements: Sequence[Statement], state: Value) -> Message | None:
    """In which paragraphs behind the first delegation's we found the State's Government speaking; None where we found none. Others may be its word
    too: that no reply stands elsewhere is not said."""
    paragraphs = tuple(dict.fromkeys(each.paragraph for each in after_others(statements) if each.paragraph))
    if not paragraphs:
        return None
    return message_of(
        len(paragraphs),
        one="Paragraph {paragraphs} of the report sums up what {state:the} said after other speakers, as our program reads it. "
        "It may hold replies to criticism.",
        many="Paragraphs {paragraphs} of the report sum up what {state:the} said after other speakers, as our program reads it. "
        "They may hold replies to criticism.",
        state=state,
        paragraphs=tuple(in_runs(paragraphs).split(", ")),
    )
