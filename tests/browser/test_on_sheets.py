"""The page printed by a browser, sheet by sheet: none is empty, none ends in a heading, and no column is so narrow that each word has a line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tests.rendering.test_whole_page import page as page_in

HEADINGS = (
    """() => Array.from(document.querySelectorAll("main h2, main h3, main h4, main dt")).map((each) => each.innerText.split("\\n")[0].trim())"""
)
IN_A_ROW = 12
"""Lines of one word that follow on each other: a list of names may have some."""


@pytest.mark.parametrize(("name", "language"), [("XBB-31", "en"), ("XGG-48", "fr")])
def test_each_sheet_is_whole(chromium: Any, tmp_path: Path, name: str, language: str) -> None:
    file = tmp_path / "page.html"
    file.write_text(page_in(name, language), "utf-8")
    page = chromium.new_page()
    page.goto(file.as_uri())
    page.emulate_media(media="print")
    headings = {each for each in page.evaluate(HEADINGS) if each}
    printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    page.close()
    assert len(printed) > 3
    for number, sheet in enumerate(printed, 1):
        lines = [line.strip() for line in sheet.get_textpage().get_text_range().splitlines() if line.strip() and line.strip() != str(number)]
        assert lines, f"sheet {number} is empty"
        assert lines[-1] not in headings, f"sheet {number} ends in a heading"
        alone = [" " not in line for line in lines]
        assert not any(all(alone[at : at + IN_A_ROW]) for at in range(len(lines) - IN_A_ROW + 1)), f"a column of single words on sheet {number}"
