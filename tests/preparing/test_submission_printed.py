"""A submission that was printed to PDF, or that the review's documents have already: what it asks is whole, and it is no source of its own words."""

from __future__ import annotations

import io
import json
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.extracting.submission import with_paragraphs_joined
from openupr.preparing import find_recommendations
from openupr.preparing.drafting.submission_read import submission_read
from openupr.reading import read_bytes

DOCUMENTS = Path(__file__).parents[1] / "documents"
LINES = (
    ("Helvetica", "1. Harbour Watch is an association of the families of prisoners of the three harbours of Aldovar, and it"),
    ("Helvetica", "has written to the Government of Aldovar each year since the fire. We recommend that the State adopt the"),
    ("Helvetica", "law on prison visits, and let families visit once a week."),
    ("Helvetica-Bold", "Recommendations"),
    ("Helvetica", "(a) Close the harbour prison of Sundel by the end of 2028, and move those who are held there to other"),
    ("Helvetica", "prisons that have room for them and a doctor;"),
    ("Helvetica", "(b) Ratify the Optional Protocol to the Convention against Torture and Other Cruel, Inhuman or Degrading"),
    ("Helvetica", "Treatment or Punishment."),
)
WHOLE = [
    "adopt the law on prison visits, and let families visit once a week.",
    "Close the harbour prison of Sundel by the end of 2028, and move those who are held there to other prisons that have room for them and a doctor",
    "Ratify the Optional Protocol to the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment.",
]


def printed(lines: Sequence[tuple[str, str]] = LINES) -> bytes:
    out = io.BytesIO()
    page = Canvas(out)
    for at, (font, words) in enumerate(lines):
        page.setFont(font, 10)
        page.drawString(56, 760 - 14 * at, words)
    page.save()
    return out.getvalue()


def test_a_request_that_goes_over_the_end_of_a_printed_line_is_whole() -> None:
    asked = submission_read(read_bytes(printed(), "my.pdf"), 48).draft
    assert [each.text for each in asked.recommendations] == WHOLE
    checked = find_recommendations(with_paragraphs_joined(read_bytes(printed(LINES[3:]), "draft.pdf")))
    assert [each.text for each in checked.recommendations] == WHOLE[1:]


def test_each_bullet_of_a_printed_list_is_a_request() -> None:
    lines = [*LINES[:4], *((font, re.sub(r"^\([ab]\)", "•", words).rstrip(";.")) for font, words in LINES[4:])]
    transcript = read_bytes(printed(lines), "my.pdf")
    assert [each.text.rstrip(".") for each in submission_read(transcript, 48).draft.recommendations] == [each.rstrip(".") for each in WHOLE]


def test_a_text_without_pages_stays_as_it_is() -> None:
    transcript = read_bytes(b"1. Adopt a law on lamps.\n\n2. Light them.", "my.txt")
    assert with_paragraphs_joined(transcript) is transcript


def test_a_submission_is_no_source_of_its_own_words_and_its_names_are_shown(tmp_path: Path) -> None:
    sent = shutil.copytree(DOCUMENTS / "XGG-48", tmp_path / "XGG-48") / "submissions"
    own = sent / "HW_-_Harbour_Watch.txt"
    own.write_text(
        "1. Mr. Tomas Verel, a warder of Galdora, told us that “nobody counted the lamps that went out in the harbour that night”.\n\n"
        "2. We recommend that Galdora adopt a law on prison visits by 2028.\n"
    )
    (sent / "LK_-_Lamp_Keepers.txt").write_text(
        "1. We met Ms. Adela Brunnic in Galdora. “The keepers of the seven lamps were never paid for a year.”\n"
    )
    (sent / "TO_-_Third_Office.txt").write_text("1. In Galdora “the keepers of the seven lamps were never paid for a year”, says Mr. Ivo Marant.\n")

    def shown(path: Path) -> dict[str, dict[str, str]]:
        found = CliRunner().invoke(application, ["draft", "submission", str(path), "--review", str(sent.parent), "--json"])
        assert found.exit_code == 0, found.output
        return {each["title"]: {point["said"]: point["sign"] for point in each["points"]} for each in json.loads(found.stdout)["sections"]}

    view = shown(own)
    (quoted,) = (said for said in view["What it cites"] if "aragraph 1" in said)
    assert "Verified" not in quoted
    assert view["What it cites"][quoted] != "no"
    assert list(view["Whom it names"]) == ["Tomas Verel"]
    (found,) = (said for said in shown(sent / "TO_-_Third_Office.txt")["What it cites"] if "aragraph 1" in said)
    assert "Verified: the words stand in LK_-_Lamp_Keepers.txt" in found
