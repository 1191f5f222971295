"""What of a State’s answer is quoted beside a request where the whole is too long: the sentences that speak of what was asked."""

from __future__ import annotations

from ..labelling.tokens import tokens
from ..languages.reversal_words import turn_behind
from ..languages.stop_words import stop_words
from ..text.sentences import sentences
from .safe_text import whole_sentences

LONGEST_ANSWER = 420
"""Letters of an answer that is quoted whole. Set by judgement: most answers to a recommendation have two or three sentences."""


def answer_on_point(answer: str, request: str, most: int = LONGEST_ANSWER) -> str:
    """An answer, whole if it has at most so many letters. Of a longer one its sentences in their order: the one that shares the most words with the
    request, then the first, then others by what they share, as many as fit. A mark stands wherever one is left out."""
    spans = sentences(answer)
    if len(answer) <= most or len(spans) < 2:
        return whole_sentences(answer, most)
    asked = _stems(request)
    shared = [len(asked & _stems(answer[start:end])) for start, end in spans]
    order = sorted(range(len(spans)), key=lambda k: (-shared[k], k))
    order = list(dict.fromkeys([order[0], 0, *order]))
    if spans[order[0]][1] - spans[order[0]][0] > 2 * most:
        return whole_sentences(answer, most)
    kept: set[int] = set()
    for k in order:
        # What turns a sentence round is no less the answer than that sentence.
        group = {k, *([k + 1] if k + 1 < len(spans) and turn_behind(answer, spans[k][1]) == spans[k + 1][0] else [])}
        if not kept or sum(spans[n][1] - spans[n][0] + 1 for n in kept | group) <= most:
            kept |= group
    return _with_marks(answer, spans, kept)


def _with_marks(answer: str, spans: list[tuple[int, int]], kept: set[int]) -> str:
    parts: list[str] = []
    for k, (start, end) in enumerate(spans):
        if k in kept:
            parts.append(answer[start:end])
        elif not parts or parts[-1] != "…":
            parts.append("…")
    return " ".join(parts)


def _stems(text: str) -> set[str]:
    return {token.stem for token in tokens(text) if token.word.lower() not in stop_words() and len(token.word) > 2}
