"""Addenda on pages: mastheads, distances and columns, of invented lines whose characters have their places."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from invented_addenda import items, transcript

from openupr.extracting.addendum import extract_addendum
from openupr.extracting.advance_questions import extract_advance_questions as extract_questions
from openupr.reading import Line, Page, Transcript
from openupr.records import Addendum, Document, Response
from openupr.text import Box

DOCUMENT = Document("A/HRC/99/5/Add.1", "addendum", "0" * 64, "pdf", language="en")
LEFT, WIDTH, SIZE = 100.0, 5.0, 10.0

# A printed line: distance to the one before (0: the page's first), its words with the left edge of each group of them, and "b" for bold.
Printed = tuple[float, str | Sequence[tuple[float, str]]] | tuple[float, str | Sequence[tuple[float, str]], str]


class Places:
    """A ruler that knows where each character stands."""

    def __init__(self, sides: list[tuple[float, float]]) -> None:
        self.known = sides

    def sides(self, page: int, index: int) -> tuple[float, float] | None:
        return self.known[index]

    def close(self) -> None:
        """Nothing is open."""


def pages(*printed: Sequence[Printed]) -> Transcript:
    """A file of pages; each character is 5 points wide. Groups of words that touch have no space between them."""
    lines: list[Line] = []
    at = 0
    for number, page in enumerate(printed, 1):
        top = 50.0
        for gap, words, *how in page:
            top += gap
            text, sides = "", []
            for left, group in [(LEFT, words)] if isinstance(words, str) else words:
                if sides and left > sides[-1][1]:
                    text += " "
                    sides.append((sides[-1][1], sides[-1][1]))
                sides.extend((left + k * WIDTH, left + (k + 1) * WIDTH) for k in range(len(group)))
                text += group
            box = Box(number, sides[0][0], top, sides[-1][1], top + SIZE)
            lines.append(
                Line(text, at, number, box, SIZE, bold="b" in how, gap=gap, characters=((0, 0),), ruler=Places(sides)),
            )
            at += len(text) + 1
    sizes = tuple(Page(number, 600, 800) for number in range(1, len(printed) + 1))
    return Transcript("addendum.pdf", "0" * 64, "pdf", sizes, tuple(lines), "\n".join(line.text for line in lines))


def read(of: Transcript) -> Addendum:
    return extract_addendum(of, DOCUMENT, "XAA-20", items())


def answers(found: Addendum) -> dict[str, tuple[str, str]]:
    return {r.id.removeprefix("XAA-20/A"): (r.position.value, reasons(r)) for r in found.responses}


def reasons(response: Response) -> str:
    return " ".join(reason.text.clean for reason in response.reasons)


MASTHEAD: list[Printed] = [
    (0, "Report of the Working Group on the Universal Periodic", "b"),
    (12, "Review*", "b"),
    (30, "Ruritania", "b"),
    (30, "Addendum", "b"),
    (30, "Views on conclusions and/or recommendations, voluntary commitments", "b"),
    (12, "and replies presented by the State under review", "b"),
    (90, "* The present document is being issued without formal editing."),
    (30, "United Nations A/HRC/99/5/Add.1"),
    (30, "General Assembly Distr.: General", "b"),
    (12, "8 April 2025"),
]
LAST_LINES = ["Original: English", "GE.25-05640 (E)", "* 2 5 0 5 6 4 0 *"]


@pytest.mark.parametrize("last", LAST_LINES)
def test_the_first_paragraph_after_the_masthead_is_read(last: str):
    second: list[Printed] = [(0, "1. Ruritania received 12 recommendations during its review, and thanks"), (12, "all delegations."),
                             (18, "2. It accepts recommendations 96.1-3.")]  # fmt: skip
    found = read(pages([*MASTHEAD, (24, last)], second))
    assert [remark.text.clean for remark in found.remarks] == ["Ruritania received 12 recommendations during its review, and thanks all delegations."]
    assert [(total.of, total.count) for total in found.totals] == [("received", 12)]
    assert list(answers(found)) == ["96.1", "96.2", "96.3"]
    assert {response.group for response in found.responses} == {""}  # not "Ruritania", nor a title


def test_a_title_that_stands_above_the_text_too_is_none_of_it():
    second: list[Printed] = [(0, "Views on conclusions and/or recommendations presented by", "b"), (12, "the State under review", "b"),
                             (24, "Ruritania accepts recommendation 96.1.")]  # fmt: skip
    found = read(pages([*MASTHEAD, (24, "Original: English")], second))
    assert found.remarks == ()
    assert [response.group for response in found.responses] == [""]


def test_a_paragraph_that_begins_like_a_masthead_is_kept():
    texts = ["United Nations bodies visited Ruritania three times.", "General Assembly resolution 60/251 is its guide.",
             "* The support of civil society is welcome.", "Original: this word stands in the text."]  # fmt: skip
    found = read(transcript("\n".join(["Human Rights Council", "Ruritania accepts recommendation 96.1.", *texts])))
    said = " ".join([*(remark.text.clean for remark in found.remarks), *(reasons(response) for response in found.responses)])
    assert [text for text in texts if text not in said] == []


def test_most_paragraphs_have_one_line():
    """The commonest distance is that of paragraphs."""
    printed: list[Printed] = [(0, "1. Ruritania gives its position on the recommendations, which it has examined"), (12, "with care.")]
    for number in range(1, 9):
        printed += [(18, f"96.{number}", "b"), (18, "Ruritania accepts this recommendation."), (18, f"A law of 202{number} says why.")]
    found = read(pages(printed))
    assert answers(found) == {f"96.{n}": ("supported", f"A law of 202{n} says why.") for n in range(1, 9)}


ROWS: list[Printed] = [
    (18, [(100, "96.1"), (180, "Noted"), (270, "In winter the roads to"), (385, "the mountains are")]),
    (12, [(270, "closed for weeks.")]),
    (18, [(100, "96.2"), (180, "Accepted in"), (270, "A commission on the law will report in")]),
    (12, [(180, "principle"), (270, "2027.")]),
    (18, [(100, "96.3"), (180, "Not accepted"), (270, "Ruritania accepts the jurisdiction case by")]),
    (12, [(270, "case.")]),
]
ANSWERS = {
    "96.1": ("noted", "In winter the roads to the mountains are closed for weeks."),
    "96.2": ("supported_in_principle", "A commission on the law will report in 2027."),
    "96.3": ("not_supported", "Ruritania accepts the jurisdiction case by case."),
}
BEFORE: list[Printed] = [(0, "1. The position of Ruritania is shown here; it was settled on 3 March, after"), (12, "long consultations with all.")]


@pytest.mark.parametrize(
    "head",
    [
        pytest.param([(18, [(100, "Number"), (180, "Position"), (270, "Comments")], "b")], id="heads"),
        pytest.param([(18, [(100, "Recommendation  "), (180, "Position"), (270, "Explanation")], "b")], id="heads that touch"),
        pytest.param([(18, [(100, "Rec."), (180, "Position of"), (270, "Comments")], "b"), (12, [(180, "the State")], "b")], id="heads of two lines"),
        pytest.param([], id="no heads"),
    ],
)
def test_cells_are_put_together_by_their_columns(head: list[Printed]):
    found = read(pages([*BEFORE, *head, *ROWS, (24, "2. Recommendation 96.4 is accepted by the Government of Ruritania, which is pleased.")]))
    assert {number: answer for number, answer in answers(found).items() if number != "96.4"} == ANSWERS
    assert answers(found)["96.4"][0] == "supported"
    assert found.unread == ()


def test_a_table_goes_on_over_the_page():
    head: Printed = (18, [(100, "Number"), (180, "Position"), (270, "Comments")], "b")
    for again in ([], [(0, head[1], "b")]):
        rest = [(0 if not again and not k else gap, words) for k, (gap, words) in enumerate(ROWS[2:])]
        assert answers(read(pages([*BEFORE, head, *ROWS[:2]], [*again, *rest]))) == ANSWERS


def test_two_columns_of_text():
    """A label and the text behind it are no table; a recommendation and what is said to it are, under heads."""
    labels: list[Printed] = [(0, [(100, "1."), (140, "Ruritania accepts this recommendation, which it")]),
                             (12, [(140, "has implemented in part.")]),
                             (18, [(100, "2."), (140, "Ruritania cannot accept this recommendation.")])]  # fmt: skip
    found = read(pages(labels))
    assert {number: position for number, (position, _) in answers(found).items()} == {"96.1": "supported", "96.2": "not_supported"}
    table: list[Printed] = [
        (18, [(100, "Recommendation"), (300, "Response")], "b"),
        (18, [(100, "96.1 Ratify the Optional"), (300, "Ruritania accepts this recommendation.")]),
        (12, [(100, "Protocol to the Convention against"), (300, "Parliament will debate the law")]),
        (12, [(100, "Torture (Spain)"), (300, "in May.")]),
        (18, [(100, "96.2 Accept the individual"), (300, "Noted.")]),
        (12, [(100, "complaints procedures of the")]),
        (12, [(100, "treaty bodies (Norway)")]),
    ]
    assert answers(read(pages([*BEFORE, *table]))) == {"96.1": ("supported", "Parliament will debate the law in May."), "96.2": ("noted", "")}


def test_one_dotted_label():
    """Even one number of an item makes the bare ones those of paragraphs."""
    found = read(transcript("1. Of the 12 recommendations, one is supported in part.\n96.4\nThe Government partially accepts this recommendation.\n"
                            "2. Ruritania supports the work of the Council."))  # fmt: skip
    assert {number: position for number, (position, _) in answers(found).items()} == {"96.4": "supported_in_part"}
    assert [(total.count, total.position and total.position.value) for total in found.totals] == [(1, "supported_in_part")]


def test_an_item_answered_in_parts_counts_as_supported_in_part():
    found = read(transcript("1. Of the 12 recommendations, one is supported in part.\n96.3\n"
                            "Ruritania supports the first part of the recommendation, and notes the second part."))  # fmt: skip
    assert [response.position.value for response in found.responses] == ["supported", "noted"]
    assert [doubt.kind for doubt in found.doubts if doubt.kind == "totals_differ"] == []


def test_what_a_part_is_on_is_no_reason():
    found = read(transcript("1. Here is the answer.\nRecommendation 96.3: Ruritania accepts the recommendation to support the participation "
                            "of civil society, but does not accept the recommendation to reject reprisals, because there are none."))  # fmt: skip
    assert [(response.position.value, "because there are none." in reasons(response)) for response in found.responses] == [
        ("supported", False),
        ("not_supported", True),
    ]
    assert reasons(found.responses[0]) == ""


def test_the_group_is_the_band_of_the_table_and_not_the_state():
    found = read(transcript("Universal Periodic Review\nReport of the Working Group on the Universal Periodic Review\n# Ruritania\nAddendum\n"
                            "1. Ruritania states its position.\n"
                            "| Recommendation | Position | Comments |\n| Economic rights |\n"
                            "| 96.1 | Supported | - |\n"
                            "| Rights of the child |\n| 96.5 | Noted | - |"))  # fmt: skip
    assert {response.item: response.group for response in found.responses} == {"96.1": "Economic rights", "96.5": "Rights of the child"}


def test_an_unanswered_item_is_one_doubt():
    found = read(transcript("1. Ruritania accepts recommendations 96.1-11."))
    assert [doubt.record for doubt in found.doubts if doubt.kind == "item_unanswered"] == ["XAA-20/A96.12"]


def test_short_paragraphs_of_questions():
    """The State and its topic are two paragraphs, although most distances are those of paragraphs."""
    printed: list[Printed] = [(0, "ADVANCE QUESTIONS TO RURITANIA", "b")]
    for state in ("SPAIN", "NORWAY", "CHILE"):
        printed += [(34, state, "b"), (26, "Detention", "b"), (26, "• When will they be tried?"), (26, "• What steps has Ruritania taken towards"),
                    (13, "a law on detention?")]  # fmt: skip
    found = extract_questions(pages(printed), DOCUMENT, "XAA-20")
    assert [(question.speaker.state, question.topic) for question in found.questions] == [
        (s, "Detention") for s in ("ESP", "NOR", "CHL") for _ in "ab"
    ]
