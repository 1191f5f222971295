"""Stakeholder summaries: the list of contributors as printed, and who is cited for what. States, organisations and sentences are invented."""

from __future__ import annotations

import pytest

from openupr.extracting.paragraphs import extract_paragraphs, with_whole_identifiers
from openupr.extracting.stakeholder_summary import read_summary
from openupr.extracting.stakeholder_summary.citing import Cited
from openupr.extracting.stakeholder_summary.members import in_doubt, members_in
from openupr.extracting.stakeholder_summary.seats import split_seat
from openupr.reading import read_bytes
from openupr.records import Contributor, ContributorKind, Document, Endnote, Seat, StakeholderSummary
from openupr.text import Place, clean

LEGEND = (
    "One asterisk denotes a non-governmental organization in consultative status with the Economic and Social Council. "
    "Two asterisks denote a national human rights institution with “B” status"
)
LIST = f"""The stakeholders listed below have contributed information for this summary; the full texts of all original submissions are available at:
www.ohchr.org. ({LEGEND})
Civil society
Individual submissions:
TIDE Institute of Tides, Port Ester (Norway)*;
LAMP Lamplighters of the North, Hill, Isle Coast (Norway);
Blue Kite Blue Kite, Ostend (Belgium);
QUIET Quiet Voices.
Joint submissions:
JS1 Joint submission 1 submitted by: Weavers Guild, Graz (Austria), River Network (RN), Lyon (France) and the Boat School, Turin (Italy);
PACT/JS2 Joint submission 2 submitted by: Members of the Pact of Bakers, namely the Society of Ovens,
Society of Mills and the Bread Commission (Norway).
National human rights institution:
Ombud/HROE Human Rights Ombud of Estavia, Port Ester (Norway)**
Regional intergovernmental organization(s):
CoX The Council of Coasts, Strasbourg (France)
Attachments:
(CoX-Warden) Report of the Warden on harbours, 2021;
(CoX-LAW) Opinion of the Commission on Law, adopted on 3 May 2020."""
TEXT = f"""Summary of stakeholders’ submissions on Estavia
I. Background
1. The present report is a summary of 8 stakeholders’ submissions.1
II. Information
2. TIDE stated that the harbour was closed. It added that boats had rotted.2
3. The Human Rights Ombud of Estavia (the Ombud) noted delays. JS1 recommended new courts.3
4. JS2 stated that bread was dear.4 The Ombud agreed.5
5. Blue Kite regretted the wind.6
6. Many children had no school.7
7. The Warden’s view was shared.8
Notes
1 {LIST}
2 TIDE, paras. 3-5. See also LAMP, p. 2.
3 JS1, para. 7 and Ombud, p. 4.
4 PAKT/JS2, para. 3.1.
5 Ibid., para. 4.
6 Blue Kite, p. 1; HREO, para. 9.
7 COX-Warden, Memorandum, para. 11.
8 For relevant recommendations see A/HRC/28/15, paras. 115.1 and 115.2.
"""


@pytest.fixture(scope="module")
def summary() -> StakeholderSummary:
    return read(TEXT)


def read(text: str, language: str = "en") -> StakeholderSummary:
    transcript = read_bytes(text.encode(), "summary.txt")
    document = Document("summary.txt", "summary.txt", transcript.sha256, transcript.format, language=language)
    return read_summary(with_whole_identifiers(extract_paragraphs(transcript, document), "XEE-07/S"))


def by_code(summary: StakeholderSummary) -> dict[str, Contributor]:
    return {each.code: each for each in summary.contributors}


def test_every_contributor_as_printed(summary: StakeholderSummary) -> None:
    assert [(each.code, each.name, each.seat.city, each.seat.state, each.kind.value) for each in summary.contributors] == [
        ("TIDE", "Institute of Tides", "Port Ester", "NOR", "individual"),
        ("LAMP", "Lamplighters of the North", "Hill, Isle Coast", "NOR", "individual"),
        ("Blue Kite", "Blue Kite", "Ostend", "BEL", "individual"),
        ("QUIET", "Quiet Voices", "", "", "individual"),
        ("JS1", "Joint submission 1", "", "", "joint"),
        ("PACT/JS2", "Joint submission 2", "", "NOR", "joint"),
        ("Ombud/HROE", "Human Rights Ombud of Estavia", "Port Ester", "NOR", "national_institution"),
        ("CoX", "The Council of Coasts", "Strasbourg", "FRA", "regional"),
    ]
    assert [each.id for each in summary.contributors][5:7] == ["XEE-07/S.PACT-JS2", "XEE-07/S.Ombud-HROE"]
    assert by_code(summary)["TIDE"].text.clean == "TIDE Institute of Tides, Port Ester (Norway)*;"
    assert summary.stated == 8


def test_marks_mean_what_the_legend_says(summary: StakeholderSummary) -> None:
    found = by_code(summary)
    assert found["TIDE"].mark == "*"
    assert found["TIDE"].meaning.startswith("a non-governmental organization in consultative status")
    assert found["Ombud/HROE"].meaning == "a national human rights institution with “B” status"
    assert (found["LAMP"].mark, found["LAMP"].meaning) == ("", "")
    other = read(
        TEXT.replace("One asterisk denotes a non-governmental organization in consultative status with the Economic and Social Council. ", "")
    )
    assert (by_code(other)["TIDE"].mark, by_code(other)["TIDE"].meaning) == ("*", "")


def test_a_mark_at_a_heading_is_that_of_all_below_it() -> None:
    head = next(line for line in TEXT.splitlines() if line.startswith("National human rights institution"))
    other = read(TEXT.replace(head, f"{head.rstrip(':')}**:").replace("(Norway)**", "(Norway)"))
    assert by_code(other)["Ombud/HROE"].mark == "**"
    assert by_code(other)["TIDE"].mark == "*"
    assert by_code(read(TEXT.replace("(Norway)**", "(Norway)")))["Ombud/HROE"].mark == ""


def test_members_of_a_joint_submission(summary: StakeholderSummary) -> None:
    found = by_code(summary)
    assert [(each.name, each.seat.city, each.seat.country) for each in found["JS1"].members] == [
        ("Weavers Guild", "Graz", "Austria"),
        ("River Network (RN)", "Lyon", "France"),
        ("the Boat School", "Turin", "Italy"),
    ]
    assert [each.name for each in found["PACT/JS2"].members] == ["the Society of Ovens", "Society of Mills", "the Bread Commission"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "Tide Institute (TI) and The Harbour Institute Center for Law and Bread (HI-CLB), The Boat Project, New Haven (Norway)",
            ["Tide Institute (TI)", "The Harbour Institute Center for Law and Bread (HI-CLB)", "The Boat Project"],
        ),
        (
            "Lantern Network, Selby (Norway); The Boat Project, the World Campaign for Piers, New Haven (Norway); and the Fog Trust, Graz (Austria)",
            ["Lantern Network", "The Boat Project", "the World Campaign for Piers", "the Fog Trust"],
        ),
        (
            "OARS, Eastern Coast Alliance for Boats and Equality (ECABE) and MOLE International, St Hill, Norway",
            ["OARS", "Eastern Coast Alliance for Boats and Equality (ECABE)", "MOLE International"],
        ),
        ("Tide Institute and Harbour Foundation, Oslo (Norway)", ["Tide Institute", "Harbour Foundation"]),
        ("Weavers of Hill, Naga, Rete Molo; Mill Union (Norway)", ["Weavers of Hill", "Naga", "Rete Molo", "Mill Union"]),
        ("Centre for People and the Sea (CPS) and the Mill Institute (Norway)", ["Centre for People and the Sea (CPS)", "the Mill Institute"]),
        # Commas and "and" within a name.
        ("Centre for Economic, Social, and Cultural Rights, Oslo (Norway)", ["Centre for Economic, Social, and Cultural Rights"]),
        ("Union for Women, Education, and Development (Norway)", ["Union for Women, Education, and Development"]),
        ("Boat Clinic, Faculty of Law, University of Norway, Oslo (Norway)", ["Boat Clinic, Faculty of Law, University of Norway"]),
        ("ABC, Association of Bakers and Cooks (Norway)", ["ABC, Association of Bakers and Cooks"]),
    ],
)
def test_members_in_a_row_are_told_apart(words: str, names: list[str]) -> None:
    found = members_in(words, set())
    assert [each.name for each in found] == names
    assert not any(in_doubt(each.name) for each in found)


@pytest.mark.parametrize(
    "words", ["Mill Council and Network for Bread", "Initiative for Bread and Mill Network", "Weavers, Bakers of Hull, Cooks of Ham"]
)
def test_members_that_cannot_be_told_apart_are_a_doubt(words: str) -> None:
    assert [each.name for each in members_in(f"{words}, Oslo (Norway)", set())] == [words]
    before = "Weavers Guild, Graz (Austria), River Network (RN), Lyon (France) and the Boat School, Turin (Italy)"
    found = read(TEXT.replace(before, f"{words}, Oslo (Norway)"))
    assert [each.record for each in found.doubts if each.kind == "members_not_told_apart"] == ["XEE-07/S.JS1"]
    assert not any(in_doubt(member.name) for each in read(TEXT).contributors for member in each.members)


def test_attachments_belong_to_who_sent_them(summary: StakeholderSummary) -> None:
    assert [(each.code, each.title) for each in by_code(summary)["CoX"].attachments] == [
        ("CoX-Warden", "Report of the Warden on harbours, 2021"),
        ("CoX-LAW", "Opinion of the Commission on Law, adopted on 3 May 2020"),
    ]


def test_claims_have_those_that_say_them(summary: StakeholderSummary) -> None:
    said = {each.id.rpartition("/")[2]: [name.rpartition(".")[2] for name in each.contributors] for each in summary.claims}
    assert said["S2.1"] == ["TIDE"]
    assert said["S2.2"] == ["TIDE"]  # "see also LAMP" points to more, and LAMP says nothing here
    assert said["S3.1"] == ["Ombud-HROE"]  # the note behind the next sentence cites both, and this one names it
    assert said["S3.2"] == ["JS1"]
    assert said["S4.1"] == ["PACT-JS2"]  # a misprint in the first half of its code
    assert said["S4.2"] == ["Ombud-HROE", "PACT-JS2"]  # the sentence names the one, "Ibid." the other: both are kept
    assert said["S6.1"] == ["CoX"]  # by what it sent along
    source = next(each for each in summary.claims if each.id.endswith("S2.2")).sources
    assert [(each.printed, each.paragraphs, each.pages, each.further) for each in source] == [
        ("TIDE", ("3-5",), (), False),
        ("LAMP", (), ("2",), True),
    ]


def test_listed_and_never_cited(summary: StakeholderSummary) -> None:
    assert summary.uncited == ("XEE-07/S.QUIET",)


def test_cited_and_never_listed_is_a_doubt(summary: StakeholderSummary) -> None:
    (doubt,) = [each for each in summary.doubts if each.kind == "contributor_not_listed"]
    assert doubt.record == "XEE-07/S.n6"
    assert "“HREO”" in str(doubt.what)
    assert "“HROE” is listed" in str(doubt.what)
    assert [each.kind for each in summary.doubts if each != doubt] == ["cited_otherwise"]


def sender(identifier: str, code: str) -> Contributor:
    return Contributor(
        identifier, code, "Weavers", Seat(), ContributorKind.INDIVIDUAL, "", "", "", (), (), (), clean(code), Place("summary.txt", "", ())
    )


def note(words: str) -> Endnote:
    return Endnote("XEE-07/S.n1", "1", clean(words), Place("summary.txt", "note 1", ()))


@pytest.mark.parametrize(
    ("listed", "cited"),
    [("JS 1", "JS1"), ("JS1", "JS 1"), ("TI-DE", "TIDE"), ("TI DE", "TI-DE"), ("TIDE.", "TIDE"), ("TIDE_", "TIDE"), ("Article 4", "ARTICLE4")],
)
def test_a_code_is_the_same_however_its_parts_are_joined(listed: str, cited: str) -> None:
    found = Cited([sender("XEE-07/S.one", listed)])
    assert [each.contributor for each in found.in_note(note(f"{cited}, para. 3."))] == ["XEE-07/S.one"]


@pytest.mark.parametrize(
    ("cited", "label"),
    [
        ("TIDE Harbour Board, Second round, p. 2.", "TIDE Harbour Board"),
        ("See also TIDE Warden for Piers in Sundel, para. 3.", "TIDE Warden for Piers in Sundel"),
        ("TIDE p. 3.", "TIDE"),
        ("TIDE Paras. 3 and 4.", "TIDE"),
        ("TIDE see annex.", "TIDE"),
        ("TIDE HARBO, p. 3.", "TIDE"),  # two that are listed
    ],
)
def test_what_a_note_adds_to_a_listed_code_is_part_of_its_label(cited: str, label: str) -> None:
    found = Cited([sender("XEE-07/S.0", "TIDE"), sender("XEE-07/S.1", "HARBO")])
    first = found.in_note(note(cited))[0]
    assert (first.contributor, first.printed) == ("XEE-07/S.0", label)


def test_codes_that_differ_in_their_joints_alone_are_told_apart_or_not_at_all() -> None:
    found = Cited([sender("XEE-07/S.0", "A-BC"), sender("XEE-07/S.1", "AB-C")])
    assert [each.contributor for each in found.in_note(note("A-BC, p. 3; AB-C, p. 4; ABC, p. 5."))] == ["XEE-07/S.0", "XEE-07/S.1", ""]


def test_a_note_that_is_a_name_which_another_note_cites_too_is_one_doubt() -> None:
    found = read(TEXT.replace("6 Blue Kite, p. 1; HREO, para. 9.", "6 HREO, para. 9.").replace("8 For relevant", "9 HREO.\n8 For relevant"))
    assert [each.kind for each in found.doubts if each.kind in {"contributor_not_listed", "note_cites_nobody"}] == ["contributor_not_listed"]


def test_sentence_and_note_that_name_others_keep_both_and_raise_a_doubt() -> None:
    sentences = (
        "2. TIDE and Blue Kite recommended new piers.2 TIDE recommended that the wharf be left alone.3 "
        "In 2019, QUIET and TIDE noted a storm.4 The TIDE petition was signed.5 TIDE’s boats sank.6"
    )
    notes = "2 TIDE, para. 2; Blue Kite, p. 1.\n3 Blue Kite, p. 1.\n4 TIDE, para. 4.\n5 LAMP, p. 2.\n6 LAMP, p. 3.\n"
    found = read(f"Summary of stakeholders’ submissions on Estavia\nII. Information\n1. It rained.1\n{sentences}\nNotes\n1 {LIST}\n{notes}")
    said = {each.id.rpartition("/")[2]: [name.rpartition(".")[2] for name in each.contributors] for each in found.claims}
    assert said["S2.1"] == ["TIDE", "Blue-Kite"]
    assert said["S2.2"] == ["TIDE", "Blue-Kite"]
    assert said["S2.3"] == ["QUIET", "TIDE"]
    assert (said["S2.4"], said["S2.5"]) == (["LAMP"], ["LAMP"])  # they are named and say nothing
    doubts = [each for each in found.doubts if each.kind == "cited_otherwise"]
    assert [each.record for each in doubts] == ["XEE-07/S2.2", "XEE-07/S2.3"]
    assert str(doubts[0].what) == "The sentence says that TIDE said this; its note cites Blue Kite. We keep both."


def test_a_number_of_submissions_and_a_sentence_that_goes_on_have_their_speakers() -> None:
    sentences = (
        "2. Two submissions noted a storm.2 TIDE regretted the wind. It is alarming that boats rot.3 "
        "Several submissions asked for what TIDE had asked.4 "
        "TIDE noted that LAMP was dark. It asked for oil.5"
    )
    notes = "2 TIDE, p. 1. See also LAMP, p. 2.\n3 Blue Kite, p. 1.\n4 TIDE, p. 1; LAMP, p. 2; JS1, p. 3.\n5 TIDE, p. 4; JS1, p. 2.\n"
    found = read(f"Summary of stakeholders’ submissions on Estavia\nII. Information\n1. It rained.1\n{sentences}\nNotes\n1 {LIST}\n{notes}")
    said = [[name.rpartition(".")[2] for name in each.contributors] for each in found.claims]
    assert said == [["TIDE", "LAMP"], ["TIDE", "Blue-Kite"], ["TIDE", "Blue-Kite"], ["TIDE", "LAMP", "JS1"], ["TIDE"], ["TIDE"]]


def test_what_several_say_is_not_cited_to_the_one_in_the_note_of_a_later_sentence() -> None:
    sentences = (
        "2. Several stakeholders denounced the tolls. TIDE regretted the wind.2 A number of NGOs noted a storm. It rained.3 "
        "Many organisations regretted the dark.4"
    )
    notes = "2 TIDE, p. 1.\n3 TIDE, p. 2; LAMP, p. 2.\n4 TIDE, p. 3.\n"
    found = read(f"Summary of stakeholders’ submissions on Estavia\nII. Information\n1. It rained.1\n{sentences}\nNotes\n1 {LIST}\n{notes}")
    said = [[name.rpartition(".")[2] for name in each.contributors] for each in found.claims]
    assert said[:4] == [[], ["TIDE"], ["TIDE", "LAMP"], ["TIDE", "LAMP"]]
    assert said[-1] == ["TIDE"]  # its own note says so


def test_another_number_of_contributors_is_a_doubt() -> None:
    found = read(TEXT.replace("summary of 8 stakeholders", "summary of eleven stakeholders"))
    assert [each.kind for each in found.doubts if each.kind == "contributors_stated_differ"] == ["contributors_stated_differ"]


def test_a_heading_that_is_not_known_is_a_doubt() -> None:
    found = read(TEXT.replace("National human rights institution:", "Guilds of harbours:"))
    assert by_code(found)["Ombud/HROE"].kind is ContributorKind.UNKNOWN
    assert "contributor_heading_unknown" in {each.kind for each in found.doubts}


def test_without_a_list_nothing_can_be_said() -> None:
    found = read(TEXT.replace("The stakeholders listed below have contributed", "All of them have contributed"))
    assert not found.contributors
    assert [each.kind for each in found.doubts] == ["contributors_not_found"]


def test_in_another_language_the_list_is_read_and_claims_are_not() -> None:
    found = read(TEXT, "ru")
    assert len(found.contributors) == 8
    assert not found.claims
    assert "language_not_read" in {each.kind for each in found.doubts}


@pytest.mark.parametrize(
    ("words", "name", "seat"),
    [
        ("Institute of Law, Peace and Bread, Oslo, Norway", "Institute of Law, Peace and Bread", ("Oslo", "Norway")),
        ("Lantern Bureau for Wells, The, Oslo (Norway)", "Lantern Bureau for Wells, The", ("Oslo", "Norway")),
        ("Lantern Bureau for Wells, Bergen, Vestland (Norway)", "Lantern Bureau for Wells", ("Bergen, Vestland", "Norway")),
        ("Watch on Rights. Oslo (Norway)", "Watch on Rights", ("Oslo", "Norway")),
        ("University of Norway", "University of Norway", ("", "")),
        ("Boats of Norway (BON), Norway", "Boats of Norway (BON)", ("", "Norway")),
        ("Boats United Kingdom)", "Boats", ("", "United Kingdom")),
        ("Harbour Trust, Tehran (Iran (Islamic Republic of))", "Harbour Trust", ("Tehran", "Iran (Islamic Republic of)")),
        (
            "Harbour Trust (United Kingdome of Great Britain and Northern Ireland)",
            "Harbour Trust",
            ("", "United Kingdome of Great Britain and Northern Ireland"),
        ),
        ("Harbour Trust (Estuary of Reeds and Lamps)", "Harbour Trust (Estuary of Reeds and Lamps)", ("", "")),
        ("Harbour Trust, 1209, Geneva, Switzerland", "Harbour Trust", ("Geneva", "Switzerland")),
    ],
)
def test_seats(words: str, name: str, seat: tuple[str, str]) -> None:
    found = split_seat(words)
    assert found[0] == name
    assert (found[1].city, found[1].country) == seat
    assert found[1].state or found[1] == Seat()


def test_a_list_of_the_first_cycle() -> None:
    """Dashes behind the codes, marks behind the names, no seats told apart, headings in other words."""
    text = TEXT.replace(
        LIST,
        "The stakeholders listed below have contributed information for this summary (an asterisk denotes an NGO in consultative status):\n"
        "NGOs\nTIDE – Institute of Tides*, Port Ester, Norway\nJS1 – Weavers Guild and River Network* (Joint submission)\n"
        "National institution\nOmbud – Human Rights Ombud of Estavia, Port Ester, Norway\n",
    )
    found = read(text)
    assert [(each.code, each.name, each.seat.city, each.kind.value, each.mark) for each in found.contributors] == [
        ("TIDE", "Institute of Tides", "Port Ester", "civil_society", "*"),
        ("JS1", "Weavers Guild and River Network (Joint submission)", "", "joint", "*"),
        ("Ombud", "Human Rights Ombud of Estavia", "Port Ester", "national_institution", ""),
    ]
    assert found.contributors[0].meaning == "an NGO in consultative status"
