"""The recommendation itself, repeated in the addendum: it is not the State's word, and where it carries no number it names its item."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz, process

from ...records import Item
from ..state_lists import state_lists

# How near (0-100) a text must be to an item's to be its repetition, and how much nearer than to any other item's to name it.
_SAME = 88.0
_NAMES = 90.0
_CLEAR = 4.0
_SHORTEST = 20
_FOLD = re.compile(r"[^\w]+")
_TAIL = re.compile(r"[\s;.,:”\"’')*]*")


def _folded(text: str) -> str:
    return _FOLD.sub(" ", text).strip().lower()


class Repeated:
    """The items' wordings, with and without States."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._wordings: dict[str, tuple[str, ...]] = {item.number: tuple(dict.fromkeys((item.text.clean, item.request))) for item in items}
        self._choices = [(number, _folded(wording)) for number, wordings in self._wordings.items() for wording in wordings]

    def end(self, text: str, number: str) -> int:
        """How much of a text, from its beginning, only repeats the item; 0: nothing. Without the item: up to its last list of States, if what
        begins the text reads like a recommendation.
        """
        start = len(text) - len(text.lstrip("“\"‘' "))
        for wording in self._wordings.get(number, ()):
            if len(wording) < 8 or len(text) < 8:
                continue
            if len(text) - start <= len(wording) + 3:
                if fuzz.ratio(_folded(text), _folded(wording)) >= _SAME:
                    return len(text)
                continue
            found = fuzz.partial_ratio_alignment(wording, text)
            if found is not None and found.score >= _SAME and found.dest_start <= start + 12:
                return self._with_states(text, found.dest_end)
        return self._of_states(text) if number not in self._wordings else 0

    @staticmethod
    def _with_states(text: str, end: int) -> int:
        """The end of a repetition with the list of States and the stops behind it."""
        word = re.compile(r"\w*\)?").match(text, end)
        end = word.end() if word else end
        for found in state_lists(text):
            if found.start <= end + 3 and found.end > end:
                end = found.end
        tail = _TAIL.match(text, end)
        return tail.end() if tail else end

    def _of_states(self, text: str) -> int:
        lists = state_lists(text)
        if not lists or not re.match(r"[“\"‘']?(?:To\s)?[A-Z][a-z]+", text):
            return 0
        tail = _TAIL.match(text, lists[-1].end)
        return tail.end() if tail else lists[-1].end

    def quoted(self, text: str) -> tuple[str, int] | None:
        """The one item that a paragraph quotes without its number, and where the quotation ends; None where none is near or two are."""
        if not self._choices:
            return None
        lists = state_lists(text)
        marks = re.match(r"[“\"‘'](.{15,}?)[”\"’'](?=[\s(.,;:]|$)", text)
        ends = [self._with_states(text, found) for found in (*([lists[-1].end] if lists else []), *([marks.end()] if marks else []))]
        for end in dict.fromkeys([*sorted(ends), len(text)]):
            number = self.names(text[:end])
            if number:
                return number, end
        return None

    def names(self, wording: str, least: float = _NAMES) -> str | None:
        """The one item whose wording this is; None where none is near enough, or another is as near."""
        folded = _folded(wording)
        if len(folded) < _SHORTEST:
            return None
        found = process.extract(folded, [choice for _, choice in self._choices], scorer=fuzz.ratio, limit=6, score_cutoff=least - _CLEAR)
        best: dict[str, float] = {}
        for _, score, index in found:
            number = self._choices[index][0]
            best[number] = max(best.get(number, 0.0), score)
        ranked = sorted(best.items(), key=lambda pair: -pair[1])
        if not ranked or ranked[0][1] < least or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _CLEAR):
            return None
        return ranked[0][0]
