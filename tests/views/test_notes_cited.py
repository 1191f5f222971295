"""What a quotation's notes cite: each for the words that it stands behind, and no note of another sentence. Texts are invented."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from openupr.languages.messages import Text
from openupr.records import Citation, ClaimSource, Endnote, Mark, Paragraph
from openupr.text import Place, clean
from openupr.views.briefs.notes_cited import QuotedAt, cited_in_notes, claims_in_note, sources_in_note

NOWHERE = Place("A/1", "1", ())
FIRST = "The Council was concerned at dark piers and by reports that ferries sink."
SECOND = "It urged Sundel to light them."
WHOLE = f"{FIRST} {SECOND}"
MIDDLE = FIRST.index(" and by")


def told(note: str) -> tuple[Sequence[Text], Sequence[Text]]:
    return [f"LAMPS/{note}"], []


def paragraph(**marks: int) -> Paragraph:
    return Paragraph("XGG-48/C1", "1", "1", (), clean(WHOLE), NOWHERE, tuple(Mark(note, at, note) for note, at in marks.items()))


CITED = [
    ({"a": MIDDLE, "b": len(WHOLE)}, [FIRST], ["up to “concerned at dark piers” it cites LAMPS/a"]),
    ({"a": len(FIRST), "b": len(WHOLE)}, [SECOND], ["it cites LAMPS/b"]),
    ({"a": len(FIRST), "b": len(WHOLE)}, [FIRST], ["it cites LAMPS/a"]),
    ({"a": len(FIRST), "b": len(WHOLE)}, [FIRST, SECOND], ["up to “reports that ferries sink” it cites LAMPS/a", "to its end it cites LAMPS/b"]),
    ({"b": len(WHOLE)}, [FIRST, SECOND], ["it cites LAMPS/b"]),
]


@pytest.mark.parametrize(("marks", "quoted", "expected"), CITED)
def test_a_note_is_of_the_words_before_it(marks: dict[str, int], quoted: list[str], expected: list[str]) -> None:
    assert [str(each) for each in cited_in_notes(paragraph(**marks), [QuotedAt(words) for words in quoted], told)] == expected


def test_a_note_farther_on_is_said_to_be_there() -> None:
    said = cited_in_notes(paragraph(b=len(WHOLE)), [QuotedAt(FIRST, ("b",))], told)
    assert [str(each) for each in said] == ["the next note of its paragraph cites LAMPS/b"]


def note(text: str) -> Endnote:
    return Endnote("XGG-48/C#5", "5", clean(text), NOWHERE)


IN_NOTE = [
    # only what stands behind "see also" is beside
    (
        "Ibid., para. 8. See also A/L/1/Add.1.",
        [("A/L/1", "", ("8",)), ("A/L/1/Add.1", "", ())],
        ["A/L/1, paragraph 8"],
        ["A/L/1/Add.1"],
    ),
    ("See also A/L/1.", [("A/L/1", "", ())], ["A/L/1"], []),
    # a source without a symbol is named by its title, or said to be there
    ("Harbour Union submission, p. 5.", [("", "Harbour Union submission", ())], ["Harbour Union submission"], []),
    ("See www.lamps.example/piers.", [("", "www.lamps.example/piers", ())], ["another source, named in note 5"], []),
    ("A note.", [], ["another source, named in note 5"], []),
]


@pytest.mark.parametrize(("text", "sources", "cites", "beside"), IN_NOTE)
def test_what_a_note_cites(text: str, sources: list[tuple[str, str, tuple[str, ...]]], cites: list[str], beside: list[str]) -> None:
    made = [Citation(symbol, title, paragraphs, (), "XGG-48/C#5") for symbol, title, paragraphs in sources]
    own, also = sources_in_note(note(text), made, "A/HRC/1")
    assert ([str(each) for each in own], [str(each) for each in also]) == (cites, beside)


def test_recommendations_that_a_note_names_are_told() -> None:
    source = ClaimSource("", "HLU", (), ("1-3",), further=False, note="XGG-48/C#5")
    own, also = claims_in_note(note("HLU, p. 1-3. See recommendations A/HRC/26/4, paras. 137.31 (Norway); 136.82 (Italy)."), [source])
    assert [str(each) for each in own] == ["HLU, page 1-3"]
    assert [str(each) for each in also] == ["recommendations 137.31 and 136.82 of A/HRC/26/4"]
