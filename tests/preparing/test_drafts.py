"""The recommendations in a draft, each with its span."""

from __future__ import annotations

import io

import docx
import pytest

from openupr.preparing import NOTES, Draft, find_recommendations, lines_written
from openupr.reading import read_bytes

_BESIDE = ("numbers or bullets and their first verbs", ["Adopt a law", "Ensure clean water for all by 2028."], 1)
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
    ("1. Ban the nets; and\n2. Fund the wells, or\n3. Build a school", "numbers or bullets", ["Ban the nets", "Fund the wells", "Build a school"], 0),
    # Who "should" act, one request each; the State addressed is no part of it, another authority is.
    (
        "Norway should abolish the toll. The Government should end begging bans and the Parliament should adopt a law. It must also open the port.",
        "sentences that recommend",
        ["abolish the toll.", "end begging bans", "the Parliament should adopt a law.", "open the port."],
        0,
    ),
    ("In this regard, Norway should also close the camp. Wells should be safe.", "sentences that recommend", ["close the camp."], 1),
    ("By 2030, Norway should close the camp.", "sentences that recommend", ["By 2030, Norway should close the camp."], 0),
    ("Norway should not close the school.", "sentences that recommend", ["Norway should not close the school."], 0),
    ("Norway should be praised. All ministries must report.", "paragraphs", ["Norway should be praised. All ministries must report."], 0),
    (
        "The police and the courts should share files. Norway should act.",
        "sentences that recommend",
        ["The police and the courts should share files.", "act."],
        0,
    ),
    ("We recommend that Norway end the toll. It was high.", "sentences that recommend", ["end the toll."], 1),
    ("We recommend that Norway’s courts open.", "sentences that recommend", ["Norway’s courts open."], 0),
    # Beside a list, a sentence that recommends is taken; one that leads to the list, or speaks about it, is not.
    (
        "Chad recommends to Norway to:\n(a) adopt a law;\n(b) end the toll.\n"
        "Chad also recommends to Norway that it open the port. We recommend the following.",
        "numbers or bullets and sentences that recommend",
        ["adopt a law", "end the toll.", "open the port."],
        2,
    ),
    ("Our requests:\n\nThe port open by May.", "paragraphs", ["The port open by May."], 1),
    (
        "1. Adopt a law\nHalve the number of tolls on the river by May.",
        _BESIDE[0],
        ["Adopt a law", "Halve the number of tolls on the river by May."],
        0,
    ),
    # A second verb of recommending begins a second recommendation, of the same State.
    ("We urge Norway to close the camp, and encourage it to open the port.", "sentences that recommend", ["close the camp", "open the port."], 0),
    ("Chad urges Norway to close the camp and we call on it to open the port.", "sentences that recommend", ["close the camp", "open the port."], 0),
    ("We urge Norway to close the camp. We invite it to open the port.", "sentences that recommend", ["close the camp.", "open the port."], 0),
    ("We thank Norway for its report, and encourage it to open the port.", "sentences that recommend", ["open the port."], 1),
    (
        "We urge Norway to fund the Commission, and encourage it to meet.",
        "sentences that recommend",
        ["fund the Commission, and encourage it to meet."],
        0,
    ),
    # "To ratify it" is a request, an address and a sentence about it are none.
    ("To close the camp\n\nOpen the port.", "paragraphs", ["To close the camp", "Open the port."], 0),
    ("To ensure wells that are safe\n\nOpen the port.", "paragraphs", ["To ensure wells that are safe", "Open the port."], 0),
    ("To Norway\n\nOpen the port.", "paragraphs", ["Open the port."], 1),
    ("To conclude, bye\n\nOpen the port.", "paragraphs", ["Open the port."], 1),
    ("1. Adopt a law (with all its parts)", "numbers or bullets", ["Adopt a law (with all its parts)"], 0),
]


@pytest.mark.parametrize(("text", "found_by", "requests", "left"), DRAFTS)
def test_recommendations_are_found(text: str, found_by: str, requests: list[str], left: int) -> None:
    draft = find_recommendations(read_bytes(text.encode(), "draft.txt"))
    assert str(draft.found_by) == found_by
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


def of_table(*rows: tuple[str, ...], merged: tuple[tuple[int, int], tuple[int, int]] | None = None, before: str = "") -> Draft:
    """The draft in a table of a Word file, some cells of it `merged` into one, a paragraph `before` it."""
    document, out = docx.Document(), io.BytesIO()
    if before:
        document.add_paragraph(before)
    made = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in enumerate(rows):
        for column, each in enumerate(cells):
            made.cell(row, column).text = each
    if merged:
        made.cell(*merged[0]).merge(made.cell(*merged[1]))
    document.save(out)
    return find_recommendations(read_bytes(out.getvalue(), "draft.docx"))


HEAD = ("Topic", "Recommendation", "Who", "Deadline")
ROWS = (
    ("Tolls", "Abolish the toll", "Ministry of Rivers", "2027"),
    ("Support for schools", "Fully fund the schools", "NPM", "end of 2026"),
    ("Ports", "The port open by May", "Parliament", "May 2027"),
)
ASKED = [row[1] for row in ROWS]
TABLES = [
    # rows, recommendations
    ((HEAD, *ROWS), ASKED),
    (
        (HEAD, ROWS[0], ("Tolls", "Fully fund the schools.", "NPM", ""), ROWS[2]),
        ["Abolish the toll", "Fully fund the schools.", "The port open by May"],
    ),
    ((("Theme", "What we ask for", "Lead", "When"), *ROWS), ASKED),
    ((("Thema", "Empfehlung", "Wer", "Wann"), *ROWS), ASKED),
    (ROWS, ASKED),
    ((HEAD, ROWS[0], HEAD, ROWS[1]), ASKED[:2]),
    (
        (("No", "Recommendation and recommending State"), ("1.", "7.1 Adopt a law on wells (Chad);"), ("2.", "See above all of it")),
        ["Adopt a law on wells", "See above all of it"],
    ),
    ((("Recommendation 2020", "Status", "New recommendation"), ("Adopt a law", "Noted", "Enforce the law")), ["Enforce the law"]),
    ((("Recommendation No.", "Text"), ("7", "Adopt a law on wells")), ["Adopt a law on wells"]),
    ((("Topic", "Tolls"), ("Recommendation", "Abolish the toll"), ("Deadline", "2027")), ["Abolish the toll"]),
    ((("Tolls", "Norway should abolish the toll"), ("Wells", "Norway should dig wells")), ["abolish the toll", "dig wells"]),
]


@pytest.mark.parametrize(("rows", "requests"), TABLES)
def test_the_column_of_a_table_is_found(rows: tuple[tuple[str, ...], ...], requests: list[str]) -> None:
    draft = of_table(*rows)
    assert texts(draft) == requests
    left = {draft.text[a:b] for a, b in draft.left}
    assert left | {draft.text[each.span.start : each.span.end] for each in draft.recommendations} >= {"Tolls", *requests} & {*sum(rows, ())}


def test_merged_cells_and_what_stands_beside_a_table() -> None:
    titled = of_table(("Draft recommendations for Norway", "", "", ""), HEAD, *ROWS, merged=((0, 0), (0, 3)), before="Dear colleagues, see below.")
    assert (texts(titled), str(titled.found_by)) == (ASKED, "the column “Recommendation”")
    parts = of_table(HEAD, ROWS[0], ("A. About schools", "", "", ""), ROWS[1], merged=((2, 0), (2, 3)))
    assert texts(parts) == ASKED[:2]
    topics = of_table(HEAD, ROWS[0], ("", *ROWS[1][1:]), merged=((1, 0), (2, 0)))
    assert texts(topics) == ASKED[:2]
    beside = of_table(HEAD, *ROWS, before="We recommend to adopt a law on wells. Thank you.")
    assert texts(beside) == ["adopt a law on wells.", *ASKED]


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
    assert str(draft.found_by) == "the column “Recommendation” and sentences that recommend"
    assert texts(of_word(table=("No", "Recommendation", "Ensure clean water for all by 2028."))) == ["Ensure clean water for all by 2028."]


def test_notes_of_ours_are_not_what_was_written() -> None:
    found = lines_written(read_bytes(f"Thank you, Mr. President.\n\n{NOTES}\n\nOne recommendation.\n".encode(), "s.txt"))
    assert [line.text for line in found] == ["Thank you, Mr. President."]
