"""What of a file a delegation said: behind its name on the same line, below a cover letter, in the text of a page and not beside it."""

from __future__ import annotations

import pytest

from openupr.extracting.spoken_texts import read_spoken, speaker_line
from openupr.extracting.statement_texts import read_statement
from openupr.linking.statements.requests_read_out import requests_in
from openupr.reading import read_bytes
from openupr.reading.html import read_html


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("NORWAY: Thank you", ("NORWAY", "Thank you")),
        ("[00:11:18]  Spain:  Thank you.", ("Spain", "Thank you.")),
        ("Ms. Ana Example (Italy): Thank you.", ("Italy", "Thank you.")),
        ("Mr. Bo Example (Estavia): We thank all.", ("Estavia", "We thank all.")),  # a name that we don't know
        ("THE VICE-PRESIDENT: I thank Chile.", ("THE VICE-PRESIDENT", "I thank Chile.")),
        ("Spain:", ("Spain", "")),
        ("Germany", ("Germany", "")),
        ("Senegal [Interpretation from French]", ("Senegal", "")),
        ("Estavia: an island", None),
        ("Wells: dug in the north", None),
    ],
)
def test_a_line_that_names_a_speaker_keeps_what_is_said_behind_it(line: str, found: tuple[str, str] | None) -> None:
    assert speaker_line(line) == found


def test_a_transcript_with_all_words_behind_the_names_is_cut_and_the_chair_is_nobody() -> None:
    said = "\n\n".join(
        f"President: I give the floor to {name}.\n\n{name}: Thank you, Mr. President. We recommend that Estavia dig wells."
        for name in ("Norway", "Chile", "Peru")
    )
    found = read_spoken(read_bytes(said.encode(), "transcript.txt"))
    assert [each.head for each in found] == ["Norway", "Chile", "Peru"]
    assert all("recommend that Estavia dig wells" in each.text for each in found)


PAGE = """<html><head><title>Statement</title></head><body><div id="cookie-banner"><p>We recommend that you accept all cookies.</p></div>
<header><nav><p>We urge all States to report on time.</p></nav><h1>Statement by Chile</h1></header>
<main><p>Chile thanks the delegation. We recommend that Estavia dig wells in the north.</p>
<aside><p>We urge Galdora to free all poets.</p></aside></main>
<section role="complementary"><p>Chile recommends that Galdora close the mill.</p></section>
<footer><p>We recommend the use of a modern browser.</p></footer></body></html>"""


@pytest.mark.parametrize("page", [PAGE, PAGE.replace("<main>", "<div>").replace("</main>", "</div>")])
def test_what_stands_beside_the_text_of_a_page_asks_nothing(page: str) -> None:
    read = read_statement(read_html(page.encode(), "page.html"))
    assert [read.text[start:end] for start, end in requests_in(read.text)] == ["dig wells in the north"]
    assert "Statement by Chile" in read.unspoken


def test_a_paragraph_of_links_alone_is_nobodys_words() -> None:
    page = '<p>Chile thanks Estavia.</p><table><tr><td><a href="/1">We recommend that Galdora end the embargo</a></td></tr></table>'
    assert list(requests_in(read_statement(read_html(page.encode(), "page.html")).text)) == []


def test_notes_stay_where_a_page_has_them_in_an_aside_or_a_footer() -> None:
    page = '<p>Text.</p><footer class="footnotes"><p>1 A note.</p></footer><aside role="doc-endnotes"><p>2 Another.</p></aside>'
    lines = [line.text for line in read_html(page.encode(), "page.html").body()]
    assert lines == ["Text.", "1 A note.", "2 Another."]


def test_a_letter_that_a_statement_was_sent_with_is_not_read_out() -> None:
    letter = "Dear colleagues,\n\nWe recommend that you use this freely.\n\n---\n\n"
    mail = f"{letter}Statement by Chile\n\nMr. President,\n\nChile thanks Estavia for its wells.\n"
    read = read_statement(read_bytes(mail.encode(), "mail.txt"))
    assert read.text == "Mr. President,\nChile thanks Estavia for its wells."


def test_a_group_asks_too() -> None:
    text = "Our group urges the Government of Estavia to dig wells in the north."
    assert [text[start:end] for start, end in requests_in(text)] == ["dig wells in the north"]


def test_what_is_asked_of_another_state_is_no_request_of_the_review() -> None:
    text = "The State of Palestine recommends that Peru dig wells in the north. We urge Norway to close the old mill."
    assert [text[start:end] for start, end in requests_in(text, "PER")] == ["dig wells in the north"]


def test_a_list_below_a_heading_of_recommendations_is_asked() -> None:
    asked = "<ul><li>Dig wells in the north.</li><li>Close the old mill.</li></ul>"
    page = f"<h1>Statement by Chile</h1><p>Chile thanks Estavia.</p><h2>Recommendations</h2>{asked}"
    (read,) = read_spoken(read_html(page.encode(), "page.html"))
    assert [read.text[start:end] for start, end in requests_in(read.text)] == ["Dig wells in the north", "Close the old mill"]
