"""Lines and paragraphs that are longer than any that people write: they are cut, and the cut is told. What is looked for in a line by patterns takes
time that may grow with the square of its length; with lines of bounded length the time for a document grows with its length and no faster."""

from __future__ import annotations

from collections.abc import Iterator

from ..languages.messages import message_of
from .limits import MAX_LINE
from .transcript import Flaw

_NEAR = 1_000
"""So far back from the limit a blank is looked for."""


def long_line_spans(text: str) -> Iterator[tuple[int, int]]:
    """The spans of a text that is cut into pieces of at most `MAX_LINE` characters, between words where there are any."""
    start = 0
    while len(text) - start > MAX_LINE:
        most = start + MAX_LINE
        blank = max(text.rfind(" ", most - _NEAR, most), text.rfind("\n", most - _NEAR, most))
        end = blank + 1 if blank > start else most
        yield start, end
        start = end
    yield start, len(text)


def long_lines_cut(text: str) -> tuple[str, int]:
    """The text with each longer line cut into paragraphs, and how many were."""
    if len(text) <= MAX_LINE:
        return text, 0
    lines = text.split("\n")
    long = sum(len(line) > MAX_LINE for line in lines)
    if not long:
        return text, 0
    return "\n".join(line if len(line) <= MAX_LINE else "\n\n".join(line[start:end] for start, end in long_line_spans(line)) for line in lines), long


def cut_flaw(count: int) -> Flaw:
    """What is said of so many cut lines."""
    return Flaw(
        "line_cut",
        message_of(
            count,
            one="{n} paragraph of more than {most} characters was cut",
            many="{n} paragraphs of more than {most} characters were cut",
            most=MAX_LINE,
        ),
    )
