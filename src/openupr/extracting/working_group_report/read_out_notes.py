"""Footnotes that give a recommendation as it was read out in the dialogue: "The recommendation as read during the interactive dialogue: ...".

Usage of the reports of sessions 5 to 20: part II prints another wording, agreed afterwards, and the note keeps the first one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...languages.word_tables import wording
from ...records import Clause, Item, Note, ReadOut, Recommender
from ..state_lists import state_lists

_QUOTES = '“”"„ \n;,.'


def read_out(notes: Sequence[Note], items: Sequence[Item]) -> tuple[ReadOut, ...]:
    """What notes that hang on one item, or on several, say was read out. Of a note with several such wordings each must name its States, else it
    stays one. A mark within an item is on the request before it, and on the States of that one alone."""
    return tuple(each for note in notes for each in _in_note(note, [item for item in items if note.id in item.notes]))


def _in_note(note: Note, items: Sequence[Item]) -> Iterator[ReadOut]:
    text = note.text.clean
    lead = wording("read_out_notes", "lead").match(text)
    if lead is None or not items or not re.search(r"\w", text[lead.end() :]):
        return
    at = lead.end()
    noted = [clause for item in items for clause in _noted(item, note)]
    lists = [each for each in state_lists(text[at:]) if _ends_part(text[at + each.end :])]
    starts = (0, *(each.end for each in lists))
    parts = [(start, each.start, each.recommenders) for start, each in zip(starts, lists, strict=False)]
    if not parts or re.search(r"\w", text[at + lists[-1].end :]):
        parts = [(0, len(text) - at, _alone(noted or [clause for item in items for clause in item.clauses]))]
    for start, end, who in parts:
        words = text[at + start : at + end]
        begin = at + start + len(words) - len(words.lstrip(_QUOTES))
        stop = at + start + len(words.rstrip(_QUOTES))
        if stop > begin:
            of = _made_by(who, items, noted) or noted
            yield ReadOut(note.id, tuple(item.id for item in items), (begin, stop), who, tuple(clause.id for clause in of))


def _made_by(who: Sequence[Recommender], items: Sequence[Item], noted: Sequence[Clause]) -> list[Clause]:
    """The requests of the States that a note names, those that bear its mark before others."""
    named = {each.state for each in who}
    made = [clause for item in items for clause in item.clauses if named.intersection(each.state for each in clause.recommenders)]
    return [clause for clause in made if clause in noted] or made


def _noted(item: Item, note: Note) -> tuple[Clause, ...]:
    """The requests of an item that bear a note: an item of one request bears it there."""
    return item.clauses if len(item.clauses) == 1 else tuple(clause for clause in item.clauses if note.id in clause.notes)


def _ends_part(rest: str) -> bool:
    """Whether a bracket of States ends a wording: the note ends there, or a stop, "and" or a capital letter parts it from the next one."""
    return re.match(r"[”\"’.\s]*(?:[;.]|and\b|[A-Z“]|$)", rest) is not None


def _alone(clauses: Sequence[Clause]) -> tuple[Recommender, ...]:
    """Who read it out where the note names nobody: the only State that makes these requests."""
    every = {each.state or each.printed: each for clause in clauses for each in clause.recommenders}
    return tuple(every.values()) if len(every) == 1 else ()
