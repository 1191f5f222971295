"""Who speaks in a statement's first sentence, from invented ones: the right one, or a doubt."""

from __future__ import annotations

import pytest
from tests.bounded_time import grows_with_length
from tests.extracting.first_sentences import FIRST, SECOND
from tests.extracting.test_part_one import XAA, said

from openupr.extracting.working_group_report.part_one.dialogue import read_dialogue
from openupr.extracting.working_group_report.part_one.subjects import UnderReview, acting_subject, others_named
from openupr.records import Voice

OPEN = {"FIRST": 13, "SECOND": 5}
"""So many of the sentences that have one speaker may be left open at most (of 200 and of 63)."""
WRONG = {"Peru and the Minister of Justice exchanged views on the court."}
"""A sentence that no delegation's summary begins with."""


def speaker(sentence: str, before: str = "Malta welcomed the law.") -> str:
    """Who speaks in a paragraph, as the tables write it; the paragraph before is another delegation's."""
    statements, doubts = read_dialogue([], [], said(before, sentence), document="X", review="XAA-09", under_review=XAA)
    found = [each for each in statements if each.paragraph == "21"]
    if any(doubt.kind == "speaker_unknown" and doubt.record == found[0].id for doubt in doubts):
        return "?"
    if found[0].voice is Voice.STATE_UNDER_REVIEW:
        return "SUR"
    return " ".join(each.speaker.state or "" for each in found if each.speaker)


@pytest.mark.parametrize(("table", "rows"), [("FIRST", FIRST), ("SECOND", SECOND)])
def test_the_speaker_is_right_or_open(table: str, rows: tuple[tuple[str, str], ...]) -> None:
    found = [(expected, speaker(sentence), sentence) for expected, sentence in rows if sentence not in WRONG]
    assert [each for each in found if each[0] != each[1] != "?"] == []
    assert len([each for each in found if each[0] != each[1]]) <= OPEN[table]


@pytest.mark.parametrize(
    ("sentence", "could"),
    [
        ("With respect to refugees from Mali, Niger and Chad commended Arcadia.", ("Niger", "Chad")),  # who commended? And whose refugees?
        ("Peru, as well as Chile, was concerned about the islands.", ("Peru", "Chile")),
        ("As Peru had experienced a similar flood, it could understand the difficulties.", ("Peru", "Arcadia")),
        ("Peru asked about the islands and Arcadia replied that they had a court.", ("Peru", "Arcadia")),
        ("Peru asked about the islands, and Chile asked about the court.", ("Peru", "Chile")),
        ("The Peruvian delegation welcomed the report.", ("the Peruvian delegation",)),
    ],
)
def test_where_two_could_speak_it_is_a_doubt_that_names_them(sentence: str, could: tuple[str, ...]) -> None:
    found = acting_subject(sentence, XAA)
    assert found is not None
    assert (found.voice, found.speaker, found.open) == (Voice.REPORT, None, could)
    _, doubts = read_dialogue([], [], said("Malta welcomed the law.", sentence), document="X", review="XAA-09", under_review=XAA)
    assert [(doubt.kind, all(name in str(doubt.what) for name in could)) for doubt in doubts] == [("speaker_unknown", True)]


@pytest.mark.parametrize(
    ("paragraph", "who"),
    [
        ("While Peru indicated that customs weaken the wells, mills and looms. Peru stressed that the court must be heard.", "PER"),
        ("Although Peru noted that the islands had no court. Chile recommended a court.", "?"),  # two sentences of two States
        ("While Peru’s wells were named by many, mills and looms. Peru recommended a court.", "?"),  # its wells say nothing
        ("While Peru indicated that customs weaken the wells. It is hard to say more.", "?"),
        ("While Arcadia indicated that it digs wells. Peru recommended a court.", "?"),
    ],
)
def test_a_clause_without_a_main_one_has_the_speaker_that_the_next_sentence_names_again(paragraph: str, who: str) -> None:
    assert speaker(paragraph) == who


@pytest.mark.parametrize(
    ("adjective", "iso3", "own"),
    [
        ("Nigerien", "NER", True),
        ("Nigerian", "NER", False),
        ("Dutch", "NLD", True),
        ("Danish", "NLD", False),
        ("Congolese", "COG", True),
        ("Congolese", "COD", True),
        ("Aldovarian", "XAA", True),
    ],
)
def test_whose_delegation_an_adjective_tells(adjective: str, iso3: str, own: bool) -> None:
    found = acting_subject(f"The {adjective} delegation thanked the lighthouse keepers.", UnderReview(iso3, ("Aldovar",) if iso3 == "XAA" else ()))
    assert found is not None
    assert (found.voice is Voice.STATE_UNDER_REVIEW) is own
    assert found.open == (() if own else (f"the {adjective} delegation",))


@pytest.mark.parametrize(
    ("sentence", "after_a_delegation", "after_an_answer"),
    [
        ("Concern was expressed by Peru about the islands.", "PER", "?"),
        ("In the view of Peru, the islands needed a court.", "PER", "?"),
        ("Peru asked about the islands. Arcadia said that they had a court.", "PER", "?"),
        ("Peru asked about the islands. It thanked Arcadia.", "PER", "PER"),
        ("The islands needed a court, Peru noted.", "PER", "PER"),
    ],
)
def test_who_answers_may_tell_what_was_said(sentence: str, after_a_delegation: str, after_an_answer: str) -> None:
    assert speaker(sentence) == after_a_delegation
    statements, doubts = read_dialogue(
        [], [], said("Malta welcomed the law.", "Arcadia noted the question.", sentence), document="X", review="XAA-09", under_review=XAA
    )
    last = statements[-1]
    assert ("?" if doubts else last.speaker.state if last.speaker else "") == after_an_answer


def test_a_paragraph_that_names_its_speaker_late_is_no_answer() -> None:
    text = "The law was not clear, by what was heard. Peru asked about it. Peru recommended a new one."
    statements, doubts = read_dialogue([], [], said("Malta welcomed the law.", text), document="X", review="XAA-09", under_review=XAA)
    assert (statements[-1].voice, statements[-1].speaker) == (Voice.REPORT, None)
    assert [str(doubt.what) for doubt in doubts] == ["Paragraph 21: it is not settled who speaks; it could be Peru."]


def test_others_named() -> None:
    assert others_named("The law of Peru was read while Chile asked, and the delegation of Ghana waited.", XAA) == ("Chile", "Ghana")


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("On behalf of Estonia and Latvia, Lithuania asked about it.", "Estonia and Latvia"),
        ("On behalf of Denmark, Finland and Norway, Sweden asked about it.", "Denmark, Finland and Norway"),
        ("In the name of the African Group, Egypt asked about it.", "African Group"),
        ("Egypt, on behalf of the African Group, asked about it.", "African Group"),
    ],
)
def test_the_group_is_kept(sentence: str, group: str) -> None:
    found = acting_subject(sentence, UnderReview("XAA", ("Arcadia",)))
    assert found is not None
    assert found.on_behalf == group


def test_whoever_is_under_review_makes_no_difference() -> None:
    """The same sentence about another State has the same speaker."""
    for expected, sentence in FIRST:
        if expected in {"KEN", "SWE", "BEN"}:
            other = sentence.replace("Arcadia", "Bolivia")
            found = acting_subject(other, UnderReview("BOL", ("Bolivia",)))
            named = acting_subject(sentence, XAA)
            assert named is not None
            assert found is not None
            assert (found.speaker, found.voice) == (named.speaker, named.voice), sentence


@pytest.mark.at_length
@pytest.mark.parametrize("opening", ["", "While glad, "])
@pytest.mark.parametrize(
    "words",
    ["A, ", "A, while noting that b, ", "While noting, that ", "Peru, ", "Peru noted, ", "asked by Peru, ", "Ms. Ada, ", "in b, that ", "also, "],
)
def test_the_time_for_a_long_sentence(opening: str, words: str) -> None:
    def read(beginning: str) -> None:
        sentence = opening + beginning
        acting_subject(sentence, XAA)
        others_named(sentence, XAA)

    read(words)
    grows_with_length(read, (words * 16_000)[:16_000])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("While glad, Peru, Chile and Ghana asked about it.", ["PER", "CHL", "GHA"]),
        ("While glad that, in 2009, Arcadia, a State, had joined, Peru asked about it.", ["PER"]),
        ("Noting, as had others, that, Peru asked about it.", []),
        ("While noting that Arcadia had joined, and, with others, Peru asked.", ["PER"]),
    ],
)
def test_where_main_clauses_begin(sentence: str, expected: list[str]) -> None:
    found = acting_subject(sentence, XAA)
    states = [each.state for each in (found.speaker, *found.also) if each] if found else []
    assert states == expected
