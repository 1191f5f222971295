"""What stands at the edges of printed pages, from invented lines."""

from __future__ import annotations

import pytest

from openupr.reading.layout import lay_out
from openupr.reading.pdf import RawLine
from openupr.reading.transcript import LineRole, Page
from openupr.text import Box


def _line(text: str, page: int, baseline: float) -> RawLine:
    return RawLine(text, page, Box(page, 90, baseline, 400, baseline + 10), 10.0, False, baseline, [], [(0, 0)])


@pytest.mark.parametrize("word", ["página", "pa\u0301gina", "page"])
def test_a_page_number_is_known_whose_accent_is_a_character_of_its_own(word: str) -> None:
    pages = [Page(1, 595, 842), Page(2, 595, 842)]
    found = lay_out(pages, [[_line("The lamps of Estavia", 1, 400)], [_line(f"{word} 2", 2, 20), _line("are lit at night.", 2, 400)]])
    assert [line.part for line in found] == [LineRole.BODY, LineRole.HEAD, LineRole.BODY]
