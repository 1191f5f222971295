"""The part of a passage that shows what was found, with its marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from ..light_dataclass import dataclass
from ..names import bodies
from .cut_words import IndexWord, beginnings, index_words, keys_of_query, keys_of_text, search_form, spelt_words
from .grammar import Term

LENGTH = 32
"""Words that a snippet shows: two to three lines of a screen."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A part of a passage: its `text`, the spans of it that were looked for (`marks`, in characters, in order), and whether it has the
    passage's beginning and its end."""

    text: str
    marks: tuple[tuple[int, int], ...]
    begins: bool
    ends: bool

    def marked(self, before: str, after: str) -> str:
        """The text with these marks around what was found, and an ellipsis where the passage goes on."""
        parts, at = ["" if self.begins else "… "], 0
        for start, end in self.marks:
            parts += [self.text[at:start], before, self.text[start:end], after]
            at = end
        return "".join((*parts, self.text[at:], "" if self.ends else " …"))


def snippet(text: str, terms: Sequence[Term], *, language: str | None, length: int = LENGTH) -> Snippet:
    """The part of at most `length` words with the most of the terms in it, the first of several; its beginning where none of them stands in it."""
    found = list(index_words(text))
    hits = sorted({hit for term in terms for hit in term_matches(found, term, language=language)})
    first = _window(hits, length)
    last = min(first + length, len(found))
    if last - first < length:
        first = max(0, last - length)
    begin = found[first].start if first else 0
    end = found[last - 1].end if last < len(found) else len(text)
    spans = _merged((found[a].start - begin, found[b - 1].end - begin) for a, b in hits if first <= a and b <= last)
    return Snippet(text[begin:end], tuple(spans), first == 0, end == len(text))


def term_matches(found: Sequence[IndexWord], term: Term, *, language: str | None) -> list[tuple[int, int]]:
    """Where a term stands among the words of a text: (first, behind the last). The index finds a passage exactly where this is not empty."""
    size, spelt = len(term.words), [word.spelt for word in found]
    if term.prefix:
        forms = tuple(map(search_form, spelt))
        begin = [(tuple(before), start) for *before, start in beginnings(term.words)]
        spans = [(at, at + size) for at in range(len(forms) - size + 1)]
        return [(a, b) for a, b in spans if any(forms[a : b - 1] == before and forms[b - 1].startswith(start) for before, start in begin)]
    wanted = keys_of_query(term.words)
    read = keys_of_text(spelt, language)
    return sorted({(at, at + size) for keys in read for at in range(len(keys) - size + 1) if keys[at : at + size] in wanted})


def could_be_named(terms: Sequence[Term]) -> bool:
    """Whether one of the terms stands in the name of a body: else no passage has them only there."""
    return any(_begins_in_names(term) if term.prefix else any(keys in _runs() for keys in keys_of_query(term.words)) for term in terms)


def only_in_body_names(text: str, terms: Sequence[Term], *, language: str | None) -> bool:
    """Whether all that was looked for stands in names of bodies: "the Committee against Torture visited the State" says nothing of torture."""
    names = _names_in(text)
    if not names:
        return False
    found = list(index_words(text))
    hits = {(found[a].start, found[b - 1].end) for term in terms for a, b in term_matches(found, term, language=language)}
    return all(any(start <= a and b <= end for start, end in names) for a, b in hits)


def _names_in(text: str) -> list[tuple[int, int]]:
    """Where names of bodies that have several words stand, as printed: the longest of those that begin at one place, none within another.
    One by one: to make one expression of all of them takes longer than a search does."""
    places = list[tuple[int, int]]()
    for name in _printed():
        at = text.find(name) if " " in name else -1
        while at >= 0:
            places.append((at, -len(name)))
            at = text.find(name, at + 1)
    found, end = list[tuple[int, int]](), 0
    for at, size in sorted(places):
        if at >= end:
            end = at - size
            found.append((at, end))
    return found


@cache
def _printed() -> tuple[str, ...]:
    return tuple(name for each in bodies() for name in (each.name, *each.aliases))


@cache
def _runs() -> frozenset[tuple[str, ...]]:
    """Every run of words in the name of a body, by their keys and by their forms: what terms look for is looked up here."""
    found: set[tuple[str, ...]] = set()
    for name in map(spelt_words, _printed()):
        for keys in (tuple(map(search_form, name)), *keys_of_text(name, "en")):
            found.update(keys[a:b] for a in range(len(keys)) for b in range(a + 1, len(keys) + 1))
    return frozenset(found)


def _begins_in_names(term: Term) -> bool:
    """Whether a term with a star has a word in the name of a body."""
    begin = [(tuple(before), start) for *before, start in beginnings(term.words)]
    size = len(term.words)
    return any(run[-1].startswith(start) and run[:-1] == before for run in _runs() if len(run) == size for before, start in begin)


def _window(hits: Sequence[tuple[int, int]], length: int) -> int:
    """The word that the snippet begins with."""
    best, most, before = 0, 0, length // 4  # some words before the first mark, to read it in
    short = [(a, b) for a, b in hits if b - a <= length - before]
    begins, ends = sorted(a for a, _ in short), sorted(b for _, b in short)
    for first, _ in hits:
        # All that begin too early end in time, so that those that end in time without them are inside.
        inside = bisect_right(ends, first + length - before) - bisect_left(begins, first)
        if inside > most:
            best, most = first, inside
    return max(0, best - before) if most else 0


def _merged(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans without overlaps: two phrases that share a word are one mark."""
    last: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if last is not None and start < last[1]:
            last = (last[0], max(last[1], end))
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last
