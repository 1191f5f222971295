"""Why a recommendation has no position is decided once: every place that counts or names positions says the same of the same ones.

SVN-07 had two recommendations that were “under consideration”, “no position”, “no answer found” and “in doubt” in different places of one page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from openupr import Review
from openupr.assembling.final_answers import position_left_open
from openupr.examining import examinations
from openupr.languages.messages import Message, messages
from openupr.names import state
from openupr.preparing.briefs.asked.asked_on_topic import AskedOnTopic
from openupr.records import OPEN, Item, Position, Source
from openupr.records.dialogue.positions_said import position_said
from openupr.searching.passages import indexed_passages
from openupr.stages import pipeline
from openupr.stages.made.stage_outputs import Derived
from openupr.views import code_words
from openupr.views.briefs.statements.brief_answers import _LISTED, _VERBS, answer_counted
from openupr.views.examined.quotable import _POSITIONS, _answers
from openupr.views.one_record.record_facts import record_view
from openupr.views.page.first.answers_told import ANSWERED, OPEN_FOR_ALL
from openupr.views.page.first.first_chapter import first_chapter
from openupr.views.page.listed.report_shown import recommended_shown
from openupr.views.page.listed.review_view import ReviewView
from openupr.views.tables.record_tables import record_table
from openupr.views.withheld import Withheld

from ..real_reviews import read_dossier

DOCUMENTS = Path(__file__).parents[1] / "documents"
INVENTED = ("XAA-48", "XBB-17", "XCC-01", "XDD-05", "XGG-48")
DOSSIERS = (
    *("AFG-32", "BHS-29", "BOL-07", "BRA-41", "BRB-29", "BRN-33", "CHN-17", "CRI-47", "CUB-04", "FRA-43"),
    *("GBR-13", "ITA-07", "ITA-34", "NOR-06", "SVN-07", "SVN-20", "SVN-34", "SVN-48", "USA-09", "VEN-12"),
)


def test_a_position_that_is_open_has_one_word_in_each_language() -> None:
    for language in ("en", "fr", "es"):
        said = messages(language)
        words = {position: said.said(position_said(position)) for position in Position}
        assert words == {position: said.say(code_words.POSITIONS[position][0]).lower() for position in Position}
        assert len(set(words.values())) == len(Position)
    assert set(_VERBS) == set(Position)
    assert set(ANSWERED) == set(_POSITIONS) | {Position.SUPPORTED} == set(Position)
    assert len(set(_VERBS.values())) == len(set(_LISTED.values())) == len(Position)


@pytest.mark.parametrize(
    ("reported", "spoken_of", "held", "position"),
    [
        (Position.UNDER_CONSIDERATION, False, False, Position.UNDER_CONSIDERATION),
        (Position.UNDER_CONSIDERATION, False, True, Position.UNANSWERED),
        (Position.UNDER_CONSIDERATION, True, True, Position.WITHOUT_POSITION),
        (Position.UNANSWERED, False, False, Position.UNANSWERED),
        (Position.UNANSWERED, False, True, Position.UNANSWERED),
        (Position.UNANSWERED, True, True, Position.WITHOUT_POSITION),
    ],
)
def test_why_an_answer_has_no_position(reported: Position, *, spoken_of: bool, held: bool, position: Position) -> None:
    assert position_left_open(reported, spoken_of=spoken_of, addendum_held=held) is position
    assert position in OPEN


@pytest.mark.parametrize("name", INVENTED)
def test_invented_reviews_are_told_alike(name: str) -> None:
    _check(pipeline.read(DOCUMENTS / name, trust=True))


@pytest.mark.at_length
@pytest.mark.corpus
@pytest.mark.parametrize("name", DOSSIERS)
def test_real_reviews_are_told_alike(corpus: Path, name: str) -> None:
    _check(read_dossier(corpus, name))


def test_what_an_addendum_passes_over_is_in_no_class_of_others() -> None:
    """We may have missed it there."""
    review = pipeline.read(DOCUMENTS / "XAA-48", trust=True)
    answer = next(each for each in review.answers if each.parts and next(s for s in each.said if s.source is Source.REPORT).position in OPEN)
    passed = replace(answer, position=Position.UNANSWERED, parts=())
    held = replace(review, answers=tuple(passed if each is answer else each for each in review.answers))
    table = record_table([held], "items", Withheld([held]))
    names = [column.name for column in table.columns]
    line = next(found for row in table.rows if (found := dict(zip(names, row, strict=True)))["number"] == answer.number)
    assert (line["final_position"], line["ohchr_class"], line["upr_info_class"]) == ("unanswered", "", "")


def _check(review: Review) -> None:
    """Fails where two places differ on a position of this review."""
    view = ReviewView(review)
    truth = {answer.item: answer.position for answer in review.answers}
    counts = Counter(truth.values())
    recommended = recommended_shown(view)
    assert {each.position: len(each.items) for each in recommended.positions} == counts
    assert Counter(view.answers[item.id].position for item in view.items) == counts
    if not review.items:
        return

    results = [each.examine(review, Derived(review).shelf({})) for each in examinations() if each.name == "completeness"]
    facts = first_chapter(review, None, results, None, recommended, None, None, None, ()).facts
    assert _counted([text for each in facts if each.key == "answered" for text in each.text], ANSWERED, OPEN_FOR_ALL, len(review.items)) == counts
    withheld = Withheld([review])
    who = state(review.state).iso3 if review.state[0] != "X" else review.state
    quoted = [each for each in _answers(review, who) if isinstance(each, Message)]
    told = {position: message.text for position, message in _POSITIONS.items()}
    told[Position.SUPPORTED] = "{state:The} supported {n} of {all} recommendations."
    every = {Position.SUPPORTED: "{state:The} supported all {n} recommendations."}
    every[Position.UNDER_CONSIDERATION] = "All of them are to be answered later."
    assert _counted(quoted, told, every, len(review.items)) == counts

    (gaps,) = results
    figures = {each.key: each.value for each in gaps.figures}
    if figures.get("left_open") is not None:
        assert (figures["left_open"], figures["unanswered"]) == (counts[Position.WITHOUT_POSITION], counts[Position.UNANSWERED])
    for item in review.items:
        answer = next(each for each in review.answers if each.item == item.id)
        asked = AskedOnTopic(review, item, item.clauses[0], answer, True)
        assert answer_counted(asked) == _VERBS[truth[item.id]]
    for item in _two_of_each(review, truth):
        if truth[item.id] in OPEN:
            shown = {fact.label: fact.text for fact in record_view(item, review, withheld).facts}
            assert any(str(text).startswith(code_words.POSITIONS[truth[item.id]][0]) for text in shown.values()), item.id
    rows = record_table([review], "items", Withheld([review]))
    names = [column.name for column in rows.columns]
    for row in rows.rows:
        line = dict(zip(names, row, strict=True))
        position = truth[f"{review.id}/R{line['number']}"]
        assert line["final_position"] == position.value
        assert (line["left_open"], line["without_position"]) == (position is Position.UNDER_CONSIDERATION, position is Position.WITHOUT_POSITION)
    clauses = {clause.id: truth[item.id].value for item in review.items for clause in item.clauses}
    found = {each.id: each.position for each in indexed_passages(review, {}) if each.id in clauses}
    assert found == clauses


def _counted(said: list[Message], words: Mapping[Position, str], of_all: Mapping[Position, str], n: int) -> Counter[Position]:
    """How many of each position these sentences tell."""
    found: Counter[Position] = Counter()
    for each in said:
        values = dict(each.values)
        if {"supported", "refused"} <= set(values):
            found.update({Position.SUPPORTED: values["supported"], Position.NOT_SUPPORTED: values["refused"]})  # type: ignore[dict-item]
        if {"supported", "noted"} <= set(values):
            found.update({Position.SUPPORTED: values["supported"], Position.NOTED: values["noted"]})  # type: ignore[dict-item]
        for position, text in words.items():
            if each.text == text:
                found[position] += int(values["n"])  # type: ignore[arg-type]
        for position, text in of_all.items():
            if each.text == text:
                found[position] += n
    return found


def _two_of_each(review: Review, truth: Mapping[str, Position]) -> list[Item]:
    """The first two items of each position: showing one takes long."""
    of: dict[Position, list[Item]] = {}
    for item in review.items:
        of.setdefault(truth[item.id], []).append(item)
    return [item for items in of.values() for item in items[:2]]
