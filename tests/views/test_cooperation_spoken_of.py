"""A national report that speaks of cooperation with UN bodies in words that are not understood is not said to have nothing of it."""

from __future__ import annotations

import pytest

from openupr.records import Document, Kind, NationalReport, NumberedDocument, Paragraph
from openupr.text import Place, clean
from openupr.views.page.documents.cooperation_spoken_of import cooperation_spoken_of

KEY = "A/HRC/WG.6/17/XAA/1"


def report(*paragraphs: str, language: str = "en") -> NationalReport:
    document = Document(KEY, "n.pdf", "0" * 64, "pdf", Kind.NATIONAL_REPORT, KEY, "XAA", 17, "2013-12-04", language, "Report", 2)
    read = tuple(Paragraph(f"XAA-17/N{n}", str(n), str(n), (), clean(text), Place(KEY, str(n), (), ())) for n, text in enumerate(paragraphs, 1))
    return NationalReport(NumberedDocument(document, read, (), (), (), ()), (), (), (), (), ())


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Aldovar is gradually building a relationship with all special procedure mandate holders and treaty bodies.", True),
        ("It works to improve cooperation through the Office of the United Nations High Commissioner for Human Rights.", True),
        ("It has improved its cooperation with the fishing fleets of the bay.", False),
        ("The treaty bodies are ten.", False),
    ],
)
def test_sentences_on_dealings_with_un_bodies(sentence: str, shown: bool) -> None:
    found = cooperation_spoken_of(report("The lake is deep.", f"{sentence} The lake is deep."))
    assert [(each.text, each.place.paragraph) for each in found] == ([(sentence, "2")] if shown else [])


def test_a_language_without_wordings_has_none() -> None:
    assert cooperation_spoken_of(report("OHCHR cooperation", language="ru")) == ()
