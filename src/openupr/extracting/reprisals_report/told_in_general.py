"""Of a report on reprisals, what its general paragraphs tell of one State, outside of the section on it.

A paragraph under a heading that is no State's tells of many things: who spoke, who is thanked, what is alleged. Taken is what tells
of an allegation, or of what was raised, where the State's name stands as the place of it, or as whom it was raised with. Sentences that follow belong
to it until one names another State. A sentence that names another State elsewhere than in one row with this one is left: whom it tells of
can't be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...languages.word_tables import by_language
from ...light_dataclass import replace
from ...names import find_state, normal_name, state_name_pattern, states
from ...records import NumberedDocument, Paragraph
from ...text import sentences
from ..paragraphs import part_of
from ..wordings import group_patterns

_OWN, _OTHER = "\ue000", "\ue001"
_OF_NO_STATE = re.compile(r"[IVX]+|[A-Z]")
"""The number of a heading of the report itself: States have figures, or none."""
_CAPITALS = re.compile(r"[A-ZÀ-Ý][\w’'-]+(?:\s+(?:(?:de|du|des|del|la|les?|los|el|et|y|d[’'])\s*)*[A-ZÀ-Ý][\w’'-]+)*")
_ROW = re.compile(
    r"[\ue000\ue001](?:(?:\s*,\s*|\s*,?\s+(?:and|et|y|e)\s+)(?:(?:in|to|of|the|en|au|aux|à|du|de|la|le|les|el)\s+|l[’'])*[\ue000\ue001])*"
)


def general_paragraphs(text: NumberedDocument, state: str, names: Iterable[str] = ()) -> Iterator[Paragraph]:
    """What general paragraphs of a report tell of a State (ISO 3166 alpha-3), each as that part of its paragraph; `names` as in `section_of`."""
    finder = _names_of(state, tuple(names))
    for paragraph in text.paragraphs:
        if "." in paragraph.id or (paragraph.headings and not _OF_NO_STATE.fullmatch(paragraph.headings[-1].number)):
            continue
        span = _told(paragraph.text.clean, finder, state)
        if span is not None:
            words, place = part_of(paragraph, *span)
            yield replace(paragraph, text=words, place=place)


def names_the_state(text: str, state: str, names: Iterable[str] = ()) -> bool:
    """Whether a text has a name of a State (ISO 3166 alpha-3)."""
    return _OWN in _masked(text, _names_of(state, tuple(names)), state)


def _told(text: str, own: re.Pattern[str], state: str) -> tuple[int, int] | None:
    """The part of a paragraph that tells of the State; None where none does. Two parts apart are one, with what lies between, if no other State is
    named there."""
    begin = end = None
    for start, stop in sentences(text):
        masked = _masked(text[start:stop], own, state)
        if _tells(masked):
            begin, end = (start if begin is None else begin), stop
        elif begin is not None and _OTHER in masked:
            break
        elif begin is not None:
            end = stop
    return None if begin is None or end is None else (begin, end)


def _tells(masked: str) -> bool:
    """Whether a sentence, with names of States as one character each, tells of something that is alleged of the State, or was raised with it."""
    patterns = group_patterns("reprisals_report", "general")
    surely = patterns["alleged"].search(masked)
    alleged = surely or patterns["concern"].search(masked)
    if alleged is None or patterns["none"].search(masked[max(0, alleged.start() - _NEAR) : alleged.start()]):
        return False
    rows = list(_ROW.finditer(masked))
    if sum(_OTHER in each.group() and _OWN not in each.group() for each in rows):
        return False
    for row in rows:
        if _OWN in row.group():
            before = masked[: row.start()]
            here = surely is not None or row.start() > alleged.start()  # "At a panel in ..., she recalled concerns" tells of no place
            if (here and patterns["place"].search(before)) or (row.group() == _OWN and patterns["raised_with"].search(before)):
                return True
    return False


_NEAR = 40
"""Characters before what is alleged in which a "no" denies it."""


def _masked(sentence: str, own: re.Pattern[str], state: str) -> str:
    sentence = own.sub(_OWN, sentence)
    sentence = _english().sub(lambda match: _OWN if (found := find_state(match.group())) is not None and found.iso3 == state else _OTHER, sentence)
    return _CAPITALS.sub(lambda match: _OTHER if find_state(match.group()) is not None else match.group(), sentence)


@by_language
def _english() -> re.Pattern[str]:
    return re.compile(state_name_pattern())


def _names_of(state: str, names: tuple[str, ...]) -> re.Pattern[str]:
    """The names of a State in all languages of the tables, and what documents of the review call it."""
    tables = next(({form for pair in each.names.values() for form in pair} for each in states() if each.iso3 == state), set())
    forms = sorted({each for each in (*tables, *(name.strip() for name in names)) if normal_name(each)}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms)) or '(?!)'})(?!\w)")
