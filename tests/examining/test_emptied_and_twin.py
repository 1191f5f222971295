"""An emptied review and its twin in good faith: twenty-seven things that are so by their making, each right, wrong, or not told.

The first pair was looked at while rules were mended; the second was written before, and is read only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from openupr.examining import EVERY
from openupr.linking.review_links import Links
from openupr.records import Actor, Figure, Ground, Level, Outcome, Result, Review
from openupr.stages import pipeline

from .emptied_and_twin import Pair

RIGHT, WRONG, OPEN = "right", "wrong", "not told"
HIGH = {Level.UNUSUAL, Level.VERY_UNUSUAL}
LOW = {Level.USUAL, Level.STRENGTH}
NAMES = ("first", "second")


@cache
def read(name: str) -> tuple[Review, Review]:
    with TemporaryDirectory() as folder:
        pair = Pair.of(name)
        return pair.emptied(Path(folder)), pair.twin(Path(folder))


@cache
def results(name: str, which: int) -> dict[str, Result]:
    review = read(name)[which]
    return {each.examination: each for each in pipeline.examine(review, [review], pipeline.classify([review]))}


def claims(name: str) -> Iterator[tuple[str, str]]:
    """Each of the twenty-seven, with whether it is told rightly."""
    for which, (so, never) in enumerate([({Outcome.NOT_FOUND}, {Outcome.ANSWERED, Outcome.TOUCHED}), ({Outcome.ANSWERED}, {Outcome.NOT_FOUND})]):
        review = read(name)[which]
        assert review.compilation is not None
        count = len(Pair.of(name).facts["grave"])
        grave = [each.id for each in review.compilation.concerns if each.paragraph.partition("/C")[2] in {str(k + 2) for k in range(count)}]
        assert len(grave) == count
        became = {link.concern: link.outcome for link in Links(review).concerns if link.ground is Ground.NATIONAL_REPORT}
        for each in grave:
            found = became.get(each)
            yield f"{each} in the report: {found}", RIGHT if found in so else WRONG if found in never else OPEN
    for figure in ("silence", "coverage"):
        emptied, twin = (told(results(name, which)[figure]) for which in (0, 1))
        yield f"{figure} told apart: {_of(emptied)}, {_of(twin)}", _apart(emptied, twin)
    for figure in ("tone", "claims", "action"):
        for which, (so, never) in enumerate([(HIGH, LOW), (LOW, HIGH)]):
            level = results(name, which)[figure].level
            yield f"{figure} of {'the twin' if which else 'the emptied'}: {level}", RIGHT if level in so else WRONG if level in never else OPEN
    emptied, twin = (told(results(name, which)["admissions"]) for which in (0, 1))
    yield f"no admission in the emptied: {_of(emptied)}", OPEN if emptied is None else WRONG if emptied.count else RIGHT
    yield f"admissions in the twin: {_of(twin)}", OPEN if twin is None else RIGHT if (twin.count or 0) >= 5 else OPEN if twin.count else WRONG
    heard = [_organisations(review) for review in read(name)]
    yield f"organisations that were consulted: {heard}", RIGHT if heard == [False, True] else WRONG if heard[0] else OPEN


def told(result: Result) -> Figure | None:
    """The headline figure, where there are enough of what it counts for a reader to see it."""
    enough = next(each.headline.smallest_n for each in EVERY if each.name == result.examination)
    return result.headline if result.headline is not None and result.headline.n >= enough else None


def _organisations(review: Review) -> bool:
    assert review.national_report is not None
    return any(each.actor is Actor.NGO for each in review.national_report.participants)


def _of(figure: Figure | None) -> str:
    return "none" if figure is None else f"{figure.count} of {figure.n} ({figure.low}-{figure.high})"


def _apart(more: Figure | None, less: Figure | None) -> str:
    if more is None or less is None or more.low is None or less.high is None:
        return OPEN
    return RIGHT if more.low > less.high else OPEN if (more.value or 0) > (less.value or 0) else WRONG


@pytest.mark.at_length
@pytest.mark.parametrize("name", NAMES)
def test_at_least_twenty_are_told_rightly_and_none_wrongly(name: str) -> None:
    found = list(claims(name))
    print("\n" + "\n".join(f"{how:8s} {words}" for words, how in found))
    counts = Counter(how for _, how in found)
    assert sum(counts.values()) == 27
    assert counts[WRONG] == 0
    assert counts[RIGHT] >= 20


@pytest.mark.parametrize("name", NAMES)
def test_the_levels_and_figures_of_the_two_differ(name: str) -> None:
    apart = dict(claims(name))
    for figure in ("coverage told apart", "tone of the emptied", "tone of the twin", "action of the emptied", "action of the twin"):
        assert next(how for words, how in apart.items() if words.startswith(figure)) == RIGHT, figure
