"""Several reviews side by side: one column a review, one row an examination, on the screen and as a page."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..examining.follow_through import FollowThrough
from ..examining.likeness import CYCLES, DOTTED, PART_ONE, report_format, report_numbers, speakers_of
from ..records import Kind, Result, Review
from ..views.answers_shown import are_final
from ..views.examined.quotable import when
from ..views.examined.rank import LEVELS, SPECS, has_value, level_word, rank_of, rests_on, value_of
from ..views.wording import counted, kind_name, listed, state_of, visible

if TYPE_CHECKING:
    from jinja2 import Environment

Examined = Sequence[tuple[Review, Sequence[Result]]]

APART = 1.5
"""The number of speakers is unlike where one review has more than so many times as many as another."""

MOST_ABREAST = 4
"""Reviews beside each other on a page or on paper; of more, a column would be too narrow for its words, and all stand below each other."""

_LEFT, _COLUMN = 24, 18


@dataclass(frozen=True, slots=True)
class Compared:
    """A row: an examination, and each review's cell: value, what it rests on, level, and rank or what is missing; empty where there is none."""

    title: str
    figure: str
    cells: tuple[tuple[str, str, str, str], ...]


def compared(examined: Examined) -> tuple[Compared, ...]:
    """The rows of the comparison, in the order of the examinations."""
    first = examined[0][1]
    every = [(review, {result.examination: result for result in results}) for review, results in examined]
    return tuple(
        Compared(each.title, SPECS[each.examination].headline.name, tuple(_cell(review, of[each.examination]) for review, of in every))
        for each in first
    )


def unlike(reviews: Sequence[Review]) -> tuple[str, ...]:
    """What makes the reviews unlike, in sentences: the time that they had, the kind of report, the number of speakers, the answers at hand."""
    found = []
    cycles = {review.id: "by the rule of " + next(words for first, last, words in CYCLES if first <= review.session <= last) for review in reviews}
    if len(set(cycles.values())) > 1:
        found.append(f"They had different time: {_by(cycles)}.")
    speakers = {review.id: number for review in reviews if (number := speakers_of(review))}
    if speakers and max(speakers.values()) > APART * min(speakers.values()):
        numbers = {key: f"with {counted(number, 'speaker')}" for key, number in speakers.items()}
        found.append(f"Their numbers of speakers are unlike, so that each had more or less time and room: {_by(numbers)}.")
    held = [review for review in reviews if review.report]
    parts = {r.id: "in both parts of the report" if report_format(r) == PART_ONE else "in part II only" for r in held if report_format(r)}
    if len(set(parts.values())) > 1:
        found.append(f"Their reports tell the recommendations in different parts, so that summaries can’t be compared: {_by(parts)}.")
    numbered = {r.id: "numbered like “99.1”" if report_numbers(r) == DOTTED else "numbered 1, 2, 3 in each list" for r in held if r.items}
    if len(set(numbered.values())) > 1:
        found.append(f"Their recommendations are numbered in different ways: {_by(numbered)}.")
    answers = {r.id: "with the State’s final answers" if are_final(r) else "as of the report" for r in held if r.items}
    if len(set(answers.values())) > 1:
        found.append(f"The answers at hand are not the same: {_by(answers)}.")
    return tuple(found)


def compare_screen(examined: Examined, width: int = 80) -> str:
    """The comparison in lines of at most `width` characters, of eighty with three reviews abreast, ending in a line feed."""
    lines: list[str] = []
    abreast = max(1, (width - _LEFT) // _COLUMN)
    for start in range(0, len(examined), abreast):
        lines += [*_block(examined[start : start + abreast]), ""]
    for each in unlike([review for review, _ in examined]):
        lines += textwrap.wrap("Unlike: " + visible(each), width, subsequent_indent="  ")
    return "\n".join(line.rstrip() for line in lines).rstrip() + "\n"


def compare_page(examined: Examined, version: str) -> str:
    """The comparison as one HTML page."""
    from markupsafe import Markup

    from ..views.colours import stylesheet
    from .html.review_page import environment, source

    stacked = source("examined/stacked.css")
    narrow = stacked if len(examined) > MOST_ABREAST else f"@media screen and (max-width: 60rem) {{\n{stacked}}}\n"
    style = stylesheet() + source("report.css") + source("examined/examined.css") + source("examined/compared.css") + narrow
    rows = compared(examined)
    used = {level for row in rows for _, _, level, _ in row.cells}
    made: Environment = environment()
    return made.get_template("examined/compare.html").render(
        reviews=[(review, state_of(review), when(review)) for review, _ in examined],
        rows=rows,
        levels=[(word, meaning) for word, meaning in LEVELS.values() if word in used],
        unlike=unlike([review for review, _ in examined]),
        version=version,
        style=Markup(style),  # noqa: S704
    )


def _block(examined: Examined) -> Iterator[str]:
    yield _line("", [review.id for review, _ in examined])
    yield _line("", [textwrap.shorten(state_of(review), _COLUMN - 1, placeholder="…") for review, _ in examined])
    yield _line("", [when(review) for review, _ in examined])
    for row in compared(examined):
        yield ""
        lines = textwrap.wrap(row.title, _LEFT - 2)
        cells = [[part for part in (cell[0], cell[1], cell[2], cell[3]) if part] for cell in row.cells]
        wrapped = [[line for part in cell for line in textwrap.wrap(part, _COLUMN - 1)] for cell in cells]
        for index in range(max(len(lines), *map(len, wrapped))):
            yield _line(lines[index] if index < len(lines) else "", [cell[index] if index < len(cell) else "" for cell in wrapped])


def _line(left: str, cells: Sequence[str]) -> str:
    return f"{left:<{_LEFT}}" + "".join(f"{visible(cell):<{_COLUMN}}" for cell in cells)


def _cell(review: Review, result: Result) -> tuple[str, str, str, str]:
    if has_value(result):
        return value_of(result), rests_on(result), level_word(result), rank_of(result)
    held = {document.kind for document in review.documents} | {Kind.OTHER}  # of what is none of the review's documents, the reason says which
    lacking = [kind_name(kind) for kind in result.missing if kind not in held]
    if not lacking and result.examination == FollowThrough.name and Kind.WORKING_GROUP_REPORT in result.missing:
        lacking = ["report of the review before"]
    return "", "", level_word(result), ", ".join(f"no {name}" for name in lacking) or result.why_not


def _by(words: dict[str, str]) -> str:
    """ "A and B with this, C with that"."""
    together: dict[str, list[str]] = {}
    for review, word in words.items():
        together.setdefault(word, []).append(review)
    return "; ".join(f"{listed(reviews)} {word}" for word, reviews in together.items())
