"""Which delegations did not get the floor, from invented sentences and footnotes: never counted as heard, nor the other way round."""

from __future__ import annotations

import pytest
from tests.extracting.test_part_one import XAA, _transcript, said

from openupr.extracting.working_group_report.part_one.dialogue import read_dialogue
from openupr.extracting.working_group_report.part_one.speakers import read_speakers
from openupr.reading import Line, LineRole
from openupr.text import Box


def note(text: str, at: int = 0, page: int = 1, marked: bool = True) -> Line:
    """A line of a footnote."""
    return Line(text, 500 + at, page, Box(page, 80, 700 + at, 500, 710 + at), 9.0, marks=((0, 1),) if marked else (), part=LineRole.NOTE)


def read(paragraphs: list[str], notes: list[Line]) -> tuple[str, list[str], int | None, list[str]]:
    """Who was not heard, the kinds of the doubts, how many spoke by the report, and who is taken for a speaker."""
    dialogue = said(*paragraphs)
    statements, _ = read_dialogue([], [], dialogue, document="X", review="XAA-09", under_review=XAA)
    speakers, doubts = read_speakers(_transcript(notes), [], dialogue, statements, "X", XAA)
    kinds = [doubt.kind for doubt in doubts if doubt.kind != "speakers_differ"]
    heard = [each.speaker.state or "" for each in statements if each.speaker]
    return " ".join(each.state or "" for each in speakers.not_heard), kinds, speakers.stated, heard


# The dialogue's paragraphs, the footnotes, who was not heard, the doubts, how many spoke by the report.
CASES: tuple[tuple[list[str], list[str], str, list[str], int | None], ...] = (
    (["Owing to time constraints, the following delegations were unable to take the floor: Peru, Chile and Ghana."], [], "PER CHL GHA", [], None),
    (["Statements by 3 delegations could not be delivered owing to time constraints.*"], ["* Peru, Chile and Ghana."], "PER CHL GHA", [], None),
    (["Three delegations did not take the floor.1"], ["1 Peru, Chile, Ghana."], "PER CHL GHA", [], None),
    (["The delegations of Peru and Chile were unable to speak for lack of time."], [], "PER CHL", [], None),
    (["Peru, Chile and Ghana, which were on the list of speakers, did not get the floor."], [], "PER CHL GHA", [], None),
    (
        ["Five delegations remaining on the list of speakers could not be heard: Peru, Chile, Ghana, Togo and Mali."],
        [],
        "PER CHL GHA TGO MLI",
        [],
        None,
    ),
    (["The statements of the following delegations, which could not be made, are posted on the extranet: Peru and Chile."], [], "PER CHL", [], None),
    (
        ["Nine delegations were not in a position to speak because time had run out.*"],
        ["* Peru, Chile, Ghana, Togo, Mali, Chad, Benin and Niger."],
        "PER CHL GHA TGO MLI TCD BEN NER",
        ["not_heard_differ"],
        None,
    ),
    (["Malta welcomed it.", "Peru regretted that several delegations could not take the floor."], [], "", [], None),
    (
        ["All written statements of the delegations are posted on the extranet of the Council when available."],
        ["1 https://extranet.example/Peru"],
        "",
        [],
        None,
    ),
    (["The delegation could not answer all questions owing to time constraints."], [], "", [], None),
    (["No delegation was prevented from taking the floor."], [], "", [], None),
    (["In all, 47 delegations took the floor; Peru, Chile and Ghana could not be given the floor."], [], "PER CHL GHA", [], 47),
    (
        ["During the interactive dialogue, 56 delegations made statements, while 12 could not take the floor for want of time."],
        [],
        "",
        ["not_heard_unnamed"],
        56,
    ),
    (
        ["Since time was limited, not all delegations could speak; those of Peru and Chile submitted their statements in writing."],
        [],
        "",
        ["not_heard_unnamed"],
        None,
    ),
    (["Owing to the late hour, Peru and Chile did not deliver their statements."], [], "PER CHL", [], None),
    (["Peru and Chile circulated their statements, as they had not had the opportunity to speak."], [], "PER CHL", [], None),
    (
        ["During the interactive dialogue, 3 delegations made statements.1"],
        ["1 Delegations that were on the list but did not speak: Peru and Chile."],
        "PER CHL",
        [],
        3,
    ),
    (["The following delegations could not speak during the review of Arcadia: Peru and Chile."], [], "PER CHL", [], None),
    (["The following delegations made statements: Peru, Chile and Ghana."], [], "", [], None),
    (["Ten delegations took the floor, among them Peru, which had been unable to attend in 2008."], [], "", [], None),
    (["Fifteen recommendations could not be examined at the meeting."], [], "", [], None),
    (
        [
            "Malta welcomed it.",
            "Arcadia said that it had a court.",
            "The remaining 3 speakers, Peru, Chile and Ghana, were not able to make their statements.",
        ],
        [],
        "PER CHL GHA",
        [],
        None,
    ),
    (
        ["During the dialogue, 52 delegations made statements. Additional statements could not be delivered owing to time constraints."],
        [],
        "",
        ["not_heard_unnamed"],
        52,
    ),
    (
        ["During the dialogue, 52 delegations made statements. Eight delegations were not able to make their statements.1"],
        ["1 Peru, Chile, Ghana, Togo, Mali, Chad, Benin and Niger."],
        "PER CHL GHA TGO MLI TCD BEN NER",
        [],
        52,
    ),
    (["Two of the 54 delegations on the list could not take the floor for lack of time: Peru and Chile."], [], "PER CHL", [], None),
    (["Peru was unable to take the floor owing to lack of time."], [], "PER", [], None),
    (["Malta and Peru welcomed it.", "Peru did not take the floor again."], [], "", [], None),
    (
        ["Owing to time constraints, the statements of the following delegations are posted on the extranet: Peru, Chile and Ghana."],
        [],
        "PER CHL GHA",
        [],
        None,
    ),
    (["Malta welcomed it.", "Peru was unable to accept the recommendation."], [], "", [], None),
    (["Malta welcomed it.", "Arcadia could not make statements on pending cases."], [], "", [], None),
    (["Malta welcomed it.", "Women were unable to speak freely, and Peru asked why."], [], "", [], None),
    (["Malta noted that Peru and Chile were unable to speak for lack of time."], [], "", [], None),
    (
        ["Statements of delegations that had registered but for which no time was left are available on the extranet.*"],
        ["* Peru, Chile and Ghana."],
        "PER CHL GHA",
        [],
        None,
    ),
    (["The list of speakers could not be exhausted; 2 delegations remained to be heard (Peru and Chile)."], [], "PER CHL", [], None),
    (["Time did not allow the delegations of Peru and Chile to make their statements."], [], "PER CHL", [], None),
    (
        ["Because of time constraints, 7 States were not given the floor: Peru, Chile, Ghana, Togo, Mali, Chad and Benin."],
        [],
        "PER CHL GHA TGO MLI TCD BEN",
        [],
        None,
    ),
    (
        ["Eleven speakers could not be accommodated for lack of time (see note).1"],
        ["1 Peru, Chile and Ghana."],
        "PER CHL GHA",
        ["not_heard_differ"],
        None,
    ),
    (
        ["A further 3 delegations had inscribed on the list of speakers but did not have the opportunity to take the floor: Peru, Chile and Ghana."],
        [],
        "PER CHL GHA",
        [],
        None,
    ),
    (
        ["The following States did not make their statements, for want of time: Peru, Chile, and the Islamic Republic of Iran."],
        [],
        "PER CHL IRN",
        [],
        None,
    ),
    (["Delegations that could not intervene: Peru, Chile."], [], "PER CHL", [], None),
    (
        ["Additional statements by 3 delegations, which could not be read out, were posted."],
        ["2 See A/HRC/8/1.", "3 Peru, Chile and Ghana."],
        "PER CHL GHA",
        [],
        None,
    ),
    (["Peru and Chile were prevented from taking the floor by the lack of time."], [], "PER CHL", [], None),
    (["Peru, Chile and Ghana remained on the list when the meeting was closed."], [], "PER CHL GHA", [], None),
    (["Malta welcomed it.", "It noted that women could not take the floor in village meetings."], [], "", [], None),
    (["Malta welcomed it.", "Malta asked why journalists were unable to speak."], [], "", [], None),
    (["Malta welcomed it.", "The delegation regretted that it did not have time to make a statement on each point."], [], "", [], None),
    (["Malta welcomed it.", "Arcadia noted with regret that some delegations had been unable to take the floor."], [], "", [], None),
    (["All delegations on the list of speakers were able to take the floor."], [], "", [], None),
    (["No statements could be delivered on the second day."], [], "", [], None),
    (["During the dialogue, 40 delegations made statements; 2 delegations, Peru and Chile, waived their right to speak."], [], "", [], 40),
    (["Thirteen States on the list did not speak because the time allotted had elapsed: Peru and Chile."], [], "PER CHL", ["not_heard_differ"], None),
    (["Malta welcomed it.", "Political parties were not able to make statements on the radio, according to Peru."], [], "", [], None),
)


@pytest.mark.parametrize(("paragraphs", "notes", "not_heard", "doubts", "stated"), CASES)
def test_not_heard(paragraphs: list[str], notes: list[str], not_heard: str, doubts: list[str], stated: int | None) -> None:
    found, kinds, spoke, heard = read(paragraphs, [note(text, 10 * index) for index, text in enumerate(notes)])
    assert (found, kinds, spoke) == (not_heard, doubts, stated)
    assert not set(found.split()) & set(heard)


def test_a_list_of_another_length_says_both_numbers() -> None:
    dialogue = said("Nine delegations could not take the floor.*")
    _, doubts = read_speakers(_transcript([note("* Peru, Chile and Ghana.")]), [], dialogue, (), "X", XAA)
    assert [str(doubt.what) for doubt in doubts] == ["The report counts 9 delegations that did not get the floor; 3 are named."]
    assert doubts[0].place is not None


def test_a_footnote_goes_on_at_the_foot_of_the_next_page() -> None:
    notes = [
        note("* Peru, Chile and the United Republic of"),
        note("Tanzania, Ghana and Togo.", 10, page=2, marked=False),
        note("2 See Mali.", 20, page=2),
    ]
    assert read(["Three delegations made statements. Additional statements could not be delivered.*"], notes)[0] == "PER CHL TZA GHA TGO"


def test_another_footnote_of_the_page_is_no_list_of_theirs() -> None:
    notes = [note("1 Peru and Chile asked in writing."), note("2 https://example.org/Ghana", 10)]
    assert read(["Additional statements could not be delivered.*"], notes)[:2] == ("", ["not_heard_unnamed"])


def test_who_is_named_as_not_heard_and_has_a_statement_is_a_doubt() -> None:
    found, kinds, _, heard = read(["The delegations of Peru and Chile could not take the floor.", "Peru welcomed the law."], [])
    assert (found, kinds, heard) == ("PER CHL", ["heard_and_not_heard"], ["PER"])
