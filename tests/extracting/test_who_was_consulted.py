"""Who was heard on a national report, by sentences and notes of every form. States, bodies and sentences are invented; those of HELD were written
with the others and not looked at while the rules were made."""

from __future__ import annotations

import pytest

from openupr.extracting.national_report import read_national_report
from openupr.extracting.national_report.names_in_row import names_in_row
from openupr.extracting.paragraphs import extract_paragraphs, with_whole_identifiers
from openupr.reading import read_bytes
from openupr.records import Document, NationalReport, Participant


def report(sentence: str, note: str = "") -> NationalReport:
    notes = f"Notes\n1 {note}\n" if note else ""
    text = f"I. Methodology\n1. {sentence}\nII. Challenges\n2. There are none.\n{notes}"
    transcript = read_bytes(text.encode(), "report.txt")
    document = Document("report.txt", "report.txt", transcript.sha256, transcript.format, language="en")
    return read_national_report(with_whole_identifiers(extract_paragraphs(transcript, document), "XEE-48/N"))


def told(found: NationalReport) -> set[str]:
    return {f"{_role(each)} {each.actor.value}: {each.words}" for each in found.participants}


def test_words_that_name_their_own_doer_are_no_ones_else() -> None:
    found = report("For the report a working group was set up, composed of the five ministries and coordinated by the Ministry of Wells.")
    cues = {each.words: each.cue for each in found.participants}
    assert cues["the five ministries"] == "composed"
    assert cues["the Ministry of Wells"] == "coordinated"


def test_a_body_that_another_coordinated_is_not_said_to_have_made_the_report_by_that() -> None:
    found = report("The Ministry of Wells coordinated the national group set up to conduct the process of consultation on the report.")
    cues = {each.words: each.cue for each in found.participants if _role(each) == "drafted"}
    assert cues == {"The Ministry of Wells": "coordinated"}


def _role(each: Participant) -> str:
    return each.role.value


# A sentence, and what it must tell. "!" before it: it must not tell so.
SENTENCES = [
    ("The report draws on input from members of the Council of Wells, civil society and the Ombudsperson.",
     ["consulted ngo: civil society", "consulted institution: the Ombudsperson"]),
    ("The report was prepared by a committee composed of members of the Ministry of Wells and the Ministry of Tides.",
     ["drafted state: the Ministry of Wells", "drafted state: the Ministry of Tides"]),
    ("The methodology was improved on the basis of comments from representatives of trade unions, academia and the UN country team.",
     ["consulted ngo: trade unions", "consulted academia: academia", "consulted international: the UN country team"]),
    ("A workshop on the draft report was held with the participation of the Minister of Wells, the President of the Supreme Court and NGOs.",
     ["consulted state: the Minister of Wells", "consulted state: the President of the Supreme Court", "consulted ngo: NGOs"]),
    ("A meeting on the report took place with the participation of the Speaker of the National Assembly and the Ombudsman.",
     ["consulted parliament: the Speaker of the National Assembly", "consulted institution: the Ombudsman"]),
    ("Consultations on the report were held with independent administrative authorities and NGOs.",
     ["consulted institution: independent administrative authorities", "consulted ngo: NGOs"]),
    ("Under the leadership of the Ministry of Wells, NGOs were consulted on the report.",
     ["drafted state: the Ministry of Wells", "consulted ngo: NGOs"]),
    ("For the report, 12 institutions of the executive and legislative branches reported on the State’s work.",
     ["reported state: 12 institutions of the executive and legislative branches",
      "!drafted state: 12 institutions of the executive and legislative branches"]),
    ("More than 40 NGOs were consulted on the report.", ["consulted ngo: More than 40 NGOs"]),
    ("The report rests on comments from the United Nations Special Rapporteur on lamps and safe wells, and the Ombudsman.",
     ["consulted international: the United Nations Special Rapporteur on lamps and safe wells", "consulted institution: the Ombudsman"]),
    ("The report was coordinated by the Ministry of Wells and prepared in cooperation with the line ministries and government offices.",
     ["drafted state: the line ministries", "drafted state: government offices"]),
    ("Under the leadership of the Council of Wells, 12 ministries reported on their work for the report.",
     ["reported state: 12 ministries", "!drafted state: 12 ministries"]),
    ("The draft report was discussed at meetings with members of Parliament and churches.",
     ["consulted parliament: members of Parliament", "consulted ngo: churches"]),
    ("The report was discussed with NGOs, which work in all provinces, trade unions, which sent papers, and the Ombudsman.",
     ["consulted ngo: NGOs", "consulted ngo: trade unions", "consulted institution: the Ombudsman"]),
    ("NGOs were not consulted on the report.", ["!consulted ngo: NGOs"]),
    ("No NGOs were consulted on the report.", ["!consulted ngo: No NGOs", "!consulted ngo: NGOs"]),
    ("The report was drafted by the Ministry of Wells without consulting NGOs.", ["drafted state: the Ministry of Wells", "!consulted ngo: NGOs"]),
    ("NGOs will be consulted on the next report.", ["!consulted ngo: NGOs"]),
    ("NGOs were neither invited nor consulted on the report.", ["!consulted ngo: NGOs"]),
    ("Not only NGOs were consulted on the report but churches.", ["consulted ngo: NGOs"]),
    # A body on which both sides sit is no organ of the State, and does what its own words say.
    ("The Technical Committee is a body of 12 members of governmental and non-governmental organizations that take part in discussing the report.",
     ["consulted mixed: The Technical Committee", "consulted ngo: non-governmental organizations", "!drafted state: The Technical Committee"]),
    ("The Drafting Committee, chaired by the Minister of Wells and composed of ministries, NGOs and universities, drafted the report.",
     ["drafted mixed: The Drafting Committee", "!drafted state: The Drafting Committee", "drafted ngo: NGOs"]),
    ("The Steering Committee, composed of the Ministry of Wells and the Ministry of Tides, met with NGOs and prepared the report.",
     ["drafted state: The Steering Committee", "!drafted mixed: The Steering Committee"]),
    ("The Steering Committee, composed of the Ministry of Wells, consulted members of NGOs on the report.",
     ["drafted state: The Steering Committee", "consulted ngo: NGOs"]),
    ("The Technical Committee includes NGOs; the report was drafted by some Technical Committee members and the Ministry of Wells.",
     ["drafted state: the Ministry of Wells", "!drafted mixed: some Technical Committee", "!drafted state: some Technical Committee"]),
    # A ministry by its abbreviation, and its desk.
    ("The report was drafted by the reporting desk of international affairs of MoTA and by MoW, under a MoU.",
     ["drafted state: the reporting desk of international affairs of MoTA", "drafted state: MoW", "!drafted state: MoU"]),
]  # fmt: skip
HELD = [
    ("The report takes account of views from members of the Chamber of Guilds, NGOs and the Ombudsman.",
     ["consulted ngo: NGOs", "consulted institution: the Ombudsman"]),
    ("Suggestions from civil society, the universities and the Ombudsman, who met twice, were taken into the draft report after consultation.",
     ["consulted ngo: civil society", "consulted institution: the Ombudsman"]),
    ("The drafting committee is composed of the Ministry of Wells and the Ministry of Tides and consulted NGOs.",
     ["drafted state: the Ministry of Wells", "consulted ngo: NGOs"]),
    ("A hearing on the draft report was held with the participation of the Deputy Minister of Tides and the UN Resident Coordinator.",
     ["consulted state: the Deputy Minister of Tides", "consulted international: the UN Resident Coordinator"]),
    ("Churches have never been consulted on the report.", ["!consulted ngo: Churches"]),
    ("NGOs should have been consulted on the report.", ["!consulted ngo: NGOs"]),
    ("Consultations with NGOs on the report could not be held.", ["!consulted ngo: NGOs"]),
    ("NGOs did not take part in the drafting of the report.", ["!consulted ngo: NGOs", "!drafted ngo: NGOs"]),
    ("Over 30 NGOs took part in the consultation on the report.", ["consulted ngo: Over 30 NGOs"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "wanted"), [*SENTENCES, *HELD])
def test_who_was_heard(sentence: str, wanted: list[str]) -> None:
    found = told(report(sentence))
    assert [each for each in wanted if not each.startswith("!") and each not in found] == []
    assert [each for each in wanted if each[1:] in found] == []


# A note, and the names in its row.
ROWS = [
    ("Ministry of Wells, Ministry of Tides, Ministry of Trade, Crafts and Sails.",
     ["Ministry of Wells", "Ministry of Tides", "Ministry of Trade, Crafts and Sails"]),
    ("Namely the Ministry of Wells; the Bureau of Trade, Sails and Ropes; and the Office of Tides.",
     ["Ministry of Wells", "Bureau of Trade, Sails and Ropes", "Office of Tides"]),
    ("Asamblea del Mar, Instituto de Mareas (IM), Instituto de Velas, Cuerdas y Anclas (IVCA) y Consejo de Pozos (CP).",
     ["Asamblea del Mar", "Instituto de Mareas (IM)", "Instituto de Velas, Cuerdas y Anclas (IVCA)", "Consejo de Pozos (CP)"]),
    ("Notamment le ministère des Marées, le ministère des Puits et des Voiles, le ministère de l’Ancre.",
     ["ministère des Marées", "ministère des Puits et des Voiles", "ministère de l’Ancre"]),
    ("Including: Department of Wells, Directorate of Tides and Sails, and Bank of Estavia.",
     ["Department of Wells", "Directorate of Tides and Sails", "Bank of Estavia"]),
    ("Law No. 12 of 2011 on the Ministry of Wells, the Ministry of Tides.", []),
    ("The Ministry of Wells was set up, and the Ministry of Tides too.", []),
    ("See the annex. It has more.", []),
    ("Health, schools, wells.", []),
    ("Ministry of Wells.", []),
    ("Association of Bakers (AB), Union of Weavers and Dyers (UWD), League of Rowers (LR).",
     ["Association of Bakers (AB)", "Union of Weavers and Dyers (UWD)", "League of Rowers (LR)"]),
]  # fmt: skip
IN_A_SENTENCE = [
    ("Non-governmental organizations were consulted on the report at three hearings: the Estavian Association of Bakers, the Union of Weavers, the "
     "Rowers’ League and the Women’s Network of the North.",
     ["Estavian Association of Bakers", "Union of Weavers", "Rowers’ League", "Women’s Network of the North"]),
    ("The following NGOs took part in a workshop on the draft report: the League of Rowers; the Bakers’ Guild; the Press Club.",
     ["League of Rowers", "Bakers’ Guild", "Press Club"]),
    ("Civil society organizations, among them the Bakers’ Association and the Union of Weavers, were consulted on the report.",
     ["Bakers’ Association", "Union of Weavers"]),
    ("NGOs (including the Bakers’ Association and the Union of Weavers) commented on the draft report.", ["Bakers’ Association", "Union of Weavers"]),
    ("NGOs were consulted on the report: their views on wells, mills and harbours were included.", []),
    ("NGOs were consulted on the report, such as the law of 1998 provides.", []),
    ("NGOs were not consulted on the report: the Union of Weavers and the Bakers’ Guild regretted that.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "wanted"), IN_A_SENTENCE)
def test_a_row_behind_a_kind_tells_who_its_members_are(sentence: str, wanted: list[str]) -> None:
    found = report(sentence)
    assert [each.words for each in found.participants if each.named] == wanted
    assert all(each.actor.value == "ngo" and each.role.value == "consulted" for each in found.participants)
    assert [each.whole for each in found.participants if not each.named] == ([bool(wanted)] if found.participants else [])


HELD_ROWS = [
    ("These were: Court of Tides (CT), Council of Wells, Ropes and Sails (CWRS), Council of Mills (CM) and Council of Ovens (CO).",
     ["Court of Tides (CT)", "Council of Wells, Ropes and Sails (CWRS)", "Council of Mills (CM)", "Council of Ovens (CO)"]),
    ("Ministério das Marés, Ministério dos Poços e Velas, Secretaria de Cordas.",
     ["Ministério das Marés", "Ministério dos Poços e Velas", "Secretaria de Cordas"]),
    ("Adopted by the General Assembly on 20 December 1993.", []),
    ("Ministry of Wells and Tides; Ministry of Sails; Supreme Court.", ["Ministry of Wells and Tides", "Ministry of Sails", "Supreme Court"]),
    ("the Ministry of Sails, including the Bureau of Ropes; the Lamp Board and the National Oars Unit; the Court of Tides and the Sea.",
     ["Ministry of Sails", "Bureau of Ropes", "Lamp Board", "National Oars Unit", "Court of Tides and the Sea"]),
    ("the Office for the Bank and the Board; the Ministry of Sails.", ["Office for the Bank and the Board", "Ministry of Sails"]),
    ("Ministry of Oars, Ropes and Sails, Ministry of Wells and Ministry of Tides.",
     ["Ministry of Oars, Ropes and Sails", "Ministry of Wells", "Ministry of Tides"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), [*ROWS, *HELD_ROWS])
def test_names_in_a_row(words: str, wanted: list[str]) -> None:
    assert [words[slice(*span)] for span in names_in_row(words)] == wanted


def test_a_row_in_a_note_names_the_kind_that_its_mark_stands_in() -> None:
    found = report("The report was drafted by all relevant ministries1 and NGOs were consulted.", "Ministry of Wells, Ministry of Tides.")
    rows = [each for each in found.participants if each.note]
    assert [(each.role.value, each.actor.value, each.words) for each in rows] == [
        ("drafted", "state", "Ministry of Wells"),
        ("drafted", "state", "Ministry of Tides"),
    ]
    assert all(found.text.note(each.note).text.clean[each.start : each.end] == each.words for each in rows)  # type: ignore[union-attr]
    assert {each.paragraph for each in rows} == {"XEE-48/N1"}


def test_a_row_of_organizations_is_none_of_the_state() -> None:
    found = report("NGOs1 were consulted on the report.", "Association of Bakers (AB), Union of Weavers and Dyers (UWD).")
    assert {(each.role.value, each.actor.value) for each in found.participants if each.note} == {("consulted", "ngo")}


def test_a_sentence_of_a_note_tells_who_was_heard() -> None:
    found = report(
        "The report was drafted after a consultation with NGOs.1", "The meeting was attended by 30 NGOs, with participation of the Ombudsman."
    )
    assert "consulted institution: the Ombudsman" in told(found)


def test_a_note_on_the_rule_tells_of_nobody() -> None:
    found = report(
        "The report was drafted after a consultation with NGOs.1", "The Council was established by decree for consultations with churches."
    )
    assert not [each for each in found.participants if each.note]


def test_a_body_elsewhere_in_the_report_is_another_one() -> None:
    text = (
        "I. Methodology\n1. The Interministerial Working Group drafted the report.\nII. Wells\n"
        "2. The interministerial working group on wells is composed of ministries and NGOs.\n"
    )
    transcript = read_bytes(text.encode(), "report.txt")
    document = Document("report.txt", "report.txt", transcript.sha256, transcript.format, language="en")
    found = read_national_report(with_whole_identifiers(extract_paragraphs(transcript, document), "XEE-48/N"))
    assert told(found) == {"drafted state: The Interministerial Working Group"}


def test_a_word_within_a_name_gives_no_role() -> None:
    sentence = "The Ministry of Wells wrote the report in consultation with the Grand Consultative Chamber, the national human rights institution."
    cues = {each.words: each.cue for each in report(sentence).participants}
    assert cues["the Grand Consultative Chamber, the national human rights institution"] == "consultation"
