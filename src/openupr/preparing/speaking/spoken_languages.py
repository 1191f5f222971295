"""In what language each part of a statement is held: many delegations greet in one language and go on in another, and each is spoken at its own pace.

A sentence has its own language where it is long enough to tell; one that is too short has that of what stands before it (at the beginning: behind
it), in its paragraph first.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby

from ...text import Span, language_of
from .clock import LANGUAGES, TimedPassage, pace_of
from .speech import sentences_spoken, spoken_parts

_PART = 0.15
"""The share of a paragraph or a statement from which another language than the first is told: less is a quotation, or a sentence misjudged."""

_SCRIPTS = {
    "zh": re.compile(r"[\u3400-\u9fff\uf900-\ufaff]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "ar": re.compile(r"[\u0600-\u06ff]"),
}
"""Scripts that tell the language (of those with a pace) of the shortest text."""
_LETTER = re.compile(r"[^\W\d_]")
_MOSTLY = 0.8
"""The share of a short text's letters that are of one script."""


def timed_passages(text: str) -> tuple[TimedPassage, ...]:
    """The parts of a statement, in order, each with the pace of its language; together they are all of it. Raises `UsageError` where its language has
    no pace or can't be told."""
    whole = language_of(text)
    if whole is not None and whole not in LANGUAGES:
        pace_of(whole)
    told = _filled([_of_paragraph(text, Span(*match.span())) for match in re.finditer(r"[^\n]+", text)])
    if not told:
        return (TimedPassage(Span(0, len(text)), pace_of(whole)),)
    found: list[TimedPassage] = []
    at = 0
    for code, run in groupby(told, key=lambda each: each[1]):
        end = [span.end for span, _ in run][-1]
        found.append(TimedPassage(Span(at, end), pace_of(code)))
        at = end
    return (*found[:-1], TimedPassage(Span(found[-1].span.start, len(text)), found[-1].pace))


def languages_of(text: str) -> dict[str, float]:
    """The languages in which a good part of a statement is held, those without a pace too, each with its share of the words (Chinese: characters) of
    the sentences that are long enough to tell; the largest first."""
    return _shares(_told(text, Span(0, len(text))))


def _told(text: str, span: Span) -> list[tuple[Span, str | None, int]]:
    """The sentences, each with its language as far as it tells, and its words."""
    found = []
    for start, end in sentences_spoken(text[slice(*span)]):
        said = text[span.start + start : span.start + end]
        code = language_of(said) or _by_script(said)
        found.append((Span(span.start + start, span.start + end), code, len(spoken_parts(said, code or ""))))
    return found


def _shares(told: list[tuple[Span, str | None, int]]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for _, code, words in told:
        if code is not None:
            counts[code] += words
    total = counts.total()
    return {code: count / total for code, count in counts.most_common() if count >= _PART * total}


def _by_script(said: str) -> str | None:
    letters = len(_LETTER.findall(said))
    return next((code for code, script in _SCRIPTS.items() if letters and len(script.findall(said)) >= _MOSTLY * letters), None)


def _of_paragraph(text: str, span: Span) -> list[tuple[Span, str | None]]:
    """The sentences of a paragraph, each with its language; None for all where none of them tells."""
    told = _told(text, span)
    shares = {code for code in _shares(told) if code in LANGUAGES}
    if not shares and (code := language_of(text[slice(*span)])) in LANGUAGES:
        return [(each, code) for each, _, _ in told]
    return _beside([(each, code if code in shares else None) for each, code, _ in told])


def _beside(told: list[tuple[Span, str | None]]) -> list[tuple[Span, str | None]]:
    """What does not tell has the language of what stands before it; at the beginning, of what stands behind."""
    last = next((code for _, code in told if code is not None), None)
    found = []
    for span, code in told:
        last = code or last
        found.append((span, last))
    return found


def _filled(paragraphs: list[list[tuple[Span, str | None]]]) -> list[tuple[Span, str]]:
    """The sentences of all paragraphs; empty where no paragraph tells its language."""
    return [(span, code) for span, code in _beside([each for paragraph in paragraphs for each in paragraph]) if code is not None]
