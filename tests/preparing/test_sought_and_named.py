"""What a plain search for the words of a request finds in what UN bodies say, and which plans a State itself names: invented documents."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import openupr
from openupr.preparing.briefs.asked.asked_on_topic import AskedOnTopic
from openupr.preparing.briefs.chosen.one_subject import on_one_subject
from openupr.preparing.briefs.replied.nearest_of_bodies import sought_in_bodies
from openupr.preparing.briefs.replied.plans_named import ends_before, plan_named
from openupr.records import Answer, Claim, Doubt, Position, Review, Source
from openupr.text import clean

from ..rendering.small_reviews import item, response, review

DOCUMENTS = Path(__file__).parents[1] / "documents"


def told_by_bodies(*sentences: str) -> Review:
    made = openupr.read(DOCUMENTS / "XGG-48")
    assert made.compilation is not None
    first = made.compilation.concerns[0]
    concerns = tuple(replace(first, id=f"XGG-48/C{k}.1", text=clean(words)) for k, words in enumerate(sentences, 1))
    return replace(made, compilation=replace(made.compilation, concerns=concerns), observed=())


WATER = "Improve the drinking water of the Roma settlements"


def test_nothing_is_found_only_where_none_of_the_words_stands_anywhere() -> None:
    assert sought_in_bodies(told_by_bodies("The Committee noted gulls."), WATER).nothing
    one_word = sought_in_bodies(told_by_bodies("The Committee noted that water is cold."), WATER)
    assert not one_word.nothing, "one word alone is no passage on it, and no absence either"


def test_a_word_that_stands_in_no_sentence_of_a_body_is_no_absence() -> None:
    made = told_by_bodies("The Committee noted gulls.")
    assert made.compilation is not None
    text = made.compilation.text
    last = replace(text.paragraphs[-1], text=clean("Settlements of Roma stand by the pier."))
    whole = replace(made, compilation=replace(made.compilation, text=replace(text, paragraphs=(*text.paragraphs[:-1], last))))
    assert sought_in_bodies(made, WATER).nothing
    assert not sought_in_bodies(whole, WATER).nothing
    unread = replace(text, doubts=(Doubt("paragraphs_gap", "", expected="93", found="95"),))
    assert unread.missing
    assert not sought_in_bodies(replace(made, compilation=replace(made.compilation, text=unread)), WATER).nothing


def test_of_a_treaty_by_another_name_no_absence_is_told() -> None:
    found = sought_in_bodies(told_by_bodies("The Committee noted gulls."), "Ratify the ICRMW")
    assert not found.nothing


def asking(request: str, answer: str = "") -> AskedOnTopic:
    made = item("9.1", (request, "CUB"))
    of = review((made,))
    parts = (response("9.1", Position.SUPPORTED, 1, "", answer),) if answer else ()
    return AskedOnTopic(of, made, made.clauses[0], Answer(made.id, "9.1", Position.SUPPORTED, Claim.NONE, Source.REPORT, (), parts), verbatim=True)


def reporting(*told: str) -> Review:
    made = openupr.read(DOCUMENTS / "XBB-31")
    assert made.national_report is not None
    first = made.national_report.text.paragraphs[0]
    paragraphs = tuple(replace(first, id=f"XBB-31/N{k}", text=clean(words)) for k, words in enumerate(told, 1))
    return replace(made, national_report=replace(made.national_report, text=replace(made.national_report.text, paragraphs=paragraphs)))


NEWEST = reporting("The National Strategy on Antisemitism 2023–2033 was adopted.", "The Harbour Strategy until 2030 was adopted.")


def test_a_plan_that_the_answer_names_goes_before_one_of_the_report() -> None:
    told = plan_named(asking("Act against antisemitism", "In 2024 the Programme against Antisemitism 2024–2028 was adopted."), NEWEST)
    assert told is not None
    assert (told.printed, told.of) == ("Programme against Antisemitism 2024–2028", None)


def test_a_plan_on_the_same_matter_is_found_in_the_report_and_no_other() -> None:
    told = plan_named(asking("Act against antisemitism"), NEWEST)
    assert told is not None
    assert told.printed == "National Strategy on Antisemitism 2023–2033"
    assert told.of is NEWEST


def test_a_plan_is_on_what_the_request_asks_for_and_not_on_what_stands_at_its_edge() -> None:
    newest = reporting("The Strategy on Education of Ferrymen was adopted.", "The National Programme for Ferrymen 2020–2030 goes on.")
    told = plan_named(asking("Improve the housing of ferrymen, especially with regard to water and education"), newest)
    assert told is not None
    assert told.printed == "National Programme for Ferrymen 2020–2030"
    assert plan_named(asking("Light the piers, especially with regard to the education of ferrymen"), newest) is None


@pytest.mark.parametrize("request_made", ["Release all journalists", "Carry out the National Strategy on Antisemitism 2023–2033"])
def test_where_nothing_fits_or_the_request_names_one_none_is_named(request_made: str) -> None:
    assert plan_named(asking(request_made), NEWEST) is None


@pytest.mark.parametrize("years", ["2014–2016", "2014-16", "until 2016"])
def test_a_plan_that_was_over_before_the_review_is_not_named(years: str) -> None:
    newest = reporting(f"The National Strategy on Antisemitism {years} was adopted.")  # XBB-31 began in 2018
    assert plan_named(asking("Act against antisemitism"), newest) is None


@pytest.mark.parametrize(("name", "ended"), [("Lamp Plan 2017–2021", True), ("Lamp Plan 2017–26", False), ("Lamp Plan", False)])
def test_a_plan_ends_with_the_last_year_of_its_name(name: str, ended: bool) -> None:
    assert ends_before(name, 2026) is ended


def test_words_that_stand_in_texts_on_anything_lead_to_no_text_on_another_subject() -> None:
    request = "Adopt a comprehensive strategy against violence against women in all its forms"
    other = "The Expert called for a comprehensive strategy on the elderly and on all forms of their care."
    same = "The Committee called for a comprehensive strategy against all forms of violence against women."
    assert not on_one_subject(request, other)
    assert on_one_subject(request, same)
