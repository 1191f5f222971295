"""A corrigendum's wordings, one by one. All texts are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openupr.extracting.corrigendum import extract_corrigendum
from openupr.reading import read_bytes
from openupr.records import Corrigendum, Document

DOCUMENT = Document("A/HRC/99/1/Corr.1", "corr.txt", "0" * 64, "text", symbol="A/HRC/99/1/Corr.1", language="en")
HEAD = "A/HRC/99/1/Corr.1\n3 January 2025\nReport of the Working Group on Boats\nRuritania\nCorrigendum\n"
Told = tuple[str, str, bool, str, str]


def read(text: str) -> Corrigendum:
    transcript = read_bytes((HEAD + text).encode(), "corr.txt")
    try:
        return extract_corrigendum(transcript, DOCUMENT, "XAA-48/K1")
    finally:
        transcript.close()


def told(text: str) -> list[Told]:
    return [(each.where, each.amends.value, each.whole, each.before, each.after) for each in read(text).corrections]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Paragraph 7\nFor 312 boats read 321 boats\n", ("Paragraph 7", "replaced", False, "312 boats", "321 boats")),
        ("1. Page 4, paragraph 7, line 3\nFor “north” read “south”\n", ("Page 4, paragraph 7, line 3", "replaced", False, "north", "south")),
        ("Paragraph 12 (b): for mills substitute boats.\n", ("Paragraph 12 (b)", "replaced", False, "mills", "boats")),
        ("Paragraph 9\nReplace “Norland” with “Norway”.\n", ("Paragraph 9", "replaced", False, "Norland", "Norway")),
        ("Paragraph 9\nReplace Norland by Norway\n", ("Paragraph 9", "replaced", False, "Norland", "Norway")),
        ("Page 4\nFor the existing table substitute\nBoats 12\nMills 7\n", ("Page 4", "replaced", True, "", "Boats 12 Mills 7")),
        (
            "Paragraph 51, recommendation 51.13\nReplace the existing text with\n51.13 Count the boats (Chad);\n",
            ("Paragraph 51, recommendation 51.13", "replaced", True, "", "51.13 Count the boats (Chad);"),
        ),
        ("Paragraph 8 should read:\nAll boats are counted.\n", ("Paragraph 8", "replaced", True, "", "All boats are counted.")),
        ("Paragraph 8\nAfter “boats” insert “and mills”\n", ("Paragraph 8", "added", False, "boats", "and mills")),
        ("Paragraph 8\nInsert “and mills” after “boats”\n", ("Paragraph 8", "added", False, "boats", "and mills")),
        ("Paragraph 8\nAdd the following sentence:\nMills stood still.\n", ("Paragraph 8", "added", True, "", "Mills stood still.")),
        ("Page 2\nAfter paragraph 10 insert\nMills stood still.\n", ("Page 2", "added", True, "paragraph 10", "Mills stood still.")),
        ("Paragraph 8\nDelete “in the north”\n", ("Paragraph 8", "removed", False, "in the north", "")),
        ("Paragraph 8\nDelete in the north\n", ("Paragraph 8", "removed", False, "in the north", "")),
        ("Paragraph 8\nDelete the paragraph.\n", ("Paragraph 8", "removed", True, "", "")),
        ("Paragraph 8\nDelete\n", ("Paragraph 8", "removed", True, "", "")),
        ("Note 3\nFor 2011 read 2012\n", ("Note 3", "replaced", False, "2011", "2012")),
    ],
)
def test_one_correction(text: str, found: Told) -> None:
    assert told(text) == [found]
    assert read(text).unread == ()


def test_several_with_their_places_and_identifiers() -> None:
    found = read("1. Paragraph 7\nFor 312 read 321\nFor mills read boats\n2. Page 4\nParagraph 9\nDelete “all”\nGE.25-99961 (E)\n")
    assert [(each.id, each.where, each.before) for each in found.corrections] == [
        ("XAA-48/K1.1", "Paragraph 7", "312"),
        ("XAA-48/K1.2", "Paragraph 7", "mills"),
        ("XAA-48/K1.3", "Page 4, Paragraph 9", "all"),
    ]
    assert found.corrects == "A/HRC/99/1"
    assert all("GE.25" not in each.text.clean for each in found.corrections)
    assert found.corrections[0].text.clean == "1. Paragraph 7 For 312 read 321"
    assert found.corrections[1].text.clean == "For mills read boats"


def test_a_text_that_is_put_in_may_begin_like_an_instruction() -> None:
    assert told("Paragraph 8 should read:\nFor all boats there are sails.\nAdd to that the mills.\n") == [
        ("Paragraph 8", "replaced", True, "", "For all boats there are sails. Add to that the mills.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Paragraph 7\nFor boats that read letters read mills that read none\n",  # two ways to part it
        "Paragraph 7\nThe wording is to be seen with other eyes\n",  # no wording that is known
        "Paragraph 7\n",  # nothing is said of it
    ],
)
def test_what_is_not_understood_is_kept(text: str) -> None:
    found = read(text)
    assert found.corrections == ()
    assert [each.text.clean for each in found.unread] == [" ".join(text.split())]


@settings(max_examples=150)
@given(
    st.lists(
        st.sampled_from(["Paragraph 7", "Page 4", "For a read b", "Delete", "Insert “x”", "boats", "should read:", "1. Note 3", "Replace a with b"]),
        max_size=8,
    )
)
def test_every_line_is_in_one_record(lines: list[str]) -> None:
    """Nothing is dropped: each line is in a correction, in what is not understood, or is a place that the next one goes on from."""
    found = read("\n".join(lines) + "\n")
    texts = [each.text.original.split("\n") for each in sorted((*found.corrections, *found.unread), key=lambda each: each.place.spans[0].start)]
    kept = [line for text in texts for line in text]
    places = {"Paragraph 7", "Page 4", "1. Note 3"}
    assert [line for line in kept if line not in places] == [line for line in lines if line not in places]
    if lines and lines[-1] in places:
        assert lines[-1] in kept
