"""Two language versions of one document aligned paragraph by paragraph: by their numbers, and by what a translation leaves as it is.

Figures, symbols, codes and years stand in every language; lengths go together. A number alone may be wrong (a paragraph left out in one version moves
all that follow), so every pair is weighed, and the best way through both versions in order is taken.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from math import log

from ...records import AlignedPair, Alignment, NumberedDocument, Paragraph, Review
from .figures import figures

# Codes of capitals with figures or hyphens ("JS2", "CEDAW", "A/HRC/28/4").
_CODE = re.compile(r"\b(?:[A-Z]{1,6}/[\w/.]*\d|[A-Z]{2,}\d*|[A-Z]+\d+)\b")
_NUMBER, _ANCHORS, _MARKS, _LENGTH = 1.5, 4.0, 1.0, 0.5
_LEAST = 1.0
"""What a pair must weigh at least; one number and nothing against it weighs more."""
_FEW_ANCHORS = 3
"""With fewer anchors between them, two paragraphs are weighed as if they had so many: one shared figure is no proof."""


def aligned(main: NumberedDocument, other: NumberedDocument) -> Alignment:
    """The paragraphs of two versions beside each other, in order. A paragraph without a fellow stands alone."""
    left, right = main.paragraphs, other.paragraphs
    features = [_features(each) for each in left], [_features(each) for each in right]
    stretch = sum(map(len, (each.text.clean for each in right))) / max(1, sum(map(len, (each.text.clean for each in left))))
    weights = [[_weight(a, b, features[0][i], features[1][j], stretch) for j, b in enumerate(right)] for i, a in enumerate(left)]
    pairs = []
    for i, j in _best_way(weights, len(left), len(right)):
        if i is None or j is None:
            pairs.append(AlignedPair(left[i].id if i is not None else "", right[j].id if j is not None else "", False, ()))
            continue
        shared = features[0][i] & features[1][j]
        pairs.append(AlignedPair(left[i].id, right[j].id, bool(left[i].number) and left[i].number == right[j].number, tuple(sorted(shared))))
    return Alignment(main.document, other.document, tuple(pairs))


def alignments(review: Review) -> tuple[Alignment, ...]:
    """The other language versions of the review's three documents, each aligned with the main one."""
    mains = [each.text for each in (review.national_report, review.compilation, review.summary) if each is not None]
    return tuple(
        aligned(main, other)
        for main in mains
        for other in review.further
        if other.document.kind is main.document.kind and other.document.language != main.document.language
    )


def _features(paragraph: Paragraph) -> Counter[str]:
    text = paragraph.text.clean
    return Counter([*figures(text), *_CODE.findall(text)])


def _weight(main: Paragraph, other: Paragraph, one: Counter[str], two: Counter[str], stretch: float) -> float:
    """How well two paragraphs go together; 0 and less: not at all."""
    either = sum((one | two).values())
    anchors = sum((one & two).values()) / max(either, _FEW_ANCHORS)
    marks = {mark.mark for mark in main.marks}, {mark.mark for mark in other.marks}
    union = len(marks[0] | marks[1])
    ratio = log(max(1.0, len(other.text.clean)) / max(1.0, len(main.text.clean) * stretch))
    weight = _NUMBER * (main.number == other.number) + _ANCHORS * anchors + (_MARKS * len(marks[0] & marks[1]) / union if union else 0.0)
    # Many anchors and none shared, or a length that no translation has, speak against a pair.
    return weight - _LENGTH * abs(ratio) - (1.0 if either >= 2 * _FEW_ANCHORS and anchors < 0.1 else 0.0)


def _best_way(weights: Sequence[Sequence[float]], rows: int, columns: int) -> list[tuple[int | None, int | None]]:
    """The way through both in order that weighs most (Needleman and Wunsch); a paragraph alone weighs nothing."""
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            pair = weights[i][j] + best[i + 1][j + 1] if weights[i][j] >= _LEAST else -1.0
            best[i][j] = max(pair, best[i + 1][j], best[i][j + 1])
    way: list[tuple[int | None, int | None]] = []
    i = j = 0
    while i < rows or j < columns:
        if i < rows and j < columns and weights[i][j] >= _LEAST and best[i][j] == weights[i][j] + best[i + 1][j + 1]:
            way.append((i, j))
            i, j = i + 1, j + 1
        elif i < rows and best[i][j] == best[i + 1][j]:
            way.append((i, None))
            i += 1
        else:
            way.append((None, j))
            j += 1
    return way
