"""What of a long statement is quoted where there is little room: first what it criticises or asks to know, then what it asks for, and what it praises
only where it does nothing else. A cut that keeps the praise alone says that a delegation which asked for five things came to congratulate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ....describing.tone_of_statements import statement_tone
from ....languages.word_tables import has_table, is_read_whole, reading_in, wording
from ....light_dataclass import dataclass
from ....records import Review, SentenceTone, Statement, Tone
from ....text import sentences
from ...topics.goes_on_from import goes_on_from_before
from ...topics.marks_of_cuts import with_cuts_marked
from .brief_order import praises, presses, speakers_tenors
from .charges_carried import CRITICISES

_PART_ONE, _SHORT_SENTENCE = "asked_in_part_one", 6
_BETWEEN_POINTS = re.compile(r"[;,](?=\s+(?:and\s+)?\([a-z]{1,4}\)\s)|;(?=\s)")
"""Where one point of what is asked for ends, and the next one begins."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence of a statement by its place, or (not `whole`) its first points alone."""

    at: int
    words: str
    whole: bool = True


def shortened_statement(review: Review, statement: Statement, longest: int) -> str:
    """A statement in the dialogue of a review, or so much of it as so many characters hold, with a mark for what is left out. A sentence of it stands
    there in any case, and one that criticises or asks, where there is any."""
    text = " ".join(statement.text.clean.split())
    if len(text) <= longest:
        return text
    every = [text[start:end] for start, end in sentences(text)]
    turns = _turns(review, text, every)
    picked: dict[int, _Piece] = {}
    for at in turns:
        if at not in picked:
            before = [at - 1] if at and at - 1 not in picked and _leans_on(every[at - 1], every[at]) else []
            room = longest - sum(len(each.words) + 1 for each in picked.values())
            for together in ([*before, at], [at]):
                if sum(len(every[each]) + 1 for each in together) <= room:
                    picked.update((each, _Piece(each, every[each])) for each in together)
                    break
            else:
                if first := _first_points(every[at], room):
                    picked[at] = _Piece(at, first, whole=False)
    if not picked:
        picked = {each: _Piece(each, every[each]) for each in (turns[:1] or _opening(every, longest))}
    return _joined([picked[at] for at in sorted(picked)], len(every))


def _turns(review: Review, text: str, every: Sequence[str]) -> list[int]:
    """The sentences that criticise or ask to know, then those that ask for something, each in their order; where none does by its verb, those that
    ask for something as a program reads them. None in a language that is not read."""
    if not is_read_whole(review.language):
        return []
    with reading_in(review.language):
        tones = statement_tone(text, review.state).sentences
        told = [at for at, words in enumerate(every) if not _tells_only_that_it_asked(words)]
        first = [at for at in told if _criticises_or_asks_to_know(every[at], tones[at])]
        found = [*first, *(at for at in told if at not in first and presses(every[at]))]
        return found or [at for at in told if Tone.RECOMMENDATION in tones[at].labels]


def _criticises_or_asks_to_know(words: str, tone: SentenceTone) -> bool:
    return tone.surely_criticises or bool(speakers_tenors(words) & CRITICISES) or Tone.QUESTION in tone.labels


def _leans_on(before: str, words: str) -> bool:
    """Whether a sentence goes on from the one before it, and that one does not only welcome."""
    return not praises(before) and goes_on_from_before(before, words)


def _first_points(words: str, room: int) -> str:
    """So many points of what a sentence asks for as there is room for; empty where there is none for the first."""
    ends = [found.start() for found in _BETWEEN_POINTS.finditer(words) if found.start() < room]
    return words[: ends[-1]] if ends else ""


def _opening(every: Sequence[str], longest: int) -> Iterator[int]:
    """The first sentence, and the one behind it, where there is room."""
    yield 0
    if len(every) > 1 and len(every[0]) + len(every[1]) <= longest and not _tells_only_that_it_asked(every[1]):
        yield 1


def _joined(picked: Sequence[_Piece], count: int) -> str:
    gaps = [k for k, each in enumerate(picked) if k and (each.at != picked[k - 1].at + 1 or not picked[k - 1].whole)]
    more = picked[-1].at + 1 < count or not picked[-1].whole
    return with_cuts_marked([each.words for each in picked], gaps, cut_before=picked[0].at > 0, cut_behind=more)


def _tells_only_that_it_asked(words: str) -> bool:
    """Whether a sentence is “It made recommendations.”, which tells nothing: they are told themselves."""
    return len(words.split()) <= _SHORT_SENTENCE and has_table(_PART_ONE) and wording(_PART_ONE, "made_some").search(words) is not None
