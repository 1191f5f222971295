"""Several reviews side by side: one column a review, one row an examination, on the screen and as a page."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..languages.messages import Messages, messages
from ..views.examined.reviews_compared import ComparedReviews
from ..views.safe_text import shown_safely

if TYPE_CHECKING:
    from jinja2 import Environment

MOST_ABREAST = 4
"""Reviews beside each other on a page or on paper; of more, a column would be too narrow for its words, and all stand below each other."""

_LEFT, _COLUMN = 24, 18


def compare_screen(view: ComparedReviews, width: int = 80) -> str:
    """The comparison in lines of at most `width` characters, of eighty with three reviews abreast, ending in a line feed."""
    lines: list[str] = []
    abreast = max(1, (width - _LEFT) // _COLUMN)
    for start in range(0, len(view.reviews), abreast):
        lines += [*_block(view, slice(start, start + abreast)), ""]
    for each in view.unlike:
        lines += textwrap.wrap(shown_safely(each), width, subsequent_indent="  ")
    return "\n".join(line.rstrip() for line in lines).rstrip() + "\n"


def compare_page(view: ComparedReviews, version: str, words: Messages | None = None) -> str:
    """The comparison as one HTML page, in the language that the view was built in."""
    words = words or messages()
    from markupsafe import Markup

    from ..views.colours import stylesheet
    from .html.review_page import environment, source

    stacked = source("examined/stacked.css")
    narrow = stacked if len(view.reviews) > MOST_ABREAST else f"@media screen and (max-width: 60rem) {{\n{stacked}}}\n"
    style = stylesheet() + source("report.css") + source("examined/examined.css") + source("examined/compared.css") + narrow
    made: Environment = environment()
    return made.get_template("examined/compare.html").render(
        reviews=view.reviews,
        rows=view.rows,
        levels=view.levels,
        unlike=view.unlike,
        version=version,
        say=words.say,
        spoken=words,
        colon=words.mark(":"),
        semicolon=words.mark(";"),
        style=Markup(style),  # noqa: S704
    )


def _block(view: ComparedReviews, abreast: slice) -> Iterator[str]:
    reviews = view.reviews[abreast]
    yield _line("", [review for review, _, _ in reviews])
    yield _line("", [textwrap.shorten(state, _COLUMN - 1, placeholder="…") for _, state, _ in reviews])
    yield _line("", [month for _, _, month in reviews])
    for row in view.rows:
        yield ""
        lines = textwrap.wrap(row.title, _LEFT - 2)
        wrapped = [[line for part in cell if part for line in textwrap.wrap(part, _COLUMN - 1)] for cell in row.cells[abreast]]
        for index in range(max(len(lines), *map(len, wrapped))):
            yield _line(lines[index] if index < len(lines) else "", [cell[index] if index < len(cell) else "" for cell in wrapped])


def _line(left: str, cells: Sequence[str]) -> str:
    return f"{left:<{_LEFT}}" + "".join(f"{shown_safely(cell):<{_COLUMN}}" for cell in cells)
