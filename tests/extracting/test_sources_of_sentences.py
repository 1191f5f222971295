"""Which note is a sentence's: its own, else the next one, and never one that stands farther. All sentences are invented."""

from __future__ import annotations

import pytest

from openupr.extracting.compilation import read_compilation
from openupr.extracting.compilation.opening_clause import main_clause
from openupr.extracting.compilation.sources_cited import is_see_also, paragraphs_cited
from openupr.extracting.paragraphs import extract_paragraphs, with_whole_identifiers
from openupr.reading import read_bytes
from openupr.records import Citation, Compilation, Document

_TEXT = """\
I. Background

1. The Committee against Torture welcomed the new lamps.1

2. {sentences}

3. The Committee on the Rights of the Child praised the school.5

Notes

1 CAT/C/XEE/CO/4, para. 5.
2 CAT/C/XEE/CO/4, para. 6.
3 {third}
4 CAT/C/XEE/CO/4, para. 8.
5 CRC/C/XEE/CO/3, para. 9.
"""


def read(sentences: str, third: str = "CAT/C/XEE/CO/4, para. 7.") -> Compilation:
    transcript = read_bytes(_TEXT.format(sentences=sentences, third=third).encode(), "compilation.txt")
    document = Document("compilation.txt", "compilation.txt", transcript.sha256, transcript.format, language="en")
    return read_compilation(with_whole_identifiers(extract_paragraphs(transcript, document), "XEE-07/C"))


def places(found: Compilation) -> list[list[str]]:
    """The paragraphs that each sentence of paragraph 2 is cited to; those of the third note, which may be another body's, with its symbol."""
    return [
        [f"{source.symbol} {source.paragraphs[0]}".removeprefix("CAT/C/XEE/CO/4 ") for source in concern.sources]
        for concern in found.concerns
        if concern.paragraph == "XEE-07/C2"
    ]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param("CAT saw lamps. It urged that they be lit.2 It asked for oil.3 It hoped for more.4", [["6"], ["6"], ["7"], ["8"]], id="next"),
        pytest.param(
            "CAT welcomed the lamps. It was concerned that none was lit2 and recommended that all be lit.3 It asked for oil.4",
            [["6"], ["6", "7"], ["8"]],
            id="the next mark in the middle of a sentence, not the farther one at its end",
        ),
        pytest.param(
            "CAT welcomed the lamps. It urged Estavia to light them2,3 and to buy oil.4",
            [["6", "7"], ["6", "7", "8"]],
            id="marks that stand together",
        ),
        pytest.param(
            "CAT welcomed the lamps. The Subcommittee on Prevention of Torture2 and CAT3 agreed.4",
            [[], ["6", "7", "8"]],
            id="a mark that covers a name tells whose note it is",
        ),
        pytest.param("CAT welcomed the lamps.2 It hoped for oil. It asked for oil.3,4", [["6"], ["7", "8"], ["7", "8"]], id="at one end"),
    ],
)
def test_a_sentence_has_its_own_mark_or_the_next(sentences: str, expected: list[list[str]]) -> None:
    assert places(read(sentences)) == expected


@pytest.mark.parametrize(
    ("sentences", "third", "expected"),
    [
        pytest.param(
            "UNHCR counted lamps.2 Noting the promise made in the review of 20193 and the law on lamps, the Committee against Torture stated that"
            " Estavia should light them. The Committee asked for oil.4",
            "A/HRC/43/99, para. 12.",
            [["6"], ["8"], ["8"]],
            id="no mark at its end: the next one's",
        ),
        pytest.param(
            "UNHCR counted lamps.2 Noting the promise made in the review,3 the Committee against Torture asked for oil.4",
            "A/HRC/43/99, para. 12.",
            [["6"], ["8"]],
            id="another body's document is only referred to",
        ),
        pytest.param(
            "UNHCR counted lamps.2 While welcoming the law,3 the Committee against Torture was concerned that no lamp was lit.4",
            "CAT/C/XEE/CO/4, para. 7.",
            [["6"], ["7", "8"]],
            id="the same body's document is a source too",
        ),
        pytest.param(
            "UNHCR counted lamps.2 According to its report,3 the lamps were old. It asked for oil.4",
            "A/HRC/43/99, para. 12.",
            [["6"], ["A/HRC/43/99 12"], ["8"]],
            id="what tells whose words follow opens no clause of its own",
        ),
    ],
)
def test_a_mark_of_the_clause_that_opens_a_sentence(sentences: str, third: str, expected: list[list[str]]) -> None:
    assert places(read(sentences, third)) == expected


def test_a_committee_that_is_cited_to_a_report_of_the_council_alone_is_a_doubt() -> None:
    sentences = "CAT welcomed the lamps.2 The Committee against Torture was concerned that none was lit.3 It asked for oil.4"
    found = {doubt.record for doubt in read(sentences, "A/HRC/43/99, para. 12.").doubts if doubt.kind == "body_differs"}
    assert found == {"XEE-07/C2.2"}
    assert not [doubt for doubt in read(sentences).doubts if doubt.kind == "body_differs"]


@pytest.mark.parametrize(
    ("opening", "main"),
    [
        ("Noting the fog, ", "UNICEF asked for lamps."),
        ("While welcoming the law, the plan and the decree, ", "the Committee was concerned about the dark."),
        ("Despite the fog, ", "the lamps were lit."),
        ("", "According to UNICEF, the lamps were lit."),
        ("", "In 2015, the lamps were lit."),
        ("", "The Committee, noting the fog, asked for lamps."),
        ("", "Lighting was poor, and the lamps were old."),
        ("", "During the visit, the Special Rapporteur asked for lamps."),
    ],
)
def test_where_the_main_clause_begins(opening: str, main: str) -> None:
    assert main_clause(opening + main) == len(opening)


_TWO = """\
I. Background

1. The Special Rapporteur on the rights of Indigenous Peoples praised the lamps.1

2. The Independent Expert on international solidarity was concerned about the wells.2

3. Two special procedure mandate holders urged Estavia to mend the wells.3 Two special procedure mandate holders urged Estavia to light the lamps.4

4. The Special Rapporteur on contemporary forms of slavery, including its causes and consequences, asked for a new boat.5

Notes

1 A/HRC/91/28/Add.1, para. 9.
2 A/HRC/91/32/Add.1, para. 10.
3 A/HRC/91/28/Add.1, para. 11; and A/HRC/91/32/Add.1, para. 12. See also A/HRC/91/54/Add.1, para. 13.
4 A/HRC/91/32/Add.1, para. 14; and A/HRC/91/54/Add.1, para. 15.
5 A/HRC/91/54/Add.1, para. 16.
"""


def test_two_who_are_counted_are_those_of_their_own_note_and_not_of_its_see_also() -> None:
    """Three reports stand in the first note, one of them only to see also. The second note is of other two than those who spoke before."""
    transcript = read_bytes(_TWO.encode(), "compilation.txt")
    document = Document("compilation.txt", "compilation.txt", transcript.sha256, transcript.format, language="en")
    found = read_compilation(with_whole_identifiers(extract_paragraphs(transcript, document), "XEE-07/C"))
    assert [{each.body for each in concern.bodies} for concern in found.concerns if concern.paragraph == "XEE-07/C3"] == [
        {"SR-indigenous", "IE-solidarity"},
        {"IE-solidarity", "SR-slavery"},
    ]


def test_of_a_source_that_is_cited_and_to_be_seen_the_places_are_told_apart() -> None:
    text = "LAC/C/XAA/CO/1, para. 12; and LRC/C/XAA/CO/2, paras. 9–10. See laso LRC/C/XAA/CO/2, para. 45."
    first, cited, seen = (
        Citation(symbol, "", (paragraph,), (), "")
        for symbol, paragraph in (("LAC/C/XAA/CO/1", "12"), ("LRC/C/XAA/CO/2", "9–10"), ("LRC/C/XAA/CO/2", "45"))
    )
    assert [is_see_also(text, each) for each in (first, cited, seen)] == [False, False, True]
    assert not is_see_also(text, Citation("LRC/C/XAA/CO/2", "", (), (), "")), "without a place it may be either"


def test_a_list_of_paragraphs_goes_on_behind_a_semicolon_and_a_word() -> None:
    assert paragraphs_cited("LAC, paras. 10.1; 10.2; and 10.3.") == ("10.1", "10.2", "10.3")
