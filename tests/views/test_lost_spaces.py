"""A national report whose file has lost the spaces between words says so, and which file in another language has them. Texts are invented."""

from __future__ import annotations

from openupr.light_dataclass import replace
from openupr.records import Kind, NumberedDocument, Review
from openupr.views.page.documents.lost_spaces import lost_spaces
from tests.views.test_took_part_shown import report

LOST = "I. Framework\n1. Thewellsofthesouthwereallcountedinspring and in autumn.\n2. Fish is dear.\n"
WHOLE = "I. Marco\n1. Los pozos del sur fueron contados en primavera.\n2. El pescado es caro.\n"


def other(text: str, language: str) -> NumberedDocument:
    read = report(text).text
    return replace(read, document=replace(read.document, language=language, kind=Kind.NATIONAL_REPORT))


def said(text: str, *further: NumberedDocument) -> str:
    own = report(text)
    own = replace(own, text=replace(own.text, document=replace(own.text.document, kind=Kind.NATIONAL_REPORT)))
    return str(lost_spaces(own, Review("XEE-20", "XEE", 20, (), None, (), further=further)))


def test_the_file_in_another_language_that_has_its_spaces_is_named() -> None:
    told = said(LOST, other(WHOLE, "es"), other(LOST, "fr"))
    assert told.startswith("In 1 paragraph of the file, XEE-20/N1, many words have no spaces between them.")
    assert told.endswith("Read it in Spanish: that file has its spaces.")
    assert "French" not in told


def test_nothing_is_said_of_a_file_that_has_its_spaces() -> None:
    assert said(WHOLE, other(WHOLE, "es")) == ""
