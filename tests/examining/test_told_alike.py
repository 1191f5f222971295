"""A number has one definition wherever it stands on a page, and what is said of many is said of exactly these."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.assembling.review import _checks
from openupr.examining import Label, Shelf
from openupr.examining.frame.examination import Measured
from openupr.examining.frame.levels import LevelDecision
from openupr.examining.frame.result_words import level_text
from openupr.examining.recommended.answers_given import Responses
from openupr.examining.recommended.endorsement import Endorsement
from openupr.examining.recommended.speaking_time import SpeakingTime, seconds_if
from openupr.languages.messages import message
from openupr.linking.raised_persons import waits_for_answers
from openupr.records import Direction, Document, Kind, Level, Position, Result, ReviewStatus, Standing
from openupr.views.examined.how_many_unusual import restraint
from openupr.views.examined.quotable import _answers
from openupr.views.page.first.first_told import compared_count

from .invented import CODES, ask, labels, review

LATER, SUPPORTED, NOTED = Position.UNDER_CONSIDERATION, Position.SUPPORTED, Position.NOTED


def endorsed(*kinds: Label) -> Result:
    asks = [ask(f"Build {'x' * k}", CODES[k]) for k in range(1, 41)]
    of = review(asks)
    return Endorsement(labels(of, {request: label for (request, *_), label in zip(asks, kinds, strict=False)})).examine(of, Shelf())


def test_only_what_surely_shares_counts_as_sharing_as_under_the_subjects() -> None:
    found = endorsed(Label(4, does="share"), Label(4, does="share", does_sure=False), Label(2, does="praise", does_sure=False))
    figures = {each.key: each for each in found.figures}
    assert figures["share"].count == 1
    parts = {part.keys[0]: part.count for part in figures["does"].parts}
    assert (parts["share"], parts["it can’t be told"]) == (1, 2)


PRAISE = "“Requests that praise, back the State’s policy, or ask for a restriction”"


BEYOND = Standing((), 106, 0.1, 0.05, 0.12, 0.2, 0.03, 0.94, 0.05, 6, "highest", "default 4")
"""Among the tenth of other reviews with the highest figures."""


def level(level: Level, by: str = "baseline", edge: tuple[Level, ...] = ()) -> Result:
    return replace(endorsed(Label(2, does="praise")), level=level, level_by=by, on_the_edge=edge)


@pytest.mark.parametrize(
    ("results", "said"),
    [
        ([level(Level.USUAL)] * 3, "3 figures can be judged here: all are usual."),
        ([level(Level.USUAL), level(Level.STRENGTH)], "1 of the 2 figures that we can judge is better than usual. 1 is usual."),
        (
            [level(Level.VERY_UNUSUAL), level(Level.USUAL), level(Level.CANNOT_TELL)],
            "1 of the 2 figures that we can judge is very unusual. 1 is usual.",
        ),
        (
            [level(Level.USUAL), level(Level.USUAL, "rule")],
            f"2 figures can be judged here: all are usual. 1 of them is told by a rule, not by comparison: {PRAISE}.",
        ),
        ([level(Level.USUAL, "rule")], "1 figure can be judged here: it is usual. A rule says so, not a comparison with other reviews."),
        (
            [level(Level.USUAL), level(Level.USUAL, edge=(Level.UNUSUAL,))],
            f"2 figures can be judged here. 1 is usual. 1 more is usual, but on the edge: given our errors, it could be unusual: {PRAISE}.",
        ),
        (
            [level(Level.USUAL), replace(level(Level.USUAL), direction=Direction.HIGH, standing=BEYOND)],
            "2 figures can be judged here: all are usual. 1 figure that we call usual lies where few other reviews do, "
            f"but too near the middle one: {PRAISE}.",
        ),
        (
            [level(Level.USUAL), replace(level(Level.USUAL, edge=(Level.UNUSUAL,)), direction=Direction.HIGH, standing=BEYOND)],
            f"2 figures can be judged here. 1 is usual. 1 more is usual, but on the edge: given our errors, it could be unusual: {PRAISE}.",
        ),
        (
            [level(Level.USUAL), replace(level(Level.USUAL), standing=replace(BEYOND, below=0.0, above=0.0, rank=1))],
            f"1 figure can be judged here: it is usual. 1 more is the same in all reviews that we compare, and says nothing of this one: {PRAISE}.",
        ),
        (
            [level(Level.USUAL), level(Level.USUAL, edge=(Level.STRENGTH,))],
            "2 figures can be judged here: all are usual.",
        ),
    ],
)
def test_better_than_usual_is_not_told_as_usual(results: list[Result], said: str) -> None:
    assert " ".join(map(str, restraint(results, {}))) == said


def test_what_a_rule_tells_is_not_compared() -> None:
    standing = Responses(None).examine(review([ask("Build", "FRA")]), Shelf()).standing
    assert standing is None
    assert compared_count([level(Level.USUAL, "rule"), level(Level.CANNOT_TELL)], far=False) == ()


def test_of_specific_requests_those_on_treaties_are_told_apart() -> None:
    """A treaty that many ask to join can make most of what is refused."""
    joins = [ask(f"Ratify the Convention against Torture{' soon' * k}", CODES[k], NOTED) for k in range(8)]
    builds = [ask(f"Build {'wells ' * (k + 1)}", CODES[k + 8], SUPPORTED) for k in range(4)]
    goes_on = [ask(f"Continue {'well ' * (k + 1)}", CODES[k + 12], SUPPORTED) for k in range(8)]
    of = review([*joins, *builds, *goes_on])
    kinds = {request: Label(5, does="change") for request, *_ in (*joins, *builds)} | {request: Label(2, does="continue") for request, *_ in goes_on}
    sentence = Responses(labels(of, kinds)).examine(of, Shelf()).sentence
    assert (
        "supported all 8 requests that our program sorts as “to go on as before”. It supported 4 of 12 sorted as requests for a specific action ("
        in sentence
    )
    assert (
        "At least 8 of the 12 specific requests ask it to join a treaty, take steps to join one, or withdraw a reservation to one. "
        "Of these 8 it supported 0." in sentence
    )
    assert "it supported 0. The program errs in sorting" in sentence


def test_all_that_is_left_for_later_is_told_as_all() -> None:
    every = review([ask(f"Build {'x' * k}", CODES[k], LATER) for k in range(1, 4)], answered=False)
    some = review([ask("Build", "FRA", SUPPORTED), ask("Dig", "DEU", LATER)], answered=False)
    assert "All of them are to be answered later." in map(str, _answers(every, "XAA"))
    assert "For 1 the answer is to come later." in map(str, _answers(some, "XAA"))


@pytest.mark.parametrize(("kinds", "fires"), [((Kind.NATIONAL_REPORT,), False), ((Kind.NATIONAL_REPORT, Kind.ADDENDUM), True), ((), False)])
def test_before_its_day_no_report_is_missed(kinds: tuple[Kind, ...], fires: bool) -> None:
    document = review([ask("Build", "FRA")]).documents[0]
    documents: tuple[Document, ...] = tuple(replace(document, kind=kind) for kind in kinds)
    assert ("no_report" in {each.kind for each in _checks("XAA-48", documents, ReviewStatus.HELD)}) is fires


@pytest.mark.parametrize(("session", "made"), [(12, False), (13, True)])
def test_a_thematic_list_is_missed_only_where_there_were_any(session: int, made: bool) -> None:
    of = replace(review([ask("Build", "FRA")]), session=session)
    assert (Kind.THEMATIC_LIST in of.missing) is made
    assert Kind.DECISION in of.missing


@pytest.mark.parametrize(
    ("speakers", "session", "said"),
    [
        (90, 29, "If 90 delegations speak, each has 93 seconds of the 140 minutes, about 86 to speak."),
        (90, 4, "If 90 delegations speak, each has at least 120 seconds by the rule."),
    ],
)
def test_what_many_speakers_would_leave_each(speakers: int, session: int, said: str) -> None:
    assert str(seconds_if(speakers, session, 7)) == said


def test_an_answer_that_is_put_off_is_not_told_as_none() -> None:
    of = review([ask("Build", "FRA", LATER), ask("Dig", "DEU", SUPPORTED)], answered=False)
    later, given = (item.id for item in of.items)
    assert waits_for_answers(of, {later: LATER, given: SUPPORTED})
    assert not waits_for_answers(of, {given: SUPPORTED})


def test_what_every_review_has_by_a_rule_is_not_compared() -> None:
    standing = Standing(
        (message("We compare with {n} other reviews.", n=20),), 20, 120.0, 120.0, 120.0, 120.0, 120.0, 0.0, 0.0, 1, "highest", "documents"
    )
    alike = replace(level(Level.USUAL), examination="speaking_time", standing=standing)
    assert compared_count([alike], far=False) == ()
    assert str(level_text(Level.USUAL, 120.0, standing, "seconds")) == "In all 20 other reviews it is 120 seconds too."
    assert SpeakingTime()._placed(Measured(), LevelDecision(Level.USUAL, standing)) == ()
    one_more = replace(standing, above=0.05)
    assert compared_count([replace(alike, standing=one_more)], far=False) != ()
    assert str(level_text(Level.USUAL, 120.0, one_more, "seconds")) == "120 seconds is usual: in the middle review it is 120 seconds."
