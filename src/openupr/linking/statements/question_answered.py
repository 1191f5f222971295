"""Whose question the State says that it answers, where its words name somebody: "Responding to Peru's question, it said that Ada Brunt ...".

That the question named the person is not said by this. Where a sentence answers questions in two places, it can't be told which.
"""

from __future__ import annotations

import re

from ...kept_patterns import kept_pattern
from ...languages.word_tables import by_language, table
from ...names import find_state
from ...names.running_text import state_name_pattern
from ...text import sentences


def question_answered(text: str, at: int, kind: str = "asked") -> tuple[str, ...]:
    """The codes of the States whose question the sentence answers in which `at` stands; none where it does not say. The `kind` “spoken_to” has
    concerns and comments too."""
    start, end = next(((start, end) for start, end in sentences(text) if start <= at < end), (0, 0))
    opens = _pattern("opens").match(text, start)
    found = list(_pattern(kind).finditer(text, opens.end(), end)) if opens else []
    if len(found) != 1 or found[0].start() > at:
        return ()
    return _states_in(found[0].group())


def asked_first(text: str, start: int, end: int) -> tuple[str, ...]:
    """The codes of the States with which a sentence begins as with who asked: what follows it is the answer."""
    found = _pattern("asked_first").match(text, start, end)
    return _states_in(found.group()) if found is not None else ()


def turned_down(text: str, start: int, end: int) -> tuple[str, ...]:
    """The codes of the States whose assertion a sentence turns down."""
    found = _pattern("turned_down").search(text, start, end)
    return _states_in(found.group()) if found is not None else ()


def _states_in(words: str) -> tuple[str, ...]:
    states = (find_state(each.group()) for each in re.finditer(state_name_pattern(), words))
    return tuple(dict.fromkeys(each.iso3 for each in states if each))


@by_language
def _pattern(name: str) -> re.Pattern[str]:
    state = rf"(?:the )?{state_name_pattern()}"
    return kept_pattern(table("questions_answered")[name].replace("{states}", rf"(?:{state}(?:(?:, and |, | and ){state})*)"))
