"""Every level of every examination occurs, through documents that are written and read, and each says what it should."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import sha256

import pytest

from openupr.examining import EXAMINATIONS, Examination, Label, Shelf, examinations, examine_all
from openupr.examining.frame.result_words import LEVEL_WORDS
from openupr.examining.measures.comparable_reviews import last_answers
from openupr.languages.messages import messages
from openupr.records import Claim, Direction, Doubt, Kind, Level, Position, Result, Review, ReviewStatus
from openupr.views.examined.rank import rank_of

from .documents import from_documents
from .invented import CODES, SOURCE, Ask, ask, even, labels, review, shelf
from .test_rules_of_the_house import a_review, labelled
from .test_tone import DEMANDING, of_speakers
from .test_tone import result as tone_of

NOTED, SUPPORTED = Position.NOTED, Position.SUPPORTED
LITTLE, SPECIFIC = Label(2, does="continue"), Label(5, does="change")
ENDORSES = Label(2, does="endorse")


def distinct(n: int, position: Position = SUPPORTED, claim: Claim = Claim.NONE, start: int = 0) -> list[Ask]:
    """n requests with nothing in common, each of another State; in letters, for digits are no words of a request."""
    letters = str.maketrans("0123456789", "ghijklmnop")
    wordings = ["Build " + " ".join(re.findall("......", sha256(bytes([k])).hexdigest()[:48].translate(letters))) for k in range(start, start + n)]
    return [ask(wording, CODES[k % 100], position, claim) for k, wording in enumerate(wordings, start)]


def result(name: str, of: Review, by_request: dict[str, Label], values: Sequence[float], earlier: Sequence[Review] = ()) -> Result:
    table = labels(of, by_request)
    examination = next(each for each in examinations(table) if each.name == name)
    return examination.examine(of, shelf(name, values, earlier, of.session, last_answers(of)))


def test_without_a_baseline_reviews_that_are_read_together_are_none() -> None:
    of, other = (from_documents(distinct(20), CODES[:30]) for _ in "ab")
    found = next(each for each in examinations() if each.name == "spread").examine(of, Shelf({}, [of, other]))
    assert (found.level, found.standing) == (Level.CANNOT_TELL, None)
    assert found.why_not == "Can’t tell if that is usual: for this figure we have no other reviews to compare with."
    assert result("action", from_documents(distinct(30)), {}, even(0.1, 0.5, 9)).why_not.endswith(
        "there are only 9 other reviews like it, and we need 100."
    )


def speaking_time(speakers: int) -> Result:
    of = from_documents(distinct(20), CODES[:speakers])
    return result("speaking_time", of, {}, [*even(75, 119, 100), *[120.0] * 5])


def action(little: int) -> Result:
    asks = distinct(100)
    return result("action", from_documents(asks), {request: LITTLE for request, *_ in asks[:little]}, even(0.1, 0.5))


def tone(asking: int) -> Result:
    """All speak without criticism; so many ask for something demanding."""
    asks = distinct(asking)
    return tone_of(of_speakers(CODES[:60], [(request, who) for request, who, *_ in asks]), {}, dict.fromkeys((a for a, *_ in asks), DEMANDING))


def responses(specific_supported: int) -> Result:
    little = distinct(20)
    specific = distinct(specific_supported, start=20) + distinct(20 - specific_supported, NOTED, start=50)
    named = {r: LITTLE for r, *_ in little} | {r: SPECIFIC for r, *_ in specific}
    return result("responses", from_documents(little + specific), named, even(0.2, 0.8))


def claims(claimed: int) -> Result:
    asks = distinct(claimed, claim=Claim.IMPLEMENTED) + distinct(100 - claimed, start=claimed)
    return result("claims", from_documents(asks), {}, even(0.15, 0.6))


def spread(silent: int) -> Result:
    return result("spread", from_documents(distinct(50 - silent)), {}, even(0.15, 0.6))


def repetition(together: int) -> Result:
    same = [ask("Close all places of secret detention without delay", CODES[k]) for k in range(together)]
    return result("repetition", from_documents(same + distinct(100 - together, start=together)), {}, even(0.1, 0.31))


def follow_through(repeated: int) -> Result:
    now = from_documents(distinct(100), identifier="XAA-17")
    earlier = from_documents(distinct(repeated) + distinct(20, start=220), identifier="XAA-04")
    return result("follow_through", now, {}, even(0.1, 0.31), [earlier])


def completeness(silent: int, faults: int = 0) -> Result:
    asks = distinct(silent, Position.UNANSWERED) + distinct(100 - silent, start=silent)
    return result("completeness", from_documents(asks, repeated=faults), {}, even(0.0, 0.1))


CATALOGUE: list[tuple[Callable[..., Result], tuple[int, ...], Level]] = [
    (speaking_time, (60,), Level.STRENGTH),
    (speaking_time, (85,), Level.USUAL),
    (speaking_time, (100,), Level.UNUSUAL),
    (speaking_time, (104,), Level.VERY_UNUSUAL),
    (action, (2,), Level.STRENGTH),
    (action, (30,), Level.USUAL),
    (action, (48,), Level.UNUSUAL),
    (action, (55,), Level.VERY_UNUSUAL),
    (tone, (60,), Level.STRENGTH),
    (tone, (40,), Level.USUAL),
    (tone, (26,), Level.USUAL),  # 57 % are unusual, and the lower end of their interval is not
    (tone, (23,), Level.UNUSUAL),
    (tone, (0,), Level.VERY_UNUSUAL),
    (responses, (20,), Level.STRENGTH),
    (responses, (10,), Level.USUAL),
    (responses, (5,), Level.UNUSUAL),
    (responses, (1,), Level.VERY_UNUSUAL),
    (claims, (0,), Level.STRENGTH),
    (claims, (30,), Level.USUAL),
    (claims, (57,), Level.UNUSUAL),
    (claims, (80,), Level.VERY_UNUSUAL),
    (spread, (1,), Level.STRENGTH),
    (spread, (20,), Level.USUAL),
    (spread, (28,), Level.UNUSUAL),
    (spread, (32,), Level.VERY_UNUSUAL),
    (repetition, (20,), Level.USUAL),
    (repetition, (30,), Level.UNUSUAL),
    (repetition, (40,), Level.VERY_UNUSUAL),
    (repetition, (0,), Level.VERY_UNUSUAL),
    (follow_through, (20,), Level.USUAL),
    (follow_through, (27,), Level.USUAL),  # 30 % are unusual, and the lower end of their interval is not
    (follow_through, (46,), Level.UNUSUAL),
    (follow_through, (50,), Level.VERY_UNUSUAL),
    (completeness, (0,), Level.STRENGTH),
    (completeness, (0, 2), Level.USUAL),
    (completeness, (0, 20), Level.VERY_UNUSUAL),
    (completeness, (1,), Level.UNUSUAL),
    (completeness, (10,), Level.VERY_UNUSUAL),
]


def test_without_the_answers_only_a_gap_is_told() -> None:
    """What is whole so far may lack its answer: that is not usual, whatever others have. What is found all the same is said."""
    later = distinct(100, Position.UNANSWERED)
    found = result("completeness", from_documents(later, answered=False), {}, even(0.0, 0.1))
    assert (found.level, found.level_by, found.missing) == (Level.CANNOT_TELL, "none", (Kind.ADDENDUM,))
    assert next(str(each) for each in found.said) == "Each of the 100 recommendations has its number and its State."
    assert [str(each) for each in found.placed] == ["Can’t tell whether each recommendation has its answer."]
    gaps = result("completeness", from_documents(later, answered=False, repeated=20), {}, even(0.0, 0.1))
    assert gaps.level is Level.VERY_UNUSUAL


def test_what_a_lead_in_leaves_open_is_not_counted_as_unanswered() -> None:
    of = review(distinct(2, Position.UNANSWERED) + distinct(98, start=2))
    first = of.items[0].id
    open_to_us = replace(of, doubts=(*of.doubts, Doubt("position_left_open", "of some only", first)))
    assert result("completeness", of, {}, even(0.0, 0.1)).level is Level.UNUSUAL
    assert result("completeness", open_to_us, {}, even(0.0, 0.1)).level is not Level.UNUSUAL


NAMES = [examination.name for examination in EXAMINATIONS]


@pytest.mark.parametrize(("of", "arguments", "level"), CATALOGUE, ids=lambda value: getattr(value, "__name__", str(value)))
def test_level(of: Callable[..., Result], arguments: tuple[int, ...], level: Level) -> None:
    found = of(*arguments)
    assert found.level is level, found.sentence
    assert found.headline is not None
    assert "{" not in found.sentence
    assert found.level_by == ("rule" if found.examination == "completeness" and found.headline.count in {0, 1, 10} else "baseline")


@pytest.mark.parametrize("does", ["restrict", "share"])
def test_a_restriction_or_a_request_to_share_is_no_specific_request(does: str) -> None:
    little, specific, other = distinct(10), distinct(10, NOTED, start=10), distinct(10, start=20)
    of = from_documents(little + specific + other)
    named = {r: LITTLE for r, *_ in little} | {r: SPECIFIC for r, *_ in specific}
    chances = (0.0, 0.0, 0.0, 0.1, 0.9)
    found = result("responses", of, named | {r: Label(5, chances, does=does) for r, *_ in other}, even(0.2, 0.8))
    assert found.headline is not None
    assert (found.headline.value, found.headline.n) == (1.0, 10)  # half of the specific requests that were supported are none
    assert (
        "supported all 10 requests that our program sorts as “to go on as before”. It supported 0 of 10 sorted as requests for a specific action ("
        in found.sentence
    )
    assert len(found.evidence) == 10
    same = result("responses", of, named | {r: SPECIFIC for r, *_ in other}, even(0.2, 0.8))
    assert same.headline is not None
    assert (same.headline.value, same.headline.n) == (0.5, 10)


EDGES = [
    (tone, (40,), ()),
    (tone, (29,), (Level.UNUSUAL,)),
    (tone, (23,), (Level.VERY_UNUSUAL,)),
    (follow_through, (20,), (Level.UNUSUAL, Level.VERY_UNUSUAL)),
    (follow_through, (46,), (Level.VERY_UNUSUAL,)),
    (follow_through, (50,), ()),
    (spread, (28,), ()),  # States are counted, and nothing is estimated
]


@pytest.mark.parametrize(("of", "arguments", "edge"), EDGES, ids=lambda value: getattr(value, "__name__", str(value)))
def test_a_figure_near_its_mark_says_so(of: Callable[..., Result], arguments: tuple[int, ...], edge: tuple[Level, ...]) -> None:
    found = of(*arguments)
    assert found.on_the_edge == edge
    assert ("on the edge" in found.sentence) is bool(edge)
    if edge:
        assert found.sentence.endswith(f"could also be {messages().listed([LEVEL_WORDS[level] for level in edge], joined='or')}.")


def test_labels_that_are_unsure_put_a_figure_on_the_edge() -> None:
    asks = distinct(100)
    sure = {request: Label(2, (0.0, 1.0, 0.0, 0.0, 0.0)) for request, *_ in asks[:47]}
    rest = {request: Label(4, (0.0, 0.0, 0.0, 1.0, 0.0)) for request, *_ in asks[47:]}
    unsure = {request: Label(4, (0.0, 0.3, 0.0, 0.7, 0.0)) for request, *_ in asks[47:67]}
    assert result("action", review(asks), sure | rest, even(0.1, 0.5)).on_the_edge == ()
    assert result("action", review(asks), sure | rest | unsure, even(0.1, 0.5)).on_the_edge == (Level.VERY_UNUSUAL,)


def beside_others(examination: type[Examination]) -> set[Level]:
    """The levels that a review drawn by chance has beside other reviews, which have far less, far more, or either."""
    of, far = a_review(1), 1000.0
    made = examination(labelled(of))
    own = made.measured(of, Shelf()).headline
    if own is None or own.value is None:
        return set()
    less, more = own.value - far, own.value + far
    others = ([less] * n + [more] * (100 - n) for n in (0, 4, 50, 96, 100))
    return {made.examine(of, shelf(examination.name, values, (), of.session, last_answers(of))).level for values in others}


def levels_of(examination: type[Examination]) -> set[Level]:
    """The levels that an examination can have: what has no direction has no strength, and what finds too little is compared with nothing."""
    if examination.not_compared:
        return {Level.CANNOT_TELL}
    return {level for level in Level if level is not Level.STRENGTH or examination.headline.direction is not Direction.NONE}


@pytest.mark.parametrize("examination", EXAMINATIONS, ids=lambda each: each.name)
def test_every_level_of_every_examination_occurs(examination: type[Examination]) -> None:
    """By a case of its own, or beside baselines that are made for it. That nothing can be told is shown below for each."""
    shown = {level for of, _, level in CATALOGUE if of.__name__ == examination.name} or beside_others(examination)
    lacks = "a drawn review does not show them: write a function of this name that makes a review, and a line for each level in CATALOGUE"
    assert shown | {Level.CANNOT_TELL} == levels_of(examination), lacks


@pytest.mark.parametrize("name", ["spread", "claims", "repetition", "speaking_time"])
def test_an_examination_without_a_case_of_its_own_is_shown_beside_others(name: str) -> None:
    examination = next(each for each in EXAMINATIONS if each.name == name)
    assert beside_others(examination) == levels_of(examination) - {Level.CANNOT_TELL}


@pytest.mark.parametrize("name", NAMES)
def test_without_a_report_nothing_can_be_told(name: str) -> None:
    bare = replace(review(distinct(30)), documents=(), report=None, answers=(), addenda=())
    found = result(name, bare, {}, even(0, 1))
    assert (found.level, found.level_by, found.missing) == (Level.CANNOT_TELL, "none", (Kind.WORKING_GROUP_REPORT,))
    assert found.sentence == "We don’t have the report of the Working Group."


@pytest.mark.parametrize("name", NAMES)
def test_what_was_not_held_is_not_examined(name: str) -> None:
    found = result(name, replace(review(distinct(30)), status=ReviewStatus.POSTPONED), {}, even(0, 1))
    assert found.level is Level.CANNOT_TELL
    assert found.why_not == "The review was postponed."


@pytest.mark.parametrize("name", [name for name in NAMES if name != "completeness"])
def test_without_a_baseline_nothing_is_unusual(name: str) -> None:
    found = {each.examination: each for each in examine_all(review(distinct(30)), Shelf(), labels(review(distinct(30)), {}))}[name]
    assert found.level is Level.CANNOT_TELL
    assert found.standing is None


def test_without_labels_it_says_so() -> None:
    found = [each for each in examine_all(review(distinct(30)), Shelf()) if each.examination in {"action", "endorsement", "responses"}]
    assert {each.why_not for each in found} == {"The recommendations are not labelled."}


@pytest.mark.parametrize("name", ["responses", "claims"])
def test_without_the_addendum_it_is_named(name: str) -> None:
    found = result(name, review(distinct(30, Position.UNDER_CONSIDERATION), answered=False), {}, even(0, 1))
    assert (found.level, found.missing) == (Level.CANNOT_TELL, (Kind.ADDENDUM,))
    assert "We have no document that answers the recommendations." in found.sentence


def test_the_earlier_report_is_named() -> None:
    found = result("follow_through", review(distinct(30)), {}, even(0, 1))
    assert (found.level, found.missing) == (Level.CANNOT_TELL, (Kind.WORKING_GROUP_REPORT,))
    assert "We don’t have the report of this State’s review before this one" in found.sentence


@pytest.mark.parametrize(("reviews", "little", "level"), [(99, 30, Level.USUAL), (99, 60, Level.CANNOT_TELL), (9, 30, Level.CANNOT_TELL)])
def test_with_fewer_than_a_hundred_reviews_there_is_a_rank_only(reviews: int, little: int, level: Level) -> None:
    asks = distinct(100)
    found = result("action", review(asks), {request: LITTLE for request, *_ in asks[:little]}, even(0.1, 0.5, reviews))
    assert found.level is level
    assert (f"of {reviews} other reviews" in str(rank_of(found))) == (reviews == 99)
    assert (f"there are only {reviews} other reviews like it" in found.sentence) == (level is Level.CANNOT_TELL)


def test_a_small_difference_is_not_unusual() -> None:
    asks = distinct(100)
    found = result("action", review(asks), {request: LITTLE for request, *_ in asks[:33]}, even(0.28, 0.32))
    assert found.standing is not None
    assert found.standing.below == 1
    assert found.level is Level.USUAL


def test_too_few_recommendations_say_nothing() -> None:
    found = result("action", review(distinct(19)), {}, even(0.1, 0.5))
    assert found.why_not == "Too few requests to say: we found 19, and need 20."
    assert found.level is Level.CANNOT_TELL


def test_sources_of_labels_are_never_mixed() -> None:
    of = review(distinct(30))
    table = replace(labels(of, {}), source="UPR Info")
    found = next(each for each in examinations(table) if each.name == "action").examine(of, shelf("action", even(0.1, 0.5)))
    assert (found.level, found.labels, SOURCE) == (Level.CANNOT_TELL, "UPR Info", "ours test 1")


def test_unsure_labels_widen_the_interval_and_soften_the_level() -> None:
    asks = distinct(100)
    sure = {request: replace(LITTLE, probabilities=(0.0, 1.0, 0.0, 0.0, 0.0)) for request, *_ in asks[:48]}
    rest = {request: Label(4, (0.0, 0.0, 0.0, 1.0, 0.0)) for request, *_ in asks[48:]}
    certain = result("action", review(asks), sure | rest, even(0.1, 0.5))
    unsure = {request: replace(label, probabilities=(0.2, 0.4, 0.0, 0.4, 0.0)) for request, label in sure.items()}
    softened = result("action", review(asks), unsure | rest, even(0.1, 0.5))
    assert certain.headline is not None
    assert (certain.level, certain.headline.low, certain.headline.high) == (Level.UNUSUAL, 0.48, 0.48)
    assert softened.headline is not None
    assert softened.headline.low is not None
    assert softened.headline.low < 0.3
    assert softened.headline.value == softened.headline.high == 0.48
    assert softened.level is Level.USUAL
