"""Codes of contributors in other prints than the list's. Lists, organisations and sentences are invented; those of HELD were written with the others
and not looked at while the rules were made."""

from __future__ import annotations

import pytest

from openupr.describing import Description
from openupr.extracting.paragraphs import extract_paragraphs, with_whole_identifiers
from openupr.extracting.stakeholder_summary import read_summary
from openupr.extracting.stakeholder_summary.citing import Cited
from openupr.linking import Links
from openupr.reading import read_bytes
from openupr.records import Document, Review, StakeholderSummary
from openupr.views.page.documents.input_documents import Summed, went_in
from openupr.views.page.listed.review_view import ReviewView

LISTED = "The stakeholders listed below have contributed information for this summary; the full texts are available at: www.ohchr.org."


def summary(entries: str, sentence: str, note: str = "", joint: str = "") -> StakeholderSummary:
    """A summary with one sentence and its note."""
    lists = f"{LISTED}\nCivil society\nIndividual submissions:\n{entries}" + (f"\nJoint submissions:\n{joint}" if joint else "")
    mark, second = ("2", f"2 {note}\n") if note else ("", "")
    body = f"I. Background\n1. The present report is a summary.1\n2. {sentence}{mark}\nNotes\n1 {lists}\n{second}"
    return read(f"Summary of stakeholders’ submissions on Estavia\n{body}")


def read(text: str) -> StakeholderSummary:
    transcript = read_bytes(text.encode(), "summary.txt")
    document = Document("summary.txt", "summary.txt", transcript.sha256, transcript.format, language="en")
    return read_summary(with_whole_identifiers(extract_paragraphs(transcript, document), "XEE-07/S"))


def cited(found: StakeholderSummary) -> set[str]:
    names = {each.id: each.code or each.name for each in found.contributors}
    return {names[each] for claim in found.claims for each in (*claim.contributors, *(s.contributor for s in claim.sources if s.contributor))}


def names(found: StakeholderSummary) -> dict[str, str]:
    return {each.code: each.name for each in found.contributors}


TIDES = """TIDE Institute of Tides, Port Ester (Norway);
Blue Kite Blue Kite, Ostend (Belgium);
Weavers pour l’art Weavers pour l’art, Lyon (France);
CoX-LAW Council of Coasts, Strasbourg (France);
BRINE-FR Brine France, Lyon (France);
HARBOR Harbour Board of Overseas Rowers, Hull (Norway)."""
JOINT = """JS1 Joint submission 1 submitted by: Weavers Guild, Graz (Austria); Boat School, Turin (Italy);
JS 2 Joint submission 2 submitted by: Bread Commission, Oslo (Norway); Oven Union, Bergen (Norway);
JS12 Joint submission 12 submitted by: Kite League, Oslo (Norway); Lamp Society, Bergen (Norway)."""

# What the sentence says, what its note cites, who is meant.
MEANT = [
    ("Some said that boats rot.", "BK, p. 3.", set()),  # two letters, and no word of the text
    ("Blue Kite said that boats rot.", "BK, p. 3.", {"Blue Kite"}),
    ("Some said that boats rot.", "BKO, p. 3.", {"Blue Kite"}),  # with its town
    ("Some said that boats rot.", "WPA, p. 3.", {"Weavers pour l’art"}),
    ("Some said that boats rot.", "HARBRO, p. 3.", {"HARBOR"}),
    ("Some said that boats rot.", "HARBR, p. 3.", {"HARBOR"}),
    ("Some said that boats rot.", "HARBUR, p. 3.", {"HARBOR"}),
    ("Some said that boats rot.", "HARBIR, p. 3; TIDE, p. 4.", {"HARBOR", "TIDE"}),
    ("Some said that boats rot.", "TIED, p. 3.", set()),  # four letters, and no word of the text
    ("TIDE said that boats rot.", "TIED, p. 3.", {"TIDE"}),
    ("The Institute of Tides said that boats rot.", "TIDES, p. 3.", {"TIDE"}),
    ("Some said that boats rot.", "LAW, para. 2.", {"CoX-LAW"}),
    ("Some said that boats rot.", "BRINE, para. 2.", {"BRINE-FR"}),
    ("Some said that boats rot.", "FR, para. 2.", set()),
    ("Some said that boats rot.", "JS 1, para. 2.", {"JS1"}),
    ("Some said that boats rot.", "JS2, para. 2.", {"JS 2"}),
    ("Some said that boats rot.", "JS-12, para. 2.", {"JS12"}),
    ("Some said that boats rot.", "S12, para. 2.", {"JS12"}),
    ("Some said that boats rot.", "S3, para. 2.", set()),
    ("Some said that boats rot.", "JS21, para. 2.", set()),
    ("Some said that boats rot.", "UNICEF, para. 2.", set()),
    ("Some said that boats rot.", "CERD, para. 2.", set()),
    ("Joint submissions 1 and 12 said that boats rot.", "JS1, p. 2.", {"JS1", "JS12"}),
    ("The authors of joint submission 2 said that boats rot.", "", {"JS 2"}),
]
HELD = [
    ("Weavers pour l’art regretted this.", "WA, p. 1.", {"Weavers pour l’art"}),
    ("Several regretted this.", "Cox LAW, p. 1.", {"CoX-LAW"}),
    ("Several regretted this.", "BRNIE-FR, p. 1.", {"BRINE-FR"}),
    ("Several regretted this.", "JSS2, p. 1.", {"JS 2"}),
    ("Several regretted this.", "J12, p. 1.", {"JS12"}),
    ("Several regretted this.", "ZZZ, p. 1.", set()),
    ("Several regretted this.", "Norway, p. 1.", set()),
    ("Several regretted this.", "HRBOAR, p. 1.", set()),
    ("The authors of joint submissions 1, 2 and 12 regretted this.", "JS 12, p. 1.", {"JS1", "JS 2", "JS12"}),
]


@pytest.mark.parametrize(("sentence", "note", "wanted"), [*MEANT, *HELD])
def test_a_code_means_who_alone_can_be_meant(sentence: str, note: str, wanted: set[str]) -> None:
    assert cited(summary(TIDES, sentence, note, JOINT)) == wanted


def shown(found: StakeholderSummary) -> Summed:
    review = Review("XEE-07", "XEE", 7, (), None, (), summary=found)
    made = went_in(ReviewView(review), Links(review), Description(review))
    assert made is not None
    assert made.summary is not None
    return made.summary


def test_a_code_that_may_mean_two_means_none() -> None:
    entries = "Blue Kite Harbour Blue Kite Harbour, Ostend (Belgium);\nBright Kelp Home Bright Kelp Home, Oslo (Norway)."
    found = summary(entries, "Some said so.", "BKH, p. 1.")
    assert not cited(found)
    assert not found.uncited
    assert len(found.unsettled) == 2
    assert len(shown(found).unsettled) == 2
    assert {each.kind for each in found.doubts} == {"contributor_not_listed", "citing_not_read"}


def test_a_code_that_is_read_as_another_is_a_doubt() -> None:
    (doubt,) = [each for each in summary(TIDES, "Some said so.", "HARBRO, p. 1.", JOINT).doubts if each.kind == "contributor_code_read_as"]
    assert (doubt.expected, doubt.found) == ("HARBOR", "HARBRO")


@pytest.mark.parametrize(("introduced", "doubts"), [("RJFB", [("RJBF", "RJFB")]), ("RJBF", []), ("the Rower", [])])
def test_a_code_that_the_text_introduces_otherwise_is_a_doubt(introduced: str, doubts: list[tuple[str, str]]) -> None:
    entries = "RJBF Rowers of Jetty and Fjord Bay, Ostend (Belgium);\nBlue Kite Blue Kite, Oslo (Norway)."
    found = summary(entries, f"Rowers of Jetty and Fjord Bay ({introduced}) said that boats rot.", f"{introduced}, p. 1.")
    assert cited(found) == {"RJBF"}
    assert [(each.expected, each.found) for each in found.doubts if each.kind == "contributor_code_read_as"] == doubts


# What stands outside the list, and whether it is said of the contributor that nobody cites it.
NOWHERE = [
    ("LAMP", "Lamplighters of the North, Oslo (Norway)", "Boats rot.", True),
    ("LAMP", "Lamplighters of the North, Oslo (Norway)", "The work of the Lamplighters of the North goes on.", False),
    ("LAMP", "Lamplighters of the North, Oslo (Norway)", "The files were called L-A-M-P.", False),
    ("LAMP", "The Lamplighters of the North, Oslo (Norway)", "A paper of lamplighters of the north.", False),
    ("ÉCLAT", "Éclat des mers, Lyon (France)", "It was said by Eclat des Mers.", False),
    ("LAMP", "Lamplighters of the North, Oslo (Norway)", "There were lamps.", True),
    ("Blue Kite", "Blue Kite, Oslo (Norway)", "It was told by BLUE-KITE alone.", False),
    ("Blue Kite", "Blue Kite, Oslo (Norway)", "It was told by a kite that is blue.", True),
]


@pytest.mark.parametrize(("code", "name", "sentence", "nowhere"), NOWHERE)
def test_cited_nowhere_only_if_code_and_name_stand_nowhere(code: str, name: str, sentence: str, nowhere: bool) -> None:
    found = summary(f"QUIET Quiet Voices, Oslo (Norway);\n{code} {name}.", sentence, "QUIET, p. 1.")
    assert (code in {each.code for each in found.contributors if each.id in found.uncited}) == nowhere


@pytest.mark.parametrize(
    "sentence", ["See JS 10 to 13.", "Joint submissions 10-13 agreed.", "JS1, 11, 12 and 14 agreed.", "See joint contribution 12."]
)
def test_a_joint_submission_in_a_range_is_not_cited_nowhere(sentence: str) -> None:
    found = summary(TIDES, sentence, "TIDE, p. 1.", JOINT)
    assert "JS12" not in {each.code for each in found.contributors if each.id in found.uncited}


# Lists whose codes and names stand apart or run together.
LISTS = [
    (
        "Tide Watch Society Tide Watch, Oslo (Norway);\nKite Kite Friends, Oslo (Norway).",
        {"Tide Watch": "Society Tide Watch", "Kite": "Kite Friends"},
    ),
    (
        "AB Ant Board, Oslo (Norway);\nTide d’Or Maison Tide d’Or, Lyon (France);\nLamp Nord The House Lamp Nord, Oslo (Norway).",
        {"AB": "Ant Board", "Tide d’Or": "Maison Tide d’Or", "Lamp Nord": "The House Lamp Nord"},
    ),
    (
        "AB Ant Board, Oslo (Norway);\nLOT Free Tides Leagues of Oarsmen and Tailors for\nFree Tides, Oslo (Norway).",
        {"AB": "Ant Board", "LOT Free Tides": "Leagues of Oarsmen and Tailors for Free Tides"},
    ),
    (
        "ANT\nBOL\nCUT\nAssembly of New Tides, Oslo (Norway);\nBoard of\nOars and Lamps, Oslo (Norway);\nCommittee of United Tailors, Lyon (France).",
        {"ANT": "Assembly of New Tides", "BOL": "Board of Oars and Lamps", "CUT": "Committee of United Tailors"},
    ),
    (
        "ANT\nAssembly of New Tides, Oslo (Norway);\nBOL\nBoard of Oars and Lamps, Oslo (Norway);",
        {"ANT": "Assembly of New Tides", "BOL": "Board of Oars and Lamps"},
    ),
    # One name too few: nothing tells whose it is.
    ("ANT\nBOL\nCUT\nAssembly of New Tides, Oslo (Norway);\nCommittee of United Tailors, Lyon (France).", {"ANT": "", "BOL": "", "CUT": ""}),
    # Nothing fits: the two blocks are not in one order.
    ("ANT\nBOL\nCUT\nXylophones, Oslo (Norway);\nYards, Oslo (Norway);\nZithers, Lyon (France).", {"ANT": "", "BOL": "", "CUT": ""}),
]


@pytest.mark.parametrize(("entries", "wanted"), LISTS)
def test_codes_and_names_of_a_list(entries: str, wanted: dict[str, str]) -> None:
    found = summary(entries, "Boats rot.", "ANT, p. 1.")
    assert names(found) == wanted
    assert ("codes_apart_from_names" in {each.kind for each in found.doubts}) == ("" in wanted.values())


@pytest.mark.parametrize(
    ("sentence", "note", "wanted"),
    [
        ("JS4 stated that boats rot.", "", ["JS4"]),
        ("TIDE and LAMP stated that boats rot.", "", ["TIDE", "LAMP"]),
        ("Some stated that boats rot.", "TIDE, p. 4; JS 3, para. 2.", ["TIDE", "JS 3"]),
        ("CERD recommended new boats.", "", []),
        ("The SHIP that sank was old.", "", []),
        ("UNICEF stated that boats rot.", "", []),
        ("HRDC recommended that Estavia mend its boats.", "", ["HRDC"]),
    ],
)
def test_without_a_list_claims_are_held_by_codes(sentence: str, note: str, wanted: list[str]) -> None:
    mark, second = ("1", f"Notes\n1 {note}\n") if note else ("", "")
    found = read(f"Summary of stakeholders’ submissions on Estavia\nI. Background\n1. All is said.\n2. {sentence}{mark}\n{second}")
    assert [source.printed for claim in found.claims for source in claim.sources] == wanted
    assert not found.contributors
    assert not any(claim.contributors for claim in found.claims)


def test_the_page_names_codes_where_no_list_tells_whose_they_are() -> None:
    found = read("Summary of stakeholders’ submissions on Estavia\nI. Background\n1. All is said.\n2. JS4 and TIDE stated that boats rot.\n")
    assert [said.codes for _, claims in shown(found).by_matter for said in claims] == ["JS4, TIDE"]


def test_the_page_tells_where_words_and_note_name_others() -> None:
    found = (summary(TIDES, f"{who} noted that boats rot.", "HARBOR, p. 2.") for who in ("TIDE", "HARBOR"))
    told = [[str(said.otherwise) for _, claims in shown(each).by_matter for said in claims][-1] for each in found]
    assert told == ["The sentence says that TIDE said this; its note cites HARBOR. We keep both.", ""]


def test_a_short_code_with_another_first_letter_is_not_near() -> None:
    """A letter makes "NLRC" another body than "ILRC"; of a longer code it may be a slip."""
    cited = Cited.__new__(Cited)
    cited._by_name = {"ilrc": "XEE-20/S.ILRC", "lampwatch": "XEE-20/S.LampWatch"}
    cited._in_text = ("ILRC", "LampWatch")
    assert (cited.nearest("NLRC", ()), cited.nearest("LampWatsh", ())) == ("", "LampWatch")


@pytest.mark.parametrize(
    ("sentence", "note", "wanted"),
    [
        ("TIDE and Harbor said that boats rot.", "TIDE, p. 2; Harbor, p. 3.", ["TIDE", "HARBOR"]),
        ("TIDE said that the Harbor is old.", "TIDE, p. 2; HARBOR, p. 3.", ["TIDE"]),  # no note prints it so
        ("TIDE said that a Tide rose.", "TIDE, p. 2; Tide, p. 3.", ["TIDE"]),
    ],
)
def test_a_sentence_names_a_code_in_the_letters_in_which_notes_print_it(sentence: str, note: str, wanted: list[str]) -> None:
    found = summary(TIDES, sentence, note)
    codes = {each.id: each.code for each in found.contributors}
    assert [codes[each] for claim in found.claims for each in claim.contributors] == wanted


def test_a_code_alone_between_others_in_a_note_is_cited_too() -> None:
    found = summary(TIDES, "TIDE said that boats rot.", "TIDE, p. 2. See also HARBOR, OARS; BRINE-FR, p. 3; and UNICEF, II, JS12.")
    assert [str(each.what) for each in found.doubts if each.kind == "contributor_not_listed"] == [
        "“OARS” is cited, and no contributor of that name is listed."
    ]


@pytest.mark.parametrize(
    ("note", "doubted"),
    [
        ("HARBOR, p. 2. See also TIDE, p. 3.", ""),  # "see also" cites it too
        ("HARBOR, p. 2; TIDE, p. 3.", ""),
        ("HARBOR, p. 2.", "The sentence says that HARBOR and TIDE said this; its note cites HARBOR. We keep both."),
        (
            "HARBOR, p. 2; Blue Kite, p. 3.",
            "The sentence says that HARBOR and TIDE said this; its note cites HARBOR and Blue Kite. We keep those whom the sentence names.",
        ),
    ],
)
def test_who_stands_behind_see_also_is_no_other(note: str, doubted: str) -> None:
    found = summary(TIDES, "HARBOR and TIDE noted that boats rot.", note)
    assert "".join(str(each.what) for each in found.doubts if each.kind == "cited_otherwise") == doubted
    assert [each.rpartition(".")[2] for each in found.claims[-1].contributors] == ["HARBOR", "TIDE"]  # as the sentence names them


@pytest.mark.parametrize(
    ("sentence", "note", "sayers"),
    [
        ("It recommended new piers.", "HARBOR, p. 3.", ["TIDE", "HARBOR"]),
        ("It recommended new piers.", "TIDE, p. 3.", ["TIDE"]),
        ("It recommended new piers.", "HARBOR, p. 3. See also TIDE, p. 4.", ["HARBOR"]),
        ("They rot in the sun.", "HARBOR, p. 3.", ["HARBOR"]),  # the boats
        ("HARBOR recommended new piers.", "HARBOR, p. 3.", ["HARBOR"]),
    ],
)
def test_it_is_who_spoke_before_and_another_note_is_a_doubt(sentence: str, note: str, sayers: list[str]) -> None:
    lists = f"{LISTED}\nCivil society\nIndividual submissions:\n{TIDES}"
    said = f"1. The present report is a summary.1\n2. TIDE noted that boats rot.2 {sentence}3"
    body = f"I. Background\n{said}\nNotes\n1 {lists}\n2 TIDE, p. 2.\n3 {note}\n"
    found = read(f"Summary of stakeholders’ submissions on Estavia\n{body}")
    assert [each.rpartition(".")[2] for each in found.claims[-1].contributors] == sayers
    doubts = [str(each.what) for each in found.doubts if each.kind == "cited_otherwise"]
    assert doubts == (["The sentence goes on with what TIDE said; its note cites HARBOR. Both are kept."] if len(sayers) > 1 else [])


def test_the_page_prints_codes_as_the_list_does_and_says_whose_note_is_lent() -> None:
    lists = f"{LISTED}\nCivil society\nIndividual submissions:\n{TIDES}\nJoint submissions:\n{JOINT}"
    said = "Several said that boats rot. Others said that piers rot.2 Some said that oars rot.3"
    body = f"I. Background\n1. The present report is a summary.1\n2. {said}\nNotes\n1 {lists}\n2 JS2, p. 2.\n3 Blue Kite, p. 3.\n"
    page = shown(read(f"Summary of stakeholders’ submissions on Estavia\n{body}"))
    told = [(each.contributors, each.lent) for _, claims in page.by_matter for each in claims]
    assert told == [((("S.JS-2", "JS 2"),), True), ((("S.JS-2", "JS 2"),), False), ((("S.Blue-Kite", "Blue Kite"),), False)]


def test_ibid_right_behind_a_name_gives_nobody_else_the_sentence() -> None:
    lists = f"{LISTED}\nCivil society\nIndividual submissions:\n{TIDES}"
    body = "1. The present report is a summary.1\n2. TIDE noted that boats rot.2 It added that oars do.\n3. HARBOR3 reported that lamps are dark."
    found = read(f"Summary of stakeholders’ submissions on Estavia\nI. Background\n{body}\nNotes\n1 {lists}\n2 TIDE, p. 2.\n3 Ibid., p. 4.\n")
    codes = {each.id: each.code for each in found.contributors}
    assert {claim.id[-4:]: [codes[each] for each in claim.contributors] for claim in found.claims}["S3.1"] == ["HARBOR"]
    told = [str(each.what) for each in found.doubts if each.kind == "cited_otherwise"]
    assert told == ["The sentence says that HARBOR said this. Its note says “Ibid.”, after one that cites TIDE. We keep HARBOR."]


def of_an_institution(title: str, sentence: str, note: str) -> StakeholderSummary:
    lists = f"{LISTED}\nCivil society\nIndividual submissions:\n{TIDES}\nNational human rights institution:\nCDBQ Commission of Boats, Oslo (Norway)."
    return read(
        "Summary of stakeholders’ submissions on Estavia\nI. Background\n1. The present report is a summary.1\n"
        f"II. {title}\n2. {sentence}2\nNotes\n1 {lists}\n2 {note}\n"
    )


def test_a_code_in_the_section_of_the_national_institution_means_it() -> None:
    title = "Information provided by the national human rights institution accredited in full compliance with the Paris Principles"
    assert cited(of_an_institution(title, "Boats rot.", "NHRC, para. 3.")) == {"CDBQ"}
    assert not cited(of_an_institution("Information provided by other stakeholders", "Boats rot.", "NHRC, para. 3."))


def test_of_a_sentence_that_names_two_the_doubt_says_that_it_is_gone_by() -> None:
    found = summary(TIDES, "JS1 and JS 2 noted that boats rot.", "JS1, p. 2; JS12, p. 3.", JOINT)
    (doubt,) = [each for each in found.doubts if each.kind == "cited_otherwise"]
    assert "We keep those whom the sentence names." in str(doubt.what)
    assert {each for claim in found.claims for each in claim.contributors} == {"XEE-07/S.JS1", "XEE-07/S.JS-2"}
