"""What is no reason, and what is no clean record: words that a State or a reader could take for more than they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from openupr.describing.given_reasons import ReasonGiven
from openupr.describing.reasons import reason_given
from openupr.examining import Shelf
from openupr.examining.documented.openness import Openness
from openupr.languages.messages import message_of
from openupr.records import (
    Answer,
    Claim,
    Compilation,
    Cooperation,
    Dealing,
    Doubt,
    Explanation,
    Kind,
    NumberedDocument,
    Position,
    Response,
    Result,
    Review,
    Source,
)
from openupr.records.prepared.saved_lists import KeptList, ListedFact, OpennessList
from openupr.rendering.screen.examined_screen import screen
from openupr.stages import pipeline
from openupr.text import clean
from openupr.views.examined.breakdown_words import key_said
from openupr.views.examined.examined_view import examined_view
from openupr.views.examined.quotable import quotable_sentences
from openupr.views.withheld import Withheld

from .documents import from_documents
from .invented import ask, at, review


def _answer(*reasons: str) -> Answer:
    told = tuple(Explanation(clean(each), at("1")) for each in reasons)
    part = Response("XAA-17/A1.1", "1.1", "", Position.NOTED, Claim.NONE, "", clean("1.1"), at("1"), told)
    return Answer("XAA-17/R1.1", "1.1", Position.NOTED, Claim.NONE, Source.ADDENDUM, (), (part,))


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("See recommendation 12.5.", ReasonGiven.POINTER),
        ("Please see the response to recommendations 12.5, 12.7 and 12.9 above.", ReasonGiven.POINTER),
        ("Ruritania’s answers on wells are given in the comments to other recommendations.", ReasonGiven.POINTER),
        ("The recommendation is incomprehensible.", ReasonGiven.NOT_UNDERSTOOD),
        ("This recommendation is not entirely clear.", ReasonGiven.NOT_UNDERSTOOD),
        ("Ruritania does not accept this recommendation, as it is incomprehensible and contradictory.", ReasonGiven.NOT_UNDERSTOOD),
        ("Ruritania does not accept this recommendation, as it is unclear what a well is.", ReasonGiven.REASON),
        ("Ruritania does not accept this recommendation, as it contradicts the law on wells.", ReasonGiven.REASON),
        ("The law on wells is enough. See also recommendation 12.5.", ReasonGiven.REASON),
        ("The recommendation is unclear about wells, which the law protects.", ReasonGiven.REASON),
        ("See article 12 of the law on wells, which protects them.", ReasonGiven.REASON),
        ("The answers to the survey were given in May.", ReasonGiven.REASON),
        ("Ruritania is not planning to dig wells.", ReasonGiven.RESTATED),
        ("The Government sees no need for further wells.", ReasonGiven.RESTATED),
        ("No further measures are envisaged, and Ruritania remains committed to human rights.", ReasonGiven.RESTATED),
        ("Ruritania does not deem it necessary to dig wells. It cannot accept the recommendation.", ReasonGiven.RESTATED),
        ("Ruritania is not planning to dig wells, as every village has one.", ReasonGiven.REASON),
        ("Ruritania is not planning to dig wells. Every village has one.", ReasonGiven.REASON),
        ("The law on wells does not envisage exceptions.", ReasonGiven.REASON),
        ("Wells are not needed where there are rivers.", ReasonGiven.REASON),
        ("", ReasonGiven.NOTHING),
    ],
)
def test_what_is_a_reason(words: str, what: ReasonGiven) -> None:
    assert reason_given(_answer(*([words] if words else []))) is what


def test_a_pointer_and_a_recommendation_that_is_not_understood_are_counted_as_what_they_are() -> None:
    wells = (
        "Build a well in each village",
        "Paint all boats of the navy",
        "Plant trees along every road",
        "Lend books in all towns",
        "Open a school",
    )
    asks = [ask(each, code) for each, code in zip(wells, ("FRA", "PER", "KEN", "MEX", "CHL"), strict=True)]
    of = from_documents(asks)
    answers = [replace(_answer(words), item=item.id, number=item.number) for item, words in zip(of.items, REASONS, strict=False)]
    of = replace(of, answers=(*answers, *of.answers[len(answers) :]))
    result = next(each for each in pipeline.examine(of, [of], pipeline.classify([of])) if each.examination == "responses")
    parts = {figure.key: figure for figure in result.figures}
    assert (parts["reasons"].count, parts["reasons"].n) == (1, 4)
    assert {part.keys[0]: part.count for part in parts["given"].parts} == {each.value: 1 for each in ReasonGiven if each is not ReasonGiven.NOTHING}
    text = next(each.text for each in quotable_sentences(of, (result,)) if "comments on" in each.text)
    assert text == ("Ruritania comments on 3 of the 4 recommendations that it noted or did not support.")


def test_a_reason_for_each_is_said_so() -> None:
    asks = [ask(each, code, Position.NOTED) for each, code in (("Build a well in each village", "FRA"), ("Paint all boats", "PER"))]
    of = from_documents(asks)
    of = replace(of, answers=tuple(replace(_answer("The law protects wells."), item=item.id, number=item.number) for item in of.items))
    told = [each.text for each in quotable_sentences(of, pipeline.examine(of, [of], pipeline.classify([of])))]
    assert "Ruritania comments on each of the 2 recommendations that it noted or did not support." in told


REASONS = ("The law protects wells already.", "See recommendation 55.1.", "The recommendation is incomprehensible.", "It is not a priority.")


def _openness(dealings: Sequence[Dealing]) -> tuple[Review, Result]:
    of = review([ask("Build wells")])
    document = replace(of.documents[0], kind=Kind.COMPILATION, key="C", sha256="3" * 64)
    told = tuple(Cooperation(each, "", "yes", clean("A row."), "XAA-17/C1", at("1")) for each in dealings)
    held = Compilation(NumberedDocument(document, (), (), (), (), ()), (), told, ())
    of = replace(of, documents=(*of.documents, document), compilation=held)
    return of, Openness().examine(of, Shelf())


def test_visits_that_were_made_are_no_clean_record() -> None:
    _, made = _openness([Dealing.VISIT_MADE] * 6)
    assert made.headline is None
    assert "We found 6 visits, reports and reprisals in the compilation, and none that waits for the State." in made.sentence
    _, waits = _openness([*[Dealing.VISIT_MADE] * 5, Dealing.REPORT_OVERDUE])
    assert waits.headline is not None
    assert waits.sentence.startswith(
        "The compilation tells of 6 visits, reports to UN bodies and reprisals. 1 report, or answer to a UN body, is overdue."
    )


def test_what_waits_is_told_by_its_kind() -> None:
    """A reprisal waits for nobody."""
    _, found = _openness([*[Dealing.VISIT_MADE] * 2, *[Dealing.VISIT_REQUESTED] * 3, *[Dealing.REPORT_OVERDUE] * 2, Dealing.REPRISAL])
    assert found.headline is not None
    assert (found.headline.count, found.headline.n) == (6, 8)
    assert [str(each) for each in found.said] == [
        "The compilation tells of 8 visits, reports to UN bodies and reprisals.",
        "3 of them are visits that the UN asked for.",
        "2 reports, or answers to UN bodies, are overdue.",
        "1 passage tells of reprisals.",
    ]


@pytest.mark.parametrize(
    ("dealings", "there"),
    [
        ([], "We found no visit, report or reprisal in the compilation."),
        ([Dealing.VISIT_MADE], "Of visits, reports and reprisals, we found only 1 in the compilation"),
        ([Dealing.VISIT_MADE] * 2, "Of visits, reports and reprisals, we found only 2 in the compilation"),
    ],
)
def test_few_are_said_in_their_number(dealings: list[Dealing], there: str) -> None:
    of, result = _openness(dealings)
    assert result.why_not.startswith(there)
    assert ("All the same" in screen(examined_view(of, [result], "1", Withheld()))) == bool(dealings), "a figure of nothing is not said"


@pytest.mark.parametrize(("kind", "why"), [("cooperation_table_unread", "could not be read"), ("language_not_read", "in English")])
def test_what_could_not_be_read_is_not_none(kind: str, why: str) -> None:
    of, _ = _openness([Dealing.VISIT_MADE] * 5)
    assert of.compilation is not None
    of = replace(of, compilation=replace(of.compilation, doubts=(Doubt(kind, "It is not read."),)))
    result = Openness().examine(of, Shelf())
    assert result.headline is None
    assert why in result.why_not
    assert "none" not in result.why_not


def test_what_is_told_of_treaties_is_no_dealing_that_waits() -> None:
    _, result = _openness([*[Dealing.TREATY_RECOMMENDED, Dealing.SIGNED] * 5, Dealing.REPORT_OVERDUE])
    assert "Of visits, reports and reprisals, we found only 1 in the compilation" in result.why_not


def test_what_is_said_all_the_same_says_what_it_counts() -> None:
    of, result = _openness([Dealing.RATIFIED])
    shown = " ".join(screen(examined_view(of, [result], "1", Withheld())).split())
    assert "Visits, reports and reprisals by kind, ratifications too: 1 (treaty ratified: 1)." in shown


def test_a_state_that_gives_nothing_with_its_answer_is_not_said_to_ask_for_nothing() -> None:
    """One key stands for two things, by what the breakdown is by."""
    assert str(key_said("given", ReasonGiven.NOTHING)) == "no word besides the answer"
    assert str(key_said("class", "nothing")) == "asks for nothing"
    assert len({str(key_said("given", each)) for each in ReasonGiven}) == len(ReasonGiven)


@pytest.mark.parametrize("dealings", [[Dealing.RATIFIED], [*[Dealing.VISIT_MADE] * 5, Dealing.REPORT_OVERDUE]])
def test_what_lists_tell_stands_beside_the_share_and_does_not_change_it(dealings: list[Dealing]) -> None:
    of, before = _openness(dealings)
    fact = ListedFact(Dealing.VISIT_REQUESTED, "SR-housing", "Special Rapporteur on adequate housing", "", "2010", 2)
    of = replace(of, lists=(KeptList("visits.csv", "2013-01-31", OpennessList((fact,), (), 0)),))
    result = Openness().examine(of, Shelf())
    assert result.listed == (
        message_of(
            1,
            one="{n} visit is asked for, by the list {list}, saved on {saved:date}.",
            many="{n} visits are asked for, by the list {list}, saved on {saved:date}.",
            list="visits.csv",
            saved="2013-01-31",
        ),
        result.listed[-1],
    )
    assert str(result.listed[-1]).startswith("By 31 January 2013 the longest wait was 2 years: Special Rapporteur on adequate housing")
    assert replace(result, listed=()) == before
    view = examined_view(of, [result], "x", Withheld())
    assert "the longest wait was 2 years" in " ".join(screen(view).split())
