"""What compilations tell of a State's cooperation: the contrary is never taken for the thing. All texts are invented."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from openupr.extracting.compilation.cooperation import read_cooperation, unread_treaties
from openupr.extracting.compilation.cooperation_rows import is_unread_table
from openupr.records import Cooperation, Dealing, Document, Endnote, Heading, Mark, NumberedDocument, Paragraph, Piece, PieceKind
from openupr.text import Place, Span, clean


def told(*sentences: str, state: str | None = None) -> list[tuple[str, str]]:
    """The dealings of paragraphs with these texts, each with its subject; treaties apart."""
    return [(dealing, subject) for dealing, subject, _ in read(*(paragraph(number, each) for number, each in enumerate(sentences, 2)), state=state)]


def read(*paragraphs: Paragraph, state: str | None = None) -> list[tuple[str, str, str]]:
    return [(each.dealing.value, each.subject, each.value) for each in record(*paragraphs, state=state)]


def record(*paragraphs: Paragraph, state: str | None = None, own: bool = False) -> tuple[Cooperation, ...]:
    document = Document("C", "compilation.txt", "3" * 64, "text", language="en", state=state)
    return read_cooperation(NumberedDocument(document, paragraphs, (), (), (), ()), own)


def paragraph(number: int, text: str) -> Paragraph:
    return Paragraph(f"C{number}", str(number), str(number), (), clean(text), Place("C", f"para. {number}", (Span(0, len(text)),)))


def _table(*rows: str) -> Paragraph:
    text = " ".join(rows)
    ends = [len(" ".join(rows[: number + 1])) for number in range(len(rows))]
    pieces = tuple(Piece(PieceKind.TABLE, "", end - len(row), end) for row, end in zip(rows, ends, strict=True))
    return Paragraph("C0+1", "", "", (), clean(text), Place("C", "", (Span(0, len(text)),)), (), pieces)


def _lines() -> list[tuple[str, str, list[tuple[str, str]]]]:
    found = []
    for line in Path(__file__).with_name("told_dealings.txt").read_text(encoding="utf-8").splitlines():
        if line.count(" | ") == 2 and not line.startswith("#"):
            document, sentence, dealings = line.split(" | ")
            pairs = [each.partition(" ")[::2] for each in dealings.split(", ") if dealings != "-"]
            found.append((document, sentence, sorted((dealing, subject.strip("?")) for dealing, subject in pairs)))
    return found


@pytest.mark.parametrize(("document", "sentence", "dealings"), _lines())
def test_dealings_of_a_sentence(document: str, sentence: str, dealings: list[tuple[str, str]]) -> None:
    found = record(paragraph(2, sentence), state="NER", own=document == "N")
    assert sorted((each.dealing.value, each.subject) for each in found) == dealings


THERE = ("standing_invitation", "")
NOT_THERE = ("no_standing_invitation", "")


@pytest.mark.parametrize(
    ("sentence", "dealings"),
    [
        ("Estavia had issued a standing invitation to special procedures.", [THERE]),
        ("Estavia extended, in 2011, an open and standing invitation to all mandate holders.", [THERE]),
        ("A standing invitation had already been extended to special procedures.", [THERE]),
        ("CAT noted with appreciation its standing invitation to special procedures.", [THERE]),
        ("CAT welcomed the issuance of a standing invitation.", [THERE]),
        ("Estavia had not ratified the lamp treaty, but it had extended a standing invitation to special procedures.", [THERE]),
        ("Estavia had not only ratified the lamp treaty and extended a standing invitation.", [THERE]),
        ("Estavia had not extended a standing invitation to special procedures.", [NOT_THERE]),
        ("Estavia had not, as the lampkeepers had asked, extended a standing invitation to them.", [NOT_THERE]),
        ("Estavia had neither issued a standing invitation nor lit its harbours.", [NOT_THERE]),
        ("Estavia had yet to issue a standing invitation to special procedures.", [NOT_THERE]),
        ("CAT regretted the failure to extend a standing invitation to special procedures.", [NOT_THERE]),
        ("There was no standing invitation to special procedures.", [NOT_THERE]),
        ("A standing invitation to special procedures had not been issued.", [NOT_THERE]),
        ("CAT recommended that Estavia extend a standing invitation to special procedures.", []),
        ("CAT encouraged Estavia to issue an open and standing invitation.", []),
        ("CAT stated that a standing invitation should be extended to special procedures.", []),
        ("Estavia made a commitment to issue a standing invitation to special procedures.", []),
        ("Estavia had been invited to consider issuing a standing invitation.", []),
        ("CAT recommended that Estavia not only light its harbours but also issue a standing invitation.", []),
    ],
)
def test_a_standing_invitation_stands_only_where_it_is_told(sentence: str, dealings: list[tuple[str, str]]) -> None:
    assert told(sentence) == dealings


FOOD, TORTURE = "SR-food", "SR-torture"


@pytest.mark.parametrize(
    ("sentence", "dealings"),
    [
        ("The Special Rapporteur on the right to food visited the harbour in 2031.", [("visit_made", FOOD)]),
        ("The Special Rapporteur on the right to food had not visited the harbour.", []),
        ("The Special Rapporteur on the right to food undertook a study of herring.", []),
        ("Prisons were regularly visited by lampkeepers.", []),
        ("Estavia had never been visited by a special rapporteur.", []),
        ("The Special Rapporteur on the right to food noted, during her visit to Estavia in 2031, that fish was dear.", [("visit_made", FOOD)]),
        ("The Special Rapporteur on the right to food had been unable to see the cellars during her visit to Estavia.", [("visit_made", FOOD)]),
        ("The minister noted, during her visit to Estavia, that fish was dear.", []),
        ("The Special Rapporteur on the right to food had requested a visit.", [("visit_requested", FOOD)]),
        ("Estavia had not answered the requests for an official visit of the special procedures.", [("visit_requested", "")]),
        ("CAT recommended accepting the requests for country visits made by the special procedures.", [("visit_requested", "")]),
        ("No requests for visits by the special procedures were pending.", []),
        ("Prisoners complained that requests for visits were refused.", []),
        ("Estavia had accepted the request for a visit by the Special Rapporteur on the right to food.", [("visit_agreed", FOOD)]),
        ("Estavia had not accepted the request for a visit by the Special Rapporteur on the right to food.", [("visit_requested", FOOD)]),
        ("Estavia had not agreed to a visit of the Special Rapporteur on the right to food.", []),
        ("Estavia had accepted visits by lampkeepers to its cellars.", []),
        (
            "Although Estavia had neither extended a standing invitation to special procedures nor responded positively to their requests for an "
            "official visit, the Government did talk to the Special Rapporteur on the right to food, during her visit to Estavia on 3 May 2031.",
            [NOT_THERE, ("visit_requested", ""), ("visit_made", FOOD)],
        ),
        ("CAT noted that the report was overdue.", [("report_overdue", "")]),
        ("CAT urged Estavia to submit its overdue reports.", [("report_overdue", "")]),
        ("Estavia had not submitted its overdue reports.", [("report_overdue", "")]),
        ("Estavia had not explained its overdue reports.", [("report_overdue", "")]),
        ("No reports of Estavia were overdue.", []),
        ("The reports of Estavia were no longer overdue.", []),
        ("Estavia had submitted all of its overdue reports in 2031.", []),
        ("CAT welcomed the submission of the long overdue report.", []),
        ("CAT was concerned that lampkeepers had suffered reprisals after they had talked to it.", [("reprisal", "")]),
        ("CAT was concerned that Estavia had not looked into reprisals suffered by lampkeepers.", []),
        ("CAT noted that no inquiry into reprisals had been held.", []),
        ("CAT noted that no inquiry into reprisals against those who had met the Special Rapporteur had been held.", [("reprisal", "")]),
        ("No cases of reprisals had been reported.", []),
    ],
)
def test_what_is_denied_settled_or_about_others_is_not_told(sentence: str, dealings: list[tuple[str, str]]) -> None:
    assert told(sentence) == dealings


def test_who_of_the_office_came_is_told_as_printed() -> None:
    """The High Commissioner is not the Office, and the one who came beside is told too."""
    (first, second) = record(
        paragraph(2, "The United Nations High Commissioner for Human Rights and the Assistant Secretary-General for Human Rights visited Estavia.")
    )
    assert (first.subject, first.named) == ("OHCHR", "United Nations High Commissioner for Human Rights")
    assert (second.subject, second.named) == ("", "Assistant Secretary-General for Human Rights")


def test_a_visit_that_is_named_in_passing_is_told_once() -> None:
    passing = "The Special Rapporteur on the right to food saw, during her visit to Estavia, that fish was dear."
    again = "Following her visit to the country, the Special Rapporteur on the right to food asked for nets."
    assert told(passing, again) == [("visit_made", FOOD)]
    assert told(passing, "The Special Rapporteur on the right to food visited Estavia in 2031.") == [("visit_made", FOOD)]
    other = "The Special Rapporteur on torture asked for lamps after his visit to the country."
    assert told(passing, other) == [("visit_made", FOOD), ("visit_made", TORTURE)]


def test_what_is_quoted_does_not_end_before_the_sentence_that_turns_it_round() -> None:
    text = "Estavia cannot ratify the ILO Domestic Workers Convention, 2011 (No. 189). Nevertheless, it is being considered. Lamps are lit."
    (one,) = record(paragraph(2, text), state="XAA", own=True)
    assert one.dealing.value == "not_ratified"
    assert one.text.clean == text.partition(" Lamps")[0]


def test_what_is_quoted_takes_along_what_turns_it_round_a_sentence_later() -> None:
    first = (
        "Under its law on lamps Estavia finds ratification of the ILO Domestic Workers Convention, 2011 (No. 189) impossible: it cannot ratify it."
    )
    between, turn = "Its maids have contracts of their own.", "Nevertheless, ratification is under consideration."
    assert record(paragraph(2, f"{first} {between} {turn}"), state="XAA", own=True)[0].text.clean == f"{first} {between} {turn}"
    of_another = "Nevertheless, fish is dear."
    assert record(paragraph(2, f"{first} {between} {of_another}"), state="XAA", own=True)[0].text.clean == first
    listed = f"• {first} • {turn}"
    assert record(paragraph(2, listed), state="XAA", own=True)[0].text.clean.strip("• ") == first


def test_what_turns_it_round_is_quoted_up_to_the_next_item_of_a_list() -> None:
    first = "Estavia cannot ratify the ILO Domestic Workers Convention, 2011 (No. 189)."
    turn = "Nevertheless, maids have rights by other laws."
    items = f"On treaties: • {first} {turn} • Estavia has a law on lamps. It is new. • Fish is dear."
    assert record(paragraph(2, items), state="XAA", own=True)[0].text.clean == f"{first} {turn}"


def test_a_protocol_by_its_number_is_no_other_protocol() -> None:
    (one,) = record(paragraph(2, "Estavia ratified Protocol No. 77 to the Convention against Discrimination in Education."), own=False)
    assert (one.subject, one.named.startswith("Protocol No. 77")) == ("", True)


def test_a_visit_to_another_state_is_none() -> None:
    sentence = "The Special Rapporteur on the right to food met fishers of Chad during her visit to Niger in 2031."
    assert told(sentence, state="TCD") == []
    assert told(sentence, state="NER") == [("visit_made", FOOD)]


def test_a_row_that_says_no_tells_the_contrary_or_nothing() -> None:
    says_no = _table("Standing invitation issued No", "Visits agreed upon in principle None", "Visits requested and not yet agreed upon N/A")
    assert read(says_no) == [("no_standing_invitation", "", "no")]
    says_yes = _table("Standing invitation issued Yes", "Visits requested and not yet agreed upon Right to food, 2031")
    assert read(says_yes) == [("standing_invitation", "", "yes"), ("visit_requested", "", "Right to food, 2031")]


def asked(treaty: str) -> tuple[str, str]:
    return ("treaty_recommended", treaty)


def lacking(*treaties: str) -> list[tuple[str, str]]:
    return [("not_ratified", each) for each in treaties]


@pytest.mark.parametrize(
    ("sentence", "dealings"),
    [
        ("CAT was concerned that Estavia had not ratified CRPD.", lacking("CRPD")),
        ("Estavia had not yet ratified or acceded to the Convention on the Rights of Persons with Disabilities or ICRMW.", lacking("CRPD", "ICRMW")),
        (
            "CAT encouraged Estavia to consider ratifying the instruments to which it is not yet a party, namely the International Covenant on Civil "
            "and Political Rights, the lamp treaty, and the International Convention on the Protection of the Rights of All Migrant Workers and "
            "Members of Their Families.",
            lacking("ICCPR"),
        ),
        ("Estavia had yet to accede to ICCPR and ICESCR.", lacking("ICCPR", "ICESCR")),
        ("Estavia had neither signed nor ratified ICRMW.", lacking("ICRMW")),
        ("Estavia was not a State party to ICRMW (1990) nor to the Lamp Convention, 1951 (No. 3), and CRPD.", lacking("ICRMW", "CRPD")),
        ("CRPD had not been ratified.", lacking("CRPD")),
        ("Estavia had signed CRPD in 2031 but had not ratified it.", [("signed", "CRPD"), *lacking("CRPD")]),
        ("Estavia had ratified ICCPR, but not the Optional Protocol to the Convention against Torture.", [("ratified", "ICCPR"), *lacking("OP-CAT")]),
        ("Estavia had not ratified any other human rights treaties.", lacking("")),
        ("Estavia was not party to a number of core human rights treaties.", lacking("")),
        ("Estavia was not party to a number of treaties such as CRPD and ICRMW.", lacking("CRPD", "ICRMW")),
        ("CAT invited Estavia to ratify the core human rights treaties to which it was not yet party.", lacking("")),
        # What a body asks for behind it is not told as lacking; no more is what a protocol or an amendment belongs to.
        ("Estavia had not ratified CRPD and CAT recommended that it ratify ICRMW.", [*lacking("CRPD"), asked("ICRMW")]),
        ("Estavia had not ratified CRPD and was asked to ratify ICRMW.", [*lacking("CRPD"), asked("ICRMW")]),
        ("Estavia had not ratified the Lamp Protocol to the Convention against Torture.", lacking("")),
        ("Estavia had not ratified the lamp treaty.", []),
        ("Estavia had not explained the human rights treaties.", []),
        ("CAT recommended that Estavia ratify CRPD.", [asked("CRPD")]),
        ("Estavia had not ratified CRPD until 2031.", []),
        ("CAT spoke of the States that had not ratified CRPD.", []),
        ("Fishers who were not party to the quarrel spoke of CRPD.", []),
    ],
)
def test_a_treaty_is_not_ratified_where_a_sentence_says_so_of_it(sentence: str, dealings: list[tuple[str, str]]) -> None:
    assert told(sentence) == dealings


def test_a_treaty_that_is_not_ratified_is_told_once() -> None:
    row = _table("Treaties to which Estavia is not a party: CRPD, ICRMW")
    both = [("not_ratified", "CRPD", "no"), ("not_ratified", "ICRMW", "no")]
    assert read(row, paragraph(2, "CAT was concerned that Estavia had not ratified CRPD."), paragraph(3, "Estavia had not ratified ICRMW.")) == both


@pytest.mark.parametrize(
    ("sentence", "dealings"),
    [
        ("The Special Rapporteur on the right to food had requested dates for a possible visit.", [("visit_requested", FOOD)]),
        ("Talks about a possible visit by the Special Rapporteur on the right to food had been held in 2031.", [("visit_discussed", FOOD)]),
        ("A possible visit of the Special Rapporteur on the right to food was put off.", []),
    ],
)
def test_a_possible_visit_is_asked_for_only_where_somebody_asks(sentence: str, dealings: list[tuple[str, str]]) -> None:
    assert told(sentence) == dealings


def _printed(heading: str, *rows: str) -> Paragraph:
    """A table as a plain text prints it: lines without columns under a heading."""
    text = "\n".join(rows)
    title = Heading(1, "", clean(heading), Place("C", "", ()))
    return Paragraph("C9+1", "", "", (title,), clean(text), Place("C", "", (Span(0, len(text)),)))


TREATIES = "A. Scope of international obligations"
COOPERATION = "A. Cooperation with human rights mechanisms"


@pytest.mark.parametrize(
    ("printed", "dealings"),
    [
        (
            _printed(TREATIES, "Core treaties Date of ratification", "ICERD 6 July 2012 None Individual complaints", "(art. 14): Yes", "CAT No - -"),
            [("ratified", "ICERD", "6 July 2012"), ("not_ratified", "CAT", "no")],
        ),
        (
            _printed(
                TREATIES, "ICERD 6 July 2012", "Core treaties to which Estavia is not a party: OP-ICESCR (signature only, 2019), ICRMW", "and CRPD."
            ),
            [
                ("ratified", "ICERD", "6 July 2012"),
                ("signed", "OP-ICESCR", "2019"),
                ("not_ratified", "OP-ICESCR", "no"),
                ("not_ratified", "ICRMW", "no"),
                ("not_ratified", "CRPD", "no"),
            ],
        ),
        (
            _printed(
                COOPERATION, "Treaty body Reporting status", "CERD 2021 March 2023 Sixth report overdue", "since 2025", "CAT 2022 - Third due in 2034"
            ),
            [("report_overdue", "CERD", "overdue since 2025")],
        ),
        (
            _printed(
                COOPERATION,
                "Standing invitation issued No",
                "Latest visits or mission reports",
                "Right to food (3 May 2031)",
                "Follow-up to visits None",
            ),
            [("no_standing_invitation", "", "no"), ("visit_made", "", "Right to food (3 May 2031)")],
        ),
        (
            _printed(
                COOPERATION,
                "Visits agreed upon in principle None",
                "Visits requested and not yet agreed",
                "upon Torture (2030), housing (2031)",
                "Facilitation/cooperation during missions Good",
            ),
            [("visit_requested", "", "Torture (2030), housing (2031)")],
        ),
        # No table: nothing is read of a paragraph elsewhere, nor of prose.
        (_printed("IV. Achievements", "Standing invitation issued Yes", "Visits agreed upon in principle Food"), []),
        (_printed(COOPERATION, "The lampkeepers", "of Estavia are many."), []),
    ],
)
def test_a_table_that_a_plain_text_prints_as_lines(printed: Paragraph, dealings: list[tuple[str, str, str]]) -> None:
    assert read(printed) == dealings


@pytest.mark.parametrize(
    ("printed", "unread"),
    [
        (_printed(COOPERATION, "Harbours that are lit 12", "Towers that are dark 3"), True),
        (_printed(COOPERATION, "Harbours that are lit 12", "Standing invitation issued No"), False),
        (_printed(COOPERATION, "Estavia has many lampkeepers", "who are paid in oil."), False),
        (_printed("IV. Achievements", "Harbours that are lit 12", "Towers that are dark 3"), False),
    ],
)
def test_a_table_without_a_row_that_is_known_is_unread(printed: Paragraph, unread: bool) -> None:
    assert is_unread_table(printed) is unread


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("Estavia signed CRPD in 2031, ICRMW in 2032 and the Optional Protocol to the Convention against Torture.", ["2031", "2032", "yes"]),
        ("Estavia ratified CRPD and ICRMW in May 2031.", ["May 2031", "May 2031"]),
        ("Estavia ratified the following: CRPD (ratified in 2031); ICRMW (signed in 2032).", ["yes", "2032"]),
        ("Estavia ratified CRPD, and a law was passed in 2033.", ["yes"]),
    ],
)
def test_a_year_is_that_of_its_treaty(sentence: str, years: list[str]) -> None:
    assert [value for _, _, value in read(paragraph(2, sentence))] == years


def test_names_that_the_tables_lack_are_kept_as_printed() -> None:
    signed, lacking = record(
        paragraph(2, "Estavia had signed the Protocol amending the Convention on Nets and Lines, but had not yet ratified the Protocol.")
    )
    assert (signed.named, signed.subject) == ("Protocol amending the Convention on Nets and Lines", "")
    assert lacking.named == signed.named
    (visit,) = record(paragraph(2, "The Assistant Secretary-General for Human Rights visited Estavia in 2031."))[-1:]
    assert visit.named == "Assistant Secretary-General for Human Rights"


def test_a_note_names_the_treaties_that_a_sentence_only_counts() -> None:
    sentence = "Estavia has ratified three international human rights treaties."
    counted = replace(paragraph(2, sentence), marks=(Mark("1", len(sentence), "n1"),))
    document = Document("C", "report.txt", "3" * 64, "text", language="en")

    def of(note: str) -> list[str]:
        notes = (Endnote("n1", "1", clean(note), Place("C", "", ())),)
        return [each.subject for each in read_cooperation(NumberedDocument(document, (counted,), (), notes, (), ()), own=True)]

    assert of("They are CRC; the Convention on the Rights of Persons with Disabilities and its Optional Protocol.") == ["CRC", "CRPD", "OP-CRPD"]
    assert of("CRC and CRPD; ICRMW was signed.") == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Estavia has ratified the following treaties: "
            "International Convention Against All Forms of Racial Discrimination (ratified on 3 May 2031); "
            "Convention on the Rights of Persons with Disabilities and related Protocol (ratified, respectively, in 2031 and 2032); "
            "Optional Protocol to the Convention against Torture (signed in 2033).",
            ["ratified ICERD", "ratified CRPD", "ratified OP-CRPD", "signed OP-CAT"],
        ),
        (
            "By ratifying CRPD and its Optional Protocol and by signing ICRMW, Estavia fulfilled what it had pledged.",
            ["ratified CRPD", "ratified OP-CRPD", "signed ICRMW"],
        ),
        ("By ratifying CRPD, Estavia would fulfil what it pledged.", []),
        ("Estavia was among the first States to sign the Optional Protocol to ICESCR.", ["signed OP-ICESCR"]),
        ("Estavia has not signed the Optional Protocol of CRPD.", ["not_ratified OP-CRPD"]),
    ],
)
def test_treaties_go_by_other_forms_of_their_names(sentence: str, told: list[str]) -> None:
    assert [f"{each.dealing.value} {each.subject}" for each in record(paragraph(2, sentence), own=True)] == told


def own(text: str) -> list[tuple[str, str, str]]:
    """What a State tells of itself, each with the words that are shown for it."""
    return [(each.dealing.value, each.subject, each.text.clean) for each in record(paragraph(4, text), own=True)]


def test_the_words_that_are_shown_name_the_treaty() -> None:
    found = own(
        "On treaties: • Estavia ratified the Convention on the Rights of Persons with Disabilities in 2019, "
        "which it had long wished. • The parliament "
        "approved ratification of the Violence and Harassment Convention, 2019 (No. 190) on 28 October 2021. "
        "The instrument is awaiting deposit. • The "
        "wells are old. • While the constitution prevents the State from ratifying the ILO Indigenous and "
        "Tribal Peoples Convention, 1989 (No. 169), it "
        "reads it."
    )
    assert [(dealing, subject) for dealing, subject, _ in found] == [("ratified", "CRPD"), ("not_ratified", "ILO-190"), ("not_ratified", "ILO-169")]
    shown = [words for _, _, words in found]
    assert shown[0].startswith("Estavia ratified")
    assert "Violence" not in shown[0]
    assert shown[1].startswith("The parliament approved")
    assert "Disabilities" not in shown[1]
    assert shown[2].startswith("While the constitution")
    assert "wells" not in shown[2]


def test_where_a_sentence_goes_back_to_a_treaty_the_one_that_names_it_is_shown_too() -> None:
    ((dealing, subject, words),) = own(
        "The wells are old. The provisions of the Convention on the Rights of Persons with Disabilities are "
        "known. Estavia is not entitled to accede to "
        "the Convention alone."
    )
    assert (dealing, subject) == ("not_ratified", "CRPD")
    assert words.startswith("The provisions of the Convention on the Rights of Persons with Disabilities")


@pytest.mark.parametrize(
    "text",
    [
        "Estavia ratified the Council of Europe Convention on Preventing and Combating Violence against Women and Domestic Violence in 2014.",
        "Estavia ratified Protocol No. 16 to the Convention for the Protection of Human Rights and Fundamental Freedoms.",
        "Estavia ratified the European Convention on Rivers.",
    ],
)
def test_a_regional_treaty_is_no_cooperation_with_the_un(text: str) -> None:
    assert own(text) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Estavia had not ratified any other human rights treaties.", "any other human rights treaties"),
        (
            "CAT invited Estavia to ratify the core human rights treaties to which it was not yet party.",
            "the core human rights treaties to which it was not yet party",
        ),
        ("Estavia had not ratified the core human rights treaties on migration.", "the core human rights treaties on migration"),
        (
            "Estavia ratified CRPD in 2013 but, since then, had not ratified any other human rights treaties.",
            "any other human rights treaties, since then",
        ),
    ],
)
def test_treaties_at_large_are_named_by_their_words(sentence: str, words: str) -> None:
    """An entry without any name tells a reader nothing; and it is no name that could not be read."""
    (each,) = [each for each in record(paragraph(2, sentence)) if each.dealing is Dealing.NOT_RATIFIED]
    assert (each.subject, each.named) == ("", words)
    assert not list(unread_treaties([each]))


def test_what_only_the_next_sentence_makes_not_ratified_is_quoted_with_it() -> None:
    text = "The parliament approved the ratification of CRPD in 2031. The instrument of ratification is awaiting deposit. A road was built."
    assert own(text) == [("not_ratified", "CRPD", text.removesuffix(" A road was built."))]


@pytest.mark.parametrize(
    ("text", "visitors"),
    [
        ("Estavia has also received a high-level technical visit of the Subcommittee on Prevention of Torture.", ["SPT"]),
        ("Estavia received a long visit from the Special Rapporteur on the right to food.", ["SR-food"]),
        ("Estavia received a long letter from the Special Rapporteur on the right to food.", []),
    ],
)
def test_a_visit_is_one_whatever_is_said_of_it(text: str, visitors: list[str]) -> None:
    assert [subject for dealing, subject, _ in own(text) if dealing == "visit_made"] == visitors


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("The ratification process for the Convention on the Rights of Persons with Disabilities is under way.", ["CRPD"]),
        ("Ratification of the Convention on the Rights of Persons with Disabilities is not planned.", ["CRPD"]),
        ("Procedures are under way to examine the lessons and the impact of the ratification of the Convention on the Rights of Persons with "
         "Disabilities.", ["CRPD"]),
        ("In 2023, Estavia announced its ratification of the Convention on the Reduction of Statelessness.", ["CSR"]),
        ("The ratification of the Convention on the Rights of Persons with Disabilities was celebrated.", []),
        ("Signature of the Convention on the Rights of Persons with Disabilities is still being considered.", ["CRPD"]),
        ("The signature and ratification of the Convention on the Rights of Persons with Disabilities are planned.", ["CRPD"]),
        ("The signature of the Convention on the Rights of Persons with Disabilities was a great day.", []),
    ],
)  # fmt: skip
def test_what_is_under_way_or_not_planned_is_not_ratified(text: str, subjects: list[str]) -> None:
    found = [(dealing, subject) for dealing, subject, _ in own(text) if dealing == "not_ratified"]
    assert len(found) == len(subjects)
    assert [subject for _, subject in found if subject == "CRPD"] == [each for each in subjects if each == "CRPD"]
