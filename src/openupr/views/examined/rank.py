"""Where a review stands among others: the reviews it is compared with, the marks of a level, the words for both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...examining import EVERY, Examination, Headline, shipped
from ...examining.labels import DOCUMENTS
from ...examining.levels import ENOUGH, UNUSUAL, VERY_UNUSUAL, percentile
from ...examining.likeness import comparable, row_of
from ...examining.result_words import TIED, around, middle_one, ordinal, same_as, standing_words, value_words
from ...records import Baseline, Direction, Level, Result, Review
from ..wording import counted

BY_RULE, RANK_ONLY, NO_COMPARISON = "by_rule", "rank_only", "no_comparison"
"""How far a result is told whose figure is said and whose level can’t be told: keys of `LEVELS` beside the levels themselves."""

ON_THE_EDGE = "on_the_edge"
"""The key of what stands beside a level that may be another one."""

LEVELS: dict[str, tuple[str, str]] = {
    Level.STRENGTH: ("strength", "on the better side of what is usual, or all that the rule asks for"),
    Level.USUAL: ("usual", "within the range of nine in ten reviews, or beyond it by too little to count"),
    Level.UNUSUAL: ("unusual", "beyond what nine in ten comparable reviews have"),
    Level.VERY_UNUSUAL: ("very unusual", "beyond what 97 in a hundred comparable reviews have"),
    BY_RULE: (
        "by the rule",
        "the figure follows from a rule and a count; it needs no other reviews, and the rule says of no figure that it is unusual",
    ),
    RANK_ONLY: (
        "rank only",
        "how many other reviews have more or less is told; to say what is usual they are too few, or all more than six years away, or what is "
        "counted is in doubt",
    ),
    NO_COMPARISON: (
        "no comparison",
        "the figure is told, and there is no baseline to set it beside: no published set of other reviews, or too few in it",
    ),
    Level.CANNOT_TELL: ("can’t be told", "no figure is told: a document is missing, or too little is counted in it"),
    ON_THE_EDGE: ("on the edge", "within the error of what was counted the figure would have another level, which is named beside it"),
}
"""Each word that stands for a level on a page, in Word and on the screen, by its key, and what it means: every legend is made of this table."""

DIRECTIONS = {
    Direction.HIGH: "a high figure",
    Direction.LOW: "a low figure",
    Direction.NONE: "a high and a low figure alike; neither is a strength",
}
"""Each direction: which values are unusual."""

SPECS: dict[str, type[Examination]] = {each.name: each for each in EVERY}
"""Every examination by its name."""


@dataclass(frozen=True, slots=True)
class Others:
    """The values of the reviews that a result is compared with, sorted, and the marks from which a value counts as unusual and very unusual: (value,
    side), side 1 above and -1 below. No marks where they are too few or too far in time for a level, nor where a rule has decided it."""

    values: tuple[float, ...]
    marks: tuple[tuple[Level, float, int], ...]


def others(review: Review, result: Result, baselines: Mapping[str, Baseline] | None = None) -> Others | None:
    """The reviews that stand behind a result; None where none are, or the review itself has no value."""
    spec, figure = SPECS.get(result.examination), result.headline
    baseline = (shipped() if baselines is None else baselines).get(result.examination)
    if spec is None or baseline is None or figure is None or figure.value is None or result.standing is None:
        return None
    source = result.labels or DOCUMENTS
    rows = comparable(row_of(review, figure.value, figure.n, source), baseline.of(source), spec.headline.like)
    values = tuple(sorted(row.value for row in rows))
    marked = len(values) >= ENOUGH and result.level is not Level.CANNOT_TELL and result.level_by != "rule"
    return Others(values, _marks(values, spec.headline) if marked else ())


def _marks(values: tuple[float, ...], headline: Headline) -> tuple[tuple[Level, float, int], ...]:
    """As `examining.levels` takes them: the same share of reviews beyond, half at each end where there is no direction; and at least the smallest
    difference from the median away."""
    sides = {Direction.HIGH: (1,), Direction.LOW: (-1,), Direction.NONE: (1, -1)}[headline.direction]
    median = percentile(values, 0.5)
    found: dict[tuple[float, int], Level] = {}
    for level, share in ((Level.UNUSUAL, UNUSUAL), (Level.VERY_UNUSUAL, VERY_UNUSUAL)):
        at = (1 + share) / 2 if len(sides) == 2 else share
        for side in sides:
            least = median + side * headline.smallest_difference
            mark = max(percentile(values, at), least) if side > 0 else min(percentile(values, 1 - at), least)
            found[mark, side] = level  # where both levels begin at one value, the higher one counts
    return tuple((level, mark, side) for (mark, side), level in found.items())


def level_word(result: Result) -> str:
    """The word for a result's level; for one whose figure is said and whose level can't be told, what is said instead."""
    if result.level is Level.CANNOT_TELL and has_value(result):
        return LEVELS[BY_RULE if result.level_by == "rule" else RANK_ONLY if result.standing else NO_COMPARISON][0]
    return LEVELS[result.level][0]


def edge_of(result: Result) -> str:
    """What stands beside the level of a result that is on the edge: "on the edge: could be unusual"; empty beside others."""
    return f"{LEVELS[ON_THE_EDGE][0]}: could be {' or '.join(LEVELS[each][0] for each in result.on_the_edge)}" if result.on_the_edge else ""


def value_of(result: Result) -> str:
    """The headline figure as it is read; empty where there is none."""
    figure = result.headline
    return shown(figure.value, figure.unit) if has_value(result) and figure else ""


def shown(value: float | None, unit: str) -> str:
    """A value as it stands by itself, in a table or on an axis; a difference of shares with its sign: "+42 points"."""
    if unit == "difference" and value is not None:
        return f"{round(100 * value):+d} points"
    return value_words(value, unit.removesuffix("s") if value == 1 else unit)


def has_value(result: Result) -> bool:
    """Whether the headline figure is said: it has a value and rests on enough records."""
    spec, figure = SPECS.get(result.examination), result.headline
    return figure is not None and figure.value is not None and (spec is None or figure.n >= spec.headline.smallest_n)


def rests_on(result: Result) -> str:
    """What the headline figure rests on, in words: "of 286 requests"; "21 requests of each kind, or more"; "137 delegations"."""
    spec, figure = SPECS.get(result.examination), result.headline
    if spec is None or figure is None:
        return ""
    many = spec.headline.counts
    words = f"{figure.n:,} {many if figure.n != 1 else many.replace('s ', ' ').removesuffix('s')}"
    return f"of {words}" if figure.unit == "share" else f"{words}, or more" if figure.unit == "difference" else words


def least(headline: Headline) -> str:
    """The smallest difference from the middle one that counts: "5 points", "10 seconds"."""
    difference = headline.smallest_difference
    return f"{100 * difference:g} points" if headline.unit in {"share", "difference"} else f"{difference:g} {headline.unit}"


def rank_of(result: Result) -> str:
    """The rank in short: "13th highest of 102"; who shares it, "lowest, with 6 others, of 66"; how many have the same where a rank would mislead;
    empty without a standing."""
    found = result.standing
    if found is None:
        return ""
    if tied := same_as(found):
        return tied
    _, same, _ = around(found)
    shared = f", with {counted(same, 'other')}," if same else ""
    return f"{ordinal(found.rank)}{found.rank_from}{shared} of {found.others + 1}"


def compared_with(result: Result) -> str:
    """With what: "the middle one of 101 other reviews with 28 to 132 speakers has 17 %"; empty without a standing, and where the rank says all."""
    found = result.standing
    return middle_one(found, result.headline.unit if result.headline else "") if found is not None and not same_as(found) else ""


def among(result: Result) -> str:
    """How many of the others have more or less, for a reader who knows nothing of ranks: "of 101 other reviews with 28 to 132 speakers, 32 have a
    larger share, and the middle one has 17 %"; where many have the very same: "of 118 other reviews, 114 have the same, 4 more and none less". Empty
    without a standing."""
    found, figure = result.standing, result.headline
    if found is None or figure is None:
        return ""
    more, same, less = around(found)
    start = f"of {found.others} {found.like}{',' if ' ' in found.like.removeprefix('other ') else ''}"
    if same == found.others:
        return f"{start} all have the same"
    if same >= TIED * found.others:
        return f"{start} {same} {_have(same)} the same, {more or 'none'} more and {less or 'none'} less"
    number, word = (more, "more") if found.rank_from == "highest" else (less, "less")
    if figure.unit in {"share", "difference"}:
        word = f"a {'larger' if word == 'more' else 'smaller'} {figure.unit}"
    alike = f", {same} {_have(same)} the same" if same else ""
    return f"{start} {number or 'none'} {_have(number)} {word}{alike}, and the middle one has {shown(found.median, figure.unit)}"


def _have(number: int) -> str:
    return "has" if number < 2 else "have"


def plain_sentence(result: Result) -> str:
    """The sentence without where the review stands, for places that say it apart."""
    if result.standing is None or result.headline is None:
        return result.sentence
    return result.sentence.replace(f" ({standing_words(result.standing, result.headline.unit)})", "")
