"""What the State under review said in the dialogue to what one State had asked or said there, where that is plain: it names that State, as who
asked or as whose assertion it rejects, or it begins a sentence with the very thing ("Regarding questions about hate speech, ..."). Where it is not,
nothing is said: most replies are to all at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ....kept_patterns import kept_pattern
from ....labelling.tokens import tokens
from ....languages.word_tables import has_table, reading_in, wording
from ....light_dataclass import dataclass
from ....linking.statements.question_answered import asked_first, question_answered, turned_down
from ....names import find_state, state_name_pattern
from ....records import Review, Statement, Voice
from ....text import sentences
from ..chosen.brief_order import presses
from ..chosen.telling_words import telling_weights

_TABLE = "questions_answered"
_ENOUGH = 5.0
"""How much the words of a reply's subject tell together, at the least: one rare word, or two others."""
_LONGEST_SUBJECT = 160


@dataclass(frozen=True, slots=True)
class DialogueReply:
    """A sentence of the State's `statement`, its `words`, and the statement of the delegation that it is `to` (None: it replies before that
    State speaks, to what was asked in advance); `named`: it names that State."""

    statement: Statement
    words: str
    to: Statement | None
    named: bool


def dialogue_replies(review: Review, speaker: str) -> tuple[DialogueReply, ...]:
    """The plain replies to what a State said in the dialogue of a review, in their order; none where the report is in a language without the words
    for it. What was said before it spoke is a reply only where it names that State."""
    every = review.report.statements if review.report is not None else ()
    with reading_in(review.language):
        return tuple(_replies(every, speaker, review.state)) if has_table(_TABLE) else ()


def _replies(every: tuple[Statement, ...], speaker: str, state: str) -> Iterator[DialogueReply]:
    said: list[Statement] = []
    for each in every:
        if each.voice is Voice.DELEGATION and each.speaker is not None and each.speaker.state == speaker:
            said.append(each)
        elif each.is_own_word:
            for start, end in sentences(each.text.clean):
                words = each.text.clean[start:end]
                if speaker in asked_first(each.text.clean, start, end):  # the answer is all that stands behind it
                    yield DialogueReply(each, each.text.clean[start:].rstrip(), said[-1] if said else None, named=True)
                    break
                if speaker in (*question_answered(each.text.clean, end - 1, "spoken_to"), *turned_down(each.text.clean, start, end)):
                    yield DialogueReply(each, words, said[-1] if said else None, named=True)
                elif (to := _on_the_same(words, said, state)) is not None:
                    yield DialogueReply(each, words, to, named=False)


def _on_the_same(words: str, said: list[Statement], state: str) -> Statement | None:
    """The statement that asks or criticises something in which each telling word of the subject stands that a reply begins with."""
    subject = _subject(words)
    weights = telling_weights(subject)
    if sum(weights.values()) < _ENOUGH or _names_another(subject, state):
        return None
    for each in reversed(said):
        for start, end in sentences(each.text.clean):
            asked = each.text.clean[start:end]
            if presses(asked) and weights.keys() <= {token.stem for token in tokens(asked)}:
                return each
    return None


def _subject(words: str) -> str:
    """What a sentence says first that it is on, without "questions about"; empty where it begins otherwise."""
    opens = wording(_TABLE, "opens").match(words)
    comma = words.find(",", opens.end(), opens.end() + _LONGEST_SUBJECT) if opens is not None else -1
    if opens is None or comma < 0:
        return ""
    lead = wording(_TABLE, "lead").match(words, opens.end(), comma)
    return words[lead.end() if lead is not None else opens.end() : comma].strip()


def _names_another(subject: str, state: str) -> bool:
    """Whether the subject names a State beside the one under review: then it is to that one's words."""
    named = (find_state(each.group()) for each in _state_name().finditer(subject))
    return any(each is not None and each.iso3 != state for each in named)


@cache
def _state_name() -> re.Pattern[str]:
    return kept_pattern(state_name_pattern())
