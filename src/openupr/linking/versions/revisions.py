"""Versions of one text that a review holds, one after the other, and what differs between them; which corrections and translations say otherwise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from ...languages.word_tables import ASSUMED
from ...names import find_state, parse_symbol, state_name_pattern
from ...records import AlignedPair, Alignment, Change, Difference, Document, NumberedDocument, Review, Revision, Sort, Unit
from .figures import only_in
from .text_differences import part_differences
from .units import numbered_units, report_units

_DRAFT = re.compile(r"\b(?:draft|unedited)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[^\W\d_]+")


def revisions(review: Review) -> tuple[Revision, ...]:
    """Every two versions of one text in one language that follow each other, the earlier one first: working group report, national report,
    compilation, stakeholder summary. Corrigenda are not among them: they hold only what changes."""
    texts = [_reports(review), *_numbered(review)]
    return tuple(found for versions in texts for found in _chain(versions))


def sorts(difference: Difference) -> tuple[Sort, ...]:
    """What differs between the two texts of a part that is in both versions: numbers, names of States, other words; `MARKS` where none of them does.
    Empty for a part that is in one version only, or the same."""
    if difference.before is None or difference.after is None or difference.before.text == difference.after.text:
        return ()
    return difference_sorts(difference.before.text, difference.after.text)


def difference_sorts(before: str, after: str) -> tuple[Sort, ...]:
    """What differs between two texts, as in `sorts`."""
    found = [sort for sort, counted in _COUNTED.items() if counted(before) != counted(after)]
    return tuple(found) or (Sort.MARKS,)


def differing(alignment: Alignment, texts: dict[str, str]) -> Iterator[tuple[AlignedPair, tuple[str, ...], tuple[str, ...]]]:
    """The pairs of two language versions whose figures differ, with those that only the main version and only the other one has. `texts` are the
    words of the paragraphs by identifier. Figures of one digit are left out: many languages write them in words. So are those that the other version
    has in another form (`figures.py`)."""
    for pair in alignment.pairs:
        if not (pair.main and pair.other):
            continue
        one, two = texts[pair.main], texts[pair.other]
        ours, theirs = only_in(one, two), only_in(two, one)
        if ours or theirs:
            yield pair, ours, theirs


_Version = tuple[Document, tuple[Unit, ...]]


def _reports(review: Review) -> list[_Version]:
    if review.report is None or not review.other_reports:
        return []
    return [
        (review.report.document, report_units(review.report, recorded=True)),
        *((each.document, report_units(each)) for each in review.other_reports),
    ]


def _numbered(review: Review) -> Iterator[list[_Version]]:
    for main in (each.text for each in (review.national_report, review.compilation, review.summary) if each is not None):
        others = [each for each in review.further if each.document.kind is main.document.kind and _one_language(each, main)]
        if others:
            yield [(each.document, numbered_units(each, recorded=True)) for each in (main, *others)]


def _one_language(other: NumberedDocument, main: NumberedDocument) -> bool:
    return (other.document.language or ASSUMED) == (main.document.language or ASSUMED)


def _chain(versions: Sequence[_Version]) -> Iterator[Revision]:
    """Each version and the next one. The first of those given is the one that records are taken from: where nothing tells the order, it stands
    first."""
    ranked = sorted(versions, key=lambda each: _rank(each[0]))
    for (before, ours), (after, theirs) in pairwise(ranked):
        yield Revision(before, after, _why(before, after), part_differences(ours, theirs))


def _rank(document: Document) -> tuple[bool, int, str]:
    return not _draft(document), _number(document), document.date or ""


def _draft(document: Document) -> bool:
    symbol = parse_symbol(document.symbol) if document.symbol else None
    return (symbol is not None and symbol.kind_hint == "draft_report") or _DRAFT.search(
        f"{document.title} {document.name}".replace("_", " ")
    ) is not None


def _number(document: Document) -> int:
    """The number of a revision: 2 for "/Rev.2"; 0 for none."""
    symbol = parse_symbol(document.symbol) if document.symbol else None
    revised = [suffix for suffix in (symbol.suffixes if symbol else ()) if suffix.startswith("Rev.")]
    return int(_NUMBER.findall(revised[-1])[0].split(".")[0]) if revised and _NUMBER.search(revised[-1]) else 0


def _why(before: Document, after: Document) -> str:
    if _draft(before) and not _draft(after):
        return "it is a draft"
    if _number(before) < _number(after):
        return "the other one is a revision of it, by its symbol"
    if before.date and after.date and before.date < after.date:
        return f"it is dated {before.date}, the other one {after.date}"
    return ""


def _numbers(text: str) -> Counter[str]:
    return Counter(_NUMBER.findall(text))


def _states(text: str) -> Counter[str]:
    return Counter(state.iso3 if (state := find_state(name)) else name for name in _named().findall(text))


def _words(text: str) -> Counter[str]:
    return Counter(word.casefold() for word in _WORD.findall(_named().sub(" ", text)))


@cache
def _named() -> re.Pattern[str]:
    return re.compile(state_name_pattern())


_COUNTED = {Sort.NUMBERS: _numbers, Sort.STATES: _states, Sort.WORDS: _words}

CHANGED = frozenset(Change) - {Change.SAME, Change.RENUMBERED}
"""What counts as a change: another number alone does not."""
