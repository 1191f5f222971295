"""What a quotation's notes cite: each for the words that it stands behind, and no note of another sentence. Texts are invented."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from openupr.extracting.compilation.sources_cited import sources_of_notes
from openupr.extracting.stakeholder_summary.citing import Cited
from openupr.languages.messages import Text
from openupr.records import Citation, ClaimSource, Contributor, ContributorKind, Endnote, Mark, Paragraph, Seat
from openupr.text import Place, clean
from openupr.views.briefs.quoted.notes_cited import QuotedAt, cited_in_notes, claims_in_note, sources_in_note

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


def test_words_that_stand_twice_are_told_with_more_of_them() -> None:
    words = "Sundel lamented the number of dark lamps in the north harbour and asked it to end the use of dark lamps in the north harbour."
    made = Paragraph("XGG-48/C1", "1", "1", (), clean(words), NOWHERE, (Mark("a", words.index(" and asked"), "a"), Mark("b", len(words), "b")))
    said = cited_in_notes(made, [QuotedAt(words)], told)
    assert [str(each) for each in said] == [
        "up to “number of dark lamps in the north harbour” it cites LAMPS/a",
        "to its end it cites LAMPS/b",
    ]


def note(text: str) -> Endnote:
    return Endnote("XGG-48/C#5", "5", clean(text), NOWHERE)


IN_NOTE = [
    # only what stands behind "see also" is beside
    (
        "A/L/1, para. 8. See also A/L/1/Add.1.",
        [("A/L/1", "", ("8",)), ("A/L/1/Add.1", "", ())],
        ["A/L/1, paragraph 8"],
        ["A/L/1/Add.1"],
    ),
    ("See also A/L/1.", [("A/L/1", "", ())], ["A/L/1"], []),
    # of a damaged range nothing is known, and it is said to be one
    ("A/L/1, paras. 5–8, 3–-37.", [("A/L/1", "", ("5–8", "3–-37"))], ["A/L/1, paragraphs 5–8 and 3–-37 (printed so)"], []),
    # a source without a symbol is named by its title, or said to be there
    ("Harbour Union submission, p. 5.", [("", "Harbour Union submission", ())], ["Harbour Union submission"], []),
    ("See www.lamps.example/piers.", [("", "www.lamps.example/piers", ())], ["“www.lamps.example/piers” (note 5)"], []),
    ("A note.", [], ["“A note” (note 5)"], []),
    ("A note. " * 40, [], ["what note 5 of that document names"], []),
]


@pytest.mark.parametrize(("text", "sources", "cites", "beside"), IN_NOTE)
def test_what_a_note_cites(text: str, sources: list[tuple[str, str, tuple[str, ...]]], cites: list[str], beside: list[str]) -> None:
    made = [Citation(symbol, title, paragraphs, (), "XGG-48/C#5") for symbol, title, paragraphs in sources]
    own, also = sources_in_note(note(text), made, "A/HRC/1")
    assert ([str(each) for each in own], [str(each) for each in also]) == (cites, beside)


def notes_of(*texts: str) -> list[Endnote]:
    return [Endnote(f"XGG-48/C#{mark}", str(mark), clean(text), NOWHERE) for mark, text in enumerate(texts, 1)]


def contributor(code: str) -> Contributor:
    return Contributor(f"XGG-48/{code}", code, code, Seat(), ContributorKind.INDIVIDUAL, "", "", "", (), (), (), clean(code), NOWHERE)


UNNAMED = "See www.lamps.example/piers."
IBID = [
    # further places of a source that is cited are only to be seen
    (["A/L/1, para. 2.", "Ibid., para. 11; see also para. 27."], ["A/L/1, paragraph 11"], ["A/L/1, paragraph 27"]),
    (["Harbour Union submission, p. 1. See also p. 5."], ["Harbour Union submission, page 1"], ["Harbour Union submission, page 5"]),
    (["A/L/1, para. 2 and A/L/2, para. 7. See also para. 9."], ["A/L/1, paragraph 2", "A/L/2, paragraph 7"], ["A/L/2, paragraph 9"]),
    # through others, to the note that names the source
    (["A/L/1, para. 2.", "Ibid., para. 3.", "Ibid., para. 8. See also A/L/2."], ["A/L/1, paragraph 8"], ["A/L/2"]),
    ([UNNAMED, "Ibid.", "Ibid."], ["“www.lamps.example/piers” (note 1)"], []),
    ([UNNAMED, "Ibid.", "Ibid. See also www.gulls.example/nests."], ["“www.lamps.example/piers” (note 1)"], ["“www.gulls.example/nests” (note 3)"]),
    (["Harbour Union submission, p. 5.", "Ibid., p. 6."], ["Harbour Union submission, page 6"], []),
    # the note before says "Ibid." of what it has named itself
    (["A/L/9, para. 1.", "A/L/1, para. 2; ibid., para. 3.", "A/L/2, para. 5.", "Ibid., para. 7."], ["A/L/2, paragraph 7"], []),
    # it can't be told: the note before has two sources, or lists recommendations, or there is none
    (["A/L/1, para. 2; and A/L/2, para. 4.", "Ibid., para. 5."], [], ["note 2"]),
    (["A/L/1, para. 2. See also A/L/2.", "Ibid."], [], ["note 2"]),
    (["A/L/3, para. 2.", "For relevant recommendations, see A/L/1, para. 2.", "Ibid., para. 5."], [], ["note 3"]),
    (["A/L/1, para. 2.", "A/L/9, para. 1.", "Note 1 above, para. 4.", "Ibid., para. 7."], [], ["note 4"]),
    (["Ibid., para. 5."], [], ["note 1"]),
]


@pytest.mark.parametrize(("texts", "cites", "beside"), IBID)
def test_what_ibid_means_in_a_compilation(texts: list[str], cites: list[str], beside: list[str]) -> None:
    notes = notes_of(*texts)
    own, also = sources_in_note(notes[-1], sources_of_notes(notes)[notes[-1].id], "A/HRC/1", notes)
    assert ([str(each) for each in own], [str(each) for each in also]) == (cites, beside)


def test_a_missing_note_hides_what_ibid_means() -> None:
    first, _, last = notes = notes_of("A/L/1, para. 2.", "A/L/2.", "Ibid., para. 3.")
    own, also = sources_in_note(last, sources_of_notes(notes)[last.id], "A/HRC/1", [first, last])
    assert (own, [str(each) for each in also]) == ([], ["note 3"])


OF_CLAIMS = [
    # further places of a source that is cited are only to be seen
    (["HLU, para. 9, see also paras. 34-36. See also GULL, p. 5"], ["HLU, paragraph 9"], ["HLU, paragraphs 34-36", "GULL, page 5"]),
    (["HLU, p. 1. See also paras. 47-49."], ["HLU, page 1"], ["HLU, paragraphs 47-49"]),
    (["GULL, p. 2; HLU, p. 1 and para. 5. See also p. 7"], ["GULL, page 2", "HLU, paragraph 5, page 1"], ["HLU, page 7"]),
    (["HLU, para. 2", "Ibid., para. 8. See also para. 9"], ["HLU, paragraph 8"], ["HLU, paragraph 9"]),
    (["HLU, para. 2 and p. 4; HLU, para. 7; GULL, p. 3"], ["HLU, paragraphs 2 and 7, page 4", "GULL, page 3"], []),
    (["HLU, para. 2", "Ibid. para. 3.", "Ibid. para. 8"], ["HLU, paragraph 8"], []),
    # of two submissions, and behind one that is only to be seen
    (["HLU, para. 2; GULL, para. 3", "Ibid. para. 8"], [], ["note 2"]),
    (["HLU, para. 2. See also GULL, para. 3", "Ibid. para. 8"], [], ["note 2"]),
    (["A/L/1, para. 2", "Ibid. para. 8"], [], ["note 2"]),
    # not at the beginning of its note
    (["HLU, para. 2", "GULL, para. 3; ibid., para. 8"], ["GULL, paragraph 3"], ["note 2"]),
]


@pytest.mark.parametrize(("texts", "cites", "beside"), OF_CLAIMS)
def test_what_ibid_means_in_a_summary(texts: list[str], cites: list[str], beside: list[str]) -> None:
    notes, cited = notes_of(*texts), Cited([contributor("HLU"), contributor("GULL")])
    every = [source for each in notes for source in cited.in_note(each)]
    own, also = claims_in_note(notes[-1], [each for each in every if each.note == notes[-1].id], notes, every)
    assert ([str(each) for each in own], [str(each) for each in also]) == (cites, beside)


def test_a_note_that_is_only_to_be_seen_stands_beside_nothing() -> None:
    said = cited_in_notes(paragraph(b=len(WHOLE)), [QuotedAt(SECOND)], lambda _: ([], ["note 2"]))
    assert [str(each) for each in said] == ["see note 2"]


def test_recommendations_that_a_note_names_are_told() -> None:
    source = ClaimSource("", "HLU", (), ("1-3",), further=False, note="XGG-48/C#5")
    own, also = claims_in_note(note("HLU, p. 1-3. See recommendations A/HRC/26/4, paras. 137.31 (Norway); 136.82 (Italy)."), [source])
    assert [str(each) for each in own] == ["HLU, pages 1-3"]
    assert [str(each) for each in also] == ["recommendations 137.31 and 136.82 of A/HRC/26/4"]


IN_REPORTS = [
    ("HLU, p. 1. See A/HRC/26/4, 37.26-37.30 (Norway, Italy), 37.32 (Chad).", ["recommendations 37.26–37.30 and 37.32 of A/HRC/26/4"]),
    # a report is no submission, however often it is named; what stands behind a submission is none of the report's
    (
        "HLU, p. 1. See A/HRC/26/4, 37.1. A/HRC/26/4/Add.1, 37.2 and A/HRC/26/4, 37.5, A/HRC/26/4/Add.1, 37.8.",
        ["recommendations 37.1 and 37.5 of A/HRC/26/4", "recommendations 37.2 and 37.8 of A/HRC/26/4/Add.1"],
    ),
    ("See A/HRC/26/4, 37.1; HLU, paras. 2.1-2.3.", ["recommendations 37.1 of A/HRC/26/4"]),
]


@pytest.mark.parametrize(("text", "beside"), IN_REPORTS)
def test_every_recommendation_of_a_report_is_told_as_that(text: str, beside: list[str]) -> None:
    source = ClaimSource("", "HLU", (), ("1",), further=False, note="XGG-48/C#5")
    assert [str(each) for each in claims_in_note(note(text), [source])[1]] == beside
