"""What the first chapter says of answers that are put off, of claims that recommendations are done, and of who did not get the floor."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from types import SimpleNamespace
from typing import Any

import pytest
from shown import ALL, report
from small_labels import labels_of
from small_reviews import ITEMS, answered, item, place, review, state, statement

from openupr.describing.claim_said import ClaimSaid
from openupr.labelling.linear_heads import heads
from openupr.languages.messages import messages
from openupr.records import Claim, Kind, LeadIn, NamedDocument, Position, Voice
from openupr.text import clean
from openupr.views.page.first.answers_told import SHORT_PARAGRAPH, claims_told
from openupr.views.page.first.first_asked import RefusedRequests
from openupr.views.page.first.first_chapter import FirstChapter
from openupr.views.page.first.said_before_answers import LONGEST_SAID
from openupr.views.page.listed.report_shown import PositionShown
from openupr.views.page.listed.requests_shown import ASKS, UNSURE
from openupr.views.page.page_view import page_view
from openupr.views.quotes import Link

LATER = tuple(replace(each, position=Position.UNDER_CONSIDERATION) for each in ITEMS)
PARAGRAPH = "The following will be examined by Ruritania, which will answer no later than March 2031:"


def lead(text: str, position: Position = Position.UNDER_CONSIDERATION, claim: Claim = Claim.NONE, number: str = "9") -> LeadIn:
    return LeadIn(number, clean(text), place(number, 2, 30), position, claim, "examined")


def told(first: FirstChapter, key: str) -> list[str]:
    return [" ".join(map(messages("en").say, fact.text)) for fact in first.facts if fact.key == key]


@pytest.mark.parametrize(("text", "quoted"), [(PARAGRAPH, True), (PARAGRAPH[:-1] + " or later" * SHORT_PARAGRAPH, False)])
def test_what_is_put_off_has_one_word_and_the_words_of_its_paragraph(text: str, quoted: bool) -> None:
    of = review(LATER, lead_ins=(lead(text),))
    first = page_view(of, ALL, "1", labels=labels_of(of)).first
    assert first.open_answers == (Position.UNDER_CONSIDERATION,)
    said = f"The report leaves all {len(LATER)} recommendations for a later answer."
    where = (
        "So we can’t tell what Report supported or refused. The answers usually come in an addendum: here it would be A/HRC/99/1/Add.1, "
        "which we have not read."
    )
    assert told(first, "answered")[0] == (f"{said} The report says: “{PARAGRAPH[:-1]}”. {where}" if quoted else f"{said} {where}")
    page = report(of, {}, version="1", labels=labels_of(of))
    assert "To be answered later" in page
    assert "No answer" not in page[: page.index('id="recommendations"')]


def test_what_was_refused_cant_be_told_only_where_no_answer_is_at_hand() -> None:
    first_cycle = replace(review(LATER, lead_ins=(lead(PARAGRAPH),)), id="XAA-05", session=5)
    said = " ".join(told(page_view(first_cycle, ALL, "1", labels=labels_of(first_cycle)).first, "answered"))
    assert "So we can’t tell what Report supported or refused: we have read no document with the later answers." in said
    some = (replace(LATER[0], position=Position.SUPPORTED), *LATER[1:])
    of = review(some, lead_ins=(lead(PARAGRAPH), lead("Ruritania supports:", Position.SUPPORTED, number="8")))
    said = " ".join(told(page_view(of, ALL, "1", labels=labels_of(of)).first, "answered"))
    assert "So we can’t tell" not in said
    assert "Here it would be A/HRC/99/1/Add.1, which we have not read." in said


def test_a_review_that_answers_nothing_puts_nothing_off() -> None:
    of = review(tuple(replace(each, position=Position.UNANSWERED) for each in ITEMS))
    assert page_view(of, ALL, "1", labels=labels_of(of)).first.open_answers == (Position.UNANSWERED,)
    both = page_view(answered(), ALL, "1", labels=labels_of(answered())).first.open_answers
    assert both == (Position.UNDER_CONSIDERATION, Position.UNANSWERED)


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        (
            (Claim.IMPLEMENTED, Claim.IMPLEMENTED, Claim.NONE),
            "Among the 3 recommendations that Ruritania supported, we found 2 that it calls implemented.",
        ),
        (
            (Claim.IMPLEMENTED_OR_IN_PROGRESS, Claim.IMPLEMENTED_OR_IN_PROGRESS, Claim.NONE),
            "Among the 3 recommendations that Ruritania supported, we found 2 that it calls done or under way. "
            "The report doesn’t say which of these 2 are done.",
        ),
        ((Claim.NONE,) * 3, ""),
    ],
)
def test_claims_of_the_report_itself_stand_in_the_minute(claims: tuple[Claim, ...], said: str) -> None:
    """Also where no addendum is held: what is supported as done already is told beside what is supported."""
    items = tuple(
        replace(item(f"9.{n}", (f"Build {n} schools in the north", "NOR"), line=2 * n), position=Position.SUPPORTED, claim=claim)
        for n, claim in enumerate(claims, 1)
    )
    of = review(items)
    found = told(page_view(of, ALL, "1", labels=labels_of(of)).first, "claims")
    assert [line.replace("Report supported", "Ruritania supported") for line in found] == ([said] if said else [])


def test_each_answer_names_the_state_and_what_it_counts() -> None:
    """A line is read, and quoted, without the one above it."""
    kinds = (Position.SUPPORTED, Position.SUPPORTED_IN_PART, Position.NOT_SUPPORTED)
    items = tuple(replace(item(f"9.{n}", (f"Build {n} schools", "NOR"), line=2 * n), position=each) for n, each in enumerate(kinds, 1))
    of = review(items)
    lines = told(page_view(of, ALL, "1", labels=labels_of(of)).first, "answered")
    assert [line.removeprefix("Report ") for line in lines] == [
        "supported 1 of the 3 recommendations. It did not support 1.",
        "Among what Report did not support: “Build 3 schools” (Norway: 9.3). Other States may ask for the same in other words.",
        "supported 1 of the 3 recommendations in part.",
    ]
    assert all(line.startswith(("Report ", "Among what Report did not support: ")) for line in lines)
    every = review(tuple(replace(each, position=Position.SUPPORTED) for each in items))
    (line,) = told(page_view(every, ALL, "1", labels=labels_of(every)).first, "answered")
    assert line.endswith("supported all 3 recommendations.")


def test_what_the_addendum_itself_puts_off_is_not_called_unclear_alone() -> None:
    made = answered()
    first, *others = (replace(each, position=Position.WITHOUT_POSITION) for each in made.answers if each.parts)
    put_off = replace(first, parts=tuple(replace(part, position=Position.UNDER_CONSIDERATION) for part in first.parts))
    of = replace(made, answers=(put_off, *others, *(each for each in made.answers if not each.parts)))
    lines = [line for line in told(page_view(of, ALL, "1", labels=labels_of(of)).first, "answered") if "unclear to us" in line]
    assert [line.partition("unclear to us. ")[2] for line in lines] == [f"On 1 of them it says itself that it puts off its position: {first.number}."]


def test_who_did_not_get_the_floor_stands_beside_who_spoke() -> None:
    (line,) = told(page_view(review(), ALL, "1", labels=labels_of(review())).first, "spoke")
    assert line.endswith("1 more did not get the floor, for want of time.")
    none = review()
    assert none.report is not None
    heard = replace(none, report=replace(none.report, speakers=replace(none.report.speakers, not_heard=())))
    assert "did not get" not in told(page_view(heard, ALL, "1", labels=labels_of(heard)).first, "spoke")[0]


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((20, 17), "requests, more are on these subjects than on any others, as our program sorts them: “"),
        ((20, 16), "No other subject drew as many requests, by the same sorting."),
    ],
)
def test_a_subject_is_the_first_only_beyond_the_error_of_our_program(numbers: tuple[int, int], said: str) -> None:
    names = ("Right to education", "Right to health")
    words = {f"Build school number {n} of {name}": name for name, number in zip(names, numbers, strict=True) for n in range(number)}
    of = review(tuple(item(f"9.{n}", (each, "NOR"), line=n) for n, each in enumerate(words, 1)))
    labels = labels_of(of, {each: (5, True, (name,)) for each, name in words.items()})
    (line,) = told(page_view(of, ALL, "1", labels=labels).first, "asked")
    assert said in line


def test_how_sure_it_takes_is_the_mark_of_the_labeller() -> None:
    """Probabilities are given in hundredths: the first that is sure."""
    least = ceil(round(heads().confidence * 100, 4))
    assert f"less than {least} % certain" in ASKS[UNSURE]


def test_corrections_that_are_named_and_not_held_are_told() -> None:
    none = review()
    assert none.report is not None
    symbol = "A/HRC/WG.6/17/XAA/3/Corr.1"
    of = replace(none, report=replace(none.report, documents_named=(NamedDocument(symbol, place("3")),)))
    said = f"The report cites {symbol}, a correction to the stakeholder summary. We don’t have it."
    assert said in report(of, {}, version="1", labels=labels_of(of))
    held = replace(of.documents[0], symbol=symbol, name="corr.pdf")
    assert said not in report(replace(of, documents=(*of.documents, held)), {}, version="1", labels=labels_of(of))


def test_a_missing_document_has_the_symbol_by_which_the_report_names_it() -> None:
    """Its summary is the revision that the report names; the number that follows from the review's name would lead to another text."""
    none = review()
    assert none.report is not None
    symbol = "A/HRC/WG.6/17/XAA/3/Rev.1"
    of = replace(none, report=replace(none.report, documents_named=(NamedDocument(symbol, place("3")),)))
    said = report(of, {}, version="1", labels=labels_of(of))
    assert f"stakeholder summary ({symbol})" in said
    assert f"The report cites {symbol}" not in said
    other = replace(of.documents[0], symbol="A/HRC/WG.6/17/XAA/3", name="summary.pdf", kind=Kind.STAKEHOLDER_SUMMARY)
    said = report(replace(of, documents=(*of.documents, other)), {}, version="1", labels=labels_of(of))
    assert f"The report cites {symbol}, a revision of the stakeholder summary. We don’t have it." in said
    nobody_tells = replace(other, symbol=None)
    assert f"The report cites {symbol}" not in report(replace(of, documents=(*of.documents, nobody_tells)), {}, version="1", labels=labels_of(of))


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("It thanked all. It prepares the ratification of the ICCPR.", "It prepares the ratification of the ICCPR"),
        ("Furthermore, it signed the ICCPR. It prepares the ratification of the ICCPR.", "It prepares the ratification of the ICCPR"),
        ("The office reports under the ICCPR. It can’t join the ICCPR.", "It can’t join the ICCPR"),
        (
            "The office opened. That office will help the ratification of the ICCPR.",
            "The office opened. That office will help the ratification of the ICCPR",
        ),
        ("To ratify the ICCPR is hard. It was ready, however, to look.", "To ratify the ICCPR is hard. It was ready, however, to look"),
        ("To ratify the ICCPR is hard. It built a port.", "To ratify the ICCPR is hard"),
        ("The office reports under the ICCPR.", ""),
        ("It prepares the harvest.", ""),
        ("These were held against the ICCPR.", ""),
        (f"It holds the ICCPR {'very ' * LONGEST_SAID}high.", ""),
    ],
)
def test_what_the_state_said_of_joining_the_treaty_that_most_ask_for_is_quoted(words: str, quoted: str) -> None:
    asked = replace(item("9.1", ("Ratify the ICCPR", "NOR FRA PER"), line=2), position=Position.UNDER_CONSIDERATION)
    own = statement(6, 0, None, words, Voice.STATE_UNDER_REVIEW)
    of = review((asked,), lead_ins=(lead(PARAGRAPH),), statements=(own, statement(7, 1, state("NOR", "Norway"), "Norway asked about the ICCPR.")))
    facts = page_view(of, ALL, "1", labels=labels_of(of)).first.facts
    lines = [
        (" ".join(map(messages("en").say, fact.text)), fact.at) for fact in facts if "or to take steps to join" in messages("en").say(fact.text[0])
    ]
    assert [at for _, at in lines] == [(asked.place, own.place)] * bool(quoted), "where it is asked stands before what the State said of it"
    covenant = "International Covenant on Civil and Political Rights"
    assert all(
        line.startswith("At least 3 States ask ") and f" steps to join it: {covenant} (9.1). Before the other States spoke, " in line
        for line, _ in lines
    )
    part = " This is a part of what the paragraph says on joining treaties: read all of it."
    assert all(line.removesuffix(part).endswith(f" had said, as the report sums it up: “{quoted}”.") for line, _ in lines)
    assert all(line.endswith(part) is words.startswith("Furthermore, it signed") for line, _ in lines), "what the paragraph says besides"


def test_what_the_state_said_of_several_treaties_at_once_names_them_all_behind_what_more_states_ask_for() -> None:
    wishes = ("Ratify the Convention on the Rights of the Child", "Ratify the ICCPR", "Ratify the Convention against Torture")
    asked = tuple(
        replace(item(f"9.{n}", (wish, who), line=2 * n), position=Position.UNDER_CONSIDERATION)
        for n, (wish, who) in enumerate(zip(wishes, ("NOR FRA PER", "NOR FRA", "NOR PER"), strict=True), 1)
    )
    words = "It is not in a position to ratify the ICCPR, but prepares the ratification of the Convention against Torture."
    of = review(asked, lead_ins=(lead(PARAGRAPH),), statements=(statement(6, 0, None, words, Voice.STATE_UNDER_REVIEW),))
    most, line = [each for each in told(page_view(of, ALL, "1", labels=labels_of(of)).first, "answered") if "to take steps to join" in each]
    assert most.startswith("At least 3 States ask ")
    assert most.endswith(" to join it: Convention on the Rights of the Child (9.1).")
    assert line.startswith("States ask ")
    assert " steps to join them: Convention against Torture" in line
    assert (
        " (at least 2 States: 9.3) and International Covenant on Civil and Political Rights (at least 2 States: 9.2). As the report sums it up, "
        in line
    )
    assert line.endswith(f" said: “{words[:-1]}”.")


def test_what_the_state_said_before_anybody_spoke_is_told_as_no_answer() -> None:
    asked = tuple(item(f"9.{n}", ("Ratify the ICCPR" + " soon" * n, who), line=2 * n) for n, who in enumerate(("NOR", "FRA"), 1))
    own = statement(3, 0, None, "It prepares the ratification of the ICCPR.", Voice.STATE_UNDER_REVIEW)
    spoke = statement(4, 1, asked[0].clauses[0].recommenders[0], "Norway thanked all.")
    for order, words in (((own, spoke), "Before the other States spoke, "), ((spoke, own), "As the report sums it up, Report said: ")):
        of = review(tuple(replace(each, position=Position.UNDER_CONSIDERATION) for each in asked), lead_ins=(lead(PARAGRAPH),), statements=order)
        (line,) = [each for each in told(page_view(of, ALL, "1", labels=labels_of(of)).first, "answered") if "to take steps to join" in each]
        assert words in line


def test_beside_what_the_state_said_of_a_treaty_stands_what_it_answered() -> None:
    asked = tuple(
        replace(item(f"9.{n}", ("Ratify the ICCPR" + " soon" * n, who), line=2 * n), position=position)
        for n, (position, who) in enumerate(
            ((Position.UNDER_CONSIDERATION, "NOR FRA"), (Position.SUPPORTED, "PER"), (Position.NOT_SUPPORTED, "CHE"), (Position.SUPPORTED, "DEU")), 1
        )
    )
    own = statement(6, 0, None, "It prepares the ratification of the ICCPR.", Voice.STATE_UNDER_REVIEW)
    of = review(asked, lead_ins=(lead(PARAGRAPH),), statements=(own,))
    (line,) = [each for each in told(page_view(of, ALL, "1", labels=labels_of(of)).first, "answered") if "to take steps to join" in each]
    assert "We found 4 such recommendations. Report supported 2 of them. It did not support 1. 1 is left for a later answer. " in line


def test_of_what_was_only_noted_stands_what_the_state_calls_done() -> None:
    asked = tuple(replace(each, position=Position.NOTED, claim=Claim.IMPLEMENTED) for each in ITEMS)
    of = review(asked, lead_ins=(lead("The following were noted and are implemented:", Position.NOTED, Claim.IMPLEMENTED),))
    said = told(page_view(of, ALL, "1", labels=labels_of(of)).first, "answered")
    assert any(
        f"noted {len(ITEMS)} of the {len(ITEMS)} recommendations. "
        f"Among these {len(ITEMS)}, we found {len(ITEMS)} that it calls done or under way: " in each
        for each in said
    )


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (("NOR", "NOR", "NOR", "FRA"), "Norway made the most: 3 requests."),
        (("NOR FRA", "NOR FRA", "NOR FRA", "PER"), "France and Norway made the most: 3 requests each."),
        (("NOR", "NOR", "FRA", "PER"), ""),
    ],
)
def test_who_made_the_most_requests_is_named(who: tuple[str, ...], said: str) -> None:
    of = review(tuple(item(f"9.{n}", (f"Build {n} schools in the north", each), line=2 * n) for n, each in enumerate(who, 1)))
    (line,) = told(page_view(of, ALL, "1", labels=labels_of(of)).first, "recommended")
    assert ("made the most" in line) is bool(said)
    assert line.endswith(said)


def test_of_how_many_the_lines_are_is_said() -> None:
    line: Any = (None, SimpleNamespace(states=("XAA", "XBB"), more=None))
    assert str(RefusedRequests((line,), 2, 9, 5, "noted").cut) == "not all of them are here"
    assert RefusedRequests((line,), 9, 9, 5, "noted").cut is None


def _on_one_subject(refused: int, of: int, others: int, position: Position, *, states: str = "NOR FRA PER CHL") -> list[str]:
    """What is told of the answers where so many requests `of` one subject were refused, and none of the `others`."""
    who = states.split()
    words = [f"Build school number {n}" for n in range(of)]
    items = [
        replace(item(f"9.{n}", (each, who[n % len(who)]), line=n), position=position if n < refused else Position.SUPPORTED)
        for n, each in enumerate(words)
    ]
    items += [item(f"10.{n}", (f"Open port number {n}", "CUB"), line=n) for n in range(others)]
    page = review(tuple(items))
    labels = labels_of(page, dict.fromkeys(words, (5, True, ("Right to education",))))
    return [each for each in told(page_view(page, ALL, "1", labels=labels).first, "answered") if "on “Right to education”" in each]


@pytest.mark.parametrize(
    ("position", "said", "of_all"),
    [
        (Position.NOT_SUPPORTED, "did not support 6 of about 7.", "Of all requests, it did not support 6 of 17."),
        (Position.NOTED, "noted 6 of about 7, without supporting them.", "Of all requests, it noted 6 of 17."),
    ],
)
def test_a_subject_of_which_nearly_all_was_refused_is_told_beside_all_requests(position: Position, said: str, of_all: str) -> None:
    among, line = _on_one_subject(6, 7, 10, position)
    assert "by our sorting, on “Right to education” too: 9.0, 9.2–9.5)" in among, "what one State asks there may be asked by others"
    assert line.startswith("Of the requests on “Right to education”, as our program sorts them, ")
    assert said in line
    assert line.endswith(of_all)


@pytest.mark.parametrize(
    ("refused", "of", "others", "states"),
    [
        (5, 7, 10, "NOR FRA PER CHL"),  # less than nearly all
        (6, 7, 4, "NOR FRA PER CHL"),  # the State refused much of everything
        (5, 5, 10, "NOR FRA PER CHL"),  # few requests
        (7, 7, 10, "NOR FRA PER"),  # of few States
    ],
)
def test_a_subject_is_no_news_where_its_answers_may_be_chance_or_are_as_others(refused: int, of: int, others: int, states: str) -> None:
    told_of = _on_one_subject(refused, of, others, Position.NOT_SUPPORTED, states=states)
    assert not [each for each in told_of if each.startswith("Of the requests on ")]


def test_what_is_done_for_the_most_part_is_named_and_no_words_are_put_into_marks_that_nobody_said() -> None:
    links = (Link("R9.1", "9.1"), Link("R9.2", "9.2"))
    shown = PositionShown(Position.SUPPORTED, links, ((ClaimSaid.LARGELY, links),), 2)
    of = review(ITEMS)
    said = " ".join(messages("en").say(each) for each in claims_told(of, shown, "Bresland", final=True))
    assert said.endswith("Of these it calls 2 implemented for the most part: 9.1 and 9.2.")
    assert "“" not in said
