"""Part I of a working group report, from invented lines."""

from __future__ import annotations

import pytest

from openupr.extracting.paragraphs.lettered import lettered
from openupr.extracting.working_group_report.part_one.delegation import read_askers, read_delegation, read_meeting, read_troika
from openupr.extracting.working_group_report.part_one.dialogue import read_dialogue
from openupr.extracting.working_group_report.part_one.dialogue_paragraphs import DialogueParagraph, paragraphs_of_dialogue
from openupr.extracting.working_group_report.part_one.independent_voices import for_independent_bodies
from openupr.extracting.working_group_report.part_one.named_documents import named_documents
from openupr.extracting.working_group_report.part_one.speakers import read_speakers, with_who_is_silent
from openupr.extracting.working_group_report.part_one.subjects import UnderReview, acting_subject
from openupr.languages.spelt_numbers import number_in_words
from openupr.reading import Line, LineRole, Passage, Transcript
from openupr.records import Claim, Clause, Item, Position, Recommender, Voice
from openupr.text import Box, clean, sentences

XAA = UnderReview("XAA", ("Arcadia", "Republic of Arcadia"))


def lines(*texts: str, left: float = 100.0, page: int = 1) -> list[Line]:
    """Printed lines: "|" before a text steps one and a half lines, none one line; "~" hangs out to the left; "!" is bold."""
    found, start = [], 0
    for index, text in enumerate(texts):
        gap = 18.0 if text.startswith(("|", "!")) else 12.0
        edge = left - 12 if "~" in text[:2] else left
        printed = text.lstrip("|!~")
        box = Box(page, edge, 100.0 + 12 * index, 500.0, 110.0 + 12 * index)
        found.append(Line(printed, start, page, box, 10.0, text.startswith("!"), gap=gap))
        start += len(printed) + 1
    return found


def said(*texts: str) -> list[DialogueParagraph]:
    """Numbered paragraphs of one line each, from 20 on."""
    return paragraphs_of_dialogue(lines(*(f"|{number}. {text}" for number, text in enumerate(texts, 20))), 20)


@pytest.mark.parametrize(
    ("printed", "first", "expected"),
    [
        (("|5. One", "goes on.", "|6. Two"), 5, [("5", "5", 2), ("6", "6", 1)]),
        (("|5. One on", "6 May 2010. It", "|6. Two"), 5, [("5", "5", 2), ("6", "6", 1)]),  # a date at a line's beginning
        (("|5. One", "|6, Two", "|7 Three"), 5, [("5", "5", 1), ("6", "6", 1), ("7", "7", 1)]),  # a comma, no stop
        (("|5. One", "|7. Three", "|8. Four"), 5, [("5", "5", 1), ("7", "7", 1), ("8", "8", 1)]),  # one is missing
        (("|5. One", "|5. Two", "|6. Three"), 5, [("5", "5", 1), ("5", "5", 1), ("6", "6", 1)]),  # printed twice
        (("|5. One", "|61. Two", "|7. Three"), 5, [("5", "5", 1), ("6", "61", 1), ("7", "7", 1)]),  # a misprint between neighbours
        (("|5. One:", "|(a) First;", "|(b) Second.", "|6. Two"), 5, [("5", "5", 3), ("6", "6", 1)]),
        (("|5. One", "!Rights of the child", "|6. Two"), 5, [("5", "5", 1), ("6", "6", 1)]),  # a heading belongs to no paragraph
        (("|5. One:", "|1. First;", "|2. Second.", "|6. Two"), 5, [("5", "5", 3), ("6", "6", 1)]),  # a list inside
        (("|10. 2003 marked a change.", "|11. Two"), 10, [("10", "10", 1), ("11", "11", 1)]),
    ],
)
def test_paragraphs(printed: tuple[str, ...], first: int, expected: list[tuple[str, str, int]]) -> None:
    found = paragraphs_of_dialogue(lines(*printed), first)
    assert [(each.number, each.printed, len(each.lines)) for each in found] == expected


def test_a_footnote_in_the_type_of_the_text_is_no_text() -> None:
    found = paragraphs_of_dialogue(lines("|5. One goes", "on and", "|~* Peru, Chile and", "~Ghana."), 5)
    assert found[0].passage.clean == "One goes on and"
    assert [line.text for line in found[0].notes] == ["* Peru, Chile and", "Ghana."]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It asked for (a) one; (b) another; and (c) a third. It thanked.", {"a": "one", "b": "another", "c": "a third."}),
        ("See paragraph 15 (a) and article 4 (b) of it.", {}),
        (
            "It said (a) that (i) one, (ii) two; (b) three.",
            {"a": "that (i) one, (ii) two", "a.i": "one,", "a.ii": "two", "b": "three."},
        ),
        ("It said (a) one; (b) To count. To count well; (c) three.", {"a": "one", "b": "To count. To count well", "c": "three."}),
        ("It said (a) one; (b) two; (b) again; (c) three.", {"a": "one", "b": "two; (b) again", "c": "three."}),
    ],
)
def test_lettered(text: str, parts: dict[str, str]) -> None:
    passage = Passage.of(lines(text))
    found = {letter: passage.clean[start:end] for letter, (start, end) in lettered(passage).items()}
    assert {key: value.rstrip(",") for key, value in found.items()} == {key: value.rstrip(",") for key, value in parts.items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("H.E. Mr. A. Roe spoke. He went.", ["H.E. Mr. A. Roe spoke.", "He went."]),
        ("See art. 4, para. 5, No. 6. Then, i.e. Now.", ["See art. 4, para. 5, No. 6.", "Then, i.e. Now."]),
        ("“Yes.” It said so! (Twice.) End", ["“Yes.”", "It said so!", "(Twice.)", "End"]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


@pytest.mark.parametrize(
    ("sentence", "voice", "state", "group"),
    [
        ("Peru welcomed the law.", Voice.DELEGATION, "PER", ""),
        ("The Islamic Republic of Iran also noted the law.", Voice.DELEGATION, "IRN", ""),
        ("The representative of Ghana asked about it.", Voice.DELEGATION, "GHA", ""),
        ("While noting what Arcadia did, Chile asked for more.", Voice.DELEGATION, "CHL", ""),
        ("Among good practices, Brazil stressed the law.", Voice.DELEGATION, "BRA", ""),
        ("According to Chad, Arcadia is an example.", Voice.DELEGATION, "TCD", ""),
        ("On behalf of the Arab Group, Egypt noted the law.", Voice.DELEGATION, "EGY", "Arab Group"),
        ("Norway, speaking on behalf of the Nordic States, noted the law.", Voice.DELEGATION, "NOR", "Nordic States"),
        ("The Phillipines welcomed the law.", Voice.DELEGATION, "PHL", ""),
        ("The Bolivarian Republic of Bolivarian Republic of Venezuela noted it.", Voice.DELEGATION, "VEN", ""),
        ("Arcadia stated that it had a law.", Voice.STATE_UNDER_REVIEW, None, ""),
        ("In response to Norway, Sweden and Peru, Arcadia stated that it had one.", Voice.STATE_UNDER_REVIEW, None, ""),
        ("In response to Norway, the delegation stated that it had one.", Voice.STATE_UNDER_REVIEW, None, ""),
        ("A number of delegations praised it.", Voice.REPORT, None, ""),
        ("Brazil, Australia, Chile, Norway and Peru thanked Arcadia.", Voice.REPORT, None, ""),
        ("Norway and others asked about prisons.", Voice.REPORT, None, ""),
        ("Peru, and several other delegations, asked about prisons.", Voice.REPORT, None, ""),
        ("Regarding questions on prisons, there is a law.", None, None, ""),
        ("Ms. Roe expressed thanks.", None, None, ""),
    ],
)
def test_subject(sentence: str, voice: Voice | None, state: str | None, group: str) -> None:
    found = acting_subject(sentence, XAA)
    assert (found.voice if found else None) == voice
    assert (found.speaker.state if found and found.speaker else None) == state
    assert (found.on_behalf if found else "") == group


@pytest.mark.parametrize(
    ("printed", "basis"),
    [
        ("The Former Yugoslav Republic of Macedonia", "exact"),  # its own capitals
        ("Lao Peoples’ Democratic Republic", "exact"),
        ("The Former Yugoslav Republic of Macedoina", "typing_error"),
    ],
)
def test_a_name_in_capitals_of_its_own_is_not_misspelt(printed: str, basis: str) -> None:
    found = acting_subject(f"{printed} commended the new harbour.", XAA)
    assert found is not None
    assert found.speaker is not None
    assert (found.speaker.state, found.speaker.basis) == ("LAO" if "Lao" in printed else "MKD", basis)


def test_dialogue() -> None:
    dialogue = said(
        "During the interactive dialogue, three delegations made statements.",
        "Peru welcomed the law. It asked for more.",
        "The delegation of Arcadia noted the question.",
        "There were two judges.",
        "Ghana praised it. Ghana asked why. Chile noted the answer.",
        "It also recommended a law.",
    )
    statements, doubts = read_dialogue([], said("Arcadia had a law."), dialogue, document="X", review="XAA-09", under_review=XAA)
    assert [(each.id, each.order, each.voice, each.speaker.state if each.speaker else None) for each in statements] == [
        ("XAA-09/D20.a", 0, Voice.STATE_UNDER_REVIEW, None),
        ("XAA-09/D20.b", 0, Voice.REPORT, None),
        ("XAA-09/D21", 1, Voice.DELEGATION, "PER"),
        ("XAA-09/D22", 0, Voice.STATE_UNDER_REVIEW, None),
        ("XAA-09/D23", 0, Voice.STATE_UNDER_REVIEW, None),
        ("XAA-09/D24.a", 2, Voice.DELEGATION, "GHA"),
        ("XAA-09/D24.b", 3, Voice.DELEGATION, "CHL"),
        ("XAA-09/D25", 3, Voice.DELEGATION, "CHL"),
    ]
    assert statements[6].text.clean == "Chile noted the answer."
    assert not doubts
    speakers, differ = read_speakers(_transcript([]), [], dialogue, statements, "X", XAA)
    assert (speakers.stated, speakers.found, differ) == (3, 3, ())


def test_who_answers_may_begin_with_who_asked() -> None:
    """Between its answers the State under review tells who asked: no second statement of theirs."""
    dialogue = said("Peru asked about prisons.", "Arcadia noted the question.", "Peru and others asked about judges. There were two of them.")
    statements, doubts = read_dialogue([], [], dialogue, document="X", review="XAA-09", under_review=XAA)
    assert [each.voice for each in statements] == [Voice.DELEGATION, Voice.STATE_UNDER_REVIEW, Voice.STATE_UNDER_REVIEW]
    assert not doubts


def test_a_paragraph_in_another_language_is_the_states_own_where_it_names_itself() -> None:
    """What a State hands in is printed in its language; nothing in it is read as English."""
    chad = UnderReview("TCD", ("Chad",))
    own = "Le Tchad a rappelé que la loi sur les puits est en discussion au Parlement et que les routes du nord sont ouvertes à tous dans le pays."
    more = "Peru asked: la loi sur les moulins de la vallée est dans la même situation que les autres, et une commission est en place pour la suite."
    statements, doubts = read_dialogue([], [], said("Peru welcomed the law.", own, more, more), document="X", review="TCD-09", under_review=chad)
    assert [each.voice for each in statements] == [Voice.DELEGATION, *[Voice.STATE_UNDER_REVIEW] * 3]
    assert not doubts
    unnamed, doubts = read_dialogue([], [], said("Peru welcomed the law.", more), document="X", review="TCD-09", under_review=chad)
    assert (unnamed[1].voice, [each.kind for each in doubts]) == (Voice.REPORT, ["speaker_unknown"])


def test_what_nobody_says_is_kept_with_a_doubt() -> None:
    statements, doubts = read_dialogue([], [], said("Peru welcomed the law.", "Winters were cold."), document="X", review="XAA-09", under_review=XAA)
    assert [each.voice for each in statements] == [Voice.DELEGATION, Voice.REPORT]
    assert [(each.kind, each.record) for each in doubts] == [("speaker_unknown", "XAA-09/D21")]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("During the interactive dialogue, 52 delegations made statements.", 52),
        ("During the dialogue, statements were made by 51 delegations, a number of which praised it.", 51),
        ("Statements during the interactive dialogue were made by 36 delegations.", 36),
        ("Fifty-two countries took the floor.", 52),
        ("A total of 55 delegations participated in the dialogue.", 55),
        ("One hundred and two delegations made statements.", 102),
        ("A number of delegations praised it.", None),
        ("Additional statements by 21 delegations could not be delivered.", None),
        ("Seventy-eight delegations made one or more recommendations.", None),
    ],
)
def test_stated(text: str, stated: int | None) -> None:
    speakers, _ = read_speakers(_transcript([]), [], said(text), (), "X", XAA)
    assert speakers.stated == stated


def test_not_heard_from_a_footnote() -> None:
    dialogue = said("Additional statements by three delegations which could not be delivered are posted.* Peru spoke.")
    note = Line("* Ghana, Chile and the Niger.", 500, 1, Box(1, 80, 700, 500, 710), 9.0, part=LineRole.NOTE)
    speakers, doubts = read_speakers(_transcript([note]), [], dialogue, (), "X", XAA)
    assert [each.state for each in speakers.not_heard] == ["GHA", "CHL", "NER"]
    assert not doubts


@pytest.mark.parametrize(
    ("words", "number"),
    [("7", 7), ("Forty-five", 45), ("one hundred and two", 102), ("a hundred", 100), ("twenty one", 21), ("many", None)],
)
def test_number_of(words: str, number: int | None) -> None:
    assert number_in_words(words) == number


def test_introduction_and_annex() -> None:
    introduction = paragraphs_of_dialogue(
        lines(
            "|1. The review of Arcadia was held at the 1st meeting, on 7 April 2008. The delegation of Arcadia was headed",
            "by H.E. Mr. A. Roe, Minister of Law. The delegation was composed of 3 members.",
            "At its 6th meeting held on 9 April 2008, the Working Group adopted the report.",
            "|2. It selected the following group of rapporteurs (troika) to facilitate the review of Arcadia:",
            "Peru, the Niger and Ghana.",
        ),
        1,
    )
    annex = lines(
        "!Composition of the delegation",
        "|The delegation of Arcadia was headed by A. Roe, and composed of a total of 3 members:",
        "|• Ms. B. Doe, Judge, High",
        "Court;",
        "|• Mr. C. Poe, Clerk.",
    )
    assert (read_meeting(introduction, "X").held, read_meeting(introduction, "X").adopted) == ("2008-04-07", "2008-04-09")
    assert read_troika(introduction, "X") == (("PER", "NER", "GHA"), ())
    delegation = read_delegation(introduction, annex, "X")
    assert (delegation.head, delegation.stated) == ("H.E. Mr. A. Roe, Minister of Law", 3)
    assert delegation.members == ("Ms. B. Doe, Judge, High Court", "Mr. C. Poe, Clerk")


@pytest.mark.parametrize(
    ("names", "states"),
    [
        ("Peru, the Netherlands, Bosnia and Herzegovina and the United Kingdom of Great Britain and Northern Ireland", ("PER", "NLD", "BIH", "GBR")),
        ("Peru, Lichtenstein, Hungry and the United Kingdom of Great Britain and Nortern Ireland", ("PER", "LIE", "HUN", "GBR")),
        ("Peru, Ruritania and the Niger", None),
        ("Peru", ("PER",)),
        ("Peru; Niger. Ghana and Hungary", ("PER", "NER", "GHA", "HUN")),
        ("Peru, on behalf of the Group of Friends on lamps, ferries and follow-up, the Niger and Ghana", ("PER", "NER", "GHA")),
        ("Peru, members of the core group of sponsors of the text on Piers (Ghana and Hungary), and the Niger", ("PER", "GHA", "HUN", "NER")),
        ("Peru, Ruritania, on behalf of the Group of Friends on lamps, and Ghana", None),
        ("Hungary, Niger, Perru, on behalf of the Group of Friends on lamps, and Ghana", None),
        ("several delegations", None),
        ("States members and observers of the Council", None),
    ],
)
def test_who_asked_in_advance(names: str, states: tuple[str, ...] | None) -> None:
    """All that are listed, or none: one name that we can't tell leaves it open."""
    found = paragraphs_of_dialogue(
        lines(f"|4. A list of questions prepared in advance by {names} was transmitted to Arcadia through the troika. They are on the extranet."), 4
    )
    askers, doubts = read_askers(found, "X")
    assert (askers.states if askers else None) == states
    misspelt = ("Lichtenstein", "Hungry", "United Kingdom of Great Britain and Nortern Ireland")
    assert [each.found for each in doubts] == [each for each in misspelt if each in names]


def _transcript(found: list[Line]) -> Transcript:
    return Transcript("x.pdf", "0" * 64, "pdf", (), tuple(found), "\n".join(line.text for line in found))


def test_a_body_in_the_delegation_speaks_for_itself() -> None:
    members = ("Ms. Nore Tell, Vice-President, Tingvald/Lamp People’s Parliament", "Mr. Olan Reed, Director, Ministry of Lamps")
    texts = (
        "Arcadia recalled that lamps are lit.",
        "The Vice-President of Tingvald, Nore Tell, referred to the dialogue with the Government.",
        "The procedures for consultation gave Tingvald more weight.",
        "Tingvald are concerned that lamps are dark.",
        "The Ombudsman is empowered to look into lamps.",
        "The Director of Lamps said that they burn.",
        "The chairperson of the National Human Rights Commission outlined its work.",
        "He stressed that lamps are a right.",
        "The delegation said that it would light them.",
    )
    found, _ = read_dialogue([], said(*texts), [], document="D", review="XAA-50", under_review=XAA)
    bodies = [each.on_behalf for each in for_independent_bodies(found, members, XAA)]
    commission = "National Human Rights Commission"
    assert bodies == ["", "Tingvald", "Tingvald", "Tingvald", "", "", commission, commission, ""]
    assert all(each.is_own_word is (not each.on_behalf) for each in for_independent_bodies(found, members, XAA))


def test_who_recommends_and_has_no_statement_is_named_where_as_many_are_lacking() -> None:
    dialogue = said("During the interactive dialogue, two delegations made statements.", "Peru asked about lamps.")
    statements, _ = read_dialogue([], [], dialogue, document="X", review="XAA-09", under_review=XAA)
    speakers, doubts = read_speakers(_transcript([]), [], dialogue, statements, "X", XAA)
    place = statements[0].place

    def by(*states: str) -> list[Item]:
        clause = Clause("XAA-09/R7.1.a", "light lamps", tuple(Recommender(state, state) for state in states), place)
        return [Item("XAA-09/R7.1", "7.1", "7", clean("7.1 Light lamps"), place, (clause,), Position.SUPPORTED, Claim.NONE)]

    def told(*states: str) -> list[str]:
        return [str(each.what) for each in with_who_is_silent(doubts, speakers, statements, by(*states))]

    assert told("PER", "CHL")[0].endswith("1 were found. CHL recommends, and we found no statement of that State.")
    assert told("PER", "CHL", "GHA") == told("PER") == [str(each.what) for each in doubts]


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("A summary prepared by OHCHR (A/HRC/WG.6/17/XAA/3 and Corr.1).", ["A/HRC/WG.6/17/XAA/3", "A/HRC/WG.6/17/XAA/3/Corr.1"]),
        ("A summary prepared by OHCHR (A/HRC/WG.6/17/XAA/3/Rev.1).", ["A/HRC/WG.6/17/XAA/3/Rev.1"]),
        ("A summary (A/HRC/WG.6/17/XAA/3; and Corr. 1)", ["A/HRC/WG.6/17/XAA/3", "A/HRC/WG.6/17/XAA/3/Corr.1"]),
        (
            "(A/HRC/WG.6/17/ XAA/2) and (A/HRC/WG.6/17/XAA/2/Corr.1and 2); 3 others",
            ["A/HRC/WG.6/17/XAA/2", "A/HRC/WG.6/17/XAA/2/Corr.1", "A/HRC/WG.6/17/XAA/2/Corr.2"],
        ),
        # An older code of the State; another State's number; what may belong to either.
        ("A report (A/HRC/WG.6/17XAB/1), (A/HRC/WG.6/17/CHL/2)", ["A/HRC/WG.6/17/XAB/1"]),
        ("A summary (A/HRC/WG.6/17/XAA/3/Rev.1 and Corr.1)", ["A/HRC/WG.6/17/XAA/3/Rev.1"]),
        ("A report (A/HRC/WG.6/17/XAA/1). See Corr.1", ["A/HRC/WG.6/17/XAA/1"]),
        (
            "A report (A/HRC/WG.6/6/XAA/1, A/HRC/WG.6/6/XAA/1/Corr.1 and A/HRC/WG.6/6/XAA/1/Corr. 2)",
            ["A/HRC/WG.6/6/XAA/1", *(f"A/HRC/WG.6/6/XAA/1/Corr.{n}" for n in (1, 2))],
        ),
        ("A summary prepared by OHCHR (A/HRC/WG.6/17/XAA/3).", ["A/HRC/WG.6/17/XAA/3"]),
    ],
)
def test_the_documents_that_the_introduction_names(text: str, symbols: list[str]) -> None:
    assert [each.symbol for each in named_documents(paragraphs_of_dialogue(lines(f"|3. {text}"), 3), "X", "XAA-17")] == symbols
