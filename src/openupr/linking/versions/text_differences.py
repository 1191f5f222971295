"""What differs between two versions of one text: parts matched by their words and numbers, then word by word."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from ...languages.messages import Text, message
from ...records import Change, Difference, Document, Kind, Unit, UnitKind, WordChange
from ...records.texts.kind_names import kind_name
from .near_duplicates import ComparedText, bare_words

LIKE = 0.55
"""From this ratio of words in the same order on, two parts are one that was changed."""
LIKE_BY_NUMBER = 0.35
"""The same for two parts with one number or code."""
INSIDE = 0.75
"""From this share of a part's words on, a footnote holds it."""
_FEW = 4
"""Parts of fewer words are the same only where every word is: "N/A", "(a)"."""
_WORD = re.compile(r"\S+\s*")
_PAIRS = 1_000_000
"""Pairs of the same word, one in each of two texts, up to which they are compared word by word: two pages of one text have 20,000."""


def part_differences(before: Sequence[Unit], after: Sequence[Unit], *, partial: bool = False) -> tuple[Difference, ...]:
    """What became of every part, in the order of the second version; what was removed stands where it stood.

    A part that is the same but for its number is `RENUMBERED`. One that is gone while a footnote of the other version, which was not there before,
    has its words is `TO_FOOTNOTE`; the other way round `FROM_FOOTNOTE`. `partial`: the second holds only what changes, as a corrigendum does; what it
    does not hold is not removed.
    """
    pairs = _same(before, after)
    pairs |= _changed(before, after, pairs)
    back = {there: here for here, there in pairs.items()}
    moved_to = _moved([i for i in range(len(before)) if i not in pairs], before, after, {j: before[i] for j, i in back.items()})
    moved_from = _moved([i for i in range(len(after)) if i not in back], after, before, {i: after[j] for i, j in pairs.items()})
    removed: dict[int, list[Difference]] = defaultdict(list)
    behind = -1  # of the second version: what was removed stands behind the part that its predecessor became
    for index, unit in enumerate(before):
        if index in pairs:
            behind = pairs[index]
        elif index in moved_to:
            removed[behind].append(
                Difference(Change.TO_FOOTNOTE, unit, after[moved_to[index]], words_between(unit.text, after[moved_to[index]].text))
            )
        elif not partial and index not in moved_from.values():
            removed[behind].append(Difference(Change.REMOVED, unit, None))
    found = list(removed[-1])
    for index, unit in enumerate(after):
        if index in back:
            found.append(_pair(before[back[index]], unit))
        elif index in moved_from:
            source = before[moved_from[index]]
            found.append(Difference(Change.FROM_FOOTNOTE, source, unit, words_between(source.text, unit.text)))
        elif index not in moved_to.values():
            found.append(Difference(Change.ADDED, None, unit))
        found += removed[index]
    return tuple(found)


def why_no_versions(before: Document, after: Document) -> Text:
    """Why two documents are no versions of one text, as a sentence: they say that they are of two States, of two reviews, or of two kinds. Empty
    where they don't say so."""
    first, second = (each.review or each.state for each in (before, after))
    if (before.state and after.state and before.state != after.state) or (before.review and after.review and first != second):
        named = {"one": first or "", "other": second or ""}
        if before.state != after.state:
            return message("These are documents of two States, {one} and {other}: two texts, not two versions of one.", **named)
        return message("These are documents of two reviews of one State, {one} and {other}: two texts, not two versions of one.", **named)
    known = Kind.UNKNOWN not in {before.kind, after.kind}
    if known and before.kind is not after.kind and before.corrects is None and after.corrects is None:
        one, other = (message(kind_name(each.kind)) for each in (before, after))
        return message("These are documents of two kinds, {one} and {other}: two texts, not two versions of one.", one=one, other=other)
    return ""


def words_between(before: str, after: str) -> tuple[WordChange, ...]:
    """The way from one text to another, word by word: joined, what is the same and what was left out is the first, what is the same and what was put
    in the second."""
    first, second = _WORD.findall(before), _WORD.findall(after)
    found: list[WordChange] = []
    for tag, a, b, c, d in _steps([word.strip() for word in first], [word.strip() for word in second]):
        if tag == "equal":
            found.append(WordChange(Change.SAME, "".join(second[c:d])))
            continue
        if b > a:
            found.append(WordChange(Change.REMOVED, "".join(first[a:b])))
        if d > c:
            found.append(WordChange(Change.ADDED, "".join(second[c:d])))
    return tuple(found)


def _steps(first: list[str], second: list[str]) -> Iterable[tuple[str, int, int, int, int]]:
    """As `SequenceMatcher.get_opcodes`. Of texts that have the same few words again and again, only what is the same at both ends is."""
    here, there = Counter(first), Counter(second)
    if sum(count * there[word] for word, count in here.items()) <= _PAIRS:
        return SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    most = min(len(first), len(second))
    begin = next((at for at in range(most) if first[at] != second[at]), most)
    end = next((at for at in range(most - begin) if first[-1 - at] != second[-1 - at]), most - begin)
    a, b = len(first) - end, len(second) - end
    steps = ("equal", 0, begin, 0, begin), ("replace", begin, a, begin, b), ("equal", a, len(first), b, len(second))
    return [step for step in steps if step[2] > step[1] or step[4] > step[3]]


def _pair(before: Unit, after: Unit) -> Difference:
    if before.text != after.text:
        return Difference(Change.CHANGED, before, after, words_between(before.text, after.text))
    return Difference(Change.SAME if before.label == after.label else Change.RENUMBERED, before, after)


def _same(before: Sequence[Unit], after: Sequence[Unit]) -> dict[int, int]:
    """The parts with the same words, each with one; where several have the same words, those with the same number first, then in order."""
    places: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for index, unit in enumerate(after):
        places[_is_note(unit), unit.text].append(index)
    pairs: dict[int, int] = {}
    for by_label in (True, False):
        for index, unit in enumerate(before):
            free = places[_is_note(unit), unit.text] if index not in pairs else []
            chosen = next((place for place in free if not by_label or after[place].label == unit.label), None)
            if chosen is not None:
                pairs[index] = chosen
                free.remove(chosen)
    return pairs


def _changed(before: Sequence[Unit], after: Sequence[Unit], pairs: dict[int, int]) -> dict[int, int]:
    """The parts that are nearly the same, the likest first."""
    from rapidfuzz import fuzz

    taken = set(pairs.values())
    left = [index for index in range(len(before)) if index not in pairs]
    right = [index for index in range(len(after)) if index not in taken]
    there = {index: " ".join(bare_words(after[index].text)) for index in right}
    found: list[tuple[float, int, int]] = []
    for index in left:
        words = " ".join(bare_words(before[index].text))
        for other in right:
            if _is_note(before[index]) != _is_note(after[other]):
                continue
            labelled = bool(before[index].label) and before[index].label == after[other].label
            least = LIKE_BY_NUMBER if labelled else LIKE
            if min(len(words.split()), len(there[other].split())) < _FEW and not labelled:
                continue
            ratio = fuzz.ratio(words, there[other], score_cutoff=100 * least) / 100
            if ratio:
                found.append((ratio + 0.1 * labelled, index, other))
    chosen: dict[int, int] = {}
    for _, index, other in sorted(found, key=lambda each: (-each[0], each[1], each[2])):
        if index not in chosen and other not in taken:
            chosen[index] = other
            taken.add(other)
    return chosen


def _moved(gone: Iterable[int], units: Sequence[Unit], others: Sequence[Unit], fellows: Mapping[int, Unit]) -> dict[int, int]:
    """The parts that are gone from the text, with the footnote of the other version that holds their words and did not hold them before; `fellows`
    are what the other version's parts were in this one."""
    notes = {index: ComparedText(note.text) for index, note in enumerate(others) if _is_note(note)}
    found: dict[int, int] = {}
    for index in gone:
        if _is_note(units[index]):
            continue
        part = ComparedText(units[index].text)
        for note, made in notes.items():
            held = note in fellows and _held(part, ComparedText(fellows[note].text)) >= INSIDE
            if not held and _held(part, made) >= INSIDE:
                found[index] = note
                break
    return found


def _held(part: ComparedText, note: ComparedText) -> float:
    return part.share(part.runs & note.runs)


def _is_note(unit: Unit) -> bool:
    return unit.kind is UnitKind.FOOTNOTE
