"""A brief printed by a browser, in the fonts that the machine has: its page is one sheet, with the places beside what they prove."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pytest

from openupr.rendering.html.brief_page import brief_page
from openupr.views.briefs.frame.brief_shown import BriefSection, BriefView
from openupr.views.briefs.statements.brief_statements import BriefLine

SAID = "The harbour of Avalon keeps its lamps dark, and nobody who lives beside the piers has been told when they will be lit."


def full_page() -> BriefView:
    """A brief whose page has no room for one more line."""
    lines: tuple[BriefLine, ...] = ()
    while (made := page_of((*lines, BriefLine(f"“{SAID}”", f"A/HRC/WG.6/99/XAA/2, paragraph {len(lines) + 1}; it cites LAMP, page 4")))).fits:
        lines = made.sections[0].lines
    return page_of(lines)


def page_of(lines: tuple[BriefLine, ...]) -> BriefView:
    behind = (BriefLine("What stands behind the page.", "A/1"),)
    return BriefView("Avalon: lamps", "From invented documents.", (BriefSection("What is said", lines, "", behind),), (), (), (), "0")


@pytest.mark.parametrize("without", ["", "'DejaVu Serif Condensed as Times',"])
def test_a_full_page_and_its_notes_are_one_sheet(chromium: Any, without: str) -> None:
    sheets = printed(chromium, brief_page(full_page()).replace(without, "") if without else brief_page(full_page()))
    last = f"{len(full_page().notes)} A/HRC"
    assert last in sheets[0]
    assert sheets[1].startswith("Also found"), "what else was found begins on the second sheet"


def test_notes_that_take_more_room_stand_whole_on_the_second_sheet(chromium: Any) -> None:
    sheets = printed(chromium, brief_page(full_page()).replace(".notes{", ".notes{padding-bottom:60pt;"))
    assert "1 A/HRC" not in sheets[0]
    assert sheets[1].startswith("1 A/HRC")
    assert f"{len(full_page().notes)} A/HRC" in sheets[1]


def printed(chromium: Any, html: str) -> list[str]:
    context = chromium.new_context(bypass_csp=True)
    page = context.new_page()
    page.set_content(html)
    page.emulate_media(media="print")
    found = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    context.close()
    return [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in found]
