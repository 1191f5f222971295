"""So many invented documents of each kind, drawn by a seed, and what became of what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..comparing import Compared, Outcome
from .addenda import addendum
from .compilations import compilation
from .judged import judged_addendum, judged_report
from .judged_by_notes import judged_compilation, judged_summary
from .reports import report
from .summaries import summary


def _addendum(seed: str, *, misprints: bool) -> list[Compared]:
    answered = report(seed)
    return judged_addendum(*addendum(seed, answered.items, misprints=misprints), answered)


KINDS: dict[str, Callable[[str], list[Compared]]] = {
    "reports": lambda seed: judged_report(report(seed)),
    "reports, misprints": lambda seed: judged_report(report(seed, misprints=True)),
    "addenda": lambda seed: _addendum(seed, misprints=False),
    "addenda, misprints": lambda seed: _addendum(seed, misprints=True),
    "compilations": lambda seed: judged_compilation(compilation(seed)),
    "summaries": lambda seed: judged_summary(summary(seed)),
}
"""What is drawn, each with how it is written, read and judged."""


def reworded(count: int, seed: str) -> Iterator[tuple[str, str, list[Compared]]]:
    """(kind, seed of the document, what became of its records) of so many documents of each kind."""
    for kind, judged in KINDS.items():
        for number in range(count):
            name = f"{seed}.{number}"
            try:
                found = judged(name)
            except Exception as error:  # noqa: BLE001 - whatever a document makes us do is told, and the others are read
                found = [Compared("document", name, Outcome.FAILED, f"{type(error).__name__}: {error}"[:100])]
            yield kind, name, found
