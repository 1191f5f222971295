"""The first chapter: what it says before a review, on its day and after it; never more than it knows; and the chapters behind it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path
from types import SimpleNamespace

import pytest
from docx import Document
from shown import ALL, report
from small_labels import labels_of
from small_reviews import ITEMS, answered, at, empty, item, place, review
from test_report import Page
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.describing.given_reasons import ReasonGiven
from openupr.examining.frame.levels import ENOUGH
from openupr.examining.frame.result_words import too_few_reviews
from openupr.examining.measures.intervals import BESIDE_OTHERS
from openupr.examining.measures.requests_by_issue import NamedTerm, requests_by_issue
from openupr.examining.recommended.tone import CRITICISED, DEMANDED, UNTOLD
from openupr.labelling import Labelled
from openupr.labelling.which_subjects import JOINING
from openupr.languages.messages import messages
from openupr.linking import Links
from openupr.records import (
    Answer,
    Askers,
    Claim,
    Doubt,
    Explanation,
    Figure,
    Kind,
    Level,
    Part,
    Position,
    Response,
    Result,
    Review,
    Source,
    Standing,
)
from openupr.rendering.html import review_page
from openupr.stages import pipeline
from openupr.stages.made.clause_labels import classify
from openupr.text import clean
from openupr.views.corrected_quotations import Quoted
from openupr.views.doubt_groups import what_was_checked
from openupr.views.examined.examined_view import examined_view
from openupr.views.issue_names import issue_name
from openupr.views.page.documents.input_documents import BodiesSay, Graved, Summed
from openupr.views.page.documents.matrix_page import Concerned, ConcernOutcomeShown, MatrixShown
from openupr.views.page.first import first_asked, next_in_ranking
from openupr.views.page.first.answers_told import NotUnderstood, not_understood_at, reasons_told
from openupr.views.page.first.before_review import contributors_told, gravest, looks, most_sentences, told_to_state
from openupr.views.page.first.concern_voiced import ConcernVoiced, quoted_told
from openupr.views.page.first.first_asked import SeveralAsk, several_ask
from openupr.views.page.first.first_chapter import FirstChapter, Stage
from openupr.views.page.first.first_told import MOST, sentences_told
from openupr.views.page.first.least_time import least_time
from openupr.views.page.listed.review_view import ReviewView
from openupr.views.page.page_view import PageView, page_view
from openupr.views.page.subjects.by_subject import BySubject, by_subject
from openupr.views.quotes import Quote
from openupr.views.withheld import Withheld

DOCUMENTS = Path(__file__).parents[1] / "documents"
ABSENT = re.compile(r"\b(?:not found|found no|none|nobody|not taken up|left out|dropped|removed)\b", re.IGNORECASE)
"""Words of absence: they stand in no sentence of the first chapter, but for what is offered to be looked at."""


def view(of: Review, results: tuple[Result, ...] = ()) -> PageView:
    return page_view(of, ALL, "1", labels=labels_of(of), results=results)


def said(first: FirstChapter) -> list[str]:
    say = messages("en").say
    return [" ".join(map(say, each.text)) for each in (*first.told, *first.facts)]


def dossier(name: str) -> PageView:
    of = pipeline.read(DOCUMENTS / name, trust=True)
    return page_view(of, ALL, "1", results=pipeline.examine(of), concerns=Links(of).concerns)


def shown(page: str) -> str:
    first = page[page.index('<section id="first">') :]
    return " ".join(unescape(re.sub("<[^>]+>", " ", first[: first.index("</section>")])).split())


# --- the three states


def test_who_asked_in_advance_is_told_by_the_report_where_the_questions_are_missing() -> None:
    of = answered()
    assert of.report is not None
    asked = replace(of, questions=(), report=replace(of.report, askers=Askers(("NOR", "PER"), place("4"))))
    assert "By the report’s list, 2 States put questions in writing before the review: Norway and Peru." in said(view(asked).first)
    assert not any("questions in writing" in each for each in said(view(replace(of, questions=())).first))
    held = view(replace(asked, questions=of.questions)).first
    assert "By the report’s list, 2 States put questions in writing before the review: Norway and Peru." in said(held)
    assert not held.asked_by, "the sets that are held may be fewer than those who asked"


def test_after_a_review_it_says_who_spoke_what_was_asked_and_what_was_answered() -> None:
    first = view(answered()).first
    assert first.stage is Stage.AFTER
    lines = said(first)
    assert any(re.search(r"3 delegations spoke\. By the rule each was to have at least \d+ seconds\.", line) for line in lines)
    assert any(
        re.search(
            r"\d States made \d+ recommendations\. Our program counts \d+ requests in them: a recommendation made ",
            line,
        )
        for line in lines
    )
    assert first.subjects
    assert first.refused
    assert {key for _, each in first.refused.lines for key, _ in each.answers} <= {"noted", "not_supported"}
    noted = [each for each in view(answered()).recommended.positions if each.position in {Position.NOTED, Position.NOT_SUPPORTED}]
    assert first.refused.in_all == sum(len(each.items) for each in noted)
    assert all(fact.at for fact in first.facts if fact.key == "answered")


def test_on_the_day_nothing_is_said_to_be_refused() -> None:
    later = tuple(replace(each, position=Position.UNDER_CONSIDERATION) for each in ITEMS)
    first = view(review(later)).first
    assert first.stage is Stage.DAY
    assert not first.refused
    assert any(line.startswith("The report leaves all 3 recommendations for a later answer.") for line in said(first))


def test_before_a_review_it_says_what_the_documents_say() -> None:
    first = dossier("XBB-31").first
    assert first.stage is Stage.BEFORE
    assert not first.told
    assert first.nothing is None  # nothing was compared yet
    quoted = [each for each in first.facts if each.key == "admissions"]
    assert quoted
    assert all(
        "names this problem in its national report, as our program reads it: “" in messages("en").say(each.text[0]) and each.at for each in quoted
    )
    assert messages("en").say(quoted[-1].text[-1]) == "It may well name others: our program misses most of them. Read on there."
    assert not any(re.search(r"\d+ sentences? that admit", line) for line in said(first)), "our program finds few of them: a number would mislead"
    assert any("If 90 delegations speak, each has 93 seconds of the 140 minutes" in line for line in said(first))


def told_of(name: str = "C1.1", put: bool = True, own: bool = False, hedged: bool = False) -> Graved:
    return Graved(
        Quote(name, name, "The Committee was concerned that miners had been killed.", place(), Quoted((), ())), "killed", hedged, "", "", put, own
    )


def test_of_the_gravest_stands_what_is_put_to_the_state_and_first_what_its_agents_did() -> None:
    def bodies(*told: Graved) -> BodiesSay:
        return BodiesSay("", 1, "", 1, (), (("killing", "the Covenant", told), ("torture", "the Convention", told[::-1])), 0, (), False)

    def names(*told: Graved) -> list[str]:
        return [each.anchor for each in gravest(None, bodies(*told))]

    assert names(told_of(), told_of()) == ["C1.1"]
    assert names(told_of(put=False)) == [], "of armed groups, of no event, or by one reading alone"
    assert names(told_of(), told_of("C2.1", own=True), told_of("C3.1"), told_of("C4.1", own=True)) == ["C2.1", "C4.1", "C1.1", "C3.1"]
    risk = told_of(hedged=True), told_of("C2.1"), told_of("C3.1", own=True, hedged=True)
    assert names(*risk) == ["C3.1", "C2.1", "C1.1"], "what others are at risk of is the last"
    assert [each.own for each in gravest(None, bodies(*risk))] == [True, False, False]
    assert gravest(None, None) == ()
    two = ("killing", "the Covenant", (told_of(), told_of("C2.1"))), ("torture", "the Convention", (told_of("C3.1"),))
    assert [each.anchor for each in gravest(None, BodiesSay("", 1, "", 1, (), two, 0, (), False))] == ["C1.1", "C3.1", "C2.1"], "each act once first"
    assert dossier("XGG-48").first.looks is None  # there is no report of the State to look into


@pytest.mark.parametrize("own", [False, True])
def test_grave_acts_are_quoted_without_a_word_on_which_is_the_gravest_or_whose_it_is(own: bool) -> None:
    made = view(answered())
    told = gravest(None, BodiesSay("", 1, "", 1, (), (("killing", "the Covenant", (told_of(own=own),)),), 0, (), False))
    html = review_page.report_as_html(replace(made, first=replace(made.first, gravest=told)), {})
    shown_ = shown(html)
    assert (
        "Grave acts named by UN bodies or experts our program chose the sentences; check whose acts they are, "
        "and if a law only provides for them" in shown_
    )
    assert "own agents" not in shown_


TITLES = ("Problems that it admits", "Progress that it reports")


def test_of_no_admitted_problem_the_heading_says_so_and_claims_of_progress_stand_under_their_own() -> None:
    made = dossier("XBB-31")
    assert made.went_in is not None
    assert made.went_in.report is not None
    report_ = replace(made.went_in.report, admissions=0, perhaps=2, outside=(), progress=7, unread="")
    html = unescape(review_page.report_as_html(replace(made, went_in=replace(made.went_in, report=report_)), {}))
    admitted, claimed = (re.sub(r"<[^>]+>|\s+", " ", html.partition(f">{title} <")[2].partition("</h3>")[0]) for title in TITLES)
    assert admitted.partition(">")[2].split() == "our program is sure of none, and misses most of them; 2 sentences may admit one".split()
    assert claimed.partition(">")[2].split() == "our program is sure of 2 sentences; 5 sentences may report some".split()
    assert "Causes from outside" not in html


def test_without_its_report_a_review_that_was_held_is_not_said_to_lie_ahead() -> None:
    first = view(replace(answered(), report=None)).first
    assert first.stage is Stage.WITHOUT
    assert not any("If 90 delegations" in line for line in said(first))


def test_a_report_that_was_not_read_is_not_said_to_be_missing() -> None:
    of = replace(answered(), report=None)
    held = replace(of, documents=(replace(of.documents[0], kind=Kind.WORKING_GROUP_REPORT, language="fr"), *of.documents[1:]))
    others = replace(of, documents=tuple(each for each in of.documents if each.kind is not Kind.WORKING_GROUP_REPORT))
    assert str(view(held).first.title).startswith("The report is here and was not read: ")
    assert str(view(others).first.title).startswith("We don’t have the report: ")


def test_a_document_of_later_days_says_that_the_review_is_over() -> None:
    """Its report is missing, and what is dated after the session was written after the review."""
    of = pipeline.read(DOCUMENTS / "XBB-31", trust=True)
    later = replace(of, documents=(*of.documents[:-1], replace(of.documents[-1], date="2099-01-01")))
    first = page_view(later, ALL, "1", results=(), concerns=()).first
    assert first.stage is Stage.WITHOUT
    assert not any("If 90 delegations" in line for line in said(first))


def test_what_can_not_be_told_is_told_beside_what_was_not_found() -> None:
    outcomes = ("not_found", "cannot_tell", "cannot_tell", "touched", "later")
    lines = tuple(
        Concerned(
            str(n),
            "",
            place(),
            "criticism",
            (),
            True,
            False,
            "",
            "",
            "",
            {"national_report": ConcernOutcomeShown(each, "", False, ())},
            (),
            Quoted((), ()),
        )
        for n, each in enumerate(outcomes)
    )
    found = looks(MatrixShown(lines, {}, {}, (), {}, 0, False, 0, {}, {}))
    assert found is not None
    assert (found.number, found.among, found.untold) == (1, 4, 2)


def test_what_is_wrong_and_what_is_to_be_done_is_one_number_for_a_sentence_may_tell_both() -> None:
    kinds = ("criticism", "criticism", "recommendation", "")
    lines = tuple(Concerned(str(n), "", place(), kind, (), True, False, "", "", "", {}, (), Quoted((), ())) for n, kind in enumerate(kinds))
    shown_ = MatrixShown(lines, {}, {}, (), {}, 0, False, 0, {}, {})
    told_ = " ".join(messages("en").say(each) for each in told_to_state(pipeline.read(DOCUMENTS / "XAA-48", trust=True), shown_))
    assert told_ == "In about 4 sentences of UN documents, UN bodies or experts point to a problem or ask for action, by our program’s reading."


def test_sentences_are_said_to_be_the_compilations_whatever_came_later_and_how_many_documents_came_later() -> None:
    of = pipeline.read(DOCUMENTS / "XGG-48", trust=True)
    assert of.compilation is not None
    held = of.compilation.document
    late = [replace(held, key=key, date="2099-01-01") for key in ("A/HRC/99/1", "A/HRC/99/2")]
    of = replace(of, documents=(*of.documents, *late))

    def told(*documents: str) -> str:
        lines = tuple(
            Concerned(str(n), "", replace(place(), document=key), "criticism", (), True, False, "", "", "", {}, (), Quoted((), ()))
            for n, key in enumerate(documents)
        )
        shown_ = MatrixShown(lines, {}, {}, (), {}, 0, False, 0, {}, {})
        return " ".join(messages("en").say(each) for each in told_to_state(of, shown_))

    two = "In about 2 sentences of the UN’s compilation, UN bodies or experts point to a problem or ask for action, by our program’s reading."
    assert told(held.key, held.key) == two
    assert told(held.key, held.key, *[late[0].key] * 3) == f"{two} 3 more stand in a document that is dated after this review."
    assert told(held.key, held.key, *(each.key for each in late)) == f"{two} 2 more stand in documents that are dated after this review."


def test_a_review_that_was_not_held_says_so() -> None:
    assert dossier("XFF-30").first.stage is Stage.NOT_HELD
    assert view(empty()).first.told == ()


@pytest.mark.parametrize("name", ["XAA-48", "XBB-17", "XBB-31", "XDD-05", "XGG-48"])
def test_no_sentence_says_that_something_was_not_found(name: str) -> None:
    lines = said(dossier(name).first)
    assert lines
    assert not [line for line in lines if ABSENT.search(line) and "answer" not in line and "position" not in line]


@pytest.mark.parametrize("name", ["XAA-48", "XBB-17", "XBB-31", "XDD-05", "XGG-48"])
def test_its_sentences_are_short(name: str) -> None:
    for line in said(dossier(name).first):
        for sentence in re.split(r"(?<=[.:])\s", line):
            assert len(sentence.split()) <= 25, sentence


# --- what is told as unusual


def standing(median: float, p10: float, p90: float) -> Standing:
    return Standing("other reviews", 100, median, p10, p90, p90 * 1.2, p10 / 2, 0.9, 0.1, 5, "highest", "documents")


@pytest.fixture(scope="module")
def bresland() -> tuple[Review, Mapping[str, Result]]:
    of = pipeline.read(DOCUMENTS / "XBB-17")
    return of, {each.examination: each for each in pipeline.examine(of)}


def changed(result: Result, level: Level, value: float, **facts: object) -> Result:
    figure = result.headline
    assert figure is not None
    among = standing(0.2, 0.1, 0.3) if level is not Level.USUAL else replace(standing(0.2, 0.1, 0.3), below=0.5, above=0.5)
    return replace(result, level=level, level_by="baseline", headline=replace(figure, value=value), standing=among, **facts)  # type: ignore[arg-type]


def keys(of: Review, results: list[Result]) -> list[str]:
    return [each.key for each in sentences_told(examined_view(of, results, "1", ALL), results)]


def test_the_strongest_stands_first_and_what_is_usual_is_no_news(bresland: tuple[Review, Mapping[str, Result]]) -> None:
    of, by_name = bresland
    action, repetition, spread = (by_name[name] for name in ("action", "repetition", "spread"))
    results = [
        changed(action, Level.UNUSUAL, 0.35),
        changed(repetition, Level.VERY_UNUSUAL, 0.4),
        changed(spread, Level.USUAL, 0.2),
    ]
    assert keys(of, results) == ["repetition", "action"]
    farther = [changed(action, Level.UNUSUAL, 0.35), changed(repetition, Level.UNUSUAL, 0.6)]
    assert keys(of, farther) == ["repetition", "action"]
    assert len(keys(of, [changed(each, Level.UNUSUAL, 0.5) for each in by_name.values() if each.headline is not None])) <= MOST


UNUSUAL = "We call a figure unusual if at most 10\u00a0% of those reviews have one as high, or as low where we look for low ones."


def test_a_zero_is_no_news_nor_what_may_be_usual(bresland: tuple[Review, Mapping[str, Result]]) -> None:
    of, by_name = bresland
    assert keys(of, [changed(by_name["action"], Level.UNUSUAL, 0.0)]) == []
    on_edge = [changed(by_name["action"], Level.USUAL, 0.29, on_the_edge=(Level.UNUSUAL,))]
    assert keys(of, on_edge) == []
    nothing = view(of, tuple(on_edge)).first.nothing
    assert nothing is not None
    counted = r"About 16\s% of the requests ask Bresland to go on as before, or ask little of it, as our program sorts them\. "
    counted += r"Our programs make errors: the true share may be anything from 12\s% to 21\s%\. In \d+ other reviews [^.]+\. "
    counted += r"Here it is higher than in 50 of those 100 reviews: that is usual\. With our errors, it may be unusually high all the same\. "
    assert re.fullmatch(rf"{counted}We can compare no other figure of this review\.", messages("en").say(nothing))
    both = view(of, (*on_edge, changed(by_name["spread"], Level.USUAL, 0.1))).first
    assert both.nothing is not None
    assert re.fullmatch(
        counted + r"We compared 1 more figure with that of other reviews, from \S+: it is not unusual\.",
        messages("en").say(both.nothing),
    )
    assert [str(each) for each in both.compared] == [
        "the share of requests that ask the State to go on as before, or ask little (high ones)",
        "the share of speakers who made a recommendation (low ones)",
    ]
    say = messages("en").say
    unusual, enough = map(say, both.unusual_is)
    assert unusual == UNUSUAL
    assert enough.startswith("It must also differ enough from the middle one")
    no_side = changed(by_name["repetition"], Level.USUAL, 0.1)
    either_way, _ = view(of, (no_side,)).first.unusual_is
    assert say(either_way).startswith(
        "Where we look at both ends, it is unusual if at most 5\u00a0% of those reviews have one as high, or one as low."
    )


@pytest.mark.parametrize(
    ("name", "level", "value"),
    [("tone", Level.VERY_UNUSUAL, 1.0), ("completeness", Level.UNUSUAL, 0.5), ("action", Level.USUAL, 0.2)],
)
def test_nothing_is_said_to_be_usual_beside_what_is_not(bresland: tuple[Review, Mapping[str, Result]], name: str, level: Level, value: float) -> None:
    """A share of none, and what is wrong with the record itself, are no sentences of the chapter, and no ground to say that nothing is unusual."""
    of, by_name = bresland
    first = view(of, (changed(by_name[name], level, value),)).first
    assert first.told == ()
    assert first.nothing is not None
    said = messages("en").say(first.nothing)
    assert (": it is not unusual." in said) is (level is Level.USUAL)
    assert (re.search(r"may be unusual|Unusual: at most", said) is not None) is (level is not Level.USUAL)


def test_what_stands_beside_too_few_reviews_is_not_counted_as_compared(bresland: tuple[Review, Mapping[str, Result]]) -> None:
    of, by_name = bresland
    results = (changed(by_name["action"], Level.USUAL, 0.2), changed(by_name["spread"], Level.CANNOT_TELL, 0.4))
    first = view(of, results).first
    assert first.nothing is not None
    expected = r"We compared 1 figure with that of other reviews, from \d{4}–\d{4}: it is not unusual\."
    assert re.fullmatch(expected, messages("en").say(first.nothing))
    assert [str(each) for each in first.compared] == ["the share of requests that ask the State to go on as before, or ask little (high ones)"]


def test_what_was_not_found_is_told_by_what_was(bresland: tuple[Review, Mapping[str, Result]]) -> None:
    of, by_name = bresland
    results = [changed(by_name["spread"], Level.UNUSUAL, 0.4)]
    (one,) = sentences_told(examined_view(of, results, "1", ALL), results)
    say = messages("en").say
    assert " ".join(map(say, one.text)) == "60\u00a0% of the States that spoke have a recommendation in the report under their name."
    assert say(one.usual) == "In 100 other reviews of 2008–2014, the middle value of this share is 80\u00a0%."


@pytest.mark.parametrize("untold", [0, 1, 10])
def test_the_share_that_is_said_first_is_the_one_that_is_compared(bresland: tuple[Review, Mapping[str, Result]], untold: int) -> None:
    """The other reviews are counted with those of whom we can't tell: a share without them would be read beside theirs."""
    of, by_name = bresland
    tone = changed(by_name["tone"], Level.UNUSUAL, 0.4)
    assert tone.headline is not None
    unsure = replace(tone.headline, key=UNTOLD, count=untold)
    split = tuple(replace(tone.headline, key=key, count=count) for key, count in ((CRITICISED, 7), (DEMANDED, 48)))
    results = [replace(tone, headline=replace(tone.headline, n=100, low=None, high=None), figures=(unsure, *split))]
    (one,) = sentences_told(examined_view(of, results, "1", ALL), results)
    first, *others = map(messages("en").say, one.text)
    alike = "In 100 other reviews of 2008–2014, counted in the same way, the middle value is 80\u00a0%."
    if untold:
        assert first == (
            f"{'About 59 or' if untold == 1 else 'Between about 50 and'} 60 of 100 speakers criticized Bresland, voiced concern, or asked for "
            f"something new that can be checked. Our program is sure of {60 - untold}: about 7 of these criticized it or voiced concern."
        ), "who may have done nothing of it makes no part of a count"
        assert messages("en").say(one.usual) == f"With the unsure ones the share is 60\u00a0%. {alike}"
    else:
        assert first.startswith("About 60 of 100 speakers (60\u00a0%) criticized Bresland, voiced concern, or asked")
        assert messages("en").say(one.usual) == alike
        assert first.endswith(" About 7 of them criticized it or voiced concern."), "who criticized may have asked too: two numbers would be added up"
    alone = "Of the other one it can’t decide: it may criticize another State or nobody, or ask for nothing new."
    several = "Of the other 10 it can’t decide: they may criticize another State or nobody, or ask for nothing new."
    assert (alone in others, several in others) == (untold == 1, untold == 10)
    assert not any("%" in each for each in others)


@pytest.mark.parametrize(
    ("beyond", "said"), [(0.93, "93 of those 100 reviews. With our errors, we can’t be sure that it is unusual."), (0.6, "usual")]
)
def test_no_word_stands_before_what_may_be_unusual_that_reads_as_the_verdict(
    bresland: tuple[Review, Mapping[str, Result]], beyond: float, said: str
) -> None:
    of, by_name = bresland
    high = changed(by_name["action"], Level.USUAL, 0.29, on_the_edge=(Level.UNUSUAL,))
    low = changed(by_name["tone"], Level.USUAL, 0.6, on_the_edge=(Level.UNUSUAL, Level.VERY_UNUSUAL))
    for result, end in ((high, "higher"), (low, "lower")):
        assert result.standing is not None
        among = replace(result.standing, below=beyond, above=1 - beyond)
        nothing = view(of, (replace(result, standing=among),)).first.nothing
        assert nothing is not None
        told = messages("en").say(nothing)
        assert f"Here it is {end} than in {round(100 * beyond)} of those 100 reviews" in told
        assert said in told
        assert "Unusually" not in told
        assert "on the edge" not in told


def test_a_share_of_which_much_is_missed_everywhere_is_told_among_others_and_not_as_what_it_is(bresland: tuple[Review, Mapping[str, Result]]) -> None:
    of, by_name = bresland
    told = changed(by_name["repetition"], Level.UNUSUAL, 0.4)
    assert told.headline is not None
    results = [replace(told, headline=replace(told.headline, low=0.3, high=0.5, method=BESIDE_OTHERS))]
    (one,) = sentences_told(examined_view(of, results, "1", ALL), results)
    told_ = " ".join(map(messages("en").say, one.text))
    assert "takes some wrongly. Beside other reviews, where it errs as often, the share may be anything from 30\u00a0% to 50\u00a0%." in told_
    assert "Allowing for errors" not in told_


def test_between_which_ends_the_share_lies_that_repeats_what_was_asked_before_stands_beside_it(
    bresland: tuple[Review, Mapping[str, Result]],
) -> None:
    of, by_name = bresland
    told = changed(replace(by_name["action"], examination="follow_through"), Level.USUAL, 0.58)
    assert told.headline is not None
    headline = replace(told.headline, count=58, n=100, low=0.5, high=0.66, method=BESIDE_OTHERS)
    first = view(of, (replace(told, headline=headline),)).first
    (line,) = [each for each in first.facts if each.key == "follow_through"]
    words = " ".join(map(messages("en").say, line.text))
    assert "Beside other reviews, where it errs as often, the share may be anything from 50\u00a0% to 66\u00a0%. About" in words


def test_better_than_usual_is_said_of_the_review_alone(bresland: tuple[Review, Mapping[str, Result]]) -> None:
    of, by_name = bresland
    for level, why in (
        (Level.STRENGTH, "Better is said of the review, not of the State: fewer requests ask for no change."),
        (Level.UNUSUAL, "Unusual: at most 10\u00a0% of those reviews have a figure as high."),
        (Level.VERY_UNUSUAL, "Very unusual: at most 3\u00a0% of those reviews have a figure as high."),
    ):
        results = [changed(by_name["action"], level, 0.35)]
        (one,) = sentences_told(examined_view(of, results, "1", ALL), results)
        assert (messages("en").say(one.why) if one.why else "") == why


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        (
            "spread",
            0.4,
            "Unusual: at most 10\u00a0% of those reviews have a figure as low.",
        ),  # told by the rest of it
        # by its worse side, also where it lies at the other end and reaches there within its error
        ("action", 0.05, "Unusual: at most 10\u00a0% of those reviews have a figure as high."),
        ("repetition", 0.6, "Unusual: at most 5\u00a0% of those reviews have a figure as high."),
        ("repetition", 0.01, "Unusual: at most 5\u00a0% of those reviews have a figure as low."),
    ],
)
def test_what_unusual_means_is_told_by_the_end_at_which_the_figure_lies(
    bresland: tuple[Review, Mapping[str, Result]], name: str, value: float, why: str
) -> None:
    of, by_name = bresland
    found = changed(by_name[name], Level.UNUSUAL, value)
    assert found.standing is not None
    results = [replace(found, standing=replace(found.standing, rank_from="highest" if value > 0.1 else "lowest"))]
    (one,) = sentences_told(examined_view(of, results, "1", ALL), results)
    assert one.why is not None
    assert messages("en").say(one.why) == why


@pytest.mark.parametrize(
    ("level", "why"),
    [
        (Level.UNUSUAL, "Unusual: none of those reviews has a higher figure."),
        (Level.VERY_UNUSUAL, "Very unusual: none of those reviews has a higher figure."),
    ],
)
def test_where_no_other_review_lies_beyond_that_is_said_and_not_the_mark(
    bresland: tuple[Review, Mapping[str, Result]], level: Level, why: str
) -> None:
    of, by_name = bresland
    found = changed(by_name["action"], level, 0.6)
    assert found.standing is not None
    results = [replace(found, standing=replace(found.standing, below=1.0, above=0.0))]
    (one,) = sentences_told(examined_view(of, results, "1", ALL), results)
    assert one.why is not None
    assert messages("en").say(one.why) == why
    rest = changed(by_name["spread"], level, 0.6)
    assert rest.standing is not None
    results = [replace(rest, standing=replace(rest.standing, below=1.0, above=0.0))]
    (one,) = sentences_told(examined_view(of, results, "1", ALL), results)
    assert one.why is not None
    assert messages("en").say(one.why) == why.replace("higher", "lower"), "the rest of the highest is the lowest"


def test_the_least_time_of_too_few_reviews_is_said_beside_the_seconds(bresland: tuple[Review, Mapping[str, Result]]) -> None:
    of, by_name = bresland
    found = changed(by_name["speaking_time"], Level.CANNOT_TELL, 54.0)
    assert found.standing is not None
    among = replace(found.standing, others=81, median=110.0, above=1.0, below=0.0)
    few = replace(found, standing=among, why=too_few_reviews(81, ENOUGH))
    told = [messages("en").say(each) for each in least_time(few)]
    assert told == [
        "In none of 81 other reviews is it less; the middle one has 110.",
        "With fewer than 100 to compare we don’t call it unusual.",
    ]
    (line,) = [each for each in view(of, (few,)).first.facts if each.key == "spoke"]
    assert [messages("en").say(each) for each in line.text][-2:] == told
    for other in (
        replace(few, why="too far in time"),
        replace(few, standing=replace(among, below=1 / 81, above=80 / 81)),
        replace(few, standing=replace(among, median=60.0)),
        replace(few, standing=replace(among, others=20), why=too_few_reviews(20, ENOUGH)),
        replace(few, standing=None),
        None,
    ):
        assert not list(least_time(other))


# --- by subject


def subjects(of: Review, labels: Mapping[str, Labelled]) -> BySubject:
    return by_subject(ReviewView(of), labels, requests_by_issue(of, labels))


def test_each_request_stands_once_and_counts_under_every_subject_that_is_sure() -> None:
    of = answered()
    shown_ = subjects(of, labels_of(of))
    assert sum(subject.rows_of(subject.requests) for subject in shown_.subjects) == shown_.rows == len(list(of.rows))
    links = Counter(link.name for subject in shown_.subjects for each in subject.requests for link in each.clauses)
    assert {name for name, number in links.items() if number > 1} <= {link.name for each in shown_.treaties for link in each.clauses}
    assert set(links) == {clause.id.partition("/")[2] for each in of.items for clause in each.clauses}
    labels = {name.partition("/")[2]: each for name, each in labels_of(of).items()}
    for subject in shown_.subjects:
        here = {link.name for each in subject.requests for link in each.clauses}
        also = {link.name for link, _ in subject.also}
        assert not here & also
        counted = sum(1 for row in of.rows if row.clause.id.partition("/")[2] in here | also)
        assert counted == subject.rows == subject.rows_elsewhere + subject.rows_of(subject.requests)
        assert all(subject.name in {*map(issue_name, (each.issue for each in labels[name].issues)), issue_name(JOINING)} for name in also)
        assert subject.states <= subject.rows
    assert any(subject.also for subject in shown_.subjects)
    unsure = subjects(of, {name: replace(each, issues=(replace(each.issues[0], sure=False),)) for name, each in labels_of(of).items()}).subjects
    assert [each.key for each in unsure if each.key != "international-instruments"] == ["unsure"]


def test_what_asks_to_share_stands_with_its_like_and_counts_under_what_it_is_on() -> None:
    of = review((item("9.1", ("Share its experience with schools", "NOR"), line=1), item("9.2", ("Build schools", "FRA"), line=3)))
    labels = labels_of(
        of, {"Share its experience with schools": (1, True, ("Right to education",)), "Build schools": (5, True, ("Right to education",))}
    )
    first = next(iter(labels))
    labels[first] = replace(labels[first], does=replace(labels[first].does, does="share"))
    found = {each.key: each for each in subjects(of, labels).subjects}
    assert (found["sharing"].rows, found["right-to-education"].rows) == (1, 2)
    assert [(link.says, rows) for link, rows in found["right-to-education"].also] == [("9.1", 1)]


def test_how_many_requests_stand_elsewhere_counts_each_states() -> None:
    of = review((item("9.1", ("Ratify CEDAW", "NOR FRA PER"), line=1), item("9.2", ("Train judges on equality", "NOR"), line=3)))
    given = dict.fromkeys(("Ratify CEDAW", "Train judges on equality"), (5, True, ("Women's rights",)))
    (issue,) = [each for each in subjects(of, labels_of(of, given)).subjects if each.also]
    assert [(link.says, rows) for link, rows in issue.also] == [("9.1", 3)]
    assert (issue.rows, issue.rows_elsewhere) == (4, 3)


def test_what_names_a_treaty_on_a_subject_and_does_not_count_there_is_told_under_it() -> None:
    many = "Ratify the CRPD, ICERD, ICPPED and ICRMW and teach judges"
    of = review((item("9.1", (many, "NOR FRA"), line=1), item("9.2", ("Build ramps", "PER"), line=3)))
    given = {many: (5, True, ("Justice",)), "Build ramps": (5, True, ("Disabilities",))}
    found = {each.key: each for each in subjects(of, labels_of(of, given)).subjects}
    assert [(link.says, rows) for link, rows in found["disabilities"].named] == [("9.1", 2)]
    assert found["disabilities"].rows == 1
    assert messages("en").say(found["disabilities"].not_counted or "") == "2 more requests name a treaty on this subject and aren’t counted here"
    assert found["justice"].not_counted is None
    page = report(of, {}, version="1", labels=labels_of(of, given))
    assert "aren’t counted here</b>" in page


def test_the_subjects_of_a_treaty_are_the_same_each_time_that_a_request_names_few() -> None:
    given = {"Ratify the OP-CAT": (5, True, ("Torture and other CID treatment",)), "Accede to OP-CAT": (5, True, ("Detention",))}
    of = review(tuple(item(f"9.{n}", (words, "NOR"), line=2 * n) for n, words in enumerate(given, 1)))
    found = {each.key: each for each in subjects(of, labels_of(of, given)).subjects}
    assert {key: each.rows for key, each in found.items()} == {"international-instruments": 2, "detention": 2, "torture-and-other-cid-treatment": 2}
    unsure = labels_of(of, dict.fromkeys(given, (5, True, ())))
    assert "unsure" not in {each.key for each in subjects(of, unsure).subjects}


def test_a_request_stands_under_the_subject_that_its_words_name_and_counts_under_others() -> None:
    words = "End female genital mutilation"
    of = review((item("9.1", (words, "NOR"), line=1),))
    ((clause, label),) = labels_of(of, {words: (5, True, ("Rights of the Child", "Torture and other CID treatment", "Women's rights"))}).items()
    as_sure = replace(label, issues=tuple(replace(each, probability=0.9) for each in label.issues))
    found = {each.key: each for each in subjects(of, {clause: as_sure}).subjects}
    assert [key for key, each in found.items() if each.requests] == ["womens-rights"]
    assert {key: (each.rows, each.by_words) for key, each in found.items()} == {
        "womens-rights": (1, 1),
        "rights-of-the-child": (1, 0),
        "torture-and-other-cid-treatment": (1, 0),
    }
    told = messages("en").say(found["rights-of-the-child"].told_by_words or "")
    assert told.startswith("The one request on “Rights of the Child” has no word of our program’s list for it.")
    assert found["womens-rights"].told_by_words is None
    surer = replace(as_sure, issues=(replace(as_sure.issues[0], probability=0.97), *as_sure.issues[1:]))
    assert [each.key for each in subjects(of, {clause: surer}).subjects if each.requests] == ["rights-of-the-child"]


def test_a_subject_of_many_requests_that_do_not_name_it_is_not_said_to_be_the_first() -> None:
    mutilation = {f"End female genital mutilation in region {n}": ("Rights of the Child", "Women's rights") for n in range(6)}
    children = {f"Vaccinate children of town {n}": ("Rights of the Child",) for n in range(3)}
    given = {words: (5, True, issues) for words, issues in (mutilation | children).items()}
    of = review(tuple(item(f"9.{n}", (words, "NOR"), line=2 * n) for n, words in enumerate(given, 1)))
    facts = page_view(of, ALL, "1", labels=labels_of(of, given)).first.facts
    (line,) = [" ".join(map(messages("en").say, fact.text)) for fact in facts if fact.key == "asked"]
    assert "“Rights of the Child” (about 9, from 1 State, 9.1 among them) and “Women’s rights” (about 6, from 1 State, 9.1 among them)" in line
    assert "we can’t tell which is first. Of the 9 requests on “Rights of the Child”, 3 have a word of our program’s list for it." in line


def test_reservations_to_one_treaty_are_one_thing_and_another_than_to_join_it() -> None:
    requests = {"Withdraw its reservations to CEDAW": "NOR", "Review the reservations to articles 2 and 9 of CEDAW": "FRA", "Ratify CEDAW": "PER"}
    of = review(tuple(item(f"9.{n}", (words, who), line=2 * n) for n, (words, who) in enumerate(requests.items(), 1)))
    found = subjects(of, labels_of(of, dict.fromkeys(requests, (5, True, ("Women's rights",)))))
    first, second = sorted((each for subject in found.subjects for each in subject.requests), key=lambda each: each.key)
    assert [state.says for state in first.states] == ["France", "Norway"]
    assert [each.key for each in (first, second)] == ["reservations-CEDAW", "treaty-CEDAW"]
    assert first.treaty is not None
    asked = "At least 2 States ask Bresland to withdraw reservations or declarations to this treaty, or to take steps to withdraw them"
    assert str(first.joining_asked("Bresland")) == asked
    assert str(second.joining_asked("Bresland")) == "Asked by Peru: that Bresland join this treaty, or take steps to join it"
    assert str(first.treaty.name).startswith("Convention on the")
    assert [each.key for _, each in found.most_asked] == ["reservations-CEDAW"]
    assert found.treaties == (second,)


def test_a_treaty_is_an_instrument_whatever_it_is_labelled() -> None:
    of = review((item("9.1", ("Ratify ICCPR", "NOR"), line=1),))
    found = {each.key: each for each in subjects(of, labels_of(of, {"Ratify ICCPR": (5, True, ("CP rights - general",))})).subjects}
    assert found["cp-rights-general"].rows == found["international-instruments"].rows == 1


def test_what_the_state_answers_by_one_comment_stands_together_with_its_words() -> None:
    of = answered()
    wishes = ("Build schools in the north", "Train teachers for the islands", "Repeal these laws")
    items = tuple(item(f"9.{n}", (wish, code), line=2 * n) for n, (wish, code) in enumerate(zip(wishes, ("NOR", "FRA", "PER"), strict=True), 1))
    made = review(items)
    reason = Explanation(clean("There is a plan."), at(3), ("9.1", "9.2"))
    parts = {
        "9.1": (Response(f"{made.id}/A9.1", "9.1", "", Position.NOTED, Claim.NONE, "notes", clean("There is a plan."), at(3), (reason,)),),
        "9.2": (Response(f"{made.id}/A9.2", "9.2", "", Position.NOTED, Claim.NONE, "notes", clean("There is a plan."), at(3), (reason,)),),
    }
    answers = tuple(Answer(each.id, each.number, Position.NOTED, Claim.NONE, Source.ADDENDUM, (), parts.get(each.number, ())) for each in items)
    made = replace(made, answers=answers, addenda=of.addenda, documents=(*made.documents, of.addenda[0].document))
    no = view(made).first.refused
    assert no is not None
    assert [(sorted(state.says for state in each.states), each.together) for _, each in no.lines] == [(["France", "Norway"], True)]
    assert no.lines[0][1].comment is not None
    assert no.lines[0][1].comment.text == "There is a plan."
    assert (no.here, no.in_all, no.how) == (2, 3, "noted"), "what points back is not shown by itself"


def test_what_was_refused_stands_by_how_many_states_ask_though_each_asks_for_another_thing() -> None:
    """Two States make one request, and three another request each, which are answered by one comment: the three are first."""
    of = answered()
    wishes = (
        ("Abolish the boat tax", "NOR FRA"),
        ("Build schools in the north", "PER"),
        ("Feed fish in all rivers", "KEN"),
        ("Repeal these laws", "MEX"),
    )
    items = tuple(item(f"9.{n}", wish, line=2 * n) for n, wish in enumerate(wishes, 1))
    made = review(items)
    joint = ("9.2", "9.3", "9.4")
    reason = Explanation(clean("There is a plan."), at(3), joint)
    answers = tuple(
        Answer(
            each.id,
            each.number,
            Position.NOTED,
            Claim.NONE,
            Source.ADDENDUM,
            (),
            (
                Response(
                    f"{made.id}/A{each.number}", each.number, "", Position.NOTED, Claim.NONE, "notes", clean("There is a plan."), at(3), (reason,)
                ),
            )
            if each.number in joint
            else (),
        )
        for each in items
    )
    made = replace(made, answers=answers, addenda=of.addenda, documents=(*made.documents, of.addenda[0].document))
    no = view(made).first.refused
    assert no is not None
    assert [[state.says for state in each.states] for _, each in no.lines] == [["Kenya", "Mexico", "Peru"], ["France", "Norway"]]
    assert no.lines[0][1].words != "Repeal these laws", "these words do not say what is asked"


@pytest.mark.parametrize("name", ["XAA-48", "XBB-17", "XDD-05"])
def test_figures_of_the_first_chapter_are_those_of_the_chapters_they_point_to(name: str) -> None:
    of = pipeline.read(DOCUMENTS / name, trust=True)
    page = page_view(of, ALL, "1", labels=classify([of]), results=pipeline.examine(of))
    first, shown_ = page.first, page.subjects
    assert shown_ is not None
    by_key = {each.key: each for each in shown_.subjects}
    assert all(by_key[each.key] == each for each in first.subjects)
    assert first.subjects == tuple(each for each in shown_.subjects if each.key != "unsure")[: len(first.subjects)]
    assert all(pair in shown_.most_asked for pair in first.several.lines)
    numbers = [len(each.states) for _, each in first.several.lines]
    assert numbers == sorted(numbers, reverse=True)
    assert first.several.in_all == len(shown_.most_asked)
    every = [each for subject in shown_.subjects for each in subject.requests]
    joins = {link.name for each in shown_.treaties for link in each.clauses}
    assert not [each for each in every if not each.treaty and joins & {link.name for link in each.clauses}], "a treaty is counted in one way"
    asking, by_name = page.asking, {each.examination: each for each in page.examined.results} if page.examined else {}
    assert asking is not None
    assert {each.key: each.tally.share.rows for each in asking.issues} == {each.key: each.rows for each in shown_.subjects}
    if demanding := [each for each in by_name["action"].figures if each.name == "Demanding requests"]:
        assert demanding[0].count == shown_.demanding[0]
    issues = next((each.lines for each in by_name["responses"].figures if each.name == "Support by subject"), ())
    assert {line.keys[0][0]: line.of for line in issues} == {
        name: rows - open_ for name, rows, open_ in ((each.name, each.rows, each.share.numbers[-1]) for each in shown_.subjects) if rows > open_
    } or not issues
    numbers = {each.position: len(each.items) for each in page.recommended.positions}
    if first.refused:
        assert first.refused.in_all == sum(numbers.get(each, 0) for each in (Position.NOTED, Position.NOT_SUPPORTED))
        assert first.refused.here <= first.refused.in_all
    values = {key: value for fact in first.facts for text in fact.text for key, value in text.values if fact.key in {"recommended", "answered"}}
    if "requests" in values:
        assert (values["states"], values["requests"]) == (len(page.recommended.states), page.recommended.rows)
    if "refused" in values:
        assert (values["supported"], values["refused"]) == (numbers[Position.SUPPORTED], numbers[Position.NOT_SUPPORTED])
    elif "supported" in values:
        assert (values["supported"], values["noted"]) == (numbers[Position.SUPPORTED], numbers[Position.NOTED])


def test_it_says_where_the_answers_stand_that_the_report_puts_off() -> None:
    later = tuple(replace(each, position=Position.UNDER_CONSIDERATION) for each in ITEMS)
    assert any("answers stand in A/HRC/48/7/Add.1" in line or "/Add.1, which we have not read" in line for line in said(view(review(later)).first))


SAME = (5, True, ("International instruments",))


@pytest.mark.parametrize(
    ("requests", "groups"),
    [
        (("Ratify the Convention against Torture", "Accede to the Convention against Torture"), 1),
        (("Ratify the Convention against Torture", "Ratify the Convention against Torture and abolish the death penalty"), 1),
        (("Ratify the Convention against Torture", "Ratify the Convention on the Rights of the Child"), 2),
        (("Build two hundred and ten new schools in the north", "Build two hundred and ten new schools in the north."), 1),
        (("Reduce the time of detention to 24 hours for all persons", "Reduce the time of detention to 48 hours for all persons"), 2),
        (("Protect the rights of migrants and asylum-seekers", "Provide appropriate protection and services to migrants and asylum-seekers"), 2),
    ],
)
def test_only_what_is_surely_the_same_counts_as_one(requests: tuple[str, str], groups: int) -> None:
    of = review((item("9.1", (requests[0], "NOR"), line=1), item("9.2", (requests[1], "FRA"), line=3)))
    found = subjects(of, labels_of(of, dict.fromkeys(requests, SAME)))
    every = [each for subject in found.subjects for each in subject.requests]
    assert len(every) == groups
    if groups == 1:
        assert [state.says for state in every[0].states] == ["France", "Norway"]
        assert every[0].answers == (("supported", 2),)


def test_a_treaty_is_asked_for_by_all_its_wordings() -> None:
    """ "Ratify", "move towards the ratification" and a list of treaties are three wordings of one wish, which by likeness are three requests."""
    wishes = ("Ratify ICCPR", "Move towards the ratification of the ICCPR", "Ratify the Convention against Torture and ICCPR", "Respect the ICCPR")
    states = ("NOR", "FRA", "PER", "CHL")
    items = tuple(item(f"9.{n}", (wish, code), line=2 * n) for n, (wish, code) in enumerate(zip(wishes, states, strict=True), 1))
    of = review(items)
    found = subjects(of, labels_of(of))
    ((subject, most),) = found.most_asked
    assert (subject.name, [state.says for state in most.states]) == (issue_name(JOINING), ["France", "Norway", "Peru"])
    assert most.answers == (("supported", 3),)
    assert most.treaty is not None
    assert (most.treaty.code, most.treaty.items, most.treaty.claimed) == ("ICCPR", 3, 0)
    assert [len(each.states) for each in found.treaties] == [3, 1], "a request for two treaties is one for each"
    done = review(tuple(replace(each, claim=Claim.IMPLEMENTED) if each.number == "9.2" else each for each in items))
    treaty = subjects(done, labels_of(done)).treaties[0].treaty
    assert treaty is not None
    assert treaty.claimed == 1, "that the State calls it done is said where the treaty stands"


def test_one_rule_says_in_every_chapter_what_is_demanding() -> None:
    """To go on with something is to ask for little, and never demanding, though it can be checked. The numbers of the chapters add up."""
    of = review((item("9.1", ("Continue to adopt the law on wells", "NOR"), line=1), item("9.2", ("Adopt the law on mills", "PER"), line=3)))
    given = {"Continue to adopt the law on wells": (2, True, ("Environment",)), "Adopt the law on mills": (5, True, ("Environment",))}
    labels = {name: replace(each, does=replace(each.does, demanding=True)) for name, each in labels_of(of, given).items()}
    requests = [each for subject in subjects(of, labels).subjects for each in subject.requests]
    assert {each.words: each.demanding for each in requests} == {"Continue to adopt the law on wells": False, "Adopt the law on mills": True}
    assert subjects(of, labels).demanding == (1, 0)


def test_whose_words_stand_for_several_is_said() -> None:
    wishes = ("Build two hundred and ten new schools in the north", "Build two hundred and ten new schools in the north.")
    of = review((item("9.1", (wishes[0], "NOR"), line=1), item("9.2", (wishes[1], "FRA"), line=3)))
    ((_, one),) = subjects(of, labels_of(of, dict.fromkeys(wishes, SAME))).most_asked
    assert (one.words, one.of.says, one.wordings) == (wishes[0], "Norway", 2)


def asked_by(words: tuple[str, ...], states: str) -> Review:
    return review(tuple(item(f"9.{n}", (each, who), line=2 * n) for n, (each, who) in enumerate(zip(words, states.split(), strict=True), 1)))


def test_a_request_in_another_strength_names_the_same_term_and_how_much_each_asks_is_told() -> None:
    """Under its subject each stands by itself; in the table of what several States name both are there, a demanding one first."""
    words = ("Consider reducing the overcrowding of its prisons", "Reduce prison overcrowding", "Build ports for the islands")
    of = asked_by(words, "NOR FRA PER")
    labels = labels_of(of, {words[0]: (3, True, ("Detention",)), words[1]: (5, True, ("Detention",)), words[2]: (5, True, ("Development",))})
    labels |= {name: replace(each, does=replace(each.does, demanding=each.action.category == 5)) for name, each in labels.items()}
    found = subjects(of, labels)
    ((subject, one),) = found.most_asked
    assert one.named is not None
    assert (subject.name, [state.says for state in one.states]) == ("Detention", ["France", "Norway"])
    assert (one.named.words, one.named.example.words, one.named.example.of.says) == (("prison overcrowding",), words[1], "France")
    assert (one.named.is_firm, one.named.states) == (True, 1)
    assert [[line for line, _ in some] for _, some in one.named.lists] == [[words[1]], [words[0]]]
    html = report(of, {}, version="1", labels=labels)
    assert "Requests from 2 States mention this" in html
    assert "Our program calls 1 State’s request demanding." in html
    both = report(of, {}, version="1", labels={name: replace(each, does=replace(each.does, demanding=True)) for name, each in labels.items()})
    assert "Our program calls the request of each of them demanding." in both
    assert f'id="{one.key}"' in html
    assert f'href="#{one.key}"' in html
    chapters = {link.name for each in found.subjects for some in each.demanding for link in some.clauses}
    assert one.named.states == len(chapters & {link.name for link in one.clauses}), "as in the chapters"


def test_an_example_is_one_that_is_still_to_be_done_and_else_it_is_said_that_the_state_calls_it_done() -> None:
    words = ("Reduce prison overcrowding in the north", "Reduce prison overcrowding at the coast")
    of = asked_by(words, "NOR FRA")

    def claimed(*numbers: int) -> Review:
        items = (
            replace(each, position=Position.SUPPORTED, claim=Claim.IMPLEMENTED if n in numbers else Claim.NONE) for n, each in enumerate(of.items, 1)
        )
        return review(tuple(items))

    for numbers, quoted, is_claimed in (((1,), words[1], False), ((2,), words[0], False), ((1, 2), None, True)):
        some = claimed(*numbers)
        labels = labels_of(some, dict.fromkeys(words, SAME))
        ((_, one),) = subjects(some, labels).most_asked
        assert one.named is not None
        assert quoted in {None, one.named.example.words}
        assert one.named.example.claimed is is_claimed
        first = report(some, {}, version="1", labels=labels).partition('id="asked-most"')[2].partition("</section>")[0]
        assert ("calls it done or under way" in first) is is_claimed


def test_words_that_stand_farther_apart_are_listed_and_not_counted() -> None:
    apart = "Fight violence in every school of the north and give the rights of women a law"
    words = ("End violence against women", "Punish violence against women in its ports", apart)
    of = asked_by(words, "NOR FRA PER")
    ((_, one),) = subjects(of, labels_of(of, dict.fromkeys(words, SAME))).most_asked
    assert one.named is not None
    assert [state.says for state in one.states] == ["France", "Norway"]
    assert [line for line, _ in one.named.lists[-1][1]] == [apart]


def test_what_is_named_besides_joining_a_treaty_counts_too() -> None:
    wishes = ("Ratify the Convention against Torture and end child labour in quarries", "End child labour in the quarries of the north")
    more = "Ratify the Convention against Torture and build ports for the islands"
    of = asked_by((*wishes, more), "NOR FRA PER")
    found = subjects(of, labels_of(of, dict.fromkeys((*wishes, more), (5, True, ("Labour",)))))
    assert [len(each.states) for each in found.treaties] == [2]
    assert [sorted(state.says for state in each.states) for _, each in found.named] == [["France", "Norway"]]


NAMED_IN = ("hate speech", "child labour", "prison overcrowding", "corporal punishment", "standing invitation", "domestic violence")


def _ranked(numbers: Sequence[int], treaty: int = 0) -> SeveralAsk:
    """The ranking of terms that so many States name, and of a treaty that so many ask to join."""
    states = "NOR FRA PER CHL CUB DEU ITA ESP".split()
    verbs = "End Study Reduce Punish Count Discuss Publish Describe".split()
    terms = zip(NAMED_IN, numbers, strict=False)
    asked = [(f"{verb} {term}", who) for term, n in terms for verb, who in zip(verbs[:n], states, strict=False)]
    asked += [(f"{'Consider ' * n}ratify the ICCPR", states[n]) for n in range(treaty)]
    of = review(tuple(item(f"9.{n}", each, line=2 * n) for n, each in enumerate(asked, 1)))
    return several_ask(subjects(of, labels_of(of)))


def test_treaties_and_terms_are_one_ranking_that_leaves_out_none_of_as_many_states() -> None:
    several = _ranked((5, 4, 2), treaty=3)
    assert [len(each.states) for _, each in several.lines] == [5, 4, 3, 2]
    assert [each.treaty is not None for _, each in several.lines] == [False, False, True, False]
    assert several.cut is None


@pytest.mark.parametrize(
    ("numbers", "shown", "says"),
    [
        (
            (5, 4, 3, 2, 2, 2),
            3,
            "Shown are the terms and treaties that our program found in requests of 3 States or more. "
            "It found the other 3 in requests of fewer States.",
        ),
        ((5, 4, 2, 2, 2, 2), 6, None),
        ((2, 2, 2, 2, 2, 2), 4, "2 more have as many States each."),
    ],
)
def test_the_ranking_ends_where_a_number_of_states_ends(
    numbers: tuple[int, ...], shown: int, says: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("LEAST_RANKED", 3), ("MOST_RANKED", 4), ("MOST_TIED_RANKED", 6 if shown == 6 else 5)):
        monkeypatch.setattr(first_asked, name, value)
    several = _ranked(numbers)
    assert len(several.lines) == shown
    assert (messages("en").say(several.cut) if several.cut else None) == says


@pytest.mark.parametrize(
    ("numbers", "treaty", "says"),
    [
        ((5, 4, 3, 2), 0, None),
        ((6, 5, 4, 3), 2, "Next in this ranking: joining the “"),
        ((6, 5, 4, 3, 2, 2), 0, "Next in this ranking: “standing invitation” (2 States) and “domestic violence” (2 States)."),
    ],
)
def test_behind_the_ranking_stands_by_name_what_comes_next_of_one_number_all_or_none(numbers: tuple[int, ...], treaty: int, says: str | None) -> None:
    several = _ranked(numbers, treaty)
    assert len(several.lines) == 4
    after = messages("en").say(several.after) if several.after else None
    assert after == says or (treaty and after is not None and after.startswith(says or "-") and after.endswith(" (at least 2 States)."))


def test_too_many_of_one_number_are_not_named_behind_the_ranking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(next_in_ranking, "MOST_NEXT", 1)
    assert _ranked((6, 5, 4, 3, 2, 2)).after is None


def test_a_single_word_that_many_states_name_is_in_the_ranking() -> None:
    words = ("Build schools for Roma", "Count the Roma in its towns", "End discrimination against Roma")
    of = asked_by(words, "NOR FRA PER")
    ((_, one),) = subjects(of, labels_of(of)).most_asked
    assert (one.named.words, len(one.states)) == (("Roma",), 3) if one.named else False


def test_terms_that_were_found_before_names_were_taken_out_show_none() -> None:
    words = ("Free Ms. Ada Brunt and close the quarries", "Free Ms. Ada Brunt at once; build schools")
    of = asked_by(words, "NOR FRA")
    labels = labels_of(of, dict.fromkeys(words, SAME))
    term = NamedTerm(("Ada Brunt",), tuple(clause.id for each in of.items for clause in each.clauses), ())
    found = replace(requests_by_issue(of, labels), named=(term,))
    given = {"labels": labels, "by_issue": found}
    shown_, hidden = (review_page.report_as_html(page_view(of, withheld, "1", **given), {}) for withheld in (ALL, Withheld([of], persons=True)))
    assert "Ada Brunt" in shown_
    assert "Brunt" not in hidden


def test_what_counts_as_one_stands_under_the_subject_of_most_of_it_whatever_single_labels_say() -> None:
    words = [f"Build two hundred and ten new schools in the north{end}" for end in ("", ".", " soon")]
    of = review(tuple(item(f"9.{n}", (each, state), line=2 * n) for n, (each, state) in enumerate(zip(words, ("NOR", "FRA", "PER"), strict=True), 1)))
    given = dict.fromkeys(words, (5, True, ("Right to education",))) | {words[0]: (5, True, ("Development",))}
    found = {each.key: each for each in subjects(of, labels_of(of, given)).subjects}
    assert [len(each.states) for each in found["right-to-education"].requests] == [3]
    assert found["right-to-education"].rows == 3, "the one that was labelled otherwise counts with its like"
    assert not found["development"].requests
    assert [link.says for link, _ in found["development"].also] == ["9.1"]
    tie = labels_of(of, given | {words[1]: (5, True, ("Poverty",))})
    assert [each.key for each in subjects(of, tie).subjects if each.requests] == ["development"], "of as many the first in the report"


def test_what_was_refused_of_one_thing_is_told_apart_from_what_was_not() -> None:
    """A treaty that one State is told yes on, and another no: the no is among what was noted."""
    words = ("Ratify the ICCPR", "Consider ratifying the ICCPR")
    yes, no = (item(f"9.{n}", (each, state), line=2 * n) for n, (each, state) in enumerate(zip(words, ("NOR", "FRA"), strict=True), 1))
    of = review((yes, replace(no, position=Position.NOTED)))
    found = view(of)
    assert found.first.refused is not None
    ((_, one),) = found.first.refused.lines
    assert ([state.says for state in one.states], one.answers) == (["France"], (("noted", 1),))
    assert found.subjects is not None
    assert found.subjects.most_asked[0][1].answers == (("supported", 1), ("noted", 1))


def test_the_subject_of_the_most_requests_stands_alone_for_the_ranking_below_says_the_rest() -> None:
    words = ("Build schools", "Ratify the ICCPR", "End hate speech", "Punish hate speech")
    of = review(tuple(item(f"9.{n}", (each, "NOR"), line=2 * n) for n, each in enumerate(words, 1)))
    facts = page_view(of, ALL, "1", labels=labels_of(of, dict.fromkeys(words, (5, True, ("Right to education",))))).first.facts
    (line,) = [" ".join(map(messages("en").say, fact.text)) for fact in facts if fact.key == "asked"]
    sorts = "About 4 of the 4 requests are on “Right to education”, as our program sorts them. They come from 1 State."
    assert line == f"{sorts} For example: 9.1 and 9.3. No other subject drew as many requests, by the same sorting."


def test_examples_are_of_different_recommendations_and_a_letter_of_ours_is_said_to_be_ours() -> None:
    one = item("9.1", ("Build schools", "NOR"), ("Open the clinics", "FRA"))
    others = [
        item(f"9.{n}", (each, state), line=4 * n) for n, (each, state) in enumerate((("End hate speech", "PER"), ("Punish hate speech", "CHL")), 2)
    ]
    of = review((one, *others))
    given = dict.fromkeys([clause.request for each in of.items for clause in each.clauses], (5, True, ("Right to education",)))
    first = page_view(of, ALL, "1", labels=labels_of(of, given)).first
    (line,) = [" ".join(map(messages("en").say, fact.text)) for fact in first.facts if fact.key == "asked"]
    assert "For example: 9.1 and 9.2." in line
    ours = "A letter behind a number, as in “12 b”, is ours."
    assert not any(ours in messages("en").say(each) for each in first.several.how), "no letter is shown there"
    both = item("9.1", ("End hate speech", "NOR"), ("Open the clinics", "FRA"))
    of = review((both, *others))
    assert any(ours in messages("en").say(each) for each in page_view(of, ALL, "1", labels=labels_of(of)).first.several.how)
    assert ours in report(of, {}, version="1", labels=labels_of(of))


# --- chapters, size, paper


def test_the_chapters_open_one_at_a_time_and_the_first_is_open() -> None:
    html = report(answered(), {}, version="1", labels=labels_of(answered()))
    chapters = re.findall(r'<details class="chapter" name="chapter" id="chapter-(\w+)"( open)?>', html)
    assert [name for name, is_open in chapters if is_open] == ["first"]
    names = [name for name, _ in chapters]
    assert names == [
        each
        for each in ("first", "subjects", "own", "bodies", "wrote", "became", "states", "statements", "examined", "everything", "how")
        if each in names
    ]
    assert html.index('id="first"') < html.index('id="recommendations"')
    menu = re.findall(r'href="#([^"]+)"', html[html.index('class="menu"') : html.index("</nav>")])
    assert len(menu) == len(names)
    assert set(menu) <= set(Page(html).ids)


def test_on_paper_all_chapters_are_open_or_the_open_one_alone() -> None:
    from openupr.rendering.html.review_page import source

    paper = source("chapters.css").partition("@media print")[2]
    assert "details.chapter::details-content" in paper
    assert ":root:has(#paper-open:checked) .chapter:not([open])" in paper


def test_a_page_has_pictures_of_pages_where_they_are_asked_for_and_is_small(tmp_path: Path) -> None:
    to = tmp_path / "report.html"
    given = ["report", str(DOCUMENTS / "XBB-17"), "--to", str(to)]
    assert CliRunner().invoke(application, given).exit_code == 0
    small = to.read_text("utf-8")
    assert "data:image" not in small
    assert CliRunner().invoke(application, [*given, "--pictures"]).exit_code == 0
    assert "data:image" in to.read_text("utf-8")
    assert CliRunner().invoke(application, [*given, "--pictures", "--no-persons"]).exit_code == 0
    assert "data:image" not in to.read_text("utf-8")


# --- a reply beside a sentence


def test_a_reply_stands_beside_its_sentence_and_is_never_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "XBB-17"
    folder.mkdir()
    for path in (DOCUMENTS / "XBB-17").iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    run = CliRunner().invoke
    for who, words in (("Ministry A", "We answered all of them."), ("Group B", "The figure is right.")):
        assert run(application, ["judge", str(folder), "told.answered", "--reply", words, "--by", who]).exit_code == 0
    assert run(application, ["judge", str(folder), "told.nothing_of_ours", "--reply", "No.", "--by", "C"]).exit_code == 2
    assert run(application, ["report", str(folder), "--to", str(tmp_path / "r.html")]).exit_code == 0
    text = shown((tmp_path / "r.html").read_text("utf-8"))
    assert text.index("We answered all of them.") < text.index("The figure is right.")
    assert "Reply by Ministry A" in text
    every = {"told.chapter-subjects": "This is sorted wrongly.", "told.action": "The kinds are not ours.", "told.questions": "One came too late."}
    for key, words in every.items():
        assert run(application, ["judge", str(folder), key, "--reply", words, "--by", "Ministry A"]).exit_code == 0
    assert run(application, ["report", str(folder), "--to", str(tmp_path / "r.html")]).exit_code == 0
    assert run(application, ["report", str(folder), "--to", str(tmp_path / "r.docx")]).exit_code == 0
    page = (tmp_path / "r.html").read_text("utf-8")
    word = "\n".join(paragraph.text for paragraph in Document(str(tmp_path / "r.docx")).paragraphs)
    assert all(words in page and words in word for words in every.values())
    assert re.search(r"Do the recommendations .*\? Reply by Ministry A.*The kinds are not ours", word), "it says what it answers"
    assert run(application, ["report", str(folder), "--no-persons", "--to", str(tmp_path / "n.html")]).exit_code == 0
    assert "Ministry A" not in (tmp_path / "n.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("lengths", "says"),
    [({"A > Wells": 5, "A > Boats": 3}, "5 of the 8 sentences that we read in it stand under “Wells”"), ({"A > Wells": 3, "A > Boats": 3}, "")],
)
def test_the_longest_part_of_the_summary_is_named_where_there_is_one(lengths: dict[str, int], says: str) -> None:
    claim = (Quote("Q", "Q", "The wells are dry.", place("wells"), Quoted((), ())), ("S.XA",), "")
    summary = Summed("S", 8, (), (), sum(lengths.values()), tuple((name, (claim,) * n) for name, n in lengths.items()), (), (), ())
    told = [messages().say(each) for each in most_sentences(summary)]
    assert (says in told[0]) if says else not told


def test_another_number_of_submissions_that_the_summary_gives_is_told_beside_its_list() -> None:
    doubt = Doubt("contributors_stated_differ", "50 stated, 49 listed", expected="50", found="49")
    say = messages("en").say
    told = say(contributors_told(replace(review(ITEMS), doubts=(doubt,)), 49))
    assert (
        told == "The stakeholder summary sums up what NGOs and others sent in. "
        "It says that it covers 50 submissions. In its list we count 49 contributors."
    )
    assert say(contributors_told(review(ITEMS), 49)) == "The stakeholder summary lists 49 contributors."


@pytest.mark.parametrize(("day", "is_told"), [(None, True), (date(2018, 1, 1), True), (date(2026, 1, 1), False)])
def test_what_each_would_have_to_speak_is_no_advice_once_the_session_is_over(day: date | None, is_told: bool) -> None:
    of = pipeline.read(DOCUMENTS / "XBB-31", trust=True)
    lines = said(page_view(of, ALL, "1", day=day).first)
    assert any("If 90 delegations speak" in line for line in lines) is is_told


@pytest.mark.parametrize(
    ("of", "compared"),
    [
        (
            answered(),
            "None of our checks failed. They compare the numbers of recommendations, the number of speakers, the answers of report and addendum "
            "and OHCHR’s list.",
        ),
        (
            replace(answered(), addenda=(), documents=answered().documents[:1]),
            "None of our checks failed. They compare the numbers of recommendations and the number of speakers.",
        ),
        (empty(), "These documents leave our checks nothing to compare."),
    ],
)
def test_of_the_checks_only_those_are_named_whose_documents_are_held(of: Review, compared: str) -> None:
    assert messages("en").say(what_was_checked(of)) == compared


@pytest.mark.parametrize(
    ("positions", "said_"),
    [
        ((Position.NOTED,), "noted."),
        ((Position.NOT_SUPPORTED, Position.SUPPORTED), "did not support."),
        ((Position.NOTED, Position.NOT_SUPPORTED), "noted or did not support."),
    ],
)
def test_comments_are_counted_on_the_positions_that_there_are(positions: tuple[Position, ...], said_: str) -> None:
    parts = Part((ReasonGiven.REASON.value,), 3, 4), Part((ReasonGiven.NOTHING.value,), 1, 4)
    given = Figure("given", "", "", "items", None, 4, parts=parts)
    told = SimpleNamespace(figures=(given,))
    (line,) = reasons_told(told, "Bresland", positions)  # type: ignore[arg-type]
    assert messages("en").say(line).endswith(f"comments on 3 of the 4 recommendations that it {said_}")


def test_few_without_a_comment_are_named_and_what_is_not_understood_is() -> None:
    parts = Part((ReasonGiven.NOT_UNDERSTOOD.value,), 1, 3), Part((ReasonGiven.REASON.value,), 1, 3), Part((ReasonGiven.NOTHING.value,), 1, 3)
    told = SimpleNamespace(figures=(Figure("given", "", "", "items", None, 3, parts=parts),))
    given = {"9.1": ReasonGiven.NOT_UNDERSTOOD, "9.2": ReasonGiven.REASON, "9.3": ReasonGiven.NOTHING}
    but, unclear = map(messages("en").say, reasons_told(told, "Bresland", (Position.NOTED,), given))  # type: ignore[arg-type]
    assert but.endswith("comments on each recommendation that it noted, but 9.3.")
    assert unclear == "Of 9.1 it says only that the recommendation is unclear, or can’t be understood."
    riddle = {"9.1": NotUnderstood("Do all of the above", "This is a riddle.", (place(),))}
    quoted = list(reasons_told(told, "Bresland", (Position.NOTED,), given, riddle))  # type: ignore[arg-type]
    assert messages("en").say(quoted[-1]) == "Of 9.1, “Do all of the above”, it says only: “This is a riddle.”"
    assert not_understood_at(quoted, riddle) == (place(),)
    assert not_understood_at(quoted[:-1], riddle) == ()


def test_how_the_quoted_were_chosen_is_told_and_of_no_sentence_that_it_tells_of_torture() -> None:
    quoted = [ConcernVoiced(f"X{n}", "Norway", "It was concerned.", "S1", place()) for n in range(2)]
    told = " ".join(messages("en").say(each) for each in quoted_told(quoted, "Bresland"))
    assert (
        "2 different speakers, in the report’s words and order. Our program chose them by their words. "
        "Those that name a grave act of its list come first, one for each act. Then come those nearest to force against people. "
        "It looked only at sentences of at most 360 letters that voice concern or regret, or tell of such an act. "
        "Check that they are about Bresland. The program makes mistakes" in told
    )
    assert "torture" not in told
