"""The mark […] stands exactly where words are left out of what is quoted."""

from __future__ import annotations

import pytest

from openupr.preparing.topics.marks_of_cuts import with_cuts_marked

MARKED = [
    (("Lamps shine.",), (), {}, "Lamps shine."),  # whole
    (("Lamps shine.", "Piers are dark."), (), {}, "Lamps shine. Piers are dark."),
    (("Lamps shine.", "Piers are dark."), (1,), {}, "Lamps shine. […] Piers are dark."),
    (("Lamps shine.", "Piers are dark."), (0,), {}, "Lamps shine. Piers are dark."),  # nothing stands before the first
    (("lamps;", "piers"), (), {"cut_before": True, "cut_behind": True}, "[…] lamps; piers […]"),
    (("Lamps shine.",), (), {"cut_before": True}, "[…] Lamps shine."),  # its paragraph says more before it
    (("See […]",), (), {"cut_behind": True}, "See […]"),  # one mark is enough
]


@pytest.mark.parametrize(("pieces", "gaps", "ends", "expected"), MARKED)
def test_a_mark_stands_where_words_are_left_out(pieces: tuple[str, ...], gaps: tuple[int, ...], ends: dict[str, bool], expected: str) -> None:
    assert with_cuts_marked(pieces, gaps, **ends) == expected
