"""Final answers in the tables and on the screen: a line a record, the last word beside the report's, nothing lost."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from shown import summary, table
from small_reviews import ADDENDUM, ANSWERED, KEY, LONG, POSTPONED, answered, response, review

from openupr.records import Answer, Claim, Position, Review, Source, SourceAnswer, record_by_identifier
from openupr.rendering.screen.record_lines import record_lines
from openupr.views.one_record.record_facts import record_view
from openupr.views.tables.columns import COLUMNS
from openupr.views.tables.record_tables import columns
from openupr.views.withheld import Withheld


def lines(which: Review, what: str) -> list[dict[str, object]]:
    names = [column.name for column in columns(what)]
    return [dict(zip(names, row, strict=True)) for row in table([which], what).rows]


def test_rows_clauses_and_items_have_the_final_answer() -> None:
    for what in ("rows", "clauses", "items"):
        found = {str(line["number"]): line for line in lines(answered(), what)}
        assert {number: line["final_position"] for number, line in found.items()} == {each.number: each.position.value for each in answered().answers}
        one = found["11.1"]
        assert (one["position"], one["claim"]) == ("under_consideration", "none")
        assert (one["final_claim"], one["answered_in"], one["answer_words"]) == ("implemented_or_in_progress", ADDENDUM, "supports")
        assert (one["reasons"], one["answer_page"], one["by_number_only"]) == (LONG.strip(), 1, False)
        assert (one["ohchr_class"], one["upr_info_class"], one["sources_agree"]) == ("Supported", "Accepted", True)
        assert (found["11.2"]["by_number_only"], found["11.2"]["reasons"]) == (True, "")
        assert found["9.1"]["by_number_only"] is None
        assert (found["11.5"]["ohchr_class"], found["11.5"]["upr_info_class"]) == ("", "")
        assert (found["11.5"]["left_open"], found["11.1"]["left_open"]) == (True, False)
        assert found["10.1"]["sources_agree"] is False
        assert (found["11.4"]["answered_in"], found["11.4"]["answer_words"], found["11.4"]["answer_page"]) == ("", "AB, 2024-05-01", None)
    assert list(lines(answered(), "rows")[0])[:3] == ["review", "recommending_state", "text"]


def _spoken_of(answer: Answer, words: str) -> Answer:
    """The answer, of which the addendum says something and takes no position."""
    part = response(answer.number, Position.UNANSWERED, 13, words, "Lamps are dear.")
    said = SourceAnswer(Source.ADDENDUM, ADDENDUM, part.position, Claim.NONE, words, part.place)
    return replace(answer, position=Position.WITHOUT_POSITION, said=(said, *answer.said), parts=(part,))


@pytest.mark.parametrize(("words", "shown"), [("", "Lamps are dear."), ("can make no statement", "can make no statement")])
@pytest.mark.parametrize("what", ["rows", "clauses", "items"])
def test_an_answer_without_a_position_is_told_from_the_newest_document_that_speaks(what: str, words: str, shown: str) -> None:
    answers = tuple(_spoken_of(each, words) if each.number == "11.5" else each for each in answered().answers)
    one = next(line for line in lines(replace(answered(), answers=answers), what) if line["number"] == "11.5")
    assert (one["left_open"], one["without_position"], one["final_position"]) == (False, True, "without_position")
    assert (one["answered_in"], one["answer_words"], one["answer_page"]) == (ADDENDUM, shown, 1)


def test_what_no_addendum_speaks_of_or_a_person_decided_is_not_without_a_position() -> None:
    found = {str(line["number"]): line for line in lines(answered(), "items")}
    # Nothing later speaks of 11.5; nothing at all takes a position on 11.6; a person decided 11.4, of which the addendum says something.
    assert (found["11.5"]["left_open"], found["11.5"]["without_position"], found["11.5"]["answered_in"]) == (True, False, KEY)
    assert [number for number, line in found.items() if line["without_position"]] == []


def test_without_other_documents_the_final_answer_is_the_reports() -> None:
    for line in lines(review(), "rows"):
        assert (line["final_position"], line["final_claim"], line["answered_in"]) == (line["position"], line["claim"], KEY)
        assert line["answer_words"] == line["lead_in_words"]
        assert line["left_open"] is (line["position"] == "under_consideration")
        assert line["sources_agree"] is None


@pytest.mark.parametrize(
    ("what", "number"), [("answers", 15), ("responses", 6), ("questions", 4), ("list", 3), ("documents", 9), ("items", 9), ("rows", 13)]
)
def test_the_new_tables_have_a_line_a_record(what: str, number: int) -> None:
    found = lines(answered(), what)
    assert len(found) == number
    assert all(line["review"] == "XAA-17" for line in found)


def test_exactly_one_source_settles_each_item() -> None:
    settling = Counter(line["number"] for line in lines(answered(), "answers") if line["settles"])
    assert settling == Counter(each.number for each in ANSWERED)
    assert [line["source"] for line in lines(answered(), "answers") if line["number"] == "11.4"] == ["judgement", "addendum", "report"]


def test_documents_tell_versions_and_what_is_missing() -> None:
    found = lines(answered(), "documents")
    assert [(line["file"], line["versions"], line["read"]) for line in found[:2]] == [("XAA-17.pdf", 2, True), ("XAA-17.es.pdf", 2, False)]
    assert [line["kind"] for line in found if line["held"] is False] == ["national_report", "compilation", "stakeholder_summary", "decision"]
    assert {line["status"] for line in lines(POSTPONED, "documents")} == {"postponed"}


def test_responses_and_entries_lead_to_their_items() -> None:
    assert [line["item"] for line in lines(answered(), "responses")] == [
        "XAA-17/R11.1",
        "XAA-17/R11.2",
        "XAA-17/R11.3",
        "XAA-17/R11.3",
        "XAA-17/R11.4",
        None,
    ]
    assert [line["part"] for line in lines(answered(), "responses")][2:4] == ["a law on water", "a law on air"]
    assert [line["item"] for line in lines(answered(), "list")] == ["XAA-17/R9.1", "XAA-17/R10.1", None]
    assert lines(answered(), "list")[0]["goals"] == (4,)


def test_every_table_is_in_the_dictionary() -> None:
    from openupr.rendering.pages.dictionary import data_dictionary

    assert re.findall(r"^## (\w+)$", data_dictionary(), re.MULTILINE) == list(COLUMNS)


# --- the screen


def test_the_screen_has_final_answers_and_what_is_missing() -> None:
    text = " ".join(summary(answered()).split())
    assert "Missing national report, compilation, stakeholder summary and decision" in text
    assert "Final answers 3 supported, 2 of them with a claim of implementation 1 supported in part 2 noted 1 not supported" in text
    assert "Sources differ on 1 recommendation" in text
    assert "4 advance questions" in text
    assert "Final answers" not in summary(review())


def test_a_record_is_shown_with_its_answer() -> None:
    made = answered()

    def shown(key: str) -> str:
        record = record_by_identifier(made, key)
        assert record is not None
        return " ".join(record_lines(record_view(record, made, Withheld())).split())

    assert "in the report To be answered later" in shown("R11.1")
    assert "final answer Supported; said to be implemented already or in progress" in shown("R11.1")
    assert f"the addendum: Supported; said to be implemented already or in progress, from “supports” [{ADDENDUM}, para. 2, p. 1]" in shown("R11.1")
    assert "reasons The Government has built schools" in shown("R11.1.a.KEN")
    assert "A11.3.2 a law on air: Not supported" in shown("R11.3")
    assert "by number only" in shown("R11.2")
    assert "the sources differ" in shown("R10.1")
    assert "final answer" not in shown("R9.1")
    assert "answers 11.3 part a law on water position Supported words accepts" in shown("A11.3.1")
    assert "answer also 11.2" in shown("A11.1")
    assert "position Supported source A/HRC/99/1/Add.1 - Para. 3 themes Schools persons Children goals 4 - EDUCATION comment done" in shown("L9.1")
    assert "asked by Cuba on behalf of a group topic Education wording What of schools? translation ¿Y las escuelas?" in shown("Q.CUB.1")
    item = record_by_identifier(made, "R11.1")
    assert item is not None
    assert "final answer" not in record_lines(record_view(item, None, Withheld()))
