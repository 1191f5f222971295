"""The sections of a brief for a speaker: what has room on the page, and what stands behind it."""

from __future__ import annotations

from collections.abc import Sequence

from ....languages.messages import Message, Messages
from ..frame.brief_shown import BriefSection
from ..statements.brief_statements import LONGEST, BriefLine

LONGEST_FOR_SPEAKER = LONGEST + 120
"""Characters of a statement on the page."""


def section_for_speaker(words: Messages, title: Message, lines: Sequence[BriefLine], longest: int = LONGEST_FOR_SPEAKER) -> BriefSection:
    """The statements that are short enough for the page, and the rest, which stands under “Also found”."""
    every = list(dict.fromkeys(each.said(words) for each in lines))
    short = tuple(each for each in every if len(str(each.text)) <= longest)
    return BriefSection(words.say(title), short, rest=tuple(each for each in every if each not in short))
