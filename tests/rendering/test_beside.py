"""What stands beside a quoted record: corrections, and its paragraph in another language; in `show` and in the report. All texts are invented."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from shown import report, table

from openupr import Review, read
from openupr.linking import Links
from openupr.records import Amends, Cooperation, Correction, Dealing, NumberedDocument, Paragraph, record_by_identifier
from openupr.rendering.screen.record_lines import record_lines
from openupr.text import Place, clean
from openupr.views.corrected_quotations import HeldBesideRecords, correction_said
from openupr.views.one_record.record_facts import record_view
from openupr.views.page.documents.cooperation_shown import REGIONAL, by_dealing, standing_and_corrected
from openupr.views.quotes import Quotes
from openupr.views.withheld import Withheld

DOCUMENTS = Path(__file__).parents[1] / "documents"
TITLES = {"en": "National report submitted in accordance with paragraph 15 (a)", "fr": "Rapport national présenté conformément au paragraphe 15 a)"}
TEXTS = {
    "en": ["In 2011 the Government counted 412 boats.", "Nevertheless, there is a lack of teachers in 31 villages."],
    "fr": ["En 2011, le Gouvernement a compté 412 bateaux.", "Néanmoins, les enseignants manquent dans 31 villages."],
}


@cache
def aldovar() -> Review:
    return read(DOCUMENTS / "XAA-48")


@pytest.fixture
def in_two_languages(tmp_path: Path) -> Review:
    for language, texts in TEXTS.items():
        lines = [f"{number}. {text}" for number, text in enumerate(texts, 1)]
        text = "\n\n".join(("A/HRC/WG.6/48/XAA/1", "14 November 2024", TITLES[language], "Ruritania", "I. Background", *lines))
        (tmp_path / f"{language}.txt").write_text(text + "\n", encoding="utf-8")
    return read(tmp_path)


def shown(of: Review, identifier: str) -> str:
    record = record_by_identifier(of, identifier)
    assert record is not None
    return " ".join(record_lines(record_view(record, of, Withheld())).split())


def test_show_says_both_what_was_printed_and_what_a_corrigendum_makes_of_it() -> None:
    said = shown(aldovar(), "D7")
    assert "acknowledged that 312 persons" in said
    assert "corrected by K1.1: A/HRC/99/15/Corr.1 replaces words in it: “312 persons” becomes “321 persons”" in said
    assert "corrected by" in shown(aldovar(), "R51.13.a")  # a clause is a part of its item
    assert "corrected by" not in shown(aldovar(), "R51.12")
    own = shown(aldovar(), "K1.1")
    assert "touches D7" in own
    assert "because it names “Paragraph 7”, and “312 persons” stands there" in own


def test_the_report_has_the_correction_beside_the_words() -> None:
    page = report(aldovar(), {}, version="1")
    article = page[page.index('id="R51.13"') :].partition("</article>")[0]
    assert "as announced to the United States of America in 2023" in article
    assert "Quoted as first printed. A/HRC/99/15/Corr.1 puts this in the place of all of it" in article
    assert page.count("Quoted as first printed. ") == 2
    listed = page[page.index('id="corrections"') :].partition("</ul>")[0]
    assert 'href="#D7"' in listed
    assert "it names “recommendation 51.13”" in listed


def test_a_part_that_a_correction_leaves_alone_has_none_beside_it() -> None:
    """The corrected paragraph has the correction beside it, and of the rows of its table those alone whose words do not stand."""
    of = aldovar()
    (corrigendum,) = of.corrigenda
    table = replace(corrigendum.corrections[0], amends=Amends.REPLACED, whole=True, before="", after="Lamps 9 Nets 8", records=("XAA-48/C9",))
    beside = HeldBesideRecords(replace(of, corrigenda=(replace(corrigendum, corrections=(table,)),)))
    rows = [Cooperation(Dealing.VISIT_MADE, "", "", clean(words), "XAA-48/C9", Place("C", "", ())) for words in ("Lamps 7", "Nets 8")]
    assert [len(beside.corrections(row)) for row in rows] == [1, 0]
    adds = replace(corrigendum, corrections=(replace(table, amends=Amends.ADDED),))
    assert [len(HeldBesideRecords(replace(of, corrigenda=(adds,))).corrections(row)) for row in rows] == [1, 1]
    assert len(beside.corrections(Paragraph("XAA-48/C9", "9", "9", (), clean("Nets 8"), Place("C", "", ())))) == 1


def test_what_a_corrigendum_replaces_has_no_heading_of_what_it_told() -> None:
    of = aldovar()
    (corrigendum,) = of.corrigenda
    table = replace(corrigendum.corrections[0], amends=Amends.REPLACED, whole=True, before="", after="CRC overdue CAT sent", records=("XAA-48/C9",))
    of = replace(of, corrigenda=(replace(corrigendum, corrections=(table,)),))
    told = (("CRC", "CRC overdue"), ("CAT", "CAT overdue"))
    rows = [Cooperation(Dealing.REPORT_OVERDUE, code, "", clean(words), "XAA-48/C9", Place("C", "", ())) for code, words in told]
    text = NumberedDocument(of.documents[0], (), (), (), (), ())
    shown, gone = standing_and_corrected(of, rows, Quotes(of, HeldBesideRecords(of), {}), text)
    assert [(name, [each.text for _, each in entries]) for name, entries in shown] == [("Report or follow-up overdue", ["CRC overdue"])]
    assert [(str(who), each.text, len(each.beside.corrections)) for who, each in gone] == [("Committee against Torture", "CAT overdue", 1)]


def test_treaties_of_regional_organizations_stand_apart() -> None:
    of = aldovar()
    named = (("CRPD", ""), ("ISTANBUL", ""), ("", "Protocol amending the Council of Europe Convention on Wells"))
    rows = [Cooperation(Dealing.SIGNED, code, "yes", clean("Signed."), "XAA-48/C9", Place("C", "", ()), words) for code, words in named]
    shown = by_dealing(rows, Quotes(of, HeldBesideRecords(of), {}), NumberedDocument(of.documents[0], (), (), (), (), ()))
    assert [(name, len(told)) for name, told in shown] == [("Signed", 1), (REGIONAL, 2)]


def test_a_paragraph_is_read_in_the_other_language(in_two_languages: Review) -> None:
    assert "in French N2.fr: Néanmoins, les enseignants manquent" in shown(in_two_languages, "N2")
    assert "in English N2: Nevertheless, there is a lack of teachers" in shown(in_two_languages, "N2.fr")
    page = report(in_two_languages, {}, version="1")
    (other,) = re.findall(r"<summary>In French: paragraph 2</summary><blockquote lang=\"fr\" dir=\"auto\">(.*?)</blockquote>", page)
    assert other == "Néanmoins, les enseignants manquent dans 31 villages."


def test_a_link_is_read_in_the_other_language(in_two_languages: Review, tmp_path: Path) -> None:
    """A concern of the compilation, and the passage of the national report that is nearest to it, with its French beside it."""
    title = "Compilation of information prepared by the Office of the United Nations High Commissioner for Human Rights"
    concern = "The Committee on the Rights of the Child was concerned at the lack of teachers in 31 villages."
    lines = ("A/HRC/WG.6/48/XAA/2", "14 November 2024", title, "Ruritania", "I. Background", f"1. {concern}")
    (tmp_path / "compilation.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    of = read(tmp_path)
    links = Links(of).concerns
    assert [passage.record for passage in links[0].passages][:1] == ["XAA-48/N2"]
    page = report(of, {}, version="1", concerns=links)
    matrix = page[page.index('id="matrix"') : page.index('id="who-wrote"')]
    assert "Néanmoins, les enseignants manquent dans 31 villages." in matrix


def test_nothing_beside_where_nothing_is_held() -> None:
    of = read(DOCUMENTS / "XBB-17")
    beside = HeldBesideRecords(of)
    assert all(beside.corrections(item) == () and beside.translations(item) == () for item in of.items)
    assert 'id="corrections"' not in report(of, {}, version="1")


@pytest.mark.parametrize(
    ("amends", "whole", "words"),
    [
        (Amends.REPLACED, False, "replaces words in it: “a” becomes “b”"),
        (Amends.REPLACED, True, "puts this in the place of all of it: “b”"),
        (Amends.ADDED, False, "puts words in behind “a”: “b”"),
        (Amends.ADDED, True, "adds to it: “b”"),
        (Amends.REMOVED, False, "removes words from it: “a”"),
        (Amends.REMOVED, True, "removes all of it"),
    ],
)
def test_a_correction_in_words(amends: Amends, whole: bool, words: str) -> None:
    assert str(correction_said(Correction("X/K1.1", "", amends, whole, "a", "b", clean("x"), Place("x", "", ())), "D")).rstrip(".") == f"D {words}"


@pytest.mark.at_length
@pytest.mark.corpus
@pytest.mark.parametrize(("review", "record", "words"), [("ITA-07", "N17", "in French N17.fr:"), ("ITA-34", "S22", "in Russian S22.ru:")])
def test_real_documents_in_two_languages(corpus: Path, review: str, record: str, words: str) -> None:
    assert words in shown(read(corpus / "dossiers" / review, review=review), record)


def test_the_table_of_corrections() -> None:
    made = table([aldovar(), read(DOCUMENTS / "XBB-17")], "corrections")
    names = [column.name for column in made.columns]
    rows = [dict(zip(names, row, strict=True)) for row in made.rows]
    assert [(row["id"], row["amends"], row["whole"], row["before"], row["touches"]) for row in rows] == [
        ("XAA-48/K1.1", "replaced", False, "312 persons", ("XAA-48/D7",)),
        ("XAA-48/K1.2", "replaced", True, "", ("XAA-48/R51.13",)),
        (None, None, None, None, None),  # a review without a corrigendum is named
    ]
    assert "A/HRC/99/15/Corr.1" in rows[0].values()
