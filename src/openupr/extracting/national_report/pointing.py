"""What a reference to recommendations says: that they are spoken of here, that another document tells more, or that they are another review's."""

from __future__ import annotations

import re

from ...languages.word_tables import by_language
from ...names import cycle_of, find_state, state_name_pattern
from ...records import Document
from ...text import PrefilteredPattern
from .recommendation_numbers import NumbersNamed
from .report_wordings import pattern

_ORDINALS = ("first", "second", "third", "fourth")
_NEAR = 80
"""Characters within which a review or its cycle is named beside the numbers."""


def points_elsewhere(text: str, each: NumbersNamed) -> bool:
    """Whether the sentence up to the numbers, or right behind them, only says that another document tells more of them. "The Act, presented in the
    mid-term report (recommendation 4), implements recommendation 9" points elsewhere for 4, and speaks of 9."""
    before, behind = _sentence(text, each)
    if document := _last(pattern("references", "elsewhere"), before):
        return not (")" in before[document.end() :] and pattern("references", "says_here").search(before, document.end()))
    if document := pattern("references", "elsewhere_behind").match(behind):
        return pattern("references", "says_here").search(document.group()) is None
    # "... (see recommendation 4). On other matters, see also recommendation 9."
    return bool(pattern("references", "see_also").search(before) and pattern("references", "elsewhere").search(text, 0, each.start))


def of_another_review(text: str, each: NumbersNamed, document: Document) -> bool:
    """Whether the words beside the numbers say that they are another State's, or of an earlier cycle than the one before the report's."""
    before, behind = _sentence(text, each)
    if (told := _behind_review().match(behind)) and (state := find_state(told["state"])) and document.state:
        return state.iso3 != document.state
    if document.session is None:
        return False
    cycle = pattern("references", "cycle_behind").match(behind[:_NEAR]) or _last(pattern("references", "cycle_before"), before[-_NEAR:])
    # The report itself belongs to its own cycle, and answers the recommendations of the one before.
    return cycle is not None and _ORDINALS.index(cycle["cycle"].lower()) + 1 < cycle_of(document.session) - 1


@by_language
def _behind_review() -> re.Pattern[str]:
    return re.compile(pattern("references", "review_of").source.replace("STATE", rf"(?:the )?{state_name_pattern()}"))


def _sentence(text: str, each: NumbersNamed) -> tuple[str, str]:
    """What stands before the numbers and behind them in their sentence."""
    end = text.find(". ", each.end)
    return text[max(text.rfind(". ", 0, each.start), 0) : each.start], text[each.end : end if end >= 0 else len(text)]


def _last(wanted: PrefilteredPattern, text: str) -> re.Match[str] | None:
    return max(wanted.finditer(text), key=re.Match.start, default=None)
