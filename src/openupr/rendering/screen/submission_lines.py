"""A submission before it is sent, in lines for the screen."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from ...languages.messages import Messages
from ...views.desk.submission_view import PointShown, SubmissionSection, SubmissionView
from ...views.safe_text import shown_safely

_SIGN = 5


def submission_lines(view: SubmissionView, width: int, words: Messages) -> str:
    """The view in lines of at most `width` characters."""
    open_points = view.open_points()
    named = {"file": view.name, "review": view.review}
    lines = [
        words.count(open_points, one="{file}, for {review}: {n} point to look at.", many="{file}, for {review}: {n} points to look at.", **named)
        if open_points
        else words.say("{file}, for {review}: nothing to mend.", **named)
    ]
    for section in view.sections:
        lines += ["", *_section(section, width)]
    return "\n".join(shown_safely(line) for line in lines)


def _section(section: SubmissionSection, width: int) -> Iterator[str]:
    yield section.title
    if section.said:
        yield from _wrapped(section.said, "  ", "  ", width)
    for point in section.points:
        yield from _point(point, width)


def _point(point: PointShown, width: int) -> Iterator[str]:
    indent = " " * (_SIGN + 2)
    yield from _wrapped(point.said, f"  {point.sign:<{_SIGN}}", indent, width)
    for line in point.lines:
        yield from _wrapped(line, indent + "  ", indent + "  ", width)


def _wrapped(text: str, first: str, further: str, width: int) -> list[str]:
    return textwrap.wrap(
        " ".join(text.split()), width, initial_indent=first, subsequent_indent=further, break_long_words=True, break_on_hyphens=False
    )
