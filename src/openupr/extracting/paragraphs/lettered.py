"""The lettered parts inside a paragraph: "(a) ...; (b) (i) ...; (ii) ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...reading import Passage
from ...text import sentences

# "(a)", "(iv)" where a list's part begins: not glued to a word, and not in a citation ("paragraph 15 (a)", "article 4 (b)").
_LETTER = re.compile(r"(?<![\w)])(?<!\d )\((?P<mark>[a-z]{1,5})\)\s*")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_LETTERS = tuple("abcdefghijklmnopqrstuvwxyz")
# What joins two parts of a list and belongs to neither.
_JOINT = re.compile(r"\s*[;,]?\s*(?:\b(?:and|or|and/or|as well as)\b\s*)?$")
# What ends a part before the next one's letter: a sentence that ends so is the part's own, and leads to nothing.
_PART_ENDS = re.compile(r";\s*(?:(?:and|or)\s*)?$")


def lettered(passage: Passage) -> dict[str, tuple[int, int]]:
    """The parts of a list inside a paragraph: "a" -> the span of its text in `passage.clean`, without the letter and the joint
    after it.

    Roman parts inside a lettered one have the key "a.ii" (the letter's span covers them); a list of Roman numbers alone has "i",
    "ii". A letter printed twice or left out does not break the list. A part that begins a line runs to the next part or the
    paragraph's end, else the last part ends with its sentence.
    """
    text = passage.clean
    marks = [(match["mark"], match.start(), match.end()) for match in _LETTER.finditer(text)]
    begins = _line_starts(passage)
    parts: dict[str, tuple[int, int]] = {}
    top = _run(marks, _LETTERS)
    if not top:
        return dict(_spans(text, _run(marks, _ROMAN), len(text), begins))
    for letter, (start, end) in _spans(text, top, len(text), begins):
        parts[letter] = (start, end)
        inner = _run([mark for mark in marks if start <= mark[1] < end], _ROMAN)
        parts.update({f"{letter}.{roman}": span for roman, span in _spans(text, inner, end, begins)})
    return parts


def _run(marks: list[tuple[str, int, int]], names: tuple[str, ...]) -> list[tuple[str, int, int]]:
    """The marks that count up in `names` from the first on; what does not fit (a nested Roman "(i)", a repetition) is left out."""
    found: list[tuple[str, int, int]] = []
    at = 0
    for index, mark in enumerate(marks):
        if mark[0] not in names[at : at + 1 + (3 if found else 0)]:
            continue
        place = names.index(mark[0])
        if place > at and any(names[at] == later[0] for later in marks[index + 1 :]):
            continue  # the expected one is still to come
        found.append(mark)
        at = place + 1
    return found if len(found) > 1 or (found and names is _LETTERS) else []


def _spans(text: str, marks: list[tuple[str, int, int]], end: int, begins: set[int]) -> Iterator[tuple[str, tuple[int, int]]]:
    for index, (name, start, after) in enumerate(marks):
        if index + 1 < len(marks):
            stop = _before_its_lead(text, after, marks[index + 1][1])
        elif start in begins:
            stop = end
        else:
            stop = next((e for s, e in sentences(text) if s <= after < e), end)
        joint = _JOINT.search(text, after, min(stop, end))
        yield name, (after, joint.start() if joint else min(stop, end))


def _before_its_lead(text: str, after: int, mark: int) -> int:
    """Where a part ends before the next mark: with its last whole sentence, where the mark stands within one that leads to the next part alone ("It
    recommended (f) ..."). A sentence that a semicolon ends before the mark is the part's own: "(h) To dig wells. To keep them clean; (i) ..."."""
    if _PART_ENDS.search(text, after, mark):
        return mark
    within = next((start for start, end in sentences(text) if start < mark < end), mark)
    return within if within > after and text[within:mark].strip(' ("“') else mark


def _line_starts(passage: Passage) -> set[int]:
    """The offsets in the clean text where a printed line begins."""
    starts = {0}
    at = 0
    for line, start, end in passage.slices:
        starts.add(at)
        piece = Passage([(line, start, end)]).clean
        found = passage.clean.find(piece, max(0, at - 1))
        at = (found if found >= 0 else at) + len(piece)
        if passage.clean[at : at + 1] == " ":
            at += 1
    return starts
