"""What `openupr examine` prints: one screen, as wide as the terminal, plain text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from ...views.examined.examined_view import ExaminedView, FigureView, ResultView
from ...views.wording import listed, sentence, visible

_LEFT = 14
_PARTS = 8
"""Parts of a figure that are said in one sentence."""
_FEW = 10
"""Below so many, one more moves a share by more than ten points: the numbers are said alone."""


def screen(view: ExaminedView, width: int = 80) -> str:
    """The results of a review in lines of at most `width` characters, ending in a line feed: what is held, each examination, how many are unusual,
    what can't be told.

    Nothing of a document reaches the terminal as a control character or a direction override (`wording.visible`).
    """
    return "\n".join(line.rstrip() for line in _lines(view, width)) + "\n"


def _lines(view: ExaminedView, width: int) -> Iterator[str]:
    yield from _row(view.review, f"{view.state}, session {view.session}, {view.when}", width)
    yield from _row("Held", listed(view.held) or "no document", width)
    if view.missing:
        yield from _row("Not held", listed(view.missing), width)
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
        yield from _row("" if index else "All the same", f"{title}: {figure.name.lower()}: {_figure(figure)}.", width)


def _figure(figure: FigureView) -> str:
    """A figure of what can't be told: with its few parts; of a share of few, the numbers alone."""
    if figure.by and len(figure.parts) <= _PARTS:
        return f"{figure.shown} ({'; '.join(figure.parts)})"
    if figure.count is None:
        return figure.shown
    return f"{figure.count:,} of {figure.n:,}" + (f" ({figure.shown})" if figure.n >= _FEW else "")


def _result(result: ResultView, width: int) -> Iterator[str]:
    """A result: its level and figure on the left; its title and rank, then the sentence and the others on the right."""
    said = result.plain + (f" {sentence(result.compared)}." if result.compared else "")
    lines = [*_wrapped(result.title + (f": {result.rank}" if result.rank else ""), width), *_wrapped(said, width)]
    left = [result.word if result.level in {"usual", "cannot_tell"} else result.word.upper(), result.value, result.edge.partition(":")[0]]
    for index, line in enumerate(lines):
        yield f"{left[index] if index < len(left) else '':<{_LEFT}}{line}"


def _row(label: str, text: str, width: int) -> Iterator[str]:
    for index, line in enumerate(_wrapped(text, width) or [""]):
        yield f"{visible(label) if not index else '':<{_LEFT}}{line}"


def _wrapped(text: str, width: int) -> list[str]:
    # A number and its sign stay on one line.
    kept = visible(" ".join(text.split())).replace(" %", "\u00a0%")
    return [line.replace("\u00a0%", " %") for line in textwrap.wrap(kept, width - _LEFT)]
