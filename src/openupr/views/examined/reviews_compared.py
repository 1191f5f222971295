"""Several reviews side by side, as they are shown: one column a review, one row an examination, and what makes the reviews unlike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...examining.follow_through import FollowThrough
from ...examining.likeness import CYCLES, DOTTED, PART_ONE, report_format, report_numbers, speakers_of
from ...records import Kind, Result, Review
from ..answers_shown import are_final
from ..withheld import Withheld
from ..wording import counted, kind_name, listed, state_of
from .quotable import when
from .rank import LEVELS, ON_THE_EDGE, SPECS, has_value, level_word, rank_of, rests_on, value_of

Examined = Sequence[tuple[Review, Sequence[Result]]]

APART = 1.5
"""The number of speakers is unlike where one review has more than so many times as many as another."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A row: an examination, and each review's cell: value, what it rests on, level, and rank, with whether it is on the edge, or what is missing;
    empty where there is none."""

    title: str
    figure: str
    cells: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class ComparedReviews:
    """Reviews side by side: each by its identifier, its State and its month; the rows in the order of the examinations; the words for levels that are
    used, each with its meaning; and what makes the reviews unlike, in sentences."""

    reviews: tuple[tuple[str, str, str], ...]
    rows: tuple[Compared, ...]
    levels: tuple[tuple[str, str], ...]
    unlike: tuple[str, ...]


def compared_reviews(examined: Examined, withheld: Withheld) -> ComparedReviews:
    """The comparison of these reviews."""
    reviews = [review for review, _ in examined]
    rows = compared(examined)
    used = {level for row in rows for _, _, level, _ in row.cells}
    if any(result.on_the_edge for _, results in examined for result in results):
        used.add(LEVELS[ON_THE_EDGE][0])
    named = tuple((review.id, state_of(review), when(review)) for review in reviews)
    levels = tuple((word, meaning) for word, meaning in LEVELS.values() if word in used)
    return withheld.view(ComparedReviews(named, rows, levels, unlike(reviews)))


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


def _cell(review: Review, result: Result) -> tuple[str, str, str, str]:
    if has_value(result):
        edge = (LEVELS[ON_THE_EDGE][0],) if result.on_the_edge else ()
        return value_of(result), rests_on(result), level_word(result), "; ".join(filter(None, (rank_of(result), *edge)))
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
