"""Compilations: who says a sentence, by which verb, from which source; and what tables tell. All sentences are invented."""

from __future__ import annotations

import random

import pytest

from openupr.extracting.compilation import misprinted_bodies, read_compilation
from openupr.extracting.compilation.bodies_speaking import Conversation
from openupr.extracting.compilation.sources_cited import sources_of_notes
from openupr.extracting.paragraphs import extract_paragraphs, with_whole_identifiers
from openupr.names import bodies, normal_name
from openupr.reading import read_bytes
from openupr.records import Addressee, Attribution, Compilation, Dealing, Document, Endnote, Speaker, Tenor
from openupr.text import Place, clean


def read(text: str, language: str | None = "en") -> Compilation:
    transcript = read_bytes(text.encode(), "compilation.txt")
    document = Document("compilation.txt", "compilation.txt", transcript.sha256, transcript.format, language=language)
    return read_compilation(with_whole_identifiers(extract_paragraphs(transcript, document), "XEE-07/C"))


@pytest.mark.parametrize(
    ("sentences", "bodies"),
    [
        pytest.param(["The Committee against Torture was concerned about cellars."], ["CAT"], id="a committee by its name"),
        pytest.param(["In 2008, CEDAW and CRC noted with appreciation the new bridge."], ["CEDAW+CRC"], id="two by their abbreviations"),
        pytest.param(["CESCR in 2006 and the HR Committee in 2005 encouraged Estavia to plant trees."], ["CCPR+CESCR"], id="two with their years"),
        pytest.param(["UNESCO stated that the law was old.", "It recommended a new one."], ["UNESCO", "UNESCO"], id="it"),
        pytest.param(["UNHCR reported floods.", "Many villages had no road."], ["UNHCR", "UNHCR"], id="a sentence that goes on"),
        pytest.param(
            ["The Committee on the Rights of the Child praised the school.", "UNICEF shared that view.", "The Committee asked for more teachers."],
            ["CRC", "UNICEF", "CRC"],
            id="the Committee is the last committee",
        ),
        pytest.param(
            ["On the basis of information from UNICEF, the United Nations country team reported a drought."],
            ["UNCT"],
            id="who is quoted does not speak",
        ),
        pytest.param(
            ["OHCHR/UNAMA noted a raid.", "The Mission documented two more.", "They called for an inquiry."],
            ["OHCHR+UNAMA", "UNAMA", "OHCHR+UNAMA"],
            id="a mission is one of two bodies",
        ),
        pytest.param(["The Special Rapporteur on environment praised the river law."], ["SR-environment"], id="a mandate by part of its subject"),
        pytest.param(
            [
                "The Special Rapporteur on minority issues, the Independent Expert on older persons, the Committee on Economic, Social and Cultural"
                " Rights and UNHCR made similar comments."
            ],
            ["CESCR+IE-older-persons+SR-minorities+UNHCR"],
            id="a list",
        ),
        pytest.param(["Noting the fog, the ILO Committee of Experts requested lamps."], ["ILO-CEACR"], id="behind a clause"),
        pytest.param(["Estavia was urged by the Committee against Torture to light the cellars."], ["CAT"], id="by whom"),
        pytest.param(["According to UNHCR, the bridge was closed."], ["UNHCR"], id="according to"),
        pytest.param(["Estavia received visits of the Special Rapporteur on the right to food."], ["-"], id="a body that says nothing"),
        pytest.param(
            [
                "The Special Rapporteur on the right to food praised the river law.",
                "The Government of Estavia replied that it was old.",
                "It had been changed.",
            ],
            ["SR-food", "-", "-"],
            id="the State replies",
        ),
        pytest.param(
            ["CAT was concerned about cellars.", "The Committee on Lamps stated that all was well.", "It added that oil was cheap."],
            ["CAT", "-", "-"],
            id="a body that the table lacks",
        ),
        pytest.param(["CAT was concerned about cellars.", "In 2015, Norway noted that it had lamps."], ["CAT", "-"], id="a State speaks"),
        pytest.param(["CAT and CRC were concerned about cellars.", "Both urged that lamps be lit."], ["CAT+CRC", "CAT+CRC"], id="both"),
        pytest.param(["CAT was concerned about cellars.", "Both urged that lamps be lit."], ["CAT", "-"], id="both, and only one is known"),
        pytest.param(
            ["CAT was concerned about cellars.", "In 2015, Estavia noted that it had lamps.", "The lamps were new."],
            ["CAT", "-", "-"],
            id="a State that no table has speaks",
        ),
        pytest.param(["UNHCR reported floods.", "The Government stated that they were over."], ["UNHCR", "-"], id="the Government speaks"),
        pytest.param(
            ["CAT was concerned about cellars.", "UNICEF had also gone to see some."], ["CAT", "-"], id="another body, by a verb that is not known"
        ),
        pytest.param(["UNHCR reported floods.", "UNHCR had dried two fields."], ["UNHCR", "UNHCR"], id="the same body, by a verb that is not known"),
        pytest.param(["UNHCR reported floods.", "CAT issued similar recommendations."], ["UNHCR", "CAT"], id="issued recommendations"),
        pytest.param(["UNHCR reported floods.", "CAT also raised the issue."], ["UNHCR", "CAT"], id="raised the issue"),
        pytest.param(
            ["CAT was concerned about cellars.", "It was recommended that Estavia light them."], ["CAT", "CAT"], id="nobody is said to recommend"
        ),
        pytest.param(
            ["The Special Rapporteur on the implication for human rights of the disposal of hazardous substances and wastes praised the river law."],
            ["SR-toxics"],
            id="a mandate with a misprint",
        ),
        pytest.param(
            [
                "The Special Rapporteur on the right to food and the Special Rapporteur on lamps of the Inter-American Commission on Human Rights"
                " praised the river law.",
                "They asked for more.",
            ],
            ["IACHR+SR-food", "IACHR+SR-food"],
            id="a rapporteur of a regional body",
        ),
        pytest.param(
            ["The Special Rapporteur on the right to food of the Human Rights Council praised it."], ["SR-food"], id="a mandate of the Council"
        ),
        pytest.param(["Estavia is a donor to OHCHR.", "It also paid for the bridge."], ["-", "-"], id="it is the State"),
        pytest.param(["The Committee on the Rights of the Child urged Estavia to ratify CEDAW."], ["CRC"], id="a treaty's abbreviation"),
    ],
)
def test_speakers(sentences: list[str], bodies: list[str]) -> None:
    conversation = Conversation()
    conversation.new_paragraph()
    found = [conversation.hear(sentence).speakers for sentence in sentences]
    assert ["+".join(sorted(speaker.body for speaker in speakers)) or "-" for speakers in found] == bodies


def test_the_same_committee_is_the_one_of_the_paragraph_before() -> None:
    conversation = Conversation()
    conversation.new_paragraph()
    conversation.hear("The Committee against Torture was concerned about cellars.")
    conversation.new_paragraph()
    assert [speaker.body for speaker in conversation.hear("The same Committee recommended lamps.").speakers] == ["CAT"]


@pytest.mark.parametrize(
    ("cited", "bodies"), [(["CAT"], ["CAT"]), (["CAT", "CRC"], ["CAT", "CRC"]), (["UNHCR"], ["CAT", "CRC"]), ([], ["CAT", "CRC"])]
)
def test_it_after_two_bodies_is_the_one_that_the_notes_cite(cited: list[str], bodies: list[str]) -> None:
    conversation = Conversation()
    conversation.new_paragraph()
    conversation.hear("CAT and CRC were concerned about cellars.", ["CAT", "CRC"])
    assert [speaker.body for speaker in conversation.hear("It urged Estavia to light them.", cited).speakers] == bodies


@pytest.mark.parametrize(
    ("sentence", "tenors"),
    [
        ("CAT welcomed the new lamps.", ["welcomed"]),
        ("CAT noted with appreciation the new lamps.", ["welcomed"]),
        ("CAT noted the new lamps but was deeply concerned that none was lit.", ["noted", "concerned"]),
        ("While welcoming the new lamps, CAT regretted that none was lit.", ["welcomed", "regretted"]),
        ("CAT noted with concern the dark.", ["concerned"]),
        ("CAT stated that it remained concerned about the dark.", ["concerned"]),
        ("CAT stated that Estavia should light the lamps.", ["recommended"]),
        ("CAT made a similar recommendation.", ["recommended"]),
        ("CAT also expressed concern about the dark, as it considered the lamps weak.", ["concerned"]),
        ("CAT hoped that the lamps would be lit.", ["recommended"]),
        ("CAT called upon Estavia to light the lamps.", ["urged"]),
        ("CAT strongly recommended that Estavia light them.", ["urged"]),
        ("The Security Council condemned the attack.", ["deplored"]),
        ("CAT was alarmed at the dark.", ["deplored"]),
        ("CAT was, however, concerned about the dark.", ["concerned"]),
        ("CAT nonetheless urged Estavia to light the lamps.", ["urged"]),
        ("CAT noted that a bill on lamps was being discussed and urged Estavia to light them.", ["noted", "urged"]),
        ("CAT had similar concerns.", ["concerned"]),
        ("CAT reported that the bill regulated lamps and proposed a lamp tax.", ["noted"]),
        ("CAT proposed a lamp tax.", ["recommended"]),
        ("CAT noted that five recommendations had highlighted the need to light the lamps.", ["noted"]),
        ("CAT noted that the law provided that all lamps should be lit.", ["noted"]),
        ("CAT was nevertheless concerned about the dark.", ["concerned"]),
        ("CAT does, however, note with concern the dark.", ["concerned"]),
        ("CAT reinforced the importance of lamps.", ["recommended"]),
        ("CAT reported that the mayor had visited the cellars and invited old lamplighters.", ["noted"]),
        ("CAT reported that the mayor had visited the cellars and acknowledged the dark.", ["noted"]),
        ("CAT reported that the cellars were dark and recommended that they be lit.", ["noted", "recommended"]),
        ("CAT reported that the cellars were dark and invited New Estavia to light them.", ["noted", "recommended"]),
        ("CAT reported that the cellars were dark and recommended lighting them.", ["noted", "recommended"]),
        ("CAT reported that the cellars were dark and expressed concern.", ["noted", "concerned"]),
        ("CAT welcomed the lamps and encouraged the use of oil.", ["welcomed", "recommended"]),
        ("CAT recommended that fires be seen and reported at once.", ["recommended"]),
        ("CAT was concerned at lamps sold without free and informed consent.", ["concerned"]),
        ("CAT regretted the dark and reported the loss of two lamps.", ["regretted", "noted"]),
        ("CAT regretted the dark, and reports suggest that it grows.", ["regretted"]),
    ],
)
def test_verbs(sentence: str, tenors: list[str]) -> None:
    conversation = Conversation()
    conversation.new_paragraph()
    assert [verb.tenor.value for verb in conversation.hear(sentence).verbs] == tenors


_TEXT = """\
I. Background

1. The present report is a compilation.

II. Cooperation with human rights mechanisms

2. The Committee against Torture was concerned about cellars. It recommended lamps.1 The same Committee welcomed the new bridge.2

3. The United Nations Council of Lamps said that all was well.3

4. Estavia extended a standing invitation to special procedures. The Committee on the Rights of the Child noted that a report was overdue.4

Notes

1 CAT/C/XEE/CO/4, paras. 15 (a) and (b) and 17.

2 Ibid., para. 9. See also UNHCR submission for the universal periodic review of Estavia, pp. 2 and 4.

3 A/HRC/95/33/Add.2, paras. 100\u2013104.

4 Ibid.
"""


def test_a_damaged_range_stays_as_it_is_printed() -> None:
    """Its first number alone is no paragraph that the note cites."""
    (note,) = sources_of_notes([Endnote("XEE-07/C.n1", "1", clean("CAT/C/XEE/CO/4, paras. 5–8, 18 and 3–-37."), Place("A/1", "1", ()))]).values()
    assert [each.paragraphs for each in note] == [("5–8", "18", "3–-37")]


def test_concerns() -> None:
    found = read(_TEXT)
    told = [concern for concern in found.concerns if concern.attribution is not Attribution.UNATTRIBUTED]
    assert [(concern.id, [speaker.body for speaker in concern.bodies], concern.tenor) for concern in told] == [
        ("XEE-07/C2.1", ["CAT"], Tenor.CONCERNED),
        ("XEE-07/C2.2", ["CAT"], Tenor.RECOMMENDED),
        ("XEE-07/C2.3", ["CAT"], Tenor.WELCOMED),
        ("XEE-07/C3.1", [""], Tenor.NOTED),
        ("XEE-07/C4.2", ["CRC"], Tenor.NOTED),
    ]
    first, second, third, unknown, last = told
    assert [speaker.printed for speaker in unknown.bodies] == ["United Nations Council of Lamps"]
    assert first.heading == "II. Cooperation with human rights mechanisms"
    assert [(source.symbol, source.paragraphs) for source in first.sources] == [("CAT/C/XEE/CO/4", ("15 (a)", "15 (b)", "17"))]
    assert first.sources == second.sources
    assert [(source.symbol, source.title, source.paragraphs, source.pages) for source in third.sources] == [
        ("CAT/C/XEE/CO/4", "", ("9",), ()),
        ("", "UNHCR submission for the universal periodic review of Estavia", (), ("2", "4")),
    ]
    assert [(source.symbol, source.note) for source in last.sources] == [("A/HRC/95/33/Add.2", "XEE-07/C.n4")]
    start, end = second.place.spans[0]
    assert _read_back(_TEXT)[start:end] == "It recommended lamps."
    assert [(each.id, each.bodies, each.addressee) for each in found.concerns if each.attribution is Attribution.UNATTRIBUTED] == [
        ("XEE-07/C1.1", (), Addressee.OPEN),
        ("XEE-07/C4.1", (), Addressee.OPEN),
    ]
    assert [(doubt.kind, doubt.record) for doubt in found.doubts] == [("body_unknown", "XEE-07/C3.1")]
    assert "United Nations Council of Lamps" in str(found.doubts[0].what)
    assert [(each.dealing, each.value) for each in found.cooperation] == [
        (Dealing.STANDING_INVITATION, "extended a standing invitation"),
        (Dealing.REPORT_OVERDUE, "overdue"),
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "The Committee against Torture welcomed the ratification by Estavia of the Convention on the Rights of the Child, in 2021.",
            [("CRC", "2021")],
        ),
        ("The Committee against Torture noted that Estavia had ratified the Rome Statute.", [("ROME", "yes")]),
        ("The Committee against Torture welcomed the steps taken towards the ratification of the Convention on the Rights of the Child.", []),
        ("The Committee against Torture noted that Estavia had not ratified the Convention on the Rights of the Child.", []),
        ("The Committee against Torture recommended the ratification of the Convention on the Rights of the Child.", []),
        ("The Committee against Torture welcomed the ratification of the Convention on Street Lamps.", [("", "yes")]),
    ],
)
def test_a_ratification_that_a_sentence_tells(sentence: str, told: list[tuple[str, str]]) -> None:
    found = read(_TEXT.replace("It recommended lamps.", sentence))
    assert [(each.subject, each.value) for each in found.cooperation if each.dealing is Dealing.RATIFIED] == told


def _read_back(text: str) -> str:
    return read_bytes(text.encode(), "compilation.txt").text


def test_another_language_is_a_doubt() -> None:
    found = read(_TEXT, "fr")
    assert not found.concerns
    assert [doubt.kind for doubt in found.doubts] == ["language_not_read"]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("CEDAW/C/XEE/CO/7, paras. 27 (b) and 28 (a) and (b).", [("CEDAW/C/XEE/CO/7", ("27 (b)", "28 (a)", "28 (b)"))]),
        ("CAT/C/XEE/CO/4, paras. 15–17; CRC/C/XEE/CO/3-4, para. 8.", [("CAT/C/XEE/CO/4", ("15–17",)), ("CRC/C/XEE/CO/3-4", ("8",))]),
        ("See A/HRC/95/16, A/HRC/95/16/Add.1 and A/HRC/95/2.", [("A/HRC/95/16", ()), ("A/HRC/95/16/Add.1", ()), ("A/HRC/95/2", ())]),
        ("See https://lamps.example/report.pdf.", [("", ())]),
        (
            "CAT/C/XEE/CO/4, para. 6, CRC/C/XEE/CO/3, para. 8 and A/HRC/95/16, paras. 2–3.",
            [("CAT/C/XEE/CO/4", ("6",)), ("CRC/C/XEE/CO/3", ("8",)), ("A/HRC/95/16", ("2–3",))],
        ),
        ("A/95/16, para. 29 and UNLAMP, “On oil” (Lantern, May 2018) pp. 2 and 9.", [("A/95/16", ("29",)), ("", ())]),
        (
            "CAT/C/XEE/CO/4, para. 6. Available from https://lamps.example. For the relevant recommendation, see A/HRC/9/6, para. 11.4 (Norland).",
            [("CAT/C/XEE/CO/4", ("6",)), ("A/HRC/9/6", ("11.4",))],
        ),
        ("CAT/C/XEE/CO/4, paras. 15– 17, 20 (a) (i)–(iv) and 21.", [("CAT/C/XEE/CO/4", ("15–17", "20 (a) (i)–(iv)", "21"))]),
        ("CAT/C/XEE/CO/4, paras. 4.2, 4.11.1 and 6.1–6.9.2.", [("CAT/C/XEE/CO/4", ("4.2", "4.11.1", "6.1–6.9.2"))]),
        ("A/HRC/9/6, paras. 11.5, 11. 23 and 11.30–11. 32.", [("A/HRC/9/6", ("11.5", "11.23", "11.30–11.32"))]),
        ("CAT/C/XEE/CO/4, para. 6; see also para. 27.", [("CAT/C/XEE/CO/4", ("6", "27"))]),
        ("CAT/C/XEE/CO/4 and CRC/C/XEE/CO/3, paras. 6 and 8, respectively.", [("CAT/C/XEE/CO/4", ("6",)), ("CRC/C/XEE/CO/3", ("8",))]),
        ("CAT/C/XEE/CO/4, CRC/C/XEE/CO/3, para. 8.", [("CAT/C/XEE/CO/4", ()), ("CRC/C/XEE/CO/3", ("8",))]),
        ("CAT/C/XEE/CO/4, UNESCO submission, para. 11.", [("CAT/C/XEE/CO/4", ()), ("", ("11",))]),
        ("UNESCO submission for the review of Estavia, CAT/C/XEE/CO/4, para. 11.", [("", ()), ("CAT/C/XEE/CO/4", ("11",))]),
        (
            "CRC/C/XEE/CO/3, para. 4 (b); and concluding observations of the Committee on Lamps (CAT/C/XEE/CO/4), 4 (d).",
            [("CRC/C/XEE/CO/3", ("4 (b)",)), ("CAT/C/XEE/CO/4", ("4 (d)",))],
        ),
        ("A/HRC/9/6/Add.1, 11.8 and A/HRC/9/6, 11.5, 11.9 and 12.", [("A/HRC/9/6/Add.1", ("11.8",)), ("A/HRC/9/6", ("11.5", "11.9", "12"))]),
        ("CAT/C/XEE/CO/4, 2 May 2019; CRC/C/XEE/CO/3, 12 copies.", [("CAT/C/XEE/CO/4", ()), ("CRC/C/XEE/CO/3", ())]),
        ("CAT/C/XEE/CO/4, para. 6, Annex and Table 2.", [("CAT/C/XEE/CO/4", ("6",))]),
        ("A/HRC/9/6, paras. 24a–24f and 25c.", [("A/HRC/9/6", ("24a–24f", "25c"))]),
        ("A/HRC/9/6, p. 4, para, 7.", [("A/HRC/9/6", ("7",))]),
        ("A/HRC/95/12 Add.2, para. 95.", [("A/HRC/95/12/Add.2", ("95",))]),
        ("See CERD/EWUAP/93rd Session/2011/XX/ks.", [("CERD/EWUAP/93rdSession/2011/XX/ks", ())]),
    ],
)
def test_citations(note: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    found = sources_of_notes([Endnote("n1", "1", clean(note), Place("x", "note 1", ()))])["n1"]
    assert [(source.symbol, source.paragraphs) for source in found] == expected


@pytest.mark.parametrize(
    ("note", "titles"),
    [
        ("See www.lamps.example/f?p=10:0:P13_ LAMP_ID:31.", ["www.lamps.example/f?p=10:0:P13_LAMP_ID:31"]),
        ("See https://lamps.example/a%2 0b.pdf; and https://lamps.example/c.", ["https://lamps.example/a%20b.pdf", "https://lamps.example/c"]),
        ("See https://lamps.example/a and UNHCR submission, p. 3.", ["https://lamps.example/a", "UNHCR submission"]),
        ("Letter dated 4 May 2017 to Estavia. Available from https://lamps.example/ b%20c.pdf.", ["Letter dated 4 May 2017 to Estavia"]),
        ("CAT/C/XEE/CO/4, para. 6 and letter dated 4 May 2017 to Estavia.", ["", "letter dated 4 May 2017 to Estavia"]),
    ],
)
def test_the_words_that_name_a_source_without_a_symbol(note: str, titles: list[str]) -> None:
    assert [source.title for source in sources_of_notes([Endnote("n1", "1", clean(note), Place("x", "note 1", ()))])["n1"]] == titles


def test_ibid_with_a_further_source_is_the_note_before_and_that_source() -> None:
    texts = ("CAT/C/XEE/CO/4, para. 6.", "Ibid., and see www.lamps.example/a.", "Ibid. See also CRC/C/XEE/CO/3, para. 8.")
    found = sources_of_notes(Endnote(f"n{k}", str(k), clean(text), Place("x", f"note {k}", ())) for k, text in enumerate(texts, 1))
    assert [(each.symbol or each.title, each.paragraphs) for each in found["n2"]] == [("CAT/C/XEE/CO/4", ("6",)), ("www.lamps.example/a", ())]
    assert [(each.symbol, each.paragraphs) for each in found["n3"]][-1] == ("CRC/C/XEE/CO/3", ("8",))


def test_what_nobody_is_said_to_recommend_is_said_by_the_body_of_the_note() -> None:
    found = read(_TEXT.replace("The Committee against Torture was concerned about cellars.", "It was recommended that Estavia light the cellars."))
    first = found.concerns[1]
    assert (first.id, first.bodies, first.attribution, first.tenor, [source.symbol for source in first.sources]) == (
        "XEE-07/C2.1",
        (Speaker("CAT", ""),),
        Attribution.NOTE,
        Tenor.RECOMMENDED,
        ["CAT/C/XEE/CO/4"],
    )


def test_ibid_alone_is_all_of_the_note_before_at_its_places() -> None:
    texts = ("CAT/C/XEE/CO/4, para. 6; UNHCR submission, p. 3.", "Ibid.", "Ibid., p. 8.")
    found = sources_of_notes(Endnote(f"n{k}", str(k), clean(text), Place("x", f"note {k}", ())) for k, text in enumerate(texts, 1))
    assert [(each.symbol or each.title, each.paragraphs, each.pages, each.note) for each in found["n2"]] == [
        ("CAT/C/XEE/CO/4", ("6",), (), "n2"),
        ("UNHCR submission", (), ("3",), "n2"),
    ]
    assert [(each.title, each.pages) for each in found["n3"]] == [("UNHCR submission", ("8",))]


@pytest.mark.parametrize(
    ("notes", "last"),
    [
        ({1: "CAT/C/XEE/CO/4, para. 6.", 2: "CRC/C/XEE/CO/3, para. 8.", 3: "See note 1 above."}, [("CAT/C/XEE/CO/4", ("6",))]),
        ({1: "CAT/C/XEE/CO/4, para. 6.", 2: "CRC/C/XEE/CO/3, para. 8.", 3: "Supra note 1, para. 9."}, [("CAT/C/XEE/CO/4", ("9",))]),
        ({1: "CAT/C/XEE/CO/4, para. 6.", 2: "CRC/C/XEE/CO/3; see also footnote 1."}, [("CRC/C/XEE/CO/3", ()), ("CAT/C/XEE/CO/4", ("6",))]),
        ({1: "UNHCR submission, p. 3.", 2: "UNHCR submission (see note 1 above), p. 8."}, [("UNHCR submission", ())]),
        ({1: "CAT/C/XEE/CO/4 and CRC/C/XEE/CO/3.", 2: "See note 1 above, para. 9."}, []),
        ({2: "CRC/C/XEE/CO/3, para. 8.", 3: "See note 1 above."}, []),
        ({1: "CAT/C/XEE/CO/4, para. 6.", 3: "Ibid., para. 9."}, []),
        ({1: "CAT/C/XEE/CO/4, para. 6.", 3: "Ibid.", 4: "Ibid., para. 9."}, []),
    ],
)
def test_a_note_that_refers_to_another_has_its_source_or_none(notes: dict[int, str], last: list[tuple[str, tuple[str, ...]]]) -> None:
    found = sources_of_notes(Endnote(f"n{k}", str(k), clean(text), Place("x", f"note {k}", ())) for k, text in notes.items())
    assert [(each.symbol or each.title, each.paragraphs) for each in found[f"n{max(notes)}"]] == last


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("CAT was concerned about reprisals against lamplighters who had met the Committee.", ["reprisal"]),
        ("CAT recommended that lamplighters be able to work without fear of reprisals.", []),
        ("CAT urged Estavia to protect lamplighters from all reprisals.", []),
        ("CAT noted that no law guarded lamplighters against reprisals.", []),
        ("CAT was concerned about intimidation of lamplighters who had cooperated with the United Nations.", ["reprisal"]),
        ("CAT recommended ending any intimidation of lamplighters who cooperate with the United Nations.", []),
    ],
)
def test_reprisals_are_those_that_are_told(sentence: str, told: list[str]) -> None:
    text = _TEXT.replace("Estavia extended a standing invitation to special procedures.", sentence)
    assert [each.dealing.value for each in read(text).cooperation if each.dealing.value == "reprisal"] == told


def test_a_misprint_leaves_all_letters_but_one_or_two() -> None:
    """By that most words are told apart without measuring how far they are: it may keep none that is near."""
    draw = random.Random(17)
    words = [word for body in bodies() for word in normal_name(body.name).split() if len(word) > 4]
    for _ in range(2_000):
        meant, most = draw.choice(words), draw.choice((1, 2))
        word = meant
        for _ in range(most):
            at = draw.randrange(len(word) - 1)
            word = draw.choice((word[:at] + word[at + 1 :], word[:at] + "x" + word[at:], word[:at] + "x" + word[at + 1 :]))
        swapped = meant[:2] + meant[3:4] + meant[2:3] + meant[4:]
        assert misprinted_bodies._has_its_letters(word, meant, most)
        assert misprinted_bodies._has_its_letters(swapped, meant, 1)
    assert not misprinted_bodies._has_its_letters("against", "torture", 2)
