"""Treaties that a State's own report only counts, and the note that names them. All texts are invented."""

from __future__ import annotations

import pytest

from openupr.extracting.compilation.cooperation import read_cooperation, unread_treaties
from openupr.extracting.compilation.counted_treaties import counted_by_the_state
from openupr.records import Cooperation, Dealing, Document, Endnote, Mark, NumberedDocument, Paragraph
from openupr.text import Place, Span, clean


def test_protocols_that_a_note_does_not_name_are_told_where_their_number_is_that_of_all() -> None:
    document = Document("C", "report.txt", "3" * 64, "text", language="en")
    theirs = "They are ICCPR, ICESCR, and their protocols; CEDAW and its Optional Protocol; CRC and its protocols."

    def of(number: str) -> list[Cooperation]:
        sentence = f"It has ratified four human rights treaties and {number} optional protocols."
        place = Place("C", "para. 2", (Span(0, len(sentence)),))
        counted = Paragraph("C2", "2", "2", (), clean(sentence), place, (Mark("1", len(sentence), "n1"),))
        return list(
            read_cooperation(NumberedDocument(document, (counted,), (), (Endnote("n1", "1", clean(theirs), Place("C", "", ())),), (), ()), True)
        )

    every, some = of("seven"), of("five")
    assert [each.subject for each in every[1:]] == (
        "ICCPR ICCPR-OP1 ICCPR-OP2 ICESCR OP-ICESCR CEDAW OP-CEDAW CRC OP-CRC-AC OP-CRC-SC OP-CRC-IC".split()
    )
    assert [each.subject for each in some[1:]] == ["ICCPR", "ICESCR", "CEDAW", "OP-CEDAW", "CRC"]
    assert {each.note for each in every[1:]} == {"n1"}
    assert (every[0].named, every[0].value, every[0].note) == ("four human rights treaties and seven optional protocols", "several", "")
    assert not list(unread_treaties(every))


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Niger is party to 16 of the 18 main human rights treaties.", "16 of the 18 main human rights treaties"),
        ("Within its bounds, Niger is a part of seven of the eight core conventions.", "seven of the eight core conventions"),
        (
            "Our country has now ratified 40 International Labour Organization (ILO) conventions.",
            "40 International Labour Organization (ILO) conventions",
        ),
        ("Niger has not ratified nine treaties.", ""),
        ("When Niger has ratified nine treaties, it will be glad.", ""),
        ("Chad has ratified nine human rights treaties.", ""),
        ("The committee found States that have ratified nine human rights treaties.", ""),
        ("Niger has ratified four European conventions.", ""),
        ("We have ratified two further treaties: the Treaty on Wells and the Treaty on Lamps.", ""),
    ],
)
def test_treaties_that_the_state_only_counts_are_told_by_its_words(sentence: str, named: str) -> None:
    assert counted_by_the_state(sentence, "NER") == named


def test_a_year_between_the_deed_and_its_treaty() -> None:
    text = "It ratified, in 2031, the 189 Convention on Domestic Workers."
    of = Paragraph("C2", "2", "2", (), clean(text), Place("C", "para. 2", (Span(0, len(text)),)))
    document = Document("C", "report.txt", "3" * 64, "text", language="en")
    (told,) = read_cooperation(NumberedDocument(document, (of,), (), (), (), ()), own=True)
    assert (told.dealing, told.subject, told.value) == (Dealing.RATIFIED, "ILO-189", "2031")
