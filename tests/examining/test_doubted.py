"""What rests on a doubt is no strength, and a doubt on everything is no result (DESIGN.md 7.6)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from openupr.examining import Label, examinations
from openupr.examining.measures.comparable_reviews import last_answers
from openupr.examining.measures.doubted import ANSWERS, POSITIONS, items_in_doubt
from openupr.records import Answer, Doubt, Level, Position, Result, Review, Source, SourceAnswer
from openupr.views.examined.quotable import quotable_sentences
from openupr.views.examined.rank import level_word

from .invented import CODES, ask, at, even, labels, review, shelf

SUPPORTED = Position.SUPPORTED
DOCS = Path(__file__).resolve().parents[2] / "docs" / "doubts.md"
ON_NO_POSITION = {"no_responses", "item_unanswered", "number_unknown"}
"""Doubts on an addendum that leave no position of an item in doubt: what is not answered counts as such."""
DIGITS = "a b c d e f g h i j k l m n o p q r s t".split()


def whole(*doubts: Doubt) -> Review:
    """Sixty requests, each of another wording, all supported, and nobody silent: as good as a record can be."""
    words = [
        f"{verb} {first}{second} {second}{first}" for verb in ("Build", "Paint", "Ratify") for first, second in zip(DIGITS, DIGITS[::-1], strict=True)
    ]
    return review([ask(each, code) for each, code in zip(words, CODES, strict=False)], CODES[:60], doubts=doubts)


def result(name: str, of: Review) -> Result:
    kinds = {"Build": Label(2, does="continue"), "Ratify": Label(5, does="change")}
    by_request = {c.request: kinds.get(c.request.split()[0], Label(4, does="change")) for item in of.items for c in item.clauses}
    values = {"speaking_time": even(70, 110, 120)}.get(name, even(0.2, 0.8))
    examination = next(each for each in examinations(labels(of, by_request)) if each.name == name)
    return examination.examine(of, shelf(name, values, (), of.session, last_answers(of)))


def on(kind: str, record: str = "XAA-17/A9.7") -> Doubt:
    return Doubt(kind, "so", record, at("7", 3))


WITH_ANSWERS = ("responses", "claims", "completeness")


@pytest.mark.parametrize("name", [*WITH_ANSWERS, "spread", "speaking_time", "action"])
def test_without_a_doubt_it_is_a_strength(name: str) -> None:
    of = whole()
    if name == "action":  # a strength is that few ask for little
        of = replace(of, report=replace(of.report, items=tuple(i for i in of.items if not i.request.startswith("Build"))) if of.report else None)
    assert result(name, of).level is Level.STRENGTH


@pytest.mark.parametrize("kind", sorted(ANSWERS))
@pytest.mark.parametrize("name", WITH_ANSWERS)
def test_with_a_doubt_on_a_position_it_is_none(name: str, kind: str) -> None:
    found = result(name, whole(on(kind)))
    assert found.level in {Level.USUAL, Level.CANNOT_TELL}
    if found.level is Level.CANNOT_TELL and found.standing:
        assert found.why_not == "Can’t tell if that is better than usual: 1 doubt on it is open."
        assert level_word(found) == "can’t compare"


@pytest.mark.parametrize(("kind", "names"), [("speakers_differ", ("spread", "speaking_time")), ("state_unknown", ("spread",))])
def test_with_a_doubt_on_what_else_is_counted_it_is_none(kind: str, names: tuple[str, ...]) -> None:
    for name in names:
        assert result(name, whole(on(kind, ""), on(kind, ""))).why_not in {"Can’t tell if that is better than usual: 2 doubts on it are open.", ""}
        assert result(name, whole(on(kind, ""))).level is Level.CANNOT_TELL
    assert result("completeness", whole(on("state_misspelt"))).level is Level.STRENGTH, "a doubt on something else"


def test_a_misprinted_number_is_told_beside_the_numbers_that_are_there() -> None:
    found = result("completeness", whole(on("number_misprinted")))
    assert found.sentence.startswith("Each of the 60 recommendations has its number, its State and its answer.")
    assert "1 number is misprinted in the report." in found.sentence
    assert "misprinted" not in result("completeness", whole()).sentence


def test_the_record_says_how_many_answers_are_in_doubt() -> None:
    found = result("completeness", whole(on("answered_twice"), on("position_differs", "XAA-17/A9.8.b")))
    assert found.sentence == (
        "Each of the 60 recommendations has its number, its State and its answer. The answers to 2 recommendations are in doubt."
    )
    assert next(each.value for each in found.figures if each.key == "in_doubt") == 2


def _open(of: Review, *numbers: str) -> Review:
    """With no position taken on some items, in the addendum's answers."""
    answers = (replace(each, position=Position.UNANSWERED) if each.number in numbers else each for each in of.answers)
    return replace(of, answers=tuple(answers))


@pytest.mark.parametrize(
    ("kind", "level", "gaps", "said"),
    [
        ("", Level.UNUSUAL, 1, "For 1 of 60 recommendations we found no answer. That is unusual: by the rule each recommendation has an answer."),
        ("answered_twice", Level.USUAL, 0, "For 1 of 60 recommendations we found no answer. The answer to 1 recommendation is in doubt."),
        ("position_unclear", Level.USUAL, 1, "For 1 of 60 recommendations we found no answer. The answer to 1 recommendation is in doubt."),
    ],
)
def test_no_answer_is_held_against_a_state_where_a_doubt_is_open(kind: str, level: Level, gaps: int, said: str) -> None:
    of = _open(whole(on(kind)) if kind else whole(), "9.7")
    examination = next(each for each in examinations() if each.name == "completeness")
    found = examination.examine(of, shelf("completeness", [*even(0, 0.01, 100), *even(0.02, 0.1, 20)], (), 17, last_answers(of)))
    assert (found.level, found.headline and found.headline.count) == (level, gaps)
    assert said in found.sentence


def test_what_is_quoted_of_the_answers_says_what_is_in_doubt() -> None:
    def told(of: Review) -> str:
        return next(each.text for each in quotable_sentences(of, ()) if each.examination == "count")

    assert told(whole()) == "XAA supported all 60 recommendations."
    one = told(whole(on("answered_twice")))
    assert one == "XAA supported all 60 recommendations. The answer to 1 of these is in doubt all the same."
    left = told(_open(whole(on("answered_twice")), "9.7"))
    assert left == "XAA supported 59 of 60 recommendations. We found no answer to 1."
    every = told(whole(on("answers_whole_report", "")))
    assert every.endswith("The answers to 60 of these are in doubt all the same.")


@pytest.mark.parametrize("name", WITH_ANSWERS)
def test_one_sentence_that_answers_the_whole_report_is_a_doubt_before_it_is_a_result(name: str) -> None:
    of = whole(on("answers_whole_report", ""))
    found = result(name, of)
    assert (found.level, found.why_not) == (Level.CANNOT_TELL, "The answer to every recommendation is in doubt.")
    refused = tuple(replace(each, position=Position.NOT_SUPPORTED) for each in of.answers)
    assert result(name, replace(of, answers=refused)).level is Level.CANNOT_TELL, "nor is it held against the State"


def _judged(answer: Answer) -> Answer:
    return replace(answer, settled_by=Source.JUDGEMENT)


def _listed(answer: Answer) -> Answer:
    said = SourceAnswer(Source.THEMATIC_LIST, "list", SUPPORTED, answer.claim, "Supported", None)
    return replace(answer, said=(*answer.said, said))


def _listed_otherwise(answer: Answer) -> Answer:
    said = SourceAnswer(Source.THEMATIC_LIST, "list", Position.NOTED, answer.claim, "Noted", None)
    return replace(answer, said=(*answer.said, said), agreed=False)


@pytest.mark.parametrize(("settle", "left"), [(_judged, 0), (_listed, 0), (_listed_otherwise, 1)])
def test_a_person_or_ohchrs_list_settles_a_doubt(settle: Callable[[Answer], Answer], left: int) -> None:
    of = whole(on("comment_elsewhere"))
    of = replace(of, answers=tuple(settle(each) if each.item.endswith("R9.7") else each for each in of.answers))
    assert len(items_in_doubt(of)) == left
    assert (result("completeness", of).level is Level.STRENGTH) is not left
    assert len(items_in_doubt(of, on_claims=True)) == (0 if settle is _judged else 1), "the list says nothing of claims"


@pytest.mark.parametrize(
    ("listed", "kind", "record", "items"),
    [
        (7, "position_left_open", "XAA-17/R9.1", 7),  # what the lead-in of a list says
        (7, "position_unclear", "XAA-17/A9.1", 1),  # what the addendum says of one
        (7, "two_positions", "XAA-17/R9.1", 1),
    ],
)
def test_a_doubt_on_a_list_is_on_all_that_stands_in_it(listed: int, kind: str, record: str, items: int) -> None:
    of = whole()
    assert of.report is not None
    lists = tuple(replace(each, lead_in="8", position=Position.UNANSWERED) if n < listed else each for n, each in enumerate(of.items))
    of = replace(of, report=replace(of.report, items=lists), doubts=(Doubt(kind, "so", record, at("7", 3)),))
    assert len(items_in_doubt(of)) == items
    assert (result("responses", of).why_not == "The answers to 7 of 60 recommendations are in doubt.") is (items == 7)


def test_one_sentence_on_all_puts_in_doubt_what_has_a_position() -> None:
    of = _open(whole(on("answers_whole_report", "")), "9.7", "9.8")
    assert len(items_in_doubt(of)) == 58
    assert result("completeness", of).why_not == "The answers to 58 of 60 recommendations are in doubt."


def test_every_doubt_on_an_addendum_is_known_here() -> None:
    """A new kind is a doubt on positions or is said to be none."""
    section = DOCS.read_text(encoding="utf-8").partition("\n## The addendum\n")[2].partition("\n## ")[0]
    kinds = set(re.findall(r"^\| `([a-z_]+)` \|", section, re.MULTILINE))
    assert len(kinds) >= 13
    assert kinds - ANSWERS == ON_NO_POSITION
    assert POSITIONS < ANSWERS
