"""Several reviews side by side, as they are shown: one column a review, one row an examination, and what makes the reviews unlike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...examining.frame.result_words import state_value
from ...examining.measures.comparable_reviews import CYCLES, DOTTED, PART_ONE, report_format, report_numbers, speakers_counted
from ...languages.messages import Message, Messages, message, message_of, messages
from ...light_dataclass import dataclass
from ...records import Result, Review
from ..answers_shown import are_final
from ..withheld import Withheld
from .quotable import review_month
from .rank import LEVELS, ON_THE_EDGE, SPECS, figure_rests_on, has_value, legend_of, level_word, rank_of, value_of

Examined = Sequence[tuple[Review, Sequence[Result]]]

APART = 1.5
"""The number of speakers is unlike where one review has more than so many times as many as another."""


@dataclass(frozen=True, slots=True)
class ComparisonRow:
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
    rows: tuple[ComparisonRow, ...]
    levels: tuple[tuple[str, str], ...]
    unlike: tuple[str, ...]


def compared_reviews(examined: Examined, withheld: Withheld, words: Messages | None = None) -> ComparedReviews:
    """The comparison of these reviews, in the language of `words` (None: English)."""
    words = words or messages()
    reviews = [review for review, _ in examined]
    rows = comparison_rows(examined, words)
    named = tuple((review.id, words.state(state_value(review)), review_month(review, words)) for review in reviews)
    levels = legend_of((result for _, results in examined for result in results), words)
    return withheld.view(ComparedReviews(named, rows, levels, tuple(map(words.say, what_makes_unlike(reviews)))))


def comparison_rows(examined: Examined, words: Messages | None = None) -> tuple[ComparisonRow, ...]:
    """The rows of the comparison, in the order of the examinations, in the language of `words` (None: English)."""
    words = words or messages()
    first = examined[0][1]
    every = [(review, {result.examination: result for result in results}) for review, results in examined]
    return tuple(
        ComparisonRow(
            words.say(each.title),
            words.say(SPECS[each.examination].headline.name),
            tuple(_cell(review, of[each.examination], words) for review, of in every),
        )
        for each in first
    )


def what_makes_unlike(reviews: Sequence[Review]) -> tuple[Message, ...]:
    """What makes the reviews unlike, in sentences: the time that they had, the kind of report, the number of speakers, the answers that we have."""
    held = [review for review in reviews if review.report]
    found: list[Message] = []
    cycles = {review.id: (_FIRST_CYCLE if review.session < CYCLES[1][0] else _LATER) for review in reviews}
    if len(set(cycles.values())) > 1:
        found += [message("Their time to speak went by different rules."), *_by(cycles)]
    speakers = {review.id: number for review in reviews if (number := speakers_counted(review))}
    if speakers and max(speakers.values()) > APART * min(speakers.values()):
        numbers = {key: message_of(number, one="{n} speaker", many="{n} speakers") for key, number in speakers.items()}
        found += [message("Their numbers of speakers are unlike."), *_by(numbers)]
    parts = {r.id: (_BOTH if report_format(r) == PART_ONE else _SECOND) for r in held if report_format(r)}
    if len(set(parts.values())) > 1:
        found += [message("Their reports tell the recommendations in different parts, so summaries can’t be compared."), *_by(parts)]
    numbered = {r.id: (_DOTTED if report_numbers(r) == DOTTED else _RESTARTING) for r in held if r.items}
    if len(set(numbered.values())) > 1:
        found += [message("Their recommendations are numbered in different ways."), *_by(numbered)]
    answers = {r.id: (_FINAL if are_final(r) else _AS_REPORTED) for r in held if r.items}
    if len(set(answers.values())) > 1:
        found += [message("The answers that we have are not of one kind."), *_by(answers)]
    return tuple(found)


_FIRST_CYCLE, _LATER = message("the rule of sessions 1 to 12"), message("the rule of sessions from 13 on")
_BOTH, _SECOND = message("in both parts of the report"), message("in part II only")
_DOTTED, _RESTARTING = message("like “99.1”"), message("1, 2, 3 in each list")
_FINAL, _AS_REPORTED = message("the State’s final answers"), message("as of the report")


def _cell(review: Review, result: Result, words: Messages) -> tuple[str, str, str, str]:
    level = words.say(level_word(result))
    if has_value(result):
        beside = (rank_of(result), LEVELS[ON_THE_EDGE][0] if result.on_the_edge else "", result.why)
        return words.say(value_of(result)), words.say(figure_rests_on(result)), level, words.say_all(beside)
    return "", "", level, words.say(result.why)


def _by(told: Mapping[str, Message]) -> Iterator[Message]:
    """Which reviews have which: "SVN-07 and SVN-19: the rule of sessions 1 to 12."."""
    together: dict[Message, list[str]] = {}
    for review, which in told.items():
        together.setdefault(which, []).append(review)
    for which, reviews in together.items():
        yield message("{reviews}: {which}.", reviews=tuple(reviews), which=which)
