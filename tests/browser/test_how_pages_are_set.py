"""A page in the browser, chapter by chapter with all that is folded open: nothing runs out of the screen, is cut, breaks a word or lies upon another.

In the two languages that nobody speaks: the long one takes more room than any that a reader has, the other runs from right to left.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tools.look.__main__ import MEASURED, WIDTHS, chapters_of

from tests.rendering.test_whole_page import page as page_in

OPENED = """(id) => {
  document.querySelectorAll("details.chapter").forEach((each) => { each.open = each.id === "chapter-" + id; });
  document.querySelectorAll("#chapter-" + id + " details").forEach((each) => { each.open = true; });
}"""


@pytest.mark.parametrize("name", ["XBB-31", "XGG-48"])
@pytest.mark.parametrize("language", ["en-XA", "ar-XB"])
def test_nothing_is_cut_or_runs_out_of_the_screen(chromium: Any, tmp_path: Path, name: str, language: str) -> None:
    file = tmp_path / "page.html"
    file.write_text(page_in(name, language), "utf-8")
    page = chromium.new_page(bypass_csp=True)
    page.goto(file.as_uri())
    found = []
    for chapter in chapters_of(page):
        page.evaluate(OPENED, chapter)
        for width, height in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": height})
            found += [(width, chapter, fault, words, place) for fault, words, place, _ in page.evaluate(MEASURED.read_text("utf-8"))]
    page.close()
    assert found == []
