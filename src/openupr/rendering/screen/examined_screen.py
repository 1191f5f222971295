"""What `openupr examine` prints: one screen, as wide as the terminal, plain text."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence

from ...records import Figure, Kind, Level, Result, Review
from ...views.examined.quotable import when
from ...views.examined.rank import compared_with, level_word, plain_sentence, rank_of, value_of
from ...views.wording import counted, kind_name, listed, sentence, state_of, visible
from ..html.examined_view import ExaminedView

_LEFT = 14
_PARTS = 8
"""Parts of a figure that are said in one sentence."""
_FEW = 10
"""Below so many, one more moves a share by more than ten points: the numbers are said alone."""


def screen(review: Review, results: Sequence[Result], version: str, width: int = 80) -> str:
    """The results of a review in lines of at most `width` characters, ending in a line feed: what is held, each examination, how many are unusual,
    what can't be told.

    Nothing of a document reaches the terminal as a control character or a direction override (`wording.visible`).
    """
    view = ExaminedView(review, results, version)
    return "\n".join(line.rstrip() for line in _lines(view, width)) + "\n"


def _lines(view: ExaminedView, width: int) -> Iterator[str]:
    review = view.review
    yield from _row(review.id, f"{state_of(review)}, session {review.session}, {when(review)}", width)
    held = Counter(document.kind for document in review.documents)
    others = held.pop(Kind.UNKNOWN, 0)
    names = [_held(kind, number) for kind, number in held.items()] + ([counted(others, "file") + " of no kind that is known"] if others else [])
    yield from _row("Held", listed(names) or "no document", width)
    if review.missing:
        yield from _row("Not held", listed(kind_name(kind) for kind in review.missing), width)
    yield ""
    for result in view.told:
        yield from _result(result, width)
    yield ""
    yield from _row("Unusual", view.restraint, width)
    reasons: dict[str, list[str]] = {}
    for result in view.untold:
        reasons.setdefault(result.why_not, []).append(result.title)
    for index, (why, titles) in enumerate(reasons.items()):
        yield from _row("" if index else "Can’t be told", f"{'; '.join(titles)}: {why}.", width)
    # What counts nothing tells nothing.
    figures = [(result.title, figure) for result in view.untold for figure in result.figures if figure.n and (figure.parts or not figure.by)]
    for index, (title, figure) in enumerate(figures):
        yield from _row("" if index else "All the same", f"{title}: {figure.name.lower()}: {_figure(view, figure)}.", width)


def _figure(view: ExaminedView, figure: Figure) -> str:
    """A figure of what can't be told: with its few parts; of a share of few, the numbers alone."""
    value = view.figure_value(figure)
    if figure.by and len(figure.parts) <= _PARTS:
        told = (f"{', '.join(part.keys)}: {part.count:,}" for part in figure.parts)
        return f"{value} ({'; '.join(told)})"
    if figure.count is None:
        return value
    return f"{figure.count:,} of {figure.n:,}" + (f" ({value})" if figure.n >= _FEW else "")


def _held(kind: Kind, number: int) -> str:
    """A kind of document that is held, with the number of files where there are several: "87 submissions", "national report (2 files)"."""
    if kind is Kind.SUBMISSION:
        return counted(number, kind_name(kind))
    return kind_name(kind) if number == 1 else f"{kind_name(kind)} ({counted(number, 'file')})"


def _result(result: Result, width: int) -> Iterator[str]:
    """A result: its level and figure on the left; its title and rank, then the sentence and the others on the right."""
    level, rank = level_word(result), rank_of(result)
    compared = compared_with(result).partition(", and ")[0]
    said = plain_sentence(result) + (f" {sentence(compared)}." if compared and not compared.startswith("the same as") else "")
    lines = [*_wrapped(result.title + (f": {rank}" if rank else ""), width), *_wrapped(said, width)]
    left = [level if result.level in {Level.USUAL, Level.CANNOT_TELL} else level.upper(), value_of(result)]
    for index, line in enumerate(lines):
        yield f"{left[index] if index < len(left) else '':<{_LEFT}}{line}"


def _row(label: str, text: str, width: int) -> Iterator[str]:
    for index, line in enumerate(_wrapped(text, width) or [""]):
        yield f"{visible(label) if not index else '':<{_LEFT}}{line}"


def _wrapped(text: str, width: int) -> list[str]:
    # A number and its sign stay on one line.
    kept = visible(" ".join(text.split())).replace(" %", "\u00a0%")
    return [line.replace("\u00a0%", " %") for line in textwrap.wrap(kept, width - _LEFT)]
