"""The recommendations in a draft, each with its span."""

from __future__ import annotations

import io

import docx
import pytest

from openupr.preparing import Draft, find_recommendations, written
from openupr.preparing.drafts import NOTES
from openupr.reading import read_bytes

_BESIDE = ("numbers or bullets and by their first verbs", ["Adopt a law", "Ensure clean water for all by 2028."], 1)
DRAFTS = [
    # draft, found by, requests, how many passages are left aside
    ("Adopt a law on shelters.", "paragraphs", ["Adopt a law on shelters."], 0),
    ("Adopt a law.\n\nBuild a school.", "paragraphs", ["Adopt a law.", "Build a school."], 0),
    ("1. Adopt a law;\n2. Build a school (Norway).", "numbers or bullets", ["Adopt a law", "Build a school"], 0),
    ("Dear colleagues:\n(a) Adopt a law\n(b) Build a school\nThank you.", "numbers or bullets", ["Adopt a law", "Build a school"], 2),
    ("• Adopt a law\n– Build a school", "numbers or bullets", ["Adopt a law", "Build a school"], 0),
    ("140.12 Adopt a law (Chad) (Mali)", "numbers or bullets", ["Adopt a law"], 0),
    ("1. To the ministry:\n2. Adopt a law", "numbers or bullets", ["Adopt a law"], 1),
    (
        "We thank the delegation. Norway recommends that Slovenia ratify the Convention. We also recommend to adopt a law.",
        "sentences that recommend",
        ["ratify the Convention.", "adopt a law."],
        1,
    ),
    ("We urge the Government of Slovenia to abolish the tax. Thank you.", "sentences that recommend", ["abolish the tax."], 1),
    ("Recommends that the Government adopt a law", "sentences that recommend", ["adopt a law"], 0),
    ("Call on the international community to help.", "paragraphs", ["Call on the international community to help."], 0),
    ("Invite the Special Rapporteur on torture to visit.", "paragraphs", ["Invite the Special Rapporteur on torture to visit."], 0),
    ("1. Adopt a law\nThank you.\nEnsure clean water for all by 2028.", *_BESIDE),
    ("1. Adopt a law\nReview of the law.\nReports", "numbers or bullets", ["Adopt a law"], 2),
    ("1. Adopt a law (with all its parts)", "numbers or bullets", ["Adopt a law (with all its parts)"], 0),
]


@pytest.mark.parametrize(("text", "found_by", "requests", "left"), DRAFTS)
def test_recommendations_are_found(text: str, found_by: str, requests: list[str], left: int) -> None:
    draft = find_recommendations(read_bytes(text.encode(), "draft.txt"))
    assert draft.found_by == found_by
    assert [each.text for each in draft.recommendations] == requests
    assert [draft.text[each.span.start : each.span.end] for each in draft.recommendations] == requests
    assert len(draft.left) == left
    assert [each.number for each in draft.recommendations] == list(range(1, len(requests) + 1))


def of_word(*paragraphs: str, table: tuple[str, ...] = ()) -> Draft:
    """The draft in a Word file; a line feed is Shift+Enter."""
    document, out = docx.Document(), io.BytesIO()
    for each in paragraphs:
        document.add_paragraph(each)
    if table:
        made = document.add_table(rows=len(table), cols=1)
        for row, each in enumerate(table):
            made.cell(row, 0).text = each
    document.save(out)
    return find_recommendations(read_bytes(out.getvalue(), "draft.docx"))


def texts(draft: Draft) -> list[str]:
    return [each.text for each in draft.recommendations]


def test_a_broken_line_parts_recommendations() -> None:
    assert texts(of_word("Adopt a law on wells.\nBuild a school in Tarn.")) == ["Adopt a law on wells.", "Build a school in Tarn."]
    assert texts(of_word("1. Adopt a law on wells\n2. Build a school")) == ["Adopt a law on wells", "Build a school"]
    assert texts(of_word("1. Adopt a law on wells\nBuild a school")) == ["Adopt a law on wells", "Build a school"]
    assert texts(of_word("Adopt a law on wells\nRatify the Convention")) == ["Adopt a law on wells", "Ratify the Convention"]


def test_a_broken_line_inside_a_recommendation_parts_nothing() -> None:
    assert texts(of_word("Adopt a law on the\nGreat Wells of Tarn")) == ["Adopt a law on the Great Wells of Tarn"]
    assert texts(of_word("1. Adopt a law on wells.\nThe law is long due.")) == ["Adopt a law on wells. The law is long due."]


def test_a_cell_that_asks_is_taken_and_its_heads_are_not() -> None:
    draft = of_word("We recommend to adopt a law on wells.", table=("No", "Recommendation", "Ensure clean water for all by 2028."))
    assert texts(draft) == ["adopt a law on wells.", "Ensure clean water for all by 2028."]
    assert draft.found_by == "sentences that recommend and by their first verbs"
    assert texts(of_word(table=("No", "Recommendation", "Ensure clean water for all by 2028."))) == ["Ensure clean water for all by 2028."]


def test_notes_of_ours_are_not_what_was_written() -> None:
    found = written(read_bytes(f"Thank you, Mr. President.\n\n{NOTES}\n\nOne recommendation.\n".encode(), "s.txt"))
    assert [line.text for line in found] == ["Thank you, Mr. President."]
