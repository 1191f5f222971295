"""Where a review stands among others: the reviews it is compared with, the marks of a level, the words for both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...examining import EVERY, EXAMINATIONS, Examination, Headline, shipped
from ...examining.frame.levels import ENOUGH, UNUSUAL, VERY_UNUSUAL, percentile
from ...examining.frame.result_words import LEVEL_WORDS, counts_around, rank_text, value_text
from ...examining.measures.comparable_reviews import comparable, row_of
from ...examining.measures.labels import DOCUMENTS
from ...languages.messages import Message, Messages, Text, message, said_later
from ...light_dataclass import dataclass
from ...records import Baseline, Direction, Level, Result, Review

ON_THE_EDGE, NOT_COMPARED = "on_the_edge", "not_compared"
"""The key of what stands beside a level that may be another one, and of a figure that is known, but not whether it is usual."""

_MEANINGS = said_later(
    {
        Level.STRENGTH: "on the better side of what is usual, or all that the rule asks for",
        Level.USUAL: "as in nine of ten reviews, or too little beyond them to count",
        Level.UNUSUAL: "beyond what 90 in 100 comparable reviews have",
        Level.VERY_UNUSUAL: "beyond what 97 in 100 comparable reviews have",
        Level.CANNOT_TELL: "a document is missing, or there is too little to count; we say which",
    }
)
LEVELS: dict[str, tuple[str, str]] = {
    **{level: (LEVEL_WORDS[level], meaning) for level, meaning in _MEANINGS.items()},
    NOT_COMPARED: said_later(("can’t compare", "we know the figure, but not whether it is usual; we say why")),
    ON_THE_EDGE: said_later(
        ("on the edge", "the figure is so near a limit that, with our errors, it could also belong to the other level that we name")
    ),
}
"""Each word that stands for a level on a page, in Word and on the screen, by its key, and what it means: every legend is made of this table."""

DIRECTIONS = said_later(
    {
        Direction.HIGH: "a high figure",
        Direction.LOW: "a low figure",
        Direction.NONE: "a high and a low figure alike; neither is better than usual",
    }
)
"""Each direction: which values are unusual."""

SPECS: dict[str, type[Examination]] = {each.name: each for each in EVERY}
"""Every examination by its name."""

_COMPARED = frozenset(each.name for each in EXAMINATIONS)
"""Those that have a baseline."""


@dataclass(frozen=True, slots=True)
class ComparedValues:
    """The values of the reviews that a result is compared with, sorted, and the marks from which a value counts as unusual and very unusual: (value,
    side), side 1 above and -1 below. No marks where they are too few or too far in time for a level, nor where a rule has decided it."""

    values: tuple[float, ...]
    marks: tuple[tuple[Level, float, int], ...]


def others(review: Review, result: Result, baselines: Mapping[str, Baseline] | None = None) -> ComparedValues | None:
    """The reviews that stand behind a result; None where none are, or the review itself has no value."""
    spec, figure = SPECS.get(result.examination), result.headline
    baseline = (shipped() if baselines is None else baselines).get(result.examination)
    if spec is None or baseline is None or figure is None or figure.value is None or result.standing is None:
        return None
    source = result.labels or DOCUMENTS
    rows = comparable(row_of(review, figure.value, figure.n, source), baseline.of(source), spec.headline.like)
    values = tuple(sorted(row.value for row in rows))
    marked = len(values) >= ENOUGH and result.level is not Level.CANNOT_TELL and result.level_by != "rule"
    return ComparedValues(values, _marks(values, spec.headline) if marked else ())


def _marks(values: tuple[float, ...], headline: Headline) -> tuple[tuple[Level, float, int], ...]:
    """As `levels` takes them: the same share of reviews beyond, half at each end where there is no direction; and at least the smallest
    difference from the median away."""
    sides = {Direction.HIGH: (1,), Direction.LOW: (-1,), Direction.NONE: (1, -1)}[headline.direction]
    median = percentile(values, 0.5)
    found: dict[tuple[float, int], Level] = {}
    for level, share in ((Level.UNUSUAL, UNUSUAL), (Level.VERY_UNUSUAL, VERY_UNUSUAL)):
        at = (1 + share) / 2 if len(sides) == 2 else share
        for side in sides:
            least = median + side * headline.smallest_difference
            mark = max(percentile(values, at), least) if side > 0 else min(percentile(values, 1 - at), least)
            if headline.unit == "share" and not (mark < 1 if side > 0 else mark > 0):
                continue  # no share lies beyond it
            found[mark, side] = level  # where both levels begin at one value, the higher one counts
    return tuple((level, mark, side) for (mark, side), level in found.items())


def level_word(result: Result) -> str:
    """The word for a result's level, in English."""
    return LEVELS[NOT_COMPARED if result.level is Level.CANNOT_TELL and has_value(result) else result.level][0]


def legend_of(results: Iterable[Result], words: Messages) -> tuple[tuple[str, str], ...]:
    """The words for levels that these results have, each with its meaning: what no figure has needs no explanation."""
    used: set[str] = set()
    for each in results:
        used.add(level_word(each))
        if each.on_the_edge:
            used.update((LEVELS[ON_THE_EDGE][0], *(LEVEL_WORDS[other] for other in each.on_the_edge)))
    return tuple((words.say(word), words.say(meaning)) for word, meaning in LEVELS.values() if word in used)


def edge_of(result: Result) -> Text:
    """What stands beside the level of a result that is on the edge: "on the edge: could be unusual"; empty beside others."""
    if not result.on_the_edge:
        return ""
    return message("on the edge: could be {levels:or}", levels=tuple(Message(LEVEL_WORDS[each]) for each in result.on_the_edge))


def value_of(result: Result) -> Text:
    """The headline figure as it is read; empty where there is none. Where nothing says if it is usual, a share of none is what we found, no 0 %; of
    what is never set beside other reviews a percentage tells less than the number that we found."""
    figure = result.headline
    if figure is None or not has_value(result):
        return ""
    if figure.unit == "share" and not figure.count and result.level is Level.CANNOT_TELL and result.standing is None:
        return message("none found")
    if figure.unit == "share" and result.examination not in _COMPARED:
        few = SPECS[result.examination].finds_few if result.examination in SPECS else False
        return message("{n}", n=figure.count or 0) if few else message("{count} of {n}", count=figure.count or 0, n=figure.n)
    return value_text(figure.value, figure.unit)


def on_axis(value: float | None, unit: str) -> Message:
    """A value as it stands by itself, on an axis."""
    return value_text(value, unit)


def has_value(result: Result) -> bool:
    """Whether the headline figure is said: it has a value, rests on enough records, and comes from a program that finds most of what it counts."""
    spec, figure = SPECS.get(result.examination), result.headline
    return figure is not None and figure.value is not None and (spec is None or (figure.n >= spec.headline.smallest_n and not spec.not_compared))


def is_by_rule(result: Result) -> bool:
    """Whether a rule tells the level: it sets the mark, or gives every review one value, so that nothing is compared."""
    return result.level_by == "rule" or is_same_in_all(result)


def is_same_in_all(result: Result) -> bool:
    """Whether every other review that it is compared with has the same value: such a figure says nothing of this one."""
    return result.standing is not None and counts_around(result.standing)[1] == result.standing.others


def figure_rests_on(result: Result) -> Text:
    """What the headline figure rests on: "requests: 286"; of a difference, the fewer of the two that it lies between."""
    spec, figure = SPECS.get(result.examination), result.headline
    if spec is None or figure is None:
        return ""
    things = Message(spec.headline.counts)
    if figure.unit == "difference":
        return message("{things}: {n} or more", things=things, n=figure.n)
    return message("{things}: {n}", things=things, n=figure.n)


def least(headline: Headline) -> Message:
    """The smallest difference from the middle one that counts: "5 points", "10 seconds"."""
    difference = headline.smallest_difference
    if headline.unit in {"share", "difference"}:
        return message("{points:points} points", points=difference)
    return value_text(difference, headline.unit)


def rank_of(result: Result) -> Text:
    """How many other reviews have more, or less, or the same; empty without a standing."""
    return rank_text(result.standing) if result.standing is not None else ""


def compared_with(result: Result) -> tuple[Message, ...]:
    """With which reviews it is compared, in sentences; none without a standing."""
    return result.standing.like if result.standing is not None else ()
