"""What of a statement is read out: title lines and headings are told apart, in the UN's six languages, and nothing that is said is lost."""

from __future__ import annotations

import io

import docx
import pytest

from openupr.errors import UsageError
from openupr.extracting.statement_texts import StatementText
from openupr.preparing import read_statement
from openupr.reading import read_bytes


def of_text(text: str, begin: str | None = None) -> StatementText:
    return read_statement(read_bytes(text.encode(), "s.txt"), begin)


def of_word(*paragraphs: tuple[str, str | None]) -> StatementText:
    """The statement in a Word file: paragraphs with their styles; a line feed is Shift+Enter."""
    document, out = docx.Document(), io.BytesIO()
    for text, style in paragraphs:
        document.add_paragraph(text, style=style)
    document.save(out)
    return read_statement(read_bytes(out.getvalue(), "s.docx"))


TITLES = [
    # the title, a line each; what is said first
    (["Check against delivery", "STATEMENT BY H.E. MS. ANA BREK, AMBASSADOR", "Geneva, 4 November 2024"], "Mr. President"),
    (["Bresland", "48th session of the UPR Working Group."], "Bresland thanks the delegation of Tarn."),
    (["Déclaration du Bresland", "Seul le prononcé fait foi.", "Genève, le 4 novembre 2024"], "Monsieur le Président,"),
    (["Intervención de Bresland", "Cotéjese con el discurso pronunciado"], "Señor Presidente:"),
    (["Выступление делегации Бресландии", "Просьба сверять с произнесенным текстом"], "Господин Председатель,"),
    (["بيان وفد بريسلاند", "يرجى مراجعة النص عند الإلقاء"], "السيد الرئيس،"),
    (["布雷斯兰代表团的发言", "以发言为准"], "主席先生，"),
]


@pytest.mark.parametrize(("title", "first"), TITLES)
def test_title_lines_are_not_spoken(title: list[str], first: str) -> None:
    for parted in ("\n", "\n\n"):
        found = of_text(parted.join(title) + f"\n\n{first}\nThey are heard.\n")
        assert " ".join(found.unspoken) == " ".join(title)
        assert found.text.startswith(first)


SAID = [
    "We thank Tarn for the report\nWe recommend to open the port",  # nothing ends them, and they are said
    "Mr. President\nThank you for the floor",
    "Merci Monsieur le Président\nLe Bresland salue le Tarn",
    "1. Open the port\n2. Close the camp",
    "open the port\nclose the camp",  # notes for a speech: nothing else would be left
    "Statement by Bresland: thank you, Mr. President. We thank Tarn for the report that it gave to all of us here in the room, and for the many "
    "answers that it gave today.",
    "Thank you.",
]


@pytest.mark.parametrize("text", SAID)
def test_what_is_said_is_no_title(text: str) -> None:
    found = of_text(text)
    assert (found.unspoken, found.text.split()) == ((), text.split())


def test_headings_and_lines_that_are_never_said() -> None:
    found = of_word(
        ("Bresland", "Title"),
        ("Review of Tarn\n48th session", None),
        ("Mr. President,", None),
        ("Bresland thanks Tarn.", None),
        ("Recommendations", "Heading 1"),
        ("Open the port", "List Bullet"),
        ("We thank you.", "Heading 2"),
        ("[Check against delivery]", None),
    )
    assert found.unspoken == ("Bresland", "Review of Tarn", "48th session", "Recommendations", "[Check against delivery]")
    assert found.text.split("\n")[:2] == ["Mr. President,", "Bresland thanks Tarn."]
    assert found.text.endswith("We thank you.")


def test_a_line_broken_at_a_margin_ends_no_sentence() -> None:
    found = of_text("Bresland thanks the delegation of Tarn for the report and for\nits answers. Thank you.")
    assert found.text == "Bresland thanks the delegation of Tarn for the report and for its answers. Thank you."


def test_the_first_words_rule() -> None:
    text = "Statement by Bresland\n\nReview of Tarn\n\nThank you."
    assert of_text(text, "Review of Tarn") == StatementText("Review of Tarn\nThank you.", ("Statement by Bresland",), named=True)
    with pytest.raises(UsageError, match="don't stand in the statement"):
        of_text(text, "Madam")


def test_no_words() -> None:
    with pytest.raises(UsageError, match="no text"):
        of_text("... --")
