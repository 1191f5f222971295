"""How many reviews it takes to say that a figure is usual."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.examining import Shelf, examinations
from openupr.examining.frame.levels import ENOUGH, MIDDLE, SOME, decide_level, is_hardly_beyond
from openupr.examining.measures.years import why_too_far
from openupr.records import BaselineRow, Direction, Level, Result
from openupr.views.examined.quotable import quotable_sentences
from openupr.views.examined.rank import level_word

from .invented import CODES, ask, even, review, shelf


def others(n: int) -> list[BaselineRow]:
    return [BaselineRow(f"XAA-{k}", 13, 2012, "", "", "", None, k / n, 100, "documents") for k in range(n)]


@pytest.mark.parametrize(
    ("n", "value", "level", "ranked"),
    [
        (SOME - 1, 0.5, Level.CANNOT_TELL, False),
        (MIDDLE - 1, 0.5, Level.CANNOT_TELL, True),
        (MIDDLE, 0.5, Level.USUAL, True),
        (ENOUGH - 1, 2.0, Level.CANNOT_TELL, True),
        (ENOUGH, 2.0, Level.VERY_UNUSUAL, True),
    ],
)
def test_so_many_reviews_it_takes(n: int, value: float, level: Level, ranked: bool) -> None:
    decided = decide_level(value, (value, value), others(n), Direction.HIGH, 0.0, "other reviews")
    assert decided.level is level
    assert (decided.standing is not None) is ranked
    assert bool(decided.why_not) is (level is Level.CANNOT_TELL)


@pytest.mark.parametrize(
    ("value", "smallest", "direction", "level", "hardly"),
    [
        (0.96, 0.0, Direction.HIGH, Level.UNUSUAL, False),
        (0.96, 0.9, Direction.HIGH, Level.USUAL, True),
        (0.5, 0.9, Direction.HIGH, Level.USUAL, False),
        (0.04, 0.9, Direction.LOW, Level.USUAL, True),
        (0.04, 0.9, Direction.HIGH, Level.USUAL, False),
        (0.96, 0.9, Direction.NONE, Level.USUAL, True),
        (0.92, 0.9, Direction.NONE, Level.USUAL, False),
    ],
)
def test_what_lies_beyond_by_too_little_is_usual_and_not_called_within(
    value: float, smallest: float, direction: Direction, level: Level, hardly: bool
) -> None:
    decided = decide_level(value, (value, value), others(ENOUGH), direction, smallest, "other reviews")
    assert decided.level is level
    assert is_hardly_beyond(decided.level, decided.standing, direction) is hardly


@pytest.mark.parametrize(
    ("n", "low", "value", "high", "direction", "level", "edge"),
    [
        (ENOUGH, 0.5, 0.5, 0.5, Direction.HIGH, Level.USUAL, ()),
        (ENOUGH, 0.5, 0.6, 0.7, Direction.HIGH, Level.USUAL, ()),
        (ENOUGH, 0.5, 0.6, 0.95, Direction.HIGH, Level.USUAL, (Level.UNUSUAL,)),
        (ENOUGH, 0.95, 0.96, 0.99, Direction.HIGH, Level.UNUSUAL, (Level.VERY_UNUSUAL,)),
        (ENOUGH, 0.01, 0.05, 0.5, Direction.HIGH, Level.USUAL, (Level.STRENGTH,)),  # its error may take the strength away
        (ENOUGH, 0.0, 0.5, 1.5, Direction.HIGH, Level.USUAL, (Level.STRENGTH, Level.UNUSUAL, Level.VERY_UNUSUAL)),
        (ENOUGH, 0.0, 0.01, 0.1, Direction.LOW, Level.USUAL, (Level.UNUSUAL, Level.VERY_UNUSUAL)),
        (ENOUGH, 0.0, 0.5, 0.6, Direction.NONE, Level.USUAL, (Level.UNUSUAL, Level.VERY_UNUSUAL)),
        (MIDDLE, 0.4, 0.5, 0.6, Direction.HIGH, Level.USUAL, ()),
        (MIDDLE, 0.4, 0.5, 0.99, Direction.HIGH, Level.USUAL, (Level.CANNOT_TELL,)),  # so few don't say what is beyond their middle
        (SOME, 0.0, 0.5, 1.0, Direction.HIGH, Level.CANNOT_TELL, ()),
    ],
)
def test_a_figure_is_on_the_edge_where_its_interval_holds_another_level(
    n: int, low: float, value: float, high: float, direction: Direction, level: Level, edge: tuple[Level, ...]
) -> None:
    decided = decide_level(value, (low, high), others(n), direction, 0.0, ())
    assert (decided.level, decided.on_the_edge) == (level, edge)


def examined(name: str, session: int, of_baseline: int, speakers: int = 50, answers: str = "addendum") -> Result:
    of = review([ask(f"Build well {n}", code) for n, code in enumerate(CODES[:40])], CODES[:speakers], f"XAA-{session}")
    values = even(80, 119, 120) if name == "speaking_time" else even(0.0, 0.5)
    return next(each for each in examinations() if each.name == name).examine(of, shelf(name, values, (), of_baseline, answers))


@pytest.mark.parametrize(
    ("session", "of_baseline", "far"),
    [
        (20, 1, "only with reviews of 2008,"),  # six years and six months
        (19, 1, ""),
        (18, 1, ""),
        (33, 20, ""),
        (35, 20, ""),
        (36, 20, "only with reviews of 2014,"),  # a week more than six years
        (48, 20, "only with reviews of 2014,"),
        (1, 20, "only with reviews of 2014,"),
        (61, 20, "the date of session 61."),
    ],
)
def test_more_than_six_years_away_says_nothing_of_what_is_usual(session: int, of_baseline: int, far: str) -> None:
    rows = [BaselineRow(f"Y{k}", of_baseline, 0, "", "", "", None, k, 100, "documents") for k in range(3)]
    assert far in str(why_too_far(session, rows))
    assert bool(why_too_far(session, rows)) is bool(far)
    near = BaselineRow("Z", session, 0, "", "", "", None, 1, 100, "documents")
    assert session == 61 or why_too_far(session, [*rows, near]) == "", "one near review is enough"


def test_a_review_far_from_its_baseline_has_a_rank_and_no_level() -> None:
    near, far = examined("spread", 24, 17), examined("spread", 48, 17)
    assert (near.level, near.level_by) == (Level.USUAL, "baseline")
    assert (far.level, far.level_by, level_word(far)) == (Level.CANNOT_TELL, "none", "can’t compare")
    assert far.standing is not None
    assert str(far.standing.like[0]) == "We compare with 120 other reviews of 2013."
    assert far.sentence.endswith(" Can’t tell if that is usual: we can compare only with reviews of 2013, too far in time.")


@pytest.mark.parametrize(
    ("session", "speakers", "said"),
    [
        (
            17,
            100,
            "100 delegations spoke. By the rules they had 140 minutes in all: about 84 seconds each, in equal shares. "
            "If each change of speaker takes 7 seconds, about 77 seconds remain for each speaker.",
        ),
        (
            48,
            100,
            "100 delegations spoke. By the rules they had 140 minutes in all: about 84 seconds each, in equal shares. "
            "If each change of speaker takes 7 seconds, about 77 seconds remain for each speaker.",
        ),
        (
            9,
            60,
            "60 delegations spoke. By the rules they had 120 minutes in all. Each speaker was to have at least 120 seconds. "
            "With 7 seconds for each change of speaker, 60 speakers would need at least 127 minutes.",
        ),
        (17, 40, "40 delegations spoke. By the rule each was to have at least 120 seconds."),
    ],
)
def test_what_is_arithmetic_by_a_rule_needs_no_baseline(session: int, speakers: int, said: str) -> None:
    of = review([ask("Build wells")], CODES[:speakers], f"XAA-{session:02}")
    found = next(each for each in examinations() if each.name == "speaking_time").examine(of, Shelf())
    assert found.sentence.startswith(said)
    assert "Can’t tell" not in found.sentence
    assert (found.level, found.level_by, level_word(found)) == (Level.CANNOT_TELL, "rule", "can’t compare")
    assert found.why_not == "Can’t tell if that is usual: for this figure we have no other reviews to compare with.", "beside the word stands why"


def test_who_was_not_heard_has_no_part_in_each() -> None:
    of = review([ask("Build wells")], CODES[:55], "XAA-09")
    assert of.report is not None
    speakers = replace(of.report.speakers, not_heard=of.report.statements[0].speaker and (of.report.statements[0].speaker,) * 2)
    found = next(each for each in examinations() if each.name == "speaking_time").examine(
        replace(of, report=replace(of.report, speakers=speakers)), Shelf()
    )
    assert (
        found.sentence == "55 delegations spoke. By the rule each was to have at least 120 seconds. 2 more did not get the floor, for want of time."
    )


def test_arithmetic_is_set_beside_reviews_of_its_time() -> None:
    near, far = examined("speaking_time", 17, 17, 100), examined("speaking_time", 48, 17, 100)
    assert (near.level, near.level_by) == (Level.VERY_UNUSUAL, "baseline")
    assert (far.level, far.level_by, level_word(far)) == (Level.CANNOT_TELL, "rule", "can’t compare")
    assert "compare" not in far.sentence
    assert far.standing is not None
    told = ["We compare with 120 other reviews of 2013.", "They are from session 13 or later."]
    assert list(map(str, far.standing.like)) == told


def test_a_quoted_sentence_says_why_there_is_no_level() -> None:
    of = review([ask(f"Build well {n}", code) for n, code in enumerate(CODES[:40])], CODES[:50], "XAA-48")
    said = {each.examination: each for each in quotable_sentences(of, (examined("spread", 48, 17), examined("speaking_time", 48, 17)))}
    assert said["spread"].text.endswith("Can’t tell if that is usual: we can compare only with reviews of 2013, too far in time.")
    assert said["spread"].word == "can’t compare"
    assert said["speaking_time"].text.endswith("Can’t tell if that is usual: we can compare only with reviews of 2013, too far in time.")
    assert said["speaking_time"].word == "can’t compare"


def test_arithmetic_among_few_reviews_of_its_time_has_a_place_and_no_level() -> None:
    of = review([ask("Build wells")], CODES[:100], "XAA-17")
    found = next(each for each in examinations() if each.name == "speaking_time").examine(of, shelf("speaking_time", even(90, 120, 60)))
    assert (found.level, found.level_by) == (Level.CANNOT_TELL, "rule")
    said = (
        "By the rules they had 140 minutes in all: about 84 seconds each, in equal shares. "
        "If each change of speaker takes 7 seconds, about 77 seconds remain for each speaker. "
        "In none of 60 other reviews is it lower. In the middle one of them it is 105 seconds."
    )
    assert found.sentence.endswith(said)
