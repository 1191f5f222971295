"""Whose names are blocked out: those that stakeholders alone have, and never a State's."""

from __future__ import annotations

from openupr.describing.named_persons import NamesOfTexts
from openupr.describing.whose_names import _off


def test_a_state_is_never_off_though_a_person_is_called_like_it() -> None:
    off = set(_off(_Hidden("Israel", "Chad", "Israel Zamborro", "Ada Brunt"), ["The Working Group heard Ada Brunt."]))
    assert off == {"Israel Zamborro"}


class _Hidden(NamesOfTexts):
    """Names as they are found in texts."""

    def __init__(self, *names: str) -> None:
        self._names = frozenset(names)

    def hidden(self) -> frozenset[str]:
        return self._names
