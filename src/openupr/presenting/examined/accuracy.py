"""How right our reading and our labels were, as the page says it. Each figure is measured elsewhere, and a test holds it to that.

The category's accuracy stands in `asking.MEASURED` (docs/model-card.md)."""

from __future__ import annotations

from dataclasses import dataclass

from ...examining.words import value_words
from ...records import Figure, Result
from ..asking import MEASURED
from ..wording import percent


@dataclass(frozen=True, slots=True)
class Doing:
    """How right the rule was that says what a clause does besides asking: `right` of `clauses` labelled by hand, F1 of the two classes that count,
    with the number of clauses of each."""

    clauses: int
    right: float
    endorses: tuple[float, int]
    praises: tuple[float, int]


DOING = Doing(220, 0.964, (0.875, 16), (0.960, 13))
"""tests/accuracy/test_doing.py measures it (`make accuracy`)."""

ROWS = {"strict": 0.974, "lenient": 0.990}
"""F1 of our rows against UPR Info's, 118 reports of 2008-2014; tests/accuracy/floors.json holds it."""


def labels_said(result: Result) -> str:
    """Whose labels a result rests on, how right they were, and what they have learnt from; empty where no label enters."""
    if not result.labels:
        return ""
    labeller = result.labels.removeprefix("ours ")
    if result.examination == "endorsement":
        return (
            f"Labels by OpenUPR’s rule for praise and endorsement, right in {percent(DOING.right, 1)} of {DOING.clauses} requests labelled by hand"
            f"{_between(result)}."
        )
    measured = MEASURED.get(labeller)
    said = f"Labels by OpenUPR’s labeller {labeller}" if result.labels != labeller else f"Labels by {labeller}"
    if measured:
        said += f", which gave the category that UPR Info’s people had given in {percent(measured.accuracy, 1)} of {measured.rows:,} requests"
    said += _between(result)
    if measured:
        seen = int(result.review.rpartition("-")[2]) <= measured.learnt
        said += f". It has learnt from sessions 1 to {measured.learnt}" + (
            ", this one among them" if seen else "; on the words of a later review it may be less right"
        )
    return said + "."


def _between(result: Result) -> str:
    """The interval of the figure, in words; empty where it has none. Where the counted value had to be put in (`widened`), nobody is to take it for
    the likeliest one."""
    figure = result.headline
    if figure is None or figure.low is None or figure.high is None or figure.value is None:
        return ""
    low, high = _end(result, figure.low), _end(result, figure.high)
    side = widened(figure)
    if side and low != high:
        likely, far = ("lower", f"and may be as low as {low}") if side > 0 else ("higher", f"and may be as high as {high}")
        return f"; by their errors the figure is most likely {likely} than the {_end(result, figure.value)} that are counted, {far}"
    return f"; by their errors the figure may lie between {low} and {high}"


def widened(figure: Figure) -> int:
    """At which end of its interval the counted value had to be put in, since what the labels’ errors allow lies all on the other side of it: 1 at the
    upper end, -1 at the lower one, 0 at neither. None and all of a share are the ends of what there can be, and no sign of it."""
    if figure.value is None or figure.low == figure.high or (figure.unit.startswith("share") and figure.value in {0.0, 1.0}):
        return 0
    return (figure.value == figure.high) - (figure.value == figure.low)


def _end(result: Result, value: float) -> str:
    """An end of the interval in the words of the figure's unit."""
    unit = result.headline.unit if result.headline else ""
    return f"{100 * value:.0f} points" if unit == "difference" else value_words(value, unit)
