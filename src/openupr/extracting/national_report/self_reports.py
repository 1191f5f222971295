"""What a national report admits and what progress it claims, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator

from ...records import NumberedDocument, Problem, SelfReport
from ...text import sentences
from ..paragraphs import part_of
from .participants import of_another
from .wordings import pattern

_NEAR = 90
"""Characters between what comes from outside and the word for its effect."""


def self_reports(text: NumberedDocument) -> Iterator[SelfReport]:
    """The sentences that admit a problem or claim progress, in order."""
    for paragraph in text.paragraphs:
        whole = paragraph.text.clean
        for number, (start, end) in enumerate(sentences(whole), 1):
            problems, progress = problems_in(whole[start:end]), progress_in(whole[start:end])
            if progress and _on_reports(whole[start:end]):
                progress = ""
            if problems or progress:
                words, place = part_of(paragraph, start, end)
                yield SelfReport(f"{paragraph.id}.{number}", paragraph.id, words, problems, progress, place)


def _on_reports(sentence: str) -> bool:
    """Whether a sentence tells how this report, or another one of the State's, was made: that a report was adopted is no progress in rights."""
    return of_another(sentence) or any(pattern("making", which).search(sentence) for which in ("report", "by_it"))


def problems_in(sentence: str) -> tuple[tuple[Problem, str], ...]:
    """The kinds of problem that a sentence admits, each with the words that say so. A lack of means is no shortcoming in rights besides; nor is what
    is laid at the door of something outside, where the same words carry it."""
    found: dict[Problem, tuple[int, int]] = {}
    denied: list[tuple[int, int]] | None = None
    for problem in (Problem.MEANS, Problem.OUTSIDE, Problem.RIGHTS):
        for match in pattern("problems", problem.value).finditer(sentence):
            if denied is None:  # most sentences have nothing that could be denied
                denied = [each.span() for each in pattern("problems", "no_problem").finditer(sentence)]
            if any(a < match.end() and match.start() < b for a, b in denied):
                continue
            if problem is Problem.OUTSIDE and not _tells(sentence, match.start(), match.end()):
                continue
            if any(a < match.end() and match.start() < b for a, b in found.values()):
                continue
            found[problem] = match.span()
            break
    if Problem.OUTSIDE in found and Problem.RIGHTS in found and _weak(sentence[slice(*found[Problem.RIGHTS])]):
        del found[Problem.RIGHTS]
    return tuple((problem, sentence[slice(*found[problem])]) for problem in Problem if problem in found)


def _tells(sentence: str, start: int, end: int) -> bool:
    """Whether what comes from outside is said to do something to the State, near the words that name it."""
    return pattern("problems", "effect").search(sentence, max(start - _NEAR, 0), end + _NEAR) is not None


def progress_in(sentence: str) -> str:
    """The words by which a sentence claims a measure taken or a result reached; empty where it claims none."""
    no_progress = [match.span() for which in ("plan", "worse") for match in pattern("progress", which).finditer(sentence)]
    for match in pattern("progress", "done").finditer(sentence):
        if not any(a < match.end() and match.start() < b for a, b in no_progress):
            return match.group()
    return ""


def _weak(words: str) -> bool:
    """Words that only say that what comes from outside is hard."""
    return words.lower().startswith(("challenge", "difficult", "obstacle"))
