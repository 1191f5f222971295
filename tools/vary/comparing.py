"""The records of a PDF against those of a variation of it: what is the same, what is missing and whether a doubt says so, what is wrong."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from openupr.records import Doubt

from .facts import Fact, Facts, Value

_FOREIGN = 8
"""So many letters more in one place, and words stand there that the PDF's record does not have; so many less, and it is cut. Below that a mark or a
letter differs."""
_NEAR = 60
"""Records of one key whose words are less alike than this are two."""


_LONG, _LIKE = 40, 90
"""A facet that is a text of so many letters and so much like the PDF's is the same, blemished."""


class Outcome(StrEnum):
    """What became of a record, from the best to the worst."""

    SAME = "same"
    BLEMISHED = "blemished"  # the same but for a stray mark or a lost letter in its words
    DOUBTED = "doubted"  # missing, or less is told of it, and a doubt speaks of it
    MISSING = "missing"  # the same without a doubt
    EXTRA = "extra"  # a record that the PDF does not have
    WRONG = "wrong"  # other words, another speaker, source, State, position
    FAILED = "failed"  # the variation could not be read, or not in time

    @property
    def breaks(self) -> bool:
        """Whether it breaks the promise of a lossy manner."""
        return self in {Outcome.MISSING, Outcome.EXTRA, Outcome.WRONG, Outcome.FAILED}


_ORDER = list(Outcome)


@dataclass(frozen=True, slots=True)
class Compared:
    """One record's outcome; `why` names what differs ("sources", "foreign words"), `was` and `now` the two values, shortened; `doubted`: a doubt
    speaks of it."""

    kind: str
    key: str
    outcome: Outcome
    why: str = ""
    was: str = ""
    now: str = ""
    doubted: bool = False


def compared(base: Facts, found: Facts) -> list[Compared]:
    """Every record of the PDF, and every one that only the variation has."""
    new = {(doubt.kind, doubt.record, doubt.what) for doubt in base.doubts}
    speaking = Speaking([doubt for doubt in found.doubts if (doubt.kind, doubt.record, doubt.what) not in new])
    kinds = dict.fromkeys([fact.kind for fact in (*base.facts, *found.facts)])
    out: list[Compared] = []
    for kind in kinds:
        before, after = ([fact for fact in facts if fact.kind == kind] for facts in (base.facts, found.facts))
        out += _of_a_kind(before, after, speaking)
    return out


class Speaking:
    """The doubts that only the variation has, and of which records they speak."""

    def __init__(self, doubts: Iterable[Doubt]) -> None:
        self.records = set()
        self.whole: list[str] = []
        self.numbers: set[int] = set()
        for doubt in doubts:
            if doubt.record:
                self.records.add(doubt.record)
            else:
                self.whole.append(doubt.kind)
            if "gap" in doubt.kind:
                self.numbers |= _between(str(doubt.what))

    def of(self, fact: Fact, facet: str = "") -> bool:
        """Whether a doubt speaks of this record (or of one of its facets): by its identifier or one that it hangs on, by a gap that its number falls
        into, or for all of its kind."""
        if self.records & fact.on or any(record.startswith(f"{fact.key}.") for record in self.records):
            return True
        number = re.search(r"(\d+)(?:~\d+|\+\d*)?$", fact.key) if fact.kind in {"paragraph", "note"} else re.search(r"/[A-Z](\d+)", fact.key)
        if number and int(number[1]) in self.numbers:
            return True
        nouns = (*_NOUNS.get(fact.kind, ()), *_NOUNS.get(facet, ()))
        return any(noun in kind for kind in self.whole for noun in nouns)


_NOUNS = {
    "paragraph": ("paragraphs_missing", "language_not_read"),
    "heading": ("paragraphs_missing", "heading", "language_not_read"),
    "note": ("notes_missing", "notes_not", "language_not_read"),
    "finding": ("paragraphs_missing", "sources", "language_not_read"),
    "cooperation": ("paragraphs_missing", "cooperation", "table", "language_not_read"),
    "contributor": ("contributor", "language_not_read"),
    "claim": ("contributors_not_found", "paragraphs_missing", "language_not_read"),
    "stated": ("contributors_stated",),
    "participant": ("consultation_not_found", "paragraphs_missing"),
    "self-report": ("paragraphs_missing",),
    "reference": ("numbers_not", "paragraphs_missing"),
    "item": ("no_recommendations", "language_not_read"),
    "statement": ("section_missing", "speakers_differ", "language_not_read"),
    "proceedings": ("section_missing", "troika", "speakers", "not_heard", "language_not_read"),
    "response": ("no_responses", "language_not_read", "others_unknown"),
    "total": ("totals_differ", "no_responses"),
    # Facets.
    "marks": ("notes_",),
    "sources": ("notes_", "sources"),
    "contributors": ("notes_", "contributors"),
    "states": ("states_",),
}
"""Words in the kind of a doubt on a whole document by which it speaks of every record of a kind."""


def _between(what: str) -> set[int]:
    """The numbers that a doubt on a gap says are missing: "Paragraph 12 stands where 10 was expected" -> 10, 11."""
    found = [int(number) for number in re.findall(r"\d+", what)]
    if len(found) == 2 and 0 <= found[0] - found[1] < 400:
        return set(range(found[1], found[0]))
    return set(found)


# -- pairs


def _of_a_kind(before: list[Fact], after: list[Fact], speaking: Speaking) -> Iterator[Compared]:
    pairs, lost, more = _paired(before, after)
    for fact, other in pairs:
        yield _pair(fact, other, speaking)
    held = [other for other in after if other.words]
    for fact in lost:
        doubted = speaking.of(fact)
        inside = next((other.key for other in held if fact.words and fact.words in other.words), "")
        why = f"inside {inside}" if inside else "not there"
        yield Compared(fact.kind, fact.key, Outcome.DOUBTED if doubted else Outcome.MISSING, why, fact.words[:60], "", doubted)
    for other in more:
        yield Compared(other.kind, other.key, Outcome.EXTRA, "extra", "", other.words[:60] or str(other.facets)[:60], speaking.of(other))


def _paired(before: list[Fact], after: list[Fact]) -> tuple[list[tuple[Fact, Fact]], list[Fact], list[Fact]]:
    """Each record with its counterpart: of the same key and words, of the same words, of the same key and like words, of like words in one
    paragraph."""
    pairs: list[tuple[Fact, Fact]] = []
    left, free = list(before), list(after)

    def pair(name: object) -> None:
        key = _KEYS[str(name)]
        places: dict[object, list[Fact]] = defaultdict(list)
        for other in free:
            places[key(other)].append(other)
        for fact in list(left):
            wanted = key(fact)
            if wanted is not None and places.get(wanted):
                other = places[wanted].pop(0)
                if name == "key" and fact.kind not in _PRINTED and fact.words and fuzz.ratio(fact.words, other.words) < _NEAR:
                    places[wanted].insert(0, other)
                    continue
                pairs.append((fact, other))
                left.remove(fact)
                free.remove(other)

    for name in _KEYS:
        pair(name)
    for fact in [each for each in left if each.words]:
        near = [(fuzz.ratio(fact.words, other.words), index) for index, other in enumerate(free) if _home(other) == _home(fact) and other.words]
        if near and max(near)[0] >= 80:
            other = free.pop(max(near)[1])
            pairs.append((fact, other))
            left.remove(fact)
    return pairs, left, free


def _home(fact: Fact) -> str:
    return re.sub(r"\.\d+$", "", fact.key)


_KEYS: dict[str, Callable[[Fact], object]] = {
    "both": lambda fact: (fact.key, fact.words),
    "words": lambda fact: fact.words if len(fact.words) > 30 else None,
    "key": lambda fact: fact.key,
}


def _pair(fact: Fact, other: Fact, speaking: Speaking) -> Compared:
    doubted = speaking.of(fact) or speaking.of(other)
    worst = _words(fact, other, doubted)
    if fact.key != other.key and _home(fact) != _home(other):
        unnumbered = "+" in other.key and doubted
        worst = max(worst, (Outcome.DOUBTED if unnumbered else Outcome.WRONG, "number", fact.key, other.key), key=_worse)
    told = dict(other.facets)
    for name, value in fact.facets:
        said = doubted or speaking.of(fact, name)
        worst = max(worst, _facet(name, value, told.get(name, ""), said), key=_worse)
    outcome, why, was, now = worst
    return Compared(fact.kind, fact.key, outcome, why, was, now, doubted)


_PRINTED = {"paragraph", "note", "item", "response", "statement", "contributor"}
"""Records whose key is printed: two of one key are one, whatever their words."""
_Found = tuple[Outcome, str, str, str]


def _worse(found: _Found) -> int:
    return _ORDER.index(found[0])


def _words(fact: Fact, other: Fact, doubted: bool) -> _Found:
    if fact.words == other.words:
        return Outcome.SAME, "", "", ""
    if fact.kind == "response" and fuzz.ratio(fact.words, other.words) < _NEAR:
        # The paragraph that lists it, where the PDF has what the State says of it.
        return Outcome.DOUBTED if doubted else Outcome.MISSING, "other words", fact.words[:60], other.words[:60]
    more = less = ("", 0)
    for step in Levenshtein.opcodes(fact.words, other.words):
        gone, come = fact.words[step.src_start : step.src_end], other.words[step.dest_start : step.dest_end]
        if step.tag != "equal":
            more = max(more, (come, len(come)), key=lambda each: each[1])
            less = max(less, (gone, len(gone)), key=lambda each: each[1])
    if more[1] >= _FOREIGN:
        return Outcome.WRONG, "foreign words", "", more[0][:60]
    if less[1] >= _FOREIGN:
        return Outcome.DOUBTED if doubted else Outcome.MISSING, "cut", less[0][:60], ""
    return Outcome.BLEMISHED, "letters", less[0], more[0]


def _facet(name: str, was: Value, now: Value, doubted: bool) -> _Found:
    before, after = ({value} if isinstance(value, str) and value else set(value) for value in (was, now))
    if before == after:
        return Outcome.SAME, "", "", ""
    shown = (name, _short(before - after), _short(after - before))
    if after - before and all(len(new) > _LONG and any(fuzz.ratio(new, old) >= _LIKE for old in before - after) for new in after - before):
        return (Outcome.BLEMISHED, *shown)
    if after - before:
        return (Outcome.WRONG, *shown)
    return (Outcome.DOUBTED if doubted else Outcome.MISSING, *shown)


def _short(values: set[str]) -> str:
    return " | ".join(sorted(values))[:90]
